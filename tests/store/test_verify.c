/* What store_verify sees: an index is altered behind its back, one thing at a time. */
#include "tests/store/storing.h"

#include <unistd.h>

#include "store/record.h"
#include "store/search.h"
#include "xapian-c/xapian_c.h"

/* Three passages, the second without a word in it. */
static char *
index_make(const char *name)
{
	static const char *const texts[] = {"De eerste passage.", "* * *", "De derde passage."};
	char *path = storing_path(name);
	storing_add(path, storing_document("nl:a", texts, G_N_ELEMENTS(texts)));
	storing_check(path);
	return path;
}

/* A reader that left something out: its bytes are named. */
static void
test_unread(void **state)
{
	(void)state;
	static const char *const texts[] = {"De eerste passage."};
	static const Span spans[] = {{0, 18, SPAN_PASSAGE}, {18, 25, SPAN_UNREAD}, {25, 26, SPAN_LAYOUT}};
	g_autofree char *path = storing_path("unread");
	Document *document = storing_document("nl:a", texts, G_N_ELEMENTS(texts));
	g_array_set_size(document->spans, 0);
	g_array_append_vals(document->spans, spans, G_N_ELEMENTS(spans));
	storing_add(path, document);
	g_autoptr(Store) store = storing_open(path);
	g_autoptr(GString) lines = g_string_new(NULL);
	assert_int_equal(store_verify(store, storing_keep_line, lines, NULL), 1);
	assert_string_equal(lines->str, "nl:a: bytes 18 to 25 of its source were not read\n");
}

static void
value_set(XapDocument *document, unsigned slot, const char *value, gsize length)
{
	assert_true(xap_document_set_value(document, slot, value, length, NULL));
}

static void
record_ruin(XapDocument *document)
{
	value_set(document, SLOT_RECORD, "ruins", 5);
}

static void
record_remove(XapDocument *document)
{
	value_set(document, SLOT_RECORD, NULL, 0);
}

/* Sound in itself, but of another text. */
static void
record_change(XapDocument *document)
{
	g_autoptr(RecordCodec) codec = record_codec_new();
	g_autoptr(Passage) passage = passage_new();
	gsize length;
	passage->number = 3;
	passage->text = g_strdup("De vierde passage.");
	const char *bytes = record_write(codec, "nl:a", passage, NULL, &length);
	value_set(document, SLOT_RECORD, bytes, length);
}

static const struct {
	unsigned docid;
	void (*alter)(XapDocument *document); /* NULL: deletes it */
	gint64 wrong;
	const char *line;
} rows[] = {
	{3, record_ruin, 1, "passage 3 of the index: "},
	{2, record_ruin, 1, "passage 2 of the index: "},
	{2, record_remove, 1, "passage 2 of the index: "},
	{3, record_change, 1, "nl:a#p3: its words are not those of its text\n"},
	{3, NULL, 1, "nl:a: 2 passages of 3 are there\n"},
	{1, NULL, 1, "nl:a: its first passage is missing"},
	{1, record_ruin, 2, "nl:a: a record of the index is damaged"},
};

static void
document_alter(const char *path, unsigned docid, void (*alter)(XapDocument *document))
{
	XapError error;
	g_autofree char *stub = storing_read_stub(path);
	g_autofree char *database =
		g_build_filename(path, g_strchomp(stub + strlen("auto ")), NULL);
	XapWritable *writable = xap_writable_open(database, XAP_OPEN, 0, &error);
	assert_non_null(writable);
	XapDocument *document =
		xap_database_get_document(xap_writable_database(writable), docid, &error);
	assert_non_null(document);
	if (alter)
		alter(document);
	assert_true(alter ? xap_writable_replace_document(writable, docid, document, &error)
			  : xap_writable_delete_document(writable, docid, &error));
	xap_document_free(document);
	assert_true(xap_writable_close(writable, &error));
	xap_writable_free(writable);
}

