#include "store/facet.h"

#include <string.h>

#include "store/failure.h"
#include "store/query_xapian.h"
#include "store/reading.h"
#include "store/store_private.h"

static const Field faceted[] = { FIELD_DOCUMENT, FIELD_DOSSIER, FIELD_KIND, FIELD_RECOMMENDATION };

void
facet_counts_free(FacetCounts *counts)
{
	if (!counts)
		return;
	for (guint i = 0; i < FIELDS; i++)
		g_clear_pointer(&counts->texts[i], g_hash_table_unref);
	g_hash_table_unref(counts->days);
	g_free(counts);
}

static FacetCounts *
counts_new(void)
{
	FacetCounts *counts = g_new0(FacetCounts, 1);
	counts->complete = TRUE;
	counts->days = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	for (guint i = 0; i < G_N_ELEMENTS(faceted); i++)
		counts->texts[faceted[i]] =
		    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	return counts;
}

/* The counts of the fields that terms with this first letter are of, or NULL; `last` is set where
 * no more of them come. */
static GHashTable *
field_find(const Store *store, const FacetCounts *counts, char prefix, gboolean *last)
{
	char greatest = 0;
	for (guint i = 0; i < G_N_ELEMENTS(faceted); i++) {
		schema_set_term(store->term, faceted[i], "");
		if (*store->term->str == prefix)
			return counts->texts[faceted[i]];
		greatest = MAX(greatest, *store->term->str);
	}
	*last = prefix > greatest;
	return NULL;
}

static void
text_count(GHashTable *texts, const char *text)
{
	guint *count = g_hash_table_lookup(texts, text);
	if (!count)
		g_hash_table_insert(texts, g_strdup(text), count = g_new0(guint, 1));
	++*count;
}

static gboolean
terms_count(Store *store, FacetCounts *counts, guint docid, XapError *error)
{
	XapTerms *terms = xap_database_get_document_terms(store->all, docid, error);
	int row = terms ? 1 : -1;
	gboolean last = FALSE;
	while (row > 0 && !last && (row = xap_terms_next(terms, error)) > 0) {
		gsize length;
		const char *term = xap_terms_get(terms, &length);
		GHashTable *texts = field_find(store, counts, *term, &last);
		if (texts)
			text_count(texts, term + 1);
	}
	xap_terms_free(terms);
	return row >= 0;
}

static void
day_count(FacetCounts *counts, XapValues *days, guint docid)
{
	gsize length;
	if (xap_values_get_docid(days) != docid)
		return;
	text_count(counts->days, xap_values_get(days, &length));
}

/* `docids` in order, so that the values are gone through once. */
static gboolean
docids_count(Store *store, FacetCounts *counts, const GArray *docids, XapError *error)
{
	XapValues *days = xap_database_get_values(store->all, SLOT_DAY, error);
	int row = days ? 1 : -1;
	gboolean done = row > 0;
	for (guint i = 0; done && i < docids->len; i++) {
		guint docid = g_array_index(docids, guint, i);
		if (row > 0)
			row = xap_values_skip_to(days, docid, error);
		if (row > 0)
			day_count(counts, days, docid);
		done = row >= 0 && terms_count(store, counts, docid, error);
	}
	counts->matches = docids->len;
	xap_values_free(days);
	return done;
}

/* Does a candidate match, where its text must be read for it? */
static gint
candidate_matches(Store *store, const StoreQuery *query, XapEnquire *terms, guint docid,
		  XapError *error)
{
	g_autoptr(Record) record = store_get_record(store, docid, NULL);
	if (!record)
		return 0;
	return reading_matches(store, terms, query, record, docid, error);
}

static gint
docid_compare(gconstpointer a, gconstpointer b)
{
	guint left = *(const guint *)a, right = *(const guint *)b;
	return (left > right) - (left < right);
}

/* The matches among the candidates, in the order of the index; NULL on failure. */
static GArray *
matches_get(Store *store, const StoreQuery *query, XapMSet *mset, XapError *error)
{
	g_autoptr(GArray) docids = g_array_new(FALSE, FALSE, sizeof(guint));
	gboolean reads = query_needs_reading(query);
	XapEnquire *terms =
	    reads ? store_enquire(store, query_terms_xapian(query, error), error) : NULL;
	gint matches = reads && !terms ? -1 : 1;
	for (gsize i = 0; matches >= 0 && i < xap_mset_count(mset); i++) {
		XapHit hit;
		matches = xap_mset_get_hit(mset, i, &hit, error) ? 1 : -1;
		if (matches > 0 && reads)
			matches = candidate_matches(store, query, terms, hit.docid, error);
		if (matches > 0)
			g_array_append_val(docids, hit.docid);
	}
	xap_enquire_free(terms);
	g_array_sort(docids, docid_compare);
	return matches >= 0 ? g_steal_pointer(&docids) : NULL;
}

FacetCounts *
store_count_facets(Store *store, const StoreQuery *query, GError **error)
{
	XapError cause;
	XapMatches matches;
	guint most = query_needs_reading(query) ? SEARCH_READ_MAX : FACET_MATCHES;
	g_autoptr(FacetCounts) counts = counts_new();
	XapEnquire *enquire = store_enquire(store, query_xapian(store, query, &cause), &cause);
	XapMSet *mset = enquire ? xap_enquire_get_mset(enquire, 0, most, 0, &cause) : NULL;
	g_autoptr(GArray) docids = mset ? matches_get(store, query, mset, &cause) : NULL;
	gboolean done = docids && xap_mset_get_matches(mset, &matches, &cause) &&
			docids_count(store, counts, docids, &cause);
	if (done)
		counts->complete = xap_mset_count(mset) < most || matches.upper <= most;
	else
		failure_set(error, &cause, store->path);
	xap_mset_free(mset);
	xap_enquire_free(enquire);
	return done ? g_steal_pointer(&counts) : NULL;
}
