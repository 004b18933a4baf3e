/* The JSON that other programs read: which members there are, of which type, and that their
 * offsets are those of the source. */
#include <json-glib/json-glib.h>

#include "tests/query/asking.h"

static Session *session;
static char *source; /* of the letter */

/* ---- members ---- */

/* "name:type": s string, i whole number, d number, b boolean, a array, o object; a capital where
 * it may be null. A name with ? may be missing. */
static const char passage_members[] =
    "passage:s section:a page:I citation:s kind:s recommendation:S text:s start:i end:i";

static gboolean
type_fits(JsonNode *node, char type)
{
	GType value = JSON_NODE_HOLDS_VALUE(node) ? json_node_get_value_type(node) : G_TYPE_NONE;
	if (g_ascii_isupper(type) && JSON_NODE_HOLDS_NULL(node))
		return TRUE;
	switch (g_ascii_tolower(type)) {
	case 's':
		return value == G_TYPE_STRING;
	case 'i':
		return value == G_TYPE_INT64 && json_node_get_int(node) >= 0;
	case 'd':
		return value == G_TYPE_DOUBLE || value == G_TYPE_INT64;
	case 'b':
		return value == G_TYPE_BOOLEAN;
	case 'o':
		return JSON_NODE_HOLDS_OBJECT(node);
	default:
		return JSON_NODE_HOLDS_ARRAY(node);
	}
}

/* The object has these members and no others. */
static void
members_check(JsonObject *object, const char *first, const char *second)
{
	g_autofree char *line = g_strconcat(first, *second ? " " : "", second, NULL);
	g_auto(GStrv) members = g_strsplit(line, " ", -1);
	guint there = 0;
	for (guint i = 0; members[i]; i++) {
		g_auto(GStrv) member = g_strsplit(members[i], ":", 2);
		gboolean optional = g_str_has_prefix(member[0], "?");
		JsonNode *node = json_object_get_member(object, member[0] + optional);
		if (!node && !optional)
			fail_msg("without %s", member[0]);
		if (node && !type_fits(node, member[1][0]))
			fail_msg("%s is of another type", member[0]);
		there += node != NULL;
	}
	assert_int_equal(json_object_get_size(object), there);
}

static JsonArray *
array_get(JsonObject *object, const char *name)
{
	return json_object_get_array_member(object, name);
}

static const char *
string_get(JsonObject *object, const char *name)
{
	return json_object_get_string_member(object, name);
}

/* Checks the members of each object in an array; returns how many there are. */
static guint
each_check(JsonArray *array, const char *first, const char *second)
{
	for (guint i = 0; i < json_array_get_length(array); i++)
		members_check(json_array_get_object_element(array, i), first, second);
	return json_array_get_length(array);
}

/* An object with the bytes of the source that say its text. */
static void
offsets_check(JsonObject *object, const char *text)
{
	asking_check_source(source, json_object_get_int_member(object, "start"),
			    json_object_get_int_member(object, "end"), string_get(object, text));
}

static JsonObject *
json_read(JsonParser *parser, const char *text)
{
	g_autoptr(GError) error = NULL;
	json_parser_load_from_data(parser, text, -1, &error);
	assert_no_error(error);
	JsonObject *root = json_node_get_object(json_parser_get_root(parser));
	assert_int_equal(json_object_get_int_member(root, "version"), 1);
	return root;
}

/* ---- search ---- */

static char *
search_print(const char *typed, const char *qid)
{
	AskingPrint print = { .context.qid = qid };
	g_autoptr(SearchAnswer) answer = asking_run(session, typed, 0, ASKING_MOST);
	output_json.search(asking_print_begin(&print), answer);
	return asking_print_end(&print);
}

/* Marks are pairs of bytes in the text, in order, on the ends of characters. */
static void
marks_check(JsonObject *hit)
{
	JsonArray *marks = array_get(hit, "marks");
	const char *text = string_get(hit, "text");
	gint64 at = 0;
	for (guint i = 0; i < json_array_get_length(marks); i++) {
		JsonArray *mark = json_array_get_array_element(marks, i);
		assert_int_equal(json_array_get_length(mark), 2);
		gint64 start = json_array_get_int_element(mark, 0);
		gint64 end = json_array_get_int_element(mark, 1);
		assert_true(start >= at && start < end && (gsize)end <= strlen(text));
		assert_true(g_utf8_validate(text + start, (gssize)(end - start), NULL));
		at = end;
	}
}

