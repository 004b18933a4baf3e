/*
 * pdf_order.h - the reading order of the lines of a page.
 *
 * A recursive X-Y cut (Nagy and Seth 1984) on lines instead of pixels. A region is cut into
 * columns where a gutter runs through it from top to bottom and what stands on both sides is
 * running text; else it is cut across where lines that reach over a gutter begin or end; else its
 * lines are read from the top. A narrow column in smaller type, such as the margin of a letter,
 * is read before the text on the first page and behind it on others. Cells of a table are no
 * columns: they stay rows.
 */
#pragma once

#include "indexer/read/pdf_page.h"

/* Sorts the lines of a page and sets their `region` and `row`. Page furniture, which must be known
 * by now, is not among the text. */
void pdf_lines_order(PdfPage *page);
