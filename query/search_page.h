/*
 * search_page.h - one page of the hits of a question, passages that say the same taken together.
 *
 * Kamerstukken repeat whole paragraphs and motions are printed again. A passage with the letters
 * and digits of a better one of another document, whatever their case and what stands between
 * them, is no hit of its own but one of its duplicates. No index has to know of it: the texts
 * compared are those that were read to be shown.
 */
#pragma once

#include "query/search_hit.h"

typedef struct SearchPage SearchPage;

/* The page of the hits number `first` (from 0) up to `first` + `most`; `all`: those that say the
 * same stand apart. It takes hits to the end of `hits` (of SearchHit). */
SearchPage *search_page_new(Session *session, guint first, guint most, gboolean all,
			    GPtrArray *hits);
void search_page_free(SearchPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SearchPage, search_page_free)

/* Shows the page the next best passage, from number 0 on, and takes the record. */
void search_page_take(SearchPage *page, double score, Record *record);

/* Shows it the hits of a query, until it is full. Returns what the search found out beside them:
 * the hits of the result are those of the index, without their records. `complete` is FALSE too
 * where SEARCH_READ_MAX hits were not enough to fill the page. */
SearchResult *search_page_fill(SearchPage *page, const StoreQuery *query, GError **error);
