/* An index as a reader sees it: documents, passages, and that it stays as it was opened. */
#include "tests/store/storing.h"

static char *path;

/* Two documents, the second with all that passages and heads have; in two databases. */
static Document *
letter_make(void)
{
	static const char *const texts[] = {"De NAVO versterkt de strategie.", "Zie SAFE.",
		"De Europese Commissie is aan zet."};
	static const char *const section[] = {"Reactie", "Strategische keuzes", NULL};
	Document *document = storing_document("kst-33694-72", texts, G_N_ELEMENTS(texts));
	Passage *passage = document->passages->pdata[1];
	Reference references[] = {
		{4, 8, g_strdup("eu:safe"), NULL, NULL, REFERENCE_NAME, CONFIDENCE_MEDIUM, {0}},
		{4, 8, g_strdup("kst-36975-1"), NULL, g_strdup("p. 3"), REFERENCE_FOOTNOTE,
			CONFIDENCE_HIGH, {2, 0, 4}},
	};
	document->title = g_strdup("Internationale Veiligheidsstrategie");
	document->kind = g_strdup("kamerbrief");
	document->date = 20230403;
	passage->kind = PASSAGE_RECOMMENDATION;
	passage->recommendation = g_strdup("2.2");
	passage->section = g_strdupv((GStrv)section);
	g_array_append_vals(passage->references, references, G_N_ELEMENTS(references));
	return document;
}

static int
set_up(void **state)
{
	(void)state;
	path = storing_path("index");
	storing_add(path, storing_document_of("nl:lang", "passage", 100));
	storing_add(path, letter_make());
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	g_free(path);
	return 0;
}

