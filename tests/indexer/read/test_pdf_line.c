#include "tests/indexer/read/pdf_pages.h"

#define WORDS_MAX 6

static const struct {
	PdfGiven given[WORDS_MAX];
	const char *lines;
} rows[] = {
	{ { { 50, 100, 10, PDF_BREAK, "een twee" }, { 50, 112, 10, PDF_BREAK, "drie" } },
	  "een twee|drie" },
	/* the mark of a note, in the line or parted from it */
	{ { { 50, 100, 10, PDF_BREAK, "brief" }, { 75, 95, 6, PDF_GLUED, "12" } }, "brief¹²" },
	{ { { 50, 100, 10, PDF_BREAK, "brief" },
	    { 75, 95, 6, PDF_BREAK, "3" },
	    { 80, 100, 10, PDF_BREAK, "van" } },
	  "brief³ van" },
	{ { { 50, 100, 10, PDF_BREAK, "H" }, { 55, 100, 6, PDF_GLUED, "2" } }, "H2" },
	{ { { 50, 95, 6, PDF_BREAK, "1" }, { 70, 100, 10, PDF_BREAK, "Zie de brief" } },
	  "¹ Zie de brief" },
	/* columns, wide spaces, bullets and numbers */
	{ { { 50, 100, 10, PDF_BREAK, "links" }, { 300, 100, 10, 0, "rechts" } }, "links|rechts" },
	{ { { 50, 100, 10, PDF_BREAK, "een" }, { 70, 100, 10, PDF_BREAK, "twee" } }, "een twee" },
	{ { { 50, 100, 10, PDF_BREAK, "•" }, { 90, 100, 10, PDF_BREAK, "punt" } }, "• punt" },
	{ { { 50, 100, 10, PDF_BREAK, "1.2" }, { 100, 100, 10, PDF_BREAK, "Inzet" } }, "1.2 Inzet" },
	{ { { 50, 100, 10, PDF_BREAK, "12" }, { 100, 100, 10, PDF_BREAK, "34" } }, "12|34" },
};

static void
test_lines(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		GStringChunk *texts = g_string_chunk_new(256);
		PdfPage *page = pdf_given_page(1, rows[i].given, WORDS_MAX, texts);
		g_autofree char *lines = pdf_given_print(page);
		if (strcmp(lines, rows[i].lines) != 0)
			fail_msg("%s is %s", rows[i].lines, lines);
		pdf_page_free(page);
		g_string_chunk_free(texts);
	}
}

static void
test_words(void **state)
{
	(void)state;
	static const PdfBox boxes[] = {
		{ 0, 0, 5, 10 },   { 5, 0, 10, 10 },   { 10, 0, 12, 10 }, { 12, 0, 17, 10 },
		{ 17, -3, 20, 3 }, { 90, 0, 95, 10 }, { 95, 0, 99, 10 }, { 0, 20, 5, 30 },
	};
	static const PdfType given[] = { { 0, 3, 10, PDF_BOLD }, { 4, 4, 6, 0 }, { 5, 7, 10, 0 } };
	PdfText text = { "ab c1x\ny", boxes, G_N_ELEMENTS(boxes) };
	GStringChunk *texts = g_string_chunk_new(64);
	PdfPage *page = pdf_page_new(1, 600, 800);
	g_autoptr(GArray) types = g_array_new(FALSE, FALSE, sizeof(PdfType));
	g_autoptr(GString) printed = g_string_new(NULL);
	g_array_append_vals(types, given, G_N_ELEMENTS(given));
	pdf_page_add_words(page, &text, types, texts);
	for (guint i = 0; i < page->words->len; i++) {
		const PdfWord *word = pdf_page_get_word(page, i);
		g_string_append_printf(printed, "%s/%g/%u ", word->text, (double)word->size,
				       word->flags);
	}
	assert_string_equal(printed->str, "ab/10/9 c/10/1 1/6/4 x/10/8 y/10/8 ");
	pdf_page_free(page);
	g_string_chunk_free(texts);
}

static void
test_fonts(void **state)
{
	(void)state;
	assert_int_equal(pdf_font_flags("ABCDEF+Calibri-BoldItalic"), PDF_BOLD | PDF_ITALIC);
	assert_int_equal(pdf_font_flags("RijksoverheidSansText-Oblique"), PDF_ITALIC);
	assert_int_equal(pdf_font_flags("Verdana"), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_fonts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
