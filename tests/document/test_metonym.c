/* Organisations that stand for their reports, and those that only stand for themselves. */
#include "document/metonym.h"
#include "tests/document/passages.h"

static const char catalogue_text[] =
	"[rek:weg]\nkind=rapport\ntitle=Onderweg naar beter onderhoud\nissued=2023-05-01\n"
	"author=body:rekenhof\n"
	"[rek:brug]\nkind=rapport\ntitle=Bruggen op de proef\nissued=2025\nauthor=body:rekenhof\n"
	"[kust:zee]\nkind=advies\ntitle=Baas op Zee\nauthor=body:kust\n"
	"[nl:nota]\nkind=nota\ntitle=Waterveiligheidsnota Delta\n"
	"[body:rekenhof]\nkind=body\ntitle=Rekenhof voor Wegen\nacronyms=RHW\n"
	"[body:kust]\nkind=body\ntitle=Raad voor de Kust\nacronyms=RVK\n"
	"[body:meer]\nkind=body\ntitle=Raad voor het Meer\nacronyms=RVM\n";

static Catalogue *catalogue;

static int
set_up(void **state)
{
	(void)state;
	catalogue = catalogue_read(catalogue_text, strlen(catalogue_text), "c.ini", NULL);
	return catalogue ? 0 : 1;
}

static int
tear_down(void **state)
{
	(void)state;
	catalogue_free(catalogue);
	return 0;
}

#define LETTER "kenmerk:BZ1"
#define ONE "Een reactie op Onderweg naar beter onderhoud."
#define TWO "Een reactie op Onderweg naar beter onderhoud en Bruggen op de proef."

static const struct {
	const char *id, *lines[5], *references;
} rows[] = {
	/* Compounds. */
	{LETTER, {ONE, "Het RHW-rapport is af, de RHW-aanbevelingen ook."},
		"2 medium[RHW-rapport] rek:weg; 2 medium[RHW-aanbevelingen] rek:weg; "},
	{LETTER, {"Het RHW-rapport is af.", ONE}, "1 medium[RHW-rapport] rek:weg; "},
	{LETTER, {ONE, "De RHW-medewerkers en een RHW-rapport en eerdere RHW-evaluatie."}, ""},
	{LETTER, {ONE, "Het RVK-rapport en het RVM-advies."}, ""},
	{LETTER, {"Het RHW-rapport is af."}, ""},
	{LETTER, {ONE, "Het RHW schrijft in Onderweg naar beter onderhoud dat het regent."}, ""},
	{LETTER, {ONE, "Het RHW schrijft dat het regent. In Onderweg naar beter onderhoud niet."},
		"2 low[RHW] rek:weg; "},
	/* Parts. */
	{LETTER, {ONE, "De analyse en aanbevelingen van het RHW helpen."},
		"2 medium[RHW] rek:weg; "},
	{LETTER, {ONE, "Het pleidooi van RHW en het rapport van het Rekenhof voor Wegen."},
		"2 medium[RHW] rek:weg; 2 medium[Rekenhof voor Wegen] rek:weg; "},
	{LETTER, {ONE, "Een advies van het RHW, de leden van het RHW, het budget van RHW."}, ""},
	/* Who speaks. */
	{LETTER, {ONE, "Het RHW constateert dat het regent."}, "2 low[RHW] rek:weg; "},
	{LETTER, {ONE, "Zo constateert het RHW dat het regent."}, "2 low[RHW] rek:weg; "},
	{LETTER, {ONE, "Het Rekenhof voor Wegen (RHW) concludeert dat het regent."},
		"2 low[RHW] rek:weg; "},
	{LETTER, {ONE, "Volgens het RHW regent het, aldus het RHW."},
		"2 low[RHW] rek:weg; 2 low[RHW] rek:weg; "},
	{LETTER, {ONE, "Het RHW beveelt de minister aan te gaan. Het RHW ziet kansen."},
		"2 low[RHW] rek:weg; 2 low[RHW] rek:weg; "},
	{LETTER, {ONE, "Het RHW wijst daar ook op. RHW merkt terecht op dat het regent."},
		"2 low[RHW] rek:weg; 2 low[RHW] rek:weg; "},
	{LETTER, {ONE, "De aanpak die het RHW heeft gepresenteerd, door het RHW geadviseerd."},
		"2 low[RHW] rek:weg; 2 low[RHW] rek:weg; "},
	{LETTER, {ONE, "Het RHW stelt zich ten doel te groeien. RHW wijst de klacht af."}, ""},
	{LETTER, {ONE, "Het kabinet noemt het RHW en dankt het RHW. Het RHW heeft tien leden."},
		""},
	{LETTER, {ONE, "Het kabinet onderschrijft het RHW niet; zie het RHW. Merkt op."}, ""},
	/* Two reports: the words must tell. */
	{LETTER, {TWO, "Het RHW-rapport is af. Het RHW constateert dat."}, ""},
	{LETTER,
		{TWO, "Het RHW-rapport uit 2025 en het RHW-rapport (2023), het RHW-rapport van "
		      "2019."},
		"2 medium[RHW-rapport] rek:brug; 2 medium[RHW-rapport] rek:weg; "},
	{LETTER, {TWO, "Het RHW-rapport over bruggen en het RHW-onderzoek naar onderhoud."},
		"2 medium[RHW-rapport] rek:brug; 2 medium[RHW-onderzoek] rek:weg; "},
	/* Another one that the words speak of. */
	{LETTER, {ONE, "Het RHW-rapport over dijken. Het RHW constateert dat."}, ""},
	{LETTER, {ONE, "Het RHW constateert dat. Het RHW-rapport uit 2019."}, ""},
	{LETTER, {ONE, "Het RHW-rapport \"Dijken van zand\" is er."}, ""},
	/* Its own report is no source of it. */
	{"rek:weg", {ONE, "Het RHW constateert dat het regent."}, ""},
	/* By number is as good as by title. */
	{LETTER, {"Zie Baas op Zee.", "De RVK adviseert te gaan. De RVM adviseert te gaan."},
		"2 low[RVK] kust:zee; "},
};

