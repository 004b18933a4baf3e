/*
 * rows.h - citations with a known target, in the reader's own files: how many are found.
 *
 *   extref.tsv	    from, anchor, target, known, context
 *   vervanging.tsv from, printed, target, have
 *   titles.tsv	    zaak, form, printed, target, title
 *
 * Each has a line of headings. A row is read as a text of the document `from`. Prints for each
 * file recall, and precision of the identifiers that overlap the citation.
 */
#pragma once

#include <stdio.h>

#include "document/reference_finder.h"

void rows_score(ReferenceFinder *finder, const Catalogue *catalogue, const char *folder, FILE *out);
