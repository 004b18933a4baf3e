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

/* 3,5%, 3,5 procent. */
static void
percent_terms(Recipe *recipe, guint i)
{
	const Word *word = word_get(recipe, i);
	gboolean sign = word->gap == GAP_PERCENT;
	if (word->token.kind != TOKEN_NUMBER ||
	    (!sign && (word->gap != GAP_SPACE || i + 1 >= recipe->words->len ||
		       !percent_is(word_get(recipe, i + 1)->folded))))
		return;
	g_string_assign(recipe->scratch, word->folded);
	g_string_append_c(recipe->scratch, '%');
	term_add(recipe, TERM_NUMBER, i, sign ? i : i + 1);
	if (sign) /* the mark belongs to what was found */
		g_array_index(recipe->terms, Term, recipe->terms->len - 1).end =
		    (gsize)(strchr(recipe->text + word->token.end, '%') + 1 - recipe->text);
}

static gint
word_number(const Recipe *recipe, guint i)
{
	const Word *word = i < recipe->words->len ? word_get(recipe, i) : NULL;
	return word && word->token.kind == TOKEN_NUMBER ? number_small(word->folded, word->length)
							: -1;
}

/* 2020-2024, 2018- 2022, 2019/20: years from and to. */
static void
range_terms(Recipe *recipe, guint i)
{
	Gap gap = word_get(recipe, i)->gap;
	gint from = word_number(recipe, i), to = word_number(recipe, i + 1);
	if (word_number(recipe, i + 2) > 0 && word_get(recipe, i + 1)->gap == gap)
		return; /* 2026-06-03 */
	if ((gap != GAP_HYPHEN && gap != GAP_HYPHEN_SPACE && gap != GAP_SLASH) ||
	    !date_is_valid(from, 1, 1) || to < 0)
		return;
	if (to < CENTURY && word_get(recipe, i + 1)->length == 2) {
		to += from - from % CENTURY + (to < from % CENTURY ? CENTURY : 0);
		if (to - from > SHORT_RANGE_YEARS)
			return; /* 2026-06 */
	}
	if (!date_is_valid(to, 1, 1) || to <= from)
		return;
	g_string_printf(recipe->scratch, "%d-%d", from, to);
	term_add(recipe, TERM_NUMBER, i, i + 1);
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
		gint day = i > 0 ? word_number(recipe, i - 1) : -1;
		if (b > 0 && (day > 31 || day < 1))
			date_add(recipe, i, i + 1, b, (gint)month_parse(word->folded), 0);
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
	percent_terms(recipe, i);
	range_terms(recipe, i);
	date_terms(recipe, i);
}
