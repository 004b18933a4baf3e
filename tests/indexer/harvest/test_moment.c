/* Moments as the sources write them, and hours in which people work. */
#include "tests/store/storing.h"

#include "indexer/harvest/moment.h"

static const struct {
	const char *text, *printed; /* NULL: it is none */
} moments[] = {
	{"2026-06-03", "2026-06-03T00:00:00.000000Z"},
	{"2025-06-12T11:28:08.7878643Z", "2025-06-12T11:28:08.787864Z"},
	{"2025-04-23T00:00:00+02:00", "2025-04-22T22:00:00.000000Z"},
	{"2026-03-21T09:23:36.587Z", "2026-03-21T09:23:36.587000Z"},
	{"2026-03-21T09:23:36", "2026-03-21T09:23:36.000000Z"},
	{"2026-13-01", NULL}, {"", NULL}, {NULL, NULL}, {"gisteren", NULL}, {"T", NULL},
	{"2026-06-03T25:00:00Z", NULL}, {"03-06-2026", NULL},
};

static void
test_parse(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(moments); i++) {
		gint64 moment = moment_parse(moments[i].text);
		g_autofree char *printed = moment ? moment_print(moment) : NULL;
		if (g_strcmp0(printed, moments[i].printed) != 0)
			fail_msg("%s: %s", moments[i].text, printed);
	}
	g_autofree char *day = moment_print_day(moment_parse("2026-06-03T23:59:59Z"));
	assert_string_equal(day, "2026-06-03");
	g_autofree char *never = moment_print(G_MAXINT64);
	assert_string_equal(never, "?");
}

static const struct {
	const char *from, *to;
	guint hours;
} spans[] = {
	{"2026-06-03T04:00:00Z", "2026-06-03T10:30:00Z", 6},
	{"2026-06-05T10:00:00Z", "2026-06-08T10:00:00Z", 24}, /* Friday to Monday */
	{"2026-06-05T22:00:00Z", "2026-06-07T21:00:00Z", 0},  /* a Dutch weekend in summer */
	{"2026-06-03T04:00:00Z", "2026-06-17T05:00:00Z", 241},
	{"2026-06-03T04:00:00Z", "2026-06-03T03:00:00Z", 0},
	{"1026-06-03T04:00:00Z", "9026-06-03T03:00:00Z", 50090400},
};

static void
test_working_hours(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(spans); i++) {
		guint hours = moment_working_hours(moment_parse(spans[i].from),
			moment_parse(spans[i].to));
		if (hours != spans[i].hours)
			fail_msg("%s to %s: %u", spans[i].from, spans[i].to, hours);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parse),
		cmocka_unit_test(test_working_hours),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
