#include "query/dossier.h"

#include "document/identity.h"

gboolean
dossier_is(const char *id)
{
	return g_str_has_prefix(id, "dossier:");
}

static gboolean
is_paper(const char *id, const char *dossier)
{
	g_autofree char *own = g_str_has_prefix(id, "kst-") ? identity_dossier(id) : NULL;
	return g_strcmp0(own, dossier) == 0;
}

static void
entries_add(const Catalogue *catalogue, const char *dossier, GPtrArray *cited)
{
	for (guint i = 0; i < catalogue_count(catalogue); i++) {
		const CatalogueEntry *entry = catalogue_entry_get(catalogue, i);
		gboolean known = FALSE;
		for (char **other = entry->identifiers; *other && !known; other++)
			known = is_paper(*other, dossier);
		if (known)
			g_ptr_array_add(cited, g_strdup(entry->id));
	}
}

GPtrArray *
dossier_get_cited(Session *session, const char *id, GError **error)
{
	g_autofree char *dossier = identity_dossier(id);
	g_autoptr(GPtrArray) targets = store_get_texts(session->store, FIELD_REFERS, error);
	if (!targets)
		return NULL;
	GPtrArray *cited = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(cited, g_strdup(id));
	entries_add(session->catalogue, dossier, cited);
	for (guint i = 0; i < targets->len && cited->len < DOSSIER_PAPERS_MAX; i++)
		if (is_paper(g_ptr_array_index(targets, i), dossier))
			g_ptr_array_add(cited, g_strdup(g_ptr_array_index(targets, i)));
	return cited;
}
