/*
 * claim_word_lists.h - the lists of claim_words.c, which alone includes it, and their tests.
 *
 * Folded words. In a row of kinds every word is one; in a row of opposites the sides between the
 * bars exclude each other and the words of one side say the same; a row of synonyms has one side.
 */
#pragma once

#include "text/claim_words.h"

typedef struct {
	WordKind kind;
	guint value;
	const char *words; /* apart by spaces */
} ClaimWordRow;

extern const ClaimWordRow claim_word_kinds[];
extern const char *const claim_word_synonyms[], *const claim_word_opposites[];
