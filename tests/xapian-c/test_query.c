/*
 * Which documents each kind of query finds.
 */
#include "tests/xapian-c/scratch.h"

static const char *const texts[] = {
	"aa bb cc",
	"aa cc bb",
	"bb dd",
	"aa dd dd",
	"cart carts care",
	"ee",
};
static XapDatabase *db;

static int
set_up(void **state)
{
	(void)state;
	db = scratch_database("db", texts, COUNT(texts));
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	xap_database_free(db);
	return 0;
}

/* The words, combined. */
static XapQuery *
combined(XapOp op, const char *words, unsigned parameter)
{
	XapError error = {XAP_OK, ""};
	XapQuery *parts[8] = {NULL};
	size_t n = 0;

	for (const char *word = words; *word != '\0'; n++) {
		size_t len = strcspn(word, " ");
		parts[n] = xap_query_term(word, len, 1, &error);
		word += len + (word[len] == ' ');
	}
	XapQuery *query = xap_query_combine(op, parts, n, parameter, &error);
	WORKS(query, &error);
	while (n > 0)
		xap_query_free(parts[--n]);
	return query;
}

static void
test_combine(void **state)
{
	static const struct {
		XapOp op;
		const char *words;
		unsigned parameter;
		const char *found;
	} rows[] = {
		{XAP_OP_AND, "aa bb", 0, "1 2"},
		{XAP_OP_AND, "aa", 0, "1 2 4"},
		{XAP_OP_AND, "", 0, ""},
		{XAP_OP_OR, "cc dd", 0, "1 2 3 4"},
		{XAP_OP_AND_NOT, "aa bb dd", 0, ""},
		{XAP_OP_AND_NOT, "bb dd", 0, "1 2"},
		{XAP_OP_XOR, "aa dd", 0, "1 2 3"},
		{XAP_OP_AND_MAYBE, "dd aa ee", 0, "3 4"},
		{XAP_OP_FILTER, "aa cc bb", 0, "1 2"},
		{XAP_OP_NEAR, "cc aa", 2, "2"},
		{XAP_OP_NEAR, "cc aa", 3, "1 2"},
		{XAP_OP_PHRASE, "aa bb", 0, "1"},
		{XAP_OP_PHRASE, "aa bb", 3, "1 2"},
		{XAP_OP_PHRASE, "dd dd", 0, "4"},
		{XAP_OP_ELITE_SET, "ee aa", 1, "6"},
		{XAP_OP_SYNONYM, "cc ee", 0, "1 2 6"},
		{XAP_OP_MAX, "ee dd", 0, "3 4 6"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_found(
			db, combined(rows[i].op, rows[i].words, rows[i].parameter), rows[i].found);
}

static void
test_leaves(void **state)
{
	XapError error;
	XapQuery *scaled, *aa = xap_query_term(S("aa"), 2, &error);

	(void)state;
	assert_found(db, xap_query_match_all(&error), "1 2 3 4 5 6");
	assert_found(db, xap_query_match_nothing(&error), "");
	scaled = xap_query_scale(aa, 0.5, &error);
	xap_query_free(aa);
	assert_found(db, scaled, "1 2 4");
	xap_query_free(NULL);
}

static void
test_fixed(void **state)
{
	XapError error;
	XapHit hit;
	XapQuery *parts[] = {xap_query_fixed(2.5, &error), xap_query_term(S("aa"), 1, &error)};
	XapQuery *query = xap_query_combine(XAP_OP_FILTER, parts, 2, 0, &error);
	XapEnquire *enquire = xap_enquire_new(db, &error);

	(void)state;
	WORKS(xap_enquire_set_query(enquire, query, 0, &error), &error);
	XapMSet *mset = xap_enquire_get_mset(enquire, 0, 10, 0, &error);
	WORKS(mset, &error);
	assert_int_equal(xap_mset_count(mset), 3);
	WORKS(xap_mset_get_hit(mset, 0, &hit, &error), &error);
	assert_true(hit.weight > 2.49 && hit.weight < 2.51);
	assert_null(xap_query_fixed(-1, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	xap_mset_free(mset);
	xap_enquire_free(enquire);
	xap_query_free(query);
	xap_query_free(parts[0]);
	xap_query_free(parts[1]);
}

static void
test_values(void **state)
{
	XapError error;

	(void)state;
	assert_found(db, xap_query_value_range(0, S("aa c"), S("bb z"), &error), "2 3 4");
	assert_found(db, xap_query_value_range(0, S("z"), S("a"), &error), "");
	assert_found(db, xap_query_value_ge(0, S("c"), &error), "5 6");
	assert_found(db, xap_query_value_le(0, S("aa c"), &error), "1");
	assert_found(db, xap_query_value_ge(3, S("c"), &error), "");
}

static void
test_wildcard(void **state)
{
	XapError error;
	XapQuery *query =
		xap_query_wildcard(S("car"), 2, XAP_WILDCARD_ERROR, XAP_OP_SYNONYM, &error);
	XapEnquire *enquire = xap_enquire_new(db, &error);

	(void)state;
	assert_found(
		db, xap_query_wildcard(S("car"), 0, XAP_WILDCARD_ERROR, XAP_OP_OR, &error), "5");
	assert_found(
		db, xap_query_wildcard(S("a"), 1, XAP_WILDCARD_FIRST, XAP_OP_MAX, &error), "1 2 4");
	WORKS(xap_enquire_set_query(enquire, query, 0, &error), &error);
	assert_null(xap_enquire_get_mset(enquire, 0, 10, 0, &error));
	assert_int_equal(error.code, XAP_ERROR_WILDCARD);
	assert_null(xap_query_wildcard(S("a"), 1, XAP_WILDCARD_FIRST, XAP_OP_AND, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	assert_null(xap_query_wildcard(S("a"), 1, (XapWildcardLimit)9, XAP_OP_OR, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	xap_query_free(query);
	xap_enquire_free(enquire);
}

static void
test_refused(void **state)
{
	static const int ops[] = {8, 9, 11, 12, 15, 99, 100, -1, 1 << 20};
	XapError error;
	XapQuery *aa = xap_query_term(S("aa"), 1, &error);

	(void)state;
	for (size_t i = 0; i < COUNT(ops); i++) {
		assert_null(xap_query_combine((XapOp)ops[i], &aa, 1, 0, &error));
		assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	}
	assert_null(xap_query_term(NULL, 0, 1, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	assert_null(xap_query_scale(aa, -1, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	assert_null(xap_query_scale(aa, 0.0 / 0.0, &error));
	xap_query_free(aa);
}

static void
test_serialise(void **state)
{
	XapError error;
	XapBytes bytes, text;
	XapQuery *query = combined(XAP_OP_PHRASE, "aa bb", 3), *again;
	size_t len;

	(void)state;
	WORKS(xap_query_describe(query, &text, &error), &error);
	assert_bytes(&text, "Query((aa PHRASE 3 bb))");
	WORKS(xap_query_serialise(query, &bytes, &error), &error);
	again = xap_query_unserialise(bytes.data, bytes.len, &error);
	WORKS(again, &error);
	assert_found(db, again, "1 2");
	error.code = XAP_OK;
	assert_null(xap_query_unserialise(bytes.data, 1, &error));
	assert_true(error.code != XAP_OK && error.message[0] != '\0');
	xap_bytes_free(&bytes);
	XapTerms *it = xap_query_get_terms(query, &error);
	xap_query_free(query);
	assert_int_equal(xap_terms_next(it, &error), 1);
	assert_string_equal(xap_terms_get(it, &len), "aa");
	assert_int_equal(xap_terms_next(it, &error), 1);
	assert_string_equal(xap_terms_get(it, &len), "bb");
	assert_int_equal(xap_terms_next(it, &error), 0);
	xap_terms_free(it);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_combine),
		cmocka_unit_test(test_leaves),
		cmocka_unit_test(test_fixed),
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_wildcard),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_serialise),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
