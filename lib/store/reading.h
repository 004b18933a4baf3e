/*
 * reading.h - does a passage have the words a question wants? Read in its text; only for the
 * files of this room.
 */
#pragma once

#include "store/search.h"
#include "xapian-c/xapian_c.h"

/* Could a passage have the words that query_words_are_required, by its signature? */
gboolean reading_may_match(const Store *store, const StoreQuery *query, guint docid);

/* Does the query match the passage? 1, 0, or -1 with `error`. `terms` has been asked for the
 * query's terms (query_terms_xapian). */
gint reading_matches(Store *store, XapEnquire *terms, const StoreQuery *query,
		     const Record *record, guint docid, XapError *error);
