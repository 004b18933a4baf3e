#include "store/reading.h"

#include <string.h>

#include "document/identity.h"
#include "store/query_xapian.h"
#include "store/signature.h"
#include "store/store_private.h"

/* The words of the passage are read when they are first wanted, and so are the terms of the
 * question that it has. */
typedef struct {
	Store *store;
	XapEnquire *asked;
	const Record *record;
	guint docid;
	const GArray *words; /* of Term */
	GPtrArray *stems;    /* of char *, one for each word; or NULL */
	GHashTable *terms;   /* a set */
	XapError *error;
	gboolean failed;
} Reading;

static const char *
word_get(const Reading *reading, guint i)
{
	return g_array_index(reading->words, Term, i).text;
}

static const char *
wanted_get(const StoreQuery *query, guint i)
{
	return g_ptr_array_index(query->words, i);
}

static const char *
stem_get(const Reading *reading, guint i)
{
	return g_ptr_array_index(reading->stems, i);
}

static void
stems_read(Reading *reading)
{
	reading->stems = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < reading->words->len; i++)
		g_ptr_array_add(reading->stems,
				g_strdup(recipe_stem(reading->store->recipe, word_get(reading, i))));
}

static gboolean
has_phrase_at(const Reading *reading, const StoreQuery *query, guint at)
{
	for (guint i = 0; i < query->words->len; i++)
		if (strcmp(word_get(reading, at + i), wanted_get(query, i)) != 0)
			return FALSE;
	return TRUE;
}

/* Are all words wanted, in any form, each as often as it is wanted, among those from `start`? */
static gboolean
has_all_within(const Reading *reading, const StoreQuery *query, guint start)
{
	guint end = start + MIN(query->window, reading->words->len - start);
	g_autofree guint8 *used = g_new0(guint8, end - start);
	for (guint i = 0; i < query->words->len; i++) {
		guint k = start;
		while (k < end && (used[k - start] ||
				   strcmp(stem_get(reading, k), wanted_get(query, i)) != 0))
			k++;
		if (k == end)
			return FALSE;
		used[k - start] = 1;
	}
	return TRUE;
}

static gboolean
has_words_at(const Reading *reading, const StoreQuery *query, guint at)
{
	switch (query->mode) {
	case WORDS_PREFIX:
		return g_str_has_prefix(word_get(reading, at), wanted_get(query, 0));
	case WORDS_NEAR:
		return has_all_within(reading, query, at);
	default:
		return at + query->words->len <= reading->words->len &&
		       has_phrase_at(reading, query, at);
	}
}

static gboolean
has_words(Reading *reading, const StoreQuery *query)
{
	const char *text = reading->record->passage->text;
	if (!reading->words)
		reading->words = recipe_read_words(reading->store->recipe, text, strlen(text));
	if (query->mode == WORDS_NEAR && !reading->stems)
		stems_read(reading);
	for (guint at = 0; at < reading->words->len; at++)
		if (has_words_at(reading, query, at))
			return TRUE;
	return FALSE;
}

static gboolean
terms_read(Reading *reading)
{
	reading->terms = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	XapTerms *terms =
	    xap_enquire_get_matching_terms(reading->asked, reading->docid, reading->error);
	int row = terms ? 1 : -1;
	while (row > 0 && (row = xap_terms_next(terms, reading->error)) > 0) {
		gsize length;
		g_hash_table_add(reading->terms, g_strdup(xap_terms_get(terms, &length)));
	}
	xap_terms_free(terms);
	return row == 0;
}

static gboolean
has_term(Reading *reading, const StoreQuery *query)
{
	if (!reading->terms && !terms_read(reading)) {
		reading->failed = TRUE;
		return FALSE;
	}
	schema_set_term(reading->store->term, query->field, query->text);
	return g_hash_table_contains(reading->terms, reading->store->term->str);
}

static gboolean query_holds(Reading *reading, const StoreQuery *query);

