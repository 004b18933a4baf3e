/*
 * packed.h - numbers and texts one after another, as short as they go.
 *
 * A number is 7 bits a byte, the lowest first, with the highest bit set on all but the last
 * (LEB128, as in DWARF 4, 7.6). A text is its length and its bytes; NULL is written as "".
 */
#pragma once

#include <glib.h>

void packed_write_number(GByteArray *out, guint64 number);

/* A number that is mostly the one expected, or near it: a byte then (zigzag, as in Protocol
 * Buffers). */
void packed_write_difference(GByteArray *out, guint64 number, guint64 expected);
void packed_write_text(GByteArray *out, const char *text);

/* What is being read. After the first thing that is not there `failed` is TRUE, numbers are 0
 * and texts NULL. */
typedef struct {
	const guint8 *bytes;
	gsize length, at;
	gboolean failed;
} Packed;

guint64 packed_read_number(Packed *packed);
guint64 packed_read_difference(Packed *packed, guint64 expected);

/* A number that must be below `limit`. */
guint packed_read_small(Packed *packed, guint limit);

/* A count of things of which each takes a byte at least, so that it cannot be more than what
 * is left. */
guint packed_read_count(Packed *packed);

/* For g_free. UTF-8 without NULs. NULL where it is empty. */
char *packed_read_text(Packed *packed);
