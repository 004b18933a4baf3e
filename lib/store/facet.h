/*
 * facet.h - what the passages that match a query are: how many of each document, dossier, kind,
 * recommendation and day.
 *
 * Nothing in the index is there for it: the filters of each match are read from its terms, where
 * they stand before all others.
 */
#pragma once

#include "store/search.h"

#define FACET_MATCHES 100000 /* looked at, the best first; SEARCH_READ_MAX where texts are read */

typedef struct {
	guint64 matches;	   /* looked at, and counted below */
	gboolean complete;	   /* FALSE: there may be more */
	GHashTable *texts[FIELDS]; /* text of a term -> guint *, its passages; NULL for others */
	GHashTable *days;	   /* likewise: "20260603" */
} FacetCounts;

void facet_counts_free(FacetCounts *counts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FacetCounts, facet_counts_free)

FacetCounts *store_count_facets(Store *store, const StoreQuery *query, GError **error);
