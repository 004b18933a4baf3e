#include <string.h>

#include "error.h"
#include "query/check_candidates.h"
#include "query/check_private.h"
#include "query/check_quote.h"
#include "text/claim_words.h"

#define JOINED 3 /* candidates that are also read together with the passages beside them */

/* What must stand there: the quotations, else the whole claim, else what is said. */
typedef struct {
	Checking *checking;
	GPtrArray *ways[2]; /* of GArray of ClaimSpan, as Claim.quotes; NULL behind the last */
} Exact;

/* Where the words stand in a text. */
typedef struct {
	NormalSpan span;
	const GPtrArray *way;
} Place;

static GPtrArray *
way_new(const char *text, gsize start, gsize end)
{
	GPtrArray *way = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
	g_ptr_array_add(way, claim_pieces(text, start, end));
	return way;
}

static void
ways_find(Exact *exact)
{
	const Claim *claim = exact->checking->claim;
	const char *text = exact->checking->text;
	if (claim->quotes->len > 0) {
		exact->ways[0] = g_ptr_array_ref(claim->quotes);
		return;
	}
	exact->ways[0] = way_new(text, 0, strlen(text));
	exact->ways[1] = way_new(text, claim->said.start, claim->said.end);
}

static void
ways_free(Exact *exact)
{
	g_clear_pointer(&exact->ways[0], g_ptr_array_unref);
	g_clear_pointer(&exact->ways[1], g_ptr_array_unref);
}

/* Is what the claim has beyond the words that are compared among those that were found? */
static gboolean
rest_is_held(const CheckSide *side, const GPtrArray *way)
{
	gboolean held = side->rest.start == side->rest.end;
	for (guint i = 0; i < way->len && !held; i++)
		held = claim_pieces_have(
			g_ptr_array_index(way, i), side->rest.start, side->rest.end);
	return held;
}

/* Is the word before text[at..) a negation, so that the words alone say the opposite? */
static gboolean
stands_negated(const Checking *checking, const char *text, gsize at)
{
	const ClaimWords *words = check_reader_words(checking->checker->reader);
	gsize start = at;
	while (start > 0 && text[start - 1] == ' ')
		start--;
	gsize end = start;
	while (start > 0 && g_ascii_isalpha(text[start - 1]))
		start--;
	g_autofree char *before = g_ascii_strdown(text + start, (gssize)(end - start));
	guint value;
	return checking->claim->quotes->len == 0 &&
	       claim_words_get(words, before, &value) == WORD_NEGATION;
}

static gboolean
place_find(const Exact *exact, const char *text, Place *place)
{
	const Checking *checking = exact->checking;
	g_autoptr(NormalText) normal = normal_text_new(text, strlen(text));
	for (guint i = 0; i < G_N_ELEMENTS(exact->ways) && exact->ways[i]; i++) {
		place->way = exact->ways[i];
		if (rest_is_held(checking->side, place->way) &&
			check_quotes_find(normal, checking->text, place->way, &place->span))
			return !stands_negated(checking, text, place->span.start);
	}
	return FALSE;
}

/* The words stand there; but the speaker may be another one, or a number beside them. */
static GPtrArray *
place_compare(const Exact *exact, const Record *record, const char *text, const Place *place,
	GError **error)
{
	g_autoptr(CheckMatch) match =
		check_match_new(exact->checking->checker->reader, exact->checking->side, text);
	return checking_differences(exact->checking, record, match, place->way, error);
}

/* Takes the differences. */
static void
found_set(const Exact *exact, const Record *record, gsize start, gsize end, GPtrArray *differences)
{
	CheckClaim *result = exact->checking->result;
	g_ptr_array_unref(result->differences);
	result->differences = differences;
	result->verdict = differences->len ? VERDICT_ALTERED : VERDICT_VERBATIM;
	result->coverage = 1;
	checking_set_place(exact->checking, record, start, end);
}

/* Looks in each passage; goes on where something is different, for the words may stand
 * elsewhere too. */
