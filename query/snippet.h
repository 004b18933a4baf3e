/*
 * snippet.h - the piece of a passage that answers a question best.
 *
 * A short passage is shown whole. Of a longer one: the sentences, as many as fit in about 300
 * bytes, that hold the most of what was asked, each reading counted once and by how rare it is
 * (inverse document frequency; Sparck Jones 1972). Of equal ones the first. A sentence that is
 * too long is cut between words.
 */
#pragma once

#include <glib.h>

#define SNIPPET_BYTES 300
#define SNIPPET_WHOLE 400 /* bytes of a passage that is not cut */

/* Where the text answers a part of the question. */
typedef struct {
	gsize start, end; /* bytes in the text */
	guint part;	  /* spots of one part count once */
	double worth;	  /* of that part */
} SnippetSpot;

/* `spots` (of SnippetSpot) are in the order of their start. The piece is
 * text[start..end): it holds no half word, unless one is longer than itself, and never half a
 * grapheme cluster; a spot that does not fit in it is cut as well. Linear. */
void snippet_find(const char *text, const GArray *spots, gsize *start, gsize *end);
