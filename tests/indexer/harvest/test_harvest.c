/* A harvest of a made-up site: what comes, what comes again, what goes. */
#include "tests/indexer/harvest/harvesting.h"

static Made *
made(const char *id)
{
	Made *found = made_find(&harvesting_corpus, id);
	assert_non_null(found);
	return found;
}

static void
made_change(Made *document, gint64 at)
{
	document->changed = at;
	document->edition++;
}

static void
test_first_and_again(void **state)
{
	(void)state;
	HarvestCount count = harvesting_run(NULL);
	harvesting_check(count, 17, 0, 0, 0);
	assert_string_equal(harvesting_lines->str, "");
	assert_int_equal(count.missing + count.alarms + count.broken + count.waiting, 0);
	g_autofree char *text = harvesting_read("documents", "kst-33694-12.xml");
	assert_non_null(text);
	assert_non_null(strstr(text, "uitgave 1"));
	g_autofree char *before = harvesting_dump();
	count = harvesting_run(NULL);
	harvesting_check(count, 0, 0, 0, 0);
	g_autofree char *after = harvesting_dump();
	assert_string_equal(before, after);
}

static void
test_changed(void **state)
{
	(void)state;
	harvesting_run(NULL);
	gint64 next = harvesting_corpus.now + 12 * (MOMENT_DAY / 24);
	made_change(made("kst-33694-2"), next - MOMENT_SECOND);
	made("kst-33694-3")->changed = next; /* touched, and the same */
	HarvestCount count = harvesting_run_at(next, NULL);
	harvesting_check(count, 0, 1, 1, 0);
	g_autofree char *text = harvesting_read("documents", "kst-33694-2.xml");
	assert_non_null(strstr(text, "uitgave 2"));
}

/* Told again as changed, all of it: nothing but questions whether it has changed. */
static void
test_replay(void **state)
{
	(void)state;
	harvesting_run(NULL);
	GString *files = g_string_new(NULL), *again = g_string_new(NULL);
	harvesting_dump_files("documents", files);
	for (guint i = 0; i < harvesting_corpus.count; i++)
		harvesting_corpus.documents[i].changed += 399 * MOMENT_DAY;
	HarvestCount count = harvesting_run_at(harvesting_corpus.now + 400 * MOMENT_DAY, NULL);
	harvesting_check(count, 0, 0, 17, 0);
	harvesting_dump_files("documents", again);
	assert_string_equal(files->str, again->str);
	g_string_free(files, TRUE);
	g_string_free(again, TRUE);
}

static void
test_forms(void **state)
{
	(void)state;
	made("kst-33694-1")->forms[RENDITION_XML] = FALSE;
	made("kst-33694-2")->forms[RENDITION_XML] = FALSE;
	made("kst-33694-2")->forms[RENDITION_PDF] = FALSE;
	HarvestCount count = harvesting_run(NULL);
	harvesting_check(count, 17, 0, 0, 0);
	g_autofree char *pdf = harvesting_read("documents", "kst-33694-1.pdf");
	g_autofree char *odt = harvesting_read("documents", "kst-33694-2.odt");
	assert_non_null(pdf);
	assert_non_null(odt);
	/* the better form comes later, and takes the place of the lesser */
	made("kst-33694-1")->forms[RENDITION_XML] = TRUE;
	made("kst-33694-1")->changed = harvesting_corpus.now;
	count = harvesting_run(NULL);
	harvesting_check(count, 0, 1, 0, 0);
	g_autofree char *gone = harvesting_read("documents", "kst-33694-1.pdf");
	g_autofree char *xml = harvesting_read("documents", "kst-33694-1.xml");
	assert_null(gone);
	assert_non_null(xml);
	/* and is not exchanged for it again */
	made("kst-33694-1")->forms[RENDITION_XML] = FALSE;
	made("kst-33694-1")->changed = harvesting_corpus.now + 1;
	count = harvesting_run_at(harvesting_corpus.now + 1, NULL);
	harvesting_check(count, 0, 0, 0, 1);
	g_autofree char *kept = harvesting_read("documents", "kst-33694-1.xml");
	assert_non_null(kept);
}

