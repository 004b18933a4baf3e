/*
 * fork_server.h - makes processes that read one file each, from a small process that was forked
 * before this one had anything in it to be copied, harmed or locked.
 *
 * It was forked and not started anew, so what it makes is this program with its readers, at the
 * price of a fork. All of it ends with the process that opened it.
 */
#pragma once

#include "indexer/read/reader_child.h"

typedef struct ForkServer ForkServer;

/* Before threads are made; NULL with IO where the system allows no more processes. */
ForkServer *fork_server_open(GError **error);
void fork_server_close(ForkServer *server);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ForkServer, fork_server_close)

/* A process that does the task with `file`, a descriptor that stays the caller's. Returns the
 * end of its pipe to read from, for close; -1 with IO. The one before must have been awaited. */
int fork_server_start(ForkServer *server, const ReaderTask *task, int file, GError **error);

/* Ends the process that was started last. */
void fork_server_kill(ForkServer *server);

/* Its status, as waitpid says it, when it has ended; waits `milliseconds` at most and then kills
 * it. -1 with IO where the server itself has died. */
int fork_server_wait(ForkServer *server, gint milliseconds, GError **error);
