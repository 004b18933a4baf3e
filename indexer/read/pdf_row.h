/*
 * pdf_row.h - rows of a table: lines beside each other, with gaps as wide as those between
 * columns.
 */
#pragma once

#include "indexer/read/pdf_block.h"
#include "indexer/read/pdf_page.h"

#define PDF_CELLS_MAX 64 /* of a row; what stands beyond is in the last */

/* A row, and the boxes of its cells. */
typedef struct {
	PdfBlock *block; /* NULL where no row is open */
	PdfBox cells[PDF_CELLS_MAX];
	guint count;
	float foot; /* of its last line */
	guint region;
} PdfRow;

/* Are lines[first..first + n) of the page, which stand beside each other, cells of a row? */
gboolean pdf_row_begins(const PdfPage *page, guint first, guint n);

/* Do these lines go on with the cells of the row, such as the second line of a long one? */
gboolean pdf_row_goes_on(const PdfRow *row, const PdfPage *page, guint first, guint n,
			 float pitch);

/* Begins a row, which the caller frees with its block. */
void pdf_row_open(PdfRow *row, const PdfPage *page);

/* Adds lines to the row. */
void pdf_row_add(PdfRow *row, const PdfVocabulary *vocabulary, const PdfPage *page, guint first,
		 guint n);
