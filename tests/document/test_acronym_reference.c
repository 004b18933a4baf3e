/* What acronyms and short names point at. */
#include "document/acronym_reference.h"
#include "tests/document/defining.h"

/* A document, the names in it that the catalogue knows, and the references that it has then:
 * "words -> target", "+" before those of REFERENCE_ACRONYM. */
static const struct {
	const char *text, *known, *expected;
} cases[] = {
	/* later uses, also in the plural and before a hyphen */
	{"Het Haven Plan (HP) is er.\nDit HP en het HP-fonds, twee HP's.", "Haven Plan = nl:hp",
		"Haven Plan -> nl:hp; +HP -> nl:hp; +HP -> nl:hp; +HP -> nl:hp"},
	{"Het Haven Plan (HP) is er. Dat HP.", "Haven Plan = nl:hp",
		"Haven Plan -> nl:hp; +HP -> nl:hp"},
	/* not before it, not where it is defined again */
	{"Dit HP. Het Haven Plan (HP).", "Haven Plan = nl:hp", "Haven Plan -> nl:hp"},
	{"Dit HP.\nHet Haven Plan (HP).\nHet Haven Plan (HP).", "Haven Plan = nl:hp",
		"Haven Plan -> nl:hp; Haven Plan -> nl:hp"},
	/* the name is longer than what is known, or known by a part only */
	{"Het Havens Plan (HP). Het HP.", "Havens Pla = nl:hp",
		"Havens Pla -> nl:hp; +HP -> nl:hp"},
	{"De Evaluatie Haven Plan (EHP). De EHP.", "Haven = nl:haven", "Haven -> nl:haven"},
	{"Het Haven Plan (HP). Het HP.", "", ""},
	/* the first definition holds */
	{"Het Haven Plan (HP).\nDe Haven Post (HP).\nHet HP.",
		"Haven Plan = nl:a|Haven Post = nl:b",
		"Haven Plan -> nl:a; Haven Post -> nl:b; +HP -> nl:a"},
	{"Het Haven Plan (HP).\nDe Haven Post (HP).\nHet HP.", "Haven Post = nl:b",
		"Haven Post -> nl:b"},
	/* the document before the catalogue; identifiers and names with a year stay */
	{"Het Haven Plan (HP).\nHet HP.", "Haven Plan = nl:hp|HP = nl:other",
		"Haven Plan -> nl:hp; HP -> nl:other; +HP -> nl:hp"},
	{"Het Haven Plan (HP).\nHet HP.", "Haven Plan = nl:hp|HP = nl:hp",
		"Haven Plan -> nl:hp; HP -> nl:hp; HP -> nl:hp"},
	{"Het Haven Plan (HP).\nHet HP 2013.", "Haven Plan = nl:hp|HP 2013 = nl:hp-2013",
		"Haven Plan -> nl:hp; HP 2013 -> nl:hp-2013"},
	{"Het Haven Plan (HP).\nHet HP.", "Haven Plan = nl:hp|#HP = nl:other",
		"Haven Plan -> nl:hp; HP -> nl:other; HP -> nl:other"},
	/* an identifier in the bracket */
	{"De brief van maart (Kamerstuk 12345, nr. 6; hierna: de brief). In de brief staat.",
		"#Kamerstuk 12345, nr. 6 = kst-12345-6",
		"Kamerstuk 12345, nr. 6 -> kst-12345-6; +de brief -> kst-12345-6"},
	/* short names: whole, not as the beginning or the end of another name */
	{"Het rapport Sterke dijken (hierna: het rapport).\nHet rapport toont, in het rapport.",
		"rapport Sterke dijken = nl:sd",
		"rapport Sterke dijken -> nl:sd; +Het rapport -> nl:sd; +het rapport -> nl:sd"},
	{"Het rapport Sterke dijken (hierna: het rapport).\nHet rapport van de Raad, het rapportje,"
	 " het rapport-Jansen.",
		"rapport Sterke dijken = nl:sd", "rapport Sterke dijken -> nl:sd"},
	{"De Raad voor Havens (hierna: \u2018Raad\u2019).\nDe Raad en de Europese Raad en Raad "
	 "voor X.",
		"Raad voor Havens = nl:rh", "Raad voor Havens -> nl:rh; +Raad -> nl:rh"},
};

/* Marks every place of every "words = target" of `known`. */
static void
references_fill(Passage *passage, const char *known)
{
	g_auto(GStrv) names = g_strsplit(known, "|", -1);
	for (char **name = names; *name; name++) {
		gboolean identifier = **name == '#';
		char *words = *name + identifier, *target = strstr(words, " = ");
		*target = '\0';
		for (const char *at = passage->text; (at = strstr(at, words)); at++) {
			Reference reference = {.start = (gsize)(at - passage->text),
				.end = (gsize)(at - passage->text) + strlen(words),
				.target = g_strdup(target + 3),
				.layer = identifier ? REFERENCE_IDENTIFIER : REFERENCE_NAME};
			g_array_append_val(passage->references, reference);
		}
	}
	references_sort(passage->references);
}

