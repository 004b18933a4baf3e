#include "document/candidate.h"

#include <string.h>

#include "document/candidate_scan.h"
#include "text/fold.h"

const char *const scan_months[] = { "januari", "februari", "maart", "april", "mei", "juni",
	"juli", "augustus", "september", "oktober", "november", "december", NULL };
static const char *const articles[] = { "de", "het", "een", "the", NULL };

gboolean
scan_in(const CandidateScan *scan, guint i, const char *const *list)
{
	const CandidateWord *word = scan_word(scan, i);
	const char *text = scan->text + word->start;
	gsize length = word->end - word->start;
	for (; *list; list++)
		if ((**list | 0x20) == (*text | 0x20) && strlen(*list) == length &&
		    g_ascii_strncasecmp(text, *list, length) == 0)
			return TRUE;
	return FALSE;
}

gboolean
scan_is_year(const CandidateScan *scan, guint i)
{
	const CandidateWord *word = scan_word(scan, i);
	const char *text = scan->text + word->start;
	return word->end - word->start == 4 &&
	       (memcmp(text, "19", 2) == 0 || memcmp(text, "20", 2) == 0) &&
	       g_ascii_isdigit(text[2]) && g_ascii_isdigit(text[3]);
}

static void
slug_add(GString *slug, const char *folded)
{
	gsize before = slug->len;
	if (before > 0)
		g_string_append_c(slug, '-');
	for (const char *at = folded; *at; at++)
		if (g_ascii_isalnum(*at))
			g_string_append_c(slug, *at);
	if (slug->len > CANDIDATE_SLUG_MAX || slug->len == before + 1)
		g_string_truncate(slug, before);
}

/* NULL where no word has a letter or digit that an identity may have. */
static char *
target_make(const CandidateScan *scan, const char *prefix, guint first, guint last)
{
	g_autoptr(GString) slug = g_string_new(NULL);
	for (guint i = first; i <= last && slug->len < CANDIDATE_SLUG_MAX; i++) {
		const CandidateWord *word = scan_word(scan, i);
		g_autofree char *folded = fold(scan->text + word->start, word->end - word->start);
		if (!scan_in(scan, i, articles))
			slug_add(slug, folded);
	}
	return slug->len ? g_strconcat(prefix, slug->str, NULL) : NULL;
}

static gboolean
is_taken(CandidateScan *scan, guint first, gsize end)
{
	const Reference *all = (const Reference *)(gconstpointer)scan->references->data;
	gsize start = scan_word(scan, first)->start;
	gsize floor = scan_word(scan, first > SCAN_BACK_MAX ? first - SCAN_BACK_MAX : 0)->start;
	while (scan->passed < scan->known && all[scan->passed].end <= floor)
		scan->passed++;
	for (guint i = scan->passed; i < scan->known && all[i].start < end; i++)
		if (all[i].end > start)
			return TRUE;
	return FALSE;
}

gboolean
scan_add(CandidateScan *scan, const char *prefix, guint first, guint last, gsize after)
{
	gsize start = scan_word(scan, first)->start, end = scan_word(scan, last)->end;
	if (is_taken(scan, first, end + after))
		return FALSE;
	Reference reference = { .start = start, .end = end, .layer = REFERENCE_CANDIDATE,
				.confidence = CONFIDENCE_LOW };
	reference.target = target_make(scan, prefix, first, last);
	if (reference.target)
		g_array_append_val(scan->references, reference);
	return reference.target != NULL;
}

/* The first word from `i` on that was noted, or is near enough behind a word for a paper for a
 * title in quotes. `*next` is which of those noted was reached, and `*near` where what is near
 * ends. Returns the number of words if there is none. */
static guint
names_next(const CandidateScan *scan, guint i, guint *next, guint *near)
{
	while (*next < scan->noted->len && g_array_index(scan->noted, guint, *next) < i)
		++*next;
	if (i >= *near)
		i = *next < scan->noted->len ? g_array_index(scan->noted, guint, *next)
					    : scan->words->len;
	if (i < scan->words->len && scan_word(scan, i)->use & (HEAD_PAPER | HEAD_TITLED))
		*near = MIN(i + TITLE_BACK_MAX + 1, scan->words->len);
	return i;
}

static void
names_find(CandidateScan *scan)
{
	guint next = 0, near = 0, i = 0;
	while ((i = names_next(scan, i, &next, &near)) < scan->words->len) {
		const CandidateWord *word = scan_word(scan, i);
		if (word->look == LOOK_CAPITAL && word->before == BEFORE_START && i > 0)
			title_read(scan, i);
		if (word->look != LOOK_SMALL && word->before == BEFORE_COMMA)
			cited_read(scan, i);
		if (i >= scan->since && word->use & HEAD_NAME && word->look != LOOK_CAPITALS)
			name_read(scan, i);
		i = MAX(i + 1, scan->since);
	}
}

void
candidates_find(const char *text, gsize length, GArray *references)
{
	g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(CandidateWord));
	g_autoptr(GArray) noted = g_array_new(FALSE, FALSE, sizeof(guint));
	CandidateScan scan = {text, MIN(length, (gsize)G_MAXINT32), words, noted, references,
		references->len, 0, 0};
	candidate_words_read(text, length, words, noted);
	names_find(&scan);
	references_sort(references);
	scan.known = references->len;
	scan.passed = scan.since = 0;
	described_find(&scan);
	references_sort(references);
}
