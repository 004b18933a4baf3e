/*
 * signature_file.h - the signatures of all passages of one database, in two files beside it;
 * only for the files of this room.
 *
 * "words" has the signatures one after another, in the order of the documents' numbers, and
 * "words.at" where each begins, four bytes a document. Both are mapped to be read, so that a
 * look at a signature is a look at memory: libxapian would fetch a block for each.
 *
 * They only grow, and are written before the database keeps the passages they belong to; what
 * a killed writer left behind the last document is written over by the next. A signature that
 * is not there says nothing: then the text is read. So they can make an answer slow, not wrong.
 */
#pragma once

#include <glib.h>

#define SIGNATURES_MAX_BYTES G_MAXUINT32 /* of one database */

typedef struct {
	GMappedFile *words, *places;
	guint last;	   /* document that has a place */
	const guint32 *at; /* of document d: from at[d - 1] up to at[d] */
	const char *bytes;
	gsize length;	   /* of `bytes` */
} Signatures;

/* Those of a database in `folder` whose last document is `last`, as far as they are there. */
Signatures *signatures_open(const char *folder, guint last);
void signatures_free(Signatures *signatures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Signatures, signatures_free)

/* Of `docid`, from 1; empty where it has none. Lives as long as the signatures. */
const char *signatures_get(const Signatures *signatures, guint docid, gsize *length);

/* How many bytes the signatures in `folder` take; 0 where there are none. */
guint64 signatures_count_bytes(const char *folder);

typedef struct SignatureWriter SignatureWriter;

/* Goes on behind document `last` of the database in `folder`. DAMAGED or IO. */
SignatureWriter *signature_writer_open(const char *folder, guint last, GError **error);
void signature_writer_free(SignatureWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SignatureWriter, signature_writer_free)

/* Adds that of `docid`, which is behind all others; those left out between are empty. */
void signature_writer_add(SignatureWriter *writer, guint docid, const char *bytes, gsize length);

/* What was added is to stay, or to be forgotten. */
void signature_writer_accept(SignatureWriter *writer);
void signature_writer_drop(SignatureWriter *writer);

/* Writes what is to stay, so that it lasts through a power failure. TOO_LARGE or IO. */
gboolean signature_writer_write(SignatureWriter *writer, GError **error);
