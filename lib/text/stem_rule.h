/*
 * stem_rule.h - what Kraaij and Pohlmann's stemmer leaves undone, by rules of Dutch spelling;
 * only for stem.c.
 *
 * The algorithm keeps the forms of many words apart (sociaal, sociale; formuleert, formuleren;
 * bedoeld, bedoelde). Rules before it write a word in the form it knows, rules behind it bring
 * what it gives to one. Only small letters from a to z are touched; a word without a vowel is
 * not. What they gain and what they join wrongly was counted on Debian's Dutch word list:
 * doc/decisions/0009-compounds-and-stems.md.
 */
#pragma once

#include <glib.h>

/* Rewrites a word. TRUE: it is its stem already, the algorithm is not asked. */
gboolean stem_rule_before(GString *word);

/* Brings a stem of the algorithm to the one form of its family. */
void stem_rule_behind(GString *stem);
