/*
 * signature.h - the words of a passage, one byte each: what stands in for positions.
 *
 * The n-th byte stands for the n-th word (TERM_WORD of recipe.h): each function word has one of
 * its own, the other words share the rest by a hash. A phrase is a run of bytes, so that a
 * passage without it is told from one with it by a look at some hundred bytes; one word in some
 * two hundred looks like another, so what seems to match is read again in the text (search.h).
 * Signatures in place of inverted positions: Faloutsos and Christodoulakis, ACM TOIS 2 (4), 1984.
 *
 * Positions would be half of the index and most of the time to build it; this is one byte a
 * word.
 */
#pragma once

#include "text/recipe.h"

/* The byte of one word. */
guint8 signature_byte(const char *word);

/* Sets `signature` to the bytes of the words among `terms` (of Term). */
void signature_set(GByteArray *signature, const GArray *terms);
