#include "query/facets.h"

#include <string.h>

#include "document/identity.h"
#include "store/facet.h"

#define YEAR_DIGITS 4

static const char *const names[FACETS] = {
	"document", "dossier", "kind", "year", "chamber", "recommendation",
};

const char *
facet_name(FacetName facet)
{
	return names[facet];
}

static void
value_free(gpointer data)
{
	FacetValue *value = data;
	g_free(value->value);
	g_free(value->title);
	g_free(value);
}

void
facets_free(Facets *facets)
{
	if (!facets)
		return;
	for (guint i = 0; i < FACETS; i++)
		g_clear_pointer(&facets->values[i], g_ptr_array_unref);
	g_free(facets);
}

/* ---- counts of what a document says of itself ---- */

static void
count_add(GHashTable *counts, const char *value, gsize length, guint passages)
{
	g_autofree char *key = g_strndup(value, length);
	guint *count = g_hash_table_lookup(counts, key);
	if (!count)
		g_hash_table_insert(counts, g_steal_pointer(&key), count = g_new0(guint, 1));
	*count += passages;
}

static GHashTable *
years_count(GHashTable *days)
{
	GHashTable *years = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	GHashTableIter iter;
	gpointer day, count;
	g_hash_table_iter_init(&iter, days);
	while (g_hash_table_iter_next(&iter, &day, &count))
		count_add(years, day, YEAR_DIGITS, *(guint *)count);
	return years;
}

static GHashTable *
chambers_count(GHashTable *documents)
{
	GHashTable *chambers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	GHashTableIter iter;
	gpointer id, count;
	g_hash_table_iter_init(&iter, documents);
	while (g_hash_table_iter_next(&iter, &id, &count)) {
		const char *chamber = identity_chamber(id);
		if (chamber)
			count_add(chambers, chamber, strlen(chamber), *(guint *)count);
	}
	return chambers;
}

/* ---- in order ---- */

static gint
value_compare(gconstpointer a, gconstpointer b)
{
	const FacetValue *left = *(FacetValue *const *)a, *right = *(FacetValue *const *)b;
	if (left->passages != right->passages)
		return left->passages < right->passages ? 1 : -1;
	return strcmp(left->value, right->value);
}

static gint
year_compare(gconstpointer a, gconstpointer b)
{
	const FacetValue *left = *(FacetValue *const *)a, *right = *(FacetValue *const *)b;
	return strcmp(right->value, left->value);
}

static void
facet_set(Facets *facets, FacetName facet, GHashTable *counts)
{
	GPtrArray *values = g_ptr_array_new_with_free_func(value_free);
	GHashTableIter iter;
	gpointer text, count;
	g_hash_table_iter_init(&iter, counts);
	while (g_hash_table_iter_next(&iter, &text, &count)) {
		FacetValue *value = g_new(FacetValue, 1);
		*value = (FacetValue){ g_strdup(text), NULL, *(guint *)count };
		g_ptr_array_add(values, value);
	}
	g_ptr_array_sort(values, value_compare);
	facets->total[facet] = values->len;
	if (values->len > FACET_VALUES_MAX)
		g_ptr_array_set_size(values, FACET_VALUES_MAX);
	if (facet == FACET_YEAR)
		g_ptr_array_sort(values, year_compare);
	facets->values[facet] = values;
}

static void
titles_add(Session *session, GPtrArray *documents)
{
	for (guint i = 0; i < documents->len; i++) {
		FacetValue *value = g_ptr_array_index(documents, i);
		value->title = g_strdup(session_get_title(session, value->value));
	}
}

Facets *
facets_count(Session *session, const StoreQuery *query, GError **error)
{
	g_autoptr(FacetCounts) counts = store_count_facets(session->store, query, error);
	if (!counts)
		return NULL;
	g_autoptr(GHashTable) years = years_count(counts->days);
	g_autoptr(GHashTable) chambers = chambers_count(counts->texts[FIELD_DOCUMENT]);
	Facets *facets = g_new0(Facets, 1);
	facets->matches = counts->matches;
	facets->complete = counts->complete;
	facet_set(facets, FACET_DOCUMENT, counts->texts[FIELD_DOCUMENT]);
	facet_set(facets, FACET_DOSSIER, counts->texts[FIELD_DOSSIER]);
	facet_set(facets, FACET_KIND, counts->texts[FIELD_KIND]);
	facet_set(facets, FACET_YEAR, years);
	facet_set(facets, FACET_CHAMBER, chambers);
	facet_set(facets, FACET_RECOMMENDATION, counts->texts[FIELD_RECOMMENDATION]);
	titles_add(session, facets->values[FACET_DOCUMENT]);
	return facets;
}
