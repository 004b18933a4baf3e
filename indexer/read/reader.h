/*
 * reader.h - the formats documents arrive in: one row each in the table of reader.c.
 *
 * To add a format: write read_x.c, add a row, a sample to tests/samples, a transcript to
 * tests/cli/add.t.
 */
#pragma once

#include "document/builder.h"

#define READER_MAX_BYTES (64 * 1024 * 1024) /* of a file that is one document */
#define READER_HEAD_BYTES 1024		    /* by which a form is known */

/* Takes what a reader found of one document, and may finish it; the reader frees it. FALSE with
 * an error stops the reader. */
typedef gboolean (*BuilderSink)(DocumentBuilder *builder, gpointer data, GError **error);

typedef enum {
	READER_ONE = 0,
	READER_MANY = 1 << 0, /* a file holds many documents, each with an id of its own */
	READER_TEXT = 1 << 1, /* it is given UTF-8 without NUL only */
} ReaderFlags;

typedef struct {
	const char *name; /* in messages: "this is no pdf" */
	const char *suffixes[4];
	ReaderFlags flags;
	gboolean (*read)(const char *source, gsize length, BuilderSink sink, gpointer data,
			 GError **error);
	/* Does a file that begins so have this form? NULL where that cannot be told, or where
	 * `read` itself says best what is wrong. */
	gboolean (*looks_like)(const char *head, gsize length);
} Reader;

/* The reader for a file of this name; NULL with UNSUPPORTED if there is none. */
const Reader *reader_find(const char *filename, GError **error);

/* The reader that knows a file by its first bytes; NULL if there is none. */
const Reader *reader_find_by_head(const char *head, gsize length);

/* Does a file of this name belong to a reader? For walking through folders. */
gboolean reader_knows(const char *filename);

/* The readers' suffixes in one line, for messages and help. For g_free. */
char *reader_suffixes(void);

gboolean read_markdown(const char *source, gsize length, BuilderSink sink, gpointer data,
		       GError **error);
gboolean read_text(const char *source, gsize length, BuilderSink sink, gpointer data,
		   GError **error);
gboolean read_html(const char *source, gsize length, BuilderSink sink, gpointer data,
		   GError **error);
gboolean read_koop(const char *source, gsize length, BuilderSink sink, gpointer data,
		   GError **error);
gboolean read_jsonl(const char *source, gsize length, BuilderSink sink, gpointer data,
		    GError **error);
gboolean read_pdf(const char *source, gsize length, BuilderSink sink, gpointer data,
		  GError **error);
gboolean read_docx(const char *source, gsize length, BuilderSink sink, gpointer data,
		   GError **error);
gboolean read_odt(const char *source, gsize length, BuilderSink sink, gpointer data,
		  GError **error);
gboolean read_zip(const char *source, gsize length, BuilderSink sink, gpointer data,
		  GError **error);
