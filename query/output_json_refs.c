#include <string.h>

#include "query/output_json.h"

static void
antecedent_add(JsonBuilder *json, const char *document, const RefsMention *mention)
{
	json_builder_set_member_name(json, "antecedent");
	if (!mention->antecedent) {
		json_builder_add_null_value(json);
		return;
	}
	const Antecedent *a = &mention->reference->antecedent;
	g_autofree char *words = g_strndup(mention->antecedent->text + a->start, a->end - a->start);
	gsize start, end;
	passage_get_source(mention->antecedent, a->start, a->end, &start, &end);
	json_builder_begin_object(json);
	json_put_string(json, "text", words);
	json_put_passage(json, document, a->passage);
	json_put_number(json, "start", (gint64)start);
	json_put_number(json, "end", (gint64)end);
	json_builder_end_object(json);
}

static void
mention_add(JsonBuilder *json, const RefsAnswer *answer, guint i)
{
	const RefsMention *mention = &g_array_index(answer->mentions, RefsMention, i);
	json_builder_begin_object(json);
	json_put_reference(json, mention->passage, mention->reference);
	json_put_passage(json, answer->document, mention->passage->number);
	json_put_page(json, mention->passage->page);
	json_put_string(json, "title", mention->title);
	json_put_string(json, "status",
			answer->has_status ? target_status_name(mention->status) : NULL);
	antecedent_add(json, answer->document, mention);
	json_builder_end_object(json);
}

static void
acronym_add(JsonBuilder *json, const RefsAnswer *answer, guint i)
{
	const RefsAcronym *acronym = &g_array_index(answer->acronyms, RefsAcronym, i);
	const Definition *d = acronym->definition;
	const char *text = acronym->passage->text;
	g_autofree char *brief = g_strndup(text + d->short_start, d->short_end - d->short_start);
	g_autofree char *meaning = g_strndup(text + d->long_start, d->long_end - d->long_start);
	gsize start, end;
	passage_get_source(acronym->passage, d->short_start, d->short_end, &start, &end);
	json_builder_begin_object(json);
	json_put_string(json, "acronym", brief);
	json_put_string(json, "meaning", meaning);
	json_put_passage(json, acronym->document, acronym->passage->number);
	json_put_number(json, "start", (gint64)start);
	json_put_number(json, "end", (gint64)end);
	json_builder_end_object(json);
}

static void
citer_add(JsonBuilder *json, const RefsAnswer *answer, guint i)
{
	const RefsCiter *citer = g_ptr_array_index(answer->citers, i);
	const Evidence *e = citer->evidence;
	g_autofree char *words =
	    g_strndup(e->sentence + e->mark_start, e->mark_end - e->mark_start);
	json_builder_begin_object(json);
	json_put_passage(json, citer->document, e->passage);
	json_put_string(json, "document", citer->document);
	json_put_string(json, "title", citer->title);
	json_put_page(json, citer->page);
	json_put_string(json, "text", words);
	json_put_number(json, "start", (gint64)e->mention_start);
	json_put_number(json, "end", (gint64)e->mention_end);
	json_put_string(json, "sentence", e->sentence);
	json_put_string(json, "layer", reference_layer_name(e->layer));
	json_put_string(json, "confidence", confidence_name(citer->confidence));
	json_builder_end_object(json);
}

/* ---- the lists of an answer ---- */

static gboolean
is_candidate(const RefsAnswer *answer, guint i)
{
	return g_array_index(answer->mentions, RefsMention, i).reference->layer ==
	       REFERENCE_CANDIDATE;
}

static gboolean
is_reference(const RefsAnswer *answer, guint i)
{
	return !is_candidate(answer, i);
}

static gboolean
is_any(const RefsAnswer *answer, guint i)
{
	(void)answer;
	(void)i;
	return TRUE;
}

typedef struct {
	const char *name;
	guint length;
	gboolean (*has)(const RefsAnswer *answer, guint i);
	void (*add)(JsonBuilder *json, const RefsAnswer *answer, guint i);
} List;

static void
list_add(JsonBuilder *json, const RefsAnswer *answer, const List *list)
{
	json_begin_array(json, list->name);
	for (guint i = 0; i < list->length; i++)
		if (list->has(answer, i))
			list->add(json, answer, i);
	json_builder_end_array(json);
}

void
output_json_refs(const OutputContext *context, const RefsAnswer *answer)
{
	const List lists[] = {
		{ "references", answer->mentions->len, is_reference, mention_add },
		{ "candidates", answer->mentions->len, is_candidate, mention_add },
		{ "cited_by", answer->citers->len, is_any, citer_add },
		{ "acronyms", answer->acronyms->len, is_any, acronym_add },
	};
	JsonBuilder *json = json_answer_begin();
	json_put_string(json, "document", answer->document);
	if (answer->passage)
		json_put_passage(json, answer->document, answer->passage);
	else
		json_put_string(json, "passage", NULL);
	json_put_string(json, "title", answer->title);
	json_put_boolean(json, "in_corpus", answer->is_there);
	json_put_number(json, "citing", (gint64)answer->citing);
	json_put_boolean(json, "exact", answer->exact);
	for (guint i = 0; i < G_N_ELEMENTS(lists); i++)
		list_add(json, answer, &lists[i]);
	json_answer_end(context, json);
}

/* ---- a text: one line, of which each item is built alone, as there may be very many ---- */

static void
list_print(const OutputContext *context, const RefsAnswer *answer, const List *list)
{
	const char *comma = "";
	fprintf(context->file, ",\"%s\":[", list->name);
	for (guint i = 0; i < list->length; i++) {
		if (!list->has(answer, i))
			continue;
		JsonBuilder *json = json_builder_new();
		list->add(json, answer, i);
		g_autofree char *line = json_line(json);
		fprintf(context->file, "%s%s", comma, line);
		comma = ",";
	}
	fputc(']', context->file);
}

void
output_json_refs_text(const OutputContext *context, const RefsAnswer *answer)
{
	const List lists[] = {
		{ "references", answer->mentions->len, is_reference, mention_add },
		{ "candidates", answer->mentions->len, is_candidate, mention_add },
		{ "acronyms", answer->acronyms->len, is_any, acronym_add },
	};
	JsonBuilder *json = json_answer_begin();
	if (context->qid)
		json_put_string(json, "id", context->qid);
	json_builder_end_object(json);
	g_autofree char *head = json_line(json);
	fwrite(head, 1, strlen(head) - 1, context->file); /* the lists go before its bracket */
	for (guint i = 0; i < G_N_ELEMENTS(lists); i++)
		list_print(context, answer, &lists[i]);
	fputs("}\n", context->file);
}
