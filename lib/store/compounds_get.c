#include <string.h>

#include "store/failure.h"
#include "store/store_private.h"

#define READ_MAX 200 /* compounds of one part that are looked at: the first by their bytes */

typedef struct {
	char *stem;
	guint passages;
} Compound;

static void
compound_clear(gpointer data)
{
	g_free(((Compound *)data)->stem);
}

static gint
compound_compare(gconstpointer a, gconstpointer b)
{
	const Compound *left = a, *right = b;
	return (left->passages < right->passages) - (left->passages > right->passages);
}

/* A compound whose passages were all removed is left out. */
static gboolean
compounds_read(Store *store, XapTerms *terms, GArray *compounds, XapError *error)
{
	int row = terms ? 1 : -1;
	for (guint n = 0; row > 0 && n < READ_MAX && (row = xap_terms_next(terms, error)) > 0;
	     n++) {
		gsize length;
		const char *stem = xap_terms_get(terms, &length);
		Compound compound = { g_strdup(stem), store_count_term(store, FIELD_STEM, stem) };
		if (compound.passages > 0 && g_utf8_validate(stem, -1, NULL))
			g_array_append_val(compounds, compound);
		else
			compound_clear(&compound);
	}
	return row >= 0;
}

GPtrArray *
store_get_compounds(Store *store, const char *stem, guint most, GError **error)
{
	XapError cause;
	g_autoptr(GArray) compounds = g_array_new(FALSE, FALSE, sizeof(Compound));
	g_array_set_clear_func(compounds, compound_clear);
	XapTerms *terms = xap_database_get_synonyms(store->all, stem, strlen(stem), &cause);
	gboolean done = compounds_read(store, terms, compounds, &cause);
	xap_terms_free(terms);
	if (!done) {
		failure_set(error, &cause, store->path);
		return NULL;
	}
	g_array_sort(compounds, compound_compare);
	GPtrArray *stems = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < MIN(compounds->len, most); i++)
		g_ptr_array_add(stems, g_steal_pointer(&g_array_index(compounds, Compound, i).stem));
	return stems;
}
