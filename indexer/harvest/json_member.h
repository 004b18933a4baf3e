/*
 * json_member.h - the members of JSON that others made: each is there in the right type, or not
 * there.
 */
#pragma once

#include <json-glib/json-glib.h>

/* The object that a whole answer is; INVALID where it is none, or too deep. For
 * json_node_unref. */
JsonNode *json_answer_parse(const char *bytes, gsize length, GError **error);

/* NULL where there is none, or the object is NULL. They belong to the JSON. */
const char *json_text(JsonObject *object, const char *name);
JsonObject *json_inner(JsonObject *object, const char *name);
JsonArray *json_list(JsonObject *object, const char *name);

/* -1 where there is none, or it is negative. */
gint64 json_number(JsonObject *object, const char *name);
gboolean json_is_true(JsonObject *object, const char *name);

/* The element of a list if it is an object, else NULL. */
JsonObject *json_list_inner(JsonArray *list, guint index);

/* Elements of a list; 0 where it is NULL. */
guint json_list_count(JsonArray *list);
