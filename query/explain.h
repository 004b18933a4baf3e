/*
 * explain.h - the command explain: how a question was understood.
 */
#pragma once

#include "query/plan.h"

typedef struct {
	char *typed;
	char *question;	     /* question_print */
	char *query;	     /* store_query_print */
	GPtrArray *readings; /* of Reading; belongs to the plan */
	Plan *plan;
} ExplainAnswer;

void explain_answer_free(ExplainAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ExplainAnswer, explain_answer_free)

ExplainAnswer *explain_run(Session *session, const char *typed, gboolean plain, GError **error);
