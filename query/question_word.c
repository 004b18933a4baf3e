#include "query/question_word.h"

#include <string.h>

static const struct {
	const char *name;
	QuestionKind kind;
} operators[] = {
	{ "AND", QUESTION_AND },
	{ "OR", QUESTION_OR },
	{ "NOT", QUESTION_NOT },
	{ "NEAR", QUESTION_NEAR },
};

QuestionKind
question_operator_find(const char *word, gsize length)
{
	for (gsize i = 0; i < G_N_ELEMENTS(operators); i++)
		if (strlen(operators[i].name) == length &&
		    memcmp(operators[i].name, word, length) == 0)
			return operators[i].kind;
	return QUESTION_ANY;
}

static gboolean
is_letter(gunichar c)
{
	return g_unichar_isalnum(c) || g_unichar_ismark(c);
}

static gboolean
char_in(gunichar c, const char *set)
{
	return c && g_utf8_strchr(set, -1, c);
}

/* Does `c` hold the two characters beside it together? */
static gboolean
joins(gunichar before, gunichar c, gunichar after)
{
	if (!is_letter(before) || !is_letter(after))
		return FALSE;
	if (char_in(c, ",/"))
		return g_unichar_isdigit(before) && g_unichar_isdigit(after);
	return char_in(c, "-\u2010\u2011\u2013'\u2018\u2019.&_") ||
	       g_unichar_type(c) == G_UNICODE_FORMAT;
}

/* Bytes of "(baarheid)" in inzet(baarheid), of "(deel)" in (deel)rapport; 0 if the bracket at
 * `open` is none of a word. Behind it a capital begins another word: (a)AND. */
static gsize
optional_length(const char *open, gunichar before)
{
	const char *at = open + 1;
	for (gunichar c; is_letter(c = g_utf8_get_char(at)) || char_in(c, "-'\u2019");)
		at = g_utf8_next_char(at);
	if (at == open + 1 || *at != ')')
		return 0;
	at++;
	gunichar after = g_utf8_get_char(at);
	gboolean belongs = before ? g_unichar_isalpha(before) : g_unichar_islower(after);
	return belongs ? (gsize)(at - open) : 0;
}

/* A per cent sign belongs to its number, also behind one space. */
static gsize
percent_length(const char *text, gunichar before)
{
	gsize space = *text == ' ';
	return g_unichar_isdigit(before) && text[space] == '%' ? space + 1 : 0;
}

gsize
question_word_length(const char *text)
{
	const char *at = text;
	gunichar before = 0;
	for (gunichar c; (c = g_utf8_get_char(at)); before = c) {
		const char *next = g_utf8_next_char(at);
		QuestionKind operator = question_operator_find(text, (gsize)(at - text));
		gsize optional = c == '(' && !operator ? optional_length(at, before) : 0;
		if (optional)
			at += optional;
		else if (is_letter(c) || joins(before, c, g_utf8_get_char(next)))
			at = next;
		else
			break;
	}
	return (gsize)(at - text) + percent_length(at, before);
}
