#include "json_depth.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct {
	const char *text;
	gboolean bounded;
} rows[] = {
	{ "", TRUE },
	{ "{\"a\":[1,-2.5e+3,true,null]}", TRUE },
	{ "\"[[[ {'/*\"", TRUE },
	{ "\"\\\"[\"", TRUE },
	{ "]]]}", TRUE },
	/* what json-glib takes and JSON has not */
	{ "{'a':1}", FALSE },
	{ "/* [ */ 1", FALSE },
	{ "// [", FALSE },
	{ "1 # [", FALSE },
};

static void
test_rows(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		if (json_depth_is_bounded(rows[i].text, strlen(rows[i].text)) != rows[i].bounded)
			fail_msg("%s", rows[i].text);
}

static void
test_depth(void **state)
{
	(void)state;
	g_autofree char *deep = g_strnfill(JSON_DEPTH_MAX + 1, '[');
	assert_true(json_depth_is_bounded(deep, JSON_DEPTH_MAX));
	assert_false(json_depth_is_bounded(deep, JSON_DEPTH_MAX + 1));
	g_autoptr(GString) wide = g_string_new(NULL);
	for (guint i = 0; i <= JSON_DEPTH_MAX; i++)
		g_string_append(wide, "{}[]");
	assert_true(json_depth_is_bounded(wide->str, wide->len));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_depth),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
