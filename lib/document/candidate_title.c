/*
 * candidate_title.c - titles in quotes behind a word for a paper.
 */
#include <string.h>

#include "document/candidate.h"
#include "document/candidate_scan.h"

#define QUOTED_BYTES 200
#define QUOTED_WORDS 24

/* Between "het rapport" and its title in quotes. */
static const char *const title_links[] = { "van", "de", "het", "door", "uit", "der", "getiteld",
	"genaamd", "geheten", "met", "als", "titel", "en", "voor", NULL };

/* What ends the quotation that begins right before word `i`; NULL if none does. */
static const char *
quote_end_mark(const CandidateScan *scan, guint i)
{
	static const char *const marks[][2] = { { "\u201c", "\u201d" }, { "\u201e", "\u201d" },
		{ "\u2018", "\u2019" }, { "\u00ab", "\u00bb" }, { "\"", "\"" }, { "'", "'" },
		{ "*", "*" }, { "_", "_" }, { "\u201d", "\u201d" }, { "\u2019", "\u2019" } };
	gsize start = scan_word(scan, i)->start;
	for (gsize m = 0; m < G_N_ELEMENTS(marks); m++) {
		gsize n = strlen(marks[m][0]);
		if (start > n && memcmp(scan->text + start - n, marks[m][0], n) == 0)
			return g_ascii_isspace(scan->text[start - n - 1]) ? marks[m][1] : NULL;
	}
	return NULL;
}

/* The last word before that mark; 0 if it is not near. */
static guint
quote_last(const CandidateScan *scan, guint i, const char *mark)
{
	gsize n = strlen(mark);
	gsize most = scan_word(scan, i)->start + QUOTED_BYTES;
	for (guint at = i; at < scan->words->len && at < i + QUOTED_WORDS; at++) {
		gsize end = scan_word(scan, at)->end;
		gsize next = at + 1 < scan->words->len ? scan_word(scan, at + 1)->start
						       : scan->length;
		for (; end + n <= MIN(next, most); end++)
			if (memcmp(scan->text + end, mark, n) == 0)
				return at;
	}
	return 0;
}

/* Whether a word for a paper stands before word `i`, with no more between them than who wrote
 * it, and nothing but a quote right before `i`. */
static gboolean
is_after_paper(const CandidateScan *scan, guint i)
{
	gsize end = i > scan->since ? scan_word(scan, i - 1)->end : 0;
	if (!end || scan->text[end] != ' ' || scan_word(scan, i)->start - end > 4)
		return FALSE;
	for (guint at = i; at-- > scan->since && i - at <= TITLE_BACK_MAX;) {
		const CandidateWord *word = scan_word(scan, at);
		if (word->use & (HEAD_PAPER | HEAD_TITLED))
			return !(word->use & HEAD_MOTION);
		if (word->before > BEFORE_HYPHEN ||
		    (word->look == LOOK_SMALL && !scan_in(scan, at, title_links)))
			return FALSE;
	}
	return FALSE;
}

void
title_read(CandidateScan *scan, guint i)
{
	const char *mark = quote_end_mark(scan, i);
	guint last = mark && is_after_paper(scan, i) ? quote_last(scan, i, mark) : 0;
	if (last && scan_add(scan, CANDIDATE_NAME, i, last, 0))
		scan->since = last + 1;
}
