/*
 * citation.h - what the documents of an index cite that is not in it.
 */
#pragma once

#include "document/catalogue.h"
#include "store/store.h"

typedef struct {
	char *target;	/* identity, or "name:" and a slug (candidate.h) */
	guint passages; /* that cite it */
} Citation;

typedef struct {
	GArray *missing; /* of Citation: sources with an identity; most cited first */
	GArray *names;	 /* of Citation: in no catalogue; most cited first */
	guint described; /* papers told by author, day or subject, of which nothing says which */
} Citations;

void citations_free(Citations *citations);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Citations, citations_free)

/* What the catalogue knows and does not call a source is left out, and what is a place in a
 * document. */
Citations *citations_read(Store *store, const Catalogue *catalogue, GError **error);

/* Sets `place` to a passage that cites it ("kst-1#p3") and `mention` to the words that do
 * so; NULL both where the passage cannot be read. For g_free. */
void citation_example(Store *store, const Citation *citation, char **place, char **mention);
