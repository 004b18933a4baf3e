#include "query/output_cited.h"
#include "query/output_json.h"

/* CSL-JSON (citation-style-language/schema 1.0.2): an array of items. Of a page it has the
 * members of a cite, `locator` and `label`. */

static void
known_put(JsonBuilder *json, const char *name, const char *value)
{
	if (value)
		json_put_string(json, name, value);
}

static void
issued_put(JsonBuilder *json, guint date)
{
	const guint parts[] = { date / 10000, date / 100 % 100, date % 100 };
	if (!date)
		return;
	json_builder_set_member_name(json, "issued");
	json_builder_begin_object(json);
	json_begin_array(json, "date-parts");
	json_builder_begin_array(json);
	for (gsize i = 0; i < G_N_ELEMENTS(parts) && parts[i]; i++)
		json_builder_add_int_value(json, parts[i]);
	json_builder_end_array(json);
	json_builder_end_array(json);
	json_builder_end_object(json);
}

static void
item_add(JsonBuilder *json, const CitedDocument *one)
{
	const Citation *citation = one->citation;
	g_autofree char *note = leidraad_print(citation->leidraad, one->page);
	g_autofree char *page = one->page ? g_strdup_printf("%u", one->page) : NULL;
	json_builder_begin_object(json);
	json_put_string(json, "id", citation->id);
	json_put_string(json, "type", citation->type->csl);
	json_put_string(json, "title", citation->title ? citation->title : note);
	known_put(json, "authority", citation->publisher);
	known_put(json, "publisher", citation->publisher);
	issued_put(json, citation->date);
	known_put(json, "collection-number", citation->leidraad->dossier);
	known_put(json, "number", citation->leidraad->number);
	known_put(json, "chapter-number", citation->leidraad->session);
	known_put(json, "locator", page);
	known_put(json, "label", page ? "page" : NULL);
	known_put(json, "URL", citation->url);
	json_put_string(json, "note", note);
	json_builder_end_object(json);
}

/* Frees the array. */
static void
items_write(const OutputContext *context, GArray *cited)
{
	JsonBuilder *json = json_builder_new();
	json_builder_begin_array(json);
	for (guint i = 0; i < cited->len; i++)
		item_add(json, &g_array_index(cited, CitedDocument, i));
	json_builder_end_array(json);
	json_print(context, json);
	g_array_unref(cited);
}

static void
search_write(const OutputContext *context, const SearchAnswer *answer)
{
	items_write(context, cited_search(answer));
}

static void
trace_write(const OutputContext *context, const TraceAnswer *answer)
{
	items_write(context, cited_trace(answer));
}

static void
show_write(const OutputContext *context, const ShowAnswer *answer)
{
	items_write(context, cited_show(answer));
}

const Output output_csl_json = {
	.name = "csl-json", .search = search_write, .trace = trace_write, .show = show_write
};
