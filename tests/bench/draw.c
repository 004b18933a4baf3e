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
#include <string.h>

#include "tests/bench/bench.h"
#include "tests/bench/sample.h"
#include "text/function_words.h"

#define SEED 11
#define MORE 100
#define TRIES 2000 /* for each question of a kind, to find another one */

typedef struct {
	Sample *sample;
	GRand *rand;
	GPtrArray *words; /* of char *: the question that is being drawn */
} Draw;

typedef struct Kind Kind;

struct Kind {
	const char *name;
	guint count; /* that count; as many warm up */
	/* Adds words; FALSE where it has to be tried again. */
	gboolean (*draw)(Draw *draw, const Kind *kind);
	double least, most;	  /* the share of the passages that have one of its words */
	guint shortest, longest;  /* in words; a prefix in letters */
	const char *before, *between, *after, *fts5_between;
	gboolean reduced; /* it is the same question without its function words */
};

static guint
between(Draw *draw, guint least, guint most)
{
	return (guint)g_rand_int_range(draw->rand, (gint)least, (gint)most + 1);
}

static const GArray *
passage_pick(Draw *draw)
{
	return g_ptr_array_index(draw->sample->passages,
				 between(draw, 0, draw->sample->passages->len - 1));
}

static void
word_add(Draw *draw, const Word *word)
{
	g_ptr_array_add(draw->words, g_strdup(word->text));
}

static gboolean
word_fits(Draw *draw, const Kind *kind, const Word *word)
{
	guint passages = draw->sample->passages->len;
	return word->is_content && word->frequency >= MAX(2, kind->least * passages) &&
	       word->frequency <= kind->most * passages;
}

static gboolean
word_draw(Draw *draw, const Kind *kind)
{
	const GPtrArray *words = draw->sample->words;
	const Word *word = g_ptr_array_index(words, between(draw, 0, words->len - 1));
	word_add(draw, word);
	return word_fits(draw, kind, word);
}

static gboolean
prefix_draw(Draw *draw, const Kind *kind)
{
	glong letters = (glong)between(draw, kind->shortest, kind->longest);
	gboolean fits = word_draw(draw, kind);
	char *word = g_ptr_array_index(draw->words, 0);
	if (!fits || g_utf8_strlen(word, -1) <= letters)
		return FALSE;
	*g_utf8_offset_to_pointer(word, letters) = '\0';
	return TRUE;
}

/* Words of one passage, in its order; where they may be reduced each with the function word
 * that stands before it, as people type. */
static gboolean
some_draw(Draw *draw, const Kind *kind)
{
	const GArray *places = passage_pick(draw);
	guint wanted = between(draw, kind->shortest, kind->longest);
	for (guint i = 0; i < places->len && wanted > 0; i++) {
		const Word *word = g_array_index(places, Place, i).word;
		if (!word_fits(draw, kind, word) || between(draw, 0, 2) > 0)
			continue;
		if (kind->reduced && i > 0 && !g_array_index(places, Place, i - 1).word->is_content)
			word_add(draw, g_array_index(places, Place, i - 1).word);
		word_add(draw, word);
		wanted--;
	}
	return wanted == 0;
}

/* Running words of a passage. In a phrase one space is between them, and they are all common
 * or one at least names something. */
static gboolean
row_draw(Draw *draw, guint length, gboolean phrase, gboolean common)
{
	const GArray *places = passage_pick(draw);
	gboolean names = FALSE;
	if (places->len < length)
		return FALSE;
	for (guint i = 0, first = between(draw, 0, places->len - length); i < length; i++) {
		const Place *place = &g_array_index(places, Place, first + i);
		if ((phrase && i > 0 && !place->follows) ||
		    (common && place->word->rank >= SAMPLE_COMMON))
			return FALSE;
		names = names || place->word->is_content;
		word_add(draw, place->word);
	}
	return common || names;
}

static gboolean
claim_draw(Draw *draw, const Kind *kind)
{
	return row_draw(draw, between(draw, kind->shortest, kind->longest), FALSE, FALSE);
}

static gboolean
phrase_draw(Draw *draw, const Kind *kind)
{
	return row_draw(draw, between(draw, kind->shortest, kind->longest), TRUE, FALSE);
}

