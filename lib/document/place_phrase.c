#include "document/place_phrase.h"

#include <string.h>

#include "document/word_scan.h"

#define PHRASE_BYTES 200

/* "zie hierboven", "zie ook", before "onder". */
static gboolean
pointer_read(const char *text, gsize under, PlacePhrase *phrase)
{
	gboolean points = FALSE;
	WordSpan word;
	phrase->start = under;
	phrase->step = 0;
	while (word_before(text, phrase->start, &word)) {
		gboolean above = word_in(text, word, "hierboven|boven");
		gboolean below = word_in(text, word, "hieronder");
		gboolean see = word_in(text, word, "zie");
		if (!above && !below && !see && !word_in(text, word, "ook|verder|nader|reeds"))
			break;
		phrase->step = above ? -1 : below ? 1 : phrase->step;
		phrase->start = word.start;
		points = points || above || below || see;
		if (see)
			break;
	}
	return points;
}

/* To the end of the sentence, the bracket or the clause. */
static gsize
phrase_end(const char *text, gsize at)
{
	gsize end = at, limit = at + PHRASE_BYTES;
	WordSpan word;
	while (text[end] && end < limit && !strchr(".,;:()?!", text[end])) {
		if (!word_after(text, end, &word)) {
			end += (gsize)(g_utf8_next_char(text + end) - (text + end));
			continue;
		}
		if (word_in(text, word,
			    "beschreven|vermeld|genoemd|toegelicht|uiteengezet|aangegeven|"
			    "opgemerkt|is|wordt|werd|zijn|staat|heeft|reeds|al"))
			break;
		end = word.end;
	}
	return end;
}

/* The one heading that holds all words of the phrase; 0 if there is none, or more. */
static guint
heading_find(const Places *places, PhraseMatcher *matcher)
{
	guint found = 0, passage;
	for (guint i = 0; i < places_count_headings(places); i++) {
		const char *heading = places_get_heading(places, i, &passage);
		if (!phrase_matches(matcher, heading))
			continue;
		if (found && found != passage)
			return 0;
		found = passage;
	}
	return found;
}

/* The one passage above or below that holds them in a sentence. */
static guint
passage_find(const Document *document, PhraseMatcher *matcher, guint number, gint step)
{
	guint found = 0;
	for (guint i = 0; i < PHRASE_LOOK; i++) {
		const Passage *passage =
			document_get_passage(document, step < 0 ? number - i - 1 : number + i + 1);
		if (!passage)
			return found;
		if (!phrase_matches(matcher, passage->text))
			continue;
		if (found)
			return 0;
		found = passage->number;
	}
	return found;
}

gboolean
place_phrase_read(const char *text, WordSpan under, PlacePhrase *phrase)
{
	phrase->phrase = under.end;
	if (!pointer_read(text, under.start, phrase))
		return FALSE;
	phrase->end = phrase_end(text, under.end);
	return TRUE;
}

guint
place_phrase_find(const PlacePhrase *phrase, const Document *document, const Places *places,
	const Passage *passage, PhraseMatcher *matcher)
{
	guint words = phrase_matcher_set(
		matcher, passage->text + phrase->phrase, phrase->end - phrase->phrase);
	guint target = words > 0 ? heading_find(places, matcher) : 0;
	if (!target && phrase->step && words > 1)
		target = passage_find(document, matcher, passage->number, phrase->step);
	return target;
}
