/* TREC runs: six columns, ranks from 1, scores that fall, each name once a question. */
#include "tests/query/asking.h"

#define QID "q1"
#define TAG "tag"

static Session *session;

static char *
run_print(const char *typed, guint first, guint most, gboolean by_passage)
{
	AskingPrint print = {
		.context = { .qid = QID, .tag = TAG, .by_passage = by_passage }
	};
	g_autoptr(SearchAnswer) answer = asking_run(session, typed, first, most);
	output_trec.search(asking_print_begin(&print), answer);
	return asking_print_end(&print);
}

/* Checks a run; its names on one line, for g_free. */
static char *
run_read(const char *run)
{
	g_auto(GStrv) lines = g_strsplit(run, "\n", -1);
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);
	GString *names = g_string_new(NULL);
	double before = G_MAXDOUBLE;
	for (guint i = 0; lines[i] && *lines[i]; i++) {
		char **columns = g_strsplit(lines[i], " ", -1);
		g_ptr_array_add(kept, columns);
		assert_int_equal(g_strv_length(columns), 6);
		assert_string_equal(columns[0], QID);
		assert_string_equal(columns[1], "Q0");
		assert_true(g_hash_table_add(seen, columns[2]));
		assert_int_equal(g_ascii_strtoull(columns[3], NULL, 10), i + 1);
		double score = g_ascii_strtod(columns[4], NULL);
		assert_true(score < before);
		before = score;
		assert_string_equal(columns[5], TAG);
		g_string_append_printf(names, "%s%s", names->len ? " " : "", columns[2]);
	}
	return g_string_free(names, FALSE);
}

static const struct {
	const char *typed;
	gboolean by_passage;
	const char *names;
} runs[] = {
	{ "SAFE", FALSE, "kenmerk:BZ2628864" },
	{ "doublehatted", TRUE, "kenmerk:BZ2628864#p56 kenmerk:BZ2628864#p57 "
				"kenmerk:BZ2628864#p39" },
	{ "wieken", FALSE, "kst-33694-72 file:second-response" },
	/* the document itself comes before what refers to it */
	{ "kst-36975-1", FALSE, "kst-36975-1 kenmerk:BZ2628864 file:second-response" },
	{ "kernenergie", FALSE, "" },
};

static void
test_runs(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(runs); i++) {
		g_autofree char *run =
		    run_print(runs[i].typed, 0, ASKING_MOST, runs[i].by_passage);
		g_autofree char *names = run_read(run);
		assert_string_equal(names, runs[i].names);
	}
}

static void
test_forms(void **state)
{
	static const char *const questions[] = {
		"de", "NAVO EU", "kst-33694-72", "IVS", "\"een testtekst\"", "molen* SAFE",
		"document:kst-33694-72", "33694-72",
	};
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(questions); i++)
		for (guint k = 0; k < 4; k++) {
			g_autofree char *run =
			    run_print(questions[i], k / 2, k % 2 ? 5 : ASKING_MOST, k > 1);
			g_autofree char *names = run_read(run);
			assert_true(*names);
		}
}

static void
test_search_alone(void **state)
{
	(void)state;
	assert_ptr_equal(output_find("trec"), &output_trec);
	assert_ptr_equal(output_find("json"), &output_json);
	assert_ptr_equal(output_find("text"), &output_text);
	assert_null(output_find("TREC"));
	assert_null(output_find(""));
	assert_null(output_trec.trace);
	assert_null(output_trec.show);
	assert_null(output_trec.explain);
}

static int
set_up(void **state)
{
	(void)state;
	session = asking_open("runs", (const char *const[]){ ASKING_CORPUS, ASKING_SAMPLES, NULL });
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	session_free(session);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_runs),
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_search_alone),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
