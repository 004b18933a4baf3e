/*
 * letter_run.h - the quick way over the letters of a word, for what reads every word of a text
 * and cares about few.
 */
#pragma once

#include <glib.h>

#include <string.h>

#define LETTER_RUN_BYTES 8 /* that are looked at together */
#define LETTER_RUN_OF(byte) (G_GUINT64_CONSTANT(0x0101010101010101) * (byte))

/* A byte of 0x80 for each that is no ASCII letter, and 0 for each other. Where the bytes are below
 * 0x80 no sum reaches the next one (Warren, Hacker's Delight 6.1). */
static inline guint64
letter_run_others(guint64 bytes)
{
	guint64 small = (bytes | LETTER_RUN_OF(0x20)) & LETTER_RUN_OF(0x7f);
	guint64 order = small ^ LETTER_RUN_OF('a' - 1);
	guint64 behind_z = order + LETTER_RUN_OF(0x7f - 26);
	guint64 from_a = order + LETTER_RUN_OF(0x7f);
	return (behind_z | ~from_a | bytes) & LETTER_RUN_OF(0x80);
}

/* The end of the ASCII letters that stand at byte `at`, or a byte on the way where fewer than
 * LETTER_RUN_BYTES are left. */
static inline gsize
letter_run_end(const char *text, gsize length, gsize at)
{
	for (guint64 bytes; at + LETTER_RUN_BYTES <= length; at += LETTER_RUN_BYTES) {
		memcpy(&bytes, text + at, sizeof bytes);
		guint64 others = letter_run_others(GUINT64_FROM_LE(bytes));
		if (others)
			return at + (gsize)__builtin_ctzll(others) / 8;
	}
	return at;
}
