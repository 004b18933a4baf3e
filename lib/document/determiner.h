/*
 * determiner.h - the words before a noun that say which one is meant: "de bovengenoemde".
 */
#pragma once

#include "document/word_scan.h"

typedef enum {
	DETERMINER_NONE,      /* "een", "onze", no word, or an adjective */
	DETERMINER_ARTICLE,   /* "het", "de" */
	DETERMINER_NEAR,      /* "dit", "deze" */
	DETERMINER_FAR,	      /* "dat", "die" */
	DETERMINER_MENTIONED, /* "genoemde", "de bovengenoemde", "dit eerder genoemde" */
	DETERMINER_SAME,      /* "hetzelfde", "dezelfde" */
	DETERMINER_FIRST,     /* "eerstgenoemd" */
	DETERMINER_LAST,      /* "het laatstgenoemde" */
	DETERMINER_LATTER,    /* "de laatste": of two, if there are two */
	DETERMINER_BOTH,      /* "beide" */
	DETERMINER_ALL,	      /* "alle", "al deze" */
} Determiner;

/* The words that DETERMINER_MENTIONED, FIRST and LAST end with, apart by '|'. */
extern const char mentioned_words[];

/* Reads back from the noun that begins at byte `at`, numerals left out ("deze vijf"). `start`
 * is set to the first byte of what was read, `at` where there is none. */
Determiner determiner_read(const char *text, gsize at, gsize *start);

/* Is the "dat" or "die" at byte `at`, before a noun that ends at `end`, no conjunction: behind a
 * preposition ("in dat advies") or an auxiliary ("heeft dat advies"), or first in a sentence that
 * goes on with its verb ("Dat advies is")? */
gboolean far_is_pronoun(const char *text, gsize at, gsize end);

/* Does the noun that ends at byte `at` go on to say which one it is: a preposition, a clause, a
 * name, a number, a quotation? */
gboolean noun_goes_on(const char *text, gsize at);

/* The same for the prepositions that say whose it is only: "van", "uit". */
gboolean noun_has_owner(const char *text, gsize at);
