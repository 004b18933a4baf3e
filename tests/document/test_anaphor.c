/* Words that point back at a document, and those that seem to. */
#include "document/anaphor.h"
#include "document/candidate.h"
#include "tests/document/passages.h"

static const char catalogue_text[] =
	"[iob:navo]\nkind=evaluatie\ntitle=Schouder aan schouder\n"
	"[aiv:zee]\nkind=advies\ntitle=Baas op Zee\n"
	"[nl:nota]\nkind=nota\ntitle=Waterveiligheidsnota Delta\n"
	"[nl:zeestrategie]\nkind=strategie\ntitle=Nationale Zeestrategie\n"
	"[nl:luchtstrategie]\nkind=strategie\ntitle=Nationale Luchtstrategie\n"
	"[nl:akkoord]\nkind=akkoord\ntitle=Noordzeeakkoord Koers\n"
	"[eu:plan]\nkind=programma\ntitle=Programma Blauwe Groei\n"
	"[nato:top]\nkind=verklaring\ntitle=NAVO-top Reykjavik\n"
	"[rek:water]\nkind=rapport\ntitle=Waterplan\nissued=2019\n"
	"[rek:duin]\nkind=rapport\ntitle=Duinplan\nissued=2020\n"
	"[rek:zand]\nkind=rapport\ntitle=Zandplan\nissued=2019\n"
	"[body:kust]\nkind=body\ntitle=Raad voor de Kust\n";

static Catalogue *catalogue;
static AnaphorFinder *finder;

static int
set_up(void **state)
{
	(void)state;
	catalogue = catalogue_read(catalogue_text, strlen(catalogue_text), "c.ini", NULL);
	if (catalogue)
		finder = anaphor_finder_new(catalogue);
	return catalogue ? 0 : 1;
}

static int
tear_down(void **state)
{
	(void)state;
	anaphor_finder_free(finder);
	anaphor_finder_free(NULL);
	catalogue_free(catalogue);
	return 0;
}

#define LETTER "kenmerk:BZ1"

