/*
 * Stemming into new memory and into the caller's.
 */
#include "tests/xapian-c/scratch.h"

static const struct {
	const char *language, *word, *stem;
} rows[] = {
	{"kraaij_pohlmann", "adviezen", "advies"},
	{"kraaij_pohlmann", "onderzoeken", "onderzoek"},
	{"dutch", "adviezen", "adviez"},
	{"nl", "raden", "rad"},
	{"english", "recommendations", "recommend"},
	{"none", "adviezen", "adviezen"},
	{"kraaij_pohlmann", "", ""},
};

static void
test_stem(void **state)
{
	XapError error;
	XapBytes bytes;
	char buffer[64];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		XapStemmer *stemmer = xap_stemmer_new(rows[i].language, &error);
		size_t len = strlen(rows[i].word), expected = strlen(rows[i].stem);
		int64_t got;

		WORKS(stemmer, &error);
		WORKS(xap_stemmer_stem(stemmer, rows[i].word, len, &bytes, &error), &error);
		assert_bytes(&bytes, rows[i].stem);
		memcpy(buffer, rows[i].word, len);
		got = xap_stemmer_stem_into(stemmer, buffer, len, buffer, sizeof buffer, &error);
		assert_int_equal(got, expected);
		assert_memory_equal(buffer, rows[i].stem, expected);
		xap_stemmer_free(stemmer);
	}
	xap_stemmer_free(NULL);
}

/* Too small a buffer stays as it was, and the length needed is told. */
static void
test_small_buffer(void **state)
{
	XapError error;
	XapStemmer *stemmer = xap_stemmer_new("kraaij_pohlmann", &error);
	char buffer[6] = "#####";

	(void)state;
	assert_int_equal(xap_stemmer_stem_into(stemmer, S("adviezen"), buffer, 5, &error), 6);
	assert_string_equal(buffer, "#####");
	assert_int_equal(xap_stemmer_stem_into(stemmer, S("adviezen"), buffer, 6, &error), 6);
	assert_memory_equal(buffer, "advies", 6);
	xap_stemmer_free(stemmer);
}

static void
test_unknown_language(void **state)
{
	XapError error;

	(void)state;
	assert_null(xap_stemmer_new("klingon", &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_stem),
		cmocka_unit_test(test_small_buffer),
		cmocka_unit_test(test_unknown_language),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
