#include "indexer/read/pdf_order.h"
#include "tests/indexer/read/pdf_pages.h"

#define LINES_MAX 16
#define MANY 20000

/* Lines that are long enough for running text; each begins with its own letter. */
#define L(x, y, letter) { x, y, 10, PDF_BREAK, letter " regel van lopende tekst over zee" }
#define S(x, y, text) { x, y, 10, PDF_BREAK, text }

static const struct {
	const char *what;
	guint page;
	PdfGiven given[LINES_MAX];
	const char *order; /* first letters; a comma between regions */
} rows[] = {
	{ "one column", 1, { L(50, 112, "B"), L(50, 100, "A"), L(50, 124, "C") }, "ABC" },
	{ "two columns",
	  1,
	  { L(50, 100, "A"), L(300, 106, "E"), L(50, 112, "B"), L(300, 118, "F"), L(50, 124, "C"),
	    L(300, 130, "G"), L(50, 136, "D"), L(300, 142, "H") },
	  "ABCD,EFGH" },
	{ "a title over both, and a line below both",
	  1,
	  { S(200, 80, "T een titel die over beide kolommen staat"), L(50, 100, "A"),
	    L(300, 106, "E"), L(50, 112, "B"), L(300, 118, "F"), L(50, 124, "C"),
	    L(300, 130, "G"), L(50, 136, "D"), L(300, 142, "H"),
	    S(100, 170, "V een voetregel die over beide kolommen staat en lang is") },
	  "T,ABCD,EFGH,V" },
	{ "cells are no columns",
	  1,
	  { S(50, 100, "A"), S(200, 100, "B"), S(50, 112, "C"), S(200, 112, "D"),
	    S(50, 124, "E"), S(200, 124, "F"), S(50, 136, "G"), S(200, 136, "H") },
	  "ABCDEFGH" },
	{ "cells of many lines neither",
	  1,
	  { L(50, 100, "A"), L(300, 100, "B"), L(300, 112, "C"), L(300, 124, "D"),
	    L(50, 160, "E"), L(300, 160, "F"), L(300, 172, "G"), L(300, 184, "H"),
	    L(50, 220, "I"), L(300, 220, "J") , L(300, 232, "K"), L(50, 270, "L") },
	  "ABCDEFGHIJKL" },
	{ "the margin of a letter",
	  1,
	  { L(50, 100, "A"), L(50, 112, "B"), L(50, 124, "C"), L(50, 136, "D"),
	    { 400, 100, 7, PDF_BREAK, "M" }, { 400, 110, 7, PDF_BREAK, "N" } },
	  "MN,ABCD" },
	{ "on another page",
	  2,
	  { L(50, 100, "A"), L(50, 112, "B"), L(50, 124, "C"), L(50, 136, "D"),
	    { 400, 100, 7, PDF_BREAK, "M" }, { 400, 110, 7, PDF_BREAK, "N" } },
	  "ABCD,MN" },
};

static void
test_order(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		GStringChunk *texts = g_string_chunk_new(256);
		PdfPage *page = pdf_given_page(rows[i].page, rows[i].given, LINES_MAX, texts);
		g_autoptr(GString) order = g_string_new(NULL);
		pdf_lines_order(page);
		for (guint k = 0; k < page->lines->len; k++) {
			const PdfLine *line = pdf_page_get_line(page, k);
			if (k > 0 && line->region != line[-1].region)
				g_string_append_c(order, ',');
			g_string_append_c(order, *pdf_page_get_word(page, line->first)->text);
		}
		if (strcmp(order->str, rows[i].order) != 0)
			fail_msg("%s: %s is %s", rows[i].what, rows[i].order, order->str);
		pdf_page_free(page);
		g_string_chunk_free(texts);
	}
}

/* Cells make gutters begin and end; whatever they are, no line is lost. */
static void
test_any_lines(void **state)
{
	(void)state;
	GRand *random = g_rand_new_with_seed(7);
	GStringChunk *texts = g_string_chunk_new(4096);
	PdfPage *page = pdf_page_new(1, 600, 800);
	for (guint i = 0; i < MANY; i++) {
		PdfGiven given = { (float)g_rand_int_range(random, 0, 600),
				   (float)g_rand_int_range(random, 0, 100000), 10, PDF_BREAK, "x y" };
		pdf_given_add(page, &given, texts);
	}
	pdf_lines_make(page);
	guint lines = page->lines->len, words = 0;
	pdf_lines_order(page);
	assert_int_equal(page->lines->len, lines);
	for (guint i = 0; i < lines; i++)
		words += pdf_page_get_line(page, i)->count;
	assert_int_equal(words, 2 * MANY);
	pdf_page_free(page);
	g_string_chunk_free(texts);
	g_rand_free(random);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_any_lines),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
