/*
 * Opening, counting, looking up, checking and compacting databases.
 */
#include "tests/xapian-c/scratch.h"

static const char *const texts[] = {"aa bb bb", "bb cc", "cc cc cc dd"};
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

static void
test_counts(void **state)
{
	XapError error;

	(void)state;
	assert_int_equal(xap_database_count_shards(db), 1);
	assert_int_equal(xap_database_get_doccount(db, &error), 3);
	assert_int_equal(xap_database_get_lastdocid(db, &error), 3);
	assert_int_equal(xap_database_get_total_length(db, &error), 9);
	assert_true(xap_database_get_avlength(db, &error) == 3.0);
	assert_int_equal(xap_database_get_doclength(db, 3, &error), 4);
	assert_int_equal(xap_database_get_unique_terms(db, 3, &error), 2);
	assert_int_equal(xap_database_has_positions(db, &error), 1);
	assert_int_equal(xap_database_get_revision(db, &error), 1);
	assert_int_equal(xap_database_get_value_freq(db, 0, &error), 3);
	assert_int_equal(xap_database_get_value_freq(db, 7, &error), 0);
}

static void
test_terms(void **state)
{
	static const struct {
		const char *term;
		int exists, termfreq, collfreq, bound;
	} rows[] = {
		{"aa", 1, 1, 1, 1},
		{"bb", 1, 2, 3, 2},
		{"cc", 1, 2, 4, 3},
		{"zz", 0, 0, 0, 0},
	};
	XapError error;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *t = rows[i].term;
		assert_int_equal(xap_database_term_exists(db, t, 2, &error), rows[i].exists);
		assert_int_equal(xap_database_get_termfreq(db, t, 2, &error), rows[i].termfreq);
		assert_int_equal(xap_database_get_collfreq(db, t, 2, &error), rows[i].collfreq);
		int64_t bound = xap_database_get_wdf_upper_bound(db, t, 2, &error);
		assert_true(bound >= rows[i].bound);
	}
}

static void
test_values_and_uuid(void **state)
{
	XapError error;
	XapBytes bytes;

	(void)state;
	WORKS(xap_database_get_value_lower_bound(db, 0, &bytes, &error), &error);
	assert_bytes(&bytes, "aa bb bb");
	WORKS(xap_database_get_value_upper_bound(db, 0, &bytes, &error), &error);
	assert_bytes(&bytes, "cc cc cc dd");
	WORKS(xap_database_get_uuid(db, &bytes, &error), &error);
	assert_int_equal(bytes.len, 36);
	xap_bytes_free(&bytes);
	WORKS(xap_database_keep_alive(db, &error), &error);
}

static void
test_positions(void **state)
{
	XapError error;
	unsigned positions[2] = {0, 99};

	(void)state;
	assert_int_equal(xap_database_read_positions(db, 3, S("cc"), positions, 1, &error), 3);
	assert_int_equal(positions[0], 1);
	assert_int_equal(positions[1], 99);
	assert_int_equal(xap_database_read_positions(db, 1, S("bb"), positions, 2, &error), 2);
	assert_int_equal(positions[1], 3);
	assert_int_equal(xap_database_read_positions(db, 1, S("zz"), NULL, 0, &error), 0);
}

