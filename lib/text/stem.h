/*
 * stem.h - the stem of a Dutch word.
 *
 * Kraaij and Pohlmann's stemmer (Snowball, through libxapian: Debian's libstemmer does not
 * have it), behind a table of words that it joins wrongly or keeps apart wrongly
 * (security and auction: veiligheid, veiling). A word is folded before it comes here.
 */
#pragma once

#include <glib.h>

/* For one thread at a time. */
typedef struct Stemmer Stemmer;

Stemmer *stemmer_new(void);
void stemmer_free(Stemmer *stemmer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Stemmer, stemmer_free)

/* The stem of a folded word; lasts until the stemmer's next call, or as long as `word`. */
const char *stemmer_stem(Stemmer *stemmer, const char *word);
