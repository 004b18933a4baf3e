/*
 * Reads any bytes as a PDF. What poppler makes of them must become a document in which every
 * byte of the extracted text is in one span and passages stand where they say.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "document/document.h"
#include "indexer/read/reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
spans_check(const Document *document, gsize length)
{
	gsize at = 0;
	for (guint i = 0; i < document->spans->len; i++) {
		const Span *span = &g_array_index(document->spans, Span, i);
		if (span->start != at || span->end <= at || span->kind == SPAN_UNREAD)
			abort();
		at = span->end;
	}
	if (at != length)
		abort();
}

static gboolean
document_check(DocumentBuilder *builder, gpointer data, GError **error)
{
	gsize length;
	(void)data;
	builder_get_source(builder, &length);
	g_autoptr(Document) document = builder_finish(builder, error);
	if (!document)
		return FALSE;
	spans_check(document, length);
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		if (passage->start > passage->end || passage->end > length ||
		    !g_utf8_validate(passage->text, -1, NULL))
			abort();
	}
	return TRUE;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *exact = g_malloc(size + (size == 0));
	if (size > 0)
		memcpy(exact, data, size);
	read_pdf(exact, size, document_check, NULL, NULL);
	return 0;
}
