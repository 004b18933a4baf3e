/*
 * session.h - what every command needs open: the index, the catalogue, the grammar.
 */
#pragma once

#include "document/alias.h"
#include "document/catalogue.h"
#include "document/identifier.h"
#include "query/english.h"
#include "store/store.h"

typedef struct {
	Store *store; /* NULL where there is none: see session_open_text */
	Catalogue *catalogue;
	Aliases *aliases; /* of the catalogue and the file beside it */
	English *english; /* of the files beside the catalogue */
	IdentifierGrammar *grammar;
	GHashTable *known; /* identity -> SessionDocument: those asked for so far */
} Session;

/* What is known of a document: as the index has it, else the catalogue. */
typedef struct {
	char *title, *kind; /* or NULL */
	guint date;	    /* yyyymmdd, of which day, or month and day, may be 00; or 0 */
} SessionDocument;

Session *session_open(const char *index, const char *catalogue, GError **error);

/* For reading texts: the catalogue is enough. An index that is not there is no error. */
Session *session_open_text(const char *index, const char *catalogue, GError **error);
void session_free(Session *session);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Session, session_free)

/* The identity that `typed` names: a document as the index names it, an identifier in any
 * spelling, or a name of the catalogue whatever its capitals. NULL if it is neither. For
 * g_free. */
char *session_get_identity(Session *session, const char *typed);

/* The same for "ID#p12": the document, or `typed` itself where it names none, for g_free, and
 * the passage; 0 where `typed` has none. NULL with INVALID where what is behind # is no
 * passage. */
char *session_get_place(Session *session, const char *typed, guint *passage, GError **error);

/* All is NULL and 0 where nothing is known of it. Lasts as long as the session. */
const SessionDocument *session_get_document(Session *session, const char *id);
const char *session_get_title(Session *session, const char *id);
