/*
 * trace.h - the command trace: from a recommendation to its answer and the sources that the
 * answer rests on.
 *
 * A source is what the answer refers to. It is said to be there, with the passages in it that
 * treat the same subject, or said to be missing, with where to get it; another edition or a
 * document like it never takes its place. Bodies that are only mentioned are no sources.
 * Related passages stand in the same document and have most in common with the recommendation
 * and its answer together: that finds more than the recommendation alone (BM25, raw counts).
 */
#pragma once

#include "query/evidence.h"
#include "query/target.h"

typedef struct {
	char *document;	  /* identity */
	guint passage;	  /* number */
	double score;	  /* of related passages and of those in a source; else 0 */
	char *text;
	gsize start, end; /* bytes in the source file */
} TracePassage;

typedef struct {
	char *target, *title, *alternative; /* the last two may be NULL */
	char *where;			    /* how to get it, where it is missing; or NULL */
	char *note;			    /* of the catalogue; or NULL */
	TargetStatus status;
	Confidence confidence;
	GPtrArray *evidence; /* of Evidence: the first 50 */
	GPtrArray *passages; /* of TracePassage: in the source */
} TraceSource;

typedef struct {
	char *number, *parent, *text;
	RecommendationLevel level;
	guint passage;	     /* number of the one that states it */
	gsize start, end;    /* of its words: bytes in the source file */
	GPtrArray *answer;   /* of TracePassage */
	GPtrArray *sources;  /* of TraceSource, in the order of the answer */
	GPtrArray *related;  /* of TracePassage, best first */
	gboolean answered_below; /* a main one, answered in those under it */
} TraceItem;

typedef struct {
	char *document, *title;
	GPtrArray *items; /* of TraceItem */
} TraceAnswer;

void trace_answer_free(TraceAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TraceAnswer, trace_answer_free)

/* `number`: "2.2", or "all". `document`: the response, or NULL where the corpus has one.
 * ABSENT where there is no such recommendation, or no response; INVALID where there are more
 * and none is named. */
TraceAnswer *trace_run(Session *session, const char *number, const char *document,
		       GError **error);
