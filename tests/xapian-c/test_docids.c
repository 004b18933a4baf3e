/*
 * Fixed sets of documents: alone, beside terms, over one database and two together.
 */
#include "tests/xapian-c/scratch.h"

static const char *const texts[] = {"aa", "aa bb", "bb", "aa", "cc", "aa cc"};
static XapDatabase *one, *both;

static int
set_up(void **state)
{
	XapError error;
	XapWritable *w;

	(void)state;
	one = scratch_database("one", texts, COUNT(texts));
	XapDatabase *other = scratch_database("other", texts, COUNT(texts));
	xap_database_free(other);
	char *path = scratch_path("other");
	w = xap_writable_open(path, XAP_OPEN, 0, &error);
	WORKS(xap_writable_delete_document(w, 4, &error), &error);
	WORKS(xap_writable_commit(w, &error), &error);
	xap_writable_free(w);
	free(path);
	other = scratch_open("other");
	both = xap_database_new();
	WORKS(xap_database_add(both, one, &error), &error);
	WORKS(xap_database_add(both, other, &error), &error);
	xap_database_free(other);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	xap_database_free(one);
	xap_database_free(both);
	return 0;
}

static XapQuery *
with_term(XapOp op, const char *term, XapQuery *docids)
{
	XapError error;
	XapQuery *parts[] = {xap_query_term(term, strlen(term), 1, &error), docids};
	XapQuery *query = xap_query_combine(op, parts, 2, 0, &error);

	xap_query_free(parts[0]);
	xap_query_free(parts[1]);
	return query;
}

static void
test_one(void **state)
{
	static const unsigned some[] = {6, 2, 2, 9, 0, 4, UINT32_MAX};
	XapError error;

	(void)state;
	assert_found(one, xap_query_docids(one, some, COUNT(some), 0, &error), "2 4 6");
	assert_found(one, xap_query_docids(one, NULL, 0, 0, &error), "");
	XapQuery *query = xap_query_docids(one, some, COUNT(some), 0, &error);
	assert_true(xap_database_reopen(one, &error) >= 0);
	assert_found(one, with_term(XAP_OP_FILTER, "aa", query), "2 4 6");
	query = xap_query_docids(one, some, COUNT(some), 0, &error);
	assert_found(one, with_term(XAP_OP_AND, "cc", query), "6");
	query = xap_query_docids(one, some, COUNT(some), 0, &error);
	assert_found(one, with_term(XAP_OP_AND_NOT, "aa", query), "1");
	query = xap_query_docids(one, some, COUNT(some), 0, &error);
	assert_found(one, with_term(XAP_OP_OR, "bb", query), "2 3 4 6");
}

/* Documents 1 3 5 .. are the first database's, 2 4 6 .. the second's; 8 was deleted. */
static void
test_both(void **state)
{
	static const unsigned some[] = {1, 2, 4, 7, 8, 12, 13};
	XapError error;
	XapQuery *query = xap_query_docids(both, some, COUNT(some), 0, &error);

	(void)state;
	assert_found(both, query, "1 2 4 7 12");
	query = xap_query_docids(both, some, COUNT(some), 0, &error);
	assert_found(both, with_term(XAP_OP_FILTER, "bb", query), "4");
	query = xap_query_docids(both, some, COUNT(some), 0, &error);
	assert_found(both, with_term(XAP_OP_OR, "cc", query), "1 2 4 7 9 10 11 12");
}

static void
test_weight(void **state)
{
	static const unsigned some[] = {3, 5};
	XapError error;
	XapHit hit;
	XapMatches matches;
	XapQuery *query = xap_query_docids(one, some, COUNT(some), 2.5, &error);
	XapEnquire *enquire = xap_enquire_new(one, &error);

	(void)state;
	WORKS(xap_enquire_set_query(enquire, query, 0, &error), &error);
	XapMSet *mset = xap_enquire_get_mset(enquire, 0, 10, 0, &error);
	WORKS(mset, &error);
	assert_int_equal(xap_mset_count(mset), 2);
	WORKS(xap_mset_get_hit(mset, 1, &hit, &error), &error);
	assert_int_equal(hit.docid, 5);
	assert_true(hit.weight == 2.5);
	WORKS(xap_mset_get_matches(mset, &matches, &error), &error);
	assert_true(matches.max_possible == 2.5);
	xap_mset_free(mset);
	xap_query_free(query);
	xap_enquire_free(enquire);
	assert_null(xap_query_docids(one, some, 2, -1, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
}

/* Another database than the one it was made for, and a serialised form, are refused. */
static void
test_refused(void **state)
{
	static const unsigned some[] = {1};
	XapError error;
	XapBytes bytes;
	XapDatabase *stranger = scratch_open("one");
	XapQuery *query = xap_query_docids(one, some, 1, 0, &error);
	XapEnquire *enquire = xap_enquire_new(stranger, &error);

	(void)state;
	WORKS(xap_enquire_set_query(enquire, query, 0, &error), &error);
	assert_null(xap_enquire_get_mset(enquire, 0, 10, 0, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_OPERATION);
	assert_false(xap_query_serialise(query, &bytes, &error));
	assert_int_equal(error.code, XAP_ERROR_UNIMPLEMENTED);
	xap_enquire_free(enquire);
	xap_query_free(query);
	xap_database_free(stranger);
}

/* The query keeps what it needs when the handle it was made with has gone. */
static void
test_outlives(void **state)
{
	static const unsigned some[] = {1};
	XapError error;
	XapDatabase *db = scratch_open("one");
	XapEnquire *enquire = xap_enquire_new(db, &error);
	XapQuery *query = xap_query_docids(db, some, 1, 0, &error);

	(void)state;
	xap_database_free(db);
	WORKS(xap_enquire_set_query(enquire, query, 0, &error), &error);
	xap_query_free(query);
	XapMSet *mset = xap_enquire_get_mset(enquire, 0, 10, 0, &error);
	xap_enquire_free(enquire);
	assert_int_equal(xap_mset_count(mset), 1);
	xap_mset_free(mset);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one),
		cmocka_unit_test(test_both),
		cmocka_unit_test(test_weight),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_outlives),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
