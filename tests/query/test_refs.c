/* What a document or a text refers to, and who refers to it. */
#include "query/refs_acronyms.h"
#include "tests/query/referring.h"

#define SLOW_SECONDS 20
#define MANY 30000

static Session *session;
static ReferenceFinder *finder;

/* ---- answers as lines ---- */

static void
mention_print(const RefsMention *mention, GString *line)
{
	const Reference *r = mention->reference;
	g_string_append_printf(line, "%sp%u %.*s>%s %s %s", line->len ? "\n" : "",
			       mention->passage->number, (int)(r->end - r->start),
			       mention->passage->text + r->start, r->target,
			       reference_layer_name(r->layer), target_status_name(mention->status));
	if (mention->antecedent)
		g_string_append_printf(line, " p%u", mention->antecedent->number);
	if (mention->title)
		g_string_append_printf(line, " (%s)", mention->title);
}

static char *
mentions_print(const RefsAnswer *answer)
{
	GString *line = g_string_new(NULL);
	for (guint i = 0; i < answer->mentions->len; i++)
		mention_print(&g_array_index(answer->mentions, RefsMention, i), line);
	return g_string_free(line, FALSE);
}

static char *
citers_print(const RefsAnswer *answer)
{
	GString *line = g_string_new(NULL);
	for (guint i = 0; i < answer->citers->len; i++) {
		const RefsCiter *citer = g_ptr_array_index(answer->citers, i);
		const Evidence *e = citer->evidence;
		g_string_append_printf(line, "%s%s#p%u %.*s", i ? "; " : "", citer->document,
				       e->passage, (int)(e->mark_end - e->mark_start),
				       e->sentence + e->mark_start);
	}
	return g_string_free(line, FALSE);
}

static RefsAnswer *
refs_get(const char *typed, guint first, guint most)
{
	g_autoptr(GError) error = NULL;
	RefsAnswer *answer = refs_run(session, typed, first, most, &error);
	if (!answer)
		fail_msg("%s: %s", typed, error->message);
	return answer;
}

/* ---- documents ---- */

static const struct {
	const char *typed, *mentions;
} documents[] = {
	{ "Kamerstuk 12345, nr. 7", "p1 stuk 1, blz. 2>kst-12345-1#p2 identifier not-in-corpus\n"
				"p2 stuk 7>kst-12345-7 identifier resolved (Een ander)\n"
				"p2 stuk 1>kst-12345-1 identifier resolved (Een brief)" },
	{ "kst-12345-1",
	  "p1 Verre oevers>x:verre-oevers title not-in-corpus\n"
	  "p2 Dit rapport>x:verre-oevers anaphor not-in-corpus p1\n"
	  "p2 stuk 7>kst-12345-7 identifier resolved (Een ander)\n"
	  "p2 stuk 8>kst-12345-8 identifier ambiguous\n"
	  "p2 punt 1>kst-12345-1#p1 internal resolved\n"
	  "p3 Nota Ruimte>name:nota-ruimte candidate unidentifiable\n"
	  "p3 zin>eu:mff-2028 anaphor does-not-exist (Meerjarig Financieel Kader 2028-2034)" },
	{ "kst-12345-1#p3",
	  "p3 Nota Ruimte>name:nota-ruimte candidate unidentifiable\n"
	  "p3 zin>eu:mff-2028 anaphor does-not-exist (Meerjarig Financieel Kader 2028-2034)" },
	/* not there: nothing is known of what it refers to */
	{ "x:verre-oevers", "" },
};

static void
test_documents(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(documents); i++) {
		g_autoptr(RefsAnswer) answer = refs_get(documents[i].typed, 0, 10);
		g_autofree char *mentions = mentions_print(answer);
		assert_true(answer->has_status);
		if (strcmp(mentions, documents[i].mentions) != 0)
			fail_msg("%s:\n%s", documents[i].typed, mentions);
	}
}

