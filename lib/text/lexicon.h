/*
 * lexicon.h - what the recipe has found out about words, so that it need not find out again:
 * a text has few different ones.
 */
#pragma once

#include "text/quantity.h"

typedef struct {
	char *folded;
	gsize length;	   /* bytes of it */
	char *stem;	   /* without the 's of a plural or genitive; the word itself if it has digits */
	Quantity quantity; /* if it is one */
	gboolean function; /* a function word, one letter, one or two digits: no postings */
} Lexeme;

/* Remembers up to a bound. For one thread at a time. */
typedef struct Lexicon Lexicon;

Lexicon *lexicon_new(void);
void lexicon_free(Lexicon *lexicon);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lexicon, lexicon_free)

/* What is known of a folded word; lasts until lexicon_forget. */
const Lexeme *lexicon_get(Lexicon *lexicon, const char *folded);

/* Forgets what was found, if it has become too much. */
void lexicon_forget(Lexicon *lexicon);

/* The stem of a word that is not worth remembering; lasts until the lexicon is used again. */
const char *lexicon_stem(Lexicon *lexicon, const char *folded);
