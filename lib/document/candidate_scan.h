/*
 * candidate_scan.h - a text while candidates are looked for in it; between the files of
 * candidate.h.
 */
#pragma once

#include "document/candidate_word.h"
#include "document/reference.h"

#define SCAN_BACK_MAX 8 /* words a candidate may begin before one that was looked at earlier */
#define TITLE_BACK_MAX 8 /* words between a word for a paper and its title in quotes */

typedef struct {
	const char *text;
	gsize length;
	GArray *words;	    /* of CandidateWord: scan_word gives them */
	GArray *noted;	    /* of guint: which of them may begin something */
	GArray *references; /* in the order of the text but for what was added */
	guint known;	    /* how many references were there before */
	guint passed;	    /* of them, those that end before what is looked at */
	guint since;	    /* the first word no candidate has taken */
} CandidateScan;

/* Most words are near no head and never looked at. */
static inline const CandidateWord *
scan_word(const CandidateScan *scan, guint i)
{
	CandidateWord *word = &g_array_index(scan->words, CandidateWord, i);
	if (word->look == LOOK_NONE)
		candidate_word_look(scan->text, i > 0 ? word[-1].end : 0, word);
	return word;
}

/* Whether there is a word `i` and only `before` between it and the one before it. */
static inline gboolean
scan_has(const CandidateScan *scan, guint i, WordBefore before)
{
	return i < scan->words->len && scan_word(scan, i)->before == before;
}

/* Whether word `i` is one of `list` (ASCII; ends with NULL), whatever its capitals. */
gboolean scan_in(const CandidateScan *scan, guint i, const char *const *list);

/* Adds words `first` to `last` as a candidate, if none of their bytes, nor of the `after`
 * bytes behind them, is in a reference. Calls go up in `first`,
 * but for SCAN_BACK_MAX words. */
gboolean scan_add(CandidateScan *scan, const char *prefix, guint first, guint last, gsize after);

/* Each adds one candidate, if there is one, and then sets `since` behind it: the name whose head
 * is word `head`, the title that begins with word `first`: in quotes, or behind its author. */
void name_read(CandidateScan *scan, guint head);
void title_read(CandidateScan *scan, guint first);
void cited_read(CandidateScan *scan, guint first);

/* Whether word `i` is a year from 1900 to 2099. */
gboolean scan_is_year(const CandidateScan *scan, guint i);

extern const char *const scan_months[]; /* for scan_in */

/* Adds papers that are described. The references are in order and hold the names. */
void described_find(CandidateScan *scan);