static void
test_absent_document(void **state)
{
	XapError error;

	(void)state;
	assert_null(xap_database_get_document(db, 4, &error));
	assert_int_equal(error.code, XAP_ERROR_DOC_NOT_FOUND);
	assert_null(xap_database_get_document(db, 0, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	assert_int_equal(xap_database_get_doclength(db, 9, &error), -1);
	assert_int_equal(error.code, XAP_ERROR_DOC_NOT_FOUND);
}

static void
test_close(void **state)
{
	XapError error;
	XapDatabase *other = scratch_open("db");

	(void)state;
	WORKS(xap_database_close(other, &error), &error);
	assert_int_equal(xap_database_reopen(other, &error), -1);
	assert_int_equal(error.code, XAP_ERROR_DATABASE_CLOSED);
	xap_database_free(other);
	xap_database_free(NULL);
}

static void
test_together(void **state)
{
	XapError error;
	static const char *const more[] = {"ee bb"};
	XapDatabase *other = scratch_database("more", more, COUNT(more));
	XapDatabase *both = xap_database_new();

	(void)state;
	assert_int_equal(xap_database_get_doccount(both, &error), 0);
	WORKS(xap_database_add(both, db, &error), &error);
	WORKS(xap_database_add(both, other, &error), &error);
	xap_database_free(other);
	assert_int_equal(xap_database_count_shards(both), 2);
	assert_int_equal(xap_database_get_doccount(both, &error), 4);
	assert_found(both, xap_query_term(S("bb"), 1, &error), "1 2 3");
	assert_found(both, xap_query_term(S("ee"), 1, &error), "2");
	assert_int_equal(xap_database_get_revision(both, &error), -1);
	assert_int_equal(error.code, XAP_ERROR_INVALID_OPERATION);
	xap_database_free(both);
}

static void
test_stub(void **state)
{
	XapError error;
	char *path = scratch_path("stub");
	FILE *file = fopen(path, "w");

	(void)state;
	assert_non_null(file);
	fputs("auto db\nauto more\n", file);
	fclose(file);
	XapDatabase *both = xap_database_open(path, XAP_BACKEND_STUB, &error);
	WORKS(both, &error);
	assert_int_equal(xap_database_get_doccount(both, &error), 4);
	xap_database_free(both);
	both = xap_database_open(path, 0, &error);
	WORKS(both, &error);
	assert_int_equal(xap_database_count_shards(both), 2);
	xap_database_free(both);
	free(path);
}

static void
test_compact(void **state)
{
	XapError error;
	XapDatabase *both = scratch_open("db"), *other = scratch_open("more"), *small;
	char *path = scratch_path("small");

	(void)state;
	WORKS(xap_database_add(both, other, &error), &error);
	WORKS(xap_database_compact(
		      both, path, XAP_COMPACT_FULLER | XAP_COMPACT_SINGLE_FILE, 0, &error),
		&error);
	small = scratch_open("small");
	assert_int_equal(xap_database_count_shards(small), 1);
	assert_found(small, xap_query_term(S("bb"), 1, &error), "1 2 4");
	assert_int_equal(xap_database_get_collfreq(small, S("bb"), &error), 4);
	xap_database_free(small);
	assert_false(xap_database_compact(both, path, XAP_COMPACT_NO_RENUMBER, 0, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_OPERATION);
	xap_database_free(both);
	xap_database_free(other);
	free(path);
}

static void
test_check(void **state)
{
	XapError error;
	XapBytes report;
	char *path = scratch_path("db");

	(void)state;
	assert_int_equal(xap_database_check(path, NULL, &error), 0);
	assert_int_equal(xap_database_check(path, &report, &error), 0);
	assert_non_null(strstr(report.data, "postlist"));
	xap_bytes_free(&report);
	assert_int_equal(xap_database_check("/no/such/folder", &report, &error), -1);
	assert_int_equal(error.code, XAP_ERROR_DATABASE_OPENING);
	assert_null(report.data);
	free(path);
}

/* A block of the postings overwritten with noise: errors counted, or said; never a crash. */
static void
test_check_damage(void **state)
{
	XapError error;
	XapBytes report;
	static const char *const more[] = {"aa bb", "cc dd"};
	char *path = scratch_path("damaged"), *table = scratch_path("damaged/postlist.glass");

	(void)state;
	xap_database_free(scratch_database("damaged", more, COUNT(more)));
	FILE *file = fopen(table, "r+");
	assert_non_null(file);
	for (int i = 0; i < 8192; i++)
		fputc(i * 7 & 0xFF, file);
	fclose(file);
	assert_int_not_equal(xap_database_check(path, &report, &error), 0);
	xap_bytes_free(&report);
	free(path);
	free(table);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_terms),
		cmocka_unit_test(test_values_and_uuid),
		cmocka_unit_test(test_positions),
		cmocka_unit_test(test_absent_document),
		cmocka_unit_test(test_close),
		cmocka_unit_test(test_together),
		cmocka_unit_test(test_stub),
		cmocka_unit_test(test_compact),
		cmocka_unit_test(test_check),
		cmocka_unit_test(test_check_damage),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
