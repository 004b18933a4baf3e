/*
 * How many, how often, at least: quantities. Will, can, must: modal verbs.
 */
#include "query/check_difference.h"

#define GROUP(value) ((value) / 10)
#define SCOPE_WORDS 5 /* from a quantity to what it is of */
#define ATTACHED 3    /* words before that, where it belongs to it for certain */

/* What a quantity is of: the next content word; or, of how often, the last one before. */
static guint
scope_find(const GArray *words, guint i)
{
	for (guint n = 1; n <= SCOPE_WORDS && i + n < words->len; n++)
		if (check_word_is_content(check_word(words, i + n)))
			return i + n;
	for (guint n = 1; n <= SCOPE_WORDS && n <= i; n++)
		if (check_word_is_content(check_word(words, i - n)))
			return i - n;
	return NO_WORD;
}

static gboolean
is_quantity(const CheckWord *word, guint group)
{
	return word->kind == WORD_QUANTIFIER && GROUP(word->value) == group;
}

/* The words of a text that are of this group, from word `from` to `to`: one with this value if
 * there is one, else the last one; or NULL. */
static const CheckWord *
quantifier_find(const GArray *words, guint from, guint to, guint value)
{
	const CheckWord *found = NULL;
	for (guint i = from; i < to; i++) {
		const CheckWord *word = check_word(words, i);
		if (!is_quantity(word, GROUP(value)))
			continue;
		if (word->value == value)
			return word;
		found = word;
	}
	return found;
}

/* Does leaving it out make a statement say more than it did? */
static gboolean
quantity_limits(guint value)
{
	return value == QUANTIFIER_MOST || value == QUANTIFIER_SOME || value == QUANTIFIER_FEW ||
	       value == QUANTIFIER_SOMETIMES || value == QUANTIFIER_RARELY ||
	       value == QUANTIFIER_PARTLY || value == QUANTIFIER_MAINLY || value == QUANTIFIER_ONLY ||
	       value == QUANTIFIER_LESS;
}

/* Does putting it in? */
static gboolean
quantity_claims(guint value)
{
	return value == QUANTIFIER_ALL || value == QUANTIFIER_MOST || value == QUANTIFIER_ALWAYS ||
	       value == QUANTIFIER_ONLY || value == QUANTIFIER_WHOLLY || value == QUANTIFIER_RARELY ||
	       value == QUANTIFIER_FEW || value == QUANTIFIER_AT_LEAST || value == QUANTIFIER_AT_MOST ||
	       value == QUANTIFIER_LESS;
}

/* "Te veel" is no quantity, but a complaint. */
static gboolean
is_too_much(const GArray *words, guint i)
{
	return i > 0 && g_str_equal(check_word(words, i - 1)->word, "te");
}

/* The quantity right before what in the passage is the same as what it is of in the claim; else
 * one that is somewhere. */
static const CheckWord *
said_quantity(const Comparison *c, guint i)
{
	guint value = check_word(c->claim->words, i)->value, scope = scope_find(c->claim->words, i);
	guint there = scope == NO_WORD ? NO_WORD : c->match->matches[scope];
	for (guint n = 1; there != NO_WORD && n <= ATTACHED && there >= c->match->from + n; n++) {
		const CheckWord *word = check_word(c->match->words, there - n);
		if (is_quantity(word, GROUP(value)))
			return word;
	}
	return quantifier_find(c->match->words, c->match->first, c->match->end, value);
}

static void
claimed_check(Comparison *c, guint i)
{
	const CheckWord *claimed = check_word(c->claim->words, i);
	if (is_too_much(c->claim->words, i))
		return;
	const CheckWord *said = said_quantity(c, i);
	if (said ? said->value != claimed->value : quantity_claims(claimed->value))
		difference_add(c, DIFFERENCE_SCOPE, said, claimed);
}

static gboolean
claim_has(const Comparison *c, guint j)
{
	for (guint i = 0; i < c->claim->words->len; i++)
		if (c->match->matches[i] == j && c->match->credits[i] >= 0.9)
			return TRUE;
	return FALSE;
}

static void
said_check(Comparison *c, guint j)
{
	const CheckWord *said = check_word(c->match->words, j);
	guint scope = quantity_limits(said->value) ? scope_find(c->match->words, j) : NO_WORD;
	const CheckWord *next =
		j + 1 < c->match->words->len ? check_word(c->match->words, j + 1) : said;
	if (scope == NO_WORD || next->kind == WORD_NUMBER || is_too_much(c->match->words, j) ||
		!claim_has(c, scope) ||
		quantifier_find(c->claim->words, 0, c->claim->words->len, said->value))
		return;
	difference_add(c, DIFFERENCE_SCOPE, said, NULL);
}

