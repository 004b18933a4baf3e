#include "text/lexicon.h"

#include <string.h>

#include "text/function_words.h"
#include "text/stem.h"

#define LEXEMES_MAX 100000

struct Lexicon {
	Stemmer *stemmer;
	GHashTable *lexemes; /* folded, which belongs to the Lexeme -> Lexeme */
};

static void
lexeme_free(gpointer data)
{
	Lexeme *lexeme = data;
	g_free(lexeme->folded);
	g_free(lexeme->stem);
	g_free(lexeme);
}

Lexicon *
lexicon_new(void)
{
	Lexicon *lexicon = g_new0(Lexicon, 1);
	lexicon->stemmer = stemmer_new();
	lexicon->lexemes = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, lexeme_free);
	return lexicon;
}

void
lexicon_free(Lexicon *lexicon)
{
	if (!lexicon)
		return;
	stemmer_free(lexicon->stemmer);
	g_hash_table_unref(lexicon->lexemes);
	g_free(lexicon);
}

const char *
lexicon_stem(Lexicon *lexicon, const char *folded)
{
	return strpbrk(folded, "0123456789") ? folded : stemmer_stem(lexicon->stemmer, folded);
}

/* "een", "x", "5" and "42" tell no passage from another. */
static gboolean
says_nothing(const char *folded, gsize length)
{
	return length == 1 || function_word_is(folded, length) ||
	       (length == 2 && g_ascii_isdigit(folded[0]) && g_ascii_isdigit(folded[1]));
}

static Lexeme *
lexeme_new(Lexicon *lexicon, const char *folded)
{
	Lexeme *lexeme = g_new(Lexeme, 1);
	lexeme->folded = g_strdup(folded);
	lexeme->length = strlen(folded);
	lexeme->quantity = quantity_find(folded);
	lexeme->function = says_nothing(folded, lexeme->length);
	gsize bare = lexeme->length - (g_str_has_suffix(folded, "'s") ? 2 : 0);
	g_autofree char *word = g_strndup(folded, bare);
	lexeme->stem = g_strdup(lexicon_stem(lexicon, word));
	return lexeme;
}

const Lexeme *
lexicon_get(Lexicon *lexicon, const char *folded)
{
	Lexeme *lexeme = g_hash_table_lookup(lexicon->lexemes, folded);
	if (!lexeme) {
		lexeme = lexeme_new(lexicon, folded);
		g_hash_table_insert(lexicon->lexemes, lexeme->folded, lexeme);
	}
	return lexeme;
}

void
lexicon_forget(Lexicon *lexicon)
{
	if (g_hash_table_size(lexicon->lexemes) >= LEXEMES_MAX)
		g_hash_table_remove_all(lexicon->lexemes);
}
