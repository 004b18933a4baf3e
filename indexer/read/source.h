/*
 * source.h - a file that a reader can be given, and what the document in it is called.
 */
#pragma once

#include "document/catalogue.h"
#include "document/document.h"
#include "indexer/read/reader.h"

/* A file with one document is copied, so that its bytes are the same for all who look at them,
 * whatever happens to it meanwhile. One with many documents may be large: it is not looked into
 * here. */
typedef struct {
	int fd;		   /* of the copy, or of the file */
	GMappedFile *copy; /* or NULL */
	const char *bytes; /* of the copy, or NULL */
	gsize length;	   /* bytes; at least one */
	const Reader *reader;
} Source;

/* Opens a file: there, readable, not empty, no larger than its reader takes, and of a kind that
 * has a reader: that of its name, else one that knows its first bytes. The message does not name
 * the file. */
gboolean source_open(Source *source, const char *path, GError **error);
void source_close(Source *source);

/* Is it text, that is, UTF-8 without NUL? For readers of text (READER_TEXT). */
gboolean source_check_text(const char *bytes, gsize length, GError **error);

/* Gives a document its identity, kind and title where its reader did not: after its file's
 * name if that is an identifier (kst-33694-72.md), else the sender's reference, else
 * file:NAME. The catalogue knows the kind, and a title if there is none; else that is the
 * document's own first heading, or the file's name. */
void source_name(const Catalogue *catalogue, const char *path, Document *document);

/* The identity of a document of which only the path is known, in a zip file: what its name says, or
 * file:FOLDER-NAME. For g_free. */
char *source_make_id(const char *path);
