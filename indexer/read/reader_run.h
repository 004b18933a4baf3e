/*
 * reader_run.h - runs a reader over a file in a process of its own, within limits: one that
 * hangs, bursts or dies costs that file and one line.
 *
 * The documents arrive while the reader reads on. None is trusted (builder_variant.h).
 */
#pragma once

#include "indexer/read/fork_server.h"
#include "indexer/read/source.h"

typedef struct {
	guint seconds; /* of processor time, and to wait for the next document: plus
			  one for each MiB of the file */
	gsize memory;  /* bytes, beside the file */
	gsize output;  /* bytes of one document; of all of them, so much and READER_SWELL times
			  the file */
} ReaderLimits;

#define READER_SWELL 64 /* what is packed, and the offsets of every piece of text */

/* For files as they are. */
extern const ReaderLimits reader_limits;

/* Gives the documents of `source` to `sink`, whose error stops the reader. The reader's own
 * errors are those of the document; TOO_LARGE past a limit, INVALID where the reader died. */
gboolean reader_run(ForkServer *server, const Source *source, const ReaderLimits *limits,
		    BuilderSink sink, gpointer data, GError **error);
