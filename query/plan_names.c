#include "query/plan_names.h"

#include <glib/gi18n.h>
#include <string.h>

#include "query/plan_defined.h"
#include "text/fold.h"

static const char *
concept_id(const Planning *planning, guint concept)
{
	return aliases_get_id(planning->session->aliases, concept);
}

static guint
concept_count(const Planning *planning, guint concept)
{
	return store_count_term(planning->session->store, FIELD_CONCEPT,
				concept_id(planning, concept));
}

/* ---- what was also looked for ---- */

static void
also_free(gpointer data)
{
	Also *also = data;
	g_free(also->typed);
	g_strfreev(also->searched);
	g_free(also);
}

GPtrArray *
planning_also_new(void)
{
	return g_ptr_array_new_with_free_func(also_free);
}

void
planning_note_also(Planning *planning, const char *typed, const char *const *searched, gsize n)
{
	Also *also = g_new(Also, 1);
	*also = (Also){ g_strdup(typed), g_new0(char *, n + 1) };
	for (gsize i = 0; i < n; i++)
		also->searched[i] = g_strdup(searched[i]);
	g_autofree char *all = g_strjoinv(", ", also->searched);
	planning_note(planning, typed, _("also looked for: %s"), all);
	g_ptr_array_add(planning->plan->also, also);
}

static void
forms_note(Planning *planning, guint concept, const char *typed)
{
	const GPtrArray *all = aliases_get_forms(planning->session->aliases, concept);
	g_autofree char *own = fold(typed, -1);
	g_autoptr(GPtrArray) forms = g_ptr_array_new();
	for (guint i = 0; i < all->len && forms->len < NAME_FORMS_SHOWN; i++) {
		const char *form = g_ptr_array_index(all, i);
		g_autofree char *folded = fold(form, -1);
		if (strcmp(folded, own) != 0 && strlen(form) <= NAME_SHOWN_BYTES)
			g_ptr_array_add(forms, (gpointer)form);
	}
	if (forms->len > 0)
		planning_note_also(planning, typed, (const char *const *)forms->pdata, forms->len);
}

/* ---- one word ---- */

static gboolean
has_letters(const char *text, gsize from, gsize to)
{
	for (const char *at = text + from; at < text + to; at = g_utf8_next_char(at))
		if (g_unichar_isalnum(g_utf8_get_char(at)))
			return TRUE;
	return FALSE;
}

/* Typed small, and the corpus has the word mostly in capitals. */
static guint
small_acronym(const Planning *planning, const char *typed)
{
	Store *store = planning->session->store;
	const char *written;
	guint concept = aliases_find_acronym(planning->session->aliases, typed, &written);
	if (!concept || g_utf8_strlen(typed, -1) < NAME_SMALL_LETTERS_MIN)
		return 0;
	g_autofree char *small = fold(typed, -1);
	guint words = store_count_term(store, FIELD_STEM,
				       recipe_stem(store_get_recipe(store), small));
	guint capitals = store_count_term(store, FIELD_ACRONYM, written);
	return 2 * capitals >= words ? concept : 0;
}

/* The concept that the whole word names, if passages name it; or 0. */
static guint
word_concept(const Planning *planning, const char *typed)
{
	g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(AliasSpan));
	gsize length = strlen(typed);
	guint concept = 0;
	aliases_find(planning->session->aliases, typed, length, FALSE, spans);
	for (guint i = 0; i < spans->len; i++) {
		const AliasSpan *span = &g_array_index(spans, AliasSpan, i);
		if (!has_letters(typed, 0, span->start) && !has_letters(typed, span->end, length))
			concept = span->concept;
	}
	if (spans->len == 0)
		concept = small_acronym(planning, typed);
	return concept && concept_count(planning, concept) ? concept : 0;
}

gboolean
planning_is_name(const Planning *planning, const char *typed)
{
	return word_concept(planning, typed) != 0;
}

static gboolean
is_terms(const StoreQuery *query)
{
	for (guint i = 0; i < query->parts->len; i++)
		if (((StoreQuery *)g_ptr_array_index(query->parts, i))->kind != QUERY_TERM)
			return FALSE;
	return query->kind == QUERY_TERM || query->kind == QUERY_SYNONYM;
}

/* Typed as an acronym, is the word among what its concept finds? It is no word in small letters. */
static gboolean
is_within(const Planning *planning, guint concept, const StoreQuery *own, const char *typed)
{
	const char *written;
	if (aliases_find_acronym(planning->session->aliases, typed, &written) != concept ||
	    strcmp(typed, written) != 0)
		return FALSE;
	return own->kind != QUERY_TERM ||
	       store_count_term(planning->session->store, own->field, own->text) <=
		   concept_count(planning, concept);
}

