/*
 * ledger.h - the book of the harvest: every document that is expected, and what became of it.
 *
 *   document  one row an identity: what is held of it (rendition, SHA-256, validators), when it
 *             was seen, fetched and visited, its failures, when to look again; whether it was
 *             withdrawn, what it replaces, and under which identity it goes on
 *   sighting  what each source says of a document: its key there, when it changed, addresses
 *   source    how far each source has been read, and when it last had news
 *   dossier   the highest number of a dossier that is followed
 *
 * A row is never deleted: what is withdrawn is a tombstone. One SQLite file in WAL mode; what is
 * put is one transaction, or part of the one that is open. Moments are moment.h's. Errors:
 * DAMAGED and STALE name the command that mends; LOCKED; IO.
 */
#pragma once

#include "indexer/harvest/notice.h"

typedef struct Ledger Ledger;

/* Makes the file where it is not there. STALE where a later version made it. */
Ledger *ledger_open(const char *path, GError **error);
void ledger_close(Ledger *ledger);

/* A transaction around what follows; `keep` FALSE undoes it. */
gboolean ledger_begin(Ledger *ledger, GError **error);
gboolean ledger_end(Ledger *ledger, gboolean keep, GError **error);

/* ---- sources ---- */

typedef struct {
	gint64 reached; /* all that changed before has been read; 0: nothing has */
	gint64 news;	/* the latest change it ever told of */
	gint64 asked;	/* when it was last read to the end */
} LedgerSource;

gboolean ledger_get_source(Ledger *ledger, const char *name, LedgerSource *source,
	GError **error);
gboolean ledger_put_source(Ledger *ledger, const char *name, const LedgerSource *source,
	GError **error);

/* ---- what sources tell ---- */

typedef enum {
	NOTICE_KNOWN,	  /* told before: nothing was written */
	NOTICE_NEW,	  /* a document that was not expected before; it is due */
	NOTICE_CHANGED,	  /* one that was; it is due */
	NOTICE_WITHDRAWN, /* one that was, and is no more */
	NOTICE_CHANGES,
} NoticeChange;

/* Told again, or told late, a notice changes nothing. A document that was known by its
 * number, its sender's reference or another identity for the same key goes on under this one. */
gboolean ledger_put_notice(Ledger *ledger, const char *source, const Notice *notice, gint64 now,
	NoticeChange *change, GError **error);

/* A document that someone asked for by name: due, also if it was withdrawn. */
gboolean ledger_expect(Ledger *ledger, const char *id, gint64 now, GError **error);

/* ---- documents ---- */

typedef struct {
	char *id;
	Rendition rendition; /* what is held; RENDITIONS: nothing */
	char *sha256, *url, *etag, *modified; /* of what is held; or NULL */
	gint64 issued, first_seen;
	gint64 withdrawn; /* 0: it was not */
	guint failures;
	GPtrArray *urls[RENDITIONS]; /* addresses that sources gave */
} LedgerDocument;

/* ABSENT where it is not known. */
LedgerDocument *ledger_get_document(Ledger *ledger, const char *id, GError **error);
void ledger_document_free(LedgerDocument *document);

/* Identities of what is due at a moment: what is not held first, of these what failed least, then
 * the newest. Also what is planned further ahead than LEDGER_PLAN_MAX_DAYS: a wrong clock did that. */
#define LEDGER_PLAN_MAX_DAYS 100
GPtrArray *ledger_get_due(Ledger *ledger, gint64 now, GError **error);

typedef struct {
	const char *id;
	Rendition rendition;
	const char *sha256, *url, *etag, *modified;
	gsize bytes;
} LedgerFile;

/* What is held from now on; `next`: when to look again, 0 for never. */
gboolean ledger_put_file(Ledger *ledger, const LedgerFile *file, gint64 now, gint64 next,
	GError **error);
gboolean ledger_put_unchanged(Ledger *ledger, const char *id, gint64 now, gint64 next,
	GError **error);
gboolean ledger_put_failure(Ledger *ledger, const char *id, const char *message, gint64 now,
	gint64 next, GError **error);
gboolean ledger_withdraw(Ledger *ledger, const char *id, gint64 now, GError **error);

/* ---- what is no longer to be held ---- */

typedef struct {
	char *id;
	Rendition rendition;
} LedgerHolding;

/* Of LedgerHolding: what was withdrawn, and what goes on under another identity that is held. */
GArray *ledger_get_retired(Ledger *ledger, GError **error);

/* Its file is gone; its hash stays. */
gboolean ledger_put_retired(Ledger *ledger, const char *id, GError **error);

/* ---- dossiers ---- */

/* 0 where it is not known. */
gboolean ledger_get_highest(Ledger *ledger, const char *dossier, gint *highest, GError **error);
gboolean ledger_put_highest(Ledger *ledger, const char *dossier, gint highest, gint64 now,
	GError **error);

/* The papers 1 to `highest` of which nothing is known, as identities. */
GPtrArray *ledger_get_missing(Ledger *ledger, const char *dossier, gint highest, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Ledger, ledger_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LedgerDocument, ledger_document_free)
