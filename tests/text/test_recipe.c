#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/fold.h"
#include "text/recipe.h"

#define TEXT_WORDS_MAX 40
#define RANDOM_TEXTS 5000

/* What a text gives beside its words. */
static const struct {
	const char *text, *expected;
} texts[] = {
	{ "", "" },
	{ "de of het", "" },
	{ "De aanbevelingen", "1:stem:aanbevel" },

	/* hyphens */
	{ "double-hatted", "0:stem:doubl 0:joined:doublehatted 1:stem:hatted" },
	{ "double hatted", "0:stem:doubl 1:stem:hatted" },
	{ "doublehatted", "0:stem:doublehatted" },
	{ "defensie-industrie", "0:stem:defensie 0:joined:defensieindustrie 1:stem:industrie" },
	{ "defensie\u2011industrie",
	  "0:stem:defensie 0:joined:defensieindustrie 1:stem:industrie" },
	{ "defensie-\nindustrie", "0:stem:defensie 0:joined:defensieindustrie 1:stem:industrie" },
	{ "pijler – binnen", "0:stem:pijler 1:stem:bin" },
	{ "a-b-c-d", "0:joined:abcd" },
	{ "NAVO- en EU-lidstaten",
	  "0:acronym:NAVO 0:stem:navo 0:joined:navolidstat 2:acronym:EU 2:stem:eu "
	  "2:joined:eulidstat 3:stem:lidstat" },
	{ "EU- initiatieven", "0:acronym:EU 0:stem:eu 0:joined:euinitiatief 1:stem:initiatief" },
	{ "EU-beleid en -regelgeving",
	  "0:acronym:EU 0:stem:eu 0:joined:eubeleid 0:joined:eurelgef 1:stem:beleid "
	  "3:stem:relgef" },
	{ "voor- dan wel nadelen", "0:joined:voordan 2:stem:wel 3:stem:nadel" },
	{ "F-35", "0:joined:f35" },

	/* letters in brackets */
	{ "inzet(baarheid)", "0:stem:inzet 0:joined:inzetbar 1:stem:baar" },
	{ "(deel)rapport", "0:stem:deel 0:joined:deelrappor 1:stem:rappor" },
	{ "lange(re)", "0:stem:lang 0:joined:langer 1:stem:re" },
	{ "rapport (deel)", "0:stem:rappor 1:stem:deel" },
	{ "(deel) rapport", "0:stem:deel 1:stem:rappor" },
	{ "(politieke en financiële) aanjager",
	  "0:stem:politiek 2:stem:financiel 3:stem:aanjager" },

	/* acronyms */
	{ "NAVO", "0:acronym:NAVO 0:stem:navo" },
	{ "navo", "0:stem:navo" },
	{ "PV's", "0:acronym:PV 0:stem:pv" },
	{ "PV’s", "0:acronym:PV 0:stem:pv" },
	{ "EUMS", "0:acronym:EUMS 0:stem:eum" },
	{ "C2 en G7", "0:acronym:C2 0:stem:c2 2:acronym:G7 2:stem:g7" },
	{ "SAFE", "0:acronym:SAFE 0:stem:safe" },
	{ "safe", "0:stem:safe" },
	{ "IenW", "0:stem:ienw" },
	{ "ÖVP", "0:acronym:ÖVP 0:stem:ovp" },
	{ "O\u0308VP", "0:acronym:ÖVP 0:stem:ovp" },
	{ "NGOs", "0:acronym:NGO 0:stem:ngo" },
	{ "N.A.V.O.", "0:acronym:NAVO 0:stem:navo" },
	{ "m.b.t. V.S.-beleid", "0:stem:mbt 1:acronym:VS 1:stem:vs 2:stem:beleid" },
	{ "CO₂", "0:acronym:CO2 0:stem:co2" },
	{ "OM", "0:acronym:OM" },
	{ "EU/NAVO", "0:acronym:EU 0:stem:eu 1:acronym:NAVO 1:stem:navo" },
	{ "MOTIE VAN HET LID DE VRIES", "0:stem:motie 3:stem:lid 5:stem:vries" },
	{ "GEWIJZIGDE MOTIE KLOS", "0:stem:wijzig 1:stem:motie 2:stem:klos" },
	{ "KFOR, EUFOR, SHAPE",
	  "0:acronym:KFOR 0:stem:kfor 1:acronym:EUFOR 1:stem:eufor 2:acronym:SHAPE 2:stem:shaap" },
	{ "EU NAVO VN",
	  "0:acronym:EU 0:stem:eu 1:acronym:NAVO 1:stem:navo 2:acronym:VN 2:stem:vn" },

	/* numbers */
	{ "3,5%", "0:number:3.5 0:number:3.5%" },
	{ "3,5 %", "0:number:3.5 0:number:3.5%" },
	{ "3,5\u00a0%", "0:number:3.5 0:number:3.5%" },
	{ "3.5 procent", "0:number:3.5 0:number:3.5% 1:stem:procen" },
	{ "5%", "0:number:5%" },
	{ "7 procent", "0:number:7% 1:stem:procen" },
	{ "7 procentpunt", "1:stem:procentpun" },
	{ "€ 1.250.000,50", "0:number:1250000.50" },
	{ "33 694", "0:number:33694 1:number:694" },
	{ "33\u00a0694", "0:number:33694 1:number:694" },
	{ "33.694", "0:number:33694" },
	{ "33 69", "" },
	{ "3,5 694", "0:number:3.5 1:number:694" },
	{ "1 250 000", "0:number:1250000 1:number:250 2:number:000" },
	{ "'25", "" },
	{ "0,5%-punt", "0:number:0.5 1:stem:punt" },
	{ "2 per cent", "0:number:2% 1:stem:per 2:stem:cent" },
	{ "twee procent", "0:stem:twee 0:number:2% 1:stem:procen" },
	{ "tweeprocentsnorm", "0:stem:tweeprocentsnorm 0:number:2%" },
	{ "3,5 mld", "0:number:3.5 0:number:3500000000 1:stem:mld" },
	{ "155mm", "0:stem:155mm 0:number:155mm" },
	{ "2e", "0:stem:2e" },

	/* dates */
	{ "3 juni 2026", "0:date:202606 0:date:20260603 1:stem:juni 2:number:2026" },
	{ "3 jun. 2026", "0:date:202606 0:date:20260603 1:stem:jun 2:number:2026" },
	{ "03-06-2026", "0:date:202606 0:date:20260603 2:number:2026" },
	{ "3/6/2026", "0:date:202606 0:date:20260603 2:number:2026" },
	{ "2026-06-03", "0:number:2026 0:date:202606 0:date:20260603" },
	{ "2005-06-03", "0:number:2005 0:date:200506 0:date:20050603" },
	{ "juni 2026", "0:stem:juni 0:date:202606 1:number:2026" },
	{ "March 1, 2025", "0:stem:march 0:date:202503 0:date:20250301 2:number:2025" },
	{ "31 februari 2026", "1:stem:februari 2:number:2026" },
	{ "29-02-2023", "2:number:2023" },
	{ "12-13-2026", "2:number:2026" },
	{ "3 juni", "1:stem:juni" },
	{ "mei 20", "0:stem:mei" },

	/* ranges of years */
	{ "2018-2022", "0:number:2018 0:number:2018-2022 1:number:2022" },
	{ "2018- 2022", "0:number:2018 0:number:2018-2022 1:number:2022" },
	{ "2018–2022", "0:number:2018 0:number:2018-2022 1:number:2022" },
	{ "2018 – 2022", "0:number:2018 0:number:2018-2022 1:number:2022" },
	{ "2018 t/m 2022", "0:number:2018 0:number:2018-2022 3:number:2022" },
	{ "2018 tot en met 2022",
	  "0:number:2018 0:number:2018-2022 4:number:2022" },
	{ "2018 en 2022", "0:number:2018 2:number:2022" },
	{ "2019/20", "0:number:2019 0:number:2019-2020" },
	{ "1999/00", "0:number:1999 0:number:1999-2000" },
	{ "1914-18", "0:number:1914 0:number:1914-1918" },
	{ "2022-2018", "0:number:2022 1:number:2018" },
	{ "2026-06", "0:number:2026" },
	{ "2019/2", "0:number:2019" },
	{ "12-20", "" },
};

