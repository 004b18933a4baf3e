#include "tests/reading.h"

#define LETTER "corpus/kabinetsreactie-iob-navo-eu.md"
#define MUTATIONS 400
#define SLICE_MAX_BYTES 400
#define SLOW_BYTES (256 * 1024)
#define SLOW_SECONDS 10

static const struct {
	const char *text, *passages; /* kind first letter, then text; between bars */
} markdown[] = {
	{ "Een *zin* met **nadruk** en `code`.", "p Een zin met nadruk en code." },
	{ "Een\nregel\r\nen  \nnog een.", "p Een regel en nog een." },
	{ "# Kop\n\nTekst.\n", "p Tekst." },
	{ "Kop\n===\n\nTekst.\n", "p Tekst." },
	{ "Bijlage(n)\n-\n\nTekst.\n", "p Bijlage(n)|p Tekst." },
	{ "- een\n- twee\n  - drie\n", "i een|i twee|i drie" },
	{ "1. Een.\n\n   Nog.\n2. Twee.\n", "i Een.|p Nog.|i Twee." },
	{ "• een punt\n\n3) nog een\n", "i een punt|i nog een" },
	{ "| a | b |\n|---|---|\n| c | **d** |\n", "r a | b|r c | d" },
	{ "| a | b | c |\n|---|---|---|\n|  |  |  |\n|  | x |  |\n", "r a | b | c|r  | x | " },
	{ "> een citaat\n", "p een citaat" },
	{ "```\ncode\n  meer\n```\n", "p code   meer" },
	{ "<div>\nblok\n</div>\n", "p <div> blok </div>" },
	{ "Een <b>vet</b> woord.", "p Een vet woord." },
	{ "Zie [de brief](https://example.org/a_b?c=d&e=f) van juni.", "p Zie de brief van juni." },
	{ "[brief]: https://example.org/brief \"Titel\"\n\nTekst.\n",
	  "p [brief]: https://example.org/brief \"Titel\"|p Tekst." },
	{ "Tekst.\n\n[a]: /b\n", "p Tekst.|p [a]: /b" },
	{ "Tekst.\n\n[^1]: Kamerstuk 33694, nr. 72\n", "p Tekst.|f Kamerstuk 33694, nr. 72" },
	{ "caf&eacute; &amp; th&#233;\n", "p café & thé" },
	{ "niet \\*vet\\* maar &lt;zo&gt;", "p niet *vet* maar <zo>" },
	{ "een\n\n---\n\ntwee.\n", "p een twee." },
};

static char *
passages_print(const Document *document)
{
	GString *printed = g_string_new(NULL);
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		g_string_append_printf(printed, "%s%c %s", i ? "|" : "",
				       passage_kind_name(passage->kind)[0], passage->text);
	}
	return g_string_free(printed, FALSE);
}

static void
test_markdown(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(markdown); i++) {
		const char *text = markdown[i].text;
		g_autoptr(Document) document = reading_of("a.md", text, strlen(text));
		assert_non_null(document);
		reading_check(document, text, strlen(text));
		g_autofree char *printed = passages_print(document);
		if (strcmp(printed, markdown[i].passages) != 0)
			fail_msg("%s\n%s", text, printed);
	}
}

/* Entities and escapes do not lead the text behind them astray, even where what they stand for
 * comes again further on. */
static void
test_entities_keep_their_place(void **state)
{
	(void)state;
	static const char text[] = "een&nbsp;twee&#8239;drie \\*&lt; vier\u00a0vijf < zes \u202f";
	g_autoptr(Document) document = reading_of("a.md", text, strlen(text));
	const Passage *passage = document_get_passage(document, 1);
	for (const char *const *word =
		 (const char *const[]){ "een", "twee", "drie", "vier", "vijf", "zes", NULL };
	     *word; word++) {
		gsize at = (gsize)(strstr(passage->text, *word) - passage->text), start, end;
		passage_get_source(passage, at, at + strlen(*word), &start, &end);
		assert_int_equal(start, strstr(text, *word) - text);
		assert_int_equal(end, start + strlen(*word));
	}
}

static void
test_nothing_to_read(void **state)
{
	(void)state;
	static const char *const empty[] = { "",	 "\n\n",    "---\n",
					     "<!-- -->", "# Kop\n", "| | |\n|-|-|\n" };
	for (gsize i = 0; i < G_N_ELEMENTS(empty); i++) {
		g_autoptr(Document) document = reading_of("a.md", empty[i], strlen(empty[i]));
		if (document && strchr(empty[i], '!') == NULL)
			fail_msg("\"%s\"", empty[i]);
	}
}

/* ---- any text ---- */

