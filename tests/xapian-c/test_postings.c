/*
 * Iterators over the documents of a term, row by row and in bulk.
 */
#include "tests/xapian-c/scratch.h"

enum { N_DOCUMENTS = 5000 };

static XapDatabase *db;

/* "odd" is in documents 1 3 5 .., with wdf 1, 2, 3 or 4; document 10 has gone. */
static int
set_up(void **state)
{
	XapError error;
	XapWritable *w = scratch_writable("db");

	(void)state;
	for (unsigned i = 1; i <= N_DOCUMENTS; i++) {
		XapDocument *doc = xap_document_new();
		if (i % 2 == 1)
			WORKS(xap_document_add_term(doc, S("odd"), i / 2 % 4 + 1, &error), &error);
		WORKS(xap_document_add_term(doc, S("all"), 1, &error), &error);
		WORKS(xap_writable_add_document(w, doc, &error), &error);
		xap_document_free(doc);
	}
	WORKS(xap_writable_delete_document(w, 10, &error), &error);
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
test_rows(void **state)
{
	XapError error;
	XapPostings *it = xap_database_get_postings(db, S("odd"), &error);
	unsigned docid = 1;

	(void)state;
	WORKS(it, &error);
	for (; xap_postings_next(it, &error) > 0; docid += 2) {
		assert_int_equal(xap_postings_get_docid(it), docid);
		assert_int_equal(xap_postings_get_wdf(it), docid / 2 % 4 + 1);
		assert_int_equal(xap_postings_get_doclength(it, &error), docid / 2 % 4 + 2);
	}
	assert_int_equal(docid, N_DOCUMENTS + 1);
	assert_int_equal(xap_postings_next(it, &error), 0);
	xap_postings_free(it);
	xap_postings_free(NULL);
}

/* Blocks of every size give the same rows, also after a row read singly. */
static void
test_bulk(void **state)
{
	static const size_t sizes[] = {1, 7, 1000, 2499, 2500, 9999};
	static unsigned docids[N_DOCUMENTS * 2], wdfs[N_DOCUMENTS * 2];
	XapError error;

	(void)state;
	for (size_t i = 0; i < COUNT(sizes); i++) {
		XapPostings *it = xap_database_get_postings(db, S("odd"), &error);
		int64_t got, n = 1;

		assert_int_equal(xap_postings_next(it, &error), 1);
		while ((got = xap_postings_read(it, docids, wdfs, sizes[i], &error)) > 0) {
			for (int64_t j = 0; j < got; j++) {
				assert_int_equal(docids[j], (n + j) * 2 + 1);
				assert_int_equal(wdfs[j], (n + j) % 4 + 1);
			}
			n += got;
			assert_int_equal(xap_postings_get_docid(it), docids[got - 1]);
		}
		assert_int_equal(got, 0);
		assert_int_equal(n, N_DOCUMENTS / 2);
		xap_postings_free(it);
	}
	XapPostings *it = xap_database_get_postings(db, S("odd"), &error);
	assert_int_equal(xap_postings_read(it, NULL, NULL, 10, &error), 10);
	assert_int_equal(xap_postings_get_docid(it), 19);
	xap_postings_free(it);
}

static void
test_skip_to(void **state)
{
	static const struct {
		unsigned target, docid;
	} rows[] = {{1, 1}, {2, 3}, {3, 3}, {2, 3}, {1000, 1001}, {4999, 4999}, {5000, 0}, {1, 0}};
	XapError error;
	XapPostings *it = xap_database_get_postings(db, S("odd"), &error);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		int got = xap_postings_skip_to(it, rows[i].target, &error);
		assert_int_equal(got, rows[i].docid > 0);
		if (got > 0)
			assert_int_equal(xap_postings_get_docid(it), rows[i].docid);
	}
	assert_int_equal(xap_postings_next(it, &error), 0);
	assert_int_equal(xap_postings_read(it, NULL, NULL, 10, &error), 0);
	xap_postings_free(it);
}

static void
test_all_documents(void **state)
{
	XapError error;
	XapPostings *it = xap_database_get_postings(db, NULL, 0, &error);
	static unsigned docids[N_DOCUMENTS];

	(void)state;
	assert_int_equal(xap_postings_read(it, docids, NULL, N_DOCUMENTS, &error), N_DOCUMENTS - 1);
	assert_int_equal(docids[8], 9);
	assert_int_equal(docids[9], 11);
	assert_int_equal(xap_postings_get_wdf(it), 1);
	xap_postings_free(it);
}

static void
test_absent_term(void **state)
{
	XapError error;
	XapPostings *it = xap_database_get_postings(db, S("nowhere"), &error);

	(void)state;
	WORKS(it, &error);
	assert_int_equal(xap_postings_next(it, &error), 0);
	xap_postings_free(it);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_bulk),
		cmocka_unit_test(test_skip_to),
		cmocka_unit_test(test_all_documents),
		cmocka_unit_test(test_absent_term),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
