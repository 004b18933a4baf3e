/*
 * Negation. A negation counts where the word it is about is in both texts; two of them, or one
 * and a word that is the opposite, make up for each other ("niet eenvoudig" is "moeilijk").
 */
#include "query/check_difference.h"

#define SCOPE_WORDS 6 /* from a negation to the word it is about */

/* The word that the negation at `i` is about: the next content word of the clause; where it
 * ends its clause, the last one before. NO_WORD if there is none. */
static guint
scope_find(const GArray *words, guint i)
{
	guint clause = check_word(words, i)->clause;
	for (guint n = 1; n <= SCOPE_WORDS && i + n < words->len; n++) {
		const CheckWord *word = check_word(words, i + n);
		if (word->clause != clause)
			break;
		if (check_word_is_content(word) && word->kind != WORD_LIGHT)
			return i + n;
	}
	for (guint n = 1; n <= SCOPE_WORDS && n <= i; n++) {
		const CheckWord *word = check_word(words, i - n);
		if (word->clause != clause)
			break;
		if (check_word_is_content(word))
			return i - n;
	}
	return NO_WORD;
}

/* The word of the claim that the word at `j` of the passage is the match or opposite of. */
static guint
claim_word(const Comparison *c, guint j)
{
	for (guint i = 0; i < c->claim->words->len; i++)
		if (c->match->matches[i] == j)
			return i;
	for (guint o = 0; o < c->match->opposites->len; o++)
		if (g_array_index(c->match->opposites, AlignPair, o).source == j)
			return g_array_index(c->match->opposites, AlignPair, o).claim;
	return NO_WORD;
}

/* How often what is matched is turned around in each text, and where last. */
typedef struct {
	guint count;
	const CheckWord *last;
} Negations;

static Negations
claim_negations(const Comparison *c)
{
	Negations found = {0, NULL};
	for (guint i = 0; i < c->claim->words->len; i++) {
		const CheckWord *word = check_word(c->claim->words, i);
		guint scope =
			word->kind == WORD_NEGATION ? scope_find(c->claim->words, i) : NO_WORD;
		if (scope == NO_WORD || c->claim->left_out[i])
			continue;
		found.count++;
		found.last = word;
	}
	return found;
}

static Negations
source_negations(const Comparison *c)
{
	Negations found = {0, NULL};
	for (guint j = c->match->first; j < c->match->end; j++) {
		const CheckWord *word = check_word(c->match->words, j);
		guint scope =
			word->kind == WORD_NEGATION ? scope_find(c->match->words, j) : NO_WORD;
		if (scope == NO_WORD || claim_word(c, scope) == NO_WORD)
			continue;
		found.count++;
		found.last = word;
	}
	return found;
}

/* Opposites that no word of the same meaning makes up for. */
static guint
opposites_count(const Comparison *c, AlignPair *last)
{
	guint count = 0;
	for (guint o = 0; o < c->match->opposites->len; o++) {
		const AlignPair *pair = &g_array_index(c->match->opposites, AlignPair, o);
		if (c->match->credits[pair->claim] > 0 || pair->source < c->match->first ||
			pair->source >= c->match->end || claim_word(c, pair->source) != pair->claim)
			continue;
		*last = *pair;
		count++;
	}
	return count;
}

/* Prepositions that face each other and exclude each other: "binnen" and "buiten". */
static void
prepositions_check(Comparison *c)
{
	for (guint p = 0; p + 1 < c->match->pairs->len; p++) {
		const AlignPair *pair = &g_array_index(c->match->pairs, AlignPair, p);
		const CheckWord *claimed = check_word(c->claim->words, pair->claim);
		const CheckWord *said = check_word(c->match->words, pair->source);
		if (claimed->form && said->form && claimed->form != said->form &&
			claim_words_differ(
				check_reader_words(c->reader), claimed->form, said->form))
			difference_add(c, DIFFERENCE_NEGATION, said, claimed);
	}
}

void
check_opposites(Comparison *c)
{
	AlignPair pair = {0, 0};
	Negations claimed = claim_negations(c), said = source_negations(c);
	guint opposites = opposites_count(c, &pair);
	prepositions_check(c);
	gboolean turned = claimed.count + said.count > 0;
	if (opposites > 0 && (!turned || (claimed.count + said.count + opposites) % 2))
		difference_add(c, DIFFERENCE_NEGATION, check_word(c->match->words, pair.source),
			check_word(c->claim->words, pair.claim));
	else if (opposites == 0 && (claimed.count > 0) != (said.count > 0))
		difference_add(c, DIFFERENCE_NEGATION, said.count ? said.last : NULL,
			claimed.count ? claimed.last : NULL);
}
