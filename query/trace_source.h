/*
 * trace_source.h - the sources of a recommendation, and how far each can be followed; only for
 * trace*.c.
 */
#pragma once

#include "query/trace.h"
#include "query/trace_response.h"
#include "query/trace_words.h"

/* What is traced: a recommendation with its answer. */
typedef struct {
	Session *session;
	Recipe *recipe; /* of the store */
	const Response *response;
	const char *text;  /* of both: what passages should be about */
	TraceWords *words; /* of `text` */
	TraceWords *asked; /* of the recommendation alone */
	GPtrArray *passages; /* of Passage: what is in them the answer refers to; not owned */
} Tracing;

TracePassage *trace_passage_new(const char *document, const Passage *passage, double score);
void trace_passage_free(TracePassage *passage);
void trace_source_free(TraceSource *source);

/* The source with this identity, or NULL. */
TraceSource *trace_source_find(const GPtrArray *sources, const char *target);

/* Adds the source that a reference names, with its passages on the subject, or one more place to
 * the source that is there. TOO_LARGE where there are more than a reader could use. */
gboolean trace_source_take(const Tracing *tracing, const Passage *passage,
			   const Reference *reference, gboolean indirect, GPtrArray *sources,
			   GError **error);

/* Adds what the answer refers to, each source once with its evidence: what it names, then what
 * it points back at and what is in a footnote. */
gboolean trace_sources_find(const Tracing *tracing, GPtrArray *sources, GError **error);

/* Adds what the related passages (of TracePassage) refer to and the answer does not: those that
 * tell most, by the passage's score and how few passages of the response refer to them. */
gboolean trace_indirect_find(const Tracing *tracing, const GPtrArray *related,
			     GPtrArray *sources, GError **error);

/* Fills in how the sources and passages of an answer are cited. */
void trace_cite(Session *session, const TraceAnswer *answer);

/* Fills `related` (of TracePassage) with the passages of the response, other than the answer and
 * the recommendations, that have most in common with what is traced, best first. `asked`:
 * the one that states the recommendation. */
gboolean trace_related_find(const Tracing *tracing, const Recommendation *asked,
			    GPtrArray *related, GError **error);
