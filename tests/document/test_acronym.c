/* What acronyms stand for: a text, and what it defines. */
#include "tests/document/defining.h"

static const Defining found[] = {
	/* the heads of words, function words between them */
	{"de Raad voor Rivierbeheer (RR) vergadert", "RR = Raad voor Rivierbeheer"},
	{"het Nationaal Instituut voor Dijken en Duinen (NIDD).",
		"NIDD = Nationaal Instituut voor Dijken en Duinen"},
	{"het Centre of Excellence (COE)", "COE = Centre of Excellence"},
	{"de Partij van de Ambtenaren (PvdA)", "PvdA = Partij van de Ambtenaren"},
	{"de Overslag Bank (DOB)", "DOB = de Overslag Bank"},
	{"Wet op de Oevers (Woo)", "Woo = Wet op de Oevers"},
	{"Algemene wet waterschappen (Aww)", "Aww = Algemene wet waterschappen"},
	/* parts of compounds, behind a hyphen or by their spelling */
	{"de Kennis- en Innovatieraad (KIR)", "KIR = Kennis- en Innovatieraad"},
	{"de kustwacht-inspectie (KI)", "KI = kustwacht-inspectie"},
	{"het Gezamenlijk Handels- en Landbouwbeleid (GHLB)",
		"GHLB = Gezamenlijk Handels- en Landbouwbeleid"},
	{"een Rampenbestrijdingsplan (RBP)", "RBP = Rampenbestrijdingsplan"},
	{"het Kustbreed Duinkader (KBDK)", "KBDK = Kustbreed Duinkader"},
	{"elk projectteam (PT)", "PT = projectteam"},
	/* the plural, of the acronym and of people */
	{"de Regionale Posten (RP's) en", "RP = Regionale Posten"},
	{"de Regionale Posten (RP\u2019s) en", "RP = Regionale Posten"},
	{"de Regionale Posten (RPs) en", "RP = Regionale Posten"},
	{"niet-statelijke groepen (nsg's)", "nsg = niet-statelijke groepen"},
	{"zelfstandigen met personeel (zmp'ers)", "zmp = zelfstandigen met personeel"},
	/* digits: number words, repeated letters */
	{"de Baltische Zes (B6)", "B6 = Baltische Zes"},
	{"de planning en -prognose (P2)", "P2 = planning en -prognose"},
	{"het World Wide Water Committee (W3C)", "W3C = World Wide Water Committee"},
	/* capitals inside, letters that go on */
	{"het EU pact (EUP)", "EUP = EU pact"},
	{"programma Haven Technologie (HavTech)", "HavTech = Haven Technologie"},
	{"de Ressortsadviescommissie (RESAC)", "RESAC = Ressortsadviescommissie"},
	{"R&D-fonds Onderzoek & Ontwikkeling (O&O)", "O&O = Onderzoek & Ontwikkeling"},
	/* commas in a name */
	{"van Water, Bodem en Lucht (WBL)", "WBL = Water, Bodem en Lucht"},
	/* marks around and inside, English names, accents */
	{"het *Harbour Action Plan* (HAP)", "HAP = Harbour Action Plan"},
	{"het \u2018Harbour Action Plan\u2019 (\u2018HAP\u2019)", "HAP = Harbour Action Plan"},
	{"het \u00abHarbour Action Plan\u00bb (het HAP)", "HAP = Harbour Action Plan"},
	{"de \u00c9cole Maritime (EM)", "EM = \u00c9cole Maritime"},
	{"de Nieuwe Havennota\u00b9 (NHN)", "NHN = Nieuwe Havennota"},
	/* more in the bracket */
	{"de Nieuwe Havennota (NHN, 2024)", "NHN = Nieuwe Havennota"},
	{"de Nieuwe Havennota (NHN, '24)", "NHN = Nieuwe Havennota"},
	{"de Nieuwe Havennota (NHN; zie bijlage 2)", "NHN = Nieuwe Havennota"},
	{"de Nieuwe Havennota (afgekort: NHN)", "NHN = Nieuwe Havennota"},
	{"de Nieuwe Havennota (ook wel NHN)", "NHN = Nieuwe Havennota"},
	/* the name in the bracket, or both */
	{"de NHN (Nieuwe Havennota) is er", "NHN = Nieuwe Havennota"},
	{"de NHN (de Nieuwe Havennota, van 2024)", "NHN = Nieuwe Havennota"},
	{"de havennota (New Port Paper, NPP)", "NPP = New Port Paper"},
	{"de havennota (New Port Paper \u2013 NPP)", "NPP = New Port Paper"},
	{"de havennota (NPP: New Port Paper)", "NPP = New Port Paper"},
	/* what is behind the name is left out */
	{"het Haven Opleidings Instituut in Delfzijl (HOI)", "HOI = Haven Opleidings Instituut"},
	{"het Harbour Action Plan-instrument (HAP)", "HAP = Harbour Action Plan"},
	{"de Bond van Loodsen, gevestigd te Vlissingen (BvL)", "BvL = Bond van Loodsen"},
	{"de leden van de Haven Raad (HR)-commissie", "HR = Haven Raad"},
	/* a capital begins the name */
	{"artikel 3 Wet wonen en inkomen (WI)", "WI = Wet wonen en inkomen"},
	{"artikel 3 Wet wonen en inkomen (WWI)", "WWI = Wet wonen en inkomen"},
	/* never corrected */
	{"het Single Harbour Access Point (SHAC)", "SHAC = Single Harbour Access Point"},
	/* side by side, once it is defined, in whatever spelling */
	{"Europese Haven Dienst (EHD).\nDe Europees Havendienst EHD is er.",
		"EHD = Europese Haven Dienst; EHD = Europees Havendienst"},
	{"Het \u2018Harbour Plan\u2019 HP komt.\nHet Harbour Plan (HP).",
		"HP = Harbour Plan; HP = Harbour Plan"},
	/* two in one passage */
	{"de Haven Raad (HR) en de Loods Raad (LR)", "HR = Haven Raad; LR = Loods Raad"},
};

