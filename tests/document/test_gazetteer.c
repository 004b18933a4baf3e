/*
 * Which names are found, where they begin and end, and what they point at. A case is one
 * text in which "[name|target]" marks what must be found; nothing else may be.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/gazetteer.h"

#define SHIPPED "corpus/catalogue.ini"
#define RESPONSE "corpus/kabinetsreactie-iob-navo-eu.md"

/* The text without its marks. */
static char *
plain(const char *marked)
{
	GString *text = g_string_new(NULL);
	gboolean target = FALSE;
	for (; *marked; marked++) {
		if (*marked == '|')
			target = TRUE;
		else if (*marked == ']')
			target = FALSE;
		else if (*marked != '[' && !target)
			g_string_append_c(text, *marked);
	}
	return g_string_free(text, FALSE);
}

/* The text with a mark for every reference. */
static char *
marked(const char *text, const GArray *references)
{
	GString *out = g_string_new(NULL);
	gsize at = 0;
	for (guint i = 0; i < references->len; i++) {
		const Reference *reference = &g_array_index(references, Reference, i);
		g_string_append_len(out, text + at, (gssize)(reference->start - at));
		g_string_append_c(out, '[');
		at = reference->end;
		g_string_append_len(out, text + reference->start, (gssize)(at - reference->start));
		g_string_append_printf(out, "|%s]", reference->target);
	}
	g_string_append(out, text + at);
	return g_string_free(out, FALSE);
}

static GArray *
find(Gazetteer *gazetteer, const char *text)
{
	GArray *references = references_new();
	gazetteer_find(gazetteer, text, strlen(text), references);
	return references;
}

static void
check(Gazetteer *gazetteer, const char *expected)
{
	g_autofree char *text = plain(expected);
	g_autoptr(GArray) references = find(gazetteer, text);
	g_autofree char *result = marked(text, references);
	assert_string_equal(result, expected);
}

static Catalogue *shipped;

static int
set_up(void **state)
{
	shipped = catalogue_open(SHIPPED, NULL);
	*state = shipped ? gazetteer_new(shipped) : NULL;
	return shipped ? 0 : -1;
}

static int
tear_down(void **state)
{
	gazetteer_free(*state);
	catalogue_free(shipped);
	return 0;
}

