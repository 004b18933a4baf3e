/* The ledger: what is told late or twice, another version, a transaction that is undone. */
#include "tests/store/storing.h"

#include <sqlite3.h>

#include "indexer/harvest/ledger.h"
#include "indexer/harvest/moment.h"

static char *path;
static Ledger *ledger;

static int
set_up(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	path = storing_path("ledger.db");
	ledger = ledger_open(path, &error);
	assert_no_error(error);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	g_clear_pointer(&ledger, ledger_close);
	nftw(storing_folder, storing_remove_one, 16, FTW_DEPTH | FTW_PHYS);
	g_mkdir(storing_folder, 0755);
	g_free(path);
	return 0;
}

static NoticeChange
tell(const char *source, const char *id, const char *entity, gint64 changed, gboolean withdrawn,
	gint64 now)
{
	g_autoptr(GError) error = NULL;
	NoticeChange change;
	Notice notice = {.id = (char *)id, .entity = (char *)entity, .changed = changed,
		.withdrawn = withdrawn};
	gboolean done = ledger_put_notice(ledger, source, &notice, now, &change, &error);
	assert_no_error(error);
	assert_true(done);
	return change;
}

static guint
due_count(gint64 now)
{
	g_autoptr(GPtrArray) due = ledger_get_due(ledger, now, NULL);
	return due->len;
}

static void
test_told(void **state)
{
	(void)state;
	assert_int_equal(tell("odata", "kst-1-1", "a", 10, FALSE, 100), NOTICE_NEW);
	assert_int_equal(tell("odata", "kst-1-1", "a", 10, FALSE, 200), NOTICE_KNOWN);
	assert_int_equal(tell("odata", "kst-1-1", "a", 5, FALSE, 200), NOTICE_KNOWN);
	assert_int_equal(tell("odata", "kst-1-1", "a", 11, FALSE, 200), NOTICE_CHANGED);
	assert_int_equal(tell("sru", "kst-1-1", "a", 5, FALSE, 200), NOTICE_CHANGED);
	assert_int_equal(due_count(100), 0);
	assert_int_equal(due_count(200), 1);
}

static void
test_withdrawn(void **state)
{
	(void)state;
	assert_int_equal(tell("odata", NULL, "a", 9, TRUE, 100), NOTICE_KNOWN);
	tell("odata", "kst-1-1", "a", 10, FALSE, 100);
	assert_int_equal(tell("odata", NULL, "a", 9, TRUE, 100), NOTICE_KNOWN); /* before that */
	assert_int_equal(tell("odata", NULL, "a", 11, TRUE, 100), NOTICE_WITHDRAWN);
	assert_int_equal(tell("odata", NULL, "a", 11, TRUE, 100), NOTICE_KNOWN);
	assert_int_equal(due_count(1000), 0);
	tell("sru", "kst-1-1", "k", 50, FALSE, 200); /* what another source knew before that */
	assert_int_equal(due_count(1000), 0);
	tell("sru", "kst-1-1", "k", 150, FALSE, 200);
	assert_int_equal(due_count(1000), 1);
}

static void
test_merged(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	LedgerFile file = {.id = "2026D00001", .rendition = RENDITION_PDF, .sha256 = "x"};
	tell("odata", "2026D00001", "a", 10, FALSE, 100);
	assert_true(ledger_put_file(ledger, &file, 100, 0, &error));
	tell("odata", "kst-1-1", "a", 11, FALSE, 200);
	g_autoptr(GArray) before = ledger_get_retired(ledger, &error);
	assert_int_equal(before->len, 0); /* not before the other is there */
	file.id = "kst-1-1";
	assert_true(ledger_put_file(ledger, &file, 200, 0, &error));
	g_autoptr(GArray) retired = ledger_get_retired(ledger, &error);
	assert_int_equal(retired->len, 1);
	assert_string_equal(g_array_index(retired, LedgerHolding, 0).id, "2026D00001");
	assert_true(ledger_put_retired(ledger, "2026D00001", &error));
	g_autoptr(GArray) after = ledger_get_retired(ledger, &error);
	assert_int_equal(after->len, 0);
	assert_no_error(error);
}

static void
test_undone(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	assert_true(ledger_begin(ledger, &error));
	tell("odata", "kst-1-1", "a", 10, FALSE, 100);
	assert_true(ledger_end(ledger, FALSE, &error));
	assert_null(ledger_get_document(ledger, "kst-1-1", &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "kst-1-1");
}

/* What a wrong clock has planned is due. */
static void
test_plans(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	LedgerFile file = {.id = "kst-1-1", .rendition = RENDITION_PDF, .sha256 = "x"};
	tell("odata", "kst-1-1", "a", 10, FALSE, 100);
	assert_true(ledger_put_file(ledger, &file, 100, 50 * MOMENT_DAY, &error));
	assert_int_equal(due_count(100), 0);
	assert_int_equal(due_count(50 * MOMENT_DAY), 1);
	assert_true(ledger_put_file(ledger, &file, 100, 2000 * MOMENT_DAY, &error));
	assert_int_equal(due_count(100), 1);
	assert_true(ledger_put_file(ledger, &file, 100, 0, &error));
	assert_int_equal(due_count(100), 0);
}

static void
test_versions(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	sqlite3 *db;
	g_clear_pointer(&ledger, ledger_close);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "PRAGMA user_version=99", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	assert_null(ledger_open(path, &error));
	assert_error(&error, SPOOR_ERROR_STALE, "spoor-index harvest --mend");
}

/* A page in the middle that is overwritten is found when it is opened. */
static void
test_damaged(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *bytes = NULL;
	gsize length;
	for (guint i = 0; i < 2000; i++) {
		g_autofree char *id = g_strdup_printf("kst-1-%u", i);
		tell("odata", id, id, 10, FALSE, 100);
	}
	g_clear_pointer(&ledger, ledger_close);
	assert_true(g_file_get_contents(path, &bytes, &length, NULL));
	for (gsize i = length / 2; i < length / 2 + 9000; i++)
		bytes[i] = (char)(i * 7);
	assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
	assert_null(ledger_open(path, &error));
	assert_error(&error, SPOOR_ERROR_DAMAGED, "spoor-index harvest --mend");
}

#define ONE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ONE(test_told),
		ONE(test_withdrawn),
		ONE(test_merged),
		ONE(test_undone),
		ONE(test_plans),
		ONE(test_versions),
		ONE(test_damaged),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
