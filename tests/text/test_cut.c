/* Where a text may be cut: | is the end of the piece, or its start. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/cut.h"

static const struct {
	const char *text;
	gsize from, most, end;
} ends[] = {
	{ "een twee drie", 0, 13, 13 },
	{ "een twee drie", 0, 20, 13 },
	{ "een twee drie", 0, 12, 8 },
	{ "een twee drie", 0, 8, 8 },
	{ "een twee drie", 0, 7, 3 },
	{ "een  twee", 0, 5, 3 },
	{ "een\ttwee\ndrie", 4, 11, 8 },
	/* a no-break space and a hyphen hold together */
	{ "een 36\u00a0800 V", 0, 9, 3 },
	{ "de NAVO-EU-lijn", 0, 10, 2 },
	/* a word too long: between clusters */
	{ "abcdefgh", 0, 5, 5 },
	{ "abe\u0301fgh", 0, 3, 2 },
	{ "ééééé", 0, 5, 4 },
	{ "\U0001F1F3\U0001F1F1\U0001F1E7\U0001F1EA!", 0, 12, 8 },
	{ "e\u0301\u0302\u0303x", 0, 3, 7 },
	{ "x e\u0301\u0302\u0303x", 2, 4, 9 },
};

static void
test_ends(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
		gsize end = cut_find_end(ends[i].text, ends[i].from, ends[i].most);
		if (end != ends[i].end)
			fail_msg("%s, %zu: %zu", ends[i].text, ends[i].most, end);
	}
}

static const struct {
	const char *text;
	gsize from, most, start;
} starts[] = {
	{ "een twee drie", 0, 5, 0 },
	{ "een twee drie", 1, 5, 4 },
	{ "een twee drie", 4, 5, 4 },
	{ "een twee drie", 1, 3, 3 },
	{ "een  twee", 1, 6, 5 },
	{ "abe\u0301fgh", 1, 3, 2 },
	{ "abcdefgh", 2, 5, 5 },
	{ "ééééé", 1, 5, 4 },
};

static void
test_starts(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(starts); i++) {
		gsize start = cut_find_start(starts[i].text, starts[i].from, starts[i].most);
		if (start != starts[i].start)
			fail_msg("%s, %zu: %zu", starts[i].text, starts[i].most, start);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ends),
		cmocka_unit_test(test_starts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
