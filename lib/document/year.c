#include "document/year.h"

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
year_read(const NameWords *words, guint i)
{
	guint year = words_get_number(words, i, 4);
	return year >= YEAR_MIN && year <= YEAR_MAX ? year : 0;
}

/* A word that may stand between a name and its year. A number is the day of a month. */
static gboolean
filler_is(const NameWords *words, guint i, gboolean *weak)
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
year_find(NameWords *words, guint i, guint *at, gboolean *weak)
{
	guint end = i + WORDS_TO_YEAR_MAX;
	*weak = FALSE;
	for (; i < end && words_has(words, i) && words_joined(words, i); i++) {
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
year_next(NameWords *words, guint *at)
{
	guint i = *at + 1;
	gboolean weak;
	if (!words_has(words, i) || !words_joined(words, i))
		return 0;
	if (words_apart_by(words, i, ",/") && year_read(words, i)) {
		*at = i;
		return year_read(words, i);
	}
	if (!words_in(words, i, and_words))
		return 0;
	if (words_has(words, i + 1) && words_is(words, i + 1, "die"))
		i++;
	guint found = 0;
	guint year = year_find(words, i + 1, &found, &weak);
	if (!year || weak)
		return 0;
	*at = found;
	return year;
}

/* Whether the word before `i` is in reach. */
static gboolean
before_is(const NameWords *words, guint i, gsize since)
{
	return i > 0 && words_get(words, i - 1).start >= since && words_joined(words, i);
}

guint
year_before(NameWords *words, guint first, gsize since, guint *from)
{
	guint i = first;
	if (before_is(words, i, since) && words_in(words, i - 1, after_year))
		i--;
	if (!before_is(words, i, since) || words_apart_by(words, i, ","))
		return 0;
	*from = i - 1;
	return year_read(words, i - 1);
}
