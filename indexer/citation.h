/*
 * citation.h - what the documents of an index cite that is not in it.
 */
#pragma once

#include "document/catalogue.h"
#include "store/store.h"

#define CITATION_PASSAGES_MAX 100000 /* with names in no catalogue that are looked through */

typedef struct {
	char *target;	/* identity, or "name:" and a slug (candidate.h) */
	guint passages; /* that cite it */
	char *place;	/* of a name: the first of them, "kst-1#p3"; else NULL */
	char *mention;	/* the words there, likewise */
} Citation;

typedef struct {
	GArray *missing; /* of Citation: sources with an identity; most cited first */
	GArray *names;	 /* of Citation: in no catalogue; most cited first */
	guint described; /* times that a paper is told by author, day or subject alone */
} Citations;

void citations_free(Citations *citations);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Citations, citations_free)

/* What the catalogue knows and does not call a source is left out, and what is a place in a
 * document. */
Citations *citations_read(Store *store, const Catalogue *catalogue, GError **error);
