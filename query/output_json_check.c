#include "query/output_json.h"

static void
differences_put(JsonBuilder *json, const GPtrArray *differences)
{
	json_begin_array(json, "differences");
	for (guint i = 0; i < differences->len; i++) {
		const Difference *difference = g_ptr_array_index(differences, i);
		json_builder_begin_object(json);
		json_put_string(json, "type", difference_type_name(difference->type));
		json_put_string(json, "source", difference->source);
		json_put_string(json, "claim", difference->claim);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
}

static void
passage_put(JsonBuilder *json, const CheckClaim *claim)
{
	if (claim->document)
		json_put_passage(json, claim->document, claim->passage);
	else
		json_put_string(json, "passage", NULL);
	json_put_string(json, "title", claim->title);
	json_put_page(json, claim->page);
	json_put_string(json, "text", claim->text);
	json_put_number(json, "start", (gint64)claim->start);
	json_put_number(json, "end", (gint64)claim->end);
}

static void
claim_put(JsonBuilder *json, const CheckClaim *claim)
{
	json_builder_begin_object(json);
	json_put_string(json, "claim", claim->claim);
	if (claim->line) {
		json_put_number(json, "line", claim->line);
		json_put_number(json, "claim_start", (gint64)claim->claim_start);
		json_put_number(json, "claim_end", (gint64)claim->claim_end);
	}
	json_put_string(json, "verdict", verdict_name(claim->verdict));
	json_builder_set_member_name(json, "coverage");
	json_builder_add_double_value(json, claim->coverage);
	passage_put(json, claim);
	differences_put(json, claim->differences);
	json_put_string(json, "target", claim->target);
	json_put_string(json, "get", claim->get);
	json_builder_end_object(json);
}

void
output_json_check(const OutputContext *context, const CheckAnswer *answer)
{
	JsonBuilder *json = json_answer_begin();
	json_begin_array(json, "claims");
	for (guint i = 0; i < answer->claims->len; i++)
		claim_put(json, g_ptr_array_index(answer->claims, i));
	json_builder_end_array(json);
	json_answer_end(context, json);
}
