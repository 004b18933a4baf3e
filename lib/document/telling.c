#include "document/telling.h"

#include <string.h>

#define TITLE_WORD_MIN 5 /* bytes of a word of a title that tells reports apart */
#define YEAR_MIN 1950
#define YEAR_MAX 2099

static guint
year_at(const char *text, WordSpan word)
{
	guint64 year = 0;
	g_autofree char *digits = g_strndup(text + word.start, word.end - word.start);
	if (word.end - word.start != 4 ||
		!g_ascii_string_to_unsigned(digits, 10, YEAR_MIN, YEAR_MAX, &year, NULL))
		return 0;
	return (guint)year;
}

static gboolean
title_has(const CatalogueEntry *entry, const char *text, WordSpan word)
{
	g_autofree char *part = g_utf8_casefold(text + word.start, (gssize)(word.end - word.start));
	g_autofree char *title = g_utf8_casefold(entry->title, -1);
	if (strstr(title, part))
		return TRUE;
	for (char **alias = entry->aliases; *alias; alias++) {
		g_autofree char *folded = g_utf8_casefold(*alias, -1);
		if (strstr(folded, part))
			return TRUE;
	}
	return FALSE;
}

static gboolean
quote_begins(const char *text)
{
	static const char *const quotes[] = {"\"", "“", "„", "«", "‘", NULL};
	for (const char *const *quote = quotes; *quote; quote++)
		if (g_str_has_prefix(text, *quote))
			return TRUE;
	return FALSE;
}

static void
subject_read(const char *text, gsize at, Telling *telling)
{
	WordSpan word;
	for (guint i = 0; i < SUBJECT_WORDS && word_after(text, at, &word) &&
			  !word_in(text, word, "en|of|is|zijn|heeft|wordt|werd|dat|die|kan|zal");
		i++, at = word.end)
		if (word.end - word.start >= TITLE_WORD_MIN)
			telling->subjects[telling->count++] = word;
}

Telling
telling_read(const char *text, gsize at)
{
	Telling telling = {0};
	WordSpan word;
	gsize open = at + (text[at] == ' ') + (text[at] == ' ' && text[at + 1] == '(');
	telling.quoted = quote_begins(text + at + (text[at] == ' '));
	if (!word_after(text, open, &word))
		return telling;
	if (word_in(text, word, "over|naar|inzake|betreffende"))
		subject_read(text, word.end, &telling);
	else if (g_ascii_isupper(text[word.start]) && open == at + 1)
		subject_read(text, at, &telling);
	if (word_in(text, word, "uit|van|in") && !word_after(text, word.end, &word))
		return telling;
	telling.year = year_at(text, word);
	return telling;
}

gboolean
telling_fits(const Telling *telling, const char *text, const CatalogueEntry *entry)
{
	guint64 issued = entry->issued ? g_ascii_strtoull(entry->issued, NULL, 10) : 0;
	if (telling->year && issued != telling->year)
		return FALSE;
	for (guint i = 0; i < telling->count; i++)
		if (title_has(entry, text, telling->subjects[i]))
			return TRUE;
	return telling->count == 0;
}
