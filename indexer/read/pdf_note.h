/*
 * pdf_note.h - footnotes: lines in small type that begin with a number that stands raised in the
 * text.
 */
#pragma once

#include "indexer/read/pdf_page.h"

/* Sets the role of the lines that are notes, and marks their numbers as raised. `size`: of the
 * document's text. Numbers are those of the page. */
void pdf_notes_find(PdfPage *page, float size);
