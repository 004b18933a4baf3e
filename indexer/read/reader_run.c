#include "indexer/read/reader_run.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "document/builder_variant.h"
#include "error.h"

#define MIB (1024 * 1024)
#define FAILURE_BYTES_MAX 4096 /* of an error with its message */
#define MESSAGE_BYTES_MAX 500

const ReaderLimits reader_limits = {
	.seconds = 60,
	.memory = (gsize)2048 * MIB,
	.output = (gsize)256 * MIB,
};

typedef enum { RUN_GOES_ON, RUN_DONE, RUN_FAILED, RUN_LATE, RUN_FULL, RUN_ENDED } RunState;

typedef struct {
	const Source *source;
	const ReaderLimits *limits;
	BuilderSink sink;
	gpointer data;
	int pipe;
	guint seconds;
	gint64 waited; /* microseconds, since the last document */
	gsize left;    /* bytes that may yet come */
} Running;

/* ---- what comes through the pipe ---- */

static gint
milliseconds_left(const Running *run)
{
	gint64 left = (gint64)run->seconds * G_USEC_PER_SEC - run->waited;
	return left > 0 ? (gint)(left / 1000 + 1) : 0;
}

/* Only the time that passes here counts: what the sink takes is not the reader's. */
static RunState
pipe_wait(Running *run)
{
	struct pollfd end = { run->pipe, POLLIN, 0 };
	gint64 before = g_get_monotonic_time();
	int ready = poll(&end, 1, milliseconds_left(run));
	run->waited += g_get_monotonic_time() - before;
	return ready == 0 || milliseconds_left(run) == 0 ? RUN_LATE : RUN_GOES_ON;
}

static RunState
bytes_read(Running *run, void *bytes, gsize length)
{
	for (char *at = bytes; length > 0;) {
		if (pipe_wait(run) == RUN_LATE)
			return RUN_LATE;
		ssize_t got = read(run->pipe, at, length);
		if (got == 0 || (got < 0 && errno != EINTR))
			return RUN_ENDED;
		at += MAX(got, 0);
		length -= (gsize)MAX(got, 0);
	}
	return RUN_GOES_ON;
}

/* For g_bytes_unref where the run goes on; else NULL. */
static GBytes *
body_read(Running *run, const FrameHead *head, RunState *state)
{
	gsize most = head->kind == FRAME_DOCUMENT ? run->limits->output : FAILURE_BYTES_MAX;
	*state = RUN_FULL;
	if (head->length > MIN(most, run->left))
		return NULL;
	run->left -= head->length;
	g_autofree char *body = g_malloc(head->length);
	*state = bytes_read(run, body, head->length);
	return *state == RUN_GOES_ON ? g_bytes_new_take(g_steal_pointer(&body), head->length) : NULL;
}

static RunState
document_take(Running *run, GBytes *body, GError **error)
{
	g_autoptr(GVariant) value =
	    g_variant_ref_sink(g_variant_new_from_bytes(BUILDER_VARIANT_TYPE, body, FALSE));
	g_autoptr(DocumentBuilder) builder =
	    builder_from_variant(value, run->source->bytes, run->source->length, error);
	run->waited = 0;
	return builder && run->sink(builder, run->data, error) ? RUN_GOES_ON : RUN_FAILED;
}

/* The reader's own words, in one line whatever they are. */
static RunState
failure_take(GBytes *body, GError **error)
{
	g_autoptr(GVariant) value =
	    g_variant_ref_sink(g_variant_new_from_bytes(FAILURE_VARIANT_TYPE, body, FALSE));
	guint32 code;
	const char *message;
	g_variant_get(value, "(u&s)", &code, &message);
	g_autofree char *line = g_utf8_substring(message, 0, g_utf8_strlen(message, MESSAGE_BYTES_MAX));
	for (char *c = line; *c; c++)
		if (g_ascii_iscntrl(*c))
			*c = ' ';
	g_set_error_literal(error, SPOOR_ERROR,
			    code <= SPOOR_ERROR_IO ? (gint)code : SPOOR_ERROR_INVALID, line);
	return RUN_FAILED;
}

static RunState
frame_take(Running *run, GError **error)
{
	FrameHead head;
	RunState state = bytes_read(run, &head, sizeof head);
	if (state != RUN_GOES_ON || head.kind == FRAME_DONE)
		return state == RUN_GOES_ON ? RUN_DONE : state;
	g_autoptr(GBytes) body = body_read(run, &head, &state);
	if (!body)
		return state;
	return head.kind == FRAME_DOCUMENT ? document_take(run, body, error)
					   : failure_take(body, error);
}

/* ---- how it ended ---- */

static void
late_set(const Running *run, GError **error)
{
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
		    _("the reader took more than %u seconds"), run->seconds);
}

/* Of a reader that did not say itself how it went. */
static void
death_set(const Running *run, int status, GError **error)
{
	int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
	if (signal == SIGXCPU)
		late_set(run, error);
	else if (WIFEXITED(status) && WEXITSTATUS(status) == READER_CHILD_NO_MEMORY)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("the reader took more than %zu MiB of memory"),
			    run->limits->memory / MIB);
	else if (signal == SIGBUS)
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_IO,
				    _("the file changed while it was read; try again"));
	else
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			    signal ? _("the reader died (signal %d)")
				   : _("the reader stopped halfway (status %d)"),
			    signal ? signal : WEXITSTATUS(status));
}

static gboolean
run_close(Running *run, ForkServer *server, RunState state, GError **error)
{
	if (state != RUN_DONE && state != RUN_ENDED)
		fork_server_kill(server);
	close(run->pipe);
	int status = fork_server_wait(server, milliseconds_left(run), error);
	if (state == RUN_FAILED || status < 0)
		return FALSE;
	if (state == RUN_LATE)
		late_set(run, error);
	else if (state == RUN_FULL)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("the reader made more than %zu MiB of it"),
			    run->limits->output / MIB);
	else if (state == RUN_ENDED)
		death_set(run, status, error);
	return state == RUN_DONE;
}

gboolean
reader_run(ForkServer *server, const Source *source, const ReaderLimits *limits, BuilderSink sink,
	   gpointer data, GError **error)
{
	Running run = {
		.source = source,
		.limits = limits,
		.sink = sink,
		.data = data,
		.seconds = limits->seconds + (guint)(source->length / MIB),
		.left = limits->output + READER_SWELL * source->length,
	};
	const ReaderTask task = { source->reader, source->length, run.seconds,
				  limits->memory + source->length };
	run.pipe = fork_server_start(server, &task, source->fd, error);
	if (run.pipe < 0)
		return FALSE;
	RunState state;
	do
		state = frame_take(&run, error);
	while (state == RUN_GOES_ON);
	return run_close(&run, server, state, error);
}
