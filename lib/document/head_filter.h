/*
 * head_filter.h - which bytes a few names begin with, so that most places of a text are passed
 * without a look at the names: a Bloom filter of one hash (Bloom, 1970) behind a table.
 *
 * It may say yes where there is no name; of names of two bytes it says yes whatever follows.
 */
#pragma once

#include <glib.h>

#include <string.h>

#define HEAD_BITS 16
#define HEAD_MIN 2 /* bytes of a name */

typedef struct {
	guint8 pairs[1 << HEAD_BITS];	     /* by the first two bytes: a HeadKind, or 0 */
	guint8 threes[1 << (HEAD_BITS - 3)]; /* a bit for the first three */
} HeadFilter;

typedef enum { HEAD_LONGER = 1, HEAD_WHOLE = 2 } HeadKind;

static inline guint
head_pair(const guchar *bytes)
{
	guint16 pair;
	memcpy(&pair, bytes, sizeof pair);
	return pair;
}

/* The number of the first three bytes; by the golden section (Knuth, 6.4). */
static inline guint
head_number(const guchar *bytes)
{
	return ((head_pair(bytes) << 8 | bytes[2]) * 0x9e3779b1u) >> (32 - HEAD_BITS);
}

static inline void
head_add(HeadFilter *filter, const char *name, gsize length)
{
	const guchar *bytes = (const guchar *)name;
	filter->pairs[head_pair(bytes)] |= length > HEAD_MIN ? HEAD_LONGER : HEAD_WHOLE;
	if (length > HEAD_MIN)
		filter->threes[head_number(bytes) / 8] |= (guint8)(1 << head_number(bytes) % 8);
}

/* The first byte from `at` on where a name may begin; `length` if there is none. The text ends
 * with a NUL. */
static inline gsize
head_find(const HeadFilter *filter, const char *text, gsize length, gsize at)
{
	const guchar *byte = (const guchar *)text + at, *end = (const guchar *)text + length;
	for (; byte + 1 < end; byte++) {
		guint8 kind = filter->pairs[head_pair(byte)];
		if (G_LIKELY(!kind))
			continue;
		guint number = head_number(byte);
		if ((kind & HEAD_WHOLE) || filter->threes[number / 8] >> (number % 8) & 1)
			return (gsize)(byte - (const guchar *)text);
	}
	return length;
}
