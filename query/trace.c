#include "query/trace.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "query/plan.h"
#include "query/trace_source.h"

#define RELATED_MOST 8
#define RELATED_LEAST 0.25   /* of the best one's score */
#define RESPONSES_SEEN 1000  /* passages looked at to find the responses in a corpus */

static void
trace_item_free(TraceItem *item)
{
	g_free(item->number);
	g_free(item->parent);
	g_free(item->text);
	g_ptr_array_unref(item->answer);
	g_ptr_array_unref(item->sources);
	g_ptr_array_unref(item->related);
	g_free(item);
}

void
trace_answer_free(TraceAnswer *answer)
{
	if (!answer)
		return;
	g_free(answer->document);
	g_free(answer->title);
	g_ptr_array_unref(answer->items);
	g_free(answer);
}

/* ---- which response ---- */

/* The documents that have recommendations, in the order of the index. */
static GPtrArray *
responses_find(Session *session, GError **error)
{
	g_autoptr(StoreQuery) query = store_query_term(
	    FIELD_KIND, passage_kind_name(PASSAGE_RECOMMENDATION), 1);
	g_autoptr(SearchResult) result =
	    store_search(session->store, query, 0, RESPONSES_SEEN, error);
	GPtrArray *responses = result ? g_ptr_array_new_with_free_func(g_free) : NULL;
	for (guint i = 0; result && i < result->hits->len; i++) {
		const Hit *hit = g_ptr_array_index(result->hits, i);
		const char *id = hit->record->document;
		if (!g_ptr_array_find_with_equal_func(responses, id, g_str_equal, NULL))
			g_ptr_array_add(responses, g_strdup(id));
	}
	return responses;
}

static char *
response_choose(Session *session, const char *named, GError **error)
{
	char *id = named ? session_get_identity(session, named) : NULL;
	if (named)
		return id ? id : g_strdup(named);
	g_autoptr(GPtrArray) responses = responses_find(session, error);
	if (!responses)
		return NULL;
	if (responses->len == 1)
		return g_strdup(g_ptr_array_index(responses, 0));
	if (responses->len == 0) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT,
				    _("no document in the corpus has recommendations"));
		return NULL;
	}
	g_ptr_array_add(responses, NULL);
	g_autofree char *list = g_strjoinv(" ", (GStrv)responses->pdata);
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
		    _("several documents have recommendations; choose one with --document: %s"),
		    list);
	return NULL;
}

/* ---- one recommendation ---- */

static const Passage *
passage_get(const Response *response, guint number)
{
	if (number < 1 || number > response->records->len)
		return NULL;
	return ((Record *)g_ptr_array_index(response->records, number - 1))->passage;
}

