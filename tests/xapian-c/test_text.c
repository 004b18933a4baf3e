/*
 * Xapian's own recipe: text to terms, question to query.
 */
#include "tests/xapian-c/scratch.h"

static XapWritable *w;
static XapStemmer *stemmer;

static void
index_text(const char *text, const char *prefix, bool positions)
{
	XapError error;
	XapTermGenerator *gen = xap_termgenerator_new(&error);
	XapDocument *doc = xap_document_new();

	WORKS(gen, &error);
	WORKS(xap_termgenerator_set_stemmer(gen, stemmer, XAP_STEM_SOME, &error), &error);
	WORKS(xap_termgenerator_set_database(gen, w, &error), &error);
	WORKS(xap_termgenerator_set_flags(gen, XAP_PARSE_SPELLING, &error), &error);
	WORKS(xap_termgenerator_set_document(gen, doc, &error), &error);
	WORKS(xap_termgenerator_index_text(gen, text, strlen(text), 1, prefix, positions, &error),
		&error);
	WORKS(xap_termgenerator_increase_termpos(gen, 100, &error), &error);
	WORKS(xap_termgenerator_index_text(gen, NULL, 0, 1, NULL, positions, &error), &error);
	WORKS(xap_writable_add_document(w, doc, &error), &error);
	xap_document_free(doc);
	xap_termgenerator_free(gen);
}

static int
set_up(void **state)
{
	XapError error;

	(void)state;
	w = scratch_writable("db");
	stemmer = xap_stemmer_new("english", &error);
	index_text("Recommendations of the council", NULL, true);
	index_text("the council recommends wolves", "S", true);
	index_text("council of recommendations", NULL, false);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	xap_writable_free(w);
	xap_stemmer_free(stemmer);
	return 0;
}

static XapQueryParser *
parser_new(void)
{
	XapError error;
	XapQueryParser *parser = xap_queryparser_new(&error);

	WORKS(parser, &error);
	WORKS(xap_queryparser_set_stemmer(parser, stemmer, XAP_STEM_SOME, &error), &error);
	WORKS(xap_queryparser_set_database(parser, xap_writable_database(w), &error), &error);
	WORKS(xap_queryparser_set_default_op(parser, XAP_OP_AND, &error), &error);
	WORKS(xap_queryparser_add_prefix(parser, "title", "S", &error), &error);
	WORKS(xap_queryparser_add_boolean_prefix(parser, "id", "Q", &error), &error);
	return parser;
}

static void
test_questions(void **state)
{
	static const struct {
		const char *question, *found;
		unsigned flags;
	} rows[] = {
		{"recommendation", "1 3", XAP_PARSE_DEFAULT},
		{"council recommending", "1 3", XAP_PARSE_DEFAULT},
		{"\"of the council\"", "1", XAP_PARSE_DEFAULT},
		{"title:wolves", "2", XAP_PARSE_DEFAULT},
		{"council -the", "3", XAP_PARSE_DEFAULT},
		{"recom*", "1 3", XAP_PARSE_DEFAULT | XAP_PARSE_WILDCARD},
		{"recom*", "", XAP_PARSE_DEFAULT},
		{"title:council OR the", "1 2", XAP_PARSE_DEFAULT},
		{"id:none", "", XAP_PARSE_DEFAULT},
		{"", "", XAP_PARSE_DEFAULT},
	};
	XapError error;
	XapQueryParser *parser = parser_new();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *question = rows[i].question;
		assert_found(xap_writable_database(w),
			xap_queryparser_parse(
				parser, question, strlen(question), rows[i].flags, &error),
			rows[i].found);
	}
	xap_queryparser_free(parser);
	xap_queryparser_free(NULL);
}

static void
test_refused(void **state)
{
	XapError error;
	XapQueryParser *parser = parser_new();
	XapTermGenerator *gen = xap_termgenerator_new(&error);

	(void)state;
	assert_null(xap_queryparser_parse(parser, S("council OR"), XAP_PARSE_DEFAULT, &error));
	assert_int_equal(error.code, XAP_ERROR_QUERY_PARSER);
	assert_false(xap_queryparser_set_default_op(parser, (XapOp)99, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	assert_false(xap_queryparser_set_stemmer(parser, stemmer, (XapStemStrategy)7, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	assert_false(xap_termgenerator_set_stemmer(gen, stemmer, (XapStemStrategy)-1, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	xap_termgenerator_free(gen);
	xap_termgenerator_free(NULL);
	xap_queryparser_free(parser);
}

static void
test_spelling(void **state)
{
	XapError error;
	XapBytes text;
	XapQueryParser *parser = parser_new();
	unsigned flags = XAP_PARSE_DEFAULT | XAP_PARSE_SPELLING;

	(void)state;
	XapQuery *query = xap_queryparser_parse(parser, S("the counsil"), flags, &error);
	WORKS(query, &error);
	WORKS(xap_queryparser_get_corrected(parser, &text, &error), &error);
	assert_bytes(&text, "the council");
	xap_query_free(query);
	xap_queryparser_free(parser);
}

static void
test_max_expansion(void **state)
{
	XapError error;
	XapQueryParser *parser = parser_new();
	unsigned flags = XAP_PARSE_DEFAULT | XAP_PARSE_WILDCARD;

	(void)state;
	WORKS(xap_queryparser_set_max_expansion(parser, 1, XAP_WILDCARD_FIRST, &error), &error);
	XapQuery *query = xap_queryparser_parse(parser, S("o* t*"), flags, &error);
	assert_found(xap_writable_database(w), query, "1");
	assert_false(xap_queryparser_set_max_expansion(parser, 1, (XapWildcardLimit)3, &error));
	xap_queryparser_free(parser);
}

static void
test_max_word_length(void **state)
{
	XapError error;
	XapTermGenerator *gen = xap_termgenerator_new(&error);
	XapDocument *doc = xap_document_new();

	(void)state;
	WORKS(xap_termgenerator_set_max_word_length(gen, 4, &error), &error);
	WORKS(xap_termgenerator_set_document(gen, doc, &error), &error);
	WORKS(xap_termgenerator_index_text(gen, S("four fives"), 1, "", true, &error), &error);
	assert_int_equal(xap_document_count_terms(doc, &error), 1);
	xap_document_free(doc);
	xap_termgenerator_free(gen);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_questions),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_spelling),
		cmocka_unit_test(test_max_expansion),
		cmocka_unit_test(test_max_word_length),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
