#include "indexer/read/fork_server.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "document/builder_variant.h"
#include "error.h"
#include "indexer/read/sandbox.h"

#define PIPE_BYTES (1024 * 1024) /* so that reader and writer need not wait for each other */

struct ForkServer {
	pid_t pid;
	int socket;
	int child; /* the process that was started last: it is not reaped before the next */
	GVariant *kept; /* GLib forgets a type, at a price, with the last value of it */
};

typedef enum { SENT_FILE, SENT_PIPE, SENT } Sent; /* descriptors that go with a task */

/* ---- the process that forks ---- */

/* Ends with the process that made it, even if that ended in between. */
static void
die_with(pid_t parent)
{
	if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0 || getppid() != parent)
		_exit(EXIT_FAILURE);
}

/* Whoever opened the server may have caught or blocked some. */
static void
signals_reset(void)
{
	sigset_t none;
	for (int i = 1; i < NSIG; i++)
		signal(i, SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

/* Nothing is read and nothing printed, but what a sanitizer has to say. */
static void
descriptors_close(int socket)
{
	int nowhere = open("/dev/null", O_RDWR);
	if (nowhere < 0 || dup2(nowhere, STDIN_FILENO) < 0 || dup2(nowhere, STDOUT_FILENO) < 0 ||
	    (!SANDBOX_SANITIZED && dup2(nowhere, STDERR_FILENO) < 0))
		_exit(EXIT_FAILURE);
	if (dup2(socket, STDERR_FILENO + 1) < 0)
		_exit(EXIT_FAILURE);
	close_range(STDERR_FILENO + 2, ~0u, 0);
}

/* FALSE where the other side has closed. */
static gboolean
task_receive(int socket, ReaderTask *task, int sent[SENT])
{
	union {
		struct cmsghdr head;
		char bytes[CMSG_SPACE(SENT * sizeof(int))];
	} control;
	struct iovec part = { task, sizeof *task };
	struct msghdr message = { .msg_iov = &part,
				  .msg_iovlen = 1,
				  .msg_control = control.bytes,
				  .msg_controllen = sizeof control.bytes };
	ssize_t length = TEMP_FAILURE_RETRY(recvmsg(socket, &message, 0));
	const struct cmsghdr *with = CMSG_FIRSTHDR(&message);
	if (length != (ssize_t)sizeof *task || !with ||
	    with->cmsg_len != CMSG_LEN(SENT * sizeof(int)))
		return FALSE;
	memcpy(sent, CMSG_DATA(with), SENT * sizeof(int));
	return TRUE;
}

static void
number_send(int socket, int number)
{
	if (send(socket, &number, sizeof number, MSG_NOSIGNAL) != (ssize_t)sizeof number)
		_exit(EXIT_FAILURE);
}

/* Says its number when it is there and its status when it has ended; until it is reaped the
 * number is no other's, and may be killed. */
static pid_t
child_make(int socket, const ReaderTask *task, int sent[SENT])
{
	pid_t server = getpid(), child = fork();
	siginfo_t info;
	if (child == 0) {
		die_with(server);
		close(socket);
		reader_child_run(task, sent[SENT_FILE], sent[SENT_PIPE]);
	}
	number_send(socket, child < 0 ? -errno : child);
	close(sent[SENT_FILE]);
	close(sent[SENT_PIPE]);
	if (child < 0)
		return child;
	TEMP_FAILURE_RETRY(waitid(P_PID, (id_t)child, &info, WEXITED | WNOWAIT));
	number_send(socket, info.si_code == CLD_EXITED ? W_EXITCODE(info.si_status, 0)
						       : info.si_status);
	return child;
}

G_NORETURN static void
serve(int socket)
{
	ReaderTask task;
	int sent[SENT];
	pid_t child = -1;
	while (task_receive(socket, &task, sent)) {
		if (child > 0)
			waitpid(child, NULL, 0);
		child = child_make(socket, &task, sent);
	}
	_exit(EXIT_SUCCESS);
}

/* ---- the process that asks it ---- */

static void
trouble_set(GError **error)
{
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO, _("cannot make a process to read with: %s"),
		    g_strerror(errno));
}

ForkServer *
fork_server_open(GError **error)
{
	int sockets[2];
	pid_t parent = getpid();
	g_autoptr(GVariant) kept = g_variant_ref_sink(
	    g_variant_new_from_data(BUILDER_VARIANT_TYPE, "", 0, FALSE, NULL, NULL));
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets) != 0) {
		trouble_set(error);
		return NULL;
	}
	pid_t pid = fork();
	if (pid == 0) {
		die_with(parent);
		signals_reset();
		descriptors_close(sockets[1]);
		if (!sandbox_prepare())
			_exit(EXIT_FAILURE);
		serve(STDERR_FILENO + 1);
	}
	close(sockets[1]);
	if (pid < 0) {
		trouble_set(error);
		close(sockets[0]);
		return NULL;
	}
	ForkServer *server = g_new0(ForkServer, 1);
	*server = (ForkServer){ pid, sockets[0], -1, g_steal_pointer(&kept) };
	return server;
}

