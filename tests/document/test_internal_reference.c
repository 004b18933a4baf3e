/* Places that a document points at in itself, and places of other documents. */
#include "document/internal_reference.h"
#include "document/candidate.h"
#include "tests/document/passages.h"

static const char catalogue_text[] = "[iob:navo]\nkind=evaluatie\ntitle=Schouder aan schouder\n"
				     "[aiv:zee]\nkind=advies\ntitle=Baas op Zee\n"
				     "[body:kust]\nkind=body\ntitle=Raad voor de Kust\n";

static Catalogue *catalogue;
static InternalFinder *finder;

static int
set_up(void **state)
{
	(void)state;
	catalogue = catalogue_read(catalogue_text, strlen(catalogue_text), "c.ini", NULL);
	if (catalogue)
		finder = internal_finder_new(catalogue);
	return catalogue ? 0 : 1;
}

static int
tear_down(void **state)
{
	(void)state;
	internal_finder_free(finder);
	internal_finder_free(NULL);
	catalogue_free(catalogue);
	return 0;
}

static const struct {
	const char *lines[14], *references;
} rows[] = {
	/* Recommendations by number. */
	{{"R 2: Bouw.", "R 2.3: Bouw hoger.", "R 3a: Sloop.",
		 "Zie aanbeveling 2.3 en "
		 "deelaanbeveling 3a, maar niet aanbeveling 4."},
		"4 high[aanbeveling 2.3] x#p2; 4 high[deelaanbeveling 3a] x#p3; "},
	{{"R 1: Bouw.", "R 2: Sloop.", "R 3: Graaf.", "Over de aanbevelingen 1, 2 en 3."},
		"4 high[aanbevelingen 1] x#p1; 4 high[2] x#p2; 4 high[3] x#p3; "},
	{{"R 4: Bouw.", "Zie aanbeveling IV."}, "2 high[aanbeveling IV] x#p1; "},
	{{"R 1: Aanbeveling 1: bouw.", "Aanbeveling 1: bouw."}, ""},
	{{"R 3: Bouw.", "Reactie op Schouder aan schouder.",
		 "Aanbeveling 3 van Schouder aan schouder, aanbeveling 3 van Baas op Zee, "
		 "aanbeveling 3 van de Raad voor de Kust en aanbeveling 3 van deze brief."},
		"3 high[Aanbeveling 3] x#p1; 3 high[aanbeveling 3] x#p1; "},
	{{"R 2: Bouw.", "R 3: Graaf.", "R 3a: Zand.", "Zie aanbeveling 2b, 3a en 4a."},
		"4 high[aanbeveling 2b] x#p1; 4 high[3a] x#p3; "},
	/* As printed, where no reader found them; findings and conclusions too. */
	{{"Aanbeveling 3. Bouw hoger.", "Bevinding 4: Het is laag.", "Conclusie 2. Te laag.",
		 "Zie aanbeveling 3. Baas op Zee bevestigt bevinding 4 en conclusie 2."},
		"4 high[aanbeveling 3] x#p1; 4 high[bevinding 4] x#p2; "
		"4 high[conclusie 2] x#p3; "},
	{{"Aanbeveling 3 is overgenomen.", "Bevinding 4 niet.", "Zie aanbeveling 3, bevinding 4."},
		""},
	{{"Bevinding 4: Zo.", "Volgens bevinding 4 van Baas op Zee, bevinding 4 uit de nota."}, ""},
	/* The one that is answered. */
	{{"R 1: Bouw.", "A 1: In lijn met de aanbeveling bouwen wij. Deze aanbeveling helpt."},
		"2 medium[de aanbeveling] x#p1; 2 medium[Deze aanbeveling] x#p1; "},
	{{"R 1: Bouw.", "A 1: De aanbeveling van de Raad. Een aanbeveling. De aanbevelingen."}, ""},
	{{"R 1: Bouw.", "De aanbeveling helpt."}, ""},
	/* Sections by number. */
	{{"# 1. Inleiding", "Zie paragraaf 2.1 en hoofdstuk 2.", "# 2. Aanpak", "Zo.",
		 "## 2.1 Geld", "Veel, zie paragraaf 2.1 en sectie 7."},
		"1 high[paragraaf 2.1] x#p3; 1 high[hoofdstuk 2] x#p2; "},
	{{"# Hoofdstuk 2 Aanpak", "Zo.", "# Hoofdstuk 3 Slot", "Zie hoofdstuk 2 hierboven."},
		"2 high[hoofdstuk 2] x#p1; "},
	{{"# 2 Aanpak", "Zo.", "# Los",
		 "Volgens paragraaf 2 van het rapport, hoofdstuk 2 uit de "
		 "nota en paragraaf 2 van dit rapport."},
		"2 high[paragraaf 2] x#p1; "},
	{{"# 2 Aanpak", "Zo.", "# Los",
		 "Baas op Zee zegt in hoofdstuk 2 iets. Zie ook hoofdstuk 2."},
		"2 high[hoofdstuk 2] x#p1; "},
	{{"# 2 Aanpak", "Zo.", "# Los",
		 "De motie op stuk nr. 4 (33 576) voeren wij uit via het plan uit paragraaf 2."},
		"2 high[paragraaf 2] x#p1; "},
	{{"# 2 Aanpak", "Zo.", "# Los",
		 "De brief (Kamerstuk 33 576, nr. 4) noemt het plan uit paragraaf 2."},
		""},
	{{"# 1 Een", "Zo.", "# 1 Twee", "Zus.", "# Los", "Zie paragraaf 1."}, ""},
	/* Lines that may be headings, in a text without any. */
	{{"1. Inleiding", "Zie hoofdstuk 2, paragraaf 2.1, paragraaf 7 en hoofdstuk 3.", "2. Aanpak",
		 "2.1 Wat gebeurt er?", "Hoofdstuk 3 Slot", "Veel."},
		"2 high[hoofdstuk 2] x#p3; 2 high[paragraaf 2.1] x#p4; 2 high[hoofdstuk 3] x#p5; "},
	{{"2. De leden vragen meer.", "2500 Delft", "3. kleine letter", "12 meter", "4. Een lijst:",
		 "Zie paragraaf 2, paragraaf 2500, paragraaf 3, paragraaf 12 en paragraaf 4."},
		""},
	{{"# 1 Kop", "2. Aanpak", "Zie paragraaf 2."}, ""},
	{{"2. Recht", "Zie onderdeel 2 van dit verslag, onderdeel 2 van dit artikel, onderdeel 2."},
		"2 high[onderdeel 2] x#p1; "},
	/* Captions, annexes, notes, questions. */
	{{"Tabel 1: Kosten", "T a | b", "T c | d", "Zie tabel 1 en figuur 1.", "Figuur 1 Groei"},
		"4 high[tabel 1] x#p1; 4 high[figuur 1] x#p5; "},
	{{"Tabel I. Kosten", "T a | b", "Zie tabel I! Tabel I. Kosten"}, "3 high[tabel I] x#p1; "},
	{{"Tabel 1 laat zien dat het regent.", "Zie tabel 1."}, ""},
	{{"Zie bijlage 2 en bijlage B.", "# Bijlage 2 Kosten", "Veel.", "# Bijlage B", "Meer."},
		"1 high[bijlage 2] x#p2; 1 high[bijlage B] x#p3; "},
	{{"Zie noot 5 en voetnoot 6.", "N 5: Zo."}, "1 high[noot 5] x#p2; "},
	{{"Baas op Zee is er (vgl. noot 5). Schouder aan schouder ook, noot 5.", "N 5: Zo."},
		"1 high[noot 5] x#p2; "},
	/* The only table there is, printed without a number. */
	{{"Zie tabel I, tabel 1 en tabel 2.", "T a | b", "T c | d"},
		"1 high[tabel I] x#p2; 1 high[tabel 1] x#p2; "},
	{{"Zie tabel 1.", "T a | b", "Zo.", "T c | d"}, ""},
	{{"Zie tabel 1.", "T a | b", "Tabel 2: Kosten", "Zo."}, ""},
	{{"# Vraag 3", "Waarom?", "# Antwoord", "Zie het antwoord op vraag 3 en de vragen 3 en 4."},
		"2 high[vraag 3] x#p1; 2 high[vragen 3] x#p1; "},
	/* Articles only where the text says they are its own. */
	{{"# Artikel 5", "Zo.", "# Artikel 6",
		 "Artikel 5 geldt, artikel 5 van deze wet ook, "
		 "artikel 5 van de wet niet."},
		"2 high[artikel 5] x#p1; "},
	/* What is near. */
	{{"# A", "Zo.", "## A1", "Zus.", "# B",
		 "Zie de vorige paragraaf, het vorige hoofdstuk en de "
		 "volgende paragraaf; de vorige keer.",
		 "## B1", "Slot."},
		"3 medium[de vorige paragraaf] x#p2; 3 medium[het vorige hoofdstuk] x#p1; "
		"3 medium[de volgende paragraaf] x#p4; "},
	{{"De onderstaande tabel.", "T a | b", "T c | d", "Uit bovenstaande tabel blijkt dit."},
		"1 medium[onderstaande tabel] x#p2; 4 medium[bovenstaande tabel] x#p2; "},
	{{"Uit bovenstaande tabel en onderstaande opsomming blijkt dit."}, ""},
	/* Headings. */
	{{"# Aanpak van dijken", "Zo.", "# Slot", "(zie hierboven onder aanpak dijk)"},
		"2 medium[zie hierboven onder aanpak dijk] x#p1; "},
	{{"# Aanpak van dijken", "Zo.", "# Slot",
		 "Zie onder aanpak van bruggen. Zie hierboven. Het is "
		 "onder dijken gelegen."},
		""},
	{{"# Dijken nu", "Zo.", "# Dijken straks", "Zus.", "# Slot", "Zie onder dijken."}, ""},
	{{"# A", "Betere aansluiting van sluizen op dijken helpt.", "Dijken. Aansluiting.",
		 "Sluizen (zie hierboven onder aansluiting sluis op dijk)."},
		"3 medium[zie hierboven onder aansluiting sluis op dijk] x#p1; "},
	{{"# A", "Betere aansluiting van sluizen helpt.", "Aansluiting van sluizen.",
		 "Dit (zie hierboven onder aansluiting sluis)."},
		""},
	{{"# A", "Betere aansluiting van sluizen helpt.", "Dit (zie onder aansluiting sluis).",
		 "Zoals hieronder onder aansluiting sluis."},
		""},
};

