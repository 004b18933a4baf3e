/* What is held of each document, and when to look again. */
#include <glib/gi18n.h>

#include "error.h"
#include "indexer/harvest/ledger_sql.h"
#include "indexer/harvest/moment.h"

/* ---- one document ---- */

static LedgerDocument *
row_read(sqlite3_stmt *row)
{
	LedgerDocument *document = g_new0(LedgerDocument, 1);
	document->id = sql_text(row, 0);
	document->rendition = rendition_parse((const char *)sqlite3_column_text(row, 1));
	document->sha256 = sql_text(row, 2);
	document->url = sql_text(row, 3);
	document->etag = sql_text(row, 4);
	document->modified = sql_text(row, 5);
	document->issued = sqlite3_column_int64(row, 6);
	document->first_seen = sqlite3_column_int64(row, 7);
	document->withdrawn = sqlite3_column_int64(row, 8);
	document->failures = (guint)sqlite3_column_int(row, 9);
	for (Rendition r = 0; r < RENDITIONS; r++)
		document->urls[r] = g_ptr_array_new_with_free_func(g_free);
	return document;
}

static gboolean
urls_read(Ledger *ledger, LedgerDocument *document, GError **error)
{
	g_autoptr(GError) cause = NULL;
	sqlite3_stmt *statement = sql_ask(ledger, &cause,
		"SELECT xml, pdf, odt FROM sighting WHERE id=? ORDER BY source DESC", "t",
		document->id);
	while (statement && sql_next(ledger, statement, &cause))
		for (Rendition r = 0; r < RENDITIONS; r++)
			if (sqlite3_column_type(statement, (int)r) != SQLITE_NULL)
				g_ptr_array_add(document->urls[r], sql_text(statement, (int)r));
	if (!cause)
		return TRUE;
	g_propagate_error(error, g_steal_pointer(&cause));
	return FALSE;
}

LedgerDocument *
ledger_get_document(Ledger *ledger, const char *id, GError **error)
{
	g_autoptr(GError) cause = NULL;
	g_autoptr(LedgerDocument) document = NULL;
	sqlite3_stmt *statement = sql_ask(ledger, &cause,
		"SELECT id, rendition, sha256, url, etag, modified, issued, first_seen, withdrawn,"
		" failures FROM document WHERE id=?",
		"t", id);
	if (statement && sql_next(ledger, statement, &cause)) {
		document = row_read(statement);
		sql_end(statement);
	}
	if (cause)
		g_propagate_error(error, g_steal_pointer(&cause));
	else if (!document)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT, _("%s is not in the ledger"), id);
	if (!document || !urls_read(ledger, document, error))
		return NULL;
	return g_steal_pointer(&document);
}

void
ledger_document_free(LedgerDocument *document)
{
	char *owned[] = {document->id, document->sha256, document->url, document->etag,
		document->modified};
	for (guint i = 0; i < G_N_ELEMENTS(owned); i++)
		g_free(owned[i]);
	for (Rendition r = 0; r < RENDITIONS; r++)
		g_ptr_array_unref(document->urls[r]);
	g_free(document);
}

GPtrArray *
ledger_get_due(Ledger *ledger, gint64 now, GError **error)
{
	g_autoptr(GError) cause = NULL;
	GPtrArray *due = g_ptr_array_new_with_free_func(g_free);
	sqlite3_stmt *statement = sql_ask(ledger, &cause,
		"SELECT id FROM document WHERE next_visit<=? OR next_visit>?"
		" ORDER BY rendition IS NOT NULL, failures, issued DESC, id",
		"ii", now, now + LEDGER_PLAN_MAX_DAYS * MOMENT_DAY);
	while (statement && sql_next(ledger, statement, &cause))
		g_ptr_array_add(due, sql_text(statement, 0));
	if (!cause)
		return due;
	g_propagate_error(error, g_steal_pointer(&cause));
	g_ptr_array_unref(due);
	return NULL;
}

/* ---- what became of a visit ---- */

gboolean
ledger_put_file(Ledger *ledger, const LedgerFile *file, gint64 now, gint64 next, GError **error)
{
	return sql_run(ledger, error,
		"UPDATE document SET rendition=?2, sha256=?3, bytes=?4, url=?5, etag=?6,"
		" modified=?7, fetched=?8, visited=?8, next_visit=?9, failures=0, failure=NULL,"
		" withdrawn=NULL WHERE id=?1",
		"tttitttim", file->id, rendition_suffix(file->rendition), file->sha256,
		(gint64)file->bytes, file->url, file->etag, file->modified, now, next);
}

gboolean
ledger_put_unchanged(Ledger *ledger, const char *id, gint64 now, gint64 next, GError **error)
{
	return sql_run(ledger, error,
		"UPDATE document SET visited=?2, next_visit=?3, failures=0, failure=NULL WHERE id=?1",
		"tim", id, now, next);
}

gboolean
ledger_put_failure(Ledger *ledger, const char *id, const char *message, gint64 now, gint64 next,
	GError **error)
{
	return sql_run(ledger, error,
		"UPDATE document SET visited=?2, failures=failures+1, failure=?4,"
		" next_visit=CASE WHEN withdrawn IS NULL THEN ?3 END WHERE id=?1",
		"timt", id, now, next, message);
}

/* ---- what is no longer to be held ---- */

static void
holding_clear(gpointer data)
{
	g_free(((LedgerHolding *)data)->id);
}

GArray *
ledger_get_retired(Ledger *ledger, GError **error)
{
	g_autoptr(GError) cause = NULL;
	GArray *retired = g_array_new(FALSE, FALSE, sizeof(LedgerHolding));
	g_array_set_clear_func(retired, holding_clear);
	sqlite3_stmt *statement = sql_ask(ledger, &cause,
		"SELECT id, rendition FROM document"
		" WHERE rendition IS NOT NULL AND withdrawn IS NOT NULL"
		" UNION SELECT old.id, old.rendition FROM document old JOIN document new"
		" ON new.id=old.became WHERE old.became IS NOT NULL AND old.rendition IS NOT NULL"
		" AND new.rendition IS NOT NULL ORDER BY 1",
		"");
	while (statement && sql_next(ledger, statement, &cause)) {
		LedgerHolding holding = {sql_text(statement, 0),
			rendition_parse((const char *)sqlite3_column_text(statement, 1))};
		g_array_append_val(retired, holding);
	}
	if (!cause)
		return retired;
	g_propagate_error(error, g_steal_pointer(&cause));
	g_array_unref(retired);
	return NULL;
}

gboolean
ledger_put_retired(Ledger *ledger, const char *id, GError **error)
{
	return sql_run(ledger, error, "UPDATE document SET rendition=NULL WHERE id=?", "t", id);
}
