/*
 * skeleton.h - the consonants of a name, by which its spellings are known to be one.
 *
 * Dutch inflects names and writes their words together or apart, which changes vowels, spaces
 * and hyphens: "Europees Defensieagentschap", "Europese Defensie Agentschap".
 */
#pragma once

#include <glib.h>

/* The consonants and digits of text[start..end), small and without accents. For g_free. */
char *skeleton_make(const char *text, gsize start, gsize end);

/* Where the name begins that ends at `end` and has this skeleton; `end` if none does. */
gsize skeleton_find(const char *text, gsize end, const char *skeleton);
