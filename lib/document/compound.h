/*
 * compound.h - where, by its spelling alone, a part of a Dutch compound can begin: the b and
 * the d of "Veiligheidsbeleid", of which the b is right. For the initials of acronyms.
 */
#pragma once

#include "document/long_form.h"

/* Can a part begin at letter `at` of a word of `n` letters? Both parts then have three letters
 * and a vowel, the second begins as a Dutch syllable does, and no two letters that are one
 * sound are torn apart. */
gboolean compound_can_part(const LongLetter *word, guint at, guint n);
