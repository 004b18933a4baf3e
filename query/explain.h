/*
 * explain.h - the command explain: how a question was understood, and why a passage scores what
 * it does.
 */
#pragma once

#include "query/plan.h"

/* A reading that weighs: what score it can give, and what it gives the passage asked for. */
typedef struct {
	char *typed;	  /* or NULL */
	char *reading;	  /* what is looked for, translated */
	guint64 passages; /* that have it, by its terms */
	double most;	  /* it can weigh at most */
	double weight;	  /* in the passage; WEIGH_ABSENT where that has not got it */
} ExplainPart;

/* What a passage must or must not have, whatever it weighs. */
typedef struct {
	char *wanted;	   /* as typed, or as the index is asked */
	gboolean excluded; /* must not be there */
	gboolean holds;
} ExplainCondition;

typedef struct {
	char *typed;
	char *question;	       /* question_print */
	char *query;	       /* store_query_print */
	GPtrArray *parts;      /* of ExplainPart, in the order of the question */
	char *passage;	       /* its id; NULL where none was asked for, and no more follows */
	gboolean matches;
	double score;	       /* 0 where it does not match */
	GPtrArray *conditions; /* of ExplainCondition */
	Plan *plan;
} ExplainAnswer;

void explain_answer_free(ExplainAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ExplainAnswer, explain_answer_free)

/* `passage`: such as kst-33694-72#p12, or NULL. ABSENT where it is not in the index. */
ExplainAnswer *explain_run(Session *session, const char *typed, gboolean plain,
			   const char *passage, GError **error);
