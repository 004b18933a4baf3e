/* Papers told in words with their identifier right behind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/described_source.h"
#include "document/identifier.h"

#define HUGE_TEXT 1000000 /* bytes */
#define SLOW 3.0	  /* seconds: far more than linear time needs, also with sanitizers */

static Passage *
passage_make(const char *text)
{
	g_autoptr(IdentifierGrammar) grammar = identifier_grammar_new();
	Passage *passage = passage_new();
	passage->number = 1;
	passage->text = g_strdup(text);
	identifier_find(grammar, text, strlen(text), NULL, passage->references);
	return passage;
}

/* "words > target", for each name, with "; " between. */
static char *
names_print(const Passage *passage)
{
	GString *out = g_string_new(NULL);
	for (guint i = 0; i < passage->references->len; i++) {
		const Reference *r = &g_array_index(passage->references, Reference, i);
		assert_true(r->start <= r->end && r->end <= strlen(passage->text));
		assert_true(i == 0 || r[-1].end <= r->start);
		if (r->layer != REFERENCE_NAME || strchr(r->target, '*'))
			continue;
		assert_int_equal(r->confidence, CONFIDENCE_MEDIUM);
		g_string_append_printf(out, "%s%.*s > %s", out->len ? "; " : "",
			(int)(r->end - r->start), passage->text + r->start, r->target);
	}
	return g_string_free(out, FALSE);
}

static const struct {
	const char *text, *names;
} rows[] = {
	/* movers */
	{"Zie de motie-Vos (32 813, nr. 7).", "motie-Vos > kst-32813-7"},
	{"op de motie-Vos/De Wit c.s. (Kamerstuk 32 813, nr. 7)",
		"motie-Vos/De Wit c.s. > kst-32813-7"},
	{"de brief over de motie-Vos (32 813, nr. 7)", "motie-Vos > kst-32813-7"},
	{"de motie-Vos (32 813, nr. 7) en het amendement-De Wit (32 813, nr. 9)",
		"motie-Vos > kst-32813-7; amendement-De Wit > kst-32813-9"},
	{"de motie van Vos (32 813, nr. 7) en een promotie-Vos (32 813, nr. 8)", ""},
	/* days and years */
	{"gemeld in de brief van 4 juli 2019 (Kamerstuk 32 813, nr. 7)",
		"brief van 4 juli 2019 > kst-32813-7"},
	{"in de Kamerbrief van 4 juli 2019 over drones, Kamerstukken II 2018/19, 32 813, nr. 7.",
		"Kamerbrief van 4 juli 2019 over drones > kst-32813-7"},
	{"de brief d.d. 4 juli 2019 (kenmerk 4718220)", "brief d.d. 4 juli 2019 > kenmerk:4718220"},
	{"de kabinetsreactie van 4 juli 2019, kenmerk BZ2512345",
		"kabinetsreactie van 4 juli 2019 > kenmerk:BZ2512345"},
	{"het arrest van het Hof van 4 juli 2019 (ECLI:NL:GHDHA:2019:12)",
		"arrest van het Hof van 4 juli 2019 > ecli:ECLI:NL:GHDHA:2019:12"},
	{"de begroting voor 2020 (Kamerstuk 35 300 VI, nr. 2)",
		"begroting voor 2020 > kst-35300-VI-2"},
	{"het groenboek van 2012 (COM(2012) 7)", "groenboek van 2012 > eu:com-2012-7"},
	{"de brief aan uw Kamer (Kamerstuk 32 813, nr. 7)", ""},
	{"de brief van 4 juli 2019 is aangeboden (Kamerstuk 32 813, nr. 7)", ""},
	{"de brief van 4 juli 2019. Zie verder (Kamerstuk 32 813, nr. 7)", ""},
	{"de brief van 4 juli 2019 (ECLI:NL:HR:2019:12) en (Stb. 2019, 7)", ""},
	{"de brief van 4 juli 2019 in dossier 32 813", ""},
	/* fixed names and authors */
	{"de memorie van antwoord (32 813, nr. 7)", "memorie van antwoord > kst-32813-7"},
	{"het advies van de Raad van State (Kamerstuk 32 813, nr. 4)",
		"advies van de Raad van State > kst-32813-4"},
	{"het advies over het wetsvoorstel van 2019 (Kamerstuk 32 813, nr. 4)",
		"advies over het wetsvoorstel van 2019 > kst-32813-4"},
	{"het advies (Kamerstuk 32 813, nr. 4)", ""},
	/* what is in a paper */
	{"het actieplan uit de brief van 4 juli 2019 (32 813, nr. 7)",
		"brief van 4 juli 2019 > kst-32813-7"},
	/* acts */
	{"de Algemene tabaksverordening (Verordening (EU) 2031/12)",
		"Algemene tabaksverordening > celex:32031R0012"},
	{"in de Tabakswet (Stb. 1988, 342)", "Tabakswet > stb-1988-342"},
	{"het VN-Tabaksverdrag (Trb. 2003, 127)", "VN-Tabaksverdrag > trb-2003-127"},
	{"de Tabaks- en rookwarenwet (Stb. 1988, 342)",
		"Tabaks- en rookwarenwet > stb-1988-342"},
	{"in de Wet op de tabak (Stb. 1988, 342)", "Wet op de tabak > stb-1988-342"},
	{"tot wijziging van de Tabakswet (Stb. 1988, 342), volgens het Besluit (Stb. 1988, 7)", ""},
	{"In 2019 is het voorstel van wet (Kamerstuk 32 813, nr. 7)", ""},
	{"de wet (Stb. 1988, 342) en een verordening (Verordening (EU) 2031/12)", ""},
};

