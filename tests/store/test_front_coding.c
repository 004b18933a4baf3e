/* Front coded words are the words that were written, wherever one begins to read. */
#include "tests/store/storing.h"

#include "store/front_coding.h"

#define ROUNDS 60
#define WORDS 700 /* several restarts */
#define LETTERS 6

static void
assert_lines(const char *words, const char *expected)
{
	g_autoptr(FrontWriter) writer = front_writer_new();
	g_auto(GStrv) split = g_strsplit(words, " ", -1);
	for (guint i = 0; split[i]; i++)
		front_writer_add(writer, split[i]);
	assert_string_equal(front_writer_get_lines(writer)->str, expected);
}

static void
test_lines(void **state)
{
	(void)state;
	static const struct {
		const char *words, *lines;
	} rows[] = {
		{"strategie strategieen strategisch", " strategie\n)en\n(sch\n"},
		{"a a b b", " a\n b\n"},
		{"a ab abc", " a\n!b\n\"c\n"},
		{"re r\xc3\xa9 r\xc3\xaa", " re\n!\xc3\xa9\n\"\xaa\n"},
	};
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
		assert_lines(rows[i].words, rows[i].lines);
	g_autofree char *left = g_strnfill(200, 'a');
	g_autofree char *right = g_strnfill(201, 'a');
	g_autofree char *words = g_strdup_printf("%s %s", left, right);
	g_autofree char *lines = g_strdup_printf(" %s\n~%s\n", left, right + ('~' - ' '));
	assert_lines(words, lines);
}

/* What is read of lines, apart by spaces. */
static void
test_read(void **state)
{
	(void)state;
	static const struct {
		const char *lines, *from, *words;
	} rows[] = {
		{"", "", ""},
		{" strategie\n)en\n(sch\n", "", "strategie strategieen strategisch "},
		{" strategie\n)en\n(sch\n", "strategie", "strategie strategieen strategisch "},
		{" strategie\n)en\n(sch\n", "strategief", "strategisch "},
		{" strategie\n)en\n(sch\n", "strategisch", "strategisch "},
		{" strategie\n)en\n(sch\n", "strategische", ""},
		{" a\n b\n c\n d\n", "b", "b c d "},
		{" a\n b\n c\n d\n", "bb", "c d "},
		/* What no writer wrote. */
		{" a\n b", "", "a "},
		{" b", "", ""},
		{"~a\n~b\n", "", "a ab "},
		{"\n\n a\n", "a", "a "},
		{"\xff" "b\n\x01" "c\n", "b", "b c "},
	};
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		gsize length = strlen(rows[i].lines);
		g_autofree char *exact = g_memdup2(rows[i].lines, length);
		g_autoptr(FrontReader) reader = front_reader_new(exact, length);
		g_autoptr(GString) words = g_string_new(NULL);
		gboolean there = front_reader_seek(reader, rows[i].from);
		for (; there; there = front_reader_next(reader))
			g_string_append_printf(words, "%s ", front_reader_get_word(reader));
		if (strcmp(words->str, rows[i].words) != 0)
			fail_msg("row %u: %s", i, words->str);
	}
}

/* ---- many ---- */

static char *
word_make(GRand *random, guint letters)
{
	guint length = (guint)g_rand_int_range(random, 1, LETTERS + 1);
	char *word = g_strnfill(length, 'a');
	for (guint i = 0; i < length; i++)
		word[i] = (char)('a' + g_rand_int_range(random, 0, (gint)letters));
	return word;
}

static gint
word_compare(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Sorted, each once. */
static GPtrArray *
words_make(GRand *random, guint letters, guint n)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(g_free);
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < n; i++)
		g_ptr_array_add(all, word_make(random, letters));
	g_ptr_array_sort(all, word_compare);
	for (guint i = 0; i < all->len; i++)
		if (i == 0 || strcmp(all->pdata[i - 1], all->pdata[i]) != 0)
			g_ptr_array_add(words, g_strdup(all->pdata[i]));
	return words;
}