/* Every third: common words of which the first two never stand side by side in the sample. */
static gboolean
common_draw(Draw *draw, const Kind *kind)
{
	guint length = between(draw, kind->shortest, kind->longest), last = 0;
	if (between(draw, 0, 2) > 0 || draw->sample->words->len < SAMPLE_COMMON)
		return row_draw(draw, length, TRUE, TRUE);
	for (guint i = 0; i < length; i++) {
		guint rank = between(draw, 0, SAMPLE_COMMON - 1);
		if (i == 1 && draw->sample->pairs[last][rank])
			return FALSE;
		word_add(draw, g_ptr_array_index(draw->sample->words, rank));
		last = rank;
	}
	return TRUE;
}

static const Kind kinds[] = {
	{ "rare1", 60, word_draw, 0, 0.005, 1, 1, "", " ", "", " ", FALSE },
	{ "freq1", 60, word_draw, 0.01, 0.2, 1, 1, "", " ", "", " ", FALSE },
	{ "or25", 100, some_draw, 0, 0.05, 2, 5, "", " ", "", " OR ", TRUE },
	{ "and25", 100, some_draw, 0, 0.05, 2, 5, "", " AND ", "", " AND ", FALSE },
	{ "phrase", 80, phrase_draw, 0, 1, 2, 4, "\"", " ", "\"", " ", FALSE },
	{ "phrase-common", 80, common_draw, 0, 1, 2, 4, "\"", " ", "\"", " ", FALSE },
	{ "claim", 60, claim_draw, 0, 1, 30, 60, "", " ", "", " OR ", TRUE },
	{ "prefix", 60, prefix_draw, 0, 0.05, 4, 6, "", " ", "*", " ", FALSE },
};

static char *
wording(const Draw *draw, const Kind *kind, const char *separator, gboolean reduced)
{
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i < draw->words->len; i++) {
		const char *word = g_ptr_array_index(draw->words, i);
		if (!reduced || !kind->reduced || !function_word_is(word, strlen(word)))
			g_string_append_printf(text, "%s%s", text->len ? separator : "", word);
	}
	return g_strconcat(kind->before, text->str, kind->after, NULL);
}

static gboolean
question_write(Draw *draw, const Kind *kind, gboolean counts, GHashTable *known, FILE *file)
{
	g_ptr_array_set_size(draw->words, 0);
	if (!kind->draw(draw, kind))
		return FALSE;
	g_autofree char *typed = wording(draw, kind, kind->between, FALSE);
	g_autofree char *terms = wording(draw, kind, kind->between, TRUE);
	g_autofree char *fts5 = wording(draw, kind, kind->fts5_between, TRUE);
	if (!*terms || !g_hash_table_add(known, g_strdup(typed)))
		return FALSE;
	fprintf(file, "%s\t%d\t%s\t%s\t%s\n", kind->name, counts, typed, terms, fts5);
	return TRUE;
}

static void
questions_write(Draw *draw, FILE *file)
{
	g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	fprintf(file, "# %u %" G_GUINT64_FORMAT "\n", draw->sample->count, draw->sample->bytes);
	for (guint k = 0; k < G_N_ELEMENTS(kinds); k++) {
		guint written = 0, wanted = 2 * kinds[k].count;
		for (guint tries = 0; written < wanted && tries < wanted * TRIES; tries++)
			written += question_write(draw, &kinds[k], written % 2, known, file);
	}
}

typedef struct {
	FILE *file;
	guint count;
} Copier;

/* A BenchPut. */
static gboolean
passage_copy(const char *id, const char *title, const char *text, gpointer data)
{
	Copier *copier = data;
	g_autofree char *other = g_strconcat("more-", id, NULL);
	bench_write(copier->file, other, title, text);
	return ++copier->count < MORE;
}

int
main(int argc, char **argv)
{
	g_set_prgname("draw");
	if (argc != 4)
		bench_die("usage: draw CORPUS QUESTIONS MORE");
	Draw draw = { sample_read(argv[1]), g_rand_new_with_seed(SEED),
		      g_ptr_array_new_with_free_func(g_free) };
	FILE *questions = fopen(argv[2], "w");
	Copier copier = { fopen(argv[3], "w"), 0 };
	if (draw.sample->passages->len == 0 || !questions || !copier.file)
		bench_die("no passages, or the questions cannot be written");
	questions_write(&draw, questions);
	bench_read(argv[1], passage_copy, &copier);
	if (fclose(questions) != 0 || fclose(copier.file) != 0)
		bench_die("the questions cannot be written");
	sample_free(draw.sample);
	g_rand_free(draw.rand);
	g_ptr_array_unref(draw.words);
	return 0;
}
