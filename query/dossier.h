/*
 * dossier.h - what refers to a dossier: to the whole of it, or to one of its papers.
 */
#pragma once

#include "query/session.h"

#define DOSSIER_PAPERS_MAX 10000 /* of one dossier; the first ones, in the order of bytes */

/* Is it the identity of a dossier? */
gboolean dossier_is(const char *id);

/* The identities under which passages refer to a dossier: its own, those of its papers that
 * any passage refers to, and what the catalogue calls them. Of char *. */
GPtrArray *dossier_get_cited(Session *session, const char *id, GError **error);
