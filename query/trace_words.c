#include "query/trace_words.h"

#include <string.h>

#include "store/schema.h"

#define FNV_BASIS G_GUINT64_CONSTANT(14695981039346656037)
#define FNV_PRIME G_GUINT64_CONSTANT(1099511628211)

struct TraceWords {
	TraceReading *reading;
	GArray *shingles;     /* of guint64 */
	GHashTable *terms;    /* keys of its terms, in `reading` */
	GHashTable *in_a_row; /* its shingles, in `shingles` */
};

/* ---- a text ---- */

static guint64
term_key(const Term *term)
{
	guint64 key = (FNV_BASIS ^ (guint64)term->kind) * FNV_PRIME;
	for (const char *at = term->text; *at; at++)
		key = (key ^ (guchar)*at) * FNV_PRIME;
	return key;
}

TraceReading *
trace_reading_new(Recipe *recipe, const char *text)
{
	TraceReading *reading = g_new(TraceReading, 1);
	reading->terms = g_array_new(FALSE, FALSE, sizeof(ReadTerm));
	reading->words = g_array_new(FALSE, FALSE, sizeof(ReadTerm));
	const GArray *terms = recipe_read(recipe, text, strlen(text));
	for (guint i = 0; i < terms->len; i++) {
		const Term *term = &g_array_index(terms, Term, i);
		ReadTerm read = { term_key(term), term->start, term->end };
		if (term->kind == TERM_WORD)
			g_array_append_val(reading->words, read);
		else if (schema_get_field(term->kind) != FIELDS)
			g_array_append_val(reading->terms, read);
	}
	return reading;
}

void
trace_reading_free(TraceReading *reading)
{
	if (!reading)
		return;
	g_array_unref(reading->terms);
	g_array_unref(reading->words);
	g_free(reading);
}

/* The shingle that begins with word `at`, where there are words enough. */
static guint64
shingle_key(const TraceReading *reading, guint at)
{
	guint64 key = FNV_BASIS;
	for (guint i = at; i < at + REUSED_WORDS; i++)
		key = (key ^ g_array_index(reading->words, ReadTerm, i).key) * FNV_PRIME;
	return key;
}

/* ---- what texts have in common ---- */

TraceWords *
trace_words_new(Recipe *recipe, const char *text, GHashTable *common)
{
	TraceWords *words = g_new0(TraceWords, 1);
	words->reading = trace_reading_new(recipe, text);
	words->shingles = g_array_new(FALSE, FALSE, sizeof(guint64));
	words->terms = g_hash_table_new(g_int64_hash, g_int64_equal);
	words->in_a_row = g_hash_table_new(g_int64_hash, g_int64_equal);
	for (guint i = 0; i < words->reading->terms->len; i++) {
		guint64 *key = &g_array_index(words->reading->terms, ReadTerm, i).key;
		if (!common || !g_hash_table_contains(common, key))
			g_hash_table_add(words->terms, key);
	}
	for (guint i = 0; i + REUSED_WORDS <= words->reading->words->len; i++) {
		guint64 key = shingle_key(words->reading, i);
		g_array_append_val(words->shingles, key);
	}
	for (guint i = 0; i < words->shingles->len; i++)
		g_hash_table_add(words->in_a_row, &g_array_index(words->shingles, guint64, i));
	return words;
}

void
trace_words_free(TraceWords *words)
{
	if (!words)
		return;
	g_hash_table_unref(words->terms);
	g_hash_table_unref(words->in_a_row);
	g_array_unref(words->shingles);
	trace_reading_free(words->reading);
	g_free(words);
}

GPtrArray *
trace_words_get_shared(const TraceWords *words, const TraceReading *reading, const char *text,
		       gsize start, gsize end)
{
	GPtrArray *shared = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GHashTable) seen = g_hash_table_new(g_int64_hash, g_int64_equal);
	gsize after = start;
	for (guint i = 0; i < reading->terms->len && shared->len < SHARED_MOST; i++) {
		ReadTerm *term = &g_array_index(reading->terms, ReadTerm, i);
		if (term->start < after || term->end > end ||
		    !g_hash_table_contains(words->terms, &term->key))
			continue;
		after = term->end;
		if (g_hash_table_add(seen, &term->key))
			g_ptr_array_add(shared, g_strndup(text + term->start,
							  term->end - term->start));
	}
	return shared;
}

/* Words in text[start..end) that are no function words. */
static guint
terms_count(const TraceReading *reading, gsize start, gsize end)
{
	guint count = 0;
	for (guint i = 0; i < reading->terms->len; i++) {
		const ReadTerm *term = &g_array_index(reading->terms, ReadTerm, i);
		if (term->start < start || term->end > end)
			continue;
		count++;
		start = term->end;
	}
	return count;
}

char *
trace_words_find_reused(const TraceWords *words, const TraceReading *reading, const char *text,
			guint *length)
{
	guint best = 0, first = 0, run = 0;
	for (guint i = 0; i + REUSED_WORDS <= reading->words->len; i++) {
		guint64 key = shingle_key(reading, i);
		run = g_hash_table_contains(words->in_a_row, &key) ? run + 1 : 0;
		if (run <= best)
			continue;
		best = run;
		first = i + 1 - run;
	}
	*length = 0;
	if (!best)
		return NULL;
	guint last = first + best + REUSED_WORDS - 2;
	gsize start = g_array_index(reading->words, ReadTerm, first).start;
	gsize end = g_array_index(reading->words, ReadTerm, last).end;
	if (terms_count(reading, start, end) < REUSED_TERMS)
		return NULL;
	*length = last - first + 1;
	return g_strndup(text + start, end - start);
}
