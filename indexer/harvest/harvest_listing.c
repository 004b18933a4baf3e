/* What a source tells, page by page, into the ledger. */
#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "indexer/harvest/harvest_private.h"
#include "indexer/harvest/moment.h"
#include "indexer/harvest/odata.h"
#include "indexer/harvest/sru.h"
#include "indexer/harvest/woo.h"

#define PAGES_MAX 10000
#define ANSWER_MAX (64 * 1024 * 1024) /* bytes of a page */

/* Sources of one type tell of the same things: under this name. */
static const char *const tellers[SOURCE_TYPES] = {"odata", "sru", "woo"};

FetchAnswer *
source_ask(Harvest *harvest, const HarvestSource *source, const char *url)
{
	g_autoptr(GError) cause = NULL;
	FetchRequest request = {.url = url, .max_bytes = ANSWER_MAX};
	FetchAnswer *answer = fetcher_get(harvest->fetcher, &request, &cause);
	if (!answer)
		harvest_report(harvest, "%s: %s", source->name, cause->message);
	return answer;
}

/* ---- one page of each type: the notices, and where the next page is ---- */

static void
next_set(Listing *listing, char *url)
{
	g_free(listing->url);
	listing->url = url;
}

static GPtrArray *
odata_page(Listing *listing, const FetchAnswer *answer, GError **error)
{
	char *next;
	GPtrArray *notices =
		odata_read(listing->source->url, answer->body->str, answer->body->len, &next, error);
	if (g_strcmp0(next, listing->url) == 0)
		g_clear_pointer(&next, g_free);
	next_set(listing, next);
	return notices;
}

static char *
sru_url(const Listing *listing)
{
	const HarvestSource *source = listing->source;
	guint start = listing->records + 1;
	return listing->kind == LIST_DOSSIER
		       ? sru_url_dossier(source->url, listing->name, start)
		       : sru_url_changed(source->url, source->query, listing->since, start);
}

static GPtrArray *
sru_page(Listing *listing, const FetchAnswer *answer, GError **error)
{
	guint records, total;
	g_autoptr(GPtrArray) notices =
		sru_read(answer->body->str, answer->body->len, &records, &total, error);
	if (!notices)
		return NULL;
	listing->records += records;
	gboolean more = listing->records < total;
	if (more && records == 0) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			_("%u documents were announced, and %u came"), total, listing->records);
		return NULL;
	}
	next_set(listing, more ? sru_url(listing) : NULL);
	return g_steal_pointer(&notices);
}

static gint64
oldest_get(const GPtrArray *notices)
{
	gint64 oldest = G_MAXINT64;
	for (guint i = 0; i < notices->len; i++)
		oldest = MIN(oldest, ((const Notice *)g_ptr_array_index(notices, i))->changed);
	return oldest;
}

static GPtrArray *
woo_page(Listing *listing, const FetchAnswer *answer, GError **error)
{
	const HarvestSource *source = listing->source;
	guint records;
	GPtrArray *notices =
		woo_read(source->url, answer->body->str, answer->body->len, &records, error);
	if (!notices)
		return NULL;
	listing->records += records;
	gboolean more = records >= WOO_PAGE && oldest_get(notices) >= listing->since;
	next_set(listing,
		more ? woo_url_search(source->url, source->query, listing->records) : NULL);
	return notices;
}

static char *
first_url(const Listing *listing)
{
	const HarvestSource *source = listing->source;
	if (source->type == SOURCE_SRU)
		return sru_url(listing);
	if (source->type == SOURCE_WOO)
		return woo_url_search(source->url, source->query, 0);
	return listing->kind == LIST_DOSSIER  ? odata_url_dossier(source->url, listing->name)
	       : listing->kind == LIST_NUMBER ? odata_url_number(source->url, listing->name)
					      : odata_url_changed(source->url, listing->since);
}

static GPtrArray *
page_read(Listing *listing, const FetchAnswer *answer, GError **error)
{
	static GPtrArray *(*const pages[SOURCE_TYPES])(Listing *, const FetchAnswer *, GError **) = {
		[SOURCE_ODATA] = odata_page,
		[SOURCE_SRU] = sru_page,
		[SOURCE_WOO] = woo_page,
	};
	return pages[listing->source->type](listing, answer, error);
}

/* ---- into the ledger ---- */

static gboolean
notice_take(Harvest *harvest, const Listing *listing, const Notice *notice, GError **error)
{
	NoticeChange change;
	if (listing->kind == LIST_CHANGED && !harvest_sources_follow(harvest->sources, notice))
		return TRUE;
	if (!ledger_put_notice(harvest->ledger, tellers[listing->source->type], notice,
		    harvest->now, &change, error))
		return FALSE;
	harvest->count->withdrawn += change == NOTICE_WITHDRAWN;
	if (harvest->wanted && notice->id)
		g_hash_table_add(harvest->wanted, g_strdup(notice->id));
	return TRUE;
}

/* A change that is yet to come would silence the alarm, and make the next run pass over what
 * comes before it. */
static void
news_take(const Harvest *harvest, LedgerSource *state, const GPtrArray *notices)
{
	for (guint i = 0; i < notices->len; i++) {
		const Notice *notice = g_ptr_array_index(notices, i);
		if (notice->changed <= harvest->now + MOMENT_DAY)
			state->news = MAX(state->news, notice->changed);
	}
}

/* How far a source has been read is known after every page where changes come in order, else
 * after the last. */
static gboolean
page_take(Harvest *harvest, Listing *listing, const GPtrArray *notices, GError **error)
{
	LedgerSource *state = listing->state;
	gboolean sound = ledger_begin(harvest->ledger, error);
	if (!sound)
		return FALSE;
	for (guint i = 0; sound && i < notices->len; i++)
		sound = notice_take(harvest, listing, g_ptr_array_index(notices, i), error);
	if (sound && state) {
		news_take(harvest, state, notices);
		if (listing->source->type == SOURCE_ODATA || !listing->url)
			state->reached = MAX(state->reached, MIN(state->news, harvest->now));
		if (!listing->url)
			state->asked = harvest->now;
		sound = ledger_put_source(harvest->ledger, listing->source->name, state, error);
	}
	return ledger_end(harvest->ledger, sound, sound ? error : NULL) && sound;
}

static GPtrArray *
page_get(Harvest *harvest, Listing *listing)
{
	g_autoptr(GError) cause = NULL;
	g_autoptr(FetchAnswer) answer = source_ask(harvest, listing->source, listing->url);
	GPtrArray *notices = answer ? page_read(listing, answer, &cause) : NULL;
	if (answer && !notices)
		harvest_report(harvest, "%s: %s", listing->source->name, cause->message);
	return notices;
}

gboolean
listing_run(Harvest *harvest, Listing *listing, gboolean *sound, GError **error)
{
	gboolean written = TRUE;
	listing->url = first_url(listing);
	*sound = TRUE;
	for (guint page = 0; written && *sound && listing->url; page++) {
		g_autoptr(GPtrArray) notices =
			page < PAGES_MAX ? page_get(harvest, listing) : NULL;
		if (page == PAGES_MAX)
			harvest_report(harvest, _("%s: the answer has no end: %d pages"),
				listing->source->name, PAGES_MAX);
		*sound = notices != NULL;
		written = !notices || page_take(harvest, listing, notices, error);
	}
	g_clear_pointer(&listing->url, g_free);
	return written;
}
