#include "query/plan_prefix.h"

#include <glib/gi18n.h>

#include "text/fold.h"

static void
stems_add(Store *store, const GPtrArray *words, StoreQuery *any)
{
	g_autoptr(GHashTable) stems = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < words->len; i++) {
		const char *stem =
		    recipe_stem(store_get_recipe(store), g_ptr_array_index(words, i));
		if (g_hash_table_add(stems, g_strdup(stem)))
			store_query_add(any, store_query_term(FIELD_STEM, stem, 1));
	}
}

/* FALSE with an error. */
static gboolean
frequent_stems_add(Planning *planning, const char *prefix, const char *typed, StoreQuery *any,
		   GError **error)
{
	g_autoptr(GPtrArray) stems = store_get_frequent_stems(planning->session->store, prefix,
							      PLAN_PREFIX_WORDS, error);
	for (guint i = 0; stems && i < stems->len; i++)
		store_query_add(any, store_query_term(FIELD_STEM, g_ptr_array_index(stems, i), 1));
	planning_note(planning, typed, _("the %d most frequent words that begin so"),
		      PLAN_PREFIX_WORDS);
	g_free(planning->plan->cut);
	planning->plan->cut = g_strdup_printf(
	    _("more than %d words begin with %s: the most frequent were looked for"),
	    PLAN_PREFIX_WORDS, typed);
	return stems != NULL;
}

static StoreQuery *
words_query(const char *prefix, const char *typed)
{
	GPtrArray *begin = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(begin, g_strdup(prefix));
	StoreQuery *reads = store_query_words(WORDS_PREFIX, begin, 0);
	reads->typed = g_strdup_printf("%s*", typed);
	return reads;
}

StoreQuery *
planning_prefix(Planning *planning, const Question *question, GError **error)
{
	g_autofree char *prefix = fold(question->text, -1);
	Store *store = planning->session->store;
	g_autoptr(GPtrArray) words = store_get_words(store, prefix, PLAN_PREFIX_WORDS + 1, error);
	if (!words)
		return NULL;
	g_autoptr(StoreQuery) any = store_query_new(QUERY_SYNONYM);
	if (words->len <= PLAN_PREFIX_WORDS) {
		stems_add(store, words, any);
		planning_note(planning, question->text, _("words that begin so: %u"), words->len);
	} else if (!frequent_stems_add(planning, prefix, question->text, any, error)) {
		return NULL;
	}
	return store_query_add(store_query_add(store_query_new(QUERY_FILTER),
					       g_steal_pointer(&any)),
			       words_query(prefix, question->text));
}
