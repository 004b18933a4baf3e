/*
 * sample.h - a sample of a corpus as words, to draw questions from; only for draw.c.
 *
 * A word is a run of letters, in lower case. Every n-th passage is in it, such that it is some
 * SAMPLE_BYTES of the corpus.
 */
#pragma once

#include <glib.h>

#define SAMPLE_BYTES (16 * 1024 * 1024)
#define SAMPLE_COMMON 50 /* so many of the most frequent words are common */

typedef struct {
	char *text;
	guint frequency;     /* in so many passages of the sample */
	guint last;	     /* the last of them */
	guint rank;	     /* 0: the most frequent */
	gboolean is_content; /* names something: no function word, four letters or more */
} Word;

typedef struct {
	Word *word;
	gboolean follows; /* the word before, with one space between them */
} Place;

typedef struct {
	guint count;	     /* passages of the corpus */
	guint64 bytes;	     /* of their titles and texts */
	guint step;
	GHashTable *known;   /* of char * to Word */
	GPtrArray *words;    /* of Word, most frequent first */
	GPtrArray *passages; /* of GArray of Place */
	gboolean pairs[SAMPLE_COMMON][SAMPLE_COMMON]; /* by rank: seen side by side */
} Sample;

Sample *sample_read(const char *corpus);
void sample_free(Sample *sample);
