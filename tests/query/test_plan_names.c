/* Whatever a thing is called in the question, passages are found that call it otherwise. */
#include "tests/query/asking.h"

static Session *session;

static const char text[] =
    "De NAVO telt mee.\n\n"				/* p1 */
    "NATO has grown, and so did the budget.\n\n"	/* p2 */
    "De Noord-Atlantische Verdragsorganisatie.\n\n"	/* p3 */
    "Een verdrag van Noord en Zuid.\n\n"		/* p4 */
    "Het Meerjarig Financieel Kader loopt af.\n\n"	/* p5 */
    "Over het volgende MFK is geen akkoord.\n\n"	/* p6 */
    "Een kader is financieel van aard.\n\n"		/* p7 */
    "De lastenverdeling is scheef.\n\n"			/* p8 */
    "Fair burden-sharing matters.\n\n"			/* p9 */
    "The safe choice was safe enough.\n\n"		/* p10 */
    "Security Action for Europe biedt leningen.\n\n"	/* p11 */
    "De Xylo Quartz Tank (XQT) geldt.\n\n"		/* p12 */
    "Deze xylo quartz tank is streng.\n\n"		/* p13 */
    "De XQT is afgeschaft.\n\n"				/* p14 */
    "Een quartz van xylo aard.\n";			/* p15 */

static const AskingRow rows[] = {
	/* one name, in every form */
	{ "NAVO", "names#p1 names#p2 names#p3" },
	{ "NATO", "names#p1 names#p2 names#p3" },
	{ "nato", "names#p1 names#p2 names#p3" },
	{ "OTAN", "names#p1 names#p2 names#p3" },
	{ "MFF", "names#p5 names#p6" },
	{ "burden AND sharing", "names#p9" },
	{ "lastenverdeling", "names#p8 names#p9" },
	/* between quotation marks what is typed is meant */
	{ "\"NATO\"", "names#p2" },
	{ "\"Noord-Atlantische Verdragsorganisatie\"", "names#p3" },
	/* several words, and among them other ones */
	{ "budget OTAN", "names#p1 names#p2 names#p3" },
	{ "North Atlantic Treaty Organization", "names#p1 names#p2 names#p3" },
	{ "(burden sharing) AND scheef", "names#p8" },
	{ "NATO AND budget", "names#p2" },
	{ "OTAN NOT budget", "names#p1 names#p3" },
	/* typed small, a word that is mostly something else */
	{ "safe", "names#p10" },
	{ "SAFE", "names#p11" },
	/* what the corpus itself says of an acronym */
	{ "XQT", "names#p12 names#p13 names#p14" },
	{ "\"XQT\"", "names#p12 names#p14" },
};

static void
test_found(void **state)
{
	(void)state;
	asking_check(session, rows, G_N_ELEMENTS(rows));
}

static const struct {
	const char *typed, *query;
} plans[] = {
	{ "NAVO", "concept:navo" },
	{ "OTAN", "concept:navo" },
	{ "otan", "(synonym stem:otan concept:navo)" },
	{ "Multiannual Financial Framework top",
	  "(or (scale 0.3 (synonym stem:multiannual)) (scale 0.3 (synonym stem:financial)) "
	  "(scale 0.3 (synonym stem:framework)) (synonym stem:top) "
	  "concept:Meerjarig Financieel Kader)" },
	{ "financial OR framework",
	  "(or (scale 0.8 (synonym stem:financiel)) (scale 0.8 (synonym stem:kader)))" },
	{ "Frontex", "(synonym stem:frontex)" },
	{ "XQT", "(or acronym:XQT (filter (and stem:xylo stem:quartz stem:tank) "
		 "\"xylo quartz tank\"))" },
};

static void
test_plans(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(plans); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(Question) question =
		    question_parse(plans[i].typed, session->grammar, &error);
		g_autoptr(Plan) plan = plan_make(session, question, TRUE, &error);
		assert_no_error(error);
		g_autofree char *query = store_query_print(plan->query);
		assert_string_equal(query, plans[i].query);
	}
}

/* What was also looked for, and that it is marked in the passage for the word typed. */
static void
test_also(void **state)
{
	(void)state;
	g_autoptr(SearchAnswer) answer = asking_run(session, "budget OTAN", 0, ASKING_MOST);
	assert_int_equal(answer->also->len, 1);
	const Also *also = g_ptr_array_index(answer->also, 0);
	assert_string_equal(also->typed, "OTAN");
	assert_int_equal(g_strv_length(also->searched), 6);
	assert_string_equal(also->searched[0], "NAVO");
	const SearchHit *hit = asking_hit(answer, 0);
	assert_int_equal(hit->record->passage->number, 2);
	assert_int_equal(hit->marks->len, 2);
	assert_int_equal(g_array_index(hit->marks, Mark, 0).start, 0);
	assert_int_equal(g_array_index(hit->marks, Mark, 0).end, strlen("NATO"));
	assert_int_equal(hit->why->len, 2);
	assert_string_equal(g_ptr_array_index(hit->why, 1), "OTAN");
	assert_null(answer->note);
}

static void
test_no_also(void **state)
{
	(void)state;
	static const char *const typed[] = { "budget", "\"NATO\"", "Frontex" };
	for (gsize i = 0; i < G_N_ELEMENTS(typed); i++) {
		g_autoptr(SearchAnswer) answer = asking_run(session, typed[i], 0, ASKING_MOST);
		assert_int_equal(answer->also->len, 0);
	}
}

static int
set_up(void **state)
{
	(void)state;
	g_autofree char *path = asking_write("names.txt", text);
	session = asking_open("index", (const char *const[]){ path, NULL });
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
		cmocka_unit_test(test_found),
		cmocka_unit_test(test_plans),
		cmocka_unit_test(test_also),
		cmocka_unit_test(test_no_also),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
