/*
 * shard.h - one database of an index; only for the files of this room.
 */
#pragma once

#include "store/record.h"
#include "store/signature_file.h"
#include "store/writer.h"
#include "store/vocabulary.h"
#include "xapian-c/xapian_c.h"

typedef struct {
	char *name, *path, *index;   /* in the folder; whole; the folder */
	XapDatabase *database;	     /* as it was when it was opened */
	XapWritable *writable;	     /* once it is written to; then this is looked at instead */
	SignatureWriter *signatures; /* likewise */
	Vocabulary *vocabulary;	     /* likewise, as it was then */
	guint passages;
	GHashTable *words; /* a set: known to be in its vocabulary, or to come */
	GPtrArray *fresh;  /* those to come, of char * in `words` */
} Shard;

/* STALE where it was made with another recipe or schema. */
Shard *shard_open(const char *index, const char *name, const char *fingerprint, GError **error);

/* An empty one under a new name, with the codec's dictionary in it. */
Shard *shard_new(const char *index, const char *fingerprint, RecordCodec *codec, GError **error);
void shard_free(Shard *shard);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Shard, shard_free)

gboolean shard_begin_writing(Shard *shard, GError **error);

/* What is there to read, changes not yet kept included. */
XapDatabase *shard_database(Shard *shard);

/* Gives the codec the dictionary that this shard's records need, if they need one. All
 * shards of an index that have a dictionary have the same. */
gboolean shard_read_dictionary(Shard *shard, RecordCodec *codec, GError **error);
gboolean shard_write_dictionary(Shard *shard, RecordCodec *codec, GError **error);

/* The record of a document's first passage. ABSENT where it is not in this shard. */
Record *shard_read_first(Shard *shard, RecordCodec *codec, const char *id, GError **error);

/* Enters a word in the vocabulary of a shard that is written to, for shard_write_words. */
void shard_add_word(Shard *shard, const char *word);

/* Writes the words entered since the last time. */
gboolean shard_write_words(Shard *shard, GError **error);

/* Keeps the title by which other texts may name a document; NULL: none any more. */
gboolean shard_set_title(Shard *shard, const char *id, const char *title, XapError *error);

/* Tells the titles kept in a database. */
gboolean database_tell_titles(XapDatabase *database, StoreTitle tell, gpointer data,
			      XapError *error);

/* Copies all into one compact database of this name. */
Shard *shards_compact(const GPtrArray *shards, const char *index, const char *name,
		      const char *fingerprint, GError **error);
