/* The Dutch for English words. */
#include "query/english.h"
#include "tests/query/asking.h"
#include "text/fold.h"

#define TABLE "corpus/english.tsv"

static const char table[] =
    "# a comment\n"
    "arms\twapens\tA\n"
    "arms control\twapenbeheersing\tA\n"
    "burden\tlast\n"
    "country\tland, staat\n"
    "defence\tdefensie, verdediging\tB\n"
    "deploy\tinzetten\n"
    "labour\tarbeid\n"
    "organization\torganisatie\n"
    "provide\tverstrekken\n"
    "sea\tzee\n"
    "steed\tros\n";

static const char dutch[] = "labor\nland\nsteeds\n";

static const struct {
	const char *words, *dutch;
} rows[] = {
	{ "arms", "wapens" },
	{ "arms control", "wapenbeheersing" },
	{ "arm", NULL },
	{ "arms con", NULL },
	{ "burden", "last" },
	{ "burden sharing", NULL },
	{ "", NULL },
	{ "#", NULL },
	{ "wapens", NULL },
	/* endings */
	{ "burdens", "last" },
	{ "countries", "land|staat" },
	{ "arms controls", "wapenbeheersing" },
	{ "deployed", "inzetten" },
	{ "deploying", "inzetten" },
	{ "provided", "verstrekken" },
	{ "providing", "verstrekken" },
	{ "deployer", NULL },
	{ "ss", NULL },
	{ "ing", NULL },
	/* spellings, and both */
	{ "defense", "defensie|verdediging" },
	{ "labors", "arbeid" },
	{ "organisation", "organisatie" },
	{ "organisations", "organisatie" },
	/* a Dutch word has no English ending or spelling */
	{ "steed", "ros" },
	{ "steeds", NULL },
	{ "labor", NULL },
};

static void
test_rows(void **state)
{
	(void)state;
	g_autofree char *list = asking_write("words.txt", dutch);
	g_autofree char *path = asking_write("english.tsv", table);
	g_autofree char *folder = g_path_get_dirname(path);
	g_autofree char *catalogue = g_build_filename(folder, "catalogue.ini", NULL);
	g_autoptr(English) english = english_open(catalogue);
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_auto(GStrv) found = english_get(english, rows[i].words);
		g_autofree char *line = found ? g_strjoinv("|", found) : NULL;
		if (g_strcmp0(line, rows[i].dutch) != 0)
			fail_msg("%s: %s", rows[i].words, line);
	}
	assert_true(english_has_dutch(english, "steeds"));
	assert_false(english_has_dutch(english, "steed"));
	assert_true(english_is_function_word("the"));
	assert_false(english_is_function_word("there is none"));
}

static void
test_absent(void **state)
{
	(void)state;
	g_autoptr(English) english = english_open("/nergens/catalogue.ini");
	assert_null(english_get(english, "arms"));
	assert_false(english_has_dutch(english, "land"));
}

/* A line of the words of the field: sorted, three columns, and found by its first. */
static void
line_check(const English *english, const char *before, const char *line)
{
	g_auto(GStrv) columns = g_strsplit(line, "\t", -1);
	assert_int_equal(g_strv_length(columns), 3);
	g_autofree char *folded = fold(columns[0], -1);
	g_auto(GStrv) words = g_strsplit(columns[0], " ", -1);
	g_auto(GStrv) found = english_get(english, columns[0]);
	if (strcmp(before, line) >= 0 || !found || strcmp(folded, columns[0]) != 0 ||
	    strchr(columns[0], '-') || g_strv_length(words) > ENGLISH_WORDS_MOST ||
	    !*columns[2])
		fail_msg("%s", line);
	g_autofree char *joined = g_strjoinv(", ", found);
	assert_string_equal(joined, columns[1]);
}

static void
test_field(void **state)
{
	(void)state;
	g_autofree char *text = NULL;
	assert_true(g_file_get_contents(TABLE, &text, NULL, NULL));
	g_autoptr(English) english = english_open(ASKING_CATALOGUE);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	guint count = 0;
	for (guint i = 1; lines[i] && *lines[i]; i++)
		if (*lines[i] != '#') {
			line_check(english, lines[i - 1], lines[i]);
			count++;
		}
	assert_true(count >= 300);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_absent),
		cmocka_unit_test(test_field),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
