#include "query/plan_word.h"

#include <glib/gi18n.h>
#include <string.h>

#include "query/plan_acronym.h"
#include "query/plan_edition.h"
#include "query/plan_compound.h"

StoreQuery *
planning_term(Field field, const char *text, const char *typed)
{
	StoreQuery *term = store_query_term(field, text, 1);
	term->typed = g_strdup(typed);
	return term;
}

gboolean
planning_has(const Planning *planning, Field field, const char *text)
{
	return store_count_term(planning->session->store, field, text) > 0;
}

/* What recipe_read makes of a few words, copied so that the recipe can be used meanwhile. */
typedef struct {
	GArray *terms; /* of Term, whose texts are in `bytes` */
	GStringChunk *bytes;
	guint positions;
} Terms;

static void
terms_read(const Planning *planning, const char *text, Terms *terms)
{
	const GArray *read =
	    recipe_read(store_get_recipe(planning->session->store), text, strlen(text));
	terms->terms = g_array_new(FALSE, FALSE, sizeof(Term));
	terms->bytes = g_string_chunk_new(256);
	terms->positions = 0;
	for (guint i = 0; i < read->len; i++) {
		Term term = g_array_index(read, Term, i);
		term.text = g_string_chunk_insert(terms->bytes, term.text);
		terms->positions += term.kind == TERM_WORD;
		g_array_append_val(terms->terms, term);
	}
}

static void
terms_clear(Terms *terms)
{
	g_array_unref(terms->terms);
	g_string_chunk_free(terms->bytes);
}

/* The last term of a kind at a position: of a percentage the one with its sign. */
static const char *
term_find(const Terms *terms, TermKind kind, guint position)
{
	const char *found = NULL;
	for (guint i = 0; i < terms->terms->len; i++) {
		const Term *term = &g_array_index(terms->terms, Term, i);
		if (term->kind == kind && term->position == position)
			found = term->text;
	}
	return found;
}

StoreQuery *
planning_terms(Planning *planning, const char *text, const char *typed)
{
	static const TermKind kinds[] = { TERM_STEM, TERM_NUMBER, TERM_ACRONYM };
	StoreQuery *all = store_query_new(QUERY_AND);
	Terms terms;
	terms_read(planning, text, &terms);
	for (guint position = 0; position < terms.positions; position++)
		for (guint k = 0; k < G_N_ELEMENTS(kinds); k++) {
			const char *term = term_find(&terms, kinds[k], position);
			Field field = schema_get_field(kinds[k]);
			if (term && (kinds[k] != TERM_ACRONYM || planning_has(planning, field, term)))
				store_query_add(all, planning_term(field, term, typed));
		}
	terms_clear(&terms);
	return all;
}

/* Words in a row, with their stems before them. */
static StoreQuery *
row_make(const Terms *terms, const char *typed)
{
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	StoreQuery *stems = store_query_new(QUERY_AND);
	for (guint i = 0; i < terms->terms->len; i++) {
		const Term *term = &g_array_index(terms->terms, Term, i);
		if (term->kind == TERM_WORD)
			g_ptr_array_add(words, g_strdup(term->text));
		else if (term->kind == TERM_STEM)
			store_query_add(stems, planning_term(FIELD_STEM, term->text, typed));
	}
	for (guint position = 0; position < terms->positions; position++) {
		const char *number = term_find(terms, TERM_NUMBER, position);
		const char *word = term_find(terms, TERM_WORD, position);
		if (number && word && strcmp(number, word) == 0)
			store_query_add(stems, planning_term(FIELD_NUMBER, number, typed));
	}
	StoreQuery *row = store_query_words(WORDS_PHRASE, words, 0);
	row->typed = g_strdup(typed);
	if (stems->parts->len == 0) {
		store_query_free(stems);
		return row;
	}
	return store_query_add(store_query_add(store_query_new(QUERY_FILTER), stems), row);
}

