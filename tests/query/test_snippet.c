/* The piece of a text that is shown: words in capitals are what was asked for, each worth 1. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "query/snippet.h"

#define LONG                                                                                    \
	"een zin van dertig letters is dit, en nog een van zulke letters is dat, en deze gaat " \
	"ook door, en "

/* Each word in capitals is a spot; the same word is the same part. */
static GArray *
spots_find(const char *text)
{
	GArray *spots = g_array_new(FALSE, FALSE, sizeof(SnippetSpot));
	for (gsize at = 0; text[at]; at++) {
		gsize length = strspn(text + at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
		if (length < 2)
			continue;
		g_autofree char *word = g_strndup(text + at, length);
		SnippetSpot spot = { at, at + length, g_str_hash(word), 1 };
		g_array_append_val(spots, spot);
		at += length;
	}
	return spots;
}

static char *
snippet_get(const char *text)
{
	g_autoptr(GArray) spots = spots_find(text);
	gsize start, end;
	snippet_find(text, spots, &start, &end);
	assert_true(start <= end && end <= strlen(text));
	return g_strndup(text + start, end - start);
}

static const struct {
	const char *text, *begin, *end;
	gsize most; /* bytes */
} rows[] = {
	/* a short one is shown whole */
	{ "", "", "", 0 },
	{ "Kort. En NAVO.", "Kort. En NAVO.", "Kort. En NAVO.", 14 },
	/* without a spot the first sentences */
	{ "Eerste zin. " LONG LONG LONG LONG "slot.", "Eerste zin. een", "", 300 },
	/* the sentence with most of what was asked */
	{ "De NAVO is er. " LONG LONG LONG "slot. De NAVO en de EU zijn er. " LONG LONG LONG "slot.",
	  "De NAVO en de EU zijn er. een", "", 300 },
	/* the first of equal ones */
	{ "De NAVO is er. " LONG LONG LONG "slot. De NAVO is er. " LONG LONG LONG "slot.",
	  "De NAVO is er. een", "", 300 },
	/* the same word twice counts once */
	{ "NAVO NAVO NAVO. " LONG LONG LONG "slot. De NAVO en de EU. " LONG LONG LONG "slot.",
	  "De NAVO en de EU. een", "", 300 },
	/* two neighbours together have more than one sentence alone */
	{ "De NAVO is er. " LONG LONG LONG "slot. De NAVO is er. De EU is er. Dit niet. " LONG LONG
	  LONG "slot.", "De NAVO is er. De EU is er. Dit niet.", "", 300 },
	/* at the end of the text what is before it */
	{ LONG LONG LONG LONG "slot. Dit is ervoor. Hier is de NAVO.",
	  "Dit is ervoor. Hier is de NAVO.", "Hier is de NAVO.", 40 },
	/* within a long sentence: words are whole, a little before the spot */
	{ LONG LONG LONG LONG "de NAVO en " LONG LONG LONG LONG "slot.", "", "", 300 },
	/* clauses of a motion */
	{ "De Kamer, " LONG LONG "besluit; overwegende dat " LONG "is; verzoekt de NAVO, " LONG
	  "en gaat over tot de orde van de dag.", "overwegende dat een zin",
	  "orde van de dag.", 300 },
};

static void
test_rows(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *snippet = snippet_get(rows[i].text);
		if (!g_str_has_prefix(snippet, rows[i].begin) ||
		    !g_str_has_suffix(snippet, rows[i].end) || strlen(snippet) > rows[i].most)
			fail_msg("row %zu: %s", i, snippet);
		assert_true(!strstr(rows[i].text, "NAVO") || strstr(snippet, "NAVO"));
	}
}

/* What is rare outweighs two that are frequent. */
static void
test_worth(void **state)
{
	static const char text[] = "De NAVO en de EU zijn er. " LONG LONG LONG LONG
				   "slot. Het SAFE is er. " LONG LONG LONG LONG "slot.";
	(void)state;
	g_autoptr(GArray) spots = spots_find(text);
	gsize start, end;
	g_array_index(spots, SnippetSpot, 2).worth = 3;
	snippet_find(text, spots, &start, &end);
	assert_true(g_str_has_prefix(text + start, "Het SAFE"));
}

/* However the text is cut: on the ends of words where there are, else of characters, and with the
 * spot in it. */
static void
test_cuts(void **state)
{
	static const char *const pieces[] = { "een woord ", "é", "e\u0301", "a\u200d", "x. ",
					      "\U0001F1F3\U0001F1F1", ";" };
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(pieces) * 8; i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		for (gsize n = 0; text->len < 1000; n++)
			g_string_append(text, pieces[i % G_N_ELEMENTS(pieces)]);
		gsize at = text->len * (i / G_N_ELEMENTS(pieces)) / 8;
		while (((guchar)text->str[at] & 0xc0) == 0x80)
			at++;
		g_string_insert(text, (gssize)at, "NAVO");
		g_autofree char *snippet = snippet_get(text->str);
		assert_true(g_utf8_validate(snippet, -1, NULL));
		assert_true(strlen(snippet) <= SNIPPET_WHOLE && strstr(snippet, "NAVO"));
		assert_false(g_unichar_ismark(g_utf8_get_char(snippet)));
	}
}

/* A spot longer than the piece, and more spots than bytes. */
static void
test_hostile(void **state)
{
	(void)state;
	g_autofree char *text = g_strnfill(5000, 'a');
	g_autoptr(GArray) spots = g_array_new(FALSE, FALSE, sizeof(SnippetSpot));
	for (gsize i = 0; i < 5000; i++) {
		SnippetSpot spot = { i / 2 + 100, 5000, (guint)i, 1 };
		g_array_append_val(spots, spot);
	}
	gsize start, end;
	snippet_find(text, spots, &start, &end);
	assert_true(start < end && end - start <= SNIPPET_BYTES);
	g_autofree char *spaces = g_strnfill(1000, ' ');
	g_array_set_size(spots, 0);
	snippet_find(spaces, spots, &start, &end);
	assert_true(start <= end && end <= 1000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),	cmocka_unit_test(test_worth),
		cmocka_unit_test(test_cuts),	cmocka_unit_test(test_hostile),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
