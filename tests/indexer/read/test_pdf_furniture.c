#include "indexer/read/pdf_furniture.h"
#include "tests/indexer/read/pdf_pages.h"

/* A line of each page: %u is the page's number. */
static const struct {
	float y;
	guint pages, every; /* it stands on every second one, ... */
	const char *format, *roles; /* F: furniture */
} rows[] = {
	{ 40, 5, 1, "Ministerie van Defensie", ".FFFF" }, /* the first may be a letterhead */
	{ 790, 5, 1, "Ministerie van Defensie", "FFFFF" },
	{ 790, 5, 1, "Pagina %u van 5", "FFFFF" },
	{ 790, 5, 1, "AIV 126 | %u", "FFFFF" },
	{ 790, 6, 2, "Jaarverslag", "F.F.F." },
	{ 400, 5, 1, "Ministerie van Defensie", "....." },
	{ 790, 2, 1, "Jaarverslag", "FF" },
	{ 790, 1, 1, "Jaarverslag", "." },
	{ 790, 1, 1, "%u", "F" },
	{ 400, 1, 1, "%u", "." },
};

static void
page_add(GPtrArray *pages, guint row, GStringChunk *texts)
{
	guint number = pages->len + 1;
	g_auto(GStrv) parts = g_strsplit(rows[row].format, "%u", 2);
	g_autofree char *text =
	    parts[1] ? g_strdup_printf("%s%u%s", parts[0], number, parts[1]) : g_strdup(parts[0]);
	gboolean here = (number - 1) % rows[row].every == 0;
	PdfGiven given = { 100, rows[row].y, 10, PDF_BREAK, here ? text : "iets anders" };
	if (!here)
		given.y = 300;
	g_ptr_array_add(pages, pdf_given_page(number, &given, 1, texts));
}

static void
test_furniture(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		GStringChunk *texts = g_string_chunk_new(256);
		g_autoptr(GString) roles = g_string_new(NULL);
		g_autoptr(GPtrArray) pages =
		    g_ptr_array_new_with_free_func((GDestroyNotify)pdf_page_free);
		while (pages->len < rows[i].pages)
			page_add(pages, i, texts);
		pdf_furniture_find(pages);
		for (guint p = 0; p < pages->len; p++)
			g_string_append_c(roles, pdf_page_get_line(pages->pdata[p], 0)->role ==
							 PDF_FURNITURE
						     ? 'F'
						     : '.');
		if (strcmp(roles->str, rows[i].roles) != 0)
			fail_msg("%s: %s is %s", rows[i].format, rows[i].roles, roles->str);
		g_string_chunk_free(texts);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_furniture) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
