/*
 * Signatures written are the signatures read; what is not kept goes; damage is told.
 */
#include "tests/store/storing.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "store/signature_file.h"

static char *folder;

static int
set_up(void **state)
{
	(void)state;
	folder = g_dir_make_tmp("spoor-XXXXXX", NULL);
	return folder ? 0 : 1;
}

static int
tear_down(void **state)
{
	static const char *const names[] = {"words", "words.at"};
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *path = g_build_filename(folder, names[i], NULL);
		g_unlink(path);
	}
	g_rmdir(folder);
	g_free(folder);
	return 0;
}

static void
add(SignatureWriter *writer, guint docid, const char *bytes)
{
	signature_writer_add(writer, docid, bytes, strlen(bytes));
}

/* Those up to `last`, apart by '|'. */
static void
assert_signatures(guint last, const char *expected)
{
	g_autoptr(Signatures) signatures = signatures_open(folder, last);
	g_autoptr(GString) all = g_string_new(NULL);
	for (guint docid = 1; docid <= last; docid++) {
		gsize length;
		const char *bytes = signatures_get(signatures, docid, &length);
		g_string_append_len(all, bytes, (gssize)length);
		g_string_append_c(all, '|');
	}
	assert_string_equal(all->str, expected);
}

static void
test_write_and_read(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(SignatureWriter) writer = signature_writer_open(folder, 0, &error);
	assert_non_null(writer);
	add(writer, 1, "one");
	add(writer, 2, "");
	add(writer, 5, "five");
	signature_writer_accept(writer);
	add(writer, 6, "never");
	signature_writer_drop(writer);
	add(writer, 6, "six");
	signature_writer_accept(writer);
	add(writer, 7, "not kept");
	assert_true(signature_writer_write(writer, &error));
	assert_signatures(7, "one||||five|six||");
	assert_int_equal(signatures_count_bytes(folder), 10);
	add(writer, 7, "seven");
	signature_writer_accept(writer);
	assert_true(signature_writer_write(writer, &error));
	assert_true(signature_writer_write(writer, &error));
	assert_signatures(7, "one||||five|six|seven|");
}

/* What a writer that was killed left behind the last document is written over. */
static void
test_go_on(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(SignatureWriter) first = signature_writer_open(folder, 0, &error);
	add(first, 1, "one");
	add(first, 2, "two");
	add(first, 3, "lost");
	signature_writer_accept(first);
	assert_true(signature_writer_write(first, &error));
	g_autoptr(SignatureWriter) second = signature_writer_open(folder, 2, &error);
	add(second, 3, "3");
	signature_writer_accept(second);
	assert_true(signature_writer_write(second, &error));
	assert_signatures(3, "one|two|3|");
	/* A database that has more documents than signatures: those between have none. */
	g_autoptr(SignatureWriter) third = signature_writer_open(folder, 5, &error);
	add(third, 6, "six");
	signature_writer_accept(third);
	assert_true(signature_writer_write(third, &error));
	assert_signatures(6, "one|two|3|||six|");
}

static void
test_missing(void **state)
{
	(void)state;
	gsize length = 1;
	g_autoptr(Signatures) none = signatures_open("/nowhere/at/all", 3);
	assert_non_null(none);
	assert_string_equal(signatures_get(none, 1, &length), "");
	assert_int_equal(length, 0);
	assert_int_equal(signatures_count_bytes("/nowhere/at/all"), 0);
	g_autoptr(GError) error = NULL;
	assert_null(signature_writer_open("/nowhere/at/all", 0, &error));
	assert_error(&error, SPOOR_ERROR_IO, "/nowhere/at/all");
}

/* Bytes cut off: what lies behind is empty to a reader, and a writer goes no further. */
static void
test_cut(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *words = g_build_filename(folder, "words", NULL);
	g_autoptr(SignatureWriter) writer = signature_writer_open(folder, 0, &error);
	add(writer, 1, "one");
	add(writer, 2, "two");
	signature_writer_accept(writer);
	assert_true(signature_writer_write(writer, &error));
	assert_int_equal(truncate(words, 4), 0);
	assert_signatures(2, "one||");
	assert_null(signature_writer_open(folder, 2, &error));
	assert_error(&error, SPOOR_ERROR_DAMAGED, "--anew");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_write_and_read, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_go_on, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_missing, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_cut, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
