#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/function_words.h"

static const char *const function_words[] = { "aan",	"als",	 "d",  "de",   "een",  "en",
					      "het",	"of",	 "s",  "t",    "van",  "was",
					      "worden", "wordt", "ze", "zich", "zijn", "heeft" };

/* Words that turn a claim around, pieces of function words and words that begin like one. */
static const char *const others[] = { "niet",	 "geen", "alle", "moet",  "zal",   "",	      "a",
				      "aa",	 "va",	 "vana", "zij n", "zijnd", "wordend", "ee",
				      "een\xff", "NAVO", "De",	 "navo",  "\xff" };

static void
test_table(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(function_words); i++)
		if (!function_word_is(function_words[i], strlen(function_words[i])))
			fail_msg("%s is one", function_words[i]);
	for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
		if (function_word_is(others[i], strlen(others[i])))
			fail_msg("%s is none", others[i]);
}

static void
test_reads_its_length(void **state)
{
	(void)state;
	assert_true(function_word_is("dezelfde", 4));
	assert_true(function_word_is("eenheid", 3));
	assert_false(function_word_is("de\0e", 4));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_reads_its_length),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
