/*
 * search.h - the command search: a question, and the passages that answer it.
 */
#pragma once

#include "query/marks.h"
#include "query/plan.h"

#define SEARCH_MAX_HITS 10000

typedef struct {
	double score;
	Record *record;	  /* owned */
	char *title;	  /* of the document, or NULL */
	GArray *marks;	  /* of Mark */
	GPtrArray *why;	  /* of char *: the words of the question it has */
} SearchHit;

typedef struct {
	char *typed;
	GPtrArray *hits;   /* of SearchHit, best first */
	char *note;	   /* what the reader should know of the answer, translated; or NULL */
	guint64 estimate;  /* how many passages match, about */
	gboolean exact, complete;
} SearchAnswer;

void search_answer_free(SearchAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SearchAnswer, search_answer_free)

typedef struct {
	guint first, most;
	gboolean marks;	   /* fill in title, marks and why: they cost more than the search */
	gboolean plain;	   /* every character is text: no operators, quotations or fields */
} SearchOptions;

SearchAnswer *search_run(Session *session, const char *typed, const SearchOptions *options,
			 GError **error);

/* The question as a tree; `plain` as above. */
Question *search_parse(Session *session, const char *typed, gboolean plain, GError **error);
