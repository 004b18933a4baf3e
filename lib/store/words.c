#include <string.h>

#include "store/failure.h"
#include "store/frequent.h"
#include "store/store_private.h"

gboolean
store_has_word(Store *store, const char *word)
{
	if (strcmp(recipe_stem(store->recipe, word), word) == 0)
		return store_count_term(store, FIELD_STEM, word) > 0;
	for (guint i = 0; i < store->vocabularies->len; i++)
		if (vocabulary_has(g_ptr_array_index(store->vocabularies, i), word))
			return TRUE;
	return FALSE;
}

/* The first `most` stems that begin so. */
static gboolean
stems_take(Store *store, const char *prefix, guint most, GHashTable *words, GError **error)
{
	XapError cause;
	schema_set_term(store->term, FIELD_STEM, prefix);
	XapTerms *terms =
	    xap_database_get_terms(store->all, store->term->str, store->term->len, &cause);
	int row = terms ? 1 : -1;
	for (guint n = 0; row > 0 && n < most && (row = xap_terms_next(terms, &cause)) > 0; n++) {
		gsize length;
		g_hash_table_add(words, g_strdup(xap_terms_get(terms, &length) + 1));
	}
	xap_terms_free(terms);
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
	if (!stems_take(store, prefix, most, set, error))
		return NULL;
	for (guint i = 0; i < store->vocabularies->len; i++)
		vocabulary_get(g_ptr_array_index(store->vocabularies, i), prefix, most, set);
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

/* ---- the most frequent ---- */

/* Adds the stem the terms stand at; -1 on failure. */
static int
stem_take(XapTerms *terms, guint most, GArray *all, XapError *error)
{
	gsize length;
	const char *term = xap_terms_get(terms, &length);
	gint64 passages = xap_terms_get_termfreq(terms, error);
	frequent_add(all, term + 1, passages, most);
	return passages < 0 ? -1 : 1;
}

GPtrArray *
store_get_frequent_stems(Store *store, const char *prefix, guint most, GError **error)
{
	XapError cause;
	g_autoptr(GArray) all = frequent_new();
	schema_set_term(store->term, FIELD_STEM, prefix);
	XapTerms *terms =
	    xap_database_get_terms(store->all, store->term->str, store->term->len, &cause);
	int row = terms ? 1 : -1;
	while (row > 0 && (row = xap_terms_next(terms, &cause)) > 0)
		row = stem_take(terms, most, all, &cause);
	xap_terms_free(terms);
	if (row < 0) {
		failure_set(error, &cause, store->path);
		return NULL;
	}
	return frequent_take(all, most);
}
