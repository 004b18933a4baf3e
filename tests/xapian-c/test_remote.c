/*
 * The same functions on a database behind xapian-tcpsrv, on the loopback.
 */
#include "tests/xapian-c/scratch.h"

#include <signal.h>
#include <sys/wait.h>

enum { TIMEOUT = 10000, FIRST_PORT = 20000, N_PORTS = 12000, ATTEMPTS = 20 };

static const char *const texts[] = {"aa bb", "bb cc cc", "dd"};
static pid_t server;
static unsigned port;

static pid_t
start(const char *path)
{
	char port_text[16];
	pid_t pid = fork();

	snprintf(port_text, sizeof port_text, "%u", port);
	/* Its own process group, because it answers SIGTERM by ending its whole group. */
	if (pid == 0) {
		setpgid(0, 0);
		execlp("xapian-tcpsrv", "xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1",
			"--port", port_text, "--writable", path, (char *)NULL);
		_exit(127);
	}
	return pid;
}

/* Waits until the server answers, ten seconds at most; false where it ended: port in use. */
static bool
is_up(void)
{
	XapError error;

	for (int i = 0; i < 200; i++) {
		XapDatabase *db =
			xap_database_open_tcp("127.0.0.1", port, TIMEOUT, TIMEOUT, &error);
		bool ours = waitpid(server, NULL, WNOHANG) == 0;
		xap_database_free(db);
		if (!ours || db != NULL)
			return ours;
		usleep(50000);
	}
	return false;
}

static int
set_up(void **state)
{
	char *path = scratch_path("db");
	bool up = false;

	(void)state;
	xap_database_free(scratch_database("db", texts, COUNT(texts)));
	for (unsigned i = 0; i < ATTEMPTS && !up; i++) {
		port = FIRST_PORT + ((unsigned)getpid() + i * 997) % N_PORTS;
		server = start(path);
		up = is_up();
	}
	free(path);
	return up ? 0 : -1;
}

static int
tear_down(void **state)
{
	(void)state;
	if (server > 0) {
		kill(server, SIGTERM);
		waitpid(server, NULL, 0);
	}
	return 0;
}

static XapDatabase *
connected(void)
{
	XapError error;
	XapDatabase *db = xap_database_open_tcp("127.0.0.1", port, TIMEOUT, TIMEOUT, &error);

	WORKS(db, &error);
	return db;
}

static void
test_read(void **state)
{
	XapError error;
	XapBytes bytes;
	XapDatabase *db = connected();
	XapDocument *doc = xap_database_get_document(db, 2, &error);
	XapPostings *it = xap_database_get_postings(db, S("bb"), &error);

	(void)state;
	WORKS(xap_database_keep_alive(db, &error), &error);
	assert_int_equal(xap_database_get_doccount(db, &error), 3);
	assert_int_equal(xap_database_get_termfreq(db, S("bb"), &error), 2);
	assert_found(db, xap_query_term(S("bb"), 1, &error), "1 2");
	WORKS(xap_document_get_data(doc, &bytes, &error), &error);
	assert_bytes(&bytes, "bb cc cc");
	xap_document_free(doc);
	assert_int_equal(xap_postings_next(it, &error), 1);
	assert_int_equal(xap_postings_next(it, &error), 1);
	assert_int_equal(xap_postings_get_docid(it), 2);
	xap_postings_free(it);
	assert_null(xap_database_get_document(db, 9, &error));
	assert_int_equal(error.code, XAP_ERROR_DOC_NOT_FOUND);
	xap_database_free(db);
}

static void
test_write(void **state)
{
	XapError error;
	XapWritable *w = xap_writable_open_tcp("127.0.0.1", port, TIMEOUT, TIMEOUT, 0, &error);
	XapDocument *doc = scratch_document("ee");
	XapDatabase *db = connected();

	(void)state;
	WORKS(w, &error);
	assert_int_equal(xap_writable_add_document(w, doc, &error), 4);
	assert_null(xap_writable_open_tcp("127.0.0.1", port, TIMEOUT, TIMEOUT, 0, &error));
	assert_int_equal(error.code, XAP_ERROR_DATABASE_LOCK);
	WORKS(xap_writable_commit(w, &error), &error);
	assert_int_equal(xap_database_reopen(db, &error), 1);
	assert_found(db, xap_query_term(S("ee"), 1, &error), "4");
	WORKS(xap_writable_delete_document(w, 4, &error), &error);
	WORKS(xap_writable_commit(w, &error), &error);
	xap_document_free(doc);
	xap_database_free(db);
	xap_writable_free(w);
}

/* A server that was not told of the sources says so; the connection to it stays usable. */
static void
test_unknown_sources(void **state)
{
	static const unsigned some[] = {1};
	XapError error;
	XapDatabase *db = connected();
	XapQuery *queries[] = {xap_query_bytes(NULL, 0, S("b"), &error),
		xap_query_docids(db, some, 1, 0, &error)};
	static const XapErrorCode codes[] = {XAP_ERROR_UNIMPLEMENTED, XAP_ERROR_UNIMPLEMENTED};

	(void)state;
	for (size_t i = 0; i < COUNT(queries); i++) {
		XapEnquire *enquire = xap_enquire_new(db, &error);

		WORKS(xap_enquire_set_query(enquire, queries[i], 0, &error), &error);
		assert_null(xap_enquire_get_mset(enquire, 0, 10, 0, &error));
		assert_int_equal(error.code, codes[i]);
		assert_true(error.message[0] != '\0');
		xap_enquire_free(enquire);
		xap_query_free(queries[i]);
	}
	xap_database_free(db);
	db = connected();
	assert_found(db, xap_query_term(S("dd"), 1, &error), "3");
	xap_database_free(db);
}

static void
test_nobody_there(void **state)
{
	XapError error;

	(void)state;
	assert_null(xap_database_open_tcp("127.0.0.1", 1, 1000, 1000, &error));
	assert_int_equal(error.code, XAP_ERROR_NETWORK);
	assert_true(error.message[0] != '\0');
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_write),
		cmocka_unit_test(test_unknown_sources),
		cmocka_unit_test(test_nobody_there),
	};

	if (system("command -v xapian-tcpsrv > /dev/null") != 0) {
		printf("skipped: xapian-tcpsrv is not there (package xapian-tools)\n");
		return 0;
	}
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
