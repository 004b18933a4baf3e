/* Nouns for papers, by the identifiers they can have. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/source_noun.h"

static void
test_numbers(void **state)
{
	(void)state;
	assert_int_equal(number_of("kst-33694-72"), OF_PAPER);
	assert_int_equal(number_of("2025D18359"), OF_PAPER);
	assert_int_equal(number_of("eu:com-2025-9"), OF_UNION | OF_ACT);
	assert_int_equal(number_of("celex:32016R0679"), OF_ACT);
	assert_int_equal(number_of("stb-2009-107"), OF_LAW);
	assert_int_equal(number_of("ecli:ECLI:NL:HR:2020:1"), OF_RULING);
	assert_int_equal(number_of("dossier:33694"), 0);
	assert_int_equal(number_of("body:aiv"), 0);
}

static const struct {
	const char *word;
	guint of;
	gboolean fits;
	ToldBy told_by;
} rows[] = {
	{"Kamerbrief", OF_PAPER, TRUE, BY_YEAR},
	{"AIV-advies", OF_PAPER, TRUE, BY_NAME},
	{"motie-Vos", OF_PAPER, TRUE, BY_MOVER},
	{"motie", OF_PAPER, TRUE, BY_MOVER},
	{"Drankwet", OF_LAW, TRUE, BY_CAPITAL},
	{"arrest", OF_RULING, TRUE, BY_YEAR},
	/* another kind of number, another word */
	{"Kamerbrief", OF_RULING, FALSE, 0},
	{"promotie", OF_PAPER, FALSE, 0},
	{"promotie-Vos", OF_PAPER, FALSE, 0},
	{"motie-overzicht", OF_PAPER, FALSE, 0},
	{"tafel", ~0u, FALSE, 0},
};

static void
test_nouns(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		WordSpan word = {0, strlen(rows[i].word)};
		SourceNoun noun;
		gboolean fits = source_noun_read(rows[i].word, word, rows[i].of, &noun);
		if (fits != rows[i].fits)
			fail_msg("%s: %d", rows[i].word, fits);
		if (fits)
			assert_int_equal(noun.told_by, rows[i].told_by);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_nouns),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
