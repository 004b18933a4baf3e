/*
 * record_codec.h - the bytes of a record, compressed; only for record.c.
 */
#pragma once

#include "store/record.h"

/* Belongs to the codec until its next call. */
const char *record_compress(RecordCodec *codec, const void *bytes, gsize size, gsize *length);

/* NULL where the bytes are not what record_compress makes with the codec's dictionary. */
GBytes *record_decompress(RecordCodec *codec, const char *bytes, gsize length);
