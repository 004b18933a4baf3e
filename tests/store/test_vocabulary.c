/* The words of one database: what was appended and merged is there, and damage harms nobody. */
#include "tests/store/storing.h"

#include "store/vocabulary.h"

#define PARTS 4
#define WORDS 3000
#define MOST 5

/* An empty folder; for g_free. */
static char *
folder_make(const char *name)
{
	char *folder = storing_path(name);
	assert_int_equal(g_mkdir(folder, 0700), 0);
	return folder;
}

static void
append(const char *folder, const char *line)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) words = storing_words(line);
	gboolean done = vocabulary_append(folder, words, &error);
	assert_no_error(error);
	assert_true(done);
}

static void
assert_file(const char *folder, const char *name, const char *expected)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autofree char *bytes = NULL;
	assert_true(g_file_get_contents(path, &bytes, NULL, NULL));
	assert_string_equal(bytes, expected);
}

static gint
word_compare(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Those that begin so, sorted, apart by spaces. For g_free. */
static char *
words_get(Vocabulary *vocabulary, const char *prefix, guint most)
{
	g_autoptr(GHashTable) set = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GPtrArray) words = g_ptr_array_new();
	GHashTableIter iter;
	gpointer word;
	vocabulary_get(vocabulary, prefix, most, set);
	g_hash_table_iter_init(&iter, set);
	while (g_hash_table_iter_next(&iter, &word, NULL))
		g_ptr_array_add(words, word);
	g_ptr_array_sort(words, word_compare);
	g_ptr_array_add(words, NULL);
	return g_strjoinv(" ", (char **)words->pdata);
}

static void
assert_words(const char *folder, const char *prefix, guint most, const char *expected)
{
	g_autoptr(Vocabulary) vocabulary = vocabulary_open(folder);
	g_autofree char *words = words_get(vocabulary, prefix, most);
	assert_string_equal(words, expected);
}

static void
merge(const char *const *folders, guint n, const char *folder)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) all =
	    g_ptr_array_new_with_free_func((GDestroyNotify)vocabulary_free);
	for (guint i = 0; i < n; i++)
		g_ptr_array_add(all, vocabulary_open(folders[i]));
	gboolean done = vocabularies_merge(all, folder, &error);
	assert_no_error(error);
	assert_true(done);
}

/* ---- few ---- */

static void
test_append(void **state)
{
	(void)state;
	g_autofree char *folder = folder_make("append");
	g_autoptr(GPtrArray) none = g_ptr_array_new();
	assert_words(folder, "", 9, "");
	append(folder, "raden raderen");
	g_autoptr(Vocabulary) before = vocabulary_open(folder);
	assert_true(vocabulary_append(folder, none, NULL));
	append(folder, "nota's raadsbesluiten");
	assert_file(folder, "vocabulary.log", "raden\nraderen\nnota's\nraadsbesluiten\n");
	assert_words(folder, "", 9, "nota's raadsbesluiten raden raderen");
	assert_words(folder, "ra", 2, "raadsbesluiten raden");
	assert_words(folder, "rade", 9, "raden raderen");
	assert_words(folder, "rader", 0, "");
	assert_words(folder, "s", 9, "");
	/* As the files were when it was opened. */
	g_autofree char *words = words_get(before, "", 9);
	assert_string_equal(words, "raden raderen");
	assert_true(vocabulary_has(before, "raden"));
	assert_false(vocabulary_has(before, "rade"));
	assert_false(vocabulary_has(before, "nota's"));
	assert_false(vocabulary_has(before, ""));
}

static gsize
line_tell(const char *word, gpointer data)
{
	g_string_append_printf(data, "%s ", word);
	return g_str_has_prefix(word, "raad") ? strlen("raa") : 0;
}

/* Those of each file in order, without those behind a dead end. */
static void
test_tell(void **state)
{
	(void)state;
	g_autofree char *folder = folder_make("tell");
	g_autofree char *from = folder_make("tell from");
	g_autoptr(GString) told = g_string_new(NULL);
	append(from, "raadsbesluiten raadslieden raden \xff" "a nota's");
	merge((const char *const[]){from}, 1, folder);
	append(folder, "zaken raadhuizen landen raadslagen");
	g_autoptr(Vocabulary) vocabulary = vocabulary_open(folder);
	vocabulary_tell(vocabulary, line_tell, told);
	assert_string_equal(told->str, "nota's raadsbesluiten raden landen raadhuizen zaken ");
}

/* A writer that was killed within a line. */
static void
test_torn(void **state)
{
	(void)state;
	static const struct {
		const char *log, *word, *after, *words;
	} rows[] = {
		{"een\ntwe", "drie", "een\ndrie\n", "drie een"},
		{"een\ntweeentwintig", "drie", "een\ndrie\nntwintig", "drie een"},
		{"twe", "drie", "drie\n", "drie"},
		{"", "drie", "drie\n", "drie"},
	};
	g_autofree char *folder = folder_make("torn");
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		storing_write_file(folder, "vocabulary.log", rows[i].log);
		assert_words(folder, "t", 9, "");
		append(folder, rows[i].word);
		assert_file(folder, "vocabulary.log", rows[i].after);
		assert_words(folder, "", 9, rows[i].words);
	}
}

