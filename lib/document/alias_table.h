/*
 * alias_table.h - the file of names that mean the same (corpus/aliases.tsv), row by row.
 *
 * Its first lines explain its columns. Nothing is guessed: a line with more or fewer columns, an
 * empty one, an unknown language or kind, a form that is too long or stands there twice, is an
 * error that names the line.
 */
#pragma once

#include <glib.h>

typedef enum {
	ALIAS_ACRONYM, /* its capitals matter */
	ALIAS_NAME,    /* of one thing */
	ALIAS_WORD,    /* whatever its capitals */
	ALIAS_KINDS,
} AliasKind;

typedef struct {
	const char *concept, *form; /* belong to the table */
	AliasKind kind;
} AliasRow;

typedef struct AliasTable AliasTable;

/* At most 1 MiB and 16,384 rows, of 200 bytes a column. NULL with SPOOR_ERROR_TOO_LARGE or
 * _INVALID; `name` stands for the file in messages. */
AliasTable *alias_table_read(const char *bytes, gsize length, const char *name, GError **error);

/* The same from a file: NULL with _ABSENT or _IO too. */
AliasTable *alias_table_open(const char *path, GError **error);
void alias_table_free(AliasTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(AliasTable, alias_table_free)

guint alias_table_count(const AliasTable *table);
const AliasRow *alias_table_get(const AliasTable *table, guint number);
