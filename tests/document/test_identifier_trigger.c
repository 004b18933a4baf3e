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
		triggers_find(triggers, cases[i].text, strlen(cases[i].text), values);
		if (values->len != (cases[i].fits ? 1 : 0))
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
	triggers_find(triggers, "PbEU", 4, values);
	assert_int_equal(values->len, 3);
	assert_int_equal(g_array_index(values, guint, 0), 3);
	assert_int_equal(g_array_index(values, guint, 1), 3);
	assert_int_equal(g_array_index(values, guint, 2), 1);
	triggers_find(triggers, "Pd", 2, values);
	assert_int_equal(values->len, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_fits),
		cmocka_unit_test(test_order),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
