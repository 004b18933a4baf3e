/* Readers that misbehave: each costs its file and one line, and the next file is read. */
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include <glib/gstdio.h>

#include "document/builder_variant.h"
#include "error.h"
#include "indexer/read/reader_run.h"
#include "indexer/read/sandbox.h"

#define MIB (1024 * 1024)

static const char bytes[] = "Een bestand.";
static ForkServer *server;

static const ReaderLimits short_limits = {
	.seconds = 1, .memory = (gsize)512 * MIB, .output = (gsize)4 * MIB
};

/* ---- readers ---- */

static gboolean
paragraph_give(const char *text, BuilderSink sink, gpointer data, GError **error)
{
	g_autoptr(DocumentBuilder) builder = builder_new_extracted();
	builder_begin(builder, BLOCK_PARAGRAPH, 0, 0);
	builder_append(builder, text, strlen(text));
	builder_end(builder, 0, 0);
	return sink(builder, data, error);
}

static gboolean
read_well(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	g_autofree char *text = g_strndup(source, length);
	return paragraph_give(text, sink, data, error);
}

static gboolean
read_and_refuse(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	(void)length;
	paragraph_give(source, sink, data, NULL);
	g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED, "het is\neen scan");
	return FALSE;
}

static gboolean
read_for_ever(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	(void)length, (void)sink, (void)data, (void)error;
	for (const volatile char *c = source; *c;)
		;
	return TRUE;
}

/* It takes no processor time. */
static gboolean
read_asleep(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	GMutex mutex;
	(void)source, (void)length, (void)sink, (void)data, (void)error;
	g_mutex_init(&mutex);
	g_mutex_lock(&mutex);
	g_mutex_lock(&mutex);
	return TRUE;
}

static gboolean
read_into_memory(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	(void)source, (void)length, (void)sink, (void)data, (void)error;
	for (gsize i = 0; i < 4096; i++)
		*(volatile char *)g_malloc(MIB) = 1;
	return TRUE;
}

static gboolean
read_and_crash(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	(void)length;
	paragraph_give(source, sink, data, error);
	__builtin_trap();
	return TRUE;
}

static gboolean
read_and_abort(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	(void)source, (void)length, (void)sink, (void)data, (void)error;
	abort();
}

static gboolean
read_and_leave(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	(void)source, (void)length, (void)sink, (void)data, (void)error;
	_exit(0);
}

static gboolean
read_one_too_large(const char *source, gsize length, BuilderSink sink, gpointer data,
		   GError **error)
{
	g_autofree char *text = g_strnfill(3 * MIB, 'a');
	(void)source, (void)length;
	return paragraph_give(text, sink, data, error);
}

static gboolean
read_without_end(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	g_autofree char *text = g_strnfill(64 * 1024, 'a');
	(void)source, (void)length;
	while (paragraph_give(text, sink, data, error))
		;
	return FALSE;
}

/* Not through the sink: what is in the pipe need be no document. */
static gboolean
read_to_the_pipe(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	static const guint64 frame[] = { FRAME_DOCUMENT, 24, 1, 2, 3 };
	(void)source, (void)length, (void)sink, (void)data, (void)error;
	for (int pipe = STDERR_FILENO + 1; pipe < 64; pipe++)
		if (write(pipe, frame, sizeof frame) > 0)
			return TRUE;
	return TRUE;
}

/* Waits until the file is shorter than it was. */
static gboolean
read_what_goes(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	return paragraph_give("Het begin.", sink, data, error) &&
	       read_for_ever(source + length - 1, 1, sink, data, error);
}

/* What it asked for and what the kernel said, as its document. */
static gboolean
read_and_ask(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	(void)source, (void)length;
	g_autoptr(GString) said = g_string_new(NULL);
	const char *const arguments[] = { "/bin/true", NULL };
	guint open_ends = 0;
	for (int end = STDERR_FILENO + 1; end < 256; end++)
		open_ends += write(end, "", 0) == 0 || errno != EBADF;
	g_string_append_printf(said, "%u open", open_ends);
	g_string_append_printf(said, ", open %d", open("/etc/passwd", O_RDONLY) < 0 ? errno : 0);
	g_string_append_printf(said, ", make %d", open("made", O_CREAT | O_RDWR, 0600) < 0 ? errno : 0);
	g_string_append_printf(said, ", socket %d",
			       socket(AF_INET, SOCK_STREAM, 0) < 0 ? errno : 0);
	g_string_append_printf(said, ", fork %d", fork() < 0 ? errno : 0);
	execv(arguments[0], (char *const *)arguments);
	g_string_append_printf(said, ", exec %d", errno);
	g_string_append_printf(said, ", kill %d", kill(getppid(), 0) < 0 ? errno : 0);
	void *code = mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	g_string_append_printf(said, ", code %d", code == MAP_FAILED ? errno : 0);
	return paragraph_give(said->str, sink, data, error);
}

