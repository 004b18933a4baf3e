/*
 * name_letters.h - a text as the letters of names: what each character counts as when names
 * are compared.
 *
 * Letters and digits are folded (text/fold.h), so that a ligature is two letters and an
 * accent none. What a text carries inside its words without being read, a soft hyphen or a
 * zero-width space, counts for nothing. All else stands between words.
 */
#pragma once

#include <glib.h>

#define LETTER_FOLDED_MAX 12 /* bytes; what folds to more is no letter of a name */

typedef enum {
	LETTER_END,	 /* of the text */
	LETTER_WORD,	 /* letter or digit */
	LETTER_MARK,	 /* combining mark: none where letters are folded */
	LETTER_SKIPPED,	 /* soft hyphen and the like */
	LETTER_GAP,	 /* space, hyphen, comma, quote, ill-formed byte */
	LETTER_LINE,	 /* end of a line */
	LETTER_SENTENCE, /* one of . ? ! ; or the bar of a table */
} LetterKind;

typedef struct {
	guint8 kind;  /* LetterKind */
	guint8 size;  /* bytes in the text, at least 1 but at its end */
	guint8 count; /* bytes in `folded` */
	char folded[LETTER_FOLDED_MAX]; /* of a WORD; of an apostrophe, which is a GAP, "'" */
} Letter;

/* The character at byte `at` of `text`. */
Letter letter_read(const char *text, gsize length, gsize at);

/* Its kind only, which is quicker; `at` is not the end. */
LetterKind letter_kind_read(const char *text, gsize length, gsize at, gsize *size);

/* What stands between two words. */
typedef struct {
	gsize end;	   /* byte where the next word begins, or where reading stopped */
	gboolean sentence; /* it holds the end of a sentence */
	gboolean broken;   /* it is a hyphen at the end of a line, where a word may be broken */
} LetterGap;

/* Reads the gap at byte `at`. FALSE if no name goes on behind it: a blank line, more than a
 * few bytes, or the end of the text. */
gboolean letter_gap_read(const char *text, gsize length, gsize at, LetterGap *gap);
