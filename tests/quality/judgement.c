#include "tests/quality/judgement.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/quality/place.h"

static const char *const level_names[] = { "must", "should", "may", "-" };

static void
file_reject(const char *path, guint line, const char *what)
{
	fprintf(stderr, "%s:%u: %s\n", path, line, what);
	exit(2);
}

GPtrArray *
lines_read(const char *path, guint fields)
{
	g_autofree char *text = NULL;
	GPtrArray *lines = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);
	if (!g_file_get_contents(path, &text, NULL, NULL))
		file_reject(path, 0, "cannot be read");
	g_auto(GStrv) split = g_strsplit(text, "\n", -1);
	for (guint i = 0; split[i]; i++) {
		GStrv line = *split[i] ? g_strsplit(split[i], "\t", -1) : NULL;
		if (line && g_strv_length(line) != fields)
			file_reject(path, i + 1, "has another number of fields");
		if (line)
			g_ptr_array_add(lines, line);
	}
	return lines;
}

static guint
level_parse(const char *name)
{
	guint level = 0;
	while (level < G_N_ELEMENTS(level_names) && strcmp(name, level_names[level]) != 0)
		level++;
	return level;
}

static ReferenceLayer
layer_parse(const char *name)
{
	ReferenceLayer layer = 0;
	while (layer < REFERENCE_LAYERS && strcmp(name, reference_layer_name(layer)) != 0)
		layer++;
	return layer;
}

static void
judgement_clear(gpointer data)
{
	Judgement *judgement = data;
	g_free(judgement->target);
	g_free(judgement->words);
}

/* What is wrong with the line; NULL if it is sound. A line's end is a space in its words. */
static const char *
judgement_check(const Judgement *judgement, const char *source, gsize length)
{
	gsize bytes = judgement->end - judgement->start;
	if (judgement->level >= G_N_ELEMENTS(level_names) ||
	    (judgement->level == LEVEL_NONE) != (strcmp(judgement->target, "!") == 0))
		return "has a wrong level";
	if (judgement->level < LEVEL_MAY && judgement->layer >= REFERENCE_LAYERS)
		return "has a wrong layer";
	if (judgement->start >= judgement->end || judgement->end > length ||
	    bytes != strlen(judgement->words))
		return "has a wrong span";
	for (gsize i = 0; i < bytes; i++) {
		char printed = source[judgement->start + i];
		if (judgement->words[i] != (g_ascii_isspace(printed) ? ' ' : printed))
			return "has other words than the text";
	}
	return NULL;
}

GArray *
judgements_read(const char *path, const char *source, gsize length)
{
	g_autoptr(GPtrArray) lines = lines_read(path, 6);
	GArray *judgements = g_array_new(FALSE, FALSE, sizeof(Judgement));
	g_array_set_clear_func(judgements, judgement_clear);
	for (guint i = 0; i < lines->len; i++) {
		GStrv line = g_ptr_array_index(lines, i);
		Judgement judgement = { g_ascii_strtoull(line[0], NULL, 10),
					g_ascii_strtoull(line[1], NULL, 10), g_strdup(line[2]),
					level_parse(line[3]), layer_parse(line[4]), g_strdup(line[5]) };
		const char *wrong = judgement_check(&judgement, source, length);
		if (wrong)
			file_reject(path, i + 1, wrong);
		g_array_append_val(judgements, judgement);
	}
	return judgements;
}

static void
acronym_judgement_clear(gpointer data)
{
	AcronymJudgement *judgement = data;
	g_free(judgement->acronym);
	g_free(judgement->name);
}

GArray *
acronym_judgements_read(const char *path)
{
	GArray *judgements = g_array_new(FALSE, FALSE, sizeof(AcronymJudgement));
	g_array_set_clear_func(judgements, acronym_judgement_clear);
	g_autoptr(GPtrArray) lines = path ? lines_read(path, 4) : g_ptr_array_new();
	for (guint i = 0; i < lines->len; i++) {
		GStrv line = g_ptr_array_index(lines, i);
		AcronymJudgement judgement = { g_strdup(line[0]), g_strdup(line[1]),
					       g_ascii_strtoull(line[2], NULL, 10),
					       g_ascii_strtoull(line[3], NULL, 10) };
		g_array_append_val(judgements, judgement);
	}
	return judgements;
}

/* "celex:52025DC0009" as "eu:com-2025-9": which letters a paper of the Commission has in its
 * CELEX number cannot be told from "COM(2025) 9". NULL for anything else. */
static char *
commission_paper(const char *celex)
{
	static const char *const series[][2] = {
		{ "DC", "com" }, { "PC", "com" }, { "JC", "join" }, { "SC", "swd" } };
	char letters[3];
	guint year, number;
	if (sscanf(celex, "celex:5%4u%2[A-Z]%u", &year, letters, &number) != 3)
		return NULL;
	for (guint i = 0; i < G_N_ELEMENTS(series); i++)
		if (strcmp(letters, series[i][0]) == 0)
			return g_strdup_printf("eu:%s-%u-%u", series[i][1], year, number);
	return NULL;
}

#define COMMITMENT "toezegging:"

static const char *
target_settle(const Catalogue *catalogue, const char *target)
{
	const CatalogueEntry *entry = catalogue_get(catalogue, target);
	if (g_str_has_prefix(target, COMMITMENT))
		return target + strlen(COMMITMENT);
	return entry ? entry->id : target;
}

gboolean
target_is_same(const Catalogue *catalogue, const char *expected, const char *found)
{
	g_autofree char *paper = commission_paper(expected);
	const char *settled = target_settle(catalogue, found);
	return strcmp(target_settle(catalogue, expected), settled) == 0 ||
	       (paper && strcmp(target_settle(catalogue, paper), settled) == 0);
}

gboolean
judgement_is_itself(const Judgement *judgement, const Document *document)
{
	return strcmp(judgement->target, "DOC") == 0 ||
	       strcmp(judgement->target, document->id) == 0;
}

gboolean
judgement_accepts(const Judgement *judgement, const Reference *reference, const Document *document,
		  const Catalogue *catalogue)
{
	const char *target = judgement->target;
	if (judgement->level == LEVEL_NONE)
		return FALSE;
	if (strcmp(target, "-") == 0)
		return TRUE;
	if (g_str_has_prefix(target, "DOC#"))
		return reference->layer == REFERENCE_INTERNAL &&
		       place_accepts(document, target + strlen("DOC#"), reference->target,
				     judgement->level == LEVEL_MAY);
	return target_is_same(catalogue, target, reference->target);
}
