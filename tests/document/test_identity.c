#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/identity.h"

static const struct {
	const char *typed, *expected; /* NULL: no identifier */
} typed_forms[] = {
	{"Kamerstuk 33 694, nr. 72", "kst-33694-72"},
	{"33694-72", "kst-33694-72"},
	{"33 694, nr. 72", "kst-33694-72"},
	{" kst-33694-72 ", "kst-33694-72"},
	{"KST-33694-72", "kst-33694-72"},
	{"36800-V-48", "kst-36800-V-48"},
	{"kst-36800-v-48", "kst-36800-V-48"},
	{"kst-26855-250a", "kst-26855-250a"},
	{"kst-33694-72-b1", "kst-33694-72-b1"},
	{"21501-02-2648", "kst-21501-02-2648"},
	{"Kamerstukken II 2025/26, 33694, nr. 72, p. 3", "kst-33694-72"},
	{"(Kamerstuk 33694, nr. 72)", "kst-33694-72"},
	{"33694", "dossier:33694"},
	{"36800-V", "dossier:36800-V"},
	{"21501-02", "dossier:21501-02"},
	{"dossier:33694", "dossier:33694"},
	{"BZ2628864", "kenmerk:BZ2628864"},
	{"kenmerk:BZ2628864", "kenmerk:BZ2628864"},
	{"2025D18359", "2025D18359"},
	{"ECLI:NL:HR:2020:1", "ecli:ECLI:NL:HR:2020:1"},
	{"ecli:nl:hr:2020:1", "ecli:ECLI:NL:HR:2020:1"},
	{"32025R1106", "celex:32025R1106"},
	{"celex:32025R1106", "celex:32025R1106"},
	{"Verordening (EU) 2025/1106", "celex:32025R1106"},
	{"COM(2025) 122 final", NULL},
	{"COM(2025) 122", "eu:com-2025-122"},
	{"aiv:meer-europa-minder-amerika", "aiv:meer-europa-minder-amerika"},
	{"eu-nato:berlijn-plus", "eu-nato:berlijn-plus"},
	{"https://zoek.officielebekendmakingen.nl/kst-33694-72.html", "kst-33694-72"},
	{"https://zoek.officielebekendmakingen.nl/dossier/33694", "dossier:33694"},
	{"https://repository.overheid.nl/frbr/officielepublicaties/kst/33694/kst-33694-72/1/pdf/"
	 "kst-33694-72.pdf",
		"kst-33694-72"},
	{"https://zoek.officielebekendmakingen.nl/h-tk-20232024-39-9/metadata.xml",
		"h-tk-20232024-39-9"},
	{"https://www.tweedekamer.nl/kamerstukken/detail?id=2025Z08712&did=2025D18359",
		"2025D18359"},
	{"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX%3A32016R0679",
		"celex:32016R0679"},
	{"https://wetten.overheid.nl/BWBR0005730/2020-01-01", "bwb:BWBR0005730"},
	{"https://example.org/", NULL},
	{"", NULL},
	{"72", NULL},
	{"2025", NULL},
	{"SAFE", NULL},
	{"Kamerstuk", NULL},
	{"33694, nr. 72 en 36800-V-48", NULL},
	{"zie 33694, nr. 72", NULL},
	{"33694, nr. 72 over veiligheid", NULL},
	{"aiv:twee woorden", NULL},
};

static void
test_parse(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(typed_forms); i++) {
		const char *expected = typed_forms[i].expected;
		g_autofree char *id = identity_parse(typed_forms[i].typed);
		if (g_strcmp0(id, expected) != 0)
			fail_msg("\"%s\": %s, expected %s", typed_forms[i].typed,
				id ? id : "nothing", expected ? expected : "nothing");
	}
}

static void
test_printed_back_it_is_the_same(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(typed_forms); i++) {
		const char *expected = typed_forms[i].expected;
		if (!expected)
			continue;
		g_autofree char *again = identity_parse(expected);
		assert_true(identity_is_valid(expected));
		assert_non_null(again);
		assert_string_equal(again, expected);
	}
}