/* A stem, and the same written together with a hyphen somewhere. */
static void
written_together_add(Planning *planning, StoreQuery *readings, const char *stem,
		     const char *typed)
{
	if (planning_has(planning, FIELD_STEM, stem))
		store_query_add(readings, planning_term(FIELD_STEM, stem, typed));
	if (planning_has(planning, FIELD_JOINED, stem))
		store_query_add(readings, planning_term(FIELD_JOINED, stem, typed));
}

static StoreQuery *
function_word_plan(Planning *planning, const char *word, const char *typed)
{
	StoreQuery *any = store_query_new(QUERY_OR);
	if (!planning->function_words) {
		planning_note(planning, typed, _("a function word: it does not count"));
		return any;
	}
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(words, g_strdup(word));
	StoreQuery *row = store_query_words(WORDS_PHRASE, words, 0);
	row->typed = g_strdup(typed);
	return store_query_add(any, row);
}

/* A word by its stem. Rows of words stand beside the synonym: libxapian cannot weigh them in it. */
static StoreQuery *
stem_plan(Planning *planning, const Terms *terms, const char *stem, const char *word,
	  const char *typed)
{
	StoreQuery *written = store_query_new(QUERY_SYNONYM);
	StoreQuery *readings = store_query_new(QUERY_OR);
	const char *joined = term_find(terms, TERM_JOINED, 0); /* foto's without its apostrophe */
	written_together_add(planning, written, stem, typed);
	if (joined && planning_has(planning, FIELD_STEM, joined))
		store_query_add(written, planning_term(FIELD_STEM, joined, typed));
	if (written->parts->len > 0)
		planning_note(planning, typed, _("words with the stem “%s”"), stem);
	if (planning_has(planning, FIELD_STEM, stem))
		planning_compounds(planning, stem, typed);
	else
		planning_parts(planning, stem, word, written->parts->len ? 0 : PARTS_BETWEEN, typed,
			       readings);
	if (written->parts->len == 0 && readings->parts->len == 0) {
		planning_note(planning, typed, _("not in the corpus"));
		store_query_add(written, planning_term(FIELD_STEM, stem, typed));
	}
	gboolean apart = readings->parts->len > 0, together = written->parts->len > 0;
	if (apart && together)
		return store_query_add(readings, written);
	store_query_free(apart ? written : readings);
	return apart ? readings : written;
}

static StoreQuery *
single_plan(Planning *planning, const Terms *terms, const char *typed)
{
	const char *acronym = term_find(terms, TERM_ACRONYM, 0);
	const char *number = term_find(terms, TERM_NUMBER, 0);
	const char *stem = term_find(terms, TERM_STEM, 0);
	const char *word = term_find(terms, TERM_WORD, 0);
	StoreQuery *planned =
	    acronym && (stem || !planning->shouted) ? planning_acronym(planning, acronym, typed)
						    : NULL;
	if (planned)
		return planned;
	if (number) {
		planning_note(planning, typed, _("the number %s"), number);
		planning_edition(planning, number, typed);
		return planning_term(FIELD_NUMBER, number, typed);
	}
	if (!stem && acronym && !planning->shouted) {
		planning_note(planning, typed, _("not in the corpus"));
		return planning_term(FIELD_ACRONYM, acronym, typed);
	}
	if (!stem)
		return function_word_plan(planning, word, typed);
	if (acronym && planning_has(planning, FIELD_STEM, stem))
		planning_acronym_absent(planning, acronym);
	planned = stem_plan(planning, terms, stem, word, typed);
	return acronym ? planned : planning_add_acronym(planning, planned, word, typed);
}