static void
check_from(FrontReader *reader, const GPtrArray *words, const char *from)
{
	guint first = 0;
	while (first < words->len && strcmp(words->pdata[first], from) < 0)
		first++;
	gboolean there = front_reader_seek(reader, from);
	for (guint i = first; i < words->len; i++) {
		if (!there || strcmp(front_reader_get_word(reader), words->pdata[i]) != 0)
			fail_msg("from %s: not %s", from, (char *)words->pdata[i]);
		there = front_reader_next(reader);
	}
	assert_false(there);
}

static void
test_random(void **state)
{
	(void)state;
	g_autoptr(GRand) random = g_rand_new_with_seed(20260603);
	for (guint round = 0; round < ROUNDS; round++) {
		guint letters = 2 + round % 25, n = round < 5 ? round : WORDS;
		g_autoptr(GPtrArray) words = words_make(random, letters, n);
		g_autoptr(FrontWriter) writer = front_writer_new();
		for (guint i = 0; i < words->len; i++)
			front_writer_add(writer, words->pdata[i]);
		const GString *lines = front_writer_get_lines(writer);
		g_autoptr(FrontReader) reader = front_reader_new(lines->str, lines->len);
		for (guint i = 0; i < 50; i++) {
			g_autofree char *from = word_make(random, letters + 1);
			check_from(reader, words, from);
		}
		for (guint i = 0; i < words->len; i += 7)
			check_from(reader, words, words->pdata[i]);
		check_from(reader, words, "");
	}
}

/* What is left out begins as the word before it, and nothing else is. */
static void
check_skipping(FrontReader *reader, const GPtrArray *words, gsize length, guint *read)
{
	g_autofree char *left = NULL;
	guint at = 0;
	gboolean there = front_reader_seek(reader, "");
	for (; there; there = front_reader_skip(reader, length)) {
		const char *word = front_reader_get_word(reader);
		for (; strcmp(words->pdata[at], word) != 0; at++)
			assert_true(strncmp(words->pdata[at], left, length) == 0);
		g_free(left);
		left = g_strdup(word);
		at++;
		++*read;
	}
	for (; at < words->len; at++)
		assert_true(strncmp(words->pdata[at], left, length) == 0);
}

static void
test_skip(void **state)
{
	(void)state;
	g_autoptr(GRand) random = g_rand_new_with_seed(3);
	g_autoptr(GPtrArray) words = words_make(random, 4, WORDS);
	g_autoptr(FrontWriter) writer = front_writer_new();
	for (guint i = 0; i < words->len; i++)
		front_writer_add(writer, words->pdata[i]);
	const GString *lines = front_writer_get_lines(writer);
	g_autoptr(FrontReader) reader = front_reader_new(lines->str, lines->len);
	guint read[LETTERS] = {0};
	for (guint length = 0; length < LETTERS; length++)
		check_skipping(reader, words, length, &read[length]);
	assert_int_equal(read[0], words->len); /* none */
	guint restarts = words->len / FRONT_RESTART + 1;
	assert_in_range(read[1], 4, 4 + restarts);
	assert_in_range(read[2], 4 + 4 * 4, 4 + 4 * 4 + restarts);
}

/* Any bytes at all: reading ends, and never outside of them. */
static void
test_hostile(void **state)
{
	(void)state;
	static const char bytes[] = "  \n\n!\"~ab\xff\x01";
	g_autoptr(GRand) random = g_rand_new_with_seed(1);
	for (guint round = 0; round < 3000; round++) {
		gsize length = (gsize)g_rand_int_range(random, 0, 60);
		g_autofree char *lines = g_malloc(length);
		for (gsize i = 0; i < length; i++) /* the last is '\0' */
			lines[i] = bytes[g_rand_int_range(random, 0, sizeof bytes)];
		g_autofree char *word = word_make(random, 2);
		g_autoptr(FrontReader) reader = front_reader_new(lines, length);
		gsize n = 0;
		gboolean there = front_reader_seek(reader, word);
		for (; there; there = front_reader_skip(reader, n % 3))
			n++;
		assert_true(n <= length);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_skip),
		cmocka_unit_test(test_hostile),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