/* Texts that must be found by a word typed whole, and words that must not find them. */
static const struct {
	const char *text, *word;
	gboolean expected;
} finds[] = {
	{ "voor- en nadelen", "voordeel", TRUE },
	{ "voor- of nadelen", "voordelen", TRUE },
	{ "voor-\u00a0en nadelen", "voordeel", TRUE },
	{ "vóór- en nadelen", "voordeel", TRUE },
	{ "voor- en nadelen", "nadelen", TRUE },
	{ "voor en nadelen", "voordeel", FALSE },
	{ "capaciteitsontwikkeling en -opbouw", "capaciteitsopbouw", TRUE },
	{ "capaciteitsontwikkeling en\n-opbouw", "capaciteitsopbouw", TRUE },
	{ "capaciteitsontwikkeling en opbouw", "capaciteitsopbouw", FALSE },
	{ "defensiecapaciteiten en -industrie", "defensie-industrie", TRUE },
	{ "cyberdefence en -veiligheid", "cyberveiligheid", TRUE },
	{ "defensie-capaciteiten en -industrie", "defensieindustrie", TRUE },
	{ "land-, lucht- en zeemacht", "landmacht", TRUE },
	{ "land-, lucht- en zeemacht", "luchtmacht", TRUE },
	{ "land-, lucht- en zeemacht", "zeemacht", TRUE },
	{ "land-, zee-, en luchtmacht", "landmacht", TRUE },
	{ "hybride- en cyberdreigingen", "hybridedreiging", TRUE },
	{ "veiligheids- en defensiebeleid", "veiligheidsbeleid", TRUE },
	{ "in- en uitvoer", "invoer", TRUE },
	{ "wet- en regelgeving", "wetgeving", TRUE },
	{ "aanjagers- en voorlopersrol", "aanjagersrol", TRUE },
	{ "afschrikking- en verdedigingsplannen", "afschrikkingplan", TRUE },
	{ "defensie- en defensie-gerelateerde uitgaven", "defensiegerelateerd", TRUE },
	{ "Oost- en West-Europa", "Oosteuropa", TRUE },
	{ "double-hatted", "doublehatted", TRUE },
	{ "in\u00adzet\u00adbaar", "inzetbaar", TRUE },
	{ "inzet(baarheid)", "inzetbaarheid", TRUE },
	{ "(deel)rapporten", "deelrapport", TRUE },
	{ "preuve ﬁnancière", "financiere", TRUE },
	{ "foto’s", "foto", TRUE },
	{ "foto’s", "fotos", TRUE },
	{ "geëvalueerd", "evaluatie", TRUE },
	{ "veilingen", "veiligheid", FALSE },
};