static gboolean
records_find(const Exact *exact, const GPtrArray *records, GError **error)
{
	const CheckClaim *result = exact->checking->result;
	for (guint i = 0; i < records->len; i++) {
		const Record *record = g_ptr_array_index(records, i);
		const char *text = record->passage->text;
		Place place;
		if (!place_find(exact, text, &place))
			continue;
		GPtrArray *differences = place_compare(exact, record, text, &place, error);
		if (!differences)
			return FALSE;
		if (result->document && differences->len > 0) {
			g_ptr_array_unref(differences);
			continue;
		}
		found_set(exact, record, place.span.start, place.span.end, differences);
		if (result->verdict == VERDICT_VERBATIM)
			break;
	}
	return TRUE;
}

/* The words over the border of two passages. */
static gboolean
joined_find(const Exact *exact, const Record *left, const Record *right, GError **error)
{
	CheckClaim *result = exact->checking->result;
	g_autofree char *both =
		g_strdup_printf("%s\n%s", left->passage->text, right->passage->text);
	gsize border = strlen(left->passage->text), from, to, ignored;
	Place place;
	if (!place_find(exact, both, &place) || place.span.start >= border ||
		place.span.end <= border)
		return TRUE;
	GPtrArray *differences = place_compare(exact, left, both, &place, error);
	if (!differences)
		return FALSE;
	found_set(exact, left, place.span.start, border, differences);
	passage_get_source(left->passage, place.span.start, border, &from, &ignored);
	passage_get_source(right->passage, 0, place.span.end - border - 1, &ignored, &to);
	g_free(result->text);
	result->text = g_strndup(both + place.span.start, place.span.end - place.span.start);
	result->start = from;
	result->end = to;
	return TRUE;
}

/* The passage with this number, or NULL where there is none. FALSE with an error where the
 * index cannot be read. */
static gboolean
passage_get(
	Store *store, const char *document, guint number, Record **record, GError **error)
{
	GError *cause = NULL;
	*record = number > 0 ? store_get_passage(store, document, number, &cause) : NULL;
	if (!g_error_matches(cause, SPOOR_ERROR, SPOOR_ERROR_ABSENT) && cause) {
		g_propagate_error(error, cause);
		return FALSE;
	}
	g_clear_error(&cause);
	return TRUE;
}

static gboolean
neighbours_find(const Exact *exact, const Record *record, GError **error)
{
	const CheckClaim *result = exact->checking->result;
	Store *store = exact->checking->checker->session->store;
	guint number = record->passage->number;
	g_autoptr(Record) next = NULL, before = NULL;
	if (!passage_get(store, record->document, number + 1, &next, error) ||
		(next && !joined_find(exact, record, next, error)))
		return FALSE;
	if (result->document)
		return TRUE;
	return passage_get(store, record->document, number - 1, &before, error) &&
	       (!before || joined_find(exact, before, record, error));
}

/* Where no candidate has it: the first piece of the first quotation as a phrase. */
static gboolean
phrase_find(const Exact *exact, GError **error)
{
	const Checking *checking = exact->checking;
	if (checking->claim->quotes->len == 0)
		return TRUE;
	const GArray *pieces = g_ptr_array_index(checking->claim->quotes, 0);
	g_autoptr(GPtrArray) records = check_phrase_find(checking->checker->session,
		checking->text, &g_array_index(pieces, ClaimSpan, 0), error);
	return records && records_find(exact, records, error);
}

gboolean
checking_find_exact(Checking *checking, GError **error)
{
	const GPtrArray *candidates = checking->candidates;
	Exact exact = {.checking = checking};
	ways_find(&exact);
	gboolean good = records_find(&exact, candidates, error);
	for (guint i = 0; i < MIN(candidates->len, JOINED) && good && !checking->result->document; i++)
		good = neighbours_find(&exact, g_ptr_array_index(candidates, i), error);
	if (good && !checking->result->document)
		good = phrase_find(&exact, error);
	ways_free(&exact);
	return good;
}
