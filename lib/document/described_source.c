#include "document/described_source.h"

#include <string.h>

#include "document/candidate.h"
#include "document/source_noun.h"
#include "document/word_scan.h"
#include "text/function_words.h"

#define WORDS_MAX 16	/* of a description */
#define CAPITALS_MAX 3	/* before its noun */
#define GAP_MAX 24	/* bytes between it and the identifier */
#define MARK_MAX 8	/* bytes of the mark that a note begins with */

/* Words that no description goes on over: verbs, and what begins a clause. */
static const char clause_words[] =
	"dat|die|is|zijn|was|waren|wordt|worden|werd|werden|waarin|waaruit|waarbij|waarop|waarvan|"
	"heeft|hebben|had|hadden|kan|kunnen|zal|zullen|moet|moeten|om|te|zoals|staat|stelt|blijkt|"
	"welke|niet|ook|als|of|dan|indien|constateert|adviseert|schrijft|vraagt|verzoekt|deze|dit";

static const char subject_words[] = "over|inzake|betreffende|aan";

typedef struct {
	const char *text;
	gsize start, end;    /* of the description */
	SourceNoun noun;	     /* it begins with */
	gboolean year, name; /* it holds a year, or a capital, behind the noun */
} Description;

/* ---- the words ---- */

/* The word before `at`, of which "/", "c.s." and "d.d." do not keep it apart. */
static gboolean
word_step(const char *text, gsize at, WordSpan *word)
{
	while (at > 0 && text[at - 1] == ' ')
		at--;
	if (at > 0 && text[at - 1] == '/')
		at--;
	else if (at > 3 && (strncmp(text + at - 4, "c.s.", 4) == 0 ||
				   strncmp(text + at - 4, "d.d.", 4) == 0))
		at -= 4;
	return word_before(text, at, word);
}

static gboolean
word_says(const char *text, WordSpan word)
{
	g_autofree char *small = g_ascii_strdown(
		text + word.start, (gssize)(word.end - word.start));
	return !function_word_is(small, word.end - word.start);
}

static gboolean
is_capital(const char *text, WordSpan word)
{
	return g_unichar_isupper(g_utf8_get_char_validated(text + word.start, -1)) &&
	       word_says(text, word) && !word_in(text, word, "Kamer|Minister|Staatssecretaris");
}

/* ---- the description ---- */

static gboolean
is_year(const char *text, WordSpan word)
{
	return word.end - word.start == 4 && g_ascii_isdigit(text[word.start + 2]) &&
	       g_ascii_isdigit(text[word.start + 3]) &&
	       (strncmp(text + word.start, "19", 2) == 0 ||
		       strncmp(text + word.start, "20", 2) == 0);
}

/* What is in a paper is not the paper: "het actieplan uit de brief". */
static gboolean
is_inside_next(const char *text, WordSpan link)
{
	return word_in(text, link, "uit|in");
}

/* Reads back from the end to the noun that the identifier numbers. */
static gboolean
noun_find(Description *description, guint of)
{
	const char *text = description->text;
	WordSpan word = {description->end, description->end};
	SourceNoun noun;
	gboolean found = FALSE, inside = FALSE, year = FALSE, name = FALSE;
	for (guint n = 0; n < WORDS_MAX && word_step(text, word.start, &word); n++) {
		if (word_in(text, word, clause_words) || (found && word_in(text, word, "en|of")) ||
			(found && description->noun.told_by == BY_MOVER))
			break;
		inside = inside || (found && is_inside_next(text, word));
		if (source_noun_read(text, word, of, &noun)) {
			if (inside)
				break;
			description->noun = noun;
			description->start = word.start;
			description->year = year;
			description->name = name;
			found = TRUE;
		}
		year = year || is_year(text, word);
		name = name || is_capital(text, word);
	}
	return found;
}

/* The first word of "Weduwen- en", of which only the last ends as the noun does; else `word`. */
static WordSpan
halves_take(const char *text, WordSpan word)
{
	WordSpan half = word;
	return word_in(text, word, "en") && word_before(text, word.start, &half) &&
			       text[half.end - 1] == '-'
		       ? half
		       : word;
}

/* Moves to the first capital right before: "Algemene pensioenverordening". */
static gboolean
capitals_take(Description *description)
{
	const char *text = description->text;
	WordSpan word;
	gsize start = description->start;
	for (guint n = 0; n < CAPITALS_MAX && word_before(text, description->start, &word); n++) {
		word = halves_take(text, word);
		if (!is_capital(text, word))
			break;
		description->start = word.start;
	}
	return description->start < start;
}

/* The number may be that of the change: "wijziging van de Archiefwet (Stb. 2031, 7)". */
static gboolean
is_changed(const Description *description)
{
	const char *text = description->text;
	WordSpan word = {description->start, description->start};
	if (word_before(text, word.start, &word) && word_in(text, word, "de|het") &&
		!word_before(text, word.start, &word))
		return FALSE;
	return word_in(text, word, "van") && word_before(text, word.start, &word) &&
	       word_in(text, word, "wijziging|intrekking|aanvulling|goedkeuring|aanpassing");
}

/* Is the law's noun, which has a capital, a name with what is before or behind it? */
static gboolean
is_capital_name(Description *description)
{
	WordSpan word = description->noun.word, before;
	gboolean bare = word.end - word.start == description->noun.length;
	gboolean inside = word_before(description->text, word.start, &before);
	gboolean capital = inside && g_ascii_isupper(description->text[word.start]);
	return (capitals_take(description) ||
		       (capital && (!bare || description->end > word.end))) &&
	       !is_changed(description);
}