static void
mutate(GRand *random, GString *text)
{
	static const char *const pieces[] = { "\n\n",	  "*",	    "**",
					      "- ",	  "1. ",    "| ",
					      "&eacute;", "&nbsp;", "[a]: b\n",
					      "> ",	  "\n",	    "```\n",
					      "<b>",	  "\f",	    "Aanbeveling 2: ",
					      "é",	  "¹",	    "Onze referentie\n",
					      "\t",	  "|--|\n", "# ",
					      "\r" };
	for (gint n = g_rand_int_range(random, 1, 5); n > 0; n--) {
		gint at = g_rand_int_range(random, 0, (gint32)text->len + 1);
		gint length = g_rand_int_range(random, 0, SLICE_MAX_BYTES);
		gint end = MIN(at + length, (gint)text->len);
		g_autofree char *slice = g_strndup(text->str + at, (gsize)(end - at));
		switch (g_rand_int_range(random, 0, 4)) {
		case 0:
			g_string_erase(text, at, end - at);
			break;
		case 1:
			g_string_insert(text, at, slice);
			break;
		case 2:
			g_string_truncate(text, (gsize)end);
			break;
		default:
			g_string_insert(text, at,
					pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))]);
		}
	}
}

/* The first heading, if it is of the first level, whatever stands before it. */
static void
test_heading(void **state)
{
	(void)state;
	static const struct {
		const char *text, *heading;
	} rows[] = {
		{ "# Over defensie\n\nTekst.\n\n# Slot\n\nTekst.\n", "Over defensie" },
		{ "Vooraf staat tekst.\n\n# Over **de** defensie\n\nTekst.\n", "Over de defensie" },
		{ "Over defensie\n========\n\nTekst.\n", "Over defensie" },
		{ "Over\ndefensie\n===\nTekst.\n", "Over defensie" },
		{ "Over\n-\n\nTekst.\n", NULL },
		{ "## Eerst\n\nTekst.\n\n# Over defensie\n\nTekst.\n", NULL },
		{ "Een kop zonder teken\n\nTekst.\n", NULL },
		{ "Tekst.\n", NULL },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Document) document =
		    reading_of("a.md", rows[i].text, strlen(rows[i].text));
		if (g_strcmp0(document->heading, rows[i].heading) != 0)
			fail_msg("%s: %s", rows[i].text, document->heading);
		assert_null(document->title);
	}
	g_autofree char *word = g_strnfill(500, 'a'), *text = g_strconcat("# ", word, "\n\nT.", NULL);
	g_autoptr(Document) endless = reading_of("a.md", text, strlen(text));
	assert_null(endless->heading);
}

/* Every byte is accounted for once, whatever becomes of a letter. */
static void
test_any_text(void **state)
{
	(void)state;
	static const char *const seeds[] = { LETTER, "tests/samples/table.md",
					     "tests/samples/furniture.md",
					     "tests/samples/numbered.md" };
	GRand *random = g_rand_new_with_seed(7);
	for (gsize s = 0; s < G_N_ELEMENTS(seeds); s++) {
		g_autofree char *seed = NULL;
		gsize length;
		assert_true(g_file_get_contents(seeds[s], &seed, &length, NULL));
		for (guint i = 0; i < MUTATIONS / (s ? 1 : 8); i++) {
			g_autoptr(GString) text = g_string_new_len(seed, (gssize)length);
			mutate(random, text);
			g_autofree char *valid = g_utf8_make_valid(text->str, (gssize)text->len);
			g_autoptr(Document) document = reading_of("a.md", valid, strlen(valid));
			if (document)
				reading_check(document, valid, strlen(valid));
		}
	}
	g_rand_free(random);
}

/* Much of what makes parsers slow. */
static void
test_is_linear(void **state)
{
	(void)state;
	static const char *const pieces[] = {
		"[",
		"(",
		"*",
		"&eacute;",
		"> ",
		"- ",
		"|",
		"a ",
		"a\n",
		"a\n\n",
		"A(\n\n",
		"&",
		"é",
		"- a\n",
		"# a\n",
		"| a\n",
		"Pagina 1\n",
		"Pagina 1\n\n",
		"1. a:\n\n- b\n\n",
		"Datum\n",
		"<b>",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) text = g_string_new("Aanbeveling 1: a\n\n");
		while (text->len < SLOW_BYTES)
			g_string_append(text, pieces[i]);
		gint64 start = g_get_monotonic_time();
		g_autoptr(Document) document = reading_of("a.md", text->str, text->len);
		gint64 took = g_get_monotonic_time() - start;
		if (took > SLOW_SECONDS * G_USEC_PER_SEC)
			fail_msg("%s takes %.1f s", pieces[i], (double)took / G_USEC_PER_SEC);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_markdown),
		cmocka_unit_test(test_entities_keep_their_place),
		cmocka_unit_test(test_nothing_to_read),
		cmocka_unit_test(test_heading),
		cmocka_unit_test(test_any_text),
		cmocka_unit_test(test_is_linear),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
