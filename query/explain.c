#include "query/explain.h"

#include "query/search.h"

void
explain_answer_free(ExplainAnswer *answer)
{
	if (!answer)
		return;
	g_free(answer->typed);
	g_free(answer->question);
	g_free(answer->query);
	plan_free(answer->plan);
	g_free(answer);
}

ExplainAnswer *
explain_run(Session *session, const char *typed, gboolean plain, GError **error)
{
	g_autoptr(Question) question = search_parse(session, typed, plain, error);
	Plan *plan = question ? plan_make(session, question, error) : NULL;
	if (!plan)
		return NULL;
	ExplainAnswer *answer = g_new0(ExplainAnswer, 1);
	answer->typed = g_strdup(typed);
	answer->question = question_print(question);
	answer->query = store_query_print(plan->query);
	answer->readings = plan->readings;
	answer->plan = plan;
	return answer;
}
