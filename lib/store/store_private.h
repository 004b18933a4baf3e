/*
 * store_private.h - the inside of a store; only for the files of this room.
 */
#pragma once

#include "store/store.h"
#include "store/vocabulary.h"
#include "xapian-c/xapian_c.h"

struct Store {
	char *path;
	GPtrArray *names;	 /* of the databases */
	XapDatabase *all;	 /* together */
	GPtrArray *vocabularies; /* of Vocabulary, one for each */
	GPtrArray *signatures;	 /* of Signatures, likewise */
	GArray *tables;		 /* of XapByteTable: the same for libxapian */
	Recipe *recipe;
	RecordCodec *codec;
	GString *term;
};

/* The signature of the passage with this number in `all`; empty where it has none. */
const char *store_get_signature(const Store *store, guint docid, gsize *length);

/* The record with this number in `all`. */
Record *store_get_record(Store *store, guint docid, GError **error);

/* What asks the whole index, by BM25. Takes the query; it is NULL where making it failed. */
XapEnquire *store_enquire(Store *store, XapQuery *query, XapError *error);
