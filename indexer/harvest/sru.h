/*
 * sru.h - KOOP's collection of official publications, asked by SRU.
 *
 * SRU 2.0 at https://repository.overheid.nl/sru, with queries in CQL ("Handleiding SRU 2.0",
 * KOOP). Records come in no order that helps, so that all pages of an answer are read.
 */
#pragma once

#include "indexer/harvest/notice.h"

#define SRU_PAGE 500

/* Addresses, for g_free, of records `start` (from 1) and on: those of a kind, as CQL, changed at
 * or after a day; the papers of a dossier ("36800-V"). */
char *sru_url_changed(const char *base, const char *query, gint64 since, guint start);
char *sru_url_dossier(const char *base, const char *dossier, guint start);

/* The documents on a page; `total` of the answer. A record without an identity we know is passed
 * over, and counted in `records`. INVALID where it is no answer: also SRU's own way to say that
 * something is wrong, which comes with status 200. */
GPtrArray *sru_read(const char *bytes, gsize length, guint *records, guint *total,
	GError **error);
