#include "query/target.h"

#define OFFICIAL "https://zoek.officielebekendmakingen.nl/"

static const char *const statuses[TARGET_STATUSES] = {
	"resolved",	  "resolved-no-passage", "not-in-corpus",
	"unidentifiable", "does-not-exist",	 "ambiguous",
};

const char *
target_status_name(TargetStatus status)
{
	return statuses[status];
}

TargetStatus
target_get_status(Session *session, const Reference *reference)
{
	const CatalogueEntry *entry = catalogue_get(session->catalogue, reference->target);
	if (reference->layer == REFERENCE_INTERNAL)
		return TARGET_RESOLVED;
	if (reference->layer == REFERENCE_CANDIDATE)
		return TARGET_UNIDENTIFIABLE;
	if (session->store && store_count_term(session->store, FIELD_DOCUMENT, reference->target))
		return TARGET_RESOLVED;
	if (reference->alternative)
		return TARGET_AMBIGUOUS;
	return entry && !entry->published ? TARGET_ABSENT : TARGET_NOT_IN_CORPUS;
}

/* Official publications are all at one place; of others the catalogue may know it. */
char *
target_get_url(Session *session, const char *target)
{
	static const char *const official[] = { "kst-", "ah-",	 "h-",	"blg-",
						"stb-", "stcrt-", "trb-" };
	const CatalogueEntry *entry = catalogue_get(session->catalogue, target);
	for (guint i = 0; i < G_N_ELEMENTS(official); i++)
		if (g_str_has_prefix(target, official[i]))
			return g_strdup_printf(OFFICIAL "%s.html", target);
	return g_strdup(entry ? entry->url : NULL);
}

char *
target_get_command(Session *session, const char *target)
{
	g_autofree char *url = target_get_url(session, target);
	g_autofree char *name = g_strdelimit(g_strdup(target), ":/", '-');
	return url ? g_strdup_printf("curl -o %s.html '%s'", name, url) : NULL;
}
