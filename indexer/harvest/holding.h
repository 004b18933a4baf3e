/*
 * holding.h - the folder that documents are harvested into.
 *
 *   documents/   one file each, called after its identity: kst-33694-72.xml
 *   withdrawn/   what is no longer to be found, kept
 *   ledger.db    the ledger (ledger.h)
 *   lock         held by the one process that writes
 *
 * A file is there whole or not at all: it is written beside its place and renamed.
 */
#pragma once

#include "indexer/harvest/ledger.h"

typedef struct Holding Holding;

/* Makes the folder where it is not there, and takes its lock: LOCKED says who has it. */
Holding *holding_open(const char *path, GError **error);
void holding_close(Holding *holding);

/* The ledger of the folder; `anew`: made of the files that are there, which all become due. The
 * old one, if any, is kept as ledger.db.damaged. */
Ledger *holding_open_ledger(Holding *holding, GError **error);
Ledger *holding_make_ledger(Holding *holding, gint64 now, guint *documents, GError **error);

/* What was held of it in another rendition is removed. `id` is sound (notice.h). */
gboolean holding_put(Holding *holding, const char *id, Rendition rendition, const char *bytes,
	gsize length, GError **error);

/* Is the file there, with this SHA-256? */
gboolean holding_has(Holding *holding, const char *id, Rendition rendition, const char *sha256);

/* Moves it to withdrawn/; it may be there already. */
gboolean holding_retire(Holding *holding, const char *id, Rendition rendition, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Holding, holding_close)
