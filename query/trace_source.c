#include "query/trace_source.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "query/plan.h"

#define PASSAGES_MOST 3 /* shown of a source */
#define PASSAGES_COMPARED 12 /* best ones, among which words taken over are looked for */
#define EVIDENCE_MOST 50 /* places where a source is named: the first ones */
#define SOURCES_MOST 500 /* of one recommendation */
#define PASSAGE_LEAST 0.1 /* of what a passage could score at most: less is no subject in common */

TracePassage *
trace_passage_new(const char *document, const Passage *passage, double score)
{
	TracePassage *item = g_new0(TracePassage, 1);
	item->document = g_strdup(document);
	item->passage = passage->number;
	item->page = passage->page;
	item->score = score;
	item->text = g_strdup(passage->text);
	item->start = passage->start;
	item->end = passage->end;
	return item;
}

void
trace_passage_free(TracePassage *passage)
{
	g_free(passage->document);
	g_free(passage->text);
	g_free(passage->citation);
	g_free(passage->reused);
	g_clear_pointer(&passage->shared, g_ptr_array_unref);
	g_clear_pointer(&passage->targets, g_ptr_array_unref);
	g_free(passage);
}

void
trace_source_free(TraceSource *source)
{
	g_free(source->target);
	g_free(source->title);
	g_free(source->alternative);
	g_free(source->where);
	g_free(source->url);
	g_free(source->note);
	citation_free(source->citation);
	g_ptr_array_unref(source->evidence);
	g_ptr_array_unref(source->passages);
	g_free(source);
}

TraceSource *
trace_source_find(const GPtrArray *sources, const char *target)
{
	for (guint i = 0; i < sources->len; i++) {
		TraceSource *source = g_ptr_array_index(sources, i);
		if (strcmp(source->target, target) == 0)
			return source;
	}
	return NULL;
}

static TraceSource *
source_new(Session *session, const Reference *reference)
{
	const CatalogueEntry *entry = catalogue_get(session->catalogue, reference->target);
	TraceSource *source = g_new0(TraceSource, 1);
	source->target = g_strdup(reference->target);
	source->title = g_strdup(session_get_title(session, reference->target));
	source->alternative = g_strdup(reference->alternative);
	source->note = g_strdup(entry ? entry->note : NULL);
	source->status = target_get_status(session, reference);
	if (source->status == TARGET_NOT_IN_CORPUS)
		source->where = target_get_command(session, reference->target);
	source->url = target_get_url(session, reference->target);
	source->confidence = reference->confidence;
	source->evidence = g_ptr_array_new_with_free_func((GDestroyNotify)evidence_free);
	source->passages = g_ptr_array_new_with_free_func((GDestroyNotify)trace_passage_free);
	return source;
}

/* ---- the passages of a source that is in the corpus ---- */

typedef struct {
	TracePassage *passage;
	guint reused; /* words in a row */
} Compared;

static gint
compared_order(gconstpointer a, gconstpointer b)
{
	const Compared *left = a, *right = b;
	if (left->reused != right->reused)
		return left->reused > right->reused ? -1 : 1;
	return (left->passage->score < right->passage->score) -
	       (left->passage->score > right->passage->score);
}

/* Those that are about what is traced: words taken over literally first. */
static gboolean
passages_fill(const Tracing *tracing, TraceSource *source, GError **error)
{
	Session *session = tracing->session;
	g_autoptr(GArray) compared = g_array_new(FALSE, FALSE, sizeof(Compared));
	g_autoptr(StoreQuery) query = store_query_new(QUERY_FILTER);
	store_query_add(query, plan_text(session, tracing->text));
	store_query_add(query, store_query_term(FIELD_DOCUMENT, source->target, 1));
	g_autoptr(SearchResult) result =
	    store_search(session->store, query, 0, PASSAGES_COMPARED, error);
	for (guint i = 0; result && i < result->hits->len; i++) {
		const Hit *hit = g_ptr_array_index(result->hits, i);
		if (hit->score < PASSAGE_LEAST * result->most_possible)
			continue;
		Compared one = { trace_passage_new(source->target, hit->record->passage,
						   hit->score), 0 };
		g_autoptr(TraceReading) reading =
		    trace_reading_new(tracing->recipe, one.passage->text);
		one.passage->reused = trace_words_find_reused(tracing->words, reading,
							      one.passage->text, &one.reused);
		one.passage->shared = trace_words_get_shared(tracing->words, reading,
							     one.passage->text, 0,
							     strlen(one.passage->text));
		g_array_append_val(compared, one);
	}
	g_array_sort(compared, compared_order);
	for (guint i = 0; i < compared->len; i++) {
		TracePassage *passage = g_array_index(compared, Compared, i).passage;
		if (i < PASSAGES_MOST)
			g_ptr_array_add(source->passages, passage);
		else
			trace_passage_free(passage);
	}
	if (result && source->passages->len == 0)
		source->status = TARGET_NO_PASSAGE;
	return result != NULL;
}

/* ---- what the answer refers to ---- */

gboolean
trace_source_take(const Tracing *tracing, const Passage *passage, const Reference *reference,
		  gboolean indirect, GPtrArray *sources, GError **error)
{
	TraceSource *source = trace_source_find(sources, reference->target);
	gboolean done = TRUE;
	if (!source && sources->len == SOURCES_MOST) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("an answer names more than %d sources: show the document instead"),
			    SOURCES_MOST);
		return FALSE;
	}
	if (!source) {
		source = source_new(tracing->session, reference);
		source->indirect = indirect;
		g_ptr_array_add(sources, source);
		done = source->status != TARGET_RESOLVED || passages_fill(tracing, source, error);
	}
	source->confidence = indirect ? CONFIDENCE_LOW
				      : MIN(source->confidence, reference->confidence);
	if (source->evidence->len == EVIDENCE_MOST)
		return done;
	Evidence *evidence = evidence_new(passage, reference);
	const Sentence *sentence = response_get_sentence(tracing->response, passage, reference);
	evidence->shared = trace_words_get_shared(
	    tracing->words,
	    response_get_reading(tracing->response, passage), passage->text,
	    sentence->start, sentence->end);
	g_ptr_array_add(source->evidence, evidence);
	return done;
}

/* Does the answer name it, or only point back at it or have it in a footnote? */
static gboolean
is_named(const TraceSource *source)
{
	for (guint i = 0; i < source->evidence->len; i++) {
		const Evidence *evidence = g_ptr_array_index(source->evidence, i);
		if (evidence->layer != REFERENCE_FOOTNOTE &&
		    evidence->layer != REFERENCE_METONYM && evidence->layer != REFERENCE_ANAPHOR)
			return TRUE;
	}
	return FALSE;
}

static gint
source_compare(gconstpointer a, gconstpointer b)
{
	const TraceSource *left = *(TraceSource *const *)a, *right = *(TraceSource *const *)b;
	return is_named(right) - is_named(left);
}

gboolean
trace_sources_find(const Tracing *tracing, GPtrArray *sources, GError **error)
{
	for (guint p = 0; p < tracing->passages->len; p++) {
		const Passage *passage = g_ptr_array_index(tracing->passages, p);
		for (guint i = 0; passage && i < passage->references->len; i++) {
			const Reference *reference =
			    &g_array_index(passage->references, Reference, i);
			if (response_is_source(tracing->session, tracing->response, reference) &&
			    !trace_source_take(tracing, passage, reference, FALSE, sources, error))
				return FALSE;
		}
	}
	g_ptr_array_sort(sources, source_compare);
	return TRUE;
}
