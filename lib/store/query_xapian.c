#include "store/query_xapian.h"

#include "store/signature.h"
#include "store/store_private.h"

static const XapOp operators[QUERY_KINDS] = {
	[QUERY_AND] = XAP_OP_AND,	  [QUERY_OR] = XAP_OP_OR,
	[QUERY_NOT] = XAP_OP_AND_NOT,	  [QUERY_FILTER] = XAP_OP_FILTER,
	[QUERY_SYNONYM] = XAP_OP_SYNONYM, [QUERY_MAYBE] = XAP_OP_AND_MAYBE,
};

gboolean
query_needs_reading(const StoreQuery *query)
{
	gboolean needs = query->kind == QUERY_WORDS || query->kind == QUERY_CHAMBER;
	for (guint i = 0; !needs && i < query->parts->len; i++)
		needs = query_needs_reading(g_ptr_array_index(query->parts, i));
	return needs;
}

static gboolean
is_conjunction(const StoreQuery *query)
{
	return query->kind == QUERY_AND || query->kind == QUERY_FILTER;
}

gboolean
query_words_are_required(const StoreQuery *query)
{
	const StoreQuery *first = query->parts->len ? g_ptr_array_index(query->parts, 0) : NULL;
	if (!first || !is_conjunction(query) || query_needs_reading(first))
		return FALSE;
	for (guint i = 1; i < query->parts->len; i++) {
		const StoreQuery *part = g_ptr_array_index(query->parts, i);
		if (part->kind != QUERY_WORDS && query_needs_reading(part))
			return FALSE;
	}
	return TRUE;
}

static XapQuery *
words_xapian(const Store *store, const StoreQuery *query, XapError *error)
{
	g_autoptr(GByteArray) pattern = g_byte_array_new();
	if (query->mode != WORDS_PHRASE)
		return xap_query_match_all(error);
	for (guint i = 0; i < query->words->len; i++) {
		guint8 byte = signature_byte(g_ptr_array_index(query->words, i));
		g_byte_array_append(pattern, &byte, 1);
	}
	return xap_query_bytes((const XapByteTable *)(const void *)store->tables->data,
			       store->tables->len, (const char *)pattern->data, pattern->len, error);
}

static XapQuery *
term_xapian(const StoreQuery *query, XapError *error)
{
	g_autoptr(GString) term = g_string_new(NULL);
	schema_set_term(term, query->field, query->text);
	XapQuery *plain = xap_query_term(term->str, term->len, query->count, error);
	if (!plain || query->weight == 0)
		return plain;
	XapQuery *fixed = xap_query_fixed(query->weight, error);
	XapQuery *const parts[] = { fixed, plain };
	XapQuery *weighed =
	    fixed ? xap_query_combine(XAP_OP_FILTER, parts, G_N_ELEMENTS(parts), 0, error) : NULL;
	xap_query_free(fixed);
	xap_query_free(plain);
	return weighed;
}

static XapQuery *
days_xapian(const StoreQuery *query, XapError *error)
{
	g_autofree char *from = g_strdup_printf("%08u", query->from);
	g_autofree char *to = g_strdup_printf("%08u", query->to);
	return xap_query_value_range(SLOT_DAY, from, 8, to, 8, error);
}

/* A part that excludes, and that cannot be told for certain, is left to the reading. */
static gboolean
part_is_left(const StoreQuery *query, guint i, gboolean relaxed)
{
	const StoreQuery *part = g_ptr_array_index(query->parts, i);
	return (query->kind == QUERY_NOT && i > 0 && query_needs_reading(part)) ||
	       (i > 0 && is_conjunction(query) &&
		(part->kind == QUERY_CHAMBER ||
		 (part->kind == QUERY_WORDS && (relaxed || part->mode != WORDS_PHRASE))));
}

static gboolean
has_terms_only(const StoreQuery *query)
{
	for (guint i = 0; i < query->parts->len; i++)
		if (((StoreQuery *)g_ptr_array_index(query->parts, i))->kind != QUERY_TERM)
			return FALSE;
	return TRUE;
}

static XapQuery *
parts_xapian(const Store *store, const StoreQuery *query, gboolean relaxed, XapError *error)
{
	g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func((GDestroyNotify)xap_query_free);
	for (guint i = 0; i < query->parts->len; i++) {
		if (part_is_left(query, i, relaxed))
			continue;
		XapQuery *part = query_xapian(store, g_ptr_array_index(query->parts, i), error);
		if (!part)
			return NULL;
		g_ptr_array_add(parts, part);
	}
	if (query->kind == QUERY_SCALE && parts->len == 1)
		return xap_query_scale(g_ptr_array_index(parts, 0), query->weight, error);
	XapOp op = operators[query->kind];
	if (op == XAP_OP_SYNONYM && !has_terms_only(query))
		op = XAP_OP_OR; /* libxapian 1.4.22 weighs no other synonyms */
	return xap_query_combine(op, (XapQuery *const *)parts->pdata, parts->len, 0, error);
}

XapQuery *
query_xapian(const Store *store, const StoreQuery *query, XapError *error)
{
	switch (query->kind) {
	case QUERY_TERM:
		return term_xapian(query, error);
	case QUERY_WORDS:
		return words_xapian(store, query, error);
	case QUERY_DAYS:
		return days_xapian(query, error);
	case QUERY_NOTHING:
		return xap_query_match_nothing(error);
	case QUERY_ALL:
	case QUERY_CHAMBER:
		return xap_query_match_all(error);
	default:
		return parts_xapian(store, query, FALSE, error);
	}
}

XapQuery *
query_xapian_relaxed(const Store *store, const StoreQuery *query, XapError *error)
{
	return parts_xapian(store, query, TRUE, error);
}

static gboolean
terms_collect(const StoreQuery *query, GPtrArray *terms, XapError *error)
{
	gboolean done = TRUE;
	if (query->kind == QUERY_TERM) {
		XapQuery *term = term_xapian(query, error);
		g_ptr_array_add(terms, term);
		return term != NULL;
	}
	for (guint i = 0; done && i < query->parts->len; i++)
		done = terms_collect(g_ptr_array_index(query->parts, i), terms, error);
	return done;
}

XapQuery *
query_terms_xapian(const StoreQuery *query, XapError *error)
{
	g_autoptr(GPtrArray) terms = g_ptr_array_new_with_free_func((GDestroyNotify)xap_query_free);
	if (!terms_collect(query, terms, error))
		return NULL;
	return xap_query_combine(XAP_OP_OR, (XapQuery *const *)terms->pdata, terms->len, 0, error);
}
