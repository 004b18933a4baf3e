/* What a terminal would take for a command does not reach it. */
#include "tests/query/asking.h"

static const struct {
	const char *text, *printed;
} rows[] = {
	{ "", "" },
	{ "gewoon één\n\ttab", "gewoon één\n\ttab" },
	{ "\033[31m", "\ufffd[31m" },
	{ "a\033", "a\ufffd" },
	{ "\001\002", "\ufffd\ufffd" },
	{ "a\rb\x7f", "a\ufffdb\ufffd" },
	{ "\xc2\x80\xc2\x9b\xc2\x9f\u00a0", "\ufffd\ufffd\ufffd\u00a0" },
	{ "\u00e9\u0142\u2019\U0001f600", "\u00e9\u0142\u2019\U0001f600" },
	{ "a\xc2", "a\xc2" },
};

static void
test_rows(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		AskingPrint print = { 0 };
		FILE *file = asking_print_begin(&print)->file;
		output_put(file, rows[i].text, strlen(rows[i].text));
		g_autofree char *printed = asking_print_end(&print);
		assert_string_equal(printed, rows[i].printed);
	}
}

/* A character that is cut off is not looked at beyond its end. */
static void
test_length(void **state)
{
	(void)state;
	AskingPrint print = { 0 };
	FILE *file = asking_print_begin(&print)->file;
	output_put(file, "ab\xc2\x80", 3);
	output_put(file, "cdef", 2);
	g_autofree char *printed = asking_print_end(&print);
	assert_string_equal(printed, "ab\xc2" "cd");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_length),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
