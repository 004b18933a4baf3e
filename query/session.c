#include "query/session.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/identity.h"
#include "error.h"
#include "text/fold.h"

static void
known_free(gpointer data)
{
	SessionDocument *known = data;
	g_free(known->title);
	g_free(known->kind);
	g_free(known);
}

static Session *
session_new(const char *catalogue, GError **error)
{
	g_autoptr(Session) session = g_new0(Session, 1);
	session->grammar = identifier_grammar_new();
	session->known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, known_free);
	session->english = english_open(catalogue);
	session->catalogue = catalogue_open(catalogue, error);
	if (session->catalogue)
		session->aliases = aliases_open(catalogue, session->catalogue, error);
	return session->aliases ? g_steal_pointer(&session) : NULL;
}

Session *
session_open(const char *index, const char *catalogue, GError **error)
{
	g_autoptr(Session) session = session_new(catalogue, error);
	if (session)
		session->store = store_open(index, error);
	return session && session->store ? g_steal_pointer(&session) : NULL;
}

Session *
session_open_text(const char *index, const char *catalogue, GError **error)
{
	g_autoptr(GError) trouble = NULL;
	g_autoptr(Session) session = session_new(catalogue, error);
	if (!session)
		return NULL;
	session->store = store_open(index, &trouble);
	if (session->store || g_error_matches(trouble, SPOOR_ERROR, SPOOR_ERROR_ABSENT))
		return g_steal_pointer(&session);
	g_propagate_error(error, g_steal_pointer(&trouble));
	return NULL;
}

void
session_free(Session *session)
{
	if (!session)
		return;
	store_free(session->store);
	aliases_free(session->aliases);
	english_free(session->english);
	catalogue_free(session->catalogue);
	identifier_grammar_free(session->grammar);
	g_hash_table_unref(session->known);
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

/* The number behind "#p"; 0 without one; -1 where what is there is no number. */
static gint64
passage_number(const char *typed)
{
	const char *mark = strchr(typed, '#');
	guint64 number;
	if (!mark)
		return 0;
	if (mark[1] != 'p' ||
	    !g_ascii_string_to_unsigned(mark + 2, 10, 1, G_MAXINT, &number, NULL))
		return -1;
	return (gint64)number;
}

char *
session_get_place(Session *session, const char *typed, guint *passage, GError **error)
{
	gint64 number = passage_number(typed);
	g_autofree char *name = g_strndup(typed, strcspn(typed, "#"));
	if (number < 0) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			    _("%s: a passage is written like kst-33694-72#p12"), typed);
		return NULL;
	}
	*passage = (guint)number;
	char *id = session_get_identity(session, name);
	return id ? id : g_steal_pointer(&name);
}

/* "2025", "2025-03" or "2025-03-19" as a number. */
static guint
date_read(const char *issued)
{
	guint date = 0;
	g_auto(GStrv) parts = g_strsplit(issued, "-", 3);
	for (guint i = 0, there = 1; i < 3; i++) {
		there = there && parts[i];
		date = date * (i ? 100 : 1) +
		       (there ? (guint)g_ascii_strtoull(parts[i], NULL, 10) : 0);
	}
	return date;
}

static SessionDocument *
document_find(Session *session, const char *id)
{
	SessionDocument *known = g_new0(SessionDocument, 1);
	g_autoptr(Head) head = session->store ? store_get_head(session->store, id, NULL) : NULL;
	const CatalogueEntry *entry = catalogue_get(session->catalogue, id);
	if (head) {
		known->title = g_strdup(head->document->title);
		known->kind = g_strdup(head->document->kind);
		known->date = head->document->date;
	}
	if (!entry)
		return known;
	if (!known->title)
		known->title = g_strdup(entry->title);
	if (!known->kind)
		known->kind = g_strdup(entry->kind);
	if (!known->date && entry->issued)
		known->date = date_read(entry->issued);
	return known;
}

const SessionDocument *
session_get_document(Session *session, const char *id)
{
	SessionDocument *known = g_hash_table_lookup(session->known, id);
	if (!known) {
		known = document_find(session, id);
		g_hash_table_insert(session->known, g_strdup(id), known);
	}
	return known;
}

const char *
session_get_title(Session *session, const char *id)
{
	return session_get_document(session, id)->title;
}
