#include <string.h>

#include "tests/quality/score.h"

/* Letters and digits in small: quotes, hyphens and marks of emphasis are no part of a name. */
static char *
name_bare(const char *name, gsize length)
{
	g_autofree char *small = g_utf8_strdown(name, (gssize)length);
	GString *bare = g_string_new(NULL);
	for (const char *p = small; *p; p = g_utf8_next_char(p))
		if (g_unichar_isalnum(g_utf8_get_char(p)))
			g_string_append_unichar(bare, g_utf8_get_char(p));
	return g_string_free(bare, FALSE);
}

static gboolean
names_are_same(const char *text, gsize start, gsize end, const char *name)
{
	g_autofree char *found = name_bare(text + start, end - start);
	g_autofree char *expected = name_bare(name, strlen(name));
	return strcmp(found, expected) == 0;
}

/* A short name such as "het wetsvoorstel" is no acronym. */
static gboolean
is_acronym(const char *text, const Definition *definition)
{
	guint capitals = 0;
	for (gsize i = definition->short_start; i < definition->short_end; i++)
		capitals += g_ascii_isupper(text[i]);
	return capitals >= 2;
}

/* The judgement may have the plural: "PV's". */
static gboolean
acronyms_are_same(const char *text, const Definition *d, const char *expected)
{
	g_autofree char *singular = g_strndup(expected, strcspn(expected, "'"));
	return names_are_same(text, d->short_start, d->short_end, expected) ||
	       names_are_same(text, d->short_start, d->short_end, singular);
}

static gboolean
definition_meets(const Passage *passage, const Definition *d, const AcronymJudgement *judgement)
{
	gsize start, end;
	passage_get_source(passage, d->short_start, d->short_end, &start, &end);
	return start < judgement->end && judgement->start < end &&
	       acronyms_are_same(passage->text, d, judgement->acronym) &&
	       names_are_same(passage->text, d->long_start, d->long_end, judgement->name);
}

static gboolean
definition_count(const Passage *passage, const Definition *d, const GArray *judgements,
		 gboolean *met)
{
	gboolean right = FALSE;
	for (guint i = 0; i < judgements->len; i++)
		if (definition_meets(passage, d, &g_array_index(judgements, AcronymJudgement, i)))
			right = met[i] = TRUE;
	return right;
}

void
score_acronyms(Score *score, const Document *document, const GArray *judgements, FILE *out)
{
	g_autofree gboolean *met = g_new0(gboolean, judgements->len + 1);
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		const char *text = passage->text;
		for (guint k = 0; k < passage->definitions->len; k++) {
			const Definition *d = &g_array_index(passage->definitions, Definition, k);
			if (definition_count(passage, d, judgements, met) || !is_acronym(text, d))
				continue;
			score->false_pairs++;
			if (out)
				fprintf(out, "wrong acronym [%.*s]: %.*s\n",
					(int)(d->short_end - d->short_start), text + d->short_start,
					(int)(d->long_end - d->long_start), text + d->long_start);
		}
	}
	for (guint i = 0; i < judgements->len; i++) {
		const AcronymJudgement *j = &g_array_index(judgements, AcronymJudgement, i);
		score->acronyms.all++;
		score->acronyms.found += met[i];
		if (!met[i] && out)
			fprintf(out, "missed acronym [%s]: %s\n", j->acronym, j->name);
	}
}
