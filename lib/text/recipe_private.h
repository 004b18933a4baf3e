/*
 * recipe_private.h - the recipe while it reads a text; only for the files recipe*.c.
 */
#pragma once

#include "text/lexicon.h"
#include "text/recipe.h"
#include "text/token.h"
#include "text/writing.h"

typedef struct {
	Token token;
	const Lexeme *lexeme;
	const char *folded; /* of the lexeme */
	gsize length;
	Gap gap; /* what stands between this word and the next */
	gboolean dotted;   /* V.S. */
	gboolean capitals; /* an acronym */
} Word;

struct Recipe {
	Tokenizer *tokenizer;
	Lexicon *lexicon;
	GArray *tokens, *words, *terms;
	GStringChunk *bytes;
	GString *scratch;
	const char *text;
	gsize length;
};

static inline const Word *
word_get(const Recipe *recipe, guint i)
{
	return &g_array_index(recipe->words, Word, i);
}

/* Are this word and the next numbers? There is a next one. */
static inline gboolean
both_numbers(const Recipe *recipe, guint i)
{
	return word_get(recipe, i)->token.kind == TOKEN_NUMBER &&
	       word_get(recipe, i + 1)->token.kind == TOKEN_NUMBER;
}

/* A term on the words from `first` to `last`: with a text that lasts as long as the terms do,
 * with what is in `scratch`, or with a copy of a text. */
void term_push(Recipe *recipe, TermKind kind, guint first, guint last, const char *text);
void term_add(Recipe *recipe, TermKind kind, guint first, guint last);
void term_add_text(Recipe *recipe, TermKind kind, guint first, guint last, const char *text);

/* The terms that begin at word i: of words that belong together; of numbers with what makes them an
 * amount; of numbers, years and dates. */
void joined_terms(Recipe *recipe, guint i);
void amount_terms(Recipe *recipe, guint i);
void measure_terms(Recipe *recipe, guint i);
