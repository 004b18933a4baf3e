/* make quality: how well search answers the questions of tests/quality/search, which people
 * judged before it was tried on them; exit 1 where a score is below its floor. */
#include <stdio.h>
#include <stdlib.h>

#include "tests/quality/search_index.h"
#include "tests/quality/search_motions.h"
#include "tests/quality/search_score.h"

#define FOLDER "tests/quality/search"

/* What is aimed at (0: nothing is set), and what may not be lost again: a little below what was
 * measured last. */
typedef struct {
	double target, floor;
} Aim;

static const Aim aims[SEARCH_MEASURES] = {
	[SEARCH_NDCG] = { 0.90, 0.87 },
	[SEARCH_RECIPROCAL] = { 0, 0.88 },
	[SEARCH_RECALL] = { 0, 0.86 },
	[SEARCH_SUCCESS] = { 0, 0.87 },
	[SEARCH_ORDER] = { 0.95, 0.92 },
	[SEARCH_EMPTY] = { 1, 0.97 },
	[SEARCH_SUGGESTION] = { 0, 0.90 },
};

static const struct {
	const char *name;
	Aim aim;
} motion_aims[MOTIONS_FILES] = {
	[MOTIONS_ALL] = { "motions, MRR@10", { 0.96, 0.96 } },
	[MOTIONS_HARD] = { "hard, MRR@10", { 0.94, 0.94 } },
};

static gboolean verbose;
static char *motions, *words;
static const GOptionEntry options[] = {
	{ "verbose", 'v', 0, G_OPTION_ARG_NONE, &verbose, "List what is not answered well", NULL },
	{ "motions", 'm', 0, G_OPTION_ARG_FILENAME, &motions, "Folder with motions", "DIR" },
	{ "words", 'w', 0, G_OPTION_ARG_FILENAME, &words, "List to take compounds apart", "FILE" },
	G_OPTION_ENTRY_NULL,
};

static gboolean
aim_print(const char *name, Interval score, Aim aim)
{
	gboolean low = score.mean < aim.floor;
	g_autofree char *target = aim.target > 0 ? g_strdup_printf("%.2f", aim.target)
						 : g_strdup("-");
	printf("%-16s%8.3f  %.3f-%.3f%9s%9.2f%s\n", name, score.mean, score.low, score.high, target,
	       aim.floor, low ? "  below its floor" : "");
	return !low;
}

static gboolean
score_print(const SearchScore *score)
{
	gboolean held = TRUE;
	printf("\n%-16s%8s  %-11s%9s%9s\n", "", "score", "95 %", "target", "floor");
	for (SearchMeasure m = 0; m < SEARCH_MEASURES; m++)
		held = aim_print(search_measure_name(m), ranking_interval(score->values[m]),
				 aims[m]) && held;
	return held;
}

static gboolean
motions_print(const char *folder)
{
	Interval scores[MOTIONS_FILES];
	gboolean held = TRUE;
	search_motions_score(folder, words, scores);
	for (guint f = 0; f < MOTIONS_FILES; f++)
		held = aim_print(motion_aims[f].name, scores[f], motion_aims[f].aim) && held;
	return held;
}

int
main(int argc, char **argv)
{
	g_autoptr(GOptionContext) context = g_option_context_new(NULL);
	g_autoptr(GError) error = NULL;
	g_option_context_add_main_entries(context, options, NULL);
	if (!g_option_context_parse(context, &argc, &argv, &error)) {
		fprintf(stderr, "%s\n", error->message);
		return 2;
	}
	char texts[] = FOLDER "/texts";
	g_autoptr(Session) session = search_index_open_words((char *[]){ texts, NULL }, words);
	g_autoptr(GPtrArray) questions = search_set_read(FOLDER, session);
	g_autoptr(SearchScores) scores = search_scores_new();
	for (guint i = 0; i < questions->len; i++)
		search_scores_ask(scores, session, g_ptr_array_index(questions, i),
				  verbose ? stdout : NULL);
	printf("questions\n");
	search_scores_print(scores, stdout);
	gboolean held = score_print(search_scores_get_total(scores));
	if (motions)
		held = motions_print(motions) && held;
	return held ? 0 : 1;
}
