#include <string.h>

#include "store/search.h"

static const char *const kind_names[QUERY_KINDS] = {
	[QUERY_TERM] = "term",	     [QUERY_WORDS] = "words",	 [QUERY_DAYS] = "days",
	[QUERY_AND] = "and",	     [QUERY_OR] = "or",		 [QUERY_NOT] = "not",
	[QUERY_FILTER] = "filter",   [QUERY_SYNONYM] = "synonym", [QUERY_SCALE] = "scale",
	[QUERY_MAYBE] = "maybe",
	[QUERY_NOTHING] = "nothing", [QUERY_ALL] = "all",	 [QUERY_CHAMBER] = "chamber",
};

StoreQuery *
store_query_new(QueryKind kind)
{
	StoreQuery *query = g_new0(StoreQuery, 1);
	query->kind = kind;
	query->parts = g_ptr_array_new_with_free_func((GDestroyNotify)store_query_free);
	return query;
}

void
store_query_free(StoreQuery *query)
{
	if (!query)
		return;
	g_free(query->text);
	g_free(query->typed);
	g_clear_pointer(&query->words, g_ptr_array_unref);
	g_ptr_array_unref(query->parts);
	g_free(query);
}

StoreQuery *
store_query_term(Field field, const char *text, guint count)
{
	StoreQuery *query = store_query_new(QUERY_TERM);
	query->field = field;
	query->text = g_strdup(text);
	query->count = count;
	return query;
}

StoreQuery *
store_query_constant(Field field, const char *text, double weight)
{
	StoreQuery *query = store_query_term(field, text, 1);
	query->weight = weight;
	return query;
}

StoreQuery *
store_query_words(WordsMode mode, GPtrArray *words, guint window)
{
	StoreQuery *query = store_query_new(QUERY_WORDS);
	query->mode = mode;
	query->words = words;
	query->window = MAX(window, words->len);
	return query;
}

StoreQuery *
store_query_days(guint from, guint to)
{
	StoreQuery *query = store_query_new(QUERY_DAYS);
	query->from = from;
	query->to = to;
	return query;
}

StoreQuery *
store_query_chamber(const char *chamber)
{
	StoreQuery *query = store_query_new(QUERY_CHAMBER);
	query->text = g_strdup(chamber);
	return query;
}

StoreQuery *
store_query_scale(StoreQuery *part, double weight)
{
	StoreQuery *query = store_query_add(store_query_new(QUERY_SCALE), part);
	query->weight = weight;
	return query;
}

StoreQuery *
store_query_add(StoreQuery *query, StoreQuery *part)
{
	if (part)
		g_ptr_array_add(query->parts, part);
	return query;
}

static void
words_print(const StoreQuery *query, GString *out)
{
	g_string_append_c(out, '"');
	for (guint i = 0; i < query->words->len; i++)
		g_string_append_printf(out, "%s%s", i ? " " : "",
				       (char *)g_ptr_array_index(query->words, i));
	g_string_append(out, query->mode == WORDS_PREFIX ? "*\"" : "\"");
	if (query->mode == WORDS_NEAR)
		g_string_append_printf(out, "~%u", query->window);
}

static void
query_print(const StoreQuery *query, GString *out)
{
	if (query->kind == QUERY_TERM) {
		g_string_append_printf(out, "%s:%s", field_name(query->field), query->text);
		if (query->count > 1)
			g_string_append_printf(out, "^%u", query->count);
		if (query->weight > 0)
			g_string_append_printf(out, "=%.2f", query->weight);
	} else if (query->kind == QUERY_WORDS) {
		words_print(query, out);
	} else if (query->kind == QUERY_CHAMBER) {
		g_string_append_printf(out, "chamber:%s", query->text);
	} else if (query->kind == QUERY_DAYS) {
		g_string_append_printf(out, "days:%08u..%08u", query->from, query->to);
	} else {
		g_string_append_printf(out, "(%s", kind_names[query->kind]);
		if (query->kind == QUERY_SCALE)
			g_string_append_printf(out, " %g", query->weight);
		for (guint i = 0; i < query->parts->len; i++) {
			g_string_append_c(out, ' ');
			query_print(g_ptr_array_index(query->parts, i), out);
		}
		g_string_append_c(out, ')');
	}
}

char *
store_query_print(const StoreQuery *query)
{
	GString *out = g_string_new(NULL);
	query_print(query, out);
	return g_string_free(out, FALSE);
}
