/*
 * reader_child.h - the life of a process that reads one file: it is shut in (sandbox.h), reads,
 * writes what it has made to a pipe, and ends.
 *
 * On the pipe stand frames: a FrameHead and so many bytes. Document after document, and at last
 * one frame that says how it went; where that is missing the process died.
 */
#pragma once

#include "indexer/read/reader.h"

typedef struct {
	const Reader *reader; /* of the process that this one was forked from */
	gsize length;	      /* bytes of the file */
	guint seconds;	      /* of processor time */
	gsize memory;	      /* bytes, with the file */
} ReaderTask;

typedef enum {
	FRAME_DOCUMENT, /* of BUILDER_VARIANT_TYPE */
	FRAME_FAILURE,	/* of FAILURE_VARIANT_TYPE */
	FRAME_DONE,
} FrameKind;

typedef struct {
	guint64 kind, length;
} FrameHead;

/* The code and the message of an error of SPOOR_ERROR. */
#define FAILURE_VARIANT_TYPE G_VARIANT_TYPE("(us)")

#define READER_CHILD_NO_MEMORY 70 /* its exit status where it could get no more */

/* Reads `file` and writes to `pipe`; has no other descriptor open but the standard ones. */
G_NORETURN void reader_child_run(const ReaderTask *task, int file, int pipe);
