#include <glib/gi18n.h>
#include <string.h>

#include "query/output_text.h"
#include "text/sentence.h"

#define SNIPPET_BYTES 360 /* about; whole sentences, or cut between words */

void
text_put(const OutputContext *context, const char *text)
{
	output_put(context->file, text, strlen(text));
}

void
text_put_styled(const OutputContext *context, const char *style, const char *text)
{
	fputs(context->colour ? style : "", context->file);
	text_put(context, text);
	fputs(context->colour ? TEXT_PLAIN : "", context->file);
}

void
text_put_between(const OutputContext *context, const char *before, const char *text,
	    const char *behind)
{
	fputs(before, context->file);
	text_put(context, text ? text : "");
	fputs(behind, context->file);
}

void
text_put_marked(const OutputContext *context, const char *text, gsize start, gsize end,
	     const GArray *marks)
{
	for (guint i = 0; marks && i < marks->len; i++) {
		const Mark *mark = &g_array_index(marks, Mark, i);
		if (mark->start < start || mark->end > end)
			continue;
		output_put(context->file, text + start, mark->start - start);
		g_autofree char *word = g_strndup(text + mark->start, mark->end - mark->start);
		if (context->colour)
			text_put_styled(context, TEXT_MARK, word);
		else
			text_put_between(context, "**", word, "**");
		start = mark->end;
	}
	output_put(context->file, text + start, end - start);
}

/* ---- search ---- */

/* The last space before `at`, so that no word is cut; `at` itself if there is none near. */
static gsize
word_end(const char *text, gsize from, gsize at)
{
	gsize space = at;
	while (space > from && text[space] != ' ')
		space--;
	return space > from ? space : at;
}

/* From the sentence of the first mark on, as far as it is short. */
static void
snippet_find(const char *text, const GArray *marks, gsize *start, gsize *end)
{
	gsize first = marks->len ? g_array_index(marks, Mark, 0).start : 0;
	gsize length = strlen(text), next, stop;
	sentence_find(text, first, start, end);
	if (first > *start + SNIPPET_BYTES / 2)
		*start = word_end(text, *start, first - SNIPPET_BYTES / 4);
	while (*end < length && *end - *start < SNIPPET_BYTES / 2) {
		sentence_find(text, MIN(*end + 1, length - 1), &next, &stop);
		if (stop <= *end || stop - *start > SNIPPET_BYTES)
			break;
		*end = stop;
	}
	if (*end - *start > SNIPPET_BYTES)
		*end = word_end(text, *start, *start + SNIPPET_BYTES);
	if (text[*start] == ' ')
		(*start)++;
	while (*end < length && ((guchar)text[*end] & 0xc0) == 0x80)
		(*end)++;
	while (((guchar)text[*start] & 0xc0) == 0x80)
		(*start)++;
}

