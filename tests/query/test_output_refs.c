/* What a document or text refers to, as text, JSON and a table. */
#include <json-glib/json-glib.h>

#include "tests/query/referring.h"

static Session *session;
static ReferenceFinder *finder;

static const char text[] = "De «Defensienota 2026» en\tKamerstuk 12345,\nnr. 7.\n";

typedef void (*Write)(const OutputContext *context, const RefsAnswer *answer);

static char *
print(Write write, const RefsAnswer *answer, OutputContext context)
{
	AskingPrint printed = { .context = context };
	write(asking_print_begin(&printed), answer);
	return asking_print_end(&printed);
}

static char *
document_print(Write write, const char *id, guint most)
{
	g_autoptr(RefsAnswer) answer = refs_run(session, id, 0, most, NULL);
	assert_non_null(answer);
	return print(write, answer, (OutputContext){ 0 });
}

static char *
text_print(Write write, const char *from, OutputContext context)
{
	g_autoptr(RefsAnswer) answer = refs_read(session, finder, from, strlen(from), NULL);
	assert_non_null(answer);
	return print(write, answer, context);
}

/* ---- text ---- */

static void
test_text_document(void **state)
{
	(void)state;
	g_autofree char *printed = document_print(output_text.refs, "kst-12345-1", 10);
	assert_string_equal(
	    printed,
	    "kst-12345-1  Een brief\n"
	    "  Refers to\n"
	    "    #p1  Verre oevers → x:verre-oevers\n"
	    "      title; not in the corpus; confidence low\n"
	    "    #p2, p. 4  Dit rapport → x:verre-oevers\n"
	    "      pointing back; not in the corpus; confidence low; from #p1 “Verre oevers”\n"
	    "    #p2, p. 4  stuk 7 → kst-12345-7  Een ander\n"
	    "      identifier; in the corpus; confidence high; p. 3\n"
	    "    #p2, p. 4  stuk 8 → kst-12345-8\n"
	    "      identifier; two readings (kst-12345-9); confidence high\n"
	    "    #p2, p. 4  punt 1 → kst-12345-1#p1\n"
	    "      in this document; in the corpus; confidence low\n"
	    "    #p3, p. 4  zin → eu:mff-2028  Meerjarig Financieel Kader 2028-2034\n"
	    "      pointing back; does not exist yet; confidence low\n"
	    "  Names in no catalogue\n"
	    "    #p3, p. 4  Nota Ruimte → name:nota-ruimte\n"
	    "      a name in no catalogue; in no catalogue; confidence low\n"
	    "  Referred to by\n"
	    "    kst-12345-7  Een ander\n"
	    "      #p1, identifier: Zie **stuk 1, blz. 2**.\n"
	    "      #p2, identifier: Zie stuk 7 en **stuk 1**.\n"
	    "  Acronyms it defines\n"
	    "    #p1  VO  Verre oevers\n");
}

static void
test_text_absent(void **state)
{
	(void)state;
	g_autofree char *printed = document_print(output_text.refs, "x:verre-oevers", 1);
	assert_string_equal(
	    printed, "x:verre-oevers\n"
		     "  not in the corpus\n"
		     "  Referred to by\n"
		     "    kst-12345-1  Een brief\n"
		     "      #p1, title: Het rapport **Verre oevers** (VO) verscheen in 2025.\n"
		     "    1 more; go on with --offset 1\n");
}

static void
test_text_text(void **state)
{
	(void)state;
	g_autofree char *printed =
	    text_print(output_text.refs_text, text, (OutputContext){ .qid = "a" });
	assert_string_equal(printed,
			    "a\n"
			    "  Refers to\n"
			    "    5-22  Defensienota 2026 → kst-36975-1  Defensienota 2026\n"
			    "      title; not in the corpus; confidence high\n"
			    "    28-50  Kamerstuk 12345, nr. 7 → kst-12345-7  Een ander\n"
			    "      identifier; in the corpus; confidence high\n");
}

/* ---- a table ---- */

