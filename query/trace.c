#include "query/trace.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "query/trace_source.h"
#include "store/search.h"

static void
trace_item_free(TraceItem *item)
{
	g_free(item->document);
	g_free(item->number);
	g_free(item->parent);
	g_free(item->text);
	g_free(item->position.sentence);
	g_ptr_array_unref(item->answer);
	g_ptr_array_unref(item->sources);
	g_ptr_array_unref(item->related);
	g_free(item);
}

static void
trace_response_free(TraceResponse *response)
{
	g_free(response->document);
	g_free(response->title);
	g_free(response->report);
	g_free(response->report_title);
	citation_free(response->citation);
	g_free(response);
}

static TraceAnswer *
answer_new(void)
{
	TraceAnswer *answer = g_new0(TraceAnswer, 1);
	answer->responses = g_ptr_array_new_with_free_func((GDestroyNotify)trace_response_free);
	answer->items = g_ptr_array_new_with_free_func((GDestroyNotify)trace_item_free);
	return answer;
}

void
trace_answer_free(TraceAnswer *answer)
{
	if (!answer)
		return;
	g_free(answer->source);
	g_ptr_array_unref(answer->responses);
	g_ptr_array_unref(answer->items);
	g_free(answer);
}

const TraceResponse *
trace_get_response(const TraceAnswer *answer, const TraceItem *item)
{
	for (guint i = 0; i < answer->responses->len; i++) {
		const TraceResponse *response = g_ptr_array_index(answer->responses, i);
		if (strcmp(response->document, item->document) == 0)
			return response;
	}
	g_return_val_if_reached(NULL);
}

guint
trace_item_count_direct(const TraceItem *item)
{
	guint count = 0;
	for (guint i = 0; i < item->sources->len; i++)
		count += !((TraceSource *)g_ptr_array_index(item->sources, i))->indirect;
	return count;
}

/* ---- one recommendation ---- */

static void
answer_fill(const Response *response, const Recommendation *r, TraceItem *item)
{
	for (guint i = 0; i < r->answer->len; i++) {
		const Passage *passage =
		    response_get_passage(response, g_array_index(r->answer, guint, i));
		if (passage)
			g_ptr_array_add(item->answer, trace_passage_new(response->id, passage, 0));
	}
}

static char *
question_text(const TraceItem *item)
{
	GString *text = g_string_new(item->text);
	for (guint i = 0; i < item->answer->len; i++)
		g_string_append_printf(
		    text, "\n\n%s", ((TracePassage *)g_ptr_array_index(item->answer, i))->text);
	return g_string_free(text, FALSE);
}

/* The passages that answer it; of a main recommendation without an answer of its own those that
 * answer the ones under it. */
static GPtrArray *
answering_find(const Response *response, const Recommendation *r, TraceItem *item)
{
	const GPtrArray *all = response->head->document->recommendations;
	GPtrArray *passages = g_ptr_array_new();
	for (guint k = 0; k < all->len; k++) {
		const Recommendation *other = g_ptr_array_index(all, k);
		gboolean below = r->level == RECOMMENDATION_MAIN && item->answer->len == 0 &&
				 g_strcmp0(other->parent, r->number) == 0;
		if (other != r && !below)
			continue;
		item->answered_below = item->answered_below || below;
		for (guint i = 0; i < other->answer->len; i++) {
			guint number = g_array_index(other->answer, guint, i);
			g_ptr_array_add(passages,
					(gpointer)response_get_passage(response, number));
		}
	}
	return passages;
}

static void
position_fill(const Response *response, TraceItem *item)
{
	g_autoptr(GPtrArray) texts = g_ptr_array_new();
	TracePosition *position = &item->position;
	for (guint i = 0; i < item->answer->len; i++)
		g_ptr_array_add(texts, ((TracePassage *)g_ptr_array_index(item->answer, i))->text);
	Position found = position_find(response->positions, item->text,
				       (const char *const *)texts->pdata, texts->len);
	position->kind = found.kind;
	position->confidence = found.confidence;
	if (found.kind == POSITION_UNDETERMINED)
		return;
	position->passage =
	    ((TracePassage *)g_ptr_array_index(item->answer, found.passage))->passage;
	const Passage *passage = response_get_passage(response, position->passage);
	position->sentence = g_strndup(passage->text + found.start, found.end - found.start);
	position->mark_start = found.cue_start - found.start;
	position->mark_end = found.cue_end - found.start;
	passage_get_source(passage, found.start, found.end, &position->start, &position->end);
}

