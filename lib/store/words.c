#include <string.h>

#include "store/failure.h"
#include "store/shard.h"
#include "store/store_private.h"

gboolean
store_has_word(Store *store, const char *word)
{
	if (strcmp(recipe_stem(store->recipe, word), word) == 0)
		return store_count_term(store, FIELD_STEM, word) > 0;
	g_string_printf(store->term, "%c%s", SHARD_KEY_WORD, word);
	for (guint i = 0; i < store->shards->len; i++) {
		XapBytes value;
		if (!xap_database_get_metadata(g_ptr_array_index(store->shards, i),
					       store->term->str, store->term->len, &value, NULL))
			continue;
		gboolean known = value.len > 0;
		xap_bytes_free(&value);
		if (known)
			return TRUE;
	}
	return FALSE;
}

/* The first `most` of an iterator's terms without their first letter. */
static gboolean
words_take(Store *store, XapTerms *terms, guint most, GHashTable *words, XapError *cause,
	   GError **error)
{
	int row = terms ? 1 : -1;
	for (guint n = 0; row > 0 && n < most && (row = xap_terms_next(terms, cause)) > 0; n++) {
		gsize length;
		g_hash_table_add(words, g_strdup(xap_terms_get(terms, &length) + 1));
	}
	xap_terms_free(terms);
	if (row < 0)
		failure_set(error, cause, store->path);
	return row >= 0;
}

static gboolean
words_add(Store *store, const char *prefix, guint most, GHashTable *words, GError **error)
{
	XapError cause;
	gboolean done = TRUE;
	g_autoptr(GString) key = g_string_new(NULL);
	schema_set_term(key, FIELD_STEM, prefix);
	done = words_take(store, xap_database_get_terms(store->all, key->str, key->len, &cause),
			  most, words, &cause, error);
	g_string_printf(key, "%c%s", SHARD_KEY_WORD, prefix);
	for (guint i = 0; done && i < store->shards->len; i++)
		done = words_take(store,
				  xap_database_get_metadata_keys(
				      g_ptr_array_index(store->shards, i), key->str, key->len,
				      &cause),
				  most, words, &cause, error);
	return done;
}

static gint
word_compare(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

GPtrArray *
store_get_words(Store *store, const char *prefix, guint most, GError **error)
{
	g_autoptr(GHashTable) set = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
	if (!words_add(store, prefix, most, set, error))
		return NULL;
	GHashTableIter iter;
	gpointer word;
	g_hash_table_iter_init(&iter, set);
	while (g_hash_table_iter_next(&iter, &word, NULL))
		g_ptr_array_add(words, g_strdup(word));
	g_ptr_array_sort(words, word_compare);
	if (words->len > most)
		g_ptr_array_set_size(words, (gint)most);
	return g_steal_pointer(&words);
}
