/* Words of a list, whole and at the end of compounds; words around; sentences. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/word_scan.h"

static const struct {
	const char *text, *found;
} lists[] = {
	{"Het rapport en de rapporten.", "rapport=1 rapporten=2 "},
	{"HET RAPPORT", "RAPPORT=1 "},
	{"rapport", "rapport=1 "},
	{"rapporteren, rapportje, rapport1", ""},
	{"Het IOB-rapport en het eindrapport", "IOB-/rapport=1 eind/rapport=1 "},
	{"het wetsvoorstel en het voorstel", "wetsvoorstel=4 voorstel=3 "},
	{"«rapport» “rapport” rapport¹ rapport—", "rapport=1 rapport=1 rapport=1 rapport=1 "},
	{"café-rapport én rapporté", "café-/rapport=1 "},
	{"ort", ""},
	{"", ""},
};

static void
test_lists(void **state)
{
	(void)state;
	g_autoptr(WordList) list = word_list_new();
	g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(ListedWord));
	word_list_add(list, "rapport", 1);
	word_list_add(list, "rapporten", 2);
	word_list_add(list, "voorstel", 3);
	word_list_add(list, "wetsvoorstel", 4);
	for (guint i = 0; i < G_N_ELEMENTS(lists); i++) {
		const char *text = lists[i].text;
		g_autoptr(GString) printed = g_string_new(NULL);
		word_list_find(list, text, strlen(text), found);
		for (guint k = 0; k < found->len; k++) {
			const ListedWord *word = &g_array_index(found, ListedWord, k);
			g_string_append_len(
				printed, text + word->start, (gssize)(word->head - word->start));
			if (word->head > word->start)
				g_string_append_c(printed, '/');
			g_string_append_printf(printed, "%.*s=%u ", (int)(word->end - word->head),
				text + word->head, word->value);
		}
		assert_string_equal(printed->str, lists[i].found);
	}
	word_list_free(NULL);
}

/* The words around the bar, which is not part of the text. */
static const struct {
	const char *text, *before, *after;
} around[] = {
	{"dit |rapport", "dit", "rapport"},
	{"dit| rapport", "dit", "rapport"},
	{"dit,| \"rapport", NULL, NULL},
	{"van de\xc2\xa0|IOB-evaluatie ", "de", "IOB-evaluatie"},
	{"één |één", "één", "één"},
	{"|", NULL, NULL},
	{"“|”", NULL, NULL},
};

static char *
word_copy(gboolean found, const char *text, WordSpan word)
{
	return found ? g_strndup(text + word.start, word.end - word.start) : NULL;
}

static void
test_around(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(around); i++) {
		const char *bar = strchr(around[i].text, '|');
		gsize at = (gsize)(bar - around[i].text);
		g_autofree char *left = g_strndup(around[i].text, at);
		g_autofree char *text = g_strconcat(left, bar + 1, NULL);
		WordSpan word;
		gboolean found = word_before(text, at, &word);
		g_autofree char *before = word_copy(found, text, word);
		found = word_after(text, at, &word);
		g_autofree char *after = word_copy(found, text, word);
		assert_int_equal(g_strcmp0(before, around[i].before), 0);
		assert_int_equal(g_strcmp0(after, around[i].after), 0);
	}
}

static void
test_in(void **state)
{
	(void)state;
	assert_true(word_in("Deze", (WordSpan){0, 4}, "dit|deze"));
	assert_true(word_in("dit", (WordSpan){0, 3}, "dit|deze"));
	assert_false(word_in("dez", (WordSpan){0, 3}, "dit|deze"));
	assert_false(word_in("ditd", (WordSpan){0, 4}, "dit|deze"));
	assert_false(word_in("dit", (WordSpan){0, 3}, ""));
}

static const struct {
	const char *text;
	guint count;
} sentences[] = {
	{"Een zin. Nog een zin! En nog een? Ja.", 3},
	{"Kamerstuk 33694, nr. 72 en art. 5 van mr. Jansen", 0},
	{"Hij zei: \"Zo is het.\" Toen ging hij.", 1},
	{"De NAVO. De EU.", 1},
	{"Dat was in 2024. De EU volgt. T.B.W. Jansen, bijv. Piet.", 2},
	{"Geen zin.Aaneen", 0},
	{"", 0},
};

static void
test_sentences(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(sentences); i++)
		assert_int_equal(sentences_count(sentences[i].text, 0, strlen(sentences[i].text)),
			sentences[i].count);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_around),
		cmocka_unit_test(test_in),
		cmocka_unit_test(test_sentences),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
