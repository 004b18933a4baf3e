/*
 * A plain main for the fuzz targets, so that they run as tests with any compiler.
 *
 * usage: fuzz_NAME [-m MUTATIONS] FILE|FOLDER...
 *
 * Gives the target every file, and of each MUTATIONS altered copies. These are the same in
 * every run. An input stands in crash-NAME beside the program while it is tried, so that it
 * is still there after a crash, a sanitizer's exit or the alarm.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <glib.h>
#include <glib/gstdio.h>

#define INPUT_LIMIT (256 * 1024) /* bytes; longer seeds are tried unaltered */
#define TIME_LIMIT 20		 /* seconds for one input */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct {
	uint64_t state;
	int mutations;
	int crash_file; /* file descriptor */
	guint inputs;
} Fuzz;

/* xorshift64 (Marsaglia 2003): from 0 to below - 1. */
static size_t
random_next(Fuzz *fuzz, size_t below)
{
	fuzz->state ^= fuzz->state << 13;
	fuzz->state ^= fuzz->state >> 7;
	fuzz->state ^= fuzz->state << 17;
	return below == 0 ? 0 : (size_t)(fuzz->state % below);
}

static void
bits_flip(Fuzz *fuzz, GByteArray *input)
{
	for (size_t n = 1 + random_next(fuzz, 8); n > 0 && input->len > 0; n--)
		input->data[random_next(fuzz, input->len)] ^= (guint8)(1 << random_next(fuzz, 8));
}

static void
slice_cut(Fuzz *fuzz, GByteArray *input)
{
	guint start = (guint)random_next(fuzz, input->len);

	g_byte_array_remove_range(input, start, (guint)random_next(fuzz, input->len - start));
}

static void
bytes_insert(Fuzz *fuzz, GByteArray *input, const void *bytes, guint n)
{
	guint at = (guint)random_next(fuzz, input->len + 1);
	guint tail = input->len - at;

	g_byte_array_set_size(input, input->len + n);
	memmove(input->data + at + n, input->data + at, tail);
	memcpy(input->data + at, bytes, n);
}

static void
slice_repeat(Fuzz *fuzz, GByteArray *input)
{
	guint start = (guint)random_next(fuzz, input->len);
	guint n = (guint)random_next(fuzz, MIN(input->len - start, 512));
	g_autofree guint8 *slice = n > 0 ? g_memdup2(input->data + start, n) : NULL;

	for (size_t times = 1 + random_next(fuzz, 8); n > 0 && times > 0; times--)
		bytes_insert(fuzz, input, slice, n);
}

/* What parsers stumble over: ends of ranges, broken and unusual UTF-8, nesting, quotes. */
static void
token_insert(Fuzz *fuzz, GByteArray *input)
{
	static const char *const tokens[] = {"\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
		"\xe2\x80", "\xcc\x81", "\xc2\xad", "\xe2\x80\x8b", "\xef\xbb\xbf", "\xc4\xb3",
		"-1", "4294967296", "18446744073709551616", "((((((((", "))))", "\"", "'", "\\", "\r\n",
		"\n\n\n", "\t", "-", "--", ".", "%s%n", "AND", "NOT", "NEAR/", "*", "^", ":", "<", "&"};
	const char *token = tokens[random_next(fuzz, G_N_ELEMENTS(tokens))];

	bytes_insert(fuzz, input, token, (guint)strlen(token));
}

static void
nul_insert(Fuzz *fuzz, GByteArray *input)
{
	bytes_insert(fuzz, input, "", 1);
}

static void (*const alterations[])(Fuzz *fuzz, GByteArray *input) = {
	bits_flip, slice_cut, slice_repeat, token_insert, nul_insert};

static void
input_try(Fuzz *fuzz, const guint8 *data, gsize size)
{
	/* An own block of exactly this size, so that AddressSanitizer sees one byte too far. */
	g_autofree guint8 *copy = g_malloc(size + (size == 0));

	if (size > 0)
		memcpy(copy, data, size);
	if (pwrite(fuzz->crash_file, data, size, 0) != (ssize_t)size ||
		ftruncate(fuzz->crash_file, (off_t)size) != 0)
		g_error("cannot keep the input: %s", g_strerror(errno));
	alarm(TIME_LIMIT);
	LLVMFuzzerTestOneInput(copy, size);
	alarm(0);
	fuzz->inputs++;
}

static void
seed_try(Fuzz *fuzz, const char *path)
{
	g_autofree char *seed = NULL;
	g_autoptr(GError) error = NULL;
	gsize size;

	if (!g_file_get_contents(path, &seed, &size, &error))
		g_error("%s", error->message);
	input_try(fuzz, (guint8 *)seed, size);
	for (int i = 0; i < fuzz->mutations && size <= INPUT_LIMIT; i++) {
		g_autoptr(GByteArray) input = g_byte_array_new();

		g_byte_array_append(input, (guint8 *)seed, (guint)size);
		for (size_t n = 1 + random_next(fuzz, 4); n > 0; n--)
			alterations[random_next(fuzz, G_N_ELEMENTS(alterations))](fuzz, input);
		input_try(fuzz, input->data, input->len);
	}
}

static int
name_compare(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void
path_try(Fuzz *fuzz, const char *path)
{
	g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
	g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(g_free);

	if (folder == NULL) {
		seed_try(fuzz, path);
		return;
	}
	for (const char *name; (name = g_dir_read_name(folder)) != NULL;)
		g_ptr_array_add(files, g_build_filename(path, name, NULL));
	g_ptr_array_sort(files, name_compare);
	for (guint i = 0; i < files->len; i++)
		seed_try(fuzz, files->pdata[i]);
}

int
main(int argc, char **argv)
{
	g_autofree char *program = g_path_get_basename(argv[0]);
	g_autofree char *folder = g_path_get_dirname(argv[0]);
	g_autofree char *crash = g_strdup_printf("%s/crash-%s", folder, program);
	Fuzz fuzz = {.state = 0x9e3779b97f4a7c15};
	int first = 1;

	if (argc > 2 && strcmp(argv[1], "-m") == 0) {
		fuzz.mutations = (int)g_ascii_strtoll(argv[2], NULL, 10);
		first = 3;
	}
	fuzz.crash_file = g_open(crash, O_RDWR | O_CREAT | O_TRUNC, 0644);
	if (fuzz.crash_file < 0)
		g_error("%s: %s", crash, g_strerror(errno));
	g_printerr("%s: the input that is tried stands in %s\n", program, crash);
	for (int i = first; i < argc; i++)
		path_try(&fuzz, argv[i]);
	close(fuzz.crash_file);
	g_unlink(crash);
	g_print("%s: %u inputs\n", program, fuzz.inputs);
	return fuzz.inputs > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
