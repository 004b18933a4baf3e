#include <string.h>

#include "query/trace_source.h"

/* The documents of an answer as they are cited, each made once. */
typedef struct {
	Session *session;
	GHashTable *citations; /* identity -> Citation */
} Citing;

static const Citation *
citation_get(Citing *citing, const char *document)
{
	Citation *citation = g_hash_table_lookup(citing->citations, document);
	if (!citation) {
		citation = citation_new(citing->session, document, NULL);
		g_hash_table_insert(citing->citations, g_strdup(document), citation);
	}
	return citation;
}

static void
passages_cite(Citing *citing, const GPtrArray *passages)
{
	for (guint i = 0; i < passages->len; i++) {
		TracePassage *passage = g_ptr_array_index(passages, i);
		const Citation *citation = citation_get(citing, passage->document);
		passage->citation = leidraad_print(citation->leidraad, passage->page);
	}
}

/* A source without a title, in no catalogue, is called as the answer first calls it. */
static void
source_cite(Citing *citing, TraceSource *source)
{
	const Evidence *first = g_ptr_array_index(source->evidence, 0);
	g_autofree char *mention = g_strndup(first->sentence + first->mark_start,
					     first->mark_end - first->mark_start);
	source->citation = citation_new(citing->session, source->target, mention);
	passages_cite(citing, source->passages);
}

void
trace_cite(Session *session, const TraceAnswer *answer)
{
	Citing citing = { session,
			  g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
						(GDestroyNotify)citation_free) };
	for (guint i = 0; i < answer->items->len; i++) {
		const TraceItem *item = g_ptr_array_index(answer->items, i);
		passages_cite(&citing, item->answer);
		passages_cite(&citing, item->related);
		for (guint k = 0; k < item->sources->len; k++)
			source_cite(&citing, g_ptr_array_index(item->sources, k));
	}
	g_hash_table_unref(citing.citations);
}

/* ---- quotes ---- */

static gboolean
source_quote(QuoteTexts *texts, const char *document, const TraceSource *source, GError **error)
{
	for (guint i = 0; i < source->evidence->len; i++) {
		Evidence *evidence = g_ptr_array_index(source->evidence, i);
		evidence->quote = quote_make(texts, document, evidence->passage, evidence->at,
					     evidence->at + strlen(evidence->sentence), error);
		if (!evidence->quote)
			return FALSE;
	}
	return TRUE;
}

gboolean
trace_quote(Session *session, const TraceAnswer *answer, GError **error)
{
	g_autoptr(QuoteTexts) texts = quote_texts_new(session);
	for (guint i = 0; i < answer->items->len; i++) {
		const TraceItem *item = g_ptr_array_index(answer->items, i);
		for (guint k = 0; k < item->sources->len; k++)
			if (!source_quote(texts, item->document,
					  g_ptr_array_index(item->sources, k), error))
				return FALSE;
	}
	return TRUE;
}
