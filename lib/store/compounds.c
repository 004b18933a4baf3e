#include "store/compounds.h"

#include <string.h>

#include "store/failure.h"
#include "store/schema.h"
#include "store/dictionary.h"
#include "text/compound_split.h"

#define WORDS_MAX 500000       /* noted at a time */
#define DEPTH 1		       /* parts of parts */
#define FREQUENCIES_MAX 300000 /* remembered at a time */
#define UNLISTED_PASSAGES 3    /* with a part that the list does not have: no slip of the pen, */
#define UNLISTED_LETTERS 5     /* and no ending or abbreviation */

struct Compounds {
	Recipe *recipe;
	Dictionary *dictionary;
	GHashTable *words;	 /* those of at least SPLIT_PART_MIN letters */
	GHashTable *stems;	 /* stem -> the longer word with it that came first */
	GHashTable *frequencies; /* of what may be a part, plus 1 */
	const GPtrArray *shards; /* while it writes */
	GPtrArray *older;	 /* of Vocabulary, likewise: of shards that were there before */
	GString *term;
};

Compounds *
compounds_new(Recipe *recipe, const char *path)
{
	Compounds *compounds = g_new0(Compounds, 1);
	compounds->recipe = recipe;
	compounds->dictionary = dictionary_open(path);
	compounds->words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	compounds->stems = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	compounds->frequencies = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	compounds->older = g_ptr_array_new_with_free_func((GDestroyNotify)vocabulary_free);
	compounds->term = g_string_new(NULL);
	return compounds;
}

void
compounds_free(Compounds *compounds)
{
	if (!compounds)
		return;
	dictionary_free(compounds->dictionary);
	g_hash_table_unref(compounds->words);
	g_hash_table_unref(compounds->stems);
	g_hash_table_unref(compounds->frequencies);
	g_ptr_array_unref(compounds->older);
	g_string_free(compounds->term, TRUE);
	g_free(compounds);
}

void
compounds_add_word(Compounds *compounds, const char *word, const char *stem)
{
	if (g_hash_table_contains(compounds->words, word))
		return;
	gsize length = strlen(word);
	if (length < SPLIT_PART_MIN)
		return;
	char *known = g_strdup(word);
	g_hash_table_add(compounds->words, known);
	if (length >= 2 * SPLIT_PART_MIN && !g_hash_table_contains(compounds->stems, stem))
		g_hash_table_insert(compounds->stems, g_strdup(stem), known);
}

gboolean
compounds_are_many(const Compounds *compounds)
{
	return g_hash_table_size(compounds->words) >= WORDS_MAX;
}

/* In how many passages of the index the stem stands. */
static guint
stem_count(Compounds *compounds, const char *stem)
{
	gint64 count = 0;
	schema_set_term(compounds->term, FIELD_STEM, stem);
	for (guint i = 0; i < compounds->shards->len; i++) {
		Shard *shard = g_ptr_array_index(compounds->shards, i);
		count += MAX(0, xap_database_get_termfreq(shard_database(shard),
							  compounds->term->str,
							  compounds->term->len, NULL));
	}
	return (guint)MIN(count, G_MAXINT);
}

/* Was it a word of the corpus before this writer came? */
static gboolean
was_there(Compounds *compounds, const char *word, const char *stem)
{
	if (compounds->older->len > 0 && strcmp(word, stem) == 0)
		return TRUE; /* if it has passages, which is asked too */
	for (guint i = 0; i < compounds->older->len; i++)
		if (vocabulary_has(g_ptr_array_index(compounds->older, i), word))
			return TRUE;
	return FALSE;
}

