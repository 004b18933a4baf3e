/* Short names that a text gives itself. */
#include "tests/document/defining.h"

static const Defining cases[] = {
	/* in a bracket */
	{"de Commissie voor Oevers (hierna: de Commissie)", "de Commissie = Commissie voor Oevers"},
	{"de Commissie voor Oevers (hierna te noemen: Oevercommissie)",
		"Oevercommissie = Commissie voor Oevers"},
	{"de Commissie voor Oevers (verder: \u2018Oevercommissie\u2019)",
		"Oevercommissie = Commissie voor Oevers"},
	{"de Commissie voor Oevers en de Duinen (hierna: de Commissie voor Oevers)",
		"de Commissie voor Oevers = Commissie voor Oevers en de Duinen"},
	{"de Commissie voor Oevers (hierna de Commissie te noemen)",
		"de Commissie = Commissie voor Oevers"},
	{"het rapport Sterke dijken van juni (hierna: het rapport)",
		"het rapport = rapport Sterke dijken van juni"},
	{"het rapport \u201cSterke dijken: wat nu?\u201d (hierna: het rapport)",
		"het rapport = Sterke dijken: wat nu?"},
	{"de Gezondheidsraad (hierna: de Raad)", "de Raad = Gezondheidsraad"},
	{"de Europese Commissie (hierna: de Commissie)", "de Commissie = Europese Commissie"},
	{"de brief van 3 maart 2025 (Kamerstuk 12345, nr. 6; hierna: de brief)",
		"de brief = brief van 3 maart 2025"},
	{"Haven Nederland B.V. (hierna: Haven)", "Haven = Haven Nederland B.V"},
	{"het Besluit inkomsten loodsen 2001 (hierna: BIL 2001)",
		"BIL 2001 = Besluit inkomsten loodsen 2001"},
	/* with initials */
	{"de Nieuwe Havennota (hierna: NHN)", "NHN = Nieuwe Havennota"},
	{"de Nieuwe Havennota (hierna: de \u2018NHN\u2019)", "NHN = Nieuwe Havennota"},
	{"de havennota (New Port Paper, hierna NPP)", "NPP = New Port Paper"},
	{"de Regionale Posten (hierna: RP's)", "RP = Regionale Posten"},
	/* without a bracket */
	{"de Nieuwe Havennota, afgekort als NHN, is er", "NHN = Nieuwe Havennota"},
	{"de Nieuwe Havennota, hierna te noemen: NHN.", "NHN = Nieuwe Havennota"},
	{"de Commissie voor Oevers, hierna: de Commissie, is",
		"de Commissie = Commissie voor Oevers"},
	{"het Landelijk Comit\u00e9 voor de Kust, verder te noemen Landelijk Comit\u00e9. Art",
		"Landelijk Comit\u00e9 = Landelijk Comit\u00e9 voor de Kust"},
	{"de Nieuwe Havennota, kortweg NHN, is er", "NHN = Nieuwe Havennota"},
	{"de Nieuwe Havennota, ook wel NHN genoemd", "NHN = Nieuwe Havennota"},
	{"de Nieuwe Havennota \u2013 oftewel de NHN \u2013 is er", "NHN = Nieuwe Havennota"},
	{"de Nieuwe Havennota, hierna NHN.", "NHN = Nieuwe Havennota"},
	/* behind other brackets */
	{"de Nieuwe Havennota (Kamerstuk 12345, nr. 6), hierna: NHN.", "NHN = Nieuwe Havennota"},
	{"de Nieuwe Havennota (Besluit (NL) 2020/6; Stb. 2020, 7), hierna: NHN",
		"NHN = Nieuwe Havennota"},
	{"de Nieuwe Havennota (2025) (Stb. 2020, 7) (hierna: de nota)", "de nota = Nieuwe Havennota"},
	{"de Nieuwe Havennota (Besluit 2020/6), afgekort als NHN", "NHN = Nieuwe Havennota"},
	{"de havennota (2025) (New Port Paper, hierna NPP)", "NPP = New Port Paper"},
	/* none: small letters outside quotes, no name before it, nothing behind it */
	{"het plan dat hierna volgt en verder gaat", ""},
	{"het plan (hierna verder uitgewerkt)", ""},
	{"de uitkomst van de kust (hierna: het voorstel)", ""},
	{"het rapport (hierna: het rapport)", ""},
	{"Zie hierna: Tabel 3", ""},
	{"de Commissie, hierna volgt De rest", ""},
	{"(hierna: de Raad)", ""},
	{"de Commissie voor Oevers (hierna:", ""},
	{"de Commissie voor Oevers (hierna: )", ""},
	{"de Commissie voor Oevers, kortweg Commissie, is er", ""},
	{"de Commissie voor Oevers (ook wel De Jong)", ""},
	{"de Nieuwe Havennota, ook wel HNH genoemd", ""},
	{"de Commissie voor Oevers, verder Oevers", ""},
	{"de Nieuwe Havennota) hierna: NHN", ""},
	{"hierna", ""},
	{")), kortweg", ""},
	{"afgekort als", ""},
};

static void
test_short_names(void **state)
{
	(void)state;
	defining_check(cases, G_N_ELEMENTS(cases));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_short_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
