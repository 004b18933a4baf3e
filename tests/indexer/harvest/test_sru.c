/* Answers of SRU, in the form of 2.0 and of 1.2. */
#include "tests/store/storing.h"

#include "indexer/harvest/moment.h"
#include "indexer/harvest/sru.h"

#define RECORD \
	"<record><recordData><gzd><originalData><meta><owmskern>" \
	"<dcterms:identifier>kst-31700-VI-D</dcterms:identifier><title>Brief &amp; meer</title>" \
	"<creator scheme=\"x\">Ministerie van Defensie</creator><modified>2023-04-20</modified>" \
	"</owmskern><owmsmantel><available>2023-04-19</available>" \
	"<replaces resourceIdentifier=\"https://zoek.officielebekendmakingen.nl/kst-31700-VI-C.html\"/>" \
	"</owmsmantel><tpmeta><dossiernummer>31700-VI</dossiernummer>" \
	"<dossiernummer>31701</dossiernummer><datumTijdstipWijzigingExpression>" \
	"2023-04-20T09:21:22.096779+02:00</datumTijdstipWijzigingExpression></tpmeta></meta>" \
	"</originalData><enrichedData><itemUrl manifestation=\"html\">https://h</itemUrl>" \
	"<itemUrl manifestation=\"pdf\">https://p</itemUrl>" \
	"<itemUrl manifestation=\"xml\">https://x</itemUrl></enrichedData></gzd></recordData>" \
	"<recordPosition>1</recordPosition></record>"
#define ODD "<record><recordData><identifier>../../x</identifier></recordData></record>"

static GPtrArray *
answer_read(const char *body, guint *records, guint *total, GError **error)
{
	g_autofree char *answer = g_strdup_printf(
		"<s:searchRetrieveResponse xmlns:s=\"http://docs.oasis-open.org/ns/search-ws/sruResponse\""
		" xmlns:dcterms=\"http://purl.org/dc/terms/\">%s</s:searchRetrieveResponse>", body);
	return sru_read(answer, strlen(answer), records, total, error);
}

static void
test_record(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	guint records, total;
	g_autoptr(GPtrArray) notices = answer_read(
		"<s:numberOfRecords>9</s:numberOfRecords><s:records>" RECORD ODD "</s:records>", &records,
		&total, &error);
	assert_no_error(error);
	assert_int_equal(total, 9);
	assert_int_equal(records, 2);
	assert_int_equal(notices->len, 1);
	const Notice *notice = g_ptr_array_index(notices, 0);
	assert_string_equal(notice->id, "kst-31700-VI-D");
	assert_string_equal(notice->title, "Brief & meer");
	assert_string_equal(notice->sender, "Ministerie van Defensie");
	assert_string_equal(notice->dossier, "31700-VI");
	assert_string_equal(notice->replaces, "kst-31700-VI-C");
	assert_string_equal(notice->urls[RENDITION_XML], "https://x");
	assert_string_equal(notice->urls[RENDITION_PDF], "https://p");
	assert_null(notice->urls[RENDITION_ODT]);
	assert_int_equal(notice->changed, moment_parse("2023-04-20T07:21:22.096779Z"));
	assert_int_equal(notice->issued, moment_parse("2023-04-19"));
}

static const struct {
	const char *body, *part;
} bad[] = {
	{"", "the answer is not one of SRU"},
	{"<numberOfRecords>veel</numberOfRecords>", "the answer is not one of SRU"},
	{"<numberOfRecords>1</numberOfRecords><records>" RECORD, "broken XML"},
	{"<numberOfRecords>0</numberOfRecords><diagnostics><diagnostic><message>Unsupported index"
	 "</message></diagnostic></diagnostics>", "the source refuses: Unsupported index"},
	{"<diagnostics><diagnostic/></diagnostics>", "the source refuses: ?"},
};

static void
test_bad(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(GError) error = NULL;
		guint records, total;
		assert_null(answer_read(bad[i].body, &records, &total, &error));
		assert_error(&error, SPOOR_ERROR_INVALID, bad[i].part);
	}
}

static void
test_addresses(void **state)
{
	(void)state;
	g_autofree char *url = sru_url_dossier("https://example.org/sru", "36800-V", 501);
	assert_string_equal(url, "https://example.org/sru?operation=searchRetrieve&version=2.0"
		"&recordSchema=gzd&startRecord=501&maximumRecords=500&query=%28c.product-area%3D%3D"
		"officielepublicaties%20AND%20w.dossiernummer%3D%3D%2236800-V%22%20AND%20"
		"w.publicatienaam%3DKamerstuk%29");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_record),
		cmocka_unit_test(test_bad),
		cmocka_unit_test(test_addresses),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
