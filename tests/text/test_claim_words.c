#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/claim_word_lists.h"
#include "text/fold.h"

typedef struct {
	Recipe *recipe;
	ClaimWords *words;
} Lists;

static int
setup(void **state)
{
	Lists *lists = g_new(Lists, 1);
	lists->recipe = recipe_new();
	lists->words = claim_words_new(lists->recipe);
	*state = lists;
	return 0;
}

static int
teardown(void **state)
{
	Lists *lists = *state;
	claim_words_free(lists->words);
	recipe_free(lists->recipe);
	g_free(lists);
	return 0;
}

static const struct {
	const char *word;
	WordKind kind;
	guint value;
} kinds[] = {
	{"niet", WORD_NEGATION, 0},
	{"alle", WORD_QUANTIFIER, QUANTIFIER_ALL},
	{"zou", WORD_MODAL, MODAL_WOULD},
	{"moet", WORD_MODAL, MODAL_MUST},
	{"regering", WORD_ACTOR, 1},
	{"het", WORD_FUNCTION, 0},
	{"stelt", WORD_LIGHT, 0},
	{"dijk", WORD_PLAIN, 0},
	{"soms", WORD_QUANTIFIER, QUANTIFIER_SOMETIMES},
};

static void
test_kinds(void **state)
{
	const Lists *lists = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
		guint value;
		assert_int_equal(
			claim_words_get(lists->words, kinds[i].word, &value), kinds[i].kind);
		assert_int_equal(value, kinds[i].value);
	}
}

/* As words; their stems are compared. */
static const struct {
	const char *left, *right;
	gboolean agree, differ;
} pairs[] = {
	{"toename", "afname", FALSE, TRUE},
	{"stijgt", "gedaald", FALSE, TRUE},
	{"voldoende", "onvoldoende", FALSE, TRUE},
	{"wenselijk", "onwenselijk", FALSE, TRUE},
	{"centraliseren", "decentraliseren", FALSE, TRUE},
	{"onderstreept", "benadrukt", TRUE, FALSE},
	{"cruciaal", "onmisbaar", TRUE, FALSE},
	{"dijk", "dam", FALSE, FALSE},
	{"derde", "vierde", FALSE, TRUE},
	{"ontwerp", "werp", FALSE, FALSE},
};

static void
test_pairs(void **state)
{
	const Lists *lists = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
		g_autofree char *left = g_strdup(recipe_stem(lists->recipe, pairs[i].left));
		g_autofree char *right = g_strdup(recipe_stem(lists->recipe, pairs[i].right));
		if (claim_words_agree(lists->words, left, right) != pairs[i].agree ||
			claim_words_differ(lists->words, left, right) != pairs[i].differ ||
			claim_words_differ(lists->words, right, left) != pairs[i].differ)
			fail_msg("%s, %s", pairs[i].left, pairs[i].right);
	}
}

/* What stands in a list must be spelt as words are folded, or it is never found. */
static void
words_are_folded(const char *row)
{
	g_autofree char *folded = fold(row, -1);
	assert_string_equal(row, folded);
	assert_null(strstr(row, "  "));
}

static void
test_lists(void **state)
{
	const Lists *lists = *state;
	for (guint i = 0; claim_word_kinds[i].words; i++)
		words_are_folded(claim_word_kinds[i].words);
	for (guint i = 0; claim_word_synonyms[i]; i++)
		words_are_folded(claim_word_synonyms[i]);
	for (guint i = 0; claim_word_opposites[i]; i++) {
		words_are_folded(claim_word_opposites[i]);
		g_auto(GStrv) sides = g_strsplit(claim_word_opposites[i], "|", -1);
		assert_true(g_strv_length(sides) > 1);
		g_autofree char *left = g_strndup(sides[0], strcspn(sides[0], " "));
		g_autofree char *right = g_strndup(sides[1], strcspn(sides[1], " "));
		g_autofree char *stem = g_strdup(recipe_stem(lists->recipe, left));
		assert_true(
			claim_words_differ(lists->words, stem, recipe_stem(lists->recipe, right)));
	}
}

/* A word is of one kind. */
static void
test_kinds_are_apart(void **state)
{
	const Lists *lists = *state;
	guint wrong = 0, value;
	for (guint i = 0; claim_word_kinds[i].words; i++) {
		const ClaimWordRow *row = &claim_word_kinds[i];
		g_auto(GStrv) list = g_strsplit(row->words, " ", -1);
		for (guint k = 0; list[k]; k++)
			if (claim_words_get(lists->words, list[k], &value) != row->kind ||
				value != row->value) {
				print_error("%s is in two rows\n", list[k]);
				wrong++;
			}
	}
	assert_int_equal(wrong, 0);
}

/* Only words that are compared by their stems: how much, not and must have checks of their own. */
static guint
others_count(const Lists *lists, const char *row)
{
	guint wrong = 0, value;
	g_auto(GStrv) list = g_strsplit_set(row, " |", -1);
	for (guint k = 0; list[k]; k++) {
		WordKind kind = claim_words_get(lists->words, list[k], &value);
		if (kind == WORD_NEGATION || kind == WORD_QUANTIFIER || kind == WORD_MODAL) {
			print_error("%s never acts in: %s\n", list[k], row);
			wrong++;
		}
	}
	return wrong;
}

static void
test_rows_act(void **state)
{
	guint wrong = 0;
	for (guint i = 0; claim_word_synonyms[i]; i++)
		wrong += others_count(*state, claim_word_synonyms[i]);
	for (guint i = 0; claim_word_opposites[i]; i++)
		wrong += others_count(*state, claim_word_opposites[i]);
	assert_int_equal(wrong, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_kinds_are_apart), cmocka_unit_test(test_rows_act),
		cmocka_unit_test(test_pairs), cmocka_unit_test(test_lists)};
	return cmocka_run_group_tests(tests, setup, teardown);
}
