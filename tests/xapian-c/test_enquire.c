/*
 * Asking: sorting, collapsing, cutting off, expanding, explaining.
 */
#include "tests/xapian-c/scratch.h"

static const char *const texts[] = {
	"wolf",
	"wolf wolf wolf",
	"wolf bear",
	"bear bear fox",
	"fox",
	"wolf fox",
};
static const char *const years[] = {"2021", "2019", "2021", "2020", "2019", ""};
static XapDatabase *db;

enum { YEAR = 1 };

static int
set_up(void **state)
{
	XapError error;
	XapWritable *w = scratch_writable("db");

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		XapDocument *doc = scratch_document(texts[i]);
		WORKS(xap_document_set_value(doc, YEAR, years[i], strlen(years[i]), &error),
			&error);
		WORKS(xap_writable_add_document(w, doc, &error), &error);
		xap_document_free(doc);
	}
	WORKS(xap_writable_commit(w, &error), &error);
	xap_writable_free(w);
	db = scratch_open("db");
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	xap_database_free(db);
	return 0;
}

static XapEnquire *
about(const char *word)
{
	XapError error;
	XapEnquire *enquire = xap_enquire_new(db, &error);
	XapQuery *query = xap_query_term(word, strlen(word), 1, &error);

	WORKS(enquire, &error);
	WORKS(xap_enquire_set_query(enquire, query, 0, &error), &error);
	xap_query_free(query);
	return enquire;
}

static void
assert_order(XapEnquire *enquire, const char *expected)
{
	XapError error;
	XapMSet *mset = xap_enquire_get_mset(enquire, 0, 10, 0, &error);
	char found[64] = "";
	size_t used = 0;

	WORKS(mset, &error);
	for (size_t i = 0; i < xap_mset_count(mset); i++) {
		XapHit hit;
		WORKS(xap_mset_get_hit(mset, i, &hit, &error), &error);
		used += (size_t)snprintf(found + used, sizeof found - used, "%u", hit.docid);
	}
	assert_string_equal(found, expected);
	xap_mset_free(mset);
}

