/*
 * defining.h - what the tests of acronyms share: a document of a few passages, and its
 * definitions in one line.
 */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/acronym.h"

static inline Passage *
defining_add(Document *document, const char *text)
{
	Passage *passage = passage_new();
	passage->text = g_strdup(text);
	g_ptr_array_add(document->passages, passage);
	passage->number = document->passages->len;
	return passage;
}

/* Its passages are the lines of `text`, with their definitions. */
static inline Document *
defining_document(const char *text)
{
	Document *document = document_new();
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	document->id = g_strdup("kst-12345-1");
	for (char **line = lines; *line; line++)
		defining_add(document, *line);
	acronyms_find(document);
	return document;
}

static inline void
defining_print(GString *out, const Passage *passage)
{
	for (guint i = 0; i < passage->definitions->len; i++) {
		const Definition *d = &g_array_index(passage->definitions, Definition, i);
		g_string_append_printf(out, "%s%.*s = %.*s", out->len ? "; " : "",
			(int)(d->short_end - d->short_start), passage->text + d->short_start,
			(int)(d->long_end - d->long_start), passage->text + d->long_start);
	}
}

typedef struct {
	const char *text, *expected; /* "ACR = name; ACR = name" */
} Defining;

static inline void
defining_check(const Defining *cases, gsize n)
{
	guint wrong = 0;
	for (gsize i = 0; i < n; i++) {
		g_autoptr(Document) document = defining_document(cases[i].text);
		g_autoptr(GString) found = g_string_new(NULL);
		for (guint p = 0; p < document->passages->len; p++)
			defining_print(found, g_ptr_array_index(document->passages, p));
		if (strcmp(found->str, cases[i].expected) == 0)
			continue;
		print_error("%s\n  found    %s\n  expected %s\n", cases[i].text, found->str,
			cases[i].expected);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

/* Seconds that a document of `n` times `unit` takes. */
static inline double
defining_time(const char *unit, gsize n)
{
	g_autoptr(Document) document = document_new();
	g_autoptr(GString) text = g_string_new(NULL);
	while (n-- > 0)
		g_string_append(text, unit);
	defining_add(document, text->str);
	gint64 begun = g_get_monotonic_time();
	acronyms_find(document);
	return (double)(g_get_monotonic_time() - begun) / G_USEC_PER_SEC;
}