static TraceItem *
item_new(const Response *response, const Recommendation *r, const Passage *stated)
{
	TraceItem *item = g_new0(TraceItem, 1);
	item->document = g_strdup(response->id);
	item->number = g_strdup(r->number);
	item->parent = g_strdup(r->parent);
	item->text = g_strndup(stated->text + r->start, r->end - r->start);
	item->level = r->level;
	item->passage = r->passage;
	item->answer = g_ptr_array_new_with_free_func((GDestroyNotify)trace_passage_free);
	item->sources = g_ptr_array_new_with_free_func((GDestroyNotify)trace_source_free);
	item->related = g_ptr_array_new_with_free_func((GDestroyNotify)trace_passage_free);
	passage_get_source(stated, r->start, r->end, &item->start, &item->end);
	return item;
}

static gboolean
item_add(Session *session, const Response *response, const Recommendation *r,
	 TraceAnswer *answer, GError **error)
{
	const Passage *stated = response_get_passage(response, r->passage);
	if (!stated || r->end > strlen(stated->text)) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_DAMAGED,
			    _("%s: recommendation %s is damaged; add the document again"),
			    response->id, r->number);
		return FALSE;
	}
	TraceItem *item = item_new(response, r, stated);
	g_ptr_array_add(answer->items, item);
	answer_fill(response, r, item);
	position_fill(response, item);
	g_autofree char *text = question_text(item);
	Recipe *recipe = store_get_recipe(session->store);
	g_autoptr(TraceWords) words = trace_words_new(recipe, text, response->common);
	g_autoptr(TraceWords) asked = trace_words_new(recipe, item->text, response->common);
	g_autoptr(GPtrArray) passages = answering_find(response, r, item);
	Tracing tracing = { session, recipe, response, text, words, asked, passages };
	return trace_sources_find(&tracing, item->sources, error) &&
	       trace_related_find(&tracing, r, item->related, error) &&
	       trace_indirect_find(&tracing, item->related, item->sources, error);
}

/* ---- a response ---- */

static gboolean
items_fill(Session *session, const Response *response, const char *number, TraceAnswer *answer,
	   GError **error)
{
	const GPtrArray *all = response->head->document->recommendations;
	const Recommendation *one = document_get_recommendation(response->head->document, number);
	if (one)
		return item_add(session, response, one, answer, error);
	gboolean every = strcmp(number, "all") == 0 && all->len > 0;
	for (guint k = 0; every && k < all->len; k++)
		if (!item_add(session, response, g_ptr_array_index(all, k), answer, error))
			return FALSE;
	if (every)
		return TRUE;
	const Recommendation *first = all->len ? g_ptr_array_index(all, 0) : NULL;
	const Recommendation *last = all->len ? g_ptr_array_index(all, all->len - 1) : NULL;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT,
		    first ? _("%s has no recommendation %s; it has %s to %s")
			  : _("%s has no recommendations%.0s"),
		    response->id, number, first ? first->number : "", last ? last->number : "");
	return FALSE;
}

/* Takes `id`. */
static gboolean
response_trace(Session *session, char *id, const char *number, TraceAnswer *answer,
	       GError **error)
{
	g_autoptr(Response) response = response_open(session, id, error);
	if (!response)
		return FALSE;
	TraceResponse *head = g_new0(TraceResponse, 1);
	head->document = g_strdup(response->id);
	head->title = g_strdup(session_get_title(session, response->id));
	head->report = g_strdup(response->report);
	head->citation = citation_new(session, response->id, NULL);
	if (head->report)
		head->report_title = g_strdup(session_get_title(session, head->report));
	g_ptr_array_add(answer->responses, head);
	return items_fill(session, response, number, answer, error);
}

