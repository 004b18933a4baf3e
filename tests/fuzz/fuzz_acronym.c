/*
 * Finds definitions in any text, whose lines are passages, and what they point at when every
 * name does. Spans must lie in the text, on whole characters, in order, name and acronym apart.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "document/acronym.h"
#include "document/acronym_reference.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
span_check(const char *text, gsize start, gsize end)
{
	if (start >= end || end > strlen(text) ||
		!g_utf8_validate(text + start, (gssize)(end - start), NULL))
		abort();
}

static void
definitions_check(Passage *passage)
{
	gsize after = 0;
	for (guint i = 0; i < passage->definitions->len; i++) {
		const Definition *d = &g_array_index(passage->definitions, Definition, i);
		span_check(passage->text, d->short_start, d->short_end);
		span_check(passage->text, d->long_start, d->long_end);
		if (d->short_start < after ||
			(d->short_start < d->long_end && d->long_start < d->short_end))
			abort();
		after = d->short_end;
		Reference reference = {.start = d->long_start,
			.end = d->long_end,
			.target = g_strdup("kst-12345-6"),
			.layer = REFERENCE_NAME};
		g_array_append_val(passage->references, reference);
	}
	references_sort(passage->references);
}

static void
references_check(const Passage *passage)
{
	gsize after = 0;
	for (guint i = 0; i < passage->references->len; i++) {
		const Reference *reference = &g_array_index(passage->references, Reference, i);
		span_check(passage->text, reference->start, reference->end);
		if (reference->start < after)
			abort();
		after = reference->end;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_utf8_make_valid((const char *)data, (gssize)size);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	g_autoptr(Document) document = document_new();
	for (char **line = lines; *line; line++) {
		Passage *passage = passage_new();
		passage->text = g_strdup(*line);
		g_ptr_array_add(document->passages, passage);
		passage->number = document->passages->len;
	}
	acronyms_find(document);
	for (guint i = 0; i < document->passages->len; i++)
		definitions_check(g_ptr_array_index(document->passages, i));
	acronym_references_add(document);
	for (guint i = 0; i < document->passages->len; i++)
		references_check(g_ptr_array_index(document->passages, i));
	return 0;
}
