#include <json-glib/json-glib.h>

#include "query/check.h"
#include "tests/query/asking.h"

/* One claim of each sort that an output must tell apart. */
static CheckAnswer *
answer_make(void)
{
	CheckAnswer *answer = check_answer_new();
	CheckClaim *altered = g_new0(CheckClaim, 1), *missing = g_new0(CheckClaim, 1);
	GDestroyNotify free_one = (GDestroyNotify)difference_free;
	Difference *difference = g_new(Difference, 1);
	*difference = (Difference){DIFFERENCE_NUMBER, g_strdup("5%"), g_strdup("")};
	altered->claim = g_strdup("Het is \033[1m4%.");
	altered->line = 3;
	altered->claim_start = 7;
	altered->claim_end = 17;
	altered->verdict = VERDICT_ALTERED;
	altered->document = g_strdup("kst-1-2");
	altered->passage = 4;
	altered->page = 2;
	altered->title = g_strdup("Brief");
	altered->text = g_strdup("Het is 5%.");
	altered->start = 10;
	altered->end = 20;
	altered->differences = g_ptr_array_new_with_free_func(free_one);
	g_ptr_array_add(altered->differences, difference);
	missing->claim = g_strdup("Niets.");
	missing->verdict = VERDICT_NOT_FOUND;
	missing->differences = g_ptr_array_new_with_free_func(free_one);
	g_ptr_array_add(answer->claims, altered);
	g_ptr_array_add(answer->claims, missing);
	return answer;
}

static char *
answer_print(const Output *output)
{
	g_autoptr(CheckAnswer) answer = answer_make();
	AskingPrint print = {0};
	output->check(asking_print_begin(&print), answer);
	return asking_print_end(&print);
}

static void
test_text(void **state)
{
	(void)state;
	g_autofree char *text = answer_print(&output_text);
	assert_string_equal(text, "3: Het is \xef\xbf\xbd[1m4%.\n"
				  "  altered\n"
				  "  number: “5%” in the source, nothing in the claim\n"
				  "  kst-1-2#p4  Brief, p. 2\n"
				  "  Het is 5%.\n"
				  "\n"
				  "Niets.\n"
				  "  not found\n");
}

static const struct {
	const char *path, *expected;
} members[] = {
	{"$.version", "[1]"},
	{"$.claims[0].verdict", "[\"altered\"]"},
	{"$.claims[0].line", "[3]"},
	{"$.claims[0].claim_start", "[7]"},
	{"$.claims[0].passage", "[\"kst-1-2#p4\"]"},
	{"$.claims[0].page", "[2]"},
	{"$.claims[0].text", "[\"Het is 5%.\"]"},
	{"$.claims[0].start", "[10]"},
	{"$.claims[0].end", "[20]"},
	{"$.claims[0].differences[0].type", "[\"number\"]"},
	{"$.claims[0].differences[0].source", "[\"5%\"]"},
	{"$.claims[0].differences[0].claim", "[\"\"]"},
	{"$.claims[1].verdict", "[\"not-found\"]"},
	{"$.claims[1].passage", "[null]"},
	{"$.claims[1].text", "[null]"},
	{"$.claims[1].differences", "[[]]"},
	{"$.claims[1].line", "[]"},
};

static void
test_json(void **state)
{
	(void)state;
	g_autofree char *text = answer_print(&output_json);
	g_autoptr(JsonParser) parser = json_parser_new();
	assert_true(json_parser_load_from_data(parser, text, -1, NULL));
	for (gsize i = 0; i < G_N_ELEMENTS(members); i++) {
		g_autoptr(JsonNode) found =
			json_path_query(members[i].path, json_parser_get_root(parser), NULL);
		g_autofree char *printed = json_to_string(found, FALSE);
		assert_string_equal(printed, members[i].expected);
	}
}

static void
test_names(void **state)
{
	(void)state;
	for (guint i = 0; i < VERDICTS; i++)
		assert_non_null(verdict_name((Verdict)i));
	for (guint i = 0; i < DIFFERENCES; i++)
		assert_non_null(difference_type_name((DifferenceType)i));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_text), cmocka_unit_test(test_json),
		cmocka_unit_test(test_names)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
