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
	if (plain)
		return plain_parse(typed);
	return question_parse(typed, session->grammar, error);
}

static void
hit_fill(Session *session, const StoreQuery *query, SearchHit *hit)
{
	hit->title = session_get_title(session, hit->record->document);
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

/* An identifier that is the whole question: the document itself comes first, then what refers
 * to it; and where it is not there, that is said. */
static gboolean
identity_begin(Session *session, const Question *question, SearchAnswer *answer)
{
	g_autofree char *id = session_get_identity(session, question->target);
	Record *first =
	    id ? store_get_passage(session->store, id, 1, NULL) : NULL;
	if (first)
		hit_add(answer, 0, first);
	else
		answer->note = g_strdup_printf(_("%s is not in the corpus; these passages refer to it"),
					       id ? id : question->target);
	return first != NULL;
}

static StoreQuery *
identity_query(Session *session, const Question *question)
{
	g_autofree char *id = session_get_identity(session, question->target);
	StoreQuery *refers = store_query_term(FIELD_REFERS, id ? id : question->target, 1);
	refers->typed = g_strdup(question->text);
	return refers;
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

static gboolean
identity_search(Session *session, const Question *question, const SearchOptions *options,
		SearchAnswer *answer, GError **error)
{
	g_autoptr(StoreQuery) query = identity_query(session, question);
	gboolean there = identity_begin(session, question, answer);
	guint before = there ? 1 : 0;
	if (options->first > 0)
		g_ptr_array_set_size(answer->hits, 0);
	guint first = options->first > before ? options->first - before : 0;
	guint most = options->most > answer->hits->len ? options->most - answer->hits->len : 0;
	if (!answer_search(session, query, first, most, answer, error))
		return FALSE;
	answer->estimate += before;
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
	gboolean done = question->kind == QUESTION_IDENTITY
			    ? identity_search(session, question, options, answer, error)
			    : words_search(session, question, options, answer, error);
	return done ? g_steal_pointer(&answer) : NULL;
}
