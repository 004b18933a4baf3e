/*
 * Reads any bytes as an official publication in XML and as a web page. Every byte must be in one
 * span, and passages must stand where they say.
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

static void
passage_check(const Passage *passage, const char *source, gsize length)
{
	gsize bytes = strlen(passage->text);
	if (passage->start > passage->end || passage->end > length ||
	    !g_utf8_validate(passage->text, (gssize)bytes, NULL))
		abort();
	for (guint i = 0; i < passage->runs->len; i++) {
		const Run *run = &g_array_index(passage->runs, Run, i);
		if (run->text + run->length > bytes || run->source + run->source_length > length)
			abort();
		for (gsize k = 0; run->length == run->source_length && k < run->length; k++)
			if (passage->text[run->text + k] != source[run->source + k] &&
			    !g_ascii_isspace(source[run->source + k]))
				abort();
	}
}

static gboolean
document_check(DocumentBuilder *builder, gpointer data, GError **error)
{
	(void)data;
	gsize length;
	const char *source = builder_get_source(builder, &length);
	g_autoptr(Document) document = builder_finish(builder, error);
	if (!document)
		return FALSE;
	spans_check(document, length);
	for (guint i = 0; i < document->passages->len; i++)
		passage_check(g_ptr_array_index(document->passages, i), source, length);
	return TRUE;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* In a block of exactly this size, so that AddressSanitizer sees one byte too far. */
	g_autofree char *exact = g_malloc(size + (size == 0));
	if (size > 0)
		memcpy(exact, data, size);
	read_koop(exact, size, document_check, NULL, NULL);
	read_html(exact, size, document_check, NULL, NULL);
	return 0;
}
