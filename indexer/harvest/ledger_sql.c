#include "indexer/harvest/ledger_sql.h"

#include <glib/gi18n.h>

#include "error.h"

static const char damaged[] = N_("the ledger is damaged; make it anew from the documents: "
				 "spoor-index harvest --mend");

static const struct {
	int cause;
	SpoorError code;
	const char *message;
} meanings[] = {
	{SQLITE_CORRUPT, SPOOR_ERROR_DAMAGED, damaged},
	{SQLITE_NOTADB, SPOOR_ERROR_DAMAGED, damaged},
	{SQLITE_BUSY, SPOOR_ERROR_LOCKED, N_("another process writes the ledger; try again later")},
	{SQLITE_FULL, SPOOR_ERROR_IO, N_("the disk is full; make room and harvest again")},
	{SQLITE_READONLY, SPOOR_ERROR_IO, N_("the ledger cannot be written here")},
	{SQLITE_CANTOPEN, SPOOR_ERROR_IO, N_("the ledger cannot be opened or made here")},
};

void
sql_fail(Ledger *ledger, int cause, GError **error)
{
	for (guint i = 0; i < G_N_ELEMENTS(meanings); i++)
		if (meanings[i].cause == cause) {
			g_set_error(error, SPOOR_ERROR, (gint)meanings[i].code, "%s: %s",
				ledger->path, _(meanings[i].message));
			return;
		}
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO, "%s: %s", ledger->path,
		sqlite3_errstr(cause));
}

void
sql_error(Ledger *ledger, GError **error)
{
	sql_fail(ledger, ledger->db ? sqlite3_errcode(ledger->db) & 0xff : SQLITE_NOMEM, error);
}

static sqlite3_stmt *
statement_get(Ledger *ledger, const char *sql, GError **error)
{
	sqlite3_stmt *statement = g_hash_table_lookup(ledger->statements, sql);
	if (statement)
		return statement;
	if (sqlite3_prepare_v3(ledger->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) !=
		SQLITE_OK) {
		sql_error(ledger, error);
		return NULL;
	}
	g_hash_table_insert(ledger->statements, (gpointer)sql, statement);
	return statement;
}

static void
values_bind(sqlite3_stmt *statement, const char *form, va_list values)
{
	for (int at = 1; form[at - 1]; at++) {
		if (form[at - 1] == 't') {
			sqlite3_bind_text(statement, at, va_arg(values, const char *), -1,
				SQLITE_TRANSIENT);
			continue;
		}
		gint64 number = va_arg(values, gint64);
		if (form[at - 1] == 'm' && number == 0)
			sqlite3_bind_null(statement, at);
		else
			sqlite3_bind_int64(statement, at, number);
	}
}

void
sql_end(sqlite3_stmt *statement)
{
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
}

gboolean
sql_next(Ledger *ledger, sqlite3_stmt *statement, GError **error)
{
	int result = sqlite3_step(statement);
	if (result == SQLITE_ROW)
		return TRUE;
	if (result != SQLITE_DONE)
		sql_error(ledger, error);
	sql_end(statement);
	return FALSE;
}

sqlite3_stmt *
sql_ask(Ledger *ledger, GError **error, const char *sql, const char *form, ...)
{
	sqlite3_stmt *statement = statement_get(ledger, sql, error);
	va_list values;
	va_start(values, form);
	if (statement)
		values_bind(statement, form, values);
	va_end(values);
	return statement;
}

gboolean
sql_run(Ledger *ledger, GError **error, const char *sql, const char *form, ...)
{
	sqlite3_stmt *statement = statement_get(ledger, sql, error);
	va_list values;
	va_start(values, form);
	if (statement)
		values_bind(statement, form, values);
	va_end(values);
	if (!statement)
		return FALSE;
	gboolean done = sqlite3_step(statement) == SQLITE_DONE;
	if (!done)
		sql_error(ledger, error);
	sql_end(statement);
	return done;
}

char *
sql_text(sqlite3_stmt *statement, int column)
{
	return g_strdup((const char *)sqlite3_column_text(statement, column));
}
