#include <json-glib/json-glib.h>
#include <glib/gi18n.h>
#include <string.h>

#include "document/builder.h"
#include "document/identity.h"
#include "error.h"
#include "indexer/read/reader.h"
#include "json_depth.h"

#define RECORD_MAX_BYTES (16 * 1024 * 1024)

/* The blank line between two paragraphs of a record's text; NULL at the last. */
static const char *
paragraph_end(const char *text)
{
	for (const char *newline = strchr(text, '\n'); newline; newline = strchr(newline + 1, '\n'))
		if (newline[1 + strspn(newline + 1, " \t\r")] == '\n')
			return newline;
	return NULL;
}

/* A string of a record stands in the source with its escapes, so that its bytes cannot be
 * told apart: every passage stands on the whole line. */
static DocumentBuilder *
record_read(const char *text, gsize start, gsize end)
{
	DocumentBuilder *builder = builder_new("", 0);
	for (const char *stop; text; text = stop ? stop + 1 : NULL) {
		stop = paragraph_end(text);
		gsize length = stop ? (gsize)(stop - text) : strlen(text);
		builder_begin(builder, BLOCK_PARAGRAPH, 0, 0);
		builder_add(builder, text, length, start, end - start);
		builder_end(builder, 0, 0);
	}
	return builder;
}

static const char *
member_get(JsonObject *object, const char *name)
{
	JsonNode *node = json_object_get_member(object, name);
	return node && json_node_get_value_type(node) == G_TYPE_STRING ? json_node_get_string(node)
								       : NULL;
}

static DocumentBuilder *
object_read(JsonObject *object, gsize start, gsize end, GError **error)
{
	const char *id = member_get(object, "id"), *title = member_get(object, "title");
	const char *text = member_get(object, "text");
	if (!id || !text || !*text || !identity_is_usable(id)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
				    _("a record needs \"id\" (without spaces or #) and \"text\""));
		return NULL;
	}
	DocumentBuilder *builder = record_read(text, start, end);
	builder_set_field(builder, ABOUT_ID, id);
	builder_set_field(builder, ABOUT_TITLE, title ? title : id);
	return builder;
}

static gboolean
line_is_blank(const char *line, gsize length)
{
	for (gsize i = 0; i < length; i++)
		if (!g_ascii_isspace(line[i]))
			return FALSE;
	return TRUE;
}

static DocumentBuilder *
line_read(JsonParser *parser, const char *source, gsize start, gsize end, GError **error)
{
	g_autoptr(GError) cause = NULL;
	if (end - start > RECORD_MAX_BYTES) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("a record of more than %d MiB"), RECORD_MAX_BYTES / 1024 / 1024);
		return NULL;
	}
	if (!json_depth_is_bounded(source + start, end - start)) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			    _("not JSON, or more than %d brackets deep"), JSON_DEPTH_MAX);
		return NULL;
	}
	if (!json_parser_load_from_data(parser, source + start, (gssize)(end - start), &cause)) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("not JSON: %s"),
			    cause->message);
		return NULL;
	}
	JsonNode *root = json_parser_get_root(parser);
	if (!root || !JSON_NODE_HOLDS_OBJECT(root)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("not a JSON object"));
		return NULL;
	}
	return object_read(json_node_get_object(root), start, end, error);
}

gboolean
read_jsonl(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	g_autoptr(JsonParser) parser = json_parser_new();
	guint number = 0;
	for (gsize start = 0, end; start < length; start = end + 1) {
		const char *newline = memchr(source + start, '\n', length - start);
		end = newline ? (gsize)(newline - source) : length;
		number++;
		if (line_is_blank(source + start, end - start))
			continue;
		g_autoptr(DocumentBuilder) builder = line_read(parser, source, start, end, error);
		if (!builder) {
			g_prefix_error(error, "line %u: ", number);
			return FALSE;
		}
		if (!sink(builder, data, error))
			return FALSE;
	}
	return TRUE;
}
