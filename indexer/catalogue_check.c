#include "indexer/catalogue_check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/identity.h"
#include "text/fold.h"

typedef struct {
	GHashTable *names; /* letters of a name -> the first CatalogueEntry that has it */
	StoreReport report;
	gpointer data;
	guint found;
} CatalogueCheck;

static void G_GNUC_PRINTF(2, 3)
check_report(CatalogueCheck *check, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	g_autofree char *line = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	check->found++;
	check->report(line, check->data);
}

static void
identifier_check(CatalogueCheck *check, const CatalogueEntry *entry, const char *id)
{
	g_autofree char *canonical = identity_parse(id);
	if (!canonical)
		check_report(check, _("catalogue: [%s]: %s is no identity"), entry->id, id);
	else if (strcmp(canonical, id) != 0)
		check_report(check, _("catalogue: [%s]: write %s as %s"), entry->id, id, canonical);
}

/* What names are compared by: folded letters and digits, or an acronym as written. */
static char *
name_key(const char *name, gboolean acronym)
{
	if (acronym)
		return g_strconcat("=", name, NULL);
	g_autofree char *folded = fold(name, -1);
	GString *key = g_string_new(NULL);
	for (const char *at = folded; *at; at++)
		if (g_ascii_isalnum(*at) || (guchar)*at >= 0x80)
			g_string_append_c(key, *at);
	return g_string_free(key, FALSE);
}

static gboolean
years_differ(const CatalogueEntry *one, const CatalogueEntry *other)
{
	return *one->family && *other->family && strcmp(*one->family, *other->family) == 0 &&
	       one->edition != other->edition;
}

static void
name_check(CatalogueCheck *check, const CatalogueEntry *entry, const char *name,
	   gboolean acronym)
{
	g_autofree char *key = name_key(name, acronym);
	const CatalogueEntry *other = g_hash_table_lookup(check->names, key);
	if (!other)
		g_hash_table_insert(check->names, g_steal_pointer(&key), (gpointer)entry);
	else if (other != entry && !years_differ(entry, other))
		check_report(check, _("catalogue: [%s] and [%s] are both called “%s”, and no year "
				      "tells them apart"),
			     other->id, entry->id, name);
}

static void
entry_check(CatalogueCheck *check, const CatalogueEntry *entry)
{
	identifier_check(check, entry, entry->id);
	for (char **id = entry->identifiers; *id; id++)
		identifier_check(check, entry, *id);
	name_check(check, entry, entry->title, FALSE);
	for (char **name = entry->titles; *name; name++)
		name_check(check, entry, *name, FALSE);
	for (char **name = entry->aliases; *name; name++)
		name_check(check, entry, *name, FALSE);
	for (char **name = entry->acronyms; *name; name++)
		name_check(check, entry, *name, TRUE);
}

guint
catalogue_check(const Catalogue *catalogue, StoreReport report, gpointer data)
{
	g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	CatalogueCheck check = { names, report, data, 0 };
	for (guint i = 0; i < catalogue_count(catalogue); i++)
		entry_check(&check, catalogue_entry_get(catalogue, i));
	return check.found;
}
