/* A year in a question counts for the documents that have it in their title. */
#include "query/plan_edition.h"
#include "tests/query/asking.h"

static Session *session;

static const char records[] =
    "{\"id\":\"nl:a\",\"title\":\"Nota Zeewaarts 2021\",\"text\":\"Inleiding.\\n\\n"
    "Piraterij, piraterij en nog eens piraterij.\"}\n"
    "{\"id\":\"nl:b\",\"title\":\"Nota Zeewaarts 2025\",\"text\":\"Inleiding.\\n\\n"
    "Over piraterij wordt hier veel minder gezegd dan eerder.\"}\n"
    "{\"id\":\"nl:c\",\"title\":\"Brief\",\"text\":\"In 2030 en in 1000 dagen.\"}\n";

static int
set_up(void **state)
{
	(void)state;
	g_autofree char *path = asking_write("records.jsonl", records);
	session = asking_open("edition", (const char *const[]){ path, NULL });
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	session_free(session);
	return 0;
}

static const struct {
	const char *typed, *first;
} rows[] = {
	{ "piraterij", "nl:a#p2" },
	{ "piraterij 2021", "nl:a#p2" },
	{ "piraterij 2025", "nl:b#p2" },
	{ "2025 minder piraterij", "nl:b#p2" },
};

static void
test_first(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(SearchAnswer) answer = asking_run(session, rows[i].typed, 0, 1);
		const SearchHit *hit = asking_hit(answer, 0);
		g_autofree char *first = g_strdup_printf("%s#p%u", hit->record->document,
							 hit->record->passage->number);
		if (strcmp(first, rows[i].first) != 0)
			fail_msg("%s: %s", rows[i].typed, first);
	}
}

/* It finds nothing by itself, and says nothing of a year that no title has. */
static void
test_alone(void **state)
{
	static const AskingRow alone[] = {
		{ "2025", "" }, { "2030", "c#p1" }, { "kernramp 2025", "" },
	};
	(void)state;
	asking_check(session, alone, G_N_ELEMENTS(alone));
	g_autoptr(Question) question = question_parse("2030", session->grammar, NULL);
	g_autoptr(Plan) plan = plan_make(session, question, TRUE, NULL);
	g_autofree char *query = store_query_print(plan->query);
	assert_string_equal(query, "number:2030");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_first),
		cmocka_unit_test(test_alone),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
