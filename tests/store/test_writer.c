/* What goes into an index, what replaces what, and what a writer leaves behind. */
#include "tests/store/storing.h"

#include "xapian-c/xapian_c.h"

static gboolean
has_document(const char *path, const char *id, guint passages)
{
	g_autoptr(Store) store = storing_open(path);
	g_autoptr(GPtrArray) records = store_get_passages(store, id, NULL);
	g_autoptr(Head) head = store_get_head(store, id, NULL);
	return records && head && records->len == passages && head->passages == passages;
}

static void
test_put(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("put");
	StoreWriter *writer = storing_open_writer(path, FALSE);
	assert_int_equal(
		storing_put(writer, storing_document_of("nl:a", "een", 3), "1"), PUT_ADDED);
	assert_int_equal(
		storing_put(writer, storing_document_of("nl:b", "twee", 2), "1"), PUT_ADDED);
	/* Within the same session, before anything is kept. */
	assert_int_equal(
		storing_put(writer, storing_document_of("nl:a", "een", 3), "1"), PUT_UNCHANGED);
	assert_int_equal(
		storing_put(writer, storing_document_of("nl:a", "drie", 5), "2"), PUT_REPLACED);
	storing_close(writer);
	storing_check(path);
	assert_int_equal(storing_count(path), 7);
	assert_true(has_document(path, "nl:a", 5) && has_document(path, "nl:b", 2));
}

/* A replaced document leaves nothing: no passage, no term, no reference. */
static void
test_replace(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("replace");
	Document *first = storing_document_of("nl:a", "oudwoord", 40);
	Reference reference = {0, 3, g_strdup("kst-1-1"), NULL, NULL, REFERENCE_NAME,
		CONFIDENCE_HIGH, {0}};
	g_array_append_val(((Passage *)first->passages->pdata[0])->references, reference);
	storing_add(path, first);
	StoreWriter *writer = storing_open_writer(path, FALSE);
	assert_int_equal(storing_put(writer, storing_document_of("nl:a", "nieuwwoord", 3), "2"),
		PUT_REPLACED);
	storing_close(writer);
	g_autoptr(Store) store = storing_open(path);
	assert_int_equal(store_count_passages(store, NULL), 3);
	assert_int_equal(store_count_term(store, FIELD_STEM, "oudwor"), 0);
	assert_int_equal(store_count_term(store, FIELD_STEM, "nieuwwor"), 3);
	assert_int_equal(store_count_term(store, FIELD_REFERS, "kst-1-1"), 0);
	assert_true(has_document(path, "nl:a", 3));
	storing_check(path);
}

static void
test_unchanged(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("unchanged");
	storing_add(path, storing_document_of("nl:a", "een", 3));
	StoreWriter *writer = storing_open_writer(path, FALSE);
	/* The digest decides, not the text. */
	assert_int_equal(storing_put(writer, storing_document_of("nl:a", "twee", 9), "digest"),
		PUT_UNCHANGED);
	assert_int_equal(
		storing_put(writer, storing_document_of("nl:a", "een", 3), "diges"), PUT_REPLACED);
	assert_int_equal(
		storing_put(writer, storing_document_of("nl:a", "een", 3), ""), PUT_REPLACED);
	storing_close(writer);
	assert_int_equal(storing_count(path), 3);
}

