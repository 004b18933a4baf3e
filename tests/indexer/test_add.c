/* Files and folders into an index: what is counted, what is reported, what is passed over. */
#include "tests/store/storing.h"

#include <unistd.h>

#include "indexer/add.h"

static const char catalogue_text[] =
	"[eu:safe]\nkind=instrument\ntitle=Security Action for Europe\nacronyms=SAFE\n";

static char *index_path, *catalogue_path, *source_path;
static GString *reported; /* what was reported, one a line, without the folder */

static int
set_up(void **state)
{
	(void)state;
	source_path = storing_path("source");
	index_path = storing_path("index");
	catalogue_path = g_build_filename(storing_folder, "c.ini", NULL);
	reported = g_string_new(NULL);
	g_mkdir(source_path, 0755);
	storing_write_file(storing_folder, "c.ini", catalogue_text);
	return 0;
}

/* Each test begins with an empty folder and no index. */
static int
tear_down(void **state)
{
	(void)state;
	nftw(storing_folder, storing_remove_one, 16, FTW_DEPTH | FTW_PHYS);
	g_mkdir(storing_folder, 0755);
	g_free(source_path);
	g_free(index_path);
	g_free(catalogue_path);
	g_string_free(reported, TRUE);
	return 0;
}

static void
line_keep(const char *line)
{
	gsize folder = strlen(source_path);
	g_string_append_printf(reported, "%s\n",
		g_str_has_prefix(line, source_path) ? line + folder : line);
}

static void
file_write(const char *name, const char *text)
{
	g_autofree char *path = g_build_filename(source_path, name, NULL);
	g_autofree char *folder = g_path_get_dirname(path);
	assert_int_equal(g_mkdir_with_parents(folder, 0755), 0);
	assert_true(g_file_set_contents(path, text, -1, NULL));
}

static AddCount
add(const char *name)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *path = g_build_filename(source_path, name, NULL);
	char *const paths[] = {path, NULL};
	const AddRequest request = {index_path, catalogue_path, NULL, FALSE, line_keep, NULL};
	AddCount count = {0};
	g_string_truncate(reported, 0);
	assert_true(add_run(&request, paths, &count, &error));
	assert_no_error(error);
	return count;
}

static void
check_count(AddCount count, guint added, guint replaced, guint unchanged, guint failed)
{
	if (count.added != added || count.replaced != replaced || count.unchanged != unchanged ||
		count.failed != failed)
		fail_msg("%u added, %u replaced, %u unchanged, %u failed: %s", count.added,
			count.replaced, count.unchanged, count.failed, reported->str);
}

/* The documents in the index, "a b c"; for g_free. */
static char *
documents_print(void)
{
	g_autoptr(Store) store = storing_open(index_path);
	g_autoptr(GPtrArray) documents = store_get_documents(store, NULL);
	g_ptr_array_add(documents, NULL);
	return g_strjoinv(" ", (char **)documents->pdata);
}

static void
test_again(void **state)
{
	(void)state;
	file_write("a.md", "# Een\n\nEen alinea.\n\nNog een over SAFE.\n");
	file_write("b.txt", "Platte tekst.\n");
	AddCount count = add("");
	check_count(count, 2, 0, 0, 0);
	assert_int_equal(count.passages, 3);
	assert_int_equal(count.references, 1);
	assert_int_equal(count.bytes, 39 + 14);
	count = add("");
	check_count(count, 0, 0, 2, 0);
	assert_int_equal(count.passages + count.references, 0);
	file_write("b.txt", "Andere tekst.\n\nEn meer.\n");
	count = add("");
	check_count(count, 0, 1, 1, 0);
	assert_int_equal(count.passages, 2);
	storing_check(index_path);
	assert_int_equal(storing_count(index_path), 4);
	g_autoptr(Store) store = storing_open(index_path);
	g_autoptr(Head) head = store_get_head(store, "file:b", NULL);
	assert_true(g_str_has_suffix(head->origin, "source/b.txt"));
}

/* What the catalogue knows is part of what a document is read with. */
static void
test_other_catalogue(void **state)
{
	(void)state;
	file_write("a.md", "Over EDIP en SAFE.\n");
	assert_int_equal(add("").references, 1);
	storing_write_file(storing_folder, "c.ini",
		"[eu:edip]\nkind=instrument\ntitle=European Defence Industry "
		"Programme\nacronyms=EDIP\n"
		"[eu:safe]\nkind=instrument\ntitle=Security Action for Europe\nacronyms=SAFE\n");
	AddCount count = add("");
	check_count(count, 0, 1, 0, 0);
	assert_int_equal(count.references, 2);
}

