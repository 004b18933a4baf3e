#include <string.h>

#include "store/failure.h"
#include "store/shard.h"
#include "store/store_private.h"

gboolean
store_has_word(Store *store, const char *word)
{
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

static gboolean
words_add(Store *store, XapDatabase *shard, const char *prefix, guint most, GHashTable *words,
	  GError **error)
{
	XapError cause;
	g_string_printf(store->term, "%c%s", SHARD_KEY_WORD, prefix);
	XapTerms *keys =
	    xap_database_get_metadata_keys(shard, store->term->str, store->term->len, &cause);
	int row = keys ? 1 : -1;
	for (guint n = 0; row > 0 && n < most && (row = xap_terms_next(keys, &cause)) > 0; n++) {
		gsize length;
		g_hash_table_add(words, g_strdup(xap_terms_get(keys, &length) + 1));
	}
	xap_terms_free(keys);
	if (row < 0)
		failure_set(error, &cause, store->path);
	return row >= 0;
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
	for (guint i = 0; i < store->shards->len; i++)
		if (!words_add(store, g_ptr_array_index(store->shards, i), prefix, most, set, error))
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
