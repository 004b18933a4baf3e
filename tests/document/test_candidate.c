/* What looks like a policy source: names and descriptions, and what is none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/candidate.h"

typedef struct {
	const char *text, *expected; /* "mention > target", a line each */
} Row;

static char *
candidates_print(const char *text, const GArray *references)
{
	GString *lines = g_string_new(NULL);
	for (guint i = 0; i < references->len; i++) {
		const Reference *r = &g_array_index(references, Reference, i);
		assert_true(r->start < r->end && r->end <= strlen(text));
		assert_true(i == 0 || r[-1].end <= r->start);
		if (r->layer != REFERENCE_CANDIDATE)
			continue;
		assert_int_equal(r->confidence, CONFIDENCE_LOW);
		g_string_append_printf(lines, "%s%.*s > %s", lines->len ? "\n" : "",
			(int)(r->end - r->start), text + r->start, r->target);
	}
	return g_string_free(lines, FALSE);
}

static void
rows_check(const Row *rows, gsize n)
{
	for (gsize i = 0; i < n; i++) {
		g_autoptr(GArray) references = references_new();
		candidates_find(rows[i].text, strlen(rows[i].text), references);
		g_autofree char *found = candidates_print(rows[i].text, references);
		if (strcmp(found, rows[i].expected) != 0)
			fail_msg("%s\n  gives\n%s\n  not\n%s", rows[i].text, found,
				rows[i].expected);
	}
}

static void
test_names(void **state)
{
	(void)state;
	static const Row rows[] = {
		{ "Zie de Nationale Technologiestrategie van 2024.",
			"Nationale Technologiestrategie > name:nationale-technologiestrategie" },
		{ "Het Actieplan Weerbaarheid 2025 loopt.",
			"Actieplan Weerbaarheid 2025 > name:actieplan-weerbaarheid-2025" },
		{ "het actieplan Veilige Wijken en Scholen loopt",
			"actieplan Veilige Wijken en Scholen > "
			"name:actieplan-veilige-wijken-en-scholen" },
		{ "Met het Strategic Compass en de Digital Services Act",
			"Strategic Compass > name:strategic-compass\n"
			"Digital Services Act > name:digital-services-act" },
		{ "volgens het Verdrag van Lissabon is", "Verdrag van Lissabon > "
							"name:verdrag-van-lissabon" },
		{ "de doelen van het akkoord van Parijs zijn", "akkoord van Parijs > "
							      "name:akkoord-van-parijs" },
		{ "het Draghi-rapport noemt", "Draghi-rapport > name:draghi-rapport" },
		{ "het VN-verdrag Handicap is", "VN-verdrag Handicap > name:vn-verdrag-handicap" },
		{ "het programma Vijfhoek loopt", "programma Vijfhoek > name:programma-vijfhoek" },
		{ "het rapport Veranderde tijden heeft",
			"rapport Veranderde tijden > name:rapport-veranderde-tijden" },
		{ "het Handvest van de Grondrechten van de Europese Unie geldt",
			"Handvest van de Grondrechten van de Europese > "
			"name:handvest-van-grondrechten-van-europese" },
		{ "de Europese Één-loketstrategie is", "Europese Één-loketstrategie > "
						      "name:europese-een-loketstrategie" },
	};
	rows_check(rows, G_N_ELEMENTS(rows));
}

/* A statute's name goes on in small letters, as far as words, rows and links go. */
static void
test_statutes(void **state)
{
	(void)state;
	static const Row rows[] = {
		{ "op grond van de Wet veiligheidstoets investeringen, fusies en overnames (Vifo)",
			"Wet veiligheidstoets investeringen, fusies en overnames > "
			"name:wet-veiligheidstoets-investeringen-fusies-en-overnames" },
		{ "de Wet op de inlichtingen- en veiligheidsdiensten 2017 wordt",
			"Wet op de inlichtingen- en veiligheidsdiensten 2017 > "
			"name:wet-op-inlichtingen-en-veiligheidsdiensten-2017" },
		{ "de Wet langdurige zorg moet", "Wet langdurige zorg > name:wet-langdurige-zorg" },
		{ "de Wet langdurige zorg, de premie en", "Wet langdurige zorg > "
							 "name:wet-langdurige-zorg" },
		{ "met de wet Regie op wonen is", "wet Regie op wonen > name:wet-regie-op-wonen" },
		{ "volgens de Grondwet en de Wet is", "Grondwet > name:grondwet" },
		{ "de Wet bepaalt dat de Wet gewijzigd wordt", "" },
		{ "volgens de Regeling kleine havens en de Beleidsregel oevers",
			"Regeling kleine havens > name:regeling-kleine-havens\n"
			"Beleidsregel oevers > name:beleidsregel-oevers" },
		{ "Deze Regeling geldt; de regeling over havens, een overgangsregeling.", "" },
	};
	rows_check(rows, G_N_ELEMENTS(rows));
}