static void
test_withdrawn(void **state)
{
	(void)state;
	harvesting_run(NULL);
	made("kst-33694-4")->withdrawn = TRUE;
	made("kst-33694-4")->changed = harvesting_corpus.now;
	HarvestCount count = harvesting_run(NULL);
	assert_int_equal(count.withdrawn, 1);
	g_autofree char *gone = harvesting_read("documents", "kst-33694-4.xml");
	g_autofree char *kept = harvesting_read("withdrawn", "kst-33694-4.xml");
	assert_null(gone);
	assert_non_null(kept);
	g_autofree char *row = harvesting_ask("SELECT withdrawn IS NOT NULL, rendition, next_visit,"
					      " sha256 IS NOT NULL FROM document WHERE id='kst-33694-4'");
	assert_string_equal(row, "1|||1|");
	assert_int_equal(harvesting_run(NULL).withdrawn, 0);
	/* it is published again */
	made("kst-33694-4")->withdrawn = FALSE;
	made("kst-33694-4")->changed = harvesting_corpus.now + MOMENT_DAY;
	count = harvesting_run_at(harvesting_corpus.now + 2 * MOMENT_DAY, NULL);
	g_autofree char *back = harvesting_read("documents", "kst-33694-4.xml");
	assert_non_null(back);
}

/* First a number and the sender's PDF, then an official publication. */
static void
test_identity(void **state)
{
	(void)state;
	Made *letter = made_add(&harvesting_corpus, "", "", -1, 1);
	harvesting_write_ini("dossiers=33694\nwords=onderwerp 18", "");
	harvesting_run(NULL);
	g_autofree char *pdf = harvesting_read("documents", "2026D00018.pdf");
	assert_non_null(pdf);
	g_strlcpy(letter->id, "kst-33694-13", sizeof letter->id);
	g_strlcpy(letter->dossier, "33694", sizeof letter->dossier);
	letter->paper = 13;
	letter->changed = harvesting_corpus.now;
	harvesting_run(NULL);
	g_autofree char *gone = harvesting_read("documents", "2026D00018.pdf");
	g_autofree char *xml = harvesting_read("documents", "kst-33694-13.xml");
	assert_null(gone);
	assert_non_null(xml);
	g_autofree char *row =
		harvesting_ask("SELECT became, rendition FROM document WHERE id='2026D00018'");
	assert_string_equal(row, "kst-33694-13||");
}

static void
test_missing_and_never(void **state)
{
	(void)state;
	harvesting_corpus.highest_extra = 2;
	HarvestCount count = harvesting_run(NULL);
	assert_int_equal(count.missing, 4);
	harvesting_check_line("dossier 33694: nothing is known of 2 numbers: kst-33694-13 kst-33694-14");
	harvesting_write_ini("dossiers=33694\nnever=kst-33694-13;kst-33694-14", "");
	count = harvesting_run(NULL);
	assert_int_equal(count.missing, 0);
}

/* Only what is followed comes; of a chamber that has no open data by the other source. */
static void
test_followed(void **state)
{
	(void)state;
	made_add(&harvesting_corpus, "kst-35000-1", "35000", 1, 1);
	made_add(&harvesting_corpus, "kst-35000-B", "35000", -1, 1)->chamber = FALSE;
	made_add(&harvesting_corpus, "kst-35001-1", "35001", 1, 1)->sender =
		"de minister van Defensie";
	harvesting_write_ini("ministries=defensie\nwords=Onderwerp 19", "");
	HarvestCount count = harvesting_run(NULL);
	harvesting_check(count, 2, 0, 0, 0);
	g_autofree char *senate = harvesting_read("documents", "kst-35000-B.xml");
	g_autofree char *ministry = harvesting_read("documents", "kst-35001-1.xml");
	assert_non_null(senate);
	assert_non_null(ministry);
}

