#include "indexer/read/pdf_note.h"
#include "tests/indexer/read/pdf_pages.h"

#define LINES_MAX 8

static const struct {
	const char *what;
	PdfGiven given[LINES_MAX];
	const char *roles; /* of each line: N begins a note, n goes on with it */
} rows[] = {
	{ "raised",
	  { { 50, 100, 10, PDF_BREAK, "de brief" },
	    { 96, 95, 6, PDF_GLUED, "1" },
	    { 50, 695, 5, PDF_BREAK, "1" },
	    { 54, 700, 8, 0, "Zie de brief van" },
	    { 50, 710, 8, PDF_BREAK, "juni" } },
	  ".Nn" },
	{ "not raised, with a mark in the text",
	  { { 50, 100, 10, PDF_BREAK, "de brief" },
	    { 96, 95, 6, PDF_GLUED, "1" },
	    { 50, 700, 8, PDF_BREAK, "1 Zie de brief" } },
	  ".N" },
	{ "nor with one", { { 50, 100, 10, PDF_BREAK, "de brief" },
			    { 50, 700, 8, PDF_BREAK, "1 Zie de brief" } },
	  ".." },
	{ "as large as the text",
	  { { 50, 100, 10, PDF_BREAK, "de brief" },
	    { 50, 700, 10, PDF_BREAK, "1 Zie de brief" } },
	  ".." },
	{ "raised before text as large, without a mark",
	  { { 50, 100, 10, PDF_BREAK, "de brief" },
	    { 50, 695, 6, PDF_BREAK, "1" },
	    { 54, 700, 10, 0, "Zie de brief" } },
	  ".." },
	{ "space below it",
	  { { 50, 695, 5, PDF_BREAK, "1" },
	    { 54, 700, 8, 0, "Zie de brief van" },
	    { 50, 740, 8, PDF_BREAK, "juni" } },
	  "N." },
};

static void
test_notes(void **state)
{
	(void)state;
	static const char letters[] = { '.', 'F', 'N', 'n' };
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		GStringChunk *texts = g_string_chunk_new(256);
		PdfPage *page = pdf_given_page(1, rows[i].given, LINES_MAX, texts);
		g_autoptr(GString) roles = g_string_new(NULL);
		pdf_notes_find(page, 10);
		for (guint k = 0; k < page->lines->len; k++)
			g_string_append_c(roles, letters[pdf_page_get_line(page, k)->role]);
		if (strcmp(roles->str, rows[i].roles) != 0)
			fail_msg("%s: %s is %s", rows[i].what, rows[i].roles, roles->str);
		pdf_page_free(page);
		g_string_chunk_free(texts);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_notes) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
