/* Texts and lines that come from outside. */
#include "query/input.h"

#include "tests/query/asking.h"

static const struct {
	const char *text;
	gsize most, length;
} reads[] = {
	{ "", 10, 0 },
	{ "abc", 10, 3 },
	{ "abc", 3, 3 },
	{ "abcdef", 3, 4 }, /* one more, so that it is seen */
};

static void
test_read(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(reads); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *path = asking_write("input", reads[i].text);
		g_autoptr(GByteArray) bytes = input_read(path, reads[i].most, &error);
		assert_no_error(error);
		assert_int_equal(bytes->len, reads[i].length);
		assert_memory_equal(bytes->data, reads[i].text, bytes->len);
		assert_int_equal(bytes->data[bytes->len], 0);
	}
}

static void
test_read_large(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autofree char *text = g_strnfill(1000000, 'x');
	g_autofree char *path = asking_write("large", text);
	g_autoptr(GByteArray) bytes = input_read(path, 10000000, &error);
	assert_no_error(error);
	assert_string_equal((char *)bytes->data, text);
}

static void
test_trouble(void **state)
{
	(void)state;
	GError *error = NULL;
	g_autofree char *nowhere = storing_path("nowhere"), *folder = storing_path(".");
	assert_null(input_read(nowhere, 10, &error));
	assert_error(&error, SPOOR_ERROR_IO, "nowhere: No such file");
	assert_null(input_read(folder, 10, &error));
	assert_error(&error, SPOOR_ERROR_IO, "Is a directory");
	assert_int_equal(input_read_lines(nowhere, NULL, NULL, &error), -1);
	assert_error(&error, SPOOR_ERROR_IO, "nowhere: No such file");
	assert_int_equal(input_read_lines(folder, NULL, NULL, &error), -1);
	assert_error(&error, SPOOR_ERROR_IO, "Is a directory");
}

static gint
line_take(char *line, gpointer data)
{
	g_string_append_printf(data, "%s|", line);
	return *line == 'b' ? 2 : 1;
}

static const struct {
	const char *text, *lines;
	gint worst;
} batches[] = {
	{ "", "", 0 },
	{ "\n \n\r\n", "", 0 },
	{ "a\n\nc", "a|c|", 1 },
	{ "a \r\nb\nc\n", "a|b|c|", 2 },
};

static void
test_lines(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(batches); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GString) lines = g_string_new(NULL);
		g_autofree char *path = asking_write("lines", batches[i].text);
		gint worst = input_read_lines(path, line_take, lines, &error);
		assert_no_error(error);
		assert_int_equal(worst, batches[i].worst);
		assert_string_equal(lines->str, batches[i].lines);
	}
}

static const struct {
	const char *line, *id, *text; /* NULL: refused */
} splits[] = {
	{ "1\tSAFE", "1", "SAFE" },
	{ "q/1\t\ttab", "q/1", "\ttab" },
	{ "1\t", "1", "" },
	{ "zonder", NULL, NULL },
	{ "2 x\tSAFE", NULL, NULL },
	{ "\tSAFE", NULL, NULL },
	{ "", NULL, NULL },
};

static void
test_split(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(splits); i++) {
		g_autofree char *line = g_strdup(splits[i].line);
		const char *id = NULL, *text = NULL;
		gboolean taken = input_split(line, &id, &text);
		if (taken != (splits[i].id != NULL) || g_strcmp0(id, splits[i].id) != 0 ||
		    g_strcmp0(text, splits[i].text) != 0)
			fail_msg("%s: %s, %s", splits[i].line, id, text);
	}
}

static const struct {
	const char *line, *id, *text;
} records[] = {
	{ "{\"id\":\"a\",\"text\":\"een\\ntwee \\u00e9\"}", "a", "een\ntwee é" },
	{ "{\"text\":\"\",\"title\":\"t\",\"id\":\"a\",\"more\":[1,{}]}", "a", "" },
	{ "{\"id\":\"a\"}", NULL, NULL },
	{ "{\"id\":1,\"text\":\"x\"}", NULL, NULL },
	{ "{\"id\":\"a b\",\"text\":\"x\"}", NULL, NULL },
	{ "{\"id\":\"a\\tb\",\"text\":\"x\"}", NULL, NULL },
	{ "{\"id\":\"\",\"text\":\"x\"}", NULL, NULL },
	{ "{\"id\":{},\"text\":\"x\"}", NULL, NULL },
	{ "{\"id\":\"a\",\"text\":\"x\"", NULL, NULL },
	{ "[]", NULL, NULL },
	{ "", NULL, NULL },
};

static void
test_records(void **state)
{
	(void)state;
	g_autoptr(JsonParser) parser = json_parser_new();
	for (gsize i = 0; i < G_N_ELEMENTS(records); i++) {
		const char *id = NULL, *text = NULL;
		gboolean taken = input_parse_record(parser, records[i].line, &id, &text);
		if (taken != (records[i].id != NULL) ||
		    (taken && (strcmp(id, records[i].id) != 0 ||
			       strcmp(text, records[i].text) != 0)))
			fail_msg("%s: %d", records[i].line, taken);
	}
	g_autofree char *deep = g_strnfill(1000000, '[');
	g_autofree char *line = g_strconcat("{\"id\":\"a\",\"text\":\"x\",\"more\":", deep, NULL);
	const char *id, *text;
	assert_false(input_parse_record(parser, line, &id, &text));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),  cmocka_unit_test(test_read_large),
		cmocka_unit_test(test_trouble), cmocka_unit_test(test_lines),
		cmocka_unit_test(test_split), cmocka_unit_test(test_records),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
