/*
 * source.h - a file as bytes that a reader can trust, and what the document in it is called.
 */
#pragma once

#include "document/catalogue.h"
#include "document/document.h"
#include "indexer/reader.h"

typedef struct {
	GMappedFile *file;
	const char *bytes; /* UTF-8 */
	gsize length;
	const Reader *reader;
} Source;

/* Maps a file: there, readable, not empty, not binary, UTF-8, no larger than its reader
 * takes, of a kind that has a reader. The message does not name the file. */
gboolean source_open(Source *source, const char *path, GError **error);
void source_close(Source *source);

/* Gives a document its identity, kind and title where its reader did not: after its file's
 * name if that is an identifier (kst-33694-72.md), else the sender's reference, else
 * file:NAME. The catalogue knows the kind, and a title if there is none; else that is the
 * document's own first heading, or the file's name. */
void source_name(const Catalogue *catalogue, const char *path, Document *document);
