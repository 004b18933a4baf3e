#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/identifier_fields.h"

static const struct {
	IdentifierField field;
	const char *printed, *expected;
} readings[] = {
	{FIELD_DOSSIER, "33 694", "33694"},
	{FIELD_DOSSIER,
		"33\xc2\xa0"
		"694",
		"33694"},
	{FIELD_NUMBER, "072", "72"},
	{FIELD_NUMBER, "0", "0"},
	{FIELD_NUMBER, "188b", "188b"},
	{FIELD_NUMBER, "M", "M"},
	{FIELD_SESSION, "2010/11", "20102011"},
	{FIELD_SESSION, "1999/2000", "19992000"},
	{FIELD_SESSION, "1999-00", "19992000"},
	{FIELD_SESSION, "1985/- 86", "19851986"},
	{FIELD_SESSION, "'89-'90", "19891990"},
	{FIELD_SESSION, "02/03", "20022003"},
	{FIELD_CHAMBER, "I", "ek"},
	{FIELD_CHAMBER, "II", "tk"},
	{FIELD_CHAMBER, "E.K.", "ek"},
	{FIELD_CHAMBER, "Tweede Kamer", "tk"},
	{FIELD_YEAR, "95", "1995"},
	{FIELD_YEAR, "52", "1952"},
	{FIELD_YEAR, "51", "2051"},
	{FIELD_YEAR, "2025", "2025"},
	{FIELD_SERIAL, "87", "0087"},
	{FIELD_SERIAL, "1106", "1106"},
	{FIELD_SERIES, "JOIN", "join"},
	{FIELD_CODE,
		"tz202504\xe2\x80\x93"
		"026",
		"TZ202504-026"},
	{FIELD_CODE,
		"NL:\xe2\x80\xaf"
		"hr: 2020:1",
		"NL:HR:2020:1"},
	{FIELD_OFFICIAL, "KST-36800-v-48", "kst-36800-V-48"},
	{FIELD_OFFICIAL, "kst-26855-250a-B1", "kst-26855-250a-b1"},
	{FIELD_OFFICIAL, "kv-tk-2021z03234", "kv-tk-2021Z03234"},
	{FIELD_PIN, "p. 3", "p. 3"},
};

static void
test_one_spelling(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(readings); i++) {
		const char *text = readings[i].printed;
		g_autofree char *read =
			identifier_field_read(readings[i].field, text, strlen(text));
		assert_string_equal(read, readings[i].expected);
	}
}

static const struct {
	const char *template, *expected; /* NULL: a field is absent */
} templates[] = {
	{"kst-{dossier}[-{suffix}]-{number}", "kst-33694-72"},
	{"[{suffix}:]{dossier}", "33694"},
	{"{dossier}[-{number}]", "33694-72"},
	{"{dossier}-{suffix}", NULL},
	{"h-{chamber}", "h-tk"},
	{"as it stands", "as it stands"},
	{"", ""},
};

static void
test_templates(void **state)
{
	char dossier[] = "33694", number[] = "72";
	char *values[FIELD_COUNT] = {[FIELD_DOSSIER] = dossier, [FIELD_NUMBER] = number};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(templates); i++) {
		g_autofree char *filled = identifier_template_fill(templates[i].template, values);
		if (g_strcmp0(filled, templates[i].expected) != 0)
			fail_msg("%s: %s", templates[i].template, filled ? filled : "nothing");
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_spelling),
		cmocka_unit_test(test_templates),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
