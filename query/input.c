#include "query/input.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "error.h"
#include "json_depth.h"

#define CHUNK (256 * 1024)

static FILE *
input_open(const char *path)
{
	return strcmp(path, "-") == 0 ? stdin : fopen(path, "r");
}

/* Closes it and says what went wrong, if anything did. */
static gboolean
input_close(const char *path, FILE *file, GError **error)
{
	gboolean failed = !file || ferror(file);
	if (failed)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO, "%s: %s", path, g_strerror(errno));
	if (file && file != stdin)
		fclose(file);
	return !failed;
}

GByteArray *
input_read(const char *path, gsize most, GError **error)
{
	FILE *file = input_open(path);
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	for (gsize n = 1; file && n > 0 && bytes->len <= most;) {
		gsize at = bytes->len, wanted = MIN(CHUNK, most + 1 - at);
		g_byte_array_set_size(bytes, (guint)(at + wanted));
		n = fread(bytes->data + at, 1, wanted, file);
		g_byte_array_set_size(bytes, (guint)(at + n));
	}
	if (!input_close(path, file, error))
		return NULL;
	g_byte_array_append(bytes, (const guint8 *)"", 1);
	g_byte_array_set_size(bytes, bytes->len - 1);
	return g_steal_pointer(&bytes);
}

gint
input_read_lines(const char *path, InputTake take, gpointer data, GError **error)
{
	FILE *file = input_open(path);
	char *line = NULL;
	size_t size = 0;
	gint worst = 0;
	while (file && getline(&line, &size, file) > 0) {
		g_strchomp(line);
		gint status = *line ? take(line, data) : 0;
		worst = MAX(worst, status);
	}
	free(line);
	return input_close(path, file, error) ? worst : -1;
}

gboolean
input_split(char *line, const char **id, const char **rest)
{
	char *tab = line + strcspn(line, " \t");
	if (tab == line || *tab != '\t')
		return FALSE;
	*tab = '\0';
	*id = line;
	*rest = tab + 1;
	return TRUE;
}

static const char *
member_get(JsonObject *object, const char *name)
{
	JsonNode *node = json_object_get_member(object, name);
	return node && json_node_get_value_type(node) == G_TYPE_STRING ? json_node_get_string(node)
								       : NULL;
}

gboolean
input_parse_record(JsonParser *parser, const char *line, const char **id, const char **text)
{
	gsize length = strlen(line);
	if (!json_depth_is_bounded(line, length) ||
	    !json_parser_load_from_data(parser, line, (gssize)length, NULL))
		return FALSE;
	JsonNode *root = json_parser_get_root(parser);
	if (!root || !JSON_NODE_HOLDS_OBJECT(root))
		return FALSE;
	*id = member_get(json_node_get_object(root), "id");
	*text = member_get(json_node_get_object(root), "text");
	return *id && *text && **id && !(*id)[strcspn(*id, " \t\r\n")];
}
