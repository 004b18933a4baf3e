#include "tests/bench/sample.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tests/bench/bench.h"
#include "text/function_words.h"

#define CONTENT_LETTERS_MIN 4

static void
word_free(Word *word)
{
	g_free(word->text);
	g_free(word);
}

static Word *
word_get(Sample *sample, const char *start, gsize length)
{
	g_autofree char *text = g_utf8_strdown(start, (gssize)length);
	Word *word = g_hash_table_lookup(sample->known, text);
	if (word)
		return word;
	word = g_new0(Word, 1);
	word->is_content = g_utf8_strlen(text, -1) >= CONTENT_LETTERS_MIN &&
			   !function_word_is(text, strlen(text));
	word->text = g_steal_pointer(&text);
	g_hash_table_insert(sample->known, word->text, word);
	g_ptr_array_add(sample->words, word);
	return word;
}

static const char *
letters_skip(const char *at, gboolean letters)
{
	while (*at && g_unichar_isalpha(g_utf8_get_char(at)) == letters)
		at = g_utf8_next_char(at);
	return at;
}

static GArray *
places_read(Sample *sample, const char *text, guint passage)
{
	GArray *places = g_array_new(FALSE, FALSE, sizeof(Place));
	const char *before = text, *end;
	for (const char *start = letters_skip(text, FALSE); *start;
	     start = letters_skip(end, FALSE)) {
		end = letters_skip(start, TRUE);
		Place place = { word_get(sample, start, (gsize)(end - start)),
				start == before + 1 && *before == ' ' };
		place.word->frequency += place.word->last != passage;
		place.word->last = passage;
		g_array_append_val(places, place);
		before = end;
	}
	return places;
}

/* A BenchPut. */
static gboolean
passage_take(const char *id, const char *title, const char *text, gpointer data)
{
	Sample *sample = data;
	(void)id;
	sample->bytes += strlen(title) + strlen(text);
	if (sample->count++ % sample->step == 0)
		g_ptr_array_add(sample->passages, places_read(sample, text, sample->count));
	return TRUE;
}

static gint
word_compare(gconstpointer a, gconstpointer b)
{
	const Word *x = *(Word *const *)a, *y = *(Word *const *)b;
	return x->frequency != y->frequency ? (x->frequency < y->frequency ? 1 : -1)
					    : strcmp(x->text, y->text);
}

static void
pairs_note(Sample *sample)
{
	for (guint i = 0; i < sample->passages->len; i++) {
		const GArray *places = g_ptr_array_index(sample->passages, i);
		for (guint k = 1; k < places->len; k++) {
			guint a = g_array_index(places, Place, k - 1).word->rank;
			guint b = g_array_index(places, Place, k).word->rank;
			if (a < SAMPLE_COMMON && b < SAMPLE_COMMON)
				sample->pairs[a][b] = TRUE;
		}
	}
}

Sample *
sample_read(const char *corpus)
{
	GStatBuf status;
	if (g_stat(corpus, &status) != 0)
		bench_die("%s: no such file", corpus);
	Sample *sample = g_new0(Sample, 1);
	sample->step = 1 + (guint)(status.st_size / SAMPLE_BYTES);
	sample->known = g_hash_table_new(g_str_hash, g_str_equal);
	sample->words = g_ptr_array_new_with_free_func((GDestroyNotify)word_free);
	sample->passages = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
	bench_read(corpus, passage_take, sample);
	g_ptr_array_sort(sample->words, word_compare);
	for (guint i = 0; i < sample->words->len; i++)
		((Word *)g_ptr_array_index(sample->words, i))->rank = i;
	pairs_note(sample);
	return sample;
}

void
sample_free(Sample *sample)
{
	g_hash_table_unref(sample->known);
	g_ptr_array_unref(sample->words);
	g_ptr_array_unref(sample->passages);
	g_free(sample);
}