static void
references_print(GString *out, const Document *document)
{
	for (guint p = 0; p < document->passages->len; p++) {
		const Passage *passage = g_ptr_array_index(document->passages, p);
		for (guint i = 0; i < passage->references->len; i++) {
			const Reference *r = &g_array_index(passage->references, Reference, i);
			g_string_append_printf(out, "%s%s%.*s -> %s", out->len ? "; " : "",
				r->layer == REFERENCE_ACRONYM ? "+" : "", (int)(r->end - r->start),
				passage->text + r->start, r->target);
		}
	}
}

/* Of names that are candidates uses are so too; they take nothing's place. */
static void
test_candidates(void **state)
{
	(void)state;
	static const char text[] = "De Regeling Haven (RH). De RH.\nHet Haven Plan (HP).\nRH, HP en RH.";
	g_autoptr(Document) document = defining_document(text);
	Passage *first = g_ptr_array_index(document->passages, 0);
	Passage *last = g_ptr_array_index(document->passages, 2);
	references_fill(first, "Regeling Haven = name:regeling-haven");
	references_fill(g_ptr_array_index(document->passages, 1), "Haven Plan = nl:hp");
	Reference other = {.start = 0, .end = 2, .target = g_strdup("nl:rh"), .layer = REFERENCE_NAME};
	g_array_append_val(last->references, other);
	g_array_index(first->references, Reference, 0).layer = REFERENCE_CANDIDATE;
	acronym_references_add(document);
	acronym_candidates_add(document);
	g_autoptr(GString) printed = g_string_new(NULL);
	references_print(printed, document);
	assert_string_equal(printed->str,
		"Regeling Haven -> name:regeling-haven; RH -> name:regeling-haven; "
		"Haven Plan -> nl:hp; RH -> nl:rh; +HP -> nl:hp; RH -> name:regeling-haven");
	const Reference *use = &g_array_index(last->references, Reference, 2);
	assert_int_equal(use->layer, REFERENCE_CANDIDATE);
	assert_int_equal(use->confidence, CONFIDENCE_LOW);
	assert_int_equal(use->antecedent.passage, 1);
}

static void
test_references(void **state)
{
	guint wrong = 0;
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Document) document = defining_document(cases[i].text);
		g_autoptr(GString) out = g_string_new(NULL);
		for (guint p = 0; p < document->passages->len; p++)
			references_fill(g_ptr_array_index(document->passages, p), cases[i].known);
		acronym_references_add(document);
		references_print(out, document);
		if (strcmp(out->str, cases[i].expected) == 0)
			continue;
		print_error("%s\n  found    %s\n  expected %s\n", cases[i].text, out->str,
			cases[i].expected);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

/* A name that two entries share is decided by the document; what is added says why. */
static void
test_fields(void **state)
{
	(void)state;
	g_autoptr(Document) document = defining_document("Het Haven Plan (HP).\nHet HP.");
	Passage *first = document->passages->pdata[0], *second = document->passages->pdata[1];
	references_fill(first, "Haven Plan = nl:hp");
	references_fill(second, "HP = nl:hp");
	Reference *use = &g_array_index(second->references, Reference, 0);
	use->alternative = g_strdup("nl:other");
	use->confidence = CONFIDENCE_LOW;
	acronym_references_add(document);
	assert_int_equal(second->references->len, 1);
	use = &g_array_index(second->references, Reference, 0);
	assert_int_equal(use->layer, REFERENCE_ACRONYM);
	assert_int_equal(use->confidence, CONFIDENCE_MEDIUM);
	assert_null(use->alternative);
	assert_int_equal(use->antecedent.passage, 1);
	assert_int_equal(use->antecedent.start, strlen("Het "));
	assert_int_equal(use->antecedent.end, strlen("Het Haven Plan (HP"));
}

/* Many definitions, uses, names and references: once ten times as many. */
static double
references_time(guint n)
{
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i < n; i++)
		g_string_append(text,
			"Haven Plan (HP) het HP, het rapport Dijken (hierna: het rapport)"
			" en het rapport, ");
	g_autoptr(Document) document = defining_document(text->str);
	references_fill(document->passages->pdata[0], "Haven Plan = nl:a|rapport Dijken = nl:b");
	gint64 begun = g_get_monotonic_time();
	acronym_references_add(document);
	return (double)(g_get_monotonic_time() - begun) / G_USEC_PER_SEC;
}

static void
test_linear(void **state)
{
	(void)state;
	double tenth = references_time(2000), whole = references_time(20000);
	if (whole > 2 && whole > 20 * tenth)
		fail_msg("%.2f s, a tenth of it %.2f s", whole, tenth);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_references),
		cmocka_unit_test(test_candidates),
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_linear),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