/* Two ways to write the same. */
static const char *const spellings[][2] = {
	{ "De geëvalueerde coördinatie", "De gee\u0308valueerde coo\u0308rdinatie" },
	{ "ÉÉN ÖVP ÅNGSTRÖM", "E\u0301E\u0301N O\u0308VP A\u030aNGSTRO\u0308M" },
	{ "foto's van PV's", "foto’s van PV’s" },
	{ "samenwerking", "samen\u00adwerking" },
	{ "financieel", "ﬁnancieel" },
	{ "ijzer IJZER", "ĳzer ĲZER" },
	{ "EU-beleid", "EU\u2010beleid" },
	{ "een 33 694", "een\u00a033\u00a0694" },
	{ "een twee", "een\r\n\t twee" },
};

static int
set_up(void **state)
{
	*state = recipe_new();
	return 0;
}

static int
tear_down(void **state)
{
	recipe_free(*state);
	return 0;
}

/* "position:kind:term" of all terms of kind `first` and later, or of words too. */
static char *
terms_print(Recipe *recipe, const char *text, gsize length, TermKind first)
{
	const GArray *terms = recipe_read(recipe, text, length);
	GString *printed = g_string_new(NULL);
	for (guint i = 0; i < terms->len; i++) {
		const Term *term = &g_array_index(terms, Term, i);
		if (term->kind >= first)
			g_string_append_printf(printed, "%s%u:%s:%s", printed->len ? " " : "",
					       term->position, term_kind_name(term->kind),
					       term->text);
	}
	return g_string_free(printed, FALSE);
}

