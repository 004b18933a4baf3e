/*
 * pdf_furniture.h - running heads and feet, learned from the pages of a document.
 *
 * A line near the top or foot of a page is furniture if it stands at the same height on several
 * pages close to each other, but for one number that goes up with the page; and so is a line
 * that is the page's own number (compare Lin, Header and Footer Extraction by Page-Association,
 * 2003). The head of the first page is kept: it may be a letterhead.
 */
#pragma once

#include "indexer/read/pdf_page.h"

/* Sets the role of lines; `pages` is of PdfPage, whose lines are in any order. */
void pdf_furniture_find(GPtrArray *pages);
