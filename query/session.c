#include "query/session.h"

#include <string.h>

#include "document/identity.h"
#include "text/fold.h"

Session *
session_open(const char *index, const char *catalogue, GError **error)
{
	g_autoptr(Session) session = g_new0(Session, 1);
	session->grammar = identifier_grammar_new();
	session->titles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	session->store = store_open(index, error);
	session->catalogue = session->store ? catalogue_open(catalogue, error) : NULL;
	return session->catalogue ? g_steal_pointer(&session) : NULL;
}

void
session_free(Session *session)
{
	if (!session)
		return;
	store_free(session->store);
	catalogue_free(session->catalogue);
	identifier_grammar_free(session->grammar);
	g_hash_table_unref(session->titles);
	g_free(session);
}

static gboolean
list_has(char *const *names, const char *folded)
{
	for (; *names; names++) {
		g_autofree char *name = fold(*names, -1);
		if (strcmp(name, folded) == 0)
			return TRUE;
	}
	return FALSE;
}

static gboolean
entry_is_named(const CatalogueEntry *entry, const char *folded)
{
	char *const title[] = { entry->title, NULL };
	return list_has(title, folded) || list_has(entry->titles, folded) ||
	       list_has(entry->aliases, folded) || list_has(entry->acronyms, folded);
}

static char *
name_find(const Catalogue *catalogue, const char *typed)
{
	g_autofree char *folded = fold(typed, -1);
	for (guint i = 0; i < catalogue_count(catalogue); i++) {
		const CatalogueEntry *entry = catalogue_entry_get(catalogue, i);
		if (entry_is_named(entry, folded))
			return g_strdup(entry->id);
	}
	return NULL;
}

char *
session_get_identity(Session *session, const char *typed)
{
	if (store_count_term(session->store, FIELD_DOCUMENT, typed) > 0)
		return g_strdup(typed);
	char *name = name_find(session->catalogue, typed);
	if (name)
		return name;
	g_autofree char *id = identity_parse(typed);
	const CatalogueEntry *entry = id ? catalogue_get(session->catalogue, id) : NULL;
	return entry ? g_strdup(entry->id) : g_steal_pointer(&id);
}

static char *
title_find(Session *session, const char *id)
{
	g_autoptr(Head) head = store_get_head(session->store, id, NULL);
	const CatalogueEntry *entry = catalogue_get(session->catalogue, id);
	if (head && head->document->title)
		return g_strdup(head->document->title);
	return g_strdup(entry ? entry->title : NULL);
}

const char *
session_get_title(Session *session, const char *id)
{
	gpointer title;
	if (!g_hash_table_lookup_extended(session->titles, id, NULL, &title)) {
		title = title_find(session, id);
		g_hash_table_insert(session->titles, g_strdup(id), title);
	}
	return title;
}
