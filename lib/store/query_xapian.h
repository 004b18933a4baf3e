/*
 * query_xapian.h - a StoreQuery as libxapian is asked it; only for the files of this room.
 */
#pragma once

#include "store/search.h"
#include "xapian-c/xapian_c.h"

/* What of the query libxapian can tell: it matches every passage that the query matches, and
 * where query_needs_reading some that it does not. NULL with `error` set on failure. */
XapQuery *query_xapian(const Store *store, const StoreQuery *query, XapError *error);

/* Its terms, also those that exclude: never run, only asked which of them a passage has. */
XapQuery *query_terms_xapian(const StoreQuery *query, XapError *error);

/* The same without the words of query_words_are_required. */
XapQuery *query_xapian_relaxed(const Store *store, const StoreQuery *query, XapError *error);

/* Are there words in it, so that candidates must be read? */
gboolean query_needs_reading(const StoreQuery *query);

/* Must every hit have all the words in the query, beside terms that rank it? Then leaving the
 * words out changes neither the weights nor the order of the hits. */
gboolean query_words_are_required(const StoreQuery *query);
