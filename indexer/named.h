/*
 * named.h - documents that name another one by its title, though it came after them.
 *
 * A title is a name once its document is in the index (name_title.h). What was added before
 * is then found by that name as a phrase, and its references are looked for again in the text
 * that the index has of it: the file is not read.
 */
#pragma once

#include "document/alias.h"
#include "document/reference_finder.h"

#define NAMED_TITLES_MAX 10000  /* of one run; the rest is not looked for */
#define NAMED_PASSAGES_MAX 1000 /* for one title */

/* The documents of a run whose titles the finder did not know before. */
typedef struct {
	char *id, *title;
} NewTitle;

/* An array of NewTitle that frees what is in it. */
GArray *new_titles_new(void);

/* Reads again the documents of `index` that have one of the `titles` (of NewTitle) and no
 * reference to its document. `finder` knows all titles. */
gboolean named_read_again(const char *index, ReferenceFinder *finder, const Aliases *aliases,
			  const GArray *titles, GError **error);