static const char *const names[] = {
	"Met de [Internationale Veiligheidsstrategie|kst-33694-72] ([IVS|kst-33694-72]) wil",
	"de [Veiligheidsstrategie voor het Koninkrijk der Nederlanden|"
	"nl:veiligheidsstrategie-koninkrijk-2023] uit 2023",
	"de veiligheidsstrategie van de buren",
	"de [Geïntegreerde Buitenland- en Veiligheidsstrategie 2018- 2022|nl:gbvs-2018] en",
	"de [Geintegreerde buitenland en veiligheidsstrategie|nl:gbvs-2018] en",
	/* spaces, hyphens, marks, line ends, accents, capitals */
	"de [Defensie-visie 2035|nl:defensievisie-2035] uit 2020",
	"DE [DEFENSIEVISIE\n2035|nl:defensievisie-2035]",
	"de [defensie visie|nl:defensievisie-2035]",
	"*[Security Action* for **Europe|eu:safe]**-instrument",
	"_[Security Action for Europe|eu:safe]_-instrument, __[SAFE|eu:safe]__",
	"[EU-Ukraine Support Loan|eu:ukraine-support-loan]",
	"het [Niinisto-rapport|eu:niinisto-rapport]",
	"de [Noord\u2011Atlantische Raad|body:nac] \u00ab[Locked  "
	"Shields|ccdcoe:locked-shields]\u00bb",
	"de soft\u00adhyphen in [Defen\u00adsie\u00advisie|nl:defensievisie-2035]",
	/* the longest name, from the left */
	"het [Europees Defensieagentschap|body:eda] en het [Europees Defensiefonds|eu:edf]",
	"[IOB-evaluatie NAVO-EU-beleid|iob:samen-sterker] van de [IOB|body:iob]",
	"een [NAVO-PURL-programma|nato:purl], het [PURL-programma|nato:purl]",
	/* endings */
	"de [Priority Capability Areas|eu:priority-capability-areas] ([PCA's|"
	"eu:priority-capability-areas], [PCA’s|eu:priority-capability-areas])",
	"de [NAVO-capaciteitsdoelstellingen|nato:capability-targets]",
	"Defensievisiedocument, Interflexje en IVSje",
	/* not past the end of a sentence or a paragraph */
	"Dit is van de EU. Militaire staf van",
	"Dit is van de EU\n\nmilitaire staf van",
	"Dit is van de EU                militaire staf",
	"\"[Samen sterker? Evaluatie van het Nederlandse buitenland- en veiligheidsbeleid ten "
	"aanzien van de EU en de NAVO in de periode 2020-2024|iob:samen-sterker]\"",
	/* capitals that matter */
	"[SAFE|eu:safe] and safe, Safe or sAFE; a card, the [CARD|eu:card]",
	"het [OM|body:om] om de EDAS en [EDA|body:eda]-[NSPA|body:nspa]",
	"[AIV|body:aiv]-rapport, [IOB|body:iob]-evaluatie, NAVO-[PURL|nato:purl]",
	"wij staan samen sterker; \"[Samen sterker|iob:samen-sterker]?\"",
	"aanpak van hybride dreigingen en maatschappelijke weerbaarheid; advies [Hybride "
	"dreigingen en maatschappelijke weerbaarheid|"
	"aiv:hybride-dreigingen-en-maatschappelijke-weerbaarheid]",
	"meer Europa, [Meer Europa, minder Amerika – herijking van de trans-Atlantische "
	"veiligheidsrelatie|aiv:meer-europa-minder-amerika]",
	"de [EU INTCEN|body:eu-intcen], EU Intcen en [INTCEN|body:eu-intcen]",
	/* compounds of an acronym, and words that only begin or end like one */
	"het [EDA|body:eda]-rapport, de [SAFE-verordening|eu:safe], het anti-[SAFE|eu:safe]-kamp",
	"het EU-defensieagentschap, NEDA-rapport, EDAM-rapport, SAFEnota, EDA.nl",
	/* broken at a line's end, in print or softly; other spaces, hyphens and letters */
	"de [Defensie-\nvisie 2035|nl:defensievisie-2035], [Defensie\u00ad\nvisie|"
	"nl:defensievisie-2035]",
	"de [Geïntegreerde Buitenland- en Veiligheids-\nstrategie|nl:gbvs-2018], [EU INT-\nCEN|"
	"body:eu-intcen]",
	"de [Defensievisie\u00a02035|nl:defensievisie-2035], [Defensie\u2010visie  2035|"
	"nl:defensievisie-2035]",
	"het [Meerjarig \ufb01nancieel kader 2021|eu:mff-2021]",
	"de [Defensievisies|nl:defensievisie-2035] en [Defensievisie's|nl:defensievisie-2035]",
	/* a title without its subtitle, in quotes or not; it keeps its capital */
	"advies «[Meer Europa, minder Amerika|aiv:meer-europa-minder-amerika]», ‘[MEER EUROPA, "
	"MINDER AMERIKA|aiv:meer-europa-minder-amerika]’, *[Meer Europa, minder Amerika|"
	"aiv:meer-europa-minder-amerika]*",
	"het advies „[Meer Europa, minder Amerika|aiv:meer-europa-minder-amerika]” van de "
	"[AIV|body:aiv]",
	"[Shared Vision, Common Action|eu:global-strategy]",
};