/* In the order of names; hidden files, other kinds and links to folders are passed over. */
static void
test_folders(void **state)
{
	(void)state;
	g_autofree char *loop = g_build_filename(source_path, "sub/loop", NULL);
	g_autofree char *link = g_build_filename(source_path, "link.md", NULL);
	g_autofree char *outside = g_build_filename(storing_folder, "outside.md", NULL);
	file_write("b.md", "B.\n");
	file_write("sub/a.md", "A.\n");
	file_write("sub/deep/c.txt", "C.\n");
	file_write("photo.jpg", "\xff\xd8");
	file_write(".hidden.md", "Verborgen.\n");
	file_write(".git/d.md", "Verborgen.\n");
	storing_write_file(storing_folder, "outside.md", "Buiten.\n");
	assert_int_equal(symlink("..", loop), 0);
	assert_int_equal(symlink(outside, link), 0);
	check_count(add(""), 4, 0, 0, 0);
	assert_string_equal(reported->str, "");
	g_autofree char *documents = documents_print();
	assert_string_equal(documents, "file:a file:b file:c file:link");
	/* Named on the command line, nothing is passed over. */
	check_count(add(".hidden.md"), 1, 0, 0, 0);
	check_count(add("sub/loop"), 0, 0, 4, 0);
}

static void
test_bad_files(void **state)
{
	(void)state;
	file_write("a.md", "A.\n");
	file_write("b.md", "Caf\xe9.\n");
	file_write("c.md", "");
	file_write("d.md", "***\n");
	file_write("e.md", "E.\n");
	AddCount count = add("");
	check_count(count, 2, 0, 0, 3);
	assert_string_equal(reported->str,
		"/b.md: not UTF-8 at byte 3; convert it, for example with iconv\n"
		"/c.md: the file is empty\n"
		"/d.md: no text in it\n");
	check_count(add("nergens.md"), 0, 0, 0, 1);
	assert_string_equal(reported->str, "/nergens.md: no such file\n");
	check_count(add("a.md"), 0, 0, 1, 0);
}

/* Records before a bad one are in; the message has its line. */
static void
test_records(void **state)
{
	(void)state;
	static const char good[] =
		"{\"id\": \"x:1\", \"title\": \"T\", \"text\": \"Een.\\n\\nTwee.\"}\n\n"
		"{\"id\": \"x:2\", \"text\": \"Drie.\"}\n";
	g_autofree char *bad = g_strconcat(good, "{\"id\": \"x:3\"}\n", good, NULL);
	file_write("a.jsonl", bad);
	AddCount count = add("a.jsonl");
	check_count(count, 2, 0, 0, 1);
	assert_true(g_str_has_prefix(reported->str, "/a.jsonl: line 4: a record needs \"id\""));
	file_write("a.jsonl", good);
	check_count(add("a.jsonl"), 0, 0, 2, 0);
	file_write("a.jsonl", "{\"id\": \"x:2\", \"text\": \"Vier.\"}\n");
	check_count(add("a.jsonl"), 0, 1, 0, 0);
	assert_int_equal(storing_count(index_path), 3);
}

/* ---- the index or the catalogue cannot be used: nothing goes on ---- */

static void
check_refused(const AddRequest *request, SpoorError code, const char *part)
{
	g_autoptr(GError) error = NULL;
	AddCount count = {0};
	char *const paths[] = {source_path, NULL};
	assert_false(add_run(request, paths, &count, &error));
	assert_error(&error, code, part);
	check_count(count, 0, 0, 0, 0);
}

static void
test_refused(void **state)
{
	(void)state;
	file_write("a.md", "A.\n");
	const AddRequest no_catalogue = {index_path, "nergens.ini", NULL, FALSE, line_keep, NULL};
	check_refused(&no_catalogue, SPOOR_ERROR_ABSENT, "nergens.ini");
	const AddRequest no_index = {catalogue_path, catalogue_path, NULL, FALSE, line_keep, NULL};
	check_refused(&no_index, SPOOR_ERROR_IO, catalogue_path);
	const AddRequest locked = {index_path, catalogue_path, NULL, FALSE, line_keep, NULL};
	StoreWriter *writer = storing_open_writer(index_path, FALSE);
	check_refused(&locked, SPOOR_ERROR_LOCKED, "is writing here");
	storing_close(writer);
	storing_write_file(index_path, "XAPIANDB", "garbage");
	check_refused(&locked, SPOOR_ERROR_DAMAGED, "add --anew");
}

static guint progressed;

static void
progress_count(const char *path, const AddCount *count)
{
	assert_true(g_str_has_suffix(path, ".jsonl"));
	assert_true(count->added > 0);
	progressed++;
}

static void
test_progress(void **state)
{
	(void)state;
	g_autoptr(GString) records = g_string_new(NULL);
	for (guint i = 0; i < 1200; i++)
		g_string_append_printf(
			records, "{\"id\": \"x:%u\", \"text\": \"Tekst %u.\"}\n", i, i);
	file_write("a.jsonl", records->str);
	const AddRequest request = {index_path, catalogue_path, NULL, TRUE, line_keep, progress_count};
	AddCount count = {0};
	char *const paths[] = {source_path, NULL};
	assert_true(add_run(&request, paths, &count, NULL));
	check_count(count, 1200, 0, 0, 0);
	assert_true(progressed >= 1 && progressed <= 12);
	storing_check(index_path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_again, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_other_catalogue, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_folders, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_bad_files, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_records, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_refused, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_progress, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
