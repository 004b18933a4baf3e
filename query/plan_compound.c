#include "query/plan_compound.h"

#include <glib/gi18n.h>
#include <string.h>

#include "text/compound_split.h"

#define COMPOUNDS_MOST 16    /* of one part */
#define COMPOUNDS_SHOWN 5    /* in a reading */
#define ONLY_LETTERS_MIN 5   /* of a word that only stands in compounds: blokkade has no kade */
#define LOOKED_AT 20	     /* words that begin as a stem does, to show one that has it */
#define STEM_LOSES 2	     /* letters of a stem that its word may have otherwise */
#define COMPOUND_WEIGHT 0.35 /* beside the word itself */
#define ONLY_WEIGHT 0.6	     /* where there is no word itself */

/* ---- the compounds of a part ---- */

/* Any of these stems, weighed as one. */
static StoreQuery *
stems_any(const GPtrArray *stems, const char *typed, double weight)
{
	StoreQuery *any = store_query_new(QUERY_SYNONYM);
	for (guint i = 0; i < stems->len; i++)
		store_query_add(any, planning_term(FIELD_STEM, g_ptr_array_index(stems, i), typed));
	return store_query_scale(any, weight);
}

/* A word that has the stem and more, or the stem. For g_free. */
static char *
word_show(Store *store, const char *stem)
{
	g_autofree char *begin = g_strndup(stem, strlen(stem) - MIN(strlen(stem), STEM_LOSES));
	g_autoptr(GPtrArray) words = store_get_words(store, begin, LOOKED_AT, NULL);
	for (guint i = 0; words && i < words->len; i++) {
		const char *word = g_ptr_array_index(words, i);
		if (strcmp(word, stem) != 0 &&
		    strcmp(recipe_stem(store_get_recipe(store), word), stem) == 0)
			return g_strdup(word);
	}
	return g_strdup(stem);
}

static char *
stems_print(Store *store, const GPtrArray *stems, const char *separator)
{
	GString *list = g_string_new(NULL);
	for (guint i = 0; i < MIN(stems->len, COMPOUNDS_SHOWN); i++) {
		g_autofree char *word = word_show(store, g_ptr_array_index(stems, i));
		g_string_append_printf(list, "%s%s", i ? separator : "", word);
	}
	if (stems->len > COMPOUNDS_SHOWN)
		g_string_append(list, ", ...");
	return g_string_free(list, FALSE);
}

/* NULL where there are none, or where they cannot be read: the word itself has been. */
static GPtrArray *
compounds_get(Planning *planning, const char *stem, guint most)
{
	g_autoptr(GPtrArray) compounds =
	    store_get_compounds(planning->session->store, stem, most, NULL);
	return compounds && compounds->len > 0 ? g_steal_pointer(&compounds) : NULL;
}

void
planning_compounds(Planning *planning, const char *stem, const char *typed)
{
	if (!planning->maybe ||
	    store_count_term(planning->session->store, FIELD_STEM, stem) >= COMPOUND_RARE)
		return;
	g_autoptr(GPtrArray) compounds = compounds_get(planning, stem, COMPOUNDS_MOST);
	if (!compounds)
		return;
	if (planning->explains) {
		g_autofree char *list = stems_print(planning->session->store, compounds, ", ");
		planning_note(planning, typed, _("also as a part of: %s"), list);
	}
	g_ptr_array_add(planning->maybe, stems_any(compounds, typed, COMPOUND_WEIGHT));
}

static void
only_compounds_add(Planning *planning, const char *stem, const char *typed,
		   StoreQuery *readings)
{
	g_autoptr(GPtrArray) compounds = compounds_get(planning, stem, COMPOUNDS_MOST);
	if (!compounds)
		return;
	if (planning->explains) {
		g_autofree char *list = stems_print(planning->session->store, compounds, ", ");
		planning_note(planning, typed, _("only as a part of: %s"), list);
	}
	store_query_add(readings, stems_any(compounds, typed, ONLY_WEIGHT));
}

/* ---- the parts of a compound ---- */

