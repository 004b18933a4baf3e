/*
 * name_title.h - which titles of documents can be told from ordinary words, and the shorter
 * names that a title holds.
 *
 * A name has three words and twenty letters at least, or two words of twenty letters that
 * both have a capital, or twelve letters and a year. It is no name if it begins with a small
 * letter, or with a kind
 * of document and goes on as a sentence does: "Brief van de minister", "Lijst van vragen",
 * "Gewijzigde motie van het lid". Acts have their citation title at the end between brackets
 * (Aanwijzingen voor de regelgeving, 4.25).
 */
#pragma once

#include <glib.h>

gboolean title_is_name(const char *title);

/* Is it a name, or does it hold one? */
gboolean title_has_name(const char *title);

/* The names inside `title`: what stands before its subtitle, between brackets at its end, or
 * between quotes at its start, also behind one word ("Rapport «...»"). Strings, for the caller
 * to free with the array. */
GPtrArray *title_get_names(const char *title);
