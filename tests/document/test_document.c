#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/document.h"

/* "een twee é drie": "een twee" on 10..18, "é" made of 8 bytes at 20, "drie" on 40..44. */
static const Run runs[] = { { 0, 8, 10, 8 }, { 9, 2, 20, 8 }, { 12, 4, 40, 4 } };

static const struct {
	gsize start, end, source_start, source_end;
} places[] = {
	{ 0, 3, 10, 13 },   /* een */
	{ 4, 8, 14, 18 },   /* twee */
	{ 0, 16, 10, 44 },  /* all */
	{ 9, 11, 20, 28 },  /* é, whole */
	{ 4, 11, 14, 28 },  /* twee é */
	{ 12, 16, 40, 44 }, /* drie */
	{ 13, 15, 41, 43 }, /* ri */
	{ 4, 13, 14, 41 },  /* twee é d */
	{ 8, 12, 20, 28 },  /* the joining spaces stand on nothing */
	{ 9, 9, 20, 20 },   { 16, 16, 44, 44 }, { 0, 0, 10, 10 },
};

static void
test_source(void **state)
{
	(void)state;
	Passage *passage = passage_new();
	passage->text = g_strdup("een twee é drie");
	passage->start = 10;
	passage->end = 44;
	g_array_append_vals(passage->runs, runs, G_N_ELEMENTS(runs));
	for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
		gsize start, end;
		passage_get_source(passage, places[i].start, places[i].end, &start, &end);
		if (start != places[i].source_start || end != places[i].source_end)
			fail_msg("%zu-%zu: %zu-%zu", places[i].start, places[i].end, start, end);
	}
	passage_free(passage);
}

static void
test_get(void **state)
{
	(void)state;
	g_autoptr(Document) document = document_new();
	for (guint i = 1; i <= 2; i++) {
		Passage *passage = passage_new();
		Recommendation *r = recommendation_new();
		passage->number = i;
		r->number = g_strdup_printf("2.%u", i);
		g_ptr_array_add(document->passages, passage);
		g_ptr_array_add(document->recommendations, r);
	}
	assert_null(document_get_passage(document, 0));
	assert_int_equal(document_get_passage(document, 1)->number, 1);
	assert_int_equal(document_get_passage(document, 2)->number, 2);
	assert_null(document_get_passage(document, 3));
	assert_null(document_get_passage(document, G_MAXUINT));
	assert_ptr_equal(document_get_recommendation(document, "2.2"),
			 g_ptr_array_index(document->recommendations, 1));
	assert_null(document_get_recommendation(document, "2"));
	assert_null(document_get_recommendation(document, ""));
}

static void
test_names(void **state)
{
	(void)state;
	for (guint kind = 0; kind < PASSAGE_KINDS; kind++)
		assert_int_equal(passage_kind_parse(passage_kind_name((PassageKind)kind)), kind);
	assert_int_equal(passage_kind_parse("alinea"), PASSAGE_KINDS);
	assert_int_equal(passage_kind_parse(""), PASSAGE_KINDS);
	assert_string_equal(passage_kind_name(PASSAGE_RECOMMENDATION), "recommendation");
	assert_string_equal(recommendation_level_name(RECOMMENDATION_MAIN), "main");
	assert_string_equal(recommendation_level_name(RECOMMENDATION_INDIVIDUAL), "individual");
	assert_string_equal(span_kind_name(SPAN_METADATA), "metadata");
	assert_string_equal(span_kind_name(SPAN_UNREAD), "unread");
}

static void
test_free_nothing(void **state)
{
	(void)state;
	document_free(NULL);
	passage_free(NULL);
	recommendation_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_source),
		cmocka_unit_test(test_get),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_free_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
