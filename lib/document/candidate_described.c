/*
 * candidate_described.c - papers told by author, day or subject but by no number.
 */
#include <string.h>

#include "document/candidate.h"
#include "document/candidate_scan.h"
#include "text/function_words.h"

#define PARTS_MAX 4	  /* an author, a day and a subject, in any order */
#define AUTHOR_WORDS 10
#define SUBJECT_WORDS 12
#define LOOK_BACK 3	  /* words to "deze" */
#define NUMBER_BEHIND 40  /* bytes: a reference so near behind says which paper it is */

static const char *const day_words[] = { "van", "d.d", "dd", "uit", "gedateerd", NULL };
static const char *const subject_words[] = { "over", "inzake", "betreffende", "omtrent", NULL };
static const char *const author_words[] = { "van", "door", NULL };
static const char *const member_words[] = { "lid", "leden", "kamerlid", "kamerleden", "minister",
	"ministers", "staatssecretaris", "commissie", "werkgroep", "afdeling", "directie",
	"inspectie", "minister-president", NULL };
static const char *const particles[] = { "van", "der", "de", "den", "ten", "ter", "voor", "het",
	"en", NULL };

/* Between a yearly paper and its year. */
static const char *const year_words[] = { "over", "van", "voor", "uit", NULL };

/* "deze brief" is no other paper, and what points back is an anaphor. */
static const char *const pointing[] = { "deze", "dit", "die", "dat", "onderhavige", "voorliggende",
	"bijgaande", "genoemde", "bovengenoemde", "voornoemde", "onderliggende", NULL };
static const char *const subject_ends[] = { "dat", "die", "is", "zijn", "was", "waren", "wordt",
	"worden", "werd", "werden", "waarin", "waaruit", "waarbij", "waarop", "heeft", "hebben",
	"had", "kan", "kunnen", "zal", "zullen", "moet", "moeten", "om", "te", "zoals", "staat",
	"stelt", "blijkt", "welke", "niet", "uit", "gevraagd", "aangenomen", "uitgebracht",
	"verschenen", "naar", "door", "constateert", "adviseert", "concludeert", "schrijft",
	NULL };

typedef enum { TOLD_AUTHOR = 1, TOLD_DAY = 2, TOLD_YEAR = 4, TOLD_SUBJECT = 8 } Told;

static gboolean
is_joined(const CandidateScan *scan, guint i)
{
	return scan_has(scan, i, BEFORE_SPACE) || scan_has(scan, i, BEFORE_HYPHEN);
}

/* Each of these reads one part behind word `at` and returns its last word, or 0. */

static guint
day_read(const CandidateScan *scan, guint at, Told *told)
{
	guint i = at + 1;
	if (!scan_has(scan, i, BEFORE_SPACE) || !scan_in(scan, i, day_words))
		return 0;
	*told = TOLD_YEAR;
	i++;
	if (scan_has(scan, i, BEFORE_SPACE) && scan_word(scan, i)->look == LOOK_NUMBER &&
	    scan_has(scan, i + 1, BEFORE_SPACE) && scan_in(scan, i + 1, scan_months)) {
		*told = TOLD_DAY;
		i++;
	}
	if (scan_has(scan, i, BEFORE_SPACE) && scan_in(scan, i, scan_months))
		i++;
	return scan_has(scan, i, BEFORE_SPACE) && scan_is_year(scan, i) ? i : 0;
}

/* The year of a yearly paper: "jaarverslag 2024", "jaarbericht over het jaar 2024". */
static guint
year_read(const CandidateScan *scan, guint at)
{
	static const char *const het[] = { "het", NULL }, *const jaar[] = { "jaar", NULL };
	guint i = at + 1;
	if (scan_has(scan, i, BEFORE_SPACE) && scan_in(scan, i, year_words))
		i++;
	if (i > at + 1 && scan_has(scan, i, BEFORE_SPACE) && scan_in(scan, i, het))
		i++;
	if (i > at + 1 && scan_has(scan, i, BEFORE_SPACE) && scan_in(scan, i, jaar))
		i++;
	return scan_has(scan, i, BEFORE_SPACE) && scan_is_year(scan, i) ? i : 0;
}

static guint
subject_read(const CandidateScan *scan, guint at, Told *told)
{
	guint i = at + 1, last = 0;
	*told = TOLD_SUBJECT;
	if (!scan_has(scan, i, BEFORE_SPACE) || !scan_in(scan, i, subject_words))
		return 0;
	for (i++; i <= at + SUBJECT_WORDS; i++) {
		gboolean joined = is_joined(scan, i) || scan_has(scan, i, BEFORE_HYPHEN_SPACE);
		if (!joined || scan_in(scan, i, subject_ends))
			break;
		const CandidateWord *word = scan_word(scan, i);
		if (!function_word_is(scan->text + word->start, word->end - word->start))
			last = i;
	}
	return last;
}

