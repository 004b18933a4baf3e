#include <string.h>

#include "query/trace_source.h"

#define INDIRECT_MOST 6
#define INDIRECT_LEAST 0.5 /* of the best one's score */
#define SHARED_WORDS 2	    /* in a sentence that is on the subject; else it counts half */

/* A source that related passages refer to. */
typedef struct {
	const Passage *passage;
	const Reference *reference;
	double score;
} Found;

static gint
found_compare(gconstpointer a, gconstpointer b)
{
	const Found *left = a, *right = b;
	return (left->score < right->score) - (left->score > right->score);
}

/* How directly the mention carries the subject: score of the passage, rarity of the target, and
 * words in common with the recommendation. */
static double
mention_weigh(const Tracing *tracing, double score, const Passage *passage,
	      const Reference *reference)
{
	const Sentence *sentence = response_get_sentence(tracing->response, passage, reference);
	const TraceReading *reading =
	    response_get_reading(tracing->response, passage);
	g_autoptr(GPtrArray) shared = trace_words_get_shared(
	    tracing->asked, reading, passage->text, sentence->start, sentence->end);
	double weight = shared->len >= SHARED_WORDS ? 1 : 0.5;
	return score * response_weigh_target(tracing->response, reference->target) * weight;
}

static Found *
found_get(GArray *all, const char *target)
{
	for (guint i = 0; i < all->len; i++)
		if (strcmp(g_array_index(all, Found, i).reference->target, target) == 0)
			return &g_array_index(all, Found, i);
	return NULL;
}

/* A name in no catalogue leads nowhere; the report that is answered is what all is about. */
static gboolean
may_be_indirect(const Tracing *tracing, const Reference *reference, const GPtrArray *sources)
{
	return reference->layer != REFERENCE_CANDIDATE &&
	       response_is_source(tracing->session, tracing->response, reference) &&
	       g_strcmp0(reference->target, tracing->response->report) != 0 &&
	       !trace_source_find(sources, reference->target);
}

static void
passage_look(const Tracing *tracing, const TracePassage *related, const GPtrArray *sources,
	     GArray *all)
{
	const Passage *passage = response_get_passage(tracing->response, related->passage);
	for (guint i = 0; passage && i < passage->references->len; i++) {
		const Reference *reference = &g_array_index(passage->references, Reference, i);
		if (!may_be_indirect(tracing, reference, sources))
			continue;
		Found found = { passage, reference, 0 };
		Found *known = found_get(all, reference->target);
		found.score = mention_weigh(tracing, related->score, passage, reference);
		if (!known)
			g_array_append_val(all, found);
		else if (found.score > known->score)
			*known = found;
	}
}

gboolean
trace_indirect_find(const Tracing *tracing, const GPtrArray *related, GPtrArray *sources,
		    GError **error)
{
	g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(Found));
	for (guint i = 0; i < related->len; i++)
		passage_look(tracing, g_ptr_array_index(related, i), sources, all);
	g_array_sort(all, found_compare);
	for (guint i = 0; i < all->len && i < INDIRECT_MOST; i++) {
		const Found *found = &g_array_index(all, Found, i);
		if (found->score < INDIRECT_LEAST * g_array_index(all, Found, 0).score)
			break;
		if (!trace_source_take(tracing, found->passage, found->reference, TRUE, sources,
				       error))
			return FALSE;
		((TraceSource *)g_ptr_array_index(sources, sources->len - 1))->score =
		    found->score;
	}
	return TRUE;
}
