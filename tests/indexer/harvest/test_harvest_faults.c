/* Sources that lie, fail or fall silent: nothing of it is taken for a document, and the harvest
 * after it is as if nothing had been. */
#include "tests/indexer/harvest/harvesting.h"

/* Of a first harvest in which this goes wrong with `match`. */
typedef struct {
	Fault fault;
	const char *match;
	gint times;
	const char *body;
	guint status, seconds;
	/* What it comes to. */
	guint added, failed, broken;
	const char *line; /* part of what is reported */
} FaultRow;

#define FILES "/op/|esource"
#define RECORDS "<searchRetrieveResponse><numberOfRecords>"

static const FaultRow rows[] = {
	/* files: 200 with a page, a page for what is lost, cut short, of another kind, empty */
	{FAULT_PAGE, "/op/", -1, NULL, 0, 0, 17, 0, 0, NULL},
	{FAULT_PAGE, FILES, -1, NULL, 0, 0, 0, 17, 0, "a page of the site comes instead"},
	{FAULT_LOST, FILES, -1, NULL, 0, 0, 0, 17, 0, "its page for what is not there"},
	{FAULT_LOST, "kst-33694-3.", -1, NULL, 0, 0, 17, 0, 0, NULL},
	{FAULT_BODY, "/", -1, "{\"value\":[]}", 0, 0, 0, 0, 3, "33694: the Tweede Kamer does not know it"},
	{FAULT_STATUS, "/op/kst-33694-3", -1, NULL, 404, 0, 17, 0, 0, NULL},
	{FAULT_STATUS, FILES, 2, NULL, 503, 0, 17, 0, 0, NULL},
	{FAULT_STATUS, FILES, 1, NULL, 429, 7, 17, 0, 0, NULL},
	{FAULT_CUT, FILES, 2, NULL, 0, 0, 17, 0, 0, NULL},
	{FAULT_CLOSED, FILES, 1, NULL, 0, 0, 17, 0, 0, NULL},
	/* the open data */
	{FAULT_PAGE, "/odata/Document?", -1, NULL, 0, 0, 17, 0, 3, "odata: the answer is not the JSON"},
	{FAULT_STATUS, "/odata/", -1, NULL, 500, 0, 17, 0, 3, "odata: "},
	{FAULT_CUT, "/odata/Document?", -1, NULL, 0, 0, 17, 0, 3, "odata: "},
	{FAULT_BODY, "/odata/Document?", -1, "{\"value\":[{},{\"Id\":7},null,3]}", 0, 0, 17, 0, 0,
		"odata: it has told of nothing yet"},
	{FAULT_BODY, "/odata/Document?", -1, "{\"value\":[],\"@odata.nextLink\":\"http://example.com/\"}",
		0, 0, 17, 0, 3, "at another address"},
	{FAULT_BODY, "/odata/Document?", -1, "[[[[", 0, 0, 17, 0, 3, "odata: the answer is not"},
	/* SRU: empty where a kind is misspelt, a diagnostic with 200, fewer records than announced */
	{FAULT_BODY, "/sru?", -1, RECORDS "0</numberOfRecords></searchRetrieveResponse>", 0, 0, 17, 0, 0,
		"sru:kst: it has told of nothing yet"},
	{FAULT_BODY, "/sru?", -1, RECORDS "9</numberOfRecords></searchRetrieveResponse>", 0, 0, 17, 0, 3,
		"9 documents were announced, and 0 came"},
	{FAULT_BODY, "/sru?", -1,
		"<searchRetrieveResponse><diagnostics><diagnostic><uri>info:srw/diagnostic/1/10</uri>"
		"<message>Query syntax error</message></diagnostic></diagnostics>"
		"</searchRetrieveResponse>",
		0, 0, 17, 0, 3, "sru:kst: the source refuses: Query syntax error"},
	{FAULT_PAGE, "/sru?", -1, NULL, 0, 0, 17, 0, 3, "sru:kst: "},
	{FAULT_BODY, "/sru?", -1, "<a/>", 0, 0, 17, 0, 3, "sru:kst: the answer is not one of SRU"},
	{FAULT_ROUND, "/sru?", -1, NULL, 0, 0, 17, 0, 3, "sru:kst: "},
	{FAULT_AWAY, "/sru?", -1, NULL, 0, 0, 17, 0, 3, "sru:kst: "},
};

