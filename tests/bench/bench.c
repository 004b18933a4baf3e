/*
 * bench.c - runs spoor beside its peers and prints what each costs.
 *
 * usage: bench BUILD CORPUS [check]	(check: exit status 1 where a goal is missed)
 *
 * Expects the programs in BUILD, and in BUILD/bench what draw has written and no index.
 */
#include "tests/bench/bench.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "tests/bench/measure.h"

#define QUESTIONS "bench/questions.tsv"
#define COLUMNS (2 + WORDINGS)

static void
asking_free(Asking *asking)
{
	g_free(asking->kind);
	for (guint i = 0; i < WORDINGS; i++)
		g_free(asking->wordings[i]);
	g_free(asking);
}

static Asking *
asking_parse(const char *line)
{
	g_auto(GStrv) columns = g_strsplit(line, "\t", -1);
	if (g_strv_length(columns) != COLUMNS)
		bench_die("%s: not as draw writes it: %s", QUESTIONS, line);
	Asking *asking = g_new(Asking, 1);
	asking->kind = g_strdup(columns[0]);
	asking->counts = *columns[1] == '1';
	for (guint i = 0; i < WORDINGS; i++)
		asking->wordings[i] = g_strdup(columns[2 + i]);
	return asking;
}

static void
questions_read(Bench *bench)
{
	g_autofree char *text = NULL;
	guint passages = 0;
	if (!g_file_get_contents(QUESTIONS, &text, NULL, NULL))
		bench_die("%s: cannot be read", QUESTIONS);
	g_auto(GStrv) lines = g_strsplit(g_strchomp(text), "\n", -1);
	bench->questions = g_ptr_array_new_with_free_func((GDestroyNotify)asking_free);
	if (!lines[0] || sscanf(lines[0], "# %u %" G_GUINT64_FORMAT, &passages, &bench->bytes) != 2)
		bench_die("%s: not as draw writes it", QUESTIONS);
	for (char **line = lines + 1; *line; line++)
		g_ptr_array_add(bench->questions, asking_parse(*line));
	printf("%u passages, %.1f MB of titles and texts, %u questions\n", passages,
	       (double)bench->bytes / 1e6, bench->questions->len);
}

int
main(int argc, char **argv)
{
	Bench bench = { 0 };
	gboolean check = argc == 4 && strcmp(argv[3], "check") == 0;
	g_set_prgname("bench");
	if (argc != 3 && !check)
		bench_die("usage: bench BUILD CORPUS [check]");
	g_autofree char *corpus = g_canonicalize_filename(argv[2], NULL);
	g_autofree char *quoted = g_shell_quote(corpus);
	if (g_chdir(argv[1]) != 0)
		bench_die("%s: no such folder", argv[1]);
	bench.corpus = quoted;
	setvbuf(stdout, NULL, _IOLBF, 0);
	questions_read(&bench);
	bench.report = report_open("bench/result.tsv");
	measure_index(&bench);
	measure_questions(&bench);
	measure_start(&bench);
	measure_update(&bench);
	gboolean met = report_close(bench.report);
	g_ptr_array_unref(bench.questions);
	printf("Figures: %s/bench/result.tsv\n", argv[1]);
	return check && !met;
}