static const char *const years[] = {
	"de [Defensienota 2026|kst-36975-1]², waarin",
	"de [Defensienota's uit 2022|nl:defensienota-2022] en [2024|nl:defensienota-2024].",
	"de [Defensienota’s 2018|nl:defensienota-2018], [2022|nl:defensienota-2022] en "
	"[2024|nl:defensienota-2024]",
	"[Defensienota's 2022|nl:defensienota-2022]/[2024|nl:defensienota-2024]",
	"de [Defensienota van 2022|nl:defensienota-2022] en die van [2024|nl:defensienota-2024]",
	"de [Defensienota van 1 juni 2022|nl:defensienota-2022]",
	"de [Defensienota (2024|nl:defensienota-2024])",
	"de [Defensienota uit het jaar 2024|nl:defensienota-2024]",
	"de [Defensienota die in 2024|nl:defensienota-2024] verscheen",
	"de in [2024 verschenen Defensienota|nl:defensienota-2024]",
	"the [2022 Defence White Paper|nl:defensienota-2022], [Defence White Paper of 2024|"
	"nl:defensienota-2024]",
	"de [Defensienota 2024 – Sterk, slim en samen|nl:defensienota-2024]",
	/* never another year's edition */
	"de Defensienota 2020, de Defensienota's uit 1974 en [2022|nl:defensienota-2022]",
	"de IVS uit 2019 en de [IVS|kst-33694-72] (uit 't land)",
	/* the second year belongs to the sentence */
	"de [Defensienota van 2022|nl:defensienota-2022] en in 2024 kwam er een",
	"In 2024, Defensienota's gelezen; de [Defensienota 2022|nl:defensienota-2022] "
	"(Defensienota)",
	"[Defensienota 2024 – Sterk, slim en samen|nl:defensienota-2024] (2022)",
	/* without a year */
	"de Defensienota. 2024 was een jaar; de Defensienota's, defensienota",
	"de NAVO-top en bovengenoemde NAVO-top",
	"de [NAVO-top die in juli 2025|nato:hague-summit-2025] plaatsvond",
	"het [coalitieakkoord|nl:coalitieakkoord-2026], het vorige coalitieakkoord, "
	"coalitieakkoorden",
	"[Coalitieakkoord 2021|nl:coalitieakkoord-2021] – 2025",
	"de [IVS|kst-33694-72] zal in 2013 niet; de [IVS van 2013|nl:ivs-2013]",
	"de [IVS|kst-33694-72] in 2027; volgens de [IVS|kst-33694-72] voor 2030",
	/* words of its own that decide, or a form of the family's name */
	"de volgende [NAVO-top in Ankara|nato:ankara-summit-2026], de komende NAVO-top, de "
	"volgende [Haagse NAVO-top|nato:hague-summit-2025]",
	"de vorige Nederlandse Internationale Veiligheidsstrategie, de vorige IVS",
	/* a year that is part of the name */
	"de [Defensievisie 2035|nl:defensievisie-2035] van 2024",
	"het [volgend MFK|eu:mff-2028], het [MFK 2021-2027|eu:mff-2021], het MFK, mfk 2028, "
	"[meerjarig financieel kader 2028-2034|eu:mff-2028]",
};

static void
test_names(void **state)
{
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		check(*state, names[i]);
}

static void
test_years(void **state)
{
	for (gsize i = 0; i < G_N_ELEMENTS(years); i++)
		check(*state, years[i]);
}

static void
own_check(Gazetteer *gazetteer, const CatalogueEntry *entry, char **list)
{
	for (; *list; list++) {
		g_autofree char *text = g_strdup_printf("de %s (zie hierboven)", *list);
		g_autoptr(GArray) references = find(gazetteer, text);
		const Reference *found = &g_array_index(references, Reference, 0);
		if (references->len != 1 || strcmp(found->target, entry->id) != 0)
			fail_msg("[%s] is not found by %s", entry->id, *list);
		if (found->alternative)
			fail_msg("[%s] shares %s with %s", entry->id, *list, found->alternative);
		if (found->start != strlen("de ") || found->end > found->start + strlen(*list))
			fail_msg("[%s] %s is found elsewhere", entry->id, *list);
	}
}

