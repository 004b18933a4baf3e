/* The byte of a word, which lies in every index, and the bytes of a text. */
#include "tests/store/storing.h"

#include "store/signature.h"
#include "text/function_words.h"

/* Who changes these changes SCHEMA_VERSION with them. */
static const struct {
	const char *word;
	guint8 byte;
} rows[] = {
	{"aan", 0},
	{"zoals", 64},
	{"a", 0xfd},
	{"navo", 0xb3},
	{"veiligheid", 0xf0},
	{"3.5", 0xc7},
	{"côte", 0x73},
};

static void
test_bytes(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
		assert_int_equal(signature_byte(rows[i].word), rows[i].byte);
}

static const char *const texts[] = {
	"",
	" -- * ",
	"veiligheid",
	"De NAVO, de navo en 3,5% in de EU-lidstaten.",
	"Voor- en nadelen op 3 juni 2026: capaciteitsontwikkeling en -opbouw",
};

/* One byte for each word, whatever other terms there are. */
static void
test_texts(void **state)
{
	(void)state;
	g_autoptr(Recipe) recipe = recipe_new();
	g_autoptr(GByteArray) all = g_byte_array_new(), words = g_byte_array_new();
	for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
		gsize length = strlen(texts[i]);
		guint n = 0;
		signature_set(all, recipe_read(recipe, texts[i], length));
		const GArray *terms = recipe_read_words(recipe, texts[i], length);
		signature_set(words, terms);
		assert_int_equal(all->len, terms->len);
		assert_int_equal(words->len, terms->len);
		for (; n < terms->len; n++) {
			guint8 byte = signature_byte(g_array_index(terms, Term, n).text);
			assert_int_equal(all->data[n], byte);
			assert_int_equal(words->data[n], byte);
		}
	}
}

/* Each function word has a byte of its own; of the others none has much more than its share. */
static void
test_spread(void **state)
{
	(void)state;
	enum { WORDS = 256 * 100 };
	guint counts[256] = {0}, functions;
	const char *const *words = function_words_get(&functions);
	for (guint i = 0; i < WORDS; i++) {
		char word[16];
		g_snprintf(word, sizeof word, "w%uheid", i);
		counts[signature_byte(word)]++;
	}
	for (guint i = 0; i < functions; i++) {
		assert_int_equal(counts[i], 0);
		assert_int_equal(signature_byte(words[i]), i);
	}
	for (guint i = functions; i < 256; i++)
		if (counts[i] < 60 || counts[i] > 260)
			fail_msg("byte %u has %u words of %d", i, counts[i], WORDS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bytes),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_spread),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
