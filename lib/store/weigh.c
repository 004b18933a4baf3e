#include "store/weigh.h"

#include "store/failure.h"
#include "store/query_xapian.h"
#include "store/reading.h"
#include "store/store_private.h"

/* The part where the conditions hold, in these passages. */
static XapQuery *
part_xapian(Store *store, const StoreQuery *part, const GPtrArray *conditions,
	    const guint *docids, gsize n, XapError *error)
{
	g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func((GDestroyNotify)xap_query_free);
	g_ptr_array_add(parts, query_xapian(store, part, error));
	g_ptr_array_add(parts, xap_query_docids(store->all, docids, n, 0, error));
	for (guint i = 0; i < conditions->len; i++)
		g_ptr_array_add(parts, query_xapian(store, g_ptr_array_index(conditions, i), error));
	for (guint i = 0; i < parts->len; i++)
		if (!g_ptr_array_index(parts, i))
			return NULL;
	return xap_query_combine(XAP_OP_FILTER, (XapQuery *const *)parts->pdata, parts->len, 0,
				 error);
}

static gboolean
weights_read(XapMSet *mset, const guint *docids, gsize n, double *weights, XapError *error)
{
	g_autoptr(GHashTable) found = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	gsize count = xap_mset_count(mset);
	for (gsize i = 0; i < count; i++) {
		XapHit *hit = g_new(XapHit, 1);
		gboolean read = xap_mset_get_hit(mset, i, hit, error);
		g_hash_table_insert(found, GUINT_TO_POINTER(read ? hit->docid : 0), hit);
		if (!read)
			return FALSE;
	}
	for (gsize i = 0; i < n; i++) {
		const XapHit *hit = g_hash_table_lookup(found, GUINT_TO_POINTER(docids[i]));
		weights[i] = hit ? hit->weight : WEIGH_ABSENT;
	}
	return TRUE;
}

gboolean
store_weigh(Store *store, const StoreQuery *part, const GPtrArray *conditions,
	    const guint *docids, gsize n, double *weights, GError **error)
{
	XapError cause;
	XapEnquire *enquire = store_enquire(
	    store, part_xapian(store, part, conditions, docids, n, &cause), &cause);
	XapMSet *mset =
	    enquire ? xap_enquire_get_mset(enquire, 0, (unsigned)n, 0, &cause) : NULL;
	gboolean done = mset && weights_read(mset, docids, n, weights, &cause);
	if (!done)
		failure_set(error, &cause, store->path);
	xap_mset_free(mset);
	xap_enquire_free(enquire);
	return done;
}

gboolean
store_weigh_most(Store *store, const StoreQuery *part, guint64 *passages, double *most,
		 GError **error)
{
	XapError cause;
	XapMatches matches;
	XapEnquire *enquire = store_enquire(store, query_xapian(store, part, &cause), &cause);
	XapMSet *mset =
	    enquire ? xap_enquire_get_mset(enquire, 0, 0, G_MAXUINT, &cause) : NULL;
	gboolean done = mset && xap_mset_get_matches(mset, &matches, &cause);
	if (done) {
		*passages = matches.estimated;
		*most = matches.estimated ? matches.max_possible : 0;
	} else {
		failure_set(error, &cause, store->path);
	}
	xap_mset_free(mset);
	xap_enquire_free(enquire);
	return done;
}

gint
store_matches(Store *store, const StoreQuery *query, const Record *record, GError **error)
{
	XapError cause;
	double weight;
	g_autoptr(GPtrArray) none = g_ptr_array_new();
	if (!store_weigh(store, query, none, &record->docid, 1, &weight, error))
		return -1;
	if (weight == WEIGH_ABSENT || !query_needs_reading(query))
		return weight != WEIGH_ABSENT;
	XapEnquire *terms = store_enquire(store, query_terms_xapian(query, &cause), &cause);
	gint matches =
	    terms ? reading_matches(store, terms, query, record, record->docid, &cause) : -1;
	if (matches < 0)
		failure_set(error, &cause, store->path);
	xap_enquire_free(terms);
	return matches;
}
