/* What a document is called, and which one a name means. */
#include "tests/query/asking.h"

static Session *session;

static const struct {
	const char *typed, *identity;
} identities[] = {
	/* as the index has it */
	{ "kenmerk:BZ2628864", "kenmerk:BZ2628864" },
	{ "doc/7", "doc/7" },
	/* an identifier in any spelling */
	{ "BZ2628864", "kenmerk:BZ2628864" },
	{ "Kamerstuk 33 694, nr. 72", "kst-33694-72" },
	{ "https://zoek.officielebekendmakingen.nl/kst-1-2.html", "kst-1-2" },
	/* in the catalogue under another name */
	{ "Kamerstuk 33694, nr. 1", "nl:ivs-2013" },
	{ "2013D26585", "nl:ivs-2013" },
	{ "Verordening (EU) 2025/1106", "eu:safe" },
	/* names of the catalogue: title, other title, alias, acronym, whatever their capitals */
	{ "Defensienota 2026", "kst-36975-1" },
	{ "DEFENCE white paper 2026", "kst-36975-1" },
	{ "Motie-Klos", "kst-36800-V-48" },
	{ "ivs", "kst-33694-72" },
	{ "geintegreerde buitenland- en veiligheidsstrategie", "nl:gbvs-2018" },
	/* neither */
	{ "onbekende nota", NULL },
	{ "Defensienota 2026 en meer", NULL },
	{ "", NULL },
	{ "#", NULL },
};

static void
test_identities(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(identities); i++) {
		g_autofree char *id = session_get_identity(session, identities[i].typed);
		if (g_strcmp0(id, identities[i].identity) != 0)
			fail_msg("%s: %s", identities[i].typed, id);
	}
}

static const struct {
	const char *id, *title;
} titles[] = {
	{ "kenmerk:BZ2628864", "Kabinetsreactie IOB evaluatie NAVO-EU-beleid" },
	{ "doc/7", "Over molens" },
	/* the index knows better than the catalogue */
	{ "kst-33694-72", "Wat de index zegt" },
	{ "kst-36975-1", "Defensienota 2026" },
	{ "kst-1-2", NULL },
};

static void
test_titles(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(titles); i++) {
		const char *title = session_get_title(session, titles[i].id);
		assert_int_equal(g_strcmp0(title, titles[i].title), 0);
	}
}

static const struct {
	const char *typed, *identity; /* NULL: refused */
	guint passage;
} places[] = {
	{ "BZ2628864", "kenmerk:BZ2628864", 0 },
	{ "BZ2628864#p57", "kenmerk:BZ2628864", 57 },
	{ "Kamerstuk 33 694, nr. 72#p1", "kst-33694-72", 1 },
	{ "onbekende nota", "onbekende nota", 0 },
	{ "onbekend#p3", "onbekend", 3 },
	{ "BZ2628864#57", NULL, 0 },
	{ "BZ2628864#p0", NULL, 0 },
	{ "BZ2628864#p1x", NULL, 0 },
	{ "BZ2628864#", NULL, 0 },
};

static void
test_places(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
		GError *error = NULL;
		guint passage = 0;
		g_autofree char *id =
		    session_get_place(session, places[i].typed, &passage, &error);
		if (g_strcmp0(id, places[i].identity) != 0 || passage != places[i].passage)
			fail_msg("%s: %s, %u", places[i].typed, id, passage);
		if (!id)
			assert_error(&error, SPOOR_ERROR_INVALID, places[i].typed);
	}
}

/* Without an index the catalogue still knows titles. */
static void
test_text(void **state)
{
	(void)state;
	GError *error = NULL;
	g_autofree char *nowhere = storing_path("nowhere"), *index = storing_path("names");
	g_autoptr(Session) without = session_open_text(nowhere, ASKING_CATALOGUE, &error);
	assert_no_error(error);
	assert_null(without->store);
	assert_string_equal(session_get_title(without, "kst-36975-1"), "Defensienota 2026");
	assert_null(session_get_title(without, "doc/7"));
	g_autoptr(Session) with = session_open_text(index, ASKING_CATALOGUE, &error);
	assert_no_error(error);
	assert_string_equal(session_get_title(with, "doc/7"), "Over molens");
	assert_null(session_open_text(index, nowhere, &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "nowhere");
	g_autofree char *broken = storing_path("broken");
	assert_int_equal(g_mkdir(broken, 0700), 0);
	storing_write_file(broken, "XAPIANDB", "auto nowhere\n");
	assert_null(session_open_text(broken, ASKING_CATALOGUE, &error));
	g_clear_error(&error);
}

static void
test_trouble(void **state)
{
	(void)state;
	GError *error = NULL;
	g_autofree char *nowhere = storing_path("nowhere"), *index = storing_path("names");
	assert_null(session_open(nowhere, ASKING_CATALOGUE, &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "spoor-index");
	assert_null(session_open(index, nowhere, &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "nowhere");
	session_free(NULL);
}

static int
set_up(void **state)
{
	(void)state;
	g_autofree char *records = asking_write(
	    "names.jsonl",
	    "{\"id\":\"doc/7\",\"title\":\"Over molens\",\"text\":\"Een molen draait.\"}\n"
	    "{\"id\":\"kst-33694-72\",\"title\":\"Wat de index zegt\",\"text\":\"Een zin.\"}\n");
	session = asking_open("names", (const char *const[]){ ASKING_CORPUS, records, NULL });
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
		cmocka_unit_test(test_identities),
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_trouble),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
