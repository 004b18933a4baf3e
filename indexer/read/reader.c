#include "indexer/read/reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"

/* Behind a few bytes of something else it is read too. */
static gboolean
looks_like_pdf(const char *head, gsize length)
{
	static const char mark[] = "%PDF-";
	return memmem(head, length, mark, strlen(mark)) != NULL;
}

static const Reader readers[] = {
	{ "markdown", { ".md", ".markdown" }, READER_TEXT, read_markdown, NULL },
	{ "text", { ".txt", ".text" }, READER_TEXT, read_text, NULL },
	{ "jsonl", { ".jsonl", ".ndjson" }, READER_TEXT | READER_MANY, read_jsonl, NULL },
	{ "html", { ".html", ".htm" }, READER_ONE, read_html, NULL },
	{ "xml", { ".xml" }, READER_ONE, read_koop, NULL },
	{ "docx", { ".docx", ".docm", ".doc" }, READER_ONE, read_docx, NULL },
	{ "odt", { ".odt", ".ott", ".fodt" }, READER_ONE, read_odt, NULL },
	{ "zip", { ".zip" }, READER_MANY, read_zip, NULL },
	{ "pdf", { ".pdf" }, READER_ONE, read_pdf, looks_like_pdf },
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

const Reader *
reader_find_by_head(const char *head, gsize length)
{
	for (guint i = 0; i < G_N_ELEMENTS(readers); i++)
		if (readers[i].looks_like && readers[i].looks_like(head, length))
			return &readers[i];
	return NULL;
}

gboolean
reader_knows(const char *filename)
{
	return reader_get(filename) != NULL;
}