/* A piece of the text, with marks of its own. */
static void
snippet_check(JsonObject *hit)
{
	JsonObject *snippet = json_object_get_object_member(hit, "snippet");
	members_check(snippet, "text:s start:i end:i marks:a", "");
	assert_non_null(strstr(string_get(hit, "text"), string_get(snippet, "text")));
	offsets_check(snippet, "text");
	marks_check(snippet);
}

static void
hits_check(JsonArray *hits, const char *typed)
{
	g_autofree char *question = asking_bare(typed);
	each_check(hits, passage_members, "document:s title:S score:d marks:a why:a "
					"snippet:o reasons:a duplicates:a");
	for (guint i = 0; i < json_array_get_length(hits); i++) {
		JsonObject *hit = json_array_get_object_element(hits, i);
		JsonArray *why = array_get(hit, "why");
		offsets_check(hit, "text");
		marks_check(hit);
		snippet_check(hit);
		each_check(array_get(hit, "reasons"), "typed:S reading:s weight:d", "");
		assert_true(g_str_has_prefix(string_get(hit, "passage"),
					     string_get(hit, "document")));
		for (guint k = 0; k < json_array_get_length(why); k++) {
			g_autofree char *word =
			    asking_bare(json_array_get_string_element(why, k));
			assert_non_null(strstr(question, word));
		}
	}
}

static void
test_search(void **state)
{
	static const char *const questions[] = {
		"SAFE", "\"burden shift\" NATO", "préférence européenne", "kst-33694-72",
		"BZ2628864", "kind:recommendation", "kernenergie", "de", "een “citaat”",
	};
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(questions); i++) {
		g_autoptr(JsonParser) parser = json_parser_new();
		g_autofree char *text = search_print(questions[i], NULL);
		JsonObject *root = json_read(parser, text);
		members_check(root, "version:i question:s note:S suggestion:S respelt:b estimate:i",
			      "exact:b complete:b also:a hits:a");
		assert_string_equal(string_get(root, "question"), questions[i]);
		hits_check(array_get(root, "hits"), questions[i]);
	}
}

static void
test_search_values(void **state)
{
	(void)state;
	g_autoptr(JsonParser) parser = json_parser_new();
	g_autofree char *text = search_print("doublehatted", "q 7");
	JsonObject *root = json_read(parser, text);
	assert_string_equal(string_get(root, "qid"), "q 7");
	assert_true(json_object_get_null_member(root, "note"));
	assert_int_equal(json_object_get_int_member(root, "estimate"), 3);
	JsonObject *hit = json_array_get_object_element(array_get(root, "hits"), 0);
	assert_string_equal(string_get(hit, "passage"), "kenmerk:BZ2628864#p57");
	assert_string_equal(string_get(hit, "document"), "kenmerk:BZ2628864");
	assert_string_equal(string_get(hit, "kind"), "paragraph");
	assert_string_equal(string_get(hit, "recommendation"), "2.2");
	assert_true(json_object_get_null_member(hit, "page"));
	JsonArray *section = array_get(hit, "section");
	assert_int_equal(json_array_get_length(section), 2);
	assert_string_equal(json_array_get_string_element(section, 1), "Aanbeveling 2");
	assert_string_equal(json_array_get_string_element(array_get(hit, "why"), 0),
			    "doublehatted");
}

/* ---- trace ---- */

static void
sources_check(JsonArray *sources)
{
	static const char *const statuses[] = { "resolved", "resolved-no-passage",
						"not-in-corpus", "does-not-exist", "ambiguous",
						NULL };
	for (guint i = 0; i < json_array_get_length(sources); i++) {
		JsonObject *object = json_array_get_object_element(sources, i);
		JsonArray *evidence = array_get(object, "evidence");
		assert_true(strcmp(string_get(object, "link"), "direct") == 0 ||
			    strcmp(string_get(object, "link"), "indirect") == 0);
		assert_int_equal(json_array_get_length(array_get(object, "path")), 2);
		assert_true(g_strv_contains(statuses, string_get(object, "status")));
		assert_true(each_check(evidence, "sentence:s passage:s start:i end:i layer:s",
				       "mention:a shared:a") > 0);
		for (guint k = 0; k < json_array_get_length(evidence); k++) {
			JsonObject *one = json_array_get_object_element(evidence, k);
			offsets_check(one, "sentence");
			JsonArray *mention = array_get(one, "mention");
			assert_int_equal(json_array_get_length(mention), 2);
			assert_true(json_array_get_int_element(mention, 0) >=
				    json_object_get_int_member(one, "start"));
			assert_true(json_array_get_int_element(mention, 1) <=
				    json_object_get_int_member(one, "end"));
		}
	}
}

