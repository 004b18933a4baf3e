/*
 * search.h - the command search: a question, and the passages that answer it.
 */
#pragma once

#include "query/facets.h"
#include "query/plan.h"
#include "query/search_hit.h"

#define SEARCH_MAX_HITS 10000

typedef struct {
	char *typed;
	GPtrArray *hits;   /* of SearchHit, best first */
	GPtrArray *also;   /* of Also: the other names of what the question names; or NULL */
	char *note;	   /* what the reader should know of the answer, translated; or NULL */
	char *suggestion;  /* the question with other words for those that are nowhere; or NULL */
	gboolean respelt;  /* what was typed finds nothing; the hits are those of the suggestion */
	guint64 estimate;  /* how many passages match, about */
	gboolean exact, complete;
	Facets *facets;	   /* NULL where they were not asked for */
} SearchAnswer;

void search_answer_free(SearchAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SearchAnswer, search_answer_free)

typedef struct {
	guint first, most;
	gboolean marks;	   /* fill in what search_hits_fill adds to each hit */
	gboolean plain;	   /* every character is text: no operators, quotations or fields */
	gboolean respell;  /* where nothing is found, asks the suggestion */
	gboolean facets;   /* count what all matches are */
	gboolean all;	   /* passages with the same words apart, not as duplicates of one */
} SearchOptions;

SearchAnswer *search_run(Session *session, const char *typed, const SearchOptions *options,
			 GError **error);

/* The question as a tree; `plain` as above. */
Question *search_parse(Session *session, const char *typed, gboolean plain, GError **error);
