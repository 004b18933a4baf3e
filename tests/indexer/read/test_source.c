/* Files that cannot be trusted, and what the document in a file is called. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include <glib/gstdio.h>

#include "document/identity.h"
#include "error.h"
#include "indexer/read/source.h"

static char *folder;

static int
set_up(void **state)
{
	(void)state;
	folder = g_dir_make_tmp("spoor-source-XXXXXX", NULL);
	return folder ? 0 : 1;
}

static int
tear_down(void **state)
{
	(void)state;
	g_rmdir(folder);
	g_free(folder);
	return 0;
}

/* A file with these bytes, for g_free; source_check removes it. */
static char *
file_make(const char *name, const char *bytes, gsize length)
{
	char *path = g_build_filename(folder, name, NULL);
	assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
	return path;
}

/* Takes the path. `message` NULL: it opens; else the error says so. */
static void
source_check(char *path, SpoorError code, const char *message)
{
	g_autofree char *owned = path;
	g_autoptr(GError) error = NULL;
	Source source;
	gboolean opened = source_open(&source, path, &error);
	if (opened)
		source_close(&source);
	g_remove(path);
	assert_true(opened == (error == NULL));
	if (opened != (message == NULL))
		fail_msg("%s: %s", path, opened ? "opens" : error->message);
	if (opened)
		return;
	assert_true(g_error_matches(error, SPOOR_ERROR, (gint)code));
	assert_null(strstr(error->message, folder));
	assert_null(strchr(error->message, '\n'));
	if (!strstr(error->message, message))
		fail_msg("%s\n  instead of %s", error->message, message);
}

#define B(literal) literal, sizeof(literal) - 1

static const struct {
	const char *name, *bytes;
	gsize length;
	SpoorError code;
	const char *message; /* NULL: it is fine */
} rows[] = {
	{"a.md", B("Tekst."), 0, NULL},
	{"a.MarkDown", B("Tekst."), 0, NULL},
	{"a.TXT", B("é"), 0, NULL},
	{"a.jsonl", B("{}"), 0, NULL},
	{"a.md.txt", B("\xef\xbb\xbfMet een merk."), 0, NULL},
	{"a.md", B(""), SPOOR_ERROR_INVALID, "empty"},
	{"a.docx~", B("PK"), SPOOR_ERROR_UNSUPPORTED, ".md .markdown .txt"},
	{"md", B("Tekst."), SPOOR_ERROR_UNSUPPORTED, "no reader"},
	{"a.md~", B(""), SPOOR_ERROR_UNSUPPORTED, "no reader"},
	{"a.pdf", B("%PDF-1.4\n"), 0, NULL},
	{"a.pdf", B("\n\0junk%PDF-1.4\n"), 0, NULL},
	{"a.pdf", B("<html>"), SPOOR_ERROR_INVALID, "this is no pdf"},
	{"a.pdf", B(""), SPOOR_ERROR_INVALID, "empty"},
	{"download", B("%PDF-1.4\n"), 0, NULL},
	{"download.part", B("%PDF-1.4\n"), 0, NULL},
	{"a.txt", B("%PDF-1.4 is hoe het begint."), 0, NULL},
};

static void
test_names_of_files(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
		source_check(file_make(rows[i].name, rows[i].bytes, rows[i].length), rows[i].code,
			rows[i].message);
}

static const struct {
	const char *bytes;
	gsize length;
	const char *message; /* NULL: it is text */
} texts[] = {
	{B("Tekst."), NULL},
	{B("\xef\xbb\xbfMet een merk, één."), NULL},
	{B("\0"), "binary"},
	{B("Tekst met\0een nul."), "binary"},
	{B("\xff\xfeT\0e\0"), "binary"},
	{B("\xff"), "not UTF-8 at byte 0;"},
	{B("Caf\xe9 en verder"), "not UTF-8 at byte 3;"},
	{B("één \xc3"), "not UTF-8 at byte 6;"},
	{B("a\xc0\x80"), "not UTF-8 at byte 1;"},
	{B("ab\xed\xa0\x80"), "not UTF-8 at byte 2;"},
};

