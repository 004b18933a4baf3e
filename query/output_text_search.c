#include <glib/gi18n.h>
#include <string.h>

#include "query/output_text.h"
#include "store/weigh.h"

#define ALSO_SHOWN 3 /* other names of one name */
#define HIT_INDENT 4
#define DUPLICATES_SHOWN 3
#define FACET_VALUES_SHOWN 5

/* ---- search ---- */

static void
place_write(const OutputContext *context, const Passage *passage, const char *title)
{
	g_autoptr(GString) place = g_string_new(title ? title : "");
	char **section = passage->section;
	if (title && section && g_strcmp0(section[0], title) == 0)
		section++; /* the heading that is the title */
	for (guint i = 0; section && section[i]; i++)
		g_string_append_printf(place, "%s%s", place->len ? " › " : "",
				       section[i]);
	if (passage->page)
		g_string_append_printf(place, _(", p. %u"), passage->page);
	if (passage->recommendation)
		g_string_append_printf(place,
				       passage->kind == PASSAGE_RECOMMENDATION
					   ? _(" (recommendation %s)")
					   : _(" (on recommendation %s)"),
				       passage->recommendation);
	text_put_styled(context, TEXT_DIM, place->str);
}

static void
duplicates_write(const OutputContext *context, const GPtrArray *duplicates)
{
	g_autoptr(GString) line = g_string_new(NULL);
	guint shown = MIN(duplicates->len, DUPLICATES_SHOWN);
	for (guint i = 0; i < shown; i++)
		g_string_append_printf(line, "%s%s", i ? ", " : "",
				       (char *)g_ptr_array_index(duplicates, i));
	if (duplicates->len > shown)
		g_string_append_printf(line, _(" and %u more"), duplicates->len - shown);
	g_string_prepend(line, _("the same words in: "));
	fputs("    ", context->file);
	text_put_styled(context, TEXT_DIM, line->str);
	fputc('\n', context->file);
}

static void
hit_write(const OutputContext *context, guint rank, const SearchHit *hit)
{
	const Passage *passage = hit->record->passage;
	g_autofree char *id = g_strdup_printf("%s#p%u", hit->record->document, passage->number);
	fprintf(context->file, "%2u. ", rank);
	text_put_styled(context, TEXT_BOLD, id);
	fputs("  ", context->file);
	place_write(context, passage, hit->title);
	fprintf(context->file, "\n    %s", hit->snippet_start > 0 ? "… " : "");
	text_put_marked(context, passage->text, hit->snippet_start, hit->snippet_end, hit->marks);
	fputs(passage->text[hit->snippet_end] ? " …\n" : "\n", context->file);
	text_put_citation(context, "    ", hit->citation, passage->page);
	if (hit->duplicates->len > 0)
		duplicates_write(context, hit->duplicates);
}

/* ---- facets ---- */

static const char *const facet_titles[FACETS] = {
	[FACET_DOCUMENT] = N_("Documents"),
	[FACET_DOSSIER] = N_("Dossiers"),
	[FACET_KIND] = N_("Kinds"),
	[FACET_YEAR] = N_("Years"),
	[FACET_CHAMBER] = N_("Chambers"),
	[FACET_RECOMMENDATION] = N_("Recommendations"),
};

static void
facet_write(const OutputContext *context, const Facets *facets, FacetName facet)
{
	const GPtrArray *values = facets->values[facet];
	guint shown = MIN(values->len, FACET_VALUES_SHOWN);
	g_autofree char *title = g_strdup_printf("%s (%u)", _(facet_titles[facet]),
						 facets->total[facet]);
	text_put_styled(context, TEXT_BOLD, title);
	fputc('\n', context->file);
	for (guint i = 0; i < shown; i++) {
		const FacetValue *value = g_ptr_array_index(values, i);
		fprintf(context->file, "%6u  ", value->passages);
		text_put_between(context, "", value->value, value->title ? "  " : "\n");
		if (value->title)
			text_put_between(context, "", value->title, "\n");
	}
	if (facets->total[facet] > shown)
		fprintf(context->file, "     …\n");
}