static void
test_remove(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *path = storing_path("remove");
	StoreWriter *writer = storing_open_writer(path, FALSE);
	storing_put(writer, storing_document_of("nl:a", "een", 3), "1");
	storing_put(writer, storing_document_of("nl:ab", "twee", 2), "1");
	assert_false(store_writer_remove(writer, "nl:c", &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "nl:c");
	assert_true(store_writer_remove(writer, "nl:a", &error));
	assert_false(store_writer_remove(writer, "nl:a", &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "nl:a: not in the index");
	storing_close(writer);
	storing_check(path);
	assert_int_equal(storing_count(path), 2);
	assert_true(has_document(path, "nl:ab", 2));
	writer = storing_open_writer(path, FALSE);
	assert_true(store_writer_remove(writer, "nl:ab", &error));
	storing_close(writer);
	storing_check(path);
	assert_int_equal(storing_count(path), 0);
	storing_add(path, storing_document_of("nl:a", "een", 3));
	assert_int_equal(storing_count(path), 3);
}

/* A base and a shard behind it: each document is replaced and removed where it is. */
static void
test_two_databases(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *path = storing_path("two");
	storing_add(path, storing_document_of("nl:base", "basis", 100));
	StoreWriter *writer = storing_open_writer(path, FALSE);
	storing_put(writer, storing_document_of("nl:a", "eerste", 4), "1");
	storing_put(writer, storing_document_of("nl:b", "tweede", 4), "1");
	storing_close(writer);
	g_autofree char *stub = storing_read_stub(path);
	assert_non_null(strstr(stub, "auto base-"));
	assert_non_null(strstr(stub, "auto shard-"));
	assert_true(has_document(path, "nl:base", 100) && has_document(path, "nl:b", 4));
	writer = storing_open_writer(path, FALSE);
	assert_int_equal(
		storing_put(writer, storing_document_of("nl:a", "eerste", 4), "1"), PUT_UNCHANGED);
	assert_int_equal(
		storing_put(writer, storing_document_of("nl:a", "ander", 1), "2"), PUT_REPLACED);
	assert_int_equal(storing_put(writer, storing_document_of("nl:base", "ander", 99), "2"),
		PUT_REPLACED);
	assert_true(store_writer_remove(writer, "nl:b", &error));
	storing_close(writer);
	storing_check(path);
	assert_int_equal(storing_count(path), 100);
	assert_true(has_document(path, "nl:base", 99) && has_document(path, "nl:a", 1));
}

/* Where much is new it is compacted into one; what is left behind goes with the next writer. */
static void
test_compaction(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("compaction");
	storing_add(path, storing_document_of("nl:a", "een", 10));
	storing_add(path, storing_document_of("nl:b", "twee", 10));
	g_autofree char *stub = storing_read_stub(path);
	assert_true(g_str_has_prefix(stub, "auto base-"));
	assert_ptr_equal(strchr(stub, '\n'), stub + strlen(stub) - 1);
	assert_true(has_document(path, "nl:a", 10) && has_document(path, "nl:b", 10));
	storing_close(storing_open_writer(path, FALSE));
	guint databases = 0;
	g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
	for (const char *name; (name = g_dir_read_name(folder));)
		databases += g_str_has_prefix(name, "base-") || g_str_has_prefix(name, "shard-");
	assert_int_equal(databases, 1);
	storing_check(path);
}

/* The first document makes the index; a writer that put nothing leaves none. */
static void
test_nothing_put(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *path = storing_path("nothing");
	storing_close(storing_open_writer(path, FALSE));
	assert_null(store_open(path, &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "no index here");
	storing_close(storing_open_writer(path, TRUE));
	assert_int_equal(storing_count(path), 0);
	storing_check(path);
}

static void
test_anew(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("anew");
	storing_add(path, storing_document_of("nl:a", "een", 10));
	StoreWriter *writer = storing_open_writer(path, TRUE);
	assert_int_equal(
		storing_put(writer, storing_document_of("nl:b", "twee", 5), "1"), PUT_ADDED);
	/* Until it is closed the old one answers. */
	assert_true(has_document(path, "nl:a", 10));
	storing_close(writer);
	assert_int_equal(storing_count(path), 5);
	assert_true(has_document(path, "nl:b", 5));
	/* Given up, it was never there. */
	writer = storing_open_writer(path, TRUE);
	storing_put(writer, storing_document_of("nl:c", "drie", 5), "1");
	store_writer_free(writer);
	assert_true(has_document(path, "nl:b", 5));
	storing_add(path, storing_document_of("nl:d", "vier", 1));
	assert_int_equal(storing_count(path), 6);
	storing_check(path);
}

/* Given up without closing: what was kept stays, and the next writer goes on. */
static void
test_given_up(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("given-up");
	StoreWriter *writer = storing_open_writer(path, FALSE);
	storing_put(writer, storing_document_of("nl:a", "een", 1500), "1");
	storing_put(writer, storing_document_of("nl:b", "twee", 3), "1");
	store_writer_free(writer);
	storing_check(path);
	assert_true(has_document(path, "nl:a", 1500));
	storing_add(path, storing_document_of("nl:c", "drie", 4));
	assert_true(has_document(path, "nl:a", 1500) && has_document(path, "nl:c", 4));
	store_writer_free(NULL);
}

/* The dictionary that records are compressed with is on disk before any record that needs it:
 * it is kept at once, with the document that filled it. */
static void
test_dictionary_is_kept(void **state)
{
	(void)state;
	enum { PASSAGES = 400, NUMBERS = 700 };
	g_autofree char *path = storing_path("dictionary");
	StoreWriter *writer = storing_open_writer(path, FALSE);
	Document *document = document_new();
	document->id = g_strdup("nl:a");
	for (guint i = 0; i < PASSAGES; i++) {
		g_autoptr(GString) text = g_string_new("Het kabinet onderzoekt");
		for (guint k = 0; k < NUMBERS; k++)
			g_string_append_printf(text, " %08x", (i * NUMBERS + k) * 2654435761u);
		storing_add_passage(document, text->str);
	}
	storing_put(writer, document, "1");
	assert_true(has_document(path, "nl:a", PASSAGES));
	storing_put(writer, storing_document_of("nl:b", "twee", 3), "1");
	storing_close(writer);
	assert_true(has_document(path, "nl:a", PASSAGES) && has_document(path, "nl:b", 3));
	storing_check(path);
}

/* ---- an index that is not ours to write ---- */

static void
metadata_set(const char *path, const char *key, const char *value)
{
	XapError error;
	g_autofree char *stub = storing_read_stub(path);
	g_autofree char *name =
		g_strndup(stub + strlen("auto "), strcspn(stub, "\n") - strlen("auto "));
	g_autofree char *database = g_build_filename(path, name, NULL);
	XapWritable *writable = xap_writable_open(database, XAP_OPEN, 0, &error);
	assert_non_null(writable);
	assert_true(xap_writable_set_metadata(
		writable, key, strlen(key), value, strlen(value), &error));
	assert_true(xap_writable_close(writable, &error));
	xap_writable_free(writable);
}

static void
test_stale(void **state)
{
	(void)state;
	static const char *const keys[] = {"recipe", "schema"};
	static const char *const values[] = {"x", ""};
	for (guint i = 0; i < G_N_ELEMENTS(keys) * G_N_ELEMENTS(values); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *name = g_strdup_printf("stale%u", i);
		g_autofree char *path = storing_path(name);
		storing_add(path, storing_document_of("nl:a", "een", 10));
		metadata_set(path, keys[i / 2], values[i % 2]);
		assert_null(store_writer_open(path, FALSE, &error));
		assert_error(&error, SPOOR_ERROR_STALE, "add --anew");
		assert_null(store_open(path, &error));
		assert_error(&error, SPOOR_ERROR_STALE, keys[i / 2]);
		StoreWriter *writer = storing_open_writer(path, TRUE);
		storing_put(writer, storing_document_of("nl:b", "twee", 2), "1");
		storing_close(writer);
		assert_int_equal(storing_count(path), 2);
	}
}

/* A list of databases that is damaged is never taken for an empty one, which would clear all
 * databases away. */
static void
test_damaged_stub(void **state)
{
	(void)state;
	static const char *const stubs[] = {"", "garbage", "auto base-000099\n", "auto nothing\n"};
	g_autoptr(GError) error = NULL;
	g_autofree char *path = storing_path("stub");
	storing_add(path, storing_document_of("nl:a", "een", 10));
	g_autofree char *sound = storing_read_stub(path);
	for (guint i = 0; i < G_N_ELEMENTS(stubs); i++) {
		storing_write_file(path, "XAPIANDB", stubs[i]);
		assert_null(store_open(path, &error));
		assert_error(&error, SPOOR_ERROR_DAMAGED, "add --anew");
		assert_null(store_writer_open(path, FALSE, &error));
		assert_error(&error, SPOOR_ERROR_DAMAGED, "add --anew");
		storing_write_file(path, "XAPIANDB", sound);
		assert_true(has_document(path, "nl:a", 10));
	}
	storing_write_file(path, "XAPIANDB", "garbage");
	StoreWriter *writer = storing_open_writer(path, TRUE);
	storing_put(writer, storing_document_of("nl:b", "twee", 2), "1");
	storing_close(writer);
	assert_int_equal(storing_count(path), 2);
	storing_check(path);
}

static void
test_locked(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *path = storing_path("locked");
	StoreWriter *writer = storing_open_writer(path, FALSE);
	g_autofree char *holder = g_strdup_printf("process %d is writing", (int)getpid());
	for (guint anew = 0; anew < 2; anew++) {
		assert_null(store_writer_open(path, anew, &error));
		assert_error(&error, SPOOR_ERROR_LOCKED, holder);
	}
	storing_put(writer, storing_document_of("nl:a", "een", 2), "1");
	storing_close(writer);
	storing_add(path, storing_document_of("nl:b", "twee", 2));
	assert_int_equal(storing_count(path), 4);
}

static void
test_no_folder(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *parent = storing_path("parent");
	g_autofree char *file = g_build_filename(parent, "file", NULL);
	assert_int_equal(g_mkdir(parent, 0755), 0);
	storing_write_file(parent, "file", "x");
	assert_null(store_writer_open(file, FALSE, &error));
	assert_error(&error, SPOOR_ERROR_IO, file);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_put),
		cmocka_unit_test(test_replace),
		cmocka_unit_test(test_unchanged),
		cmocka_unit_test(test_remove),
		cmocka_unit_test(test_two_databases),
		cmocka_unit_test(test_compaction),
		cmocka_unit_test(test_nothing_put),
		cmocka_unit_test(test_anew),
		cmocka_unit_test(test_given_up),
		cmocka_unit_test(test_dictionary_is_kept),
		cmocka_unit_test(test_stale),
		cmocka_unit_test(test_damaged_stub),
		cmocka_unit_test(test_locked),
		cmocka_unit_test(test_no_folder),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
