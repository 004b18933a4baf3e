#include "document/claim.h"
#include "query/check_file.h"
#include "tests/query/asking.h"

/* A letter of which every sentence is about something else. */
static const char letter[] =
	"# Kabinetsreactie op de evaluatie van de havens\n\n"
	"De havens zijn in 2021 samengevoegd. Het kabinet trekt 3,5 miljoen euro uit voor de kade "
	"in "
	"Vlissingen. Alle pilots zijn sinds 3 juni 2024 *verplicht* opgeleid.\u00b9\n\n"
	"De onderzoekers concluderen dat de havens meestal voldoende personeel hebben. Duitsland "
	"steunt Belgi\u00eb bij de bouw van sluizen. Het ministerie kan de tarieven niet "
	"verlagen.\n\n"
	"De lange zin van de loodsen gaat over deze\n\n"
	"bladzijde heen zonder dat iemand het merkt.\n\n"
	"De tarieven voor kleine schepen gaan per jaar als volgt omhoog:\n\n"
	"12 procent, en voor grote schepen met 7 procent.\n\n"
	"Vorig jaar voeren er 400 schepen. Dit jaar voeren er 380 schepen en 40 duwboten langs "
	"de sluis.\n\n"
	"\u00b9 Kamerstuk 31409, nr. 12\n";

static Session *session;
static Checker *checker;

static int
setup(void **state)
{
	(void)state;
	g_autofree char *path = asking_write("havens.md", letter);
	session = asking_open("check", (const char *const[]){path, NULL});
	checker = checker_new(session);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	checker_free(checker);
	session_free(session);
	return 0;
}

/* The verdict, and the first difference as TYPE:SOURCE/CLAIM. */
static const struct {
	const char *claim, *expected;
} rows[] = {
	{"De havens zijn in 2021 samengevoegd.", "verbatim"},
	{"\u201cAlle pilots zijn sinds 3 juni 2024 verplicht opgeleid\u201d", "verbatim"},
	{"\"Alle pilots [...] verplicht opgeleid\"", "verbatim"},
	{"\"De lange zin van de loodsen gaat over deze bladzijde heen\"", "verbatim"},
	{"\"kleine schepen gaan per jaar als volgt omhoog: 12 procent\"", "verbatim"},
	{"\"kleine schepen gaan per jaar als volgt omhoog: 7 procent\"", "altered number:/7 procent"},
	{"Dit jaar voeren er 380 schepen en 40 duwboten langs de sluis.", "verbatim"},
	{"Vorig jaar voeren er 400 schepen.", "verbatim"},
	{"\"Het kabinet trekt 3,5 miljoen euro uit voor de grote kade in Vlissingen\"",
		"altered wording:/grote"},
	{"\"Alle pilots zijn sinds 3 juni 2024 opgeleid\"", "altered wording:verplicht/"},
	{"Sinds 3-6-2024 zijn alle pilots verplicht opgeleid.", "paraphrase"},
	{"Voor de kade in Vlissingen trekt het kabinet \u20ac 3.500.000 uit.", "paraphrase"},
	{"De havens hebben volgens de onderzoekers meestal genoeg personeel.", "paraphrase"},
	{"De havens zijn in 2022 samengevoegd.", "altered date:2021/2022"},
	{"Het kabinet trekt 3,5 miljard euro uit voor de kade in Vlissingen.",
		"altered number:3,5 miljoen euro/3,5 miljard euro"},
	{"Het kabinet trekt 3,5 miljoen euro uit voor de kade in Terneuzen.",
		"altered name:Vlissingen/Terneuzen"},
	{"Sommige pilots zijn sinds 3 juni 2024 verplicht opgeleid.", "altered scope:Alle/Sommige"},
	{"Alle pilots zijn sinds 3 juni 2024 verplicht opgeleid (Kamerstuk 31409, nr. 12).",
		"paraphrase"},
	{"Alle pilots zijn sinds 3 juni 2024 verplicht opgeleid (Kamerstuk 31409, nr. 13).",
		"altered identifier:kst-31409-12/Kamerstuk 31409, nr. 13"},
	{"De havens zijn in 2021 niet samengevoegd.", "altered negation:/niet"},
	{"De havens hebben meestal onvoldoende personeel.",
		"altered negation:voldoende/onvoldoende"},
	{"Het ministerie kan de tarieven verlagen.", "altered negation:niet/"},
	{"Het ministerie zal de tarieven niet verlagen.", "altered modality:kan/zal"},
	{"Het kabinet concludeert dat de havens meestal voldoende personeel hebben.",
		"altered attribution:De onderzoekers/Het kabinet"},
	{"\"Het kabinet trekt 3,5 miljoen euro uit voor de steiger in Vlissingen\"",
		"altered wording:kade/steiger"},
	{"Belgi\u00eb steunt Duitsland bij de bouw van sluizen.",
		"undecided role:Duitsland/Belgi\u00eb"},
	{"Walvissen zingen in de Noordzee.", "not-found"},
	{"Volgens Kamerstuk 31409, nr. 12 varen er vijftig veerboten.", "not-checkable"},
};