static void
recommendation_check(JsonObject *item)
{
	static const char passages[] = "passage:s page:I citation:s text:s start:i end:i";
	offsets_check(item, "text");
	each_check(array_get(item, "answer"), passages, "");
	each_check(array_get(item, "related"), passages,
		   "score:d shared:a reused:S targets:a referring:b");
	each_check(array_get(item, "sources"),
		   "target:s title:S citation:s link:s status:s confidence:s alternative:S "
		   "get:S note:S",
		   "path:a evidence:a passages:a");
	JsonObject *position = json_object_get_object_member(item, "position");
	members_check(position, "kind:s confidence:s",
		      "?sentence:s ?passage:s ?start:i ?end:i ?cue:s");
	if (json_object_has_member(position, "sentence"))
		offsets_check(position, "sentence");
	sources_check(array_get(item, "sources"));
}

static void
test_trace(void **state)
{
	(void)state;
	AskingPrint print = { 0 };
	g_autoptr(JsonParser) parser = json_parser_new();
	g_autoptr(TraceAnswer) answer = trace_run(session, "all", NULL, NULL);
	output_json.trace(asking_print_begin(&print), answer);
	g_autofree char *text = asking_print_end(&print);
	JsonObject *root = json_read(parser, text);
	members_check(root, "version:i document:S title:S source:S responses:a",
		      "recommendations:a");
	each_check(array_get(root, "responses"), "document:s title:S report:S report_title:S",
		   "");
	JsonArray *items = array_get(root, "recommendations");
	assert_int_equal(each_check(items,
				    "document:s number:s level:s parent:S passage:s text:s "
				    "start:i end:i",
				    "answer:a answered_below:b position:o sources:a related:a"),
			 27);
	for (guint i = 0; i < json_array_get_length(items); i++)
		recommendation_check(json_array_get_object_element(items, i));
}

/* ---- show and explain ---- */

static void
test_show(void **state)
{
	(void)state;
	AskingPrint print = { 0 };
	g_autoptr(JsonParser) parser = json_parser_new();
	g_autoptr(ShowAnswer) answer = show_run(session, "BZ2628864", NULL);
	output_json.show(asking_print_begin(&print), answer);
	g_autofree char *text = asking_print_end(&print);
	JsonObject *root = json_read(parser, text);
	members_check(root, "version:i document:s title:S kind:S kenmerk:S date:I origin:s",
		      "citation:s passages:a");
	assert_int_equal(json_object_get_int_member(root, "date"), 20260603);
	JsonArray *passages = array_get(root, "passages");
	assert_int_equal(each_check(passages, passage_members, "references:a"), 93);
	for (guint i = 0; i < 93; i++) {
		JsonObject *passage = json_array_get_object_element(passages, i);
		JsonArray *references = array_get(passage, "references");
		offsets_check(passage, "text");
		each_check(references, "text:s start:i end:i target:s alternative:S pin:S",
			   "layer:s confidence:s");
		for (guint k = 0; k < json_array_get_length(references); k++)
			offsets_check(json_array_get_object_element(references, k), "text");
	}
}

static void
test_explain(void **state)
{
	(void)state;
	AskingPrint print = { 0 };
	g_autoptr(JsonParser) parser = json_parser_new();
	g_autoptr(ExplainAnswer) answer = explain_run(session, "Cyprus \"x\"", FALSE, NULL, NULL);
	output_json.explain(asking_print_begin(&print), answer);
	g_autofree char *text = asking_print_end(&print);
	JsonObject *root = json_read(parser, text);
	members_check(root, "version:i question:s tree:s query:s readings:a weights:a", "");
	each_check(array_get(root, "weights"), "typed:S reading:s passages:i most:d", "");
	assert_string_equal(string_get(root, "tree"), "(any word:Cyprus phrase:\"x\")");
	assert_int_equal(each_check(array_get(root, "readings"), "typed:s reading:s", ""), 2);
}

