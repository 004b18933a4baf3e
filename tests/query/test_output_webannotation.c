/* Annotations: what they quote stands at their positions in the text of the document, in code
 * points, between what they say stands around it. */
#include "tests/query/asking.h"

#include <json-glib/json-glib.h>

static Session *session;

/* The text that positions are in: the passages in order, a line feed between. */
static char *
document_text(const char *id)
{
	GString *text = g_string_new(NULL);
	g_autoptr(GPtrArray) records = store_get_passages(session->store, id, NULL);
	assert_non_null(records);
	for (guint i = 0; i < records->len; i++)
		g_string_append_printf(text, "%s%s", i ? "\n" : "",
				       ((Record *)g_ptr_array_index(records, i))->passage->text);
	return g_string_free(text, FALSE);
}

static const char *
member_get(JsonObject *object, const char *name)
{
	return json_object_get_string_member(object, name);
}

static JsonObject *
selector_get(JsonObject *annotation, guint i)
{
	JsonObject *target = json_object_get_object_member(annotation, "target");
	JsonArray *selectors = json_object_get_array_member(target, "selector");
	return i < json_array_get_length(selectors) ? json_array_get_object_element(selectors, i)
						    : NULL;
}

static void
annotation_check(JsonObject *annotation, const char *text)
{
	JsonObject *quote = selector_get(annotation, 0), *position = selector_get(annotation, 1);
	glong start = (glong)json_object_get_int_member(position, "start");
	glong end = (glong)json_object_get_int_member(position, "end");
	const char *prefix = member_get(quote, "prefix"), *suffix = member_get(quote, "suffix");
	assert_string_equal(member_get(quote, "type"), "TextQuoteSelector");
	assert_string_equal(member_get(position, "type"), "TextPositionSelector");
	g_autofree char *exact = g_utf8_substring(text, start, end);
	assert_true(start < end);
	assert_string_equal(exact, member_get(quote, "exact"));
	const char *from = g_utf8_offset_to_pointer(text, start);
	assert_true((gsize)(from - text) >= strlen(prefix));
	assert_memory_equal(from - strlen(prefix), prefix, strlen(prefix));
	assert_true(g_str_has_prefix(g_utf8_offset_to_pointer(text, end), suffix));
	assert_true(*prefix || start == 0);
	assert_true(g_str_has_prefix(member_get(annotation, "id"), "urn:uuid:"));
	assert_int_equal(strlen(member_get(annotation, "id")), strlen("urn:uuid:") + 36);
}

/* Parses what was printed; its items. */
static JsonArray *
items_read(JsonParser *parser, const char *printed)
{
	assert_true(json_parser_load_from_data(parser, printed, -1, NULL));
	JsonObject *page = json_node_get_object(json_parser_get_root(parser));
	assert_string_equal(member_get(page, "@context"), "http://www.w3.org/ns/anno.jsonld");
	assert_string_equal(member_get(page, "type"), "AnnotationPage");
	return json_object_get_array_member(page, "items");
}

static void
test_hits(void **state)
{
	(void)state;
	static const char *const questions[] = { "double-hatted", "Yeşilgöz", "weerbaarheid" };
	g_autofree char *text = document_text(ASKING_LETTER_ID);
	for (gsize i = 0; i < G_N_ELEMENTS(questions); i++) {
		AskingPrint print = { 0 };
		g_autoptr(JsonParser) parser = json_parser_new();
		g_autofree char *typed =
		    g_strdup_printf("%s document:%s", questions[i], ASKING_LETTER_ID);
		g_autoptr(SearchAnswer) answer = asking_run(session, typed, 0, ASKING_MOST);
		assert_true(search_hits_quote(session, answer->hits, NULL));
		output_webannotation.search(asking_print_begin(&print), answer);
		g_autofree char *printed = asking_print_end(&print);
		JsonArray *items = items_read(parser, printed);
		assert_int_equal(json_array_get_length(items), answer->hits->len);
		for (guint k = 0; k < answer->hits->len; k++) {
			JsonObject *item = json_array_get_object_element(items, k);
			annotation_check(item, text);
			assert_string_equal(member_get(item, "motivation"), "bookmarking");
		}
	}
}

static void
test_evidence(void **state)
{
	(void)state;
	AskingPrint print = { 0 };
	g_autoptr(JsonParser) parser = json_parser_new();
	g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
	g_autofree char *text = document_text(ASKING_LETTER_ID);
	g_autoptr(TraceAnswer) answer = trace_run(session, "all", ASKING_LETTER_ID, NULL);
	assert_true(trace_quote(session, answer, NULL));
	output_webannotation.trace(asking_print_begin(&print), answer);
	g_autofree char *printed = asking_print_end(&print);
	JsonArray *items = items_read(parser, printed);
	assert_true(json_array_get_length(items) > 20);
	for (guint i = 0; i < json_array_get_length(items); i++) {
		JsonObject *item = json_array_get_object_element(items, i);
		annotation_check(item, text);
		assert_string_equal(member_get(item, "motivation"), "linking");
		assert_true(g_hash_table_add(names, (gpointer)member_get(item, "id")));
	}
	assert_non_null(strstr(printed,
			       "\"body\" : \"https://zoek.officielebekendmakingen.nl/"
			       "kst-33694-72.html\""));
}

static void
test_a_page_is_a_fragment(void **state)
{
	(void)state;
	AskingPrint print = { 0 };
	g_autoptr(JsonParser) parser = json_parser_new();
	g_autoptr(ShowAnswer) answer = show_run(session, "kst-33694-72#p2", NULL);
	assert_true(show_quote(session, answer, NULL));
	((Record *)g_ptr_array_index(answer->records, 1))->passage->page = 4;
	output_webannotation.show(asking_print_begin(&print), answer);
	g_autofree char *printed = asking_print_end(&print);
	JsonArray *items = items_read(parser, printed);
	assert_int_equal(json_array_get_length(items), 1);
	JsonObject *item = json_array_get_object_element(items, 0);
	g_autofree char *text = document_text("kst-33694-72");
	annotation_check(item, text);
	assert_string_equal(member_get(selector_get(item, 2), "type"), "FragmentSelector");
	assert_string_equal(member_get(selector_get(item, 2), "value"), "page=4");
	assert_string_equal(member_get(json_object_get_object_member(item, "body"), "value"),
			    "Kamerstukken II 33694, nr. 72, p. 4");
}

static void
test_no_such_piece(void **state)
{
	(void)state;
	g_autoptr(QuoteTexts) texts = quote_texts_new(session);
	assert_null(quote_make(texts, "kst-1-1", 1, 0, 0, NULL));
	assert_null(quote_make(texts, ASKING_LETTER_ID, 0, 0, 0, NULL));
	assert_null(quote_make(texts, ASKING_LETTER_ID, 100000, 0, 0, NULL));
	assert_null(quote_make(texts, ASKING_LETTER_ID, 1, 0, 1000000, NULL));
}

static int
set_up(void **state)
{
	(void)state;
	session = asking_open("annotated", (const char *const[]){ ASKING_LETTER, ASKING_SAMPLES,
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
		cmocka_unit_test(test_hits),
		cmocka_unit_test(test_evidence),
		cmocka_unit_test(test_a_page_is_a_fragment),
		cmocka_unit_test(test_no_such_piece),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
