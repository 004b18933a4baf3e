#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/recommendation_label.h"

#define MAIN RECOMMENDATION_MAIN
#define INDIVIDUAL RECOMMENDATION_INDIVIDUAL

static const struct {
	const char *text;
	RecommendationLevel level;
	const char *number, *parent, *rest;
	gboolean marked;
} labels[] = {
	{ "Aanbeveling 3: Versterk", MAIN, "3", "", "Versterk", TRUE },
	{ "aanbeveling 3 Versterk", MAIN, "3", "", "Versterk", FALSE },
	{ "AANBEVELING 12", MAIN, "12", "", "", FALSE },
	{ "Aanbeveling 3. Versterk", MAIN, "3", "", "Versterk", TRUE },
	{ "Aanbeveling 3 – Versterk", MAIN, "3", "", "Versterk", TRUE },
	{ "Aanbeveling 3 - Versterk", MAIN, "3", "", "Versterk", TRUE },
	{ "Aanbeveling 3a. Versterk", INDIVIDUAL, "3a", "3", "Versterk", TRUE },
	{ "Aanbeveling 3.1: Versterk", INDIVIDUAL, "3.1", "3", "Versterk", TRUE },
	{ "Aanbeveling 3.1.2 Versterk", INDIVIDUAL, "3.1.2", "3", "Versterk", FALSE },
	{ "Hoofdaanbeveling 3: Versterk", MAIN, "3", "", "Versterk", TRUE },
	{ "Deelaanbeveling 3.1 - Versterk", INDIVIDUAL, "3.1", "3", "Versterk", TRUE },
	{ "Subaanbeveling 2b: Versterk", INDIVIDUAL, "2b", "2", "Versterk", TRUE },
	{ "Individuele aanbeveling 4: Versterk", INDIVIDUAL, "4", "", "Versterk", TRUE },
	{ "Aanbeveling I: Versterk", MAIN, "1", "", "Versterk", TRUE },
	{ "Aanbeveling IV", MAIN, "4", "", "", FALSE },
	{ "Aanbeveling IX – Versterk", MAIN, "9", "", "Versterk", TRUE },
	{ "Aanbeveling XIV: Versterk", MAIN, "14", "", "Versterk", TRUE },
	{ "Recommendation 2: Strengthen", MAIN, "2", "", "Strengthen", TRUE },
};

static const char *const others[] = {
	"",
	"Aanbeveling",
	"Aanbeveling: Versterk",
	"Aanbevelingen 3 en 4",
	"Aanbeveling In",
	"Aanbeveling 3abc",
	"De aanbeveling 3",
	"Aanbeveling -3",
	"Aanbeveling drie",
	"Aanbeveling\n3",
	"aanbeveling3",
	"Aanbeveling 1234567890123456789",
	"Aanbeveling 1.2.3.4.5.6.7.8.9.10",
};

static const struct {
	const char *marker, *number; /* NULL: no number */
} markers[] = {
	{ "3.", "3" }, { "3)", "3" }, { "3a)", "3a" }, { "3.1", "3.1" }, { "12.", "12" },
	{ "•", NULL }, { "-", NULL }, { "a)", NULL },  { "", NULL },	 { NULL, NULL },
};

static const struct {
	const char *text;
	gsize rest; /* 0: no label of an answer */
} answers[] = {
	{ "Reactie", 7 },
	{ "Kabinetsreactie", 15 },
	{ "Kabinetsreactie:", 16 },
	{ "Kabinetsreactie: Het kabinet", 17 },
	{ "REACTIE", 7 },
	{ "Reactie van het kabinet", 23 },
	{ "Reactie kabinet", 15 },
	{ "Reactie op aanbeveling 3a:", 26 },
	{ "Appreciatie", 11 },
	{ "Beleidsreactie", 14 },
	{ "Reactie op de aanbevelingen", 0 },
	{ "Reacties", 0 },
	{ "De reactie", 0 },
	{ "Antwoorden", 0 },
	{ "", 0 },
};

static void
test_labels(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(labels); i++) {
		RecommendationLabel label;
		if (!recommendation_label_read(labels[i].text, &label))
			fail_msg("%s", labels[i].text);
		assert_int_equal(label.level, labels[i].level);
		assert_string_equal(label.number, labels[i].number);
		assert_string_equal(label.parent, labels[i].parent);
		assert_string_equal(labels[i].text + label.rest, labels[i].rest);
		assert_int_equal(label.marked, labels[i].marked);
	}
}

static void
test_others(void **state)
{
	(void)state;
	RecommendationLabel label;
	for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
		if (recommendation_label_read(others[i], &label))
			fail_msg("%s: %s", others[i], label.number);
}

static void
test_markers(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(markers); i++) {
		RecommendationLabel label;
		gboolean read = recommendation_label_read_marker(markers[i].marker, &label);
		if (read != (markers[i].number != NULL))
			fail_msg("%s", markers[i].marker);
		if (read)
			assert_string_equal(label.number, markers[i].number);
	}
}

static void
test_answers(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(answers); i++)
		if (answer_label_read(answers[i].text) != answers[i].rest)
			fail_msg("%s: %zu", answers[i].text, answer_label_read(answers[i].text));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_labels),
		cmocka_unit_test(test_others),
		cmocka_unit_test(test_markers),
		cmocka_unit_test(test_answers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
