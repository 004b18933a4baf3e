/* How a question was understood: its tree, what the store is asked, and each reading. */
#include "tests/query/asking.h"

#include "store/weigh.h"

static Session *session;

static const struct {
	const char *typed;
	gboolean plain;
	const char *question, *query;
	guint readings;
} rows[] = {
	{ "Cyprus", FALSE, "word:Cyprus", "(synonym stem:cyprus)", 1 },
	{ "Cyprus NOT de", FALSE, "(not word:Cyprus word:de)", "(not (synonym stem:cyprus))", 2 },
	{ "haven NOT Cyprus", TRUE, "(any word:haven word:NOT word:Cyprus)",
	  "(or (synonym stem:haven) (synonym stem:not) (synonym stem:cyprus))", 3 },
	{ "(Cyprus", TRUE, "(any word:\"(Cyprus\")", "(or (synonym stem:cyprus))", 1 },
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
		    explain_run(session, rows[i].typed, rows[i].plain, NULL, &error);
		assert_no_error(error);
		assert_string_equal(answer->typed, rows[i].typed);
		assert_string_equal(answer->question, rows[i].question);
		assert_string_equal(answer->query, rows[i].query);
		assert_int_equal(answer->plan->readings->len, rows[i].readings);
	}
}

static void
test_errors(void **state)
{
	(void)state;
	GError *error = NULL;
	assert_null(explain_run(session, "(SAFE", FALSE, NULL, &error));
	assert_error(&error, SPOOR_ERROR_INVALID, "close this (");
	assert_null(explain_run(session, "document:nergens", FALSE, NULL, &error));
	assert_error(&error, SPOOR_ERROR_INVALID, "names no document");
}

/* ---- weights, and a passage ---- */

static void
test_parts(void **state)
{
	(void)state;
	g_autoptr(ExplainAnswer) answer =
	    explain_run(session, "Cyprus kernenergie \"burden shift\"", FALSE, NULL, NULL);
	assert_non_null(answer);
	assert_int_equal(answer->parts->len, 3);
	const ExplainPart *word = g_ptr_array_index(answer->parts, 0);
	const ExplainPart *nowhere = g_ptr_array_index(answer->parts, 1);
	const ExplainPart *row = g_ptr_array_index(answer->parts, 2);
	assert_string_equal(word->typed, "Cyprus");
	assert_string_equal(word->reading, "words with the stem “cyprus”");
	assert_int_equal(word->passages, 1);
	assert_true(word->most > 0 && word->weight == WEIGH_ABSENT);
	assert_int_equal(nowhere->passages, 0);
	assert_true(nowhere->most == 0);
	assert_string_equal(row->reading, "“burden shift”, in a row");
	assert_null(answer->passage);
}

static const struct {
	const char *typed, *passage;
	gboolean matches;
	const char *conditions; /* in order: holds or FAILS */
} passages[] = {
	{ "openheid", "BZ2628864#p24", TRUE, "openheid" },
	{ "openheid", "BZ2628864#p1", FALSE, "-openheid" },
	{ "openheid NOT Oekraïne", "BZ2628864#p24", TRUE, "openheid|not Oekraïne" },
	{ "benadering NOT Oekraïne", "BZ2628864#p20", FALSE, "benadering|-not Oekraïne" },
	{ "openheid AND \"derde landen\" AND kernenergie", "BZ2628864#p24", FALSE,
	  "openheid|derde landen|-kernenergie" },
	{ "openheid kamer:TK", "BZ2628864#p24", FALSE, "openheid|-chamber:TK" },
	{ "openheid kind:kamerbrief", "BZ2628864#p24", TRUE, "openheid|kind:kamerbrief" },
};

static void
test_passages(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(passages); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(ExplainAnswer) answer = explain_run(
		    session, passages[i].typed, FALSE, passages[i].passage, &error);
		assert_no_error(error);
		g_autoptr(GString) line = g_string_new(NULL);
		for (guint k = 0; k < answer->conditions->len; k++) {
			const ExplainCondition *c = g_ptr_array_index(answer->conditions, k);
			g_string_append_printf(line, "%s%s%s%s", k ? "|" : "",
					       c->holds ? "" : "-", c->excluded ? "not " : "",
					       c->wanted);
		}
		if (strcmp(line->str, passages[i].conditions) != 0)
			fail_msg("%s: %s", passages[i].typed, line->str);
		assert_int_equal(answer->matches, passages[i].matches);
	}
}

/* The score is the one the search gives. */
static void
test_score(void **state)
{
	(void)state;
	static const char typed[] = "SAFE openheid lidstaten";
	g_autoptr(SearchAnswer) search = asking_run(session, typed, 0, 1);
	const SearchHit *hit = asking_hit(search, 0);
	g_autofree char *id =
	    g_strdup_printf("%s#p%u", hit->record->document, hit->record->passage->number);
	g_autoptr(ExplainAnswer) answer = explain_run(session, typed, FALSE, id, NULL);
	assert_string_equal(answer->passage, id);
	assert_float_equal(answer->score, hit->score, 0.001 * hit->score);
}

static void
test_passage_errors(void **state)
{
	(void)state;
	GError *error = NULL;
	assert_null(explain_run(session, "SAFE", FALSE, "BZ2628864", &error));
	assert_error(&error, SPOOR_ERROR_INVALID, "#p12");
	assert_null(explain_run(session, "SAFE", FALSE, "BZ2628864#p999", &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "no such passage");
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
		cmocka_unit_test(test_rows),  cmocka_unit_test(test_errors),
		cmocka_unit_test(test_parts), cmocka_unit_test(test_passages),
		cmocka_unit_test(test_score), cmocka_unit_test(test_passage_errors),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
