/* What in a catalogue would make references doubtful; the project's own has nothing of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "indexer/catalogue_check.h"

static void
line_keep(const char *line, gpointer data)
{
	g_string_append_printf(data, "%s\n", line);
}

static char *
check_print(const Catalogue *catalogue)
{
	GString *lines = g_string_new(NULL);
	guint found = catalogue_check(catalogue, line_keep, lines);
	guint counted = 0;
	for (const char *at = lines->str; (at = strchr(at, '\n')); at++)
		counted++;
	assert_int_equal(found, counted);
	return g_string_free(lines, FALSE);
}

static void
test_rows(void **state)
{
	(void)state;
	static const struct {
		const char *text, *expected;
	} rows[] = {
		{ "[nl:a]\nkind=nota\ntitle=Nota A\n"
		  "[nl:b]\nkind=nota\ntitle=B\naliases=nota-a\n",
			"catalogue: [nl:a] and [nl:b] are both called “nota-a”, and no year tells "
			"them apart\n" },
		{ "[nl:a]\nkind=nota\ntitle=A\nacronyms=AB\n"
		  "[nl:b]\nkind=nota\ntitle=B\nacronyms=AB\n",
			"catalogue: [nl:a] and [nl:b] are both called “AB”, and no year tells them "
			"apart\n" },
		{ "[nl:a]\nkind=nota\ntitle=Nota A\nacronyms=AB\n"
		  "[nl:b]\nkind=nota\ntitle=Ab\naliases=B;b\n",
			"" },
		{ "[nl:a]\nkind=nota\ntitle=Nota\nfamily=Nota\nedition=2022\n"
		  "[nl:b]\nkind=nota\ntitle=Nota\nfamily=Nota\nedition=2024\n",
			"" },
		{ "[kst-36975-1]\nkind=nota\ntitle=A\nidentifiers=celex:32025R1106\n", "" },
		{ "[nl:a]\nkind=nota\ntitle=A\nidentifiers=Kamerstuk 36975, nr. 1;no identity\n",
			"catalogue: [nl:a]: write Kamerstuk 36975, nr. 1 as kst-36975-1\n"
			"catalogue: [nl:a]: no identity is no identity\n" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(Catalogue) catalogue =
			catalogue_read(rows[i].text, strlen(rows[i].text), "c.ini", &error);
		if (!catalogue)
			fail_msg("%s", error->message);
		g_autofree char *lines = check_print(catalogue);
		assert_string_equal(lines, rows[i].expected);
	}
}

static void
test_own(void **state)
{
	(void)state;
	g_autoptr(Catalogue) catalogue = catalogue_open("corpus/catalogue.ini", NULL);
	assert_non_null(catalogue);
	g_autofree char *lines = check_print(catalogue);
	assert_string_equal(lines, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_own),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
