/*
 * record.h - a passage as it lies in the index: its text, where it stands, what it refers to.
 *
 * A record is numbers and texts one after another (packed.h), compressed with Zstandard, with
 * a checksum: libxapian has none, and a quotation must not change by a bit. The record of a
 * document's first passage holds the document's own data too: its title, where it came from,
 * its recommendations, what every byte of its source is. Once an index has seen enough text,
 * records are compressed with a dictionary trained on it, which is kept in the index: passages
 * are short, and alone they hardly compress.
 */
#pragma once

#include "document/document.h"

/* A document without its passages' contents, and where it came from. */
typedef struct {
	Document *document; /* `passages` is empty */
	char *origin;	    /* the file it was read from */
	char *digest;	    /* of its bytes and of what they were read with */
	guint passages;	    /* how many there are */
} Head;

void head_free(Head *head);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Head, head_free)

typedef struct {
	char *document;	  /* identity */
	Passage *passage;
	Head *head;	  /* of the first passage; else NULL */
	guint docid;	  /* its number in the index it was got from; else 0 */
} Record;

void record_free(Record *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Record, record_free)

/* Compresses and decompresses records. For one thread at a time. */
typedef struct RecordCodec RecordCodec;

RecordCodec *record_codec_new(void);
void record_codec_free(RecordCodec *codec);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RecordCodec, record_codec_free)

/* The dictionary to use from here on, as it is kept in an index. DAMAGED if it is none. */
gboolean record_codec_set_dictionary(RecordCodec *codec, GBytes *dictionary, GError **error);

/* The dictionary in use, or NULL. */
GBytes *record_codec_get_dictionary(RecordCodec *codec);

/* Shows the codec a record written without a dictionary; when it has seen enough it makes
 * one, uses it from then on and returns TRUE, once. */
gboolean record_codec_train(RecordCodec *codec);

/* `head` for the first passage, else NULL. The bytes belong to the codec until its next call. */
const char *record_write(RecordCodec *codec, const char *document, const Passage *passage,
			 const Head *head, gsize *length);

/* DAMAGED where the bytes are no record, or one that contradicts itself. */
Record *record_read(RecordCodec *codec, const char *bytes, gsize length, GError **error);
