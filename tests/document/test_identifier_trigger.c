#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/identifier_trigger.h"

static const struct {
	const char *triggers, *text;
	gboolean fits;
} cases[] = {
	{"kamerstuk", "Kamerstukken", TRUE},
	{"kamerstuk", "KAMERSTUK", TRUE},
	{"kamerstuk", "Kamer", FALSE},
	{"kamerstuk|stb.", "Stb. 2018", TRUE},
	{"stb.", "Stbn 2018", FALSE},
	{"stuk n", "stuk\xc2\xa0nr.", TRUE},
	{"stuk n", "stuk  nr.", FALSE},
	{"99999", "33694", TRUE},
	{"99999", "3369", FALSE},
	{"99999", "336940", FALSE},
	{"99 999",
		"33\xe2\x80\xaf"
		"694",
		TRUE},
	{"99 999", "133 694", FALSE},
	{"99999-@", "36800\xe2\x80\x93V", TRUE},
	{"99999-@", "36800-v", FALSE},
	{"99999-@", "36800+V", FALSE},
	{"9 (", "3 (33694)", TRUE},
	{"9 (", "13 (33694)", FALSE},
	{"r 9", "R\xc2\xa0""2048", TRUE},
	{"t.v.v.|tk", "TK 2024", TRUE},
	{"besluit 9|besluit (|besluiten 9|beschikking 9", "beschikking 7", TRUE},
	{"besluit 9|besluit (|besluiten 9|beschikking 9", "Besluiten 7", TRUE},
	{"besluit 9|besluit (|besluiten 9|beschikking 9", "Besluiten van", FALSE},
	{"bz9", "BZ", FALSE},
	{"bz9", "B", FALSE},
	{"bz9", "", FALSE},
};

static void
test_what_fits(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Triggers) triggers = triggers_new();
		g_autoptr(GArray) values = g_array_new(FALSE, FALSE, sizeof(guint));
		triggers_add(triggers, cases[i].triggers, 7);
		gsize length = strlen(cases[i].text);
		gsize at = triggers_next(triggers, cases[i].text, length, 0, values);
		if ((at == 0 && values->len == 1) != cases[i].fits)
			fail_msg("%s on \"%s\"", cases[i].triggers, cases[i].text);
	}
}

static void
test_order(void **state)
{
	(void)state;
	g_autoptr(Triggers) triggers = triggers_new();
	g_autoptr(GArray) values = g_array_new(FALSE, FALSE, sizeof(guint));
	triggers_add(triggers, "pb|pbe", 3);
	triggers_add(triggers, "pbe", 1);
	triggers_add(triggers, "pc", 2);
	assert_int_equal(triggers_next(triggers, "PbEU", 4, 0, values), 0);
	assert_int_equal(values->len, 3);
	assert_int_equal(g_array_index(values, guint, 0), 3);
	assert_int_equal(g_array_index(values, guint, 1), 3);
	assert_int_equal(g_array_index(values, guint, 2), 1);
	assert_int_equal(triggers_next(triggers, "Pd", 2, 0, values), 2);
	assert_int_equal(values->len, 0);
}

static void
test_next(void **state)
{
	(void)state;
	static const char text[] = "Volgens verordenaars van Ve. verordening 7 van 2009";
	g_autoptr(Triggers) triggers = triggers_new();
	g_autoptr(GArray) values = g_array_new(FALSE, FALSE, sizeof(guint));
	triggers_add(triggers, "verordening 9", 1);
	triggers_add(triggers, "9999", 2);
	gsize at = triggers_next(triggers, text, strlen(text), 0, values);
	assert_string_equal(text + at, "verordening 7 van 2009");
	assert_int_equal(values->len, 1);
	assert_int_equal(g_array_index(values, guint, 0), 1);
	at = triggers_next(triggers, text, strlen(text), at + strlen("verordening"), values);
	assert_string_equal(text + at, "2009");
	assert_int_equal(g_array_index(values, guint, 0), 2);
	assert_int_equal(triggers_next(triggers, text, strlen(text) - 1, at, values),
		strlen(text) - 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_fits),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_next),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
