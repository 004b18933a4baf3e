/*
 * catalogue.h - what is known by name: documents, instruments, missions, organisations.
 *
 * Read from a GLib key file whose first lines explain the format (corpus/catalogue.ini). A
 * group is an entry; its name is the canonical identity. Nothing is guessed: a group or key
 * written twice, an unknown key or kind, a value that is empty or of the wrong form, an author
 * that is no body of the catalogue, or an identity that two groups claim, is an error that
 * names the group and, where there is one, the key.
 */
#pragma once

#include <glib.h>

/* Strings and lists belong to the catalogue; a list is never NULL, only empty. */
typedef struct {
	char *id;
	const char *kind;   /* of the closed list in the file: "nota", "verordening", "body" */
	char *title;	    /* official, as printed */
	char **titles;	    /* other full titles */
	char **aliases;	    /* names in running text, whatever their capitals */
	char **acronyms;    /* names whose capitals matter */
	char **family;	    /* names shared by all editions; the first one names the family */
	guint edition;	    /* year that tells editions apart; 0 where there is none */
	char *issued;	    /* YYYY, YYYY-MM or YYYY-MM-DD; NULL where not certain */
	char **identifiers; /* canonical identities in other systems */
	char *author;	    /* identity of the body whose report it is, or NULL */
	char *url;	    /* NULL where not certain */
	char *note;	    /* or NULL */
	gboolean published; /* FALSE: announced or asked for, but not there */
	gboolean source;    /* FALSE: naming it is not citing policy */
} CatalogueEntry;

typedef struct Catalogue Catalogue;

/* At most 1 MiB and 4,096 entries. NULL with SPOOR_ERROR_ABSENT, _IO, _TOO_LARGE or
 * _INVALID. */
Catalogue *catalogue_open(const char *path, GError **error);

/* The same from bytes; `name` stands for the file in messages. */
Catalogue *catalogue_read(const char *bytes, gsize length, const char *name, GError **error);
void catalogue_free(Catalogue *catalogue);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Catalogue, catalogue_free)

/* The entry with this identity, or with this identifier in another system; or NULL. */
const CatalogueEntry *catalogue_get(const Catalogue *catalogue, const char *id);

guint catalogue_count(const Catalogue *catalogue);

/* Entry `number`, from 0, in the order of the file. */
const CatalogueEntry *catalogue_entry_get(const Catalogue *catalogue, guint number);
