/*
 * pdf_pages.h - pages of words made by hand, for the tests of the steps behind poppler.
 *
 * A letter is half as wide as its type is large.
 */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "indexer/read/pdf_line.h"

typedef struct {
	float x, y; /* of its foot on the left */
	float size;
	guint flags;
	const char *text; /* a word, or words with single spaces */
} PdfGiven;

static inline void
pdf_given_add(PdfPage *page, const PdfGiven *given, GStringChunk *texts)
{
	g_auto(GStrv) words = g_strsplit(given->text, " ", -1);
	float x = given->x;
	guint flags = given->flags;
	for (guint i = 0; words[i]; i++) {
		float width = (float)g_utf8_strlen(words[i], -1) * given->size / 2;
		PdfWord word = { g_string_chunk_insert(texts, words[i]),
				 { x, given->y - given->size, x + width, given->y },
				 given->size,
				 flags };
		g_array_append_val(page->words, word);
		x += width + given->size / 4;
		flags &= ~(guint)(PDF_BREAK | PDF_GLUED);
	}
}

/* A page of 600 by 800 points with its lines, in the order given. */
static inline PdfPage *
pdf_given_page(guint number, const PdfGiven *given, gsize n, GStringChunk *texts)
{
	PdfPage *page = pdf_page_new(number, 600, 800);
	for (gsize i = 0; i < n && given[i].text; i++)
		pdf_given_add(page, &given[i], texts);
	pdf_lines_make(page);
	return page;
}

/* The lines, with bars between them; for g_free. */
static inline char *
pdf_given_print(const PdfPage *page)
{
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < page->lines->len; i++) {
		if (i > 0)
			g_string_append_c(text, '|');
		pdf_line_print(page, pdf_page_get_line(page, i), text);
	}
	return g_string_free(text, FALSE);
}
