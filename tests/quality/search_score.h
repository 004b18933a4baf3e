/*
 * search_score.h - how well the questions of a set are answered, by kind of question.
 */
#pragma once

#include <stdio.h>

#include "tests/quality/ranking.h"
#include "tests/quality/search_set.h"

#define SEARCH_DEPTH 10 /* passages that a reader looks at */

typedef enum {
	SEARCH_NDCG,	   /* at SEARCH_DEPTH, like the next two */
	SEARCH_RECIPROCAL,
	SEARCH_RECALL,
	SEARCH_SUCCESS,	   /* is the first one wanted? */
	SEARCH_ORDER,	   /* of passages that must not stand above what is wanted: do they not? */
	SEARCH_EMPTY,	   /* of questions to which nothing is the answer: is nothing found? */
	SEARCH_SUGGESTION, /* of misspelt words: is the right one suggested? */
	SEARCH_MEASURES,
} SearchMeasure;

/* A value (double) for each question, or passage, that a measure is about. */
typedef struct {
	GArray *values[SEARCH_MEASURES];
} SearchScore;

typedef struct SearchScores SearchScores;

SearchScores *search_scores_new(void);
void search_scores_free(SearchScores *scores);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SearchScores, search_scores_free)

/* Asks a question. `out`: where it is listed if it is not answered as it should be, with the
 * first three passages and what is missing among the first ten; or NULL. */
void search_scores_ask(SearchScores *scores, Session *session, const SearchQuestion *question,
		       FILE *out);

/* A table: a row for each kind, in the order they were met. */
void search_scores_print(const SearchScores *scores, FILE *out);

/* All kinds together. */
const SearchScore *search_scores_get_total(const SearchScores *scores);

const char *search_measure_name(SearchMeasure measure);
