/*
 * compound_split.h - a Dutch compound into the words it is made of: capaciteitsdoelstelling,
 * capaciteit and doelstelling.
 *
 * Of all ways to cut the word into others, with a link between them (s, en, e, er, n, or none),
 * the one whose words have the highest geometric mean of frequencies (Koehn and Knight,
 * Empirical methods for compound splitting, EACL 2003); but in two rather than in three, so that
 * a part that is a compound itself (doelstelling) stays whole. A word is a compound only where
 * that mean is not too small beside its own frequency: what is written often without its parts
 * being so is a word of its own. Endings and prefixes (-schap, voor-) are no parts.
 */
#pragma once

#include <glib.h>

#define SPLIT_PART_MIN 4  /* letters of a part */
#define SPLIT_PARTS_MAX 3
#define SPLIT_WORD_MAX 64 /* letters: a longer word is none */

/* How frequent a word of the language is, 1 at least; 0 where it is none. `word` is folded. */
typedef guint (*SplitFrequency)(const char *word, gpointer data);

/* The parts of a folded word, of char *, without the links; NULL where it is no compound.
 * Words with other letters than a to z are none. `whole` is how frequent the word itself is.
 * Asks `frequency` for each of its substrings at most once. */
GPtrArray *compound_split(const char *word, guint whole, SplitFrequency frequency,
			  gpointer data);