static void
test_open(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *missing = storing_path("missing");
	assert_null(store_open(missing, &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, missing);
	g_autofree char *stub = storing_read_stub(path);
	assert_non_null(strstr(stub, "shard-"));
	g_autoptr(Store) store = storing_open(path);
	assert_int_equal(store_count_passages(store, &error), 103);
	assert_true(store_get_size(store) > 1000);
	assert_string_equal(recipe_stem(store_get_recipe(store), "navo"), "navo");
	store_free(NULL);
}

/* A file of the database in ruins: an error, here or when it is read, and no crash. */
static void
test_damaged_database(void **state)
{
	(void)state;
	static const char *const files[] = {"iamglass", "postlist.glass", "termlist.glass"};
	static const char *const bytes[] = {"", "ruins", "IAMGLASS and then ruins of another kind"};
	for (guint i = 0; i < G_N_ELEMENTS(files) * G_N_ELEMENTS(bytes); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *name = g_strdup_printf("ruin%u", i);
		g_autofree char *ruin = storing_path(name);
		storing_add(ruin, storing_document_of("nl:a", "een", 50));
		g_autofree char *stub = storing_read_stub(ruin);
		g_autofree char *database =
			g_build_filename(ruin, g_strchomp(stub + strlen("auto ")), NULL);
		storing_write_file(database, files[i / 3], bytes[i % 3]);
		g_autoptr(Store) store = store_open(ruin, &error);
		g_autoptr(GString) lines = g_string_new(NULL);
		gint64 wrong = store ? store_verify(store, storing_keep_line, lines, &error) : -1;
		assert_true(wrong > 0 || error);
		assert_true(!error || !strchr(error->message, '\n'));
	}
}

static void
test_heads(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(Store) store = storing_open(path);
	g_autoptr(Head) head = store_get_head(store, "kst-33694-72", &error);
	assert_string_equal(head->document->id, "kst-33694-72");
	assert_string_equal(head->document->title, "Internationale Veiligheidsstrategie");
	assert_string_equal(head->document->kind, "kamerbrief");
	assert_int_equal(head->document->date, 20230403);
	assert_string_equal(head->origin, "proef.md");
	assert_string_equal(head->digest, "digest");
	assert_int_equal(head->passages, 3);
	static const char *const absent[] = {"", "kst-33694-7", "kst-33694-722", "nl:"};
	for (guint i = 0; i < G_N_ELEMENTS(absent); i++) {
		assert_null(store_get_head(store, absent[i], &error));
		assert_error(&error, SPOOR_ERROR_ABSENT, "not in the index");
		assert_null(store_get_passages(store, absent[i], &error));
		assert_error(&error, SPOOR_ERROR_ABSENT, "not in the index");
	}
}

static void
test_passages(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(Store) store = storing_open(path);
	g_autoptr(GPtrArray) records = store_get_passages(store, "nl:lang", &error);
	assert_int_equal(records->len, 100);
	for (guint i = 0; i < 100; i++) {
		const Record *record = records->pdata[i];
		g_autoptr(Record) one = store_get_passage(store, "nl:lang", i + 1, &error);
		assert_no_error(error);
		assert_string_equal(record->document, "nl:lang");
		assert_int_equal(record->passage->number, i + 1);
		assert_int_equal(one->passage->number, i + 1);
		assert_string_equal(one->passage->text, record->passage->text);
		assert_true((record->head != NULL) == (i == 0));
	}
	static const guint absent[] = {0, 101, G_MAXUINT};
	for (guint i = 0; i < G_N_ELEMENTS(absent); i++) {
		assert_null(store_get_passage(store, "nl:lang", absent[i], &error));
		assert_error(&error, SPOOR_ERROR_ABSENT, "the document has 100");
	}
	assert_null(store_get_passage(store, "nl:kort", 1, &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "nl:kort: not in the index");
}

static const struct {
	Field field;
	const char *text;
	guint passages;
} terms[] = {
	{FIELD_STEM, "navo", 1},
	{FIELD_ACRONYM, "NAVO", 1},
	{FIELD_ACRONYM, "navo", 0},
	{FIELD_NUMBER, "17", 0},
	{FIELD_NUMBER, "7", 0},
	{FIELD_DOCUMENT, "nl:lang", 100},
	{FIELD_DOSSIER, "33694", 3},
	{FIELD_KIND, "kamerbrief", 3},
	{FIELD_KIND, "recommendation", 1},
	{FIELD_KIND, "paragraph", 0},
	{FIELD_RECOMMENDATION, "2.2", 1},
	{FIELD_REFERS, "eu:safe", 1},
	{FIELD_REFERS, "kst-36975-1", 1},
	{FIELD_SECTION, "reactie", 1},
	{FIELD_STEM, "reactie", 0},
	{FIELD_STEM, "", 0},
	/* A title is searched for in the first passage, and filters in all. */
	{FIELD_TITLE, "international", 3},
	{FIELD_STEM, "international", 1},
};

static void
test_terms(void **state)
{
	(void)state;
	g_autoptr(Store) store = storing_open(path);
	for (guint i = 0; i < G_N_ELEMENTS(terms); i++) {
		guint there = store_count_term(store, terms[i].field, terms[i].text);
		if (there != terms[i].passages)
			fail_msg("%s:%s is in %u passages", field_name(terms[i].field),
				terms[i].text, there);
	}
}

static void
test_texts(void **state)
{
	(void)state;
	g_autoptr(Store) store = storing_open(path);
	g_autoptr(GPtrArray) documents = store_get_documents(store, NULL);
	g_autoptr(GPtrArray) targets = store_get_texts(store, FIELD_REFERS, NULL);
	g_autoptr(GPtrArray) dates = store_get_texts(store, FIELD_DATE, NULL);
	assert_int_equal(documents->len, 2);
	assert_string_equal(documents->pdata[0], "kst-33694-72");
	assert_string_equal(documents->pdata[1], "nl:lang");
	assert_int_equal(targets->len, 2);
	assert_string_equal(targets->pdata[0], "eu:safe");
	assert_string_equal(targets->pdata[1], "kst-36975-1");
	assert_int_equal(dates->len, 0);
}

/* ---- a reader while the index is written ---- */

static void
check_old_state(Store *store)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(StoreQuery) query =
		store_query_add(store_query_add(store_query_new(QUERY_FILTER),
					store_query_term(FIELD_STEM, "oud", 1)),
			storing_phrase("oud 7"));
	g_autoptr(SearchResult) result = storing_search(store, query, 0, 10);
	g_autoptr(GPtrArray) records = store_get_passages(store, "nl:a", &error);
	assert_no_error(error);
	assert_int_equal(result->hits->len, 1);
	assert_int_equal(records->len, 50);
	assert_int_equal(store_count_passages(store, &error), 50);
	assert_true(store_has_word(store, "oud") && !store_has_word(store, "nieuw"));
}

/* The writers compact, and clear away the databases the reader has open. */
static void
test_reader_sees_the_old_state(void **state)
{
	(void)state;
	g_autofree char *changing = storing_path("changing");
	storing_add(changing, storing_document_of("nl:a", "oud", 50));
	g_autoptr(Store) store = storing_open(changing);
	check_old_state(store);
	StoreWriter *writer = storing_open_writer(changing, FALSE);
	storing_put(writer, storing_document_of("nl:b", "nieuw", 60), "1");
	check_old_state(store);
	storing_close(writer);
	check_old_state(store);
	storing_add(changing, storing_document_of("nl:c", "nieuw", 70));
	check_old_state(store);
	assert_int_equal(storing_count(changing), 180);
}

/* Overtaken by several changes in place, a reader says so and gives nothing that is wrong. */
static void
test_overtaken(void **state)
{
	(void)state;
	g_autofree char *changing = storing_path("overtaken");
	storing_add(changing, storing_document_of("nl:a", "oud", 2000));
	g_autoptr(Store) store = storing_open(changing);
	for (guint i = 0; i < 4; i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *word = g_strdup_printf("versie%u", i);
		StoreWriter *writer = storing_open_writer(changing, FALSE);
		storing_put(writer, storing_document_of("nl:a", word, 2000), word);
		storing_close(writer);
		g_autoptr(GPtrArray) records = store_get_passages(store, "nl:a", &error);
		if (!records) {
			assert_error(&error, SPOOR_ERROR_IO, "ask again");
			continue;
		}
		assert_int_equal(records->len, 2000);
		for (guint k = 0; k < records->len; k++)
			assert_true(g_str_has_prefix(
				((Record *)records->pdata[k])->passage->text, "oud "));
	}
	assert_int_equal(storing_count(changing), 2000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_open),
		cmocka_unit_test(test_damaged_database),
		cmocka_unit_test(test_heads),
		cmocka_unit_test(test_passages),
		cmocka_unit_test(test_terms),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_reader_sees_the_old_state),
		cmocka_unit_test(test_overtaken),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
