/*
 * draw.c - takes questions from a corpus, always the same ones.
 *
 * usage: draw CORPUS QUESTIONS MORE
 *
 * QUESTIONS: a line "# passages bytes", then for each question its kind, whether it counts (1)
 * or warms up (0), and three wordings, between tabs: as typed, which spoor and Xapian read
 * alike; with only the words that name something; and the latter as FTS5 has it.
 * MORE: a corpus of passages under other ids, to add to an index.
 */
#include <stdlib.h>
#include <string.h>

#include "tests/bench/bench.h"
#include "tests/bench/sample.h"
#include "text/function_words.h"

#define SEED 11
#define MORE 100
#define TRIES 200 /* for each question, to find one that was not drawn before */

typedef struct {
	Sample *sample;
	GRand *rand;
	WordPool rare, frequent, middling;
} Drawer;

static guint
between(Drawer *drawer, guint least, guint most)
{
	return (guint)g_rand_int_range(drawer->rand, (gint)least, (gint)most + 1);
}

static const GArray *
passage_pick(Drawer *drawer)
{
	const GPtrArray *passages = drawer->sample->passages;
	return g_ptr_array_index(passages, between(drawer, 0, passages->len - 1));
}

static void
words_add(Drawer *drawer, GPtrArray *words, const GArray *passage, guint first, guint count)
{
	for (guint i = first; i < first + count; i++)
		g_ptr_array_add(words, g_strdup(sample_word(drawer->sample, passage, i)->text));
}

/* ---- one function a kind; FALSE where it has to be tried again ---- */

static gboolean
pool_draw(Drawer *drawer, const WordPool *pool, GPtrArray *words)
{
	const Word *word = g_ptr_array_index(pool->words, between(drawer, 0, pool->words->len - 1));
	g_ptr_array_add(words, g_strdup(word->text));
	return TRUE;
}

static gboolean
rare_draw(Drawer *drawer, GPtrArray *words)
{
	return pool_draw(drawer, &drawer->rare, words);
}

static gboolean
frequent_draw(Drawer *drawer, GPtrArray *words)
{
	return pool_draw(drawer, &drawer->frequent, words);
}

/* Two to five middling words of one passage, in its order; `linked`: with the function word
 * that stands before one, as people type. */
static gboolean
some_draw(Drawer *drawer, GPtrArray *words, gboolean linked)
{
	const GArray *passage = passage_pick(drawer);
	guint wanted = between(drawer, 2, 5), found = 0;
	for (guint i = between(drawer, 0, passage->len / 2); i < passage->len && found < wanted; i++) {
		const Word *word = sample_word(drawer->sample, passage, i);
		if (!pool_has(&drawer->middling, word) || between(drawer, 0, 2) == 0)
			continue;
		if (linked && i > 0 && sample_word(drawer->sample, passage, i - 1)->is_function)
			words_add(drawer, words, passage, i - 1, 1);
		words_add(drawer, words, passage, i, 1);
		found++;
	}
	return found == wanted;
}

static gboolean
any_draw(Drawer *drawer, GPtrArray *words)
{
	return some_draw(drawer, words, TRUE);
}

static gboolean
all_draw(Drawer *drawer, GPtrArray *words)
{
	return some_draw(drawer, words, FALSE);
}

/* Words in a row with nothing but one space between them, of which at least `named` name
 * something; `common`: all very frequent. */
static gboolean
row_draw(Drawer *drawer, GPtrArray *words, guint length, guint named, gboolean common)
{
	const GArray *passage = passage_pick(drawer);
	if (passage->len < length)
		return FALSE;
	guint first = between(drawer, 0, passage->len - length);
	for (guint i = first; i < first + length; i++) {
		const Word *word = sample_word(drawer->sample, passage, i);
		if ((i > first && !g_array_index(passage, Place, i).follows) ||
		    (common && word->rank >= SAMPLE_COMMON))
			return FALSE;
		named -= named > 0 && !word->is_function;
	}
	words_add(drawer, words, passage, first, length);
	return named == 0;
}

static gboolean
phrase_draw(Drawer *drawer, GPtrArray *words)
{
	return row_draw(drawer, words, between(drawer, 2, 4), 1, FALSE);
}

/* Very frequent words, the first two of which never stand side by side in the sample. */
static gboolean
shuffled_draw(Drawer *drawer, GPtrArray *words)
{
	guint ranks[4];
	for (guint i = 0, n = between(drawer, 2, 4); i < n; i++) {
		ranks[i] = between(drawer, 0, SAMPLE_COMMON - 1);
		const Word *word = sample_ranked(drawer->sample, ranks[i]);
		if (!word)
			return FALSE;
		g_ptr_array_add(words, g_strdup(word->text));
	}
	return !drawer->sample->pairs[ranks[0]][ranks[1]];
}

static gboolean
common_draw(Drawer *drawer, GPtrArray *words)
{
	return between(drawer, 0, 2) == 0
		   ? shuffled_draw(drawer, words)
		   : row_draw(drawer, words, between(drawer, 2, 4), 0, TRUE);
}

