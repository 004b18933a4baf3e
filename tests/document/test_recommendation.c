#include "tests/reading.h"

#define WORDS_SHOWN 3

/* Letters in tests/samples, written in the manner of several ministries, and what they are
 * understood to say: number, parent, first words and passages that answer it, one a line. */
static const struct {
	const char *file, *expected;
} samples[] = {
	{ "headings.md", /* label as heading, words in italics, "Kabinetsreactie", answer */
	  "1 < - Maak afspraken met 3 4 5 6 7\n"
	  "2 < - Stel normen op 9\n"
	  "3 < - Verbeter de monitoring 11\n" },
	{ "numbered.md", /* a numbered list with the answers below each item */
	  "1 < - Richt een landelijk 6\n"
	  "2 < - Vergroot de capaciteit 8 9 10 11\n"
	  "3 < - Oefen jaarlijks met 13\n" },
	{ "main-and-sub.md", "1 < - Versterk de onafhankelijkheid 3\n"
			     "1.1 < 1 Leg de bevoegdheden 5\n"
			     "1.2 < 1 Geef inspecties een 7\n"
			     "2 < - Maak het toezicht 9\n"
			     "2.1 < 2 Publiceer alle rapporten 11\n" },
	{ "letters.md", "1 < - Verlaag de werkdruk 4\n"
			"2 < - Verkort de wachttijden 6\n"
			"3a < 3 Geef kinderen een 8\n"
			"3b < 3 Spreek met ieder 10\n" },
	{ "table.md", "1 < - Breng de kosten 3\n"
		      "2 < - Stel een eindtermijn 4\n"
		      "3 < - Informeer de Kamer 5\n" },
	{ "roman.md", "1 < - Voer een toets 2\n"
		      "2 < - Betrek uitvoerders vroeg 4\n"
		      "4 < - Evalueer na drie 6\n" },
	{ "pages.txt", "1 < - Maak een plan. 3\n"
		       "2 < - Voer het plan 5 6\n" },
	{ "furniture.md", "" },
	{ "none.md", "" },
};

/* The same for pieces of a letter, in Markdown. */
static const struct {
	const char *text, *expected;
} pieces[] = {
	/* sentences about a recommendation */
	{ "Aanbeveling 1 wordt onderschreven.\n\nMeer tekst.\n", "" },
	{ "Aanbeveling 3 en 4 hangen samen.\n\nMeer tekst.\n", "" },
	{ "De aanbeveling 1: doe iets.\n", "" },
	{ "Aanbevelingen 1: doe iets.\n", "" },
	/* ways to write the label */
	{ "Aanbeveling 1: Doe iets goeds.\n\nDat doen wij.\n", "1 < - Doe iets goeds. 2\n" },
	{ "AANBEVELING 1: Doe iets goeds.\n\nDat doen wij.\n", "1 < - Doe iets goeds. 2\n" },
	{ "**Aanbeveling 1** *Doe iets goeds.*\n\nDat doen wij.\n", "1 < - Doe iets goeds. 2\n" },
	{ "### Aanbeveling 1 Doe iets goeds\n\nDat doen wij.\n", "1 < - Doe iets goeds 2\n" },
	{ "**Aanbeveling 1**\n\n*Doe iets goeds.*\n\nReactie van het kabinet\n\nDat doen wij.\n",
	  "1 < - Doe iets goeds. 2\n" },
	{ "Aanbeveling 10b – Doe iets goeds.\n\nDat doen wij.\n", "10b < 10 Doe iets goeds. 2\n" },
	/* the words end before what leads in the list */
	{ "Aanbeveling 1: Doe iets. Daartoe bevelen wij aan:\n\n- Begin vandaag ermee.\n\nDat is "
	  "al gedaan.\n",
	  "1 < - Doe iets.\n1.1 < 1 Begin vandaag ermee. 3\n" },
	{ "Aanbeveling 1: Doe iets.\n\n- *Begin vandaag ermee.*\n\nGoed.\n\n- *Ga morgen "
	  "verder.*\n\nOok goed.\n",
	  "1 < - Doe iets.\n1.1 < 1 Begin vandaag ermee. 3\n1.2 < 1 Ga morgen verder. 5\n" },
	{ "Aanbeveling 2: Doe iets.\n\n1. Begin vandaag ermee.\n2. Ga morgen verder.\n",
	  "2 < - Doe iets.\n2.1 < 2 Begin vandaag ermee.\n2.2 < 2 Ga morgen verder.\n" },
	{ "Aanbeveling 2: Doe iets.\n\na) Begin vandaag ermee.\n\nb) Ga morgen verder.\n",
	  "2 < - Doe iets.\n2a < 2 Begin vandaag ermee.\n2b < 2 Ga morgen verder.\n" },
	/* lists in answers, led in by a colon */
	{ "Aanbeveling 1: Doe iets.\n\nDat bestaat uit:\n\n- een plan;\n- een toets.\n\nKlaar.\n",
	  "1 < - Doe iets. 2 3 4 5\n" },
	{ "Aanbeveling 1: Doe iets.\n\n- Begin vandaag ermee.\n\nDat bestaat uit:\n\n1. een plan;\n"
	  "2. een toets.\n\nKlaar.\n\n- Ga morgen verder.\n",
	  "1 < - Doe iets.\n1.1 < 1 Begin vandaag ermee. 3 4 5 6\n1.2 < 1 Ga morgen verder.\n" },
	{ "## Aanbevelingen\n\n1. Doe iets goeds.\n\nDat bestaat uit:\n\n- een plan;\n- een "
	  "toets.\n\n2. Ga morgen verder.\n",
	  "1 < - Doe iets goeds. 2 3 4\n2 < - Ga morgen verder.\n" },
	/* a list elsewhere is no list of recommendations */
	{ "## Planning\n\n1. Doe iets goeds.\n\n2. Ga verder.\n", "" },
	/* a section of its own ends the answer, a heading below it does not */
	{ "## Aanbeveling 1: Doe iets goeds\n\nJa.\n\n### Kosten\n\nGeen.\n\n## Slot\n\nTot "
	  "ziens.\n",
	  "1 < - Doe iets goeds 2 3\n" },
	/* after 3a a list belongs to no other recommendation */
	{ "Aanbeveling 2: Doe iets.\n\nJa.\n\nAanbeveling 3a: Doe wat.\n\n- een punt\n",
	  "2 < - Doe iets. 2\n3a < 3 Doe wat. 4\n" },
	/* tables */
	{ "| Aanbeveling | Kabinetsreactie |\n|--|--|\n| 1. Doe iets goeds. | Ja. |\n"
	  "| Aanbeveling 2: Ga verder. | Nee. |\n",
	  "1 < - Doe iets goeds. 2\n2 < - Ga verder. 3\n" },
	{ "| Aanbeveling | Reactie |\n|--|--|\n| Doe iets goeds. | Ja. |\n| Ga verder. | Nee. |\n",
	  "1 < - Doe iets goeds. 2\n2 < - Ga verder. 3\n" },
	{ "| # | Aanbeveling | Toelichting | Appreciatie |\n|--|--|--|--|\n| 4 | Doe iets goeds. | "
	  "| Ja. |\n| 5 | Ga verder. |\n",
	  "4 < - Doe iets goeds. 2\n5 < - Ga verder. 3\n" },
	{ "| | Aanbeveling | Reactie |\n|--|--|--|\n| | Doe iets goeds. | |\n| | | |\n",
	  "1 < - Doe iets goeds. 2\n" },
	{ "| Onderwerp | Bedrag |\n|--|--|\n| aanbeveling 1 | 3 |\n", "" },
};