static void
test_text(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(GError) error = NULL;
		gboolean good = source_check_text(texts[i].bytes, texts[i].length, &error);
		assert_true(good == (texts[i].message == NULL));
		assert_true(good || strstr(error->message, texts[i].message));
		assert_true(good || g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_INVALID));
	}
}

/* A document is what it was when it was opened. */
static void
test_copy(void **state)
{
	(void)state;
	Source source;
	g_autofree char *path = file_make("a.md", B("Tekst."));
	assert_true(source_open(&source, path, NULL));
	assert_true(g_file_set_contents(path, "Iets anders", -1, NULL));
	assert_int_equal(truncate(path, 0), 0);
	assert_int_equal(source.length, 6);
	assert_memory_equal(source.bytes, "Tekst.", 6);
	assert_string_equal(source.reader->name, "markdown");
	assert_int_equal(ftruncate(source.fd, 0), -1);
	assert_int_equal(pwrite(source.fd, "x", 1, 0), -1);
	source_close(&source);
	source_close(&source);
	g_remove(path);
}

/* What may be large is not copied, and no reader's bytes are looked at before it runs. */
static void
test_many(void **state)
{
	(void)state;
	Source source;
	g_autofree char *path = file_make("a.jsonl", B("{}"));
	assert_int_equal(truncate(path, (off_t)5 << 30), 0);
	assert_true(source_open(&source, path, NULL));
	assert_null(source.bytes);
	assert_int_equal(source.length, (gsize)5 << 30);
	source_close(&source);
	g_remove(path);
}

static char *
path_make(const char *name)
{
	return g_build_filename(folder, name, NULL);
}

/* What is no file at all, under the name of one. */
static void
test_no_file(void **state)
{
	(void)state;
	char *path = path_make("a.md");
	source_check(path, SPOOR_ERROR_ABSENT, "no such file");
	path = path_make("a.md");
	assert_int_equal(symlink("nergens", path), 0);
	source_check(path, SPOOR_ERROR_ABSENT, "no such file");
	path = path_make("a.md");
	assert_int_equal(g_mkdir(path, 0755), 0);
	source_check(path, SPOOR_ERROR_INVALID, "not a regular file");
	path = path_make("a.md");
	assert_int_equal(mkfifo(path, 0644), 0);
	source_check(path, SPOOR_ERROR_INVALID, "not a regular file");
	source_check(g_strdup(""), SPOOR_ERROR_ABSENT, "no such file");
}

static void
test_unreadable(void **state)
{
	(void)state;
	if (geteuid() == 0)
		skip(); /* root may read everything */
	char *path = file_make("a.md", B("Tekst."));
	assert_int_equal(g_chmod(path, 0), 0);
	source_check(path, SPOOR_ERROR_IO, "cannot be read");
}

/* Files with a hole in them, which take no room. */
static void
test_too_large(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		gsize size;
		SpoorError code;
		const char *message;
	} files[] = {
		{"a.md", (gsize)500 << 20, SPOOR_ERROR_TOO_LARGE,
			"500 MiB in one document; at most 64"},
		{"a.md", (gsize)4 << 30, SPOOR_ERROR_TOO_LARGE, "4096 MiB in one document"},
		{"a.txt", READER_MAX_BYTES + 1, SPOOR_ERROR_TOO_LARGE, "at most 64"},
		{"a.txt", READER_MAX_BYTES, 0, NULL},
	};
	for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
		char *path = file_make(files[i].name, "x", 1);
		assert_int_equal(truncate(path, (off_t)files[i].size), 0);
		source_check(path, files[i].code, files[i].message);
	}
}

/* ---- names ---- */

static const char catalogue_text[] =
	"[nl:strategie]\nkind=strategie\ntitle=Internationale Veiligheidsstrategie\n"
	"identifiers=kst-33694-72\n"
	"[kenmerk:BZ2628864]\nkind=kamerbrief\ntitle=Kabinetsreactie\n";

