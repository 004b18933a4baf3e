#include "query/check_candidates.h"

#include <string.h>

#include "query/plan.h"
#include "store/long_search.h"

#define PHRASE_WORDS 12 /* of a piece that are looked for in a row: its first ones */
#define PHRASE_TERMS 4	/* of those that bring the candidates: the rarest */
#define PHRASE_MOST 5

static void
hits_take(SearchResult *result, GPtrArray *records)
{
	for (guint i = 0; i < result->hits->len; i++) {
		Hit *hit = g_ptr_array_index(result->hits, i);
		g_ptr_array_add(records, g_steal_pointer(&hit->record));
	}
}

GPtrArray *
check_candidates_find(Session *session, const char *text, const char *document, GError **error)
{
	g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func((GDestroyNotify)record_free);
	if (document) {
		g_autoptr(StoreQuery) among = store_query_new(QUERY_FILTER);
		store_query_add(among, plan_text(session, text));
		store_query_add(among, store_query_term(FIELD_DOCUMENT, document, 1));
		g_autoptr(SearchResult) result =
			store_search(session->store, among, 0, CHECK_CANDIDATES, error);
		if (!result)
			return NULL;
		hits_take(result, records);
	}
	g_autoptr(StoreQuery) any = plan_text(session, text);
	g_autoptr(SearchResult) result =
		store_search_long(session->store, any, CHECK_CANDIDATES, error);
	if (!result)
		return NULL;
	hits_take(result, records);
	return g_steal_pointer(&records);
}

typedef struct {
	StoreQuery *term;
	guint count;
} Counted;

static gint
counted_compare(gconstpointer a, gconstpointer b)
{
	guint left = ((const Counted *)a)->count, right = ((const Counted *)b)->count;
	return (left > right) - (left < right);
}

/* All of the rarest terms of the text. */
static StoreQuery *
rarest_make(Session *session, const char *text)
{
	StoreQuery *all = store_query_new(QUERY_AND);
	g_autoptr(StoreQuery) any = plan_text(session, text);
	g_autoptr(GArray) counted = g_array_new(FALSE, FALSE, sizeof(Counted));
	for (guint i = 0; i < any->parts->len; i++) {
		StoreQuery *term = g_ptr_array_index(any->parts, i);
		Counted one = {term, store_count_term(session->store, term->field, term->text)};
		if (term->field == FIELD_STEM)
			g_array_append_val(counted, one);
	}
	g_array_sort(counted, counted_compare);
	for (guint i = 0; i < MIN(counted->len, PHRASE_TERMS); i++) {
		StoreQuery *term = g_array_index(counted, Counted, i).term;
		store_query_add(all, store_query_term(term->field, term->text, 1));
	}
	return all;
}

GPtrArray *
check_phrase_find(Session *session, const char *claim, const ClaimSpan *piece, GError **error)
{
	g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func((GDestroyNotify)record_free);
	gsize length = piece->end - piece->start;
	const GArray *terms =
		recipe_read_words(store_get_recipe(session->store), claim + piece->start, length);
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	gsize end = 0;
	for (guint i = 0; i < MIN(terms->len, PHRASE_WORDS); i++) {
		g_ptr_array_add(words, g_strdup(g_array_index(terms, Term, i).text));
		end = g_array_index(terms, Term, i).end;
	}
	g_autofree char *text = g_strndup(claim + piece->start, end);
	g_autoptr(StoreQuery) query = store_query_new(QUERY_FILTER);
	StoreQuery *rarest = rarest_make(session, text);
	gboolean asked = rarest->parts->len > 0;
	store_query_add(query, rarest);
	store_query_add(query, store_query_words(WORDS_PHRASE, words, 0));
	g_autoptr(SearchResult) result =
		asked ? store_search(session->store, query, 0, PHRASE_MOST, error) : NULL;
	if (asked && !result)
		return NULL;
	if (result)
		hits_take(result, records);
	return g_steal_pointer(&records);
}