/* The concept with the word's own readings: as one where they are terms. */
static StoreQuery *
concept_join(const Planning *planning, guint concept, StoreQuery *own, const char *typed)
{
	StoreQuery *named = planning_term(FIELD_CONCEPT, concept_id(planning, concept), typed);
	if (is_within(planning, concept, own, typed) || !planning_says_something(own)) {
		store_query_free(own);
		return named;
	}
	if (own->kind == QUERY_SYNONYM && is_terms(own))
		return store_query_add(own, named);
	QueryKind kind = is_terms(own) ? QUERY_SYNONYM : QUERY_OR;
	return store_query_add(store_query_add(store_query_new(kind), own), named);
}

StoreQuery *
planning_named_word(Planning *planning, const char *typed)
{
	GPtrArray *absent = planning->plan->absent;
	guint said = absent->len;
	StoreQuery *own = planning_word(planning, typed);
	gboolean function_word = planning->shouted && !planning_says_something(own);
	guint concept = planning->function_words || function_word
			    ? 0 : word_concept(planning, typed);
	if (!concept)
		return planning_defined(planning, typed, own);
	g_ptr_array_set_size(absent, (gint)said); /* it is there by another name */
	forms_note(planning, concept, typed);
	return concept_join(planning, concept, own, typed);
}

/* ---- several words ---- */

/* Words side by side, as one text. */
typedef struct {
	guint first; /* part */
	GArray *ends; /* of gsize: where each word ends in `text` */
	GString *text;
} WordRun;

static gsize
run_start(const WordRun *run, guint word)
{
	return word ? g_array_index(run->ends, gsize, word - 1) + 1 : 0;
}

/* The word of the run that byte `at` is in, from `word` on. */
static guint
run_word(const WordRun *run, guint word, gsize at)
{
	while (g_array_index(run->ends, gsize, word) < at)
		word++;
	return word;
}

static void
run_find(const Planning *planning, const WordRun *run, GArray *rows)
{
	g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(AliasSpan));
	const char *text = run->text->str;
	guint first = 0;
	aliases_find(planning->session->aliases, text, run->text->len, FALSE, spans);
	for (guint i = 0; i < spans->len; i++) {
		const AliasSpan *span = &g_array_index(spans, AliasSpan, i);
		first = run_word(run, first, span->start + 1);
		guint last = run_word(run, first, span->end);
		gboolean whole = !has_letters(text, run_start(run, first), span->start) &&
				 !has_letters(text, span->end,
					      g_array_index(run->ends, gsize, last));
		NameRow row = { run->first + first, run->first + last, span->concept };
		if (whole && first < last && concept_count(planning, span->concept))
			g_array_append_val(rows, row);
	}
}

GArray *
planning_rows_find(const Planning *planning, const Question *question)
{
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(NameRow));
	g_autoptr(GArray) ends = g_array_new(FALSE, FALSE, sizeof(gsize));
	g_autoptr(GString) text = g_string_new(NULL);
	WordRun run = { 0, ends, text };
	guint parts = question->kind == QUESTION_ANY ? question->parts->len : 0;
	for (guint i = 0; i <= parts; i++) {
		const Question *part = i < parts ? g_ptr_array_index(question->parts, i) : NULL;
		if (part && part->kind == QUESTION_WORD) {
			g_string_append_printf(text, "%s%s", ends->len ? " " : "", part->text);
			g_array_append_val(ends, text->len);
			continue;
		}
		if (ends->len > 1)
			run_find(planning, &run, rows);
		g_string_truncate(text, 0);
		g_array_set_size(ends, 0);
		run.first = i + 1;
	}
	return rows;
}

StoreQuery *
planning_row_word(Planning *planning, const Question *question, const GArray *rows, guint i)
{
	const Question *part = g_ptr_array_index(question->parts, i);
	for (guint k = 0; k < rows->len; k++) {
		const NameRow *row = &g_array_index(rows, NameRow, k);
		if (row->first <= i && i <= row->last)
			return store_query_scale(planning_word(planning, part->text),
						 NAME_WORDS_WEIGHT);
	}
	return NULL;
}

void
planning_rows_add(Planning *planning, const Question *question, const GArray *rows,
		  StoreQuery *main)
{
	g_autoptr(GString) typed = g_string_new(NULL);
	for (guint i = 0; i < rows->len; i++) {
		const NameRow *row = &g_array_index(rows, NameRow, i);
		g_string_truncate(typed, 0);
		for (guint k = row->first; k <= row->last; k++)
			g_string_append_printf(typed, "%s%s", k > row->first ? " " : "",
				((Question *)g_ptr_array_index(question->parts, k))->text);
		forms_note(planning, row->concept, typed->str);
		store_query_add(main, planning_term(FIELD_CONCEPT,
						    concept_id(planning, row->concept),
						    typed->str));
	}
}
