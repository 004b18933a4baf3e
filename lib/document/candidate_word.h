/*
 * candidate_word.h - the words of a text as candidate.h looks at them: how each begins, what
 * stands before it, and whether a policy source may be called by it.
 *
 * A head is the noun a name is built on, alone or at the end of a compound: "strategie",
 * "Technologiestrategie". It is bare where nothing before it tells one source from another:
 * "strategie", "beleidsstrategie".
 */
#pragma once

#include <glib.h>

typedef enum {
	HEAD_NAME = 1 << 0,    /* names are built on it; else papers are only described by it */
	HEAD_ENGLISH = 1 << 1, /* never the end of a compound */
	HEAD_STATUTE = 1 << 2, /* its name goes on in small letters: "Wet langdurige zorg" */
	HEAD_TITLED = 1 << 3,  /* in small letters before a name: "het programma Vijfhoek" */
	HEAD_PLACE = 1 << 4,   /* likewise before "van" and a place: "akkoord van Parijs" */
	HEAD_PAPER = 1 << 5,   /* has an author, a day and a subject */
	HEAD_MOTION = 1 << 6,  /* its author alone tells which is meant */
	HEAD_BARE = 1 << 7,    /* of a word: see above */
	HEAD_YEARLY = 1 << 8,  /* its year alone tells which is meant */
} HeadUse;

typedef enum {
	LOOK_NONE, /* not looked at */
	LOOK_SMALL,
	LOOK_CAPITAL, /* Klimaat */
	LOOK_CAPITALS, /* KRW, KRWdoel */
	LOOK_NUMBER,
} WordLook;

/* What stands before a word. */
typedef enum {
	BEFORE_SPACE,
	BEFORE_HYPHEN,	     /* Draghi-rapport */
	BEFORE_HYPHEN_SPACE, /* inlichtingen- en */
	BEFORE_COMMA,
	BEFORE_OTHER,
	BEFORE_START, /* what a sentence or a quotation begins after: its capital says nothing */
} WordBefore;

typedef struct {
	guint start, end; /* bytes */
	guint16 use;
	guint8 before, look; /* what candidate_word_look finds */
} CandidateWord;

/* Replaces what is in `words` (of CandidateWord) by the words of `text`, not looked at, and what
 * is in `noted` (of guint) by the numbers of those that have a use, and of those behind a comma
 * that may be a capital. */
void candidate_words_read(const char *text, gsize length, GArray *words, GArray *noted);

/* Looks at a word of `text`; `last` is the end of the one before it, 0 for the first. */
void candidate_word_look(const char *text, gsize last, CandidateWord *word);
