#include "query/check_difference.h"

#include <string.h>

#define HEAD_NEAR 3	 /* words from a number to what it counts */
#define NAME_BEGINNING 5 /* letters that "Europa" and "Europese" share */
#define SAME_NAME 0.9	 /* credit of a word that is not only part of the name */
#define HELD 2		 /* words beside a word that say that another one stands in its place */
#define HELD_CERTAIN 4	 /* likewise, where it is no name */
#define INITIALS_WORDS 6 /* of a name that an acronym stands for */

static const char *const names[DIFFERENCES] = {
	"number",
	"date",
	"identifier",
	"name",
	"negation",
	"scope",
	"modality",
	"attribution",
	"role",
	"wording",
};

const char *
difference_type_name(DifferenceType type)
{
	return names[type];
}

void
difference_free(Difference *difference)
{
	g_free(difference->source);
	g_free(difference->claim);
	g_free(difference);
}

static char *
word_printed(const char *text, const CheckWord *word)
{
	return word ? g_strndup(text + word->start, word->end - word->start) : g_strdup("");
}

void
difference_add(Comparison *c, DifferenceType type, const CheckWord *source, const CheckWord *claim)
{
	Difference *difference = g_new(Difference, 1);
	difference->type = type;
	difference->source = word_printed(c->match->text, source);
	difference->claim = word_printed(c->claim->text, claim);
	g_ptr_array_add(c->found, difference);
}

static gboolean
pair_is_same(const Comparison *c, guint p)
{
	const AlignPair *pair = &g_array_index(c->match->pairs, AlignPair, p);
	return check_word_is_same(check_word(c->claim->words, pair->claim),
		check_word(c->match->words, pair->source));
}

/* How many words in a row with a pair, before and behind it, are the same in both texts. */
static guint
pair_held(const Comparison *c, guint p)
{
	const AlignPair *pairs = (const AlignPair *)(const void *)c->match->pairs->data;
	guint held = 0;
	for (guint q = p; q > 0 && pairs[q - 1].claim + 1 == pairs[q].claim &&
			  pairs[q - 1].source + 1 == pairs[q].source && pair_is_same(c, q - 1);
		q--)
		held++;
	for (guint q = p + 1;
		q < c->match->pairs->len && pairs[q - 1].claim + 1 == pairs[q].claim &&
		pairs[q - 1].source + 1 == pairs[q].source && pair_is_same(c, q);
		q++)
		held++;
	return held;
}

/* The word opposite word `i` of the claim, where it is of this kind; else NULL. */
static const CheckWord *
opposite_word(const Comparison *c, guint i,
	gboolean (*is)(const CheckWord *word, gconstpointer data), gconstpointer data)
{
	for (guint p = 0; p < c->match->pairs->len; p++) {
		const AlignPair *pair = &g_array_index(c->match->pairs, AlignPair, p);
		const CheckWord *word = check_word(c->match->words, pair->source);
		if (pair->claim == i && is(word, data) && pair_held(c, p) >= HELD)
			return word;
	}
	return NULL;
}

/* Where in the passage word `i` of the claim would be: at the match of the nearest one. */
static guint
place_expected(const Comparison *c, guint i)
{
	for (guint n = 1; n < c->claim->words->len; n++) {
		if (i >= n && c->match->matches[i - n] != NO_WORD)
			return c->match->matches[i - n];
		if (i + n < c->claim->words->len && c->match->matches[i + n] != NO_WORD)
			return c->match->matches[i + n];
	}
	return c->match->first;
}

/* The nearest word of the unit to where it would be, of this kind; or NULL. */
static const CheckWord *
nearest_word(const Comparison *c, guint i,
	gboolean (*is)(const CheckWord *word, gconstpointer data), gconstpointer data)
{
	const CheckWord *opposite = opposite_word(c, i, is, data), *nearest = NULL;
	guint at = place_expected(c, i), reach = G_MAXUINT;
	for (guint j = c->match->first; !opposite && j < c->match->end; j++) {
		const CheckWord *word = check_word(c->match->words, j);
		guint away = j > at ? j - at : at - j;
		if (away < reach && is(word, data)) {
			nearest = word;
			reach = away;
		}
	}
	return opposite ? opposite : nearest;
}

/* ---- numbers and dates ---- */

static gboolean
is_kind(const CheckWord *word, gconstpointer data)
{
	return word->kind == GPOINTER_TO_UINT(data);
}

