#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/edit_distance.h"

#define WORDS 80
#define ASKED 1000 /* of each */

static const struct {
	const char *word, *other;
	guint most, mistakes;
} pairs[] = {
	{ "defensie", "defensie", 1, 0 },
	{ "deffensie", "defensie", 1, 1 },
	{ "defnsie", "defensie", 1, 1 },
	{ "devensie", "defensie", 1, 1 },
	{ "dfeensie", "defensie", 1, 1 },
	{ "efdensie", "defensie", 1, 2 },
	{ "efdensie", "defensie", 2, 2 },
	{ "afschrikig", "afschrikking", 2, 2 },
	{ "afschrikig", "afschrikking", 1, 2 },
	{ "strategie", "defensie", 2, 3 },
	{ "ca", "abc", 3, 3 }, /* restricted: what was exchanged is not changed again */
	{ "", "", 1, 0 },
	{ "", "a", 1, 1 },
	{ "a", "", 1, 1 },
	{ "", "abc", 2, 3 },
	{ "abc", "", 2, 3 },
	{ "a", "a", 0, 0 },
	{ "a", "b", 0, 1 },
	{ "ελλαδα", "ελαδα", 1, 1 },
	{ "ελλαδα", "λελαδα", 1, 1 },
	{ "україна", "украйна", 1, 1 },
	{ "aβc", "aγc", 1, 1 }, /* the two letters share their first byte */
};

static void
test_pairs(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
		g_autoptr(EditDistance) there = edit_distance_new(pairs[i].word, pairs[i].most);
		g_autoptr(EditDistance) back = edit_distance_new(pairs[i].other, pairs[i].most);
		guint mistakes = edit_distance_find(there, pairs[i].other);
		if (mistakes != pairs[i].mistakes)
			fail_msg("%s and %s: %u", pairs[i].word, pairs[i].other, mistakes);
		assert_int_equal(edit_distance_find(back, pairs[i].word), mistakes);
	}
}

/* The whole table, as the method is printed. */
static guint
mistakes_count(const char *word, const char *other)
{
	guint cells[16][16], n = (guint)strlen(word), m = (guint)strlen(other);
	for (guint i = 0; i <= n; i++)
		for (guint j = 0; j <= m; j++) {
			cells[i][j] = i + j;
			if (i == 0 || j == 0)
				continue;
			cells[i][j] = MIN(cells[i - 1][j], cells[i][j - 1]) + 1;
			cells[i][j] = MIN(cells[i][j], cells[i - 1][j - 1] +
							   (word[i - 1] != other[j - 1]));
			if (i > 1 && j > 1 && word[i - 1] == other[j - 2] &&
			    word[i - 2] == other[j - 1])
				cells[i][j] = MIN(cells[i][j], cells[i - 2][j - 2] + 1);
		}
	return cells[n][m];
}

static char *
word_draw(GRand *rand)
{
	char *word = g_strnfill((gsize)g_rand_int_range(rand, 0, 9), 'a');
	for (char *at = word; *at; at++)
		*at = (char)('a' + g_rand_int_range(rand, 0, 3));
	return word;
}

/* Whatever was asked before, and in whatever order; and a dead end is one. */
static void
test_random(void **state)
{
	(void)state;
	g_autoptr(GRand) rand = g_rand_new_with_seed(7);
	for (guint n = 0; n < WORDS; n++) {
		guint most = n % 4;
		g_autofree char *word = word_draw(rand), *before = g_strdup("");
		g_autoptr(EditDistance) distance = edit_distance_new(word, most);
		for (guint i = 0; i < ASKED; i++) {
			gsize dead_end = edit_distance_get_dead_end(distance);
			g_autofree char *other = word_draw(rand);
			guint mistakes = MIN(mistakes_count(word, other), most + 1);
			assert_int_equal(edit_distance_find(distance, other), mistakes);
			if (dead_end > 0 && strncmp(before, other, dead_end) == 0)
				assert_int_equal(mistakes, most + 1);
			g_free(before);
			before = g_steal_pointer(&other);
		}
	}
}

static void
test_dead_end(void **state)
{
	(void)state;
	g_autoptr(EditDistance) distance = edit_distance_new("defensie", 1);
	assert_int_equal(edit_distance_get_dead_end(distance), 0);
	edit_distance_find(distance, "strategie");
	assert_int_equal(edit_distance_get_dead_end(distance), strlen("st"));
	edit_distance_find(distance, "st");
	assert_int_equal(edit_distance_get_dead_end(distance), strlen("st"));
	edit_distance_find(distance, "defe");
	assert_int_equal(edit_distance_get_dead_end(distance), 0);
	edit_distance_find(distance, "defensies");
	assert_int_equal(edit_distance_get_dead_end(distance), 0);
	edit_distance_find(distance, "defensiebeleid");
	assert_int_equal(edit_distance_get_dead_end(distance), strlen("defensiebe"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pairs),
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_dead_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