static gboolean
first_part_holds(Reading *reading, const StoreQuery *query)
{
	return query->parts->len > 0 && query_holds(reading, g_ptr_array_index(query->parts, 0));
}

static gboolean
some_part_holds(Reading *reading, const StoreQuery *query, guint from)
{
	for (guint i = from; i < query->parts->len; i++)
		if (query_holds(reading, g_ptr_array_index(query->parts, i)))
			return TRUE;
	return FALSE;
}

static gboolean
all_parts_hold(Reading *reading, const StoreQuery *query)
{
	for (guint i = 0; i < query->parts->len; i++)
		if (!query_holds(reading, g_ptr_array_index(query->parts, i)))
			return FALSE;
	return query->parts->len > 0;
}

static gboolean
has_day(Reading *reading, const StoreQuery *query)
{
	XapBytes value = { NULL, 0 };
	XapDocument *xapian =
	    xap_database_get_document(reading->store->all, reading->docid, reading->error);
	reading->failed = reading->failed || !xapian ||
			  !xap_document_get_value(xapian, SLOT_DAY, &value, reading->error);
	xap_document_free(xapian);
	guint64 day = value.data ? g_ascii_strtoull(value.data, NULL, 10) : 0;
	xap_bytes_free(&value);
	return day && day >= query->from && day <= query->to;
}

static gboolean
query_holds(Reading *reading, const StoreQuery *query)
{
	switch (query->kind) {
	case QUERY_TERM:
		return has_term(reading, query);
	case QUERY_WORDS:
		return has_words(reading, query);
	case QUERY_DAYS:
		return has_day(reading, query);
	case QUERY_CHAMBER:
		return g_strcmp0(identity_chamber(reading->record->document), query->text) == 0;
	case QUERY_ALL:
		return TRUE;
	case QUERY_AND:
	case QUERY_FILTER:
		return all_parts_hold(reading, query);
	case QUERY_MAYBE:
		return first_part_holds(reading, query);
	case QUERY_NOT:
		return first_part_holds(reading, query) && !some_part_holds(reading, query, 1);
	default:
		return some_part_holds(reading, query, 0);
	}
}

static gboolean
may_have(const StoreQuery *row, const char *signature, gsize length)
{
	g_autoptr(GByteArray) pattern = g_byte_array_new();
	for (guint i = 0; i < row->words->len; i++) {
		guint8 byte = signature_byte(g_ptr_array_index(row->words, i));
		g_byte_array_append(pattern, &byte, 1);
	}
	return length == 0 || memmem(signature, length, pattern->data, pattern->len);
}

gboolean
reading_may_match(const Store *store, const StoreQuery *query, guint docid)
{
	gsize length;
	const char *signature = store_get_signature(store, docid, &length);
	gboolean may = TRUE;
	for (guint i = 1; may && i < query->parts->len; i++) {
		const StoreQuery *part = g_ptr_array_index(query->parts, i);
		may = part->kind != QUERY_WORDS || part->mode != WORDS_PHRASE ||
		      may_have(part, signature, length);
	}
	return may;
}

/* libxapian has looked for everything but the words. */
static gboolean
required_words_hold(Reading *reading, const StoreQuery *query)
{
	for (guint i = 1; i < query->parts->len; i++) {
		const StoreQuery *part = g_ptr_array_index(query->parts, i);
		if (part->kind == QUERY_WORDS && !has_words(reading, part))
			return FALSE;
	}
	return TRUE;
}

gint
reading_matches(Store *store, XapEnquire *terms, const StoreQuery *query, const Record *record,
		guint docid, XapError *error)
{
	Reading reading = { .store = store, .asked = terms, .record = record,
			    .docid = docid, .error = error };
	gboolean holds = query_words_are_required(query) ? required_words_hold(&reading, query)
							 : query_holds(&reading, query);
	g_clear_pointer(&reading.terms, g_hash_table_unref);
	g_clear_pointer(&reading.stems, g_ptr_array_unref);
	return reading.failed ? -1 : holds;
}
