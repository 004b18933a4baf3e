#include <json-glib/json-glib.h>

#include "query/output.h"

/* ---- members ---- */

static void
string_add(JsonBuilder *json, const char *name, const char *value)
{
	json_builder_set_member_name(json, name);
	if (value)
		json_builder_add_string_value(json, value);
	else
		json_builder_add_null_value(json);
}

static void
number_add(JsonBuilder *json, const char *name, gint64 value)
{
	json_builder_set_member_name(json, name);
	json_builder_add_int_value(json, value);
}

static void
score_add(JsonBuilder *json, double value)
{
	json_builder_set_member_name(json, "score");
	json_builder_add_double_value(json, value);
}

static void
boolean_add(JsonBuilder *json, const char *name, gboolean value)
{
	json_builder_set_member_name(json, name);
	json_builder_add_boolean_value(json, value);
}

static void
array_begin(JsonBuilder *json, const char *name)
{
	json_builder_set_member_name(json, name);
	json_builder_begin_array(json);
}

static void
strings_add(JsonBuilder *json, const char *name, char *const *values, gsize n)
{
	array_begin(json, name);
	for (gsize i = 0; i < n; i++)
		json_builder_add_string_value(json, values[i]);
	json_builder_end_array(json);
}

static void
page_add(JsonBuilder *json, guint page)
{
	json_builder_set_member_name(json, "page");
	if (page)
		json_builder_add_int_value(json, page);
	else
		json_builder_add_null_value(json);
}

static void
passage_id_add(JsonBuilder *json, const char *document, guint number)
{
	g_autofree char *id = g_strdup_printf("%s#p%u", document, number);
	string_add(json, "passage", id);
}

static void
passage_add(JsonBuilder *json, const char *document, const Passage *p)
{
	passage_id_add(json, document, p->number);
	strings_add(json, "section", p->section, p->section ? g_strv_length(p->section) : 0);
	page_add(json, p->page);
	string_add(json, "kind", passage_kind_name(p->kind));
	string_add(json, "recommendation", p->recommendation);
	string_add(json, "text", p->text);
	number_add(json, "start", (gint64)p->start);
	number_add(json, "end", (gint64)p->end);
}

/* ---- the frame ---- */

static JsonBuilder *
json_begin(void)
{
	JsonBuilder *json = json_builder_new();
	json_builder_begin_object(json);
	number_add(json, "version", OUTPUT_VERSION);
	return json;
}

static void
json_end(const OutputContext *context, JsonBuilder *json)
{
	json_builder_end_object(json);
	JsonNode *root = json_builder_get_root(json);
	g_autoptr(JsonGenerator) generator = json_generator_new();
	json_generator_set_root(generator, root);
	json_generator_set_pretty(generator, TRUE);
	g_autofree char *text = json_generator_to_data(generator, NULL);
	fprintf(context->file, "%s\n", text);
	json_node_unref(root);
	g_object_unref(json);
}

/* ---- search ---- */

static void
hit_add(JsonBuilder *json, const SearchHit *hit)
{
	json_builder_begin_object(json);
	string_add(json, "document", hit->record->document);
	string_add(json, "title", hit->title);
	passage_add(json, hit->record->document, hit->record->passage);
	score_add(json, hit->score);
	array_begin(json, "marks");
	for (guint i = 0; i < hit->marks->len; i++) {
		const Mark *mark = &g_array_index(hit->marks, Mark, i);
		json_builder_begin_array(json);
		json_builder_add_int_value(json, (gint64)mark->start);
		json_builder_add_int_value(json, (gint64)mark->end);
		json_builder_end_array(json);
	}
	json_builder_end_array(json);
	strings_add(json, "why", (char *const *)hit->why->pdata, hit->why->len);
	json_builder_end_object(json);
}

static void
search_write(const OutputContext *context, const SearchAnswer *answer)
{
	JsonBuilder *json = json_begin();
	if (context->qid)
		string_add(json, "qid", context->qid);
	string_add(json, "question", answer->typed);
	string_add(json, "note", answer->note);
	number_add(json, "estimate", (gint64)answer->estimate);
	boolean_add(json, "exact", answer->exact);
	boolean_add(json, "complete", answer->complete);
	array_begin(json, "hits");
	for (guint i = 0; i < answer->hits->len; i++)
		hit_add(json, g_ptr_array_index(answer->hits, i));
	json_builder_end_array(json);
	json_end(context, json);
}

/* ---- trace ---- */

