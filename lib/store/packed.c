#include "store/packed.h"

#include <string.h>

#define BITS 7
#define MORE 0x80
#define SHIFT_MAX 63

void
packed_write_number(GByteArray *out, guint64 number)
{
	guint8 bytes[10];
	guint n = 0;
	do {
		bytes[n] = (guint8)(number & (MORE - 1));
		number >>= BITS;
		bytes[n++] |= number ? MORE : 0;
	} while (number);
	g_byte_array_append(out, bytes, n);
}

void
packed_write_difference(GByteArray *out, guint64 number, guint64 expected)
{
	guint64 difference = number - expected;
	packed_write_number(out, difference << 1 ^ (difference >> SHIFT_MAX ? G_MAXUINT64 : 0));
}

void
packed_write_text(GByteArray *out, const char *text)
{
	gsize length = text ? strlen(text) : 0;
	packed_write_number(out, length);
	if (length)
		g_byte_array_append(out, (const guint8 *)text, (guint)length);
}

guint64
packed_read_number(Packed *packed)
{
	guint64 number = 0;
	for (guint shift = 0; packed->at < packed->length && shift <= SHIFT_MAX; shift += BITS) {
		guint8 byte = packed->bytes[packed->at++];
		number |= (guint64)(byte & (MORE - 1)) << shift;
		if (shift == SHIFT_MAX && byte > 1)
			break; /* more than 64 bits */
		if (!(byte & MORE))
			return packed->failed ? 0 : number;
	}
	packed->failed = TRUE;
	return 0;
}

guint64
packed_read_difference(Packed *packed, guint64 expected)
{
	guint64 zigzag = packed_read_number(packed);
	return packed->failed ? 0 : expected + (zigzag >> 1 ^ (zigzag & 1 ? G_MAXUINT64 : 0));
}

guint
packed_read_small(Packed *packed, guint limit)
{
	guint64 number = packed_read_number(packed);
	if (number < limit)
		return (guint)number;
	packed->failed = TRUE;
	return 0;
}

guint
packed_read_count(Packed *packed)
{
	guint64 number = packed_read_number(packed);
	if (number <= packed->length - packed->at && number < G_MAXUINT)
		return (guint)number;
	packed->failed = TRUE;
	return 0;
}

char *
packed_read_text(Packed *packed)
{
	gsize length = packed_read_count(packed);
	const char *text = (const char *)packed->bytes + packed->at;
	if (packed->failed || length == 0)
		return NULL;
	if (!g_utf8_validate_len(text, length, NULL)) {
		packed->failed = TRUE;
		return NULL;
	}
	packed->at += length;
	return g_strndup(text, length);
}
