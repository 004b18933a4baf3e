#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/number.h"

static const struct {
	const char *printed, *expected;
} numbers[] = {
	{ "3,5", "3.5" },
	{ "3.5", "3.5" },
	{ "1.250", "1250" },
	{ "1250", "1250" },
	{ "1.250.000,50", "1250000.50" },
	{ "1.250,125", "1250.125" },
	{ "1,250,000.50", "1250000.50" },
	{ "1,250,000", "1250000" },
	{ "33.694", "33694" },
	{ "0.125", "0.125" },
	{ "0,125", "0.125" },
	{ "5.1.2", "5.1.2" },
	{ "03.06.2026", "03.06.2026" },
	{ "12,50", "12.50" },
	{ "1.25", "1.25" },
	{ "1.2500", "1.2500" },
	{ "007", "007" },
	{ "", "" },
};

static const struct {
	const char *text;
	gint expected;
} small[] = {
	{ "0", 0 },	  { "7", 7 },	{ "06", 6 },	 { "2026", 2026 },
	{ "9999", 9999 }, { "", -1 },	{ "12345", -1 }, { "3.5", -1 },
	{ "-1", -1 },	  { " 1", -1 }, { "1e3", -1 },
};

static const struct {
	const char *word;
	guint expected;
} months[] = {
	{ "januari", 1 }, { "jan", 1 },	 { "mrt", 3 },	    { "mei", 5 },	{ "may", 5 },
	{ "juni", 6 },	  { "sept", 9 }, { "october", 10 }, { "december", 12 }, { "Juni", 0 },
	{ "jun.", 0 },	  { "", 0 },	 { "maand", 0 },
};

static const struct {
	gint year, month, day;
	gboolean expected;
} days[] = {
	{ 2026, 6, 3, TRUE },	{ 2024, 2, 29, TRUE },	{ 2023, 2, 29, FALSE },
	{ 2000, 2, 29, TRUE },	{ 1900, 2, 29, FALSE }, { 2026, 2, 31, FALSE },
	{ 2026, 13, 1, FALSE }, { 2026, 0, 1, FALSE },	{ 2026, 4, 31, FALSE },
	{ 2026, 1, 0, FALSE },	{ 1499, 1, 1, FALSE },	{ 1500, 1, 1, TRUE },
	{ 2999, 12, 31, TRUE }, { 3000, 1, 1, FALSE },	{ -1, -1, -1, FALSE },
};

static const struct {
	const char *text;
	guint expected;
} dates[] = {
	{ "3 juni 2026", 20260603 },
	{ "Datum 3 juni 2026", 20260603 },
	{ ": 03 JUNI 2026.", 20260603 },
	{ "3 jun. 2026", 20260603 },
	{ "12 sept. 2024", 20240912 },
	{ "3 June 2026", 20260603 },
	{ "30  september\n 2026", 20260930 },
	{ "2026-06-03", 20260603 },
	{ "03-06-2026", 20260603 },
	{ "3-6-2026", 20260603 },
	{ "2026-06-03T10:00", 20260603 },
	{ "28 t/m 30 juni 2026", 20260630 },
	{ "3 juni 2026 en 4 juli 2027", 20260603 },
	{ "31 februari 2026", 0 },
	{ "31 februari 2026, 1 maart 2026", 20260301 },
	{ "29 februari 2024", 20240229 },
	{ "29 februari 2023", 0 },
	{ "3 juni 20261", 0 },
	{ "2026-06-031", 0 },
	{ "113 juni 2026", 0 },
	{ "12026-06-03", 0 },
	{ "juni 2026", 0 },
	{ "3 maand 2026", 0 },
	{ "2026", 0 },
	{ "", 0 },
	{ "99999999999999999999 juni 2026", 0 },
};

static void
test_numbers(void **state)
{
	(void)state;
	g_autoptr(GString) out = g_string_new(NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
		g_string_assign(out, "=");
		number_add(out, numbers[i].printed, strlen(numbers[i].printed));
		assert_string_equal(out->str + 1, numbers[i].expected);
	}
}

static void
test_small(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(small); i++)
		if (number_small(small[i].text, strlen(small[i].text)) != small[i].expected)
			fail_msg("%s", small[i].text);
	assert_int_equal(number_small("20265", 4), 2026);
}

static void
test_months(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(months); i++)
		if (month_parse(months[i].word) != months[i].expected)
			fail_msg("%s", months[i].word);
}

static void
test_days(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(days); i++)
		if (date_is_valid(days[i].year, days[i].month, days[i].day) != days[i].expected)
			fail_msg("%d-%d-%d", days[i].year, days[i].month, days[i].day);
}

static void
test_dates(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(dates); i++)
		if (date_find(dates[i].text) != dates[i].expected)
			fail_msg("%s: %u", dates[i].text, date_find(dates[i].text));
}

static void
test_long_text(void **state)
{
	(void)state;
	g_autofree char *text = g_strnfill(4000000, ' ');
	for (gsize i = 0; i < 4000000; i += 2)
		text[i] = '1';
	gint64 start = g_get_monotonic_time();
	assert_int_equal(date_find(text), 0);
	assert_true(g_get_monotonic_time() - start < 5 * G_USEC_PER_SEC);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers), cmocka_unit_test(test_small),
		cmocka_unit_test(test_months),	cmocka_unit_test(test_days),
		cmocka_unit_test(test_dates),	cmocka_unit_test(test_long_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
