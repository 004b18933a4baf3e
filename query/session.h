/*
 * session.h - what every command needs open: the index, the catalogue, the grammar.
 */
#pragma once

#include "document/catalogue.h"
#include "document/identifier.h"
#include "store/store.h"

typedef struct {
	Store *store;
	Catalogue *catalogue;
	IdentifierGrammar *grammar;
	GHashTable *titles; /* identity -> title or NULL: those asked for so far */
} Session;

Session *session_open(const char *index, const char *catalogue, GError **error);
void session_free(Session *session);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Session, session_free)

/* The identity that `typed` names: a document as the index names it, an identifier in any
 * spelling, or a name of the catalogue whatever its capitals. NULL if it is neither. For
 * g_free. */
char *session_get_identity(Session *session, const char *typed);

/* The title of a document: as the index has it, else the catalogue, else NULL. Lasts as long
 * as the session. */
const char *session_get_title(Session *session, const char *id);
