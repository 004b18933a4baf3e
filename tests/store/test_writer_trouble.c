/*
 * What the world does to a writer: it is killed at any moment, or the disk is full. The index
 * is sound after it, every document is there whole or not at all, and the next writer goes on.
 */
#include "tests/store/storing.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define DOCUMENTS 40
#define KILLS 30
#define KILL_SESSIONS 3 /* a writer is killed within the time of so many sessions */

/* Document `i` in one of its versions: every passage says which one. */
static Document *
version_make(guint i, guint version)
{
	g_autofree char *id = g_strdup_printf("nl:doc-%u", i);
	g_autofree char *word = g_strdup_printf("versie%u", version);
	return storing_document_of(id, word, 5 + (i * 7 + version * 13) % 60);
}

static void
version_put(StoreWriter *writer, guint i, guint version)
{
	g_autofree char *digest = g_strdup_printf("%u", version);
	storing_put(writer, version_make(i, version), digest);
}

/* Writes, over and over, until it is killed. */
static void G_GNUC_NORETURN
write_for_ever(const char *path, guint seed)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(seed);
	for (guint version = seed * 1000;; version++) {
		StoreWriter *writer = storing_open_writer(path, FALSE);
		guint n = (guint)g_rand_int_range(random, 1, 20);
		for (guint k = 0; k < n; k++)
			version_put(writer, (guint)g_rand_int_range(random, 0, DOCUMENTS), version);
		storing_close(writer);
	}
}

static void
check_whole(Store *store, const char *id)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) records = store_get_passages(store, id, &error);
	g_autoptr(Head) head = store_get_head(store, id, &error);
	assert_no_error(error);
	assert_int_equal(records->len, head->passages);
	for (guint i = 0; i < records->len; i++) {
		const Record *record = records->pdata[i];
		g_autofree char *text = g_strdup_printf("versie%s %u", head->digest, i + 1);
		assert_string_equal(record->passage->text, text);
		assert_int_equal(record->passage->number, i + 1);
	}
}

/* The number of documents, all of them whole. */
static guint
check_index(const char *path)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Store) store = store_open(path, &error);
	if (!store) {
		/* Killed before the first list of databases was written. */
		assert_error(&error, SPOOR_ERROR_ABSENT, "no index here");
		return 0;
	}
	storing_check(path);
	g_autoptr(GPtrArray) documents = store_get_documents(store, &error);
	assert_no_error(error);
	for (guint i = 0; i < documents->len; i++)
		check_whole(store, documents->pdata[i]);
	return documents->len;
}

/* Microseconds that a session as below takes on this machine. */
static gint32
session_time(void)
{
	g_autofree char *path = storing_path("session");
	gint64 begun = g_get_monotonic_time();
	StoreWriter *writer = storing_open_writer(path, FALSE);
	for (guint i = 0; i < 10; i++)
		version_put(writer, i, 1);
	storing_close(writer);
	return (gint32)MIN(g_get_monotonic_time() - begun, G_USEC_PER_SEC);
}

static void
test_killed(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("killed");
	g_autoptr(GRand) random = g_rand_new_with_seed(20260603);
	gint32 longest = KILL_SESSIONS * session_time();
	guint most = 0;
	for (guint i = 0; i < KILLS; i++) {
		pid_t child = fork();
		if (child == 0)
			write_for_ever(path, i + 1);
		g_usleep((gulong)g_rand_int_range(random, 0, longest));
		assert_int_equal(kill(child, SIGKILL), 0);
		int status;
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
		guint there = check_index(path);
		assert_true(there >= most); /* what was kept stays */
		most = there;
	}
	assert_true(most > 0);
	StoreWriter *writer = storing_open_writer(path, FALSE);
	for (guint i = 0; i < DOCUMENTS; i++)
		version_put(writer, i, 7);
	storing_close(writer);
	assert_int_equal(check_index(path), DOCUMENTS);
}

/* ---- a full disk ---- */

/* As on a full disk, writing fails past so many bytes in a file. 0 where all went well, 1 where
 * the one error is as it should be. */
static int
write_within(const char *path, rlim_t bytes)
{
	const struct rlimit limit = {bytes, bytes};
	g_autoptr(GError) error = NULL;
	PutResult result;
	signal(SIGXFSZ, SIG_IGN);
	if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
		return 2;
	StoreWriter *writer = store_writer_open(path, FALSE, &error);
	gboolean done = writer != NULL;
	for (guint i = 0; done && i < DOCUMENTS; i++) {
		g_autoptr(Document) document = version_make(i, 2);
		done = store_writer_put(writer, document, "proef.md", "2", &result, &error);
	}
	done = done && store_writer_close(writer, &error);
	store_writer_free(writer);
	if (done != (error == NULL))
		return 3;
	if (error && (error->domain != SPOOR_ERROR || strchr(error->message, '\n')))
		return 4;
	return done ? 0 : 1;
}

static void
test_full_disk(void **state)
{
	(void)state;
	static const struct {
		rlim_t bytes;
		int status;
	} rows[] = {{0, 1}, {100, 1}, {5000, 1}, {10000, 1}, {20000, 1}, {40000, 1}, {60000, 1},
		{100000, 1}, {10 << 20, 0}};
	g_autofree char *path = storing_path("full");
	StoreWriter *writer = storing_open_writer(path, FALSE);
	for (guint i = 0; i < DOCUMENTS / 2; i++)
		version_put(writer, i, 1);
	storing_close(writer);
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		pid_t child = fork();
		if (child == 0)
			_exit(write_within(path, rows[i].bytes));
		int status;
		assert_int_equal(waitpid(child, &status, 0), child);
		if (!WIFEXITED(status) || WEXITSTATUS(status) != rows[i].status)
			fail_msg("%lu bytes: %d", (unsigned long)rows[i].bytes, status);
		assert_true(check_index(path) >= DOCUMENTS / 2);
	}
	assert_int_equal(check_index(path), DOCUMENTS);
}

/* The lock is held by a process that lives, and its number is said. */
static void
test_other_process(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *path = storing_path("other");
	int ready[2];
	char byte;
	assert_int_equal(pipe(ready), 0);
	pid_t child = fork();
	if (child == 0) {
		StoreWriter *writer = storing_open_writer(path, FALSE);
		version_put(writer, 1, 1);
		if (write(ready[1], "x", 1) == 1)
			pause();
		_exit(1);
	}
	assert_int_equal(read(ready[0], &byte, 1), 1);
	g_autofree char *holder = g_strdup_printf("process %d is writing", (int)child);
	assert_null(store_writer_open(path, FALSE, &error));
	assert_error(&error, SPOOR_ERROR_LOCKED, holder);
	assert_int_equal(kill(child, SIGKILL), 0);
	assert_int_equal(waitpid(child, NULL, 0), child);
	StoreWriter *writer = storing_open_writer(path, FALSE);
	version_put(writer, 2, 2);
	storing_close(writer);
	assert_true(check_index(path) >= 1);
	close(ready[0]);
	close(ready[1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_killed),
		cmocka_unit_test(test_full_disk),
		cmocka_unit_test(test_other_process),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
