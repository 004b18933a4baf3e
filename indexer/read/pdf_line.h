/*
 * pdf_line.h - lines of words that stand side by side.
 *
 * poppler's own lines are the beginning. They are cut where there is a gap as wide as those
 * between columns, and joined where a superscript or a wide space has parted them.
 */
#pragma once

#include "indexer/read/pdf_page.h"

/* Makes the lines of a page and puts its words in their order; marks the words that are
 * raised. Linear but for a sort. */
void pdf_lines_make(PdfPage *page);

/* Appends the words [first..first + count) of a page with spaces between them; raised digits
 * become superscripts ("¹²"). */
void pdf_words_print(const PdfPage *page, guint first, guint count, GString *text);

/* All words of a line. */
void pdf_line_print(const PdfPage *page, const PdfLine *line, GString *text);
