/*
 * stem_exception.h - words whose stem no rule finds: a table, for stem.c.
 *
 * From Dutch grammar, for words that policy prose is full of: verbs and plurals that change
 * their vowel, words in which the algorithm takes an ending for what is none, and words that
 * it joins with strangers. Written with what doc/decisions/0009-compounds-and-stems.md counts.
 */
#pragma once

#include <glib.h>

typedef struct {
	const char *stem;
	const char *words; /* folded, between spaces; "-leden": and every compound that ends so */
	const char *reason;
} StemException;

extern const StemException stem_exceptions[];
extern const guint stem_exceptions_count;
