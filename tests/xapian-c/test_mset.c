/*
 * The answer: counts, hits, their data and documents, statistics of the query's terms.
 */
#include "tests/xapian-c/scratch.h"

static const char *const texts[] = {"wolf", "wolf wolf wolf", "wolf bear", "bear", "fox"};
static XapDatabase *db;
static XapMSet *mset;

static int
set_up(void **state)
{
	XapError error;

	(void)state;
	db = scratch_database("db", texts, COUNT(texts));
	XapEnquire *enquire = xap_enquire_new(db, &error);
	XapQuery *query = xap_query_term(S("wolf"), 1, &error);
	WORKS(xap_enquire_set_query(enquire, query, 0, &error), &error);
	mset = xap_enquire_get_mset(enquire, 1, 10, 0, &error);
	WORKS(mset, &error);
	xap_query_free(query);
	xap_enquire_free(enquire);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	xap_mset_free(mset);
	xap_mset_free(NULL);
	xap_database_free(db);
	return 0;
}

/* The second page: the best hit, document 2, was on the first. */
static void
test_hits(void **state)
{
	XapError error;
	XapHit hit;

	(void)state;
	assert_int_equal(xap_mset_count(mset), 2);
	WORKS(xap_mset_get_hit(mset, 0, &hit, &error), &error);
	assert_int_equal(hit.docid, 1);
	assert_int_equal(hit.rank, 1);
	assert_true(hit.weight > 0);
	assert_in_range(hit.percent, 1, 99);
	WORKS(xap_mset_get_hit(mset, 1, &hit, &error), &error);
	assert_int_equal(hit.docid, 3);
	assert_int_equal(hit.rank, 2);
}

static void
test_matches(void **state)
{
	XapError error;
	XapMatches matches;

	(void)state;
	WORKS(xap_mset_get_matches(mset, &matches, &error), &error);
	assert_int_equal(matches.lower, 3);
	assert_int_equal(matches.estimated, 3);
	assert_int_equal(matches.upper, 3);
	assert_true(matches.max_attained > 0);
	assert_true(matches.max_possible >= matches.max_attained);
}

static void
test_documents(void **state)
{
	XapError error;
	XapBytes bytes;

	(void)state;
	WORKS(xap_mset_fetch(mset, &error), &error);
	WORKS(xap_mset_get_data(mset, 1, &bytes, &error), &error);
	assert_bytes(&bytes, "wolf bear");
	WORKS(xap_mset_get_value(mset, 1, 0, &bytes, &error), &error);
	assert_bytes(&bytes, "wolf bear");
	XapDocument *doc = xap_mset_get_document(mset, 1, &error);
	WORKS(doc, &error);
	assert_int_equal(xap_document_get_docid(doc), 3);
	xap_document_free(doc);
}

static void
test_fetch(void **state)
{
	XapError error;
	XapBytes bytes;
	XapEnquire *enquire = xap_enquire_new(db, &error);
	XapQuery *query = xap_query_match_all(&error);

	(void)state;
	WORKS(xap_enquire_set_query(enquire, query, 0, &error), &error);
	for (unsigned first = 0; first < 6; first++) {
		XapMSet *page = xap_enquire_get_mset(enquire, first, 10, 0, &error);

		WORKS(xap_mset_fetch(page, &error), &error);
		assert_int_equal(xap_mset_count(page), 5 - first);
		for (size_t i = 0; i < xap_mset_count(page); i++) {
			WORKS(xap_mset_get_data(page, i, &bytes, &error), &error);
			assert_bytes(&bytes, texts[first + i]);
		}
		xap_mset_free(page);
	}
	xap_query_free(query);
	xap_enquire_free(enquire);
}

static void
test_out_of_range(void **state)
{
	static const size_t rows[] = {2, 3, SIZE_MAX, (size_t)1 << 32};
	XapError error;
	XapBytes bytes;
	XapHit hit;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_false(xap_mset_get_hit(mset, rows[i], &hit, &error));
		assert_int_equal(error.code, XAP_ERROR_RANGE);
		assert_false(xap_mset_get_data(mset, rows[i], &bytes, &error));
		assert_false(xap_mset_get_value(mset, rows[i], 0, &bytes, &error));
		assert_false(xap_mset_get_collapse_key(mset, rows[i], &bytes, &error));
		assert_null(bytes.data);
		assert_null(xap_mset_get_document(mset, rows[i], &error));
	}
}

static void
test_term_statistics(void **state)
{
	XapError error;

	(void)state;
	assert_int_equal(xap_mset_get_termfreq(mset, S("wolf"), &error), 3);
	assert_int_equal(xap_mset_get_termfreq(mset, S("bear"), &error), 2);
	assert_true(xap_mset_get_termweight(mset, S("wolf"), &error) > 0);
	assert_true(xap_mset_get_termweight(mset, S("bear"), &error) == -1);
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hits),
		cmocka_unit_test(test_matches),
		cmocka_unit_test(test_documents),
		cmocka_unit_test(test_fetch),
		cmocka_unit_test(test_out_of_range),
		cmocka_unit_test(test_term_statistics),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