/* Every name of the catalogue finds its own entry, and no other. */
static void
test_shipped(void **state)
{
	for (guint i = 0; i < catalogue_count(shipped); i++) {
		const CatalogueEntry *entry = catalogue_entry_get(shipped, i);
		own_check(*state, entry, (char *[]){entry->title, NULL});
		own_check(*state, entry, entry->titles);
		own_check(*state, entry, entry->aliases);
		own_check(*state, entry, entry->acronyms);
		for (char **family = entry->family; *family; family++) {
			g_autofree char *named = g_strdup_printf("%s %u", *family, entry->edition);
			own_check(*state, entry, (char *[]){named, NULL});
		}
	}
}

/* How often the response names what; all the sources of policy in it that have a name. */
static const struct {
	const char *target;
	guint count;
} response[] = {
	{"kenmerk:BZ2628864", 1},
	{"iob:samen-sterker", 2},
	{"kst-33694-72", 11},
	{"kst-36800-V-48", 1},
	{"kst-36975-1", 1},
	{"aiv:meer-europa-minder-amerika", 1},
	{"nl:coalitieakkoord-2026", 3},
	{"nl:gbvs-2018", 1},
	{"nl:veiligheidsstrategie-koninkrijk-2023", 1},
	{"nl:defensievisie-2035", 1},
	{"nl:defensienota-2022", 1},
	{"nl:defensienota-2024", 1},
	{"nl:defensienota-2018", 0},
	{"nl:rbrk", 3},
	{"nl:doorontwikkeling-aanpak-statelijke-dreigingen", 1},
	{"nato:hague-summit-2025", 4},
	{"nato:ankara-summit-2026", 1},
	{"nato:ndpp", 7},
	{"nato:capability-targets", 6},
	{"nato:purl", 1},
	{"eu:safe", 6},
	{"eu:edip", 7},
	{"eu:edf", 3},
	{"eu:card", 2},
	{"eu:mff-2021", 1},
	{"eu:mff-2028", 2},
	{"eu:priority-capability-areas", 4},
	{"eu:ukraine-support-loan", 1},
	{"eu-nato:berlijn-plus", 1},
};

static void
test_response(void **state)
{
	g_autofree char *text = NULL;
	assert_true(g_file_get_contents(RESPONSE, &text, NULL, NULL));
	g_autoptr(GArray) references = find(*state, text);
	for (gsize i = 0; i < G_N_ELEMENTS(response); i++) {
		guint count = 0;
		for (guint j = 0; j < references->len; j++)
			count += g_str_equal(
				g_array_index(references, Reference, j).target, response[i].target);
		if (count != response[i].count)
			fail_msg("%s: %u instead of %u", response[i].target, count,
				response[i].count);
	}
	guint found = references->len;
	references_sort(references);
	assert_int_equal(references->len, found); /* none overlaps */
}

static const char small[] = "[a:one]\nkind=nota\ntitle=Grote Nota\n"
			    "aliases=kleine nota;grote nota\n"
			    "acronyms=GN;DUB\n"
			    "[a:two]\nkind=nota\ntitle=Twee Nota\nacronyms=DUB\n"
			    "[a:three]\nkind=nota\ntitle=Derde Nota\nfamily=Reeks\nedition=2001\n";

static const struct {
	const char *text, *target, *alternative;
	ReferenceLayer layer;
	Confidence confidence;
} sure[] = {
	{"Grote Nota", "a:one", NULL, REFERENCE_TITLE, CONFIDENCE_HIGH},
	{"kleine nota", "a:one", NULL, REFERENCE_NAME, CONFIDENCE_MEDIUM},
	{"GN", "a:one", NULL, REFERENCE_NAME, CONFIDENCE_MEDIUM},
	{"DUB", "a:one", "a:two", REFERENCE_NAME, CONFIDENCE_LOW},
	{"Reeks 2001", "a:three", NULL, REFERENCE_NAME, CONFIDENCE_HIGH},
	{"Reeks", "a:three", NULL, REFERENCE_NAME, CONFIDENCE_MEDIUM},
};

