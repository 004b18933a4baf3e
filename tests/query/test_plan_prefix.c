/* Words that are only begun: few of them, and more than are looked for. */
#include "query/plan_prefix.h"
#include "tests/query/asking.h"

#define RARE 1100 /* words that begin alike, more than are looked for */

static Session *session;

static int
set_up(void **state)
{
	(void)state;
	g_autoptr(GString) text = g_string_new("# Woorden\n\n");
	for (guint i = 0; i < RARE; i++)
		g_string_append_printf(text, "Het ondert%c%c%ct.\n\n", 'a' + i / 121,
				       "bcdfgklmprs"[i / 11 % 11], "aeouybcdfgk"[i % 11]);
	g_string_append(text, "Onderwijs en zorg.\n\nHet onderwijs.\n\nDe onderzoeken.\n\n"
			      "Het onderzoek.\n\nOnderzoek van zorg.\n\nDe zon.\n");
	g_autofree char *file = asking_write("woorden.md", text->str);
	session = asking_open("prefix", (const char *const[]){ file, NULL });
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	session_free(session);
	return 0;
}

static Plan *
plan_of(const char *typed)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Question) question = question_parse(typed, session->grammar, NULL);
	Plan *plan = plan_make(session, question, TRUE, &error);
	assert_no_error(error);
	return plan;
}

static void
assert_stem(const Plan *plan, const char *stem, gboolean there)
{
	const StoreQuery *any = g_ptr_array_index(plan->query->parts, 0);
	gboolean found = FALSE;
	for (guint i = 0; i < any->parts->len; i++)
		found |= strcmp(((StoreQuery *)any->parts->pdata[i])->text, stem) == 0;
	assert_int_equal(found, there);
}

static void
test_few(void **state)
{
	(void)state;
	g_autoptr(Plan) plan = plan_of("Onderz*");
	g_autofree char *query = store_query_print(plan->query);
	assert_string_equal(query, "(filter (synonym stem:onderzoek) \"onderz*\")");
	assert_null(plan->cut);
	const Reading *reading = plan->readings->pdata[0];
	assert_string_equal(reading->typed, "Onderz");
	assert_string_equal(reading->reading, "words that begin so: 2");
}

static void
test_many(void **state)
{
	(void)state;
	g_autoptr(Plan) plan = plan_of("Onder*");
	const StoreQuery *any = g_ptr_array_index(plan->query->parts, 0);
	assert_int_equal(any->parts->len, PLAN_PREFIX_WORDS);
	assert_stem(plan, "onderwijs", TRUE);
	assert_stem(plan, "onderzoek", TRUE);
	assert_stem(plan, "zon", FALSE);
	assert_string_equal(plan->cut,
			    "more than 1000 words begin with Onder: the most frequent were looked for");
	const Reading *reading = plan->readings->pdata[0];
	assert_string_equal(reading->reading, "the 1000 most frequent words that begin so");
}

static void
test_search(void **state)
{
	(void)state;
	g_autoptr(SearchAnswer) zorg = asking_run(session, "onder* AND zorg", 0, 10);
	g_autoptr(SearchAnswer) all = asking_run(session, "onder*", 0, 2 * RARE);
	g_autofree char *found = asking_hits(zorg);
	assert_string_equal(found, "woorden#p1101 woorden#p1105");
	assert_string_equal(zorg->note, "more than 1000 words begin with onder: the most frequent "
					"were looked for");
	assert_in_range(all->hits->len, PLAN_PREFIX_WORDS, RARE);
	for (guint i = 0; i < all->hits->len; i++)
		assert_non_null(strstr(asking_hit(all, i)->record->passage->text, "nder"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_few),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_search),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
