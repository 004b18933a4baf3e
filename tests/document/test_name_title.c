/*
 * Which titles are names, and the names they hold.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "document/name_title.h"

static const struct {
	const char *title;
	gboolean name;
	const char *inside; /* names in it, apart by '|' */
} titles[] = {
	{"Wet op de inlichtingen- en veiligheidsdiensten 2017", TRUE, ""},
	{"Brief van de minister van Buitenlandse Zaken", FALSE, ""},
	{"MOTIE VAN HET LID DE JONG C.S.", FALSE, ""},
	{"Gewijzigde motie van de leden De Jong en Bakker over kernwapens", FALSE, ""},
	{"Lijst van vragen en antwoorden over de begroting", FALSE, ""},
	{"Verslag van een schriftelijk overleg", FALSE, ""},
	{"Nota naar aanleiding van het verslag", FALSE, ""},
	{"Verzoek appreciatie motie over de wolf (Wet dieren in het wild)", FALSE, ""},
	{"Jaarverslag 2023: een jaar van herstel", FALSE, ""},
	{"Nota Ruimte voor de rivier", TRUE, ""},
	{"Tweede Kamer", FALSE, ""},
	{"Waddenzeebeleid", FALSE, ""},
	{"Zo kan het", FALSE, ""},
	{"minister over de uitvoering van het beleid", FALSE, ""},
	{"Voorjaarsnota 2024", TRUE, ""},
	{"Internationale Waterstofstrategie", TRUE, ""},
	{"Internationale waterstofstrategie", FALSE, ""},
	{"Kracht van de zee - een verkenning - deel 2", TRUE, ""},
	{"Kracht van de diepe zeeën – een verkenning", TRUE, "Kracht van de diepe zeeën"},
	{"Wijziging van de Jeugdwet in verband met toegang (Wet toegang tot de jeugdzorg)", TRUE,
		"Wet toegang tot de jeugdzorg"},
	{"Regels over de vangst van haring (Haringvangstwet). ", TRUE, "Haringvangstwet"},
	{"Regels over de vangst van haring (Wet X) in zee", TRUE, ""},
	{"Begroting van het ministerie (XIV) voor 2025", FALSE, ""},
	{"Rapport «Kracht van de diepe zeeën»", TRUE, "Kracht van de diepe zeeën"},
	{"Reactie op het rapport «Kracht van de diepe zeeën»", FALSE, ""},
	{"", FALSE, ""},
	{")(", FALSE, ""},
	{"\xff\xff zonder enige betekenis in de wereld", FALSE, ""},
};

static void
test_titles(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(titles); i++) {
		g_autoptr(GPtrArray) inside = title_get_names(titles[i].title);
		if (title_is_name(titles[i].title) != titles[i].name)
			fail_msg("%s", titles[i].title);
		g_ptr_array_add(inside, NULL);
		g_autofree char *joined = g_strjoinv("|", (char **)inside->pdata);
		assert_string_equal(joined, titles[i].inside);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_titles)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