static void
trace_passages_add(JsonBuilder *json, const char *name, const GPtrArray *passages)
{
	array_begin(json, name);
	for (guint i = 0; i < passages->len; i++) {
		const TracePassage *p = g_ptr_array_index(passages, i);
		json_builder_begin_object(json);
		passage_id_add(json, p->document, p->passage);
		string_add(json, "text", p->text);
		number_add(json, "start", (gint64)p->start);
		number_add(json, "end", (gint64)p->end);
		if (p->score > 0)
			score_add(json, p->score);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
}

static void
evidence_add(JsonBuilder *json, const char *document, const Evidence *evidence)
{
	json_builder_begin_object(json);
	string_add(json, "sentence", evidence->sentence);
	passage_id_add(json, document, evidence->passage);
	number_add(json, "start", (gint64)evidence->start);
	number_add(json, "end", (gint64)evidence->end);
	array_begin(json, "mention");
	json_builder_add_int_value(json, (gint64)evidence->mention_start);
	json_builder_add_int_value(json, (gint64)evidence->mention_end);
	json_builder_end_array(json);
	string_add(json, "layer", reference_layer_name(evidence->layer));
	json_builder_end_object(json);
}

static void
source_add(JsonBuilder *json, const char *document, const TraceSource *source)
{
	json_builder_begin_object(json);
	string_add(json, "target", source->target);
	string_add(json, "title", source->title);
	string_add(json, "link", "direct");
	string_add(json, "status", source_status_name(source->status));
	string_add(json, "confidence", confidence_name(source->confidence));
	string_add(json, "alternative", source->alternative);
	string_add(json, "get", source->where);
	string_add(json, "note", source->note);
	array_begin(json, "evidence");
	for (guint i = 0; i < source->evidence->len; i++)
		evidence_add(json, document, g_ptr_array_index(source->evidence, i));
	json_builder_end_array(json);
	trace_passages_add(json, "passages", source->passages);
	json_builder_end_object(json);
}

static void
item_add(JsonBuilder *json, const char *document, const TraceItem *item)
{
	json_builder_begin_object(json);
	string_add(json, "number", item->number);
	string_add(json, "level", recommendation_level_name(item->level));
	string_add(json, "parent", item->parent);
	passage_id_add(json, document, item->passage);
	string_add(json, "text", item->text);
	number_add(json, "start", (gint64)item->start);
	number_add(json, "end", (gint64)item->end);
	trace_passages_add(json, "answer", item->answer);
	boolean_add(json, "answered_below", item->answered_below);
	array_begin(json, "sources");
	for (guint i = 0; i < item->sources->len; i++)
		source_add(json, document, g_ptr_array_index(item->sources, i));
	json_builder_end_array(json);
	trace_passages_add(json, "related", item->related);
	json_builder_end_object(json);
}

static void
trace_write(const OutputContext *context, const TraceAnswer *answer)
{
	JsonBuilder *json = json_begin();
	string_add(json, "document", answer->document);
	string_add(json, "title", answer->title);
	array_begin(json, "recommendations");
	for (guint i = 0; i < answer->items->len; i++)
		item_add(json, answer->document, g_ptr_array_index(answer->items, i));
	json_builder_end_array(json);
	json_end(context, json);
}

/* ---- show and explain ---- */

static void
references_add(JsonBuilder *json, const Passage *passage)
{
	array_begin(json, "references");
	for (guint i = 0; i < passage->references->len; i++) {
		const Reference *r = &g_array_index(passage->references, Reference, i);
		g_autofree char *printed = g_strndup(passage->text + r->start, r->end - r->start);
		gsize start, end;
		passage_get_source(passage, r->start, r->end, &start, &end);
		json_builder_begin_object(json);
		string_add(json, "text", printed);
		number_add(json, "start", (gint64)start);
		number_add(json, "end", (gint64)end);
		string_add(json, "target", r->target);
		string_add(json, "alternative", r->alternative);
		string_add(json, "pin", r->pin);
		string_add(json, "layer", reference_layer_name(r->layer));
		string_add(json, "confidence", confidence_name(r->confidence));
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
}

static void
show_write(const OutputContext *context, const ShowAnswer *answer)
{
	JsonBuilder *json = json_begin();
	const Document *document = answer->head->document;
	string_add(json, "document", answer->document);
	string_add(json, "title", document->title);
	string_add(json, "kind", document->kind);
	string_add(json, "kenmerk", document->kenmerk);
	json_builder_set_member_name(json, "date");
	if (document->date)
		json_builder_add_int_value(json, document->date);
	else
		json_builder_add_null_value(json);
	string_add(json, "origin", answer->head->origin);
	array_begin(json, "passages");
	for (guint i = 0; i < answer->records->len; i++) {
		const Passage *passage = ((Record *)g_ptr_array_index(answer->records, i))->passage;
		json_builder_begin_object(json);
		passage_add(json, answer->document, passage);
		references_add(json, passage);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
	json_end(context, json);
}

static void
explain_write(const OutputContext *context, const ExplainAnswer *answer)
{
	JsonBuilder *json = json_begin();
	string_add(json, "question", answer->typed);
	string_add(json, "tree", answer->question);
	string_add(json, "query", answer->query);
	array_begin(json, "readings");
	for (guint i = 0; i < answer->readings->len; i++) {
		const Reading *reading = g_ptr_array_index(answer->readings, i);
		json_builder_begin_object(json);
		string_add(json, "typed", reading->typed);
		string_add(json, "reading", reading->reading);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
	json_end(context, json);
}

const Output output_json = { "json", search_write, trace_write, show_write, explain_write };
