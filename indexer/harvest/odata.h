/*
 * odata.h - the Tweede Kamer's open data: what changed, a dossier, one document.
 *
 * OData v4 at https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0 (opendata.tweedekamer.nl,
 * "OData API"). Every document has a GUID, a number (2025D18359) and, when it is published, the
 * identity of the official publication. What is deleted keeps its GUID and loses all else.
 */
#pragma once

#include "indexer/harvest/notice.h"

#define ODATA_PAGE 250

/* Addresses, for g_free: documents that changed at or after a moment, oldest first; those of a
 * dossier ("36800-V"); the one with a number; what is known of a dossier itself. NULL where
 * that is no dossier. */
char *odata_url_changed(const char *base, gint64 since);
char *odata_url_dossier(const char *base, const char *dossier);
char *odata_url_number(const char *base, const char *number);
char *odata_url_about_dossier(const char *base, const char *dossier);

/* The documents on a page, in its order; `next`: the address of the page behind it, or NULL, for
 * g_free. INVALID where it is no such page, or the next one is elsewhere. */
GPtrArray *odata_read(const char *base, const char *bytes, gsize length, char **next,
	GError **error);

/* The highest number in a dossier, from the answer to odata_url_about_dossier; 0 where the
 * dossier is not there. -1 with INVALID. */
gint odata_read_highest(const char *bytes, gsize length, GError **error);
