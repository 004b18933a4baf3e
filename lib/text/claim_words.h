/*
 * claim_words.h - the words that decide whether a statement says what another one says.
 *
 * Negations, quantities, modal verbs; words that are each other's opposite, or exclude each
 * other; words that say the same in policy prose; words that add next to nothing. General
 * Dutch, and no text's in particular. The method is that of de Marneffe, Rafferty and Manning,
 * "Finding contradictions in text" (ACL 2008): typed differences, each by a closed list.
 */
#pragma once

#include "text/recipe.h"

typedef enum {
	WORD_PLAIN,
	WORD_LIGHT,    /* says little: "stelt", "daarbij", "zeer" */
	WORD_FUNCTION, /* says nothing: those of function_words.h, and a few more */
	WORD_NEGATION,
	WORD_QUANTIFIER, /* value: a Quantifier */
	WORD_MODAL,    /* value: a Modality */
	WORD_ACTOR,    /* who acts: "kabinet", "gemeenten"; value: the same for the same one */
	WORD_NUMBER,
	WORD_DATE,
	WORD_PART, /* of the number or date before it */
} WordKind;

/* A tenth of the number is the group: only quantities of one group exclude each other. */
typedef enum {
	QUANTIFIER_ALL = 10,
	QUANTIFIER_MOST,
	QUANTIFIER_MANY,
	QUANTIFIER_SOME,
	QUANTIFIER_FEW,
	QUANTIFIER_ALWAYS = 20,
	QUANTIFIER_OFTEN,
	QUANTIFIER_SOMETIMES,
	QUANTIFIER_RARELY,
	QUANTIFIER_AT_LEAST = 30,
	QUANTIFIER_AT_MOST,
	QUANTIFIER_ABOUT,
	QUANTIFIER_ONLY = 40,
	QUANTIFIER_WHOLLY = 50,
	QUANTIFIER_PARTLY,
	QUANTIFIER_MAINLY,
	QUANTIFIER_MORE = 60,
	QUANTIFIER_LESS,
} Quantifier;

typedef enum { MODAL_WILL, MODAL_WOULD, MODAL_CAN, MODAL_MAY, MODAL_MUST, MODAL_WANT } Modality;

typedef struct ClaimWords ClaimWords;

/* `recipe` makes the stems, and must stay. */
ClaimWords *claim_words_new(Recipe *recipe);
void claim_words_free(ClaimWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ClaimWords, claim_words_free)

/* What a folded word is; WORD_PLAIN where the lists have it not. */
WordKind claim_words_get(const ClaimWords *words, const char *folded, guint *value);

/* Do two words with these stems say the same, or exclude each other ("meer", "minder";
 * "voldoende", "onvoldoende")? */
gboolean claim_words_agree(const ClaimWords *words, const char *left, const char *right);
gboolean claim_words_differ(const ClaimWords *words, const char *left, const char *right);
