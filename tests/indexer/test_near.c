/* One key stroke away, and only where one is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "indexer/near.h"

static gboolean
is_among(const char *identity, gpointer data)
{
	return g_strv_contains(data, identity);
}

static void
test_near(void **state)
{
	(void)state;
	static const struct {
		const char *typed, *known, *expected;
	} rows[] = {
		{ "kst-33964-72", "kst-33694-72", "kst-33694-72" },	 /* swapped */
		{ "kst-33094-72", "kst-33694-72", "kst-33694-72" },	 /* wrong */
		{ "kst-336994-72", "kst-33694-72", "kst-33694-72" },	 /* too many */
		{ "kst-3364-72", "kst-33694-72", "kst-33694-72" },	 /* too few */
		{ "36800-VJ", "36800-VI", "36800-VI" },
		{ "kst-33964-72", "kst-33694-72 kst-33994-72", NULL },	 /* two of them */
		{ "kst-33964-72", "kst-33964-72", NULL },		 /* itself */
		{ "kst-33964-72", "kst-34694-72", NULL },		 /* two strokes */
		{ "kst-33964-72", "ksu-33964-72", NULL },		 /* another kind */
		{ "", "kst-1-1", NULL },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_auto(GStrv) known = g_strsplit(rows[i].known, " ", -1);
		g_autofree char *found = near_find(rows[i].typed, is_among, known);
		if (g_strcmp0(found, rows[i].expected) != 0)
			fail_msg("%s gives %s, not %s", rows[i].typed, found, rows[i].expected);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_near) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
