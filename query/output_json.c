#include "query/output_json.h"
#include "query/output_matrix.h"

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

void
json_put_double(JsonBuilder *json, const char *name, double value)
{
	json_builder_set_member_name(json, name);
	json_builder_add_double_value(json, value);
}

void
json_put_score(JsonBuilder *json, double value)
{
	json_put_double(json, "score", value);
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

void
json_put_strings(JsonBuilder *json, const char *name, char *const *values, gsize n)
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
json_put_citation(JsonBuilder *json, const Citation *citation, guint page)
{
	g_autofree char *cited = leidraad_print(citation->leidraad, page);
	json_put_string(json, "citation", cited);
}

void
json_put_passage(JsonBuilder *json, const char *document, guint number)
{
	g_autofree char *id = g_strdup_printf("%s#p%u", document, number);
	json_put_string(json, "passage", id);
}

void
json_add_passage(JsonBuilder *json, const char *document, const Passage *p)
{
	json_put_passage(json, document, p->number);
	json_put_strings(json, "section", p->section, p->section ? g_strv_length(p->section) : 0);
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
json_print(const OutputContext *context, JsonBuilder *json)
{
	g_autofree char *text = json_text(json, TRUE);
	fprintf(context->file, "%s\n", text);
}

void
json_answer_end(const OutputContext *context, JsonBuilder *json)
{
	json_builder_end_object(json);
	json_print(context, json);
}

/* ---- show ---- */

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
	json_put_citation(json, answer->citation, 0);
	json_begin_array(json, "passages");
	for (guint i = 0; i < answer->records->len; i++) {
		const Passage *passage = ((Record *)g_ptr_array_index(answer->records, i))->passage;
		json_builder_begin_object(json);
		json_add_passage(json, answer->document, passage);
		json_put_citation(json, answer->citation, passage->page);
		references_add(json, passage);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
	json_answer_end(context, json);
}

const Output output_json = {
	.name = "json",
	.search = output_json_search,
	.trace = output_json_trace,
	.matrix = output_matrix_json,
	.show = show_write,
	.explain = output_json_explain,
	.refs = output_json_refs,
	.refs_text = output_json_refs_text,
	.check = output_json_check,
};