static const struct {
	const char *typed, *citers;
	gboolean is_there;
} cited[] = {
	/* a document, but not by itself; also where one of its passages is meant */
	{ "kst-12345-1", "kst-12345-7#p1 stuk 1, blz. 2; kst-12345-7#p2 stuk 1", TRUE },
	{ "kst-12345-7", "kst-12345-1#p2 stuk 7", TRUE },
	/* a passage, also by its own document */
	{ "kst-12345-1#p1", "kst-12345-1#p2 punt 1", TRUE },
	{ "kst-12345-1#p2", "kst-12345-7#p1 stuk 1, blz. 2", TRUE },
	{ "kst-12345-1#p3", "", TRUE },
	/* what is not in the corpus, by identity, identifier and name */
	{ "x:verre-oevers", "kst-12345-1#p1 Verre oevers; kst-12345-1#p2 Dit rapport", FALSE },
	{ "eu:safe", "doc/1#p1 SAFE-verordening; doc/2#p1 Verordening (EU) 2025/1106", FALSE },
	{ "Verordening 2025/1106",
	  "doc/1#p1 SAFE-verordening; doc/2#p1 Verordening (EU) 2025/1106", FALSE },
	{ "security action for europe",
	  "doc/1#p1 SAFE-verordening; doc/2#p1 Verordening (EU) 2025/1106", FALSE },
	{ "Kamerstuk 33 694, nr. 72", "doc/2#p2 Kamerstuk 33694, nr. 72", FALSE },
	/* a dossier, and what refers to one of its papers */
	{ "dossier:33694", "doc/2#p2 Kamerstuk 33694, nr. 72; doc/2#p3 dossier 33694", FALSE },
};

static void
test_cited(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(cited); i++) {
		g_autoptr(RefsAnswer) answer = refs_get(cited[i].typed, 0, 10);
		g_autofree char *citers = citers_print(answer);
		if (strcmp(citers, cited[i].citers) != 0)
			fail_msg("%s: %s", cited[i].typed, citers);
		assert_int_equal(answer->is_there, cited[i].is_there);
		assert_int_equal(answer->rest, 0);
	}
}

static void
test_values(void **state)
{
	(void)state;
	g_autoptr(RefsAnswer) answer = refs_get("kst-12345-1", 0, 10);
	assert_string_equal(answer->document, "kst-12345-1");
	assert_string_equal(answer->title, "Een brief");
	assert_int_equal(answer->acronyms->len, 1);
	const RefsAcronym *acronym = &g_array_index(answer->acronyms, RefsAcronym, 0);
	assert_int_equal(acronym->passage->number, 1);
	const RefsCiter *citer = g_ptr_array_index(answer->citers, 1);
	assert_string_equal(citer->title, "Een ander");
	assert_string_equal(citer->evidence->sentence, "Zie stuk 7 en stuk 1.");
	assert_int_equal(citer->confidence, CONFIDENCE_HIGH);
	assert_int_equal(citer->evidence->mention_start, 34);
	assert_int_equal(citer->evidence->mention_end, 40);
	g_autoptr(RefsAnswer) one = refs_get("kst-12345-1#p2", 0, 10);
	assert_int_equal(one->acronyms->len, 0);
}

/* ---- acronyms ---- */

static char *
acronyms_print(const RefsAnswer *answer)
{
	GString *line = g_string_new(NULL);
	for (guint i = 0; i < answer->acronyms->len; i++) {
		const RefsAcronym *a = &g_array_index(answer->acronyms, RefsAcronym, i);
		const Definition *d = a->definition;
		g_string_append_printf(line, "%s%s#p%u %.*s=%.*s", i ? "; " : "", a->document,
				       a->passage->number, (int)(d->short_end - d->short_start),
				       a->passage->text + d->short_start,
				       (int)(d->long_end - d->long_start),
				       a->passage->text + d->long_start);
	}
	return g_string_free(line, FALSE);
}

/* The document's own first; the others by the first document that defines them, unless the
 * catalogue knows them. */
static void
test_acronyms(void **state)
{
	static const struct {
		const char *typed, *acronyms;
	} rows[] = {
		{ "doc/4", "doc/4#p2 LV=Loods Verbond; doc/2#p2 HR=Haven Raad; "
			   "doc/1#p1 KV=Kust Verbond" },
		{ "doc/4#p1", "doc/2#p2 HR=Haven Raad; doc/1#p1 KV=Kust Verbond" },
		{ "doc/4#p2", "doc/4#p2 LV=Loods Verbond" },
		{ "doc/3", "doc/3#p1 HR=Haven Rechter" },
		{ "doc/2", "doc/2#p2 HR=Haven Raad; doc/2#p3 SAFE=Sterke Afweer Forten En" },
	};
	(void)state;
	g_autofree char *path = asking_write("acronyms.jsonl",
		"{\"id\":\"doc/1\",\"text\":\"Het Kust Verbond (KV).\"}\n"
		"{\"id\":\"doc/2\",\"text\":\"Niets.\\n\\nDe Haven Raad (HR).\\n\\n"
		"De Sterke Afweer Forten En (SAFE).\"}\n"
		"{\"id\":\"doc/3\",\"text\":\"De Haven Rechter (HR).\"}\n"
		"{\"id\":\"doc/4\",\"text\":\"De HR, het KV, HR's, XYZ, SAFE, de LV.\\n\\n"
		"Het Loods Verbond (LV).\"}\n");
	g_autoptr(Session) defining = asking_open("acronyms", (const char *const[]){ path, NULL });
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(RefsAnswer) answer = refs_run(defining, rows[i].typed, 0, 10, &error);
		assert_no_error(error);
		g_autofree char *printed = acronyms_print(answer);
		assert_string_equal(printed, rows[i].acronyms);
	}
}

