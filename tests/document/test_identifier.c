#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/identifier.h"
#include "document/identifier_forms.h"

#define HUGE_TEXT 1000000 /* bytes */
#define SLOW 3.0	  /* seconds: far more than linear time needs, also with sanitizers */

static IdentifierGrammar *grammar;

static int
setup(void **state)
{
	(void)state;
	grammar = identifier_grammar_new();
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	identifier_grammar_free(grammar);
	return 0;
}

static GArray *
find(const char *text, const char *dossier)
{
	GArray *references = references_new();
	identifier_find(grammar, text, strlen(text), dossier, references);
	return references;
}

/* "target?alternative p. 3", one for each reference, joined by "; ". */
static char *
printed(const GArray *references)
{
	GString *out = g_string_new(NULL);
	for (guint i = 0; i < references->len; i++) {
		const Reference *reference = &g_array_index(references, Reference, i);
		g_string_append_printf(out, "%s%s", i ? "; " : "", reference->target);
		if (reference->alternative)
			g_string_append_printf(out, "?%s", reference->alternative);
		if (reference->pin)
			g_string_append_printf(out, " %s", reference->pin);
	}
	return g_string_free(out, FALSE);
}

static void
test_example_of_every_form(void **state)
{
	(void)state;
	for (gsize i = 0; i < identifier_forms_count; i++) {
		const IdentifierForm *form = &identifier_forms[i];
		g_autoptr(GArray) references = find(form->example, "33694");
		if (references->len == 0)
			fail_msg("%s: nothing found in \"%s\"", form->name, form->example);
		const Reference *reference = &g_array_index(references, Reference, 0);
		if (strcmp(reference->target, form->expected) != 0)
			fail_msg("%s: %s, expected %s", form->name, reference->target,
				form->expected);
		assert_int_equal(reference->confidence, form->confidence);
		assert_int_equal(reference->layer, REFERENCE_IDENTIFIER);
	}
}