static void
row_check(const FaultRow *row, const char *sound)
{
	HttpServer *server = harvesting_site.server;
	nftw(harvesting_folder, storing_remove_one, 16, FTW_DEPTH | FTW_PHYS);
	server->body = row->body;
	server->status = row->status;
	server->seconds = row->seconds;
	http_server_set(server, row->fault, row->match, row->times);
	HarvestCount count = harvesting_run(NULL);
	if (count.broken != row->broken)
		fail_msg("%s: %u broken: %s", row->match, count.broken, harvesting_lines->str);
	harvesting_check(count, row->added, 0, 0, row->failed);
	if (row->line)
		harvesting_check_line(row->line);
	else
		assert_string_equal(harvesting_lines->str, "");
	/* and when all is well again, what is there is what would have been */
	http_server_set(server, FAULT_NONE, "", 0);
	harvesting_run_at(harvesting_corpus.now + MOMENT_DAY, NULL);
	GString *files = g_string_new(NULL);
	harvesting_dump_files("documents", files);
	assert_int_equal(strlen(files->str) > 0, 1);
	if (row->fault != FAULT_PAGE && row->fault != FAULT_LOST)
		assert_string_equal(files->str, sound);
	g_string_free(files, TRUE);
}

static void
test_faults(void **state)
{
	(void)state;
	GString *sound = g_string_new(NULL);
	harvesting_run(NULL);
	harvesting_dump_files("documents", sound);
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
		row_check(&rows[i], sound->str);
	g_string_free(sound, TRUE);
}

/* What goes wrong with what is held changes nothing of it. */
static void
test_held(void **state)
{
	(void)state;
	static const struct {
		Fault fault;
		guint status;
	} bad[] = {{FAULT_PAGE, 0}, {FAULT_LOST, 0}, {FAULT_STATUS, 404}, {FAULT_STATUS, 500},
		{FAULT_CUT, 0}, {FAULT_CLOSED, 0}, {FAULT_AWAY, 0}};
	GString *before = g_string_new(NULL);
	static const char *const names[] = {"kst-33694-12", NULL};
	harvesting_run(NULL);
	harvesting_dump_files("documents", before);
	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		GString *after = g_string_new(NULL);
		harvesting_site.server->status = bad[i].status;
		harvesting_site.server->seconds = 0;
		http_server_set(harvesting_site.server, bad[i].fault, "/", -1);
		HarvestCount count = harvesting_run(names);
		harvesting_check(count, 0, 0, 0, 1);
		harvesting_check_line("kst-33694-12: ");
		harvesting_dump_files("documents", after);
		assert_string_equal(before->str, after->str);
		g_string_free(after, TRUE);
	}
	g_string_free(before, TRUE);
}

/* The page that a publication was taken back is no failure but a tombstone. */
static void
test_taken_back(void **state)
{
	(void)state;
	static const char *const names[] = {"kst-33694-12", NULL};
	harvesting_run(NULL);
	harvesting_site.server->body =
		"<html>Deze publicatie is op verzoek van publicerende organisatie verwijderd</html>";
	http_server_set(harvesting_site.server, FAULT_BODY, "/", -1);
	HarvestCount count = harvesting_run(names);
	assert_int_equal(count.withdrawn, 1);
	g_autofree char *kept = harvesting_read("withdrawn", "kst-33694-12.xml");
	assert_non_null(kept);
}

static void
test_silence(void **state)
{
	(void)state;
	harvesting_run(NULL);
	/* from Tuesday to Monday there are two days that do not count */
	HarvestCount count =
		harvesting_run_at(moment_parse("2026-06-04T02:00:00Z"), NULL);
	assert_int_equal(count.alarms, 0);
	count = harvesting_run_at(moment_parse("2026-06-08T04:00:00Z"), NULL);
	assert_int_equal(count.alarms, 2);
	harvesting_check_line("odata: it has been silent for ");
	harvesting_check_line("sru:kst: it has been silent for ");
}