void
fork_server_close(ForkServer *server)
{
	if (!server)
		return;
	close(server->socket);
	TEMP_FAILURE_RETRY(waitpid(server->pid, NULL, 0));
	g_variant_unref(server->kept);
	g_free(server);
}

static gboolean
task_send(int socket, const ReaderTask *task, const int sent[SENT])
{
	union {
		struct cmsghdr head;
		char bytes[CMSG_SPACE(SENT * sizeof(int))];
	} control = { .head = { .cmsg_len = CMSG_LEN(SENT * sizeof(int)),
				.cmsg_level = SOL_SOCKET,
				.cmsg_type = SCM_RIGHTS } };
	ReaderTask copy = *task;
	struct iovec part = { &copy, sizeof copy };
	struct msghdr message = { .msg_iov = &part,
				  .msg_iovlen = 1,
				  .msg_control = control.bytes,
				  .msg_controllen = sizeof control.bytes };
	memcpy(CMSG_DATA(&control.head), sent, SENT * sizeof(int));
	return TEMP_FAILURE_RETRY(sendmsg(socket, &message, MSG_NOSIGNAL)) ==
	       (ssize_t)sizeof copy;
}

static gboolean
number_receive(int socket, int *number)
{
	return TEMP_FAILURE_RETRY(recv(socket, number, sizeof *number, 0)) ==
	       (ssize_t)sizeof *number;
}

int
fork_server_start(ForkServer *server, const ReaderTask *task, int file, GError **error)
{
	int ends[2];
	if (pipe2(ends, O_CLOEXEC) != 0) {
		trouble_set(error);
		return -1;
	}
	fcntl(ends[1], F_SETPIPE_SZ, PIPE_BYTES); /* or the size it has */
	const int sent[SENT] = { [SENT_FILE] = file, [SENT_PIPE] = ends[1] };
	gboolean answered = task_send(server->socket, task, sent) &&
			    number_receive(server->socket, &server->child);
	if (answered && server->child < 0)
		errno = -server->child;
	if (!answered || server->child < 0) {
		trouble_set(error);
		close(ends[0]);
		ends[0] = -1;
	}
	close(ends[1]);
	return ends[0];
}

void
fork_server_kill(ForkServer *server)
{
	kill(server->child, SIGKILL);
}

int
fork_server_wait(ForkServer *server, gint milliseconds, GError **error)
{
	struct pollfd answer = { server->socket, POLLIN, 0 };
	int status;
	if (TEMP_FAILURE_RETRY(poll(&answer, 1, milliseconds)) <= 0)
		fork_server_kill(server);
	if (number_receive(server->socket, &status))
		return status;
	g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_IO,
			    _("the process that reads documents is gone; start again"));
	return -1;
}
