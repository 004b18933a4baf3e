#include "query/suggest.h"

#include <string.h>

#include "query/plan.h"
#include "store/near_word.h"
#include "text/writing.h"

#define LETTERS_MIN 4  /* of a shorter word too many others are near */
#define LETTERS_LONG 8 /* from here on two mistakes */

/* A word of the question that is nowhere in the corpus. */
typedef struct {
	gsize start, end; /* bytes of what was typed */
	char *word;	  /* folded */
	gboolean acronym;
} Unknown;

typedef struct {
	Session *session;
	const char *typed;
	const StoreQuery *query;
	GArray *unknown; /* of Unknown, in the order of the question */
} Suggesting;

static void
unknown_clear(gpointer data)
{
	g_free(((Unknown *)data)->word);
}

/* ---- which words are unknown ---- */

static gboolean
is_of_letters(const char *word)
{
	glong letters = 0;
	for (; *word; word = g_utf8_next_char(word), letters++)
		if (!g_unichar_isalpha(g_utf8_get_char(word)))
			return FALSE;
	return letters >= LETTERS_MIN;
}

/* The word that `term`, a stem, stands for; of an acronym without the 's of its plural. */
static Unknown
unknown_make(const Term *term, const char *word, const char *text)
{
	gsize letters = acronym_length(text + term->start, term->end - term->start);
	return (Unknown){ term->start, letters ? term->start + letters : term->end,
			  g_strdup(letters ? term->text : word), letters > 0 };
}

/* Adds the words of a leaf of which the corpus has not even the stem. */
static void
strangers_add(Suggesting *suggesting, const Question *leaf)
{
	Store *store = suggesting->session->store;
	const char *at = strstr(suggesting->typed + leaf->start, leaf->text), *word = NULL;
	const GArray *terms = recipe_read(store_get_recipe(store), leaf->text, strlen(leaf->text));
	for (guint i = 0; at && i < terms->len; i++) {
		const Term *term = &g_array_index(terms, Term, i);
		word = term->kind == TERM_WORD ? term->text : word;
		if (term->kind != TERM_STEM || store_count_term(store, FIELD_STEM, term->text) > 0)
			continue;
		Unknown stranger = unknown_make(term, word, leaf->text);
		stranger.start += (gsize)(at - suggesting->typed);
		stranger.end += (gsize)(at - suggesting->typed);
		if (is_of_letters(stranger.word))
			g_array_append_val(suggesting->unknown, stranger);
		else
			unknown_clear(&stranger);
	}
}

/* Asked alone, does it find anything? */
static gboolean
is_found(const Suggesting *suggesting, const Question *leaf)
{
	g_autoptr(Plan) plan = plan_make(suggesting->session, leaf, FALSE, NULL);
	g_autoptr(SearchResult) result =
	    plan ? store_search(suggesting->session->store, plan->query, 0, 1, NULL) : NULL;
	return result && result->hits->len > 0;
}

/* Is there a term for it and the words beside it together? */
static gboolean
is_found_with_others(const Suggesting *suggesting, const StoreQuery *query, const char *word)
{
	gboolean found = FALSE;
	if (query->kind == QUERY_TERM && query->typed && strchr(query->typed, ' ')) {
		g_auto(GStrv) words = g_strsplit(query->typed, " ", -1);
		return g_strv_contains((const char *const *)words, word) &&
		       store_count_term(suggesting->session->store, query->field, query->text) > 0;
	}
	for (guint i = 0; i < query->parts->len && !found; i++)
		found = is_found_with_others(suggesting, g_ptr_array_index(query->parts, i), word);
	return found;
}

static void
leaf_look(Suggesting *suggesting, const Question *leaf)
{
	guint before = suggesting->unknown->len;
	strangers_add(suggesting, leaf);
	if (suggesting->unknown->len > before &&
	    (is_found(suggesting, leaf) ||
	     is_found_with_others(suggesting, suggesting->query, leaf->text)))
		g_array_set_size(suggesting->unknown, before);
}

/* What is taken away with NOT is not looked for. */
static void
question_look(Suggesting *suggesting, const Question *question)
{
	guint parts = question->parts ? question->parts->len : 0;
	if (question->kind == QUESTION_NOT)
		parts = MIN(parts, 1);
	if (question->kind == QUESTION_WORD || question->kind == QUESTION_PHRASE)
		leaf_look(suggesting, question);
	for (guint i = 0; i < parts && suggesting->unknown->len <= SUGGEST_WORDS_MAX; i++)
		question_look(suggesting, g_ptr_array_index(question->parts, i));
}

/* ---- other words for them ---- */

static char *
near_find(const Suggesting *suggesting, const Unknown *unknown, GError **error)
{
	Store *store = suggesting->session->store;
	gboolean is_long = g_utf8_strlen(unknown->word, -1) >= LETTERS_LONG;
	if (!unknown->acronym || is_long)
		return store_get_near_word(store, unknown->word, is_long ? 2 : 1, error);
	g_autofree char *printed = g_strndup(suggesting->typed + unknown->start,
					     unknown->end - unknown->start);
	return store_get_near_acronym(store, printed, 1, error);
}

/* From the last to the first, so that the places of those before stay. */
static char *
words_replace(const Suggesting *suggesting, GError **error)
{
	g_autoptr(GString) respelt = g_string_new(suggesting->typed);
	GError *trouble = NULL;
	gboolean replaced = FALSE;
	for (guint i = suggesting->unknown->len; i-- > 0 && !trouble;) {
		const Unknown *unknown = &g_array_index(suggesting->unknown, Unknown, i);
		g_autofree char *near = near_find(suggesting, unknown, &trouble);
		if (!near)
			continue;
		g_string_erase(respelt, (gssize)unknown->start,
			       (gssize)(unknown->end - unknown->start));
		g_string_insert(respelt, (gssize)unknown->start, near);
		replaced = TRUE;
	}
	if (trouble)
		g_propagate_error(error, trouble);
	return replaced && !trouble ? g_strdup(respelt->str) : NULL;
}

char *
suggestion_make(Session *session, const char *typed, const Question *question,
		const StoreQuery *query, GError **error)
{
	g_autoptr(GArray) unknown = g_array_new(FALSE, FALSE, sizeof(Unknown));
	Suggesting suggesting = { session, typed, query, unknown };
	g_array_set_clear_func(unknown, unknown_clear);
	question_look(&suggesting, question);
	return unknown->len <= SUGGEST_WORDS_MAX ? words_replace(&suggesting, error) : NULL;
}
