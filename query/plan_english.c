#include "query/plan_english.h"

#include <glib/gi18n.h>
#include <string.h>

#include "query/plan_names.h"
#include "text/fold.h"
#include "text/function_words.h"

#define WORDS_BETWEEN 2 /* those of a Dutch phrase */

static void
row_clear(gpointer data)
{
	EnglishRow *row = data;
	g_free(row->typed);
	g_ptr_array_unref(row->shown);
	store_query_free(row->dutch);
	store_query_free(row->own);
}

/* ---- the Dutch ---- */

/* Words with these stems near each other; NULL where the corpus has not all of them. */
static StoreQuery *
phrase_make(const Planning *planning, const GPtrArray *stems, const char *typed)
{
	g_autoptr(StoreQuery) all = store_query_new(QUERY_AND);
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < stems->len; i++) {
		const char *stem = g_ptr_array_index(stems, i);
		if (planning_has(planning, FIELD_STEM, stem))
			store_query_add(all, planning_term(FIELD_STEM, stem, typed));
		g_ptr_array_add(words, g_strdup(stem));
	}
	gboolean there = all->parts->len == stems->len;
	StoreQuery *near = store_query_words(WORDS_NEAR, words, words->len + WORDS_BETWEEN);
	if (there)
		return store_query_add(store_query_add(store_query_new(QUERY_FILTER),
						       g_steal_pointer(&all)), near);
	store_query_free(near);
	return NULL;
}

/* The stems of a Dutch word or phrase, and the stem of one with a hyphen, written together. */
static GPtrArray *
stems_read(const Planning *planning, const char *dutch, char **joined)
{
	GPtrArray *stems = g_ptr_array_new_with_free_func(g_free);
	const GArray *terms =
	    recipe_read(store_get_recipe(planning->session->store), dutch, strlen(dutch));
	for (guint i = 0; i < terms->len; i++) {
		const Term *term = &g_array_index(terms, Term, i);
		if (term->kind == TERM_STEM)
			g_ptr_array_add(stems, g_strdup(term->text));
		else if (term->kind == TERM_JOINED && !*joined)
			*joined = g_strdup(term->text);
	}
	return stems;
}

/* Adds what finds it to `words`, which are weighed as one, or `phrases`. */
static gboolean
dutch_add(const Planning *planning, const char *dutch, const char *typed, StoreQuery *words,
	  StoreQuery *phrases)
{
	guint before = words->parts->len + phrases->parts->len;
	g_autofree char *joined = NULL;
	g_autoptr(GPtrArray) stems = stems_read(planning, dutch, &joined);
	const char *whole = joined ? joined : stems->len == 1 ? g_ptr_array_index(stems, 0) : NULL;
	static const Field fields[] = { FIELD_STEM, FIELD_JOINED };
	for (guint i = 0; whole && i < G_N_ELEMENTS(fields); i++)
		if (planning_has(planning, fields[i], whole))
			store_query_add(words, planning_term(fields[i], whole, typed));
	if (!whole && stems->len > 1)
		store_query_add(phrases, phrase_make(planning, stems, typed));
	return words->parts->len + phrases->parts->len > before;
}

/* What finds the Dutch, which goes to `shown`; NULL where the corpus has none of it. */
static StoreQuery *
dutch_make(const Planning *planning, char *const *dutch, const char *typed, GPtrArray *shown)
{
	StoreQuery *words = store_query_new(QUERY_SYNONYM);
	StoreQuery *phrases = store_query_new(QUERY_OR);
	for (; *dutch; dutch++)
		if (dutch_add(planning, *dutch, typed, words, phrases))
			g_ptr_array_add(shown, g_strdup(*dutch));
	if (words->parts->len == 0)
		g_clear_pointer(&words, store_query_free);
	if (phrases->parts->len > 0)
		return store_query_add(phrases, words);
	store_query_free(phrases);
	return words;
}

/* ---- the English ---- */

static gboolean
has_small_letter(const char *text)
{
	for (; *text; text = g_utf8_next_char(text))
		if (g_unichar_islower(g_utf8_get_char(text)))
			return TRUE;
	return FALSE;
}

/* Looks for the Dutch of what was typed; FALSE where the corpus has none of it. */
static gboolean
row_find(Planning *planning, const char *typed, EnglishRow *row)
{
	g_autofree char *words = fold(typed, -1);
	g_strdelimit(words, "-", ' ');
	g_auto(GStrv) dutch = english_get(planning->session->english, words);
	if (!dutch || planning_is_name(planning, typed))
		return FALSE;
	row->typed = g_strdup(typed);
	row->shown = g_ptr_array_new_with_free_func(g_free);
	row->dutch = dutch_make(planning, dutch, typed, row->shown);
	if (row->dutch)
		return TRUE;
	row_clear(row);
	return FALSE;
}

