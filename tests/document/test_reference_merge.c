/* Later layers among earlier ones: order, and what is said already. */
#include "document/reference_merge.h"
#include "tests/document/passages.h"

typedef struct {
	gsize start, end;
	const char *target;
	ReferenceLayer layer;
} Given;

static const struct {
	Given given[6];
	guint first; /* the first new one */
	const char *targets;
} rows[] = {
	/* In the order of the text, the longer first; the old ones keep theirs. */
	{{{5, 9, "b", REFERENCE_NAME}, {0, 3, "a", REFERENCE_ANAPHOR}}, 1, "ab"},
	{{{5, 7, "b", REFERENCE_NAME}, {5, 9, "a", REFERENCE_ANAPHOR}}, 1, "ab"},
	{{{0, 1, "b", REFERENCE_FOOTNOTE}, {0, 1, "a", REFERENCE_FOOTNOTE},
		 {0, 1, "c", REFERENCE_METONYM}},
		2, "bac"},
	/* The same on the same place goes, if it is new. */
	{{{0, 3, "a", REFERENCE_NAME}, {0, 3, "a", REFERENCE_METONYM}}, 1, "a"},
	{{{0, 3, "a", REFERENCE_NAME}, {0, 3, "b", REFERENCE_METONYM}}, 1, "ab"},
	{{{0, 3, "a", REFERENCE_NAME}, {0, 4, "a", REFERENCE_METONYM}}, 1, "aa"},
	{{{0, 3, "a", REFERENCE_NAME}, {0, 3, "b", REFERENCE_NAME}, {0, 3, "a", REFERENCE_METONYM}},
		2, "ab"},
	{{{0, 1, "a", REFERENCE_FOOTNOTE}, {0, 1, "a", REFERENCE_FOOTNOTE}}, 2, "aa"},
	{{{0, 1, "a", REFERENCE_ANAPHOR}, {0, 1, "a", REFERENCE_ANAPHOR}}, 0, "a"},
	{{{0, 0, NULL, 0}}, 0, ""},
};

static void
test_merge(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		Passage *passage = passage_new();
		g_autoptr(GString) targets = g_string_new(NULL);
		for (const Given *given = rows[i].given; given->target; given++)
			reference_add(passage, given->layer, CONFIDENCE_LOW, given->target,
				given->start, given->end);
		references_merge(passage->references, rows[i].first);
		for (guint k = 0; k < passage->references->len; k++)
			g_string_append(
				targets, g_array_index(passage->references, Reference, k).target);
		assert_string_equal(targets->str, rows[i].targets);
		passage_free(passage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_merge),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
