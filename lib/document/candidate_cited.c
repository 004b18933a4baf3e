/*
 * candidate_cited.c - titles as notes and lists of sources cite them: who wrote it, a comma,
 * the title, its year: "RIVM, Stand van de lucht 2024", "Raad voor de Kust, Zand erover (2023)".
 */
#include <string.h>

#include "document/candidate.h"
#include "document/candidate_scan.h"
#include "text/function_words.h"

#define AUTHOR_WORDS 8
#define TITLE_WORDS 20

static const char *const author_links[] = { "van", "voor", "de", "der", "het", "en", "of", "for",
	"the", "and", NULL };

/* Before the author, where he does not begin the note. */
static const char *const pointers[] = { "zie", "ook", "bijv", "bijvoorbeeld", "vgl", "bron",
	"cf", "en", NULL };

/* With these no title begins, but the ground of a decision. */
static const char *const grounds[] = { "gelet", "gezien", "overwegende", "gehoord", "handelend",
	NULL };

static gboolean
is_capital(const CandidateScan *scan, guint i)
{
	WordLook look = scan_word(scan, i)->look;
	return look == LOOK_CAPITAL || look == LOOK_CAPITALS;
}

/* Whether a citation may begin with word `i`: at the head of a note, behind its number, a
 * semicolon, a bracket, or "zie ook". */
static gboolean
is_begin(const CandidateScan *scan, guint i)
{
	if (i == 0 || (i == 1 && scan_word(scan, 0)->look == LOOK_NUMBER))
		return TRUE;
	const char *gap = scan->text + scan_word(scan, i - 1)->end;
	gsize length = scan_word(scan, i)->start - scan_word(scan, i - 1)->end;
	return gap[0] == ';' || gap[length - 1] == '(' || scan_in(scan, i - 1, pointers);
}

/* Whether an author stands before the comma before word `i`, and nothing more. */
static gboolean
is_after_author(const CandidateScan *scan, guint i)
{
	for (guint at = i; at-- > scan->since && i - at <= AUTHOR_WORDS;) {
		const CandidateWord *word = scan_word(scan, at);
		gboolean capital = is_capital(scan, at);
		if (!capital && !scan_in(scan, at, author_links))
			return FALSE;
		if (capital && is_begin(scan, at))
			return !function_word_is(scan->text + word->start,
						 word->end - word->start);
		if (word->before != BEFORE_SPACE && word->before != BEFORE_HYPHEN)
			return FALSE;
	}
	return FALSE;
}

/* Whether a title goes on from the word before word `i`, perhaps in its subtitle. */
static gboolean
is_same_title(const CandidateScan *scan, guint i)
{
	WordBefore before = scan_word(scan, i)->before;
	return before <= BEFORE_HYPHEN_SPACE || scan->text[scan_word(scan, i - 1)->end] == ':';
}

/* Whether word `i` is a year behind a title, and the citation ends or goes on behind a mark. */
static gboolean
is_last_year(const CandidateScan *scan, guint i)
{
	gsize end = scan_word(scan, i)->end;
	return scan_is_year(scan, i) && !scan_in(scan, i - 1, scan_months) &&
	       (end == scan->length || strchr(".,;)", scan->text[end]));
}

/* The last word of the title that begins with word `first`; 0 where no year ends it. */
static guint
title_last(const CandidateScan *scan, guint first)
{
	for (guint i = first + 1; i < scan->words->len && i <= first + TITLE_WORDS; i++) {
		gsize end = scan_word(scan, i - 1)->end;
		gboolean bracket = scan_word(scan, i)->start == end + 2 &&
				   memcmp(scan->text + end, " (", 2) == 0;
		if ((bracket || scan_has(scan, i, BEFORE_SPACE)) && is_last_year(scan, i))
			return bracket ? i - 1 : i;
		if (!is_same_title(scan, i))
			return 0;
	}
	return 0;
}

void
cited_read(CandidateScan *scan, guint first)
{
	if (!is_capital(scan, first) || scan_in(scan, first, grounds) ||
	    !is_after_author(scan, first))
		return;
	guint last = title_last(scan, first);
	if (last && scan_add(scan, CANDIDATE_NAME, first, last, 0))
		scan->since = last + 1;
}