/* The number before the word at `j` in the passage, that counts it. */
static const CheckWord *
counting_number(const CheckMatch *match, guint j)
{
	for (guint n = 1; n <= HEAD_NEAR && j >= match->from + n; n++) {
		const CheckWord *word = check_word(match->words, j - n);
		if (word->kind == WORD_NUMBER)
			return word;
		if (word->kind == WORD_FUNCTION ||
			word->clause != check_word(match->words, j)->clause)
			return NULL;
	}
	return NULL;
}

/* Does the passage have the number of the claim, but before another thing, and another number
 * before this one? */
static const CheckWord *
number_elsewhere(const Comparison *c, guint i)
{
	const CheckWord *claimed = check_word(c->claim->words, i), *other = NULL;
	for (guint n = 1; n <= HEAD_NEAR && i + n < c->claim->words->len; n++) {
		const CheckWord *head = check_word(c->claim->words, i + n);
		if (head->kind == WORD_FUNCTION)
			break;
		if (!check_word_is_content(head) || c->match->matches[i + n] == NO_WORD)
			continue;
		for (guint j = c->match->from; j < c->match->to; j++) {
			if (check_word(c->match->words, j)->stem != head->stem)
				continue;
			const CheckWord *counts = counting_number(c->match, j);
			if (counts && check_number_holds(claimed, counts))
				return NULL;
			other = counts ? counts : other;
		}
		break;
	}
	return other;
}

static gboolean
number_is_held(const Comparison *c, const CheckWord *claimed)
{
	CheckWord written = {.kind = WORD_DATE, .value = c->date};
	for (guint j = c->match->from; j < c->match->to; j++)
		if (check_number_holds(claimed, check_word(c->match->words, j)))
			return TRUE;
	return c->date && check_number_holds(claimed, &written);
}

static gboolean
is_held(const GPtrArray *held, const CheckWord *word)
{
	for (guint i = 0; held && i < held->len; i++)
		if (claim_pieces_have(g_ptr_array_index(held, i), word->start, word->end))
			return TRUE;
	return FALSE;
}

void
check_numbers(Comparison *c)
{
	for (guint i = 0; i < c->claim->words->len; i++) {
		const CheckWord *claimed = check_word(c->claim->words, i);
		if (c->claim->left_out[i] || !check_word_is_figure(claimed) ||
			is_held(c->held, claimed))
			continue;
		DifferenceType type =
			claimed->kind == WORD_DATE ? DIFFERENCE_DATE : DIFFERENCE_NUMBER;
		const CheckWord *other = NULL;
		if (!number_is_held(c, claimed))
			difference_add(c, type,
				nearest_word(c, i, is_kind, GUINT_TO_POINTER(claimed->kind)),
				claimed);
		else if (claimed->kind == WORD_NUMBER && (other = number_elsewhere(c, i)))
			difference_add(c, type, other, claimed);
	}
}

/* ---- names ---- */

static gboolean
beginning_is_shared(const char *left, const char *right)
{
	gsize n = 0;
	while (left[n] && left[n] == right[n])
		n++;
	return n >= NAME_BEGINNING && strlen(left) < n + NAME_BEGINNING &&
	       strlen(right) < n + NAME_BEGINNING;
}

static gboolean
name_is_same(const CheckWord *a, const CheckWord *b)
{
	if (check_word_is_same(a, b))
		return TRUE;
	if (a->kind == WORD_ACTOR && b->kind == WORD_ACTOR)
		return a->value == b->value;
	return !a->acronym && !b->acronym && beginning_is_shared(a->word, b->word);
}

/* Do the first letters of the words from `j` on spell the acronym, function words left out? */
static gboolean
letters_spell(const GArray *words, guint j, const char *acronym)
{
	guint n = 0;
	for (; *acronym && j < words->len && n < INITIALS_WORDS; j++, n++) {
		const CheckWord *word = check_word(words, j);
		if (word->kind == WORD_FUNCTION && *word->word != *acronym)
			continue;
		if (*word->word != *acronym)
			return FALSE;
		acronym++;
	}
	return *acronym == '\0' && n > 1;
}

/* Is an acronym of the one text written out in the other? */
static gboolean
name_is_spelt(const Comparison *c, guint i)
{
	const CheckWord *name = check_word(c->claim->words, i);
	for (guint j = 0; j < c->match->words->len; j++) {
		const CheckWord *word = check_word(c->match->words, j);
		if (name->acronym && name->stem && letters_spell(c->match->words, j, name->stem))
			return TRUE;
		for (guint k = i >= INITIALS_WORDS ? i - INITIALS_WORDS : 0;
			word->acronym && word->stem && k <= i; k++)
			if (letters_spell(c->claim->words, k, word->stem))
				return TRUE;
	}
	return FALSE;
}