static void
test_terms(void **state)
{
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autofree char *printed =
		    terms_print(*state, texts[i].text, strlen(texts[i].text), TERM_STEM);
		if (strcmp(printed, texts[i].expected) != 0)
			fail_msg("%s\n%s\n%s", texts[i].text, printed, texts[i].expected);
	}
}

static void
test_finds(void **state)
{
	for (gsize i = 0; i < G_N_ELEMENTS(finds); i++) {
		g_autofree char *folded = fold(finds[i].word, -1);
		g_auto(GStrv) halves = g_strsplit(folded, "-", 2);
		g_autofree char *whole = g_strjoinv("", halves);
		g_autofree char *stem = g_strdup(recipe_stem(*state, whole));
		const GArray *terms = recipe_read(*state, finds[i].text, strlen(finds[i].text));
		gboolean found = FALSE;
		for (guint t = 0; t < terms->len; t++) {
			const Term *term = &g_array_index(terms, Term, t);
			found = found || ((term->kind == TERM_STEM || term->kind == TERM_JOINED) &&
					  strcmp(term->text, stem) == 0);
		}
		if (found != finds[i].expected)
			fail_msg("%s: %s (%s)", finds[i].text, finds[i].word, stem);
	}
}

static void
test_spellings(void **state)
{
	for (gsize i = 0; i < G_N_ELEMENTS(spellings); i++) {
		const char *a = spellings[i][0], *b = spellings[i][1];
		g_autofree char *left = terms_print(*state, a, strlen(a), TERM_WORD);
		g_autofree char *right = terms_print(*state, b, strlen(b), TERM_WORD);
		assert_string_equal(left, right);
	}
}

static void
test_offsets(void **state)
{
	const char *text = "“De NAVO- en EU-top” van 3 juni 2026";
	static const struct {
		TermKind kind;
		const char *term, *printed;
	} expected[] = {
		{ TERM_WORD, "navo", "NAVO" },	    { TERM_JOINED, "navotop", "NAVO- en EU-top" },
		{ TERM_JOINED, "eutop", "EU-top" }, { TERM_DATE, "20260603", "3 juni 2026" },
		{ TERM_NUMBER, "2026", "2026" },
	};
	const GArray *terms = recipe_read(*state, text, strlen(text));
	for (gsize i = 0; i < G_N_ELEMENTS(expected); i++) {
		guint found = 0;
		for (guint t = 0; t < terms->len; t++) {
			const Term *term = &g_array_index(terms, Term, t);
			if (term->kind != expected[i].kind ||
			    strcmp(term->text, expected[i].term) != 0)
				continue;
			g_autofree char *printed =
			    g_strndup(text + term->start, term->end - term->start);
			assert_string_equal(printed, expected[i].printed);
			found++;
		}
		assert_int_equal(found, 1);
	}
}

/* Pieces that recipes stumble over, strung together at random. */
static char *
random_text(GRand *random)
{
	static const char *const pieces[] = {
		"voor",
		"-",
		" ",
		"en",
		"nadelen",
		"(",
		")",
		"NAVO",
		"PV's",
		"’",
		"'s",
		"3",
		"2026",
		"juni",
		"%",
		",",
		".",
		"/",
		"\u0301",
		"\u00ad",
		"\u115f",
		"é",
		"\u00a0",
		"\u2011",
		"\xff",
		"\xe2\x80",
		"ภาษา",
		"日本",
		"👍🏽",
		"_",
		"\n",
		"–",
		"procent",
		"694",
		"of",
		"-, ",
		"HET LID",
		"ĳ",
		"ﬁ",
		"\u200d",
		"ontwikkeling",
		"\xed\xa0\x80",
		"\xf4\x90\x80\x80",
		"EU",
		"\u202e",
		"A",
	};
	GString *text = g_string_new(NULL);
	for (gint n = g_rand_int_range(random, 0, TEXT_WORDS_MAX); n > 0; n--)
		g_string_append(text, pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))]);
	return g_string_free(text, FALSE);
}

