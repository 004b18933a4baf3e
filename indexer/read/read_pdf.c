#include <string.h>

#include "document/builder.h"
#include "indexer/read/pdf_flow.h"
#include "indexer/read/pdf_furniture.h"
#include "indexer/read/pdf_line.h"
#include "indexer/read/pdf_note.h"
#include "indexer/read/pdf_order.h"
#include "indexer/read/pdf_poppler.h"
#include "indexer/read/pdf_style.h"
#include "indexer/read/reader.h"
#include "text/fold.h"

#define TITLE_PAGES 2	      /* where a title that is one is printed */
#define TITLE_MAX_BYTES 400
#define TITLE_WORDS_MIN 2
#define BEGINNING_MAX_BYTES (64 * 1024)
#define TITLE_WORD_MIN_BYTES 4 /* shorter words are anywhere */

static void
lines_make(gpointer page, gpointer data)
{
	(void)data;
	pdf_lines_make(page);
}

static void
lines_order(gpointer page, gpointer data)
{
	(void)data;
	pdf_lines_order(page);
}

static void
lines_add(const PdfPage *page, PdfVocabulary *vocabulary)
{
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i < page->lines->len; i++) {
		const PdfLine *line = pdf_page_get_line(page, i);
		if (line->role == PDF_FURNITURE)
			continue;
		g_string_truncate(text, 0);
		pdf_line_print(page, line, text);
		pdf_vocabulary_add(vocabulary, text->str);
	}
}

/* ---- the title that the file says it has ---- */

/* The first pages, folded. */
static char *
beginning_print(const GPtrArray *pages)
{
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint p = 0; p < MIN(pages->len, TITLE_PAGES); p++) {
		const PdfPage *page = g_ptr_array_index(pages, p);
		pdf_words_print(page, 0, page->words->len, text);
		g_string_append_c(text, ' ');
	}
	return fold(text->str, (gssize)MIN(text->len, BEGINNING_MAX_BYTES));
}

/* Programs make up titles ("Microsoft Word - brief1.docx"): one that is meant is printed too. */
static gboolean
title_is_printed(const char *title, const GPtrArray *pages)
{
	guint words = 0, found = 0;
	if (strlen(title) > TITLE_MAX_BYTES)
		return FALSE;
	g_autofree char *folded = fold(title, -1), *beginning = beginning_print(pages);
	g_auto(GStrv) each = g_strsplit_set(folded, " \t\r\n.,:;-", -1);
	for (guint i = 0; each[i]; i++) {
		if (strlen(each[i]) < TITLE_WORD_MIN_BYTES)
			continue;
		words++;
		found += strstr(beginning, each[i]) != NULL;
	}
	return words >= TITLE_WORDS_MIN && found == words;
}

gboolean
read_pdf(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	g_autoptr(DocumentBuilder) builder = builder_new_extracted();
	g_autoptr(PdfVocabulary) vocabulary = pdf_vocabulary_new();
	g_autoptr(PdfFile) file = pdf_file_read(source, length, error);
	PdfStyle style;
	if (!file)
		return FALSE;
	g_ptr_array_foreach(file->pages, lines_make, NULL);
	pdf_furniture_find(file->pages);
	g_ptr_array_foreach(file->pages, lines_order, NULL);
	pdf_style_find(file->pages, &style);
	for (guint i = 0; i < file->pages->len; i++) {
		pdf_notes_find(g_ptr_array_index(file->pages, i), style.size);
		lines_add(g_ptr_array_index(file->pages, i), vocabulary);
	}
	if (file->title && title_is_printed(file->title, file->pages))
		builder_set_field(builder, ABOUT_TITLE, file->title);
	pdf_pages_read(file->pages, &style, vocabulary, builder);
	return sink(builder, data, error);
}