/* In any form; at least as a part of others. */
static guint
word_frequency(const char *word, gpointer data)
{
	Store *store = ((Planning *)data)->session->store;
	g_autofree char *stem = g_strdup(recipe_stem(store_get_recipe(store), word));
	guint count = store_count_term(store, FIELD_STEM, stem);
	g_autoptr(GPtrArray) compounds = count ? NULL : compounds_get(data, stem, 1);
	return compounds ? 1 : count;
}

static GPtrArray *
stems_make(Planning *planning, const GPtrArray *parts)
{
	Recipe *recipe = store_get_recipe(planning->session->store);
	GPtrArray *stems = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < parts->len; i++)
		g_ptr_array_add(stems,
				g_strdup(recipe_stem(recipe, g_ptr_array_index(parts, i))));
	return stems;
}

static gboolean
stems_are_there(const Planning *planning, const GPtrArray *stems)
{
	for (guint i = 0; i < stems->len; i++)
		if (!planning_has(planning, FIELD_STEM, g_ptr_array_index(stems, i)))
			return FALSE;
	return TRUE;
}

/* All of them within a few words, in any order and form. */
static StoreQuery *
stems_near(GPtrArray *stems, guint between, const char *typed)
{
	StoreQuery *all = store_query_new(QUERY_AND);
	for (guint i = 0; i < stems->len; i++)
		store_query_add(all, planning_term(FIELD_STEM, g_ptr_array_index(stems, i), typed));
	StoreQuery *near = store_query_words(WORDS_NEAR, g_ptr_array_ref(stems),
					     stems->len + between);
	return store_query_add(store_query_add(store_query_new(QUERY_FILTER), all), near);
}

/* The compounds that have all of the parts. */
static GPtrArray *
common_compounds_get(Planning *planning, const GPtrArray *stems)
{
	g_autoptr(GPtrArray) common = compounds_get(
	    planning, g_ptr_array_index(stems, 0), STORE_COMPOUNDS_READ);
	for (guint i = 1; common && i < stems->len; i++) {
		g_autoptr(GPtrArray) others = compounds_get(
		    planning, g_ptr_array_index(stems, i), STORE_COMPOUNDS_READ);
		for (guint k = common->len; k > 0; k--)
			if (!others || !g_ptr_array_find_with_equal_func(
					   others, g_ptr_array_index(common, k - 1), g_str_equal,
					   NULL))
				g_ptr_array_remove_index(common, k - 1);
	}
	if (common)
		g_ptr_array_set_size(common, (gint)MIN(common->len, COMPOUNDS_MOST));
	return common && common->len > 0 ? g_steal_pointer(&common) : NULL;
}

static void
near_parts_add(Planning *planning, const char *word, guint between, const char *typed,
	       StoreQuery *readings)
{
	g_autoptr(GPtrArray) parts = compound_split(word, 0, word_frequency, planning);
	if (!parts)
		return;
	g_autoptr(GPtrArray) stems = stems_make(planning, parts);
	g_autoptr(GPtrArray) common = common_compounds_get(planning, stems);
	gboolean there = stems_are_there(planning, stems);
	if (!common && !there)
		return;
	if (planning->explains) {
		g_autofree char *list = stems_print(planning->session->store, stems, " + ");
		planning_note(planning, typed,
			      _("by its parts, near each other or in one compound: %s"), list);
	}
	if (common)
		store_query_add(readings, stems_any(common, typed, ONLY_WEIGHT));
	if (there)
		store_query_add(readings, stems_near(stems, between, typed));
}

void
planning_parts(Planning *planning, const char *stem, const char *word, guint between,
	       const char *typed, StoreQuery *readings)
{
	if (g_utf8_strlen(word, -1) >= ONLY_LETTERS_MIN)
		only_compounds_add(planning, stem, typed, readings);
	near_parts_add(planning, word, between, typed, readings);
}

GPtrArray *
planning_maybe_new(void)
{
	return g_ptr_array_new_with_free_func((GDestroyNotify)store_query_free);
}

StoreQuery *
planning_maybe(Planning *planning, StoreQuery *query)
{
	if (!query || planning->maybe->len == 0)
		return query;
	StoreQuery *whole = store_query_add(store_query_new(QUERY_MAYBE), query);
	while (planning->maybe->len > 0)
		store_query_add(whole, g_ptr_array_steal_index(planning->maybe, 0));
	return whole;
}
