/* A plain text as a document that leaves nothing out. */
#include "document/plain_text.h"

#include "document/builder.h"
#include "error.h"
#include "tests/reading.h"

#define SLOW_BYTES (512 * 1024)
#define SLOW_SECONDS 10

/* Text, and its passages as "start:text", a footnote as "start[mark]:text", with bars between
 * them. */
static const struct {
	const char *text, *passages;
} texts[] = {
	{ "", "" },
	{ " \n\f\n", "" },
	{ "Een.", "0:Een." },
	{ "Een\nregel.\n \t\nTwee.\n", "0:Een regel.|14:Twee." },
	{ "  ingesprongen\r\n\r\nTwee", "0:  ingesprongen |18:Twee" },
	{ "# Kop\n\nBladzijde 3\n\nKop", "0:# Kop|7:Bladzijde 3|20:Kop" },
	{ "- een punt\n- nog een", "0:- een punt - nog een" },
	/* notes */
	{ "Een.¹\n\n¹ Kamerstuk", "0:Een.¹|8[1]:¹ Kamerstuk" },
	{ "Een.[^a]\n\n[^a]: Kamerstuk", "0:Een.[^a]|10[a]:[^a]: Kamerstuk" },
	{ "Een.¹ Twee.²\n\n1 Stuk een\n2 Stuk\ntwee\n\nDrie",
	  "0:Een.¹ Twee.²|16[1]:1 Stuk een |27[2]:2 Stuk twee|40:Drie" },
	{ "Een.¹\n1 Kamerstuk", "0:Een.¹ |7[1]:1 Kamerstuk" },
	{ "Een.[1] Twee.[2]\n\n[1] Stuk\n[2] Stuk",
	  "0:Een.[1] Twee.[2]|18[1]:[1] Stuk |27[2]:[2] Stuk" },
	/* captions */
	{ "Bijlage A. Lijst\nBijlage B. Kaart\nvan het land",
	  "0:Bijlage A. Lijst |17:Bijlage B. Kaart van het land" },
	{ "Dit volgt uit\nBijlage B. Zo is het.", "0:Dit volgt uit Bijlage B. Zo is het." },
	/* no notes: a number that is no mark, or a mark that has nothing behind it */
	{ "1 Kamerstuk\n\n2 Stukken", "0:1 Kamerstuk|13:2 Stukken" },
	{ "Een.¹\n\n2 Stukken\n\n1234 Stukken\n\n1, 2\n\n1",
	  "0:Een.¹|8:2 Stukken|19:1234 Stukken|33:1, 2|39:1" },
	{ "Een.\n\n[1] Stuk\n[2] Stuk", "0:Een.|6:[1] Stuk [2] Stuk" },
	{ "Een.¹\n\n¹\n\n²", "0:Een.¹|8:¹|12:²" },
};

static char *
passages_print(const Document *document)
{
	GString *printed = g_string_new(NULL);
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		g_string_append_printf(printed, "%s%zu", i ? "|" : "", passage->start);
		if (passage->note)
			g_string_append_printf(printed, "[%s]", passage->note);
		g_string_append_printf(printed, ":%s", passage->text);
	}
	return g_string_free(printed, FALSE);
}

static Document *
text_read(const char *text, gsize length)
{
	g_autoptr(GError) error = NULL;
	Document *document = plain_text_read(text, length, &error);
	assert_null(error);
	assert_int_equal(document->length, length);
	return document;
}

/* Letters and digits of the source that stand in no passage, and of passages that do not stand
 * where they say: there are none. */
static void
nothing_missing(const Document *document, const char *source, gsize length)
{
	gsize at = 0;
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		assert_int_equal(passage->number, i + 1);
		assert_true(strlen(passage->text) <= PASSAGE_MAX_BYTES);
		assert_true(g_utf8_validate(passage->text, -1, NULL));
		for (; at < passage->start; at++)
			assert_true(g_ascii_isspace(source[at]));
		for (gsize k = 0; passage->text[k]; k++, at++)
			assert_true(passage->text[k] == source[at] ||
				    (passage->text[k] == ' ' && g_ascii_isspace(source[at])));
		assert_int_equal(at, passage->end);
	}
	for (; at < length; at++)
		assert_true(g_ascii_isspace(source[at]));
}

static void
test_texts(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		const char *text = texts[i].text;
		g_autoptr(Document) document = text_read(text, strlen(text));
		g_autofree char *printed = passages_print(document);
		nothing_missing(document, text, strlen(text));
		if (strcmp(printed, texts[i].passages) != 0)
			fail_msg("%s\n%s", text, printed);
	}
}

static void
test_pages(void **state)
{
	(void)state;
	static const char text[] = "Een.\n\fTwee.\fDrie.";
	PlainText plain;
	Paragraph paragraph;
	plain_text_begin(&plain, text, strlen(text));
	for (guint page = 1; page <= 3; page++) {
		assert_true(plain_text_next(&plain, &paragraph));
		assert_int_equal(paragraph.page, page);
	}
	assert_false(plain_text_next(&plain, &paragraph));
	assert_false(plain_text_next(&plain, &paragraph));
}

/* A part again and again, read in linear time, with nothing left out. */
static void
test_hostile(void **state)
{
	static const char *const parts[] = {
		"[^", "¹", "¹\n", "[^a]\n", "1 \n", "\f", "é", "woord ", "Een zin. ", "¹ a\n\n1 a\n",
		"[1]",	"[1] a\n", "Tabel 1. a\n",
	};
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		while (text->len < SLOW_BYTES)
			g_string_append(text, parts[i]);
		gint64 start = g_get_monotonic_time();
		g_autoptr(GError) error = NULL;
		g_autoptr(Document) document = plain_text_read(text->str, text->len, &error);
		assert_true(g_get_monotonic_time() - start < SLOW_SECONDS * G_USEC_PER_SEC);
		assert_true(document || g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE));
		if (document)
			nothing_missing(document, text->str, text->len);
	}
}

static void
test_too_many(void **state)
{
	(void)state;
#ifdef __SANITIZE_ADDRESS__
	skip(); /* a million passages */
#endif
	g_autoptr(GError) error = NULL;
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i <= BUILDER_MAX_BLOCKS; i++)
		g_string_append(text, "a\f");
	assert_null(plain_text_read(text->str, text->len, &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_texts),	cmocka_unit_test(test_pages),
		cmocka_unit_test(test_hostile), cmocka_unit_test(test_too_many),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
