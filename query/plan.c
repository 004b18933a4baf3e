#include "query/plan.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/identity.h"
#include "error.h"
#include "query/dossier.h"
#include "query/plan_acronym.h"
#include "query/plan_compound.h"
#include "query/plan_english.h"
#include "query/plan_names.h"
#include "query/plan_prefix.h"
#include "text/fold.h"

static void
reading_free(Reading *reading)
{
	g_free(reading->typed);
	g_free(reading->reading);
	g_free(reading);
}

void
plan_free(Plan *plan)
{
	if (!plan)
		return;
	store_query_free(plan->query);
	g_ptr_array_unref(plan->readings);
	g_clear_pointer(&plan->also, g_ptr_array_unref);
	g_ptr_array_unref(plan->absent);
	g_free(plan->cut);
	g_free(plan);
}

void
planning_note(Planning *planning, const char *typed, const char *format, ...)
{
	Reading *reading = g_new(Reading, 1);
	va_list arguments;
	va_start(arguments, format);
	*reading = (Reading){ g_strdup(typed), g_strdup_vprintf(format, arguments) };
	va_end(arguments);
	g_ptr_array_add(planning->plan->readings, reading);
}

static StoreQuery *part_plan(Planning *planning, const Question *question, GError **error);

/* ---- fields ---- */

static StoreQuery *
stems_plan(Planning *planning, const Question *question, Field field, GError **error)
{
	StoreQuery *all = store_query_new(QUERY_AND);
	const GArray *terms = recipe_read(store_get_recipe(planning->session->store),
					  question->text, strlen(question->text));
	(void)error;
	for (guint i = 0; i < terms->len; i++) {
		const Term *term = &g_array_index(terms, Term, i);
		if (schema_is_filter(term))
			store_query_add(all, store_query_term(field, term->text, 1));
	}
	return all;
}

static StoreQuery *
identity_field_plan(Planning *planning, const Question *question, Field field, GError **error)
{
	g_autofree char *id = session_get_identity(planning->session, question->text);
	if (!id && store_count_term(planning->session->store, field, question->text))
		id = g_strdup(question->text);
	if (id)
		return store_query_term(field, id, 1);
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
		    _("%s:%s names no document; give an identifier such as kst-33694-72"),
		    question->field, question->text);
	return NULL;
}

/* What refers to a dossier refers to the whole of it or to one of its papers. */
static StoreQuery *
refers_plan(Planning *planning, const Question *question, Field field, GError **error)
{
	StoreQuery *term = identity_field_plan(planning, question, field, error);
	if (!term || !dossier_is(term->text))
		return term;
	g_autoptr(GPtrArray) cited = dossier_get_cited(planning->session, term->text, error);
	StoreQuery *any = cited ? store_query_new(QUERY_OR) : NULL;
	for (guint i = 0; any && i < cited->len; i++)
		store_query_add(any, store_query_term(field, g_ptr_array_index(cited, i), 1));
	store_query_free(term);
	return any;
}

static StoreQuery *
value_plan(Planning *planning, const Question *question, Field field, GError **error)
{
	g_autofree char *small = fold(question->text, -1);
	(void)planning;
	(void)error;
	return store_query_term(field, question->target ? question->target : small, 1);
}

/* A paragraph is what has no other kind. */
static StoreQuery *
kind_plan(Planning *planning, const Question *question, Field field, GError **error)
{
	g_autofree char *kind = fold(question->text, -1);
	if (passage_kind_parse(kind) != PASSAGE_PARAGRAPH)
		return value_plan(planning, question, field, error);
	StoreQuery *query = store_query_add(store_query_new(QUERY_NOT), store_query_new(QUERY_ALL));
	for (guint other = PASSAGE_PARAGRAPH + 1; other < PASSAGE_KINDS; other++)
		store_query_add(query, store_query_term(field,
							passage_kind_name((PassageKind)other), 1));
	return query;
}

static StoreQuery *
days_plan(Planning *planning, const Question *question, Field field, GError **error)
{
	(void)planning;
	(void)field;
	(void)error;
	return store_query_days(question->from, question->to);
}

static StoreQuery *
chamber_plan(Planning *planning, const Question *question, Field field, GError **error)
{
	(void)planning;
	(void)field;
	(void)error;
	return store_query_chamber(question->target);
}

static const struct {
	const char *name; /* as question_field.c has it */
	const char *reading;
	Field field;
	StoreQuery *(*plan)(Planning *planning, const Question *question, Field field,
			    GError **error);
} fields[] = {
	{ "document", N_("only in this document"), FIELD_DOCUMENT, identity_field_plan },
	{ "dossier", N_("only in this dossier"), FIELD_DOSSIER, value_plan },
	{ "kind", N_("only this kind of passage or document"), FIELD_KIND, kind_plan },
	{ "date", N_("only documents of these days"), FIELDS, days_plan },
	{ "year", N_("only documents of these years"), FIELDS, days_plan },
	{ "chamber", N_("only papers of this chamber"), FIELDS, chamber_plan },
	{ "recommendation", N_("only on this recommendation"), FIELD_RECOMMENDATION, value_plan },
	{ "section", N_("only under a heading with this in it"), FIELD_SECTION, stems_plan },
	{ "title", N_("only in documents with this in their title"), FIELD_TITLE, stems_plan },
	{ "refers", N_("only what refers to it"), FIELD_REFERS, refers_plan },
	{ "defines", N_("only what says what it stands for"), FIELD_DEFINES, value_plan },
};

