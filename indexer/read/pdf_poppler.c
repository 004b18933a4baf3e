#include "indexer/read/pdf_poppler.h"

#include <glib/gi18n.h>
#include <poppler.h>

#include "error.h"

static GArray *
types_make(GList *attributes)
{
	GArray *types = g_array_new(FALSE, FALSE, sizeof(PdfType));
	for (GList *a = attributes; a; a = a->next) {
		const PopplerTextAttributes *given = a->data;
		PdfType type = { given->start_index, given->end_index, (float)given->font_size,
				 given->font_name ? pdf_font_flags(given->font_name) : 0 };
		g_array_append_val(types, type);
	}
	return types;
}

static void
words_read(PopplerPage *from, PdfPage *page, GStringChunk *texts)
{
	g_autofree char *text = poppler_page_get_text(from);
	g_autofree PopplerRectangle *given = NULL;
	guint count = 0;
	if (!text || !poppler_page_get_text_layout(from, &given, &count))
		return;
	GList *attributes = poppler_page_get_text_attributes(from);
	g_autoptr(GArray) types = types_make(attributes);
	g_autofree PdfBox *boxes = g_new(PdfBox, count);
	for (guint i = 0; i < count; i++)
		boxes[i] = (PdfBox){ (float)given[i].x1, (float)given[i].y1, (float)given[i].x2,
				     (float)given[i].y2 };
	PdfText read = { text, boxes, count };
	pdf_page_add_words(page, &read, types, texts);
	poppler_page_free_text_attributes(attributes);
}

/* A page that cannot be read is a page without words. */
static PdfPage *
page_read(PopplerDocument *document, int i, GStringChunk *texts)
{
	double width = 0, height = 0;
	PopplerPage *from = poppler_document_get_page(document, i);
	if (!from)
		return pdf_page_new((guint)i + 1, 0, 0);
	poppler_page_get_size(from, &width, &height);
	PdfPage *page = pdf_page_new((guint)i + 1, (float)width, (float)height);
	page->label = poppler_page_get_label(from);
	words_read(from, page, texts);
	g_object_unref(from);
	return page;
}

static PopplerDocument *
document_open(const char *source, gsize length, GError **error)
{
	g_autoptr(GError) cause = NULL;
	g_autoptr(GBytes) bytes = g_bytes_new_static(source, length);
	PopplerDocument *document = poppler_document_new_from_bytes(bytes, NULL, &cause);
	if (document)
		return document;
	if (g_error_matches(cause, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED,
				    _("it needs a password; save it without one"));
	else
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
				    _("no PDF, or a damaged one; get it again"));
	return NULL;
}

static gboolean
too_large(GError **error)
{
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
		    _("more than %d pages or %d words in one document; split it"), PDF_PAGES_MAX,
		    PDF_WORDS_MAX);
	return FALSE;
}

static gboolean
pages_read(PdfFile *file, PopplerDocument *document, GError **error)
{
	guint words = 0;
	int n = poppler_document_get_n_pages(document);
	if (n > PDF_PAGES_MAX)
		return too_large(error);
	for (int i = 0; i < n; i++) {
		PdfPage *page = page_read(document, i, file->texts);
		g_ptr_array_add(file->pages, page);
		words += page->words->len;
		if (words > PDF_WORDS_MAX)
			return too_large(error);
	}
	if (words == 0)
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED,
				    _("no text in it; scanned pages need OCR first, for example by ocrmypdf"));
	return words > 0;
}

PdfFile *
pdf_file_read(const char *source, gsize length, GError **error)
{
	PopplerDocument *document = document_open(source, length, error);
	if (!document)
		return NULL;
	g_autoptr(PdfFile) file = g_new0(PdfFile, 1);
	file->pages = g_ptr_array_new_with_free_func((GDestroyNotify)pdf_page_free);
	file->texts = g_string_chunk_new(4096);
	file->title = poppler_document_get_title(document);
	gboolean read = pages_read(file, document, error);
	g_object_unref(document);
	return read ? g_steal_pointer(&file) : NULL;
}

void
pdf_file_free(PdfFile *file)
{
	if (!file)
		return;
	g_ptr_array_unref(file->pages);
	g_string_chunk_free(file->texts);
	g_free(file->title);
	g_free(file);
}
