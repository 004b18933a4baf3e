#include "query/search.h"

#include <glib/gi18n.h>
#include <string.h>

static void
search_hit_free(SearchHit *hit)
{
	record_free(hit->record);
	g_free(hit->title);
	g_array_unref(hit->marks);
	g_ptr_array_unref(hit->why);
	g_free(hit);
}

void
search_answer_free(SearchAnswer *answer)
{
	if (!answer)
		return;
	g_free(answer->typed);
	g_free(answer->note);
	g_ptr_array_unref(answer->hits);
	g_free(answer);
}

/* Each word as it stands between spaces, however it is written. */
static Question *
plain_parse(const char *typed)
{
	Question *any = question_new(QUESTION_ANY, 0, strlen(typed));
	g_auto(GStrv) words = g_strsplit_set(typed, " \t\r\n", -1);
	for (guint i = 0; words[i]; i++) {
		if (!*words[i])
			continue;
		Question *word = question_new(QUESTION_WORD, 0, 0);
		word->text = g_strdup(words[i]);
		g_ptr_array_add(any->parts, word);
	}
	return any;
}

Question *
search_parse(Session *session, const char *typed, gboolean plain, GError **error)
{
	if (!plain)
		return question_parse(typed, session->grammar, error);
	return question_check(typed, error) ? plain_parse(typed) : NULL;
}

static void
hit_fill(Session *session, const StoreQuery *query, SearchHit *hit)
{
	hit->title = g_strdup(session_get_title(session, hit->record->document));
	marks_find(session, query, hit->record->passage, hit->marks, hit->why);
}

/* Takes the record. */
static void
hit_add(SearchAnswer *answer, double score, Record *record)
{
	SearchHit *hit = g_new0(SearchHit, 1);
	hit->score = score;
	hit->record = record;
	hit->marks = g_array_new(FALSE, FALSE, sizeof(Mark));
	hit->why = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(answer->hits, hit);
}

static gboolean
answer_search(Session *session, const StoreQuery *query, guint first, guint most,
	      SearchAnswer *answer, GError **error)
{
	g_autoptr(SearchResult) result = store_search(session->store, query, first, most, error);
	if (!result)
		return FALSE;
	for (guint i = 0; i < result->hits->len; i++) {
		Hit *hit = g_ptr_array_index(result->hits, i);
		hit_add(answer, hit->score, g_steal_pointer(&hit->record));
	}
	answer->estimate = result->estimate;
	answer->exact = result->exact;
	answer->complete = result->complete;
	return TRUE;
}

/* The first passages of the documents that an identifier can mean. */
static void
documents_add(Session *session, const GPtrArray *identities, SearchAnswer *answer)
{
	for (guint i = 0; i < identities->len; i++) {
		const char *id = g_ptr_array_index(identities, i);
		Record *first = store_get_passage(session->store, id, 1, NULL);
		if (first)
			hit_add(answer, 0, first);
	}
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
	documents_add(session, identities, answer);
	guint there = answer->hits->len, skipped = MIN(options->first, there);
	g_ptr_array_remove_range(answer->hits, 0, skipped);
	g_ptr_array_set_size(answer->hits, (gint)MIN(answer->hits->len, options->most));
	if (!answer_search(session, query, options->first - skipped,
			   options->most - answer->hits->len, answer, error))
		return FALSE;
	answer->estimate += there;
	if (there == 0)
		answer->note = absence_note(g_ptr_array_index(identities, 0), answer);
	for (guint i = 0; options->marks && i < answer->hits->len; i++)
		hit_fill(session, query, g_ptr_array_index(answer->hits, i));
	return TRUE;
}

static gboolean
words_search(Session *session, const Question *question, const SearchOptions *options,
	     SearchAnswer *answer, GError **error)
{
	g_autoptr(Plan) plan = plan_make(session, question, error);
	if (!plan || !answer_search(session, plan->query, options->first, options->most, answer,
				    error))
		return FALSE;
	for (guint i = 0; options->marks && i < answer->hits->len; i++)
		hit_fill(session, plan->query, g_ptr_array_index(answer->hits, i));
	return TRUE;
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
	return done ? g_steal_pointer(&answer) : NULL;
}