static void
test_tsv(void **state)
{
	(void)state;
	g_autofree char *first =
	    text_print(output_tsv.refs_text, text, (OutputContext){ .header = TRUE });
	assert_string_equal(first,
			    "start\tend\ttarget\tlayer\tconfidence\ttext\n"
			    "5\t22\tkst-36975-1\ttitle\thigh\tDefensienota 2026\n"
			    "28\t50\tkst-12345-7\tidentifier\thigh\tKamerstuk 12345, nr. 7\n");
	g_autofree char *second = text_print(output_tsv.refs_text, "Zie Kamerstuk 12345, nr. 7",
					     (OutputContext){ .qid = "a" });
	assert_string_equal(second,
			    "a\t4\t26\tkst-12345-7\tidentifier\thigh\tKamerstuk 12345, nr. 7\n");
	g_autofree char *none =
	    text_print(output_tsv.refs_text, "", (OutputContext){ .qid = "a", .header = TRUE });
	assert_string_equal(none, "id\tstart\tend\ttarget\tlayer\tconfidence\ttext\n");
	g_autofree char *document = document_print(output_tsv.refs, "kst-12345-1#p3", 10);
	assert_string_equal(document, "120\t131\tname:nota-ruimte\tcandidate\tlow\tNota Ruimte\n"
				      "169\t172\teu:mff-2028\tanaphor\tlow\tzin\n");
}

/* ---- JSON ---- */

/* Members by name, in the order of doc/output.md. */
static const char mention_members[] = "text start end target alternative pin layer confidence "
				      "passage page title status antecedent";
static const char antecedent_members[] = "text passage start end";
static const char citer_members[] =
    "passage document title page text start end sentence layer confidence";
static const char acronym_members[] = "acronym meaning passage start end";

static void
members_check(JsonObject *object, const char *names)
{
	g_autoptr(GList) members = json_object_get_members(object);
	g_autoptr(GString) line = g_string_new(NULL);
	for (GList *at = members; at; at = at->next)
		g_string_append_printf(line, "%s%s", line->len ? " " : "", (char *)at->data);
	assert_string_equal(line->str, names);
}

static JsonObject *
element_get(JsonObject *root, const char *list, guint i, const char *names)
{
	JsonArray *array = json_object_get_array_member(root, list);
	assert_true(i < json_array_get_length(array));
	JsonObject *object = json_array_get_object_element(array, i);
	members_check(object, names);
	return object;
}

static void
string_check(JsonObject *object, const char *name, const char *expected)
{
	if (!expected)
		assert_true(json_object_get_null_member(object, name));
	else
		assert_string_equal(json_object_get_string_member(object, name), expected);
}

static void
integers_check(JsonObject *object, gint64 start, gint64 end)
{
	assert_int_equal(json_object_get_int_member(object, "start"), start);
	assert_int_equal(json_object_get_int_member(object, "end"), end);
}

static JsonObject *
json_read(JsonParser *parser, const char *printed)
{
	g_autoptr(GError) error = NULL;
	json_parser_load_from_data(parser, printed, -1, &error);
	assert_no_error(error);
	JsonObject *root = json_node_get_object(json_parser_get_root(parser));
	assert_int_equal(json_object_get_int_member(root, "version"), 1);
	return root;
}

static guint
count(JsonObject *root, const char *list)
{
	return json_array_get_length(json_object_get_array_member(root, list));
}

static void
test_json_document(void **state)
{
	(void)state;
	g_autoptr(JsonParser) parser = json_parser_new();
	g_autofree char *printed = document_print(output_json.refs, "kst-12345-1", 10);
	JsonObject *root = json_read(parser, printed);
	members_check(root, "version document passage title in_corpus citing exact references "
			    "candidates cited_by acronyms");
	string_check(root, "document", "kst-12345-1");
	string_check(root, "passage", NULL);
	assert_true(json_object_get_boolean_member(root, "in_corpus"));
	assert_int_equal(count(root, "references"), 6);
	assert_int_equal(count(root, "candidates"), 1);
	JsonObject *anaphor = element_get(root, "references", 1, mention_members);
	string_check(anaphor, "text", "Dit rapport");
	string_check(anaphor, "passage", "kst-12345-1#p2");
	string_check(anaphor, "status", "not-in-corpus");
	string_check(anaphor, "title", NULL);
	assert_int_equal(json_object_get_int_member(anaphor, "page"), 4);
	integers_check(anaphor, 49, 60);
	JsonObject *antecedent = json_object_get_object_member(anaphor, "antecedent");
	members_check(antecedent, antecedent_members);
	string_check(antecedent, "text", "Verre oevers");
	string_check(antecedent, "passage", "kst-12345-1#p1");
	integers_check(antecedent, 12, 24);
	JsonObject *identifier = element_get(root, "references", 2, mention_members);
	string_check(identifier, "pin", "p. 3");
	assert_true(json_object_get_null_member(identifier, "antecedent"));
	string_check(element_get(root, "references", 3, mention_members), "alternative",
		     "kst-12345-9");
	string_check(element_get(root, "candidates", 0, mention_members), "status",
		     "unidentifiable");
}

