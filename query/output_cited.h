/*
 * output_cited.h - the documents of an answer, for the formats of programs that keep references:
 * RIS, BibTeX, CSL-JSON; only for them.
 */
#pragma once

#include "query/output.h"

/* `page`: of the first passage that is shown of it; or 0. */
typedef struct {
	const Citation *citation; /* of the answer */
	guint page;
} CitedDocument;

/* Each document once, in the order of the answer: of hits; of sources; the one that is shown. */
GArray *cited_search(const SearchAnswer *answer);
GArray *cited_trace(const TraceAnswer *answer);
GArray *cited_show(const ShowAnswer *answer);

/* Writes each; frees the array. */
typedef void (*CitedWrite)(const OutputContext *context, const CitedDocument *one);
void cited_write(const OutputContext *context, GArray *cited, CitedWrite write);

/* A text on one line: white space and control characters become a space. For g_free. */
char *cited_line(const char *text);
