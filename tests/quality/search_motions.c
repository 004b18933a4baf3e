#include "tests/quality/search_motions.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "query/search.h"
#include "tests/quality/judgement.h"
#include "tests/quality/search_index.h"

#define HITS 40 /* passages: enough for ten motions */
#define MOTIONS_DEPTH 10

static const char *const files[MOTIONS_FILES] = { "queries.tsv", "queries_hard.tsv" };

static char *
json_quote(const char *text)
{
	g_autoptr(JsonNode) node = json_node_alloc();
	json_node_init_string(node, text);
	return json_to_string(node, FALSE);
}

/* The motions as JSON, a line each, which spoor-index reads. */
static Session *
corpus_open(const char *folder, const char *words)
{
	g_autofree char *path = g_build_filename(folder, "corpus.tsv", NULL);
	g_autoptr(GPtrArray) lines = lines_read(path, 2);
	g_autoptr(GString) json = g_string_new(NULL);
	for (guint i = 0; i < lines->len; i++) {
		GStrv line = g_ptr_array_index(lines, i);
		g_autofree char *id = json_quote(line[0]), *text = json_quote(line[1]);
		g_string_append_printf(json, "{\"id\": %s, \"title\": %s, \"text\": %s}\n", id, id,
				       text);
	}
	g_autofree char *file = search_index_write("motions.jsonl", json);
	return search_index_open_words((char *[]){ file, NULL }, words);
}

/* "QUESTION MOTION" for each motion that is meant. */
static GHashTable *
meant_read(const char *folder)
{
	g_autofree char *path = g_build_filename(folder, "qrels.txt", NULL);
	g_autofree char *text = NULL;
	GHashTable *meant = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	if (!g_file_get_contents(path, &text, NULL, NULL)) {
		fprintf(stderr, "%s cannot be read\n", path);
		exit(2);
	}
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	for (guint i = 0; lines[i]; i++) {
		g_auto(GStrv) fields = g_strsplit_set(g_strchomp(lines[i]), " \t", -1);
		if (g_strv_length(fields) == 4 && strcmp(fields[3], "0") != 0)
			g_hash_table_add(meant, g_strdup_printf("%s %s", fields[0], fields[2]));
	}
	return meant;
}

/* The grades of the motions found, each once. A line that is no question is words. */
static GArray *
line_ask(Session *session, GHashTable *meant, GStrv line)
{
	SearchOptions options = { .most = HITS };
	g_autoptr(SearchAnswer) answer = search_run(session, line[1], &options, NULL);
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	GArray *found = g_array_new(FALSE, FALSE, sizeof(gint));
	options.plain = TRUE;
	if (!answer)
		answer = search_run(session, line[1], &options, NULL);
	for (guint i = 0; answer && i < answer->hits->len; i++) {
		const SearchHit *hit = g_ptr_array_index(answer->hits, i);
		g_autofree char *pair = g_strdup_printf("%s %s", line[0], hit->record->document);
		gint grade = g_hash_table_contains(meant, pair) ? GRADE_BEST : 0;
		if (g_hash_table_add(seen, hit->record->document))
			g_array_append_val(found, grade);
	}
	return found;
}

void
search_motions_score(const char *folder, const char *words, Interval scores[MOTIONS_FILES])
{
	g_autoptr(Session) session = corpus_open(folder, words);
	g_autoptr(GHashTable) meant = meant_read(folder);
	for (guint f = 0; f < MOTIONS_FILES; f++) {
		g_autofree char *path = g_build_filename(folder, files[f], NULL);
		g_autoptr(GPtrArray) lines = lines_read(path, 2);
		g_autoptr(GArray) values = g_array_new(FALSE, FALSE, sizeof(double));
		for (guint i = 0; i < lines->len; i++) {
			GStrv line = g_ptr_array_index(lines, i);
			g_autoptr(GArray) found = line_ask(session, meant, line);
			double value = ranking_reciprocal(found, MOTIONS_DEPTH);
			g_array_append_val(values, value);
		}
		scores[f] = ranking_interval(values);
	}
}
