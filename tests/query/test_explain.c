/* How a question was understood: its tree, what the store is asked, and each reading. */
#include "tests/query/asking.h"

static Session *session;

static const struct {
	const char *typed;
	gboolean plain;
	const char *question, *query;
	guint readings;
} rows[] = {
	{ "SAFE", FALSE, "word:SAFE", "acronym:SAFE", 1 },
	{ "SAFE NOT de", FALSE, "(not word:SAFE word:de)", "(not acronym:SAFE)", 2 },
	{ "SAFE NOT OM", TRUE, "(any word:SAFE word:NOT word:OM)",
	  "(or acronym:SAFE (synonym stem:not) acronym:OM)", 4 },
	{ "(SAFE", TRUE, "(any word:\"(SAFE\")", "(or acronym:SAFE)", 1 },
	{ "36800-V-48", FALSE, "(identity kst-36800-V-48 \"36800-V-48\")",
	  "(or refers:kst-36800-V-48 document:kst-36800-V-48)", 1 },
};

static void
test_rows(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(ExplainAnswer) answer =
		    explain_run(session, rows[i].typed, rows[i].plain, &error);
		assert_no_error(error);
		assert_string_equal(answer->typed, rows[i].typed);
		assert_string_equal(answer->question, rows[i].question);
		assert_string_equal(answer->query, rows[i].query);
		assert_int_equal(answer->readings->len, rows[i].readings);
	}
}

static void
test_errors(void **state)
{
	(void)state;
	GError *error = NULL;
	assert_null(explain_run(session, "(SAFE", FALSE, &error));
	assert_error(&error, SPOOR_ERROR_INVALID, "close this (");
	assert_null(explain_run(session, "document:nergens", FALSE, &error));
	assert_error(&error, SPOOR_ERROR_INVALID, "names no document");
}

static int
set_up(void **state)
{
	(void)state;
	session = asking_open_corpus();
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
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_errors),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
