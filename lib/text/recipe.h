/*
 * recipe.h - what a text says, as terms: the one recipe, for indexing and for asking.
 *
 * Every word of a text has a position, counted from 0, and one TERM_WORD at it. Beside it
 * stand the terms by which it can be found:
 *
 *   TERM_WORD     the word folded, or the number in its one form     "praesident", "3.5"
 *   TERM_STEM     its stem; not for numbers                          "nationaliteit"
 *   TERM_ACRONYM  capitals as printed (NFKC), without plural s       "NAVO" "PV"
 *   TERM_JOINED   stem of words written together elsewhere           "doublehatted"
 *   TERM_NUMBER   numbers, percentages, amounts, units and ranges    "5%" "3500000000"
 *                 of years                                           "155mm" "2018-2022"
 *   TERM_DATE     days and months                                    "20260603" "202606"
 *
 * Joined are: words with a hyphen between them; a word with an apostrophe in it (foto's, fotos);
 * a word broken by a hyphen and a space; both readings of a hanging hyphen (voor- en nadelen;
 * capaciteitsontwikkeling en -opbouw) and of letters in brackets (inzet(baarheid)). Where a
 * hanging hyphen stands for part of a word, every part of at least three letters is joined: the
 * one a person types is among them, the others are never typed.
 *
 * Function words (function_words.h), single letters, and numbers of one or two digits have a
 * TERM_WORD only, beside the acronym or amount they may be. The points of "N.A.V.O." are left
 * out. An acronym has the stem that its letters would have as a word.
 *
 * Terms are at most TERM_MAX_BYTES long; a longer word is cut, on both sides alike.
 */
#pragma once

#include <glib.h>

#define TERM_MAX_BYTES 64

typedef enum {
	TERM_WORD,
	TERM_STEM,
	TERM_ACRONYM,
	TERM_JOINED,
	TERM_NUMBER,
	TERM_DATE,
	TERM_KINDS,
} TermKind;

typedef struct {
	TermKind kind;
	guint position;	  /* of the first word it stands on */
	gsize start, end; /* bytes in the text */
	const char *text; /* UTF-8; belongs to the recipe, until it reads again */
} Term;

/* Keeps the iterators and caches of lib/text. For one thread at a time. */
typedef struct Recipe Recipe;

Recipe *recipe_new(void);
void recipe_free(Recipe *recipe);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Recipe, recipe_free)

/* The terms of `length` bytes of UTF-8, of one position together and positions in order;
 * an array of Term that belongs to the recipe and lasts until it reads again. Linear. */
const GArray *recipe_read(Recipe *recipe, const char *text, gsize length);

/* Only its words (TERM_WORD), which is several times faster. */
const GArray *recipe_read_words(Recipe *recipe, const char *text, gsize length);

/* The stem of a folded word, as recipe_read makes it; lasts until the recipe is used again. */
const char *recipe_stem(Recipe *recipe, const char *word);

const char *term_kind_name(TermKind kind);

/* What the recipe makes of a page of probe words, in hexadecimal: two programs that print
 * the same can share an index, whatever the versions of their libraries. For g_free. */
char *recipe_fingerprint(Recipe *recipe);