/* Of very many at most REFS_ACRONYMS_MAX. */
static void
test_acronyms_many(void **state)
{
	(void)state;
	g_autoptr(GString) defined = g_string_new("{\"id\":\"doc/1\",\"text\":\"");
	g_autoptr(GString) used = g_string_new("{\"id\":\"doc/2\",\"text\":\"");
	for (char a = 'A'; a < 'A' + 10; a++)
		for (char b = 'A'; b < 'A' + 10; b++) {
			g_string_append_printf(defined, "De %cade %code Haven (%c%cH).\\n\\n", a,
					       b, a, b);
			g_string_append_printf(used, "De %c%cH. ", a, b);
		}
	g_string_append(defined, "\"}\n");
	g_string_append_printf(defined, "%s\"}\n", used->str);
	g_autofree char *path = asking_write("many.jsonl", defined->str);
	g_autoptr(Session) many = asking_open("many", (const char *const[]){ path, NULL });
	g_autoptr(RefsAnswer) answer = refs_run(many, "doc/2", 0, 10, NULL);
	assert_int_equal(answer->acronyms->len, REFS_ACRONYMS_MAX);
	g_autoptr(RefsAnswer) itself = refs_run(many, "doc/1", 0, 10, NULL);
	assert_int_equal(itself->acronyms->len, 100);
}

static const struct {
	const char *typed, *message;
	SpoorError code;
} troubles[] = {
	{ "kst-12345-99", "kst-12345-99 is not in the corpus, and nothing refers to it",
	  SPOOR_ERROR_ABSENT },
	{ "geen naam", "geen naam is not in the corpus, and nothing refers to it",
	  SPOOR_ERROR_ABSENT },
	{ "kst-12345-1#p4", "no such passage", SPOOR_ERROR_ABSENT },
	{ "kst-12345-99#p4", "is not in the corpus", SPOOR_ERROR_ABSENT },
	{ "kst-12345-1#4", "a passage is written like", SPOOR_ERROR_INVALID },
};

static void
test_troubles(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(troubles); i++) {
		GError *error = NULL;
		assert_null(refs_run(session, troubles[i].typed, 0, 10, &error));
		assert_error(&error, troubles[i].code, troubles[i].message);
	}
}

/* Page by page everything comes once, and each page says how much is left. */
static void
test_pages(void **state)
{
	(void)state;
	g_autoptr(GString) records = g_string_new(NULL);
	for (guint i = 0; i < 7; i++)
		g_string_append_printf(
		    records, "{\"id\":\"doc/%u\",\"text\":\"Zie Kamerstuk 23456, nr. 5.\"}\n", i);
	g_autofree char *path = asking_write("pages.jsonl", records->str);
	g_autoptr(Session) many = asking_open("pages", (const char *const[]){ path, NULL });
	g_autoptr(GString) all = g_string_new(NULL);
	for (guint first = 0, next; first < 7; first = next) {
		g_autoptr(RefsAnswer) answer = refs_run(many, "kst-23456-5", first, 3, NULL);
		g_autofree char *citers = citers_print(answer);
		g_string_append_printf(all, "%s%s", all->len ? "; " : "", citers);
		next = first + 3;
		assert_int_equal(answer->citing, 7);
		assert_true(answer->exact);
		assert_int_equal(answer->rest, next < 7 ? 7 - next : 0);
		assert_true(answer->rest == 0 || answer->next == next);
	}
	for (guint i = 0; i < 7; i++) {
		g_autofree char *name = g_strdup_printf("doc/%u#p1 Kamerstuk 23456, nr. 5", i);
		assert_non_null(strstr(all->str, name));
	}
	assert_int_equal(strlen(all->str), 7 * strlen("doc/0#p1 Kamerstuk 23456, nr. 5; ") - 2);
}

