#include "indexer/harvest/ledger.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "indexer/harvest/ledger_sql.h"
#include "indexer/harvest/moment.h"

#define APPLICATION 0x73706f72 /* "spor": whose file it is */
#define SCHEMA_VERSION 1
#define BUSY_MILLISECONDS 5000

static const char schema[] =
	"CREATE TABLE document(id TEXT PRIMARY KEY, title TEXT, dossier TEXT, number TEXT,"
	" kenmerk TEXT, issued INTEGER, version INTEGER, first_seen INTEGER NOT NULL,"
	" replaces TEXT, became TEXT, withdrawn INTEGER,"
	" rendition TEXT, sha256 TEXT, bytes INTEGER, url TEXT, etag TEXT, modified TEXT,"
	" fetched INTEGER, visited INTEGER, failures INTEGER NOT NULL DEFAULT 0, failure TEXT,"
	" next_visit INTEGER) WITHOUT ROWID;"
	"CREATE INDEX document_visit ON document(next_visit) WHERE next_visit IS NOT NULL;"
	"CREATE INDEX document_withdrawn ON document(withdrawn) WHERE withdrawn IS NOT NULL;"
	"CREATE INDEX document_became ON document(became) WHERE became IS NOT NULL;"
	"CREATE INDEX document_replaces ON document(replaces) WHERE replaces IS NOT NULL;"
	"CREATE TABLE sighting(id TEXT NOT NULL, source TEXT NOT NULL, entity TEXT NOT NULL,"
	" changed INTEGER NOT NULL, xml TEXT, pdf TEXT, odt TEXT,"
	" PRIMARY KEY(id, source)) WITHOUT ROWID;"
	"CREATE INDEX sighting_entity ON sighting(source, entity);"
	"CREATE TABLE source(name TEXT PRIMARY KEY, reached INTEGER, news INTEGER, asked INTEGER)"
	" WITHOUT ROWID;"
	"CREATE TABLE dossier(number TEXT PRIMARY KEY, highest INTEGER NOT NULL,"
	" asked INTEGER NOT NULL) WITHOUT ROWID;";

/* ---- opening ---- */

static void
statement_free(gpointer statement)
{
	sqlite3_finalize(statement);
}

static gboolean
number_ask(Ledger *ledger, const char *sql, gint64 *number, GError **error)
{
	sqlite3_stmt *statement = sql_ask(ledger, error, sql, "");
	if (!statement || !sql_next(ledger, statement, error))
		return FALSE;
	*number = sqlite3_column_int64(statement, 0);
	sql_end(statement);
	return TRUE;
}

static gboolean
script_run(Ledger *ledger, const char *sql, GError **error)
{
	if (sqlite3_exec(ledger->db, sql, NULL, NULL, NULL) == SQLITE_OK)
		return TRUE;
	sql_error(ledger, error);
	return FALSE;
}

static gboolean
schema_make(Ledger *ledger, GError **error)
{
	g_autofree char *script = g_strdup_printf(
		"BEGIN;%s PRAGMA application_id=%d; PRAGMA user_version=%d; COMMIT;", schema,
		APPLICATION, SCHEMA_VERSION);
	return script_run(ledger, script, error);
}

static gboolean
schema_check(Ledger *ledger, GError **error)
{
	gint64 application, version, tables;
	if (!number_ask(ledger, "PRAGMA application_id", &application, error) ||
		!number_ask(ledger, "PRAGMA user_version", &version, error) ||
		!number_ask(ledger, "SELECT count(*) FROM sqlite_schema", &tables, error))
		return FALSE;
	if (tables == 0 && version == 0)
		return schema_make(ledger, error);
	if (application == APPLICATION && version == SCHEMA_VERSION)
		return TRUE;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_STALE,
		_("%s: this ledger is of another version; make it anew from the documents: "
		  "spoor-index harvest --mend"),
		ledger->path);
	return FALSE;
}

/* Reads all pages: what is damaged says so now, not in the middle of a harvest. */
static gboolean
pages_check(Ledger *ledger, GError **error)
{
	sqlite3_stmt *statement = sql_ask(ledger, error, "PRAGMA quick_check(1)", "");
	if (!statement || !sql_next(ledger, statement, error))
		return FALSE;
	g_autofree char *verdict = sql_text(statement, 0);
	sql_end(statement);
	if (g_strcmp0(verdict, "ok") == 0)
		return TRUE;
	sql_fail(ledger, SQLITE_CORRUPT, error);
	return FALSE;
}

