/*
 * internal_reference.h - a document that points at another place in itself.
 *
 *   "aanbeveling 2.3", "paragraaf 3.1", "tabel I", "bijlage 2", "noot 5", "vraag 3"
 *   "artikel 5 van deze wet"		an article only where the text says that it is its own
 *   "de vorige paragraaf", "bovenstaande tabel"
 *   "zie hierboven onder aansluiting van instrumenten" (place_phrase.h)
 *   "de aanbeveling"			where one is answered
 *
 * The target is a passage, "ID#p12": the one that states the recommendation, the first of a
 * section, a caption, a note. HIGH by number, else MEDIUM. What belongs to another document is
 * left alone ("paragraaf 3 van het rapport", a number behind another source in its sentence), and
 * so is "hierboven" that does not say where.
 */
#pragma once

#include "document/catalogue.h"
#include "document/document.h"

#define INTERNAL_PHRASES_MAX 64 /* of a document that are searched for; the rest is not */

/* For one thread at a time. */
typedef struct InternalFinder InternalFinder;

/* `catalogue` must outlive the finder. */
InternalFinder *internal_finder_new(const Catalogue *catalogue);
void internal_finder_free(InternalFinder *finder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(InternalFinder, internal_finder_free)

/* Adds to the references of all passages, which are in order and hold all other layers. Linear
 * but for the phrases, which are bounded. */
void internal_reference_find(InternalFinder *finder, Document *document);
