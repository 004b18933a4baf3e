#include "query/search_hit.h"

#include <math.h>
#include <string.h>

#include "query/snippet.h"

SearchHit *
search_hit_new(double score, Record *record)
{
	SearchHit *hit = g_new0(SearchHit, 1);
	hit->score = score;
	hit->record = record;
	hit->duplicates = g_ptr_array_new_with_free_func(g_free);
	hit->marks = g_array_new(FALSE, FALSE, sizeof(Mark));
	hit->why = g_ptr_array_new_with_free_func(g_free);
	hit->reasons = g_ptr_array_new_with_free_func((GDestroyNotify)reason_free);
	hit->snippet_end = strlen(record->passage->text);
	return hit;
}

void
search_hit_free(SearchHit *hit)
{
	record_free(hit->record);
	g_ptr_array_unref(hit->duplicates);
	g_free(hit->title);
	citation_free(hit->citation);
	quote_free(hit->quote);
	g_array_unref(hit->marks);
	g_ptr_array_unref(hit->why);
	g_ptr_array_unref(hit->reasons);
	g_free(hit);
}

/* ---- what is worth showing ---- */

typedef struct {
	Session *session;
	const StoreQuery *query;
	double passages;     /* of the index */
	GHashTable *worths;  /* StoreQuery, a leaf -> double * */
	GHashTable *numbers; /* what was typed -> number from 1: readings of the same words */
} Filling;

static double
term_worth(const Filling *filling, Field field, const char *text)
{
	double n = store_count_term(filling->session->store, field, text);
	return log(1 + (MAX(0, filling->passages - n) + 0.5) / (n + 0.5));
}

static double
leaf_worth(const Filling *filling, const StoreQuery *leaf)
{
	double worth = 0;
	if (leaf->kind == QUERY_TERM)
		return term_worth(filling, leaf->field, leaf->text);
	for (guint i = 0; i < leaf->words->len; i++) {
		Recipe *recipe = store_get_recipe(filling->session->store);
		const char *stem = recipe_stem(recipe, g_ptr_array_index(leaf->words, i));
		worth += term_worth(filling, FIELD_STEM, stem);
	}
	return worth;
}

static double
worth_get(Filling *filling, const StoreQuery *leaf)
{
	double *worth = g_hash_table_lookup(filling->worths, leaf);
	if (!worth) {
		worth = g_new(double, 1);
		*worth = leaf_worth(filling, leaf);
		g_hash_table_insert(filling->worths, (gpointer)leaf, worth);
	}
	return *worth;
}

static guint
number_get(Filling *filling, const StoreQuery *leaf)
{
	const char *typed = leaf->typed ? leaf->typed : leaf->text ? leaf->text : "";
	guint number = GPOINTER_TO_UINT(g_hash_table_lookup(filling->numbers, typed));
	if (number == 0) {
		number = g_hash_table_size(filling->numbers) + 1;
		g_hash_table_insert(filling->numbers, (gpointer)typed, GUINT_TO_POINTER(number));
	}
	return number;
}

static void
hit_set_snippet(Filling *filling, SearchHit *hit, const GArray *spots)
{
	g_autoptr(GArray) worthy = g_array_new(FALSE, FALSE, sizeof(SnippetSpot));
	for (guint i = 0; i < spots->len; i++) {
		const Spot *spot = &g_array_index(spots, Spot, i);
		SnippetSpot one = { spot->start, spot->end, number_get(filling, spot->leaf),
				    worth_get(filling, spot->leaf) };
		g_array_append_val(worthy, one);
	}
	snippet_find(hit->record->passage->text, worthy, &hit->snippet_start, &hit->snippet_end);
}

/* ---- all hits ---- */

static void
hit_fill(Filling *filling, SearchHit *hit, const ReasonWeights *weights, guint i)
{
	const Record *record = hit->record;
	g_autoptr(GArray) spots = g_array_new(FALSE, FALSE, sizeof(Spot));
	hit->title = g_strdup(session_get_title(filling->session, record->document));
	hit->citation = citation_new(filling->session, record->document, NULL);
	marks_find(filling->session, filling->query, record->passage, hit->marks, hit->why,
			 spots);
	hit_set_snippet(filling, hit, spots);
	reasons_add(weights, i, spots, hit->reasons);
}

gboolean
search_hits_fill(Session *session, const StoreQuery *query, const GPtrArray *hits, GError **error)
{
	g_autoptr(GArray) parts = reason_parts_get(query);
	g_autoptr(GArray) docids = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint i = 0; i < hits->len; i++)
		g_array_append_val(docids,
				   ((SearchHit *)g_ptr_array_index(hits, i))->record->docid);
	g_autoptr(ReasonWeights) weights = reason_weights_new(
	    session, parts, (const guint *)(gpointer)docids->data, docids->len, error);
	gint64 passages = weights ? store_count_passages(session->store, error) : -1;
	Filling filling = { session, query, (double)passages,
			    g_hash_table_new_full(NULL, NULL, NULL, g_free),
			    g_hash_table_new(g_str_hash, g_str_equal) };
	for (guint i = 0; passages >= 0 && i < hits->len; i++)
		hit_fill(&filling, g_ptr_array_index(hits, i), weights, i);
	g_hash_table_unref(filling.worths);
	g_hash_table_unref(filling.numbers);
	return passages >= 0;
}

gboolean
search_hits_quote(Session *session, const GPtrArray *hits, GError **error)
{
	g_autoptr(QuoteTexts) texts = quote_texts_new(session);
	for (guint i = 0; i < hits->len; i++) {
		SearchHit *hit = g_ptr_array_index(hits, i);
		hit->quote = quote_make(texts, hit->record->document,
					hit->record->passage->number, hit->snippet_start,
					hit->snippet_end, error);
		if (!hit->quote)
			return FALSE;
	}
	return TRUE;
}
