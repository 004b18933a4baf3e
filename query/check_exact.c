#include <string.h>

#include "query/check_candidates.h"
#include "query/check_private.h"
#include "query/check_quote.h"
#include "text/claim_words.h"

#define JOINED 3 /* candidates that are also read together with the passages beside them */

/* What must stand there: the quotations, else the whole claim, else what is said. */
static gboolean
words_find(const Checking *checking, const NormalText *text, NormalSpan *found)
{
	const Claim *claim = checking->claim;
	if (claim->quotes->len > 0)
		return check_quotes_find(text, checking->text, claim->quotes, found);
	g_autoptr(GArray) whole = claim_pieces(checking->text, 0, strlen(checking->text));
	if (check_pieces_find(text, checking->text, whole, found))
		return TRUE;
	g_autoptr(GArray) said = claim_pieces(checking->text, claim->said.start, claim->said.end);
	return check_pieces_find(text, checking->text, said, found);
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

/* The words stand there; but the speaker may be another one, or a number outside them. */
static void
found_set(Checking *checking, const Record *record, gsize start, gsize end)
{
	CheckClaim *result = checking->result;
	g_autoptr(CheckMatch) match =
		check_match_new(checking->checker->reader, checking->side, record->passage->text);
	g_ptr_array_unref(result->differences);
	result->differences = checking_differences(checking, record, match, FALSE);
	result->verdict = result->differences->len ? VERDICT_ALTERED : VERDICT_VERBATIM;
	result->coverage = 1;
	checking_set_place(checking, record, start, end);
}

/* Looks in each passage; goes on where the speaker is another one, for it may stand elsewhere
 * too. */
static gboolean
records_find(Checking *checking, const GPtrArray *records)
{
	gboolean found = FALSE;
	for (guint i = 0; i < records->len; i++) {
		const Record *record = g_ptr_array_index(records, i);
		const char *text = record->passage->text;
		g_autoptr(NormalText) normal = normal_text_new(text, strlen(text));
		NormalSpan span;
		if (!words_find(checking, normal, &span) ||
			stands_negated(checking, text, span.start))
			continue;
		if (found) {
			g_autoptr(CheckMatch) match =
				check_match_new(checking->checker->reader, checking->side, text);
			g_autoptr(GPtrArray) differences =
				checking_differences(checking, record, match, FALSE);
			if (differences->len > 0)
				continue;
		}
		found_set(checking, record, span.start, span.end);
		found = TRUE;
		if (checking->result->verdict == VERDICT_VERBATIM)
			return TRUE;
	}
	return found;
}

/* The words over the border of two passages. */
static gboolean
joined_find(Checking *checking, const Record *left, const Record *right)
{
	g_autofree char *both =
		g_strdup_printf("%s\n%s", left->passage->text, right->passage->text);
	gsize border = strlen(left->passage->text), from, to, ignored;
	g_autoptr(NormalText) normal = normal_text_new(both, strlen(both));
	NormalSpan span;
	if (!words_find(checking, normal, &span) || span.start >= border || span.end <= border)
		return FALSE;
	found_set(checking, left, span.start, border);
	passage_get_source(left->passage, span.start, border, &from, &ignored);
	passage_get_source(right->passage, 0, span.end - border - 1, &ignored, &to);
	g_free(checking->result->text);
	checking->result->text = g_strndup(both + span.start, span.end - span.start);
	checking->result->start = from;
	checking->result->end = to;
	return TRUE;
}

static gboolean
neighbours_find(Checking *checking)
{
	Store *store = checking->checker->session->store;
	for (guint i = 0; i < MIN(checking->candidates->len, JOINED); i++) {
		const Record *record = g_ptr_array_index(checking->candidates, i);
		guint number = record->passage->number;
		g_autoptr(Record) next =
			store_get_passage(store, record->document, number + 1, NULL);
		if (next && joined_find(checking, record, next))
			return TRUE;
		g_autoptr(Record) before =
			number > 1 ? store_get_passage(store, record->document, number - 1, NULL)
				   : NULL;
		if (before && joined_find(checking, before, record))
			return TRUE;
	}
	return FALSE;
}

gboolean
checking_find_exact(Checking *checking, GError **error)
{
	const GPtrArray *quotes = checking->claim->quotes;
	if (records_find(checking, checking->candidates) || neighbours_find(checking))
		return TRUE;
	if (quotes->len == 0)
		return FALSE;
	const GArray *pieces = g_ptr_array_index(quotes, 0);
	g_autoptr(GPtrArray) records = check_phrase_find(checking->checker->session, checking->text,
		&g_array_index(pieces, ClaimSpan, 0), error);
	return records && records_find(checking, records);
}