static gboolean
name_is_among(const CheckWord *name, const GArray *words, guint from, guint to)
{
	for (guint j = from; j < to; j++)
		if (name_is_same(name, check_word(words, j)))
			return TRUE;
	return FALSE;
}

/* A name of the passage that the claim does not have. */
static gboolean
is_other_name(const CheckWord *word, gconstpointer data)
{
	const Comparison *c = data;
	if (!check_word_is_name(word) && !(word->first && word->kind == WORD_ACTOR))
		return FALSE;
	return !name_is_among(word, c->claim->words, 0, c->claim->words->len);
}

/* Does this clause of the passage have the name as well? */
static gboolean
clause_has(const Comparison *c, guint clause, const CheckWord *name)
{
	for (guint j = c->match->from; j < c->match->to; j++) {
		const CheckWord *word = check_word(c->match->words, j);
		if (word->clause == clause && name_is_same(name, word))
			return TRUE;
	}
	return FALSE;
}

/* Another name before the same word with a hyphen: "EU-verband" where the claim has
 * "NAVO-verband". */
static const CheckWord *
name_beside(const Comparison *c, guint i)
{
	const CheckWord *name = check_word(c->claim->words, i), *other = NULL;
	const CheckWord *head =
		i + 1 < c->claim->words->len ? check_word(c->claim->words, i + 1) : NULL;
	if (!head || !check_word_is_content(head) || c->claim->text[name->end] != '-')
		return NULL;
	for (guint j = c->match->first + 1; j < c->match->end; j++) {
		const CheckWord *before = check_word(c->match->words, j - 1);
		if (check_word(c->match->words, j)->stem != head->stem)
			continue;
		if (name_is_same(name, before))
			return NULL;
		if (is_other_name(before, c) && c->match->text[before->end] == '-')
			other = before;
	}
	return other;
}

static void
name_check(Comparison *c, guint i)
{
	const CheckWord *name = check_word(c->claim->words, i);
	const GArray *words = c->match->words;
	if (name_is_spelt(c, i))
		return;
	const CheckWord *facing = opposite_word(c, i, is_other_name, c);
	const CheckWord *beside = facing ? NULL : name_beside(c, i);
	if ((facing && !clause_has(c, facing->clause, name)) || beside) {
		difference_add(c, DIFFERENCE_NAME, facing ? facing : beside, name);
		return;
	}
	if (c->match->credits[i] >= SAME_NAME ||
		name_is_among(name, words, c->match->from, c->match->to))
		return;
	if (!facing && (name_is_among(name, words, 0, words->len) ||
			       name_is_among(name, c->around, 0, c->around->len)))
		return;
	difference_add(
		c, DIFFERENCE_NAME, facing ? facing : nearest_word(c, i, is_other_name, c), name);
}

/* A word of the claim, no name, that stands where the passage names something. */
static void
replaced_name_check(Comparison *c, guint i)
{
	const CheckWord *facing = opposite_word(c, i, is_other_name, c);
	if (facing && facing->capital)
		difference_add(c, DIFFERENCE_NAME, facing, check_word(c->claim->words, i));
}

void
check_names(Comparison *c)
{
	for (guint i = 0; i < c->claim->words->len; i++) {
		const CheckWord *word = check_word(c->claim->words, i);
		if (c->claim->left_out[i])
			continue;
		if (check_word_is_name(word))
			name_check(c, i);
		else if (word->kind == WORD_PLAIN && word->stem && c->match->credits[i] == 0)
			replaced_name_check(c, i);
	}
}

static gboolean
source_is_matched(const CheckMatch *match, guint claims, guint j)
{
	for (guint i = 0; i < claims; i++)
		if (match->matches[i] == j)
			return TRUE;
	return FALSE;
}

void
check_replaced(Comparison *c)
{
	for (guint p = 0; p < c->match->pairs->len; p++) {
		const AlignPair *pair = &g_array_index(c->match->pairs, AlignPair, p);
		const CheckWord *claimed = check_word(c->claim->words, pair->claim);
		const CheckWord *said = check_word(c->match->words, pair->source);
		if (claimed->kind != WORD_PLAIN || said->kind != WORD_PLAIN || !claimed->stem ||
			!said->stem || c->match->credits[pair->claim] > 0 ||
			c->claim->left_out[pair->claim] || pair_held(c, p) < HELD_CERTAIN ||
			source_is_matched(c->match, c->claim->words->len, pair->source))
			continue;
		difference_add(c, DIFFERENCE_WORDING, said, claimed);
		return;
	}
}