static gboolean
responses_trace_all(Session *session, const GPtrArray *responses, const char *number,
		    TraceAnswer *answer, GError **error)
{
	for (guint i = 0; i < responses->len; i++)
		if (!response_trace(session, g_strdup(g_ptr_array_index(responses, i)), number,
				    answer, error))
			return FALSE;
	return TRUE;
}

static gboolean
number_trace(Session *session, const char *number, const char *document, TraceAnswer *answer,
	     GError **error)
{
	g_autoptr(GPtrArray) responses = NULL;
	if (!document && strcmp(number, "all") == 0 &&
	    !(responses = responses_find(session, error)))
		return FALSE;
	if (responses && responses->len > 1)
		return responses_trace_all(session, responses, number, answer, error);
	char *id = response_choose(session, document, error);
	return id && response_trace(session, id, number, answer, error);
}

TraceAnswer *
trace_run(Session *session, const char *number, const char *document, GError **error)
{
	g_autoptr(TraceAnswer) answer = answer_new();
	if (!number_trace(session, number, document, answer, error))
		return NULL;
	trace_cite(session, answer);
	return g_steal_pointer(&answer);
}

/* ---- from a source back ---- */

/* Does any passage of the document refer to it? */
static gboolean
document_refers(Session *session, const char *document, const char *target, gboolean *refers,
		GError **error)
{
	g_autoptr(StoreQuery) both = store_query_new(QUERY_AND);
	store_query_add(both, store_query_term(FIELD_DOCUMENT, document, 1));
	store_query_add(both, store_query_term(FIELD_REFERS, target, 1));
	g_autoptr(SearchResult) result = store_search(session->store, both, 0, 1, error);
	*refers = result && result->hits->len > 0;
	return result != NULL;
}

/* Leaves the one source in an item; FALSE where it has it not. */
static gboolean
item_keep_source(TraceItem *item, const char *target)
{
	if (item->answered_below || !trace_source_find(item->sources, target))
		return FALSE;
	for (guint i = item->sources->len; i > 0; i--) {
		const TraceSource *source = g_ptr_array_index(item->sources, i - 1);
		if (strcmp(source->target, target) != 0)
			g_ptr_array_remove_index(item->sources, i - 1);
	}
	g_ptr_array_set_size(item->related, 0);
	return TRUE;
}

static gint
item_compare(gconstpointer a, gconstpointer b)
{
	const TraceItem *left = *(TraceItem *const *)a, *right = *(TraceItem *const *)b;
	return (trace_item_count_direct(left) == 0) - (trace_item_count_direct(right) == 0);
}

static gboolean
responses_trace(Session *session, const GPtrArray *responses, const char *target,
		TraceAnswer *answer, GError **error)
{
	for (guint i = 0; i < responses->len; i++) {
		const char *id = g_ptr_array_index(responses, i);
		gboolean refers;
		if (!document_refers(session, id, target, &refers, error) ||
		    (refers && !response_trace(session, g_strdup(id), "all", answer, error)))
			return FALSE;
	}
	return TRUE;
}

TraceAnswer *
trace_run_source(Session *session, const char *source, const char *document, GError **error)
{
	g_autofree char *known = session_get_identity(session, source);
	const char *target = known ? known : source;
	g_autoptr(TraceAnswer) answer = answer_new();
	g_autoptr(GPtrArray) responses = NULL;
	answer->source = g_strdup(target);
	if (document) {
		char *id = response_choose(session, document, error);
		if (!id)
			return NULL;
		responses = g_ptr_array_new_with_free_func(g_free);
		g_ptr_array_add(responses, id);
	} else {
		responses = responses_find(session, error);
	}
	if (!responses || !responses_trace(session, responses, target, answer, error))
		return NULL;
	for (guint i = answer->items->len; i > 0; i--)
		if (!item_keep_source(g_ptr_array_index(answer->items, i - 1), target))
			g_ptr_array_remove_index(answer->items, i - 1);
	if (answer->items->len == 0) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT,
			    _("no recommendation rests on %s"), target);
		return NULL;
	}
	g_ptr_array_sort(answer->items, item_compare);
	trace_cite(session, answer);
	return g_steal_pointer(&answer);
}
