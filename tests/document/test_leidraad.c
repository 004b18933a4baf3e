/* Citations in the forms of the guide, and that our own parser reads each back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "document/identifier.h"
#include "document/identity.h"
#include "document/leidraad.h"
#include "document/reference_finder.h"

#define SHIPPED "corpus/catalogue.ini"

static const struct {
	const char *id, *title, *publisher;
	guint date, page;
	const char *expected;
	const char *target; /* as it is read back, where that is another spelling of the id */
} rows[] = {
	/* papers of both chambers */
	{"kst-33694-72", "Strategie", NULL, 20260603, 3,
		"Kamerstukken II 2025/26, 33694, nr. 72, p. 3", NULL},
	{"kst-33694-72", NULL, NULL, 0, 0, "Kamerstukken II 33694, nr. 72", NULL},
	{"kst-36800-V-48", NULL, NULL, 20260128, 0, "Kamerstukken II 2025/26, 36800 V, nr. 48",
		NULL},
	{"kst-36200-IXB-2", NULL, NULL, 20220920, 0, "Kamerstukken II 2022/23, 36200 IXB, nr. 2",
		NULL},
	{"kst-36200-A-2", NULL, NULL, 20220919, 0, "Kamerstukken II 2021/22, 36200 A, nr. 2",
		NULL},
	{"kst-21501-02-2648", NULL, NULL, 20230400, 12,
		"Kamerstukken II 2022/23, 21501-02, nr. 2648, p. 12", NULL},
	{"kst-26855-3", NULL, NULL, 19991207, 4, "Kamerstukken II 1999/2000, 26855, nr. 3, p. 4",
		NULL},
	{"kst-23700-188b", NULL, NULL, 19960305, 3, "Kamerstukken I 1995/96, 23700, nr. 188b, p. 3",
		NULL},
	{"kst-33802-C", NULL, NULL, 20150101, 3, "Kamerstukken I 2014/15, 33802, C, p. 3", NULL},
	{"kst-33802-AB", NULL, NULL, 0, 0, "Kamerstukken I 33802, AB", NULL},
	{"kst-20082009-31700-VI-D", NULL, NULL, 0, 4, "Kamerstukken I 2008/09, 31700 VI, D, p. 4",
		"kst-31700-VI-D"},
	{"kst-20092010-31758-B", NULL, NULL, 0, 0, "Kamerstukken I 2009/10, 31758, B",
		"kst-31758-B"},
	{"kst-33694-72-b1", "Bijlage een", NULL, 20260603, 2,
		"Bijlage een, 3 juni 2026, kst-33694-72-b1, p. 2", NULL},
	{"kst-31700-3-h1", NULL, NULL, 0, 0, "kst-31700-3-h1", NULL},
	{"kst-9595-3", NULL, NULL, 19690101, 0, "kst-9595-3", NULL},
	{"kst-19681969-9595-3", NULL, NULL, 0, 0, "Kamerstukken II 1968/69, 9595, nr. 3",
		"kst-9595-3"},
	{"kst-1268678", NULL, NULL, 0, 0, "kst-1268678", NULL},
	{"dossier:33694", NULL, NULL, 20260603, 0, "Kamerstukken 33694", NULL},
	{"dossier:36800-V", NULL, NULL, 0, 0, "Kamerstukken 36800 V", NULL},
	{"dossier:36800-VI", NULL, NULL, 0, 0, "Kamerstukken 36800 VI", NULL},
	{"dossier:36410-A", NULL, NULL, 0, 0, "Kamerstukken 36410 A", NULL},
	{"dossier:21501-02", NULL, NULL, 0, 0, "Kamerstukken 21501-02", NULL},
	{"rijkswet:R2048", NULL, NULL, 0, 0, "Rijkswet (R2048)", NULL},

	/* other publications of parliament */
	{"h-tk-20232024-39-9", NULL, NULL, 20240118, 2, "Handelingen II 2023/24, nr. 39, item 9",
		NULL},
	{"h-ek-20122013-4-2", NULL, NULL, 0, 0, "Handelingen I 2012/13, nr. 4, item 2", NULL},
	{"h-tk-20072008-7909-7943", NULL, NULL, 0, 1, "Handelingen II 2007/08, p. 7909-7943", NULL},
	{"h-tk-20102011-1240-1249", NULL, NULL, 0, 0, "Handelingen II 2010/11, p. 1240-1249", NULL},
	{"h-tk-20102011-108-5", NULL, NULL, 0, 0, "h-tk-20102011-108-5", NULL},
	{"h-vv-20252026-1-1", NULL, NULL, 0, 0, "h-vv-20252026-1-1", NULL},
	{"ah-tk-20242025-1244", NULL, NULL, 0, 2, "Aanhangsel Handelingen II 2024/25, nr. 1244, p. 2",
		NULL},
	{"ah-ek-20142015-12", NULL, NULL, 0, 0, "Aanhangsel Handelingen I 2014/15, nr. 12", NULL},
	{"ah-1271549", NULL, NULL, 0, 0, "ah-1271549", NULL},
	{"kv-tk-2021Z03234", NULL, NULL, 0, 0, "kv-tk-2021Z03234", NULL},
	{"blg-1003144", "Een  bijlage\n", NULL, 20230000, 0, "Een bijlage, 2023, blg-1003144", NULL},
	{"nds-tk-2021D51249", NULL, NULL, 0, 0, "nds-tk-2021D51249", NULL},
	{"2025D18359", "Brief", NULL, 20250512, 0, "Brief, 12 mei 2025, 2025D18359", NULL},
	{"2024Z00974", NULL, NULL, 0, 0, "2024Z00974", NULL},
	{"toezegging:T03357", NULL, NULL, 0, 0, "toezegging T03357", NULL},
	{"toezegging:TZ202504-026", NULL, NULL, 0, 0, "toezegging TZ202504-026", NULL},

	/* official gazettes and laws */
	{"stb-2018-141", NULL, NULL, 20180523, 0, "Stb. 2018, 141", NULL},
	{"stcrt-2024-12345", NULL, NULL, 0, 3, "Stcrt. 2024, 12345, p. 3", NULL},
	{"trb-2021-5", NULL, NULL, 0, 0, "Trb. 2021, 5", NULL},
	{"stcrt-2024-12345-n1", NULL, NULL, 0, 0, "stcrt-2024-12345-n1", NULL},
	{"bwb:BWBR0005730", "Aanwijzingen", NULL, 0, 0, "Aanwijzingen, BWBR0005730", NULL},

	/* European Union */
	{"pbeu:L-2016-327", NULL, NULL, 0, 5, "PbEU 2016, L 327", NULL},
	{"pbeu:L-2024-1689", NULL, NULL, 0, 0, "PbEU L, 2024/1689", NULL},
	{"pbeu:L-2023-2418", NULL, NULL, 0, 0, "PbEU L, 2023/2418", NULL},
	{"pbeu:C-2023-100", NULL, NULL, 0, 0, "PbEU 2023, C 100", NULL},
	{"pbeu:L-1995-281", NULL, NULL, 0, 0, "PbEG 1995, L 281", NULL},
	{"celex:32025R1106", "SAFE", NULL, 20250527, 3, "Verordening (EU) 2025/1106", NULL},
	{"celex:32016R0679", NULL, NULL, 0, 0, "Verordening (EU) 2016/679", NULL},
	{"celex:32010R0265", NULL, NULL, 0, 0, "Verordening (EU) 265/2010", NULL},
	{"celex:32004R2216", NULL, NULL, 0, 0, "Verordening (EG) 2216/2004", NULL},
	{"celex:32009R1186", NULL, NULL, 0, 0, "CELEX 32009R1186", NULL},
	{"celex:32022L2555", NULL, NULL, 0, 0, "Richtlijn (EU) 2022/2555", NULL},
	{"celex:32010L0023", NULL, NULL, 0, 0, "Richtlijn 2010/23/EU", NULL},
	{"celex:32003L0087", NULL, NULL, 0, 0, "Richtlijn 2003/87/EG", NULL},
	{"celex:31999L0070", NULL, NULL, 0, 0, "Richtlijn 1999/70/EG", NULL},
	{"celex:31995L0046", NULL, NULL, 0, 0, "Richtlijn 95/46/EG", NULL},
	{"celex:31992L0043", NULL, NULL, 0, 0, "Richtlijn 92/43/EEG", NULL},
	{"celex:32009L0133", NULL, NULL, 0, 0, "CELEX 32009L0133", NULL},
	{"celex:32017D2315", "PESCO", NULL, 20171211, 0, "PESCO, 11 december 2017, CELEX 32017D2315",
		NULL},
	{"celex:52025PC0122", NULL, NULL, 0, 0, "CELEX 52025PC0122", NULL},
	{"celex:12016M/TXT", NULL, NULL, 0, 0, "celex:12016M/TXT", NULL},
	{"eu:com-2025-122", NULL, NULL, 0, 7, "COM(2025) 122, p. 7", NULL},
	{"eu:join-2025-120", NULL, NULL, 0, 0, "JOIN(2025) 120", NULL},
	{"eu:hr-2018-94", NULL, NULL, 0, 0, "HR(2018) 94", NULL},
	{"ecli:ECLI:NL:HR:2020:1", NULL, NULL, 0, 0, "ECLI:NL:HR:2020:1", NULL},

	/* ministries and advisory bodies */
	{"kenmerk:BZ2628864", "Kabinetsreactie", NULL, 20260603, 0,
		"Kabinetsreactie, 3 juni 2026, kenmerk BZ2628864", NULL},
	{"kenmerk:4718220", NULL, NULL, 20210505, 0, "kenmerk 4718220", NULL},
	{"kenmerk:MINBUZA-2024.1143577", NULL, NULL, 0, 0, "kenmerk MINBUZA-2024.1143577", NULL},
	{"rvs:W15.16.0152", NULL, NULL, 0, 0, "No.W15.16.0152", NULL},
	{"aiv:advies-94", "Instabiliteit", "AIV", 20150400, 9,
		"Instabiliteit, AIV, april 2015, AIV-advies nr. 94, p. 9", NULL},
	{"iob:samen-sterker", NULL, NULL, 20250300, 0, "iob:samen-sterker", NULL},
};

