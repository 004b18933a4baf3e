/*
 * harvest.h - brings official publications into a folder, and keeps the ledger of them.
 *
 * Sources are asked what changed since they were last read (odata.h, sru.h, woo.h); what they
 * tell is one list by identity in the ledger; then what is due is fetched, XML before PDF before
 * ODT, and kept if it is whole and what it should be. It can be killed at any moment: the next
 * run goes on, and ends with the same ledger and the same files. It can be repeated: what is told
 * again or fetched again unchanged changes nothing.
 */
#pragma once

#include "indexer/harvest/fetch.h"

typedef struct {
	const char *folder;  /* holding.h */
	const char *sources; /* harvest_sources.h */
	gint64 since;	     /* moment; 0: from where each source was read to */
	char *const *names;  /* identities and dossier:N, and nothing else; NULL or empty: what is
			      * followed */
	gint64 now;	     /* moment.h; 0: the machine's clock */
	const FetchClock *clock; /* or NULL */
	void (*report)(const char *line); /* what went wrong or is missing */
} HarvestRequest;

typedef struct {
	guint sources, broken;	/* that were asked; of these, that gave no good answer */
	guint alarms;		/* sources too long silent; a clock that runs backwards */
	guint added, replaced, unchanged, failed; /* documents that were visited */
	guint withdrawn;
	guint missing; /* numbers of dossiers of which nothing is known */
	guint waiting; /* due, and left for the next run */
	guint requests;
	guint64 bytes; /* of all answers */
} HarvestCount;

/* FALSE where nothing can be done: the folder, the ledger, the list of sources, or a name that is
 * no identity of a publication. All else is reported and counted, and the rest goes on. */
gboolean harvest_run(const HarvestRequest *request, HarvestCount *count, GError **error);

/* Makes the ledger anew from the documents in the folder; the next harvest visits them all. What
 * was withdrawn is no longer known. */
gboolean harvest_mend(const char *folder, guint *documents, GError **error);
