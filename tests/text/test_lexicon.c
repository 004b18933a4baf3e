#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/lexicon.h"

#define MANY 150000 /* more than it remembers */

static const struct {
	const char *folded, *stem;
	gboolean function;
} words[] = {
	{ "aanbevelingen", "aanbevel", FALSE },
	{ "foto's", "foto", FALSE },
	{ "overheid", "overheid", FALSE },
	{ "eu27en", "eu27en", FALSE },
	{ "2026", "2026", FALSE },
	{ "'s", "", FALSE },
	{ "het", "het", TRUE },
	{ "niet", "niet", FALSE },
};

static void
test_words(void **state)
{
	(void)state;
	g_autoptr(Lexicon) lexicon = lexicon_new();
	for (guint time = 0; time < 2; time++)
		for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
			const Lexeme *lexeme = lexicon_get(lexicon, words[i].folded);
			assert_string_equal(lexeme->folded, words[i].folded);
			assert_int_equal(lexeme->length, strlen(words[i].folded));
			assert_int_equal(lexeme->function, words[i].function);
			assert_string_equal(lexeme->stem, words[i].stem);
			assert_ptr_equal(lexicon_get(lexicon, words[i].folded), lexeme);
		}
	assert_string_equal(lexicon_stem(lexicon, "aanbevelingen"), "aanbevel");
	assert_string_equal(lexicon_stem(lexicon, "eu27en"), "eu27en");
}

/* What it knows lasts until it is told to forget, and then it finds it again. */
static void
test_forgets(void **state)
{
	(void)state;
	g_autoptr(Lexicon) lexicon = lexicon_new();
	const Lexeme *first = lexicon_get(lexicon, "aanbevelingen");
	lexicon_forget(lexicon);
	assert_ptr_equal(lexicon_get(lexicon, "aanbevelingen"), first);
	for (guint i = 0; i < MANY; i++) {
		char word[16];
		g_snprintf(word, sizeof word, "w%ux", i);
		assert_string_equal(lexicon_get(lexicon, word)->stem, word);
	}
	assert_string_equal(first->stem, "aanbevel");
	lexicon_forget(lexicon);
	assert_string_equal(lexicon_get(lexicon, "aanbevelingen")->stem, "aanbevel");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_forgets),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