static StoreQuery *
field_plan(Planning *planning, const Question *question, GError **error)
{
	guint i = 0;
	while (i + 1 < G_N_ELEMENTS(fields) && strcmp(fields[i].name, question->field) != 0)
		i++;
	planning_note(planning, question->text, "%s", _(fields[i].reading));
	return fields[i].plan(planning, question, fields[i].field, error);
}

/* ---- leaves ---- */

static GPtrArray *
words_read(Planning *planning, const char *text)
{
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	const GArray *terms =
	    recipe_read_words(store_get_recipe(planning->session->store), text, strlen(text));
	for (guint i = 0; i < terms->len; i++)
		g_ptr_array_add(words, g_strdup(g_array_index(terms, Term, i).text));
	return words;
}

/* Words in a row, exactly as they are; their stems bring the candidates and the weight. */
static StoreQuery *
phrase_plan(Planning *planning, const Question *question)
{
	GPtrArray *words = words_read(planning, question->text);
	StoreQuery *terms = planning_terms(planning, question->text, question->text);
	if (words->len == 0) {
		g_ptr_array_unref(words);
		store_query_free(terms);
		return store_query_new(QUERY_NOTHING);
	}
	planning_note(planning, question->text, _("these words in a row, exactly"));
	StoreQuery *row = store_query_words(WORDS_PHRASE, words, 0);
	row->typed = g_strdup(question->text);
	if (terms->parts->len == 0) {
		store_query_free(terms);
		return row;
	}
	return store_query_add(store_query_add(store_query_new(QUERY_FILTER), terms), row);
}

GPtrArray *
plan_identities(Session *session, const Question *question)
{
	const char *const readings[] = { question->target, question->alternative };
	GPtrArray *identities = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < G_N_ELEMENTS(readings) && readings[i]; i++) {
		char *id = session_get_identity(session, readings[i]);
		g_ptr_array_add(identities, id ? id : g_strdup(readings[i]));
	}
	return identities;
}

static StoreQuery *
identity_term(Field field, const char *text, const Question *question)
{
	StoreQuery *term = store_query_term(field, text, 1);
	term->typed = g_strdup(question->text);
	return term;
}

StoreQuery *
plan_citers(const Question *question, const GPtrArray *identities)
{
	StoreQuery *any = store_query_new(QUERY_OR);
	for (guint i = 0; i < identities->len; i++)
		store_query_add(any, identity_term(FIELD_REFERS, g_ptr_array_index(identities, i),
						   question));
	return any;
}

/* What refers to it, and the document itself, or the papers of the dossier. */
static StoreQuery *
identity_plan(Planning *planning, const Question *question)
{
	g_autoptr(GPtrArray) identities = plan_identities(planning->session, question);
	StoreQuery *any = plan_citers(question, identities);
	for (guint i = 0; i < identities->len; i++) {
		const char *id = g_ptr_array_index(identities, i);
		g_autofree char *dossier =
		    g_str_has_prefix(id, "dossier:") ? identity_dossier(id) : NULL;
		store_query_add(any, identity_term(dossier ? FIELD_DOSSIER : FIELD_DOCUMENT,
						   dossier ? dossier : id, question));
		planning_note(planning, question->text, _("the document %s, and what refers to it"),
			      id);
	}
	return any;
}

/* ---- operators ---- */

/* Fields among other parts only filter. */
static StoreQuery *
filtered(StoreQuery *main, GPtrArray *filters)
{
	if (filters->len == 0)
		return main;
	StoreQuery *query = store_query_new(QUERY_FILTER);
	if (main->parts->len > 0)
		store_query_add(query, main);
	else
		store_query_free(main);
	for (guint i = 0; i < filters->len; i++)
		store_query_add(query, g_ptr_array_index(filters, i));
	return query;
}

/* What others are taken from stays, even if it says nothing: then nothing is left. */
static gboolean
must_stay(QueryKind kind, guint i)
{
	return kind == QUERY_NOT && i == 0;
}

