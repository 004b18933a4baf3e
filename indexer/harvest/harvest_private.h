/*
 * harvest_private.h - what the parts of a harvest share.
 */
#pragma once

#include "indexer/harvest/harvest.h"
#include "indexer/harvest/harvest_sources.h"
#include "indexer/harvest/holding.h"

typedef struct {
	const HarvestRequest *request;
	HarvestCount *count;
	HarvestSources *sources;
	Holding *holding;
	Ledger *ledger;
	Fetcher *fetcher;
	gint64 now;
	GHashTable *wanted; /* a set of identities: what was asked for by name; NULL: all */
} Harvest;

void harvest_report(const Harvest *harvest, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* ---- one listing of one source ---- */

typedef enum { LIST_CHANGED, LIST_DOSSIER, LIST_NUMBER } ListingKind;

/* What a source is asked, page by page, into the ledger. The first five are given. */
typedef struct {
	const HarvestSource *source;
	ListingKind kind;
	const char *name;    /* of the dossier, or the number of the document */
	gint64 since;	     /* LIST_CHANGED: what changed before need not be told */
	LedgerSource *state; /* LIST_CHANGED: is moved on and put in the ledger; or NULL */
	char *url;	     /* of the next page; NULL behind the last */
	guint records;	     /* told so far */
} Listing;

/* FALSE where the ledger cannot be written: stop. An answer that is no good is reported, and
 * `sound` is FALSE then; what came before it is kept. */
gboolean listing_run(Harvest *harvest, Listing *listing, gboolean *sound, GError **error);

/* An answer of a source; NULL where there is none, reported under its name. */
FetchAnswer *source_ask(Harvest *harvest, const HarvestSource *source, const char *url);

/* ---- the parts; FALSE as above ---- */

/* Asks every source what changed. */
gboolean harvest_list(Harvest *harvest, GError **error);

/* Asks for all papers of a dossier, where there are more than the last time, it
 * was never had, or `anew`, and reports
 * the numbers that are missing. */
gboolean harvest_dossier(Harvest *harvest, const char *dossier, gboolean anew, GError **error);

/* Visits what is due. */
gboolean harvest_visit(Harvest *harvest, GError **error);
