/*
 * sanity.h - references that cannot exist, though their form is right, and what was likely
 * meant.
 *
 *  - a year that has not come or has no official journal or session: "vergaderjaar 2052-2053";
 *  - a document that is more than SANITY_MONTHS months later than the one that refers to it;
 *  - a number far beyond the last one of its dossier, where that is known well enough: at
 *    least SANITY_PAPERS_MIN papers are in the index, and the newest of them is no older than
 *    the document that refers to it;
 *  - a dossier, or a part of one ("36800-ZZ"), of which the index has nothing, where one that
 *    is a key stroke away (near.h) is in the index and is what the same document is about or
 *    refers to.
 *
 * Only identifiers as printed are looked at. What was meant is said where exactly one document
 * of the index, or else one that others refer to, is a key stroke away and may exist. These are doubts about
 * a text, no damage.
 */
#pragma once

#include "store/store.h"

#define SANITY_PAPERS_MIN 5
#define SANITY_MARGIN 20 /* numbers beyond the last known that may still be there */
#define SANITY_MONTHS 2   /* what is printed together may be dated apart */
#define SANITY_SHOWN 100

/* Calls `report` with a line for each, SANITY_SHOWN at most and one that says how many more
 * there are. Reads every passage once. FALSE where the index cannot be read. */
gboolean sanity_report(Store *store, StoreReport report, gpointer data, GError **error);
