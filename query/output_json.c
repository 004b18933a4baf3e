#include "query/output_json.h"

/* ---- members ---- */

void
json_put_string(JsonBuilder *json, const char *name, const char *value)
{
	json_builder_set_member_name(json, name);
	if (value)
		json_builder_add_string_value(json, value);
	else
		json_builder_add_null_value(json);
}

void
json_put_number(JsonBuilder *json, const char *name, gint64 value)
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

void
json_put_boolean(JsonBuilder *json, const char *name, gboolean value)
{
	json_builder_set_member_name(json, name);
	json_builder_add_boolean_value(json, value);
}

void
json_begin_array(JsonBuilder *json, const char *name)
{
	json_builder_set_member_name(json, name);
	json_builder_begin_array(json);
}

static void
strings_add(JsonBuilder *json, const char *name, char *const *values, gsize n)
{
	json_begin_array(json, name);
	for (gsize i = 0; i < n; i++)
		json_builder_add_string_value(json, values[i]);
	json_builder_end_array(json);
}

void
json_put_page(JsonBuilder *json, guint page)
{
	json_builder_set_member_name(json, "page");
	if (page)
		json_builder_add_int_value(json, page);
	else
		json_builder_add_null_value(json);
}

void
json_put_passage(JsonBuilder *json, const char *document, guint number)
{
	g_autofree char *id = g_strdup_printf("%s#p%u", document, number);
	json_put_string(json, "passage", id);
}

static void
passage_add(JsonBuilder *json, const char *document, const Passage *p)
{
	json_put_passage(json, document, p->number);
	strings_add(json, "section", p->section, p->section ? g_strv_length(p->section) : 0);
	json_put_page(json, p->page);
	json_put_string(json, "kind", passage_kind_name(p->kind));
	json_put_string(json, "recommendation", p->recommendation);
	json_put_string(json, "text", p->text);
	json_put_number(json, "start", (gint64)p->start);
	json_put_number(json, "end", (gint64)p->end);
}

void
json_put_reference(JsonBuilder *json, const Passage *passage, const Reference *r)
{
	g_autofree char *printed = g_strndup(passage->text + r->start, r->end - r->start);
	gsize start, end;
	passage_get_source(passage, r->start, r->end, &start, &end);
	json_put_string(json, "text", printed);
	json_put_number(json, "start", (gint64)start);
	json_put_number(json, "end", (gint64)end);
	json_put_string(json, "target", r->target);
	json_put_string(json, "alternative", r->alternative);
	json_put_string(json, "pin", r->pin);
	json_put_string(json, "layer", reference_layer_name(r->layer));
	json_put_string(json, "confidence", confidence_name(r->confidence));
}

/* ---- the frame ---- */

JsonBuilder *
json_answer_begin(void)
{
	JsonBuilder *json = json_builder_new();
	json_builder_begin_object(json);
	json_put_number(json, "version", OUTPUT_VERSION);
	return json;
}

/* What was built; frees it. */
static char *
json_text(JsonBuilder *json, gboolean pretty)
{
	JsonNode *root = json_builder_get_root(json);
	g_autoptr(JsonGenerator) generator = json_generator_new();
	json_generator_set_root(generator, root);
	json_generator_set_pretty(generator, pretty);
	char *text = json_generator_to_data(generator, NULL);
	json_node_unref(root);
	g_object_unref(json);
	return text;
}

char *
json_line(JsonBuilder *json)
{
	return json_text(json, FALSE);
}

void
json_answer_end(const OutputContext *context, JsonBuilder *json)
{
	json_builder_end_object(json);
	g_autofree char *text = json_text(json, TRUE);
	fprintf(context->file, "%s\n", text);
}

/* ---- search ---- */

static void
hit_add(JsonBuilder *json, const SearchHit *hit)
{
	json_builder_begin_object(json);
	json_put_string(json, "document", hit->record->document);
	json_put_string(json, "title", hit->title);
	passage_add(json, hit->record->document, hit->record->passage);
	score_add(json, hit->score);
	json_begin_array(json, "marks");
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
	JsonBuilder *json = json_answer_begin();
	if (context->qid)
		json_put_string(json, "qid", context->qid);
	json_put_string(json, "question", answer->typed);
	json_put_string(json, "note", answer->note);
	json_put_number(json, "estimate", (gint64)answer->estimate);
	json_put_boolean(json, "exact", answer->exact);
	json_put_boolean(json, "complete", answer->complete);
	json_begin_array(json, "hits");
	for (guint i = 0; i < answer->hits->len; i++)
		hit_add(json, g_ptr_array_index(answer->hits, i));
	json_builder_end_array(json);
	json_answer_end(context, json);
}

/* ---- trace ---- */

