#include "document/document.h"

#include <string.h>

static const char *const passage_kinds[PASSAGE_KINDS] = { "paragraph", "item", "recommendation",
							   "footnote", "row" };
static const char *const levels[] = { "main", "individual" };
static const char *const span_kinds[SPAN_KINDS] = { "passage", "heading", "metadata",
						     "noise",	"layout",  "unread" };

Passage *
passage_new(void)
{
	Passage *passage = g_new0(Passage, 1);
	passage->runs = g_array_new(FALSE, FALSE, sizeof(Run));
	passage->references = references_new();
	passage->definitions = g_array_new(FALSE, FALSE, sizeof(Definition));
	return passage;
}

void
passage_free(Passage *passage)
{
	if (!passage)
		return;
	g_strfreev(passage->section);
	g_free(passage->text);
	g_free(passage->recommendation);
	g_free(passage->note);
	g_array_unref(passage->runs);
	g_array_unref(passage->references);
	g_array_unref(passage->definitions);
	g_free(passage);
}

Recommendation *
recommendation_new(void)
{
	Recommendation *recommendation = g_new0(Recommendation, 1);
	recommendation->answer = g_array_new(FALSE, FALSE, sizeof(guint));
	return recommendation;
}

void
recommendation_free(Recommendation *recommendation)
{
	if (!recommendation)
		return;
	g_free(recommendation->number);
	g_free(recommendation->parent);
	g_array_unref(recommendation->answer);
	g_free(recommendation);
}

Document *
document_new(void)
{
	Document *document = g_new0(Document, 1);
	document->passages = g_ptr_array_new_with_free_func((GDestroyNotify)passage_free);
	document->recommendations =
	    g_ptr_array_new_with_free_func((GDestroyNotify)recommendation_free);
	document->spans = g_array_new(FALSE, FALSE, sizeof(Span));
	return document;
}

void
document_free(Document *document)
{
	if (!document)
		return;
	g_free(document->id);
	g_free(document->title);
	g_free(document->heading);
	g_free(document->kind);
	g_free(document->kenmerk);
	g_ptr_array_unref(document->passages);
	g_ptr_array_unref(document->recommendations);
	g_array_unref(document->spans);
	g_free(document);
}

const Passage *
document_get_passage(const Document *document, guint number)
{
	return number >= 1 && number <= document->passages->len
		   ? g_ptr_array_index(document->passages, number - 1)
		   : NULL;
}

const Recommendation *
document_get_recommendation(const Document *document, const char *number)
{
	for (guint i = 0; i < document->recommendations->len; i++) {
		const Recommendation *r = g_ptr_array_index(document->recommendations, i);
		if (strcmp(r->number, number) == 0)
			return r;
	}
	return NULL;
}

void
passage_set_extent(Passage *passage)
{
	if (passage->runs->len == 0)
		return;
	const Run *last = &g_array_index(passage->runs, Run, passage->runs->len - 1);
	passage->start = g_array_index(passage->runs, Run, 0).source;
	passage->end = last->source + last->source_length;
}

/* Where byte `at` of the text stands in the source; as the end of a span, behind the byte
 * before it. */
static gsize
source_offset(const Passage *passage, gsize at, gboolean is_end)
{
	gsize before = passage->start;
	for (guint i = 0; i < passage->runs->len; i++) {
		const Run *run = &g_array_index(passage->runs, Run, i);
		if (is_end ? at > run->text + run->length : at >= run->text + run->length) {
			before = run->source + run->source_length;
			continue;
		}
		if (is_end && at <= run->text)
			return before;
		if (at < run->text)
			return run->source;
		if (run->length != run->source_length)
			return run->source + (is_end ? run->source_length : 0);
		return run->source + (at - run->text);
	}
	return passage->end;
}

void
passage_get_source(const Passage *passage, gsize start, gsize end, gsize *source_start,
		   gsize *source_end)
{
	*source_start = source_offset(passage, start, FALSE);
	*source_end = MAX(*source_start, source_offset(passage, end, TRUE));
}

const char *
passage_kind_name(PassageKind kind)
{
	return passage_kinds[kind];
}

PassageKind
passage_kind_parse(const char *name)
{
	guint kind = 0;
	while (kind < PASSAGE_KINDS && strcmp(passage_kinds[kind], name) != 0)
		kind++;
	return (PassageKind)kind;
}

const char *
recommendation_level_name(RecommendationLevel level)
{
	return levels[level];
}

const char *
span_kind_name(SpanKind kind)
{
	return span_kinds[kind];
}
