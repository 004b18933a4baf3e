#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/quantity.h"

static const struct {
	const char *folded;
	QuantityKind kind;
	const char *text;
} words[] = {
	{ "twee", QUANTITY_NUMBER, "2" },
	{ "zeventien", QUANTITY_NUMBER, "17" },
	{ "drieentwintig", QUANTITY_NUMBER, "23" },
	{ "honderdtwintig", QUANTITY_NUMBER, "120" },
	{ "vijfentwintigprocentsnorm", QUANTITY_NUMBER_PERCENT, "25" },
	{ "seventeen", QUANTITY_NUMBER, "17" },
	{ "anderhalf", QUANTITY_NUMBER, "1.5" },
	{ "procent", QUANTITY_PERCENT, "%" },
	{ "procentsnorm", QUANTITY_PERCENT, "%" },
	{ "tweeprocentsnorm", QUANTITY_NUMBER_PERCENT, "2" },
	{ "mld", QUANTITY_SCALE, "000000000" },
	{ "hectaren", QUANTITY_UNIT, "ha" },
	{ "procentpunt", QUANTITY_NONE, NULL },
	{ "procentuele", QUANTITY_NONE, NULL },
	{ "mensprocentsnorm", QUANTITY_NONE, NULL },
	{ "miljoenennota", QUANTITY_NONE, NULL },
	{ "tweede", QUANTITY_NONE, NULL },
	{ "", QUANTITY_NONE, NULL },
};

static void
test_words(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		Quantity quantity = quantity_find(words[i].folded);
		if (quantity.kind != words[i].kind ||
		    g_strcmp0(quantity.text, words[i].text) != 0)
			fail_msg("%s: %d %s", words[i].folded, quantity.kind, quantity.text);
	}
}

static const struct {
	const char *number, *zeros, *expected;
} scales[] = {
	{ "3", "000", "3000" },	      { "3.5", "000", "3500" },	 { "3.5", "000000", "3500000" },
	{ "0.4", "000000", "400000" }, { "1.2345", "000", "1234.5" }, { "0", "000", "0" },
	{ "0.0004", "000", "0.4" },    { "3", "", "3" },
};

static void
test_scales(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(scales); i++) {
		g_autoptr(GString) out = g_string_new("x");
		quantity_scale(out, scales[i].number, scales[i].zeros);
		assert_string_equal(out->str + 1, scales[i].expected);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_scales),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
