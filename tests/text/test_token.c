#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/token.h"

/* From Debian's unicode-data, which "setup test" installs. */
#define WORD_BREAK_TEST "/usr/share/unicode/auxiliary/WordBreakTest.txt"

/* Since CLDR 42 a colon inside a word is part of it in Swedish and Finnish only: ICU breaks
 * there, as UAX 29 allows, and the test of the Unicode Consortium does not. */
#define COLON_IN_WORD "\u00d7 003A \u00d7"
#define LINES_MIN 1800

static const struct {
	const char *text, *expected; /* tokens between bars; a number after # */
} texts[] = {
	{ "", "" },
	{ " . , ", "" },
	{ "De NAVO-top.", "De|NAVO|top" },
	{ "foto's, PV’s", "foto's|PV’s" },
	{ "3,5% van 1.250.000,50", "#3,5|van|#1.250.000,50" },
	{ "C2 G7 2025D18359 EU27", "C2|G7|2025D18359|EU27" },
	{ "geëvalueerd gee\u0308valueerd", "geëvalueerd|gee\u0308valueerd" },
	{ "in\u00adzet", "in\u00adzet" },
	{ "nr. 72", "nr|#72" },
	{ "t.a.v.", "t.a.v" },
	{ "EU:C:2020:1", "EU|C|#2020|#1" },
	{ "Ελλάδα", "Ελλάδα" },
	{ "a\xff\xfe b", "a|b" },
	{ "één\u00a0twee\u2028drie", "één|twee|drie" },
};

static int
set_up(void **state)
{
	*state = tokenizer_new();
	return 0;
}

static int
tear_down(void **state)
{
	tokenizer_free(*state);
	return 0;
}

static char *
tokens_print(const char *text, const GArray *tokens)
{
	GString *printed = g_string_new(NULL);
	for (guint i = 0; i < tokens->len; i++) {
		const Token *token = &g_array_index(tokens, Token, i);
		g_string_append(printed, i ? "|" : "");
		g_string_append(printed, token->kind == TOKEN_NUMBER ? "#" : "");
		g_string_append_len(printed, text + token->start,
				    (gssize)(token->end - token->start));
	}
	return g_string_free(printed, FALSE);
}

static void
test_words(void **state)
{
	g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(Token));
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		tokenizer_read(*state, texts[i].text, strlen(texts[i].text), tokens);
		g_autofree char *printed = tokens_print(texts[i].text, tokens);
		assert_string_equal(printed, texts[i].expected);
	}
}

static void
test_stays_inside_its_length(void **state)
{
	g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(Token));
	tokenizer_read(*state, "een tweedrie", strlen("een twee"), tokens);
	g_autofree char *printed = tokens_print("een tweedrie", tokens);
	assert_string_equal(printed, "een|twee");
}

/* A line is "÷ 0061 × 0308 ÷": code points, with ÷ where one may break and × where not. */
static void
line_parse(const char *line, GString *text, GArray *expected)
{
	g_auto(GStrv) fields = g_strsplit(line, " ", -1);
	g_string_truncate(text, 0);
	g_array_set_size(expected, 0);
	for (guint i = 0; fields[i]; i++) {
		gsize at = text->len;
		if (strcmp(fields[i], "÷") == 0)
			g_array_append_val(expected, at);
		else if (strcmp(fields[i], "×") != 0)
			g_string_append_unichar(text,
						(gunichar)g_ascii_strtoull(fields[i], NULL, 16));
	}
}

static void
test_conforms_to_unicode(void **state)
{
	g_autofree char *file = NULL;
	assert_true(g_file_get_contents(WORD_BREAK_TEST, &file, NULL, NULL));
	g_auto(GStrv) lines = g_strsplit(file, "\n", -1);
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(GArray) expected = g_array_new(FALSE, FALSE, sizeof(gsize));
	g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(gsize));
	guint tried = 0;
	for (guint i = 0; lines[i]; i++) {
		lines[i][strcspn(lines[i], "#\t")] = '\0';
		if (!*lines[i] || strstr(lines[i], COLON_IN_WORD))
			continue;
		line_parse(lines[i], text, expected);
		tokenizer_boundaries(*state, text->str, text->len, found);
		if (found->len != expected->len ||
		    memcmp(found->data, expected->data, found->len * sizeof(gsize)) != 0)
			fail_msg("%s", lines[i]);
		tried++;
	}
	assert_true(tried >= LINES_MIN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_stays_inside_its_length),
		cmocka_unit_test(test_conforms_to_unicode),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
