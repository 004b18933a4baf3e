/* The program as a whole: how long one question takes from its start to its end. */
#include "tests/query/asking.h"

#define RUNS 9
#define MOST_MS 60 /* of the median run; about 15 where nothing else runs */

static gint
time_compare(gconstpointer a, gconstpointer b)
{
	gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;
	return (left > right) - (left < right);
}

/* Microseconds of one run of `program` that must find something. */
static gint64
run_measure(const char *program, const char *index)
{
	g_autoptr(GError) error = NULL;
	const char *const command[] = { program, "--index", index, "search", "SAFE", NULL };
	g_autofree char *printed = NULL;
	gint status = -1;
	gint64 start = g_get_monotonic_time();
	g_spawn_sync(NULL, (char **)command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &printed, NULL,
		     &status, &error);
	gint64 end = g_get_monotonic_time();
	assert_no_error(error);
	assert_int_equal(status, 0);
	assert_non_null(strstr(printed, "**SAFE**"));
	return end - start;
}

static void
test_speed(void **state)
{
	(void)state;
#ifdef __SANITIZE_ADDRESS__
	skip();
#endif
	const char *build = g_getenv("B");
	g_autofree char *program =
	    g_build_filename(build ? build : "build/release", "bin/spoor", NULL);
	if (!g_file_test(program, G_FILE_TEST_IS_EXECUTABLE))
		skip();
	g_autofree char *index = storing_path("corpus");
	session_free(asking_open_corpus());
	gint64 times[RUNS];
	for (guint i = 0; i < RUNS; i++)
		times[i] = run_measure(program, index);
	qsort(times, RUNS, sizeof times[0], time_compare);
	print_message("search SAFE: %.1f ms\n", (double)times[RUNS / 2] / 1000);
	assert_true(times[RUNS / 2] < MOST_MS * 1000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_speed) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
