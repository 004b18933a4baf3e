/*
 * storing.h - what the tests of the store share: a folder that goes at exit, documents made of
 * a few words, an index made of documents, and errors that must be one good line.
 */
#pragma once

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <glib/gstdio.h>

#include "error.h"
#include "store/search.h"
#include "store/store.h"
#include "store/writer.h"

/* ---- errors ---- */

static inline void
assert_no_error(const GError *error)
{
	if (error)
		fail_msg("%s", error->message);
}

/* An error with this code, whose one line has `part` in it; cleared. */
static inline void
assert_error(GError **error, SpoorError code, const char *part)
{
	assert_non_null(*error);
	if (!g_error_matches(*error, SPOOR_ERROR, (gint)code) || strchr((*error)->message, '\n') ||
		!strstr((*error)->message, part))
		fail_msg("%d instead of %d with \"%s\": %s", (*error)->code, code, part,
			(*error)->message);
	g_clear_error(error);
}

/* ---- a folder of this program's own ---- */

static char *storing_folder;

static inline int
storing_remove_one(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st, (void)type, (void)at;
	return remove(path);
}

static inline void
storing_remove(void)
{
	nftw(storing_folder, storing_remove_one, 16, FTW_DEPTH | FTW_PHYS);
	g_free(storing_folder);
}

/* A path in that folder, for g_free. */
static inline char *
storing_path(const char *name)
{
	if (!storing_folder) {
		storing_folder = g_dir_make_tmp("spoor-store-XXXXXX", NULL);
		assert_non_null(storing_folder);
		atexit(storing_remove);
	}
	return g_build_filename(storing_folder, name, NULL);
}

static inline void
storing_write_file(const char *folder, const char *name, const char *bytes)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	assert_true(g_file_set_contents(path, bytes, -1, NULL));
}

/* ---- documents ---- */

static inline Passage *
storing_add_passage(Document *document, const char *text)
{
	Passage *passage = passage_new();
	Run run = {0, strlen(text), document->length, strlen(text)};
	passage->number = document->passages->len + 1;
	passage->text = g_strdup(text);
	g_array_append_val(passage->runs, run);
	passage_set_extent(passage);
	document->length += run.length + 1;
	g_ptr_array_add(document->passages, passage);
	return passage;
}

/* A document with these passages; for document_free. */
static inline Document *
storing_document(const char *id, const char *const *texts, guint n)
{
	Document *document = document_new();
	document->id = g_strdup(id);
	for (guint i = 0; i < n; i++)
		storing_add_passage(document, texts[i]);
	return document;
}

/* `n` passages that say "WORD een", "WORD twee" and so on by number. */
static inline Document *
storing_document_of(const char *id, const char *word, guint n)
{
	Document *document = document_new();
	document->id = g_strdup(id);
	for (guint i = 1; i <= n; i++) {
		g_autofree char *text = g_strdup_printf("%s %u", word, i);
		storing_add_passage(document, text);
	}
	return document;
}

/* ---- indexes ---- */

static inline StoreWriter *
storing_open_writer(const char *path, gboolean anew)
{
	g_autoptr(GError) error = NULL;
	StoreWriter *writer = store_writer_open(path, anew, &error);
	assert_no_error(error);
	assert_non_null(writer);
	return writer;
}

/* Takes the document. */
static inline PutResult
storing_put(StoreWriter *writer, Document *document, const char *digest)
{
	g_autoptr(GError) error = NULL;
	PutResult result = PUT_UNCHANGED;
	gboolean done = store_writer_put(writer, document, "proef.md", digest, &result, &error);
	document_free(document);
	assert_no_error(error);
	assert_true(done);
	return result;
}

/* Closes the writer and lets it go. */
static inline void
storing_close(StoreWriter *writer)
{
	g_autoptr(GError) error = NULL;
	gboolean done = store_writer_close(writer, &error);
	store_writer_free(writer);
	assert_no_error(error);
	assert_true(done);
}

/* Puts one document into an index and closes it again. Takes the document. */
static inline void
storing_add(const char *path, Document *document)
{
	StoreWriter *writer = storing_open_writer(path, FALSE);
	storing_put(writer, document, "digest");
	storing_close(writer);
}

static inline Store *
storing_open(const char *path)
{
	g_autoptr(GError) error = NULL;
	Store *store = store_open(path, &error);
	assert_no_error(error);
	assert_non_null(store);
	return store;
}

static inline gint64
storing_count(const char *path)
{
	g_autoptr(Store) store = storing_open(path);
	return store_count_passages(store, NULL);
}

static inline void
storing_keep_line(const char *line, gpointer data)
{
	g_string_append_printf(data, "%s\n", line);
}

/* Fails with what store_verify says of an index that is not sound. */
static inline void
storing_check(const char *path)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Store) store = storing_open(path);
	g_autoptr(GString) lines = g_string_new(NULL);
	gint64 wrong = store_verify(store, storing_keep_line, lines, &error);
	assert_no_error(error);
	if (wrong != 0)
		fail_msg("%s", lines->str);
}

/* The databases of the index, one a line, as they stand in its stub. For g_free. */
static inline char *
storing_read_stub(const char *path)
{
	char *text = NULL;
	g_autofree char *stub = g_build_filename(path, "XAPIANDB", NULL);
	assert_true(g_file_get_contents(stub, &text, NULL, NULL));
	return text;
}

/* ---- questions ---- */

/* The words of a line, for store_query_words. */
static inline GPtrArray *
storing_words(const char *line)
{
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	g_auto(GStrv) split = g_strsplit(line, " ", -1);
	for (guint i = 0; split[i]; i++)
		g_ptr_array_add(words, g_strdup(split[i]));
	return words;
}

static inline StoreQuery *
storing_phrase(const char *line)
{
	return store_query_words(WORDS_PHRASE, storing_words(line), 0);
}

static inline SearchResult *
storing_search(Store *store, const StoreQuery *query, guint first, guint most)
{
	g_autoptr(GError) error = NULL;
	SearchResult *result = store_search(store, query, first, most, &error);
	assert_no_error(error);
	assert_non_null(result);
	return result;
}
