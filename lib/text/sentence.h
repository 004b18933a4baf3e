/*
 * sentence.h - the sentence a word stands in, and all sentences of a text.
 *
 * Boundaries are those of UAX 29 as ICU finds them, but not behind the abbreviations that
 * Dutch policy texts end with a point ("nr.", "t.a.v.", "o.a.").
 */
#pragma once

#include <glib.h>

typedef struct {
	gsize start, end; /* bytes in the text, without the space around it */
} Sentence;

/* The sentences of `text`, of Sentence, in order; those of nothing but space left out. The
 * caller unrefs the array. Linear. */
GArray *sentences_read(const char *text);

/* The sentence of `text` that byte `at` is in, without the space around it. Linear. */
void sentence_find(const char *text, gsize at, gsize *start, gsize *end);
