/*
 * Who does it to whom: the same names and numbers, but standing to other words.
 */
#include <string.h>

#include "query/check_difference.h"

#define GOVERNOR_NEAR 3 /* words from a preposition to its name */
#define HEAD_NEAR 12	/* words of a claim from a name to what is said of it */
#define HEAD_WEIGHT 0.25

/* Is it a name; or the first word of the claim, and a name in the passage? */
static gboolean
is_name(const Comparison *c, const CheckWord *asked)
{
	for (guint j = c->match->first; asked->first && j < c->match->end; j++) {
		const CheckWord *word = check_word(c->match->words, j);
		if (word->word == asked->word && word->capital)
			return TRUE;
	}
	return check_word_is_name(asked);
}

/* The same name, or a number or date that holds what the claim says. */
static gboolean
anchor_is_same(const CheckWord *claimed, const CheckWord *said)
{
	if (check_word_is_figure(claimed))
		return check_number_holds(claimed, said);
	return check_word_is_same(claimed, said) ||
	       (claimed->kind == WORD_ACTOR && said->kind == WORD_ACTOR &&
		       claimed->value == said->value);
}

/* A name, number or date of the claim that the unit has once. */
static guint
anchor_find(const Comparison *c, guint i)
{
	const CheckWord *asked = check_word(c->claim->words, i);
	guint found = NO_WORD;
	if (c->claim->left_out[i] || (!check_word_is_figure(asked) && !is_name(c, asked)))
		return NO_WORD;
	for (guint j = c->match->first; j < c->match->end; j++) {
		gboolean same = anchor_is_same(asked, check_word(c->match->words, j));
		if (same && found != NO_WORD)
			return NO_WORD;
		found = same ? j : found;
	}
	return found;
}

/* The preposition that a name stands behind; "" without one. */
static const char *
governor_get(const GArray *words, guint i)
{
	static const char *const list[] = {"in", "op", "aan", "van", "voor", "met", "naar", "bij",
		"tot", "uit", "over", "tegen", "door", "binnen", "buiten", "tussen", "via", "onder",
		NULL};
	guint clause = check_word(words, i)->clause;
	for (guint n = 1; n <= GOVERNOR_NEAR && n <= i; n++) {
		const CheckWord *word = check_word(words, i - n);
		if (word->clause != clause)
			break;
		if (g_strv_contains(list, word->word))
			return word->word;
		if (word->kind != WORD_FUNCTION && !word->capital)
			break;
	}
	return "";
}

static gboolean
is_passive(const GArray *words, guint from, guint to)
{
	static const char *const list[] = {"door", "wordt", "worden", "werd", "werden", NULL};
	for (guint i = from; i < to; i++)
		if (g_strv_contains(list, check_word(words, i)->word))
			return TRUE;
	return FALSE;
}

/* Is there a word between them that is neither a name nor a function word? */
static gboolean
words_part(const GArray *words, guint from, guint to)
{
	for (guint i = MIN(from, to) + 1; i < MAX(from, to); i++) {
		const CheckWord *word = check_word(words, i);
		if (check_word_is_content(word) && !check_word_is_name(word))
			return TRUE;
	}
	return FALSE;
}

/* Names a and b of the claim, in this order: have they changed places? */
static gboolean
places_changed(const Comparison *c, guint a, guint b, guint there_a, guint there_b)
{
	const GArray *claim = c->claim->words, *source = c->match->words;
	const char *one = governor_get(claim, a), *two = governor_get(claim, b);
	const char *was_one = governor_get(source, there_a);
	const char *was_two = governor_get(source, there_b);
	if (!words_part(claim, a, b) && !words_part(source, there_a, there_b))
		return FALSE;
	if (strcmp(one, two) != 0)
		return strcmp(one, was_two) == 0 && strcmp(two, was_one) == 0;
	if (!*one && *was_one && !*was_two && words_part(claim, a, b))
		return TRUE; /* who does it was who it is done to */
	return !*one && !*was_one && !*was_two && there_a > there_b && words_part(claim, a, b) &&
	       !is_passive(claim, 0, claim->len) &&
	       !is_passive(source, c->match->first, c->match->end);
}

static void
pairs_check(Comparison *c, const guint *there)
{
	for (guint a = 0; a < c->claim->words->len; a++)
		for (guint b = a + 1; there[a] != NO_WORD && b < c->claim->words->len; b++) {
			if (there[b] == NO_WORD ||
				check_word_is_figure(check_word(c->claim->words, b)) ||
				check_word_is_figure(check_word(c->claim->words, a)) ||
				!places_changed(c, a, b, there[a], there[b]))
				continue;
			difference_add(c, DIFFERENCE_ROLE, check_word(c->match->words, there[b]),
				check_word(c->claim->words, a));
			return;
		}
}

/* Has the claim the name or number of the passage as well? */
static gboolean
is_claimed(const Comparison *c, const CheckWord *word)
{
	for (guint i = 0; i < c->claim->words->len; i++)
		if (anchor_is_same(check_word(c->claim->words, i), word))
			return TRUE;
	return FALSE;
}

/* Another name, or another number, of the passage before word `head`, which belongs to it: in
 * "A levert tanks en B levert munitie" A before "tanks". */
