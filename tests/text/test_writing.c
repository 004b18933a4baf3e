#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <glib.h>

#include "text/writing.h"

static const struct {
	const char *gap;
	Gap expected;
} gaps[] = {
	{ " ", GAP_SPACE },	    { "\n", GAP_SPACE },	 { " \r\n\t ", GAP_SPACE },
	{ "\u00a0", GAP_SPACE },    { "\u202f", GAP_SPACE },	 { "-", GAP_HYPHEN },
	{ "\u2010", GAP_HYPHEN },   { "\u2011", GAP_HYPHEN },	 { "–", GAP_HYPHEN },
	{ "- ", GAP_HYPHEN_SPACE }, { "-\n", GAP_HYPHEN_SPACE }, { "-\u00a0", GAP_HYPHEN_SPACE },
	{ "-, ", GAP_HYPHEN_MORE }, { " -", GAP_SPACE_HYPHEN },	 { "\n-", GAP_SPACE_HYPHEN },
	{ " - ", GAP_DASH },	    { " – ", GAP_DASH },	 { "—", GAP_OTHER },
	{ "--", GAP_OTHER },	    { "-/", GAP_OTHER },	 { "(", GAP_OPEN },
	{ ")", GAP_CLOSE },	    { " (", GAP_OTHER },	 { "((", GAP_OTHER },
	{ "/", GAP_SLASH },	    { " / ", GAP_OTHER },	 { "%", GAP_PERCENT },
	{ "% ", GAP_PERCENT },	    { "%, ", GAP_PERCENT },	 { " %", GAP_PERCENT },
	{ "\u00a0%", GAP_PERCENT }, { "  %", GAP_OTHER },	 { "", GAP_OTHER },
	{ "\u200b", GAP_HYPHEN },   { " \u200b", GAP_SPACE }, { ". ", GAP_OTHER },	    { ", ", GAP_OTHER },	 { "\xe2\x80", GAP_OTHER },
};

static const struct {
	const char *word;
	gsize expected;
} acronyms[] = {
	{ "NAVO", 4 },
	{ "EU", 2 },
	{ "C2", 2 },
	{ "G7", 2 },
	{ "EU27", 4 },
	{ "PV's", 2 },
	{ "PV’s", 2 },
	{ "2025D18359", 10 },
	{ "OESO", 4 },
	{ "ÖVP", 4 },
	{ "O\u0308VP", 5 },
	{ "U", 0 },
	{ "27", 0 },
	{ "", 0 },
	{ "Navo", 0 },
	{ "IenW", 0 },
	{ "PVs", 0 },
	{ "NGOs", 3 },
	{ "CO₂", 5 },
	{ "PV'", 0 },
	{ "PV'st", 0 },
	{ "P's", 0 },
	{ "A-B", 0 },
	{ "\u0308A", 0 },
	{ "AB\xff", 0 },
	{ "AB\xe2\x80", 0 },
	{ "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 0 },
};

static const struct {
	const char *text;
	gsize most, expected;
} cuts[] = {
	{ "abcdef", 3, 3 }, { "aéb", 2, 1 },  { "aéb", 3, 3 },
	{ "€uro", 2, 0 },   { "€uro", 0, 0 }, { "\x80\x80\x80", 2, 0 },
};

static void
test_gaps(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(gaps); i++)
		if (gap_find(gaps[i].gap, strlen(gaps[i].gap)) != gaps[i].expected)
			fail_msg("\"%s\": %d", gaps[i].gap,
				 gap_find(gaps[i].gap, strlen(gaps[i].gap)));
	assert_int_equal(gap_find("-x", 1), GAP_HYPHEN);
	assert_int_equal(gap_find(" %", 1), GAP_SPACE);
}

static void
test_acronyms(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(acronyms); i++)
		if (acronym_length(acronyms[i].word, strlen(acronyms[i].word)) !=
		    acronyms[i].expected)
			fail_msg("%s", acronyms[i].word);
	assert_int_equal(acronym_length("EUMS", 2), 2);
}

static void
test_words(void **state)
{
	(void)state;
	assert_true(conjunction_is("en") && conjunction_is("of") && conjunction_is("tot"));
	assert_false(conjunction_is("e") || conjunction_is("en/of") || conjunction_is(""));
	assert_true(percent_is("procent") && percent_is("percent"));
	assert_false(percent_is("procentpunt") || percent_is(""));
}

static void
test_cuts(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(cuts); i++)
		assert_int_equal(utf8_cut(cuts[i].text, cuts[i].most), cuts[i].expected);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_gaps),
		cmocka_unit_test(test_acronyms),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_cuts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
