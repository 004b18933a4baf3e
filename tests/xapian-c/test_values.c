/*
 * Iterators over the values of a slot and of a document.
 */
#include "tests/xapian-c/scratch.h"

static const char *const first[] = {"one", "", "three", "four", "", "six"};
static XapDatabase *db;

static int
set_up(void **state)
{
	XapError error;
	XapWritable *w = scratch_writable("db");

	(void)state;
	for (size_t i = 0; i < COUNT(first); i++) {
		XapDocument *doc = xap_document_new();
		WORKS(xap_document_set_value(doc, 2, first[i], strlen(first[i]), &error), &error);
		WORKS(xap_document_set_value(doc, 9, S("n\0l"), &error), &error);
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

static void
test_slot(void **state)
{
	XapError error;
	XapValues *it = xap_database_get_values(db, 2, &error);
	size_t len, n = 0;

	(void)state;
	WORKS(it, &error);
	while (xap_values_next(it, &error) > 0) {
		const char *value = xap_values_get(it, &len);
		unsigned docid = xap_values_get_docid(it);
		assert_string_equal(value, first[docid - 1]);
		assert_int_equal(len, strlen(value));
		assert_int_equal(xap_values_get_slot(it), 2);
		n++;
	}
	assert_int_equal(n, 4);
	assert_int_equal(xap_values_next(it, &error), 0);
	xap_values_free(it);
	xap_values_free(NULL);
}

static void
test_skip_to(void **state)
{
	static const struct {
		unsigned target, docid;
	} rows[] = {{2, 3}, {1, 3}, {4, 4}, {5, 6}, {7, 0}, {1, 0}};
	XapError error;
	XapValues *it = xap_database_get_values(db, 2, &error);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		int got = xap_values_skip_to(it, rows[i].target, &error);
		assert_int_equal(got, rows[i].docid > 0);
		if (got > 0)
			assert_int_equal(xap_values_get_docid(it), rows[i].docid);
	}
	xap_values_free(it);
}

static void
test_empty_slot(void **state)
{
	XapError error;
	XapValues *it = xap_database_get_values(db, 5, &error);

	(void)state;
	assert_int_equal(xap_values_next(it, &error), 0);
	xap_values_free(it);
}

static void
test_document(void **state)
{
	XapError error;
	XapDocument *doc = xap_database_get_document(db, 3, &error);
	XapValues *it = xap_document_get_values(doc, &error);
	size_t len;

	(void)state;
	xap_document_free(doc);
	assert_int_equal(xap_values_next(it, &error), 1);
	assert_int_equal(xap_values_get_slot(it), 2);
	assert_int_equal(xap_values_get_docid(it), 0);
	assert_string_equal(xap_values_get(it, &len), "three");
	assert_int_equal(xap_values_skip_to(it, 3, &error), 1);
	assert_int_equal(xap_values_get_slot(it), 9);
	assert_memory_equal(xap_values_get(it, &len), "n\0l", 4);
	assert_int_equal(len, 3);
	assert_int_equal(xap_values_next(it, &error), 0);
	xap_values_free(it);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_slot),
		cmocka_unit_test(test_skip_to),
		cmocka_unit_test(test_empty_slot),
		cmocka_unit_test(test_document),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
