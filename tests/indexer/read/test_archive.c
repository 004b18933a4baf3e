/* Zip files that mean no good. */
#include "tests/indexer/read/packing.h"

#include "indexer/read/archive.h"

#define MIB (1024 * 1024)
#define TAIL "PK\5\6"

static Archive *
archive_of(const Member *members, int method, char **packed)
{
	gsize length;
	*packed = pack_by(members, method, &length);
	g_autoptr(GError) error = NULL;
	Archive *archive = archive_open(*packed, length, &error);
	assert_null(error);
	return archive;
}

static void
test_members(void **state)
{
	(void)state;
	static const Member members[] = {
		{ "a.xml", "<a>een</a>" }, { "map/", "" }, { "b/\xc3\xa9.xml", "<a>" }, { 0 }
	};
	g_autofree char *packed = NULL;
	g_autoptr(Archive) archive = archive_of(members, ZIP_CM_DEFLATE, &packed);
	assert_int_equal(archive_count(archive), 3);
	assert_string_equal(archive_get_name(archive, 0), "a.xml");
	assert_null(archive_get_name(archive, 1));
	assert_string_equal(archive_get_name(archive, 2), "b/é.xml");
	assert_null(archive_get_name(archive, 3));
	assert_true(archive_has(archive, "a.xml"));
	assert_false(archive_has(archive, "A.xml"));
	g_autoptr(GByteArray) bytes = archive_read(archive, "a.xml", NULL);
	assert_int_equal(bytes->len, 10);
	assert_memory_equal(bytes->data, "<a>een</a>", 10);
	g_autoptr(GError) error = NULL;
	assert_null(archive_read(archive, "c.xml", &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT));
}

static void
test_text(void **state)
{
	(void)state;
	static const Member members[] = {
		{ "a.xml", "<m xmlns:d='d'>\n<d:title>Over <b/>x</d:title><title>y</title></m>" },
		{ "b.xml", "<m><d:title xmlns:d='d'>Over &amp; uit</d:title><title>y</title></m>" },
		{ "c.xml", "<m><title>x" },
		{ 0 }
	};
	g_autofree char *packed = NULL;
	g_autoptr(Archive) archive = archive_of(members, ZIP_CM_DEFLATE, &packed);
	g_autofree char *first = archive_get_text(archive, "a.xml", "title");
	g_autofree char *second = archive_get_text(archive, "b.xml", "title");
	assert_string_equal(first, "Over y");
	assert_string_equal(second, "Over & uit");
	assert_null(archive_get_text(archive, "b.xml", "date"));
	assert_null(archive_get_text(archive, "c.xml", "title"));
	assert_null(archive_get_text(archive, "d.xml", "title"));
}

/* What packs far too well. */
static void
test_bomb(void **state)
{
	(void)state;
	g_autofree char *many = g_strnfill(2 * MIB, 'a'), *packed = NULL;
	const Member members[] = { { "a", many }, { NULL, NULL } };
	g_autoptr(Archive) archive = archive_of(members, ZIP_CM_DEFLATE, &packed);
	g_autoptr(GError) error = NULL;
	assert_null(archive_read(archive, "a", &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE));
}

/* A member is as large as it may be whatever the file says of it; all of them count. */
static void
test_limits(void **state)
{
	(void)state;
	g_autofree char *large = g_strnfill(ARCHIVE_MEMBER_MAX_BYTES + 1, 'a'), *packed = NULL;
	const Member members[] = { { "large", large }, { "whole", large + 1 }, { NULL, NULL } };
	g_autoptr(Archive) archive = archive_of(members, ZIP_CM_STORE, &packed);
	g_autoptr(GError) error = NULL, full = NULL;
	assert_null(archive_read(archive, "large", &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE));
	guint read = 0;
	for (; !full; read++) {
		g_autoptr(GByteArray) bytes = archive_read(archive, "whole", &full);
	}
	assert_true(g_error_matches(full, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE));
	assert_int_equal(read, (ARCHIVE_MAX_BYTES - ARCHIVE_MEMBER_MAX_BYTES) /
				       ARCHIVE_MEMBER_MAX_BYTES + 1);
}

/* Sizes that are a lie: 4 GB in a few bytes, in the list and before the bytes. */
static void
test_sizes(void **state)
{
	(void)state;
	static const Member members[] = { { "a", "Een zin." }, { 0 } };
	gsize length;
	g_autofree char *packed = pack(members, &length);
	const char *list = memmem(packed, length, "PK\1\2", 4);
	memset(packed + 22, 0xff, 4);
	memset(packed + (list - packed) + 24, 0xff, 4);
	g_autoptr(GError) error = NULL;
	g_autoptr(Archive) archive = archive_open(packed, length, &error);
	if (!archive)
		return;
	g_autoptr(GByteArray) bytes = archive_read(archive, "a", &error);
	assert_true(bytes ? bytes->len == strlen("Een zin.") : error != NULL);
}

static void
test_no_zip(void **state)
{
	(void)state;
	g_autoptr(GString) tails = g_string_new("PK\3\4");
	for (guint i = 0; i < 3000; i++)
		g_string_append_len(tails, TAIL "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22);
	const struct {
		const char *bytes;
		gsize length;
	} files[] = { { "", 0 }, { "P", 1 }, { "tekst", 5 }, { tails->str, tails->len } };
	for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *exact = g_memdup2(files[i].bytes, MAX(files[i].length, 1));
		assert_null(archive_open(exact, files[i].length, &error));
		assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_INVALID));
	}
}

static void
test_encrypted(void **state)
{
	(void)state;
	static const Member members[] = { { "a", "Een zin." }, { 0 } };
	gsize length;
	g_autofree char *packed = pack(members, &length);
	const char *list = memmem(packed, length, "PK\1\2", 4);
	packed[6] |= 1; /* the flag of it, before the bytes and in the list */
	packed[list - packed + 8] |= 1;
	g_autoptr(GError) error = NULL;
	g_autoptr(Archive) archive = archive_open(packed, length, &error);
	assert_non_null(archive);
	assert_null(archive_read(archive, "a", &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_members),	 cmocka_unit_test(test_text),
		cmocka_unit_test(test_bomb),	 cmocka_unit_test(test_limits),
		cmocka_unit_test(test_sizes),	 cmocka_unit_test(test_no_zip),
		cmocka_unit_test(test_encrypted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
