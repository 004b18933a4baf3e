#include <string.h>

#include "text/number.h"
#include "text/recipe_private.h"

#define CENTURY 100
#define SHORT_RANGE_YEARS 50 /* in a range whose second year has two digits */

/* Does a number of at most three digits go on behind a space with three more? */
static gboolean
number_goes_on(const Recipe *recipe, guint i)
{
	if (i + 1 >= recipe->words->len || !both_numbers(recipe, i))
		return FALSE;
	const Word *word = word_get(recipe, i), *next = word_get(recipe, i + 1);
	return word->gap == GAP_SPACE && word->length <= 3 && next->length == 3 &&
	       number_small(word->folded, word->length) >= 0 &&
	       number_small(next->folded, next->length) >= 0;
}

/* 33 694, 1 250 000: one number. */
static void
groups_terms(Recipe *recipe, guint i)
{
	if (!number_goes_on(recipe, i) || (i > 0 && number_goes_on(recipe, i - 1)))
		return;
	guint last = i;
	g_autoptr(GString) whole = g_string_new(word_get(recipe, i)->folded);
	while (number_goes_on(recipe, last) && whole->len < TERM_MAX_BYTES)
		g_string_append(whole, word_get(recipe, ++last)->folded);
	term_add_text(recipe, TERM_NUMBER, i, last, whole->str);
}

static gint
word_number(const Recipe *recipe, guint i)
{
	const Word *word = i < recipe->words->len ? word_get(recipe, i) : NULL;
	return word && word->token.kind == TOKEN_NUMBER ? number_small(word->folded, word->length)
							: -1;
}

static gboolean
word_is_one(const Recipe *recipe, guint i, const char *const *list)
{
	return i < recipe->words->len && g_strv_contains(list, word_get(recipe, i)->folded);
}

/* The word with the second year of a range that is told in words, whose first year is word i;
 * 0 if none is. 2018 tot en met 2022, 2018 t/m 2022, 2018 tot 2022, tussen 2018 en 2022. */
static guint
range_told(const Recipe *recipe, guint i)
{
	static const char *const until[] = { "tot", "to", "until", NULL };
	static const char *const between[] = { "tussen", "between", NULL };
	static const char *const and[] = { "en", "and", NULL };
	static const char *const with[] = { "met", "m", NULL };
	static const char *const short_until[] = { "t", NULL };
	if (word_is_one(recipe, i + 1, short_until) &&
	    word_get(recipe, i + 1)->gap == GAP_SLASH && word_is_one(recipe, i + 2, with))
		return i + 3;
	if (word_is_one(recipe, i + 1, until) && word_is_one(recipe, i + 2, and) &&
	    word_is_one(recipe, i + 3, with))
		return i + 4;
	gboolean told = word_is_one(recipe, i + 1, until) ||
			(i > 0 && word_is_one(recipe, i - 1, between) &&
			 word_is_one(recipe, i + 1, and));
	return told ? i + 2 : 0;
}

static gboolean
is_range_gap(Gap gap)
{
	return gap == GAP_HYPHEN || gap == GAP_HYPHEN_SPACE || gap == GAP_DASH || gap == GAP_SLASH;
}

/* 2020-2024, 2018- 2022, 2018 – 2022, 2019/20, and in words: years from and to. */
static void
range_terms(Recipe *recipe, guint i)
{
	Gap gap = word_get(recipe, i)->gap;
	gint from = word_number(recipe, i);
	if (!date_is_valid(from, 1, 1) ||
	    (word_number(recipe, i + 1) > 0 && word_number(recipe, i + 2) > 0 &&
	     word_get(recipe, i + 1)->gap == gap))
		return; /* 2026-06-03 */
	guint last = is_range_gap(gap) ? i + 1 : range_told(recipe, i);
	gint to = last ? word_number(recipe, last) : -1;
	if (to >= 0 && to < CENTURY && last == i + 1 && word_get(recipe, last)->length == 2) {
		to += from - from % CENTURY + (to < from % CENTURY ? CENTURY : 0);
		if (to - from > SHORT_RANGE_YEARS)
			return; /* 2026-06 */
	}
	if (!date_is_valid(to, 1, 1) || to <= from)
		return;
	g_string_printf(recipe->scratch, "%d-%d", from, to);
	term_add(recipe, TERM_NUMBER, i, last);
}

static void
date_add(Recipe *recipe, guint first, guint last, gint year, gint month, gint day)
{
	if (!date_is_valid(year, month, MAX(day, 1)))
		return;
	g_string_printf(recipe->scratch, "%04d%02d", year, month);
	term_add(recipe, TERM_DATE, first, last);
	if (day < 1)
		return;
	g_string_printf(recipe->scratch, "%04d%02d%02d", year, month, day);
	term_add(recipe, TERM_DATE, first, last);
}

/* juni 2026; June 3, 2026. */
static void
month_terms(Recipe *recipe, guint i, gint month)
{
	gint a = word_number(recipe, i + 1), b = word_number(recipe, i + 2);
	gint day = i > 0 ? word_number(recipe, i - 1) : -1;
	if (a >= 1 && a <= 31 && b > 0)
		date_add(recipe, i, i + 2, b, month, a);
	else if (a > 0 && (day > 31 || day < 1))
		date_add(recipe, i, i + 1, a, month, 0);
}

/* 3 juni 2026, juni 2026, 03-06-2026, 2026-06-03. */
static void
date_terms(Recipe *recipe, guint i)
{
	if (i + 1 >= recipe->words->len)
		return;
	const Word *word = word_get(recipe, i);
	gint a = word_number(recipe, i), b = word_number(recipe, i + 1),
	     c = word_number(recipe, i + 2);
	if (word->token.kind == TOKEN_WORD) {
		if (b > 0)
			month_terms(recipe, i, (gint)month_parse(word->folded));
	} else if (a >= 1 && a <= 31 && b < 0 && c > 0) {
		gint month = (gint)month_parse(word_get(recipe, i + 1)->folded);
		date_add(recipe, i, i + 2, c, month, a);
	} else if (b > 0 && c > 0 && word->gap == word_get(recipe, i + 1)->gap &&
		   (word->gap == GAP_HYPHEN || word->gap == GAP_SLASH)) {
		gboolean year_first = a > 31;
		date_add(recipe, i, i + 2, year_first ? a : c, b, year_first ? c : a);
	}
}

void
measure_terms(Recipe *recipe, guint i)
{
	groups_terms(recipe, i);
	range_terms(recipe, i);
	date_terms(recipe, i);
}