/* A number with its unit, a range of years or a date is one term on several words. */
static StoreQuery *
measure_plan(Planning *planning, const Terms *terms, const char *typed)
{
	const char *number = term_find(terms, TERM_NUMBER, 0);
	const char *day = term_find(terms, TERM_DATE, 0);
	const char *first = term_find(terms, TERM_WORD, 0);
	if (day) {
		planning_note(planning, typed, _("the date %s"), day);
		return planning_term(FIELD_DATE, day, typed);
	}
	if (number && strcmp(number, first) != 0) {
		planning_note(planning, typed, _("the number %s"), number);
		return planning_term(FIELD_NUMBER, number, typed);
	}
	return NULL;
}

StoreQuery *
planning_word(Planning *planning, const char *typed)
{
	Terms terms;
	terms_read(planning, typed, &terms);
	StoreQuery *planned = NULL;
	if (terms.positions == 0)
		planned = store_query_new(QUERY_OR);
	else if (terms.positions == 1)
		planned = single_plan(planning, &terms, typed);
	else
		planned = measure_plan(planning, &terms, typed);
	if (!planned) {
		planned = store_query_new(QUERY_OR);
		for (guint i = 0; i < terms.terms->len; i++) {
			const Term *term = &g_array_index(terms.terms, Term, i);
			if (term->kind == TERM_JOINED && term->position == 0)
				written_together_add(planning, planned, term->text, typed);
		}
		store_query_add(planned, row_make(&terms, typed));
		planning_note(planning, typed, _("split, joined or spaced"));
	}
	terms_clear(&terms);
	return planned;
}

static void
pair_add(Planning *planning, const char *left, const char *right, StoreQuery *main)
{
	g_autofree char *hyphened = g_strdup_printf("%s-%s", left, right);
	g_autofree char *spaced = g_strdup_printf("%s %s", left, right);
	Terms terms;
	terms_read(planning, hyphened, &terms);
	const char *joined = terms.positions == 2 ? term_find(&terms, TERM_JOINED, 0) : NULL;
	guint before = main->parts->len;
	if (joined)
		written_together_add(planning, main, joined, spaced);
	if (main->parts->len > before)
		planning_note(planning, spaced, _("also written together: %s"), joined);
	terms_clear(&terms);
}

/* "artikel 5": a letter or a small number has no postings, but beside a word it can be looked
 * for, and there it means something. */
static void
pair_with_small_add(Planning *planning, const char *left, const char *right, StoreQuery *main)
{
	g_autofree char *spaced = g_strdup_printf("%s %s", left, right);
	Terms terms;
	terms_read(planning, spaced, &terms);
	StoreQuery *row = terms.positions == 2 ? row_make(&terms, spaced) : NULL;
	if (row && row->kind == QUERY_FILTER) {
		store_query_add(main, row);
		planning_note(planning, spaced, _("also in a row"));
	} else {
		store_query_free(row);
	}
	terms_clear(&terms);
}

static gboolean
is_small(const char *word)
{
	gsize length = strlen(word);
	return (length == 1 && g_ascii_isalnum(word[0])) ||
	       (length == 2 && g_ascii_isdigit(word[0]) && g_ascii_isdigit(word[1]));
}

void
planning_pairs(Planning *planning, const Question *question, StoreQuery *main)
{
	for (guint i = 0; i + 1 < question->parts->len; i++) {
		const Question *left = g_ptr_array_index(question->parts, i);
		const Question *right = g_ptr_array_index(question->parts, i + 1);
		if (left->kind != QUESTION_WORD || right->kind != QUESTION_WORD)
			continue;
		pair_add(planning, left->text, right->text, main);
		if (is_small(left->text) != is_small(right->text))
			pair_with_small_add(planning, left->text, right->text, main);
	}
}

gboolean
planning_says_something(const StoreQuery *query)
{
	if (query->kind == QUERY_TERM || query->kind == QUERY_WORDS || query->kind == QUERY_DAYS ||
	    query->kind == QUERY_CHAMBER)
		return TRUE;
	for (guint i = 0; i < query->parts->len; i++)
		if (planning_says_something(g_ptr_array_index(query->parts, i)))
			return TRUE;
	return FALSE;
}
