/* The words of the corpus: as written, folded, from both databases of an index. */
#include "tests/store/storing.h"

static char *path;

static int
set_up(void **state)
{
	(void)state;
	static const char *const first[] = {
		"Strategieën en strategische nota's van de NAVO: één strategie, 3,5% in 2026.",
		"Raden, raderen en raadsbesluiten; de EU-lidstaten."};
	static const char *const second[] = {"Strategisch radarwerk zonder radslag."};
	path = storing_path("words");
	StoreWriter *writer = storing_open_writer(path, FALSE);
	storing_put(writer, storing_document("nl:a", first, 2), "1");
	storing_put(writer, storing_document_of("nl:vulling", "vulling", 20), "1");
	storing_close(writer);
	storing_add(path, storing_document("nl:b", second, 1));
	g_autofree char *stub = storing_read_stub(path);
	assert_non_null(strstr(stub, "shard-"));
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
test_has_word(void **state)
{
	(void)state;
	static const char *const there[] = {"strategieen", "strategische", "strategie", "navo",
		"raden", "raderen", "raadsbesluiten", "raadsbesluit", "eu", "lidstaten",
		"strategisch", "radarwerk", "radslag", "vulling"};
	static const char *const absent[] = {"", "strateg", "raadsbesluite", "STRATEGIE",
		"strategieën", "radslagen", "2026", "de", "van", "w", "schema"};
	g_autofree char *long_word = g_strnfill(100000, 'a');
	g_autoptr(Store) store = storing_open(path);
	for (guint i = 0; i < G_N_ELEMENTS(there); i++)
		if (!store_has_word(store, there[i]))
			fail_msg("%s is not there", there[i]);
	for (guint i = 0; i < G_N_ELEMENTS(absent); i++)
		if (store_has_word(store, absent[i]))
			fail_msg("%s is there", absent[i]);
	assert_false(store_has_word(store, long_word));
}

static void
test_get_words(void **state)
{
	(void)state;
	static const struct {
		const char *prefix;
		guint most;
		const char *words;
	} rows[] = {
		{"strateg", 10, "strategie strategieen strategisch strategische"},
		{"strateg", 2, "strategie strategieen"},
		{"strategische", 10, "strategische"},
		{"rad", 10, "radarwerk raden rader raderen radslag"},
		{"rad", 2, "radarwerk raden"},
		{"rad", 0, ""},
		{"x", 10, ""},
		{"STRATEG", 10, ""},
		{"navo", 10, "navo"},
	};
	g_autoptr(Store) store = storing_open(path);
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GPtrArray) words =
			store_get_words(store, rows[i].prefix, rows[i].most, &error);
		assert_no_error(error);
		g_ptr_array_add(words, NULL);
		g_autofree char *line = g_strjoinv(" ", (char **)words->pdata);
		assert_string_equal(line, rows[i].words);
	}
	g_autoptr(GPtrArray) all = store_get_words(store, "", 1000, NULL);
	for (guint i = 1; i < all->len; i++)
		assert_true(strcmp(all->pdata[i - 1], all->pdata[i]) < 0);
	assert_true(all->len > 10);
}

/* Over both databases; of as many passages in the order of their bytes. */
static void
test_frequent_stems(void **state)
{
	(void)state;
	static const struct {
		const char *prefix;
		guint most;
		const char *stems;
	} rows[] = {
		{"ra", 9, "raad raadsbesluit radarwerk rader radslag"},
		{"ra", 1, "raad"},
		{"strateg", 9, "strategisch strategie"},
		{"strateg", 1, "strategisch"},
		{"strateg", 0, ""},
		{"x", 9, ""},
		{"RA", 9, ""},
	};
	g_autoptr(Store) store = storing_open(path);
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GPtrArray) stems =
			store_get_frequent_stems(store, rows[i].prefix, rows[i].most, &error);
		assert_no_error(error);
		g_ptr_array_add(stems, NULL);
		g_autofree char *line = g_strjoinv(" ", (char **)stems->pdata);
		if (strcmp(line, rows[i].stems) != 0)
			fail_msg("%s: %s", rows[i].prefix, line);
	}
}