static void
facets_write(const OutputContext *context, const Facets *facets)
{
	fprintf(context->file,
		facets->complete ? _("\nOf all %llu passages that match\n")
				 : _("\nOf the best %llu passages that match; there are more\n"),
		(unsigned long long)facets->matches);
	for (guint i = 0; i < FACETS; i++)
		if (facets->values[i]->len > 0)
			facet_write(context, facets, i);
}

/* The best known other names of what the question names, in one line. */
static void
also_write(const OutputContext *context, const GPtrArray *also)
{
	g_autoptr(GString) names = g_string_new(NULL);
	for (guint i = 0; also && i < also->len; i++) {
		const Also *one = g_ptr_array_index(also, i);
		for (guint k = 0; one->searched[k] && k < ALSO_SHOWN; k++)
			g_string_append_printf(names, "%s%s", k ? ", " : i ? "; " : "",
					       one->searched[k]);
	}
	if (names->len == 0)
		return;
	g_autofree char *line = g_strdup_printf(_("also looked for: %s"), names->str);
	text_put_styled(context, TEXT_DIM, line);
	fputc('\n', context->file);
}

static void
answer_write(const OutputContext *context, const SearchAnswer *answer)
{
	if (answer->respelt) {
		g_autofree char *line =
		    g_strdup_printf(_("not as typed, but for: %s"), answer->suggestion);
		text_put_styled(context, TEXT_DIM, line);
		fputc('\n', context->file);
	}
	if (answer->hits->len > 0)
		also_write(context, answer->also);
	for (guint i = 0; i < answer->hits->len; i++)
		hit_write(context, i + 1, g_ptr_array_index(answer->hits, i));
	if (answer->facets && answer->facets->matches > 0)
		facets_write(context, answer->facets);
}

void
output_text_search(const OutputContext *context, const SearchAnswer *answer)
{
	if (context->qid) {
		text_put_between(context, "", context->qid, "\t");
		text_put_between(context, "", answer->typed, "\n");
	}
	OutputContext folded = *context;
	char *text = NULL;
	size_t length;
	folded.file = context->width ? open_memstream(&text, &length) : context->file;
	answer_write(&folded, answer);
	if (!context->width)
		return;
	fclose(folded.file);
	text_put_folded(context, text, HIT_INDENT);
	free(text);
}

/* ---- explain ---- */

static void
part_write(const OutputContext *context, const ExplainAnswer *answer, const ExplainPart *part)
{
	fputs("  ", context->file);
	text_put_styled(context, TEXT_BOLD, part->typed ? part->typed : "-");
	text_put_between(context, "  ", part->reading, "");
	fprintf(context->file, _("; passages: %llu, weighs at most %.2f"),
		(unsigned long long)part->passages, part->most);
	if (answer->passage && part->weight == WEIGH_ABSENT)
		fputs(_("; not in this one"), context->file);
	else if (answer->passage)
		fprintf(context->file, _("; here %.2f"), part->weight);
	fputc('\n', context->file);
}

static void
passage_write(const OutputContext *context, const ExplainAnswer *answer)
{
	text_put_styled(context, TEXT_BOLD, answer->passage);
	if (answer->matches)
		fprintf(context->file, _("  is found, score %.2f\n"), answer->score);
	else
		fputs(_("  is not found\n"), context->file);
	for (guint i = 0; i < answer->conditions->len; i++) {
		const ExplainCondition *condition = g_ptr_array_index(answer->conditions, i);
		fprintf(context->file, "  %s  %s", condition->holds ? _("holds") : _("fails"),
			condition->excluded ? "NOT " : "");
		text_put_between(context, "", condition->wanted, "\n");
	}
}

void
output_text_explain(const OutputContext *context, const ExplainAnswer *answer)
{
	for (guint i = 0; i < answer->plan->readings->len; i++) {
		const Reading *reading = g_ptr_array_index(answer->plan->readings, i);
		text_put_styled(context, TEXT_BOLD, reading->typed);
		fprintf(context->file, "  %s\n", reading->reading);
	}
	fprintf(context->file, _("question  %s\nquery     %s\n"), answer->question, answer->query);
	if (answer->parts->len > 0)
		fputs(_("weights\n"), context->file);
	for (guint i = 0; i < answer->parts->len; i++)
		part_write(context, answer, g_ptr_array_index(answer->parts, i));
	if (answer->passage)
		passage_write(context, answer);
}
