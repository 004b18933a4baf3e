/*
 * Which names a tree holds, and the longest one at a place in a text.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/name_tree.h"

static const struct {
	const char *name;
	NameForm form;
	guint number;
} names[] = {
	{"Grote Nota", NAME_FOLDED, 1},
	{"grote-nota", NAME_FOLDED, 1},
	{"Grote", NAME_FOLDED, 2},
	{"Grote Notaris", NAME_FOLDED, 3},
	{"Groene nota", NAME_CAPITAL, 4},
	{"GN", NAME_EXACT, 5},
	{"GN Twee", NAME_EXACT, 6},
	{"Samen? Sterk", NAME_FOLDED, 7},
	{"\u00c9\u00e9n plan", NAME_FOLDED, 8},
	{"Vrij plan", NAME_CAPITAL, 9},
	{"vrij plan", NAME_FOLDED, 9},
	{"", NAME_FOLDED, 0},
	{"?!", NAME_EXACT, 0},
	{"te         wijd", NAME_FOLDED, 0},
};

static const struct {
	const char *text;
	guint number;
	const char *rest; /* behind the name */
	gboolean inflected;
} texts[] = {
	{"grote nota's gaan", 1, " gaan", TRUE},
	{"Grote  \u00abNota\u00bb", 1, "\u00bb", FALSE},
	{"grote notarissen", 2, " notarissen", FALSE},
	{"grotes", 2, "", TRUE},
	{"grote namen", 2, " namen", FALSE},
	{"groter", 0, NULL, FALSE},
	{"Groene nota", 4, "", FALSE},
	{"groene nota", 0, NULL, FALSE},
	{"vrij plan", 9, "", FALSE},
	{"GN's twee", 5, " twee", TRUE},
	{"GN-Twee", 6, "", FALSE},
	{"GNS", 0, NULL, FALSE},
	{"GN Twe-\n", 5, " Twe-\n", FALSE},
	{"G-\nN", 5, "", FALSE},
	{"G-N", 0, NULL, FALSE},
	{"gn", 0, NULL, FALSE},
	{"samen! sterk", 7, "", FALSE},
	{"samen sterk", 0, NULL, FALSE},
	{"een plan", 8, "", FALSE},
	{"e\u0301e\u0301n\u00ad plan.", 8, ".", FALSE},
	{"grote\n\nnota", 2, "\n\nnota", FALSE},
	{"", 0, NULL, FALSE},
};

static NameTree *
tree_make(void)
{
	NameTree *tree = name_tree_new();
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		if (name_tree_add(tree, names[i].name, names[i].form) != names[i].number)
			fail_msg("%s is another number", names[i].name);
	return tree;
}

static void
test_find(void **state)
{
	(void)state;
	g_autoptr(NameTree) tree = tree_make();
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		const char *text = texts[i].text;
		NameMatch match = name_tree_find(tree, text, strlen(text), 0);
		if (match.name != texts[i].number)
			fail_msg("%s: %u", text, match.name);
		if (!match.name)
			continue;
		assert_string_equal(text + match.end, texts[i].rest);
		assert_int_equal(match.inflected, texts[i].inflected);
	}
}

/* Names begin behind what is no letter, and only there. */
static void
test_next(void **state)
{
	(void)state;
	static const char text[] = "agrote \u00e9grote \u00abgrote\u00bb, GN; x_GN 1GN \xff" "GN";
	static const char *const found[] = {
		"grote\u00bb, GN; x_GN 1GN \xff" "GN", "GN; x_GN 1GN \xff" "GN", "GN 1GN \xff" "GN", "GN"};
	g_autoptr(NameTree) tree = tree_make();
	gsize at = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(found); i++) {
		NameMatch match = name_tree_find_next(tree, text, strlen(text), at);
		assert_true(match.name != 0);
		assert_string_equal(text + match.start, found[i]);
		at = match.end;
	}
	assert_int_equal(name_tree_find_next(tree, text, strlen(text), at).name, 0);
}

/* Every name of many that share their beginnings is found again, and is itself. */
static void
test_many(void **state)
{
	(void)state;
	g_autoptr(NameTree) tree = name_tree_new();
	for (guint i = 0; i < 20000; i++) {
		g_autofree char *name = g_strdup_printf("Regeling %u van %u", i % 311, i);
		assert_int_equal(name_tree_add(tree, name, NAME_FOLDED), i + 1);
	}
	for (guint i = 0; i < 20000; i++) {
		g_autofree char *name = g_strdup_printf("REGELING %u VAN %u", i % 311, i);
		NameMatch match = name_tree_find(tree, name, strlen(name), 0);
		assert_int_equal(match.name, i + 1);
		assert_int_equal(match.end, strlen(name));
	}
}

static void
test_longest(void **state)
{
	(void)state;
	g_autoptr(NameTree) tree = name_tree_new();
	g_autofree char *longest = g_strnfill(NAME_LETTERS_MAX, 'a');
	g_autofree char *longer = g_strnfill(NAME_LETTERS_MAX + 1, 'a');
	assert_int_equal(name_tree_add(tree, longer, NAME_FOLDED), 0);
	assert_int_equal(name_tree_add(tree, longest, NAME_FOLDED), 1);
	assert_int_equal(name_tree_find(tree, longest, strlen(longest), 0).name, 1);
}

/* Names that are found behind other words by their first three bytes, however these are. */
static void
test_next_by_few_letters(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		NameForm form;
		const char *text, *rest;
	} cases[] = {
		{"EU wet", NAME_FOLDED, "over eu-wets nu", " nu"},
		{"EU wet", NAME_FOLDED, "over EUwet nu", " nu"},
		{"EU", NAME_EXACT, "over EU's nu", " nu"},
		{"EU", NAME_EXACT, "over EUs nu", " nu"},
		{"EU", NAME_EXACT, "over eu nu", NULL},
		{"A wet", NAME_FOLDED, "over a wet nu", " nu"},
		{"Aw\u00e9t", NAME_FOLDED, "over aw\u00e9t nu", " nu"},
		{"3 plan", NAME_FOLDED, "over 3 plan nu", " nu"},
		{"Waterplan", NAME_CAPITAL, "over Wa\u00adterplan nu", " nu"},
		{"Waterplan", NAME_CAPITAL, "over waterplan nu", NULL},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(NameTree) tree = name_tree_new();
		const char *text = cases[i].text;
		name_tree_add(tree, cases[i].name, cases[i].form);
		NameMatch match = name_tree_find_next(tree, text, strlen(text), 0);
		if ((match.name != 0) != (cases[i].rest != NULL))
			fail_msg("%s in \"%s\"", cases[i].name, text);
		if (match.name)
			assert_string_equal(text + match.end, cases[i].rest);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_next_by_few_letters),
		cmocka_unit_test(test_find),
		cmocka_unit_test(test_next),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_longest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
