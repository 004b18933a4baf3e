/*
 * place.h - where the places of a document are that judgements name.
 */
#pragma once

#include "document/document.h"

/* Is passage `target`, "ID#p12", the place: "recommendation 2.3", "section Words", "note 4",
 * "table I", "finding 2"? A recommendation is where it is stated or first answered, a section
 * its heading or first passage. If no passage is the place, `lenient` is returned. */
gboolean place_accepts(const Document *document, const char *place, const char *target,
	gboolean lenient);