/* ---- running them ---- */

typedef struct {
	GString *texts; /* of the documents, one a line */
	int truncate;	/* a file to cut short at the first document; or -1 */
	gboolean refuse;
} Kept;

static gboolean
document_keep(DocumentBuilder *builder, gpointer data, GError **error)
{
	Kept *kept = data;
	gsize length;
	const char *text = builder_get_source(builder, &length);
	g_string_append_len(kept->texts, text, (gssize)MIN(length, 200));
	if (kept->truncate >= 0)
		assert_int_equal(ftruncate(kept->truncate, 0), 0);
	if (kept->refuse)
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_IO, "de schijf is vol");
	return !kept->refuse;
}

/* A file of these bytes, which its name does not lead to any more. */
static int
file_make(const char *data, gsize length)
{
	g_autofree char *path = NULL;
	int file = g_file_open_tmp("spoor-run-XXXXXX", &path, NULL);
	assert_true(file >= 0 && write(file, data, length) == (ssize_t)length);
	g_unlink(path);
	return file;
}

/* What became of it: its documents, and "! " and the error. For g_free. */
static char *
run(const Reader *reader, Kept *kept, gboolean *failed)
{
	g_autoptr(GError) error = NULL;
	Source source = { .fd = file_make(bytes, strlen(bytes)),
			  .length = strlen(bytes),
			  .reader = reader };
	kept->texts = g_string_new(NULL);
	if (kept->truncate >= 0)
		kept->truncate = source.fd;
	*failed = !reader_run(server, &source, &short_limits, document_keep, kept, &error);
	assert_true(*failed == (error != NULL));
	if (error)
		g_string_append_printf(kept->texts, "! %s", error->message);
	close(source.fd);
	return g_string_free(kept->texts, FALSE);
}

static void
check(const Reader *reader, Kept kept, const char *expected)
{
	static const Reader well = { .name = "well", .read = read_well };
	Kept more = { .truncate = -1 };
	gboolean failed;
	g_autofree char *became = run(reader, &kept, &failed);
	if (!g_str_has_prefix(became, expected))
		fail_msg("%s: %s\n  instead of %s", reader->name, became, expected);
	g_autofree char *next = run(&well, &more, &failed);
	assert_string_equal(next, "Een bestand.\n");
	assert_false(failed);
}

/* A reader is where the server was forked, which the stack of a test is not. */
static const struct {
	Reader reader;
	const char *expected;
	gboolean limited; /* by what a sanitizer takes away */
} rows[] = {
	{ { "well", { NULL }, READER_ONE, read_well, NULL }, "Een bestand.\n", FALSE },
	{ { "refuse", { NULL }, READER_ONE, read_and_refuse, NULL },
	  "Een bestand.\n! het is een scan", FALSE },
	{ { "for ever", { NULL }, READER_ONE, read_for_ever, NULL },
	  "! the reader took more than 1 seconds", FALSE },
	{ { "asleep", { NULL }, READER_ONE, read_asleep, NULL },
	  "! the reader took more than 1 seconds", FALSE },
	{ { "memory", { NULL }, READER_ONE, read_into_memory, NULL },
	  "! the reader took more than 512 MiB of memory", TRUE },
	{ { "crash", { NULL }, READER_ONE, read_and_crash, NULL },
	  "Een bestand.\n! the reader died (signal 4)", TRUE },
	{ { "abort", { NULL }, READER_ONE, read_and_abort, NULL },
	  "! the reader died (signal 11)", TRUE },
	{ { "leave", { NULL }, READER_ONE, read_and_leave, NULL },
	  "! the reader stopped halfway (status 0)", FALSE },
	{ { "large", { NULL }, READER_ONE, read_one_too_large, NULL },
	  "! the reader made more than 4 MiB of it", FALSE },
	{ { "pipe", { NULL }, READER_ONE, read_to_the_pipe, NULL },
	  "! the reader made a document that contradicts itself", FALSE },
};

static void
test_readers(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
		if (!rows[i].limited || !SANDBOX_SANITIZED)
			check(&rows[i].reader, (Kept){ .truncate = -1 }, rows[i].expected);
}