static const CheckWord *
owner_find(const Comparison *c, const CheckWord *anchor, guint head)
{
	gboolean figure = check_word_is_figure(anchor);
	for (guint n = 1; n <= HEAD_NEAR && head >= c->match->first + n; n++) {
		const CheckWord *word = check_word(c->match->words, head - n);
		if (word->kind != anchor->kind || word->acronym != anchor->acronym ||
			(!figure && word->kind != WORD_ACTOR && !word->capital))
			continue;
		return is_claimed(c, word) ? NULL : word;
	}
	return NULL;
}

/* Is the word at `j` not in the unit again behind `there`? */
static gboolean
head_is_before(const Comparison *c, guint j, guint there)
{
	for (guint k = there; k < c->match->end; k++)
		if (check_word(c->match->words, k)->stem == check_word(c->match->words, j)->stem)
			return FALSE;
	return TRUE;
}

/* What the claim says of a name stands in the passage before it, behind another name. */
static gboolean
anchor_check(Comparison *c, guint i, guint there)
{
	const CheckWord *anchor = check_word(c->claim->words, i);
	for (guint n = 1; n <= HEAD_NEAR && i + n < c->claim->words->len; n++) {
		const CheckWord *head = check_word(c->claim->words, i + n);
		guint j = c->match->matches[i + n];
		if (head->clause != anchor->clause)
			return FALSE;
		if (head->kind != WORD_PLAIN || c->claim->weights[i + n] < HEAD_WEIGHT ||
			j == NO_WORD || j >= there || j < c->match->first ||
			check_word_is_name(head) ||
			check_word(c->match->words, j)->sentence !=
				check_word(c->match->words, there)->sentence ||
			!head_is_before(c, j, there))
			continue;
		const CheckWord *owner = owner_find(c, anchor, j);
		if (!owner)
			continue;
		difference_add(c,
			anchor->kind == WORD_NUMBER ? DIFFERENCE_NUMBER
			: anchor->kind == WORD_DATE ? DIFFERENCE_DATE
						    : DIFFERENCE_NAME,
			owner, anchor);
		return TRUE;
	}
	return FALSE;
}

/* Where the passage has a word of the claim: before word `from`, or behind it, which is not
 * `there`. */
static void
head_find(const Comparison *c, guint k, guint from, guint there, gboolean *before, gboolean *behind)
{
	const CheckWord *head = check_word(c->claim->words, k);
	*before = *behind = FALSE;
	if (head->kind != WORD_PLAIN || !head->stem || c->claim->weights[k] < HEAD_WEIGHT ||
		c->match->credits[k] < 1)
		return;
	for (guint j = c->match->first; j < c->match->end; j++) {
		if (check_word(c->match->words, j)->stem != head->stem)
			continue;
		*before = *before || j < from;
		*behind = *behind || (j > from && j != there);
	}
}

/* Does the passage have a word of the claim, but for word `i`, only behind `from`? */
static gboolean
heads_behind(const Comparison *c, guint i, guint from, guint there)
{
	gboolean before, behind, found = FALSE;
	for (guint k = 0; k < c->claim->words->len && !found; k++) {
		head_find(c, k, from, there, &before, &behind);
		found = k != i && behind && !before;
	}
	return found;
}

static gboolean
heads_before(const Comparison *c, guint i, guint from, guint there)
{
	gboolean before, behind, found = FALSE;
	for (guint k = 0; k < c->claim->words->len && !found; k++) {
		head_find(c, k, from, there, &before, &behind);
		found = k != i && before && !behind;
	}
	return found;
}

/* Is there nothing between two words but what lists have between their items? */
static gboolean
is_list(const GArray *words, guint from, guint to)
{
	for (guint i = from + 1; i < to; i++)
		if (check_word(words, i)->kind != WORD_FUNCTION)
			return FALSE;
	return TRUE;
}

/* Another of the same sort stands between what the claim says and the anchor, and nothing that
 * the claim says does: "het ene in A en het andere in B". */
static gboolean
other_is_nearer(Comparison *c, guint i, guint there)
{
	const CheckWord *anchor = check_word(c->claim->words, i);
	for (guint j = there; j-- > c->match->first;) {
		const CheckWord *word = check_word(c->match->words, j);
		if (word->sentence != check_word(c->match->words, there)->sentence)
			return FALSE;
		if (word->kind != anchor->kind || word->acronym != anchor->acronym ||
			(anchor->kind == WORD_PLAIN && !word->capital) || is_claimed(c, word))
			continue;
		if (is_list(c->match->words, j, there))
			return FALSE;
		if (strcmp(governor_get(c->match->words, j),
			    governor_get(c->match->words, there)) != 0)
			continue;
		if (heads_behind(c, i, j, there) || !heads_before(c, i, j, there))
			return FALSE;
		difference_add(c, DIFFERENCE_NAME, word, anchor);
		return TRUE;
	}
	return FALSE;
}

void
check_roles(Comparison *c)
{
	g_autofree guint *there = g_new(guint, c->claim->words->len + 1);
	guint before = c->found->len;
	for (guint i = 0; i < c->claim->words->len; i++)
		there[i] = anchor_find(c, i);
	pairs_check(c, there);
	for (guint i = 0; i < c->claim->words->len && c->found->len == before; i++)
		if (there[i] != NO_WORD && !anchor_check(c, i, there[i]))
			other_is_nearer(c, i, there[i]);
}