static void
test_sort(void **state)
{
	static const struct {
		XapSort sort;
		bool reverse;
		const char *order;
	} rows[] = {
		{XAP_SORT_RELEVANCE, false, "2136"},
		{XAP_SORT_VALUE, false, "6213"},
		{XAP_SORT_VALUE, true, "1326"},
		{XAP_SORT_VALUE_RELEVANCE, true, "1326"},
		{XAP_SORT_RELEVANCE_VALUE, false, "2163"},
	};
	XapError error;
	XapEnquire *enquire = about("wolf");

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		WORKS(xap_enquire_set_sort(enquire, rows[i].sort, YEAR, rows[i].reverse, &error),
			&error);
		assert_order(enquire, rows[i].order);
	}
	assert_false(xap_enquire_set_sort(enquire, (XapSort)9, YEAR, false, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	xap_enquire_free(enquire);
	xap_enquire_free(NULL);
}

static void
test_docid_order(void **state)
{
	XapError error;
	XapEnquire *enquire = about("wolf");

	(void)state;
	WORKS(xap_enquire_set_weighting(enquire, "bool", NULL, 0, &error), &error);
	WORKS(xap_enquire_set_docid_order(enquire, XAP_DOCID_DESCENDING, &error), &error);
	assert_order(enquire, "6321");
	WORKS(xap_enquire_set_docid_order(enquire, XAP_DOCID_ASCENDING, &error), &error);
	assert_order(enquire, "1236");
	assert_false(xap_enquire_set_docid_order(enquire, (XapDocidOrder)3, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	xap_enquire_free(enquire);
}

static void
test_collapse(void **state)
{
	XapError error;
	XapBytes key;
	XapHit hit;
	XapEnquire *enquire = about("wolf");

	(void)state;
	WORKS(xap_enquire_set_collapse(enquire, YEAR, 1, &error), &error);
	assert_order(enquire, "216");
	XapMSet *mset = xap_enquire_get_mset(enquire, 0, 10, 10, &error);
	WORKS(xap_mset_get_hit(mset, 1, &hit, &error), &error);
	assert_int_equal(hit.collapse_count, 1);
	WORKS(xap_mset_get_collapse_key(mset, 1, &key, &error), &error);
	assert_bytes(&key, "2021");
	xap_mset_free(mset);
	WORKS(xap_enquire_set_collapse(enquire, YEAR, 0, &error), &error);
	assert_order(enquire, "2136");
	xap_enquire_free(enquire);
}

static void
test_cutoff(void **state)
{
	XapError error;
	XapEnquire *enquire = about("wolf");

	(void)state;
	WORKS(xap_enquire_set_cutoff(enquire, 100, 0, &error), &error);
	assert_order(enquire, "2");
	WORKS(xap_enquire_set_cutoff(enquire, 0, 1e9, &error), &error);
	assert_order(enquire, "");
	assert_false(xap_enquire_set_cutoff(enquire, 101, 0, &error));
	assert_false(xap_enquire_set_cutoff(enquire, 0, -1, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	xap_enquire_free(enquire);
}

static void
test_time_limit(void **state)
{
	XapError error;
	XapEnquire *enquire = about("wolf");

	(void)state;
	WORKS(xap_enquire_set_time_limit(enquire, 10, &error), &error);
	assert_order(enquire, "2136");
	assert_false(xap_enquire_set_time_limit(enquire, -1, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	xap_enquire_free(enquire);
}

static void
test_matching_terms(void **state)
{
	static const char *const words[] = {"wolf", "bear", "fox"};
	XapError error;
	XapQuery *parts[3];
	size_t len;

	(void)state;
	for (size_t i = 0; i < COUNT(words); i++)
		parts[i] = xap_query_term(words[i], strlen(words[i]), 1, &error);
	XapQuery *query = xap_query_combine(XAP_OP_OR, parts, 3, 0, &error);
	XapEnquire *enquire = about("x");
	WORKS(xap_enquire_set_query(enquire, query, 0, &error), &error);
	XapTerms *it = xap_enquire_get_matching_terms(enquire, 6, &error);
	xap_enquire_free(enquire);
	assert_int_equal(xap_terms_next(it, &error), 1);
	assert_string_equal(xap_terms_get(it, &len), "fox");
	assert_int_equal(xap_terms_next(it, &error), 1);
	assert_string_equal(xap_terms_get(it, &len), "wolf");
	assert_int_equal(xap_terms_next(it, &error), 0);
	xap_terms_free(it);
	xap_query_free(query);
	for (size_t i = 0; i < COUNT(words); i++)
		xap_query_free(parts[i]);
}

static void
assert_best(XapEnquire *enquire, unsigned flags, const char *expected)
{
	static const unsigned relevant[] = {4};
	XapError error = {XAP_OK, ""};
	XapBytes term;
	double weight = 0;
	XapESet *eset = xap_enquire_get_eset(enquire, 5, relevant, 1, flags, &error);

	WORKS(eset, &error);
	WORKS(xap_eset_get(eset, 0, &term, &weight, &error), &error);
	assert_bytes(&term, expected);
	assert_true(weight > 0);
	assert_false(xap_eset_get(eset, xap_eset_count(eset), &term, &weight, &error));
	assert_int_equal(error.code, XAP_ERROR_RANGE);
	xap_eset_free(eset);
}

static void
test_expand(void **state)
{
	XapError error;
	XapEnquire *wolf = about("wolf"), *bear = about("bear");

	(void)state;
	WORKS(xap_enquire_set_expansion(bear, "trad", 1, &error), &error);
	assert_best(wolf, 0, "bear");
	assert_best(bear, 0, "fox");
	assert_best(bear, XAP_ESET_INCLUDE_QUERY_TERMS, "bear");
	assert_best(bear, XAP_ESET_EXACT_TERMFREQ, "fox");
	WORKS(xap_enquire_set_expansion(bear, "bo1", 1, &error), &error);
	assert_best(bear, 0, "fox");
	assert_false(xap_enquire_set_expansion(bear, "nonsense", 1, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	xap_eset_free(NULL);
	xap_enquire_free(wolf);
	xap_enquire_free(bear);
}

static void
test_describe(void **state)
{
	XapError error;
	XapBytes text;
	XapEnquire *enquire = about("wolf");

	(void)state;
	WORKS(xap_enquire_describe(enquire, &text, &error), &error);
	assert_non_null(strstr(text.data, "wolf"));
	xap_bytes_free(&text);
	xap_enquire_free(enquire);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sort),
		cmocka_unit_test(test_docid_order),
		cmocka_unit_test(test_collapse),
		cmocka_unit_test(test_cutoff),
		cmocka_unit_test(test_time_limit),
		cmocka_unit_test(test_matching_terms),
		cmocka_unit_test(test_expand),
		cmocka_unit_test(test_describe),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
