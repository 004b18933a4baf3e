#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/align.h"

/* Words of one letter; the stem of a letter and of its capital is the small letter. */
static const struct {
	const char *claim, *source;
	double score;
	const char *pairs; /* claim and source, numbered from 0 */
} rows[] = {
	{"a b c", "a b c", 6, "0-0 1-1 2-2"},
	{"a b c", "x a b c y", 6, "0-1 1-2 2-3"},
	{"a x c", "a y c", 3, "0-0 1-1 2-2"},
	{"a b", "a p b", 3, "0-0 1-2"},
	{"a b c d", "a b p q c d", 6.5, "0-0 1-1 2-4 3-5"},
	{"a b p q c d", "a b c d", 6.5, "0-0 1-1 4-2 5-3"},
	{"A b", "a b", 3.5, "0-0 1-1"},
	{"a", "b", 0, ""},
	{"", "a", 0, ""},
};

static GArray *
words_read(const char *text)
{
	GArray *words = g_array_new(FALSE, FALSE, sizeof(AlignWord));
	g_auto(GStrv) list = g_strsplit(text, " ", -1);
	for (guint i = 0; list[i]; i++) {
		g_autofree char *stem = g_ascii_strdown(list[i], -1);
		AlignWord word = {g_intern_string(list[i]), g_intern_string(stem)};
		g_array_append_val(words, word);
	}
	return words;
}

static void
test_rows(void **state)
{
	(void)state;
	g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(AlignPair));
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GArray) claim = words_read(rows[i].claim);
		g_autoptr(GArray) source = words_read(rows[i].source);
		double score = words_align((AlignWord *)(void *)claim->data, claim->len,
			(AlignWord *)(void *)source->data, source->len, pairs);
		g_autoptr(GString) found = g_string_new(NULL);
		for (guint k = 0; k < pairs->len; k++)
			g_string_append_printf(found, "%s%u-%u", k ? " " : "",
				g_array_index(pairs, AlignPair, k).claim,
				g_array_index(pairs, AlignPair, k).source);
		assert_string_equal(found->str, rows[i].pairs);
		assert_true(score == rows[i].score);
	}
}

/* Longer texts are cut, not refused. */
static void
test_long(void **state)
{
	(void)state;
	g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(AlignPair));
	g_autofree AlignWord *words = g_new0(AlignWord, 1000);
	for (guint i = 0; i < 1000; i++)
		words[i].word = g_intern_static_string("a");
	double score = words_align(words, 1000, words, 1000, pairs);
	assert_true(score == 2.0 * ALIGN_CLAIM_MAX);
	assert_int_equal(pairs->len, ALIGN_CLAIM_MAX);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows), cmocka_unit_test(test_long)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
