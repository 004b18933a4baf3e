/*
 * pdf_flow.h - paragraphs, headings, items, notes and rows out of the lines of all pages.
 *
 * A paragraph ends where the space below it is wider, the next line is indented or has a bullet or
 * number, the type changes, or a sentence ends in a line that the next word would have fitted
 * on. It does not end with its column or page where its last line is full and no sentence
 * ends: what stands between, notes and page furniture, is handed over behind it.
 */
#pragma once

#include "document/builder.h"
#include "indexer/read/pdf_hyphen.h"
#include "indexer/read/pdf_page.h"
#include "indexer/read/pdf_style.h"

/* Every word of every page, in reading order; `pages` is of PdfPage. */
void pdf_pages_read(const GPtrArray *pages, const PdfStyle *style,
		    const PdfVocabulary *vocabulary, DocumentBuilder *builder);
