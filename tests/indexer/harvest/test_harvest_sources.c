/* The list of sources that comes with spoor, and lists with a mistake in them. */
#include "tests/store/storing.h"

#include "indexer/harvest/harvest_sources.h"

#define LIMITS "[harvest]\npace=1\ntries=2\nminutes=3\nmegabytes=64\n"
#define FILES "[files]\nurl=https://example.org/op/\n"
#define ODATA "[odata]\nurl=https://example.org/v4\noverlap=2\nsilence=24\n"

static HarvestSources *
sources_read(const char *text, GError **error)
{
	g_autofree char *path = storing_path("sources.ini");
	storing_write_file(storing_folder, "sources.ini", text);
	return harvest_sources_open(path, error);
}

static const struct {
	const char *text, *part;
} bad[] = {
	{"", "[harvest] pace= takes a number from 0 to 60000"},
	{LIMITS, "[files] url= takes an address"},
	{LIMITS "[files]\nurl=file:///etc\n", "[files] url= takes an address"},
	{LIMITS FILES "[odata]\nurl=https://example.org\noverlap=2\n", "[odata] silence= takes"},
	{LIMITS FILES "[odata]\nurl=https://example.org\noverlap=99\nsilence=1\n",
		"[odata] overlap= takes a number from 0 to 60"},
	{LIMITS FILES "[sru:kst]\nurl=https://example.org\noverlap=1\nsilence=1\n", "[sru:kst] query= is missing"},
	{LIMITS FILES "[follow]\ndosiers=33694\n", "[follow] dosiers= is no setting"},
	{LIMITS FILES "[other]\na=b\n", "[other] a= is no setting"},
	{"[harvest]\npace=1\ntries=0\n", "[harvest] tries= takes a number from 1 to 10"},
	{"no group", "sources.ini"},
};

static void
test_bad(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(sources_read(bad[i].text, &error));
		assert_error(&error, SPOOR_ERROR_INVALID, bad[i].part);
	}
}

static void
test_own(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(HarvestSources) sources = harvest_sources_open("corpus/sources.ini", &error);
	assert_no_error(error);
	assert_int_equal(harvest_sources_get(sources, SOURCE_ODATA)->overlap, 2);
	assert_string_equal(harvest_sources_get(sources, SOURCE_SRU)->name, "sru:kst");
	assert_true(sources->sources->len >= 5);
}

static const struct {
	const char *id, *dossier, *sender, *title;
	gboolean followed;
} notices[] = {
	{"kst-33694-1", "33694", NULL, NULL, TRUE},
	{"h-tk-20232024-39-9", "33694", NULL, NULL, FALSE}, /* of another kind */
	{"kst-35000-1", "35000", NULL, "Over iets", FALSE},
	{"kst-35000-1", "35000", "de Minister van Defensie", NULL, TRUE},
	{"kst-35000-1", NULL, "Defensiecommissie", NULL, FALSE}, /* a part of a word */
	{"kst-35000-1", NULL, NULL, "De EU en de Navo", TRUE},
	{"kst-35000-1", NULL, NULL, "Cavnavox", FALSE},
	{"2025D18359", "33694", NULL, NULL, TRUE},
	{"kst-33694-9", "33694", NULL, NULL, FALSE}, /* never */
};

static void
test_follow(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(HarvestSources) sources = sources_read(LIMITS FILES ODATA
		"[follow]\nkinds=kst;tk\ndossiers=33694\nministries=Defensie\nwords=NAVO\n"
		"never=kst-33694-9\n", &error);
	assert_no_error(error);
	assert_string_equal(sources->files, "https://example.org/op");
	for (guint i = 0; i < G_N_ELEMENTS(notices); i++) {
		Notice notice = {.id = (char *)notices[i].id, .dossier = (char *)notices[i].dossier,
			.sender = (char *)notices[i].sender, .title = (char *)notices[i].title};
		if (harvest_sources_follow(sources, &notice) != notices[i].followed)
			fail_msg("row %u: %s", i, notices[i].id);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bad),
		cmocka_unit_test(test_own),
		cmocka_unit_test(test_follow),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