Ledger *
ledger_open(const char *path, GError **error)
{
	g_autoptr(Ledger) ledger = g_new0(Ledger, 1);
	ledger->path = g_strdup(path);
	ledger->statements = g_hash_table_new_full(NULL, NULL, NULL, statement_free);
	if (sqlite3_open_v2(path, &ledger->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) !=
		SQLITE_OK) {
		sql_error(ledger, error);
		return NULL;
	}
	sqlite3_busy_timeout(ledger->db, BUSY_MILLISECONDS);
	if (!script_run(ledger, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;", error) ||
		!schema_check(ledger, error) || !pages_check(ledger, error))
		return NULL;
	return g_steal_pointer(&ledger);
}

void
ledger_close(Ledger *ledger)
{
	g_hash_table_unref(ledger->statements);
	sqlite3_close(ledger->db);
	g_free(ledger->path);
	g_free(ledger);
}

gboolean
ledger_begin(Ledger *ledger, GError **error)
{
	return sql_run(ledger, error, "BEGIN IMMEDIATE", "");
}

gboolean
ledger_end(Ledger *ledger, gboolean keep, GError **error)
{
	return keep ? sql_run(ledger, error, "COMMIT", "")
		    : sql_run(ledger, error, "ROLLBACK", "");
}

/* ---- sources ---- */

gboolean
ledger_get_source(Ledger *ledger, const char *name, LedgerSource *source, GError **error)
{
	g_autoptr(GError) cause = NULL;
	*source = (LedgerSource){0};
	sqlite3_stmt *statement = sql_ask(ledger, &cause,
		"SELECT reached, news, asked FROM source WHERE name=?", "t", name);
	if (statement && sql_next(ledger, statement, &cause)) {
		source->reached = sqlite3_column_int64(statement, 0);
		source->news = sqlite3_column_int64(statement, 1);
		source->asked = sqlite3_column_int64(statement, 2);
		sql_end(statement);
	}
	if (!cause)
		return TRUE;
	g_propagate_error(error, g_steal_pointer(&cause));
	return FALSE;
}

gboolean
ledger_put_source(Ledger *ledger, const char *name, const LedgerSource *source, GError **error)
{
	return sql_run(ledger, error,
		"INSERT OR REPLACE INTO source(name, reached, news, asked) VALUES(?, ?, ?, ?)",
		"tmmm", name, source->reached, source->news, source->asked);
}

/* ---- dossiers ---- */

gboolean
ledger_get_highest(Ledger *ledger, const char *dossier, gint *highest, GError **error)
{
	g_autoptr(GError) cause = NULL;
	*highest = 0;
	sqlite3_stmt *statement = sql_ask(ledger, &cause,
		"SELECT highest FROM dossier WHERE number=?", "t", dossier);
	if (statement && sql_next(ledger, statement, &cause)) {
		*highest = sqlite3_column_int(statement, 0);
		sql_end(statement);
	}
	if (!cause)
		return TRUE;
	g_propagate_error(error, g_steal_pointer(&cause));
	return FALSE;
}

gboolean
ledger_put_highest(Ledger *ledger, const char *dossier, gint highest, gint64 now, GError **error)
{
	return sql_run(ledger, error,
		"INSERT OR REPLACE INTO dossier(number, highest, asked) VALUES(?, ?, ?)", "tii",
		dossier, (gint64)highest, now);
}

GPtrArray *
ledger_get_missing(Ledger *ledger, const char *dossier, gint highest, GError **error)
{
	g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func(g_free);
	for (gint number = 1; number <= highest; number++) {
		g_autoptr(GError) cause = NULL;
		g_autofree char *id = g_strdup_printf("kst-%s-%d", dossier, number);
		sqlite3_stmt *statement =
			sql_ask(ledger, &cause, "SELECT 1 FROM document WHERE id=?", "t", id);
		gboolean known = statement && sql_next(ledger, statement, &cause);
		if (known)
			sql_end(statement);
		if (cause) {
			g_propagate_error(error, g_steal_pointer(&cause));
			return NULL;
		}
		if (!known)
			g_ptr_array_add(missing, g_steal_pointer(&id));
	}
	return g_steal_pointer(&missing);
}
