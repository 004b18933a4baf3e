#include "document/place_owner.h"

#include <string.h>

#include "document/word_scan.h"

gboolean
place_owner_is_self(const char *text, gsize at)
{
	WordSpan word;
	return word_after(text, at, &word) && word_in(text, word, "dit|deze") &&
	       word_after(text, word.end, &word) &&
	       !word_in(text, word, "verordening|richtlijn|wet|besluit|verdrag");
}

gboolean
place_article_is_own(const char *text, gsize at)
{
	WordSpan word;
	return word_after(text, at, &word) && word_in(text, word, "van") &&
	       word_after(text, word.end, &word) && word_in(text, word, "dit|deze") &&
	       word_after(text, word.end, &word) &&
	       word_in(text, word, "wet|besluit|regeling|verordening|verdrag|richtlijn");
}

gboolean
place_part_is_own(const char *text, gsize at)
{
	WordSpan word;
	return word_after(text, at, &word) && word_in(text, word, "van|in") &&
	       word_after(text, word.end, &word) && word_in(text, word, "dit|deze") &&
	       word_after(text, word.end, &word) &&
	       word_in(text, word, "verslag|brief|nota|notitie|rapport|advies|toelichting|memorie");
}

gboolean
place_is_pointed_at(const char *text, gsize at)
{
	WordSpan word;
	at -= at > 1 && text[at - 1] == ' ' && text[at - 2] == '.' ? strlen(". ") : 0;
	return word_before(text, at, &word) &&
	       word_in(text, word, "zie|hierboven|hieronder|ook|onder|vgl|vergelijk|cf");
}
