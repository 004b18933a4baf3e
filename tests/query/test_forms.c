/* Every way a word, number or date is written finds every other, and nothing that is only like
 * it. Each row is two passages of one index: `text`, which the question must find, and `other`,
 * which it must not. */
#include "tests/query/asking.h"

typedef struct {
	const char *text, *question, *other;
} Row;

static const Row rows[] = {
	/* marks */
	{ "een reële dreiging", "reele", "een reeks" },
	{ "een reele dreiging", "reële", "een regel" },
	{ "betere coördinatie", "coordinatie", "een ordening" },
	{ "betere coo\u0308rdinatie", "coördinatie", "een ordinatie" },
	{ "betere coördinatie", "COÖRDINATIE", "een ordinatie" },
	{ "in Oekraïne", "oekraine", "in Oeganda" },
	/* apostrophes, quotes */
	{ "vier foto’s", "foto's", "vier fotografen" },
	{ "vier foto's", "fotos", "vier fotografen" },
	{ "vier fotos", "foto‘s", "vier fotografen" },
	{ "vier foto‛s", "foto", "vier fotografen" },
	{ "alle programma's", "programmas", "alle profielen" },
	{ "alle programmas", "programma’s", "alle profielen" },
	{ "in ’s-Gravenhage", "'s-Gravenhage", "in Graven" },
	{ "in 's-Gravenhage", "s-Gravenhage", "in Graven" },
	{ "die «lastenverschuiving» telt", "lastenverschuiving", "die lasten" },
	{ "die „lastenverschuiving” telt", "'lastenverschuiving'", "die verschuiving" },
	/* what is not seen */
	{ "samen\u00adwerking", "samenwerking", "samenleving" },
	{ "samenwerking", "samen\u00adwerking", "samenleving" },
	{ "samen\u200bwerking", "samenwerking", "samenleving" },
	{ "samen\u200dwerking", "samenwerking", "samenleving" },
	{ "samen\u2060werking", "samenwerking", "samenleving" },
	{ "samen\ufeffwerking", "samenwerking", "samenleving" },
	/* letters in other dress */
	{ "de ﬁnanciering", "financiering", "de financiën" },
	{ "het ĳsland", "ijsland", "het eiland" },
	{ "op IJsland", "ijsland", "het eiland" },
	{ "de ｄｅｆｅｎｓｉｅ", "defensie", "de definitie" },
	{ "de CO₂-uitstoot", "CO2", "de CO-uitstoot" },
	{ "de CO2-uitstoot", "CO₂", "de CO-uitstoot" },
	{ "N₂O in de lucht", "N2O", "de N in de lucht" },
	/* numbers */
	{ "met 1.000 militairen", "1000", "met 1 militair" },
	{ "met 1000 militairen", "1.000", "met 1,0 militair" },
	{ "met 1 000 militairen", "1000", "met 100 militairen" },
	{ "met 1000 militairen", "1 000", "met 000 militairen" },
	{ "met 1\u00a0000 militairen", "1.000", "met 10.000 militairen" },
	{ "met 1.250.000 mensen", "1 250 000", "met 250 mensen" },
	{ "36 dagen", "36", "36.800 dagen" },
	{ "800 dagen", "800", "36.800 dagen" },
	{ "een groei van 3,5", "3.5", "een groei van 35" },
	/* percentages */
	{ "ten minste 5%", "5 %", "ten minste 3,5%" },
	{ "ten minste 5 %", "5%", "ten minste 0.5%" },
	{ "ten minste 5 procent", "5%", "ten minste 3,5 procent" },
	{ "ten minste 5%", "5 procent", "ten minste 6 procent" },
	{ "ten minste 5 pct", "5 procent", "ten minste 15 procent" },
	{ "ten minste vijf procent", "5%", "ten minste zes procent" },
	{ "ten minste 5%", "vijf procent", "ten minste 55%" },
	{ "ten minste 3,5%", "3.5 procent", "ten minste 5%" },
	{ "at least 2 per cent", "2%", "at least 3 per cent" },
	{ "at least two percent", "2%", "at least three percent" },
	{ "de 2%-norm", "2 procent", "de 2-norm" },
	{ "de 2%-norm", "2%-doel", "een van de 2" },
	{ "de 2 procentsnorm", "2%-norm", "de 3 procentsregel" },
	{ "de 2-procentsnorm", "2%", "de 2 procentpunt" },
	{ "de tweeprocentsnorm", "2%", "de tweede" },
	{ "de 2%-norm", "tweeprocentsnorm", "de tweede" },
	/* amounts */
	{ "ruim 3 miljard euro", "€ 3 mld", "ruim 3 miljoen euro" },
	{ "ruim € 3 mld.", "3 miljard euro", "ruim € 3 mln" },
	{ "some EUR 3 billion", "€ 3 miljard", "some EUR 3 million" },
	{ "ruim € 3.000.000.000", "3 miljard", "ruim € 3.000.000" },
	{ "ruim 3,5 miljard", "3.5 mrd", "ruim 35 miljard" },
	{ "ruim 3,5 miljard", "3.500 miljoen", "ruim 3.500" },
	{ "ruim twee miljard", "2 mld", "ruim drie miljard" },
	{ "ruim 150 duizend", "150.000", "ruim 150" },
	{ "ruim 0,4 miljoen", "400.000", "ruim 0,4" },
	/* units */
	{ "granaten van 155 mm", "155mm", "155 granaten" },
	{ "granaten van 155mm", "155 mm", "155 granaten" },
	{ "granaten van 155 millimeter", "155-mm", "155 granaten" },
	{ "over 300 kilometer", "300 km", "over 300 meter" },
	{ "een park van 700 MW", "700 megawatt", "een park van 700 kW" },
	/* dates */
	{ "sinds 1 maart 2025", "1-3-2025", "sinds 2 maart 2025" },
	{ "sinds 1-3-2025", "1 maart 2025", "sinds 11-3-2025" },
	{ "sinds 01/03/2025", "2025-03-01", "sinds 01/04/2025" },
	{ "sinds 2025-03-01", "1 mrt. 2025", "sinds 2024-03-01" },
	{ "sinds 1 mrt. 2025", "01-03-2025", "sinds 3 jan. 2025" },
	{ "sinds 1 maart 2025", "maart 2025", "sinds 1 april 2025" },
	{ "sinds 1-3-2025", "maart 2025", "sinds 3-1-2025" },
	{ "since March 1, 2025", "1 maart 2025", "since March 11, 2025" },
	{ "since 1 March 2025", "1 maart 2025", "since 1 March 2024" },
	{ "sinds 1 maart 2025", "March 1, 2025", "since May 1, 2025" },
	/* ranges */
	{ "in 2018-2022", "2018–2022", "in 2018-2021" },
	{ "in 2018–2022", "2018-2022", "in 2017-2022" },
	{ "in 2018 – 2022", "2018-2022", "in 2018 en 2022" },
	{ "in 2018/2022", "2018-2022", "in 2018, 2022" },
	{ "de jaren 2018 tot en met 2022", "2018-2022", "de jaren 2018 of 2022" },
	{ "de jaren 2018 t/m 2022", "2018–2022", "de jaren 2018 of 2021" },
	{ "van 2018 tot 2022", "2018-2022", "van 2018 met 2022" },
	{ "tussen 2018 en 2022", "2018-2022", "zowel 2018 en 2022" },
	{ "in 2018-2022", "2018 tot en met 2022", "in 2018 of 2022" },
	{ "in 2018-2022", "2018 t/m 2022", "in 2018 of 2022" },
	{ "from 2018 to 2022", "2018-2022", "2018 and 2022" },
	/* hyphens */
	{ "double-hatted staff", "double hatted", "headed" },
	{ "double-hatted staff", "doublehatted", "hatted" },
	{ "double hatted staff", "double-hatted", "double staff hatted" },
	{ "doublehatted staff", "double-hatted", "hatted" },
	{ "de defensie\u2010industrie", "defensieindustrie", "de defensie" },
	{ "de samen-\nwerking", "samenwerking", "de werking" },
	{ "de samen\u00ad\nwerking", "samenwerking", "de werking" },
	{ "de voor- en nadelen", "voordelen", "de voordeur" },
	{ "aanvoer en -voorbereiding", "aanvoorbereiding", "de bereiding" },
	{ "de kennis- en innovatieagenda", "kennisagenda", "de kennis" },
	{ "de inzet(baarheid)", "inzetbaarheid", "de baarheid" },
	{ "de (deel)rapporten", "deelrapport", "een gedeelte" },
	/* acronyms */
	{ "het AIV-rapport", "AIV", "het AIVD-rapport" },
	{ "de NAVO's rol", "NAVO", "de NAVOX rol" },
	{ "de NAVO’s rol", "navo", "de avond" },
	{ "twintig NGOs", "NGO's", "twintig GO's" },
	{ "twintig NGO’s", "NGOs", "twintig GOs" },
	{ "de N.A.V.O. en wij", "NAVO", "de N.A.V. en wij" },
	{ "de V.S. en wij", "VS", "de V. en wij" },
	{ "de VS en wij", "V.S.", "de VSA en wij" },
	{ "de EU-lidstaten", "EU", "de EG-lidstaten" },
	{ "de missie EUSec", "EUSEC", "de missie EUFOR" },
	{ "onder Pesco", "pesco", "onder pest" },
	{ "onder PESCO", "Pesco", "onder pest" },
};

