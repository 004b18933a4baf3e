/*
 * Words found here and there are the words of the whole text, which is tokenized once.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/name_words.h"

static const char *const pieces[] = {"NAVO", "3,5", "foto's", ".", "_x_", " ", "\n", "  ", "\u00ad",
	"e\u0301", "\u2019", "-", "\xff", "\u4e2d\u6587", "\t", "\u00a0", "a.b", "\r\n", ";",
	"een heel lang woord "};

static char *
text_make(GRand *random, guint count)
{
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < count; i++)
		g_string_append(text, pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))]);
	return g_string_free(text, FALSE);
}

static void
token_strip(const char *text, Token *token)
{
	while (token->start < token->end && text[token->start] == '_')
		token->start++;
	while (token->start < token->end && text[token->end - 1] == '_')
		token->end--;
}

/* Asks for about one word in `step`, so that stretches end, and compares its neighbours. */
static void
text_check(GRand *random, const char *text, gint32 step)
{
	g_autoptr(Tokenizer) tokenizer = tokenizer_new();
	g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(Token));
	g_autoptr(NameWords) words = name_words_new();
	tokenizer_read(tokenizer, text, strlen(text), all);
	words_open(words, text, strlen(text));
	for (guint i = 0; i < all->len; i++)
		token_strip(text, &g_array_index(all, Token, i));
	for (guint i = 0; i < all->len; i += (guint)g_rand_int_range(random, 1, step)) {
		Token token = g_array_index(all, Token, i);
		guint word, last;
		if (token.start == token.end)
			continue;
		assert_true(words_find(words, token.start, &word));
		assert_true(words_find_end(words, word, token.end, &last));
		assert_int_equal(last, word);
		assert_false(words_find_end(words, word, token.end + 1000000, &last));
	}
	for (guint i = 0; i + 1 < all->len; i += (guint)g_rand_int_range(random, 1, step)) {
		guint word;
		words_open(words, text, strlen(text));
		words_find(words, g_array_index(all, Token, i).start, &word);
		assert_true(words_has(words, word + 1));
		assert_int_equal(words_get(words, word + 1).end, g_array_index(all, Token, i + 1).end);
		if (word > 0)
			assert_int_equal(words_get(words, word - 1).start,
				g_array_index(all, Token, i - 1).start);
	}
}

static void
test_whole(void **state)
{
	(void)state;
	g_autoptr(GRand) random = g_rand_new_with_seed(20260603);
	for (guint i = 0; i < 200; i++) {
		g_autofree char *text = text_make(random, 400);
		text_check(random, text, i % 2 ? 3 : 150);
	}
}

/* No word begins inside another, or ends there. */
static void
test_inside(void **state)
{
	(void)state;
	static const char text[] = "de foto's van a.b en C_x";
	static const gsize starts[] = {1, 4, 8, 16, 22}, ends[] = {4, 7, 15, 22};
	g_autoptr(NameWords) words = name_words_new();
	guint word;
	words_open(words, text, strlen(text));
	for (gsize i = 0; i < G_N_ELEMENTS(ends); i++)
		assert_false(words_find_end(words, 0, ends[i], &word));
	assert_true(words_find_end(words, 0, 9, &word));
	assert_int_equal(word, 1);
	for (gsize i = 0; i < G_N_ELEMENTS(starts); i++)
		assert_false(words_find(words, starts[i], &word));
}

static const struct {
	const char *text;
	gboolean joined;
} gaps[] = {
	{"a b", TRUE}, {"a, \u00abb", TRUE}, {"a-\nb", TRUE}, {"a. b", FALSE}, {"a | b", FALSE},
	{"a\n\nb", FALSE}, {"a        b", TRUE}, {"a         b", FALSE},
};

static void
test_joined(void **state)
{
	(void)state;
	g_autoptr(NameWords) words = name_words_new();
	for (gsize i = 0; i < G_N_ELEMENTS(gaps); i++) {
		words_open(words, gaps[i].text, strlen(gaps[i].text));
		assert_true(words_has(words, 1));
		assert_int_equal(words_joined(words, 1), gaps[i].joined);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_inside),
		cmocka_unit_test(test_joined),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