static void
test_rows(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Passage) passage = passage_make(rows[i].text);
		described_sources_find(passage);
		g_autofree char *found = names_print(passage);
		if (strcmp(found, rows[i].names) != 0)
			fail_msg("%s: \"%s\", expected \"%s\"", rows[i].text, found, rows[i].names);
	}
}

/* The names in a description: [...] is one already. */
static const struct {
	const char *before, *name, *after, *target, *names;
} known[] = {
	{"de brief van 4 juli 2019 over het ", "Meerjarenplan", " (32 813, nr. 7)", "nl:*",
		"brief van 4 juli 2019 > kst-32813-7"},
	{"de brief van de ", "Raad", " van 4 juli 2019 (32 813, nr. 7)", "body:*",
		"brief > kst-32813-7"},
	{"de brief met het ", "Meerjarenplan", " van 2019 (32 813, nr. 7)", "nl:*", ""},
	{"de ", "Kamerbrief", " van 4 juli 2019 (32 813, nr. 7)", "nl:*", ""},
};

static void
test_known(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(known); i++) {
		g_autofree char *text =
			g_strconcat(known[i].before, known[i].name, known[i].after, NULL);
		g_autoptr(Passage) passage = passage_make(text);
		Reference name = {.start = strlen(known[i].before),
			.end = strlen(known[i].before) + strlen(known[i].name),
			.target = g_strdup(known[i].target),
			.layer = REFERENCE_NAME};
		g_array_append_val(passage->references, name);
		references_sort(passage->references);
		described_sources_find(passage);
		g_autofree char *found = names_print(passage);
		assert_string_equal(found, known[i].names);
	}
}

static const struct {
	const char *note;
	gboolean named;
} notes[] = {
	{"Kamerstuk 32 813, nr. 7", TRUE},
	{"1 Kamerstuk 32 813, nr. 7, p. 3", TRUE},
	{"Zie voor meer Kamerstuk 32 813, nr. 7", FALSE},
	{"Aldaar.", FALSE},
};

static void
test_notes(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(notes); i++) {
		g_autoptr(Passage) passage = passage_make("de brief van 4 juli 2019.\u00b9 Meer");
		g_autoptr(Passage) note = passage_make(notes[i].note);
		Reference described = {.start = 3,
			.end = 24,
			.target = g_strdup("described:brief"),
			.layer = REFERENCE_CANDIDATE};
		g_array_append_val(passage->references, described);
		described_source_by_note(passage, 1, 26, note);
		assert_true(g_array_index(passage->references, Reference, 0).layer ==
			    REFERENCE_CANDIDATE);
		described_source_by_note(passage, 1, 25, note);
		const Reference *after = &g_array_index(passage->references, Reference, 0);
		assert_int_equal(after->layer, notes[i].named ? REFERENCE_NAME : REFERENCE_CANDIDATE);
		assert_string_equal(after->target, notes[i].named ? "kst-32813-7" : "described:brief");
	}
}

static void
test_linear(void **state)
{
	(void)state;
	static const char *const parts[] = {"brief ", "brief van 2019 (33694, nr. 7) ", "(33694, nr. 7",
		"/", "c.s.", ", 33694, nr. 7", "\xff", "De "};
	for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		while (text->len < HUGE_TEXT)
			g_string_append(text, parts[i]);
		g_string_append(text, " (33694, nr. 7)");
		g_autoptr(Passage) passage = passage_make(text->str);
		g_autoptr(GTimer) timer = g_timer_new();
		described_sources_find(passage);
		assert_true(g_timer_elapsed(timer, NULL) < SLOW);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_known),
		cmocka_unit_test(test_notes),
		cmocka_unit_test(test_linear),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
