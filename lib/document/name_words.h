/*
 * name_words.h - the words around the names of a text, tokenized only where they are asked for.
 *
 * A text is cut at its spaces, where UAX 29 always ends a word and never looks further, so
 * that the words of a stretch are those of the whole text. What was tokenized is kept and
 * only goes on: no byte is read twice, however many names there are.
 */
#pragma once

#include <glib.h>

#include "text/token.h"

/* Words are numbered from 0 in the stretch that is kept; a number holds until the next
 * words_find(). */
typedef struct NameWords NameWords;

NameWords *name_words_new(void);
void name_words_free(NameWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(NameWords, name_words_free)

/* The next text, which must stay until the one after it. */
void words_open(NameWords *words, const char *text, gsize length);

/* Whether a word begins at byte `at`, and which. `at` is never smaller than the last time.
 * There are words before it for at least WORDS_BEFORE bytes, if the text has them. */
#define WORDS_BEFORE 64
gboolean words_find(NameWords *words, gsize at, guint *word);

/* Whether a word ends at byte `end`, and which; none before word `first`, where one begins. */
gboolean words_find_end(NameWords *words, guint first, gsize end, guint *word);

/* Whether the text goes on to word `i`, when it has word i - 1. All below want one it has. */
gboolean words_has(NameWords *words, guint i);

/* Word `i` without the underscores that mark emphasis, though Unicode makes them letters. */
Token words_get(const NameWords *words, guint i);

/* Whether word `i` is `word` (ASCII), whatever its capitals. */
gboolean words_is(const NameWords *words, guint i, const char *word);
gboolean words_in(const NameWords *words, guint i, const char *const *list); /* ends with NULL */

/* Whether word `i` and the one before it are in one sentence, with no more than a few bytes
 * and one line's end between them; `i` is not 0. */
gboolean words_joined(const NameWords *words, guint i);

/* Whether one of the characters `any` stands between word `i` and the one before it. */
gboolean words_apart_by(const NameWords *words, guint i, const char *any);

/* A number of `digits` digits that word `i` is; 0 if it is none. */
guint words_get_number(const NameWords *words, guint i, gsize digits);
