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
	Recipe *recipe;
	RecordCodec *codec;
	GString *term;
};

/* The record with this number in `all`. */
Record *store_get_record(Store *store, guint docid, GError **error);
