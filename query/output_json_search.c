#include <string.h>

#include "query/output_json.h"
#include "store/weigh.h"

/* ---- search ---- */

static void
pair_add(JsonBuilder *json, gsize start, gsize end)
{
	json_builder_begin_array(json);
	json_builder_add_int_value(json, (gint64)start);
	json_builder_add_int_value(json, (gint64)end);
	json_builder_end_array(json);
}

/* Of text[start..end), counted from its start: a mark that it cuts is cut. */
static void
marks_add(JsonBuilder *json, const GArray *marks, gsize start, gsize end)
{
	json_begin_array(json, "marks");
	for (guint i = 0; i < marks->len; i++) {
		const Mark *mark = &g_array_index(marks, Mark, i);
		if (mark->end > start && mark->start < end)
			pair_add(json, MAX(mark->start, start) - start,
				 MIN(mark->end, end) - start);
	}
	json_builder_end_array(json);
}

static void
snippet_add(JsonBuilder *json, const SearchHit *hit)
{
	const Passage *passage = hit->record->passage;
	gsize from = hit->snippet_start, to = hit->snippet_end, start, end;
	g_autofree char *text = g_strndup(passage->text + from, to - from);
	passage_get_source(passage, from, to, &start, &end);
	json_builder_set_member_name(json, "snippet");
	json_builder_begin_object(json);
	json_put_string(json, "text", text);
	json_put_number(json, "start", (gint64)start);
	json_put_number(json, "end", (gint64)end);
	marks_add(json, hit->marks, from, to);
	json_builder_end_object(json);
}

static void
reasons_put(JsonBuilder *json, const GPtrArray *reasons)
{
	json_begin_array(json, "reasons");
	for (guint i = 0; i < reasons->len; i++) {
		const Reason *reason = g_ptr_array_index(reasons, i);
		json_builder_begin_object(json);
		json_put_string(json, "typed", reason->typed);
		json_put_string(json, "reading", reason->reading);
		json_put_double(json, "weight", reason->weight);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
}

static void
hit_add(JsonBuilder *json, const SearchHit *hit)
{
	const Passage *passage = hit->record->passage;
	json_builder_begin_object(json);
	json_put_string(json, "document", hit->record->document);
	json_put_string(json, "title", hit->title);
	json_add_passage(json, hit->record->document, passage);
	json_put_citation(json, hit->citation, passage->page);
	json_put_score(json, hit->score);
	marks_add(json, hit->marks, 0, strlen(passage->text));
	json_put_strings(json, "why", (char *const *)hit->why->pdata, hit->why->len);
	snippet_add(json, hit);
	reasons_put(json, hit->reasons);
	json_put_strings(json, "duplicates", (char *const *)hit->duplicates->pdata,
			 hit->duplicates->len);
	json_builder_end_object(json);
}

static void
facet_add(JsonBuilder *json, const Facets *facets, FacetName facet)
{
	json_builder_set_member_name(json, facet_name(facet));
	json_builder_begin_object(json);
	json_put_number(json, "total", facets->total[facet]);
	json_begin_array(json, "values");
	for (guint i = 0; i < facets->values[facet]->len; i++) {
		const FacetValue *value = g_ptr_array_index(facets->values[facet], i);
		json_builder_begin_object(json);
		json_put_string(json, "value", value->value);
		if (facet == FACET_DOCUMENT)
			json_put_string(json, "title", value->title);
		json_put_number(json, "passages", value->passages);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
	json_builder_end_object(json);
}

static void
facets_add(JsonBuilder *json, const Facets *facets)
{
	json_builder_set_member_name(json, "facets");
	json_builder_begin_object(json);
	json_put_number(json, "matches", (gint64)facets->matches);
	json_put_boolean(json, "complete", facets->complete);
	for (guint i = 0; i < FACETS; i++)
		facet_add(json, facets, i);
	json_builder_end_object(json);
}

static void
also_add(JsonBuilder *json, const GPtrArray *also)
{
	json_begin_array(json, "also");
	for (guint i = 0; also && i < also->len; i++) {
		const Also *one = g_ptr_array_index(also, i);
		json_builder_begin_object(json);
		json_put_string(json, "typed", one->typed);
		json_put_strings(json, "searched", one->searched, g_strv_length(one->searched));
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
}

void
output_json_search(const OutputContext *context, const SearchAnswer *answer)
{
	JsonBuilder *json = json_answer_begin();
	if (context->qid)
		json_put_string(json, "qid", context->qid);
	json_put_string(json, "question", answer->typed);
	json_put_string(json, "note", answer->note);
	also_add(json, answer->also);
	json_put_string(json, "suggestion", answer->suggestion);
	json_put_boolean(json, "respelt", answer->respelt);
	json_put_number(json, "estimate", (gint64)answer->estimate);
	json_put_boolean(json, "exact", answer->exact);
	json_put_boolean(json, "complete", answer->complete);
	json_begin_array(json, "hits");
	for (guint i = 0; i < answer->hits->len; i++)
		hit_add(json, g_ptr_array_index(answer->hits, i));
	json_builder_end_array(json);
	if (answer->facets)
		facets_add(json, answer->facets);
	json_answer_end(context, json);
}

/* ---- explain ---- */

static void
readings_add(JsonBuilder *json, const GPtrArray *readings)
{
	json_begin_array(json, "readings");
	for (guint i = 0; i < readings->len; i++) {
		const Reading *reading = g_ptr_array_index(readings, i);
		json_builder_begin_object(json);
		json_put_string(json, "typed", reading->typed);
		json_put_string(json, "reading", reading->reading);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
}

static void
parts_add(JsonBuilder *json, const ExplainAnswer *answer)
{
	json_begin_array(json, "weights");
	for (guint i = 0; i < answer->parts->len; i++) {
		const ExplainPart *part = g_ptr_array_index(answer->parts, i);
		json_builder_begin_object(json);
		json_put_string(json, "typed", part->typed);
		json_put_string(json, "reading", part->reading);
		json_put_number(json, "passages", (gint64)part->passages);
		json_put_double(json, "most", part->most);
		if (answer->passage && part->weight != WEIGH_ABSENT)
			json_put_double(json, "weight", part->weight);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
}

static void
conditions_add(JsonBuilder *json, const GPtrArray *conditions)
{
	json_begin_array(json, "conditions");
	for (guint i = 0; i < conditions->len; i++) {
		const ExplainCondition *condition = g_ptr_array_index(conditions, i);
		json_builder_begin_object(json);
		json_put_string(json, "wanted", condition->wanted);
		json_put_boolean(json, "excluded", condition->excluded);
		json_put_boolean(json, "holds", condition->holds);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
}

void
output_json_explain(const OutputContext *context, const ExplainAnswer *answer)
{
	JsonBuilder *json = json_answer_begin();
	json_put_string(json, "question", answer->typed);
	json_put_string(json, "tree", answer->question);
	json_put_string(json, "query", answer->query);
	readings_add(json, answer->plan->readings);
	parts_add(json, answer);
	if (answer->passage) {
		json_put_string(json, "passage", answer->passage);
		json_put_boolean(json, "found", answer->matches);
		json_put_score(json, answer->score);
		conditions_add(json, answer->conditions);
	}
	json_answer_end(context, json);
}
