#include "tests/quality/rows.h"

#include <string.h>

#include "document/plain_text.h"
#include "tests/quality/judgement.h"
#include "tests/quality/score.h"

#define NO_FIELD 99

static const struct {
	const char *file;
	guint fields, from, printed, target, text;
} files[] = {
	{ "extref.tsv", 5, 0, 1, 2, 4 },
	{ "vervanging.tsv", 4, 0, 1, 2, 1 },
	{ "titles.tsv", 5, NO_FIELD, 2, 3, 4 },
};

typedef struct {
	Ratio cited, right;
} RowScore;

static Document *
row_read(ReferenceFinder *finder, const char *id, const char *text)
{
	Document *document = plain_text_read(text, strlen(text), NULL);
	if (!document)
		return NULL;
	document->id = g_strdup(id);
	reference_finder_read(finder, document);
	return document;
}

/* Counts the identifiers on text[start..end). */
static void
citation_count(const Catalogue *catalogue, const Document *document, gsize start, gsize end,
	       const char *target, RowScore *score, GString *others)
{
	gboolean met = FALSE;
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		for (guint k = 0; k < passage->references->len; k++) {
			const Reference *r = &g_array_index(passage->references, Reference, k);
			gsize from, to;
			passage_get_source(passage, r->start, r->end, &from, &to);
			if (r->layer != REFERENCE_IDENTIFIER || from >= end || start >= to)
				continue;
			gboolean right = target_is_same(catalogue, target, r->target);
			met = met || right;
			score->right.all++;
			score->right.found += right;
			if (!right)
				g_string_append_printf(others, " %s", r->target);
		}
	}
	score->cited.all++;
	score->cited.found += met;
}

static void
file_score(ReferenceFinder *finder, const Catalogue *catalogue, const char *path, guint f, FILE *out)
{
	g_autoptr(GPtrArray) lines = lines_read(path, files[f].fields);
	RowScore score = { 0 };
	for (guint i = 1; i < lines->len; i++) {
		GStrv line = g_ptr_array_index(lines, i);
		const char *text = line[files[f].text], *printed = line[files[f].printed];
		const char *target = line[files[f].target], *at = strstr(text, printed);
		const char *from = files[f].from == NO_FIELD ? "text" : line[files[f].from];
		g_autoptr(GString) others = g_string_new(NULL);
		g_autoptr(Document) document =
		    *target && *printed && at ? row_read(finder, from, text) : NULL;
		if (!document)
			continue;
		guint before = score.cited.found;
		gsize start = (gsize)(at - text);
		citation_count(catalogue, document, start, start + strlen(printed), target, &score,
			       others);
		if (out && score.cited.found == before)
			fprintf(out, "missed %s [%s] %s\n", target, text, others->str);
		else if (out && others->len > 0)
			fprintf(out, "wrong%s [%s] %s\n", others->str, text, target);
	}
	printf("%-16s found %u/%u, wrong %u/%u\n", files[f].file, score.cited.found, score.cited.all,
	       score.right.all - score.right.found, score.right.all);
}

void
rows_score(ReferenceFinder *finder, const Catalogue *catalogue, const char *folder, FILE *out)
{
	for (guint f = 0; f < G_N_ELEMENTS(files); f++) {
		g_autofree char *path = g_build_filename(folder, files[f].file, NULL);
		file_score(finder, catalogue, path, f, out);
	}
	putchar('\n');
}
