/*
 * output_json.h - what the files of the JSON output share; only for them.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "query/output.h"

/* An answer: an object with its version, printed by json_answer_end, which frees it. */
JsonBuilder *json_answer_begin(void);
void json_answer_end(const OutputContext *context, JsonBuilder *json);

/* Members of the object that is open; a `value` that is NULL, and page 0, are null. */
void json_put_string(JsonBuilder *json, const char *name, const char *value);
void json_put_number(JsonBuilder *json, const char *name, gint64 value);
void json_put_boolean(JsonBuilder *json, const char *name, gboolean value);
void json_put_double(JsonBuilder *json, const char *name, double value);
void json_put_strings(JsonBuilder *json, const char *name, char *const *values, gsize n);
void json_put_score(JsonBuilder *json, double score);
void json_put_page(JsonBuilder *json, guint page);
void json_put_citation(JsonBuilder *json, const Citation *citation, guint page);
void json_put_passage(JsonBuilder *json, const char *document, guint number);
void json_begin_array(JsonBuilder *json, const char *name);

/* The members of a passage in search and show. */
void json_add_passage(JsonBuilder *json, const char *document, const Passage *passage);

/* The members that a reference has in every answer. */
void json_put_reference(JsonBuilder *json, const Passage *passage, const Reference *reference);

/* What was built, on lines of its own; frees `json`. */
void json_print(const OutputContext *context, JsonBuilder *json);

/* What was built, on one line without an end, for g_free; frees `json`. */
char *json_line(JsonBuilder *json);

void output_json_search(const OutputContext *context, const SearchAnswer *answer);
void output_json_explain(const OutputContext *context, const ExplainAnswer *answer);
void output_json_trace(const OutputContext *context, const TraceAnswer *answer);
void output_json_refs(const OutputContext *context, const RefsAnswer *answer);
void output_json_refs_text(const OutputContext *context, const RefsAnswer *answer);
void output_json_check(const OutputContext *context, const CheckAnswer *answer);
