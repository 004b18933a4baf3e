#include <string.h>

#include "document/word_scan.h"
#include "query/check_difference.h"
#include "query/check_private.h"
#include "query/plan.h"
#include "store/search.h"

#define CITING_MOST 3 /* passages that cite it, of which the first that is no footnote is shown */
#define DETERMINERS 3 /* words between a preposition and the name of a source */

/* Is it a paper, and no body, mission or instrument? */
static gboolean
is_paper(const Session *session, const Reference *reference)
{
	static const char *const others[] = {"body", "missie", "oefening", "instrument",
		"mechanisme", "programma", "beleid", NULL};
	const CatalogueEntry *entry = catalogue_get(session->catalogue, reference->target);
	if (reference->layer == REFERENCE_INTERNAL || reference->layer == REFERENCE_CANDIDATE ||
		reference->layer == REFERENCE_ANAPHOR)
		return FALSE;
	return entry ? !g_strv_contains(others, entry->kind)
		     : reference_is_number(reference);
}

/* Does the claim say that something stands in it: "in", "volgens" before it, or is it the first
 * thing named? */
static gboolean
claim_rests_on(const Checking *checking, const Reference *reference)
{
	WordSpan word;
	gsize at = reference->start;
	if (reference_is_number(reference) ||
		(reference->start < checking->claim->speaker.end &&
			reference->end > checking->claim->speaker.start))
		return TRUE;
	guint n = 0;
	for (; n <= DETERMINERS && word_before(checking->text, at, &word); n++) {
		if (word_in(checking->text, word,
			    "in|volgens|uit|conform|blijkens|per|according|met"))
			return TRUE;
		at = word.start;
	}
	return at == 0 && n <= 1;
}

gboolean
checking_read_references(Checking *checking, GArray *out, GError **error)
{
	Session *session = checking->checker->session;
	checking->references = refs_read(
		session, checking->checker->finder, checking->text, strlen(checking->text), error);
	if (!checking->references)
		return FALSE;
	for (guint i = 0; i < checking->references->mentions->len; i++) {
		const RefsMention *mention =
			&g_array_index(checking->references->mentions, RefsMention, i);
		const Reference *reference = mention->reference;
		if (reference_is_number(reference)) {
			g_array_append_val(out, reference->start);
			g_array_append_val(out, reference->end);
		}
		if (!is_paper(session, reference))
			continue;
		if (mention->status == TARGET_RESOLVED && !checking->document)
			checking->document = reference->target;
		if (mention->status == TARGET_NOT_IN_CORPUS && !checking->missing &&
			claim_rests_on(checking, reference))
			checking->missing = reference->target;
	}
	return TRUE;
}

static gboolean
is_target(const Reference *reference, const char *target)
{
	return strcmp(reference->target, target) == 0 ||
	       g_strcmp0(reference->alternative, target) == 0;
}

/* The first identifier of the passage or of a note to it, or NULL. Sets `same` where one of its
 * references is to what the claim's identifier names. */
static const Reference *
identifier_find_in(const Passage *passage, const Reference *claimed, gboolean *same)
{
	const Reference *first = NULL;
	*same = FALSE;
	for (guint i = 0; i < passage->references->len && !*same; i++) {
		const Reference *said = &g_array_index(passage->references, Reference, i);
		*same = is_target(said, claimed->target) ||
			(claimed->alternative && is_target(said, claimed->alternative));
		if (!first && (reference_is_number(said) ||
				      said->layer == REFERENCE_FOOTNOTE))
			first = said;
	}
	return first;
}

/* As the passage has it; of one that stands in a note what it names. */
static char *
identifier_print(const Passage *passage, const Reference *said)
{
	if (!said)
		return g_strdup("");
	return said->layer == REFERENCE_FOOTNOTE
		       ? g_strdup(said->target)
		       : g_strndup(passage->text + said->start, said->end - said->start);
}

void
checking_compare_identifiers(
	const Checking *checking, const Record *record, GPtrArray *differences)
{
	const GArray *mentions = checking->references->mentions;
	for (guint i = 0; i < mentions->len; i++) {
		const Reference *claimed = g_array_index(mentions, RefsMention, i).reference;
		gboolean same;
		if (!reference_is_number(claimed) || is_target(claimed, record->document))
			continue;
		const Reference *said = identifier_find_in(record->passage, claimed, &same);
		if (same)
			continue;
		Difference *difference = g_new(Difference, 1);
		difference->type = DIFFERENCE_IDENTIFIER;
		difference->source = identifier_print(record->passage, said);
		difference->claim = g_strndup(
			checking->text + claimed->start, claimed->end - claimed->start);
		g_ptr_array_add(differences, difference);
	}
}

/* Of the passages that cite it, the one with most in common with the claim. */
gboolean
checking_cite_missing(Checking *checking, GError **error)
{
	Session *session = checking->checker->session;
	g_autoptr(StoreQuery) query = store_query_new(QUERY_FILTER);
	StoreQuery *any = store_query_new(QUERY_OR);
	store_query_add(any, store_query_term(FIELD_REFERS, checking->missing, 1));
	store_query_add(any, plan_text(session, checking->text));
	store_query_add(query, any);
	store_query_add(query, store_query_term(FIELD_REFERS, checking->missing, 1));
	g_autoptr(SearchResult) result = store_search(session->store, query, 0, CITING_MOST, error);
	if (!result)
		return FALSE;
	if (result->hits->len == 0)
		return TRUE;
	const Hit *hit = g_ptr_array_index(result->hits, 0);
	for (guint i = 1; i < result->hits->len && hit->record->passage->kind == PASSAGE_FOOTNOTE;
		i++)
		hit = g_ptr_array_index(result->hits, i);
	checking_set_place(checking, hit->record, 0, strlen(hit->record->passage->text));
	checking->result->target = g_strdup(checking->missing);
	checking->result->get = target_get_command(session, checking->missing);
	return TRUE;
}
