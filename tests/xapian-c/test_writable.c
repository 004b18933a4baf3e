/*
 * Writing: documents in and out, transactions, locks, metadata, spelling.
 */
#include "tests/xapian-c/scratch.h"

static unsigned
add(XapWritable *w, const char *text)
{
	XapError error;
	XapDocument *doc = scratch_document(text);
	unsigned docid = xap_writable_add_document(w, doc, &error);

	WORKS(docid, &error);
	xap_document_free(doc);
	return docid;
}

static void
test_add_replace_delete(void **state)
{
	XapError error;
	XapWritable *w = scratch_writable("documents");
	XapDatabase *view = xap_writable_database(w);
	XapDocument *doc = scratch_document("id2 new");

	(void)state;
	assert_int_equal(add(w, "id1 old"), 1);
	assert_int_equal(add(w, "id2 old"), 2);
	assert_int_equal(add(w, "id3 old"), 3);
	assert_int_equal(xap_writable_replace_term(w, S("id2"), doc, &error), 2);
	assert_found(view, xap_query_term(S("old"), 1, &error), "1 3");
	assert_found(view, xap_query_term(S("new"), 1, &error), "2");
	WORKS(xap_writable_replace_document(w, 9, doc, &error), &error);
	assert_found(view, xap_query_term(S("new"), 1, &error), "2 9");
	WORKS(xap_writable_delete_term(w, S("id2"), &error), &error);
	assert_found(view, xap_query_term(S("new"), 1, &error), "");
	WORKS(xap_writable_delete_document(w, 1, &error), &error);
	assert_found(view, xap_query_match_all(&error), "3");
	assert_false(xap_writable_delete_document(w, 1, &error));
	assert_int_equal(error.code, XAP_ERROR_DOC_NOT_FOUND);
	assert_int_equal(xap_writable_replace_term(w, NULL, 0, doc, &error), 0);
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	xap_document_free(doc);
	xap_writable_free(w);
	xap_writable_free(NULL);
}

static void
test_reader_sees_commits(void **state)
{
	XapError error;
	XapWritable *w = scratch_writable("commits");

	(void)state;
	XapDatabase *db = scratch_open("commits");
	add(w, "aa");
	assert_int_equal(xap_database_get_doccount(xap_writable_database(w), &error), 1);
	WORKS(xap_writable_commit(w, &error), &error);
	assert_int_equal(xap_database_get_doccount(db, &error), 0);
	assert_int_equal(xap_database_reopen(db, &error), 1);
	assert_int_equal(xap_database_get_doccount(db, &error), 1);
	assert_int_equal(xap_database_reopen(db, &error), 0);
	xap_database_free(db);
	xap_writable_free(w);
}

/* A document of enough terms that its postings fill many blocks. */
static void
add_wide(XapWritable *w)
{
	XapError error;
	XapDocument *doc = xap_document_new();
	char term[64];

	for (int i = 0; i < 3000; i++) {
		int len = snprintf(term, sizeof term, "%04d%050d", i, i);
		WORKS(xap_document_add_term(doc, term, (size_t)len, 1, &error), &error);
	}
	WORKS(xap_writable_add_document(w, doc, &error), &error);
	WORKS(xap_writable_commit(w, &error), &error);
	xap_document_free(doc);
}

/* A reader two commits behind is overtaken, told so, and helped by reopening. */
static void
test_overtaken_reader(void **state)
{
	XapError error;
	XapWritable *w = scratch_writable("overtaken");
	char term[64];
	int len = snprintf(term, sizeof term, "%04d%050d", 1500, 1500);

	(void)state;
	add_wide(w);
	XapDatabase *db = scratch_open("overtaken");
	for (int i = 0; i < 3; i++)
		add_wide(w);
	assert_int_equal(xap_database_get_termfreq(db, term, (size_t)len, &error), -1);
	assert_int_equal(error.code, XAP_ERROR_DATABASE_MODIFIED);
	assert_int_equal(xap_database_reopen(db, &error), 1);
	assert_int_equal(xap_database_get_termfreq(db, term, (size_t)len, &error), 4);
	xap_database_free(db);
	xap_writable_free(w);
}

static void
test_transactions(void **state)
{
	XapError error;
	XapWritable *w = scratch_writable("transactions");
	XapDatabase *view = xap_writable_database(w);

	(void)state;
	for (int flushed = 0; flushed < 2; flushed++) {
		int64_t before = xap_database_get_doccount(view, &error);

		WORKS(xap_writable_begin_transaction(w, flushed, &error), &error);
		assert_false(xap_writable_begin_transaction(w, flushed, &error));
		assert_int_equal(error.code, XAP_ERROR_INVALID_OPERATION);
		add(w, "aa");
		WORKS(xap_writable_cancel_transaction(w, &error), &error);
		assert_int_equal(xap_database_get_doccount(view, &error), before);
		WORKS(xap_writable_begin_transaction(w, flushed, &error), &error);
		add(w, "aa");
		WORKS(xap_writable_commit_transaction(w, &error), &error);
		assert_int_equal(xap_database_get_doccount(view, &error), before + 1);
		assert_false(xap_writable_commit_transaction(w, &error));
		assert_int_equal(error.code, XAP_ERROR_INVALID_OPERATION);
	}
	xap_writable_free(w);
}

