/* RIS, BibTeX and CSL-JSON: one entry a document, whatever its title holds. */
#include "tests/query/asking.h"

#include <json-glib/json-glib.h>

static Session *session;

static const CitationType report = { "report", "RPRT", "techreport" };

/* What a format makes of a document that is shown at page 3. */
static char *
document_print(const Output *output, const char *title, const char *url, guint date)
{
	AskingPrint print = { 0 };
	Leidraad leidraad = { .text = (char *)"Titel, 2025", .dossier = (char *)"36800 V",
			      .number = (char *)"48", .session = (char *)"2025/26", .paged = TRUE };
	Citation citation = { .id = (char *)"iob:één_2", .title = (char *)title,
			      .url = (char *)url, .publisher = (char *)"IOB & co",
			      .date = date, .type = &report, .leidraad = &leidraad };
	Passage *passage = passage_new();
	Record *record = g_new0(Record, 1);
	ShowAnswer answer = { .document = citation.id, .citation = &citation, .passage = 2 };
	passage->number = 2;
	passage->page = 3;
	record->passage = passage;
	answer.records = g_ptr_array_new_with_free_func((GDestroyNotify)record_free);
	g_ptr_array_add(answer.records, record);
	output->show(asking_print_begin(&print), &answer);
	g_ptr_array_unref(answer.records);
	return asking_print_end(&print);
}

static void
test_ris(void **state)
{
	(void)state;
	g_autofree char *text = document_print(
	    &output_ris, " Een titel\nER  - \r\nTY  - BOOK\t“twee”\x1b[1m ",
	    "https://example.org/a?b=1&c=2", 20250300);
	assert_string_equal(text, "TY  - RPRT\r\n"
				  "ID  - iob:één_2\r\n"
				  "TI  - Een titel ER - TY - BOOK “twee” [1m\r\n"
				  "PB  - IOB & co\r\n"
				  "PY  - 2025\r\n"
				  "DA  - 2025/03//\r\n"
				  "VL  - 36800 V\r\n"
				  "IS  - 48\r\n"
				  "SP  - 3\r\n"
				  "UR  - https://example.org/a?b=1&c=2\r\n"
				  "N1  - Titel, 2025, p. 3\r\n"
				  "ER  - \r\n");
}

static void
test_bibtex(void **state)
{
	(void)state;
	g_autofree char *text = document_print(
	    &output_bibtex, "5% & #1 {a} \\b_c $d ~e ^f \"één\"\n",
	    "https://example.org/%7B{x}#a&b_c\\", 20250319);
	assert_string_equal(
	    text, "@techreport{iob:----n-2,\n"
		  "  title = {{5\\% \\& \\#1 \\{a\\} \\textbackslash{}b\\_c \\$d "
		  "\\textasciitilde{}e \\textasciicircum{}f \"één\"}},\n"
		  "  institution = {IOB \\& co},\n"
		  "  year = {2025},\n"
		  "  date = {2025-03-19},\n"
		  "  series = {36800 V},\n"
		  "  number = {48},\n"
		  "  pages = {3},\n"
		  "  url = {https://example.org/%7B%7Bx%7D#a&b_c%5C},\n"
		  "  note = {Titel, 2025, p. 3}\n"
		  "}\n\n");
}

static void
test_csl_json(void **state)
{
	(void)state;
	g_autoptr(JsonParser) parser = json_parser_new();
	g_autofree char *text = document_print(&output_csl_json, "\"a\"\\", NULL, 20250000);
	assert_true(json_parser_load_from_data(parser, text, -1, NULL));
	JsonArray *items = json_node_get_array(json_parser_get_root(parser));
	assert_int_equal(json_array_get_length(items), 1);
	JsonObject *item = json_array_get_object_element(items, 0);
	static const struct {
		const char *name, *value;
	} members[] = {
		{ "id", "iob:één_2" },	    { "type", "report" },
		{ "title", "\"a\"\\" },	    { "authority", "IOB & co" },
		{ "number", "48" },	    { "collection-number", "36800 V" },
		{ "chapter-number", "2025/26" }, { "locator", "3" },
		{ "label", "page" },	    { "note", "Titel, 2025, p. 3" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(members); i++)
		assert_string_equal(json_object_get_string_member(item, members[i].name),
				    members[i].value);
	assert_false(json_object_has_member(item, "URL"));
	JsonArray *parts = json_object_get_array_member(
	    json_object_get_object_member(item, "issued"), "date-parts");
	assert_int_equal(json_array_get_length(json_array_get_array_element(parts, 0)), 1);
}

/* The identities in a file of RIS, on one line. */
static char *
ris_ids(const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\r\n", -1);
	GString *ids = g_string_new(NULL);
	for (guint i = 0; lines[i]; i++)
		if (g_str_has_prefix(lines[i], "ID  - "))
			g_string_append_printf(ids, "%s%s", ids->len ? " " : "", lines[i] + 6);
	return g_string_free(ids, FALSE);
}

static void
test_a_document_comes_once(void **state)
{
	(void)state;
	AskingPrint print = { 0 };
	g_autoptr(SearchAnswer) answer = asking_run(session, "kst-33694-72", 0, ASKING_MOST);
	output_ris.search(asking_print_begin(&print), answer);
	g_autofree char *text = asking_print_end(&print);
	g_autofree char *ids = ris_ids(text);
	assert_true(answer->hits->len > 3);
	assert_string_equal(ids, "kst-33694-72 kenmerk:BZ2628864 file:second-response");
}

static void
test_sources_of_a_trace(void **state)
{
	(void)state;
	AskingPrint print = { 0 };
	g_autoptr(TraceAnswer) answer = trace_run(session, "all", ASKING_LETTER_ID, NULL);
	output_ris.trace(asking_print_begin(&print), answer);
	g_autofree char *text = asking_print_end(&print);
	g_autofree char *ids = ris_ids(text);
	g_auto(GStrv) split = g_strsplit(ids, " ", -1);
	assert_true(asking_has(ids, "kst-33694-72"));
	assert_true(asking_has(ids, "nl:gbvs-2018"));
	assert_non_null(strstr(text, "N1  - Kamerstukken II 2017/18, 33694, nr. 12\r\n"));
	for (guint i = 1; split[i]; i++)
		assert_false(g_strv_contains((const char *const *)split + i, split[i - 1]));
}

static int
set_up(void **state)
{
	(void)state;
	session = asking_open("cited", (const char *const[]){ ASKING_LETTER, ASKING_SAMPLES,
							      NULL });
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	session_free(session);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ris),
		cmocka_unit_test(test_bibtex),
		cmocka_unit_test(test_csl_json),
		cmocka_unit_test(test_a_document_comes_once),
		cmocka_unit_test(test_sources_of_a_trace),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
