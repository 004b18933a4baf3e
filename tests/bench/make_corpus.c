/*
 * make_corpus.c - a corpus for `make bench` where none is given: passages put together from the
 * sentences of a document. Synthetic, and always the same.
 *
 * usage: make_corpus DOCUMENT CORPUS
 *
 * The n-th sentence is taken about 1/n times as often as the first (Zipf's law), so that there
 * are rare words and frequent ones.
 */
#include <math.h>
#include <string.h>

#include "indexer/read/reader.h"
#include "tests/bench/bench.h"
#include "text/sentence.h"

#define PASSAGES 5000
#define SENTENCES_MIN 2 /* of a passage */
#define SENTENCES_MAX 8
#define SENTENCE_BYTES_MIN 30 /* shorter ones are numbers and names */
#define SEED 7

/* A BuilderSink. */
static gboolean
sentences_take(DocumentBuilder *builder, gpointer data, GError **error)
{
	g_autoptr(Document) document = builder_finish(builder, error);
	if (!document)
		return FALSE;
	for (guint i = 0; i < document->passages->len; i++) {
		const char *text = ((Passage *)g_ptr_array_index(document->passages, i))->text;
		gsize start, end, length = strlen(text);
		for (gsize at = 0; at < length; at = MAX(end, at) + 1) {
			sentence_find(text, at, &start, &end);
			if (end > start + SENTENCE_BYTES_MIN)
				g_ptr_array_add(data, g_strndup(text + start, end - start));
		}
	}
	return TRUE;
}

static GPtrArray *
corpus_read_sentences(const char *path)
{
	GPtrArray *sentences = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GError) error = NULL;
	g_autofree char *source = NULL;
	gsize length;
	const Reader *reader = reader_find(path, &error);
	if (!reader || !g_file_get_contents(path, &source, &length, &error) ||
	    !reader->read(source, length, sentences_take, sentences, &error))
		bench_die("%s", error->message);
	return sentences;
}

static const char *
sentence_draw(GRand *rand, const GPtrArray *sentences)
{
	double rank = exp(g_rand_double(rand) * log(sentences->len + 1.0));
	return g_ptr_array_index(sentences, MIN((guint)rank, sentences->len) - 1);
}

int
main(int argc, char **argv)
{
	g_autoptr(GRand) rand = g_rand_new_with_seed(SEED);
	g_set_prgname("make_corpus");
	if (argc != 3)
		bench_die("usage: make_corpus DOCUMENT CORPUS");
	g_autoptr(GPtrArray) sentences = corpus_read_sentences(argv[1]);
	FILE *file = fopen(argv[2], "w");
	if (!file)
		bench_die("%s: cannot be written", argv[2]);
	for (guint i = 1; i <= PASSAGES; i++) {
		g_autofree char *id = g_strdup_printf("synthetic-%u", i);
		g_autofree char *title = g_strdup_printf("Synthetic %u", i);
		g_autoptr(GString) text = g_string_new(NULL);
		for (gint n = g_rand_int_range(rand, SENTENCES_MIN, SENTENCES_MAX + 1); n > 0; n--)
			g_string_append_printf(text, "%s%s", text->len ? " " : "",
					       sentence_draw(rand, sentences));
		bench_write(file, id, title, text->str);
	}
	if (fclose(file) != 0)
		bench_die("%s: cannot be written", argv[2]);
	return 0;
}
