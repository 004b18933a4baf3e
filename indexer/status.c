#include "indexer/status.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "indexer/arrivals.h"
#include "indexer/catalogue_check.h"
#include "indexer/citation.h"
#include "indexer/naming.h"
#include "indexer/sanity.h"
#include "indexer/status_json.h"

#define DOCUMENTS_SHOWN 20
#define MISSING_SHOWN 20
#define NAMES_SHOWN 20
#define ARRIVALS_SHOWN 20

StatusFormat
status_format_parse(const char *name)
{
	static const char *const names[STATUS_FORMATS] = { "text", "json" };
	guint format = 0;
	while (format < STATUS_FORMATS && strcmp(names[format], name) != 0)
		format++;
	return (StatusFormat)format;
}

/* A line of a list: an identity, in how many passages, and what it is called. */
static void
row_print(const char *id, guint passages, const char *title)
{
	printf(ngettext("  %-28s %5u passage   %s\n", "  %-28s %5u passages  %s\n", passages), id,
	       passages, title ? title : "");
}

static void
more_print(guint all, guint shown)
{
	if (all > shown)
		printf(_("  and %u more\n"), all - shown);
}

static gboolean
documents_print(Store *store, const GPtrArray *documents, GError **error)
{
	for (guint i = 0; i < MIN(documents->len, DOCUMENTS_SHOWN); i++) {
		g_autoptr(Head) head =
		    store_get_head(store, g_ptr_array_index(documents, i), error);
		if (!head)
			return FALSE;
		row_print(head->document->id, head->passages, head->document->title);
	}
	more_print(documents->len, DOCUMENTS_SHOWN);
	return TRUE;
}

static void
missing_print(const GArray *missing, const Catalogue *catalogue)
{
	printf(_("cited, not in the index: %u\n"), missing->len);
	for (guint i = 0; i < MIN(missing->len, MISSING_SHOWN); i++) {
		const Citation *one = &g_array_index(missing, Citation, i);
		const CatalogueEntry *entry = catalogue_get(catalogue, one->target);
		row_print(one->target, one->passages, entry ? entry->title : NULL);
	}
	more_print(missing->len, MISSING_SHOWN);
}

static void
names_print(const Citations *citations, const char *catalogue_path)
{
	const GArray *names = citations->names;
	if (names->len > 0)
		printf(_("names that are in no catalogue: %u\n"), names->len);
	for (guint i = 0; i < MIN(names->len, NAMES_SHOWN); i++) {
		const Citation *one = &g_array_index(names, Citation, i);
		g_autofree char *example = g_strdup_printf("%s: %s", one->place, one->mention);
		row_print(one->target, one->passages, example);
	}
	more_print(names->len, NAMES_SHOWN);
	if (names->len > 0)
		printf(_("  to make one known, write a group for it in a copy of %s, and add the "
			 "documents again with --catalogue\n"),
		       catalogue_path);
	if (citations->described > 0)
		printf(_("papers that are described and have no number: %u\n"),
		       citations->described);
}

/* What was cited and not there, and is now: since when, and by whom. */
static void
arrivals_print(const GPtrArray *arrivals)
{
	if (arrivals->len > 0)
		printf(_("cited before they came, and in the index now: %u\n"), arrivals->len);
	for (guint i = 0; i < MIN(arrivals->len, ARRIVALS_SHOWN); i++) {
		const Arrival *one = g_ptr_array_index(arrivals, i);
		g_autoptr(GString) citing = g_string_new(NULL);
		for (guint k = 0; k < one->citing->len; k++)
			g_string_append_printf(citing, "%s%s", k ? ", " : "",
					       (char *)g_ptr_array_index(one->citing, k));
		g_autofree char *since =
		    g_strdup_printf("%04u-%02u-%02u: %s", one->date / 10000,
				    one->date / 100 % 100, one->date % 100, citing->str);
		row_print(one->id, one->passages, since);
	}
	more_print(arrivals->len, ARRIVALS_SHOWN);
}

static gboolean
text_print(const StatusData *data, const char *catalogue_path, GError **error)
{
	g_autofree char *size = g_format_size(store_get_size(data->store));
	g_autofree char *documents = g_strdup_printf(
	    ngettext("%u document", "%u documents", data->documents->len), data->documents->len);
	g_autofree char *passages =
	    g_strdup_printf(ngettext("%ld passage", "%ld passages", (gulong)data->passages),
			    (glong)data->passages);
	printf("%s: %s, %s, %s\n", data->index, documents, passages, size);
	if (!data->named)
		printf(_("made with other names than those known now: add the documents again, so "
			 "that they are found by them\n"));
	if (!documents_print(data->store, data->documents, error))
		return FALSE;
	arrivals_print(data->arrivals);
	missing_print(data->citations->missing, data->catalogue);
	names_print(data->citations, catalogue_path);
	return TRUE;
}

gboolean
status_print(const char *index, const char *catalogue_path, StatusFormat format, GError **error)
{
	g_autoptr(Catalogue) catalogue = catalogue_open(catalogue_path, error);
	g_autoptr(Store) store = catalogue ? store_open(index, error) : NULL;
	g_autoptr(GPtrArray) documents = store ? store_get_documents(store, error) : NULL;
	gint64 passages = documents ? store_count_passages(store, error) : -1;
	g_autoptr(Citations) citations =
	    passages >= 0 ? citations_read(store, catalogue, error) : NULL;
	g_autoptr(GPtrArray) arrivals = citations ? arrivals_read(store, error) : NULL;
	g_autoptr(Aliases) aliases =
	    arrivals ? aliases_open(catalogue_path, catalogue, error) : NULL;
	gboolean named = aliases && naming_is_current(store, aliases);
	StatusData data = { index, store, catalogue, documents, passages, citations,
			    arrivals, named };
	if (!aliases)
		return FALSE;
	if (format == STATUS_TEXT)
		return text_print(&data, catalogue_path, error);
	status_json_print(&data);
	return TRUE;
}

static void
line_print(const char *line, gpointer data)
{
	(void)data;
	printf("%s\n", line);
}

gint64
verify_print(const char *index, const char *catalogue_path, GError **error)
{
	g_autoptr(Catalogue) catalogue = catalogue_open(catalogue_path, error);
	g_autoptr(Store) store = catalogue ? store_open(index, error) : NULL;
	gint64 wrong = store ? store_verify(store, line_print, NULL, error) : -1;
	if (wrong == 0)
		printf(_("%s: all is well\n"), index);
	else if (wrong > 0)
		printf(ngettext("%s: %ld thing is wrong; add the documents again, or make the "
				"index anew with --anew\n",
				"%s: %ld things are wrong; add the documents again, or make the "
				"index anew with --anew\n",
				(gulong)wrong),
		       index, (glong)wrong);
	if (wrong == 0 && !sanity_report(store, line_print, NULL, error))
		return -1;
	if (wrong >= 0)
		catalogue_check(catalogue, line_print, NULL);
	return wrong;
}