static void
trace_passages_add(JsonBuilder *json, const char *name, const GPtrArray *passages)
{
	json_begin_array(json, name);
	for (guint i = 0; i < passages->len; i++) {
		const TracePassage *p = g_ptr_array_index(passages, i);
		json_builder_begin_object(json);
		json_put_passage(json, p->document, p->passage);
		json_put_string(json, "text", p->text);
		json_put_number(json, "start", (gint64)p->start);
		json_put_number(json, "end", (gint64)p->end);
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
	json_put_string(json, "sentence", evidence->sentence);
	json_put_passage(json, document, evidence->passage);
	json_put_number(json, "start", (gint64)evidence->start);
	json_put_number(json, "end", (gint64)evidence->end);
	json_begin_array(json, "mention");
	json_builder_add_int_value(json, (gint64)evidence->mention_start);
	json_builder_add_int_value(json, (gint64)evidence->mention_end);
	json_builder_end_array(json);
	json_put_string(json, "layer", reference_layer_name(evidence->layer));
	json_builder_end_object(json);
}

static void
source_add(JsonBuilder *json, const char *document, const TraceSource *source)
{
	json_builder_begin_object(json);
	json_put_string(json, "target", source->target);
	json_put_string(json, "title", source->title);
	json_put_string(json, "link", "direct");
	json_put_string(json, "status", target_status_name(source->status));
	json_put_string(json, "confidence", confidence_name(source->confidence));
	json_put_string(json, "alternative", source->alternative);
	json_put_string(json, "get", source->where);
	json_put_string(json, "note", source->note);
	json_begin_array(json, "evidence");
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
	json_put_string(json, "number", item->number);
	json_put_string(json, "level", recommendation_level_name(item->level));
	json_put_string(json, "parent", item->parent);
	json_put_passage(json, document, item->passage);
	json_put_string(json, "text", item->text);
	json_put_number(json, "start", (gint64)item->start);
	json_put_number(json, "end", (gint64)item->end);
	trace_passages_add(json, "answer", item->answer);
	json_put_boolean(json, "answered_below", item->answered_below);
	json_begin_array(json, "sources");
	for (guint i = 0; i < item->sources->len; i++)
		source_add(json, document, g_ptr_array_index(item->sources, i));
	json_builder_end_array(json);
	trace_passages_add(json, "related", item->related);
	json_builder_end_object(json);
}

static void
trace_write(const OutputContext *context, const TraceAnswer *answer)
{
	JsonBuilder *json = json_answer_begin();
	json_put_string(json, "document", answer->document);
	json_put_string(json, "title", answer->title);
	json_begin_array(json, "recommendations");
	for (guint i = 0; i < answer->items->len; i++)
		item_add(json, answer->document, g_ptr_array_index(answer->items, i));
	json_builder_end_array(json);
	json_answer_end(context, json);
}

/* ---- show and explain ---- */

static void
references_add(JsonBuilder *json, const Passage *passage)
{
	json_begin_array(json, "references");
	for (guint i = 0; i < passage->references->len; i++) {
		json_builder_begin_object(json);
		json_put_reference(json, passage,
				   &g_array_index(passage->references, Reference, i));
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
}

static void
show_write(const OutputContext *context, const ShowAnswer *answer)
{
	JsonBuilder *json = json_answer_begin();
	const Document *document = answer->head->document;
	json_put_string(json, "document", answer->document);
	json_put_string(json, "title", document->title);
	json_put_string(json, "kind", document->kind);
	json_put_string(json, "kenmerk", document->kenmerk);
	json_builder_set_member_name(json, "date");
	if (document->date)
		json_builder_add_int_value(json, document->date);
	else
		json_builder_add_null_value(json);
	json_put_string(json, "origin", answer->head->origin);
	json_begin_array(json, "passages");
	for (guint i = 0; i < answer->records->len; i++) {
		const Passage *passage = ((Record *)g_ptr_array_index(answer->records, i))->passage;
		json_builder_begin_object(json);
		passage_add(json, answer->document, passage);
		references_add(json, passage);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
	json_answer_end(context, json);
}

static void
explain_write(const OutputContext *context, const ExplainAnswer *answer)
{
	JsonBuilder *json = json_answer_begin();
	json_put_string(json, "question", answer->typed);
	json_put_string(json, "tree", answer->question);
	json_put_string(json, "query", answer->query);
	json_begin_array(json, "readings");
	for (guint i = 0; i < answer->readings->len; i++) {
		const Reading *reading = g_ptr_array_index(answer->readings, i);
		json_builder_begin_object(json);
		json_put_string(json, "typed", reading->typed);
		json_put_string(json, "reading", reading->reading);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
	json_answer_end(context, json);
}

const Output output_json = {
	.name = "json",
	.search = search_write,
	.trace = trace_write,
	.show = show_write,
	.explain = explain_write,
	.refs = output_json_refs,
	.refs_text = output_json_refs_text,
};