/* ---- texts ---- */

static const struct {
	const char *text, *mentions;
} texts[] = {
	{ "", "" },
	{ "\n \n", "" },
	{ "# Reactie op Kamerstuk 33694, nr. 72\n\nOnze referentie: BZ2628864\n",
	  "p1 Kamerstuk 33694, nr. 72>kst-33694-72 identifier not-in-corpus "
	  "(Internationale Veiligheidsstrategie)\n"
	  "p2 BZ2628864>kenmerk:BZ2628864 identifier not-in-corpus "
	  "(Kabinetsreactie IOB evaluatie NAVO-EU-beleid)" },
	/* over the end of a line; a note on both sides */
	{ "De Kamerstukken\n12345, nr. 7.¹\n\n1 Kamerstuk 36975,\nnr. 1\n",
	  "p1 Kamerstukken 12345, nr. 7>kst-12345-7 identifier resolved (Een ander)\n"
	  "p1 ¹>kst-36975-1 footnote not-in-corpus (Defensienota 2026)\n"
	  "p2 Kamerstuk 36975, nr. 1>kst-36975-1 identifier not-in-corpus (Defensienota 2026)" },
};

static void
test_texts(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(GError) error = NULL;
		const char *text = texts[i].text;
		g_autoptr(RefsAnswer) answer =
		    refs_read(session, finder, text, strlen(text), &error);
		assert_no_error(error);
		g_autofree char *mentions = mentions_print(answer);
		if (strcmp(mentions, texts[i].mentions) != 0)
			fail_msg("%s:\n%s", text, mentions);
	}
}

static void
test_text_trouble(void **state)
{
	(void)state;
	GError *error = NULL;
	assert_null(refs_read(session, finder, "a\xff", 2, &error));
	assert_error(&error, SPOOR_ERROR_INVALID, "not UTF-8");
	assert_null(refs_read(session, finder, "a\0b", 3, &error));
	assert_error(&error, SPOOR_ERROR_INVALID, "not UTF-8");
	assert_null(refs_read(session, finder, "a", REFS_TEXT_MAX + 1, &error));
	assert_error(&error, SPOOR_ERROR_TOO_LARGE, "64 MiB");
}

/* Without an index there is no status; the same references are found. */
static void
test_without_index(void **state)
{
	(void)state;
	g_autofree char *nowhere = storing_path("nowhere");
	g_autoptr(Session) without = session_open_text(nowhere, ASKING_CATALOGUE, NULL);
	static const char text[] = "Zie de Defensienota 2026 en Kamerstuk 12345, nr. 7.";
	g_autoptr(RefsAnswer) answer = refs_read(without, finder, text, strlen(text), NULL);
	assert_false(answer->has_status);
	assert_int_equal(answer->mentions->len, 2);
	assert_string_equal(g_array_index(answer->mentions, RefsMention, 0).title,
			    "Defensienota 2026");
}

/* Very many references, all to other targets. */
static void
test_many(void **state)
{
	(void)state;
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i < MANY; i++)
		g_string_append_printf(text, "Zie Kamerstuk %u, nr. %u.\n\n", 30000 + i / 100,
				       i % 100 + 1);
	gint64 start = g_get_monotonic_time();
	g_autoptr(RefsAnswer) answer = refs_read(session, finder, text->str, text->len, NULL);
	assert_true(g_get_monotonic_time() - start < SLOW_SECONDS * G_USEC_PER_SEC);
	assert_int_equal(answer->mentions->len, MANY);
}

/* ---- */

static int
set_up(void **state)
{
	(void)state;
	session = referring_open();
	finder = reference_finder_new(session->catalogue);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	reference_finder_free(finder);
	session_free(session);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_documents),     cmocka_unit_test(test_cited),
		cmocka_unit_test(test_acronyms),      cmocka_unit_test(test_acronyms_many),
		cmocka_unit_test(test_values),	      cmocka_unit_test(test_troubles),
		cmocka_unit_test(test_pages),	      cmocka_unit_test(test_texts),
		cmocka_unit_test(test_text_trouble),  cmocka_unit_test(test_without_index),
		cmocka_unit_test(test_many),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
