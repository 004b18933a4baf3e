#include "error.h"
#include "tests/reading.h"

static const struct {
	const char *filename, *reader; /* NULL: none */
} names[] = {
	{ "brief.md", "markdown" },
	{ "brief.markdown", "markdown" },
	{ "BRIEF.MD", "markdown" },
	{ "a/b.c/brief.txt", "text" },
	{ "brief.text", "text" },
	{ "a.jsonl", "jsonl" },
	{ "a.ndjson", "jsonl" },
	{ "a.json", NULL },
	{ "a.pdf.gz", NULL },
	{ "md", NULL },
	{ "", NULL },
	{ "a.md.bak", NULL },
};

static void
test_find(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autoptr(GError) error = NULL;
		const Reader *reader = reader_find(names[i].filename, &error);
		if (g_strcmp0(reader ? reader->name : NULL, names[i].reader) != 0)
			fail_msg("%s: %s", names[i].filename, reader ? reader->name : "none");
		assert_int_equal(reader_knows(names[i].filename), names[i].reader != NULL);
		assert_int_equal(error != NULL, names[i].reader == NULL);
		if (error)
			assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED) &&
				    strstr(error->message, ".md"));
	}
}

static void
test_suffixes(void **state)
{
	(void)state;
	g_autofree char *suffixes = reader_suffixes();
	g_auto(GStrv) each = g_strsplit(suffixes, " ", -1);
	assert_true(g_strv_length(each) >= 6);
	for (guint i = 0; each[i]; i++) {
		g_autofree char *filename = g_strconcat("brief", each[i], NULL);
		assert_true(reader_knows(filename));
	}
}

static void
test_head(void **state)
{
	(void)state;
	static const struct {
		const char *head, *reader;
	} heads[] = { { "%PDF-1.7", "pdf" }, { "%PDF", NULL }, { "", NULL }, { "# Kop", NULL } };
	for (gsize i = 0; i < G_N_ELEMENTS(heads); i++) {
		const Reader *reader = reader_find_by_head(heads[i].head, strlen(heads[i].head));
		assert_int_equal(g_strcmp0(reader ? reader->name : NULL, heads[i].reader), 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_find),
		cmocka_unit_test(test_suffixes),
		cmocka_unit_test(test_head),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
