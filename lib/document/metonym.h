/*
 * metonym.h - an organisation that stands for its report: "de IOB constateert".
 *
 * Three forms: a compound ("het IOB-rapport"), a part of the report that is the
 * organisation's ("de aanbevelingen van de IOB"), and the organisation as the one who speaks
 * ("volgens de IOB", "de IOB constateert", "die de IOB heeft gedaan"). The report is the one
 * that the document itself refers to, by title, name or number, and that the catalogue says is
 * the organisation's (its key author). Where there are two of them, or the words speak of
 * still another one, a year or a word of a title must tell which; else there is no reference.
 *
 * The organisation's own reference stays, for a mention may mean the body and, by metonymy, its
 * report; but in a compound the name is only a part, and the report takes its place. Who speaks
 * "in" a report that is named right there is the organisation alone. The span is the
 * organisation's name, or the compound. MEDIUM, but LOW for who speaks. The antecedent is the first place where the document refers to the report.
 */
#pragma once

#include "document/catalogue.h"
#include "document/document.h"

#define METONYM_REPORTS_MAX 16 /* of one organisation in one document; the rest is not seen */

/* Adds to the references of all passages, which are in order and hold names, identifiers and
 * footnotes. `title`: the references (of Reference) in the document's title, or NULL. Linear. */
void metonym_find(const Catalogue *catalogue, Document *document, const GArray *title);
