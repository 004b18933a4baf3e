#include "indexer/harvest/json_member.h"

#include <glib/gi18n.h>

#include "error.h"
#include "json_depth.h"

JsonNode *
json_answer_parse(const char *bytes, gsize length, GError **error)
{
	g_autoptr(JsonParser) parser = json_parser_new();
	JsonNode *root = NULL;
	if (g_utf8_validate(bytes, (gssize)length, NULL) && json_depth_is_bounded(bytes, length) &&
		json_parser_load_from_data(parser, bytes, (gssize)length, NULL))
		root = json_parser_get_root(parser);
	if (root && JSON_NODE_HOLDS_OBJECT(root))
		return json_node_ref(root);
	g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
		_("the answer is not the JSON that was asked for"));
	return NULL;
}

static JsonNode *
member_get(JsonObject *object, const char *name, JsonNodeType type)
{
	JsonNode *node = object ? json_object_get_member(object, name) : NULL;
	return node && json_node_get_node_type(node) == type ? node : NULL;
}

const char *
json_text(JsonObject *object, const char *name)
{
	JsonNode *node = member_get(object, name, JSON_NODE_VALUE);
	return node && json_node_get_value_type(node) == G_TYPE_STRING ? json_node_get_string(node)
								       : NULL;
}

JsonObject *
json_inner(JsonObject *object, const char *name)
{
	JsonNode *node = member_get(object, name, JSON_NODE_OBJECT);
	return node ? json_node_get_object(node) : NULL;
}

JsonArray *
json_list(JsonObject *object, const char *name)
{
	JsonNode *node = member_get(object, name, JSON_NODE_ARRAY);
	return node ? json_node_get_array(node) : NULL;
}

gint64
json_number(JsonObject *object, const char *name)
{
	JsonNode *node = member_get(object, name, JSON_NODE_VALUE);
	gboolean whole = node && json_node_get_value_type(node) == G_TYPE_INT64;
	return whole ? MAX(json_node_get_int(node), -1) : -1;
}

gboolean
json_is_true(JsonObject *object, const char *name)
{
	JsonNode *node = member_get(object, name, JSON_NODE_VALUE);
	return node && json_node_get_value_type(node) == G_TYPE_BOOLEAN &&
	       json_node_get_boolean(node);
}

JsonObject *
json_list_inner(JsonArray *list, guint index)
{
	JsonNode *node = json_array_get_element(list, index);
	return JSON_NODE_HOLDS_OBJECT(node) ? json_node_get_object(node) : NULL;
}

guint
json_list_count(JsonArray *list)
{
	return list ? json_array_get_length(list) : 0;
}
