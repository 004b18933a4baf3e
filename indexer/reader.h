/*
 * reader.h - the formats documents arrive in: one row each in the table of reader.c.
 *
 * To add a format: write read_x.c, add a row, a sample to tests/samples, a transcript to
 * tests/cli/add.t.
 */
#pragma once

#include "document/builder.h"

#define READER_MAX_BYTES (64 * 1024 * 1024) /* of a file that is one document */

/* Takes what a reader found of one document, and may finish it; the reader frees it. FALSE with
 * an error stops the reader. */
typedef gboolean (*BuilderSink)(DocumentBuilder *builder, gpointer data, GError **error);

typedef struct {
	const char *name;
	const char *suffixes[4];
	gboolean many; /* a file holds many documents, each with an id of its own */
	gboolean (*read)(const char *source, gsize length, BuilderSink sink, gpointer data,
			 GError **error);
} Reader;

/* The reader for a file of this name; NULL with UNSUPPORTED if there is none. */
const Reader *reader_find(const char *filename, GError **error);

/* Does a file of this name belong to a reader? For walking through folders. */
gboolean reader_knows(const char *filename);

/* The readers' suffixes in one line, for messages and help. For g_free. */
char *reader_suffixes(void);

gboolean read_markdown(const char *source, gsize length, BuilderSink sink, gpointer data,
		       GError **error);
gboolean read_text(const char *source, gsize length, BuilderSink sink, gpointer data,
		   GError **error);
gboolean read_jsonl(const char *source, gsize length, BuilderSink sink, gpointer data,
		    GError **error);