static void
test_replaced(void **state)
{
	(void)state;
	g_strlcpy(made("kst-33694-12")->title, "Gewijzigde motie (t.v.v. 33694-11)", 100);
	harvesting_run(NULL);
	g_autofree char *row =
		harvesting_ask("SELECT replaces FROM document WHERE id='kst-33694-12'");
	assert_string_equal(row, "kst-33694-11|");
}

static void
test_names(void **state)
{
	(void)state;
	static const char *const one[] = {"kst-33694-7", NULL}, *const all[] = {"dossier:36800-V", NULL};
	static const char *const number[] = {"2026D00003", NULL}, *const wrong[] = {"celex:32025R1106", NULL};
	harvesting_check(harvesting_run(one), 1, 0, 0, 0);
	harvesting_check(harvesting_run(all), 5, 0, 0, 0);
	harvesting_check(harvesting_run(number), 1, 0, 0, 0);
	harvesting_check(harvesting_run(one), 0, 0, 1, 0);
	g_autoptr(GError) error = NULL;
	HarvestCount count;
	HarvestRequest request = {harvesting_folder, harvesting_ini, 0, (char *const *)wrong, 0,
		&harvesting_clock, harvesting_report};
	assert_false(harvest_run(&request, &count, &error));
	assert_error(&error, SPOOR_ERROR_UNSUPPORTED, "celex:32025R1106");
}

static void
test_woo(void **state)
{
	(void)state;
	g_autofree char *woo = g_strdup_printf("[woo:aiv]\nurl=http://127.0.0.1:%u/woo\nquery=Advies\n"
					       "overlap=7\nsilence=0\n",
		harvesting_site.server->port);
	harvesting_write_ini("words=advies", woo);
	harvesting_check(harvesting_run(NULL), 1, 0, 0, 0);
	g_autofree char *pdf =
		harvesting_read("documents", "woo:0a0a0a0a-1111-4222-8333-444444444444.pdf");
	assert_non_null(pdf);
}

/* New documents are looked at again, the younger the sooner. */
static void
test_visits(void **state)
{
	(void)state;
	harvesting_run(NULL);
	HarvestCount count = harvesting_run_at(harvesting_corpus.now + MOMENT_DAY, NULL);
	harvesting_check(count, 0, 0, 5, 0);
	count = harvesting_run_at(harvesting_corpus.now + 40 * MOMENT_DAY, NULL);
	harvesting_check(count, 0, 0, 5, 0);
	count = harvesting_run_at(harvesting_corpus.now + 41 * MOMENT_DAY, NULL);
	harvesting_check(count, 0, 0, 0, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_first_and_again, harvesting_set_up, harvesting_tear_down),
		cmocka_unit_test_setup_teardown(test_changed, harvesting_set_up, harvesting_tear_down),
		cmocka_unit_test_setup_teardown(test_replay, harvesting_set_up, harvesting_tear_down),
		cmocka_unit_test_setup_teardown(test_forms, harvesting_set_up, harvesting_tear_down),
		cmocka_unit_test_setup_teardown(test_withdrawn, harvesting_set_up, harvesting_tear_down),
		cmocka_unit_test_setup_teardown(test_identity, harvesting_set_up, harvesting_tear_down),
		cmocka_unit_test_setup_teardown(test_missing_and_never, harvesting_set_up, harvesting_tear_down),
		cmocka_unit_test_setup_teardown(test_followed, harvesting_set_up, harvesting_tear_down),
		cmocka_unit_test_setup_teardown(test_replaced, harvesting_set_up, harvesting_tear_down),
		cmocka_unit_test_setup_teardown(test_names, harvesting_set_up, harvesting_tear_down),
		cmocka_unit_test_setup_teardown(test_woo, harvesting_set_up, harvesting_tear_down),
		cmocka_unit_test_setup_teardown(test_visits, harvesting_set_up, harvesting_tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
