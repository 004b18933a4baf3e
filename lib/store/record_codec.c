#include "store/record_codec.h"

#include <glib/gi18n.h>
#include <zdict.h>
#include <zstd.h>

#include "error.h"

#define LEVEL 6
#define RECORD_MAX_BYTES (64 * 1024 * 1024) /* decompressed */
#define TRAIN_BYTES (2 * 1024 * 1024)	    /* of records seen before a dictionary is made */
#define DICTIONARY_BYTES (512 * 1024)
#define MAGIC_BYTES 4 /* every frame of zstd begins with the same */

/* The first byte of a record, in place of zstd's magic number and number of the dictionary. */
enum { MADE_ALONE = 'a', MADE_WITH_DICTIONARY = 'd' };

struct RecordCodec {
	ZSTD_CCtx *compressor;
	ZSTD_DCtx *decompressor;
	ZSTD_CDict *write_dictionary;
	ZSTD_DDict *read_dictionary;
	GBytes *dictionary;
	GByteArray *samples; /* records seen so far, NULL once there is a dictionary */
	GArray *sample_sizes; /* of gsize */
	GByteArray *plain, *out; /* of the record being written */
};

RecordCodec *
record_codec_new(void)
{
	RecordCodec *codec = g_new0(RecordCodec, 1);
	codec->compressor = ZSTD_createCCtx();
	codec->decompressor = ZSTD_createDCtx();
	ZSTD_CCtx_setParameter(codec->compressor, ZSTD_c_compressionLevel, LEVEL);
	ZSTD_CCtx_setParameter(codec->compressor, ZSTD_c_checksumFlag, 1);
	ZSTD_CCtx_setParameter(codec->compressor, ZSTD_c_dictIDFlag, 0);
	codec->samples = g_byte_array_new();
	codec->sample_sizes = g_array_new(FALSE, FALSE, sizeof(gsize));
	codec->plain = g_byte_array_new();
	codec->out = g_byte_array_new();
	return codec;
}

void
record_codec_free(RecordCodec *codec)
{
	if (!codec)
		return;
	ZSTD_freeCCtx(codec->compressor);
	ZSTD_freeDCtx(codec->decompressor);
	ZSTD_freeCDict(codec->write_dictionary);
	ZSTD_freeDDict(codec->read_dictionary);
	g_clear_pointer(&codec->dictionary, g_bytes_unref);
	g_clear_pointer(&codec->samples, g_byte_array_unref);
	g_array_unref(codec->sample_sizes);
	g_byte_array_unref(codec->plain);
	g_byte_array_unref(codec->out);
	g_free(codec);
}

gboolean
record_codec_set_dictionary(RecordCodec *codec, GBytes *dictionary, GError **error)
{
	gsize length;
	const void *bytes = g_bytes_get_data(dictionary, &length);
	ZSTD_DDict *read = ZSTD_createDDict(bytes, length);
	/* Without a number in it zstd takes any bytes for a dictionary. */
	if (!read || ZSTD_getDictID_fromDict(bytes, length) == 0) {
		ZSTD_freeDDict(read);
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_DAMAGED,
				    _("the dictionary of the index is damaged; make the index anew: "
				    "spoor-index add --anew"));
		return FALSE;
	}
	ZSTD_CCtx_refCDict(codec->compressor, NULL);
	ZSTD_freeCDict(codec->write_dictionary);
	ZSTD_freeDDict(codec->read_dictionary);
	codec->write_dictionary = NULL;
	codec->read_dictionary = read;
	g_clear_pointer(&codec->dictionary, g_bytes_unref);
	codec->dictionary = g_bytes_ref(dictionary);
	g_clear_pointer(&codec->samples, g_byte_array_unref);
	return TRUE;
}

GBytes *
record_codec_get_dictionary(RecordCodec *codec)
{
	return codec->dictionary;
}

gboolean
record_codec_train(RecordCodec *codec)
{
	if (!codec->samples || codec->samples->len < TRAIN_BYTES)
		return FALSE;
	g_autoptr(GByteArray) samples = g_steal_pointer(&codec->samples);
	g_autofree char *dictionary = g_malloc(DICTIONARY_BYTES);
	gsize length = ZDICT_trainFromBuffer(dictionary, DICTIONARY_BYTES, samples->data,
					     (const gsize *)(void *)codec->sample_sizes->data,
					     codec->sample_sizes->len);
	g_array_set_size(codec->sample_sizes, 0);
	if (ZDICT_isError(length))
		return FALSE; /* text too uniform for one: it compresses well without */
	g_autoptr(GBytes) bytes = g_bytes_new(dictionary, length);
	return record_codec_set_dictionary(codec, bytes, NULL);
}

GByteArray *
record_codec_begin(RecordCodec *codec)
{
	g_byte_array_set_size(codec->plain, 0);
	return codec->plain;
}

/* What only reads does without: making it takes as long as reading a hundred records. */
static void
write_dictionary_make(RecordCodec *codec)
{
	gsize length;
	const void *bytes = g_bytes_get_data(codec->dictionary, &length);
	codec->write_dictionary = ZSTD_createCDict(bytes, length, LEVEL);
	if (!codec->write_dictionary)
		g_error("zstd has no memory for a dictionary of %zu bytes", length);
	ZSTD_CCtx_refCDict(codec->compressor, codec->write_dictionary);
}

const char *
record_compress(RecordCodec *codec, gsize *length)
{
	if (codec->dictionary && !codec->write_dictionary)
		write_dictionary_make(codec);
	gsize size = codec->plain->len;
	if (codec->samples) {
		g_byte_array_append(codec->samples, codec->plain->data, (guint)size);
		g_array_append_val(codec->sample_sizes, size);
	}
	g_byte_array_set_size(codec->out, (guint)ZSTD_compressBound(size));
	gsize made = ZSTD_compress2(codec->compressor, codec->out->data, codec->out->len,
				    codec->plain->data, size);
	if (ZSTD_isError(made))
		g_error("zstd cannot compress %zu bytes: %s", size, ZSTD_getErrorName(made));
	guint8 *record = codec->out->data + MAGIC_BYTES - 1;
	*record = codec->write_dictionary ? MADE_WITH_DICTIONARY : MADE_ALONE;
	*length = made - MAGIC_BYTES + 1;
	return (const char *)record;
}

/* As zstd made it. */
static const GByteArray *
frame_restore(RecordCodec *codec, const char *bytes, gsize length)
{
	const guint32 magic = GUINT32_TO_LE(ZSTD_MAGICNUMBER);
	g_byte_array_set_size(codec->out, 0);
	g_byte_array_append(codec->out, (const guint8 *)&magic, MAGIC_BYTES);
	g_byte_array_append(codec->out, (const guint8 *)bytes + 1, (guint)length - 1);
	return codec->out;
}

GBytes *
record_decompress(RecordCodec *codec, const char *bytes, gsize length)
{
	gboolean alone = length > 0 && *bytes == MADE_ALONE;
	if (!alone && (length == 0 || *bytes != MADE_WITH_DICTIONARY || !codec->read_dictionary))
		return NULL;
	const GByteArray *frame = frame_restore(codec, bytes, length);
	unsigned long long size = ZSTD_getFrameContentSize(frame->data, frame->len);
	if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR ||
	    size > RECORD_MAX_BYTES)
		return NULL;
	g_autofree char *buffer = g_malloc(size + 1);
	gsize n = ZSTD_decompress_usingDDict(codec->decompressor, buffer, size, frame->data,
					     frame->len, alone ? NULL : codec->read_dictionary);
	return n == size ? g_bytes_new_take(g_steal_pointer(&buffer), size) : NULL;
}
