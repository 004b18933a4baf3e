#include "query/check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "query/check_candidates.h"
#include "query/check_private.h"

#define TOLD 0.8 /* of a claim that a passage itself says, if otherwise */

static const char *const verdicts[VERDICTS] = {
	"verbatim",
	"paraphrase",
	"altered",
	"undecided",
	"not-found",
	"not-checkable",
};

const char *
verdict_name(Verdict verdict)
{
	return verdicts[verdict];
}

Checker *
checker_new(Session *session)
{
	Checker *checker = g_new(Checker, 1);
	checker->session = session;
	checker->reader = check_reader_new(store_get_recipe(session->store));
	checker->finder = reference_finder_new(session->catalogue);
	return checker;
}

void
checker_free(Checker *checker)
{
	if (!checker)
		return;
	check_reader_free(checker->reader);
	reference_finder_free(checker->finder);
	g_free(checker);
}

static CheckClaim *
check_claim_new(const char *text)
{
	CheckClaim *claim = g_new0(CheckClaim, 1);
	claim->claim = g_strdup(text);
	claim->differences = g_ptr_array_new_with_free_func((GDestroyNotify)difference_free);
	claim->verdict = VERDICT_NOT_FOUND;
	return claim;
}

void
check_claim_free(CheckClaim *claim)
{
	if (!claim)
		return;
	g_free(claim->claim);
	g_free(claim->document);
	g_free(claim->title);
	g_free(claim->text);
	g_free(claim->target);
	g_free(claim->get);
	g_ptr_array_unref(claim->differences);
	g_free(claim);
}

CheckAnswer *
check_answer_new(void)
{
	CheckAnswer *answer = g_new(CheckAnswer, 1);
	answer->claims = g_ptr_array_new_with_free_func((GDestroyNotify)check_claim_free);
	return answer;
}

void
check_answer_free(CheckAnswer *answer)
{
	if (!answer)
		return;
	g_ptr_array_unref(answer->claims);
	g_free(answer);
}

gboolean
check_answer_holds(const CheckAnswer *answer)
{
	for (guint i = 0; i < answer->claims->len; i++) {
		const CheckClaim *claim = g_ptr_array_index(answer->claims, i);
		if (claim->verdict != VERDICT_VERBATIM && claim->verdict != VERDICT_PARAPHRASE)
			return FALSE;
	}
	return TRUE;
}

void
checking_set_place(Checking *checking, const Record *record, gsize start, gsize end)
{
	CheckClaim *result = checking->result;
	const Passage *passage = record->passage;
	g_free(result->document);
	g_free(result->title);
	g_free(result->text);
	result->document = g_strdup(record->document);
	result->title = g_strdup(session_get_title(checking->checker->session, record->document));
	result->passage = passage->number;
	result->page = passage->page;
	result->text = g_strndup(passage->text + start, end - start);
	passage_get_source(passage, start, end, &result->start, &result->end);
}

static gboolean
text_check(const char *text, GError **error)
{
	gsize length = strlen(text);
	if (length > CLAIM_MAX_BYTES)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			_("a claim may have %d bytes; check one sentence at a time"),
			CLAIM_MAX_BYTES);
	else if (!g_utf8_validate(text, (gssize)length, NULL))
		g_set_error_literal(
			error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("the claim is not UTF-8"));
	else
		return TRUE;
	return FALSE;
}

/* Who speaks is compared apart, and so is the verb between that and what is said. */
static void
speaker_leave_out(const Claim *claim, GArray *out)
{
	gsize end = claim->said.start > claim->speaker.end ? claim->said.start : claim->speaker.end;
	if (claim->kind == SPEAKER_UNKNOWN)
		return;
	g_array_append_val(out, claim->speaker.start);
	g_array_append_val(out, end);
}

static gboolean
checking_begin(Checking *checking, GError **error)
{
	Checker *checker = checking->checker;
	g_autoptr(GArray) out = g_array_new(FALSE, FALSE, sizeof(gsize));
	check_reader_forget(checker->reader);
	checking->claim = claim_parse(checking->text, strlen(checking->text));
	speaker_leave_out(checking->claim, out);
	if (!checking_read_references(checking, out, error))
		return FALSE;
	checking->side =
		check_side_new(checker->reader, checker->session->store, checking->text, out);
	if (checking->side->words->len == 0) {
		g_set_error_literal(
			error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("there are no words to check"));
		return FALSE;
	}
	checking->candidates =
		check_candidates_find(checker->session, checking->text, checking->document, error);
	return checking->candidates != NULL;
}

/* More words are told apart only where they stand in a row. */
static gboolean
words_are_few(const CheckSide *side, GError **error)
{
	if (side->rest.start == side->rest.end)
		return TRUE;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
		_("a claim may have %d words; check one sentence at a time"), CHECK_CLAIM_WORDS);
	return FALSE;
}

/* What rests on a source that is not there cannot be told from what else is there. */
static gboolean
missing_check(Checking *checking, GError **error)
{
	CheckClaim *result = checking->result;
	gboolean told = result->verdict == VERDICT_PARAPHRASE ||
			(result->verdict == VERDICT_ALTERED && result->coverage >= TOLD);
	if (!checking->missing || told)
		return TRUE;
	if (!checking_cite_missing(checking, error))
		return FALSE;
	if (!result->target)
		return TRUE;
	result->verdict = VERDICT_NOT_CHECKABLE;
	g_ptr_array_set_size(result->differences, 0);
	return TRUE;
}

CheckClaim *
check_claim(Checker *checker, const char *text, GError **error)
{
	GError *cause = NULL;
	if (!text_check(text, error))
		return NULL;
	g_autoptr(CheckClaim) result = check_claim_new(text);
	Checking checking = {.checker = checker, .text = text, .result = result};
	gboolean done = checking_begin(&checking, &cause) &&
			checking_find_exact(&checking, &cause) &&
			(result->document ||
				(words_are_few(checking.side, &cause) &&
					checking_compare(&checking, &cause) &&
					missing_check(&checking, &cause)));
	claim_free(checking.claim);
	check_side_free(checking.side);
	refs_answer_free(checking.references);
	g_clear_pointer(&checking.candidates, g_ptr_array_unref);
	if (done)
		return g_steal_pointer(&result);
	g_propagate_error(error, cause);
	return NULL;
}