/* The last word of the "c.s." behind word `last`; `last` if there is none. */
static guint
last_with_others(const CandidateScan *scan, guint last)
{
	static const char *const c[] = { "c", NULL }, *const s[] = { "s", NULL };
	gboolean others = scan_has(scan, last + 1, BEFORE_SPACE) && scan_in(scan, last + 1, c) &&
			  last + 2 < scan->words->len && scan_in(scan, last + 2, s) &&
			  scan_word(scan, last + 2)->start == scan_word(scan, last + 1)->end + 1;
	return others ? last + 2 : last;
}

/* The last word of the name in "motie-Van der Plas/Flach c.s.", whose first is word `at`. */
static guint
mover_end(const CandidateScan *scan, guint at)
{
	while (at + 1 < scan->words->len) {
		const CandidateWord *next = scan_word(scan, at + 1);
		gboolean beside = next->start == scan_word(scan, at)->end + 1 &&
				  strchr("/-", scan->text[next->start - 1]);
		gboolean particle = next->before == BEFORE_SPACE && scan_in(scan, at, particles);
		if (!(beside && next->look == LOOK_CAPITAL) &&
		    !(particle && (next->look == LOOK_CAPITAL || scan_in(scan, at + 1, particles))))
			break;
		at++;
	}
	return last_with_others(scan, at);
}

static guint
author_read(const CandidateScan *scan, guint at, Told *told)
{
	guint i = at + 1, last = 0;
	*told = TOLD_AUTHOR;
	if (!scan_has(scan, i, BEFORE_SPACE) || !scan_in(scan, i, author_words))
		return 0;
	for (i++; i <= at + AUTHOR_WORDS && is_joined(scan, i); i++) {
		const CandidateWord *word = scan_word(scan, i);
		if (word->look == LOOK_CAPITAL || word->look == LOOK_CAPITALS)
			last = i;
		else if (!scan_in(scan, i, particles) && !scan_in(scan, i, member_words))
			break;
	}
	return last ? last_with_others(scan, last) : 0;
}

static guint
parts_read(const CandidateScan *scan, guint head, guint *all)
{
	static guint (*const readers[])(const CandidateScan *, guint, Told *) = {
		day_read, author_read, subject_read };
	guint last = head;
	for (guint n = 0; n < PARTS_MAX && !(*all & TOLD_SUBJECT); n++) {
		guint next = 0;
		Told told = 0;
		for (gsize i = 0; i < G_N_ELEMENTS(readers) && !next; i++)
			next = readers[i](scan, last, &told);
		if (!next)
			break;
		last = next;
		*all |= told;
	}
	return last;
}

/* What is told is enough to know that one paper is meant. */
static gboolean
is_enough(guint told, guint use)
{
	if (use & HEAD_MOTION && told & TOLD_AUTHOR)
		return TRUE;
	if (told & TOLD_DAY || (told & TOLD_YEAR && told & (TOLD_AUTHOR | TOLD_SUBJECT)))
		return TRUE;
	return (told & TOLD_AUTHOR) && (told & TOLD_SUBJECT);
}

static gboolean
is_pointed_at(const CandidateScan *scan, guint first)
{
	for (guint i = first; i-- > 0 && first - i <= LOOK_BACK;) {
		if (!scan_has(scan, i + 1, BEFORE_SPACE))
			return FALSE;
		if (scan_in(scan, i, pointing))
			return TRUE;
	}
	return FALSE;
}

/* Moves to both ends of "AIV-advies" and "motie-Klos c.s.", which tell the author. */
static void
chain_read(const CandidateScan *scan, guint *first, guint *last, guint *told)
{
	if (scan_has(scan, *first, BEFORE_HYPHEN) && *first > scan->since &&
	    scan_word(scan, *first - 1)->look == LOOK_CAPITALS) {
		--*first;
		*told |= TOLD_AUTHOR;
	}
	if (scan_has(scan, *last + 1, BEFORE_HYPHEN) &&
	    scan_word(scan, *last + 1)->look == LOOK_CAPITAL) {
		*last = mover_end(scan, *last + 1);
		*told |= TOLD_AUTHOR;
	}
}

static void
described_read(CandidateScan *scan, guint head)
{
	guint first = head, last = head, told = 0;
	guint use = scan_word(scan, head)->use;
	chain_read(scan, &first, &last, &told);
	guint year = use & HEAD_YEARLY ? year_read(scan, last) : 0;
	last = parts_read(scan, MAX(last, year), &told);
	gboolean enough = first > 0 && (year > 0 || is_enough(told, use));
	if (enough && !is_pointed_at(scan, first) &&
	    scan_add(scan, CANDIDATE_DESCRIBED, first, last, NUMBER_BEHIND))
		scan->since = last + 1;
}

void
described_find(CandidateScan *scan)
{
	for (guint k = 0; k < scan->noted->len; k++) {
		guint i = g_array_index(scan->noted, guint, k);
		const CandidateWord *word = scan_word(scan, i);
		if (i >= scan->since && word->use & HEAD_PAPER && word->look != LOOK_CAPITALS)
			described_read(scan, i);
	}
}
