#include "store/dictionary.h"
#include "tests/store/storing.h"

static const struct {
	const char *lines, *word;
	gboolean there;
} rows[] = {
	{ "aanbod\ndoel\ndoelstelling\nzorg\n", "aanbod", TRUE },
	{ "aanbod\ndoel\ndoelstelling\nzorg\n", "doel", TRUE },
	{ "aanbod\ndoel\ndoelstelling\nzorg\n", "doelstelling", TRUE },
	{ "aanbod\ndoel\ndoelstelling\nzorg\n", "zorg", TRUE },
	{ "aanbod\ndoel\ndoelstelling\nzorg\n", "doelstel", FALSE },
	{ "aanbod\ndoel\ndoelstelling\nzorg\n", "aan", FALSE },
	{ "aanbod\ndoel\ndoelstelling\nzorg\n", "zorgen", FALSE },
	{ "aanbod\ndoel\ndoelstelling\nzorg\n", "", FALSE },
	/* a last line that does not end is none */
	{ "aanbod\ndoel", "doel", FALSE },
	{ "aanbod\ndoel", "aanbod", TRUE },
	{ "doel", "doel", FALSE },
	{ "", "doel", FALSE },
	{ "\n\n\n", "doel", FALSE },
	/* not sorted: no answer is promised, but there is one */
	{ "zorg\naanbod\nmidden\n", "nergens", FALSE },
};

static void
test_rows(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("list");
	g_autofree char *folder = g_path_get_dirname(path);
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		storing_write_file(folder, "list", rows[i].lines);
		g_autoptr(Dictionary) dictionary = dictionary_open(path);
		if (dictionary_has(dictionary, rows[i].word) != rows[i].there)
			fail_msg("row %" G_GSIZE_FORMAT ": %s", i, rows[i].word);
	}
}

static void
test_absent(void **state)
{
	(void)state;
	g_autoptr(Dictionary) none = dictionary_open(NULL);
	g_autoptr(Dictionary) absent = dictionary_open("/nergens/woorden");
	assert_false(dictionary_has(none, "doel"));
	assert_false(dictionary_has(absent, "doel"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_absent),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