static void
test_titles(void **state)
{
	(void)state;
	static const Row rows[] = {
		{ "Zie het rapport ‘Weten is winnen’ hierover", "Weten is winnen > "
							      "name:weten-is-winnen" },
		{ "In het advies van de Raad «Over grenzen» staat", "Over grenzen > "
								   "name:over-grenzen" },
		{ "de studie getiteld \"Dreiging in 2030\".", "Dreiging in 2030 > "
							    "name:dreiging-in-2030" },
		{ "het rapport *De lange weg* zegt", "De lange weg > name:lange-weg" },
		{ "het rapport zegt: ‘Weten is winnen’", "" },
		{ "het rapport stelt dat ‘Nederland’ wint", "" },
		{ "het rapport ‘Weten is winnen zonder einde", "" },
		{ "zij zei ‘Weten is winnen’", "" },
		/* as notes cite them */
		{ "RIVM, Stand van de lucht 2024, p. 3", "Stand van de lucht 2024 > "
							"name:stand-van-lucht-2024" },
		{ "1 Raad voor de Kust, Zand erover: een terugblik (2023).",
			"Zand erover: een terugblik > name:zand-erover-terugblik" },
		{ "Vgl. het begin; zie ook CBS, Kerncijfers 2022.", "Kerncijfers 2022 > "
								   "name:kerncijfers-2022" },
		{ "Dat klopt (CBS, Cijfers over water 2022).", "Cijfers over water 2022 > "
							      "name:cijfers-over-water-2022" },
		{ "Amsterdam, 3 maart 2024. Utrecht, Maart 2024.", "" },
		{ "De Minister van Water, Gelet op artikel 3 van het stuk 2004;", "" },
		{ "Zij zagen CBS, Cijfers over water 2022.", "" },
		{ "CBS, Cijfers over water, p. 3", "" },
		{ "CBS, cijfers over 2022.", "" },
		{ "CBS, Cijfers over 2022 en later", "" },
	};
	rows_check(rows, G_N_ELEMENTS(rows));
}

static void
test_no_names(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"De Strategie is goed. Het Nationaal Programma en de Europese Agenda ook.",
		"Klimaatakkoord is een woord. Plan is dat ook.",
		"de strategie van Nederland, een advies Raad, het plan Europa",
		"WET OP DE INLICHTINGENDIENSTEN", "Minister Bruins en de VVD-fractie",
		"het Ministerie van Buitenlandse Zaken", "op Televisie, de Divisie, de Revisie",
		"een EU-strategie en het VN-verdrag", "de beleidsnota en het Actieplan", "",
		"de Amerikaanse wet", "het Jaarplan en de Raadsconclusies",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		Row row = { texts[i], "" };
		rows_check(&row, 1);
	}
}