static const Defining none[] = {
	/* parties and countries behind a name, chambers and lists */
	{"Mevrouw Van Dijk (VVD) en de heer Dam (CDA) vragen", ""},
	{"Vragen van het lid Dekker (VVD) over", ""},
	{"een kantoor in Kopenhagen (DK), Rome (IT)", ""},
	{"twee partijen (CDA en VVD)", ""},
	/* Roman numerals, single letters, numbers, currencies, abbreviations */
	{"de Internationale Veiligheid (IV)", ""},
	{"Binnenlandse Zaken en Veiligheid (VII)", ""},
	{"de eerste vergadering (IV)", ""},
	{"de Akte (A) en bijlage (1)", ""},
	{"Kamerstuk 12345 (2024)", ""},
	{"honderd euro (EUR)", ""},
	{"de gemeente (gem.) en de secretaris (get.)", ""},
	{"het Generaal Eerste Toezicht (get.)", ""},
	{"de gemeente (gem)", ""},
	/* references, optional letters, plain words */
	{"de nota (zie NHN)", ""},
	{"regels en inzet overheid (RIO: 6)", ""},
	{"halen en innen (hei)delen", ""},
	{"het adviseren inzake (her)benoemingen", ""},
	{"de havens in Zeeland (Zeeuwse havens)", ""},
	{"verordening (EG) nr. 12 en richtlijn 2011/35/EU en verordening (EU)", ""},
	{"EHD en anderen (EHD)", ""},
	/* past a sentence, a bracket, a dash, the window */
	{"Havens. Raad (HR)", ""},
	{"Haven (een) Raad (HR)", ""},
	{"Haven \u2013 de Raad (HR)", ""},
	{"Haven loods loods loods loods loods loods Raad (HR)", ""},
	/* in the wrong order, a letter too many */
	{"de Raad voor Havens (HR)", ""},
	{"de Haven loods Raad (HR)", ""},
	{"de Haven Raad (HRX)", ""},
	/* side by side without a definition, or another name */
	{"de Haven Raad HR", ""},
	{"de Loods Raad (LR).\nDe Haven Raad LR en de grote LR.", "LR = Loods Raad"},
	/* no bracket's end, a bracket in a bracket */
	{"de Haven Raad (HR", ""},
	{"de Haven Raad ((HR", ""},
	{"()", ""},
	{"( )", ""},
	{"", ""},
};

static void
test_found(void **state)
{
	(void)state;
	defining_check(found, G_N_ELEMENTS(found));
}

static void
test_none(void **state)
{
	(void)state;
	defining_check(none, G_N_ELEMENTS(none));
}

/* Two references to one entry, as "words = target". */
static const struct {
	const char *text, *first, *second, *target, *expected;
} pairs[] = {
	{"het havenverbond (UHA) telt", "havenverbond", "UHA", "x:uha", "UHA = havenverbond"},
	{"het *havenverbond* (‘UHA’) telt", "havenverbond", "UHA", "x:uha", "UHA = havenverbond"},
	{"de UHA (havenverbond) telt", "UHA", "havenverbond", "x:uha", "UHA = havenverbond"},
	{"het havenverbond (UHA) telt", "havenverbond", "UHA", "x:other", ""},
	{"het havenverbond, UHA, telt", "havenverbond", "UHA", "x:uha", ""},
	{"het havenverbond (en UHA) telt", "havenverbond", "UHA", "x:uha", ""},
	{"het havenverbond (UHA telt)", "havenverbond", "UHA", "x:uha", ""},
	{"het havenverbond (de havens)", "havenverbond", "de havens", "x:uha", ""},
};

static void
reference_append(Passage *passage, const char *words, const char *target)
{
	Reference r = {.start = (gsize)(strstr(passage->text, words) - passage->text)};
	r.end = r.start + strlen(words);
	r.target = g_strdup(target);
	r.layer = REFERENCE_NAME;
	g_array_append_val(passage->references, r);
}

static void
test_pairs(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
		g_autoptr(Document) document = document_new();
		Passage *passage = defining_add(document, pairs[i].text);
		reference_append(passage, pairs[i].first, pairs[i].target);
		reference_append(passage, pairs[i].second, "x:uha");
		acronyms_find(document);
		g_autoptr(GString) printed = g_string_new(NULL);
		defining_print(printed, passage);
		assert_string_equal(printed->str, pairs[i].expected);
	}
}

/* Long texts that are hard in some way: ten times as long may take no more than twenty times. */
static void
test_linear(void **state)
{
	static const char *const hard[] = {"(", "A ", "A(", "(AB) ", "AB (AB) ", "()", "aaaaaaaaa",
		"A, ", "*", "-", "\u2018", "hierna: ", "x, kortweg ", ") ", ")), ofwel AB", "(hierna ", "AAAA ", "A (AAAAAAAAAAAA)"};
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(hard); i++) {
		gsize n = 1000000 / strlen(hard[i]);
		double tenth = defining_time(hard[i], n / 10), whole = defining_time(hard[i], n);
		if (whole > 2 && whole > 20 * tenth)
			fail_msg("%s: %.2f s, a tenth of it %.2f s", hard[i], whole, tenth);
		assert_true(whole < 10);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_found),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_pairs),
		cmocka_unit_test(test_linear),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
