/* Phrases whose content words are all in one sentence, however they are inflected. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/phrase_match.h"

static const struct {
	const char *phrase, *text;
	guint words;
	gboolean matches;
} rows[] = {
	{"aanpak van de dijken", "De aanpak van elke dijk.", 2, TRUE},
	{"aanpak dijken", "De aanpak van sluizen.", 2, FALSE},
	{"aanpak dijken", "De aanpak volgt. Een dijk is hoog.", 2, FALSE},
	{"aanpak dijken", "Eerst dit. Dan de AANPAK van dijken.", 2, TRUE},
	{"EU-instrumenten", "De instrumenten van de EU", 2, TRUE},
	{"financiële “ruimte”", "de ruimtes, FINANCIËLE", 2, TRUE},
	{"dijk dijken dijk", "een dijk", 1, TRUE},
	{"van de het", "van de het", 0, FALSE},
	{"", "tekst", 0, FALSE},
	{"een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien",
		"een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien", 0,
		FALSE},
};

static void
test_phrases(void **state)
{
	(void)state;
	g_autoptr(PhraseMatcher) matcher = phrase_matcher_new();
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		guint words = phrase_matcher_set(matcher, rows[i].phrase, strlen(rows[i].phrase));
		gboolean matches = phrase_matches(matcher, rows[i].text);
		if (words != rows[i].words || matches != rows[i].matches)
			fail_msg("%s: %u %d", rows[i].phrase, words, matches);
	}
	phrase_matcher_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_phrases),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
