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
	WORD_QUANTITY, /* value: a Quantity */
	WORD_MODAL,    /* value: a Modality */
	WORD_ACTOR,    /* who acts: "kabinet", "gemeenten"; value: the same for the same one */
	WORD_NUMBER,
	WORD_DATE,
	WORD_PART, /* of the number or date before it */
} WordKind;

/* A tenth of the number is the group: only quantities of one group exclude each other. */
typedef enum {
	QUANTITY_ALL = 10,
	QUANTITY_MOST,
	QUANTITY_MANY,
	QUANTITY_SOME,
	QUANTITY_FEW,
	QUANTITY_ALWAYS = 20,
	QUANTITY_OFTEN,
	QUANTITY_SOMETIMES,
	QUANTITY_RARELY,
	QUANTITY_AT_LEAST = 30,
	QUANTITY_AT_MOST,
	QUANTITY_ABOUT,
	QUANTITY_ONLY = 40,
	QUANTITY_WHOLLY = 50,
	QUANTITY_PARTLY,
	QUANTITY_MAINLY,
	QUANTITY_MORE = 60,
	QUANTITY_LESS,
} Quantity;

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
