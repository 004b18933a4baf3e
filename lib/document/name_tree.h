/*
 * name_tree.h - many names in a tree of letters, and the longest one that a text holds at a
 * word.
 *
 * Folded names are joined letters: spaces, hyphens, quotes and marks between or inside their
 * words make no difference, only a sentence's end (. ? ! ; or the bar of a table) must stand
 * in both or in neither. Exact names are compared as written, word for word.
 */
#pragma once

#include <glib.h>

#include "text/token.h"

/* The words of a text, numbered from 0; borrowed. */
typedef struct {
	const char *text;
	const GArray *tokens; /* of Token */
} Words;

typedef enum {
	WORDS_APART,	/* a blank line or more than a few bytes between them */
	WORDS_JOINED,	/* space, hyphen, comma, quotes, marks */
	WORDS_SENTENCE, /* as joined, with the end of a sentence */
} WordsGap;

/* Word `i` without the underscores that mark emphasis, though Unicode makes them letters. */
Token words_get(const Words *words, guint i);

/* Whether word `i` is `word` (ASCII), whatever its capitals. */
gboolean words_is(const Words *words, guint i, const char *word);
gboolean words_in(const Words *words, guint i, const char *const *list); /* ends with NULL */

/* What stands between word `i` and the one before it; `i` is not 0. */
WordsGap words_gap(const Words *words, guint i);

typedef enum {
	NAME_FOLDED,  /* whatever its capitals; s, 's, e, en or es may follow */
	NAME_CAPITAL, /* the same, but it begins with a capital in the text */
	NAME_EXACT,   /* as written; s or 's may follow */
} NameForm;

typedef struct {
	guint name;	    /* from name_tree_add(); 0: none */
	guint last;	    /* its last word */
	gboolean inflected; /* it has one of those endings */
} NameMatch;

typedef struct NameTree NameTree;

NameTree *name_tree_new(void);
void name_tree_free(NameTree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(NameTree, name_tree_free)

/* The number of this name: from 1, and the same for names the tree cannot tell apart, of
 * which a NAME_FOLDED lets go of the capital. 0 where `written` holds no word. */
guint name_tree_add(NameTree *tree, const char *written, NameForm form);

/* The longest name that begins with word `first`. Looks at no more words than the longest
 * name has. */
NameMatch name_tree_find(NameTree *tree, const Words *words, guint first);