static void
test_sure(void **state)
{
	(void)state;
	g_autoptr(Catalogue) catalogue = catalogue_read(small, strlen(small), "small", NULL);
	g_autoptr(Gazetteer) gazetteer = gazetteer_new(catalogue);
	for (gsize i = 0; i < G_N_ELEMENTS(sure); i++) {
		g_autoptr(GArray) references = find(gazetteer, sure[i].text);
		assert_int_equal(references->len, 1);
		const Reference *found = &g_array_index(references, Reference, 0);
		assert_string_equal(found->target, sure[i].target);
		assert_true(g_strcmp0(found->alternative, sure[i].alternative) == 0);
		assert_int_equal(found->layer, sure[i].layer);
		assert_int_equal(found->confidence, sure[i].confidence);
	}
	check(gazetteer, "Reeks 2002");
}

/* Names far apart are found as they are alone, whatever the words between them. */
static void
test_far_apart(void **state)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(GString) filler = g_string_new(". ");
	for (guint i = 0; i < 97; i++)
		g_string_append(filler, "volgende, vorig of \u00e9\u00e9n woord; ");
	for (gsize i = 0; i < G_N_ELEMENTS(names) + G_N_ELEMENTS(years); i++) {
		gsize at = i < G_N_ELEMENTS(names) ? i : i - G_N_ELEMENTS(names);
		g_string_append(text, i < G_N_ELEMENTS(names) ? names[at] : years[at]);
		g_string_append(text, filler->str);
	}
	check(*state, text->str);
}

static const struct {
	guint date;
	const char *text;
} dates[] = {
	{20200101, "de [Defensienota|nl:defensienota-2018], de [IVS|nl:ivs-2013]"},
	{20180301, "de Defensienota, de Defensienota's, de [Defensienota 2026|kst-36975-1]"},
	{20220601, "de [Defensienota|nl:defensienota-2022], de vorige Defensienota"},
	{20220531, "de [Defensienota|nl:defensienota-2018] of [Defensienota 2022|"
		   "nl:defensienota-2022]"},
	{20230101, "het [coalitieakkoord|nl:coalitieakkoord-2021] van de partijen"},
	{20260603, "het [coalitieakkoord|nl:coalitieakkoord-2026], de [IVS|kst-33694-72]"},
	{20240101, "de [NAVO-top in Ankara|nato:ankara-summit-2026]"},
	{19990101, "de IVS, de NAVO-top, het coalitieakkoord, [SAFE|eu:safe]"},
	{0, "de Defensienota, de [IVS|kst-33694-72]"},
};

static void
test_dates(void **state)
{
	for (gsize i = 0; i < G_N_ELEMENTS(dates); i++) {
		gazetteer_set_date(*state, dates[i].date);
		check(*state, dates[i].text);
	}
	gazetteer_set_date(*state, 0);
}

static const struct {
	const char *id, *title;
	gboolean added;
} added[] = {
	{"stb-2017-317", "Wet van 26 juli 2017, houdende regels met betrekking tot de diensten (Wet "
			 "op de diensten van veiligheid 2017)", TRUE},
	{"nds-1", "Grenzen aan de groei van het wegverkeer: een verkenning", TRUE},
	{"nds-2", "Twee gelijke titels in de wereld", TRUE},
	{"nds-3", "Twee gelijke titels in de wereld", TRUE},
	{"nds-3", "Twee Gelijke Titels in de Wereld", TRUE},
	{"nds-4", "Drie gelijke titels in de wereld", TRUE},
	{"nds-5", "Drie gelijke titels in de wereld", TRUE},
	{"nds-6", "Drie gelijke titels in de wereld", TRUE},
	{"kst-1-1", "Brief van de minister van Defensie over het wegverkeer", FALSE},
	{"nl:ivs-2013", "Veiligheid van Nederland in de wereld", TRUE},
	{"kst-33694-1", "Veiligheid van Nederland in de wereld", TRUE},
	{"kst-1-2", "Europese Unie", FALSE},
	{"kst-1-3", "\xff\xfe wordt in de wereld nooit gevonden", FALSE},
};