static void
test_forms(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		Cited cited = {rows[i].id, NULL, rows[i].title, rows[i].publisher, rows[i].date};
		g_autoptr(Leidraad) leidraad = leidraad_make(&cited);
		g_autofree char *text = leidraad_print(leidraad, rows[i].page);
		if (strcmp(text, rows[i].expected) != 0)
			fail_msg("%s: \"%s\", expected \"%s\"", rows[i].id, text, rows[i].expected);
	}
}

/* What an identifier in running text is taken for, or a typed one. */
static char *
text_read(const IdentifierGrammar *grammar, const char *text)
{
	g_autoptr(GArray) references = references_new();
	identifier_find(grammar, text, strlen(text), NULL, references);
	if (references->len == 0)
		return identity_parse(text);
	return g_strdup(g_array_index(references, Reference, 0).target);
}

static void
test_every_form_is_read_back(void **state)
{
	(void)state;
	g_autoptr(IdentifierGrammar) grammar = identifier_grammar_new();
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *target = text_read(grammar, rows[i].expected);
		const char *expected = rows[i].target ? rows[i].target : rows[i].id;
		if (g_strcmp0(target, expected) != 0)
			fail_msg("\"%s\" is read as %s", rows[i].expected, target);
	}
}

static const struct {
	guint date;
	const char *expected;
} days[] = {
	{20250915, "2024/25"}, {20250916, "2025/26"}, {20200915, "2020/21"},
	{20200914, "2019/20"}, {20210920, "2020/21"}, {20210921, "2021/22"},
	{20240917, "2024/25"}, {19990920, "1998/99"}, {19990921, "1999/2000"},
	{20000101, "1999/2000"}, {20250900, NULL},   {20251000, "2025/26"},
	{20250800, "2024/25"}, {20250000, NULL},      {19830101, NULL},
	{19840101, "1983/84"}, {0, NULL},
};