static void
test_json_cited(void **state)
{
	(void)state;
	g_autoptr(JsonParser) parser = json_parser_new();
	g_autofree char *printed = document_print(output_json.refs, "kst-12345-1", 10);
	JsonObject *root = json_read(parser, printed);
	assert_int_equal(count(root, "cited_by"), 2);
	assert_int_equal(json_object_get_int_member(root, "citing"), 2);
	assert_true(json_object_get_boolean_member(root, "exact"));
	JsonObject *citer = element_get(root, "cited_by", 1, citer_members);
	string_check(citer, "passage", "kst-12345-7#p2");
	string_check(citer, "document", "kst-12345-7");
	string_check(citer, "title", "Een ander");
	string_check(citer, "text", "stuk 1");
	string_check(citer, "sentence", "Zie stuk 7 en stuk 1.");
	string_check(citer, "layer", "identifier");
	string_check(citer, "confidence", "high");
	integers_check(citer, 34, 40);
	JsonObject *acronym = element_get(root, "acronyms", 0, acronym_members);
	string_check(acronym, "acronym", "VO");
	string_check(acronym, "meaning", "Verre oevers");
	string_check(acronym, "passage", "kst-12345-1#p1");
	integers_check(acronym, 26, 28);
	g_autofree char *one = document_print(output_json.refs, "kst-12345-1#p3", 10);
	root = json_read(parser, one);
	string_check(root, "passage", "kst-12345-1#p3");
	assert_int_equal(count(root, "references"), 1);
}

static void
test_json_text(void **state)
{
	(void)state;
	g_autoptr(JsonParser) parser = json_parser_new();
	g_autofree char *printed =
	    text_print(output_json.refs_text, text, (OutputContext){ .qid = "\"a" });
	assert_ptr_equal(strchr(printed, '\n'), printed + strlen(printed) - 1);
	JsonObject *root = json_read(parser, printed);
	members_check(root, "version id references candidates acronyms");
	string_check(root, "id", "\"a");
	assert_int_equal(count(root, "references"), 2);
	JsonObject *second = element_get(root, "references", 1, mention_members);
	string_check(second, "text", "Kamerstuk 12345, nr. 7");
	string_check(second, "passage", "text#p1");
	string_check(second, "title", "Een ander");
	integers_check(second, 28, 50);
	g_autofree char *none = text_print(output_json.refs_text, "", (OutputContext){ 0 });
	assert_string_equal(none, "{\"version\":1,\"references\":[],\"candidates\":[],"
				  "\"acronyms\":[]}\n");
}

/* Without an index no status is known. */
static void
test_json_without_index(void **state)
{
	(void)state;
	g_autofree char *nowhere = storing_path("nowhere");
	g_autoptr(Session) without = session_open_text(nowhere, ASKING_CATALOGUE, NULL);
	g_autoptr(RefsAnswer) answer = refs_read(without, finder, text, strlen(text), NULL);
	g_autofree char *json = print(output_json.refs_text, answer, (OutputContext){ 0 });
	g_autofree char *plain = print(output_text.refs_text, answer, (OutputContext){ 0 });
	g_autoptr(JsonParser) parser = json_parser_new();
	JsonObject *root = json_read(parser, json);
	string_check(element_get(root, "references", 0, mention_members), "status", NULL);
	assert_null(strstr(plain, "corpus"));
}

static int
set_up(void **state)
{
	(void)state;
	session = referring_open();
	finder = reference_finder_new(session->catalogue);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	reference_finder_free(finder);
	session_free(session);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text_document), cmocka_unit_test(test_text_absent),
		cmocka_unit_test(test_text_text),     cmocka_unit_test(test_tsv),
		cmocka_unit_test(test_json_document), cmocka_unit_test(test_json_cited),
		cmocka_unit_test(test_json_text),     cmocka_unit_test(test_json_without_index),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
