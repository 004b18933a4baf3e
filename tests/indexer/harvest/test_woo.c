/* Results of open.overheid.nl. */
#include "tests/store/storing.h"

#include "indexer/harvest/moment.h"
#include "indexer/harvest/woo.h"

#define BASE "https://example.org/api"

static void
test_results(void **state)
{
	(void)state;
	static const char page[] =
		"{\"totaal\":4,\"resultaten\":[{\"document\":{\"id\":\"0a-1_2\",\"titel\":\"Advies\","
		"\"openbaarmakingsdatum\":\"2026-03-21\",\"publisher\":\"AIV\","
		"\"mutatiedatumtijd\":\"2026-03-21T09:23:36.587Z\"},\"bestandsType\":\"application/pdf\"},"
		"{\"document\":{\"id\":\"../../x\"},\"bestandsType\":\"application/pdf\"},"
		"{\"document\":{\"id\":\"0b\"},\"bestandsType\":\"application/zip\"},7]}";
	g_autoptr(GError) error = NULL;
	guint records;
	g_autoptr(GPtrArray) notices = woo_read(BASE, page, strlen(page), &records, &error);
	assert_no_error(error);
	assert_int_equal(records, 4);
	assert_int_equal(notices->len, 1);
	const Notice *notice = g_ptr_array_index(notices, 0);
	assert_string_equal(notice->id, "woo:0a-1");
	assert_string_equal(notice->title, "Advies");
	assert_string_equal(notice->sender, "AIV");
	assert_string_equal(notice->urls[RENDITION_PDF], BASE "/attachment/0a-1");
	assert_int_equal(notice->issued, moment_parse("2026-03-21"));
	assert_int_equal(notice->changed, moment_parse("2026-03-21T09:23:36.587Z"));
}

static void
test_bad(void **state)
{
	(void)state;
	static const char *const bad[] = {"", "[]", "{}", "{\"resultaten\":{}}", "<html/>"};
	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(GError) error = NULL;
		guint records;
		assert_null(woo_read(BASE, bad[i], strlen(bad[i]), &records, &error));
		assert_error(&error, SPOOR_ERROR_INVALID, "");
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_results),
		cmocka_unit_test(test_bad),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