static void
test_described(void **state)
{
	(void)state;
	static const Row rows[] = {
		{ "In een motie van het lid Klos uit 2024 staat",
			"motie van het lid Klos uit 2024 > "
			"described:motie-van-lid-klos-uit-2024" },
		{ "Er is een recent AIV-advies over drones.",
			"AIV-advies over drones > described:aiv-advies-over-drones" },
		{ "zoals de Kamerbrief van 3 maart 2025 over vervoer per spoor, die",
			"Kamerbrief van 3 maart 2025 over vervoer per spoor > "
			"described:kamerbrief-van-3-maart-2025-over-vervoer-per-spoor" },
		{ "de aangenomen motie-Van der Plas/Klos c.s. vraagt",
			"motie-Van der Plas/Klos c.s > described:motie-van-der-plas-klos-c-s" },
		{ "een rapport van de Algemene Rekenkamer over inkoop dat",
			"rapport van de Algemene Rekenkamer over inkoop > "
			"described:rapport-van-algemene-rekenkamer-over-inkoop" },
		{ "een brief van de minister van Defensie van 2 mei 2023.",
			"brief van de minister van Defensie van 2 mei 2023 > "
			"described:brief-van-minister-van-defensie-van-2-mei-2023" },
		{ "een motie over drones, een brief uit 2024, het rapport van de AIV", "" },
		{ "deze brief van 3 maart 2025 en dit recente AIV-advies over drones", "" },
		{ "uit het openbaar jaarverslag over 2023 blijkt", "jaarverslag over 2023 > "
							  "described:jaarverslag-over-2023" },
		{ "in het jaarbericht over het jaar 2021 van de dienst",
			"jaarbericht over het jaar 2021 > "
			"described:jaarbericht-over-jaar-2021" },
		{ "het Jaarverslag 2022 van de Raad voor de Kust",
			"Jaarverslag 2022 van de Raad voor de Kust > "
			"described:jaarverslag-2022-van-raad-voor-kust" },
		{ "het jaarverslag over drones, dit jaarverslag over 2023, een jaarverslag", "" },
		{ "MOTIE VAN HET LID KLOS", "" },
		{ "Motie van het lid Klos c.s. over drones", "" },
	};
	rows_check(rows, G_N_ELEMENTS(rows));
}

/* What a reference of another layer stands on is none, nor what has its number behind it. */
static void
test_references(void **state)
{
	(void)state;
	static const Row rows[] = {
		{ "de Nationale Technologiestrategie en het Klimaatakkoord",
			"Klimaatakkoord > name:klimaatakkoord" },
		{ "de motie van het lid Klos (33694, nr. 7) en de motie van het lid Vos",
			"motie van het lid Vos > described:motie-van-lid-vos" },
	};
	static const struct { gsize start, end; } known[] = { { 3, 33 }, { 29, 41 } };
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GArray) references = references_new();
		Reference reference = { .start = known[i].start, .end = known[i].end,
					.target = g_strdup("kst-1-1") };
		g_array_append_val(references, reference);
		candidates_find(rows[i].text, strlen(rows[i].text), references);
		assert_int_equal(references->len, 2);
		g_autofree char *found = candidates_print(rows[i].text, references);
		assert_string_equal(found, rows[i].expected);
	}
}

/* A slug ends between two words. */
static void
test_long(void **state)
{
	(void)state;
	g_autoptr(GString) text = g_string_new("een Actieplan");
	g_autoptr(GArray) references = references_new();
	for (guint i = 0; i < 10; i++)
		g_string_append(text, " Weerbaarheid");
	candidates_find(text->str, text->len, references);
	assert_int_equal(references->len, 1);
	const Reference *reference = &g_array_index(references, Reference, 0);
	assert_string_equal(reference->target,
		"name:actieplan-weerbaarheid-weerbaarheid-weerbaarheid-weerbaarheid-weerbaarheid");
}

/* Time goes with the length, whatever is repeated and however much of it is known already. */
static void
test_linear(void **state)
{
	(void)state;
	static const char *const parts[] = { "Klimaatakkoord en ", "het rapport ‘",
		"een motie van ",
		"A-b-", "Wet op de ", "Wet ",
		"Verdrag van de ", "\xff", "'", "rapport \"A ",
		"brief over de " };
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		g_autoptr(GArray) references = references_new();
		while (text->len < 1 << 20) {
			Reference reference = { .start = text->len, .target = g_strdup("kst-1-1") };
			g_string_append(text, parts[i]);
			reference.end = text->len;
			g_array_append_val(references, reference);
		}
		gint64 start = g_get_monotonic_time();
		candidates_find(text->str, text->len, references);
		assert_true(g_get_monotonic_time() - start < 10 * G_USEC_PER_SEC);
	}
}

/* Bytes that are no UTF-8, and words cut by the end of the text. */
static void
test_bytes(void **state)
{
	(void)state;
	static const char text[] = "\xe2\x80 het rapport ‘Weten is winnen’ \xc3 Één wet op de ’";
	for (gsize length = 0; length < sizeof text; length++) {
		g_autofree char *exact = g_memdup2(text, MAX(length, 1));
		g_autoptr(GArray) references = references_new();
		candidates_find(exact, length, references);
		assert_true(references->len <= 1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_statutes),
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_no_names),
		cmocka_unit_test(test_described),
		cmocka_unit_test(test_references),
		cmocka_unit_test(test_long),
		cmocka_unit_test(test_linear),
		cmocka_unit_test(test_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
