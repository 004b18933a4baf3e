/*
 * record_codec.h - the bytes of a record, compressed; only for record.c.
 */
#pragma once

#include "store/record.h"

/* An empty array to write a record into. */
GByteArray *record_codec_begin(RecordCodec *codec);

/* What was written into it, compressed; belongs to the codec until its next call. */
const char *record_compress(RecordCodec *codec, gsize *length);

/* NULL where the bytes are not what record_compress makes with the codec's dictionary. */
GBytes *record_decompress(RecordCodec *codec, const char *bytes, gsize length);
