/*
 * Any bytes as a record, as they stand and as what is in a sound frame: refused, or a record
 * that is written and read again as the same.
 */
#include <stdint.h>
#include <string.h>

#include <zstd.h>

#include "error.h"
#include "store/record.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
record_check(RecordCodec *codec, const char *bytes, gsize size)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Record) record = record_read(codec, bytes, size, &error);
	gsize length, again_length;
	g_assert_true((record != NULL) == (error == NULL));
	if (!record) {
		g_assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_DAMAGED));
		return;
	}
	const char *written =
		record_write(codec, record->document, record->passage, record->head, &length);
	g_autofree char *first = g_memdup2(written, length);
	g_autoptr(Record) again = record_read(codec, first, length, &error);
	g_assert_no_error(error);
	written = record_write(codec, again->document, again->passage, again->head, &again_length);
	g_assert_true(length == again_length && memcmp(first, written, length) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(RecordCodec) codec = record_codec_new();
	g_autofree char *frame = g_malloc(ZSTD_compressBound(size));
	gsize length = ZSTD_compress(frame, ZSTD_compressBound(size), data, size, 1);
	g_assert_false(ZSTD_isError(length));
	record_check(codec, (const char *)data, size);
	record_check(codec, frame, length);
	return 0;
}