static void
test_without_end(void **state)
{
	(void)state;
	static const Reader reader = { "end", { NULL }, READER_MANY, read_without_end, NULL };
	Kept kept = { .truncate = -1 };
	gboolean failed;
	g_autofree char *became = run(&reader, &kept, &failed);
	assert_non_null(strstr(became, "! the reader made more than 4 MiB of it"));
	assert_true(strlen(became) > 20 * 200);
}

static void
test_truncated(void **state)
{
	(void)state;
	static const Reader reader = { "goes", { NULL }, READER_MANY, read_what_goes, NULL };
	if (!SANDBOX_SANITIZED)
		check(&reader, (Kept){ .truncate = 0 },
		      "Het begin.\n! the file changed while it was read");
}

static void
test_sink_stops_it(void **state)
{
	(void)state;
	static const Reader reader = { "end", { NULL }, READER_MANY, read_without_end, NULL };
	Kept kept = { .truncate = -1, .refuse = TRUE };
	gboolean failed;
	g_autofree char *became = run(&reader, &kept, &failed);
	assert_non_null(strstr(became, "aaa! de schijf is vol"));
	assert_true(failed);
}

static void
test_asked(void **state)
{
	(void)state;
	static const Reader reader = { "ask", { NULL }, READER_ONE, read_and_ask, NULL };
	if (SANDBOX_SANITIZED)
		skip();
	check(&reader, (Kept){ .truncate = -1 },
	      sandbox_has_filter() ? "1 open, open 1, make 1, socket 1, fork 1, exec 1, kill 1, code 1"
				   : "1 open, open 24, make 24, socket 24");
}

static void
test_text_only(void **state)
{
	(void)state;
	static const Reader text = { "text", { NULL }, READER_TEXT, read_well, NULL };
	g_autoptr(GError) error = NULL;
	Kept kept = { .texts = NULL, .truncate = -1 };
	Source source = { .fd = file_make("Caf\xe9", 4), .length = 4, .reader = &text };
	assert_false(reader_run(server, &source, &short_limits, document_keep, &kept, &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_INVALID));
	assert_true(g_str_has_prefix(error->message, "not UTF-8 at byte 3;"));
	close(source.fd);
}

/* ---- a reader whose indexer is killed ---- */

static gboolean
read_and_tell(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	g_autofree char *number = g_strdup_printf("%d", (int)getpid());
	return paragraph_give(number, sink, data, error) &&
	       read_for_ever(source, length, sink, data, error);
}

static gboolean
number_tell(DocumentBuilder *builder, gpointer data, GError **error)
{
	gsize length;
	const char *number = builder_get_source(builder, &length);
	const int *pipe = data;
	(void)error;
	assert_int_equal(write(*pipe, number, length), length);
	_exit(0);
}

/* Gone, or only waiting to be noticed. */
static gboolean
process_is_gone(int number)
{
	g_autofree char *path = g_strdup_printf("/proc/%d/stat", number), *state = NULL;
	return !g_file_get_contents(path, &state, NULL, NULL) || strstr(state, ") Z ") ||
	       strstr(state, ") X ");
}

static void
test_indexer_gone(void **state)
{
	(void)state;
	static const Reader reader = { "tell", { NULL }, READER_MANY, read_and_tell, NULL };
	char number[32] = "";
	int ends[2], turn = 0;
	assert_int_equal(pipe(ends), 0);
	pid_t indexer = fork();
	if (indexer == 0) {
		Source source = { .fd = file_make(bytes, 12), .length = 12, .reader = &reader };
		reader_run(fork_server_open(NULL), &source, &reader_limits, number_tell, &ends[1],
			   NULL);
		_exit(1);
	}
	assert_true(read(ends[0], number, sizeof number - 1) > 0);
	waitpid(indexer, NULL, 0);
	while (turn++ < 500 && !process_is_gone((int)g_ascii_strtoll(number, NULL, 10)))
		g_usleep(10000);
	assert_true(turn < 500);
	close(ends[0]);
	close(ends[1]);
}

static int
set_up(void **state)
{
	(void)state;
	server = fork_server_open(NULL);
	return server ? 0 : 1;
}

static int
tear_down(void **state)
{
	(void)state;
	fork_server_close(server);
	return waitpid(-1, NULL, WNOHANG) < 0 && errno == ECHILD ? 0 : 1; /* none is left */
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_readers),	      cmocka_unit_test(test_without_end),
		cmocka_unit_test(test_truncated),     cmocka_unit_test(test_sink_stops_it),
		cmocka_unit_test(test_asked),	      cmocka_unit_test(test_text_only),
		cmocka_unit_test(test_indexer_gone),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
