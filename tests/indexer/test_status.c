/* What is said of an index: its documents, what is cited and not there, whether it is sound. */
#include "tests/store/storing.h"

#include <unistd.h>

#include "indexer/status.h"
#include "xapian-c/xapian_c.h"

static const char catalogue_text[] =
	"[eu:safe]\nkind=instrument\ntitle=Security Action for Europe\nacronyms=SAFE\n"
	"[body:eda]\nkind=body\ntitle=European Defence Agency\n";

static char *index_path, *catalogue_path;

static int
set_up(void **state)
{
	(void)state;
	index_path = storing_path("index");
	catalogue_path = storing_path("c.ini");
	storing_write_file(storing_folder, "c.ini", catalogue_text);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	g_free(index_path);
	g_free(catalogue_path);
	return 0;
}

/* ---- standard output into a file, and back ---- */

static int
output_catch(void)
{
	g_autofree char *path = storing_path("output");
	fflush(stdout);
	int kept = dup(STDOUT_FILENO);
	assert_non_null(freopen(path, "w", stdout));
	return kept;
}

static char *
output_release(int kept)
{
	char *text = NULL;
	g_autofree char *path = storing_path("output");
	fflush(stdout);
	assert_true(dup2(kept, STDOUT_FILENO) >= 0);
	close(kept);
	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	return text;
}

static char *
status_catch(StatusFormat format)
{
	g_autoptr(GError) error = NULL;
	int kept = output_catch();
	gboolean done = status_print(index_path, catalogue_path, format, &error);
	char *text = output_release(kept);
	assert_no_error(error);
	assert_true(done);
	return text;
}

static char *
verify_catch(gint64 *wrong)
{
	g_autoptr(GError) error = NULL;
	int kept = output_catch();
	*wrong = verify_print(index_path, catalogue_path, &error);
	char *text = output_release(kept);
	assert_no_error(error);
	return text;
}

static void
check_has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("%s\n  without\n%s", text, part);
}

/* ---- the tests, which follow each other ---- */

static void
test_no_index(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	assert_false(status_print(index_path, catalogue_path, STATUS_TEXT, &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "no index here");
	assert_int_equal(verify_print(index_path, catalogue_path, &error), -1);
	assert_error(&error, SPOOR_ERROR_ABSENT, "no index here");
	assert_false(status_print(index_path, "nergens.ini", STATUS_JSON, &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "nergens.ini");
}

static Document *
citing_make(const char *id, const char *const *targets)
{
	Document *document = storing_document_of(id, "passage", g_strv_length((GStrv)targets));
	document->title = g_strdup("Een titel");
	for (guint i = 0; targets[i]; i++) {
		Reference reference = {0, 3, g_strdup(targets[i]), NULL, NULL, REFERENCE_NAME,
			CONFIDENCE_HIGH, {0}};
		g_array_append_val(
			((Passage *)document->passages->pdata[i])->references, reference);
	}
	return document;
}

/* Most cited first; what is there, and what is no source, is not missing. */
static void
test_missing(void **state)
{
	(void)state;
	static const char *const targets[] = {
		"kst-1-1", "eu:safe", "nl:b", "body:eda", "eu:safe", NULL};
	StoreWriter *writer = storing_open_writer(index_path, FALSE);
	storing_put(writer, citing_make("nl:a", targets), "1");
	storing_put(writer, storing_document_of("nl:b", "passage", 2), "1");
	storing_close(writer);
	g_autofree char *text = status_catch(STATUS_TEXT);
	check_has(text, ": 2 documents, 7 passages, ");
	check_has(text,
		"  nl:a                             5 passages  Een titel\n"
		"  nl:b                             2 passages  \n"
		"cited, not in the index: 2\n"
		"  eu:safe                          2 passages  Security Action for Europe\n"
		"  kst-1-1                          1 passage   \n");
}

/* Names that no catalogue has, with a passage each; descriptions only as a number; places in
 * a document not at all. */
static void
test_names(void **state)
{
	(void)state;
	static const char *const targets[] = {"name:plan-a", "name:nota-b",
		"described:brief-uit-2024", "name:nota-b", "nl:namen#p1", NULL};
	StoreWriter *writer = storing_open_writer(index_path, FALSE);
	storing_put(writer, citing_make("nl:namen", targets), "1");
	storing_close(writer);
	g_autofree char *text = status_catch(STATUS_TEXT);
	check_has(text, "cited, not in the index: 2\n");
	check_has(text, "names that are in no catalogue: 2\n"
		"  name:nota-b                      2 passages  nl:namen#p2: pas\n"
		"  name:plan-a                      1 passage   nl:namen#p1: pas\n"
		"  to make one known, write a group for it in a copy of ");
	check_has(text, "papers that are described and have no number: 1\n");
	g_autofree char *json = status_catch(STATUS_JSON);
	check_has(json, "\"version\" : 1");
	check_has(json, "\"documents\" : 3");
	check_has(json, "\"described\" : 1");
	check_has(json, "\"target\" : \"name:nota-b\",\n      \"passages\" : 2,\n"
		"      \"example\" : \"nl:namen#p2\",\n      \"text\" : \"pas\"");
	check_has(json, "\"target\" : \"kst-1-1\",\n      \"passages\" : 1\n");
	writer = storing_open_writer(index_path, FALSE);
	assert_true(store_writer_remove(writer, "nl:namen", NULL));
	storing_close(writer);
}

static void
test_formats(void **state)
{
	(void)state;
	assert_int_equal(status_format_parse("text"), STATUS_TEXT);
	assert_int_equal(status_format_parse("json"), STATUS_JSON);
	assert_int_equal(status_format_parse("xml"), STATUS_FORMATS);
}

static void
test_many(void **state)
{
	(void)state;
	StoreWriter *writer = storing_open_writer(index_path, FALSE);
	for (guint i = 0; i < 25; i++) {
		g_autofree char *id = g_strdup_printf("nl:veel-%02u", i);
		g_autofree char *target = g_strdup_printf("kst-2-%u", i + 1);
		storing_put(writer, citing_make(id, (const char *const[]){target, NULL}), "1");
	}
	storing_close(writer);
	g_autofree char *text = status_catch(STATUS_TEXT);
	check_has(text, ": 27 documents, 32 passages, ");
	check_has(text, "  and 7 more\ncited, not in the index: 27\n  eu:safe ");
	check_has(text, "  and 7 more\n");
	gint64 wrong;
	g_autofree char *verified = verify_catch(&wrong);
	assert_int_equal(wrong, 0);
	check_has(verified, "index: all is well\n");
}

static void
test_wrong(void **state)
{
	(void)state;
	gint64 wrong;
	g_autofree char *stub = storing_read_stub(index_path);
	g_autofree char *name =
		g_strndup(stub + strlen("auto "), strcspn(stub, "\n") - strlen("auto "));
	g_autofree char *database = g_build_filename(index_path, name, NULL);
	XapError error;
	XapWritable *writable = xap_writable_open(database, XAP_OPEN, 0, &error);
	assert_non_null(writable);
	assert_true(xap_writable_delete_document(writable, 1, &error));
	assert_true(xap_writable_close(writable, &error));
	xap_writable_free(writable);
	g_autofree char *text = verify_catch(&wrong);
	assert_int_equal(wrong, 1);
	check_has(text, "nl:a: its first passage is missing");
	check_has(text, "1 thing is wrong");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_no_index),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_formats),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_wrong),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
