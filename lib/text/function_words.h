/*
 * function_words.h - the words that hold a Dutch sentence together and name nothing.
 *
 * They make up four tenths of a text and tell no passage from another, so they have no
 * postings: a question made of them alone, or a phrase with them in it, is answered from
 * the words a passage keeps (store/signature.h). Words that turn a claim around (niet,
 * geen, alle, moet, zal) are not among them.
 */
#pragma once

#include <glib.h>

gboolean function_word_is(const char *folded, gsize length);

/* All of them, folded. */
const char *const *function_words_get(guint *count);
