#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/reference.h"

#define MANY 20000

/* References as "start-end layer", and which stay, in order. */
static const struct {
	const char *found, *kept;
} sorts[] = {
	{ "", "" },
	{ "0-5 0", "0-5 0" },
	{ "9-12 1;0-5 0", "0-5 0;9-12 1" },
	{ "0-5 0;5-9 3", "0-5 0;5-9 3" },
	{ "0-5 0;0-9 3", "0-9 3" }, /* the longer */
	{ "0-9 3;2-4 0", "0-9 3" }, /* inside another */
	{ "0-5 3;0-5 0", "0-5 0" }, /* equally long: the earlier layer */
	{ "0-5 3;3-8 0", "3-8 0" },
	{ "0-5 0;3-8 3", "0-5 0" },
	{ "0-5 2;0-5 2", "0-5 2" },
	{ "0-5 0;4-10 0;9-12 0", "4-10 0" },
	{ "0-5 0;4-10 0;10-12 0;11-13 0", "4-10 0;10-12 0" },
	{ "4-6 1;0-3 1;8-9 1;0-3 0;7-9 2", "0-3 0;4-6 1;7-9 2" },
};

static void
references_parse(const char *text, GArray *references)
{
	g_auto(GStrv) each = g_strsplit(text, ";", -1);
	for (guint i = 0; each[i]; i++) {
		Reference reference = { .confidence = CONFIDENCE_HIGH };
		char *at;
		reference.start = (gsize)g_ascii_strtoull(each[i], &at, 10);
		reference.end = (gsize)g_ascii_strtoull(at + 1, &at, 10);
		reference.layer = (ReferenceLayer)g_ascii_strtoull(at + 1, NULL, 10);
		reference.target = g_strdup(each[i]);
		reference.pin = g_strdup("p. 3");
		g_array_append_val(references, reference);
	}
}

static void
test_sort(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(sorts); i++) {
		g_autoptr(GArray) references = references_new();
		g_autoptr(GString) kept = g_string_new(NULL);
		references_parse(sorts[i].found, references);
		references_sort(references);
		for (guint r = 0; r < references->len; r++) {
			const Reference *reference = &g_array_index(references, Reference, r);
			g_autofree char *place = g_strdup_printf(
			    "%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT " %d", reference->start,
			    reference->end, (int)reference->layer);
			assert_string_equal(place, reference->target);
			g_string_append_printf(kept, "%s%s", r ? ";" : "", place);
		}
		assert_string_equal(kept->str, sorts[i].kept);
	}
}

static void
test_many(void **state)
{
	(void)state;
	g_autoptr(GArray) references = references_new();
	for (gsize i = 0; i < MANY; i++) {
		Reference reference = { .start = i, .end = i + MANY, .target = g_strdup("a:b") };
		g_array_append_val(references, reference);
	}
	gint64 start = g_get_monotonic_time();
	references_sort(references);
	assert_int_equal(references->len, 1);
	assert_int_equal(g_array_index(references, Reference, 0).start, 0);
	assert_true(g_get_monotonic_time() - start < 5 * G_USEC_PER_SEC);
}

static void
test_names(void **state)
{
	(void)state;
	assert_string_equal(reference_layer_name(REFERENCE_IDENTIFIER), "identifier");
	assert_string_equal(reference_layer_name(REFERENCE_FOOTNOTE), "footnote");
	assert_string_equal(reference_layer_name(REFERENCE_TITLE), "title");
	assert_string_equal(reference_layer_name(REFERENCE_NAME), "name");
	assert_string_equal(confidence_name(CONFIDENCE_HIGH), "high");
	assert_string_equal(confidence_name(CONFIDENCE_MEDIUM), "medium");
	assert_string_equal(confidence_name(CONFIDENCE_LOW), "low");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sort),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
