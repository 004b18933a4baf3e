#include "text/stem.h"

#include <string.h>

#include "text/stem_exception.h"
#include "text/stem_rule.h"
#include "xapian-c/xapian_c.h"

#define STEM_MAX_BYTES 512 /* longer than any term: a longer word keeps its own form */
#define END_BEFORE_MIN 2   /* letters before the last part of a compound */
#define END_MIN 4	   /* letters of that part: no row has fewer, */
#define END_MAX 13	   /* and none has more */

struct Stemmer {
	XapStemmer *algorithm;
	GHashTable *exceptions; /* word -> stem */
	GHashTable *ends;	/* last part of a compound -> its stem */
	GString *word;
	char stem[STEM_MAX_BYTES + 1];
};

/* An exception joins what the rules make of the other forms of its word. */
static void
exception_add(Stemmer *stemmer, const StemException *exception)
{
	g_auto(GStrv) words = g_strsplit(exception->words, " ", -1);
	g_string_assign(stemmer->word, exception->stem);
	stem_rule_behind(stemmer->word);
	for (guint w = 0; words[w]; w++)
		if (words[w][0] == '-')
			g_hash_table_insert(stemmer->ends, g_strdup(words[w] + 1),
					    g_strdup(exception->stem));
		else
			g_hash_table_insert(stemmer->exceptions, g_strdup(words[w]),
					    g_strdup(stemmer->word->str));
}

Stemmer *
stemmer_new(void)
{
	XapError error;
	Stemmer *stemmer = g_new0(Stemmer, 1);
	stemmer->algorithm = xap_stemmer_new("kraaij_pohlmann", &error);
	if (!stemmer->algorithm)
		g_error("libxapian has no Dutch stemmer: %s", error.message);
	stemmer->exceptions = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	stemmer->word = g_string_new(NULL);
	stemmer->ends = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	for (guint i = 0; i < stem_exceptions_count; i++)
		exception_add(stemmer, &stem_exceptions[i]);
	return stemmer;
}

void
stemmer_free(Stemmer *stemmer)
{
	if (!stemmer)
		return;
	xap_stemmer_free(stemmer->algorithm);
	g_hash_table_unref(stemmer->exceptions);
	g_string_free(stemmer->word, TRUE);
	g_hash_table_unref(stemmer->ends);
	g_free(stemmer);
}

/* A compound whose last part is an exception: gemeenteraadsleden. The longest such part. */
static gboolean
end_find(Stemmer *stemmer, const char *word, gsize length)
{
	gsize first = MAX(END_BEFORE_MIN, length - MIN(length, END_MAX));
	for (gsize at = first; at + END_MIN <= length; at++) {
		const char *stem = g_hash_table_lookup(stemmer->ends, word + at);
		if (stem) {
			g_string_truncate(stemmer->word, at);
			g_string_append(stemmer->word, stem);
			return TRUE;
		}
	}
	return FALSE;
}

/* Puts the algorithm's stem of the word in its place. */
static gboolean
algorithm_ask(Stemmer *stemmer)
{
	int64_t length = xap_stemmer_stem_into(stemmer->algorithm, stemmer->word->str,
					       stemmer->word->len, stemmer->stem, STEM_MAX_BYTES,
					       NULL);
	if (length <= 0 || length > STEM_MAX_BYTES)
		return FALSE;
	g_string_truncate(stemmer->word, 0);
	g_string_append_len(stemmer->word, stemmer->stem, length);
	return TRUE;
}

const char *
stemmer_stem(Stemmer *stemmer, const char *word)
{
	gsize length = strlen(word);
	const char *exception = g_hash_table_lookup(stemmer->exceptions, word);
	if (exception)
		return exception;
	if (length > STEM_MAX_BYTES)
		return word;
	g_string_assign(stemmer->word, word);
	if (!end_find(stemmer, word, length)) {
		if (stem_rule_before(stemmer->word))
			return stemmer->word->str;
		if (!algorithm_ask(stemmer))
			return word;
	}
	stem_rule_behind(stemmer->word);
	return stemmer->word->str;
}
