/* The readings of one word, with the letter as the corpus. */
#include "query/plan_word.h"
#include "tests/query/asking.h"

static Session *session;

typedef StoreQuery *(*Planner)(Planning *planning, const char *typed);

static StoreQuery *
terms_plan(Planning *planning, const char *typed)
{
	return planning_terms(planning, typed, typed);
}

static StoreQuery *
pairs_plan(Planning *planning, const char *typed)
{
	g_autoptr(Question) question = question_parse(typed, session->grammar, NULL);
	StoreQuery *any = store_query_new(QUERY_OR);
	planning_pairs(planning, question, any);
	return any;
}

typedef struct {
	const char *typed, *query;
} Row;

static void
reading_clear(gpointer data)
{
	Reading *reading = data;
	g_free(reading->typed);
	g_free(reading->reading);
	g_free(reading);
}

static void
rows_check(Planner planner, gboolean function_words, const Row *rows, gsize n)
{
	guint wrong = 0;
	for (gsize i = 0; i < n; i++) {
		g_autoptr(Plan) plan = g_new0(Plan, 1);
		plan->readings = g_ptr_array_new_with_free_func(reading_clear);
		plan->absent = g_ptr_array_new_with_free_func(g_free);
		Planning planning = { .session = session, .plan = plan,
				      .function_words = function_words };
		plan->query = planner(&planning, rows[i].typed);
		g_autofree char *query = store_query_print(plan->query);
		if (strcmp(query, rows[i].query) == 0)
			continue;
		print_error("%s: %s\n", rows[i].typed, query);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

static const Row words[] = {
	/* a stem that the corpus has, and one that it only has joined */
	{ "motie", "(synonym stem:motie)" },
	{ "Moties", "(synonym stem:motie)" },
	{ "capaciteitsopbouw", "(or (filter (and stem:capac stem:opbouw) \"capac opbouw\"~2) "
			       "(synonym joined:capaciteitsopbouw))" },
	{ "inzet", "(synonym stem:inzet)" },
	/* capitals */
	{ "SAFE", "acronym:SAFE" },
	{ "PV's", "acronym:PV" },
	{ "MOTIE", "(synonym stem:motie)" },
	{ "SAFEX", "(synonym stem:safex)" },
	/* numbers and dates */
	{ "2035", "number:2035" },
	{ "3,5%", "number:3.5%" },
	{ "3.5 %", "number:3.5%" },
	{ "1.250", "number:1250" },
	{ "2018-2022", "number:2018-2022" },
	{ "3-6-2025", "date:20250603" },
	/* hyphens */
	{ "double-hatted", "(or joined:doublehatted (filter (and stem:doubl stem:hatted) "
			   "\"double hatted\"))" },
	{ "xyz-abc", "(or (filter (and stem:xyz stem:abc) \"xyz abc\"))" },
	{ "van-de", "(or \"van de\")" },
	{ "COVID-19", "(or (filter (and stem:covid) \"covid 19\"))" },
	/* not in the corpus as one word: by its parts near each other, of four letters at least */
	{ "doublehatted", "(or (filter (and stem:doubl stem:hatted) \"doubl hatted\"~2) "
			  "(synonym joined:doublehatted))" },
	{ "motieonderzoek", "(or (filter (and stem:motie stem:onderzoek) \"motie onderzoek\"~4))" },
	{ "euvisie", "(synonym stem:euvisie)" },
	{ "onderzoekeu", "(synonym stem:onderzoekeu)" },
	{ "kernenergie", "(synonym stem:kernenerg)" },
	{ "ééééé", "(synonym stem:eeeee)" },
	/* nothing */
	{ "de", "(or)" },
	{ "?", "(or)" },
	{ "", "(or)" },
};

static void
test_words(void **state)
{
	(void)state;
	rows_check(planning_word, FALSE, words, G_N_ELEMENTS(words));
}

/* They are all there is: a function word is looked for as it stands. */
static void
test_function_words(void **state)
{
	static const Row rows[] = {
		{ "de", "(or \"de\")" },
		{ "Het", "(or \"het\")" },
		{ "motie", "(synonym stem:motie)" },
	};
	(void)state;
	rows_check(planning_word, TRUE, rows, G_N_ELEMENTS(rows));
}

static void
test_terms(void **state)
{
	static const Row rows[] = {
		{ "de moties", "(and stem:motie)" },
		{ "SAFE en AIV", "(and stem:safe acronym:SAFE stem:aiv)" },
		{ "3,5% in 2035", "(and number:3.5% number:2035)" },
		{ "van de", "(and)" },
		{ "", "(and)" },
	};
	(void)state;
	rows_check(terms_plan, FALSE, rows, G_N_ELEMENTS(rows));
}

static void
test_pairs(void **state)
{
	static const Row rows[] = {
		{ "double hatted", "(or joined:doublehatted)" },
		{ "de double hatted motie", "(or joined:doublehatted)" },
		{ "hatted double", "(or)" },
		{ "double \"hatted\"", "(or)" },
		{ "artikel 5", "(or (filter (and stem:artikel) \"artikel 5\"))" },
		{ "5 6", "(or)" },
		{ "defensie industrie double hatted",
		  "(or joined:defensieindustrie joined:doublehatted)" },
	};
	(void)state;
	rows_check(pairs_plan, FALSE, rows, G_N_ELEMENTS(rows));
}

static void
test_says_something(void **state)
{
	(void)state;
	g_autoptr(StoreQuery) deep = store_query_new(QUERY_OR);
	StoreQuery *inner = store_query_new(QUERY_AND);
	store_query_add(deep, inner);
	assert_false(planning_says_something(deep));
	store_query_add(inner, store_query_days(20240101, 20240102));
	assert_true(planning_says_something(deep));
	g_autoptr(StoreQuery) nothing = store_query_new(QUERY_NOTHING);
	assert_false(planning_says_something(nothing));
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
		cmocka_unit_test(test_words), cmocka_unit_test(test_function_words),
		cmocka_unit_test(test_terms), cmocka_unit_test(test_pairs),
		cmocka_unit_test(test_says_something),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
