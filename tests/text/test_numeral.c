#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/numeral.h"

static const struct {
	const char *word;
	double expected; /* 0: none */
} numerals[] = {
	{"twee", 2},
	{"acht", 8},
	{"elf", 11},
	{"negentien", 19},
	{"twintig", 20},
	{"drieentwintig", 23},
	{"negenennegentig", 99},
	{"honderd", 100},
	{"honderdtwintig", 120},
	{"driehonderdvijf", 305},
	{"een", 0},
	{"eens", 0},
	{"tweede", 0},
	{"viering", 0},
	{"elfentwintig", 0},
	{"honderden", 0},
	{"xhonderd", 0},
	{"", 0},
	{"entwintig", 0},
};

static void
test_numerals(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(numerals); i++) {
		double value = -1;
		gboolean is = numeral_value(numerals[i].word, &value);
		if (is != (numerals[i].expected > 0) || (is && value != numerals[i].expected))
			fail_msg("%s: %g", numerals[i].word, value);
	}
}

static const struct {
	const char *printed;
	gboolean is;
	double expected;
} values[] = {
	{"3.5", TRUE, 3.5},
	{"1250", TRUE, 1250},
	{"007", TRUE, 7},
	{"1.2.3", FALSE, 0},
	{"c2", FALSE, 0},
	{"", FALSE, 0},
	{".5", FALSE, 0},
	{"1234567890123456", FALSE, 0},
};

static void
test_values(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(values); i++) {
		double value = 0;
		assert_int_equal(number_value(values[i].printed, &value), values[i].is);
		assert_true(!values[i].is || value == values[i].expected);
	}
	assert_true(number_scale("miljoen") == 1e6 && number_scale("mld") == 1e9);
	assert_true(number_scale("euro") == 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numerals), cmocka_unit_test(test_values)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
