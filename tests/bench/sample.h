/*
 * sample.h - a sample of a corpus as words, to draw questions from; only for draw.c.
 *
 * A word is a run of letters, in lower case. It takes every n-th passage, such that the sample
 * is some SAMPLE_BYTES of the corpus, whatever its size.
 */
#pragma once

#include <glib.h>

#define SAMPLE_BYTES (16 * 1024 * 1024)
#define SAMPLE_COMMON 50 /* so many of the most frequent words are common */

typedef struct {
	char *text;
	guint frequency; /* in so many passages of the sample */
	guint last;	 /* the last of them */
	guint rank;	 /* 0: the most frequent */
	gboolean is_function;
} Word;

typedef struct {
	guint word;	  /* its number */
	gboolean follows; /* the word before, with one space between them */
} Place;

typedef struct {
	guint count;	      /* passages of the corpus */
	guint64 bytes;	      /* of their titles and texts */
	guint step;
	GHashTable *numbers;  /* of a word, from 1 */
	GPtrArray *words;     /* of Word, by number from 0 */
	GPtrArray *ranked;    /* the same, most frequent first */
	GPtrArray *passages;  /* of GArray of Place */
	gboolean pairs[SAMPLE_COMMON][SAMPLE_COMMON]; /* common words seen side by side */
} Sample;

Sample *sample_read(const char *corpus);
void sample_free(Sample *sample);

/* The word at a place of a passage. */
const Word *sample_word(const Sample *sample, const GArray *passage, guint place);

/* The word of this rank, or NULL. */
const Word *sample_ranked(const Sample *sample, guint rank);

/* Words of four letters and more that name something, by how many passages have them. */
typedef struct {
	GPtrArray *words; /* of Word, borrowed */
	guint least, most;
} WordPool;

/* Those in `least` to `most` (0 to 1) of the passages, and in two at least. Where there are too
 * few to draw from, the bounds give way. */
void pool_fill(WordPool *pool, const Sample *sample, double least, double most);
void pool_clear(WordPool *pool);
gboolean pool_has(const WordPool *pool, const Word *word);
