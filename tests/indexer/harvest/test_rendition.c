/* Files that are what they should be, and what comes in their place. */
#include "tests/indexer/harvest/server/made.h"
#include "tests/store/storing.h"

#define XML(body) "<officiele-publicatie><metadata>" \
	"Veel letters die geen tekst zijn maar gegevens over de tekst</metadata>" body \
	"</officiele-publicatie>"

static const struct {
	Rendition rendition;
	const char *bytes;
	gint code; /* -1: it is what it should be */
} files[] = {
	{RENDITION_XML, XML("<al>De minister bericht de Kamer over de voortgang van het beleid.</al>"), -1},
	{RENDITION_XML, "\xef\xbb\xbf" XML("<al>De minister bericht de Kamer over de voortgang van het beleid.</al>"), -1},
	{RENDITION_XML, XML("<al>kort</al>"), SPOOR_ERROR_UNSUPPORTED},
	{RENDITION_XML, "<html><body>Deze pagina bestaat niet, of is verhuisd naar elders.</body></html>",
		SPOOR_ERROR_INVALID},
	{RENDITION_XML, "<officiele-publicatie><al>De minister bericht de Kamer over de voor",
		SPOOR_ERROR_INVALID},
	{RENDITION_XML, "", SPOOR_ERROR_INVALID},
	{RENDITION_PDF, "%PDF-1.4\n1 0 obj\n%%EOF\n", -1},
	{RENDITION_PDF, "%PDF-1.4\n1 0 obj\n", SPOOR_ERROR_INVALID},
	{RENDITION_PDF, "<html>", SPOOR_ERROR_INVALID},
	{RENDITION_PDF, "", SPOOR_ERROR_INVALID},
	{RENDITION_ODT, "PK\3\4", SPOOR_ERROR_INVALID},
	{RENDITION_ODT, "", SPOOR_ERROR_INVALID},
};

static void
test_check(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
		g_autoptr(GError) error = NULL;
		gboolean sound = rendition_check(files[i].rendition, files[i].bytes,
			strlen(files[i].bytes), &error);
		if (sound != (files[i].code < 0))
			fail_msg("row %u: %s", i, error ? error->message : "sound");
		if (!sound)
			assert_error(&error, (SpoorError)files[i].code, "");
	}
}

/* Cut anywhere, no file is whole. */
static void
test_cut(void **state)
{
	(void)state;
	MadeCorpus corpus = {.now = moment_parse("2026-06-03")};
	made_add_dossier(&corpus, "33694", 1, 1);
	for (Rendition r = 0; r < RENDITIONS; r++) {
		g_autoptr(GString) whole = g_string_new(NULL);
		assert_true(made_write(&corpus.documents[0], r, whole));
		assert_true(rendition_check(r, whole->str, whole->len, NULL));
		gsize end = r == RENDITION_ODT ? whole->len - 20 : whole->len - 3;
		for (gsize length = 0; length < end; length++) {
			g_autofree char *cut = g_memdup2(whole->str, length);
			assert_false(rendition_check(r, cut ? cut : "", length, NULL));
		}
	}
}

static void
test_names(void **state)
{
	(void)state;
	assert_int_equal(rendition_parse("Xml"), RENDITION_XML);
	assert_int_equal(rendition_parse("application/pdf"), RENDITION_PDF);
	assert_int_equal(rendition_parse("Html"), RENDITIONS);
	assert_int_equal(rendition_parse(NULL), RENDITIONS);
	assert_string_equal(rendition_suffix(RENDITION_ODT), "odt");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_check),
		cmocka_unit_test(test_cut),
		cmocka_unit_test(test_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
