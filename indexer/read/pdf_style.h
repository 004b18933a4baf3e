/*
 * pdf_style.h - the type a document is set in: that of its text, and those of its headings.
 */
#pragma once

#include "indexer/read/pdf_page.h"

#define PDF_LEVELS_MAX 6

typedef struct {
	float size;  /* of most letters, points */
	float pitch; /* from line to line, in sizes */
	float headings[PDF_LEVELS_MAX]; /* sizes above that of the text, the largest first */
	guint count;
} PdfStyle;

/* `pages` is of PdfPage. Page furniture does not count. */
void pdf_style_find(const GPtrArray *pages, PdfStyle *style);

/* The level, from 1, of a heading in the type of this line: larger than the text, or bold;
 * 0 if it is none. */
guint pdf_style_get_level(const PdfStyle *style, const PdfLine *line);

/* Are both of one size? Sizes that differ a little are the same. */
gboolean pdf_size_is_same(const PdfLine *a, const PdfLine *b);
