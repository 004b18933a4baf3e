/* make quality: how well references are found in texts that people judged; exit 1 where a score
 * is below its floor. */
#include <stdio.h>
#include <stdlib.h>

#include "document/plain_text.h"
#include "document/reference_finder.h"
#include "indexer/read/source.h"
#include "query/refs.h"
#include "tests/quality/rows.h"
#include "tests/quality/score.h"

#define SPEED_BYTES 4000000 /* of text that the finder reads while it is timed */

#define FOLDER "tests/quality/references/"

enum { MUST, SHOULD, PRECISION, UNNAMED, ACRONYMS, PAIRS, MEASURES };

/* What is aimed at (0: nothing is set), and what may not be lost again: a little below what was
 * measured last. */
static const struct {
	const char *name;
	double target, floor;
} measures[MEASURES] = {
	[MUST] = { "must", 0.95, 0.95 },
	[SHOULD] = { "should", 0.80, 0.84 },
	[PRECISION] = { "precision", 0.97, 0.98 },
	[UNNAMED] = { "must, no identity", 0, 0.90 },
	[ACRONYMS] = { "acronyms", 1, 1 },
	[PAIRS] = { "acronyms that are right", 1, 1 },
};

static const struct {
	const char *title, *text, *judgements, *acronyms;
} texts[] = {
	{ "letter", "corpus/kabinetsreactie-iob-navo-eu.md", FOLDER "letter.tsv",
	  FOLDER "acronyms.tsv" },
	{ "text-1", FOLDER "text-1.txt", FOLDER "text-1.tsv", NULL },
	{ "text-2", FOLDER "text-2.txt", FOLDER "text-2.tsv", FOLDER "text-2.acronyms.tsv" },
	{ "text-3", FOLDER "text-3.txt", FOLDER "text-3.tsv", FOLDER "text-3.acronyms.tsv" },
};

static void
die(const GError *error)
{
	fprintf(stderr, "%s\n", error->message);
	exit(2);
}

static gboolean
document_keep(DocumentBuilder *builder, gpointer data, GError **error)
{
	Document **document = data;
	*document = builder_finish(builder, error);
	return *document != NULL;
}

/* As spoor-index reads a letter, and as spoor refs --text reads a text. */
static Document *
document_read(const Catalogue *catalogue, const char *path, const char *source, gsize length)
{
	g_autoptr(GError) error = NULL;
	Document *document = NULL;
	if (g_str_has_suffix(path, ".md")) {
		if (!read_markdown(source, length, document_keep, &document, &error))
			die(error);
		source_name(catalogue, path, document);
		return document;
	}
	document = plain_text_read(source, length, &error);
	if (!document)
		die(error);
	document->id = g_strdup(REFS_TEXT_ID);
	return document;
}

static char *
file_load(const char *path, gsize *length)
{
	g_autoptr(GError) error = NULL;
	char *source = NULL;
	if (!g_file_get_contents(path, &source, length, &error))
		die(error);
	return source;
}

static void
text_score(ReferenceFinder *finder, const Catalogue *catalogue, guint i, Score *score, FILE *out)
{
	gsize length;
	g_autofree char *source = file_load(texts[i].text, &length);
	g_autoptr(GArray) judgements = judgements_read(texts[i].judgements, source, length);
	g_autoptr(GArray) acronyms = acronym_judgements_read(texts[i].acronyms);
	g_autoptr(Document) document = document_read(catalogue, texts[i].text, source, length);
	reference_finder_read(finder, document);
	if (out)
		fprintf(out, "--- %s\n", texts[i].title);
	score_references(score, document, catalogue, judgements, out);
	score_acronyms(score, document, acronyms, out);
	if (out)
		fputc('\n', out);
}

/* MB of source the finder reads in a second. */
static double
speed_measure(ReferenceFinder *finder, const Catalogue *catalogue)
{
	gsize done = 0, length;
	gint64 spent = 0;
	for (guint i = 0; done < SPEED_BYTES; i = (i + 1) % G_N_ELEMENTS(texts)) {
		const char *path = texts[i].text;
		g_autofree char *source = file_load(path, &length);
		g_autoptr(Document) document = document_read(catalogue, path, source, length);
		gint64 start = g_get_monotonic_time();
		reference_finder_read(finder, document);
		spent += g_get_monotonic_time() - start;
		done += length;
	}
	return done / (double)MAX(spent, 1);
}

static double
ratio_value(Ratio ratio)
{
	return ratio.all > 0 ? ratio.found / (double)ratio.all : 1;
}

/* FALSE if a score is below its floor. */
static gboolean
measures_print(const Score *score)
{
	LayerScore total = score_total(score);
	guint pairs = score->acronyms.found;
	double values[MEASURES] = {
		[MUST] = ratio_value(total.asked[LEVEL_MUST]),
		[SHOULD] = ratio_value(total.asked[LEVEL_SHOULD]),
		[PRECISION] = ratio_value(total.right),
		[UNNAMED] = ratio_value(total.unnamed[LEVEL_MUST]),
		[ACRONYMS] = ratio_value(score->acronyms),
		[PAIRS] = ratio_value((Ratio){ pairs, pairs + score->false_pairs }),
	};
	gboolean held = TRUE;
	printf("%-26s%9s%9s%9s\n", "", "score", "target", "floor");
	for (guint i = 0; i < MEASURES; i++) {
		gboolean low = values[i] < measures[i].floor;
		g_autofree char *target = measures[i].target > 0 ?
			g_strdup_printf("%.2f", measures[i].target) : g_strdup("-");
		printf("%-26s%9.3f%9s%9.2f%s\n", measures[i].name, values[i], target,
		       measures[i].floor, low ? "  below its floor" : "");
		held = held && !low;
	}
	return held;
}

static gboolean verbose;
static char *rows;
static const GOptionEntry options[] = {
	{ "verbose", 'v', 0, G_OPTION_ARG_NONE, &verbose, "List what is missed and wrong", NULL },
	{ "rows", 'r', 0, G_OPTION_ARG_FILENAME, &rows, "Folder with judged citations", "DIR" },
	G_OPTION_ENTRY_NULL,
};

int
main(int argc, char **argv)
{
	g_autoptr(GOptionContext) context = g_option_context_new(NULL);
	g_autoptr(GError) error = NULL;
	Score sum = { 0 };
	g_option_context_add_main_entries(context, options, NULL);
	if (!g_option_context_parse(context, &argc, &argv, &error))
		die(error);
	g_autoptr(Catalogue) catalogue = catalogue_open("corpus/catalogue.ini", &error);
	if (!catalogue)
		die(error);
	g_autoptr(ReferenceFinder) finder = reference_finder_new(catalogue);
	FILE *out = verbose ? stdout : NULL;
	for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
		Score score = { 0 };
		text_score(finder, catalogue, i, &score, out);
		score_print(texts[i].title, &score, stdout);
		score_add(&sum, &score);
	}
	score_print("together", &sum, stdout);
	if (rows)
		rows_score(finder, catalogue, rows, out);
	printf("%.1f MB of text in a second\n\n", speed_measure(finder, catalogue));
	return measures_print(&sum) ? 0 : 1;
}
