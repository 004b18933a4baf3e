/*
 * sentence.h - the sentence a word stands in.
 *
 * Boundaries are those of UAX 29 as ICU finds them, but not behind the abbreviations that
 * Dutch policy texts end with a point ("nr.", "t.a.v.", "o.a.").
 */
#pragma once

#include <glib.h>

/* The sentence of `text` that byte `at` is in, without the space around it. Linear. */
void sentence_find(const char *text, gsize at, gsize *start, gsize *end);
