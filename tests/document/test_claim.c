#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/claim.h"

static char *
span_text(const char *text, ClaimSpan span)
{
	return g_strndup(text + span.start, span.end - span.start);
}

/* The pieces, apart by "|", those of one quotation by "~". */
static char *
quotes_print(const char *text, const Claim *claim)
{
	GString *printed = g_string_new(NULL);
	for (guint i = 0; i < claim->quotes->len; i++) {
		const GArray *pieces = g_ptr_array_index(claim->quotes, i);
		for (guint k = 0; k < pieces->len; k++) {
			g_autofree char *piece =
				span_text(text, g_array_index(pieces, ClaimSpan, k));
			g_string_append_printf(printed, "%s%s", k ? "~" : i ? "|" : "", piece);
		}
	}
	return g_string_free(printed, FALSE);
}

static const struct {
	const char *text, *quotes;
} quotes[] = {
	{"Hij noemt \"een sterker Europa\" en \u201cde NAVO als hoeksteen\u201d.",
		"een sterker Europa|de NAVO als hoeksteen"},
	{"\u201eeen sterker Europa\u201d, \u00abeen sterker Europa\u00bb",
		"een sterker Europa|een sterker Europa"},
	{"'de foto's van Europa' zijn", "de foto's van Europa"},
	{"\u2018de foto\u2019s van Europa\u2019 zijn", "de foto\u2019s van Europa"},
	{"\"een sterker Europa [...] de NAVO als hoeksteen\"",
		"een sterker Europa~de NAVO als hoeksteen"},
	{"\"een sterker Europa (...) en ... de NAVO als hoeksteen\"",
		"een sterker Europa~de NAVO als hoeksteen"},
	{"\"een sterker Europa [lees: de EU] in de wereld\"", "een sterker Europa~in de wereld"},
	{"\"te kort\" en 'ook dit'", ""},
	{"een \"open aanhaling zonder einde", ""},
	{"NAVO's en EU's plannen zijn anders", ""},
	{"", ""},
};

static void
test_quotes(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(quotes); i++) {
		g_autoptr(Claim) claim = claim_parse(quotes[i].text, strlen(quotes[i].text));
		g_autofree char *printed = quotes_print(quotes[i].text, claim);
		assert_string_equal(printed, quotes[i].quotes);
	}
}

static const struct {
	const char *text;
	Speaker kind;
	const char *speaker, *said;
} speakers[] = {
	{"De IOB concludeert dat de inzet werkt.", SPEAKER_EVALUATOR, "De IOB", " de inzet werkt."},
	{"Volgens het kabinet is de inzet effectief.", SPEAKER_CABINET, "het kabinet",
		" is de inzet effectief."},
	{"De inzet werkt, aldus de minister van Defensie.", SPEAKER_CABINET,
		"de minister van Defensie", "De inzet werkt, "},
	{"De inzet is volgens de Algemene Rekenkamer beperkt.", SPEAKER_EVALUATOR,
		"de Algemene Rekenkamer", "De inzet is volgens de Algemene Rekenkamer beperkt."},
	{"De IOB beveelt aan om een strategie te maken.", SPEAKER_EVALUATOR, "De IOB",
		" een strategie te maken."},
	{"De Kamer verzoekt de regering dit te doen.", SPEAKER_CHAMBER, "De Kamer",
		" de regering dit te doen."},
	{"In de brief schrijft het kabinet dat het kan.", SPEAKER_CABINET, "het kabinet",
		" het kan."},
	{"Het kabinet stelt niet dat het kan.", SPEAKER_CABINET, "Het kabinet",
		" niet dat het kan."},
	{"Het kabinet schrijft: dit kan.", SPEAKER_CABINET, "Het kabinet", " dit kan."},
	{"Het kabinet geeft de Kamer een brief.", SPEAKER_UNKNOWN, "",
		"Het kabinet geeft de Kamer een brief."},
	{"Nederland ligt aan zee.", SPEAKER_UNKNOWN, "", "Nederland ligt aan zee."},
};

static void
test_speakers(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(speakers); i++) {
		const char *text = speakers[i].text;
		g_autoptr(Claim) claim = claim_parse(text, strlen(text));
		g_autofree char *speaker = span_text(text, claim->speaker);
		g_autofree char *said = span_text(text, claim->said);
		if (claim->kind != speakers[i].kind || strcmp(speaker, speakers[i].speaker) != 0 ||
			strcmp(said, speakers[i].said) != 0)
			fail_msg("%s: %d \"%s\" \"%s\"", text, claim->kind, speaker, said);
	}
}

/* Marks that open and never close are not looked for again and again. */
static void
test_long(void **state)
{
	(void)state;
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i < 200000; i++)
		g_string_append(text, "\u201c \u00ab ");
	g_autoptr(Claim) claim = claim_parse(text->str, text->len);
	assert_int_equal(claim->quotes->len, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_quotes),
		cmocka_unit_test(test_speakers), cmocka_unit_test(test_long)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
