/*
 * trace.h - the command trace: from a recommendation to its answer, the position this takes, and
 * the sources that it rests on; and back, from a source to the recommendations.
 *
 * A source is direct where the answer refers to it: those it names come first, then those it
 * points back at or has in a footnote. It is indirect where a related passage of the response
 * refers to it, so that there is a path: recommendation, passage, mention. It is said to be
 * there, with the passages in it that treat the same subject (words taken over literally first),
 * or said to be missing, with where to get it; another edition or a document like it never
 * takes its place. Bodies that are only mentioned are no sources. The report that is answered is
 * what all of it is about, and a source only where the answer refers to it.
 *
 * Related passages stand in the same document and have most in common with the recommendation
 * and its answer together: that finds more than the recommendation alone (BM25, raw counts). What
 * both refer to raises a passage by a tenth, and a reference between them by three tenths.
 */
#pragma once

#include "document/position.h"
#include "query/citation.h"
#include "query/evidence.h"
#include "query/target.h"

typedef struct {
	char *document;	  /* identity */
	guint passage;	  /* number */
	guint page;	  /* from 1, or 0 */
	char *citation;	  /* in the form of leidraad.h */
	double score;	  /* of related passages and of those in a source; else 0 */
	char *text;
	gsize start, end; /* bytes in the source file */
	GPtrArray *shared; /* of char *: words of its text that the recommendation and answer have
			      too, as it spells them; NULL in an answer */
	GPtrArray *targets; /* of char *: of a related one, what the answer refers to too; or NULL */
	gboolean referring; /* likewise: it refers to the recommendation or answer, or they to it */
	char *reused;	    /* likewise, and in a source: five words or more in a row that are
			       theirs too, as it spells them; or NULL */
} TracePassage;

typedef struct {
	char *target, *title, *alternative; /* the last two may be NULL */
	char *where;			    /* how to get it, where it is missing; or NULL */
	char *url;			    /* its address, or NULL */
	char *note;			    /* of the catalogue; or NULL */
	Citation *citation;
	TargetStatus status;
	Confidence confidence; /* low where indirect */
	gboolean indirect;
	double score;	     /* of an indirect one, to put them in order; else 0 */
	GPtrArray *evidence; /* of Evidence: the first 50 */
	GPtrArray *passages; /* of TracePassage: in the source */
} TraceSource;

/* What the answer does with the recommendation, and the sentence that says so. */
typedef struct {
	PositionKind kind;
	Confidence confidence;
	guint passage;	  /* number; 0, and no sentence, where it is undetermined */
	char *sentence;
	gsize start, end; /* of the sentence: bytes in the source file */
	gsize mark_start, mark_end; /* of the words that say so, in the sentence */
} TracePosition;

typedef struct {
	char *document;	     /* identity of the response */
	char *number, *parent, *text;
	RecommendationLevel level;
	guint passage;	     /* number of the one that states it */
	gsize start, end;    /* of its words: bytes in the source file */
	GPtrArray *answer;   /* of TracePassage */
	TracePosition position;
	GPtrArray *sources;  /* of TraceSource: direct, then indirect */
	GPtrArray *related;  /* of TracePassage, best first */
	gboolean answered_below; /* a main one, answered in those under it */
} TraceItem;

typedef struct {
	char *document, *title; /* of a response; the title may be NULL */
	char *report, *report_title; /* what it answers; NULL where that is not clear */
	Citation *citation;
} TraceResponse;

typedef struct {
	GPtrArray *responses; /* of TraceResponse, in the order of the index */
	GPtrArray *items;     /* of TraceItem: those of one response together; from a source
				 those that rest on it directly first */
	char *source;	      /* identity of the source they were asked from, or NULL */
} TraceAnswer;

void trace_answer_free(TraceAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TraceAnswer, trace_answer_free)

/* `number`: "2.2", or "all". `document`: the response; or NULL, for the one that the corpus has,
 * and with "all" for each of them. ABSENT where there is no such recommendation, or no response;
 * INVALID where there are more and one must be named. */
TraceAnswer *trace_run(Session *session, const char *number, const char *document,
		       GError **error);

/* The recommendations, of `document` or of all responses, whose answers rest on `source`, an
 * identity or name in any spelling: each has that source alone. Direct ones come first. A main
 * recommendation that is answered in those under it is left out. ABSENT where there is none. */
TraceAnswer *trace_run_source(Session *session, const char *source, const char *document,
			      GError **error);

/* Fills in the quotes of the evidence (quote.h). */
gboolean trace_quote(Session *session, const TraceAnswer *answer, GError **error);

/* The response that an item of the answer stands in. */
const TraceResponse *trace_get_response(const TraceAnswer *answer, const TraceItem *item);

/* How many direct sources it has. */
guint trace_item_count_direct(const TraceItem *item);
