#include <string.h>

#include "text/recipe_private.h"

#define HANGING_DROPPED_MIN 2 /* letters of a compound that a hanging hyphen leaves out */
#define HANGING_PART_MIN 3    /* letters of it that are taken over */
#define HANGING_REACH 8	      /* words between a hanging hyphen and the word it leans on */

static void
joined_add(Recipe *recipe, guint first, guint last, const char *head, gsize head_length,
	   const char *tail, gsize tail_length)
{
	g_string_truncate(recipe->scratch, 0);
	g_string_append_len(recipe->scratch, head, (gssize)head_length);
	g_string_append_len(recipe->scratch, tail, (gssize)tail_length);
	if (recipe->scratch->len <= TERM_MAX_BYTES)
		term_add_text(recipe, TERM_JOINED, first, last,
			      recipe_stem(recipe, recipe->scratch->str));
}

static gboolean
word_hangs(const Recipe *recipe, guint i)
{
	return i + 1 < recipe->words->len &&
	       (word_get(recipe, i)->gap == GAP_HYPHEN_MORE ||
		(word_get(recipe, i)->gap == GAP_HYPHEN_SPACE &&
		 conjunction_is(word_get(recipe, i + 1)->folded)));
}

/* Is this word hyphenated to the next, or broken from it by a hyphen at a line's end? */
static gboolean
word_joins(const Recipe *recipe, guint i)
{
	if (i + 1 >= recipe->words->len || both_numbers(recipe, i))
		return FALSE;
	Gap gap = word_get(recipe, i)->gap;
	return gap == GAP_HYPHEN || (gap == GAP_HYPHEN_SPACE && !word_hangs(recipe, i));
}

/* a-b-c: from the first word, "abc". */
static void
hyphen_terms(Recipe *recipe, guint i)
{
	if (!word_joins(recipe, i) || (i > 0 && word_joins(recipe, i - 1)))
		return;
	guint last = i;
	g_autoptr(GString) whole = g_string_new(word_get(recipe, i)->folded);
	while (word_joins(recipe, last) && whole->len <= TERM_MAX_BYTES)
		g_string_append(whole, word_get(recipe, ++last)->folded);
	joined_add(recipe, i, last, whole->str, whole->len, "", 0);
}

/* inzet(baarheid), (deel)rapport: the letters in brackets read with the word. */
static void
bracket_terms(Recipe *recipe, guint i)
{
	if (i + 1 >= recipe->words->len)
		return;
	const Word *word = word_get(recipe, i), *next = word_get(recipe, i + 1);
	gsize before = word->token.start, after = next->token.end;
	gboolean opened = before > 0 && recipe->text[before - 1] == '(';
	gboolean closed = after < recipe->length && recipe->text[after] == ')';
	gboolean behind = word->gap == GAP_OPEN && closed;
	if (!behind && !(word->gap == GAP_CLOSE && opened))
		return;
	guint before_it = recipe->terms->len;
	joined_add(recipe, i, i + 1, word->folded, word->length, next->folded, next->length);
	if (recipe->terms->len == before_it)
		return;
	Term *term = &g_array_index(recipe->terms, Term, before_it); /* brackets belong to it */
	term->end += behind ? 1 : 0;
	term->start -= behind ? 0 : 1;
}

/* foto's: also as it is written without its apostrophe. */
static void
apostrophe_terms(Recipe *recipe, guint i)
{
	const Word *word = word_get(recipe, i);
	const char *mark = word->capitals ? NULL : memchr(word->folded, '\'', word->length);
	if (!mark || mark == word->folded)
		return;
	joined_add(recipe, i, i, word->folded, (gsize)(mark - word->folded), mark + 1,
		   strlen(mark + 1));
}

/* voor- en nadelen: "voor" with every end of "nadelen"; NAVO- en EU-lidstaten: "navo" with
 * "lidstaten". */
static void
hanging_terms(Recipe *recipe, guint i)
{
	if (!word_hangs(recipe, i))
		return;
	guint to = i + 1, reach = MIN(recipe->words->len, i + 1 + HANGING_REACH);
	while (to < reach &&
	       (conjunction_is(word_get(recipe, to)->folded) || word_hangs(recipe, to)))
		to++;
	if (to >= reach)
		return;
	const Word *head = word_get(recipe, i), *word = word_get(recipe, to);
	if (word_joins(recipe, to)) {
		word = word_get(recipe, to + 1);
		joined_add(recipe, i, to + 1, head->folded, head->length, word->folded,
			   word->length);
		return;
	}
	gsize most = MIN(word->length, TERM_MAX_BYTES);
	for (gsize at = HANGING_DROPPED_MIN; at + HANGING_PART_MIN <= most; at++)
		if (utf8_starts(word->folded + at))
			joined_add(recipe, i, to, head->folded, head->length, word->folded + at,
				   word->length - at);
}

/* capaciteitsontwikkeling en -opbouw: every beginning of the first word with "opbouw";
 * defensie-capaciteiten en -industrie: "defensie" with "industrie". */
static void
leaning_terms(Recipe *recipe, guint i)
{
	guint last = word_joins(recipe, i) ? i + 1 : i, to = last + 2;
	if (to >= recipe->words->len || word_get(recipe, last + 1)->gap != GAP_SPACE_HYPHEN ||
	    !conjunction_is(word_get(recipe, last + 1)->folded))
		return;
	const Word *word = word_get(recipe, i), *tail = word_get(recipe, to);
	if (last > i) {
		joined_add(recipe, i, to, word->folded, word->length, tail->folded, tail->length);
		return;
	}
	if (i > 0 && word_joins(recipe, i - 1))
		return;
	gsize most = MIN(word->length, TERM_MAX_BYTES);
	for (gsize at = HANGING_PART_MIN; at + HANGING_DROPPED_MIN <= most; at++)
		if (utf8_starts(word->folded + at))
			joined_add(recipe, i, to, word->folded, at, tail->folded, tail->length);
}

void
joined_terms(Recipe *recipe, guint i)
{
	hyphen_terms(recipe, i);
	apostrophe_terms(recipe, i);
	bracket_terms(recipe, i);
	hanging_terms(recipe, i);
	leaning_terms(recipe, i);
}