static void
test_documents(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Document) document = document_of("x", rows[i].lines);
		references_fill(document, catalogue);
		internal_reference_find(finder, document);
		g_autofree char *printed = references_print(document, REFERENCE_INTERNAL);
		if (strcmp(printed, rows[i].references) != 0)
			fail_msg("%s\n%s\n  instead of\n%s", rows[i].lines[0], printed,
				rows[i].references);
	}
}

/* What only looks like a source claims a place right behind it, and no other. */
static void
test_candidates(void **state)
{
	(void)state;
	static const char *const lines[] = {"# 2 Aanpak", "Zo.", "# Los",
		"Het rapport Natte voeten zegt in paragraaf 2 iets.",
		"Het rapport Natte voeten past goed bij de plannen uit paragraaf 2.", NULL};
	g_autoptr(Document) document = document_of("x", lines);
	for (guint i = 2; i <= 3; i++) {
		const Passage *passage = document_get_passage(document, i);
		candidates_find(passage->text, strlen(passage->text), passage->references);
		assert_int_equal(passage->references->len, 1);
	}
	internal_reference_find(finder, document);
	g_autofree char *printed = references_print(document, REFERENCE_INTERNAL);
	assert_string_equal(printed, "3 high[paragraaf 2] x#p1; ");
}

static void
document_find(Document *document)
{
	internal_reference_find(finder, document);
}

/* Many labels, lists and phrases; large tables. */
static void
test_linear(void **state)
{
	(void)state;
	static const char *const pieces[] = {"aanbeveling 1, 2, 3 en 4 ", "tabel ",
		"zie hierboven onder dijk en sluis ", "zie zie zie ook ook onder onder ",
		"bovenstaande tabel ", "de vorige paragraaf ", "noot 1-1-1-1-1-1-1 "};
	for (guint i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		while (text->len < 60000)
			g_string_append(text, pieces[i]);
		assert_true(time_of(document_find, text->str, 30) < 20 * G_USEC_PER_SEC);
	}
	assert_true(time_of(document_find, "T bovenstaande tabel", 50000) < 20 * G_USEC_PER_SEC);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_documents),
		cmocka_unit_test(test_candidates),
		cmocka_unit_test(test_linear),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