static void
test_parliamentary_years(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(days); i++) {
		g_autofree char *session = session_print(days[i].date);
		if (g_strcmp0(session, days[i].expected) != 0)
			fail_msg("%u: %s", days[i].date, session);
	}
}

static void
test_parts(void **state)
{
	(void)state;
	Cited cited = {"kst-36800-V-48", NULL, NULL, NULL, 20260128};
	g_autoptr(Leidraad) leidraad = leidraad_make(&cited);
	assert_string_equal(leidraad->dossier, "36800 V");
	assert_string_equal(leidraad->number, "48");
	assert_string_equal(leidraad->session, "2025/26");
	Cited act = {"stb-2018-141", NULL, NULL, NULL, 20180523};
	g_autoptr(Leidraad) other = leidraad_make(&act);
	assert_null(other->dossier);
	assert_null(other->session);
}

static void
test_another_identifier_is_tried(void **state)
{
	(void)state;
	g_auto(GStrv) identifiers = g_strsplit("x:y kst-36592-1 stb-2024-1", " ", -1);
	Cited cited = {"nl:nota", identifiers, "Nota", NULL, 20240905};
	g_autoptr(Leidraad) leidraad = leidraad_make(&cited);
	assert_string_equal(leidraad->text, "Kamerstukken II 2023/24, 36592, nr. 1");
}

