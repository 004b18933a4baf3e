/* The folder of an index: its list of databases, its lock, and what is cleared away. */
#include "tests/store/storing.h"

#include <sys/wait.h>
#include <unistd.h>

#include "store/folder.h"

static char *
folder_make(const char *name)
{
	char *path = storing_path(name);
	assert_int_equal(g_mkdir_with_parents(path, 0755), 0);
	return path;
}

static void
database_make(const char *path, const char *name, const char *bytes)
{
	g_autofree char *database = g_build_filename(path, name, NULL);
	assert_int_equal(g_mkdir_with_parents(database, 0755), 0);
	storing_write_file(database, "postlist.glass", bytes);
}

static void
test_read_what_is_written(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *path = folder_make("written");
	static const char *const lines[] = {
		"base-000001", "base-000001 shard-000002 shard-1234567"};
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
		g_autoptr(GPtrArray) names = storing_words(lines[i]);
		assert_true(folder_write(path, names, &error));
		g_autoptr(GPtrArray) read = folder_read(path, &error);
		assert_no_error(error);
		assert_int_equal(read->len, names->len);
		for (guint k = 0; k < read->len; k++)
			assert_string_equal(read->pdata[k], names->pdata[k]);
	}
}

static void
test_no_index(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *empty = folder_make("empty");
	g_autofree char *missing = storing_path("missing");
	g_autofree char *file = g_build_filename(empty, "file", NULL);
	storing_write_file(empty, "file", "x");
	const char *const paths[] = {empty, missing, file};
	for (guint i = 0; i < G_N_ELEMENTS(paths); i++) {
		assert_null(folder_read(paths[i], &error));
		assert_error(&error, SPOOR_ERROR_ABSENT, "spoor-index --index ");
	}
}

static const char *const garbage[] = {
	"", "\n", "garbage\n", "auto \n", "auto base-000001\ngarbage\n", "auto\tbase-000001\n",
	"auto base-000001\n\nauto shard-000002\n", "auto ../elsewhere\n", "auto base-1/../../etc\n",
	"auto /base-000001\n", "remote base-000001\n", "\xff\xfe\x01", "auto lock\n",
};

static void
test_garbage(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *path = folder_make("garbage");
	for (guint i = 0; i < G_N_ELEMENTS(garbage); i++) {
		storing_write_file(path, "XAPIANDB", garbage[i]);
		if (folder_read(path, &error))
			fail_msg("row %u is an index", i);
		assert_error(&error, SPOOR_ERROR_DAMAGED, "add --anew");
	}
	g_autofree char *stub = g_build_filename(path, "XAPIANDB", NULL);
	assert_int_equal(g_unlink(stub) + g_mkdir(stub, 0755), 0);
	assert_null(folder_read(path, &error));
	assert_error(&error, SPOOR_ERROR_IO, "cannot read");
}

static void
test_names(void **state)
{
	(void)state;
	g_autofree char *path = folder_make("names");
	static const struct {
		const char *there, *kind, *expected;
	} rows[] = {
		{"other", "shard", "shard-000001"},
		{"shard-000001", "base", "base-000002"},
		{"base-000009", "shard", "shard-000010"},
		{"shard-x", "shard", "shard-000010"},
		{"base-0999999", "base", "base-1000000"},
	};
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		database_make(path, rows[i].there, "x");
		g_autofree char *name = folder_name_new(path, rows[i].kind);
		assert_string_equal(name, rows[i].expected);
		assert_int_equal(folder_name_is_base(name), g_str_has_prefix(name, "base"));
	}
}

/* What is not named goes, but only databases; what is named is left alone. */
static void
test_clean(void **state)
{
	(void)state;
	g_autofree char *path = folder_make("clean");
	static const char *const databases[] = {"base-000001", "shard-000002", "shard-000003"};
	static const char *const others[] = {"XAPIANDB", "lock", "notes.md"};
	g_autoptr(GPtrArray) names = storing_words("shard-000002");
	for (guint i = 0; i < G_N_ELEMENTS(databases); i++)
		database_make(path, databases[i], "12345");
	for (guint i = 0; i < G_N_ELEMENTS(others); i++)
		storing_write_file(path, others[i], "x");
	database_make(path, "folder", "x");
	assert_int_equal(folder_get_size(path, names), 5);
	folder_clean(path, names);
	for (guint i = 0; i < G_N_ELEMENTS(databases); i++) {
		g_autofree char *database = g_build_filename(path, databases[i], NULL);
		assert_int_equal(g_file_test(database, G_FILE_TEST_EXISTS), i == 1);
	}
	for (guint i = 0; i < G_N_ELEMENTS(others); i++) {
		g_autofree char *other = g_build_filename(path, others[i], NULL);
		assert_true(g_file_test(other, G_FILE_TEST_EXISTS));
	}
	g_autofree char *inner = g_build_filename(path, "folder", "postlist.glass", NULL);
	assert_true(g_file_test(inner, G_FILE_TEST_EXISTS));
}

static void
test_lock(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *path = storing_path("deep/er/locked");
	gint lock = folder_lock(path, &error);
	assert_true(lock >= 0);
	g_autofree char *holder = g_strdup_printf("process %d is writing", (int)getpid());
	assert_int_equal(folder_lock(path, &error), -1);
	assert_error(&error, SPOOR_ERROR_LOCKED, holder);
	folder_unlock(lock);
	lock = folder_lock(path, &error);
	assert_no_error(error);
	folder_unlock(lock);
	folder_unlock(-1);
}

/* The lock of a process that was killed is no lock. */
static void
test_lock_of_the_dead(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *path = storing_path("dead");
	pid_t child = fork();
	if (child == 0) {
		gint lock = folder_lock(path, NULL);
		_exit(lock >= 0 ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	gint lock = folder_lock(path, &error);
	assert_no_error(error);
	folder_unlock(lock);
}

/* Where nobody may write, root included: in the place of the folder or the lock is another. */
static void
test_no_folder(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *folder = folder_make("taken");
	g_autofree char *file = g_build_filename(folder, "file", NULL);
	g_autofree char *below = g_build_filename(file, "index", NULL);
	g_autofree char *lock = g_build_filename(folder, "lock", NULL);
	storing_write_file(folder, "file", "x");
	assert_int_equal(g_mkdir(lock, 0755), 0);
	const char *const paths[] = {file, below, folder};
	for (guint i = 0; i < G_N_ELEMENTS(paths); i++) {
		assert_int_equal(folder_lock(paths[i], &error), -1);
		assert_error(&error, SPOOR_ERROR_IO, paths[i]);
	}
	g_autoptr(GPtrArray) names = storing_words("base-000001");
	assert_false(folder_write(below, names, &error));
	assert_error(&error, SPOOR_ERROR_IO, "cannot write");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read_what_is_written),
		cmocka_unit_test(test_no_index),
		cmocka_unit_test(test_garbage),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_clean),
		cmocka_unit_test(test_lock),
		cmocka_unit_test(test_lock_of_the_dead),
		cmocka_unit_test(test_no_folder),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