static void
test_altered(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *name = g_strdup_printf("altered%u", i);
		g_autofree char *path = index_make(name);
		document_alter(path, rows[i].docid, rows[i].alter);
		g_autoptr(Store) store = storing_open(path);
		g_autoptr(GString) lines = g_string_new(NULL);
		gint64 wrong = store_verify(store, storing_keep_line, lines, &error);
		assert_no_error(error);
		if (wrong != rows[i].wrong || !strstr(lines->str, rows[i].line))
			fail_msg("row %u: %d: %s", i, (int)wrong, lines->str);
	}
}

/* The first passage has three words, and so has the last. */
static void
test_words(void **state)
{
	(void)state;
	static const struct {
		gsize length;
		const char *line;
	} cuts[] = {
		{6, NULL},
		{5, "nl:a#p3: its words are not those of its text\n"},
		{0, "nl:a#p1: its words are not those of its text\n"},
	};
	for (guint i = 0; i < G_N_ELEMENTS(cuts); i++) {
		g_autofree char *name = g_strdup_printf("words%u", i);
		g_autofree char *path = index_make(name);
		g_autofree char *stub = storing_read_stub(path);
		g_autofree char *words =
			g_build_filename(path, g_strchomp(stub + strlen("auto ")), "words", NULL);
		assert_int_equal(truncate(words, (off_t)cuts[i].length), 0);
		g_autoptr(Store) store = storing_open(path);
		g_autoptr(GString) lines = g_string_new(NULL);
		gint64 wrong = store_verify(store, storing_keep_line, lines, NULL);
		assert_int_equal(wrong, i);
		assert_true(!cuts[i].line || strstr(lines->str, cuts[i].line));
	}
}

/* Without its files an index is slow, and its answers are the same. */
static void
test_no_words(void **state)
{
	(void)state;
	static const char *const names[] = {"words.at", "words"};
	g_autofree char *path = index_make("nowords");
	g_autofree char *stub = storing_read_stub(path);
	const char *database = g_strchomp(stub + strlen("auto "));
	for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *file = g_build_filename(path, database, names[i], NULL);
		assert_int_equal(unlink(file), 0);
		g_autoptr(Store) store = storing_open(path);
		g_autoptr(StoreQuery) phrase = storing_phrase("de derde");
		g_autoptr(SearchResult) result = storing_search(store, phrase, 0, 10);
		assert_int_equal(result->hits->len, 1);
	}
}

/* A byte of a table changed: libxapian's own check finds some, the records' checksums others. */
static void
test_flipped_bytes(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("flipped");
	storing_add(path, storing_document_of("nl:a", "woord", 500));
	g_autofree char *stub = storing_read_stub(path);
	g_autofree char *table =
		g_build_filename(path, g_strchomp(stub + strlen("auto ")), "postlist.glass", NULL);
	g_autofree char *bytes = NULL;
	gsize length;
	guint seen = 0, tried = 0;
	assert_true(g_file_get_contents(table, &bytes, &length, NULL));
	for (gsize at = 5; at < length; at += length / 40, tried++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GString) lines = g_string_new(NULL);
		bytes[at] ^= 0x55;
		assert_true(g_file_set_contents(table, bytes, (gssize)length, NULL));
		g_autoptr(Store) store = store_open(path, &error);
		gint64 wrong = store ? store_verify(store, storing_keep_line, lines, &error) : -1;
		seen += wrong != 0;
		assert_true(wrong >= 0 || error);
		bytes[at] ^= 0x55;
	}
	if (seen * 2 < tried) /* the others are in the free space of blocks */
		fail_msg("%u of %u", seen, tried);
	assert_true(g_file_set_contents(table, bytes, (gssize)length, NULL));
	storing_check(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_altered),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_no_words),
		cmocka_unit_test(test_flipped_bytes),
		cmocka_unit_test(test_unread),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
