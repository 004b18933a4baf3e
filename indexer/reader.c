#include "indexer/reader.h"

#include <glib/gi18n.h>

#include "error.h"

static const Reader readers[] = {
	{ "markdown", { ".md", ".markdown" }, FALSE, read_markdown },
	{ "text", { ".txt", ".text" }, FALSE, read_text },
	{ "jsonl", { ".jsonl", ".ndjson" }, TRUE, read_jsonl },
};

static const Reader *
reader_get(const char *filename)
{
	g_autofree char *small = g_ascii_strdown(filename, -1);
	for (guint i = 0; i < G_N_ELEMENTS(readers); i++)
		for (guint s = 0; readers[i].suffixes[s]; s++)
			if (g_str_has_suffix(small, readers[i].suffixes[s]))
				return &readers[i];
	return NULL;
}

char *
reader_suffixes(void)
{
	GString *list = g_string_new(NULL);
	for (guint i = 0; i < G_N_ELEMENTS(readers); i++)
		for (guint s = 0; readers[i].suffixes[s]; s++)
			g_string_append_printf(list, "%s%s", list->len ? " " : "",
					       readers[i].suffixes[s]);
	return g_string_free(list, FALSE);
}

const Reader *
reader_find(const char *filename, GError **error)
{
	const Reader *reader = reader_get(filename);
	g_autofree char *suffixes = reader_suffixes();
	if (!reader)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED,
			    _("no reader for this kind of file; there is one for %s"), suffixes);
	return reader;
}

gboolean
reader_knows(const char *filename)
{
	return reader_get(filename) != NULL;
}
