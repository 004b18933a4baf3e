#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tests/bench/bench.h"

void
bench_die(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	g_autofree char *message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_printerr("%s: %s\n", g_get_prgname(), message);
	exit(2);
}

static const char *
member(JsonObject *object, const char *name, const char *path)
{
	JsonNode *node = json_object_get_member(object, name);
	const char *text = node && JSON_NODE_HOLDS_VALUE(node) ? json_node_get_string(node) : NULL;
	if (!text)
		bench_die("%s: a line without \"%s\"", path, name);
	return text;
}

void
bench_read(const char *path, BenchPut put, gpointer data)
{
	g_autoptr(JsonParser) parser = json_parser_new();
	g_autoptr(GError) error = NULL;
	FILE *file = fopen(path, "r");
	char *line = NULL;
	size_t size = 0;
	if (!file)
		bench_die("%s: cannot be read", path);
	gboolean more = TRUE;
	for (ssize_t length; more && (length = getline(&line, &size, file)) > 0;) {
		if (!json_parser_load_from_data(parser, line, length, &error))
			bench_die("%s: %s", path, error->message);
		JsonNode *root = json_parser_get_root(parser);
		if (!root || !JSON_NODE_HOLDS_OBJECT(root))
			bench_die("%s: a line that is no JSON object", path);
		JsonObject *object = json_node_get_object(root);
		more = put(member(object, "id", path), member(object, "title", path),
			   member(object, "text", path), data);
	}
	free(line);
	fclose(file);
}

void
bench_write(FILE *file, const char *id, const char *title, const char *text)
{
	const char *const names[] = { "id", "title", "text" };
	const char *const values[] = { id, title, text };
	g_autoptr(JsonNode) node = json_node_new(JSON_NODE_OBJECT);
	g_autoptr(JsonObject) object = json_object_new();
	for (guint i = 0; i < G_N_ELEMENTS(names); i++)
		json_object_set_string_member(object, names[i], values[i]);
	json_node_set_object(node, object);
	g_autofree char *line = json_to_string(node, FALSE);
	fprintf(file, "%s\n", line);
}

static double
clock_read(clockid_t clock)
{
	struct timespec now;
	clock_gettime(clock, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

void
bench_answer(BenchAsk ask, gpointer engine)
{
	char *line = NULL;
	size_t size = 0;
	for (ssize_t length; (length = getline(&line, &size, stdin)) > 0;) {
		if (line[length - 1] == '\n')
			line[length - 1] = '\0';
		double wall = clock_read(CLOCK_MONOTONIC);
		double cpu = clock_read(CLOCK_PROCESS_CPUTIME_ID);
		gint hits = ask(line, engine);
		cpu = clock_read(CLOCK_PROCESS_CPUTIME_ID) - cpu;
		wall = clock_read(CLOCK_MONOTONIC) - wall;
		printf("%.4f %.4f %d\n", wall, cpu, hits);
		fflush(stdout);
	}
	free(line);
}
