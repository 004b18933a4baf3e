#include "indexer/harvest/harvest.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/identity.h"
#include "error.h"
#include "indexer/harvest/harvest_private.h"

#define DOSSIER "dossier:"

void
harvest_report(const Harvest *harvest, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	g_autofree char *line = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	harvest->request->report(g_strdelimit(line, "\r\n", ' '));
}

/* ---- what is asked for by name ---- */

static gboolean
name_check(const char *name, GError **error)
{
	gboolean official = identity_is_valid(name) && !strchr(name, ':');
	if (official || g_str_has_prefix(name, DOSSIER))
		return TRUE;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED,
		_("%s: harvest fetches official publications, numbers of the Tweede Kamer and "
		  "dossiers, such as kst-33694-72, 2025D18359 and dossier:33694"),
		name);
	return FALSE;
}

static gboolean
number_list(Harvest *harvest, const char *number, GError **error)
{
	const HarvestSource *source = harvest_sources_get(harvest->sources, SOURCE_ODATA);
	Listing listing = {.source = source, .kind = LIST_NUMBER, .name = number};
	gboolean sound = FALSE;
	if (source && !listing_run(harvest, &listing, &sound, error))
		return FALSE;
	harvest->count->sources++;
	harvest->count->broken += !sound;
	return TRUE;
}

static gboolean
name_list(Harvest *harvest, const char *name, GError **error)
{
	if (g_str_has_prefix(name, DOSSIER))
		return harvest_dossier(harvest, name + strlen(DOSSIER), TRUE, error);
	if (g_ascii_isdigit(name[0]))
		return number_list(harvest, name, error);
	g_hash_table_add(harvest->wanted, g_strdup(name));
	return TRUE;
}

/* What was asked for is visited, whatever the ledger says of it. */
static gboolean
wanted_expect(Harvest *harvest, GError **error)
{
	GHashTableIter at;
	gpointer id;
	gboolean sound = ledger_begin(harvest->ledger, error);
	g_hash_table_iter_init(&at, harvest->wanted);
	while (sound && g_hash_table_iter_next(&at, &id, NULL))
		sound = ledger_expect(harvest->ledger, id, harvest->now, error);
	return sound && ledger_end(harvest->ledger, TRUE, error);
}

static gboolean
names_list(Harvest *harvest, GError **error)
{
	for (char *const *name = harvest->request->names; *name; name++)
		if (!name_list(harvest, *name, error))
			return FALSE;
	return wanted_expect(harvest, error);
}

static gboolean
followed_list(Harvest *harvest, GError **error)
{
	gboolean sound = harvest_list(harvest, error);
	for (char **dossier = harvest->sources->dossiers; sound && *dossier; dossier++)
		sound = harvest_dossier(harvest, *dossier, FALSE, error);
	return sound;
}

/* ---- a harvest ---- */

static gboolean
names_check(const HarvestRequest *request, GError **error)
{
	for (char *const *name = request->names; name && *name; name++)
		if (!name_check(*name, error))
			return FALSE;
	return TRUE;
}

static gboolean
harvest_open(Harvest *harvest, GError **error)
{
	const HarvestRequest *request = harvest->request;
	harvest->sources = names_check(request, error) ? harvest_sources_open(request->sources, error)
						       : NULL;
	harvest->holding = harvest->sources ? holding_open(request->folder, error) : NULL;
	harvest->ledger = harvest->holding ? holding_open_ledger(harvest->holding, error) : NULL;
	if (!harvest->ledger)
		return FALSE;
	FetchLimits limits = {harvest->sources->pace, harvest->sources->tries,
		harvest->sources->seconds, harvest->sources->bytes, request->clock};
	harvest->fetcher = fetcher_new(&limits);
	harvest->now = request->now ? request->now : g_get_real_time();
	if (request->names && request->names[0])
		harvest->wanted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return TRUE;
}

static void
harvest_close(Harvest *harvest)
{
	if (harvest->fetcher) {
		harvest->count->requests = fetcher_requests(harvest->fetcher);
		harvest->count->bytes = fetcher_bytes(harvest->fetcher);
	}
	g_clear_pointer(&harvest->wanted, g_hash_table_unref);
	g_clear_pointer(&harvest->fetcher, fetcher_free);
	g_clear_pointer(&harvest->ledger, ledger_close);
	g_clear_pointer(&harvest->holding, holding_close);
	g_clear_pointer(&harvest->sources, harvest_sources_free);
}

gboolean
harvest_run(const HarvestRequest *request, HarvestCount *count, GError **error)
{
	Harvest harvest = {.request = request, .count = count};
	*count = (HarvestCount){0};
	gboolean done = harvest_open(&harvest, error) &&
			(harvest.wanted ? names_list(&harvest, error)
					: followed_list(&harvest, error)) &&
			harvest_visit(&harvest, error);
	harvest_close(&harvest);
	return done;
}

gboolean
harvest_mend(const char *folder, guint *documents, GError **error)
{
	g_autoptr(Holding) holding = holding_open(folder, error);
	g_autoptr(Ledger) ledger =
		holding ? holding_make_ledger(holding, g_get_real_time(), documents, error) : NULL;
	return ledger != NULL;
}