static const struct {
	const char *text, *expected;
} printed_forms[] = {
	/* Kamerstukken, both chambers */
	{"Kamerstuk 33694, nr. 72", "kst-33694-72"},
	{"(Kamerstuk 21501-28-262)", "kst-21501-28-262"},
	{"Kamerstuk 21 501-28, nr. 262", "kst-21501-28-262"},
	{"Kamerstukken II 2009/10, 27858, nr. 88, p. 3", "kst-27858-88 p. 3"},
	{"Kamerstukken I 2008/09, 31700 VI, D, p. 4",
		"kst-31700-VI-D?kst-20082009-31700-VI-D p. 4"},
	{"Kamerstukken II 1985/- 86, 19 200, nr. 1", "kst-19200-1"},
	{"Tweede Kamer, vergaderjaar 2022\xe2\x80\x93"
	 "2023, 36 200 X, nr. 4",
		"kst-36200-X-4"},
	{"EK 1986-1987, 19136, nr. 27b", "kst-19136-27b"},
	{"(kamerstukken II, 1985/1986, 19319, nrs. 1-4)",
		"kst-19319-1; kst-19319-2; kst-19319-3; kst-19319-4"},
	{"Kamerstuk: 29502, nr. 198", "kst-29502-198"},
	{"Kamerstuk (36518-10)", "kst-36518-10"},
	{"Kamerstuk 35925-V-, nr. 42", "kst-35925-V-42"},
	{"kamerstuknummer 33891, nr. 166", "kst-33891-166"},
	{"Kamerstukken 31 945 en 33 141", "dossier:31945; dossier:33141"},
	{"(Kamerstukken 30246, 33141 en 32396)", "dossier:30246; dossier:33141; dossier:32396"},
	{"Kamerstukken 30246, 33141, nr. 3", "dossier:30246; kst-33141-3"},
	{"Kamerstuk 35 300, L)", "kst-35300-L"},
	{"Kamerstuk 36410, U vraagt", "dossier:36410"},
	{"Kamerstukken 36 600 V Vaststelling", "dossier:36600-V"},
	{"Kamerstukken 21 501 02 Raad Algemene Zaken", "dossier:21501-02"},
	{"Kamerstukken I 2002/03, 26 855 (250, 250a)", "kst-26855-250; kst-26855-250a"},
	{"Kamerstuk 34158-(R2048)", "dossier:34158"},
	{"Kamerstuk 21501-33", "dossier:21501-33"},
	{"Kamerstuk 24400-A", "dossier:24400-A?kst-24400-A"},
	/* dossier and number alone */
	{"36 800 V, nr. 48", "kst-36800-V-48"},
	{"kenmerk 36800-V-48", "kst-36800-V-48"},
	{"21 501-02, nr. 2648", "kst-21501-02-2648"},
	{"21501\xe2\x80\x93"
	 "32, nr. 1668",
		"kst-21501-32-1668"},
	{"motie 29628\xe2\x80\x93"
	 "1249",
		"kst-29628-1249"},
	{"36\xc2\xa0"
	 "410\xc2\xa0XVI, nr.\xc2\xa0"
	 "75",
		"kst-36410-XVI-75"},
	{"29 385 nr. 119", "kst-29385-119"},
	{"36 410A, nr. 33", "kst-36410-A-33"},
	{"36 600 XVII, letter M", "kst-36600-XVII-M"},
	{"36600-XVII-M", "kst-36600-XVII-M"},
	{"34 682/35 334, nr. 143", "kst-34682-143?kst-35334-143"},
	{"31 293 en 31 289, nr. 653", "kst-31293-653?kst-31289-653"},
	{"33 440-(R1990), nr. 10", "kst-33440-10"},
	{"(t.v.v. 19637-3370)", "kst-19637-3370"},
	{"t.v.v.36272, nr. 4", "kst-36272-4"},
	{"21501-33", "dossier:21501-33?kst-21501-33"},
	{"het initiatiefwetsvoorstel (36 176)", "dossier:36176"},
	{"motie-Van Dijk ((36 410, nr. 3))", "kst-36410-3"},
	/* lists and pins */
	{"21 501-02, nrs. 383, 348 en 309", "kst-21501-02-383; kst-21501-02-348; kst-21501-02-309"},
	{"33694, nr. 4, p. 12 en 13, en nr. 6", "kst-33694-4 p. 12 en 13; kst-33694-6"},
	{"(33 694, nr. 446) (33 694, nr. 447)", "kst-33694-446; kst-33694-447"},
	{"(36 600 XX, nr. 47 en 36760, nr. 16)", "kst-36600-XX-47; kst-36760-16"},
	{"33694, nrs. 38 en 39 bij het voorstel", "kst-33694-38; kst-33694-39"},
	{"33694, nr. 38 en 39 moties", "kst-33694-38"},
	{"33694, nr. 38, 2019", "kst-33694-38"},
	{"33694, nr. 72, 28676, nr. 3", "kst-33694-72; kst-28676-3"},
	{"33694, nr. 7-3", "kst-33694-7"},
	{"33694, nr. 8, blz. 25-36", "kst-33694-8 blz. 25-36"},
	{"33694, nr. 3, artikel 5, eerste lid", "kst-33694-3 artikel 5, eerste lid"},
	/* number first */
	{"motie op stuk nr. 41 (36 410 VI)", "kst-36410-VI-41"},
	{"motie op stuk nr. 41", ""},
	{"op stuk nr. 292, 33576", "kst-33576-292"},
	{"motie 942 (21501\xe2\x80\x93"
	 "08)",
		"kst-21501-08-942"},
	{"motie 1982 (17100 J)", "dossier:17100-J?kst-17100-J"},
	{"moties op stuk nrs. 41 en 42 (36 410 VI)", "kst-36410-VI-41; kst-36410-VI-42"},
	{"de moties met nrs. 6, 8 en 11 (Kamerstukken 32 813)",
		"kst-32813-6; kst-32813-8; kst-32813-11"},
	{"de moties nr. 6 en nr. 8 (32 813)", "kst-32813-6; kst-32813-8"},
	{"motie op stuk nr. 17 (Kamerstuk 32 813)", "kst-32813-17"},
	{"de motie noemt artikel 5 (36 410) en vraag 12 (Kamerstuk 36 410)",
		"dossier:36410; dossier:36410"},
	{"de bijlage bij 1204 (21501-20)", "kst-21501-20-1204"},
	{"bij 1204 (21501-20) en 36 410B", "kst-21501-20-1204; dossier:36410-B?kst-36410-B"},
	{"in 2016 (21501-20)", "dossier:21501-20?kst-21501-20"},
	{"(32 813, nr. 75, t.v.v. nr. 71)", "kst-32813-75; kst-32813-71"},
	{"32 813, nr. 75 t.v.v. 71.", "kst-32813-75; kst-32813-71"},
	{"32 813, nr. 75, ter vervanging van nr. 71", "kst-32813-75; kst-32813-71"},
	{"32 813, nr. 75, t.v.v. 32 849, nr. 3", "kst-32813-75; kst-32849-3"},
	/* other publications */
	{"Handelingen II 2010/11, nr. 108, item 5, p. 25-36", "h-tk-20102011-108-5 p. 25-36"},
	{"Handelingen I 1999/2000, nr. 12", "h-ek-19992000-12"},
	{"Aanhangsel van de Handelingen II, vergaderjaar 2024-2025, nr. 1244",
		"ah-tk-20242025-1244"},
	{"Stb. 2018, 141", "stb-2018-141"},
	{"*Stcrt.* 1976, 37", "stcrt-1976-37"},
	{"Stcrt. 23 juni 2003, 117", "stcrt-2003-117"},
	{"(Trb. 1960, 13 en 1962, 70)", "trb-1960-13; trb-1962-70"},
	{"2025D18359 en 2024Z00974", "2025D18359; 2024Z00974"},
	{"kv-tk-2021Z03234", "kv-tk-2021Z03234"},
	{"kst-33694-72-b1.html", "kst-33694-72-b1"},
	/* Europe */
	{"COM(2021) 752 final", "eu:com-2021-752"},
	{"COM (2016) 950", "eu:com-2016-950"},
	{"HR(2018) 94", "eu:hr-2018-94"},
	{"SWD(2025) 7", "eu:swd-2025-7"},
	{"de AI-verordening (EU) 2024/1689", "celex:32024R1689"},
	{"verordening (EG) nr. 2216/2004, artikel 3", "celex:32004R2216 artikel 3"},
	{"artikel 6, eerste lid, onderdeel b, van de Verordening (EU) 2016/679",
		"celex:32016R0679 artikel 6, eerste lid, onderdeel b"},
	{"Verordening (EEG) nr. 1408/71", "celex:31971R1408"},
	{"Verordening (EU) nr. 575/2013", "celex:32013R0575"},
	{"Verordening (EG) nr. 2006/1781", "celex:32006R1781"},
	{"Richtlijn 95/46/EG", "celex:31995L0046"},
	{"Richtlijnen 2009/72/EG en 2009/73/EG", "celex:32009L0072; celex:32009L0073"},
	{"richtlijn nr. 2019/1024/EU", "celex:32019L1024"},
	{"Uitvoeringsverordening (EU) 2020/1208", "celex:32020R1208"},
	{"Aanbeveling (EU) 2019/553", "celex:32019H0553"},
	{"Beschikking nr. 1692/96/EG", "celex:31996D1692"},
	{"Beschikking 94/904/EG", "celex:31994D0904"},
	{"Beschikking 280/2004/EG", "celex:32004D0280"},
	{"Besluit (GBVB) 2021/698", "celex:32021D0698"},
	{"PbEU 2016, L 327", "pbeu:L-2016-327"},
	{"PbEG 2002, L53/4", "pbeu:L-2002-53"},
	{"CELEX: 52025PC0122", "celex:52025PC0122"},
	{"ECL:NL:HR:2020:1 en ELCI:NL:RVS:2019:2",
		"ecli:ECLI:NL:HR:2020:1; ecli:ECLI:NL:RVS:2019:2"},
	{"ECLI:NL:HR:2020:1.", "ecli:ECLI:NL:HR:2020:1"},
	{"jci1.31:c:BWBR0005730&hoofdstuk=3&paragraaf=3.3",
		"bwb:BWBR0005730 hoofdstuk=3&paragraaf=3.3"},
	/* ministries and advisers */
	{"MINBUZA-2024.1143577", "kenmerk:MINBUZA-2024.1143577"},
	{"MINDEF20250012350", "kenmerk:MINDEF20250012350"},
	{"een brief met kenmerk: 4718220.", "kenmerk:4718220"},
	{"kenmerk 4718220/AbC/DE, en", "kenmerk:4718220"},
	{"kenmerk 2023-0000412345", "kenmerk:2023-0000412345"},
	{"(kenmerk 3945123-1075123-WJZ)", "kenmerk:3945123-1075123-WJZ"},
	{"kenmerk IENW/BSK-2024/51234", "kenmerk:IENW/BSK-2024/51234"},
	{"kenmerk BZ2512345", "kenmerk:BZ2512345"},
	{"AIV, advies nr. 94 \xc2\xabInstabiliteit\xc2\xbb", "aiv:advies-94"},
	{"No.W15.16.0152/IV", "rvs:W15.16.0152"},
	{"W03.91.0099", "rvs:W03.91.0099"},
};

