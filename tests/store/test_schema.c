/* Terms and the fields they belong to, both ways. */
#include "tests/store/storing.h"

#include "store/schema.h"

static const struct {
	Field field;
	const char *text, *term, *name;
} rows[] = {
	{FIELD_STEM, "strategie", "Zstrategie", "stem"},
	{FIELD_ACRONYM, "NAVO", "ANAVO", "acronym"},
	{FIELD_JOINED, "doublehatted", "Jdoublehatted", "joined"},
	{FIELD_NUMBER, "3.5%", "N3.5%", "number"},
	{FIELD_DATE, "20260603", "D20260603", "date"},
	{FIELD_SECTION, "aanbeveling", "Saanbeveling", "section"},
	{FIELD_TITLE, "kabinetsreactie", "Tkabinetsreactie", "title"},
	{FIELD_DOCUMENT, "kst-33694-72", "Qkst-33694-72", "document"},
	{FIELD_DOSSIER, "33694", "H33694", "dossier"},
	{FIELD_KIND, "recommendation", "Krecommendation", "kind"},
	{FIELD_RECOMMENDATION, "2.2", "L2.2", "recommendation"},
	{FIELD_REFERS, "kst-36975-1", "Rkst-36975-1", "refers"},
	{FIELD_DEFINES, "SAFE", "ESAFE", "defines"},
	{FIELD_CONCEPT, "eu:safe", "Ceu:safe", "concept"},
};

static void
test_terms(void **state)
{
	(void)state;
	g_autoptr(GString) term = g_string_new("left over");
	assert_int_equal(G_N_ELEMENTS(rows), FIELDS);
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		schema_set_term(term, rows[i].field, rows[i].text);
		assert_string_equal(term->str, rows[i].term);
		assert_string_equal(field_name(rows[i].field), rows[i].name);
	}
}

static void
test_longest(void **state)
{
	(void)state;
	g_autoptr(GString) term = g_string_new(NULL);
	g_autofree char *fits = g_strnfill(SCHEMA_TERM_MAX - 1, 'a');
	g_autofree char *longer = g_strnfill(SCHEMA_TERM_MAX + 100, 'a');
	schema_set_term(term, FIELD_STEM, fits);
	assert_int_equal(term->len, SCHEMA_TERM_MAX);
	schema_set_term(term, FIELD_STEM, longer);
	assert_int_equal(term->len, SCHEMA_TERM_MAX);
	assert_string_equal(term->str + 1, fits);
}

static void
test_fields_of_terms(void **state)
{
	(void)state;
	static const Field fields[TERM_KINDS] = {
		[TERM_WORD] = FIELDS,
		[TERM_STEM] = FIELD_STEM,
		[TERM_ACRONYM] = FIELD_ACRONYM,
		[TERM_JOINED] = FIELD_JOINED,
		[TERM_NUMBER] = FIELD_NUMBER,
		[TERM_DATE] = FIELD_DATE,
	};
	for (guint i = 0; i < TERM_KINDS; i++)
		assert_int_equal(schema_get_field((TermKind)i), fields[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_terms),
		cmocka_unit_test(test_longest),
		cmocka_unit_test(test_fields_of_terms),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
