#include "query/output_json.h"

static void
strings_add(JsonBuilder *json, const char *name, const GPtrArray *values)
{
	json_begin_array(json, name);
	for (guint i = 0; values && i < values->len; i++)
		json_builder_add_string_value(json, g_ptr_array_index(values, i));
	json_builder_end_array(json);
}

/* Why a passage is here. */
static void
why_add(JsonBuilder *json, const TracePassage *passage)
{
	json_put_score(json, passage->score);
	strings_add(json, "shared", passage->shared);
	json_put_string(json, "reused", passage->reused);
	if (!passage->targets)
		return;
	strings_add(json, "targets", passage->targets);
	json_put_boolean(json, "referring", passage->referring);
}

static void
passages_add(JsonBuilder *json, const char *name, const GPtrArray *passages)
{
	json_begin_array(json, name);
	for (guint i = 0; i < passages->len; i++) {
		const TracePassage *p = g_ptr_array_index(passages, i);
		json_builder_begin_object(json);
		json_put_passage(json, p->document, p->passage);
		json_put_page(json, p->page);
		json_put_string(json, "citation", p->citation);
		json_put_string(json, "text", p->text);
		json_put_number(json, "start", (gint64)p->start);
		json_put_number(json, "end", (gint64)p->end);
		if (p->score > 0)
			why_add(json, p);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
}

static void
evidence_add(JsonBuilder *json, const char *document, const Evidence *evidence)
{
	json_builder_begin_object(json);
	json_put_string(json, "sentence", evidence->sentence);
	json_put_passage(json, document, evidence->passage);
	json_put_number(json, "start", (gint64)evidence->start);
	json_put_number(json, "end", (gint64)evidence->end);
	json_begin_array(json, "mention");
	json_builder_add_int_value(json, (gint64)evidence->mention_start);
	json_builder_add_int_value(json, (gint64)evidence->mention_end);
	json_builder_end_array(json);
	json_put_string(json, "layer", reference_layer_name(evidence->layer));
	strings_add(json, "shared", evidence->shared);
	json_builder_end_object(json);
}

/* From the recommendation to the first mention: ids of passages. */
static void
path_add(JsonBuilder *json, const TraceItem *item, const TraceSource *source)
{
	const Evidence *first = g_ptr_array_index(source->evidence, 0);
	const guint passages[] = { item->passage, first->passage };
	json_begin_array(json, "path");
	for (gsize i = 0; i < G_N_ELEMENTS(passages); i++) {
		g_autofree char *id = g_strdup_printf("%s#p%u", item->document, passages[i]);
		json_builder_add_string_value(json, id);
	}
	json_builder_end_array(json);
}

static void
source_add(JsonBuilder *json, const TraceItem *item, const TraceSource *source)
{
	json_builder_begin_object(json);
	json_put_string(json, "target", source->target);
	json_put_string(json, "title", source->title);
	json_put_citation(json, source->citation, 0);
	json_put_string(json, "link", source->indirect ? "indirect" : "direct");
	path_add(json, item, source);
	json_put_string(json, "status", target_status_name(source->status));
	json_put_string(json, "confidence", confidence_name(source->confidence));
	json_put_string(json, "alternative", source->alternative);
	json_put_string(json, "get", source->where);
	json_put_string(json, "note", source->note);
	json_begin_array(json, "evidence");
	for (guint i = 0; i < source->evidence->len; i++)
		evidence_add(json, item->document, g_ptr_array_index(source->evidence, i));
	json_builder_end_array(json);
	passages_add(json, "passages", source->passages);
	json_builder_end_object(json);
}

static void
position_add(JsonBuilder *json, const TraceItem *item)
{
	const TracePosition *position = &item->position;
	json_builder_set_member_name(json, "position");
	json_builder_begin_object(json);
	json_put_string(json, "kind", position_name(position->kind));
	json_put_string(json, "confidence", confidence_name(position->confidence));
	if (position->sentence) {
		g_autofree char *cue = g_strndup(position->sentence + position->mark_start,
						 position->mark_end - position->mark_start);
		json_put_string(json, "sentence", position->sentence);
		json_put_passage(json, item->document, position->passage);
		json_put_number(json, "start", (gint64)position->start);
		json_put_number(json, "end", (gint64)position->end);
		json_put_string(json, "cue", cue);
	}
	json_builder_end_object(json);
}

static void
item_add(JsonBuilder *json, const TraceItem *item)
{
	json_builder_begin_object(json);
	json_put_string(json, "document", item->document);
	json_put_string(json, "number", item->number);
	json_put_string(json, "level", recommendation_level_name(item->level));
	json_put_string(json, "parent", item->parent);
	json_put_passage(json, item->document, item->passage);
	json_put_string(json, "text", item->text);
	json_put_number(json, "start", (gint64)item->start);
	json_put_number(json, "end", (gint64)item->end);
	passages_add(json, "answer", item->answer);
	json_put_boolean(json, "answered_below", item->answered_below);
	position_add(json, item);
	json_begin_array(json, "sources");
	for (guint i = 0; i < item->sources->len; i++)
		source_add(json, item, g_ptr_array_index(item->sources, i));
	json_builder_end_array(json);
	passages_add(json, "related", item->related);
	json_builder_end_object(json);
}

static void
responses_add(JsonBuilder *json, const GPtrArray *responses)
{
	json_begin_array(json, "responses");
	for (guint i = 0; i < responses->len; i++) {
		const TraceResponse *response = g_ptr_array_index(responses, i);
		json_builder_begin_object(json);
		json_put_string(json, "document", response->document);
		json_put_string(json, "title", response->title);
		json_put_string(json, "report", response->report);
		json_put_string(json, "report_title", response->report_title);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
}

void
output_json_trace(const OutputContext *context, const TraceAnswer *answer)
{
	JsonBuilder *json = json_answer_begin();
	const TraceResponse *only =
	    answer->responses->len == 1 ? g_ptr_array_index(answer->responses, 0) : NULL;
	json_put_string(json, "document", only ? only->document : NULL);
	json_put_string(json, "title", only ? only->title : NULL);
	json_put_string(json, "source", answer->source);
	responses_add(json, answer->responses);
	json_begin_array(json, "recommendations");
	for (guint i = 0; i < answer->items->len; i++)
		item_add(json, g_ptr_array_index(answer->items, i));
	json_builder_end_array(json);
	json_answer_end(context, json);
}
