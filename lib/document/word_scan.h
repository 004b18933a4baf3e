/*
 * word_scan.h - words of a closed list in a running text, by their bytes.
 *
 * For layers that look at every word and care about few. A word is a row of letters, digits
 * and hyphens; quotes, brackets, dashes and marks are none. Capitals make no difference.
 * Faster than tokens (text/token.h), which know every script.
 */
#pragma once

#include <glib.h>

#define LISTED_WORD_MIN 4 /* bytes in a listed word */

typedef struct {
	gsize start, end; /* bytes in the text */
} WordSpan;

/* The word behind byte `at`, or before it, with nothing but space between. FALSE if there is
 * none. */
gboolean word_after(const char *text, gsize at, WordSpan *word);
gboolean word_before(const char *text, gsize at, WordSpan *word);

/* Is the word one of the alternatives ("dit|deze|dat")? */
gboolean word_in(const char *text, WordSpan word, const char *alternatives);

/* Does a sentence end right before byte `at`: . ? or ! (not of an abbreviation), space,
 * and a capital at `at`? */
gboolean sentence_begins(const char *text, gsize at);

/* How many sentences begin in text[start..end): linear in its length. */
guint sentences_count(const char *text, gsize start, gsize end);

/* The list: words that are looked for, whole or as the last part of a compound. */
typedef struct WordList WordList;

typedef struct {
	gsize start, end; /* the whole word: bytes in the text */
	gsize head;	  /* where the listed word begins in it: `start` if it is the whole */
	guint value;
} ListedWord;

WordList *word_list_new(void);
void word_list_free(WordList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(WordList, word_list_free)

/* Adds alternatives ("rapport|rapporten"), small ASCII letters. The text must live as long as
 * the list. */
void word_list_add(WordList *list, const char *alternatives, guint value);

/* Replaces what is in `found` (of ListedWord) by the listed words of the text, in order. Of
 * two that a word ends with the longer counts. Linear in `length`. */
void word_list_find(const WordList *list, const char *text, gsize length, GArray *found);