static char *
recommendations_print(const Document *document)
{
	GString *printed = g_string_new(NULL);
	for (guint i = 0; i < document->recommendations->len; i++) {
		const Recommendation *r = g_ptr_array_index(document->recommendations, i);
		const Passage *passage = document_get_passage(document, r->passage);
		g_autofree char *words = g_strndup(passage->text + r->start, r->end - r->start);
		g_auto(GStrv) first = g_strsplit(words, " ", WORDS_SHOWN + 1);
		g_string_append_printf(printed, "%s < %s", r->number, r->parent ? r->parent : "-");
		for (guint w = 0; w < WORDS_SHOWN && first[w]; w++)
			g_string_append_printf(printed, "%s%s", *first[w] ? " " : "", first[w]);
		for (guint a = 0; a < r->answer->len; a++)
			g_string_append_printf(printed, " %u", g_array_index(r->answer, guint, a));
		g_string_append_c(printed, '\n');
	}
	return g_string_free(printed, FALSE);
}

static void
test_samples(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(samples); i++) {
		g_autofree char *path = g_strconcat("tests/samples/", samples[i].file, NULL);
		g_autofree char *source = NULL;
		gsize length;
		g_autoptr(Document) document = reading_file(path, &source, &length);
		g_autofree char *printed = recommendations_print(document);
		reading_check(document, source, length);
		assert_int_equal(reading_count_spans(document, SPAN_UNREAD), 0);
		if (strcmp(printed, samples[i].expected) != 0)
			fail_msg("%s:\n%s", path, printed);
	}
}

static void
test_pieces(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
		const char *text = pieces[i].text;
		g_autoptr(Document) document = reading_of("a.md", text, strlen(text));
		assert_non_null(document);
		g_autofree char *printed = recommendations_print(document);
		reading_check(document, text, strlen(text));
		if (strcmp(printed, pieces[i].expected) != 0)
			fail_msg("%s\n%s", text, printed);
	}
}

/* The list that sums up the main recommendations points at them. */
static void
test_restatements(void **state)
{
	(void)state;
	const char *text = "De aanbevelingen luiden:\n\n- Doe iets.\n- Doe niets.\n\n"
			   "Aanbeveling 1: Doe iets.\n\nJa.\n";
	g_autoptr(Document) document = reading_of("a.md", text, strlen(text));
	const Passage *same = document_get_passage(document, 2);
	assert_string_equal(same->text, "Doe iets.");
	assert_string_equal(same->recommendation, "1");
	assert_int_equal(same->kind, PASSAGE_ITEM);
	assert_null(document_get_passage(document, 3)->recommendation);
}

static void
test_sections(void **state)
{
	(void)state;
	g_autofree char *source = NULL;
	gsize length;
	g_autoptr(Document) document =
	    reading_file("tests/samples/main-and-sub.md", &source, &length);
	g_autofree char *main = g_strjoinv(" > ", document_get_passage(document, 3)->section);
	g_autofree char *sub = g_strjoinv(" > ", document_get_passage(document, 6)->section);
	assert_string_equal(main, "Hoofdaanbeveling 1");
	assert_string_equal(sub, "Hoofdaanbeveling 1 > Deelaanbeveling 1.2");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_samples),
		cmocka_unit_test(test_pieces),
		cmocka_unit_test(test_restatements),
		cmocka_unit_test(test_sections),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
