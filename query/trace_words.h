/*
 * trace_words.h - what a passage has in common with a recommendation and its answer: words of the
 * same stem, and words in a row; only for trace*.c.
 *
 * Words in a row are found by shingles of five (Broder 1997). Terms and shingles are compared as
 * numbers of 64 bits (FNV-1a): two that differ are taken for one once in 10^12 or so.
 */
#pragma once

#include "query/session.h"

#define SHARED_MOST 12	 /* words that are told: the first ones */
#define REUSED_WORDS 5	 /* in a row that are words taken over */
#define REUSED_TERMS 3	 /* among those that are no function words: "de rol van de" is none */

/* A text as its terms and words stand in it, read once. */
typedef struct {
	GArray *terms; /* of ReadTerm: those that are looked for, in order */
	GArray *words; /* of ReadTerm: all of its words */
} TraceReading;

typedef struct {
	guint64 key;	  /* stands for a term */
	gsize start, end; /* bytes in the text */
} ReadTerm;

TraceReading *trace_reading_new(Recipe *recipe, const char *text);
void trace_reading_free(TraceReading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TraceReading, trace_reading_free)

/* The words of a text, as sets. */
typedef struct TraceWords TraceWords;

/* Without the terms whose keys are in `common` (of guint64 *), or NULL. */
TraceWords *trace_words_new(Recipe *recipe, const char *text, GHashTable *common);
void trace_words_free(TraceWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TraceWords, trace_words_free)

/* The words in text[start..end) that are among them, each once and as the text spells it; of
 * char *. `reading` is that of the whole text. */
GPtrArray *trace_words_get_shared(const TraceWords *words, const TraceReading *reading,
				  const char *text, gsize start, gsize end);

/* The longest row of words of the text that stands in a row in them too, as it spells it, for
 * g_free; NULL where none has REUSED_WORDS. `length`: how many words that are. */
char *trace_words_find_reused(const TraceWords *words, const TraceReading *reading,
			      const char *text, guint *length);
