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

static const struct {
	const char *word, *said;
} said[] = {
	{ "a", "" },	   { "arms", "wapens, armen" }, { "arms control", "beheersing\tbron" },
	{ "arm", NULL },   { "arms c", NULL },		{ "war", "oorlog" },
	{ "war\t", NULL }, { "wapens", NULL },
};

/* A word ends at its tab; what stands behind it is as it is in the file. */
static void
test_said(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("said");
	g_autofree char *folder = g_path_get_dirname(path);
	storing_write_file(folder, "said", "# first\na\narms\twapens, armen\n"
					   "arms control\tbeheersing\tbron\nwar\toorlog\n");
	g_autoptr(Dictionary) dictionary = dictionary_open(path);
	for (gsize i = 0; i < G_N_ELEMENTS(said); i++) {
		gsize length = 0;
		const char *found = dictionary_get(dictionary, said[i].word, &length);
		g_autofree char *copy = found ? g_strndup(found, length) : NULL;
		assert_int_equal(dictionary_has(dictionary, said[i].word), found != NULL);
		if (g_strcmp0(copy, said[i].said) != 0)
			fail_msg("%s: %s", said[i].word, copy);
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
		cmocka_unit_test(test_said),
		cmocka_unit_test(test_absent),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
