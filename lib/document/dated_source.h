/*
 * dated_source.h - sources that a noun and a year tell apart: "het advies uit 2020".
 *
 * Those that the document names and the catalogue knows, of kinds of which few are made in a year.
 */
#pragma once

#include "document/catalogue.h"
#include "document/discourse.h"
#include "document/document.h"

#define DATED_SOURCES_MAX 64 /* of one document; the rest is not seen */

/* Adds to `sources` (of Mention) what the passage refers to and is not there yet. They borrow
 * from the passage and from its references. */
void dated_sources_add(GArray *sources, const Catalogue *catalogue, const Passage *passage);

/* The only source of these kinds and the year that stands behind byte `at` ("uit 2020"), where
 * nothing behind the year says more; `end` is then set behind it. Else NULL. */
const Mention *dated_source_find(const GArray *sources, const Catalogue *catalogue, guint kinds,
	const char *text, gsize at, gsize *end);
