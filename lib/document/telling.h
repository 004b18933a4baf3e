/*
 * telling.h - what the words behind "het IOB-rapport" tell about which report it is.
 *
 * A year ("uit 2019", "(2019)"), a subject ("over bruggen", "naar onderhoud"), a title of its own
 * between quotes. A report fits where its year is that year, and one word of the subject is in
 * its title or an alias.
 */
#pragma once

#include "document/catalogue.h"
#include "document/word_scan.h"

#define SUBJECT_WORDS 6 /* behind a preposition that may say what a report is about */

typedef struct {
	guint year; /* 0: none */
	WordSpan subjects[SUBJECT_WORDS];
	guint count;
	gboolean quoted; /* a title of its own stands there */
} Telling;

/* Reads on from byte `at`, where the mention ends. */
Telling telling_read(const char *text, gsize at);

/* Does what was read in `text` fit this report? All fit where nothing is told. */
gboolean telling_fits(const Telling *telling, const char *text, const CatalogueEntry *entry);
