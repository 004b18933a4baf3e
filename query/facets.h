/*
 * facets.h - what the passages that answer a question are, all of them and not only the page.
 */
#pragma once

#include "query/session.h"
#include "store/search.h"

#define FACET_VALUES_MAX 20 /* of one facet: those with most passages */

typedef enum {
	FACET_DOCUMENT,
	FACET_DOSSIER,
	FACET_KIND,
	FACET_YEAR,
	FACET_CHAMBER,
	FACET_RECOMMENDATION,
	FACETS,
} FacetName;

typedef struct {
	char *value;	/* as the field of this name takes it: kind:motie */
	char *title;	/* of a document, or NULL */
	guint passages; /* how many have it */
} FacetValue;

typedef struct {
	guint64 matches;	   /* passages counted */
	gboolean complete;	   /* FALSE: there are more, and they are not counted */
	GPtrArray *values[FACETS]; /* of FacetValue, most passages first; of years the last one */
	guint total[FACETS];	   /* how many values there are, also beyond FACET_VALUES_MAX */
} Facets;

Facets *facets_count(Session *session, const StoreQuery *query, GError **error);
void facets_free(Facets *facets);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Facets, facets_free)

/* The name of the field: "year". */
const char *facet_name(FacetName facet);