static void
place_write(const OutputContext *context, const Passage *passage, const char *title)
{
	g_autoptr(GString) place = g_string_new(title ? title : "");
	for (guint i = 0; passage->section && passage->section[i]; i++)
		g_string_append_printf(place, "%s%s", place->len ? " › " : "",
				       passage->section[i]);
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
hit_write(const OutputContext *context, guint rank, const SearchHit *hit)
{
	const Passage *passage = hit->record->passage;
	g_autofree char *id = g_strdup_printf("%s#p%u", hit->record->document, passage->number);
	gsize start, end;
	fprintf(context->file, "%2u. ", rank);
	text_put_styled(context, TEXT_BOLD, id);
	fputs("  ", context->file);
	place_write(context, passage, hit->title);
	snippet_find(passage->text, hit->marks, &start, &end);
	fprintf(context->file, "\n    %s", start > 0 ? "… " : "");
	text_put_marked(context, passage->text, start, end, hit->marks);
	fputs(passage->text[end] ? " …\n" : "\n", context->file);
}

static void
search_write(const OutputContext *context, const SearchAnswer *answer)
{
	if (context->qid) {
		text_put_between(context, "", context->qid, "\t");
		text_put_between(context, "", answer->typed, "\n");
	}
	for (guint i = 0; i < answer->hits->len; i++)
		hit_write(context, i + 1, g_ptr_array_index(answer->hits, i));
}

/* ---- trace ---- */

static const char *const levels[] = { N_("Main recommendation"), N_("Recommendation") };

static const char *const statuses[TARGET_STATUSES] = {
	N_("in the corpus"),
	N_("in the corpus, with nothing in it on this subject"),
	N_("not in the corpus"),
	N_("in no catalogue"),
	N_("does not exist yet"),
	N_("two readings"),
};

static const char *const layers[REFERENCE_LAYERS] = {
	[REFERENCE_IDENTIFIER] = N_("identifier"),
	[REFERENCE_FOOTNOTE] = N_("footnote"),
	[REFERENCE_TITLE] = N_("title"),
	[REFERENCE_NAME] = N_("name"),
	[REFERENCE_ACRONYM] = N_("acronym defined here"),
	[REFERENCE_METONYM] = N_("organisation for its report"),
	[REFERENCE_ANAPHOR] = N_("pointing back"),
	[REFERENCE_INTERNAL] = N_("in this document"),
	[REFERENCE_CANDIDATE] = N_("a name in no catalogue"),
};

static const char *const confidences[] = { N_("high"), N_("medium"), N_("low") };

const char *
text_status(TargetStatus status)
{
	return _(statuses[status]);
}

const char *
text_layer(ReferenceLayer layer)
{
	return _(layers[layer]);
}

const char *
text_confidence(Confidence confidence)
{
	return _(confidences[confidence]);
}

static void
trace_passage_write(const OutputContext *context, const TracePassage *passage)
{
	g_autofree char *id = g_strdup_printf("%s#p%u", passage->document, passage->passage);
	gsize start, end;
	g_autoptr(GArray) none = g_array_new(FALSE, FALSE, sizeof(Mark));
	snippet_find(passage->text, none, &start, &end);
	fputs("      ", context->file);
	text_put_styled(context, TEXT_BOLD, id);
	fputs("  ", context->file);
	output_put(context->file, passage->text + start, end - start);
	fputs(passage->text[end] ? " …\n" : "\n", context->file);
}

void
text_put_evidence(const OutputContext *context, const Evidence *evidence, guint page)
{
	g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(Mark));
	Mark mark = { evidence->mark_start, evidence->mark_end };
	g_array_append_val(marks, mark);
	fprintf(context->file, "      #p%u", evidence->passage);
	if (page)
		fprintf(context->file, _(", p. %u"), page);
	fprintf(context->file, ", %s: ", text_layer(evidence->layer));
	text_put_marked(context, evidence->sentence, 0, strlen(evidence->sentence), marks);
	fputc('\n', context->file);
}

static void
source_write(const OutputContext *context, const TraceSource *source)
{
	fputs("    ", context->file);
	text_put_styled(context, TEXT_BOLD, source->target);
	text_put_between(context, source->title ? "  " : "", source->title, "\n      ");
	text_put_styled(context, TEXT_DIM, text_status(source->status));
	if (source->alternative)
		text_put_between(context, " (", source->alternative, ")");
	fprintf(context->file, _("; confidence %s"), text_confidence(source->confidence));
	if (source->where)
		text_put_between(context, _("; to get it: "), source->where, "");
	fputc('\n', context->file);
	if (source->note)
		text_put_between(context, "      ", source->note, "\n");
	for (guint i = 0; i < source->evidence->len; i++)
		text_put_evidence(context, g_ptr_array_index(source->evidence, i), 0);
	for (guint i = 0; i < source->passages->len; i++)
		trace_passage_write(context, g_ptr_array_index(source->passages, i));
}

void
text_put_heading(const OutputContext *context, const char *heading)
{
	fputs("  ", context->file);
	text_put_styled(context, TEXT_BOLD, heading);
	fputc('\n', context->file);
}

