/* Pages of the Tweede Kamer's open data: identities, addresses, tombstones, and what is no page. */
#include "tests/store/storing.h"

#include "indexer/harvest/moment.h"
#include "indexer/harvest/odata.h"

#define BASE "https://example.org/v4"
#define GUID "3ccf529a-1e25-49d3-81a8-c60621884b39"
#define OTHER "dfd9c46a-efb8-4f72-ac8d-47947e562944"

static GPtrArray *
page_read(const char *members, char **next, GError **error)
{
	g_autofree char *page = g_strdup_printf("{\"value\":[%s]}", members);
	return odata_read(BASE, page, strlen(page), next, error);
}

static const struct {
	const char *document, *id; /* NULL: it has none */
} documents[] = {
	{"\"DocumentNummer\":\"2025D06779\",\"Volgnummer\":3384,\"Kamer\":2,"
	 "\"Kamerstukdossier\":[{\"Nummer\":19637,\"Toevoeging\":null}],"
	 "\"HuidigeDocumentVersie\":{\"ExterneIdentifier\":\"kst-19637-3384\"}", "kst-19637-3384"},
	{"\"DocumentNummer\":\"2025D06779\",\"Volgnummer\":48,\"Kamer\":2,"
	 "\"Kamerstukdossier\":[{\"Nummer\":36800,\"Toevoeging\":\"V\"}]", "kst-36800-V-48"},
	{"\"DocumentNummer\":\"2025D06779\",\"Volgnummer\":-1,\"Kamer\":2,"
	 "\"Kamerstukdossier\":[{\"Nummer\":36800,\"Toevoeging\":\"V\"}]", "2025D06779"},
	{"\"DocumentNummer\":\"2025D06779\",\"Volgnummer\":4,\"Kamer\":1,"
	 "\"Kamerstukdossier\":[{\"Nummer\":36800,\"Toevoeging\":null}]", "2025D06779"},
	{"\"DocumentNummer\":\"2025D06779\",\"Aanhangselnummer\":\"242501244\"", "ah-tk-20242025-1244"},
	{"\"DocumentNummer\":\"2025D06779\",\"Aanhangselnummer\":\"24250124x\"", "2025D06779"},
	{"\"DocumentNummer\":\"2025D06779\","
	 "\"HuidigeDocumentVersie\":{\"ExterneIdentifier\":\"../../kst-1-1\"}", "2025D06779"},
	{"\"DocumentNummer\":\"../x\"", NULL},
	{"\"DocumentNummer\":7", NULL},
};

static void
test_identities(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(documents); i++) {
		g_autofree char *next = NULL, *json = g_strdup_printf("{\"Id\":\"" GUID "\",%s}",
			documents[i].document);
		g_autoptr(GError) error = NULL;
		g_autoptr(GPtrArray) notices = page_read(json, &next, &error);
		assert_no_error(error);
		const Notice *notice = notices->len ? g_ptr_array_index(notices, 0) : NULL;
		if (g_strcmp0(notice ? notice->id : NULL, documents[i].id) != 0)
			fail_msg("%s: %s", documents[i].document, notice ? notice->id : "none");
	}
}

static void
test_fields(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *next = NULL;
	g_autoptr(GPtrArray) notices = page_read(
		"{\"Id\":\"" GUID "\",\"Verwijderd\":true,\"Titel\":null,\"ApiGewijzigdOp\":"
		"\"2025-06-12T10:55:35.2514873Z\"},"
		"{\"Id\":\"" GUID "\",\"DocumentNummer\":\"2025D06779\",\"Titel\":\"A\",\"Onderwerp\":\"B\","
		"\"KenmerkAfzender\":\"BZ1\",\"ContentType\":\"application/pdf\","
		"\"DocumentActor\":[{\"Functie\":\"minister\",\"ActorNaam\":\"N.\"},7],"
		"\"HuidigeDocumentVersie\":{\"Versienummer\":3,\"DocumentPublicatie\":["
		"{\"Id\":\"" OTHER "\",\"DocumentType\":\"Xml\",\"Url\":null},"
		"{\"Id\":\"../../x\",\"DocumentType\":\"Odt\",\"Url\":null}]}}",
		&next, &error);
	assert_no_error(error);
	assert_int_equal(notices->len, 2);
	const Notice *gone = g_ptr_array_index(notices, 0), *notice = g_ptr_array_index(notices, 1);
	assert_true(gone->withdrawn && !gone->id);
	assert_string_equal(gone->entity, GUID);
	assert_string_equal(notice->title, "A: B");
	assert_string_equal(notice->sender, "minister; N.");
	assert_string_equal(notice->kenmerk, "BZ1");
	assert_int_equal(notice->version, 3);
	assert_string_equal(notice->urls[RENDITION_XML], BASE "/DocumentPublicatie(" OTHER ")/Resource");
	assert_string_equal(notice->urls[RENDITION_PDF], BASE "/Document(" GUID ")/resource");
	assert_null(notice->urls[RENDITION_ODT]);
}

static const char *const bad[] = {"", "[]", "7", "{}", "{\"value\":7}", "{\"value\":[",
	"<html></html>", "{\"value\":[],\"@odata.nextLink\":\"https://example.org.evil/v4/x\"}",
	"{\"value\":[],\"@odata.nextLink\":\"file:///etc/passwd\"}"};

static void
test_bad(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(GError) error = NULL;
		char *next = NULL;
		assert_null(odata_read(BASE, bad[i], strlen(bad[i]), &next, &error));
		assert_error(&error, SPOOR_ERROR_INVALID, "");
		assert_null(next);
	}
}

static void
test_addresses(void **state)
{
	(void)state;
	static const char *const wrong[] = {"1", "123456", "36800-", "36800-V'", "36800 V", "abc", ""};
	g_autofree char *changed = odata_url_changed(BASE, moment_parse("2026-06-03"));
	g_autofree char *dossier = odata_url_about_dossier(BASE, "36800-V");
	assert_true(g_str_has_prefix(changed, BASE
		"/Document?$filter=ApiGewijzigdOp%20ge%202026-06-03T00%3A00%3A00.000000Z&$expand="));
	assert_string_equal(dossier, BASE "/Kamerstukdossier?$filter=Verwijderd%20eq%20false%20and%20"
		"Nummer%20eq%2036800%20and%20Toevoeging%20eq%20%27V%27");
	for (guint i = 0; i < G_N_ELEMENTS(wrong); i++) {
		assert_null(odata_url_dossier(BASE, wrong[i]));
		assert_null(odata_url_about_dossier(BASE, wrong[i]));
	}
}

static void
test_highest(void **state)
{
	(void)state;
	static const struct {
		const char *answer;
		gint highest;
	} answers[] = {{"{\"value\":[{\"HoogsteVolgnummer\":72}]}", 72}, {"{\"value\":[]}", 0},
		{"{\"value\":[{}]}", 0}, {"{\"value\":[{\"HoogsteVolgnummer\":9000000000}]}", 100000},
		{"{}", -1}};
	for (guint i = 0; i < G_N_ELEMENTS(answers); i++)
		assert_int_equal(odata_read_highest(answers[i].answer, strlen(answers[i].answer), NULL),
			answers[i].highest);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_identities),
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_bad),
		cmocka_unit_test(test_addresses),
		cmocka_unit_test(test_highest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