static Session *session;

static void
record_add(GString *out, const char *id, guint row, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	g_autofree char *one = g_strjoinv("\\n", lines);
	g_string_append_printf(out, "{\"id\":\"%s%u\",\"title\":\"\",\"text\":\"%s\"}\n", id,
			       row, one);
}

static int
set_up(void **state)
{
	g_autoptr(GString) json = g_string_new(NULL);
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		record_add(json, "text", i, rows[i].text);
		record_add(json, "other", i, rows[i].other);
	}
	g_autofree char *path = asking_write("forms.jsonl", json->str);
	session = asking_open("forms", (const char *const[]){ path, NULL });
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	session_free(session);
	return 0;
}

static gboolean
is_found(const SearchAnswer *answer, const char *id, guint row)
{
	g_autofree char *document = g_strdup_printf("%s%u", id, row);
	for (guint i = 0; i < answer->hits->len; i++)
		if (strcmp(asking_hit(answer, i)->record->document, document) == 0)
			return TRUE;
	return FALSE;
}

static void
test_forms(void **state)
{
	SearchOptions options = { .most = ASKING_MOST, .all = TRUE }; /* some texts are alike */
	guint wrong = 0;
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(SearchAnswer) answer =
		    search_run(session, rows[i].question, &options, NULL);
		assert_non_null(answer);
		gboolean found = is_found(answer, "text", i);
		gboolean other = is_found(answer, "other", i);
		if (found && !other)
			continue;
		print_error("%s: %s\n", rows[i].question,
			    found ? rows[i].other : rows[i].text);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_forms) };
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
