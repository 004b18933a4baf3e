/*
 * claim.h - the parts of a statement: what it quotes, who is said to have said it, what is said.
 *
 * A quotation stands between quotation marks of any style; where "[...]", "(...)", "..." or
 * another insertion in square brackets stands in it, its pieces are quoted in that order. Who
 * speaks is told by "volgens X", "aldus X", or X with a verb of saying and "dat", a colon, a
 * quotation, or, for a recommendation, nothing: "de IOB beveelt aan om ...".
 */
#pragma once

#include <glib.h>

#define CLAIM_MAX_BYTES 4096 /* of one statement */
#define CLAIM_QUOTE_MIN 12   /* characters of a piece that is worth looking for */

/* Bytes in the statement; empty where start is end. */
typedef struct {
	gsize start, end;
} ClaimSpan;

typedef enum {
	SPEAKER_UNKNOWN,
	SPEAKER_CABINET,   /* a member of the government, or all */
	SPEAKER_CHAMBER,   /* of parliament, or a motion */
	SPEAKER_EVALUATOR, /* who wrote the report or advice that is answered */
} Speaker;

typedef struct {
	GPtrArray *quotes; /* of GArray of ClaimSpan: the pieces of each quotation, in order */
	ClaimSpan quoted;  /* from the first quotation mark to the last one */
	ClaimSpan speaker; /* the words that name who speaks, without the verb */
	ClaimSpan said;	   /* from there on it is what is said; all, where nobody speaks */
	Speaker kind;
} Claim;

/* `length` bytes of valid UTF-8. Linear. */
Claim *claim_parse(const char *text, gsize length);
void claim_free(Claim *claim);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Claim, claim_free)

/* The pieces of text[start..end) between ellipses and insertions that are long enough; an array
 * of ClaimSpan. */
GArray *claim_pieces(const char *text, gsize start, gsize end);

/* Does one of the pieces have text[start..end) whole? */
gboolean claim_pieces_have(const GArray *pieces, gsize start, gsize end);

/* Who the words of text[start..end) name: by their nouns, of which the first one counts. */
Speaker speaker_find(const char *text, gsize start, gsize end);