static void
test_merge(void **state)
{
	(void)state;
	g_autofree char *first = folder_make("first");
	g_autofree char *second = folder_make("second");
	g_autofree char *both = folder_make("both");
	g_autofree char *again = folder_make("again");
	const char *const shards[] = {first, second}, *const later[] = {second, both};
	append(first, "b a c");
	append(second, "d b e");
	merge(shards, 2, both);
	assert_file(both, "vocabulary", " a\n b\n c\n d\n e\n");
	append(second, "f");
	append(both, "bb g");
	assert_words(both, "", 9, "a b bb c d e g");
	assert_words(both, "b", 1, "b bb"); /* one from each file */
	merge(later, 2, again);
	assert_file(again, "vocabulary", " a\n b\n!b\n c\n d\n e\n f\n g\n");
	merge(NULL, 0, again);
	assert_file(again, "vocabulary", "");
	assert_words(again, "", 9, "");
}

static void
test_no_folder(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) words = storing_words("een twee");
	g_autoptr(GPtrArray) none = g_ptr_array_new();
	assert_words("/nowhere/at/all", "", 9, "");
	assert_false(vocabulary_append("/nowhere/at/all", words, &error));
	assert_error(&error, SPOOR_ERROR_IO, "/nowhere/at/all");
	assert_false(vocabularies_merge(none, "/nowhere/at/all", &error));
	assert_error(&error, SPOOR_ERROR_IO, "/nowhere/at/all");
}

/* ---- many ---- */

static char *
word_make(GRand *random)
{
	static const char *const syllables[] = {"ra", "den", "stra", "te", "gie", "\xc3\xab", "n"};
	GString *word = g_string_new(NULL);
	for (gint n = g_rand_int_range(random, 1, 6); n > 0; n--)
		g_string_append(word, syllables[g_rand_int_range(random, 0,
								 G_N_ELEMENTS(syllables))]);
	return g_string_free(word, FALSE);
}

static void
check_prefix(Vocabulary *vocabulary, const GPtrArray *sorted, const char *prefix)
{
	g_autoptr(GString) expected = g_string_new(NULL);
	for (guint i = 0, n = 0; i < sorted->len && n < MOST; i++)
		if (g_str_has_prefix(sorted->pdata[i], prefix)) {
			g_string_append_printf(expected, "%s%s", n ? " " : "",
					       (char *)sorted->pdata[i]);
			n++;
		}
	g_autofree char *words = words_get(vocabulary, prefix, MOST);
	assert_string_equal(words, expected->str);
	assert_int_equal(vocabulary_has(vocabulary, prefix),
			 g_ptr_array_find_with_equal_func((GPtrArray *)sorted, prefix, g_str_equal,
							  NULL));
}

/* Against a sorted list: several logs, and then what they were merged into. */
static void
test_random(void **state)
{
	(void)state;
	g_autoptr(GRand) random = g_rand_new_with_seed(20260603);
	g_autoptr(GHashTable) set = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	char *folders[PARTS];
	for (guint i = 0; i < PARTS; i++) {
		g_autofree char *name = g_strdup_printf("part%u", i);
		folders[i] = folder_make(name);
	}
	for (guint i = 0; i < WORDS; i++) {
		char *word = word_make(random);
		append(folders[g_rand_int_range(random, 0, PARTS)], word);
		g_hash_table_add(set, word);
	}
	g_autoptr(GPtrArray) sorted = g_ptr_array_new();
	GHashTableIter iter;
	gpointer key;
	g_hash_table_iter_init(&iter, set);
	while (g_hash_table_iter_next(&iter, &key, NULL))
		g_ptr_array_add(sorted, key);
	g_ptr_array_sort(sorted, word_compare);
	g_autofree char *merged = folder_make("merged");
	g_autofree char *log = folder_make("log");
	merge((const char *const *)folders, PARTS, merged);
	for (guint i = sorted->len; i-- > 0;)
		append(log, sorted->pdata[i]);
	g_autoptr(Vocabulary) from_file = vocabulary_open(merged);
	g_autoptr(Vocabulary) from_log = vocabulary_open(log);
	for (guint i = 0; i < 1000; i++) {
		g_autofree char *prefix = word_make(random);
		check_prefix(from_file, sorted, prefix);
		check_prefix(from_log, sorted, prefix);
	}
	for (guint i = 0; i < PARTS; i++)
		g_free(folders[i]);
}

static void
file_ruin(const char *folder, const char *name, GRand *random)
{
	static const char bytes[] = " \n\n!~a\xc3\xab\x80";
	char noise[200];
	g_autofree char *path = g_build_filename(folder, name, NULL);
	gssize length = g_rand_int_range(random, 0, sizeof noise);
	for (gssize i = 0; i < length; i++) /* the last is '\0' */
		noise[i] = bytes[g_rand_int_range(random, 0, sizeof bytes)];
	assert_true(g_file_set_contents(path, noise, length, NULL));
}

static void
test_damaged(void **state)
{
	(void)state;
	g_autoptr(GRand) random = g_rand_new_with_seed(7);
	g_autofree char *folder = folder_make("damaged");
	const char *const folders[] = {folder};
	for (guint round = 0; round < 200; round++) {
		file_ruin(folder, "vocabulary", random);
		file_ruin(folder, "vocabulary.log", random);
		g_autoptr(Vocabulary) vocabulary = vocabulary_open(folder);
		g_autofree char *words = words_get(vocabulary, "a", 1000);
		assert_true(g_utf8_validate(words, -1, NULL));
		vocabulary_has(vocabulary, "a");
		append(folder, "aa");
		merge(folders, 1, folder);
		g_autoptr(Vocabulary) after = vocabulary_open(folder);
		assert_true(vocabulary_has(after, "aa"));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_append),
		cmocka_unit_test(test_tell),
		cmocka_unit_test(test_torn),
		cmocka_unit_test(test_merge),
		cmocka_unit_test(test_no_folder),
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_damaged),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
