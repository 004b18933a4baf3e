/*
 * fold.h - one spelling for every way a word can be written.
 *
 * NFKC case folding (Unicode 15, section 3.13) without combining marks, with straight
 * apostrophes, without soft hyphens, and with the letters that Unicode does not decompose
 * but a keyboard does (ø, ł, đ, æ, œ). "préférence" and "PREFERENCE" fold alike.
 */
#pragma once

#include <glib.h>

/* Appends the folded form of `length` bytes of UTF-8 to `out`. Ill-formed bytes become
 * U+FFFD. Linear in `length`. */
void fold_add(GString *out, const char *text, gsize length);

/* The same as a new string, for the caller to free. */
char *fold(const char *text, gssize length);
