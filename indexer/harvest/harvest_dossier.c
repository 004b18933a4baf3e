/* A dossier whole: all its papers, and which numbers are missing. */
#include <glib/gi18n.h>

#include "indexer/harvest/harvest_private.h"
#include "indexer/harvest/odata.h"

#define MISSING_SHOWN 20

/* The highest number as the Tweede Kamer has it; -1 where it does not say. */
static gint
highest_ask(Harvest *harvest, const HarvestSource *source, const char *dossier)
{
	g_autoptr(GError) cause = NULL;
	g_autofree char *url = odata_url_about_dossier(source->url, dossier);
	g_autoptr(FetchAnswer) answer = url ? source_ask(harvest, source, url) : NULL;
	if (!answer)
		return -1;
	gint highest = odata_read_highest(answer->body->str, answer->body->len, &cause);
	if (cause)
		harvest_report(harvest, "%s: %s", source->name, cause->message);
	else if (highest == 0)
		harvest_report(harvest, _("dossier %s: the Tweede Kamer does not know it"), dossier);
	return highest > 0 ? highest : -1;
}

static gboolean
papers_list(Harvest *harvest, const char *dossier, gboolean *sound, GError **error)
{
	static const SourceType types[] = {SOURCE_ODATA, SOURCE_SRU};
	*sound = TRUE;
	for (guint i = 0; i < G_N_ELEMENTS(types); i++) {
		const HarvestSource *source = harvest_sources_get(harvest->sources, types[i]);
		Listing listing = {.source = source, .kind = LIST_DOSSIER, .name = dossier};
		gboolean good = TRUE;
		if (source && !listing_run(harvest, &listing, &good, error))
			return FALSE;
		*sound &= good;
	}
	return TRUE;
}

static gboolean
missing_report(Harvest *harvest, const char *dossier, gint highest, GError **error)
{
	g_autoptr(GPtrArray) missing =
		ledger_get_missing(harvest->ledger, dossier, highest, error);
	g_autoptr(GString) list = g_string_new(NULL);
	guint count = 0;
	for (guint i = 0; missing && i < missing->len; i++) {
		const char *id = g_ptr_array_index(missing, i);
		if (g_hash_table_contains(harvest->sources->never, id))
			continue;
		if (++count <= MISSING_SHOWN)
			g_string_append_printf(list, " %s", id);
	}
	harvest->count->missing += count;
	if (count > 0)
		harvest_report(harvest, _("dossier %s: nothing is known of %u numbers:%s%s"), dossier,
			count, list->str, count > MISSING_SHOWN ? " ..." : "");
	return missing != NULL;
}

gboolean
harvest_dossier(Harvest *harvest, const char *dossier, gboolean anew, GError **error)
{
	const HarvestSource *source = harvest_sources_get(harvest->sources, SOURCE_ODATA);
	gint had, highest;
	gboolean sound = TRUE;
	if (!ledger_get_highest(harvest->ledger, dossier, &had, error))
		return FALSE;
	highest = source ? highest_ask(harvest, source, dossier) : -1;
	if ((anew || had == 0 || highest > had) &&
		!papers_list(harvest, dossier, &sound, error))
		return FALSE;
	if (sound && highest > had &&
		!ledger_put_highest(harvest->ledger, dossier, highest, harvest->now, error))
		return FALSE;
	harvest->count->sources++;
	harvest->count->broken += !sound || (source && highest < 0);
	return missing_report(harvest, dossier, MAX(highest, had), error);
}