static const struct {
	const char *id, *lines[9], *references;
} rows[] = {
	/* An article: the only one of the passage ... */
	{LETTER, {"De Nationale Zeestrategie is af. Zo heeft de strategie vier doelen."},
		"1 low[de strategie] nl:zeestrategie; "},
	{LETTER, {"Schouder aan schouder is er. Het rapport bevat lessen."},
		"1 low[Het rapport] iob:navo; "},
	{LETTER, {"Schouder aan schouder is er. De evaluatie is kritisch; het onderzoek ook."},
		"1 low[De evaluatie] iob:navo; 1 low[het onderzoek] iob:navo; "},
	{LETTER, {"Baas op Zee is er. Het advies is helder."}, "1 low[Het advies] aiv:zee; "},
	/* ... or of the section, and not of the one before. */
	{LETTER,
		{"# A", "De Nationale Zeestrategie is af.", "Veel is nodig.",
			"Zo heeft de strategie doelen."},
		"3 low[de strategie] nl:zeestrategie; "},
	{LETTER,
		{"# A", "De Nationale Zeestrategie is af.", "# B", "Zo heeft de strategie doelen."},
		""},
	{LETTER, {"# A", "## B", "De Nationale Zeestrategie is af.", "## C", "De strategie helpt."},
		""},
	/* Two that fit are none; what is described fits too. */
	{LETTER, {"De Nationale Zeestrategie en de Nationale Luchtstrategie: de strategie helpt."},
		""},
	{LETTER,
		{"De Nationale Zeestrategie. Er komt een strategie voor vissen. De strategie "
		 "helpt."},
		""},
	{LETTER,
		{"Ontwikkel een nieuwe strategie. Voor deze strategie is de Nationale "
		 "Zeestrategie."},
		""},
	{LETTER, {"Schouder aan schouder en het rapport van de Raad. Het rapport is kritisch."},
		""},
	/* The noun says which one it is. */
	{LETTER, {"De Nationale Zeestrategie. De strategie voor de lucht volgt."}, ""},
	{LETTER, {"De Nationale Zeestrategie. De strategie die volgt, is beter."}, ""},
	{LETTER, {"De Nationale Zeestrategie. De strategie \"Hoog water\" volgt."}, ""},
	{LETTER, {"De Nationale Zeestrategie. De strategie, bedoeld in artikel 3, volgt."}, ""},
	{LETTER, {"De Nationale Zeestrategie. De strategie ter voorkoming van rampen."}, ""},
	{LETTER, {"De Nationale Zeestrategie. Een strategie helpt. Onze strategie ook."}, ""},
	{LETTER, {"De Nationale Zeestrategie. De strategie op stuk nr. 4, de strategie nr. 5."}, ""},
	/* Its year: of what the document names. */
	{LETTER,
		{"# A", "Het oude Waterplan.", "# B", "Het rapport uit 2019 helpt.", "# C",
			"Het Waterplan en het Duinplan."},
		"2 medium[Het rapport uit 2019] rek:water; "},
	{LETTER,
		{"Het oude Waterplan. Het rapport uit 2018, de nota uit 2019, de motie van 2019, een "
		 "rapport uit 2019, het rapport uit 2019 over zee."},
		""},
	{LETTER, {"Het oude Waterplan. Het Zandplan. Het rapport uit 2019."}, ""},
	/* Not of that kind. */
	{LETTER, {"De Nationale Zeestrategie. De nota, de visie, het akkoord en het rapport."}, ""},
	{LETTER, {"Baas op Zee. De evaluatie volgt."}, ""},
	{LETTER, {"De Raad voor de Kust. Het rapport volgt."}, ""},
	/* What the document is about: a report in its first passages. */
	{LETTER,
		{"# A", "Dit is een reactie op Schouder aan schouder.", "# B", "Goed.",
			"Het rapport is helder. De aanbevelingen ook."},
		"3 low[Het rapport] iob:navo; 3 low[De aanbevelingen] iob:navo; "},
	{LETTER, {"# A", "Een reactie op Schouder aan schouder.", "# B", "De aanbevelingen."}, ""},
	{LETTER, {"R 1: Bouw.", "Een reactie op Schouder aan schouder en de aanbevelingen."}, ""},
	{LETTER, {"# A", "Dit gaat over de Nationale Zeestrategie.", "# B", "De strategie helpt."},
		""},
	{LETTER, {"# A", "Schouder aan schouder en Baas op Zee.", "# B", "Het rapport is helder."},
		""},
	/* Not a report that is only described beside it. */
	{LETTER, {"# A", "Schouder aan schouder en een rapport over zee.", "# B", "Het rapport."},
		""},
	/* Another one nearby than what it is about: which? */
	{LETTER,
		{"# A", "Een reactie op Schouder aan schouder.", "Goed.", "Mooi.", "# B",
			"Baas op Zee is er. Het rapport is helder."},
		""},

	/* "dit", "deze": the same sentence or the one before. */
	{LETTER, {"De Nationale Zeestrategie is af. Deze strategie helpt."},
		"1 medium[Deze strategie] nl:zeestrategie; "},
	{LETTER, {"De Nationale Zeestrategie is af. Het regent. Deze strategie helpt."},
		"1 low[Deze strategie] nl:zeestrategie; "},
	{LETTER, {"De Nationale Zeestrategie is af.", "Deze strategie helpt."},
		"2 medium[Deze strategie] nl:zeestrategie; "},
	{LETTER, {"De Nationale Zeestrategie is af. Het regent.", "Deze strategie helpt."}, ""},
	{LETTER,
		{"De Nationale Luchtstrategie. De Nationale Zeestrategie. Het regent. "
		 "Die strategie."},
		""},
	{LETTER, {"Het Programma Blauwe Groei loopt. Dit plan en dit programma werken."},
		"1 medium[Dit plan] eu:plan; 1 medium[dit programma] eu:plan; "},
	{LETTER, {"Verordening (EU) 2021/697 geldt. Die verordening en die richtlijn helpen."},
		"1 medium[Die verordening] celex:32021R0697; "},
	{LETTER, {"Verordening (EU) 2021/697 geldt. De Kamer meent dat verordening helpt."},
		"1 medium[dat verordening] celex:32021R0697; "},
	{LETTER, {"Schouder aan schouder. De Kamer ziet dat onderzoek loont."}, ""},
	{LETTER, {"Schouder aan schouder. In dat onderzoek staat veel."},
		"1 medium[dat onderzoek] iob:navo; "},
	{LETTER, {"Baas op Zee is er. Het kabinet heeft dat advies gevolgd."},
		"1 medium[dat advies] aiv:zee; "},
	{LETTER, {"Baas op Zee is er. Dat advies is gevolgd."}, "1 medium[Dat advies] aiv:zee; "},
	{LETTER, {"Baas op Zee is er. Dat advies nodig was, staat vast."}, ""},
	{LETTER, {"Baas op Zee is er. Hetzelfde advies helpt, dezelfde nota niet."},
		"1 medium[Hetzelfde advies] aiv:zee; "},
	{LETTER, {"Baas op Zee is er. Hetzelfde advies als dat van de Raad."}, ""},
	/* Another word for it; but another law. */
	{LETTER, {"Het Programma Blauwe Groei loopt. Dat visprogramma en het visprogramma."},
		"1 low[Dat visprogramma] eu:plan; "},
	{LETTER, {"Verordening (EU) 2021/697 geldt. Aan die wijzigingsverordening ook."}, ""},
	/* The first and the last of two. */
	{LETTER,
		{"De Nationale Zeestrategie en de Nationale Luchtstrategie. Eerstgenoemde strategie "
		 "en de laatstgenoemde strategie."},
		"1 medium[Eerstgenoemde strategie] nl:zeestrategie; "
		"1 medium[de laatstgenoemde strategie] nl:zeestrategie; "},
	{LETTER,
		{"De Nationale Zeestrategie en de Nationale Luchtstrategie. De laatste strategie "
		 "helpt."},
		"1 low[De laatste strategie] nl:luchtstrategie; "},
	{LETTER, {"De Nationale Zeestrategie. De laatste strategie helpt."}, ""},
	{LETTER,
		{"De Nationale Zeestrategie en de Nationale Luchtstrategie. De laatste strategie van "
		 "de Raad."},
		""},
	/* Instruments. */
	{LETTER, {"Het Programma Blauwe Groei loopt. Dat instrument helpt, het fonds ook."},
		"1 medium[Dat instrument] eu:plan; "},
	{LETTER, {"De Nationale Zeestrategie is af. Deze strategie van de Raad helpt."}, ""},
	/* The document itself. */
	{LETTER, {"De brief (Kamerstuk 33694, nr. 72) is er. Deze brief volgt."}, ""},
	{"kst-1-1", {"De motie-Klos (Kamerstuk 33694, nr. 72). Deze motie vraagt meer."}, ""},
	{"tekst", {"Verordening (EU) 2021/697 geldt. Deze verordening helpt."},
		"1 medium[Deze verordening] celex:32021R0697; "},
	{"tekst", {"Artikel 1 Verordening (EU) 2021/697 geldt. Deze verordening helpt."}, ""},
	{"blg-1", {"Verordening (EU) 2021/697 geldt. Deze verordening treedt in werking."}, ""},
	/* Fixed expressions. */
	{LETTER,
		{"Het Programma Blauwe Groei. In dit kader, in het kader van zee, op dit plan na."},
		"1 medium[dit plan] eu:plan; "},
	{LETTER, {"Schouder aan schouder. De agenda van morgen. Het plan is af. Het voorstel ook."},
		""},

	/* "genoemde": anywhere in the section. */
	{LETTER,
		{"De Nationale Zeestrategie. Het regent. Het waait.",
			"De bovengenoemde strategie."},
		"2 low[De bovengenoemde strategie] nl:zeestrategie; "},
	{LETTER, {"De Nationale Zeestrategie helpt. Genoemde strategie en voornoemde strategie."},
		"1 medium[Genoemde strategie] nl:zeestrategie; "
		"1 medium[voornoemde strategie] nl:zeestrategie; "},
	{LETTER,
		{"De Nationale Zeestrategie helpt, dus het eerder genoemde plan en de eerder "
		 "genoemde strategie."},
		"1 medium[de eerder genoemde strategie] nl:zeestrategie; "},
	{LETTER, {"De Nationale Zeestrategie helpt. De door de Raad genoemde strategie niet."}, ""},
	{LETTER, {"De Nationale Zeestrategie. De in lid 1, onder 5°, genoemde strategie."}, ""},
	{LETTER, {"De NAVO-top Reykjavik. Dat is lang geleden. Tijdens bovengenoemde NAVO-top."},
		"1 low[bovengenoemde NAVO-top] nato:top; "},
	{LETTER, {"De NAVO-top Reykjavik. Tijdens bovengenoemde EU-top en genoemde bijeenkomst."},
		""},

	/* What a noun before a number says it is. */
	{LETTER,
		{"De motie van het lid Klos over zee (Kamerstuk 33694, nr. 72). De motie vroeg "
		 "dit."},
		"1 low[De motie] kst-33694-72; "},
	{LETTER, {"De motie-Van der Klos c.s. (Kamerstuk 33694, nr. 72). Die motie vroeg dit."},
		"1 medium[Die motie] kst-33694-72; "},
	{LETTER, {"Kamerstuk 33694, nr. 72 is er. De motie vroeg dit, de brief ook."}, ""},
	{LETTER, {"De mededeling COM(2025) 12 is er. De mededeling gaat over havens."},
		"1 low[De mededeling] eu:com-2025-12; "},
	{LETTER, {"Zie COM(2025) 12. De mededeling gaat over havens."}, ""},
	{LETTER, {"De mededeling COM(2025) 12 is er. De mededeling dat dit klopt."}, ""},
	{LETTER, {"Zie Kamerstuk 33694, nr. 72. De mededeling gaat over havens."}, ""},
	{LETTER, {"Het verdrag met Mali (Kamerstuk 33694, nr. 72). Het verdrag geldt."}, ""},
	{LETTER, {"De brief over de motie (Kamerstuk 33694, nr. 72). Die motie vroeg dit."}, ""},
	{LETTER, {"Het Verdrag (Trb. 1996, 293). Artikel 3 van het verdrag geldt."},
		"1 low[het verdrag] trb-1996-293; "},
	{LETTER, {"Het advies van de Raad (Stb. 2001, 326). Het advies volgt."}, ""},

	/* Compounds: what was named holds the whole word. */
	{LETTER,
		{"De Nationale Zeestrategie en de Nationale Luchtstrategie. De zeestrategie "
		 "helpt."},
		"1 low[De zeestrategie] nl:zeestrategie; "},
	{LETTER, {"De Nationale Zeestrategie is af. De visstrategie helpt."}, ""},

	/* Plurals. */
	{LETTER, {"Schouder aan schouder en Baas op Zee. Beide rapporten zijn er."},
		"1 low[Beide rapporten] aiv:zee; 1 low[Beide rapporten] iob:navo; "},
	{LETTER, {"Schouder aan schouder en Baas op Zee. Deze rapporten zijn er."},
		"1 medium[Deze rapporten] aiv:zee; 1 medium[Deze rapporten] iob:navo; "},
	{LETTER, {"Schouder aan schouder. Beide rapporten zijn er. Deze rapporten ook."}, ""},
	{LETTER, {"Schouder aan schouder en Baas op Zee. De rapporten zijn er."}, ""},
	{LETTER,
		{"Richtlijn 2005/36/EG tot wijziging van Richtlijn 2004/38/EG en Richtlijn "
		 "2006/87/EG. Die richtlijnen gelden."},
		"1 medium[Die richtlijnen] celex:32006L0087; "
		"1 medium[Die richtlijnen] celex:32005L0036; "},
	{LETTER,
		{"Dit is een reactie op Schouder aan schouder. Deze vijf aanbevelingen helpen, en "
		 "diverse aanbevelingen, en de aanbevelingen van de Raad."},
		"1 low[Deze vijf aanbevelingen] iob:navo; "},
	{LETTER,
		{"Een reactie op Schouder aan schouder.",
			"Baas op Zee helpt. De aanbevelingen ook."},
		""},
	{"iob:navo", {"Baas op Zee is er. Dit zijn de aanbevelingen."},
		"1 low[de aanbevelingen] aiv:zee; "},
};

