/*
 * marking.h - what the tests of formats with marks share: a document read from text in memory,
 * printed in a line for each passage.
 */
#pragma once

#include "tests/reading.h"

#include "error.h"

#define MARKING_MUTATIONS 300

typedef gboolean (*ReadFunction)(const char *source, gsize length, BuilderSink sink,
				 gpointer data, GError **error);

/* What a reader made; `source`: what its places point into. */
typedef struct {
	Document *document;
	GString *source;
	GError *error;
} Marked;

static inline gboolean
marking_keep(DocumentBuilder *builder, gpointer data, GError **error)
{
	Marked *marked = data;
	gsize length;
	const char *source = builder_get_source(builder, &length);
	marked->source = g_string_new_len(source, (gssize)length);
	marked->document = builder_finish(builder, error);
	return marked->document != NULL;
}

static inline void
marking_clear(Marked *marked)
{
	document_free(marked->document);
	if (marked->source)
		g_string_free(marked->source, TRUE);
	g_clear_error(&marked->error);
}

/* Reads the text in a block of exactly its size; what must hold of documents does. */
static inline Marked
marking_read(ReadFunction read, const char *text, gsize length)
{
	Marked marked = { 0 };
	g_autofree char *exact = g_malloc(length + (length == 0));
	memcpy(exact, text, length);
	gboolean done = read(exact, length, marking_keep, &marked, &marked.error);
	assert_true(done == (marked.error == NULL));
	if (marked.document) {
		reading_check(marked.document, marked.source->str, marked.source->len);
		assert_int_equal(reading_count_spans(marked.document, SPAN_UNREAD), 0);
	}
	return marked;
}

/* Its sections, kind, mark and text: "A > B: footnote 1 See there." */
static inline void
marking_print_passage(GString *printed, const Passage *passage)
{
	g_autofree char *section = g_strjoinv(" > ", passage->section);
	g_string_append_printf(printed, "%s: %s %s%s%s\n", section,
			       passage_kind_name(passage->kind), passage->note ? passage->note : "",
			       passage->note ? " " : "", passage->text);
	for (guint i = 0; i < passage->references->len; i++) {
		const Reference *link = &g_array_index(passage->references, Reference, i);
		assert_int_equal(link->layer, REFERENCE_LINK);
		g_string_append_printf(printed, "= %.*s: %s\n", (int)(link->end - link->start),
				       passage->text + link->start, link->target);
	}
}

/* All it says, or why it is refused; for g_free. */
static inline char *
marking_print(const Marked *marked)
{
	GString *printed = g_string_new(NULL);
	const Document *document = marked->document;
	if (!document)
		return g_string_free(g_string_append(printed, marked->error->message), FALSE);
	for (guint i = 0; i < document->passages->len; i++)
		marking_print_passage(printed, g_ptr_array_index(document->passages, i));
	g_string_append_printf(printed, "id %s, kind %s, %u: %s\n",
			       document->id ? document->id : "-",
			       document->kind ? document->kind : "-", document->date,
			       document->title ? document->title : "-");
	return g_string_free(printed, FALSE);
}

static inline void
marking_expect(ReadFunction read, const char *text, gsize length, const char *expected)
{
	Marked marked = marking_read(read, text, length);
	g_autofree char *printed = marking_print(&marked);
	if (strcmp(printed, expected) != 0)
		fail_msg("%.*s\n%s", (int)length, text, printed);
	marking_clear(&marked);
}

/* Whatever becomes of the text, it is read or refused. */
static inline void
marking_mutate(ReadFunction read, const char *text, gsize length, guint32 seed)
{
	GRand *random = g_rand_new_with_seed(seed);
	for (guint i = 0; i < MARKING_MUTATIONS; i++) {
		g_autofree char *broken = g_memdup2(text, length);
		gsize cut = i % 3 ? length : (gsize)g_rand_int_range(random, 0, (gint32)length);
		for (guint flips = i % 3; flips > 0; flips--)
			broken[g_rand_int_range(random, 0, (gint32)length)] =
			    (char)g_rand_int_range(random, 0, 256);
		Marked marked = marking_read(read, broken, cut);
		marking_clear(&marked);
	}
	g_rand_free(random);
}
