/* Questions as trees: what they print, and who owns what. */
#include "tests/store/storing.h"

static StoreQuery *
words(WordsMode mode, const char *line, guint window)
{
	return store_query_words(mode, storing_words(line), window);
}

static StoreQuery *
both(QueryKind kind, StoreQuery *left, StoreQuery *right)
{
	return store_query_add(store_query_add(store_query_new(kind), left), right);
}

static StoreQuery *
stem(const char *text)
{
	return store_query_term(FIELD_STEM, text, 1);
}

static void
check(StoreQuery *query, const char *expected)
{
	g_autoptr(StoreQuery) owned = query;
	g_autofree char *printed = store_query_print(owned);
	assert_string_equal(printed, expected);
}

static void
test_print(void **state)
{
	(void)state;
	check(stem("navo"), "stem:navo");
	check(store_query_term(FIELD_ACRONYM, "NAVO", 3), "acronym:NAVO^3");
	check(store_query_days(20260101, 20261231), "days:20260101..20261231");
	check(store_query_days(0, 20261231), "days:00000000..20261231");
	check(words(WORDS_PHRASE, "drie zes", 0), "\"drie zes\"");
	check(words(WORDS_PREFIX, "strat", 0), "\"strat*\"");
	check(words(WORDS_NEAR, "a b", 7), "\"a b\"~7");
	check(store_query_scale(stem("a"), 0.5), "(scale 0.5 stem:a)");
	check(store_query_new(QUERY_NOTHING), "(nothing)");
	check(store_query_new(QUERY_AND), "(and)");
	check(both(QUERY_AND, stem("a"), both(QUERY_OR, stem("b"), stem("c"))),
		"(and stem:a (or stem:b stem:c))");
	check(both(QUERY_NOT, stem("a"), stem("b")), "(not stem:a stem:b)");
	check(both(QUERY_FILTER, stem("a"), stem("b")), "(filter stem:a stem:b)");
	check(both(QUERY_SYNONYM, stem("a"), stem("b")), "(synonym stem:a stem:b)");
}

/* No part is none; a window is never smaller than its words. */
static void
test_parts(void **state)
{
	(void)state;
	check(both(QUERY_AND, NULL, stem("b")), "(and stem:b)");
	check(store_query_scale(NULL, 2), "(scale 2)");
	check(words(WORDS_NEAR, "a b c", 1), "\"a b c\"~3");
	store_query_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_print),
		cmocka_unit_test(test_parts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