static void
test_documents(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Document) document = document_of(rows[i].id, rows[i].lines);
		references_fill(document, catalogue);
		anaphor_find(finder, document, NULL);
		g_autofree char *printed = references_print(document, REFERENCE_ANAPHOR);
		if (strcmp(printed, rows[i].references) != 0)
			fail_msg("%s\n%s\n  instead of\n%s", rows[i].lines[0], printed,
				rows[i].references);
	}
}

/* What a title names is what the document is about, of any kind; it is no place in the text. */
static void
test_title(void **state)
{
	(void)state;
	static const char *const lines[] = {"De strategie helpt.", NULL};
	g_autoptr(Document) document = document_of(LETTER, lines);
	g_autoptr(GArray) title = references_new();
	Reference named = {.end = 7, .target = g_strdup("nl:zeestrategie")};
	document->title = g_strdup("Zeekust");
	g_array_append_val(title, named);
	anaphor_find(finder, document, title);
	g_autofree char *printed = references_print(document, REFERENCE_ANAPHOR);
	assert_string_equal(printed, "1 low[De strategie] nl:zeestrategie; ");
	const GArray *references = document_get_passage(document, 1)->references;
	assert_int_equal(g_array_index(references, Reference, 0).antecedent.passage, 0);
}

/* The antecedent is the last mention before it; a place already referred to is left alone. */
static void
test_fields(void **state)
{
	(void)state;
	static const char *const lines[] = {
		"Nationale Zeestrategie en Nationale Zeestrategie.", "Deze strategie.", NULL};
	g_autoptr(Document) document = document_of(LETTER, lines);
	references_fill(document, catalogue);
	anaphor_find(finder, document, NULL);
	anaphor_find(finder, document, NULL);
	const GArray *references = document_get_passage(document, 2)->references;
	assert_int_equal(references->len, 1);
	Antecedent antecedent = g_array_index(references, Reference, 0).antecedent;
	assert_int_equal(antecedent.passage, 1);
	assert_int_equal(antecedent.start, strlen("Nationale Zeestrategie en "));
	assert_int_equal(
		antecedent.end, strlen("Nationale Zeestrategie en Nationale Zeestrategie"));
}

