#include "query/search.h"

#include <glib/gi18n.h>
#include <string.h>

#include "query/measure.h"
#include "query/search_page.h"
#include "query/suggest.h"

void
search_answer_free(SearchAnswer *answer)
{
	if (!answer)
		return;
	g_free(answer->typed);
	g_free(answer->note);
	g_free(answer->suggestion);
	g_clear_pointer(&answer->also, g_ptr_array_unref);
	g_ptr_array_unref(answer->hits);
	facets_free(answer->facets);
	g_free(answer);
}

/* Each word as it stands between spaces, however it is written. */
static Question *
plain_parse(const char *typed)
{
	Question *any = question_new(QUESTION_ANY, 0, strlen(typed));
	g_auto(GStrv) words = g_strsplit_set(typed, " \t\r\n", -1);
	gsize start = 0;
	for (guint i = 0; words[i]; start += strlen(words[i++]) + 1) {
		if (!*words[i])
			continue;
		Question *word =
		    question_new(QUESTION_WORD, start, start + strlen(words[i]));
		word->text = g_strdup(words[i]);
		g_ptr_array_add(any->parts, word);
	}
	return any;
}

Question *
search_parse(Session *session, const char *typed, gboolean plain, GError **error)
{
	Question *question = NULL;
	if (!plain)
		question = question_parse(typed, session->grammar, error);
	else if (question_check(typed, error))
		question = plain_parse(typed);
	if (question)
		measures_join(question, typed, store_get_recipe(session->store));
	return question;
}

static SearchPage *
page_make(Session *session, const SearchOptions *options, SearchAnswer *answer)
{
	return search_page_new(session, options->first, options->most, options->all, answer->hits);
}

static gboolean
answer_search(Session *session, const StoreQuery *query, const SearchOptions *options,
	      SearchPage *page, SearchAnswer *answer, GError **error)
{
	g_autoptr(SearchResult) result = search_page_fill(page, query, error);
	if (!result)
		return FALSE;
	answer->estimate = result->estimate;
	answer->exact = result->exact;
	answer->complete = result->complete;
	facets_free(answer->facets);
	answer->facets = options->facets ? facets_count(session, query, error) : NULL;
	if (options->facets && !answer->facets)
		return FALSE;
	if (options->facets && answer->facets->complete) {
		answer->estimate = answer->facets->matches;
		answer->exact = TRUE;
	}
	return !options->marks || search_hits_fill(session, query, answer->hits, error);
}

/* The first passages of the documents that an identifier can mean; returns how many there are. */
static guint
documents_take(Session *session, const GPtrArray *identities, SearchPage *page)
{
	guint there = 0;
	for (guint i = 0; i < identities->len; i++) {
		const char *id = g_ptr_array_index(identities, i);
		Record *first = store_get_passage(session->store, id, 1, NULL);
		if (first)
			search_page_take(page, 0, first);
		there += first != NULL;
	}
	return there;
}

static char *
absence_note(const char *id, const SearchAnswer *answer)
{
	if (answer->estimate == 0)
		return g_strdup_printf(_("%s is not in the corpus, and nothing refers to it"), id);
	return g_strdup_printf(_("%s is not in the corpus; these passages refer to it"), id);
}

/* An identifier that is the whole question: the document itself comes first, then what refers
 * to it; and where it is not there, that is said. */
static gboolean
identity_search(Session *session, const Question *question, const SearchOptions *options,
		SearchAnswer *answer, GError **error)
{
	g_autoptr(GPtrArray) identities = plan_identities(session, question);
	g_autoptr(StoreQuery) query = plan_citers(question, identities);
	g_autoptr(SearchPage) page = page_make(session, options, answer);
	guint there = documents_take(session, identities, page);
	if (!answer_search(session, query, options, page, answer, error))
		return FALSE;
	answer->estimate += there;
	if (there == 0)
		answer->note = absence_note(g_ptr_array_index(identities, 0), answer);
	return TRUE;
}

static gboolean
words_search(Session *session, const Question *question, const SearchOptions *options,
	     SearchAnswer *answer, GError **error)
{
	g_autoptr(Plan) plan = plan_make(session, question, FALSE, error);
	g_autoptr(SearchPage) page = page_make(session, options, answer);
	if (!plan || !answer_search(session, plan->query, options, page, answer, error))
		return FALSE;
	if (!answer->note)
		answer->note = plan_note(plan);
	g_clear_pointer(&answer->also, g_ptr_array_unref);
	answer->also = g_ptr_array_ref(plan->also);
	if (answer->suggestion || !(options->marks || options->respell))
		return TRUE;
	GError *trouble = NULL;
	answer->suggestion =
	    suggestion_make(session, answer->typed, question, plan->query, &trouble);
	if (trouble)
		g_propagate_error(error, trouble);
	return !trouble;
}

/* Asks the suggestion, where what was typed finds nothing. */
static gboolean
respelt_search(Session *session, const SearchOptions *options, SearchAnswer *answer,
	       GError **error)
{
	g_autoptr(Question) question =
	    search_parse(session, answer->suggestion, options->plain, error);
	gboolean done = question && words_search(session, question, options, answer, error);
	answer->respelt = answer->hits->len > 0;
	return done;
}

SearchAnswer *
search_run(Session *session, const char *typed, const SearchOptions *options, GError **error)
{
	g_autoptr(Question) question = search_parse(session, typed, options->plain, error);
	g_autoptr(SearchAnswer) answer = g_new0(SearchAnswer, 1);
	answer->typed = g_strdup(typed);
	answer->hits = g_ptr_array_new_with_free_func((GDestroyNotify)search_hit_free);
	if (!question)
		return NULL;
	gboolean is_document = question->kind == QUESTION_IDENTITY &&
			       !g_str_has_prefix(question->target, "dossier:");
	gboolean done = is_document
			    ? identity_search(session, question, options, answer, error)
			    : words_search(session, question, options, answer, error);
	gboolean none = answer->hits->len == 0 && (options->first == 0 || answer->estimate == 0);
	if (done && options->respell && answer->suggestion && none)
		done = respelt_search(session, options, answer, error);
	return done ? g_steal_pointer(&answer) : NULL;
}
