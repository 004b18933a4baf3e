/* The dossier of numbers without one: from the heading of a Kamerstuk, or from what was cited. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/document_dossier.h"
#include "document/identifier.h"

static Document *
document_make(const char *id, const char *const *texts)
{
	Document *document = document_new();
	document->id = g_strdup(id);
	for (guint i = 0; texts[i]; i++) {
		Passage *passage = passage_new();
		passage->number = i + 1;
		passage->text = g_strdup(texts[i]);
		g_ptr_array_add(document->passages, passage);
	}
	return document;
}

static const struct {
	const char *id, *texts[8], *dossier;
} headings[] = {
	{"kst-33694-72", {"36 912 Regels over drones", "Nr. 9 VERSLAG"}, "33694"},
	{"text", {"Tweede Kamer der Staten-Generaal Vergaderjaar 2020-2021",
			 "35 570 X Vaststelling van de begrotingsstaten"},
		"35570-X"},
	{"text", {"35 570-XVI Vaststelling van de begrotingsstaten", "Nr. 12 MOTIE"}, "35570-XVI"},
	{"text", {"35 570 A Vaststelling van de begrotingsstaat", "Nr. 3"}, "35570-A"},
	{"text", {"35570 Aanpassing van wetten", "Nr. 3"}, "35570"},
	{"text", {"Eerste Kamer der Staten-Generaal Vergaderjaar 2020\u20132021 35 570 Regels over"},
		"35570"},
	/* no chamber, number or title beside it */
	{"text", {"35 570 Regels over", "De Kamer,"}, NULL},
	{"text", {"Tweede Kamer der Staten-Generaal", "35 570 euro is veel"}, NULL},
	{"text", {"Tweede Kamer der Staten-Generaal", "Geachte voorzitter,"}, NULL},
	{"text", {"Nr. 3", "a", "b", "c", "d", "e", "35 570 Regels over"}, NULL},
	{"text", {"Nr. 3", "05 570 Regels", "35 57 Regels", "355 70 Regels"}, NULL},
	{"text", {"Vergaderjaar", "Vergaderjaar 2020"}, NULL},
	{"text", {NULL}, NULL},
};

static void
test_headings(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(headings); i++) {
		g_autoptr(Document) document = document_make(headings[i].id, headings[i].texts);
		g_autofree char *dossier = document_dossier(document);
		if (g_strcmp0(dossier, headings[i].dossier) != 0)
			fail_msg("%s: %s, expected %s", headings[i].texts[0], dossier,
				headings[i].dossier);
	}
}

static const struct {
	const char *texts[4], *targets; /* behind each a space */
} numbers[] = {
	{{"motie (36 410 X, nr. 7)", "de motie op stuk nr. 7"}, "kst-36410-X-7 kst-36410-X-7 "},
	{{"(33694, nr. 7), (33694, nr. 8) en de motie op stuk nr. 7"},
		"kst-33694-7 kst-33694-8 kst-33694-7 "},
	/* two have the number, none has it, it comes later */
	{{"(33694, nr. 7) en (36410, nr. 7)", "stuk nr. 7"}, "kst-33694-7 kst-36410-7 "},
	{{"(33694, nr. 8)", "stuk nr. 7"}, "kst-33694-8 "},
	{{"stuk nr. 7", "(33694, nr. 7)"}, "kst-33694-7 "},
};

static void
test_numbers(void **state)
{
	(void)state;
	g_autoptr(IdentifierGrammar) grammar = identifier_grammar_new();
	for (guint i = 0; i < G_N_ELEMENTS(numbers); i++) {
		g_autoptr(Document) document = document_make("text", numbers[i].texts);
		g_autoptr(GString) found = g_string_new(NULL);
		for (guint k = 0; k < document->passages->len; k++) {
			Passage *passage = document->passages->pdata[k];
			identifier_find(grammar, passage->text, strlen(passage->text), DOSSIER_OPEN,
				passage->references);
		}
		open_numbers_settle(document);
		for (guint k = 0; k < document->passages->len; k++) {
			const GArray *all = ((Passage *)document->passages->pdata[k])->references;
			for (guint j = 0; j < all->len; j++)
				g_string_append_printf(
					found, "%s ", g_array_index(all, Reference, j).target);
		}
		assert_string_equal(found->str, numbers[i].targets);
	}
}

/* What it took its meaning from is told, and that it is less sure. */
static void
test_antecedent(void **state)
{
	(void)state;
	g_autoptr(IdentifierGrammar) grammar = identifier_grammar_new();
	static const char *const texts[] = {"zie 33694, nr. 7 en stuk nr. 7", NULL};
	g_autoptr(Document) document = document_make("text", texts);
	Passage *passage = document->passages->pdata[0];
	identifier_find(grammar, passage->text, strlen(passage->text), DOSSIER_OPEN,
		passage->references);
	open_numbers_settle(document);
	assert_int_equal(passage->references->len, 2);
	const Reference *open = &g_array_index(passage->references, Reference, 1);
	assert_int_equal(open->confidence, CONFIDENCE_MEDIUM);
	assert_int_equal(open->antecedent.passage, 1);
	assert_int_equal(open->antecedent.start, 4);
	assert_int_equal(open->antecedent.end, 16);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_headings),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_antecedent),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
