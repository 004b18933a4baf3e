/*
 * gazetteer.h - finds in a text the names that the catalogue knows, and the titles of
 * documents.
 *
 * The longest name wins, from left to right; what is found never overlaps. Two kinds of name:
 *  - titles, aliases and families are compared as folded letters (text/fold.h). Spaces,
 *    hyphens, quotes, commas and emphasis marks between or inside their words make no
 *    difference ("Defensie-visie 2035", "*Security Action* for Europe"), nor does an ending
 *    s, 's, e, en or es after the last word. A sentence's end or a blank line inside does. A
 *    title of which only the first letter is a capital needs that capital in the text.
 *  - acronyms are compared as they are written, word for word; only a plural s or 's may
 *    follow. A hyphen ends a word: "AIV-rapport" and "NAVO-PURL-programma" hold AIV and PURL.
 * A title's part before its subtitle, and the others of name_title.h, are names as well, where
 * nothing else has that name; they begin with a capital in the text.
 *
 * Editions. Where the entry belongs to a family and the name itself holds no digit, a year
 * beside it decides: "Defensienota 2026", "Defensienota's uit 2022 en 2024", "de Defensienota
 * (van 1 juni 2022)", "de in 2024 verschenen Defensienota". Each year gives one Reference:
 * the first from the name to its year (or from a year before the name to its end), the next
 * ones on the year alone. A year without an entry gives none: never another year's edition.
 * A year that may belong to the sentence ("de IVS zal in 2027 ...") counts only if there is
 * such an edition. Without a year:
 *  - a name that only this edition has decides by its own words ("de volgende NAVO-top in
 *    Ankara"), unless the edition also lists a name of the family as its own: then the name
 *    is another form of that one;
 *  - a name of the family means the edition that lists it as its own title, alias or acronym,
 *    or the only edition. Where the date of the text is known and that edition had not been
 *    issued, or there is none, it means the last one that had been. Where there is neither,
 *    and after "vorige", "volgende" and the like, or in the plural, nothing is reported.
 */
#pragma once

#include <glib.h>

#include "document/catalogue.h"
#include "document/reference.h"

/* Keeps buffers between texts: for one thread at a time. */
typedef struct Gazetteer Gazetteer;

/* `catalogue` must outlive the gazetteer. */
Gazetteer *gazetteer_new(const Catalogue *catalogue);
void gazetteer_free(Gazetteer *gazetteer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Gazetteer, gazetteer_free)

/* The title of document `id` becomes a name, and so do those inside it, as far as they can be
 * told from ordinary words (name_title.h); FALSE if none can. A title that two documents have
 * means either, one that three have means none. A title of 70 letters costs about 200 bytes
 * in all; there may be hundreds of thousands. */
gboolean gazetteer_add(Gazetteer *gazetteer, const char *id, const char *title);

/* The date of the texts to come, YYYYMMDD; 0 where it is not known, as at first. */
void gazetteer_set_date(Gazetteer *gazetteer, guint date);

/* Appends a Reference (document/reference.h) for every name in `text`, in order, offsets in
 * bytes. REFERENCE_TITLE and CONFIDENCE_HIGH for a title, REFERENCE_NAME and MEDIUM for the
 * other names, but HIGH for an edition that its year decided; CONFIDENCE_LOW and an
 * `alternative` where two entries share the name. Linear in `length`. */
void gazetteer_find(Gazetteer *gazetteer, const char *text, gsize length, GArray *references);
