/* A document whole, or a passage with one before and one behind it. */
#include "tests/query/asking.h"

static Session *session;

static const struct {
	const char *typed, *document;
	guint passage, first, last;
} rows[] = {
	{ "kenmerk:BZ2628864", "kenmerk:BZ2628864", 0, 1, 93 },
	{ "BZ2628864", "kenmerk:BZ2628864", 0, 1, 93 },
	{ "Kabinetsreactie IOB evaluatie NAVO-EU-beleid", "kenmerk:BZ2628864", 0, 1, 93 },
	{ "BZ2628864#p57", "kenmerk:BZ2628864", 57, 56, 58 },
	{ "kenmerk:BZ2628864#p1", "kenmerk:BZ2628864", 1, 1, 2 },
	{ "BZ2628864#p93", "kenmerk:BZ2628864", 93, 92, 93 },
	{ "Kamerstuk 33694, nr. 72", "kst-33694-72", 0, 1, 4 },
	{ "IVS#p2", "kst-33694-72", 2, 1, 3 },
};

static void
test_rows(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(ShowAnswer) answer = show_run(session, rows[i].typed, &error);
		assert_no_error(error);
		assert_string_equal(answer->document, rows[i].document);
		assert_int_equal(answer->passage, rows[i].passage);
		assert_int_equal(answer->records->len, rows[i].last - rows[i].first + 1);
		for (guint k = 0; k < answer->records->len; k++) {
			const Record *record = g_ptr_array_index(answer->records, k);
			assert_int_equal(record->passage->number, rows[i].first + k);
			assert_string_equal(record->document, rows[i].document);
		}
	}
}

static const struct {
	const char *typed;
	SpoorError code;
	const char *part;
} errors[] = {
	{ "kst-1-2", SPOOR_ERROR_ABSENT, "kst-1-2" },
	{ "Kamerstuk 12345, nr. 6", SPOOR_ERROR_ABSENT, "kst-12345-6" },
	{ "geen naam", SPOOR_ERROR_ABSENT, "geen naam" },
	{ "", SPOOR_ERROR_ABSENT, "" },
	{ "BZ2628864#p94", SPOOR_ERROR_ABSENT, "93" },
	{ "kst-1-2#p1", SPOOR_ERROR_ABSENT, "kst-1-2" },
	{ "BZ2628864#p2147483647", SPOOR_ERROR_ABSENT, "93" },
	{ "BZ2628864#p0", SPOOR_ERROR_INVALID, "#p12" },
	{ "BZ2628864#p4294967295", SPOOR_ERROR_INVALID, "#p12" },
	{ "BZ2628864#p18446744073709551617", SPOOR_ERROR_INVALID, "#p12" },
	{ "BZ2628864#57", SPOOR_ERROR_INVALID, "#p12" },
	{ "BZ2628864#p57x", SPOOR_ERROR_INVALID, "#p12" },
	{ "BZ2628864#p-1", SPOOR_ERROR_INVALID, "#p12" },
	{ "BZ2628864#", SPOOR_ERROR_INVALID, "#p12" },
	{ "BZ2628864#x#p57", SPOOR_ERROR_INVALID, "#p12" },
	{ "#p1", SPOOR_ERROR_ABSENT, "" },
};

static void
test_errors(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(errors); i++) {
		GError *error = NULL;
		if (show_run(session, errors[i].typed, &error))
			fail_msg("%s is shown", errors[i].typed);
		assert_error(&error, errors[i].code, errors[i].part);
	}
}

static int
set_up(void **state)
{
	(void)state;
	session = asking_open("shown",
			      (const char *const[]){ ASKING_CORPUS, ASKING_SAMPLES, NULL });
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
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_errors),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
