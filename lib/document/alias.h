/*
 * alias.h - what has several names, in every language, and where a text names it.
 *
 * A concept is an entry of the catalogue, a family of its editions, or a word of the table of
 * names (alias_table.h), whose rows may also add names to the former two. Names are compared as
 * a gazetteer does (gazetteer.h): letters folded, spaces and hyphens no matter, an ending s, 's,
 * e, en or es allowed; acronyms as written. A name that two concepts claim is that of the first:
 * families, entries, the table. What has one name only is none here: its words find it.
 */
#pragma once

#include "document/catalogue.h"

#define ALIASES_FILE "aliases.tsv" /* beside the catalogue */

typedef struct Aliases Aliases;

/* A place where a concept is named. */
typedef struct {
	gsize start, end; /* bytes in the text */
	guint concept;	  /* its number */
} AliasSpan;

/* The names of `catalogue` and of ALIASES_FILE in the folder of `catalogue_path`; that there is
 * none is no error. Both lend their strings: `catalogue` must outlive it. Errors are those of
 * alias_table_open. To be read by many threads. */
Aliases *aliases_open(const char *catalogue_path, const Catalogue *catalogue, GError **error);

/* The same with a table in memory. */
Aliases *aliases_read(const Catalogue *catalogue, const char *table, gsize length, GError **error);
void aliases_free(Aliases *aliases);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Aliases, aliases_free)

/* Appends an AliasSpan for every name in `text`, by where they begin. The longest counts, from
 * left to right; where `inside`, so do the names of other concepts within it, and the family of
 * an edition. Linear in `length`. */
void aliases_find(const Aliases *aliases, const char *text, gsize length, gboolean inside,
	GArray *spans);

/* The identity of a concept: that of the entry, the first name of the family, or the word. */
const char *aliases_get_id(const Aliases *aliases, guint concept);

/* Its names, of const char *, the best known first. */
const GPtrArray *aliases_get_forms(const Aliases *aliases, guint concept);

/* The concept that this acronym stands for, whatever its capitals; 0 if it is none. Sets
 * `written` to the acronym as it is written. */
guint aliases_find_acronym(const Aliases *aliases, const char *typed, const char **written);

/* 16 hexadecimal digits that change when a name does. For g_free. */
char *aliases_fingerprint(const Aliases *aliases);