static void
item_write(const OutputContext *context, const char *document, const TraceItem *item)
{
	g_autofree char *title = g_strdup_printf("%s %s", _(levels[item->level]), item->number);
	text_put_styled(context, TEXT_BOLD, title);
	text_put_between(context, "  ", document, "");
	fprintf(context->file, "#p%u\n", item->passage);
	text_put_between(context, "  ", item->text, "\n\n");
	text_put_heading(context, _("Answer"));
	if (item->answered_below)
		fprintf(context->file, _("    in the recommendations under it\n"));
	else if (item->answer->len == 0)
		fprintf(context->file, _("    the document gives none\n"));
	for (guint i = 0; i < item->answer->len; i++) {
		const TracePassage *passage = g_ptr_array_index(item->answer, i);
		fprintf(context->file, "    #p%u", passage->passage);
		text_put_between(context, "  ", passage->text, "\n");
	}
	fputc('\n', context->file);
	text_put_heading(context, _("Sources the answer names"));
	if (item->sources->len == 0)
		fprintf(context->file, _("    the answer itself names no source\n"));
	for (guint i = 0; i < item->sources->len; i++)
		source_write(context, g_ptr_array_index(item->sources, i));
	fputc('\n', context->file);
	text_put_heading(context, _("Related in the same document"));
	if (item->related->len == 0)
		fprintf(context->file, _("    nothing\n"));
	for (guint i = 0; i < item->related->len; i++)
		trace_passage_write(context, g_ptr_array_index(item->related, i));
}

static void
trace_write(const OutputContext *context, const TraceAnswer *answer)
{
	text_put_styled(context, TEXT_DIM, answer->document);
	text_put_between(context, "  ", answer->title, "\n\n");
	for (guint i = 0; i < answer->items->len; i++) {
		if (i > 0)
			fputc('\n', context->file);
		item_write(context, answer->document, g_ptr_array_index(answer->items, i));
	}
}

/* ---- show and explain ---- */

static void
section_write(const OutputContext *context, char **section, char **before)
{
	guint same = 0;
	while (before && before[same] && section[same] && strcmp(before[same], section[same]) == 0)
		same++;
	for (guint i = same; section[i]; i++) {
		g_autofree char *marks = g_strnfill(i + 2, '#');
		g_autofree char *heading = g_strdup_printf("%s %s", marks, section[i]);
		text_put_styled(context, TEXT_BOLD, heading);
		fputs("\n\n", context->file);
	}
}

static void
show_write(const OutputContext *context, const ShowAnswer *answer)
{
	const Document *document = answer->head->document;
	char **section = NULL;
	g_autofree char *title = g_strdup_printf("# %s", document->title ? document->title : "");
	text_put_styled(context, TEXT_BOLD, title);
	text_put_between(context, "\n\n", answer->document, "");
	if (document->date)
		fprintf(context->file, "  %04u-%02u-%02u", document->date / 10000,
			document->date / 100 % 100, document->date % 100);
	text_put_between(context, "  ", answer->head->origin, "\n\n");
	for (guint i = 0; i < answer->records->len; i++) {
		const Passage *passage = ((Record *)g_ptr_array_index(answer->records, i))->passage;
		section_write(context, passage->section, section);
		section = passage->section;
		g_autofree char *id = g_strdup_printf("[p%u]", passage->number);
		gboolean is_asked = passage->number == answer->passage;
		text_put_styled(context, is_asked ? TEXT_MARK : TEXT_DIM, id);
		fputs(passage->kind == PASSAGE_ITEM ? " - " : " ", context->file);
		if (passage->note)
			text_put_between(context, "", passage->note, ". ");
		text_put_between(context, "", passage->text, "\n\n");
	}
}

static void
explain_write(const OutputContext *context, const ExplainAnswer *answer)
{
	for (guint i = 0; i < answer->readings->len; i++) {
		const Reading *reading = g_ptr_array_index(answer->readings, i);
		text_put_styled(context, TEXT_BOLD, reading->typed);
		fprintf(context->file, "  %s\n", reading->reading);
	}
	fprintf(context->file, _("question  %s\nquery     %s\n"), answer->question, answer->query);
}

const Output output_text = {
	.name = "text",
	.search = search_write,
	.trace = trace_write,
	.show = show_write,
	.explain = explain_write,
	.refs = output_text_refs,
	.refs_text = output_text_refs_text,
};
