/* What sources tell, into the ledger: each thing once, whatever the order. */
#include "indexer/harvest/ledger_sql.h"

/* The identity of what this notice may withdraw: known by its key, and not told of since. NULL
 * where there is none, or with an error. */
static char *
withdrawn_find(Ledger *ledger, const char *source, const Notice *notice, GError **error)
{
	sqlite3_stmt *statement = sql_ask(ledger, error,
		"SELECT id FROM sighting WHERE source=? AND entity=? AND changed<=?", "tti", source,
		notice->entity, notice->changed);
	char *id = NULL;
	if (statement && sql_next(ledger, statement, error)) {
		id = sql_text(statement, 0);
		sql_end(statement);
	}
	return id;
}

gboolean
ledger_withdraw(Ledger *ledger, const char *id, gint64 now, GError **error)
{
	return sql_run(ledger, error,
		"UPDATE document SET withdrawn=?2, visited=?2, next_visit=NULL"
		" WHERE id=?1 AND withdrawn IS NULL",
		"ti", id, now);
}

static gboolean
withdrawal_put(Ledger *ledger, const char *source, const Notice *notice, gint64 now,
	NoticeChange *change, GError **error)
{
	g_autoptr(GError) cause = NULL;
	g_autofree char *id = withdrawn_find(ledger, source, notice, &cause);
	if (id && ledger_withdraw(ledger, id, now, &cause))
		*change = sqlite3_changes(ledger->db) > 0 ? NOTICE_WITHDRAWN : NOTICE_KNOWN;
	if (!cause)
		return TRUE;
	g_propagate_error(error, g_steal_pointer(&cause));
	return FALSE;
}

/* TRUE with *told where the source said this before, or something later. */
static gboolean
sighting_put(Ledger *ledger, const char *source, const Notice *notice, gboolean *told,
	GError **error)
{
	gboolean done = sql_run(ledger, error,
		"INSERT INTO sighting(id, source, entity, changed, xml, pdf, odt)"
		" VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET"
		" entity=?3, changed=?4, xml=?5, pdf=?6, odt=?7 WHERE changed<?4",
		"tttittt", notice->id, source, notice->entity, notice->changed,
		notice->urls[RENDITION_XML], notice->urls[RENDITION_PDF],
		notice->urls[RENDITION_ODT]);
	*told = sqlite3_changes(ledger->db) == 0;
	return done;
}

/* What was known by another name goes on under this one. */
static gboolean
identity_merge(Ledger *ledger, const char *source, const Notice *notice, GError **error)
{
	g_autofree char *kenmerk =
		notice->kenmerk ? g_strconcat("kenmerk:", notice->kenmerk, NULL) : NULL;
	return sql_run(ledger, error,
		"UPDATE document SET became=?1, next_visit=NULL WHERE id<>?1 AND became IS NULL"
		" AND id IN (?2, ?3, (SELECT id FROM sighting WHERE source=?4 AND entity=?5"
		" AND id<>?1))",
		"ttttt", notice->id, notice->number, kenmerk, source, notice->entity) &&
	       sql_run(ledger, error,
		"DELETE FROM sighting WHERE source=? AND entity=? AND id<>?", "ttt", source,
		notice->entity, notice->id);
}

/* What was withdrawn comes back only by a change after that. */
static gboolean
document_put(Ledger *ledger, const Notice *notice, gint64 now, gboolean *fresh, GError **error)
{
	if (!sql_run(ledger, error, "INSERT OR IGNORE INTO document(id, first_seen) VALUES(?, ?)",
		"ti", notice->id, now))
		return FALSE;
	*fresh = sqlite3_changes(ledger->db) > 0;
	return sql_run(ledger, error,
		"UPDATE document SET title=coalesce(?2, title), dossier=coalesce(?3, dossier),"
		" number=coalesce(?4, number), kenmerk=coalesce(?5, kenmerk),"
		" issued=coalesce(?6, issued), version=coalesce(?7, version),"
		" replaces=coalesce(?8, replaces), became=NULL,"
		" withdrawn=CASE WHEN withdrawn>?10 THEN withdrawn END,"
		" next_visit=CASE WHEN withdrawn>?10 THEN NULL ELSE ?9 END WHERE id=?1",
		"tttttmmtii", notice->id, notice->title, notice->dossier, notice->number,
		notice->kenmerk, notice->issued, (gint64)notice->version, notice->replaces, now,
		notice->changed);
}

gboolean
ledger_put_notice(Ledger *ledger, const char *source, const Notice *notice, gint64 now,
	NoticeChange *change, GError **error)
{
	gboolean told, fresh;
	*change = NOTICE_KNOWN;
	if (notice->withdrawn)
		return withdrawal_put(ledger, source, notice, now, change, error);
	if (!identity_merge(ledger, source, notice, error) ||
		!sighting_put(ledger, source, notice, &told, error))
		return FALSE;
	if (told)
		return TRUE;
	if (!document_put(ledger, notice, now, &fresh, error))
		return FALSE;
	*change = fresh ? NOTICE_NEW : NOTICE_CHANGED;
	return TRUE;
}

gboolean
ledger_expect(Ledger *ledger, const char *id, gint64 now, GError **error)
{
	return sql_run(ledger, error,
		"INSERT INTO document(id, first_seen, next_visit) VALUES(?1, ?2, ?2)"
		" ON CONFLICT DO UPDATE SET next_visit=?2",
		"ti", id, now);
}
