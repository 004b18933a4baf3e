#include "tests/reading.h"

#define MUTATIONS 400
#define SLOW_BYTES (256 * 1024)
#define SLOW_SECONDS 10

/* Text, and its passages as "page:text" with bars between them. */
static const struct {
	const char *text, *passages;
} texts[] = {
	{ "Een.", "0:Een." },
	{ "Een.\n\nTwee.\n", "0:Een.|0:Twee." },
	{ "Een\nregel.\n \t\nTwee.", "0:Een regel.|0:Twee." },
	{ "\n\n\nEen.\n\n\n\nTwee.\n\n", "0:Een.|0:Twee." },
	{ "Een.\r\n\r\nTwee.\r\n", "0:Een.|0:Twee." },
	{ "Een.\fTwee.", "1:Een.|2:Twee." },
	{ "Een.\n\fTwee.\n\f\fVier.\n\f", "1:Een.|2:Twee.|4:Vier." },
	{ "\fTwee.\n\n\f\nDrie.", "2:Twee.|3:Drie." },
	{ "Een zin die\n\fdoorloopt.", "1:Een zin die doorloopt." },
	{ "Een zin.\n\n• een punt\n\n1) nog een\n", "0:Een zin.|0:een punt|0:nog een" },
	{ "  ingesprongen  \n", "0:ingesprongen" },
	{ "*geen* nadruk, # geen kop", "0:*geen* nadruk, # geen kop" },
};

static void
test_texts(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		const char *text = texts[i].text;
		g_autoptr(Document) document = reading_of("a.txt", text, strlen(text));
		g_autoptr(GString) printed = g_string_new(NULL);
		assert_non_null(document);
		reading_check(document, text, strlen(text));
		assert_int_equal(reading_count_spans(document, SPAN_UNREAD), 0);
		for (guint p = 0; p < document->passages->len; p++) {
			const Passage *passage = g_ptr_array_index(document->passages, p);
			g_string_append_printf(printed, "%s%u:%s", p ? "|" : "", passage->page,
					       passage->text);
		}
		if (strcmp(printed->str, texts[i].passages) != 0)
			fail_msg("%s\n%s", text, printed->str);
	}
}

static void
test_nothing_to_read(void **state)
{
	(void)state;
	static const char *const empty[] = { "", "\n", " \t\r\n", "\f\f\n" };
	for (gsize i = 0; i < G_N_ELEMENTS(empty); i++)
		assert_null(reading_of("a.txt", empty[i], strlen(empty[i])));
}

static void
test_pages(void **state)
{
	(void)state;
	g_autofree char *source = NULL;
	gsize length;
	g_autoptr(Document) document = reading_file("tests/samples/pages.txt", &source, &length);
	static const guint pages[] = { 1, 2, 2, 3, 3, 3 };
	assert_int_equal(document->passages->len, G_N_ELEMENTS(pages));
	for (guint i = 0; i < G_N_ELEMENTS(pages); i++)
		assert_int_equal(document_get_passage(document, i + 1)->page, pages[i]);
	assert_true(g_str_has_suffix(document_get_passage(document, 1)->text,
				     "maar doorloopt op de tweede bladzijde van de brief."));
}

static void
test_any_text(void **state)
{
	(void)state;
	static const char *const pieces[] = { "\n",
					      "\n\n",
					      "\f",
					      " ",
					      "\r\n",
					      "a ",
					      "Een zin. ",
					      "é",
					      "• ",
					      "1) ",
					      "(",
					      ")",
					      "¹ ",
					      "Kop\n\n",
					      "日",
					      "\t",
					      "Pagina 2\n",
					      "Geachte heer,\n\n",
					      "Datum 3 juni 2026\n",
					      "Aanbeveling 1: ",
					      "Reactie\n\n",
					      "|",
					      "\u00a0",
					      "\u2028" };
	GRand *random = g_rand_new_with_seed(3);
	for (guint i = 0; i < MUTATIONS; i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		for (gint n = g_rand_int_range(random, 0, 60); n > 0; n--)
			g_string_append(text,
					pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))]);
		g_autoptr(Document) document = reading_of("a.txt", text->str, text->len);
		if (document)
			reading_check(document, text->str, text->len);
	}
	g_rand_free(random);
}

static void
test_is_linear(void **state)
{
	(void)state;
	static const char *const pieces[] = {
		"\f", "\n",	  "a\n",      "a\n\n",	    "a\f",
		"(",  "A(\n\n",	  "1) a\n\n", "Pagina 1\n", "Geachte heer,\n\n",
		"¹",  "Datum 1\n"
	};
	for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) text = g_string_new("Een.\n\n");
		while (text->len < SLOW_BYTES)
			g_string_append(text, pieces[i]);
		gint64 start = g_get_monotonic_time();
		g_autoptr(Document) document = reading_of("a.txt", text->str, text->len);
		if (g_get_monotonic_time() - start > SLOW_SECONDS * G_USEC_PER_SEC)
			fail_msg("%s takes too long", pieces[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_texts),	  cmocka_unit_test(test_nothing_to_read),
		cmocka_unit_test(test_pages),	  cmocka_unit_test(test_any_text),
		cmocka_unit_test(test_is_linear),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
