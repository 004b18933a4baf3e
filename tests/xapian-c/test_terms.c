/*
 * Iterators over terms of a database and a document, metadata keys, spellings, synonyms.
 */
#include "tests/xapian-c/scratch.h"

static const char *const texts[] = {"ab abc b", "abc abc ba", "c"};
static XapDatabase *db;

static int
set_up(void **state)
{
	XapError error;
	XapWritable *w;

	(void)state;
	xap_database_free(scratch_database("db", texts, COUNT(texts)));
	char *path = scratch_path("db");
	w = xap_writable_open(path, XAP_OPEN, 0, &error);
	WORKS(w, &error);
	WORKS(xap_writable_set_metadata(w, S("key1"), S("x"), &error), &error);
	WORKS(xap_writable_set_metadata(w, S("key2"), S("y"), &error), &error);
	WORKS(xap_writable_set_metadata(w, S("other"), S("z"), &error), &error);
	WORKS(xap_writable_add_spelling(w, S("motie"), 4, &error), &error);
	WORKS(xap_writable_add_synonym(w, S("EU"), S("Europese Unie"), &error), &error);
	WORKS(xap_writable_add_synonym(w, S("EU"), S("Unie"), &error), &error);
	WORKS(xap_writable_commit(w, &error), &error);
	xap_writable_free(w);
	free(path);
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
assert_rest(XapTerms *it, const char *expected)
{
	XapError error = {XAP_OK, ""};
	char found[256] = "";
	size_t used = 0, len;
	int got;

	WORKS(it, &error);
	while ((got = xap_terms_next(it, &error)) > 0) {
		const char *term = xap_terms_get(it, &len);
		assert_int_equal(strlen(term), len);
		used += (size_t)snprintf(found + used, sizeof found - used, "%s,", term);
	}
	WORKS(got == 0, &error);
	assert_int_equal(xap_terms_next(it, &error), 0);
	assert_string_equal(found, expected);
	xap_terms_free(it);
}

static void
test_all(void **state)
{
	XapError error;

	(void)state;
	assert_rest(xap_database_get_terms(db, NULL, 0, &error), "ab,abc,b,ba,c,");
	assert_rest(xap_database_get_terms(db, S("ab"), &error), "ab,abc,");
	assert_rest(xap_database_get_terms(db, S("zz"), &error), "");
	assert_rest(xap_database_get_document_terms(db, 2, &error), "abc,ba,");
	assert_rest(xap_database_get_metadata_keys(db, S("key"), &error), "key1,key2,");
	assert_rest(xap_database_get_metadata_keys(db, NULL, 0, &error), "key1,key2,other,");
	assert_rest(xap_database_get_spellings(db, &error), "motie,");
	assert_rest(xap_database_get_synonyms(db, S("EU"), &error), "Europese Unie,Unie,");
	assert_null(xap_database_get_document_terms(db, 9, &error));
	assert_int_equal(error.code, XAP_ERROR_DOC_NOT_FOUND);
	xap_terms_free(NULL);
}

static void
test_frequencies(void **state)
{
	XapError error;
	XapTerms *it = xap_database_get_document_terms(db, 2, &error);

	(void)state;
	assert_int_equal(xap_terms_next(it, &error), 1);
	assert_int_equal(xap_terms_get_wdf(it, &error), 2);
	assert_int_equal(xap_terms_get_termfreq(it, &error), 2);
	xap_terms_free(it);
	it = xap_database_get_terms(db, S("ab"), &error);
	assert_int_equal(xap_terms_next(it, &error), 1);
	assert_int_equal(xap_terms_get_wdf(it, &error), -1);
	assert_int_equal(error.code, XAP_ERROR_INVALID_OPERATION);
	xap_terms_free(it);
}

static void
test_skip_to(void **state)
{
	static const struct {
		const char *prefix, *target, *rest;
		int got;
	} rows[] = {
		{"", "", "abc,b,ba,c,", 1},
		{"", "abb", "b,ba,c,", 1},
		{"", "c", "", 1},
		{"", "d", "", 0},
		{"b", "a", "ba,", 1},
		{"b", "c", "", 0},
	};
	XapError error;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		XapTerms *it =
			xap_database_get_terms(db, rows[i].prefix, strlen(rows[i].prefix), &error);
		const char *target = rows[i].target;
		assert_int_equal(
			xap_terms_skip_to(it, target, strlen(target), &error), rows[i].got);
		assert_rest(it, rows[i].rest);
	}
}

static void
test_never_back(void **state)
{
	XapError error;
	XapTerms *it = xap_database_get_terms(db, NULL, 0, &error);
	size_t len;

	(void)state;
	assert_int_equal(xap_terms_skip_to(it, S("ba"), &error), 1);
	assert_int_equal(xap_terms_skip_to(it, S("ab"), &error), 1);
	assert_string_equal(xap_terms_get(it, &len), "ba");
	xap_terms_free(it);
}

/* The handle it came from may go first. */
static void
test_outlives(void **state)
{
	XapError error;
	XapDatabase *other = scratch_open("db");
	XapTerms *it = xap_database_get_terms(other, NULL, 0, &error);
	XapDocument *doc = xap_database_get_document(other, 1, &error);
	XapTerms *of_document = xap_document_get_terms(doc, &error);

	(void)state;
	xap_database_free(other);
	xap_document_free(doc);
	assert_rest(it, "ab,abc,b,ba,c,");
	assert_rest(of_document, "ab,abc,b,");
	doc = scratch_document("x y");
	of_document = xap_document_get_terms(doc, &error);
	xap_document_free(doc);
	assert_rest(of_document, "x,y,");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all),
		cmocka_unit_test(test_frequencies),
		cmocka_unit_test(test_skip_to),
		cmocka_unit_test(test_never_back),
		cmocka_unit_test(test_outlives),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