static void
test_printed_forms(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(printed_forms); i++) {
		g_autoptr(GArray) references = find(printed_forms[i].text, NULL);
		g_autofree char *result = printed(references);
		if (strcmp(result, printed_forms[i].expected) != 0)
			fail_msg("\"%s\": %s, expected %s", printed_forms[i].text, result,
				printed_forms[i].expected);
	}
}

static const char *const false_friends[] = {
	"Postbus 20061",
	"Readiness 2030/2035",
	"in 2018-2022 en 2018- 2022",
	"een bedrag van \xe2\x82\xac 33 694, waarvan 12 500 euro",
	"telefoon 02550-34344",
	"HR 4 juli 1989, nr. 18 586, BNB 1989/260",
	"CCD II",
	"28 januari 2026",
	"artikel 12, derde lid, onderdeel b",
	"22 individuele aanbevelingen",
	"NEN-EN 12566-1 en ISO 15681-2:2005",
	"CAS-nummer 12001-28-4",
	"het kamerstuknummer wordt vermeld",
	"advies nr. 94 van de Gezondheidsraad",
	"de AIVD schreef in advies nr. 94",
	"de AIVD bracht 12 ambtsberichten uit",
	"Besluit 2010 en Verordening 12",
	"een stuk of 12 (15 000)",
	"nr. WJZ/27997, nr. 3",
	"de Zaanse T0123 en het model BZ12",
	"letter b en lid 3 (36 176)",
	"een stuk nr. een, en daarna zoveel woorden over iets geheel anders dat niemand nog aan dat stuk "
	"denkt als het bedrag (33 694) genoemd wordt",
	"Stb. 40 en PbEG L 194",
	"ons kenmerk 4718220",
	"als kenmerk 12 en het kenmerk van 2030",
	"de kenmerken 4718220",
	"nrs. 6, 8 en 11 (32 813)",
	"gewoon 36 410A, en (a) en 36410A",
};

