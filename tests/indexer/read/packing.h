/*
 * packing.h - what the tests of zipped documents share: what a reader made of one, block by block.
 */
#pragma once

#include "tests/reading.h"

#include "document/builder_private.h"
#include "error.h"
#include "tests/indexer/read/zipping.h"

#define PACKING_FLIPS 400

typedef gboolean (*ReadFunction)(const char *source, gsize length, BuilderSink sink,
				 gpointer data, GError **error);

/* A block in a line: its kind and level, its marker, its text and its page. */
static inline void
packing_print(GString *printed, const Block *block)
{
	static const char kinds[] = "phifrv";
	g_string_append_printf(printed, "%c%u ", kinds[block->kind], block->level);
	if (block->marker)
		g_string_append_printf(printed, "<%s> ", block->marker);
	g_string_append(printed, block->text->str);
	if (block->emphasised)
		g_string_append_printf(printed, " *%zu", block->emphasised);
	if (block->page)
		g_string_append_printf(printed, " @%u", block->page);
	g_string_append_c(printed, '\n');
}

/* A BuilderSink: `data` is a GString of all blocks and links. What must hold of documents does. */
static inline gboolean
packing_sink(DocumentBuilder *builder, gpointer data, GError **error)
{
	gsize length;
	const char *bytes = builder_get_source(builder, &length);
	g_autofree char *source = g_strndup(bytes, length);
	for (guint i = 0; i < builder->blocks->len; i++)
		packing_print(data, g_ptr_array_index(builder->blocks, i));
	for (guint i = 0; i < builder->links->len; i++) {
		const Link *link = &g_array_index(builder->links, Link, i);
		g_string_append_printf(data, "%.*s=%s\n", (int)(link->end - link->start),
				       source + link->start, link->target);
	}
	const char *id = builder_get_field(builder, ABOUT_ID);
	const char *title = builder_get_field(builder, ABOUT_TITLE);
	g_string_append_printf(data, "%s%s%s%s%s%s", id ? "id " : "", id ? id : "", id ? "\n" : "",
			       title ? "title " : "", title ? title : "", title ? "\n" : "");
	g_autoptr(Document) document = builder_finish(builder, error);
	if (document)
		reading_check(document, source, length);
	return document != NULL;
}

/* What `read` makes of the bytes, or the message of its error behind "! "; for g_free. */
static inline char *
packing_read(ReadFunction read, const char *source, gsize length)
{
	g_autofree char *exact = length ? g_memdup2(source, length) : g_malloc(1);
	g_autoptr(GError) error = NULL;
	GString *printed = g_string_new(NULL);
	gboolean done = read(exact, length, packing_sink, printed, &error);
	assert_true(done == (error == NULL));
	if (error) {
		assert_true(error->domain == SPOOR_ERROR);
		assert_null(strchr(error->message, '\n'));
		g_string_append_printf(printed, "! %s", error->message);
	}
	return g_string_free(printed, FALSE);
}

/* Alters some bytes, but makes none NUL. */
static inline void
packing_alter(GRand *random, char *bytes, gsize length)
{
	for (gint n = g_rand_int_range(random, 1, 5); n > 0 && length > 0; n--) {
		gint32 at = g_rand_int_range(random, 0, (gint32)length);
		char altered = (char)(bytes[at] ^ (1 << g_rand_int_range(random, 0, 8)));
		bytes[at] = altered ? altered : '<';
	}
}

/* Whatever is cut off or altered in a file, and in the XML `text` before `make` packs it, it is
 * read or refused. */
static inline void
packing_flip(ReadFunction read, char *(*make)(const char *text, gsize *length), const char *text)
{
	gsize length, altered_length;
	GRand *random = g_rand_new_with_seed(5);
	g_autofree char *packed = make(text, &length);
	for (gsize i = 0; i < PACKING_FLIPS; i++) {
		g_autofree char *cut = packing_read(read, packed, i * length / PACKING_FLIPS);
		g_autofree char *altered = g_memdup2(packed, length);
		packing_alter(random, altered, length);
		g_autofree char *first = packing_read(read, altered, length);
		g_autofree char *inner = g_strdup(text);
		packing_alter(random, inner, strlen(inner));
		g_autofree char *again = make(inner, &altered_length);
		g_autofree char *second = packing_read(read, again, altered_length);
	}
	g_rand_free(random);
}
