/*
 * identifier_trigger.h - the quick look at a word: may an identifier begin here?
 *
 * Nearly all words of a text are no identifier, and are passed by their first four bytes. A
 * trigger is what a word begins with: letters in lower case for either case, '9' for any
 * digit, '@' for a capital, ' ' for one space and '-' for one dash of any kind, other
 * characters for themselves. One that begins with digits wants exactly so many.
 */
#pragma once

#include <glib.h>

typedef struct Triggers Triggers;

Triggers *triggers_new(void);
void triggers_free(Triggers *triggers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Triggers, triggers_free)

/* Adds `value` under several triggers apart by '|', of two characters at least. The text
 * must live as long as the triggers. */
void triggers_add(Triggers *triggers, const char *alternatives, guint value);

/* The first word of `text` from byte `at` on, where none may be cut, that a trigger fits: where
 * it begins, or `length` if there is none. Replaces what is in `values` (of guint) by those of
 * all triggers that fit it, in the order in which they were added. */
gsize triggers_next(const Triggers *triggers, const char *text, gsize length, gsize at,
	GArray *values);
