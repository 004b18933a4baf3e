/* Compounds: a word as a part of others, and a word by its parts. */
#include "query/plan_compound.h"
#include "tests/query/asking.h"

static Session *session;

/* Each a document of one passage. "doelstelling" and "defensie" are words of the corpus, "paradox"
 * only stands in a compound. */
static const char *const passages[] = {
	"De doelstelling van het beleid.",
	"De capaciteitsdoelstellingen en een doelstelling.",
	"De capaciteitsdoelstellingen alleen.",
	"De soevereiniteitsparadox.",
	"Een strategie voor de detacheringen.",
	"Een strategie. Veel later in deze lange alinea komen pas de detacheringen.",
	"Defensie en strategie.",
};

static const char words_list[] = "capaciteit\ndefensie\ndetachering\ndoelstelling\n"
				 "doelstellingen\nparadox\nsoevereiniteit\nstrategie\n";

static int
set_up(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *list = asking_write("list", words_list);
	g_autofree char *index = storing_path("compounds");
	StoreWriter *writer = storing_open_writer(index, FALSE);
	store_writer_use_words(writer, list);
	for (gsize i = 0; i < G_N_ELEMENTS(passages); i++) {
		g_autofree char *id = g_strdup_printf("nl:%" G_GSIZE_FORMAT, i + 1);
		storing_put(writer, storing_document(id, passages + i, 1), "1");
	}
	storing_close(writer);
	session = session_open(index, ASKING_CATALOGUE, &error);
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

/* A part alone finds nothing more; all parts must be near; nonsense stays nothing. */
static void
test_found(void **state)
{
	static const AskingRow rows[] = {
		{ "doelstelling", "1#p1 2#p1" },
		{ "capaciteitsdoelstelling", "2#p1 3#p1" },
		{ "capaciteitdoelstelling", "2#p1 3#p1" },
		{ "paradox", "4#p1" },
		{ "detacheringsstrategie", "5#p1" },
		{ "strategiedetachering", "5#p1" },
		{ "defensiedetachering", "" },
		{ "defensieparadox", "" },
		{ "Japan", "" },
		{ "strategiekwark", "" },
		{ "paradox NOT soevereiniteitsparadox", "" },
		{ "beleid NOT doelstelling", "" },
	};
	(void)state;
	asking_check(session, rows, G_N_ELEMENTS(rows));
}

/* Among passages with the word those with the compound too come first. */
static void
test_adds(void **state)
{
	(void)state;
	g_autoptr(SearchAnswer) answer = asking_run(session, "doelstelling", 0, 1);
	g_autofree char *first = asking_hits(answer);
	assert_string_equal(first, "2#p1");
	SearchHit *hit = asking_hit(answer, 0);
	assert_int_equal(hit->why->len, 1);
	assert_string_equal(g_ptr_array_index(hit->why, 0), "doelstelling");
	assert_int_equal(hit->marks->len, 2);
}

static const struct {
	const char *typed, *query, *reading;
} readings[] = {
	{ "doelstelling",
	  "(maybe (synonym stem:doelstel) (scale 0.35 (synonym stem:capaciteitsdoelstel)))",
	  "also as a part of: capaciteitsdoelstellingen" },
	{ "paradox", "(or (scale 0.6 (synonym stem:soevereiniteitsparadox)))",
	  "only as a part of: soevereiniteitsparadox" },
	{ "detacheringsstrategie",
	  "(or (filter (and stem:detacher stem:strategie) \"detacher strategie\"~4))",
	  "by its parts, near each other or in one compound: detacheringen + strategie" },
	{ "beleid NOT doelstelling",
	  "(not (synonym stem:beleid) (synonym stem:doelstel))",
	  "also as a part of: capaciteitsdoelstellingen" },
};

static void
test_readings(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(readings); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(Question) question =
		    question_parse(readings[i].typed, session->grammar, &error);
		g_autoptr(Plan) plan = plan_make(session, question, TRUE, &error);
		assert_no_error(error);
		g_autofree char *query = store_query_print(plan->query);
		const Reading *last =
		    g_ptr_array_index(plan->readings, plan->readings->len - 1);
		assert_string_equal(query, readings[i].query);
		assert_string_equal(last->reading, readings[i].reading);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_found),
		cmocka_unit_test(test_adds),
		cmocka_unit_test(test_readings),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