static char *
verdict_print(const CheckClaim *claim)
{
	GString *printed = g_string_new(verdict_name(claim->verdict));
	if (claim->differences->len > 0) {
		const Difference *difference = g_ptr_array_index(claim->differences, 0);
		g_string_append_printf(printed, " %s:%s/%s", difference_type_name(difference->type),
			difference->source, difference->claim);
	}
	return g_string_free(printed, FALSE);
}

static void
test_verdicts(void **state)
{
	(void)state;
	guint wrong = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(CheckClaim) claim = check_claim(checker, rows[i].claim, &error);
		assert_no_error(error);
		g_autofree char *printed = verdict_print(claim);
		if (strcmp(printed, rows[i].expected) == 0)
			continue;
		print_error("%s: %s, expected %s\n", rows[i].claim, printed, rows[i].expected);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

/* What is shown stands in the source, letter for letter. */
static void
test_places(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(CheckClaim) claim = check_claim(checker, rows[i].claim, NULL);
		if (claim->text)
			asking_check_source(
				letter, (gint64)claim->start, (gint64)claim->end, claim->text);
		else
			assert_int_equal(claim->verdict, VERDICT_NOT_FOUND);
	}
}

static void
test_refused(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *long_claim = g_strnfill(CLAIM_MAX_BYTES + 1, 'a');
	assert_null(check_claim(checker, long_claim, &error));
	assert_error(&error, SPOOR_ERROR_TOO_LARGE, "4096");
	g_autoptr(GString) words = g_string_new(NULL);
	while (words->len < CLAIM_MAX_BYTES / 2)
		g_string_append(words, "De havens zijn in 2021 samengevoegd. ");
	assert_null(check_claim(checker, words->str, &error));
	assert_error(&error, SPOOR_ERROR_TOO_LARGE, "120 words");
	assert_null(check_claim(checker, " ... ", &error));
	assert_error(&error, SPOOR_ERROR_INVALID, "no words");
	assert_null(check_claim(checker, "caf\xe9", &error));
	assert_error(&error, SPOOR_ERROR_INVALID, "UTF-8");
}

/* ---- files ---- */

static const struct {
	const char *name, *text, *claims; /* line and text, apart by "|" */
} files[] = {
	{"a.txt", "Een.\n\n  Twee drie. \n", "1 Een.|3 Twee drie."},
	{"-", "- Een\n# Twee\n---\n\u2014\n\u00e9\n", "1 Een|2 Twee|5 \u00e9"},
	{"a.md", "Eigen zin. De havens zijn \"in 2021 samengevoegd\". Nog een.\n",
		"1 De havens zijn \"in 2021 samengevoegd\"."},
	{"a.txt", "Eigen zin.\n\nIn Kamerstuk 31409, nr. 12 staat\nmeer. Nog een.\n",
		"3 In Kamerstuk 31409, nr. 12 staat meer."},
	{"a.md", "Hij zei: \"Alles is goed. Niets is fout.\" En toen.\n",
		"1 Hij zei: \"Alles is goed. Niets is fout.\""},
	{"a.md", "Niets te vinden.\n", ""},
};

static void
test_files(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
		g_autoptr(GError) error = NULL;
		const char *text = files[i].text;
		g_autoptr(GPtrArray) claims =
			check_file_read(checker, files[i].name, text, strlen(text), &error);
		assert_no_error(error);
		g_autoptr(GString) printed = g_string_new(NULL);
		for (guint k = 0; k < claims->len; k++) {
			const FileClaim *claim = g_ptr_array_index(claims, k);
			g_string_append_printf(
				printed, "%s%u %s", k ? "|" : "", claim->line, claim->text);
			assert_true(claim->end <= strlen(text) && claim->start < claim->end);
			assert_int_equal(text[claim->start], claim->text[0]);
		}
		assert_string_equal(printed->str, files[i].claims);
	}
}

static void
test_file_refused(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	assert_null(check_file_read(checker, "a.txt", "a\0b", 3, &error));
	assert_error(&error, SPOOR_ERROR_INVALID, "a.txt");
	g_autofree char *many = g_strnfill(2 * (CHECK_CLAIMS_MAX + 1), 'a');
	for (gsize i = 1; i < 2 * (CHECK_CLAIMS_MAX + 1); i += 2)
		many[i] = '\n';
	assert_null(check_file_read(checker, "a.txt", many, strlen(many), &error));
	assert_error(&error, SPOOR_ERROR_TOO_LARGE, "in parts");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_verdicts),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_files),
		cmocka_unit_test(test_file_refused),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
