/*
 * scratch.h - what the tests of xapian-c share: a folder that goes at exit, small databases.
 */
#pragma once

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "xapian-c/xapian_c.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define S(literal) literal, sizeof(literal) - 1

/* Fails the test with the error's own words where the value is not true. */
#define WORKS(value, error) scratch_works(!!(value), #value, error, __FILE__, __LINE__)

static inline void
scratch_works(bool value, const char *what, const XapError *error, const char *file, int line)
{
	if (value)
		return;
	print_error("%s: %s: %s\n", what, xap_error_name(error->code), error->message);
	_fail(file, line);
}

static char scratch_folder[4096];

static inline int
scratch_remove_one(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st, (void)type, (void)at;
	return remove(path);
}

static inline void
scratch_remove(void)
{
	nftw(scratch_folder, scratch_remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* A path in this program's own folder; the caller frees it. */
static inline char *
scratch_path(const char *name)
{
	const char *base = getenv("TMPDIR");
	char *path;

	if (scratch_folder[0] == '\0') {
		snprintf(scratch_folder, sizeof scratch_folder, "%s/xapian-c-XXXXXX",
			base != NULL && base[0] != '\0' ? base : P_tmpdir);
		if (mkdtemp(scratch_folder) == NULL)
			exit(1);
		atexit(scratch_remove);
	}
	if (asprintf(&path, "%s/%s", scratch_folder, name) < 0)
		exit(1);
	return path;
}

static inline XapWritable *
scratch_writable(const char *name)
{
	XapError error = {XAP_OK, ""};
	char *path = scratch_path(name);
	XapWritable *w = xap_writable_open(path, XAP_CREATE | XAP_NO_SYNC, 0, &error);

	WORKS(w != NULL, &error);
	free(path);
	return w;
}

static inline XapDatabase *
scratch_open(const char *name)
{
	XapError error = {XAP_OK, ""};
	char *path = scratch_path(name);
	XapDatabase *db = xap_database_open(path, 0, &error);

	WORKS(db != NULL, &error);
	free(path);
	return db;
}

/* A document of words separated by single spaces, with positions; the text is its data. */
static inline XapDocument *
scratch_document(const char *text)
{
	XapError error = {XAP_OK, ""};
	XapDocument *doc = xap_document_new();
	unsigned position = 0;

	WORKS(xap_document_set_data(doc, text, strlen(text), &error), &error);
	for (const char *word = text; *word != '\0';) {
		size_t len = strcspn(word, " ");
		WORKS(xap_document_add_posting(doc, word, len, ++position, 1, &error), &error);
		word += len + (word[len] == ' ');
	}
	return doc;
}

/* Adds documents, each its words; returns the database reopened to read. */
static inline XapDatabase *
scratch_database(const char *name, const char *const *texts, size_t n)
{
	XapError error = {XAP_OK, ""};
	XapWritable *w = scratch_writable(name);

	for (size_t i = 0; i < n; i++) {
		XapDocument *doc = scratch_document(texts[i]);
		WORKS(xap_document_set_value(doc, 0, texts[i], strlen(texts[i]), &error), &error);
		WORKS(xap_writable_add_document(w, doc, &error), &error);
		xap_document_free(doc);
	}
	WORKS(xap_writable_commit(w, &error), &error);
	xap_writable_free(w);
	return scratch_open(name);
}

static inline void
assert_bytes(XapBytes *bytes, const char *expected)
{
	assert_int_equal(bytes->len, strlen(expected));
	assert_string_equal(bytes->data, expected);
	xap_bytes_free(bytes);
}

/* The documents of a query in docid order, as "1 4 7"; the query is freed. */
static inline void
assert_found(XapDatabase *db, XapQuery *query, const char *expected)
{
	XapError error = {XAP_OK, ""};
	XapEnquire *enquire = xap_enquire_new(db, &error);
	char found[1024] = "";
	size_t used = 0;

	WORKS(enquire != NULL && query != NULL, &error);
	WORKS(xap_enquire_set_weighting(enquire, "bool", NULL, 0, &error), &error);
	WORKS(xap_enquire_set_query(enquire, query, 0, &error), &error);
	XapMSet *mset = xap_enquire_get_mset(enquire, 0, 100, 0, &error);
	WORKS(mset != NULL, &error);
	for (size_t i = 0; i < xap_mset_count(mset); i++) {
		XapHit hit;
		WORKS(xap_mset_get_hit(mset, i, &hit, &error), &error);
		used += (size_t)snprintf(
			found + used, sizeof found - used, "%s%u", i > 0 ? " " : "", hit.docid);
	}
	assert_string_equal(found, expected);
	xap_mset_free(mset);
	xap_enquire_free(enquire);
	xap_query_free(query);
}
