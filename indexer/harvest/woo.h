/*
 * woo.h - what the government publishes at open.overheid.nl: reports of AIV and IOB, notes
 * behind decisions.
 *
 * Its search answers in JSON, what changed last first:
 * https://open.overheid.nl/overheid/openbaarmakingen/api/v0. A document is called woo:UUID.
 */
#pragma once

#include "indexer/harvest/notice.h"

#define WOO_PAGE 50

/* The address of results `start` (from 0) and on of a search for words; for g_free. */
char *woo_url_search(const char *base, const char *words, guint start);

/* The documents on a page. INVALID where it is no such page. A result without a file or a key is
 * passed over, and counted in `records`. */
GPtrArray *woo_read(const char *base, const char *bytes, gsize length, guint *records,
	GError **error);
