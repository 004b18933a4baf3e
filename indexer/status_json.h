/*
 * status_json.h - what is in an index, as JSON for other people's scripts.
 *
 * One object with "version": 1, "index", "documents", "passages", "bytes", "described", and the
 * lists "arrived", "missing" and "names" of objects with "target" and "passages", a name also with
 * "example" (a passage) and "text" (the words in it), what arrived with "date" (yyyymmdd) and
 * "citing" (documents).
 */
#pragma once

#include "indexer/citation.h"

/* All is borrowed. */
typedef struct {
	const char *index;
	Store *store;
	const Catalogue *catalogue;
	const GPtrArray *documents; /* of char *: identities */
	gint64 passages;
	const Citations *citations;
	const GPtrArray *arrivals;  /* of Arrival */
	gboolean named; /* with the names that are known now (naming.h) */
} StatusData;

void status_json_print(const StatusData *data);
