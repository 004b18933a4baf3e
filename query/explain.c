#include "query/explain.h"

#include <glib/gi18n.h>

#include "error.h"
#include "query/reason.h"
#include "query/search.h"
#include "store/weigh.h"

static void
part_free(ExplainPart *part)
{
	g_free(part->typed);
	g_free(part->reading);
	g_free(part);
}

static void
condition_free(ExplainCondition *condition)
{
	g_free(condition->wanted);
	g_free(condition);
}

void
explain_answer_free(ExplainAnswer *answer)
{
	if (!answer)
		return;
	g_free(answer->typed);
	g_free(answer->question);
	g_free(answer->query);
	g_free(answer->passage);
	g_ptr_array_unref(answer->parts);
	g_ptr_array_unref(answer->conditions);
	plan_free(answer->plan);
	g_free(answer);
}

static gboolean
parts_add(Session *session, ExplainAnswer *answer, const GArray *parts, GError **error)
{
	for (guint i = 0; i < parts->len; i++) {
		const ReasonPart *part = &g_array_index(parts, ReasonPart, i);
		ExplainPart *own = g_new0(ExplainPart, 1);
		g_ptr_array_add(answer->parts, own);
		own->typed = g_strdup(part->typed);
		own->reading = reason_print(part->query, NULL);
		own->weight = WEIGH_ABSENT;
		if (!store_weigh_most(session->store, part->query, &own->passages, &own->most,
				      error))
			return FALSE;
		own->most *= part->factor;
	}
	return TRUE;
}

/* ---- a passage ---- */

static gboolean
condition_add(Session *session, ExplainAnswer *answer, const StoreQuery *query, gboolean excluded,
	      const Record *record, GError **error)
{
	gint matches = store_matches(session->store, query, record, error);
	if (matches < 0)
		return FALSE;
	ExplainCondition *condition = g_new(ExplainCondition, 1);
	const char *typed = reason_is_whole(query) ? reason_typed(query) : NULL;
	*condition = (ExplainCondition){ typed ? g_strdup(typed) : store_query_print(query),
					 excluded, excluded != (matches == 1) };
	g_ptr_array_add(answer->conditions, condition);
	return TRUE;
}

/* What must hold, each part by itself. What is only one of several is a part. */
static gboolean
conditions_add(Session *session, ExplainAnswer *answer, const StoreQuery *query,
	       const Record *record, GError **error)
{
	gboolean joins = query->kind == QUERY_AND || query->kind == QUERY_FILTER ||
			 query->kind == QUERY_NOT || query->parts->len == 1;
	if (query->kind == QUERY_ALL)
		return TRUE;
	if (query->kind == QUERY_MAYBE && query->parts->len > 0)
		return conditions_add(session, answer, g_ptr_array_index(query->parts, 0), record,
				      error);
	if (!joins || reason_is_whole(query))
		return condition_add(session, answer, query, FALSE, record, error);
	for (guint i = 0; i < query->parts->len; i++) {
		const StoreQuery *part = g_ptr_array_index(query->parts, i);
		gboolean done = query->kind == QUERY_NOT && i > 0
				    ? condition_add(session, answer, part, TRUE, record, error)
				    : conditions_add(session, answer, part, record, error);
		if (!done)
			return FALSE;
	}
	return TRUE;
}

static gboolean
weights_add(Session *session, ExplainAnswer *answer, const GArray *parts, const Record *record,
	    GError **error)
{
	g_autoptr(ReasonWeights) weights =
	    reason_weights_new(session, parts, &record->docid, 1, error);
	for (guint i = 0; weights && i < parts->len; i++) {
		ExplainPart *part = g_ptr_array_index(answer->parts, i);
		part->weight = reason_weights_get(weights, i, 0);
		if (answer->matches && part->weight > 0)
			answer->score += part->weight;
	}
	return weights != NULL;
}

static Record *
passage_get(Session *session, const char *typed, GError **error)
{
	guint number = 0;
	g_autofree char *id = session_get_place(session, typed, &number, error);
	if (id && number == 0)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			    _("%s: a passage is written like kst-33694-72#p12"), typed);
	return id && number ? store_get_passage(session->store, id, number, error) : NULL;
}

static gboolean
passage_explain(Session *session, ExplainAnswer *answer, const GArray *parts, const char *typed,
		GError **error)
{
	g_autoptr(Record) record = passage_get(session, typed, error);
	gint matches =
	    record ? store_matches(session->store, answer->plan->query, record, error) : -1;
	if (matches < 0)
		return FALSE;
	answer->passage = g_strdup_printf("%s#p%u", record->document, record->passage->number);
	answer->matches = matches == 1;
	return weights_add(session, answer, parts, record, error) &&
	       conditions_add(session, answer, answer->plan->query, record, error);
}

ExplainAnswer *
explain_run(Session *session, const char *typed, gboolean plain, const char *passage,
	    GError **error)
{
	g_autoptr(Question) question = search_parse(session, typed, plain, error);
	Plan *plan = question ? plan_make(session, question, TRUE, error) : NULL;
	if (!plan)
		return NULL;
	g_autoptr(ExplainAnswer) answer = g_new0(ExplainAnswer, 1);
	g_autoptr(GArray) parts = reason_parts_get(plan->query);
	answer->typed = g_strdup(typed);
	answer->question = question_print(question);
	answer->query = store_query_print(plan->query);
	answer->parts = g_ptr_array_new_with_free_func((GDestroyNotify)part_free);
	answer->conditions = g_ptr_array_new_with_free_func((GDestroyNotify)condition_free);
	answer->plan = plan;
	gboolean done = parts_add(session, answer, parts, error) &&
			(!passage || passage_explain(session, answer, parts, passage, error));
	return done ? g_steal_pointer(&answer) : NULL;
}
