/*
 * check_text.h - a text as words that can be compared with another text's.
 */
#pragma once

#include "text/claim_words.h"

#define CHECK_PASSAGE_WORDS 2000 /* of one passage; the rest is not compared */

typedef enum { UNIT_NONE, UNIT_PERCENT, UNIT_MONEY } CheckUnit;

/* Equal words and stems have equal pointers, as long as the reader is there. */
typedef struct {
	gsize start, end; /* bytes in the text; of a number or date, to its last word */
	const char *word; /* folded */
	const char *stem; /* NULL of function words, numbers and dates */
	const char *form; /* the stem of a function word; else NULL */
	WordKind kind;
	guint value;		/* as in claim_words.h; of a date yyyymmdd, 00 what is not said */
	double number;		/* of a number */
	CheckUnit unit;		/* likewise */
	gboolean capital;	/* has a capital, but not because a sentence begins with it */
	gboolean acronym;	/* likewise, and more than one */
	gboolean first;		/* a sentence begins with it, with a capital */
	guint clause, sentence; /* from 0; a semicolon ends a sentence too */
} CheckWord;

/* Keeps words. For one thread at a time. */
typedef struct CheckReader CheckReader;

/* `recipe` must stay. */
CheckReader *check_reader_new(Recipe *recipe);
void check_reader_free(CheckReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CheckReader, check_reader_free)

/* Forgets all words: the texts read so far may no longer be used. */
void check_reader_forget(CheckReader *reader);

const ClaimWords *check_reader_words(const CheckReader *reader);

/* The words of a text, at most CHECK_PASSAGE_WORDS, of CheckWord. Linear. */
GArray *check_text_read(CheckReader *reader, const char *text);

/* Do two words say the same: 1 the same word or stem, less a synonym or part of a compound,
 * 0 another one? `opposite` is set where they exclude each other, which is 0. */
double check_words_match(
	const CheckReader *reader, const CheckWord *a, const CheckWord *b, gboolean *opposite);

/* Does the number or date of a text hold what `claimed`, of the same kind, says? */
gboolean check_number_holds(const CheckWord *claimed, const CheckWord *said);

gboolean check_word_is_name(const CheckWord *word);

/* The same word, or a form of it. */
static inline gboolean
check_word_is_same(const CheckWord *a, const CheckWord *b)
{
	return a->word == b->word || (a->stem && a->stem == b->stem);
}

/* A number or a date. */
static inline gboolean
check_word_is_figure(const CheckWord *word)
{
	return word->kind == WORD_NUMBER || word->kind == WORD_DATE;
}

/* Words that carry what is said. */
gboolean check_word_is_content(const CheckWord *word);
