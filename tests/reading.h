/*
 * reading.h - what the tests of documents share: a file read by its reader, and what must hold
 * of every document whatever it was read from.
 */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/document.h"
#include "indexer/read/reader.h"

/* A BuilderSink that keeps the document: `data` is a Document **. */
static inline gboolean
reading_keep(DocumentBuilder *builder, gpointer data, GError **error)
{
	Document **document = data;
	document_free(*document);
	*document = builder_finish(builder, error);
	return *document != NULL;
}

/* What the reader for a file of this name makes of `source`, in a block of exactly its size, so
 * that AddressSanitizer sees one byte too far; NULL where the reader refuses it. */
static inline Document *
reading_of(const char *filename, const char *source, gsize length)
{
	g_autofree char *exact = g_malloc(length + (length == 0));
	g_autoptr(GError) error = NULL;
	Document *document = NULL;
	if (length > 0)
		memcpy(exact, source, length);
	const Reader *reader = reader_find(filename, NULL);
	assert_non_null(reader);
	gboolean read = reader->read(exact, length, reading_keep, &document, &error);
	assert_true(read == (error == NULL));
	assert_true(read || !document || (reader->flags & READER_MANY));
	return document;
}

/* The document in a file; its bytes in `source`, for g_free. Fails the test without it. */
static inline Document *
reading_file(const char *path, char **source, gsize *length)
{
	g_autoptr(GError) error = NULL;
	if (!g_file_get_contents(path, source, length, &error))
		fail_msg("%s", error->message);
	Document *document = reading_of(path, *source, *length);
	assert_non_null(document);
	return document;
}

/* ---- what must hold of every document ---- */

static inline void
reading_check_spans(const Document *document, const char *source, gsize length)
{
	gsize at = 0;
	assert_int_equal(document->length, length);
	for (guint i = 0; i < document->spans->len; i++) {
		const Span *span = &g_array_index(document->spans, Span, i);
		assert_int_equal(span->start, at);
		assert_true(span->end > span->start && span->kind < SPAN_KINDS);
		for (gsize b = span->start; span->kind == SPAN_LAYOUT && b < span->end; b++)
			assert_false(g_ascii_isalnum(source[b]));
		at = span->end;
	}
	assert_int_equal(at, length);
}

/* Runs in order; what lies between two is what joins pieces of text. Where both sides are
 * equally long the bytes are the same, but that a line's end is a space. */
static inline void
reading_check_runs(const Passage *passage, const char *source, gsize length)
{
	gsize at = 0, bytes = strlen(passage->text);
	assert_true(passage->runs->len > 0);
	for (guint i = 0; i < passage->runs->len; i++) {
		const Run *run = &g_array_index(passage->runs, Run, i);
		assert_true(run->text >= at && run->length > 0 && run->text + run->length <= bytes);
		assert_true(run->source + run->source_length <= length);
		while (at < run->text)
			assert_non_null(strchr(" |", passage->text[at++]));
		at = run->text + run->length;
		for (gsize k = 0; run->length == run->source_length && k < run->length; k++) {
			char printed = passage->text[run->text + k],
			     written = source[run->source + k];
			assert_true(printed == written ||
				    (printed == ' ' && g_ascii_isspace(written)));
		}
	}
	while (at < bytes)
		assert_non_null(strchr(" |", passage->text[at++]));
}

static inline void
reading_check_passages(const Document *document, const char *source, gsize length)
{
	assert_true(document->passages->len > 0);
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		assert_int_equal(passage->number, i + 1);
		assert_true(passage->kind < PASSAGE_KINDS);
		assert_true(*passage->text && g_utf8_validate(passage->text, -1, NULL));
		assert_null(strpbrk(passage->text, "\n\r"));
		assert_true(passage->start <= passage->end && passage->end <= length);
		assert_true((passage->kind == PASSAGE_FOOTNOTE) || !passage->note);
		reading_check_runs(passage, source, length);
	}
}

static inline void
reading_check_recommendations(const Document *document)
{
	for (guint i = 0; i < document->recommendations->len; i++) {
		const Recommendation *r = g_ptr_array_index(document->recommendations, i);
		const Passage *passage = document_get_passage(document, r->passage);
		assert_non_null(passage);
		assert_int_equal(passage->kind, PASSAGE_RECOMMENDATION);
		assert_string_equal(passage->recommendation, r->number);
		assert_true(*r->number && r->start <= r->end && r->end <= strlen(passage->text));
		assert_true(r->level == RECOMMENDATION_INDIVIDUAL || !r->parent);
		for (guint a = 0; a < r->answer->len; a++)
			assert_non_null(
			    document_get_passage(document, g_array_index(r->answer, guint, a)));
	}
}

static inline void
reading_check(const Document *document, const char *source, gsize length)
{
	reading_check_spans(document, source, length);
	reading_check_passages(document, source, length);
	reading_check_recommendations(document);
}

static inline guint
reading_count_spans(const Document *document, SpanKind kind)
{
	guint n = 0;
	for (guint i = 0; i < document->spans->len; i++)
		n += g_array_index(document->spans, Span, i).kind == kind;
	return n;
}

/* Fails where a passage holds the text. */
static inline void
reading_check_absent(const Document *document, const char *text)
{
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		if (strstr(passage->text, text))
			fail_msg("passage %u: %s", passage->number, passage->text);
	}
}
