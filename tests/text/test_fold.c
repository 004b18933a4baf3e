#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/fold.h"

static const struct {
	const char *text, *expected;
} foldings[] = {
	{ "", "" },
	{ "NAVO", "navo" },
	{ "préférence EUROPÉENNE", "preference europeenne" },
	{ "pre\u0301fe\u0301rence", "preference" },
	{ "geëvalueerd GEËVALUEERD gee\u0308valueerd", "geevalueerd geevalueerd geevalueerd" },
	{ "foto’s fotoʼs foto‘s foto's", "foto's foto's foto's foto's" },
	{ "in\u00adzet\u00adbaar", "inzetbaar" },
	{ "ﬁnanciële ﬂexibiliteit oﬃcier", "financiele flexibiliteit officier" },
	{ "ĲSSEL ĳs ŉ", "ijssel ijs 'n" },
	{ "Øresund Łódź Đorđe Straße STRAẞE œuvre ÆON ıŦŧ",
	  "oresund lodz dorde strasse strasse oeuvre aeon itt" },
	{ "þing ðing Ħ", "thing ding h" },
	{ "Yeşilgöz İstanbul", "yesilgoz istanbul" },
	{ "ΣΊΣΥΦΟΣ σίσυφος", "σισυφοσ σισυφοσ" },
	{ "２０２６ ｃｏ ² ½", "2026 co 2 1⁄2" },
	{ "een\u00a0twee\u200bdrie", "een tweedrie" },
	{ "caf\xe9 \xff\xfe", "caf\ufffd \ufffd\ufffd" },
	{ "\xed\xa0\x80", "\ufffd\ufffd\ufffd" },
	{ "\xe2\x82", "\ufffd" },
};

static void
test_table(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(foldings); i++) {
		g_autofree char *folded = fold(foldings[i].text, -1);
		assert_string_equal(folded, foldings[i].expected);
	}
}

static void
test_appends(void **state)
{
	(void)state;
	g_autoptr(GString) out = g_string_new("X");
	fold_add(out, "ÉÉN TWEE", strlen("ÉÉN"));
	fold_add(out, "TWEE", 2);
	fold_add(out, NULL, 0);
	assert_string_equal(out->str, "Xeentw");
}

static void
test_nul_is_kept(void **state)
{
	(void)state;
	g_autofree char *ascii = fold("A\0B", 3), *wide = fold("É\0B", 4);
	assert_memory_equal(ascii, "a\0b", 4);
	assert_memory_equal(wide, "e\0b", 4);
}

/* Letters of the Latin blocks, their marks, and what looks like them. */
static char *
random_text(GRand *random)
{
	static const guint32 blocks[][2] = { { 0x20, 0x7f },	 { 0xa0, 0x24f },
					     { 0x300, 0x36f },	 { 0x1e00, 0x1eff },
					     { 0x2010, 0x205e }, { 0xfb00, 0xfb06 },
					     { 0x370, 0x3ff },	 { 0xac00, 0xac80 } };
	GString *text = g_string_new(NULL);
	for (guint n = g_rand_int_range(random, 0, 24); n > 0; n--) {
		guint b = (guint)g_rand_int_range(random, 0, G_N_ELEMENTS(blocks));
		g_string_append_unichar(
		    text,
		    (gunichar)g_rand_int_range(random, (gint32)blocks[b][0], (gint32)blocks[b][1]));
	}
	return g_string_free(text, FALSE);
}

/* Composed, decomposed and folded once more: all the same. */
static void
test_one_spelling(void **state)
{
	(void)state;
	GRand *random = g_rand_new_with_seed(15);
	for (guint i = 0; i < 20000; i++) {
		g_autofree char *text = random_text(random);
		g_autofree char *nfc = g_utf8_normalize(text, -1, G_NORMALIZE_NFC);
		g_autofree char *nfd = g_utf8_normalize(text, -1, G_NORMALIZE_NFD);
		g_autofree char *folded = fold(text, -1), *from_nfc = fold(nfc, -1);
		g_autofree char *from_nfd = fold(nfd, -1), *again = fold(folded, -1);
		assert_true(g_utf8_validate(folded, -1, NULL));
		assert_string_equal(folded, from_nfc);
		assert_string_equal(folded, from_nfd);
		assert_string_equal(folded, again);
	}
	g_rand_free(random);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_appends),
		cmocka_unit_test(test_nul_is_kept),
		cmocka_unit_test(test_one_spelling),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