static gboolean
on_character(const char *text, gsize length, gsize at)
{
	return at == length || ((guchar)text[at] & 0xc0) != 0x80 ||
	       !g_utf8_validate(text, (gssize)length, NULL);
}

/* Positions from 0 without a gap, in order, one word at each; offsets in the text and between
 * its characters; terms short and UTF-8. */
static void
terms_check(const GArray *terms, const char *text, gsize length)
{
	guint words = 0;
	for (guint i = 0; i < terms->len; i++) {
		const Term *term = &g_array_index(terms, Term, i);
		gsize bytes = strlen(term->text);
		words += term->kind == TERM_WORD;
		assert_int_equal(term->position + 1, words);
		assert_true(term->start < term->end && term->end <= length);
		assert_true(on_character(text, length, term->start));
		assert_true(on_character(text, length, term->end));
		assert_true(bytes > 0 && bytes <= TERM_MAX_BYTES);
		assert_true(g_utf8_validate(term->text, (gssize)bytes, NULL));
	}
}

static void
test_any_text(void **state)
{
	GRand *random = g_rand_new_with_seed(29);
	for (guint i = 0; i < RANDOM_TEXTS; i++) {
		g_autofree char *text = random_text(random);
		gsize length = strlen(text);
		g_autofree char *exact = g_memdup2(text, length + (length == 0));
		terms_check(recipe_read(*state, exact, length), exact, length);
	}
	g_rand_free(random);
}

static void
test_long_words(void **state)
{
	g_autofree char *letters = g_strnfill(10000, 'a');
	g_autofree char *text =
	    g_strdup_printf("%s- en %s, %s-%s en -%s", letters, letters, letters, letters, letters);
	terms_check(recipe_read(*state, text, strlen(text)), text, strlen(text));
	g_autoptr(GString) wide = g_string_new(NULL);
	for (guint i = 0; i < 5000; i++)
		g_string_append(wide, "日é");
	terms_check(recipe_read(*state, wide->str, wide->len), wide->str, wide->len);
	const GArray *terms = recipe_read(*state, letters, 10000);
	assert_int_equal(strlen(g_array_index(terms, Term, 0).text), TERM_MAX_BYTES);
}

static void
test_is_linear(void **state)
{
	static const char *const pieces[] = { "a-", "a- en ", "1 000 ", "a en -",
					      "A ", "(a)",    "-a, " };
	for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		while (text->len < 200000)
			g_string_append(text, pieces[i]);
		gint64 start = g_get_monotonic_time();
		recipe_read(*state, text->str, text->len);
		if (g_get_monotonic_time() - start > 5 * G_USEC_PER_SEC)
			fail_msg("%s takes too long", pieces[i]);
	}
}

static void
test_fingerprint(void **state)
{
	g_autoptr(Recipe) other = recipe_new();
	recipe_read(other, "iets anders", strlen("iets anders"));
	g_autofree char *first = recipe_fingerprint(*state), *second = recipe_fingerprint(other);
	assert_string_equal(first, second);
	assert_int_equal(strlen(first), 32);
	assert_int_equal(strspn(first, "0123456789abcdef"), 32);
}

static void
test_stem_of_a_number_is_itself(void **state)
{
	assert_string_equal(recipe_stem(*state, "eu27en"), "eu27en");
	assert_string_equal(recipe_stem(*state, "aanbevelingen"), "aanbevel");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_terms),
		cmocka_unit_test(test_finds),
		cmocka_unit_test(test_spellings),
		cmocka_unit_test(test_offsets),
		cmocka_unit_test(test_any_text),
		cmocka_unit_test(test_long_words),
		cmocka_unit_test(test_is_linear),
		cmocka_unit_test(test_fingerprint),
		cmocka_unit_test(test_stem_of_a_number_is_itself),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
