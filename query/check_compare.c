#include <string.h>

#include "query/check_private.h"

#define SUPPORTED 0.75 /* of the claim must be there */
#define COMPARABLE 0.6 /* before a difference is one, and not another subject */
#define NEAR 0.5       /* to be worth a look */
#define TELLING_WORDS 3
#define SAME_ORDER 0.4 /* of the best alignment: the few stand as in the claim */
#define ALL_BUT 0.9    /* of the claim, where it has fewer words */
#define SPREAD 3       /* words of a passage that one of the claim may stand for */
#define SPREAD_MORE 10
#define BEST_MOST 5    /* candidates whose differences are looked at */
#define BEST_NEAR 0.08 /* by how much they may be worse than the best one */
#define ORDER 0.1      /* what the same order is worth, beside the words */
#define NAMED 0.1      /* what it is worth to stand in the document that the claim names */

typedef struct {
	const Record *record;
	CheckMatch *match;
	double value;
} Compared;

static void
compared_clear(gpointer data)
{
	check_match_free(((Compared *)data)->match);
}

static gint
compared_compare(gconstpointer a, gconstpointer b)
{
	double left = ((const Compared *)a)->value, right = ((const Compared *)b)->value;
	return (left < right) - (left > right);
}

/* Of Compared, best first; of equal ones the first candidate. */
static GArray *
candidates_compare(Checking *checking)
{
	GArray *all = g_array_new(FALSE, FALSE, sizeof(Compared));
	g_array_set_clear_func(all, compared_clear);
	for (guint i = 0; i < checking->candidates->len; i++) {
		const Record *record = g_ptr_array_index(checking->candidates, i);
		Compared one = {record, NULL, 0};
		one.match = check_match_new(
			checking->checker->reader, checking->side, record->passage->text);
		one.value = one.match->coverage + ORDER * one.match->order;
		if (checking->document && strcmp(record->document, checking->document) == 0)
			one.value += NAMED;
		g_array_append_val(all, one);
	}
	g_array_sort(all, compared_compare);
	return all;
}

static GArray *
around_read(Checking *checking, const Record *record, GError **error)
{
	const char *title = session_get_title(checking->checker->session, record->document);
	g_autofree char *section = record->passage->section
					   ? g_strjoinv(". ", record->passage->section)
					   : g_strdup("");
	g_autoptr(Record) first =
		store_get_passage(checking->checker->session->store, record->document, 1, error);
	if (!first)
		return NULL;
	g_autofree char *both = g_strdup_printf(
		"%s. %s. %s", title ? title : "", section, first->passage->text);
	return check_text_read(checking->checker->reader, both);
}

GPtrArray *
checking_differences(Checking *checking, const Record *record, const CheckMatch *match,
	const GPtrArray *held, GError **error)
{
	Session *session = checking->checker->session;
	g_autoptr(GArray) around = around_read(checking, record, error);
	g_autoptr(Head) head =
		around ? store_get_head(session->store, record->document, error) : NULL;
	if (!head)
		return NULL;
	g_autoptr(GPtrArray) found =
		g_ptr_array_new_with_free_func((GDestroyNotify)difference_free);
	Comparison comparison = {.reader = checking->checker->reader, .claim = checking->side,
		.match = match, .around = around, .date = head->document->date, .held = held,
		.found = found};
	check_numbers(&comparison);
	checking_compare_identifiers(checking, record, found);
	if (!held) {
		check_names(&comparison);
		check_opposites(&comparison);
		check_quantities(&comparison);
		check_modals(&comparison);
	}
	if (!check_attribution(session, record, checking->claim, &comparison, error))
		return NULL;
	if (!held && found->len == 0)
		check_roles(&comparison);
	if (!held && found->len == 0)
		check_replaced(&comparison);
	return g_steal_pointer(&found);
}

/* Who does it to whom, or another word in the same place: what words alone cannot decide. */
static gboolean
only_doubts(const GPtrArray *differences)
{
	for (guint i = 0; i < differences->len; i++)
		if (((Difference *)g_ptr_array_index(differences, i))->type < DIFFERENCE_ROLE)
			return FALSE;
	return differences->len > 0;
}

/* Are there words enough to say that it is about the same? Fewer are, where all are there;
 * more must be, where a number or name has nothing in its place. */
static gboolean
match_is_telling(const CheckSide *claim, const CheckMatch *match, const GPtrArray *differences)
{
	guint held = match->opposites->len;
	for (guint i = 0; i < claim->words->len; i++)
		held += match->credits[i] > 0;
	for (guint i = 0; i < differences->len; i++) {
		const Difference *difference = g_ptr_array_index(differences, i);
		if (difference->type <= DIFFERENCE_NAME && !*difference->source)
			return held > TELLING_WORDS;
	}
	return held >= TELLING_WORDS || (held + 1 >= TELLING_WORDS && match->coverage >= ALL_BUT &&
						match->order >= SAME_ORDER);
}

/* Do the words stand near each other, and not here and there in a long sentence? */
static gboolean
match_is_compact(const CheckSide *claim, const CheckMatch *match)
{
	guint first = G_MAXUINT, last = 0;
	for (guint i = 0; i < claim->words->len; i++) {
		if (match->matches[i] == NO_WORD || check_word(claim->words, i)->kind != WORD_PLAIN)
			continue;
		first = MIN(first, match->matches[i]);
		last = MAX(last, match->matches[i]);
	}
	return first == G_MAXUINT || last - first <= SPREAD * claim->words->len + SPREAD_MORE;
}

