/*
 * long_search.h - a long text as a question: its rarer words bring the candidates, all of them
 * weigh those.
 *
 * Going through the postings of words that a tenth of the passages have costs most of a long
 * question and hardly changes its best hits. Here the others choose LONG_CANDIDATES passages,
 * and only for these the postings of all words are looked at, by skipping.
 */
#pragma once

#include "store/search.h"

#define LONG_CANDIDATES 100 /* or as many as hits are wanted, if that is more */

/* `any`: an OR of terms. The hits of store_search but for a few in a hundred of the last ones,
 * with the same scores; `estimate` is how many there are at least. */
SearchResult *store_search_long(Store *store, const StoreQuery *any, guint most, GError **error);