/* Every word of the text that a person can search for is among the words. */
static void
test_all_words(void **state)
{
	(void)state;
	g_autoptr(Store) store = storing_open(path);
	g_autoptr(GPtrArray) records = store_get_passages(store, "nl:a", NULL);
	g_autoptr(Recipe) recipe = recipe_new();
	for (guint i = 0; i < records->len; i++) {
		const char *text = ((Record *)records->pdata[i])->passage->text, *word = NULL;
		const GArray *terms = recipe_read(recipe, text, strlen(text));
		for (guint k = 0; k < terms->len; k++) {
			const Term *term = &g_array_index(terms, Term, k);
			word = term->kind == TERM_WORD ? term->text : word;
			if (term->kind == TERM_STEM && !store_has_word(store, word))
				fail_msg("%s is not there", word);
		}
	}
}

/* ---- over the sessions of a writer ---- */

static const char *const councils[] = {"De raden en de landen."};
static const char *const lands[] = {"De landen en de steden; de raden."};

/* The words kept of the last database of an index, in one of its files; for g_free. */
static char *
file_read(const char *index, const char *name)
{
	char *bytes = NULL;
	g_autofree char *stub = storing_read_stub(index);
	const char *database = strrchr(g_strchomp(stub), ' ') + 1;
	g_autofree char *file = g_build_filename(index, database, name, NULL);
	return g_file_get_contents(file, &bytes, NULL, NULL) ? bytes : g_strdup("none");
}

/* A base, and one document beside it. */
static char *
index_make(const char *name)
{
	char *index = storing_path(name);
	storing_add(index, storing_document_of("nl:vulling", "vulling", 40));
	storing_add(index, storing_document("nl:a", councils, 1));
	return index;
}

static void
assert_file(const char *index, const char *name, const char *expected)
{
	g_autofree char *bytes = file_read(index, name);
	assert_string_equal(bytes, expected);
}

/* A word that an old shard has is not written again. */
static void
test_reopened(void **state)
{
	(void)state;
	g_autofree char *index = index_make("reopened");
	assert_file(index, "vocabulary.log", "raden\nlanden\n");
	storing_add(index, storing_document("nl:b", lands, 1));
	assert_file(index, "vocabulary.log", "raden\nlanden\nsteden\n");
}

/* What libxapian keeps of a writer that was not closed has its words. */
static void
test_not_closed(void **state)
{
	(void)state;
	g_autofree char *index = index_make("not closed");
	StoreWriter *writer = storing_open_writer(index, FALSE);
	storing_put(writer, storing_document("nl:b", lands, 1), "1");
	store_writer_free(writer);
	g_autoptr(Store) store = storing_open(index);
	g_autoptr(GPtrArray) records = store_get_passages(store, "nl:b", NULL);
	assert_non_null(records);
	assert_true(store_has_word(store, "steden"));
}

/* Two databases become one; a base that is written to has a log, which goes likewise. */
static void
test_compacted(void **state)
{
	(void)state;
	static const char *const sheep[] = {"De schapen en de raden."};
	g_autofree char *index = index_make("compacted");
	storing_add(index, storing_document_of("nl:c", "steden", 50));
	assert_file(index, "vocabulary.log", "none");
	assert_file(index, "vocabulary", " landen\n raden\n steden\n vulling\n");
	StoreWriter *writer = storing_open_writer(index, FALSE);
	storing_put(writer, storing_document("nl:a", sheep, 1), "2");
	storing_close(writer);
	assert_file(index, "vocabulary.log", "schapen\n");
	storing_add(index, storing_document_of("nl:d", "landen", 90));
	assert_file(index, "vocabulary.log", "none");
	assert_file(index, "vocabulary", " landen\n raden\n schapen\n!teden\n vulling\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_has_word),
		cmocka_unit_test(test_get_words),
		cmocka_unit_test(test_frequent_stems),
		cmocka_unit_test(test_all_words),
		cmocka_unit_test(test_reopened),
		cmocka_unit_test(test_not_closed),
		cmocka_unit_test(test_compacted),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
