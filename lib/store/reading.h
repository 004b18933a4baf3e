/*
 * reading.h - does a passage have the words a question wants? Read in its text; only for the
 * files of this room.
 */
#pragma once

#include "store/search.h"
#include "xapian-c/xapian_c.h"

/* Does the query match the passage? 1, 0, or -1 with `error`. `enquire` has been asked it. */
gint reading_matches(Store *store, XapEnquire *enquire, const StoreQuery *query,
		     const Record *record, guint docid, XapError *error);
