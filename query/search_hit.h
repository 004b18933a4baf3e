/*
 * search_hit.h - a passage that answers a question: where, why, and the piece that is shown.
 */
#pragma once

#include "query/citation.h"
#include "query/marks.h"
#include "query/quote.h"
#include "query/reason.h"

typedef struct {
	double score;
	Record *record;	      /* owned */
	GPtrArray *duplicates; /* of char *: passages of other documents with the same words */
	/* what search_hits_fill adds */
	char *title;	      /* of the document, or NULL */
	Citation *citation;   /* of the document */
	Quote *quote;	      /* what is shown of it; NULL unless asked for (quote.h) */
	GArray *marks;	      /* of Mark */
	GPtrArray *why;	      /* of char *: the words of the question it has */
	GPtrArray *reasons;   /* of Reason: their weights add up to the score */
	gsize snippet_start, snippet_end; /* what of the text is shown: see snippet.h */
} SearchHit;

/* Takes the record. */
SearchHit *search_hit_new(double score, Record *record);
void search_hit_free(SearchHit *hit);

/* Fills in the rest of `hits` (of SearchHit), which answer `query`. Its cost is that of the
 * hits, not of all that match. */
gboolean search_hits_fill(Session *session, const StoreQuery *query, const GPtrArray *hits,
			  GError **error);

/* Fills in the quotes of the snippets (quote.h). */
gboolean search_hits_quote(Session *session, const GPtrArray *hits, GError **error);
