/*
 * near_word.h - the word of the corpus that was probably meant by one it has not.
 *
 * Few mistakes (edit_distance.h) count most, then in how many passages the word's stem stands:
 * what stands in one only may be a mistake itself, and is offered where it is the only word near.
 * Linear in the words of the corpus.
 */
#pragma once

#include "store/store.h"

/* The nearest to a folded word, with at most `most` mistakes; for g_free. NULL with `error`
 * unset where none is near. */
char *store_get_near_word(Store *store, const char *word, guint most, GError **error);

/* The same for an acronym, as printed. */
char *store_get_near_acronym(Store *store, const char *acronym, guint most, GError **error);
