/*
 * Reads any bytes as Markdown and as plain text, made UTF-8 without NUL first, as files are
 * before a reader sees them. Every byte must be in one span, and passages must stand where
 * they say.
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
		if (span->start != at || span->end <= at)
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

static void
recommendation_check(const Document *document, const Recommendation *r)
{
	const Passage *passage = document_get_passage(document, r->passage);
	if (!passage || r->start > r->end || r->end > strlen(passage->text))
		abort();
	for (guint a = 0; a < r->answer->len; a++)
		if (!document_get_passage(document, g_array_index(r->answer, guint, a)))
			abort();
}

typedef struct {
	const char *source;
	gsize length;
} Input;

static gboolean
document_check(DocumentBuilder *builder, gpointer data, GError **error)
{
	const Input *input = data;
	g_autoptr(Document) document = builder_finish(builder, error);
	if (!document)
		return FALSE;
	spans_check(document, input->length);
	for (guint i = 0; i < document->passages->len; i++)
		passage_check(g_ptr_array_index(document->passages, i), input->source,
			      input->length);
	for (guint i = 0; i < document->recommendations->len; i++)
		recommendation_check(document, g_ptr_array_index(document->recommendations, i));
	return TRUE;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *valid = g_utf8_make_valid((const char *)data, (gssize)size);
	Input input = { valid, strlen(valid) };
	g_autofree char *exact = g_memdup2(valid, input.length + (input.length == 0));
	input.source = exact;
	read_markdown(exact, input.length, document_check, &input, NULL);
	read_text(exact, input.length, document_check, &input, NULL);
	return 0;
}
