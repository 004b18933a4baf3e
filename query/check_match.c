#include "query/check_match.h"

#include <math.h>
#include <string.h>

#define UNIT_SENTENCES 3
#define MORE_SENTENCES 0.08 /* coverage that another sentence must bring */
#define LIGHT 0.2	    /* of the weight of other words */
#define RARE_WORD 0.75	    /* of the largest weight: of words that no passage has */
#define LEAST_WEIGHT 0.1
#define ENDS 2 /* words beside an alignment that face each other */

/* ---- the claim ---- */

static double
word_weight(Store *store, const CheckWord *word, gint64 passages)
{
	double most = log((double)passages + 1);
	Field field = word->acronym ? FIELD_ACRONYM : FIELD_STEM;
	if (!check_word_is_content(word))
		return 0;
	guint frequency = store_count_term(store, field, word->stem);
	if (word->acronym && frequency == 0)
		frequency = store_count_term(store, FIELD_STEM, word->stem);
	double weight = frequency ? log((passages + 1) / (frequency + 0.5)) / most : RARE_WORD;
	return MAX(weight, LEAST_WEIGHT) * (word->kind == WORD_LIGHT ? LIGHT : 1);
}

static gboolean
span_has(const GArray *out, gsize start)
{
	for (guint i = 0; out && i + 1 < out->len; i += 2)
		if (start >= g_array_index(out, gsize, i) &&
			start < g_array_index(out, gsize, i + 1))
			return TRUE;
	return FALSE;
}

CheckSide *
check_side_new(CheckReader *reader, Store *store, const char *text, const GArray *out)
{
	CheckSide *side = g_new(CheckSide, 1);
	gint64 passages = MAX(store_count_passages(store, NULL), 1);
	side->text = text;
	side->words = check_text_read(reader, text);
	side->rest = (ClaimSpan){0};
	if (side->words->len > CHECK_CLAIM_WORDS) {
		side->rest.start = check_word(side->words, CHECK_CLAIM_WORDS)->start;
		side->rest.end = check_word(side->words, side->words->len - 1)->end;
		g_array_set_size(side->words, CHECK_CLAIM_WORDS);
	}
	side->weights = g_new0(double, side->words->len + 1);
	side->left_out = g_new0(gboolean, side->words->len + 1);
	for (guint i = 0; i < side->words->len; i++) {
		const CheckWord *word = check_word(side->words, i);
		side->left_out[i] = span_has(out, word->start);
		if (!side->left_out[i])
			side->weights[i] = word_weight(store, word, passages);
	}
	return side;
}

void
check_side_free(CheckSide *side)
{
	if (!side)
		return;
	g_array_unref(side->words);
	g_free(side->weights);
	g_free(side->left_out);
	g_free(side);
}

/* ---- the unit ---- */

/* The best credit that each claim word has in each sentence: credits[i * sentences + s]. */
static double *
credits_find(CheckReader *reader, const CheckSide *claim, const GArray *words, guint sentences)
{
	double *credits = g_new0(double, (gsize)claim->words->len *sentences + 1);
	for (guint i = 0; i < claim->words->len; i++) {
		const CheckWord *asked = check_word(claim->words, i);
		for (guint j = 0; claim->weights[i] > 0 && j < words->len; j++) {
			const CheckWord *word = check_word(words, j);
			double *best = &credits[(gsize)i * sentences + word->sentence];
			gboolean opposite;
			double credit =
				*best < 1 ? check_words_match(reader, asked, word, &opposite) : 0;
			if (*best < 1 && opposite)
				credit = 1; /* it is said there, though not so */
			*best = MAX(*best, credit);
		}
	}
	return credits;
}

static double
coverage_get(
	const CheckSide *claim, const double *credits, guint sentences, guint first, guint count)
{
	double all = 0, held = 0;
	for (guint i = 0; i < claim->words->len; i++) {
		double best = 0;
		for (guint s = first; s < first + count; s++)
			best = MAX(best, credits[(gsize)i * sentences + s]);
		all += claim->weights[i];
		held += claim->weights[i] * best;
	}
	return all > 0 ? held / all : 0;
}

static void
unit_choose(CheckReader *reader, const CheckSide *claim, CheckMatch *match)
{
	guint sentences = check_word(match->words, match->words->len - 1)->sentence + 1;
	g_autofree double *credits = credits_find(reader, claim, match->words, sentences);
	double top = -1;
	guint begin = 0, count = 1;
	for (guint s = 0; s < sentences; s++)
		for (guint n = 1; n <= UNIT_SENTENCES && s + n <= sentences; n++) {
			double coverage = coverage_get(claim, credits, sentences, s, n);
			double value = coverage - MORE_SENTENCES * (n - 1);
			if (value <= top)
				continue;
			top = value;
			match->coverage = coverage;
			begin = s;
			count = n;
		}
	for (guint j = 0; j < match->words->len; j++) {
		guint sentence = check_word(match->words, j)->sentence;
		match->first += sentence < begin;
		match->end += sentence < begin + count;
	}
	match->from = match->first - MIN(match->first, WINDOW_MORE);
	match->to = MIN(match->end + WINDOW_MORE, match->words->len);
}