static gboolean
is_named(const GArray *names, guint i)
{
	for (guint k = 0; k < names->len; k++) {
		const NameRow *row = &g_array_index(names, NameRow, k);
		if (row->first <= i && i <= row->last)
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_word(const Question *question, const GArray *names, guint i)
{
	const Question *part = g_ptr_array_index(question->parts, i);
	return part->kind == QUESTION_WORD && has_small_letter(part->text) && !is_named(names, i);
}

/* The longest English that begins at part `first`. */
static gboolean
longest_find(Planning *planning, const Question *question, const GArray *names, guint first,
	     EnglishRow *row)
{
	g_autoptr(GString) typed = g_string_new(NULL);
	gsize ends[ENGLISH_WORDS_MOST];
	guint n = 0;
	for (guint i = first; i < question->parts->len && n < ENGLISH_WORDS_MOST &&
			      is_word(question, names, i); i++) {
		const Question *part = g_ptr_array_index(question->parts, i);
		g_string_append_printf(typed, "%s%s", n ? " " : "", part->text);
		ends[n++] = typed->len;
	}
	for (gboolean found = FALSE; n > 0 && !found; n--) {
		g_string_truncate(typed, ends[n - 1]);
		*row = (EnglishRow){ .first = first, .last = first + n - 1 };
		if (row_find(planning, typed->str, row))
			return TRUE;
	}
	return FALSE;
}

GArray *
planning_english_find(Planning *planning, const Question *question, const GArray *names)
{
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(EnglishRow));
	gboolean any = question->kind == QUESTION_ANY && !planning->function_words;
	guint parts = any ? question->parts->len : 0;
	EnglishRow row;
	g_array_set_clear_func(rows, row_clear);
	for (guint i = 0; i < parts; i++)
		if (longest_find(planning, question, names, i, &row)) {
			g_array_append_val(rows, row);
			i = row.last;
		}
	return rows;
}

/* ---- what is asked ---- */

/* What was typed, if the corpus has it. Its stem by Dutch rules may be a Dutch word, as that of
 * arms is; then NULL. */
static StoreQuery *
own_make(Planning *planning, const char *word)
{
	g_autofree char *folded = fold(word, -1);
	const char *stem = recipe_stem(store_get_recipe(planning->session->store), folded);
	if (english_is_function_word(folded) || function_word_is(folded, strlen(folded)))
		return NULL;
	if (strcmp(stem, folded) != 0 && english_has_dutch(planning->session->english, stem))
		return NULL;
	return planning_has(planning, FIELD_STEM, stem) ? planning_word(planning, word) : NULL;
}

static void
own_add(Planning *planning, const char *word, EnglishRow *row)
{
	StoreQuery *own = own_make(planning, word);
	if (!row->own)
		row->own = store_query_new(QUERY_OR);
	if (own && row->first < row->last)
		own = store_query_scale(own, ENGLISH_WORDS_WEIGHT);
	store_query_add(row->own, own);
}

static gboolean
says_nothing(const Question *part)
{
	g_autofree char *folded = part->kind == QUESTION_WORD ? fold(part->text, -1) : NULL;
	return folded && english_is_function_word(folded);
}

StoreQuery *
planning_english_part(Planning *planning, const Question *question, GArray *rows, guint i)
{
	const Question *part = g_ptr_array_index(question->parts, i);
	for (guint k = 0; k < rows->len; k++) {
		EnglishRow *row = &g_array_index(rows, EnglishRow, k);
		if (i < row->first || row->last < i)
			continue;
		own_add(planning, part->text, row);
		return store_query_new(QUERY_OR);
	}
	if (rows->len == 0 || !says_nothing(part))
		return NULL;
	planning_note(planning, part->text, _("a function word: it does not count"));
	return store_query_new(QUERY_OR);
}

/* May it be no English? A name has a capital. */
static gboolean
is_other(const Planning *planning, const char *typed)
{
	g_autofree char *folded = fold(typed, -1);
	return !g_unichar_islower(g_utf8_get_char(typed)) ||
	       english_has_dutch(planning->session->english, folded);
}

/* Has the corpus anything of it that is not English too? */
static gboolean
is_there(const Planning *planning, const StoreQuery *query)
{
	if (query->kind == QUERY_TERM)
		return planning_has(planning, query->field, query->text) &&
		       (query->field != FIELD_STEM || is_other(planning, query->typed));
	gboolean there = query->kind == QUERY_WORDS;
	for (guint i = 0; i < query->parts->len && !there; i++)
		there = is_there(planning, g_ptr_array_index(query->parts, i));
	return there;
}

/* The Dutch, which is said. */
static StoreQuery *
dutch_take(Planning *planning, EnglishRow *row)
{
	StoreQuery *dutch = g_steal_pointer(&row->dutch);
	planning_note_also(planning, row->typed, (const char *const *)row->shown->pdata,
			   row->shown->len);
	return store_query_scale(dutch, ENGLISH_WEIGHT);
}

void
planning_english_add(Planning *planning, GArray *rows, StoreQuery *main)
{
	gboolean others = rows->len > 0 && is_there(planning, main);
	for (guint i = 0; i < rows->len; i++) {
		EnglishRow *row = &g_array_index(rows, EnglishRow, i);
		StoreQuery *dutch = dutch_take(planning, row);
		if (row->own->parts->len > 0)
			store_query_add(main, g_steal_pointer(&row->own));
		if (others)
			g_ptr_array_add(planning->maybe, dutch);
		else
			store_query_add(main, dutch);
	}
}

StoreQuery *
planning_english_word(Planning *planning, const char *typed)
{
	EnglishRow row = { 0 };
	if (planning->function_words || !has_small_letter(typed) ||
	    !row_find(planning, typed, &row))
		return planning_named_word(planning, typed);
	own_add(planning, typed, &row);
	StoreQuery *dutch = dutch_take(planning, &row);
	StoreQuery *any = row.own->parts->len ? g_steal_pointer(&row.own) : NULL;
	any = any ? store_query_add(any, dutch) : dutch;
	row_clear(&row);
	return any;
}