static void
test_documents(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Document) document = document_of(rows[i].id, rows[i].lines);
		references_fill(document, catalogue);
		metonym_find(catalogue, document, NULL);
		g_autofree char *printed = references_print(document, REFERENCE_METONYM);
		if (strcmp(printed, rows[i].references) != 0)
			fail_msg("%s\n%s\n  instead of\n%s", rows[i].lines[1], printed,
				rows[i].references);
	}
}

/* The organisation's own reference stays; the antecedent is the first mention of the report, or
 * none where only the title has it. */
static void
test_fields(void **state)
{
	(void)state;
	static const char *const lines[] = {"Het RHW constateert dat.", ONE, NULL};
	for (guint with_title = 0; with_title < 2; with_title++) {
		g_autoptr(Document) document = document_of(LETTER, lines + 0);
		g_autoptr(GArray) title = references_new();
		references_fill(document, catalogue);
		Reference named = {.start = 0, .end = 3, .target = g_strdup("rek:weg")};
		g_array_append_val(title, named);
		if (with_title)
			g_array_set_size(document_get_passage(document, 2)->references, 0);
		metonym_find(catalogue, document, with_title ? title : NULL);
		const GArray *references = document_get_passage(document, 1)->references;
		assert_int_equal(references->len, 2);
		const Reference *body = &g_array_index(references, Reference, 0);
		const Reference *report = &g_array_index(references, Reference, 1);
		assert_string_equal(body->target, "body:rekenhof");
		assert_int_equal(report->start, body->start);
		assert_int_equal(report->antecedent.passage, with_title ? 0 : 2);
		assert_int_equal(
			report->antecedent.start, with_title ? 0 : strlen("Een reactie op "));
	}
}

/* Of a compound the organisation is part, and no reference of its own; without a report that is
 * meant it stays. */
static void
test_compound(void **state)
{
	(void)state;
	static const char *const lines[] = {ONE, "Het RHW-rapport, een RHW-rapport.", NULL};
	g_autoptr(Document) document = document_of(LETTER, lines);
	references_fill(document, catalogue);
	metonym_find(catalogue, document, NULL);
	g_autofree char *names = references_print(document, REFERENCE_NAME);
	g_autofree char *metonyms = references_print(document, REFERENCE_METONYM);
	assert_string_equal(names, "2 medium[RHW] body:rekenhof; ");
	assert_string_equal(metonyms, "2 medium[RHW-rapport] rek:weg; ");
	const GArray *references = document_get_passage(document, 2)->references;
	assert_int_equal(g_array_index(references, Reference, 0).antecedent.passage, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_documents),
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_compound),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