/* ---- words opposite each other ---- */

static GArray *
align_words(const GArray *words, guint from, guint to)
{
	GArray *kept = g_array_new(FALSE, FALSE, sizeof(AlignWord));
	for (guint i = from; i < to; i++) {
		const CheckWord *word = check_word(words, i);
		AlignWord one = {word->word, word->stem};
		g_array_append_val(kept, one);
	}
	return kept;
}

/* What stands beside the alignment in both texts faces each other as well: at an end it has no
 * score that would take it in. */
static void
ends_add(const CheckSide *claim, CheckMatch *match)
{
	guint pairs = match->pairs->len;
	if (pairs == 0)
		return;
	AlignPair last = g_array_index(match->pairs, AlignPair, pairs - 1);
	AlignPair first = g_array_index(match->pairs, AlignPair, 0);
	for (guint n = 0; n < ENDS && ++last.claim < claim->words->len && ++last.source < match->to;
		n++)
		g_array_append_val(match->pairs, last);
	for (guint n = 0; n < ENDS && first.claim > 0 && first.source > match->from; n++) {
		first.claim--;
		first.source--;
		g_array_prepend_val(match->pairs, first);
	}
}

static void
match_align(const CheckSide *claim, CheckMatch *match)
{
	g_autoptr(GArray) left = align_words(claim->words, 0, claim->words->len);
	g_autoptr(GArray) right = align_words(match->words, match->from, match->to);
	double score = words_align((const AlignWord *)(const void *)left->data, left->len,
		(const AlignWord *)(const void *)right->data, right->len, match->pairs);
	for (guint i = 0; i < match->pairs->len; i++)
		g_array_index(match->pairs, AlignPair, i).source += match->from;
	ends_add(claim, match);
	match->order = left->len ? score / (2.0 * left->len) : 0;
}

static guint
distance(guint a, guint b)
{
	return a > b ? a - b : b - a;
}

/* The best word for word `i`; of equal ones that which is nearest to `near`. */
static void
word_match(CheckReader *reader, const CheckSide *claim, CheckMatch *match, guint i, guint near)
{
	const CheckWord *asked = check_word(claim->words, i);
	AlignPair against = {i, NO_WORD};
	for (guint j = match->from; j < match->to; j++) {
		gboolean opposite;
		double credit =
			check_words_match(reader, asked, check_word(match->words, j), &opposite);
		if (opposite && (against.source == NO_WORD ||
					distance(j, near) < distance(against.source, near)))
			against.source = j;
		if (credit > match->credits[i] ||
			(credit > 0 && credit == match->credits[i] &&
				distance(j, near) < distance(match->matches[i], near))) {
			match->credits[i] = credit;
			match->matches[i] = j;
		}
	}
	if (match->credits[i] < 1 && against.source != NO_WORD)
		g_array_append_val(match->opposites, against);
}

static void
words_match(CheckReader *reader, const CheckSide *claim, CheckMatch *match)
{
	guint near = match->first, pair = 0;
	for (guint i = 0; i < claim->words->len; i++) {
		match->matches[i] = NO_WORD;
		while (pair < match->pairs->len &&
			g_array_index(match->pairs, AlignPair, pair).claim < i)
			pair++;
		if (pair < match->pairs->len &&
			g_array_index(match->pairs, AlignPair, pair).claim == i)
			near = g_array_index(match->pairs, AlignPair, pair).source;
		if (!claim->left_out[i] && check_word_is_content(check_word(claim->words, i)))
			word_match(reader, claim, match, i, near);
		if (match->matches[i] != NO_WORD && match->credits[i] == 1)
			near = match->matches[i];
	}
}

CheckMatch *
check_match_new(CheckReader *reader, const CheckSide *claim, const char *text)
{
	CheckMatch *match = g_new0(CheckMatch, 1);
	match->text = text;
	match->words = check_text_read(reader, text);
	match->matches = g_new0(guint, claim->words->len + 1);
	match->credits = g_new0(double, claim->words->len + 1);
	match->pairs = g_array_new(FALSE, FALSE, sizeof(AlignPair));
	match->opposites = g_array_new(FALSE, FALSE, sizeof(AlignPair));
	if (match->words->len > 0)
		unit_choose(reader, claim, match);
	match_align(claim, match);
	words_match(reader, claim, match);
	return match;
}

void
check_match_free(CheckMatch *match)
{
	if (!match)
		return;
	g_array_unref(match->words);
	g_array_unref(match->pairs);
	g_array_unref(match->opposites);
	g_free(match->matches);
	g_free(match->credits);
	g_free(match);
}

void
check_match_extent(const CheckMatch *match, gsize *start, gsize *end)
{
	gsize length = strlen(match->text);
	*start = *end = 0;
	if (match->words->len == 0)
		return;
	*start = match->first == 0 ? 0 : check_word(match->words, match->first)->start;
	*end = match->end < match->words->len ? check_word(match->words, match->end)->start
					      : length;
	while (*end > *start && g_ascii_isspace(match->text[*end - 1]))
		(*end)--;
}
