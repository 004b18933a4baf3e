/* The acronyms of a document: what holds, what contradicts it, where they are used. */
#include "document/acronym_table.h"
#include "tests/document/defining.h"

static const char text[] = "De Haven Raad (HR) en de Haven-Raad (HR) zijn er.\n"
			   "Het Havens Reglement (HR) en de Hoge Rivier (HR) niet.\n"
			   "De Haven Raad (HR) en de Loods Post (LP).";

static void
test_get(void **state)
{
	(void)state;
	g_autoptr(Document) document = defining_document(text);
	g_autoptr(Acronyms) acronyms = acronyms_new(document);
	static const char *const names[] = {"Haven Raad", "Havens Reglement", "Hoge Rivier"};
	static const guint passages[] = {1, 2, 2};
	const GArray *places = acronyms_get(acronyms, "HR");
	assert_non_null(places);
	assert_int_equal(places->len, G_N_ELEMENTS(names));
	for (guint i = 0; i < places->len; i++) {
		const AcronymPlace *place = &g_array_index(places, AcronymPlace, i);
		const Passage *passage = document_get_passage(document, place->passage);
		assert_int_equal(place->passage, passages[i]);
		assert_memory_equal(
			passage->text + place->definition.long_start, names[i], strlen(names[i]));
	}
	assert_int_equal(acronyms_count(acronyms), 2);
	assert_null(acronyms_get(acronyms, "hr"));
	assert_null(acronyms_get(acronyms, ""));
}

static void
test_names_max(void **state)
{
	(void)state;
	g_autoptr(GString) many = g_string_new(NULL);
	for (char c = 'a'; c < 'a' + 2 * ACRONYM_NAMES_MAX; c++)
		g_string_append_printf(many, "Haven%c Raad%c (HR) ", c, c);
	g_autoptr(Document) document = defining_document(many->str);
	g_autoptr(Acronyms) acronyms = acronyms_new(document);
	assert_int_equal(acronyms_get(acronyms, "HR")->len, ACRONYM_NAMES_MAX);
}

static void
test_next(void **state)
{
	static const gsize starts[] = {3, 11, 16, 23};
	static const char uses[] = "De HR, een HR's LP-LPx HRs hr HRM XHR";
	(void)state;
	g_autoptr(Document) document = defining_document(text);
	g_autoptr(Acronyms) acronyms = acronyms_new(document);
	gsize start = 0, end, n = 0;
	for (; acronyms_next(acronyms, uses, strlen(uses), &start, &end); start = end, n++) {
		assert_true(n < G_N_ELEMENTS(starts));
		assert_int_equal(start, starts[n]);
		assert_int_equal(end, start + 2);
	}
	assert_int_equal(n, G_N_ELEMENTS(starts));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_get),
		cmocka_unit_test(test_names_max),
		cmocka_unit_test(test_next),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