static void
test_false_friends(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(false_friends); i++) {
		g_autoptr(GArray) references = find(false_friends[i], "33694");
		g_autofree char *result = printed(references);
		if (references->len > 0)
			fail_msg("\"%s\": %s", false_friends[i], result);
	}
}

static const struct {
	const char *text, *dossier, *expected;
} of_dossier[] = {
	{"TER VERVANGING VAN DIE GEDRUKT ONDER NR. 3375", "19637", "kst-19637-3375"},
	{"de motie op stuk nr. 41 en de brief", "36410-VI", "kst-36410-VI-41"},
	{"amendement t.v.v. 36 over energie", "33694", "kst-33694-36"},
	{"t.v.v. 31 289, nr. 5", "33694", "kst-31289-5"},
	{"stuk nr. 41 (36 410 VI)", "33694", "kst-36410-VI-41"},
	{"de moties op stukken nrs. 4 en 6.", "33694", "kst-33694-4; kst-33694-6"},
	{"gedrukt onder nr. 3375", NULL, ""},
};

static void
test_dossier_of_the_document(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(of_dossier); i++) {
		g_autoptr(GArray) references = find(of_dossier[i].text, of_dossier[i].dossier);
		g_autofree char *result = printed(references);
		assert_string_equal(result, of_dossier[i].expected);
	}
}

