/*
 * anaphor.h - words that point back at a document: "dit rapport", "de bovengenoemde motie".
 *
 * A determiner and a noun for a kind of document (document_kind.h) refer to what was named
 * before, if exactly one thing fits:
 *
 *   "genoemde", "bovengenoemde" ...   anything named before in the section
 *   "dit", "deze", "dat", "die"	what the same sentence or the one before it names, also
 *   "hetzelfde"			by another compound ("dat versnellingsprogramma"); else
 *				the only one in the passage
 *   "eerstgenoemd", "de laatste"	one of those that they name
 *   "het", "de"			the only one in the passage, or in the section; or what
 *				the document is about: the title names it, or of reports
 *				the first passages
 *   "het advies uit 2020"	the only one of that kind and year in the document
 *   "beide", and plurals		as many as there are
 *   "de aanbevelingen"		those of the report just named, the only one in the section,
 *				unless the document states recommendations itself
 *
 * What is only described ("een strategie", "het rapport van de commissie") fits as well, and has
 * no target: then there is no reference. Nor where "dit rapport" may be the document itself, or
 * the noun goes on to say which it is ("de motie over ..."). MEDIUM for what stands in the same
 * sentence or the one before it, unless an article is all that points, and for a year; else LOW.
 * What points at a candidate, by more than an article, is a candidate too. The most recent
 * mention is the antecedent.
 */
#pragma once

#include "document/catalogue.h"
#include "document/document.h"

/* For one thread at a time. */
typedef struct AnaphorFinder AnaphorFinder;

/* `catalogue` must outlive the finder. */
AnaphorFinder *anaphor_finder_new(const Catalogue *catalogue);
void anaphor_finder_free(AnaphorFinder *finder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(AnaphorFinder, anaphor_finder_free)

/* Adds to the references of all passages, which are in order and hold all earlier layers,
 * metonyms too. `title`: the references (of Reference) in the document's title, or NULL.
 * Linear. */
void anaphor_find(AnaphorFinder *finder, Document *document, const GArray *title);
