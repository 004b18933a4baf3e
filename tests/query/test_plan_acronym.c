/* Capitals: an acronym and a word that are spelt alike. */
#include "query/plan_acronym.h"
#include "tests/query/asking.h"

static Session *session;

static const char records[] =
    "{\"id\":\"a\",\"title\":\"\",\"text\":\"Het instrument SAFE koopt materieel.\"}\n"
    "{\"id\":\"b\",\"title\":\"\",\"text\":\"De haven is safe voor schepen.\"}\n"
    "{\"id\":\"c\",\"title\":\"\",\"text\":\"Een safe plek voor goud, zei men.\"}\n"
    "{\"id\":\"d\",\"title\":\"\",\"text\":\"De safe van de bank om de hoek.\"}\n"
    "{\"id\":\"e\",\"title\":\"\",\"text\":\"Het OM vervolgt, zegt de AIV.\"}\n"
    "{\"id\":\"f\",\"title\":\"\",\"text\":\"De AIVD waakt over de Europese defensie.\"}\n"
    "{\"id\":\"g\",\"title\":\"\",\"text\":\"Het AIV-rapport over de industrie.\"}\n"
    "{\"id\":\"h\",\"title\":\"\",\"text\":\"EUSec en Pesco, en AWACS vliegt.\"}\n"
    "{\"id\":\"i\",\"title\":\"\",\"text\":\"Een kaart, in het Engels card, en nog een card.\"}\n";

static const AskingRow rows[] = {
	{ "SAFE", "a#p1" },
	{ "safe", "a#p1 b#p1 c#p1 d#p1" },
	{ "Safe", "a#p1 b#p1 c#p1 d#p1" },
	{ "SAFE's", "a#p1" },
	{ "OM", "e#p1" },
	{ "AIV", "e#p1 g#p1" },
	{ "aiv", "e#p1 g#p1" },
	{ "AIVD", "f#p1" },
	{ "AIV-rapport", "g#p1" },
	{ "A.I.V.", "e#p1 g#p1" },
	/* no acronym of the corpus: the word is meant */
	{ "CARD", "i#p1" },
	{ "EUSEC", "h#p1" },
	{ "PESCO", "h#p1" },
	{ "Awacs", "h#p1" },
	{ "DE", "" },
	/* all of it in capitals */
	{ "EUROPESE DEFENSIE INDUSTRIE", "f#p1 g#p1" },
	{ "OM DE EUROPESE DEFENSIE", "f#p1" },
	{ "SAFE INDUSTRIE VAN DE", "a#p1 g#p1" },
	{ "OM SAFE", "a#p1 e#p1" },
	{ "OM Europese", "e#p1 f#p1" },
};

static void
test_rows(void **state)
{
	(void)state;
	asking_check(session, rows, G_N_ELEMENTS(rows));
}

/* In small letters the rarer reading comes first. */
static void
test_order(void **state)
{
	(void)state;
	g_autoptr(SearchAnswer) answer = asking_run(session, "safe", 0, 1);
	assert_string_equal(asking_hit(answer, 0)->record->document, "a");
}

static const struct {
	const char *typed, *has, *has_not;
} queries[] = {
	{ "safe", "(scale 0.5 acronym:SAFE)", "acronym:OM" },
	{ "aivd", "stem:aivd", "acronym" }, /* the commoner reading */
	{ "om", "\"om\"", "acronym" },
	{ "SAFE", "concept:eu:safe", "stem" }, /* the catalogue's */
};

static void
test_queries(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(queries); i++) {
		g_autoptr(Question) question =
		    question_parse(queries[i].typed, session->grammar, NULL);
		g_autoptr(Plan) plan = plan_make(session, question, TRUE, NULL);
		g_autofree char *query = store_query_print(plan->query);
		if (!strstr(query, queries[i].has) || strstr(query, queries[i].has_not))
			fail_msg("%s: %s", queries[i].typed, query);
	}
}

static const struct {
	const char *typed, *note;
} notes[] = {
	{ "SAFE card", NULL },
	{ "CARD", "CARD" },
	{ "CARD of PESCO", "CARD, PESCO" },
	{ "DE", NULL },
	{ "NERGENS", NULL },
	{ "EUROPESE DEFENSIE INDUSTRIE", NULL },
};

/* The reader is told once which acronyms the corpus does not have. */
static void
test_notes(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(notes); i++) {
		g_autoptr(SearchAnswer) answer = asking_run(session, notes[i].typed, 0, 1);
		if (!notes[i].note)
			assert_null(answer->note);
		else if (!answer->note || !g_str_has_suffix(answer->note, notes[i].note))
			fail_msg("%s: %s", notes[i].typed, answer->note);
	}
}

static int
set_up(void **state)
{
	(void)state;
	g_autofree char *path = asking_write("capitals.jsonl", records);
	session = asking_open("capitals", (const char *const[]){ path, NULL });
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
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_queries),
		cmocka_unit_test(test_notes),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
