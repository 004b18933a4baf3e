/* One request: what comes of it, how often it is tried, and how long is waited. */
#include "tests/indexer/harvest/harvesting.h"

static Fetcher *fetcher;

static void
fetcher_make(guint pace, guint seconds, guint64 bytes)
{
	FetchLimits limits = {pace, 4, seconds, bytes, &harvesting_clock};
	g_clear_pointer(&fetcher, fetcher_free);
	fetcher = fetcher_new(&limits);
	harvesting_waited = 0;
}

static int
set_up(void **state)
{
	harvesting_set_up(state);
	fetcher_make(0, 3600, 1000 * 1000);
	return 0;
}

static int
tear_down(void **state)
{
	g_clear_pointer(&fetcher, fetcher_free);
	return harvesting_tear_down(state);
}

static FetchAnswer *
get(const char *path, const char *etag, gsize max_bytes, GError **error)
{
	g_autofree char *url =
		g_strdup_printf("http://127.0.0.1:%u%s", harvesting_site.server->port, path);
	FetchRequest request = {url, etag, NULL, max_bytes};
	return fetcher_get(fetcher, &request, error);
}

#define PATH "/op/kst-33694-1.xml"

static void
test_conditional(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(FetchAnswer) first = get(PATH, NULL, 10000, &error);
	assert_no_error(error);
	assert_string_equal(first->type, "application/xml");
	assert_true(g_str_has_suffix(first->url, PATH));
	assert_false(first->unchanged);
	assert_int_equal(fetcher_bytes(fetcher), first->body->len);
	g_autoptr(FetchAnswer) again = get(PATH, first->etag, 10000, &error);
	assert_no_error(error);
	assert_true(again->unchanged);
	assert_int_equal(again->body->len, 0);
	assert_int_equal(fetcher_requests(fetcher), 2);
}

/* What goes wrong so many times: what comes of it, requests, and seconds that were waited at most
 * (chance is a half). */
static const struct {
	Fault fault;
	gint times;
	guint status, seconds;
	gint code; /* -1: it goes well in the end */
	guint requests;
	gint64 least, most; /* milliseconds */
} tries[] = {
	{FAULT_NONE, 0, 0, 0, -1, 1, 0, 0},
	{FAULT_STATUS, 1, 503, 0, -1, 2, 500, 500},
	{FAULT_STATUS, 2, 500, 0, -1, 3, 1500, 1500},
	{FAULT_STATUS, -1, 502, 0, SPOOR_ERROR_IO, 4, 3500, 3500},
	{FAULT_STATUS, 1, 429, 9, -1, 2, 9000, 10000},
	{FAULT_STATUS, -1, 404, 0, SPOOR_ERROR_ABSENT, 1, 0, 0},
	{FAULT_STATUS, -1, 410, 0, SPOOR_ERROR_ABSENT, 1, 0, 0},
	{FAULT_STATUS, -1, 403, 0, SPOOR_ERROR_IO, 1, 0, 0},
	{FAULT_STATUS, -1, 206, 0, SPOOR_ERROR_INVALID, 1, 0, 0},
	{FAULT_STATUS, -1, 503, 3000, SPOOR_ERROR_IO, 1, 0, 0},
	{FAULT_CUT, 2, 0, 0, -1, 3, 1500, 1500},
	{FAULT_CUT, -1, 0, 0, SPOOR_ERROR_IO, 4, 3500, 3500},
	{FAULT_CLOSED, 1, 0, 0, -1, 2, 0, 500},
	{FAULT_AWAY, -1, 0, 0, SPOOR_ERROR_UNSUPPORTED, 1, 0, 0},
};

static void
test_tries(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(tries); i++) {
		g_autoptr(GError) error = NULL;
		fetcher_make(0, 3600, 1000 * 1000);
		harvesting_site.server->status = tries[i].status;
		harvesting_site.server->seconds = tries[i].seconds;
		http_server_set(harvesting_site.server, tries[i].fault, "/", tries[i].times);
		g_autoptr(FetchAnswer) answer = get(PATH, NULL, 10000, &error);
		gint64 waited = harvesting_waited / 1000;
		if ((answer != NULL) != (tries[i].code < 0) ||
			fetcher_requests(fetcher) != tries[i].requests ||
			waited < tries[i].least || waited > tries[i].most)
			fail_msg("row %u: %u requests, %d ms: %s", i, fetcher_requests(fetcher),
				(int)waited, error ? error->message : "went well");
		if (tries[i].code >= 0)
			assert_error(&error, (SpoorError)tries[i].code, "");
	}
}

/* A host that asks to be left alone is, whatever is asked of it. */
static void
test_left_alone(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	harvesting_site.server->status = 429;
	harvesting_site.server->seconds = 1000;
	http_server_set(harvesting_site.server, FAULT_STATUS, "/", 1);
	assert_null(get(PATH, NULL, 10000, &error));
	assert_error(&error, SPOOR_ERROR_IO, "asks to be left alone for 1000 seconds");
	assert_null(get("/op/kst-33694-2.xml", NULL, 10000, &error));
	assert_error(&error, SPOOR_ERROR_IO, "asks to be left alone");
	assert_int_equal(harvesting_site.server->requests, 1);
	assert_false(fetcher_is_spent(fetcher));
	harvesting_time += 900 * MOMENT_SECOND;
	g_autoptr(FetchAnswer) answer = get(PATH, NULL, 10000, &error);
	assert_no_error(error);
}

static void
test_pace(void **state)
{
	(void)state;
	fetcher_make(250, 3600, 1000 * 1000);
	for (guint i = 0; i < 5; i++) {
		g_autoptr(FetchAnswer) answer = get(PATH, NULL, 10000, NULL);
		assert_non_null(answer);
	}
	assert_int_equal(harvesting_waited, 1000 * 1000);
}

static void
test_budget(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	assert_null(get(PATH, NULL, 20, &error));
	assert_error(&error, SPOOR_ERROR_TOO_LARGE, "more than 20 bytes");
	assert_false(fetcher_is_spent(fetcher));
	fetcher_make(0, 3600, 20);
	assert_null(get(PATH, NULL, 10000, &error));
	assert_error(&error, SPOOR_ERROR_IO, "used up");
	assert_true(fetcher_is_spent(fetcher));
	fetcher_make(0, 10, 100000);
	harvesting_time += 11 * MOMENT_SECOND;
	assert_null(get(PATH, NULL, 10000, &error));
	assert_error(&error, SPOOR_ERROR_IO, "used up");
	assert_int_equal(fetcher_requests(fetcher), 0);
}

static void
test_addresses(void **state)
{
	(void)state;
	static const struct {
		const char *url;
		SpoorError code;
	} bad[] = {
		{"file:///etc/passwd", SPOOR_ERROR_UNSUPPORTED},
		{"ftp://127.0.0.1/", SPOOR_ERROR_UNSUPPORTED},
		{"gopher://127.0.0.1/", SPOOR_ERROR_UNSUPPORTED},
		{"", SPOOR_ERROR_UNSUPPORTED},
		{"http://127.0.0.1:1/", SPOOR_ERROR_IO},
	};
	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(GError) error = NULL;
		FetchRequest request = {bad[i].url, NULL, NULL, 1000};
		assert_null(fetcher_get(fetcher, &request, &error));
		assert_error(&error, bad[i].code, bad[i].url);
	}
}

#define ONE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ONE(test_conditional),
		ONE(test_tries),
		ONE(test_left_alone),
		ONE(test_pace),
		ONE(test_budget),
		ONE(test_addresses),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
