/*
 * source_noun.h - nouns for papers and laws, and which identifiers each can have.
 *
 * A letter has a number of parliament or a kenmerk, a ruling an ECLI, a law a place in the
 * Staatsblad. A noun alone tells no paper from others of its kind, and some need more than
 * others.
 */
#pragma once

#include "document/word_scan.h"

/* What an identifier is the number of. */
typedef enum {
	OF_PAPER = 1 << 0,  /* of parliament, or of a ministry */
	OF_UNION = 1 << 1,  /* a paper of the European Union */
	OF_ACT = 1 << 2,    /* a regulation or directive */
	OF_LAW = 1 << 3,    /* what was made public in a Staatsblad */
	OF_RULING = 1 << 4,
	OF_ADVICE = 1 << 5,
} NumberOf;

/* What must be said beside a noun before it tells one paper from another. */
typedef enum {
	BY_NOUN,    /* nothing: a bill has one memorie van toelichting */
	BY_YEAR,    /* "van 3 mei 2024", "voor 2026" */
	BY_NAME,    /* a year, or whose it is: "van de Afdeling advisering" */
	BY_CAPITAL, /* it is, or stands behind, a word with a capital: "Algemene douanewet" */
	BY_MOVER,   /* "motie-Klos" */
} ToldBy;

/* A noun that may be what an identifier is the number of. */
typedef struct {
	WordSpan word;
	gsize length; /* of the noun that the word ends with */
	ToldBy told_by;
} SourceNoun;

/* The NumberOf of an identity; 0 of one that is no paper or law, such as a dossier. */
guint number_of(const char *identity);

/* Is the word, its end, or in "motie-Klos" its first part, a noun for one `of` these? */
gboolean source_noun_read(const char *text, WordSpan word, guint of, SourceNoun *noun);