static guint
part_frequency_find(Compounds *compounds, const char *part)
{
	gboolean listed = dictionary_has(compounds->dictionary, part);
	gboolean noted = listed || g_hash_table_contains(compounds->words, part);
	if (!noted && compounds->older->len == 0)
		return 0;
	if (!listed && strlen(part) < UNLISTED_LETTERS)
		return 0;
	g_autofree char *stem = g_strdup(recipe_stem(compounds->recipe, part));
	if (!noted && !was_there(compounds, part, stem))
		return 0;
	guint count = stem_count(compounds, stem);
	if (listed)
		return count + 1;
	return count >= UNLISTED_PASSAGES ? count : 0;
}

static guint
part_frequency(const char *part, gpointer data)
{
	Compounds *compounds = data;
	gpointer known = g_hash_table_lookup(compounds->frequencies, part);
	if (known)
		return GPOINTER_TO_UINT(known) - 1;
	if (g_hash_table_size(compounds->frequencies) >= FREQUENCIES_MAX)
		g_hash_table_remove_all(compounds->frequencies);
	guint frequency = part_frequency_find(compounds, part);
	g_hash_table_insert(compounds->frequencies, g_strdup(part),
			    GUINT_TO_POINTER(frequency + 1));
	return frequency;
}

/* Adds "part compound" for each part of `word`, and for the parts of those. */
static void
parts_add(Compounds *compounds, const char *word, guint frequency, const char *stem, guint depth,
	  GPtrArray *pairs)
{
	g_autoptr(GPtrArray) parts = compound_split(word, frequency, part_frequency, compounds);
	for (guint i = 0; parts && i < parts->len; i++) {
		const char *part = g_ptr_array_index(parts, i);
		const char *key = recipe_stem(compounds->recipe, part);
		if (strcmp(key, stem) != 0)
			g_ptr_array_add(pairs, g_strdup_printf("%s %s", key, stem));
		if (depth > 0)
			parts_add(compounds, part, part_frequency(part, compounds), stem,
				  depth - 1, pairs);
	}
}

static gint
pair_compare(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* In the order of the parts, so that libxapian writes each once. */
static GPtrArray *
pairs_find(Compounds *compounds)
{
	GHashTableIter iter;
	gpointer stem, word;
	GPtrArray *pairs = g_ptr_array_new_with_free_func(g_free);
	g_hash_table_iter_init(&iter, compounds->stems);
	while (g_hash_table_iter_next(&iter, &stem, &word))
		parts_add(compounds, word, stem_count(compounds, stem), stem, DEPTH, pairs);
	g_ptr_array_sort(pairs, pair_compare);
	return pairs;
}

static gboolean
pair_write(const char *pair, Shard *into, GError **error)
{
	XapError cause;
	const char *compound = strchr(pair, ' ') + 1;
	if (xap_writable_add_synonym(into->writable, pair, (gsize)(compound - pair) - 1, compound,
				     strlen(compound), &cause))
		return TRUE;
	failure_set(error, &cause, into->index);
	return FALSE;
}

/* Returns a shard that is written to, or NULL. */
static Shard *
shards_look(Compounds *compounds, const GPtrArray *shards)
{
	Shard *into = NULL;
	compounds->shards = shards;
	g_ptr_array_set_size(compounds->older, 0);
	for (guint i = 0; i < shards->len; i++) {
		Shard *shard = g_ptr_array_index(shards, i);
		if (shard->database)
			g_ptr_array_add(compounds->older, vocabulary_open(shard->path));
		into = shard->writable ? shard : into;
	}
	return into;
}

gboolean
compounds_write(Compounds *compounds, const GPtrArray *shards, GError **error)
{
	Shard *into = shards_look(compounds, shards);
	if (!into)
		return TRUE;
	g_autoptr(GPtrArray) pairs = pairs_find(compounds);
	g_hash_table_remove_all(compounds->stems);
	g_hash_table_remove_all(compounds->words);
	g_hash_table_remove_all(compounds->frequencies);
	for (guint i = 0; i < pairs->len; i++)
		if (!pair_write(g_ptr_array_index(pairs, i), into, error))
			return FALSE;
	return TRUE;
}