/* Does the claim end in a participle ("is aangenomen") that the passage has not? Then what is
 * stated is not there, however much of the rest is. */
static gboolean
predicate_is_missing(const CheckSide *claim, const CheckMatch *match)
{
	static const char *const auxiliaries[] = {"is", "zijn", "was", "waren", "wordt", "werd",
		"werden", "heeft", "hebben", "had", "hadden", NULL};
	guint last = claim->words->len - 1;
	const CheckWord *word = check_word(claim->words, last);
	gboolean helped = FALSE;
	for (guint i = 0; i < last; i++)
		helped = helped || g_strv_contains(auxiliaries, check_word(claim->words, i)->word);
	return helped && word->kind == WORD_PLAIN && match->credits[last] == 0 &&
	       (g_str_has_suffix(word->word, "d") || g_str_has_suffix(word->word, "t") ||
		       g_str_has_suffix(word->word, "en"));
}

static Verdict
verdict_decide(const CheckSide *claim, const CheckMatch *match, const GPtrArray *differences,
	gboolean quoted)
{
	double coverage = match->coverage;
	if (coverage < NEAR)
		return VERDICT_NOT_FOUND;
	if (!match_is_telling(claim, match, differences) || !match_is_compact(claim, match))
		return VERDICT_UNDECIDED;
	if (only_doubts(differences) && !quoted)
		return VERDICT_UNDECIDED;
	if (differences->len > 0)
		return coverage >= COMPARABLE ? VERDICT_ALTERED : VERDICT_UNDECIDED;
	return coverage >= SUPPORTED && !predicate_is_missing(claim, match) ? VERDICT_PARAPHRASE
									    : VERDICT_UNDECIDED;
}

/* What a pair has between it and the one before: words that the other text has not. */
static const CheckWord *
skipped_word(const GArray *words, guint before, guint at)
{
	return before + 1 < at ? check_word(words, before + 1) : NULL;
}

/* A quotation must be as it is quoted: the first words that are not. */
static void
wording_add(Checking *checking, const CheckMatch *match, GPtrArray *differences)
{
	const GArray *claims = checking->side->words;
	const AlignPair *pairs = (const AlignPair *)(const void *)match->pairs->data;
	Comparison comparison = {.claim = checking->side, .match = match, .found = differences};
	for (guint p = 0; p < match->pairs->len; p++) {
		const CheckWord *said = check_word(match->words, pairs[p].source);
		const CheckWord *claimed = check_word(claims, pairs[p].claim);
		gboolean first = p == 0 || check_word(claims, pairs[p - 1].claim)->start <
						   checking->claim->quoted.start;
		if (claimed->start < checking->claim->quoted.start ||
			claimed->end > checking->claim->quoted.end)
			continue;
		const CheckWord *more = first ? NULL
					      : skipped_word(match->words, pairs[p - 1].source,
							pairs[p].source);
		const CheckWord *less =
			first ? NULL : skipped_word(claims, pairs[p - 1].claim, pairs[p].claim);
		if (!more && !less && said->word == claimed->word)
			continue;
		if (more || less)
			difference_add(&comparison, DIFFERENCE_WORDING, more, less);
		else
			difference_add(&comparison, DIFFERENCE_WORDING, said, claimed);
		return;
	}
	difference_add(&comparison, DIFFERENCE_WORDING, NULL, NULL);
}

static void
result_set(Checking *checking, const Compared *best, GPtrArray *differences)
{
	CheckClaim *result = checking->result;
	gsize start, end;
	check_match_extent(best->match, &start, &end);
	result->coverage = best->match->coverage;
	if (checking->claim->quotes->len > 0 && result->coverage >= COMPARABLE &&
		differences->len == 0)
		wording_add(checking, best->match, differences);
	result->verdict = verdict_decide(
		checking->side, best->match, differences, checking->claim->quotes->len > 0);
	g_ptr_array_unref(result->differences);
	result->differences = differences;
	if (result->verdict == VERDICT_NOT_FOUND)
		g_ptr_array_set_size(differences, 0);
	else
		checking_set_place(checking, best->record, start, end);
}

/* Of the candidates nearly as good as the first, the first without a difference. */
static gboolean
better_find(Checking *checking, const GArray *all, const Compared **best,
	GPtrArray **differences, GError **error)
{
	const Compared *first = *best;
	for (guint i = 1; i < MIN(all->len, BEST_MOST) && (*differences)->len > 0; i++) {
		const Compared *other = &g_array_index(all, Compared, i);
		if (other->value < first->value - BEST_NEAR || other->match->coverage < SUPPORTED)
			continue;
		g_autoptr(GPtrArray) others = checking_differences(
			checking, other->record, other->match, NULL, error);
		if (!others)
			return FALSE;
		if (others->len > 0)
			continue;
		g_ptr_array_unref(*differences);
		*differences = g_steal_pointer(&others);
		*best = other;
	}
	return TRUE;
}

gboolean
checking_compare(Checking *checking, GError **error)
{
	g_autoptr(GArray) all = candidates_compare(checking);
	if (all->len == 0)
		return TRUE;
	const Compared *best = &g_array_index(all, Compared, 0);
	g_autoptr(GPtrArray) differences =
		checking_differences(checking, best->record, best->match, NULL, error);
	if (!differences || !better_find(checking, all, &best, &differences, error))
		return FALSE;
	result_set(checking, best, g_steal_pointer(&differences));
	return TRUE;
}
