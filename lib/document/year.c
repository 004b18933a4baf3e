#include "document/year.h"

#include <string.h>

#define WORDS_TO_YEAR_MAX 5
#define YEAR_MIN 1900
#define YEAR_MAX 2099

/* Words between a name and its year; after a weak one the sentence may be going on. */
static const char *const before_year[] = {"uit", "van", "het", "de", "jaar", "editie", "from", "of",
	"begin", "medio", "eind", "voorjaar", "najaar", "januari", "februari", "maart", "april",
	"mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", NULL};
static const char *const before_year_weak[] = {"voor", "in", "op", "die", "dat", NULL};

/* Words between a year and the name after it: "de in 2024 verschenen Defensienota". */
static const char *const after_year[] = {"verschenen", "gepubliceerde", "gepresenteerde",
	"uitgebrachte", "aangeboden", "vastgestelde", "gesloten", "gehouden", NULL};
static const char *const and_words[] = {"en", "of", "and", "alsmede", "alsook", NULL};

static guint
year_read(const Words *words, guint i)
{
	Token word = words_get(words, i);
	char digits[] = "0000";
	guint64 year = 0;
	if (word.kind != TOKEN_NUMBER || word.end - word.start != strlen(digits))
		return 0;
	memcpy(digits, words->text + word.start, strlen(digits));
	g_ascii_string_to_unsigned(digits, 10, YEAR_MIN, YEAR_MAX, &year, NULL);
	return (guint)year;
}

/* A word that may stand between a name and its year. A number is the day of a month. */
static gboolean
filler_is(const Words *words, guint i, gboolean *weak)
{
	Token word = words_get(words, i);
	if (word.kind == TOKEN_NUMBER)
		return word.end - word.start <= 2;
	if (words_in(words, i, before_year))
		return TRUE;
	*weak = *weak || words_in(words, i, before_year_weak);
	return words_in(words, i, before_year_weak);
}

guint
year_find(const Words *words, guint i, guint *at, gboolean *weak)
{
	guint end = MIN(words->tokens->len, i + WORDS_TO_YEAR_MAX);
	*weak = FALSE;
	for (; i < end && words_gap(words, i) == WORDS_JOINED; i++) {
		guint year = year_read(words, i);
		if (year) {
			*at = i;
			return year;
		}
		if (!filler_is(words, i, weak))
			return 0;
	}
	return 0;
}

guint
year_next(const Words *words, guint *at)
{
	guint i = *at + 1;
	gboolean weak;
	if (i >= words->tokens->len || words_gap(words, i) != WORDS_JOINED)
		return 0;
	Token before = words_get(words, *at), after = words_get(words, i);
	const char *gap = words->text + before.end;
	gboolean list = memchr(gap, ',', after.start - before.end) ||
			memchr(gap, '/', after.start - before.end);
	if (list && year_read(words, i)) {
		*at = i;
		return year_read(words, i);
	}
	if (!words_in(words, i, and_words))
		return 0;
	if (i + 1 < words->tokens->len && words_is(words, i + 1, "die"))
		i++;
	guint found = 0;
	guint year = year_find(words, i + 1, &found, &weak);
	if (!year || weak)
		return 0;
	*at = found;
	return year;
}

guint
year_before(const Words *words, guint first, guint since, guint *from)
{
	guint i = first;
	if (i > since && words_gap(words, i) == WORDS_JOINED && words_in(words, i - 1, after_year))
		i--;
	if (i <= since || words_gap(words, i) != WORDS_JOINED)
		return 0;
	Token year = words_get(words, i - 1), after = words_get(words, i);
	if (memchr(words->text + year.end, ',', after.start - year.end))
		return 0;
	*from = i - 1;
	return year_read(words, i - 1);
}
