/* Who uses a name that is in no catalogue, and not who uses another one. */
#include "query/refs.h"
#include "tests/query/asking.h"

#define RECORDS                                                                                    \
	"{\"id\":\"doc/1\",\"text\":\"Het Actieplan Weerbaarheid.\"}\n"                                  \
	"{\"id\":\"doc/2\",\"text\":\"Het Actieplan Droogte, voor de weerbaarheid.\"}\n"                 \
	"{\"id\":\"doc/3\",\"text\":\"De Nationale Drugsstrategie en het Actieplan Weerbaarheid; "       \
	"ja, het Actieplan Weerbaarheid.\"}\n"                                                           \
	"{\"id\":\"doc/4\",\"text\":\"Zie het Actieplan Weerbaarheid.\"}\n"                              \
	"{\"id\":\"doc/5\",\"text\":\"Over het jaarverslag over 2024.\"}\n"

static Session *session;

static int
set_up(void **state)
{
	(void)state;
	g_autofree char *path = asking_write("named.jsonl", RECORDS);
	session = asking_open("named", (const char *const[]){ path, NULL });
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	session_free(session);
	return 0;
}

/* "1 3 3": the numbers of the documents, once for each place. For g_free. */
static char *
citers_print(const RefsAnswer *answer)
{
	g_autoptr(GPtrArray) numbers = g_ptr_array_new();
	for (guint i = 0; i < answer->citers->len; i++) {
		const RefsCiter *citer = g_ptr_array_index(answer->citers, i);
		g_ptr_array_add(numbers, citer->document + strlen("doc/"));
	}
	g_ptr_array_add(numbers, NULL);
	return g_strjoinv(" ", (char **)numbers->pdata);
}

static void
test_candidates(void **state)
{
	(void)state;
	static const struct {
		const char *typed, *citers;
		guint first, most, citing, rest;
	} rows[] = {
		{ "name:actieplan-weerbaarheid", "1 3 3 4", 0, 10, 3, 0 },
		{ "name:actieplan-droogte", "2", 0, 10, 1, 0 },
		{ "name:nationale-drugsstrategie", "3", 0, 10, 1, 0 },
		{ "described:jaarverslag-over-2024", "5", 0, 10, 1, 0 },
		{ "name:actieplan-weerbaarheid", "", 9, 10, 3, 0 },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(RefsAnswer) answer =
		    refs_run(session, rows[i].typed, rows[i].first, rows[i].most, &error);
		assert_no_error(error);
		g_autofree char *citers = citers_print(answer);
		if (strcmp(citers, rows[i].citers) != 0)
			fail_msg("%s: %s", rows[i].typed, citers);
		assert_int_equal(answer->citing, rows[i].citing);
		assert_int_equal(answer->rest, rows[i].rest);
		assert_true(answer->exact);
		assert_false(answer->is_there);
	}
}

/* Each passage once, whichever comes first. */
static void
test_pages(void **state)
{
	(void)state;
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	guint rest = 3;
	for (guint first = 0; rest > 0;) {
		g_autoptr(RefsAnswer) answer =
		    refs_run(session, "name:actieplan-weerbaarheid", first, 1, NULL);
		const RefsCiter *citer = g_ptr_array_index(answer->citers, 0);
		assert_true(g_hash_table_add(seen, g_strdup(citer->document)));
		assert_int_equal(answer->rest, --rest);
		first = answer->next;
	}
	assert_int_equal(g_hash_table_size(seen), 3);
}

static void
test_absent(void **state)
{
	(void)state;
	static const char *const absent[] = { "name:actieplan", "name:", "described:x", "name:-" };
	for (gsize i = 0; i < G_N_ELEMENTS(absent); i++) {
		GError *error = NULL;
		assert_null(refs_run(session, absent[i], 0, 10, &error));
		assert_error(&error, SPOOR_ERROR_ABSENT, "nothing refers to it");
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_candidates),
		cmocka_unit_test(test_pages),
		cmocka_unit_test(test_absent),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
