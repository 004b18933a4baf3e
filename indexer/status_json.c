#include "indexer/status_json.h"

#include <json-glib/json-glib.h>
#include <stdio.h>

#include "indexer/arrivals.h"

#define STATUS_VERSION 1

static void
number_add(JsonBuilder *builder, const char *name, gint64 number)
{
	json_builder_set_member_name(builder, name);
	json_builder_add_int_value(builder, number);
}

static void
text_add(JsonBuilder *builder, const char *name, const char *text)
{
	json_builder_set_member_name(builder, name);
	json_builder_add_string_value(builder, text);
}

static void
example_add(JsonBuilder *builder, const Citation *citation)
{
	if (!citation->place)
		return;
	text_add(builder, "example", citation->place);
	text_add(builder, "text", citation->mention);
}

static void
citations_add(JsonBuilder *builder, const char *name, const GArray *citations)
{
	json_builder_set_member_name(builder, name);
	json_builder_begin_array(builder);
	for (guint i = 0; i < citations->len; i++) {
		const Citation *one = &g_array_index(citations, Citation, i);
		json_builder_begin_object(builder);
		text_add(builder, "target", one->target);
		number_add(builder, "passages", one->passages);
		example_add(builder, one);
		json_builder_end_object(builder);
	}
	json_builder_end_array(builder);
}

static void
arrived_add(JsonBuilder *builder, const GPtrArray *arrivals)
{
	json_builder_set_member_name(builder, "arrived");
	json_builder_begin_array(builder);
	for (guint i = 0; i < arrivals->len; i++) {
		const Arrival *one = g_ptr_array_index(arrivals, i);
		json_builder_begin_object(builder);
		text_add(builder, "target", one->id);
		number_add(builder, "date", one->date);
		number_add(builder, "passages", one->passages);
		json_builder_set_member_name(builder, "citing");
		json_builder_begin_array(builder);
		for (guint k = 0; k < one->citing->len; k++)
			json_builder_add_string_value(builder, g_ptr_array_index(one->citing, k));
		json_builder_end_array(builder);
		json_builder_end_object(builder);
	}
	json_builder_end_array(builder);
}

void
status_json_print(const StatusData *data)
{
	g_autoptr(JsonBuilder) builder = json_builder_new();
	json_builder_begin_object(builder);
	number_add(builder, "version", STATUS_VERSION);
	text_add(builder, "index", data->index);
	number_add(builder, "documents", data->documents->len);
	number_add(builder, "passages", data->passages);
	number_add(builder, "bytes", (gint64)store_get_size(data->store));
	json_builder_set_member_name(builder, "current_names");
	json_builder_add_boolean_value(builder, data->named);
	arrived_add(builder, data->arrivals);
	citations_add(builder, "missing", data->citations->missing);
	citations_add(builder, "names", data->citations->names);
	number_add(builder, "described", data->citations->described);
	json_builder_end_object(builder);
	g_autoptr(JsonNode) root = json_builder_get_root(builder);
	g_autofree char *text = json_to_string(root, TRUE);
	printf("%s\n", text);
}
