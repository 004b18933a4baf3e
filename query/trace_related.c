#include <string.h>

#include "query/plan.h"
#include "query/trace_source.h"
#include "store/search.h"

#define RELATED_MOST 8
#define CANDIDATES 3	   /* for each that is kept: references may raise one */
#define RELATED_LEAST 0.25 /* of the best one's score */
#define COUPLING 0.1	   /* of the best score, for the passage that shares most targets */
#define CROSS_REFERENCE 0.3

typedef struct {
	TracePassage *passage;
	double coupling;
} Candidate;

/* A passage that says more than the recommendations do, and is not the answer itself. */
static gboolean
is_related(const Tracing *tracing, const Passage *passage)
{
	if (passage->kind == PASSAGE_RECOMMENDATION || passage->kind == PASSAGE_FOOTNOTE ||
	    (passage->kind == PASSAGE_ITEM && passage->recommendation))
		return FALSE;
	for (guint i = 0; i < tracing->passages->len; i++) {
		const Passage *own = g_ptr_array_index(tracing->passages, i);
		if (own && own->number == passage->number)
			return FALSE;
	}
	return TRUE;
}

/* ---- what binds two passages ---- */

static gboolean
refers_to(const Passage *passage, const char *target)
{
	for (guint i = 0; i < passage->references->len; i++)
		if (strcmp(g_array_index(passage->references, Reference, i).target, target) == 0)
			return TRUE;
	return FALSE;
}

static gboolean
answer_refers_to(const Tracing *tracing, const char *target)
{
	for (guint i = 0; i < tracing->passages->len; i++) {
		const Passage *own = g_ptr_array_index(tracing->passages, i);
		if (own && refers_to(own, target))
			return TRUE;
	}
	return FALSE;
}

/* Fills `targets` with what both refer to; returns what that tells (Kessler 1963: bibliographic
 * coupling, each target by how few passages refer to it). */
static double
coupling_find(const Tracing *tracing, const Passage *passage, GPtrArray *targets)
{
	double sum = 0;
	for (guint i = 0; i < passage->references->len; i++) {
		const Reference *r = &g_array_index(passage->references, Reference, i);
		if (!response_is_source(tracing->session, tracing->response, r) ||
		    g_ptr_array_find_with_equal_func(targets, r->target, g_str_equal, NULL) ||
		    !answer_refers_to(tracing, r->target))
			continue;
		g_ptr_array_add(targets, g_strdup(r->target));
		sum += response_weigh_target(tracing->response, r->target);
	}
	return sum;
}

static char *
place_print(const Tracing *tracing, guint number)
{
	return g_strdup_printf("%s#p%u", tracing->response->id, number);
}

/* Does the answer refer to the recommendation with this number, which the passage answers, or to
 * the main one above it: "zie onder aanbeveling 1"? */
static gboolean
answer_refers_above(const Tracing *tracing, const char *number)
{
	const Document *document = tracing->response->head->document;
	for (guint level = 0; number && level < 2; level++) {
		const Recommendation *r = document_get_recommendation(document, number);
		g_autofree char *place = place_print(tracing, r ? r->passage : 0);
		if (answer_refers_to(tracing, place))
			return TRUE;
		number = r ? r->parent : NULL;
	}
	return FALSE;
}

/* Does one of the two refer to the other? */
static gboolean
is_referring(const Tracing *tracing, const Recommendation *asked, const Passage *passage)
{
	g_autofree char *place = place_print(tracing, passage->number);
	g_autofree char *stated = place_print(tracing, asked->passage);
	if (answer_refers_to(tracing, place) || refers_to(passage, stated) ||
	    answer_refers_above(tracing, passage->recommendation))
		return TRUE;
	for (guint i = 0; i < tracing->passages->len; i++) {
		const Passage *own = g_ptr_array_index(tracing->passages, i);
		g_autofree char *name = place_print(tracing, own ? own->number : 0);
		if (refers_to(passage, name))
			return TRUE;
	}
	return FALSE;
}

/* ---- the passages ---- */

static GArray *
candidates_find(const Tracing *tracing, const Recommendation *asked, const SearchResult *result)
{
	GArray *candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));
	for (guint i = 0; i < result->hits->len; i++) {
		const Hit *hit = g_ptr_array_index(result->hits, i);
		const Passage *passage = hit->record->passage;
		if (!is_related(tracing, passage))
			continue;
		Candidate one = { trace_passage_new(tracing->response->id, passage, hit->score),
				  0 };
		one.passage->targets = g_ptr_array_new_with_free_func(g_free);
		one.coupling = coupling_find(tracing, passage, one.passage->targets);
		one.passage->referring = is_referring(tracing, asked, passage);
		g_array_append_val(candidates, one);
	}
	return candidates;
}

/* Adds to each score what binds the passage, as part of the best score. */
static void
candidates_weigh(const GArray *candidates)
{
	double best = 0, most = 0;
	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *one = &g_array_index(candidates, Candidate, i);
		best = MAX(best, one->passage->score);
		most = MAX(most, one->coupling);
	}
	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *one = &g_array_index(candidates, Candidate, i);
		if (most > 0)
			one->passage->score += COUPLING * best * one->coupling / most;
		if (one->passage->referring)
			one->passage->score += CROSS_REFERENCE * best;
	}
}

static gint
candidate_compare(gconstpointer a, gconstpointer b)
{
	const TracePassage *left = ((const Candidate *)a)->passage;
	const TracePassage *right = ((const Candidate *)b)->passage;
	return (left->score < right->score) - (left->score > right->score);
}

/* What is kept is told why. */
static void
passage_explain(const Tracing *tracing, TracePassage *passage)
{
	guint length;
	const char *text = passage->text;
	const TraceReading *reading =
	    response_get_reading(tracing->response,
				 response_get_passage(tracing->response, passage->passage));
	passage->shared =
	    trace_words_get_shared(tracing->words, reading, text, 0, strlen(text));
	passage->reused = trace_words_find_reused(tracing->words, reading, text, &length);
}

gboolean
trace_related_find(const Tracing *tracing, const Recommendation *asked, GPtrArray *related,
		   GError **error)
{
	Session *session = tracing->session;
	guint most = CANDIDATES * RELATED_MOST + tracing->passages->len;
	StoreQuery *in_response = store_query_new(QUERY_FILTER);
	store_query_add(in_response, plan_text(session, tracing->text));
	store_query_add(in_response, store_query_term(FIELD_DOCUMENT, tracing->response->id, 1));
	g_autoptr(StoreQuery) query = store_query_new(QUERY_NOT);
	store_query_add(query, in_response);
	store_query_add(query, store_query_term(FIELD_KIND,
						passage_kind_name(PASSAGE_RECOMMENDATION), 1));
	g_autoptr(SearchResult) result = store_search(session->store, query, 0, most, error);
	if (!result)
		return FALSE;
	g_autoptr(GArray) candidates = candidates_find(tracing, asked, result);
	candidates_weigh(candidates);
	g_array_sort(candidates, candidate_compare);
	for (guint i = 0; i < candidates->len; i++) {
		TracePassage *passage = g_array_index(candidates, Candidate, i).passage;
		double best = g_array_index(candidates, Candidate, 0).passage->score;
		if (i >= RELATED_MOST || passage->score < RELATED_LEAST * best) {
			trace_passage_free(passage);
			continue;
		}
		passage_explain(tracing, passage);
		g_ptr_array_add(related, passage);
	}
	return TRUE;
}