/* What points at a candidate is one; an article does not point at one. */
static void
test_candidates(void **state)
{
	(void)state;
	static const char *const lines[] = {
		"Het rapport Natte voeten is er. Dat rapport is dik, het rapport ook.",
		"Artikel 3 van de Verordening Zand. Artikel 4 van die verordening.",
		"De Verordening Grind geldt. Deze verordening ook.", NULL};
	g_autoptr(Document) document = document_of(LETTER, lines);
	for (guint i = 1; i <= 3; i++) {
		const Passage *passage = document_get_passage(document, i);
		candidates_find(passage->text, strlen(passage->text), passage->references);
	}
	anaphor_find(finder, document, NULL);
	g_autofree char *candidates = references_print(document, REFERENCE_CANDIDATE);
	g_autofree char *anaphors = references_print(document, REFERENCE_ANAPHOR);
	assert_string_equal(candidates,
		"1 low[rapport Natte voeten] name:rapport-natte-voeten; "
		"1 low[Dat rapport] name:rapport-natte-voeten; "
		"2 low[Verordening Zand] name:verordening-zand; "
		"2 low[die verordening] name:verordening-zand; "
		"3 low[Verordening Grind] name:verordening-grind; ");
	assert_string_equal(anaphors, "");
}

static void
document_find(Document *document)
{
	references_fill(document, catalogue);
	anaphor_find(finder, document, NULL);
}

/* Many mentions, many that point, no end to a sentence or a bracket. */
static void
test_linear(void **state)
{
	(void)state;
	static const char *const pieces[] = {"Nationale Zeestrategie en de strategie ",
		"de motie (de brief (Kamerstuk 33694, nr. 72 ", "deze deze genoemde strategie ",
		"motie-motie-motie-", "bovengenoemde Nationale ", "beide rapporten Baas op Zee "};
	for (guint i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		while (text->len < 60000)
			g_string_append(text, pieces[i]);
		assert_true(time_of(document_find, text->str, 30) < 20 * G_USEC_PER_SEC);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_documents),
		cmocka_unit_test(test_title),
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_candidates),
		cmocka_unit_test(test_linear),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
