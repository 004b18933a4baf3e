/* English words of a question, and the Dutch passages they find. */
#include "query/plan_english.h"
#include "tests/query/asking.h"

static Session *session;

static const char text[] =
    "De aanbesteding van munitie.\n\n"		/* p1 */
    "De aanschaf van een wapen.\n\n"		/* p2 */
    "NATO Support and Procurement Agency.\n\n"	/* p3 */
    "De minister spreekt over de aanschaf.\n\n"	/* p4 */
    "De wapenbeheersing loopt vast.\n\n"	/* p5 */
    "Een arm land.\n\n"				/* p6 */
    "De minister komt.\n\n"			/* p7 */
    "Een defensie-uitgave.\n\n"			/* p8 */
    "Buitenlands en Europees beleid.\n\n"	/* p9 */
    "Het beleid. Het gaat hier verder over heel andere zaken, ook in het buitenland.\n\n" /* p10 */
    "De NAVO vergadert.\n\n"			/* p11 */
    "The AID comes.\n\n"			/* p12 */
    "Nood en hulp.\n";				/* p13 */

static const char table[] =
    "aid\thulp\n"
    "arms\twapens, bewapening\n"
    "arms control\twapenbeheersing\n"
    "defence expenditure\tdefensie-uitgave\n"
    "foreign policy\tbuitenlands beleid\n"
    "nato\tmunitie\n"
    "peace\tvrede\n"
    "peace plan\tvredesplan\n"
    "procurement\taanbesteding, aanschaf\n";

static const char dutch[] = "arm\nland\nminister\nsteeds\n";

static const AskingRow rows[] = {
	{ "procurement", "english#p1 english#p2 english#p3 english#p4" },
	{ "Procurement", "english#p1 english#p2 english#p3 english#p4" },
	/* not as typed: between quotation marks, in capitals, as a prefix, as another field */
	{ "\"procurement\"", "english#p3" },
	{ "PROCUREMENT", "english#p3" },
	{ "procure*", "english#p3" },
	{ "AID", "english#p12" },
	{ "aid", "english#p12 english#p13" },
	/* the longest first; the shorter where the corpus has not that */
	{ "arms control", "english#p5" },
	{ "arms", "english#p2" },
	{ "arms supply", "english#p2" },
	{ "peace plan", "" },
	/* beside words that the corpus has it brings in no passage, and beside English ones it does */
	{ "procurement minister", "english#p3 english#p4 english#p7" },
	{ "procurement NAVO", "english#p3 english#p11" },
	{ "the procurement of arms", "english#p1 english#p2 english#p3 english#p4" },
	{ "procurement flibbertigibbet", "english#p1 english#p2 english#p3 english#p4" },
	/* operators: there it counts in full */
	{ "procurement AND minister", "english#p4" },
	{ "minister NOT procurement", "english#p7" },
	/* with a hyphen, and as a phrase near each other */
	{ "defence expenditures", "english#p8" },
	{ "foreign policy", "english#p9" },
	/* a name is a name */
	{ "nato", "english#p3 english#p11" },
	/* nothing */
	{ "peace", "" },
	{ "flibbertigibbet", "" },
};

static int
set_up(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *path = asking_write("english.txt", text);
	g_autofree char *folder = g_path_get_dirname(path);
	g_autofree char *catalogue = g_build_filename(folder, "catalogue.ini", NULL);
	storing_write_file(folder, "catalogue.ini", "");
	storing_write_file(folder, "english.tsv", table);
	storing_write_file(folder, "words.txt", dutch);
	storing_write_file(folder, "aliases.tsv",
			   "navo\tNAVO\tnl\tacronym\tx\nnavo\tNATO\ten\tacronym\tx\n");
	g_autofree char *index = storing_path("index");
	AddRequest request = { .index = index, .catalogue = catalogue, .report = asking_report };
	AddCount count = { 0 };
	add_run(&request, (char *const[]){ path, NULL }, &count, &error);
	assert_no_error(error);
	session = session_open(index, catalogue, &error);
	assert_no_error(error);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	session_free(session);
	return 0;
}

static void
test_found(void **state)
{
	(void)state;
	asking_check(session, rows, G_N_ELEMENTS(rows));
}

/* What was typed is first, and of what is found the Dutch is marked and stands for the English. */
static void
test_said(void **state)
{
	(void)state;
	g_autoptr(SearchAnswer) answer = asking_run(session, "procurement", 0, ASKING_MOST);
	SearchHit *hit = asking_hit(answer, 0);
	assert_int_equal(hit->record->passage->number, 3);
	hit = asking_hit(answer, 1);
	assert_int_equal(hit->why->len, 1);
	assert_string_equal(g_ptr_array_index(hit->why, 0), "procurement");
	assert_int_equal(hit->marks->len, 1);
	assert_int_equal(answer->also->len, 1);
	const Also *also = g_ptr_array_index(answer->also, 0);
	g_autofree char *searched = g_strjoinv(", ", also->searched);
	assert_string_equal(also->typed, "procurement");
	assert_string_equal(searched, "aanbesteding, aanschaf");
	assert_null(answer->suggestion);
}

static const struct {
	const char *typed, *query;
} queries[] = {
	{ "arms", "(scale 0.8 (synonym stem:wapen))" },
	{ "procurement minister",
	  "(maybe (or (synonym stem:minister) (or (synonym stem:procuremen))) "
	  "(scale 0.8 (synonym stem:aanbested stem:aanschaf)))" },
	{ "arms control with", "(or (scale 0.8 (synonym stem:wapenbehers)))" },
	{ "minister with", "(or (synonym stem:minister) (synonym stem:with))" },
};

static void
test_queries(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(queries); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(Question) question =
		    question_parse(queries[i].typed, session->grammar, &error);
		g_autoptr(Plan) plan = plan_make(session, question, FALSE, &error);
		assert_no_error(error);
		g_autofree char *query = store_query_print(plan->query);
		assert_string_equal(query, queries[i].query);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_found),
		cmocka_unit_test(test_said),
		cmocka_unit_test(test_queries),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