static void
test_locked(void **state)
{
	XapError error;
	XapWritable *w = scratch_writable("locked");
	XapDatabase *db = scratch_open("locked");
	char *path = scratch_path("locked");

	(void)state;
	assert_int_equal(xap_database_is_locked(db, &error), 1);
	assert_null(xap_writable_open(path, XAP_OPEN, 0, &error));
	assert_int_equal(error.code, XAP_ERROR_DATABASE_LOCK);
	WORKS(xap_writable_close(w, &error), &error);
	assert_int_equal(xap_database_is_locked(db, &error), 0);
	assert_false(xap_writable_set_metadata(w, S("key"), S("value"), &error));
	assert_int_equal(error.code, XAP_ERROR_DATABASE_CLOSED);
	xap_writable_free(w);
	assert_null(xap_writable_open(path, XAP_CREATE, 0, &error));
	assert_int_equal(error.code, XAP_ERROR_DATABASE_CREATE);
	w = xap_writable_open(path, XAP_CREATE_OR_OVERWRITE, 4096, &error);
	WORKS(w, &error);
	xap_writable_free(w);
	xap_database_free(db);
	free(path);
}

static void
test_metadata(void **state)
{
	XapError error;
	XapBytes value;
	XapWritable *w = scratch_writable("metadata");
	XapDatabase *view = xap_writable_database(w);

	(void)state;
	WORKS(xap_writable_set_metadata(w, S("key\0a"), S("v\0w"), &error), &error);
	WORKS(xap_database_get_metadata(view, S("key\0a"), &value, &error), &error);
	assert_int_equal(value.len, 3);
	assert_memory_equal(value.data, "v\0w", 4);
	xap_bytes_free(&value);
	WORKS(xap_writable_set_metadata(w, S("key\0a"), NULL, 0, &error), &error);
	WORKS(xap_database_get_metadata(view, S("key\0a"), &value, &error), &error);
	assert_bytes(&value, "");
	assert_false(xap_database_get_metadata(view, NULL, 0, &value, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	assert_null(value.data);
	xap_writable_free(w);
}

static void
test_spelling(void **state)
{
	XapError error;
	XapBytes word;
	XapWritable *w = scratch_writable("spelling");
	XapDatabase *view = xap_writable_database(w);

	(void)state;
	WORKS(xap_writable_add_spelling(w, S("dossier"), 5, &error), &error);
	WORKS(xap_writable_add_spelling(w, S("dossiers"), 2, &error), &error);
	WORKS(xap_database_get_spelling(view, S("dosier"), 2, &word, &error), &error);
	assert_bytes(&word, "dossier");
	WORKS(xap_database_get_spelling(view, S("motie"), 2, &word, &error), &error);
	assert_bytes(&word, "");
	WORKS(xap_writable_remove_spelling(w, S("dossier"), 5, &error), &error);
	WORKS(xap_database_get_spelling(view, S("dosier"), 2, &word, &error), &error);
	assert_bytes(&word, "dossiers");
	xap_writable_free(w);
}

static void
test_long_term(void **state)
{
	XapError error;
	XapWritable *w = scratch_writable("long");
	XapDocument *doc = xap_document_new();
	char term[300];

	(void)state;
	memset(term, 'x', sizeof term);
	WORKS(xap_document_add_term(doc, term, 245, 1, &error), &error);
	WORKS(xap_writable_add_document(w, doc, &error), &error);
	WORKS(xap_document_add_term(doc, term, sizeof term, 1, &error), &error);
	assert_int_equal(xap_writable_add_document(w, doc, &error), 0);
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	xap_document_free(doc);
	xap_writable_free(w);
}

static void
test_in_memory(void **state)
{
	XapError error;
	XapWritable *w = xap_writable_open("", XAP_BACKEND_INMEMORY, 0, &error);

	(void)state;
	WORKS(w, &error);
	assert_int_equal(add(w, "aa bb"), 1);
	assert_found(xap_writable_database(w), xap_query_term(S("bb"), 1, &error), "1");
	xap_writable_free(w);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_add_replace_delete),
		cmocka_unit_test(test_reader_sees_commits),
		cmocka_unit_test(test_overtaken_reader),
		cmocka_unit_test(test_transactions),
		cmocka_unit_test(test_locked),
		cmocka_unit_test(test_metadata),
		cmocka_unit_test(test_spelling),
		cmocka_unit_test(test_long_term),
		cmocka_unit_test(test_in_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