static gboolean
claim_draw(Drawer *drawer, GPtrArray *words)
{
	const GArray *passage = passage_pick(drawer);
	guint length = between(drawer, 30, 60);
	if (passage->len < length)
		return FALSE;
	words_add(drawer, words, passage, between(drawer, 0, passage->len - length), length);
	return TRUE;
}

static gboolean
prefix_draw(Drawer *drawer, GPtrArray *words)
{
	pool_draw(drawer, &drawer->middling, words);
	char *word = g_ptr_array_index(words, 0);
	glong letters = (glong)between(drawer, 4, 6);
	if (g_utf8_strlen(word, -1) <= letters)
		return FALSE;
	*g_utf8_offset_to_pointer(word, letters) = '\0';
	return TRUE;
}

static const struct {
	const char *name;
	guint count; /* that count, and as many that warm up */
	gboolean (*draw)(Drawer *drawer, GPtrArray *words);
	const char *before, *between, *after, *fts5_between;
	gboolean reduced; /* without its function words it is the same question */
} kinds[] = {
	{ "rare1", 60, rare_draw, "", " ", "", " ", FALSE },
	{ "freq1", 60, frequent_draw, "", " ", "", " ", FALSE },
	{ "or25", 100, any_draw, "", " ", "", " OR ", TRUE },
	{ "and25", 100, all_draw, "", " AND ", "", " AND ", FALSE },
	{ "phrase", 80, phrase_draw, "\"", " ", "\"", " ", FALSE },
	{ "phrase-common", 80, common_draw, "\"", " ", "\"", " ", FALSE },
	{ "claim", 60, claim_draw, "", " ", "", " OR ", TRUE },
	{ "prefix", 60, prefix_draw, "", " ", "*", " ", FALSE },
};

static char *
wording(guint kind, const GPtrArray *words, const char *separator, gboolean reduced)
{
	GString *text = g_string_new(kinds[kind].before);
	gboolean first = TRUE;
	for (guint i = 0; i < words->len; i++) {
		const char *word = g_ptr_array_index(words, i);
		if (reduced && kinds[kind].reduced && function_word_is(word, strlen(word)))
			continue;
		g_string_append_printf(text, "%s%s", first ? "" : separator, word);
		first = FALSE;
	}
	return g_string_free(g_string_append(text, kinds[kind].after), FALSE);
}

static gboolean
question_write(Drawer *drawer, guint kind, gboolean counts, GHashTable *known, FILE *file)
{
	g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
	if (!kinds[kind].draw(drawer, words))
		return FALSE;
	g_autofree char *typed = wording(kind, words, kinds[kind].between, FALSE);
	g_autofree char *terms = wording(kind, words, kinds[kind].between, TRUE);
	g_autofree char *fts5 = wording(kind, words, kinds[kind].fts5_between, TRUE);
	if (!*terms || !g_hash_table_add(known, g_strdup(typed)))
		return FALSE;
	fprintf(file, "%s\t%d\t%s\t%s\t%s\n", kinds[kind].name, counts, typed, terms, fts5);
	return TRUE;
}

static void
questions_write(Drawer *drawer, FILE *file)
{
	g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	fprintf(file, "# %u %" G_GUINT64_FORMAT "\n", drawer->sample->count, drawer->sample->bytes);
	for (guint kind = 0; kind < G_N_ELEMENTS(kinds); kind++) {
		guint written = 0, wanted = 2 * kinds[kind].count;
		for (guint tries = 0; written < wanted && tries < wanted * TRIES; tries++)
			written += question_write(drawer, kind, written % 2, known, file);
	}
}

/* A BenchPut: the first passages of the corpus under other ids. */
typedef struct {
	FILE *file;
	guint count;
} Copier;

static gboolean
passage_copy(const char *id, const char *title, const char *text, gpointer data)
{
	Copier *copier = data;
	g_autofree char *other = g_strconcat("more-", id, NULL);
	bench_write(copier->file, other, title, text);
	return ++copier->count < MORE;
}

static FILE *
file_open(const char *path)
{
	FILE *file = fopen(path, "w");
	if (!file)
		bench_die("%s: cannot be written", path);
	return file;
}

int
main(int argc, char **argv)
{
	g_set_prgname("draw");
	if (argc != 4)
		bench_die("usage: draw CORPUS QUESTIONS MORE");
	Drawer drawer = { .sample = sample_read(argv[1]), .rand = g_rand_new_with_seed(SEED) };
	if (drawer.sample->passages->len == 0)
		bench_die("%s: no passages", argv[1]);
	pool_fill(&drawer.rare, drawer.sample, 0, 0.0005);
	pool_fill(&drawer.frequent, drawer.sample, 0.01, 0.2);
	pool_fill(&drawer.middling, drawer.sample, 0.0002, 0.05);
	FILE *questions = file_open(argv[2]);
	questions_write(&drawer, questions);
	Copier copier = { file_open(argv[3]), 0 };
	bench_read(argv[1], passage_copy, &copier);
	gboolean written = fclose(questions) == 0;
	if (fclose(copier.file) != 0 || !written)
		bench_die("%s: cannot be written", argv[2]);
	pool_clear(&drawer.rare);
	pool_clear(&drawer.frequent);
	pool_clear(&drawer.middling);
	sample_free(drawer.sample);
	g_rand_free(drawer.rand);
	return 0;
}