/* ---- the catalogue ---- */

static guint
issued_read(const char *issued)
{
	guint year = 0, month = 0, day = 0;
	if (issued)
		sscanf(issued, "%u-%u-%u", &year, &month, &day);
	return year * 10000 + month * 100 + day;
}

static char *
entry_cite(const Catalogue *catalogue, const CatalogueEntry *entry)
{
	const CatalogueEntry *author = entry->author ? catalogue_get(catalogue, entry->author)
						     : NULL;
	Cited cited = {entry->id, entry->identifiers, entry->title, author ? author->title : NULL,
		issued_read(entry->issued)};
	g_autoptr(Leidraad) leidraad = leidraad_make(&cited);
	return leidraad_print(leidraad, 3);
}

/* The first thing the text refers to, as the finder of references has it; or NULL. */
static char *
first_target(ReferenceFinder *finder, const char *text)
{
	g_autoptr(Document) document = document_new();
	Passage *passage = passage_new();
	document->id = g_strdup("file:citing");
	passage->number = 1;
	passage->text = g_strdup(text);
	g_ptr_array_add(document->passages, passage);
	reference_finder_read(finder, document);
	return passage->references->len
		       ? g_strdup(g_array_index(passage->references, Reference, 0).target)
		       : NULL;
}

static void
test_every_entry_of_the_catalogue_is_read_back(void **state)
{
	(void)state;
	guint wrong = 0;
	g_autoptr(Catalogue) catalogue = catalogue_open(SHIPPED, NULL);
	assert_non_null(catalogue);
	g_autoptr(ReferenceFinder) finder = reference_finder_new(catalogue);
	for (guint i = 0; i < catalogue_count(catalogue); i++) {
		const CatalogueEntry *entry = catalogue_entry_get(catalogue, i);
		g_autofree char *text = entry_cite(catalogue, entry);
		g_autofree char *target = first_target(finder, text);
		if (g_strcmp0(target, entry->id) == 0)
			continue;
		print_error("[%s] \"%s\" is read as %s\n", entry->id, text, target);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_every_form_is_read_back),
		cmocka_unit_test(test_parliamentary_years),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_another_identifier_is_tried),
		cmocka_unit_test(test_every_entry_of_the_catalogue_is_read_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