/* Does it tell one paper from another? */
static gboolean
is_told(Description *description)
{
	const char *text = description->text;
	WordSpan word = description->noun.word;
	const char *hyphen = memchr(text + word.start, '-', word.end - word.start);
	switch (description->noun.told_by) {
	case BY_NOUN:
		return description->end > word.end;
	case BY_YEAR:
		return description->year;
	case BY_NAME:
		return description->year || description->name ||
		       (hyphen && g_ascii_isupper(hyphen[-1]));
	case BY_CAPITAL:
		return is_capital_name(description);
	default:
		return hyphen && g_ascii_isupper(hyphen[1]);
	}
}

/* ---- the identifier behind ---- */

/* The end of the words that an identifier at `at` stands right behind; 0 if it does not. */
static gsize
words_end(const char *text, gsize at)
{
	WordSpan word;
	gsize from = at > GAP_MAX ? at - GAP_MAX : 0;
	if (word_before(text, at, &word) && word_in(text, word, "kenmerk|nummer|met"))
		at = word.start;
	if (word_before(text, at, &word) && word_in(text, word, "met"))
		at = word.start;
	while (at > from && text[at - 1] == ' ')
		at--;
	if (at == from || !strchr("(,", text[at - 1]))
		return 0;
	at--;
	while (at > from && text[at - 1] == ' ')
		at--;
	return at;
}

/* What stands in the description already ends it, if it is about that: "de brief van 3 mei over
 * SAFE". FALSE where the name is another one's. */
static gboolean
description_cut(Description *description, const GArray *references, guint before)
{
	WordSpan word;
	for (guint i = before; i-- > 0;) {
		const Reference *other = &g_array_index(references, Reference, i);
		if (other->end <= description->start)
			return TRUE;
		if (other->start <= description->start)
			return FALSE;
		description->end = other->start;
		if (word_before(description->text, description->end, &word) &&
			word_in(description->text, word, "de|het|een"))
			description->end = word.start;
		if (!g_str_has_prefix(other->target, "body:") &&
			!(word_before(description->text, description->end, &word) &&
				word_in(description->text, word, subject_words)))
			return FALSE;
	}
	return TRUE;
}

/* Without the small words that it ends with. */
static void
end_trim(Description *description)
{
	WordSpan word;
	while (word_before(description->text, description->end, &word) &&
		word.start > description->start &&
		(!word_says(description->text, word) ||
			word_in(description->text, word, subject_words)))
		description->end = word.start;
	if (word_before(description->text, description->end, &word) &&
		word.start >= description->start)
		description->end = word.end;
}

/* Adds what stands before the i-th reference. */
static void
source_add(Passage *passage, guint i)
{
	const Reference *number = &g_array_index(passage->references, Reference, i);
	gsize end = words_end(passage->text, number->start);
	Description description = {.text = passage->text, .end = end};
	if (!end || !noun_find(&description, number_of(number->target)) ||
		!is_told(&description) || !description_cut(&description, passage->references, i))
		return;
	if (description.end < end)
		end_trim(&description);
	Reference source = {.start = description.start,
		.end = description.end,
		.target = g_strdup(number->target),
		.alternative = g_strdup(number->alternative),
		.layer = REFERENCE_NAME,
		.confidence = CONFIDENCE_MEDIUM};
	g_array_append_val(passage->references, source);
}

void
described_sources_find(Passage *passage)
{
	guint count = passage->references->len;
	for (guint i = 0; i < count; i++) {
		const Reference *reference = &g_array_index(passage->references, Reference, i);
		if (reference_is_number(reference) && reference->end > reference->start)
			source_add(passage, i);
	}
	if (passage->references->len > count)
		references_sort(passage->references);
}

/* The identifier a note begins with, behind its mark; NULL if it begins otherwise. */
static const Reference *
note_number(const Passage *note)
{
	const Reference *first = note->references->len
					 ? &g_array_index(note->references, Reference, 0)
					 : NULL;
	if (!first || first->layer != REFERENCE_IDENTIFIER || first->start > MARK_MAX)
		return NULL;
	for (gsize at = 0; at < first->start; at++)
		if (g_ascii_isalpha(note->text[at]))
			return NULL;
	return first;
}

/* The one of the first `count` references, in order, that ends at `end`; NULL if none does. */
static Reference *
reference_ending(const Passage *passage, guint count, gsize end)
{
	guint low = 0, high = count;
	while (low < high) {
		guint middle = (low + high) / 2;
		if (g_array_index(passage->references, Reference, middle).end < end)
			low = middle + 1;
		else
			high = middle;
	}
	Reference *found = low < count ? &g_array_index(passage->references, Reference, low) : NULL;
	return found && found->end == end ? found : NULL;
}

void
described_source_by_note(Passage *passage, guint count, gsize mark, const Passage *note)
{
	const Reference *number = note_number(note);
	while (mark > 0 && strchr(".,;:)", passage->text[mark - 1]))
		mark--;
	Reference *described = number ? reference_ending(passage, count, mark) : NULL;
	if (!described || described->layer != REFERENCE_CANDIDATE ||
		!g_str_has_prefix(described->target, CANDIDATE_DESCRIBED))
		return;
	g_free(described->target);
	described->target = g_strdup(number->target);
	described->layer = REFERENCE_NAME;
	described->confidence = CONFIDENCE_MEDIUM;
}
