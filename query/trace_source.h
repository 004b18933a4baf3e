/*
 * trace_source.h - the sources an answer names, and how far each can be followed; only for
 * trace.c.
 */
#pragma once

#include "query/trace.h"

/* A document with recommendations, read whole. */
typedef struct {
	char *id;
	Head *head;
	GPtrArray *records; /* of Record, in order */
} Response;

TracePassage *trace_passage_new(const char *document, const Passage *passage, double score);
void trace_passage_free(TracePassage *passage);
void trace_source_free(TraceSource *source);

/* Adds to `sources` what the passages (of Passage) refer to, each source once with its
 * evidence; `text` is what a passage in a source should be about. TOO_LARGE where they refer
 * to more than a reader could use. */
gboolean trace_sources_find(Session *session, const Response *response,
			    const GPtrArray *passages, const char *text, GPtrArray *sources,
			    GError **error);
