/*
 * weigh.h - why a passage scores what it does: what a part of a query weighs in it.
 *
 * The weights are those that libxapian adds up to the score: the part is asked again, by the
 * same statistics, of these passages alone.
 */
#pragma once

#include "store/search.h"

#define WEIGH_ABSENT (-1.0) /* the passage has not got the part */

/* Sets weights[i] to what `part` weighs in the passage docids[i] (of Record), or to
 * WEIGH_ABSENT where it, or one of `conditions` (of StoreQuery), does not match there. What a
 * reading of the text would still turn away counts as matching. */
gboolean store_weigh(Store *store, const StoreQuery *part, const GPtrArray *conditions,
		     const guint *docids, gsize n, double *weights, GError **error);

/* How many passages have a part, by its terms, and the most it can weigh. */
gboolean store_weigh_most(Store *store, const StoreQuery *part, guint64 *passages, double *most,
			  GError **error);

/* Does the query match this passage, read in its text? 1, 0, or -1 on failure. */
gint store_matches(Store *store, const StoreQuery *query, const Record *record, GError **error);