static void
answer_fill(const Response *response, const Recommendation *r, TraceItem *item)
{
	for (guint i = 0; i < r->answer->len; i++) {
		const Passage *passage = passage_get(response, g_array_index(r->answer, guint, i));
		if (passage)
			g_ptr_array_add(item->answer,
					trace_passage_new(response->id, passage, 0));
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

/* A passage that says more than the recommendations do, and is not the answer itself. */
static gboolean
is_related(const TraceItem *item, const Passage *passage)
{
	if (passage->kind == PASSAGE_RECOMMENDATION || passage->kind == PASSAGE_FOOTNOTE ||
	    (passage->kind == PASSAGE_ITEM && passage->recommendation))
		return FALSE;
	for (guint i = 0; i < item->answer->len; i++)
		if (((TracePassage *)g_ptr_array_index(item->answer, i))->passage ==
		    passage->number)
			return FALSE;
	return TRUE;
}

static gboolean
related_fill(Session *session, const Response *response, const char *text, TraceItem *item,
	     GError **error)
{
	g_autoptr(StoreQuery) query = store_query_new(QUERY_FILTER);
	store_query_add(query, plan_text(session, text));
	store_query_add(query, store_query_term(FIELD_DOCUMENT, response->id, 1));
	const GPtrArray *others = response->head->document->recommendations;
	guint most = RELATED_MOST + item->answer->len + others->len;
	g_autoptr(SearchResult) result = store_search(session->store, query, 0, 2 * most, error);
	double best = 0;
	for (guint i = 0; result && i < result->hits->len; i++) {
		const Hit *hit = g_ptr_array_index(result->hits, i);
		if (!is_related(item, hit->record->passage))
			continue;
		best = MAX(best, hit->score);
		if (item->related->len < RELATED_MOST && hit->score >= RELATED_LEAST * best)
			g_ptr_array_add(item->related,
					trace_passage_new(response->id, hit->record->passage,
							  hit->score));
	}
	return result != NULL;
}

/* The sources of an answer; a main recommendation without one of its own has those of the
 * recommendations under it. */
static gboolean
sources_fill(Session *session, const Response *response, const Recommendation *r,
	     const char *text, TraceItem *item, GError **error)
{
	const GPtrArray *all = response->head->document->recommendations;
	g_autoptr(GPtrArray) passages = g_ptr_array_new();
	for (guint k = 0; k < all->len; k++) {
		const Recommendation *other = g_ptr_array_index(all, k);
		gboolean below = r->level == RECOMMENDATION_MAIN && item->answer->len == 0 &&
				 g_strcmp0(other->parent, r->number) == 0;
		if (other != r && !below)
			continue;
		item->answered_below = item->answered_below || below;
		for (guint i = 0; i < other->answer->len; i++)
			g_ptr_array_add(passages,
					(gpointer)passage_get(
					    response, g_array_index(other->answer, guint, i)));
	}
	return trace_sources_find(session, response, passages, text, item->sources, error);
}

static gboolean
item_add(Session *session, const Response *response, const Recommendation *r,
	 TraceAnswer *answer, GError **error)
{
	const Passage *stated = passage_get(response, r->passage);
	if (!stated || r->end > strlen(stated->text)) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_DAMAGED,
			    _("%s: recommendation %s is damaged; add the document again"),
			    response->id, r->number);
		return FALSE;
	}
	TraceItem *item = g_new0(TraceItem, 1);
	item->number = g_strdup(r->number);
	item->parent = g_strdup(r->parent);
	item->text = g_strndup(stated->text + r->start, r->end - r->start);
	item->level = r->level;
	item->passage = r->passage;
	item->answer = g_ptr_array_new_with_free_func((GDestroyNotify)trace_passage_free);
	item->sources = g_ptr_array_new_with_free_func((GDestroyNotify)trace_source_free);
	item->related = g_ptr_array_new_with_free_func((GDestroyNotify)trace_passage_free);
	passage_get_source(stated, r->start, r->end, &item->start, &item->end);
	g_ptr_array_add(answer->items, item);
	answer_fill(response, r, item);
	g_autofree char *text = question_text(item);
	return sources_fill(session, response, r, text, item, error) &&
	       related_fill(session, response, text, item, error);
}

static gboolean
response_open(Session *session, Response *response, GError **error)
{
	response->head = store_get_head(session->store, response->id, error);
	response->records =
	    response->head ? store_get_passages(session->store, response->id, error) : NULL;
	return response->records != NULL;
}

static void
response_close(Response *response)
{
	head_free(response->head);
	g_clear_pointer(&response->records, g_ptr_array_unref);
	g_free(response->id);
}

static gboolean
items_fill(Session *session, const Response *response, const char *number, TraceAnswer *answer,
	   GError **error)
{
	const GPtrArray *all = response->head->document->recommendations;
	const Recommendation *one = document_get_recommendation(response->head->document, number);
	if (one)
		return item_add(session, response, one, answer, error);
	for (guint k = 0; k < all->len && strcmp(number, "all") == 0; k++)
		if (!item_add(session, response, g_ptr_array_index(all, k), answer, error))
			return FALSE;
	if (answer->items->len > 0)
		return TRUE;
	const Recommendation *first = all->len ? g_ptr_array_index(all, 0) : NULL;
	const Recommendation *last = all->len ? g_ptr_array_index(all, all->len - 1) : NULL;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT,
		    first ? _("%s has no recommendation %s; it has %s to %s")
			  : _("%s has no recommendations%.0s"),
		    response->id, number, first ? first->number : "", last ? last->number : "");
	return FALSE;
}

TraceAnswer *
trace_run(Session *session, const char *number, const char *document, GError **error)
{
	Response response = { .id = response_choose(session, document, error) };
	if (!response.id)
		return NULL;
	g_autoptr(TraceAnswer) answer = g_new0(TraceAnswer, 1);
	answer->items = g_ptr_array_new_with_free_func((GDestroyNotify)trace_item_free);
	gboolean done = response_open(session, &response, error) &&
			items_fill(session, &response, number, answer, error);
	answer->document = g_strdup(response.id);
	answer->title = g_strdup(session_get_title(session, response.id));
	response_close(&response);
	return done ? g_steal_pointer(&answer) : NULL;
}