void
check_quantities(Comparison *c)
{
	guint before = c->found->len;
	for (guint i = 0; i < c->claim->words->len; i++)
		if (!c->claim->left_out[i] && check_word(c->claim->words, i)->kind == WORD_QUANTIFIER)
			claimed_check(c, i);
	for (guint j = c->match->first; j < c->match->end && c->found->len == before; j++)
		if (check_word(c->match->words, j)->kind == WORD_QUANTIFIER)
			said_check(c, j);
}

/* ---- modal verbs ---- */

/* The clause of the passage that has most of what a clause of the claim says; NO_WORD if none
 * has anything. */
static guint
clause_find(const Comparison *c, guint clause)
{
	guint best = NO_WORD;
	double top = 0;
	for (guint i = 0; i < c->claim->words->len; i++) {
		guint j = c->match->matches[i];
		if (j == NO_WORD || check_word(c->claim->words, i)->clause != clause)
			continue;
		guint there = check_word(c->match->words, j)->clause;
		double sum = 0;
		for (guint k = 0; k < c->claim->words->len; k++)
			if (c->match->matches[k] != NO_WORD &&
				check_word(c->claim->words, k)->clause == clause &&
				check_word(c->match->words, c->match->matches[k])->clause == there)
				sum += c->claim->weights[k];
		if (sum > top) {
			top = sum;
			best = there;
		}
	}
	return best;
}

/* A modal verb of this clause, the infinitive behind "te" left out: the one with `value` if
 * there is one. */
static const CheckWord *
modal_find(const GArray *words, guint clause, gint value)
{
	const CheckWord *found = NULL;
	for (guint i = 0; i < words->len; i++) {
		const CheckWord *word = check_word(words, i);
		if (word->kind != WORD_MODAL || word->clause != clause ||
			(i > 0 && g_str_equal(check_word(words, i - 1)->word, "te")))
			continue;
		if ((gint)word->value == value)
			return word;
		found = found ? found : word;
	}
	return found;
}

/* Words that say what a modal verb does: what is asked for or needed must be done, an ambition is
 * what one wants. */
static gboolean
word_is_modal(const char *word, guint value)
{
	static const char *const must[] = {"verzoekt", "verzoeken", "roept", "vraagt", "vergt",
		"vereist", "nodig", "noodzaak", "noodzakelijk", "adviseert", "beveelt", "verplicht",
		NULL};
	static const char *const want[] = {"ambitie", "ambities", "voornemen", "doel", "streven",
		"inzet", "zet", "plan", "graag", "verzoekt", NULL};
	return (value == MODAL_MUST && g_strv_contains(must, word)) ||
	       (value == MODAL_WANT && g_strv_contains(want, word));
}

/* Is the passage as certain? What may be done can be. */
static gboolean
modal_is_there(const Comparison *c, guint value)
{
	for (guint j = c->match->from; j < c->match->to; j++) {
		const CheckWord *word = check_word(c->match->words, j);
		if (word->kind == WORD_MODAL &&
			(word->value == value || (word->value == MODAL_CAN && value == MODAL_MAY) ||
				(word->value == MODAL_MAY && value == MODAL_CAN)))
			return TRUE;
		if (word_is_modal(word->word, value))
			return TRUE;
	}
	return FALSE;
}

/* Has the claim what the modal verb of the passage says of something, but not as it says it?
 * Where the infinitive stands behind it, that must be in the claim. */
static gboolean
modal_is_dropped(const Comparison *c, const CheckWord *said)
{
	const CheckWord *verb = said + 1;
	guint at = (guint)(said - check_word(c->match->words, 0));
	for (guint i = 0; i < c->claim->words->len; i++) {
		const CheckWord *word = check_word(c->claim->words, i);
		if (word->kind == WORD_MODAL && word->value == said->value)
			return FALSE;
		if (c->match->matches[i] == at + 1)
			return TRUE;
	}
	return at + 1 >= c->match->words->len || !check_word_is_content(verb) ||
	       !g_str_has_suffix(verb->word, "en");
}

/* A statement without a modal verb says that it is so; "zal" and the present are both used of
 * what is to come. */
static void
clause_check(Comparison *c, guint clause)
{
	guint there = clause_find(c, clause);
	if (there == NO_WORD)
		return;
	const CheckWord *claimed = modal_find(c->claim->words, clause, -1);
	const CheckWord *said =
		modal_find(c->match->words, there, claimed ? (gint)claimed->value : -1);
	if (claimed && !modal_is_there(c, claimed->value) && (said || claimed->value != MODAL_WILL))
		difference_add(c, DIFFERENCE_MODALITY, said, claimed);
	else if (!claimed && said && said->value != MODAL_WILL && modal_is_dropped(c, said))
		difference_add(c, DIFFERENCE_MODALITY, said, NULL);
}

void
check_modals(Comparison *c)
{
	guint before = c->found->len, clause = NO_WORD;
	for (guint i = 0; i < c->claim->words->len && c->found->len == before; i++) {
		if (check_word(c->claim->words, i)->clause == clause || c->claim->left_out[i])
			continue;
		clause = check_word(c->claim->words, i)->clause;
		clause_check(c, clause);
	}
}
