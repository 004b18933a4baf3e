#include "store/long_search.h"

#include "store/failure.h"
#include "store/query_xapian.h"
#include "store/store_private.h"

#define FREQUENT 10	 /* a term is, where one passage in so many has it */
#define SMALL_INDEX 2000 /* passages: there is nothing to be won */

/* Of the terms that decide, a row of pointers into `any`; all, where all are frequent. */
static GPtrArray *
deciding_find(Store *store, const StoreQuery *any, gint64 passages)
{
	GPtrArray *deciding = g_ptr_array_new();
	for (guint i = 0; i < any->parts->len; i++) {
		StoreQuery *term = g_ptr_array_index(any->parts, i);
		if (store_count_term(store, term->field, term->text) <= passages / FREQUENT)
			g_ptr_array_add(deciding, term);
	}
	return deciding;
}

static XapQuery *
terms_query(const Store *store, const GPtrArray *terms, XapError *error)
{
	g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func((GDestroyNotify)xap_query_free);
	for (guint i = 0; i < terms->len; i++) {
		XapQuery *part = query_xapian(store, g_ptr_array_index(terms, i), error);
		if (!part)
			return NULL;
		g_ptr_array_add(parts, part);
	}
	return xap_query_combine(XAP_OP_OR, (XapQuery *const *)parts->pdata, parts->len, 0, error);
}

static GArray *
docids_find(Store *store, const GPtrArray *terms, guint most, XapError *error)
{
	g_autoptr(GArray) docids = g_array_new(FALSE, FALSE, sizeof(unsigned));
	XapEnquire *enquire = store_enquire(store, terms_query(store, terms, error), error);
	XapMSet *mset = enquire ? xap_enquire_get_mset(enquire, 0, most, 0, error) : NULL;
	gboolean done = mset != NULL;
	gsize count = done ? xap_mset_count(mset) : 0;
	for (gsize i = 0; i < count && done; i++) {
		XapHit hit;
		done = xap_mset_get_hit(mset, i, &hit, error);
		if (done)
			g_array_append_val(docids, hit.docid);
	}
	xap_mset_free(mset);
	xap_enquire_free(enquire);
	return done ? g_steal_pointer(&docids) : NULL;
}

/* All terms, for these passages only. */
static XapQuery *
among_query(const Store *store, const StoreQuery *any, const GArray *docids, XapError *error)
{
	XapQuery *parts[] = {
		query_xapian(store, any, error),
		xap_query_docids(store->all, (const unsigned *)(const void *)docids->data,
			docids->len, 0, error),
	};
	XapQuery *query =
		parts[0] && parts[1] ? xap_query_combine(XAP_OP_FILTER, parts, 2, 0, error) : NULL;
	xap_query_free(parts[0]);
	xap_query_free(parts[1]);
	return query;
}

static gboolean
hits_fill(Store *store, XapEnquire *enquire, guint most, SearchResult *result, GError **error)
{
	XapError cause;
	XapMSet *mset = xap_enquire_get_mset(enquire, 0, most, 0, &cause);
	gboolean done = mset != NULL;
	gsize count = done ? xap_mset_count(mset) : 0;
	for (gsize i = 0; i < count && done; i++) {
		XapHit found;
		Record *record = NULL;
		done = xap_mset_get_hit(mset, i, &found, &cause);
		if (done && !(record = store_get_record(store, found.docid, error))) {
			xap_mset_free(mset);
			return FALSE;
		}
		if (!done)
			break;
		Hit *hit = g_new(Hit, 1);
		*hit = (Hit){found.weight, record};
		g_ptr_array_add(result->hits, hit);
	}
	xap_mset_free(mset);
	if (!done)
		failure_set(error, &cause, store->path);
	return done;
}

static void
hit_free(Hit *hit)
{
	record_free(hit->record);
	g_free(hit);
}

SearchResult *
store_search_long(Store *store, const StoreQuery *any, guint most, GError **error)
{
	XapError cause;
	gint64 passages = store_count_passages(store, error);
	if (passages < 0)
		return NULL;
	g_autoptr(GPtrArray) deciding = deciding_find(store, any, passages);
	if (passages < SMALL_INDEX || deciding->len == 0 || deciding->len == any->parts->len)
		return store_search(store, any, 0, most, error);
	g_autoptr(GArray) docids = docids_find(store, deciding, MAX(most, LONG_CANDIDATES), &cause);
	XapEnquire *enquire =
		docids ? store_enquire(store, among_query(store, any, docids, &cause), &cause)
		       : NULL;
	if (!enquire) {
		failure_set(error, &cause, store->path);
		return NULL;
	}
	g_autoptr(SearchResult) result = g_new0(SearchResult, 1);
	result->hits = g_ptr_array_new_with_free_func((GDestroyNotify)hit_free);
	result->complete = TRUE;
	gboolean done = hits_fill(store, enquire, most, result, error);
	result->estimate = docids->len;
	xap_enquire_free(enquire);
	return done ? g_steal_pointer(&result) : NULL;
}