/* What the source has told is not forgotten, nor asked of the future. */
static void
test_clock_backwards(void **state)
{
	(void)state;
	harvesting_run(NULL);
	g_autofree char *before = harvesting_ask("SELECT reached, news FROM source WHERE name='odata'");
	HarvestCount count = harvesting_run_at(moment_parse("1999-12-31T00:00:00Z"), NULL);
	assert_int_equal(count.alarms, 1);
	harvesting_check_line("the clock of this machine runs behind the last harvest");
	g_autofree char *after = harvesting_ask("SELECT reached, news FROM source WHERE name='odata'");
	assert_string_equal(before, after);
	count = harvesting_run_at(harvesting_corpus.now + MOMENT_DAY, NULL);
	harvesting_check(count, 0, 0, 5, 0);
	assert_string_equal(harvesting_lines->str, "");
}

/* A network that is down is not asked for each document. */
static void
test_network_down(void **state)
{
	(void)state;
	http_server_set(harvesting_site.server, FAULT_CLOSED, FILES, -1);
	HarvestCount count = harvesting_run(NULL);
	assert_int_equal(count.failed, 5);
	assert_int_equal(count.waiting, 12);
	harvesting_check_line("the network fails time after time; 12 documents wait");
	http_server_set(harvesting_site.server, FAULT_NONE, "", 0);
	count = harvesting_run_at(harvesting_corpus.now + MOMENT_DAY, NULL);
	assert_true(count.added >= 12);
	assert_int_equal(count.failed, 0);
}

static void
test_budget(void **state)
{
	(void)state;
	/* ten minutes, as much as two of these waits and a little */
	g_autofree char *text = NULL;
	assert_true(g_file_get_contents(harvesting_ini, &text, NULL, NULL));
	memcpy(strstr(text, "minutes=60"), "minutes=09", 10);
	assert_true(g_file_set_contents(harvesting_ini, text, -1, NULL));
	harvesting_site.server->status = 503;
	harvesting_site.server->seconds = 290;
	http_server_set(harvesting_site.server, FAULT_STATUS, "kst-33694-12.", 14);
	gint64 began = harvesting_time;
	HarvestCount count = harvesting_run(NULL);
	assert_true(harvesting_time - began <= 600 * MOMENT_SECOND);
	assert_int_equal(count.failed, 0);
	assert_int_equal(count.added + count.waiting, 17);
	assert_true(count.waiting > 0);
	harvesting_check_line("the time or the bytes are used up; ");
	http_server_set(harvesting_site.server, FAULT_NONE, "", 0);
	assert_int_equal(harvesting_run(NULL).added, count.waiting);
}

/* The ledger says what mends it, and is mended by that. */
static void
test_damaged_ledger(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	HarvestCount count;
	guint documents;
	GString *before = g_string_new(NULL), *after = g_string_new(NULL);
	HarvestRequest request = {harvesting_folder, harvesting_ini, 0, NULL, harvesting_corpus.now,
		&harvesting_clock, harvesting_report};
	harvesting_run(NULL);
	harvesting_dump_files("documents", before);
	storing_write_file(harvesting_folder, "ledger.db", "this is no ledger at all, but a text");
	assert_false(harvest_run(&request, &count, &error));
	assert_error(&error, SPOOR_ERROR_DAMAGED, "spoor-index harvest --mend");
	assert_true(harvest_mend(harvesting_folder, &documents, &error));
	assert_int_equal(documents, 17);
	count = harvesting_run_at(g_get_real_time(), NULL);
	harvesting_check(count, 0, 0, 17, 0);
	harvesting_dump_files("documents", after);
	assert_string_equal(before->str, after->str);
	g_string_free(before, TRUE);
	g_string_free(after, TRUE);
}

static void
test_folder_troubles(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	HarvestCount count;
	HarvestRequest request = {"/proc/none", harvesting_ini, 0, NULL, harvesting_corpus.now,
		&harvesting_clock, harvesting_report};
	assert_false(harvest_run(&request, &count, &error));
	assert_error(&error, SPOOR_ERROR_IO, "/proc/none");
	request.folder = harvesting_folder;
	request.sources = "/none.ini";
	assert_false(harvest_run(&request, &count, &error));
	assert_error(&error, SPOOR_ERROR_INVALID, "/none.ini");
}

#define ONE(test) cmocka_unit_test_setup_teardown(test, harvesting_set_up, harvesting_tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ONE(test_faults),
		ONE(test_held),
		ONE(test_taken_back),
		ONE(test_silence),
		ONE(test_clock_backwards),
		ONE(test_network_down),
		ONE(test_budget),
		ONE(test_damaged_ledger),
		ONE(test_folder_troubles),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
