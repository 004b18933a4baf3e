/*
 * suggest.h - a question respelt, where it has words that are nowhere in the corpus.
 *
 * Only a word that no reading finds is looked at, and only one of letters: numbers, identifiers
 * and values of fields are meant as they are. One mistake is thought of, in a long word two
 * (store/near_word.h has how the word is chosen). Nothing is asked in its place.
 */
#pragma once

#include "query/question.h"
#include "query/session.h"
#include "store/search.h"

#define SUGGEST_WORDS_MAX 4 /* more of them are another language, not mistakes */

/* `typed`, of which `question` was made and of that `query`, with other words for those that are
 * not in the corpus; for g_free. NULL with `error` unset where there is nothing to suggest. */
char *suggestion_make(Session *session, const char *typed, const Question *question,
		      const StoreQuery *query, GError **error);
