/*
 * document_check.h - what must hold of the document that a reader makes of any bytes.
 */
#pragma once

#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "indexer/read/reader.h"

/* Every byte in one span, in order. */
static inline void
document_check_spans(const Document *document, gsize length, gboolean unread)
{
	gsize at = 0;
	for (guint i = 0; i < document->spans->len; i++) {
		const Span *span = &g_array_index(document->spans, Span, i);
		if (span->start != at || span->end <= at || (span->kind == SPAN_UNREAD && !unread))
			abort();
		at = span->end;
	}
	if (at != length)
		abort();
}

/* The text stands in the source where it says. */
static inline void
document_check_passage(const Passage *passage, const char *source, gsize length)
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

static inline void
document_check_recommendation(const Document *document, const Recommendation *r)
{
	const Passage *passage = document_get_passage(document, r->passage);
	if (!passage || r->start > r->end || r->end > strlen(passage->text))
		abort();
	for (guint a = 0; a < r->answer->len; a++)
		if (!document_get_passage(document, g_array_index(r->answer, guint, a)))
			abort();
}

/* A BuilderSink. `data`: NULL, or anything where text may be left unread. */
static inline gboolean
document_check(DocumentBuilder *builder, gpointer data, GError **error)
{
	gsize length;
	const char *source = builder_get_source(builder, &length);
	g_autoptr(Document) document = builder_finish(builder, error);
	if (!document)
		return FALSE;
	document_check_spans(document, length, data != NULL);
	for (guint i = 0; i < document->passages->len; i++)
		document_check_passage(g_ptr_array_index(document->passages, i), source, length);
	for (guint i = 0; i < document->recommendations->len; i++)
		document_check_recommendation(
		    document, g_ptr_array_index(document->recommendations, i));
	return TRUE;
}

typedef gboolean (*ReadFunction)(const char *source, gsize length, BuilderSink sink,
				 gpointer data, GError **error);

/* Gives a reader the bytes in a block of exactly their size, so that AddressSanitizer sees one
 * byte too far. It reads them, or says in one error why not. */
static inline void
document_check_read(ReadFunction read, const void *bytes, gsize length, gpointer unread)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *exact = g_malloc(length + (length == 0));
	if (length > 0)
		memcpy(exact, bytes, length);
	gboolean done = read(exact, length, document_check, unread, &error);
	if (done != (error == NULL) || (error && error->domain != SPOOR_ERROR))
		abort();
}