static void
test_explain_passage(void **state)
{
	(void)state;
	AskingPrint print = { 0 };
	g_autoptr(JsonParser) parser = json_parser_new();
	g_autoptr(ExplainAnswer) answer =
	    explain_run(session, "openheid Cyprus NOT Oekraïne", FALSE, "BZ2628864#p24", NULL);
	output_json.explain(asking_print_begin(&print), answer);
	g_autofree char *text = asking_print_end(&print);
	JsonObject *root = json_read(parser, text);
	members_check(root, "version:i question:s tree:s query:s readings:a weights:a",
		      "passage:s found:b score:d conditions:a");
	assert_true(json_object_get_boolean_member(root, "found"));
	JsonArray *weights = array_get(root, "weights");
	each_check(weights, "typed:S reading:s passages:i most:d ?weight:d", "");
	assert_true(json_object_has_member(json_array_get_object_element(weights, 0), "weight"));
	assert_false(json_object_has_member(json_array_get_object_element(weights, 1), "weight"));
	JsonArray *conditions = array_get(root, "conditions");
	assert_int_equal(each_check(conditions, "wanted:s excluded:b holds:b", ""), 2);
}

static void
test_facets(void **state)
{
	(void)state;
	AskingPrint print = { 0 };
	g_autoptr(JsonParser) parser = json_parser_new();
	SearchOptions options = { .most = 1, .marks = TRUE, .facets = TRUE };
	g_autoptr(SearchAnswer) answer = search_run(session, "SAFE", &options, NULL);
	output_json.search(asking_print_begin(&print), answer);
	g_autofree char *text = asking_print_end(&print);
	JsonObject *root = json_read(parser, text);
	JsonObject *facets = json_object_get_object_member(root, "facets");
	members_check(facets, "matches:i complete:b document:o dossier:o kind:o year:o chamber:o",
		      "recommendation:o");
	JsonObject *documents = json_object_get_object_member(facets, "document");
	assert_int_equal(json_object_get_int_member(documents, "total"), 1);
	each_check(array_get(documents, "values"), "value:s title:S passages:i", "");
	JsonObject *years = json_object_get_object_member(facets, "year");
	each_check(array_get(years, "values"), "value:s passages:i", "");
}

/* Control characters and quotation marks of a text are escaped, not passed on. */
static void
test_hostile(void **state)
{
	(void)state;
	g_autoptr(JsonParser) parser = json_parser_new();
	g_autofree char *path = asking_write(
	    "hostile.jsonl", "{\"id\":\"h\",\"title\":\"\\u001b[2J\\\"\",\"text\":\"rood "
			     "\\u001b[31m \\\"\\\\ \\u009b \\u007f eind\"}\n");
	g_autoptr(Session) hostile =
	    asking_open("hostile", (const char *const[]){ path, NULL });
	AskingPrint print = { 0 };
	g_autoptr(SearchAnswer) answer = asking_run(hostile, "rood", 0, 10);
	output_json.search(asking_print_begin(&print), answer);
	g_autofree char *text = asking_print_end(&print);
	assert_null(strchr(text, '\x1b'));
	JsonObject *root = json_read(parser, text);
	JsonObject *hit = json_array_get_object_element(array_get(root, "hits"), 0);
	assert_string_equal(string_get(hit, "title"), asking_hit(answer, 0)->title);
	assert_string_equal(string_get(hit, "text"),
			    asking_hit(answer, 0)->record->passage->text);
}

static int
set_up(void **state)
{
	(void)state;
	session = asking_open_corpus();
	assert_true(g_file_get_contents(ASKING_LETTER, &source, NULL, NULL));
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	session_free(session);
	g_free(source);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_search),	cmocka_unit_test(test_search_values),
		cmocka_unit_test(test_trace),	cmocka_unit_test(test_show),
		cmocka_unit_test(test_explain),
		cmocka_unit_test(test_explain_passage),
		cmocka_unit_test(test_facets), cmocka_unit_test(test_hostile),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
