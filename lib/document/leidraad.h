/*
 * leidraad.h - how a document is cited in a footnote: "Kamerstukken II 2025/26, 33694, nr. 72,
 * p. 3".
 *
 * After the Leidraad voor juridische auteurs (2019, chapter 3), Aanwijzingen voor de regelgeving
 * 3.42 and 3.43 (Kamerstukken, Handelingen, Aanhangsel, PbEU) and 2011/C 127/01 (ECLI). What
 * these have no form for, or none that tells it from another document (an attachment of a paper,
 * a letter that is known by its kenmerk), is cited by title, publisher and date as far as they
 * are known, with its identifier. identifier_find reads every identifier back to the document.
 *
 * The parliamentary year is that of the identity, or else of the date: it begins on the third
 * Tuesday of September (Grondwet 65; since 1983, before which years ended with a dissolution
 * too). Where neither tells it is left out. The community of a European act is told by its year
 * as far as that is certain, and the act is cited by its CELEX number where it is not. Euratom
 * has no place in CELEX: its acts are cited as those of the EU.
 */
#pragma once

#include <glib.h>

/* What is known of a document; all but the id may be NULL, or 0. */
typedef struct {
	const char *id;		  /* canonical (identity.h) */
	char *const *identifiers; /* the same thing in other systems, tried where the id has no
				     form; canonical, ended by NULL */
	const char *title, *publisher;
	guint date; /* yyyymmdd, of which day, or month and day, may be 00 */
} Cited;

typedef struct {
	char *text;		  /* the citation, without a page */
	char *dossier, *number;	  /* "36800 V" and "48" as they stand in it; or NULL */
	char *session;		  /* the parliamentary year, "2025/26"; or NULL */
	gboolean paged;		  /* pages are counted in the document itself */
} Leidraad;

Leidraad *leidraad_make(const Cited *cited);
void leidraad_free(Leidraad *leidraad);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Leidraad, leidraad_free)

/* The citation with a page, from 1; without where that is 0, or counts something else than what
 * is cited does (the Official Journal, the Handelingen). For g_free. */
char *leidraad_print(const Leidraad *leidraad, guint page);

/* The parliamentary year of a day, "2025/26"; NULL where that is not certain. `date`: as in
 * Cited. For g_free. */
char *session_print(guint date);
