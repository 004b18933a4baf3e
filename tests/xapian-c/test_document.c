/*
 * What goes into a document comes out of it, before and after a database kept it.
 */
#include "tests/xapian-c/scratch.h"

#include <math.h>

static const XapTerm terms[] = {
	{"plain", 5, 3, false},
	{"Qid", 3, 7, true},
	{"plain", 5, 1, false},
	{"nul\0in", 6, 1, false},
};

static void
assert_terms(XapTerms *it, const char *expected)
{
	XapError error = {XAP_OK, ""};
	char found[256] = "";
	size_t used = 0, len;
	int got;

	WORKS(it, &error);
	while ((got = xap_terms_next(it, &error)) > 0) {
		const char *term = xap_terms_get(it, &len);
		int wdf = (int)xap_terms_get_wdf(it, &error);
		used += (size_t)snprintf(
			found + used, sizeof found - used, "%s/%zu/%d ", term, len, wdf);
	}
	WORKS(got == 0, &error);
	assert_string_equal(found, expected);
	xap_terms_free(it);
}

static void
test_there_and_back(void **state)
{
	XapError error;
	XapBytes bytes;
	XapWritable *w = scratch_writable("document");
	XapDocument *doc = xap_document_new();

	(void)state;
	WORKS(xap_document_add_terms(doc, terms, COUNT(terms), &error), &error);
	WORKS(xap_document_set_data(doc, S("da\0ta"), &error), &error);
	WORKS(xap_document_set_value(doc, 5, S("five"), &error), &error);
	WORKS(xap_document_set_value(doc, 6, S("six"), &error), &error);
	WORKS(xap_document_set_value(doc, 6, NULL, 0, &error), &error);
	assert_int_equal(xap_document_get_docid(doc), 0);
	WORKS(xap_writable_add_document(w, doc, &error), &error);
	xap_document_free(doc);
	doc = xap_database_get_document(xap_writable_database(w), 1, &error);
	WORKS(doc, &error);
	xap_writable_free(w);
	assert_int_equal(xap_document_get_docid(doc), 1);
	assert_int_equal(xap_document_count_terms(doc, &error), 3);
	assert_terms(xap_document_get_terms(doc, &error), "Qid/3/0 nul/6/1 plain/5/4 ");
	WORKS(xap_document_get_data(doc, &bytes, &error), &error);
	assert_int_equal(bytes.len, 5);
	assert_memory_equal(bytes.data, "da\0ta", 6);
	xap_bytes_free(&bytes);
	WORKS(xap_document_get_value(doc, 5, &bytes, &error), &error);
	assert_bytes(&bytes, "five");
	WORKS(xap_document_get_value(doc, 6, &bytes, &error), &error);
	assert_bytes(&bytes, "");
	xap_document_free(doc);
}

static void
test_change_terms(void **state)
{
	XapError error;
	XapDocument *doc = xap_document_new();

	(void)state;
	WORKS(xap_document_add_terms(doc, NULL, 0, &error), &error);
	WORKS(xap_document_add_term(doc, S("aa"), 2, &error), &error);
	WORKS(xap_document_add_boolean_term(doc, S("bb"), &error), &error);
	WORKS(xap_document_add_posting(doc, S("cc"), 4, 1, &error), &error);
	assert_terms(xap_document_get_terms(doc, &error), "aa/2/2 bb/2/0 cc/2/1 ");
	WORKS(xap_document_remove_term(doc, S("bb"), &error), &error);
	assert_false(xap_document_remove_term(doc, S("bb"), &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	assert_terms(xap_document_get_terms(doc, &error), "aa/2/2 cc/2/1 ");
	WORKS(xap_document_clear_terms(doc, &error), &error);
	assert_int_equal(xap_document_count_terms(doc, &error), 0);
	assert_false(xap_document_add_term(doc, NULL, 0, 1, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	xap_document_free(doc);
	xap_document_free(NULL);
}

/* The first refused term ends the call; those before it are in. */
static void
test_refused_term(void **state)
{
	static const XapTerm some[] = {{"aa", 2, 1, false}, {"", 0, 1, false}, {"bb", 2, 1, false}};
	XapError error;
	XapDocument *doc = xap_document_new();

	(void)state;
	assert_false(xap_document_add_terms(doc, some, COUNT(some), &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	assert_terms(xap_document_get_terms(doc, &error), "aa/2/1 ");
	xap_document_free(doc);
}

static void
test_sortable(void **state)
{
	static const double numbers[] = {
		-INFINITY,
		-1e300,
		-2,
		-1,
		-1e-9,
		0,
		1e-9,
		1,
		2,
		3,
		255,
		1e300,
		INFINITY,
	};
	char last[XAP_SORTABLE_MAX + 1] = "", bytes[XAP_SORTABLE_MAX + 1];

	(void)state;
	for (size_t i = 0; i < COUNT(numbers); i++) {
		size_t len = xap_sortable_serialise(numbers[i], bytes);

		assert_true(len <= XAP_SORTABLE_MAX);
		assert_true(xap_sortable_unserialise(bytes, len) == numbers[i]);
		memset(bytes + len, 0, sizeof bytes - len);
		assert_true(i == 0 || memcmp(last, bytes, sizeof bytes) < 0);
		memcpy(last, bytes, sizeof bytes);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_there_and_back),
		cmocka_unit_test(test_change_terms),
		cmocka_unit_test(test_refused_term),
		cmocka_unit_test(test_sortable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
