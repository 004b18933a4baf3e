/*
 * check_match.h - where in a passage a claim's words are, and how much of the claim that is.
 *
 * The unit of comparison is a row of one to three sentences, or parts of one between semicolons:
 * the one that has the largest share of the claim's content words, each weighed by how rare it is
 * in the corpus. Its window reaches WINDOW_MORE words further on both sides.
 */
#pragma once

#include "document/claim.h"
#include "query/check_text.h"
#include "store/store.h"
#include "text/align.h"

#define CHECK_CLAIM_WORDS ALIGN_CLAIM_MAX
#define WINDOW_MORE 8
#define NO_WORD G_MAXUINT

/* A claim as it is compared with every passage. */
typedef struct {
	const char *text;   /* borrowed */
	GArray *words;	    /* of CheckWord: the first CHECK_CLAIM_WORDS */
	double *weights;    /* of each word; 0 of what is not content, and of what is `left_out` */
	gboolean *left_out; /* words that say who speaks, or where to find it */
	ClaimSpan rest;	    /* of the text: what follows on these words; mostly empty */
} CheckSide;

typedef struct {
	const char *text;  /* of the passage; borrowed */
	GArray *words;	   /* of CheckWord: of the passage */
	guint first, end;  /* words of the unit */
	guint from, to;	   /* words of the window: no further than the passage */
	guint *matches;	   /* of each word of the claim: its word in the window, or NO_WORD */
	double *credits;   /* likewise: how well that one matches */
	double coverage;   /* share of the claim's content in the unit, 0 to 1 */
	double order;	   /* score of the alignment, of what it could be */
	GArray *pairs;	   /* of AlignPair: words of the claim and of the passage */
	GArray *opposites; /* of AlignPair: likewise, words that exclude each other */
} CheckMatch;

/* Words of `out` (pairs of bytes, of gsize) are left out. */
CheckSide *check_side_new(CheckReader *reader, Store *store, const char *text, const GArray *out);
void check_side_free(CheckSide *side);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CheckSide, check_side_free)

static inline const CheckWord *
check_word(const GArray *words, guint i)
{
	return &g_array_index(words, CheckWord, i);
}

/* `text` must stay. */
CheckMatch *check_match_new(CheckReader *reader, const CheckSide *claim, const char *text);
void check_match_free(CheckMatch *match);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CheckMatch, check_match_free)

/* The bytes of the passage's text that the unit stands on. */
void check_match_extent(const CheckMatch *match, gsize *start, gsize *end);
