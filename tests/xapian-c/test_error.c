/*
 * Every exception becomes its code, with its words, whatever its class.
 */
#include "tests/xapian-c/scratch.h"

bool xap_test_throw(XapErrorCode code, const char *message, XapError *error);

static const struct {
	XapErrorCode code;
	const char *name, *message;
} classes[] = {
	{XAP_ERROR_ASSERTION, "AssertionError", "boom"},
	{XAP_ERROR_INVALID_ARGUMENT, "InvalidArgumentError", "boom"},
	{XAP_ERROR_INVALID_OPERATION, "InvalidOperationError", "boom"},
	{XAP_ERROR_UNIMPLEMENTED, "UnimplementedError", "boom"},
	{XAP_ERROR_DATABASE_CLOSED, "DatabaseClosedError", "boom"},
	{XAP_ERROR_DATABASE_CORRUPT, "DatabaseCorruptError", "boom"},
	{XAP_ERROR_DATABASE_CREATE, "DatabaseCreateError", "boom"},
	{XAP_ERROR_DATABASE_LOCK, "DatabaseLockError", "boom"},
	{XAP_ERROR_DATABASE_MODIFIED, "DatabaseModifiedError", "boom"},
	{XAP_ERROR_DATABASE_OPENING, "DatabaseOpeningError", "boom"},
	{XAP_ERROR_DATABASE_NOT_FOUND, "DatabaseNotFoundError", "boom"},
	{XAP_ERROR_DATABASE_VERSION, "DatabaseVersionError", "boom"},
	{XAP_ERROR_DOC_NOT_FOUND, "DocNotFoundError", "boom"},
	{XAP_ERROR_FEATURE_UNAVAILABLE, "FeatureUnavailableError", "boom"},
	{XAP_ERROR_INTERNAL, "InternalError", "boom"},
	{XAP_ERROR_NETWORK, "NetworkError", "boom"},
	{XAP_ERROR_NETWORK_TIMEOUT, "NetworkTimeoutError", "boom"},
	{XAP_ERROR_QUERY_PARSER, "QueryParserError", "boom"},
	{XAP_ERROR_RANGE, "RangeError", "boom"},
	{XAP_ERROR_SERIALISATION, "SerialisationError", "boom"},
	{XAP_ERROR_WILDCARD, "WildcardError", "boom"},
	{XAP_ERROR_XAPIAN, "Xapian::Error", "NewerError: boom"},
	{XAP_ERROR_MEMORY, "std::bad_alloc", "out of memory"},
	{XAP_ERROR_STD, "std::exception", "boom"},
	{XAP_ERROR_UNKNOWN, "unknown", "an exception of unknown type"},
};

static void
test_every_class(void **state)
{
	(void)state;
	assert_int_equal(COUNT(classes), XAP_ERROR_UNKNOWN);
	for (size_t i = 0; i < COUNT(classes); i++) {
		XapError error = {XAP_OK, ""};

		assert_false(xap_test_throw(classes[i].code, "boom", &error));
		assert_int_equal(error.code, classes[i].code);
		assert_string_equal(error.message, classes[i].message);
		assert_string_equal(xap_error_name(error.code), classes[i].name);
		assert_false(xap_test_throw(classes[i].code, "boom", NULL));
	}
}

static void
test_untouched_without_failure(void **state)
{
	XapError error = {XAP_ERROR_RANGE, "before"};

	(void)state;
	assert_true(xap_test_throw(XAP_OK, "", &error));
	assert_int_equal(error.code, XAP_ERROR_RANGE);
	assert_string_equal(error.message, "before");
}

/* e with diaeresis (2 bytes) lies across the last byte that fits: it goes altogether. */
static void
test_long_message(void **state)
{
	XapError error;
	char message[1024];

	(void)state;
	memset(message, 'x', sizeof message);
	memcpy(message + sizeof error.message - 2, "\xC3\xAB", 2);
	message[sizeof message - 1] = '\0';
	assert_false(xap_test_throw(XAP_ERROR_STD, message, &error));
	assert_int_equal(strlen(error.message), sizeof error.message - 2);
	assert_int_equal(error.message[sizeof error.message - 3], 'x');
}

static void
test_one_line(void **state)
{
	XapError error;

	(void)state;
	assert_false(xap_test_throw(XAP_ERROR_STD, "a\nb\x1B[31mc\x7F", &error));
	assert_string_equal(error.message, "a b [31mc ");
}

static void
test_errno_words(void **state)
{
	XapError error;

	(void)state;
	assert_null(xap_database_open("/no/such/folder", 0, &error));
	assert_int_equal(error.code, XAP_ERROR_DATABASE_NOT_FOUND);
	assert_non_null(strstr(error.message, "/no/such/folder"));
	assert_non_null(strstr(error.message, "No such file or directory"));
}

static void
test_names_and_version(void **state)
{
	(void)state;
	assert_string_equal(xap_error_name(XAP_OK), "no error");
	assert_string_equal(xap_error_name((XapErrorCode)999), "unknown");
	assert_memory_equal(xap_version(), "1.4.", 4);
}

static void
test_bytes_free(void **state)
{
	XapBytes bytes = {NULL, 0};

	(void)state;
	xap_bytes_free(NULL);
	xap_bytes_free(&bytes);
	assert_true(xap_stemmer_get_languages(&bytes, NULL));
	assert_non_null(strstr(bytes.data, "kraaij_pohlmann"));
	xap_bytes_free(&bytes);
	assert_null(bytes.data);
	assert_int_equal(bytes.len, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_class),
		cmocka_unit_test(test_untouched_without_failure),
		cmocka_unit_test(test_long_message),
		cmocka_unit_test(test_one_line),
		cmocka_unit_test(test_errno_words),
		cmocka_unit_test(test_names_and_version),
		cmocka_unit_test(test_bytes_free),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