static void
test_too_long(void **state)
{
	(void)state;
	g_autofree char *slug = g_strnfill(IDENTITY_MAX - 4, 'a');
	g_autofree char *longest = g_strconcat("aiv:", slug, NULL);
	g_autofree char *longer = g_strconcat("aiv:a", slug, NULL);
	g_autofree char *huge = g_strnfill(1000000, '3');
	assert_true(identity_is_valid(longest));
	assert_false(identity_is_valid(longer));
	assert_null(identity_parse(longer));
	assert_null(identity_parse(huge));
}

static const struct {
	const char *id;
	gboolean valid;
} ids[] = {
	{"kst-33694-72", TRUE},
	{"h-tk-20232024-39-9", TRUE},
	{"blg-1003144", TRUE},
	{"2025D18359", TRUE},
	{"dossier:36800-V", TRUE},
	{"bwb:BWBR0005730", TRUE},
	{"ecli:ECLI:NL:HR:2020:1", TRUE},
	{"body:eda", TRUE},
	{"", FALSE},
	{"kst", FALSE},
	{"kst-", FALSE},
	{"kst--72", FALSE},
	{"kst-33694-", FALSE},
	{"kst-33694-72#p12", FALSE},
	{"kst-33694 72", FALSE},
	{"abc-33694-72", FALSE},
	{"2025X18359", FALSE},
	{"2025D1835", FALSE},
	{"body:", FALSE},
	{":eda", FALSE},
	{"body:-", FALSE},
	{"Body:eda", FALSE},
	{"body:e\nda", FALSE},
	{"body:e#da", FALSE},
	{"-body:eda", FALSE},
	{"body:e\xc3\xa9", FALSE},
};

static void
test_valid(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(ids); i++)
		if (identity_is_valid(ids[i].id) != ids[i].valid)
			fail_msg("\"%s\" is %svalid", ids[i].id, ids[i].valid ? "not " : "");
}

static const struct {
	const char *id, *dossier;
} dossiers[] = {
	{"kst-33694-72", "33694"},
	{"kst-36800-V-48", "36800-V"},
	{"kst-21501-02-2648", "21501-02"},
	{"kst-36410-A-41", "36410-A"},
	{"kst-31700-VI-D", "31700-VI"},
	{"kst-20082009-31700-VI-D", "31700-VI"},
	{"kst-24400-A", "24400"},
	{"kst-33694-72-b1", "33694"},
	{"kst-20072008-31200", "31200"},
	{"dossier:36800-V", "36800-V"},
	{"kst-1268678", NULL},
	{"kst-", NULL},
	{"blg-1003144", NULL},
	{"2025D18359", NULL},
};

static void
test_dossier(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(dossiers); i++) {
		g_autofree char *dossier = identity_dossier(dossiers[i].id);
		if (g_strcmp0(dossier, dossiers[i].dossier) != 0)
			fail_msg("%s: %s", dossiers[i].id, dossier ? dossier : "nothing");
	}
}

static const struct {
	const char *id, *chamber;
} chambers[] = {
	{"kst-33694-72", "TK"},
	{"kst-36800-V-48", "TK"},
	{"kst-21501-02-2648", "TK"},
	{"kst-33694-72-b1", "TK"},
	{"kst-31700-VI-D", "EK"},
	{"kst-21501-02-FL", "EK"},
	{"kst-31700-VI-D-h1", "EK"},
	{"h-tk-20232024-39-9", "TK"},
	{"h-ek-20232024-39-9", "EK"},
	{"ah-tk-20242025-1244", "TK"},
	{"2025D18359", "TK"},
	{"kst-1268678", NULL},
	{"stb-2018-141", NULL},
	{"dossier:33694", NULL},
	{"nl:a-tk-b", NULL},
	{"kenmerk:BZ2628864", NULL},
	{"", NULL},
};

static void
test_chamber(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(chambers); i++) {
		const char *chamber = identity_chamber(chambers[i].id);
		if (g_strcmp0(chamber, chambers[i].chamber) != 0)
			fail_msg("%s: %s", chambers[i].id, chamber ? chamber : "nothing");
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parse),
		cmocka_unit_test(test_printed_back_it_is_the_same),
		cmocka_unit_test(test_too_long),
		cmocka_unit_test(test_valid),
		cmocka_unit_test(test_dossier),
		cmocka_unit_test(test_chamber),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
