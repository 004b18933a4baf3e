/* Documents of several forms in one zip file. */
#include "tests/indexer/read/packing.h"

#define NOTHING "! nothing in it has a reader; there is one for "

static const struct {
	Member members[8];
	const char *blocks; /* how they begin */
} rows[] = {
	{ { { "kst-33694-72.md", "Een." }, { "b/brief.txt", "Twee." } },
	  "p0 Een.\nid kst-33694-72\np0 Twee.\nid file:b-brief\n" },
	{ { { "a/Kamerstuk 33694, nr. 73.md", "Een." } }, "p0 Een.\nid kst-33694-73\n" },
	{ { { "a/", "" }, { "a.png", "x" }, { "b.md", "Een." } }, "p0 Een.\nid file:b\n" },
	{ { { "../../etc/a.md", "Een." } }, "p0 Een.\nid file:etc-a\n" },
	{ { { "/a.md", "Een." } }, "p0 Een.\nid file:a\n" },
	{ { { "a.jsonl", "{\"id\": \"x:1\", \"title\": \"T\", \"text\": \"Een.\"}\n" } },
	  "! a.jsonl: a file of many documents in a zip file" },
	{ { { "a.fodt", "<x/>" }, { "./b.md", "Een." } },
	  "p0 Een.\nid file:b\n! a.fodt: no text in it" },
	{ { { "a.md", "Een." }, { "b.docx", "x" }, { "c.md", "Drie." } },
	  "p0 Een.\nid file:a\np0 Drie.\nid file:c\n! b.docx: this is no zip file" },
	{ { { "a.md", "" }, { "b.md", "\xff" }, { "c.md", "---\n" }, { "d.md", "Vier." } },
	  "p0 Vier.\nid file:d\n! 3 of 4 files in it could not be read, such as a.md: the file is "
	  "empty" },
	{ { { "b.md", "\xff" } }, "! b.md: not UTF-8 at byte 0" },
	{ { { "c.md", "---\n" } }, "! c.md: no text in it" },
	{ { { "a.zip", "PK" } }, "! a.zip: a file of many documents in a zip file" },
	{ { { "a.png", "x" } }, NOTHING },
	{ { { ".verborgen.md", "Een." }, { "__MACOSX/a.md", "x" }, { "a/.b/c.md", "x" } }, NOTHING },
	{ { { "a.md/", "" } }, NOTHING },
};

static void
test_zip(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		gsize length;
		g_autofree char *packed = pack(rows[i].members, &length);
		g_autofree char *blocks = packing_read(read_zip, packed, length);
		if (!g_str_has_prefix(blocks, rows[i].blocks))
			fail_msg("%zu: %s\n%s", i, rows[i].members[0].name, blocks);
	}
}

static gboolean
refuse(DocumentBuilder *builder, gpointer data, GError **error)
{
	(void)builder;
	++*(guint *)data;
	g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_IO, "full");
	return FALSE;
}

/* Where the sink takes no more the rest is not read. */
static void
test_sink_stops(void **state)
{
	(void)state;
	static const Member members[] = { { "a.md", "" }, { "b.md", "Een." }, { "c.md", "Twee." },
					  { 0 } };
	gsize length;
	guint taken = 0;
	g_autoptr(GError) error = NULL;
	g_autofree char *packed = pack(members, &length);
	assert_false(read_zip(packed, length, refuse, &taken, &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_IO));
	assert_int_equal(taken, 1);
}

static char *
zip_make(const char *text, gsize *length)
{
	const Member members[] = { { "a.md", text }, { "b.txt", text }, { "c.fodt", text },
				   { "d.docx", text }, { NULL, NULL } };
	return pack(members, length);
}

static void
test_any_bytes(void **state)
{
	(void)state;
	packing_flip(read_zip, zip_make, "# Kop\n\nEen alinea met **nadruk**.\n\n- punt\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_zip),
		cmocka_unit_test(test_sink_stops),
		cmocka_unit_test(test_any_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
