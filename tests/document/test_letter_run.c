#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/letter_run.h"

/* Every byte in every place of the bytes that are looked at together. */
static void
test_each_byte(void **state)
{
	(void)state;
	for (guint byte = 0; byte <= G_MAXUINT8; byte++)
		for (gsize i = 0; i < LETTER_RUN_BYTES; i++) {
			char text[LETTER_RUN_BYTES + 1] = "aZzAmMqQ";
			text[i] = (char)byte;
			gsize end = g_ascii_isalpha((char)byte) ? LETTER_RUN_BYTES : i;
			assert_int_equal(letter_run_end(text, LETTER_RUN_BYTES, 0), end);
		}
}

static void
test_lengths(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		gsize at, end;
	} cases[] = {
		{"", 0, 0},
		{"woord", 0, 0},
		{"een woord", 0, 3},
		{"een woord", 4, 4},
		{"een woord.", 4, 4},
		{"meerjarenplanning is een woord", 0, 17},
		{"meerjarenplanning", 0, 16},
		{"meerjarenplanning is", 8, 16},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_int_equal(letter_run_end(cases[i].text, strlen(cases[i].text), cases[i].at),
			cases[i].end);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_byte),
		cmocka_unit_test(test_lengths),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
