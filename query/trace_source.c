#include "query/trace_source.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "query/plan.h"

#define PASSAGES_MOST 3 /* shown of a source */
#define EVIDENCE_MOST 50 /* places where a source is named: the first ones */
#define SOURCES_MOST 500 /* of one recommendation */
#define PASSAGE_LEAST 0.1 /* of what a passage could score at most: less is no subject in common */

TracePassage *
trace_passage_new(const char *document, const Passage *passage, double score)
{
	TracePassage *item = g_new0(TracePassage, 1);
	item->document = g_strdup(document);
	item->passage = passage->number;
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
	g_free(passage);
}

void
trace_source_free(TraceSource *source)
{
	g_free(source->target);
	g_free(source->title);
	g_free(source->alternative);
	g_free(source->where);
	g_free(source->note);
	g_ptr_array_unref(source->evidence);
	g_ptr_array_unref(source->passages);
	g_free(source);
}

static TraceSource *
source_new(Session *session, const Reference *reference, const CatalogueEntry *entry)
{
	TraceSource *source = g_new0(TraceSource, 1);
	source->target = g_strdup(reference->target);
	source->title = g_strdup(session_get_title(session, reference->target));
	source->alternative = g_strdup(reference->alternative);
	source->note = g_strdup(entry ? entry->note : NULL);
	source->status = target_get_status(session, reference);
	if (source->status == TARGET_NOT_IN_CORPUS)
		source->where = target_get_command(session, reference->target);
	source->confidence = reference->confidence;
	source->evidence = g_ptr_array_new_with_free_func((GDestroyNotify)evidence_free);
	source->passages = g_ptr_array_new_with_free_func((GDestroyNotify)trace_passage_free);
	return source;
}

static TraceSource *
source_get(GPtrArray *sources, const char *target)
{
	for (guint i = 0; i < sources->len; i++) {
		TraceSource *source = g_ptr_array_index(sources, i);
		if (strcmp(source->target, target) == 0)
			return source;
	}
	return NULL;
}

/* The passages of a source that is in the corpus: those that are about `text`. */
static gboolean
passages_fill(Session *session, const char *text, TraceSource *source, GError **error)
{
	g_autoptr(StoreQuery) query = store_query_new(QUERY_FILTER);
	store_query_add(query, plan_text(session, text));
	store_query_add(query, store_query_term(FIELD_DOCUMENT, source->target, 1));
	g_autoptr(SearchResult) result =
	    store_search(session->store, query, 0, PASSAGES_MOST, error);
	for (guint i = 0; result && i < result->hits->len; i++) {
		const Hit *hit = g_ptr_array_index(result->hits, i);
		if (hit->score >= PASSAGE_LEAST * result->most_possible)
			g_ptr_array_add(source->passages,
					trace_passage_new(source->target, hit->record->passage,
							  hit->score));
	}
	if (result && source->passages->len == 0)
		source->status = TARGET_NO_PASSAGE;
	return result != NULL;
}

static gboolean
reference_take(Session *session, const Passage *passage, const Reference *reference,
	       const char *text, GPtrArray *sources, GError **error)
{
	const CatalogueEntry *entry = catalogue_get(session->catalogue, reference->target);
	if (entry && !entry->source)
		return TRUE;
	TraceSource *source = source_get(sources, reference->target);
	gboolean done = TRUE;
	if (!source && sources->len == SOURCES_MOST) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("an answer names more than %d sources: show the document instead"),
			    SOURCES_MOST);
		return FALSE;
	}
	if (!source) {
		source = source_new(session, reference, entry);
		g_ptr_array_add(sources, source);
		done = source->status != TARGET_RESOLVED ||
		       passages_fill(session, text, source, error);
	}
	source->confidence = MIN(source->confidence, reference->confidence);
	if (source->evidence->len < EVIDENCE_MOST)
		g_ptr_array_add(source->evidence, evidence_new(passage, reference));
	return done;
}

gboolean
trace_sources_find(Session *session, const Response *response, const GPtrArray *passages,
		   const char *text, GPtrArray *sources, GError **error)
{
	for (guint p = 0; p < passages->len; p++) {
		const Passage *passage = g_ptr_array_index(passages, p);
		for (guint i = 0; passage && i < passage->references->len; i++) {
			const Reference *reference =
			    &g_array_index(passage->references, Reference, i);
			if (reference->layer != REFERENCE_INTERNAL &&
			    strcmp(reference->target, response->id) != 0 &&
			    !reference_take(session, passage, reference, text, sources, error))
				return FALSE;
		}
	}
	return TRUE;
}
