/*
 * align.h - which words of a text stand where those of another one do.
 *
 * Local alignment with affine gaps (Smith and Waterman 1981; Gotoh 1982) over words: the same
 * word 2, the same stem 1.5, another word -1, a gap -1 and -0.5 for each word after its first.
 */
#pragma once

#include <glib.h>

#define ALIGN_CLAIM_MAX 120  /* words of the one text; the rest is left out */
#define ALIGN_SOURCE_MAX 220 /* of the other; the matrix has a byte for each pair */

/* Words are equal where their pointers are: of strings that are kept once. */
typedef struct {
	const char *word, *stem; /* the stem may be NULL */
} AlignWord;

/* Words that stand opposite each other, the same or not. */
typedef struct {
	guint claim, source;
} AlignPair;

/* Replaces what is in `pairs` (of AlignPair) by the best alignment, in order, and returns its
 * score; 0 where the texts have nothing in common. */
double words_align(const AlignWord *claim, guint claims, const AlignWord *source, guint sources,
	GArray *pairs);
