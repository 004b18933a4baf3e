#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/normal_text.h"

static const struct {
	const char *text, *expected;
} normals[] = {
	{"De  NAVO\nis", "de navo is"},
	{"een *sterker* **Europa**", "een sterker europa"},
	{"\u201cja\u201d, \u2018nee\u2019 \"en\" \u00abof\u00bb", "ja, nee en of"},
	{"foto\u2019s en foto's", "fotos en fotos"},
	{"strategie\u00b9 (IVS)\u00b2", "strategie (ivs)"},
	{"tekst[^1] verder[^noot].", "tekst verder."},
	{"a[^] b[^", "a[^] b[^"},
	{"land \u2013 en zee", "land-en zee"},
	{"EU- initiatieven, EU-initiatieven", "eu-initiatieven, eu-initiatieven"},
	{"pr\u00e9f\u00e9rence re\u0301el", "preference reel"},
	{"", ""},
};

static void
test_normals(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(normals); i++) {
		g_autoptr(NormalText) normal =
			normal_text_new(normals[i].text, strlen(normals[i].text));
		assert_string_equal(normal->text->str, normals[i].expected);
		assert_int_equal(normal->text->len, normal->at->len);
	}
}

/* What is found, as the source prints it; NULL where nothing is. */
static const struct {
	const char *text, *part, *expected;
} finds[] = {
	{"Zie de *Coalition of the\nWilling*\u00b9 hier.", "\"coalition of the willing\"",
		"Coalition of the\nWilling"},
	{"in 2035 5% van het bbp", "5%", "5%"},
	{"een onveilige stad", "veilige stad", NULL},
	{"veilige steden, veilige stad.", "Veilige stad!", "veilige stad"},
	{"de re\u00eble", "REELE", "re\u00eble"},
	{"iets", "...", NULL},
	{"", "iets", NULL},
};

static void
test_finds(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(finds); i++) {
		g_autoptr(NormalText) text = normal_text_new(finds[i].text, strlen(finds[i].text));
		g_autoptr(NormalText) part = normal_text_new(finds[i].part, strlen(finds[i].part));
		NormalSpan span = {0};
		gboolean found = normal_text_find(text, 0, part, &span);
		assert_int_equal(found, finds[i].expected != NULL);
		if (!found)
			continue;
		g_autofree char *printed =
			g_strndup(finds[i].text + span.start, span.end - span.start);
		assert_string_equal(printed, finds[i].expected);
		assert_false(normal_text_find(text, span.after, part, &span));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_normals), cmocka_unit_test(test_finds)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
