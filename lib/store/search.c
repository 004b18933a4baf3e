#include "store/search.h"

#include <string.h>

#include "store/failure.h"
#include "store/query_xapian.h"
#include "store/reading.h"
#include "store/store_private.h"

#define BATCH_MIN 32 /* candidates asked for at a time where they must be read */
#define LIKELY 10    /* candidates looked at for each hit, before all are looked through */

static void
hit_free(Hit *hit)
{
	record_free(hit->record);
	g_free(hit);
}

void
search_result_free(SearchResult *result)
{
	if (!result)
		return;
	g_ptr_array_unref(result->hits);
	g_free(result);
}

XapEnquire *
store_enquire(Store *store, XapQuery *xapian, XapError *error)
{
	static const double bm25[] = { 1.2, 0, 1, 0.75, 0.5 };
	XapEnquire *enquire = xapian ? xap_enquire_new(store->all, error) : NULL;
	gboolean done = enquire && xap_enquire_set_query(enquire, xapian, 0, error) &&
			xap_enquire_set_weighting(enquire, "bm25", bm25, G_N_ELEMENTS(bm25), error);
	xap_query_free(xapian);
	if (done)
		return enquire;
	xap_enquire_free(enquire);
	return NULL;
}

/* One question while it is being answered. */
typedef struct {
	Store *store;
	const StoreQuery *query;
	XapEnquire *enquire;
	XapEnquire *terms; /* to ask which terms a candidate has; where it reads */
	gboolean reads;
	gboolean relaxed; /* candidates may lack the words */
	guint taken;	  /* candidates that do not lack them by their signature */
	guint skip; /* hits that come before the first one wanted */
	guint most;
	SearchResult *result;
} Search;

static gboolean
candidate_take(Search *search, const XapHit *candidate, XapError *cause, GError **error)
{
	if (search->relaxed && !reading_may_match(search->store, search->query, candidate->docid))
		return TRUE;
	search->taken++;
	Record *record = store_get_record(search->store, candidate->docid, error);
	if (!record)
		return FALSE;
	gint matches = !search->reads ? 1
				      : reading_matches(search->store, search->terms,
							search->query, record, candidate->docid,
							cause);
	if (matches > 0 && search->skip == 0) {
		Hit *hit = g_new(Hit, 1);
		*hit = (Hit){ candidate->weight, g_steal_pointer(&record) };
		g_ptr_array_add(search->result->hits, hit);
	} else if (matches > 0) {
		search->skip--;
	}
	record_free(record);
	if (matches < 0)
		failure_set(error, cause, search->store->path);
	return matches >= 0;
}

static gboolean
batch_take(Search *search, XapMSet *mset, GError **error)
{
	XapError cause;
	gsize count = xap_mset_count(mset);
	for (gsize i = 0; i < count && search->result->hits->len < search->most; i++) {
		XapHit candidate;
		if (!xap_mset_get_hit(mset, i, &candidate, &cause)) {
			failure_set(error, &cause, search->store->path);
			return FALSE;
		}
		if (!candidate_take(search, &candidate, &cause, error))
			return FALSE;
	}
	return TRUE;
}

static void
matches_note(Search *search, XapMSet *mset)
{
	XapMatches matches;
	if (!xap_mset_get_matches(mset, &matches, NULL))
		return;
	search->result->estimate = matches.estimated;
	search->result->most_possible = matches.max_possible;
	search->result->exact = !search->reads && matches.lower == matches.upper;
}

/* Asks for candidates, twice as many each time, until there are enough hits or no more. */
static gboolean
search_run(Search *search, GError **error)
{
	XapError cause;
	guint first = search->reads ? search->taken : search->skip;
	guint batch = search->reads ? MAX(BATCH_MIN, search->most) : search->most;
	if (!search->reads)
		search->skip = 0;
	for (gboolean more = TRUE; more; batch *= 2) {
		if (search->reads)
			batch = MIN(batch, SEARCH_READ_MAX - first);
		XapMSet *mset = xap_enquire_get_mset(search->enquire, first, batch, 0, &cause);
		if (!mset) {
			failure_set(error, &cause, search->store->path);
			return FALSE;
		}
		guint count = (guint)xap_mset_count(mset);
		matches_note(search, mset);
		gboolean taken = batch_take(search, mset, error);
		xap_mset_free(mset);
		if (!taken)
			return FALSE;
		first += count;
		more = search->reads && count == batch &&
		       search->result->hits->len < search->most;
		search->result->complete = !more || first < SEARCH_READ_MAX;
		more = more && first < SEARCH_READ_MAX;
	}
	return TRUE;
}

/* Words in a row are mostly found among the best passages that have the words at all: looking
 * at those first, one by one, is faster than looking through all. Sets `enough`; where there
 * were too few, search_run goes on behind those that were taken, in the same order. */
static gboolean
likely_run(Search *search, gboolean *enough, GError **error)
{
	XapError cause;
	guint most = LIKELY * (search->skip + search->most);
	XapEnquire *enquire = store_enquire(
	    search->store, query_xapian_relaxed(search->store, search->query, &cause), &cause);
	XapMSet *mset = enquire ? xap_enquire_get_mset(enquire, 0, most, 0, &cause) : NULL;
	gboolean done = mset != NULL;
	if (!done)
		failure_set(error, &cause, search->store->path);
	guint count = done ? (guint)xap_mset_count(mset) : 0;
	if (done)
		matches_note(search, mset);
	search->relaxed = TRUE;
	done = done && batch_take(search, mset, error);
	search->relaxed = FALSE;
	xap_mset_free(mset);
	xap_enquire_free(enquire);
	*enough = count < most || search->result->hits->len == search->most;
	return done;
}

SearchResult *
store_search(Store *store, const StoreQuery *query, guint first, guint most, GError **error)
{
	XapError cause;
	g_autoptr(SearchResult) result = g_new0(SearchResult, 1);
	Search search = { .store = store, .query = query, .skip = first, .most = most,
			  .result = result, .reads = query_needs_reading(query) };
	result->hits = g_ptr_array_new_with_free_func((GDestroyNotify)hit_free);
	result->complete = TRUE;
	search.enquire = store_enquire(store, query_xapian(store, query, &cause), &cause);
	if (search.enquire && search.reads)
		search.terms = store_enquire(store, query_terms_xapian(query, &cause), &cause);
	gboolean done = search.enquire && (search.terms || !search.reads);
	if (!done)
		failure_set(error, &cause, store->path);
	gboolean enough = FALSE;
	if (done && query_words_are_required(query))
		done = likely_run(&search, &enough, error);
	if (done && !enough)
		done = search_run(&search, error);
	xap_enquire_free(search.enquire);
	xap_enquire_free(search.terms);
	return done ? g_steal_pointer(&result) : NULL;
}
