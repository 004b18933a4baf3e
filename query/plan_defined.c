#include "query/plan_defined.h"

#include <string.h>

#include "store/search.h"
#include "text/fold.h"

#define WORDS_MIN 2
#define WORDS_MAX 12

/* The long form that the passage gives the acronym; NULL if it gives none. For g_free. */
static char *
long_form_get(const Passage *passage, const char *acronym)
{
	gsize length = strlen(acronym);
	for (guint i = 0; i < passage->definitions->len; i++) {
		const Definition *d = &g_array_index(passage->definitions, Definition, i);
		if (d->short_end - d->short_start == length &&
		    strncmp(passage->text + d->short_start, acronym, length) == 0)
			return g_strndup(passage->text + d->long_start,
					 d->long_end - d->long_start);
	}
	return NULL;
}

/* The first of those that are given most often. */
static char *
long_form_choose(const GPtrArray *hits, const char *acronym)
{
	g_autoptr(GHashTable) counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	char *chosen = NULL;
	guint most = 0;
	for (guint i = 0; i < hits->len; i++) {
		const Hit *hit = g_ptr_array_index(hits, i);
		g_autofree char *form = long_form_get(hit->record->passage, acronym);
		char *key = form ? fold(form, -1) : NULL;
		guint count = key ? GPOINTER_TO_UINT(g_hash_table_lookup(counts, key)) + 1 : 0;
		if (key)
			g_hash_table_insert(counts, key, GUINT_TO_POINTER(count));
		if (count > most) {
			most = count;
			g_free(chosen);
			chosen = g_steal_pointer(&form);
		}
	}
	return chosen;
}

static char *
long_form_find(Store *store, const char *acronym)
{
	if (store_count_term(store, FIELD_DEFINES, acronym) == 0)
		return NULL;
	g_autoptr(StoreQuery) query = store_query_term(FIELD_DEFINES, acronym, 1);
	g_autoptr(SearchResult) result = store_search(store, query, 0, DEFINED_READ_MAX, NULL);
	return result ? long_form_choose(result->hits, acronym) : NULL;
}

/* Its words in a row, behind their stems; NULL where they are too few or too many. */
static StoreQuery *
row_make(Planning *planning, const char *form, const char *typed)
{
	Recipe *recipe = store_get_recipe(planning->session->store);
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	const GArray *terms = recipe_read_words(recipe, form, strlen(form));
	for (guint i = 0; i < terms->len; i++)
		g_ptr_array_add(words, g_strdup(g_array_index(terms, Term, i).text));
	guint count = words->len;
	StoreQuery *row = store_query_words(WORDS_PHRASE, words, 0);
	row->typed = g_strdup(typed);
	StoreQuery *stems = planning_terms(planning, form, typed);
	StoreQuery *query = store_query_new(QUERY_FILTER);
	store_query_add(store_query_add(query, stems), row);
	if (count >= WORDS_MIN && count <= WORDS_MAX && stems->parts->len > 0)
		return query;
	store_query_free(query);
	return NULL;
}

StoreQuery *
planning_defined(Planning *planning, const char *typed, StoreQuery *own)
{
	if (own->kind != QUERY_TERM || own->field != FIELD_ACRONYM)
		return own;
	g_autofree char *form = long_form_find(planning->session->store, own->text);
	StoreQuery *row = form ? row_make(planning, form, typed) : NULL;
	if (!row)
		return own;
	planning_note_also(planning, typed, (const char *const[]){ form }, 1);
	return store_query_add(store_query_add(store_query_new(QUERY_OR), own), row);
}
