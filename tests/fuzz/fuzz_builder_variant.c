/*
 * Reads any bytes as a document that a reader has sent: refused, or a builder that can be
 * finished, sent on and read again as the same.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "document/builder_variant.h"

#define FILE_BYTES 64 /* that the document says to stand on */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
passage_check(const Passage *passage, gsize length)
{
	gsize bytes = strlen(passage->text);
	if (passage->start > passage->end || passage->end > length ||
	    !g_utf8_validate(passage->text, (gssize)bytes, NULL))
		abort();
	for (guint i = 0; i < passage->runs->len; i++) {
		const Run *run = &g_array_index(passage->runs, Run, i);
		if (run->text + run->length > bytes || run->source + run->source_length > length)
			abort();
	}
}

static void
sent_check(DocumentBuilder *builder, const char *file)
{
	g_autoptr(GVariant) sent =
	    g_variant_ref_sink(builder_to_variant(builder, file, FILE_BYTES));
	g_autoptr(DocumentBuilder) same = builder_from_variant(sent, file, FILE_BYTES, NULL);
	if (!same)
		abort();
	g_autoptr(GVariant) again = g_variant_ref_sink(builder_to_variant(same, file, FILE_BYTES));
	if (!g_variant_equal(sent, again))
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* In a block of exactly this size, so that AddressSanitizer sees one byte too far. */
	g_autofree char *file = g_malloc(FILE_BYTES);
	g_autoptr(GBytes) bytes = g_bytes_new_static(data, size);
	g_autoptr(GVariant) variant =
	    g_variant_ref_sink(g_variant_new_from_bytes(BUILDER_VARIANT_TYPE, bytes, FALSE));
	memset(file, 'a', FILE_BYTES);
	g_autoptr(DocumentBuilder) builder = builder_from_variant(variant, file, FILE_BYTES, NULL);
	if (!builder)
		return 0;
	sent_check(builder, file);
	gsize length;
	builder_get_source(builder, &length);
	g_autoptr(Document) document = builder_finish(builder, NULL);
	for (guint i = 0; document && i < document->passages->len; i++)
		passage_check(g_ptr_array_index(document->passages, i), MAX(length, FILE_BYTES));
	return 0;
}
