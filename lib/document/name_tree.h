/*
 * name_tree.h - many names in a tree of letters, and the longest one that a text holds at a
 * word.
 *
 * Folded names are joined letters (document/name_letters.h): spaces, hyphens, quotes and
 * marks between or inside their words make no difference, only a sentence's end must stand
 * in both or in neither. Exact names are compared as written, word for word; only a word
 * that is broken at a line's end counts as whole too.
 *
 * A radix tree (Morrison, PATRICIA, 1968), whose nodes are found by hash: a name costs its
 * letters and at most two nodes, about 130 bytes for a title of 70 letters; an empty tree costs
 * a megabyte. A text is passed by the first letters of its words, nearly all of which begin no
 * name.
 */
#pragma once

#include <glib.h>

#define NAME_LETTERS_MAX 512 /* bytes of its folded letters; a longer name is none */

typedef enum {
	NAME_FOLDED,  /* whatever its capitals; s, 's, e, en or es may follow */
	NAME_CAPITAL, /* the same, but it begins with a capital in the text */
	NAME_EXACT,   /* as written; s or 's may follow */
} NameForm;

typedef struct {
	guint name;	    /* from name_tree_add(); 0: none */
	gsize start, end;   /* bytes, the ending included */
	gboolean inflected; /* it has one of those endings */
} NameMatch;

typedef struct NameTree NameTree;

NameTree *name_tree_new(void);
void name_tree_free(NameTree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(NameTree, name_tree_free)

/* The number of this name: from 1, and the same for names the tree cannot tell apart, of
 * which a NAME_FOLDED lets go of the capital. 0 where `written` holds no word, a gap that no
 * name may have, or too much. */
guint name_tree_add(NameTree *tree, const char *written, NameForm form);

/* The longest name that begins at byte `at` of `text` and ends where no letter or digit
 * follows. Looks no further than the longest name. */
NameMatch name_tree_find(const NameTree *tree, const char *text, gsize length, gsize at);

/* The same for the first byte from `at` on where a name begins that has no letter or digit
 * before it. */
NameMatch name_tree_find_next(const NameTree *tree, const char *text, gsize length, gsize at);
