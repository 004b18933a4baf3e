/*
 * pdf_poppler.h - the pages of a PDF file as poppler sees them; the only door to it.
 *
 * poppler mends what it can of a damaged file, and writes what it thinks of it to standard
 * error, which it has no way to turn off: whoever starts a reader closes that.
 */
#pragma once

#include "indexer/read/pdf_page.h"

#define PDF_PAGES_MAX 10000
#define PDF_WORDS_MAX 2000000 /* of all pages: about 4,000 full ones */

typedef struct {
	GPtrArray *pages;    /* of PdfPage, as poppler orders their words, without lines */
	GStringChunk *texts; /* the words' letters */
	char *title;	     /* what the file says its title is, or NULL */
} PdfFile;

/* Reads a file; `source` is borrowed until it returns. UNSUPPORTED where it needs a password or
 * has no text, INVALID where it is damaged beyond reading, TOO_LARGE past the limits. */
PdfFile *pdf_file_read(const char *source, gsize length, GError **error);
void pdf_file_free(PdfFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfFile, pdf_file_free)
