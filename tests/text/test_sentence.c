/* The sentence a word stands in: | marks its ends, < the word. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/sentence.h"

static const char *const sentences[] = {
	"|<Een zin.|",
	"|Een <zin zonder punt|",
	"|De <eerste zin.| De tweede zin.",
	"De eerste zin. |De <tweede zin.|",
	"De eerste zin. |De tweede zin<.| De derde.",
	"|De <eerste!| De tweede?",
	"Eén?  |Twee <drie.|  ",
	"  |<Spaties ervoor.|",
	/* abbreviations of policy texts */
	"Iets. |Zie <Kamerstuk 33694, nr. 72, voor meer.| Iets anders.",
	"|Het gaat, t.a.v. Nederland en o.a. <België, om alle landen.| Ja.",
	"|Op grond van art. 5 <geldt dit.| Ja.",
	"Ja. |Volgens <mr. De Vries e.a. Ook Jansen vindt dat.|",
	"|Met drs. P. en <dhr. Q. komt het goed.|",
	/* one that ends the text ends its sentence */
	"De eerste zin. |Banken, <kerken etc.|",
	"De eerste zin. |Zie <nr.|",
	"|Dit is <nl.|",
	/* the end of a word that looks like one is none */
	"|Hij is <groot.| Kleinr. Nu niet.",
	"De straat is leeg. |<Bijnr.| Ja.",
	/* numbers and names keep together */
	"|Het is 3.5 of <1.000 euro.| Ja.",
	"|De V.S. en de <EU.| Ja.",
};

static void
sentence_check(const char *marked)
{
	g_auto(GStrv) parts = g_strsplit(marked, "|", -1);
	g_auto(GStrv) halves = g_strsplit(marked, "<", 2);
	g_autofree char *all = g_strjoinv("", parts);
	g_auto(GStrv) plain = g_strsplit(all, "<", -1);
	g_autofree char *text = g_strjoinv("", plain);
	gsize at = strlen(plain[0]), start, end;
	assert_int_equal(g_strv_length(parts), 3);
	assert_int_equal(g_strv_length(halves), 2);
	sentence_find(text, at, &start, &end);
	g_auto(GStrv) words = g_strsplit(parts[1], "<", -1);
	g_autofree char *expected = g_strjoinv("", words);
	g_autofree char *found = g_strndup(text + start, end - start);
	assert_string_equal(found, expected);
	assert_int_equal(start, strlen(parts[0]));
}

static void
test_sentences(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(sentences); i++)
		sentence_check(sentences[i]);
}

/* Whatever the text, every byte is in one sentence or in the space around one, and the ends
 * are ends of characters. */
static void
every_byte_check(const char *text)
{
	gsize length = strlen(text), before = 0;
	for (gsize at = 0; at < length; at++) {
		gsize start, end;
		sentence_find(text, at, &start, &end);
		assert_true(start <= end && end <= length && start >= before);
		assert_true(g_utf8_validate(text + start, (gssize)(end - start), NULL));
		if (!g_ascii_isspace(text[at]))
			assert_true(start <= at && at < end);
		before = start;
	}
}

/* All of them are those that are found one by one. */
static void
all_check(const char *text)
{
	g_autoptr(GArray) all = sentences_read(text);
	gsize before = 0;
	for (guint i = 0; i < all->len; i++) {
		const Sentence *sentence = &g_array_index(all, Sentence, i);
		gsize start, end;
		sentence_find(text, sentence->start, &start, &end);
		assert_int_equal(sentence->start, start);
		assert_int_equal(sentence->end, end);
		for (; before < start; before++)
			assert_true(g_ascii_isspace(text[before]));
		before = end;
	}
	assert_int_equal(before + strspn(text + before, " "), strlen(text));
}

static void
test_every_byte(void **state)
{
	static const char *const texts[] = {
		"a", " ", ". . .", "nr.", "nr. nr. nr.", "Eén. Zwéé! Drîé?  ", "t.b.v. t.o.v.",
		"Een „citaat.” Nog een. \u2026 Wat? (Ja.) Nee.", "😀 Een. 😀. Twee",
	};
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		every_byte_check(texts[i]);
		all_check(texts[i]);
	}
}

static void
test_empty(void **state)
{
	gsize start = 9, end = 9;
	(void)state;
	sentence_find("", 0, &start, &end);
	assert_int_equal(start, 0);
	assert_int_equal(end, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sentences),
		cmocka_unit_test(test_every_byte),
		cmocka_unit_test(test_empty),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
