#include "document/alias_table.h"

#include <string.h>

#include "error.h"

#define FILE_BYTES_MAX (1u << 20)
#define ROWS_MAX 16384
#define COLUMN_BYTES_MAX 200

enum { COLUMN_CONCEPT, COLUMN_FORM, COLUMN_LANGUAGE, COLUMN_KIND, COLUMN_SOURCE, COLUMNS };

struct AliasTable {
	char *text; /* its lines and columns cut apart */
	GArray *rows;
	GHashTable *forms; /* those of `rows` */
};

static const char *const languages[] = {"nl", "en", "fr", "de", NULL};
static const char *const kinds[] = {
	[ALIAS_ACRONYM] = "acronym", [ALIAS_NAME] = "name", [ALIAS_WORD] = "word"};

static AliasKind
kind_parse(const char *name)
{
	guint kind = 0;
	while (kind < ALIAS_KINDS && strcmp(kinds[kind], name) != 0)
		kind++;
	return (AliasKind)kind;
}

/* Cuts the line at its tabs, and says what is wrong with it. */
static const char *
columns_cut(char *line, char *columns[COLUMNS])
{
	guint count = 0;
	for (char *next = line; next; count++) {
		char *column = strsep(&next, "\t");
		if (count == COLUMNS)
			return "has more than five columns";
		if (!*g_strstrip(column))
			return "has an empty column";
		if (strlen(column) > COLUMN_BYTES_MAX)
			return "has a column that is too long";
		columns[count] = column;
	}
	return count == COLUMNS ? NULL : "has fewer than five columns, with a tab between them";
}

static const char *
row_read(AliasTable *table, char *line)
{
	char *columns[COLUMNS];
	const char *trouble = columns_cut(line, columns);
	if (trouble)
		return trouble;
	AliasRow row = {columns[COLUMN_CONCEPT], columns[COLUMN_FORM],
		kind_parse(columns[COLUMN_KIND])};
	if (!g_strv_contains(languages, columns[COLUMN_LANGUAGE]))
		return "needs nl, en, fr or de in its third column";
	if (row.kind == ALIAS_KINDS)
		return "needs acronym, name or word in its fourth column";
	if (!g_hash_table_add(table->forms, (gpointer)row.form))
		return "has a form that another line has already";
	if (table->rows->len == ROWS_MAX)
		return "is one row too many";
	g_array_append_val(table->rows, row);
	return NULL;
}

static gboolean
lines_read(AliasTable *table, const char *name, GError **error)
{
	guint number = 0;
	for (char *next = table->text; next;) {
		char *line = strsep(&next, "\n");
		number++;
		if (*line == '#' || !line[strspn(line, " \t\r")])
			continue;
		const char *trouble = row_read(table, line);
		if (trouble) {
			g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, "%s: line %u %s",
				name, number, trouble);
			return FALSE;
		}
	}
	return TRUE;
}

AliasTable *
alias_table_read(const char *bytes, gsize length, const char *name, GError **error)
{
	g_autoptr(AliasTable) table = g_new0(AliasTable, 1);
	if (length > FILE_BYTES_MAX) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			"%s is larger than a table of names may be (%u bytes)", name,
			FILE_BYTES_MAX);
		return NULL;
	}
	if (!g_utf8_validate_len(bytes, length, NULL)) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, "%s is not UTF-8 text",
			name);
		return NULL;
	}
	table->text = g_strndup(bytes, length);
	table->rows = g_array_new(FALSE, FALSE, sizeof(AliasRow));
	table->forms = g_hash_table_new(g_str_hash, g_str_equal);
	return lines_read(table, name, error) ? g_steal_pointer(&table) : NULL;
}

AliasTable *
alias_table_open(const char *path, GError **error)
{
	g_autoptr(GError) trouble = NULL;
	g_autoptr(GMappedFile) file = g_mapped_file_new(path, FALSE, &trouble);
	if (!file) {
		gboolean absent = g_error_matches(trouble, G_FILE_ERROR, G_FILE_ERROR_NOENT);
		g_set_error(error, SPOOR_ERROR, absent ? SPOOR_ERROR_ABSENT : SPOOR_ERROR_IO,
			"the table of names cannot be read: %s", trouble->message);
		return NULL;
	}
	const char *bytes = g_mapped_file_get_contents(file);
	return alias_table_read(
		bytes ? bytes : "", g_mapped_file_get_length(file), path, error);
}

void
alias_table_free(AliasTable *table)
{
	if (!table)
		return;
	g_clear_pointer(&table->forms, g_hash_table_unref);
	g_clear_pointer(&table->rows, g_array_unref);
	g_free(table->text);
	g_free(table);
}

guint
alias_table_count(const AliasTable *table)
{
	return table->rows->len;
}

const AliasRow *
alias_table_get(const AliasTable *table, guint number)
{
	return &g_array_index(table->rows, AliasRow, number);
}
