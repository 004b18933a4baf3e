#include "indexer/status.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "document/catalogue.h"
#include "store/store.h"

#define DOCUMENTS_SHOWN 20
#define MISSING_SHOWN 20

typedef struct {
	char *target;
	guint passages; /* that refer to it */
} Missing;

static void
missing_clear(gpointer data)
{
	g_free(((Missing *)data)->target);
}

static gint
missing_compare(gconstpointer a, gconstpointer b)
{
	const Missing *left = a, *right = b;
	return (left->passages < right->passages) - (left->passages > right->passages);
}

/* What is referred to and not there, most referred to first. */
static GArray *
missing_find(Store *store, const Catalogue *catalogue, GError **error)
{
	g_autoptr(GPtrArray) targets = store_get_texts(store, FIELD_REFERS, error);
	if (!targets)
		return NULL;
	GArray *missing = g_array_new(FALSE, FALSE, sizeof(Missing));
	g_array_set_clear_func(missing, missing_clear);
	for (guint i = 0; i < targets->len; i++) {
		const char *target = g_ptr_array_index(targets, i);
		const CatalogueEntry *entry = catalogue_get(catalogue, target);
		if ((entry && !entry->source) || store_count_term(store, FIELD_DOCUMENT, target))
			continue;
		Missing one = { g_strdup(target), store_count_term(store, FIELD_REFERS, target) };
		g_array_append_val(missing, one);
	}
	g_array_sort(missing, missing_compare);
	return missing;
}

static gboolean
documents_print(Store *store, const GPtrArray *documents, GError **error)
{
	for (guint i = 0; i < MIN(documents->len, DOCUMENTS_SHOWN); i++) {
		g_autoptr(Head) head =
		    store_get_head(store, g_ptr_array_index(documents, i), error);
		if (!head)
			return FALSE;
		printf(_("  %-28s %5u passages  %s\n"), head->document->id, head->passages,
		       head->document->title ? head->document->title : "");
	}
	if (documents->len > DOCUMENTS_SHOWN)
		printf(_("  and %u more\n"), documents->len - DOCUMENTS_SHOWN);
	return TRUE;
}

static void
missing_print(const GArray *missing, const Catalogue *catalogue)
{
	printf(_("cited, not in the index: %u\n"), missing->len);
	for (guint i = 0; i < MIN(missing->len, MISSING_SHOWN); i++) {
		const Missing *one = &g_array_index(missing, Missing, i);
		const CatalogueEntry *entry = catalogue_get(catalogue, one->target);
		printf(_("  %-28s %5u passages  %s\n"), one->target, one->passages,
		       entry ? entry->title : "");
	}
	if (missing->len > MISSING_SHOWN)
		printf(_("  and %u more\n"), missing->len - MISSING_SHOWN);
}

gboolean
status_print(const char *index, const char *catalogue_path, GError **error)
{
	g_autoptr(Catalogue) catalogue = catalogue_open(catalogue_path, error);
	g_autoptr(Store) store = catalogue ? store_open(index, error) : NULL;
	g_autoptr(GPtrArray) documents = store ? store_get_documents(store, error) : NULL;
	gint64 passages = documents ? store_count_passages(store, error) : -1;
	if (passages < 0)
		return FALSE;
	g_autofree char *size = g_format_size(store_get_size(store));
	printf(_("%s: %u documents, %ld passages, %s\n"), index, documents->len, (glong)passages,
	       size);
	g_autoptr(GArray) missing = missing_find(store, catalogue, error);
	if (!missing || !documents_print(store, documents, error))
		return FALSE;
	missing_print(missing, catalogue);
	return TRUE;
}

static void
line_print(const char *line, gpointer data)
{
	(void)data;
	printf("%s\n", line);
}

gint64
verify_print(const char *index, GError **error)
{
	g_autoptr(Store) store = store_open(index, error);
	gint64 wrong = store ? store_verify(store, line_print, NULL, error) : -1;
	if (wrong == 0)
		printf(_("%s: all is well\n"), index);
	else if (wrong > 0)
		printf(_("%s: %ld things are wrong; add the documents again, or make the index "
			 "anew with --anew\n"),
		       index, (glong)wrong);
	return wrong;
}
