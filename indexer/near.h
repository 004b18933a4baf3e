/*
 * near.h - the identity that was likely meant where one cannot exist: one key stroke away.
 *
 * Two neighbours swapped, a digit or letter wrong, one too many or one too few: after Damerau,
 * "A technique for computer detection and correction of spelling errors" (1964), these are four
 * fifths of all typing errors.
 */
#pragma once

#include <glib.h>

typedef gboolean (*NearTest)(const char *identity, gpointer data);

/* The only identity so near to `identity` for which `test` holds; NULL where there is none or
 * more than one. What comes before its first digit stays as it is. Calls `test` about 40
 * times for each character. For g_free. */
char *near_find(const char *identity, NearTest test, gpointer data);
