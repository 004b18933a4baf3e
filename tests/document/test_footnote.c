#include "document/footnote.h"

#include "tests/reading.h"

#define SLOW_BYTES (1024 * 1024)
#define SLOW_SECONDS 10

static const struct {
	const char *text, *number;
	gsize length;
} marks[] = {
	{ "¹ Kamerstuk", "1", 2 },
	{ "¹²", "12", 4 },
	{ "¹⁰ zie", "10", 5 },
	{ "[^1]", "1", 4 },
	{ "[^noot]: tekst", "noot", 7 },
	{ "[1]", "1", 3 },
	{ "[123] tekst", "123", 5 },
	{ "[2024]", "", 0 },
	{ "[1", "", 0 },
	{ "[1a]", "", 0 },
	{ "[]", "", 0 },
	{ "1 tekst", "", 0 },
	{ "", "", 0 },
	{ "[^", "", 0 },
	{ "[^]", "", 0 },
	{ "[^een hele lange noot]", "", 0 },
	{ "⁰¹²³⁴⁵⁶⁷⁸⁹⁰¹²³⁴⁵⁶⁷", "", 0 },
};

/* Text, the footnotes in it as "mark:text;", and how many passages there are. */
static const struct {
	const char *text, *notes;
	guint passages;
} texts[] = {
	{ "Een zin.¹\n\n¹ Kamerstuk 33694, nr. 72\n\nNog een zin.", "1:Kamerstuk 33694, nr. 72;",
	  3 },
	{ "Een zin[^1] hier.\n\n[^1]: Kamerstuk 33694, nr. 72\n", "1:Kamerstuk 33694, nr. 72;", 2 },
	{ "Een zin die over\n\n² Zie de bijlage.\n\nde bladzijde loopt.", "2:Zie de bijlage.;", 2 },
	{ "Een zin.[1] Nog een.\n\n[1] Kamerstuk 33694, nr. 72\n", "1:Kamerstuk 33694, nr. 72;", 2 },
	{ "Een zin.\n\n[1] geen merk ervoor\n", "", 2 },
	{ "Een zin.[1]\n\n[1]: geen noot\n", "", 2 },
	{ "Een zin.\n\n¹\n", "", 2 },
	{ "- ¹ een item\n", "", 1 },
};

static void
test_marks(void **state)
{
	(void)state;
	g_autoptr(GString) number = g_string_new("x");
	for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
		gsize length = footnote_mark_read(marks[i].text, number);
		if (length != marks[i].length ||
		    (length && strcmp(number->str, marks[i].number) != 0))
			fail_msg("%s: %zu, %s", marks[i].text, length, number->str);
	}
}

/* Looked for at every byte, a mark costs no more than its longest. */
static void
test_hostile(void **state)
{
	static const char *const parts[] = { "[^", "¹", "[", "[1" };
	(void)state;
	g_autoptr(GString) number = g_string_new(NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		while (text->len < SLOW_BYTES)
			g_string_append(text, parts[i]);
		gint64 start = g_get_monotonic_time();
		for (gsize at = 0; at < text->len; at++)
			footnote_mark_read(text->str + at, number);
		assert_true(g_get_monotonic_time() - start < SLOW_SECONDS * G_USEC_PER_SEC);
	}
}

static void
test_texts(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		const char *text = texts[i].text;
		g_autoptr(Document) document = reading_of("a.md", text, strlen(text));
		g_autoptr(GString) notes = g_string_new(NULL);
		assert_non_null(document);
		reading_check(document, text, strlen(text));
		for (guint p = 0; p < document->passages->len; p++) {
			const Passage *passage = g_ptr_array_index(document->passages, p);
			if (passage->kind == PASSAGE_FOOTNOTE)
				g_string_append_printf(notes, "%s:%s;", passage->note,
						       passage->text);
		}
		assert_string_equal(notes->str, texts[i].notes);
		assert_int_equal(document->passages->len, texts[i].passages);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_marks),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_texts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
