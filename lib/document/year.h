/*
 * year.h - the years beside a name, that tell one edition from another.
 *
 * "2026", "uit 2022", "(van 1 juni 2022)", "die in juli 2025" after it; "2024" or "2024
 * verschenen" before it. A year is a number of four digits from 1900 to 2099; nothing is
 * looked for past the end of a sentence, or past a word that is not in the tables.
 */
#pragma once

#include <glib.h>

#include "document/name_words.h"

/* The year in the words from `i` on, which is not 0, or 0. `at` is set to its word. `weak`
 * says that the words before it may also be the sentence going on: "de IVS zal in 2027". */
guint year_find(NameWords *words, guint i, guint *at, gboolean *weak);

/* The next year of "2018, 2022 en die van 2024" after the one at word `at`, which moves on;
 * or 0. */
guint year_next(NameWords *words, guint *at);

/* The year right before word `first`, or before one word like "verschenen" that stands
 * there; no further back than byte `since`. `from` is set to its word. Or 0. */
guint year_before(NameWords *words, guint first, gsize since, guint *from);
