#include "error.h"
#include "tests/reading.h"

static const struct {
	const char *lines;
	const char *read;  /* "id title number-of-passages;" for each document */
	const char *error; /* how its message begins; NULL for none */
} files[] = {
	{ "", "", NULL },
	{ "\n \t\r\n", "", NULL },
	{ "{\"id\":\"aiv:een\",\"text\":\"Tekst.\"}", "aiv:een aiv:een 1;", NULL },
	{ "{\"id\":\"aiv:een\",\"title\":\"Een\",\"text\":\"Tekst.\\n\\nMeer.\"}\n",
	  "aiv:een Een 2;", NULL },
	{ "{\"id\":\"a\",\"text\":\"Een.\"}\r\n\r\n{\"id\":\"b\",\"text\":\"Twee.\"}  ",
	  "a a 1;b b 1;", NULL },
	{ "{\"id\":\"33694-72\",\"text\":\"Tekst.\"}", "33694-72 33694-72 1;", NULL },
	{ "{\"id\":\"a\",\"text\":\"Een.\",\"meer\":[1,{\"x\":null}],\"y\":-1.5e3}", "a a 1;",
	  NULL },
	{ "{\"id\":\"a\",\"text\":\"[[[[ \\\" {{{{\"}", "a a 1;", NULL },
	{ "{\"id\":\"a\",\"text\":\"Een.\"}\n{\"id\":\"b\"}", "a a 1;", "line 2: a record needs" },
	{ "{\"text\":\"Een.\"}", "", "line 1: a record needs" },
	{ "{\"id\":\"a b\",\"text\":\"Een.\"}", "", "line 1: a record needs" },
	{ "{\"id\":\"\",\"text\":\"Een.\"}", "", "line 1: a record needs" },
	{ "{\"id\":\"a#1\",\"text\":\"Een.\"}", "", "line 1: a record needs" },
	{ "{\"id\":1,\"text\":\"Een.\"}", "", "line 1: a record needs" },
	{ "{\"id\":\"a\",\"text\":[\"Een.\"]}", "", "line 1: a record needs" },
	{ "{\"id\":\"a\",\"text\":null}", "", "line 1: a record needs" },
	{ "{\"id\":\"a\",\"text\":\"\"}", "", "line 1: a record needs" },
	{ "[1,2]", "", "line 1: not a JSON object" },
	{ "null", "", "line 1: not a JSON object" },
	{ "tekst", "", "line 1: not JSON" },
	{ "{\"id\":\"a\"", "", "line 1: not JSON" },
	{ "{'id':'a','text':'b'}", "", "line 1: not JSON" },
	{ "{\"id\":\"a\",/* */\"text\":\"b\"}", "", "line 1: not JSON" },
};

static gboolean
print(DocumentBuilder *builder, gpointer data, GError **error)
{
	g_autoptr(Document) document = builder_finish(builder, error);
	assert_non_null(document);
	g_string_append_printf(data, "%s %s %u;", document->id, document->title,
			       document->passages->len);
	return TRUE;
}

static void
test_files(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
		g_autoptr(GString) read = g_string_new(NULL);
		g_autoptr(GError) error = NULL;
		gsize length = strlen(files[i].lines);
		g_autofree char *exact = g_memdup2(files[i].lines, length + (length == 0));
		gboolean good = read_jsonl(exact, length, print, read, &error);
		assert_int_equal(good, files[i].error == NULL);
		assert_string_equal(read->str, files[i].read);
		if (!good && !g_str_has_prefix(error->message, files[i].error))
			fail_msg("%s: %s", files[i].lines, error->message);
		assert_true(good || error->domain == SPOOR_ERROR);
	}
}

static gboolean
refuse(DocumentBuilder *builder, gpointer data, GError **error)
{
	(void)builder;
	++*(guint *)data;
	g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_IO, "the disk is full");
	return FALSE;
}

static void
test_sink_stops_it(void **state)
{
	(void)state;
	static const char lines[] =
	    "{\"id\":\"a\",\"text\":\"Een.\"}\n{\"id\":\"b\",\"text\":\"Twee.\"}\n";
	g_autoptr(GError) error = NULL;
	guint times = 0;
	assert_false(read_jsonl(lines, strlen(lines), refuse, &times, &error));
	assert_int_equal(times, 1);
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_IO));
}

/* Every passage stands on the whole line of its record. */
static void
test_offsets(void **state)
{
	(void)state;
	static const char lines[] = "\n{\"id\":\"a\",\"text\":\"Een.\\n\\nTwee.\"}\n";
	g_autoptr(Document) document = reading_of("a.jsonl", lines, strlen(lines));
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		assert_int_equal(passage->start, 1);
		assert_int_equal(passage->end, strlen(lines) - 1);
	}
	assert_int_equal(document->passages->len, 2);
}

static void
test_deep_nesting(void **state)
{
	(void)state;
	static const char *const heads[] = { "",	  "{\"id\":\"a\",\"text\":\"b\",\"c\":",
					     "\"\\\"\" ", "'\"' ",
					     "/* \" */ ", "// \" \r" };
	static const char *const brackets[] = { "[", "{\"a\":", "[\"]\"," };
	for (gsize h = 0; h < G_N_ELEMENTS(heads); h++)
		for (gsize b = 0; b < G_N_ELEMENTS(brackets); b++) {
			g_autoptr(GString) line = g_string_new(heads[h]);
			for (guint i = 0; i < 500000; i++)
				g_string_append(line, brackets[b]);
			assert_null(reading_of("a.jsonl", line->str, line->len));
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_files),
		cmocka_unit_test(test_sink_stops_it),
		cmocka_unit_test(test_offsets),
		cmocka_unit_test(test_deep_nesting),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
