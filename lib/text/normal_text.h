/*
 * normal_text.h - a text without what changes when somebody quotes it, and the way back.
 *
 * Folded (fold.h); without emphasis marks, quotation marks, bullets, superscript numbers and
 * footnote marks such as [^1]; every run of spaces and line ends is one space, every dash a hyphen
 * without spaces around it. Two texts that differ in nothing else are the same normal text.
 */
#pragma once

#include <glib.h>

typedef struct {
	GString *text;
	GArray *at; /* of gsize: for each byte of `text` the byte of the source its letter has */
	const char *source; /* borrowed */
} NormalText;

typedef struct {
	gsize start, end; /* bytes in the source */
	gsize after;	  /* byte of the normal text behind it */
} NormalSpan;

/* `length` bytes of valid UTF-8, which must stay. Linear. */
NormalText *normal_text_new(const char *source, gsize length);
void normal_text_free(NormalText *normal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(NormalText, normal_text_free)

/* The first place at or behind byte `from` of the normal text where `part` stands as whole
 * words, the marks at its ends left out. FALSE if there is none, or `part` has no letters. */
gboolean normal_text_find(
	const NormalText *normal, gsize from, const NormalText *part, NormalSpan *found);
