#include "query/english.h"

#include <string.h>

#include "store/dictionary.h"

#define LETTERS_LEFT_MIN 3 /* of a word without its ending */

struct English {
	Dictionary *dutch;
	Dictionary *table;
};

static Dictionary *
beside_open(const char *catalogue, const char *name)
{
	g_autofree char *folder = g_path_get_dirname(catalogue);
	g_autofree char *path = g_build_filename(folder, name, NULL);
	return dictionary_open(path);
}

English *
english_open(const char *catalogue)
{
	English *english = g_new(English, 1);
	english->dutch = beside_open(catalogue, "words.txt");
	english->table = beside_open(catalogue, "english.tsv");
	return english;
}

void
english_free(English *english)
{
	if (!english)
		return;
	dictionary_free(english->dutch);
	dictionary_free(english->table);
	g_free(english);
}

typedef struct {
	const char *from, *to;
} Change;

/* Regular endings of nouns and verbs. */
static const Change endings[] = {
	{ "", "" },    { "ies", "y" }, { "s", "" },   { "es", "" },
	{ "ing", "" }, { "ing", "e" }, { "ed", "" }, { "ed", "e" },
};

/* British and American. */
static const Change spellings[] = {
	{ "", "" },    { "or", "our" }, { "our", "or" },  { "is", "iz" },
	{ "iz", "is" }, { "ens", "enc" }, { "enc", "ens" }, { "ter", "tre" },
	{ "gram", "gramme" }, { "gramme", "gram" },
};

/* `word` spelt otherwise where it can be first; NULL where it cannot. For g_free. */
static char *
spelling_make(const char *word, const Change *change)
{
	const char *at = strstr(word, change->from);
	return at ? g_strdup_printf("%.*s%s%s", (int)(at - word), word, change->to,
				    at + strlen(change->from))
		  : NULL;
}

/* What the table says of `word` with another ending. */
static const char *
ending_find(const English *english, const char *word, const Change *change, gsize *said)
{
	gsize length = strlen(word), ending = strlen(change->from);
	if (length < ending + LETTERS_LEFT_MIN || !g_str_has_suffix(word, change->from))
		return NULL;
	g_autofree char *base =
	    g_strdup_printf("%.*s%s", (int)(length - ending), word, change->to);
	return dictionary_get(english->table, base, said);
}

static const char *
changed_find(const English *english, const char *words, gsize *said)
{
	const char *found = NULL;
	for (guint i = 0; !found && i < G_N_ELEMENTS(endings); i++)
		for (guint k = 0; !found && k < G_N_ELEMENTS(spellings); k++) {
			g_autofree char *spelt = spelling_make(words, &spellings[k]);
			found = spelt ? ending_find(english, spelt, &endings[i], said) : NULL;
		}
	return found;
}

gboolean
english_has_dutch(const English *english, const char *word)
{
	return dictionary_has(english->dutch, word);
}

char **
english_get(const English *english, const char *words)
{
	gsize said;
	const char *found = dictionary_get(english->table, words, &said);
	if (!found && !english_has_dutch(english, words))
		found = changed_find(english, words, &said);
	if (!found)
		return NULL;
	g_autofree char *line = g_strndup(found, said);
	line[strcspn(line, "\t")] = '\0';
	return g_strsplit(line, ", ", -1);
}

gboolean
english_is_function_word(const char *folded)
{
	static const char *const words[] = {
		"a",   "about", "an",   "and", "are",  "as",	"at",  "between", "by",	 "for",
		"from", "how",	"into", "its", "on",   "or",	"our", "than",	  "that", "the",
		"their", "this", "to",	"under", "what", "which", "who", "with", "within", NULL,
	};
	return g_strv_contains(words, folded);
}
