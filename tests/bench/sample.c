#include "tests/bench/sample.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tests/bench/bench.h"
#include "text/function_words.h"

#define POOL_MIN 150 /* words */
#define LETTERS_MIN 4

static void
word_free(Word *word)
{
	g_free(word->text);
	g_free(word);
}

static void
place_add(Sample *sample, GArray *passage, char *text, gboolean follows)
{
	guint number = GPOINTER_TO_UINT(g_hash_table_lookup(sample->numbers, text));
	if (number == 0) {
		Word *word = g_new0(Word, 1);
		word->text = text;
		word->is_function = function_word_is(text, strlen(text));
		g_ptr_array_add(sample->words, word);
		number = sample->words->len;
		g_hash_table_insert(sample->numbers, text, GUINT_TO_POINTER(number));
	} else {
		g_free(text);
	}
	Word *word = g_ptr_array_index(sample->words, number - 1);
	word->frequency += word->frequency == 0 || word->last != sample->passages->len;
	word->last = sample->passages->len;
	Place place = { number - 1, follows };
	g_array_append_val(passage, place);
}

static const char *
letters_skip(const char *at, gboolean letters)
{
	while (*at && g_unichar_isalpha(g_utf8_get_char(at)) == letters)
		at = g_utf8_next_char(at);
	return at;
}

/* A BenchPut. */
static gboolean
passage_take(const char *id, const char *title, const char *text, gpointer data)
{
	Sample *sample = data;
	(void)id;
	sample->bytes += strlen(title) + strlen(text);
	if (sample->count++ % sample->step != 0)
		return TRUE;
	GArray *passage = g_array_new(FALSE, FALSE, sizeof(Place));
	const char *behind = NULL;
	for (const char *start = letters_skip(text, FALSE), *end; *start;
	     start = letters_skip(end, FALSE)) {
		end = letters_skip(start, TRUE);
		place_add(sample, passage, g_utf8_strdown(start, end - start),
			  behind && *behind == ' ' && start == behind + 1);
		behind = end;
	}
	g_ptr_array_add(sample->passages, passage);
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
words_rank(Sample *sample)
{
	sample->ranked = g_ptr_array_sized_new(sample->words->len);
	for (guint i = 0; i < sample->words->len; i++)
		g_ptr_array_add(sample->ranked, g_ptr_array_index(sample->words, i));
	g_ptr_array_sort(sample->ranked, word_compare);
	for (guint i = 0; i < sample->ranked->len; i++)
		((Word *)g_ptr_array_index(sample->ranked, i))->rank = i;
}

static void
pairs_note(Sample *sample)
{
	for (guint i = 0; i < sample->passages->len; i++) {
		const GArray *passage = g_ptr_array_index(sample->passages, i);
		for (guint k = 1; k < passage->len; k++) {
			guint a = sample_word(sample, passage, k - 1)->rank;
			guint b = sample_word(sample, passage, k)->rank;
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
	sample->numbers = g_hash_table_new(g_str_hash, g_str_equal);
	sample->words = g_ptr_array_new_with_free_func((GDestroyNotify)word_free);
	sample->passages = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
	bench_read(corpus, passage_take, sample);
	words_rank(sample);
	pairs_note(sample);
	return sample;
}

void
sample_free(Sample *sample)
{
	g_hash_table_unref(sample->numbers);
	g_ptr_array_unref(sample->ranked);
	g_ptr_array_unref(sample->words);
	g_ptr_array_unref(sample->passages);
	g_free(sample);
}

const Word *
sample_word(const Sample *sample, const GArray *passage, guint place)
{
	return g_ptr_array_index(sample->words, g_array_index(passage, Place, place).word);
}

const Word *
sample_ranked(const Sample *sample, guint rank)
{
	return rank < sample->ranked->len ? g_ptr_array_index(sample->ranked, rank) : NULL;
}

/* Rarest first. */
static GPtrArray *
candidates_get(const Sample *sample)
{
	GPtrArray *candidates = g_ptr_array_new();
	for (guint i = sample->ranked->len; i > 0; i--) {
		Word *word = g_ptr_array_index(sample->ranked, i - 1);
		if (word->frequency >= 2 && !word->is_function &&
		    g_utf8_strlen(word->text, -1) >= LETTERS_MIN)
			g_ptr_array_add(candidates, word);
	}
	return candidates;
}

void
pool_fill(WordPool *pool, const Sample *sample, double least, double most)
{
	g_autoptr(GPtrArray) candidates = candidates_get(sample);
	guint first = 0, end = 0;
	for (guint i = 0; i < candidates->len; i++) {
		const Word *word = g_ptr_array_index(candidates, i);
		first += word->frequency < least * sample->passages->len;
		end += word->frequency <= most * sample->passages->len;
	}
	end = MIN(MAX(end, first + POOL_MIN), candidates->len);
	first = MIN(first, end > POOL_MIN ? end - POOL_MIN : 0);
	if (end == 0)
		bench_die("the corpus is too small to draw questions from");
	pool->words = g_ptr_array_new();
	for (guint i = first; i < end; i++)
		g_ptr_array_add(pool->words, g_ptr_array_index(candidates, i));
	pool->least = ((const Word *)g_ptr_array_index(candidates, first))->frequency;
	pool->most = ((const Word *)g_ptr_array_index(candidates, end - 1))->frequency;
}

void
pool_clear(WordPool *pool)
{
	g_ptr_array_unref(pool->words);
}

gboolean
pool_has(const WordPool *pool, const Word *word)
{
	return !word->is_function && word->frequency >= pool->least &&
	       word->frequency <= pool->most && g_utf8_strlen(word->text, -1) >= LETTERS_MIN;
}