static const char *const documents[] = {
	"de [Wet op de diensten van veiligheid 2017|stb-2017-317], artikel 3",
	"[Grenzen aan de groei van het wegverkeer: een verkenning|nds-1], «[Grenzen aan de groei "
	"van het wegverkeer|nds-1]», grenzen aan de groei van het wegverkeer",
	"[Twee gelijke titels in de wereld|nds-2] en Drie gelijke titels in de wereld",
	"Brief van de minister van Defensie over het wegverkeer in de Europese Unie",
	"[Veiligheid van Nederland in de wereld|nl:ivs-2013]",
};

static void
test_added(void **state)
{
	(void)state;
	g_autoptr(Gazetteer) gazetteer = gazetteer_new(shipped);
	for (gsize i = 0; i < G_N_ELEMENTS(added); i++)
		if (gazetteer_add(gazetteer, added[i].id, added[i].title) != added[i].added)
			fail_msg("%s", added[i].title);
	for (gsize i = 0; i < G_N_ELEMENTS(documents); i++)
		check(gazetteer, documents[i]);
	g_autoptr(GArray) found = find(gazetteer, "Twee gelijke titels in de wereld; Veiligheid "
						  "van Nederland in de wereld");
	const Reference *shared = &g_array_index(found, Reference, 0);
	assert_string_equal(shared->alternative, "nds-3");
	assert_int_equal(shared->confidence, CONFIDENCE_LOW);
	const Reference *sole = &g_array_index(found, Reference, 1);
	assert_null(sole->alternative);
	assert_int_equal(sole->confidence, CONFIDENCE_HIGH);
	assert_int_equal(sole->layer, REFERENCE_TITLE);
}

/* A text ends where its length says. */
static void
test_length(void **state)
{
	static const char text[] = "de Defensievisie 2035";
	g_autoptr(GArray) references = references_new();
	gazetteer_find(*state, text, strlen("de Defensievis"), references);
	gazetteer_find(*state, text, 0, references);
	assert_int_equal(references->len, 0);
	gazetteer_find(*state, text, strlen("de Defensievisie"), references);
	assert_int_equal(references->len, 1);
}

static const struct {
	const char *piece;
	guint found; /* in a thousand of them */
} hostile[] = {
	{"Defensienota ", 0},
	{"Defensienota 2024 ", 1000},
	{"2024 2024 ", 0},
	{"EU Military Assistance Mission in support of ", 0},
	{"\xff\xfe\xc3", 0},
	{"SAFE\xff ", 1000},
	{"_", 0},
	{"| EU | militaire staf |", 0},
	{"S_A_F_E", 0},
	{"e\u0301\u0301", 0},
	{"Defensienota van de van de ", 0},
	{"SAFE_", 0},
	{"EDA\u00b7", 0},
	{"EU-", 0},
	{"\u0394\u03b5", 0},
	{"\u4e2d", 0},
	{"\u00ad", 0},
	{"Defensienota 2022, 2024, 2022 en 2024 ", 4000},
};

static void
test_hostile(void **state)
{
	for (gsize i = 0; i < G_N_ELEMENTS(hostile); i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		for (guint j = 0; j < 1000; j++)
			g_string_append(text, hostile[i].piece);
		g_autoptr(GArray) references = find(*state, text->str);
		assert_int_equal(references->len, hostile[i].found);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_years),
		cmocka_unit_test(test_shipped),
		cmocka_unit_test(test_response),
		cmocka_unit_test(test_sure),
		cmocka_unit_test(test_far_apart),
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_added),
		cmocka_unit_test(test_length),
		cmocka_unit_test(test_hostile),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