static const struct {
	const char *path, *id, *kenmerk, *title; /* as the reader left them */
	const char *expected_id, *expected_kind, *expected_title;
} names[] = {
	{"x/kst-33694-73.md", NULL, NULL, "Titel", "kst-33694-73", NULL, "Titel"},
	{"x/kst-33694-73.md", NULL, "BZ2628864", "Titel", "kst-33694-73", NULL, "Titel"},
	{"x/kst-33694-72.md", NULL, NULL, NULL, "nl:strategie", "strategie",
		"Internationale Veiligheidsstrategie"},
	{"x/kst-33694-72.md", NULL, NULL, "Eigen titel", "nl:strategie", "strategie",
		"Eigen titel"},
	{"Kamerstuk 33694, nr. 73.md", NULL, NULL, NULL, "kst-33694-73", NULL,
		"Kamerstuk 33694, nr. 73"},
	{"2025D18359.txt", NULL, NULL, "T", "2025D18359", NULL, "T"},
	{"x/brief.md", NULL, "BZ2628864", NULL, "kenmerk:BZ2628864", "kamerbrief",
		"Kabinetsreactie"},
	{"x/brief.md", NULL, "BZ 26/x", NULL, "file:brief", NULL, "brief"},
	{"x/Mijn brief (2).md", NULL, NULL, NULL, "file:mijn-brief--2-", NULL, "Mijn brief (2)"},
	{"brief.v2.md", NULL, NULL, "T", "file:brief-v2", NULL, "T"},
	{".md", NULL, NULL, "T", "file:md", NULL, "T"},
	{"één–twee.md", NULL, NULL, NULL, "file:een-twee", NULL, "één–twee"},
	{"Caf\xe9.md", NULL, NULL, NULL, "file:caf-", NULL, "Caf\xef\xbf\xbd"},
	{"---.md", NULL, NULL, NULL, "file:0b87784c", NULL, "---"},
	{"x/eigen.jsonl", "a:b", "BZ2628864", "T", "a:b", NULL, "T"},
	{"x/eigen.jsonl", "kst-33694-72", NULL, "T", "nl:strategie", "strategie", "T"},
};

static void
test_names(void **state)
{
	(void)state;
	g_autoptr(Catalogue) catalogue =
		catalogue_read(catalogue_text, strlen(catalogue_text), "c.ini", NULL);
	for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autoptr(Document) document = document_new();
		document->id = g_strdup(names[i].id);
		document->kenmerk = g_strdup(names[i].kenmerk);
		document->title = g_strdup(names[i].title);
		source_name(catalogue, names[i].path, document);
		assert_string_equal(document->id, names[i].expected_id);
		assert_true(identity_is_valid(document->id) || names[i].id);
		assert_int_equal(g_strcmp0(document->kind, names[i].expected_kind), 0);
		assert_string_equal(document->title, names[i].expected_title);
	}
}

/* A heading is a title where neither the document nor the catalogue has one. */
static void
test_heading(void **state)
{
	(void)state;
	static const struct {
		const char *path, *title, *expected;
	} headed[] = {
		{"x/brief.md", NULL, "Kop"},
		{"x/brief.md", "Eigen titel", "Eigen titel"},
		{"x/kst-33694-72.md", NULL, "Internationale Veiligheidsstrategie"},
	};
	g_autoptr(Catalogue) catalogue =
		catalogue_read(catalogue_text, strlen(catalogue_text), "c.ini", NULL);
	for (guint i = 0; i < G_N_ELEMENTS(headed); i++) {
		g_autoptr(Document) document = document_new();
		document->title = g_strdup(headed[i].title);
		document->heading = g_strdup("Kop");
		source_name(catalogue, headed[i].path, document);
		assert_string_equal(document->title, headed[i].expected);
	}
}

/* A name as long as file systems have them is still an identity. */
static void
test_long_name(void **state)
{
	(void)state;
	g_autoptr(Catalogue) catalogue = catalogue_read("", 0, "c.ini", NULL);
	g_autofree char *stem = g_strnfill(255 - 3, 'a'), *path = g_strconcat(stem, ".md", NULL);
	g_autoptr(Document) document = document_new();
	source_name(catalogue, path, document);
	assert_int_equal(strlen(document->id), IDENTITY_MAX);
	assert_true(identity_is_valid(document->id));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_of_files),
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_copy),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_no_file),
		cmocka_unit_test(test_unreadable),
		cmocka_unit_test(test_too_large),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_heading),
		cmocka_unit_test(test_long_name),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