static StoreQuery *
parts_plan(Planning *planning, const Question *question, QueryKind kind, GError **error)
{
	g_autoptr(GPtrArray) filters = g_ptr_array_new();
	g_autoptr(GArray) rows = planning_rows_find(planning, question);
	g_autoptr(GArray) english = planning_english_find(planning, question, rows);
	StoreQuery *main = store_query_new(kind);
	gboolean fields_filter = question->kind == QUESTION_ANY || question->kind == QUESTION_AND;
	gboolean failed = FALSE;
	for (guint i = 0; i < question->parts->len && !failed; i++) {
		const Question *part = g_ptr_array_index(question->parts, i);
		guint maybe = planning->maybe->len;
		StoreQuery *planned = planning_row_word(planning, question, rows, i);
		if (!planned)
			planned = planning_english_part(planning, question, english, i);
		if (!planned)
			planned = part_plan(planning, part, error);
		if (kind == QUERY_NOT && i > 0)
			g_ptr_array_set_size(planning->maybe, (gint)maybe);
		failed = !planned;
		if (planned && part->kind == QUESTION_FIELD && fields_filter)
			g_ptr_array_add(filters, planned);
		else if (planned && (planning_says_something(planned) || must_stay(kind, i)))
			store_query_add(main, planned);
		else
			store_query_free(planned);
	}
	if (!failed)
		planning_rows_add(planning, question, rows, main);
	if (!failed)
		planning_english_add(planning, english, main);
	if (!failed && kind == QUERY_OR && question->kind == QUESTION_ANY)
		planning_pairs(planning, question, main);
	main = filtered(main, filters);
	if (!failed)
		return main;
	store_query_free(main);
	return NULL;
}

/* Near each other: their stems, so that other forms of the words are found too. */
static StoreQuery *
near_plan(Planning *planning, const Question *question)
{
	Recipe *recipe = store_get_recipe(planning->session->store);
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	StoreQuery *terms = store_query_new(QUERY_AND);
	for (guint i = 0; i < question->parts->len; i++) {
		const Question *part = g_ptr_array_index(question->parts, i);
		g_autoptr(GPtrArray) some = words_read(planning, part->text);
		for (guint k = 0; k < some->len; k++) {
			const char *stem = recipe_stem(recipe, g_ptr_array_index(some, k));
			g_ptr_array_add(words, g_strdup(stem));
		}
		store_query_add(terms, planning_terms(planning, part->text, part->text));
	}
	guint window = words->len + question->distance;
	planning_note(planning, "NEAR", _("at most %u words apart, in any form"),
		      question->distance);
	StoreQuery *near = store_query_words(WORDS_NEAR, words, window);
	return store_query_add(store_query_add(store_query_new(QUERY_FILTER), terms), near);
}

static StoreQuery *
part_plan(Planning *planning, const Question *question, GError **error)
{
	switch (question->kind) {
	case QUESTION_ANY:
	case QUESTION_OR:
		return parts_plan(planning, question, QUERY_OR, error);
	case QUESTION_AND:
		return parts_plan(planning, question, QUERY_AND, error);
	case QUESTION_NOT:
		return parts_plan(planning, question, QUERY_NOT, error);
	case QUESTION_NEAR:
		return near_plan(planning, question);
	case QUESTION_PHRASE:
		return phrase_plan(planning, question);
	case QUESTION_PREFIX:
		return planning_prefix(planning, question, error);
	case QUESTION_FIELD:
		return field_plan(planning, question, error);
	case QUESTION_IDENTITY:
		return identity_plan(planning, question);
	default:
		return planning_english_word(planning, question->text);
	}
}

Plan *
plan_make(Session *session, const Question *question, gboolean explains, GError **error)
{
	g_autoptr(Plan) plan = g_new0(Plan, 1);
	plan->readings = g_ptr_array_new_with_free_func((GDestroyNotify)reading_free);
	plan->also = planning_also_new();
	plan->absent = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) maybe = planning_maybe_new();
	Planning planning = { .session = session, .plan = plan, .maybe = maybe,
			      .explains = explains };
	planning.shouted = planning_shouts(&planning, question);
	plan->query = part_plan(&planning, question, error);
	if (plan->query && !planning_says_something(plan->query)) {
		/* nothing but function words: then they are what is asked for */
		store_query_free(plan->query);
		g_ptr_array_set_size(plan->readings, 0);
		planning.function_words = TRUE;
		plan->query = part_plan(&planning, question, error);
	}
	plan->query = planning_maybe(&planning, plan->query);
	return plan->query ? g_steal_pointer(&plan) : NULL;
}

StoreQuery *
plan_text(Session *session, const char *text)
{
	StoreQuery *any = store_query_new(QUERY_OR);
	const GArray *terms = recipe_read(store_get_recipe(session->store), text, strlen(text));
	g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < terms->len; i++) {
		const Term *term = &g_array_index(terms, Term, i);
		Field field = schema_get_field(term->kind);
		g_autofree char *key = g_strdup_printf("%d%s", (gint)field, term->text);
		StoreQuery *same = g_hash_table_lookup(known, key);
		if (field == FIELDS)
			continue;
		if (same) {
			same->count++;
			continue;
		}
		if (any->parts->len == PLAN_TEXT_TERMS)
			continue;
		same = store_query_term(field, term->text, 1);
		same->typed = g_strndup(text + term->start, term->end - term->start);
		store_query_add(any, same);
		g_hash_table_insert(known, g_steal_pointer(&key), same);
	}
	return any;
}
