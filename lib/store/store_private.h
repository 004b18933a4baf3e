/*
 * store_private.h - the inside of a store; only for the files of this room.
 */
#pragma once

#include "store/store.h"
#include "xapian-c/xapian_c.h"

struct Store {
	char *path;
	GPtrArray *names;    /* of the databases */
	GPtrArray *shards;   /* of XapDatabase: each alone, for its dictionary of the corpus */
	XapDatabase *all;    /* together */
	GPtrArray *signatures; /* of Signatures, one for each */
	GArray *tables;	       /* of XapByteTable: the same for libxapian */
	Recipe *recipe;
	RecordCodec *codec;
	GString *term;
};

/* The signature of the passage with this number in `all`; empty where it has none. */
const char *store_get_signature(const Store *store, guint docid, gsize *length);

/* The record with this number in `all`. */
Record *store_get_record(Store *store, guint docid, GError **error);
