/*
 * ledger_sql.h - the ledger's SQLite: one statement with its values in one line, and SQLite's
 * errors in this project's words. The only door to SQLite.
 *
 * A form has a letter for each value behind it: t for text (const char *, NULL is none), i for
 * a number and m for a moment, of which 0 is none (both gint64). SQL is written as a literal:
 * a statement is prepared once and found again by its address.
 */
#pragma once

#include <sqlite3.h>

#include "indexer/harvest/ledger.h"

struct Ledger {
	sqlite3 *db;
	char *path;
	GHashTable *statements; /* SQL, by its address -> sqlite3_stmt */
};

/* Runs what has no rows. */
gboolean sql_run(Ledger *ledger, GError **error, const char *sql, const char *form, ...);

/* A statement whose rows are then read by sql_next; NULL with an error. The ledger keeps it. */
sqlite3_stmt *sql_ask(Ledger *ledger, GError **error, const char *sql, const char *form, ...);

/* TRUE with the next row; FALSE behind the last, or with an error. */
gboolean sql_next(Ledger *ledger, sqlite3_stmt *statement, GError **error);

/* Leaves rows unread. */
void sql_end(sqlite3_stmt *statement);

/* The text in a column of this row, for g_free; NULL where there is none. */
char *sql_text(sqlite3_stmt *statement, int column);

/* For SQLite's last error, or for one of its codes. */
void sql_error(Ledger *ledger, GError **error);
void sql_fail(Ledger *ledger, int cause, GError **error);
