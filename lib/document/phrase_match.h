/*
 * phrase_match.h - does a text hold all that a few words name, however they are inflected?
 *
 * The words of a phrase that are no function words, folded and stemmed (text/), must all be in
 * one sentence.
 */
#pragma once

#include <glib.h>

#define PHRASE_WORDS_MAX 12 /* content words; a longer phrase is not looked for */

/* Keeps the stemmer. For one thread at a time. */
typedef struct PhraseMatcher PhraseMatcher;

PhraseMatcher *phrase_matcher_new(void);
void phrase_matcher_free(PhraseMatcher *matcher);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PhraseMatcher, phrase_matcher_free)

/* Sets the phrase to look for. Returns how many different content words it has; 0 also where
 * it has too many. */
guint phrase_matcher_set(PhraseMatcher *matcher, const char *phrase, gsize length);

/* Does a sentence of `text` hold them all? Linear. */
gboolean phrase_matches(PhraseMatcher *matcher, const char *text);