static const struct {
	const char *text, *spans;
} spans[] = {
	{"zie (Kamerstukken II 2025/26, 33694, nr. 72, p. 3).",
		"Kamerstukken II 2025/26, 33694, nr. 72"},
	{"(21 501-02, nrs. 383, 348 en 309)", "21 501-02, nrs. 383|348|309"},
	{"33694, nrs. 1-3.", "33694, nrs. 1||3"},
	{"33694, nr. 4, p. 12, en nr. 6", "33694, nr. 4|nr. 6"},
	{"het wetsvoorstel films (36 176), dat", "36 176"},
	{"No.W15.16.0152/IV", "W15.16.0152"},
	{"h\xc3\xa9t (ECLI:NL:HR:2020:1).", "ECLI:NL:HR:2020:1"},
};

static void
test_spans(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(spans); i++) {
		g_autoptr(GArray) references = find(spans[i].text, NULL);
		g_autoptr(GString) result = g_string_new(NULL);
		for (guint j = 0; j < references->len; j++) {
			const Reference *reference = &g_array_index(references, Reference, j);
			g_string_append(result, j ? "|" : "");
			g_string_append_len(result, spans[i].text + reference->start,
				(gssize)(reference->end - reference->start));
		}
		assert_string_equal(result->str, spans[i].spans);
	}
}

static void
test_a_long_range_gives_its_ends(void **state)
{
	(void)state;
	g_autoptr(GArray) references = find("33694, nrs. 1-9999", NULL);
	g_autofree char *result = printed(references);
	assert_string_equal(result, "kst-33694-1; kst-33694-9999");
}

static const char *const repeated[] = {
	"3",
	"(",
	" ",
	"\xe2\x80\x93",
	"33694 ",
	"33694,",
	"33694/",
	"9 (",
	"Kamerstukken II ",
	"Kamerstuk 33694, nrs. 1, 2, ",
	"33694, nr. 1-9999 ",
	"stuk nr. 1, 1 en ",
	"motie 1(12345",
	"Verordening (EU) nr. ",
	"ECLI:NL:",
	"kst-1-1-1-",
	"2003/87/EG",
	"jci1:c:BWBR0005730&",
	"\xff\xc2\xe2\x80",
	"W15.16.",
};

static void
test_linear_on_any_text(void **state)
{
	(void)state;
	g_autoptr(GTimer) timer = g_timer_new();
	for (gsize i = 0; i < G_N_ELEMENTS(repeated); i++) {
		g_autoptr(GString) text = g_string_sized_new(HUGE_TEXT + 64);
		g_autoptr(GArray) references = references_new();
		while (text->len < HUGE_TEXT)
			g_string_append(text, repeated[i]);
		g_timer_start(timer);
		identifier_find(grammar, text->str, text->len, "33694", references);
		if (g_timer_elapsed(timer, NULL) > SLOW)
			fail_msg("\"%s\" repeated takes %.1f s", repeated[i],
				g_timer_elapsed(timer, NULL));
		gsize end = 0;
		for (guint j = 0; j < references->len; j++) {
			const Reference *reference = &g_array_index(references, Reference, j);
			assert_true(reference->start >= end && reference->end <= text->len);
			end = reference->end;
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_example_of_every_form),
		cmocka_unit_test(test_printed_forms),
		cmocka_unit_test(test_false_friends),
		cmocka_unit_test(test_dossier_of_the_document),
		cmocka_unit_test(test_spans),
		cmocka_unit_test(test_a_long_range_gives_its_ends),
		cmocka_unit_test(test_linear_on_any_text),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
