#include <glib/gi18n.h>
#include <string.h>

#include "query/output_text.h"

static const char *const levels[] = { N_("Main recommendation"), N_("Recommendation") };

static const char *const positions[POSITION_KINDS] = {
	[POSITION_ACCEPTED] = N_("taken over"),
	[POSITION_PARTLY] = N_("taken over in part"),
	[POSITION_ALREADY] = N_("policy already"),
	[POSITION_DEFERRED] = N_("put off"),
	[POSITION_REJECTED] = N_("not taken over"),
	[POSITION_NONE] = N_("no position taken"),
	[POSITION_UNDETERMINED] = N_("the text does not say"),
};

const char *
text_position(PositionKind kind)
{
	return _(positions[kind]);
}

static void
words_write(const OutputContext *context, const char *label, const GPtrArray *words)
{
	if (!words || words->len == 0)
		return;
	fprintf(context->file, "        %s", label);
	for (guint i = 0; i < words->len; i++)
		text_put_between(context, i ? ", " : " ", g_ptr_array_index(words, i), "");
	fputc('\n', context->file);
}

static void
passage_write(const OutputContext *context, const TracePassage *passage)
{
	g_autofree char *id = g_strdup_printf("%s#p%u", passage->document, passage->passage);
	gsize start, end;
	g_autoptr(GArray) none = g_array_new(FALSE, FALSE, sizeof(Mark));
	text_find_snippet(passage->text, none, &start, &end);
	fputs("      ", context->file);
	text_put_styled(context, TEXT_BOLD, id);
	fputs("  ", context->file);
	output_put(context->file, passage->text + start, end - start);
	fputs(passage->text[end] ? " …\n" : "\n", context->file);
	if (passage->reused) {
		fprintf(context->file, "        %s", _("words taken over:"));
		text_put_between(context, " “", passage->reused, "”\n");
	}
	words_write(context, _("words in common:"), passage->shared);
	words_write(context, _("both refer to:"), passage->targets);
	if (passage->referring)
		fprintf(context->file, "        %s\n", _("one refers to the other"));
}

static void
source_write(const OutputContext *context, const TraceSource *source)
{
	fputs("    ", context->file);
	text_put_styled(context, TEXT_BOLD, source->target);
	text_put_between(context, source->title ? "  " : "", source->title, "\n");
	text_put_citation(context, "      ", source->citation, 0);
	fputs("      ", context->file);
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
		passage_write(context, g_ptr_array_index(source->passages, i));
}

static void
answer_write(const OutputContext *context, const TraceItem *item)
{
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
}

static void
position_write(const OutputContext *context, const TracePosition *position)
{
	fputc('\n', context->file);
	text_put_heading(context, _("Position"));
	fprintf(context->file, "    %s", text_position(position->kind));
	if (!position->sentence) {
		fputc('\n', context->file);
		return;
	}
	g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(Mark));
	Mark mark = { position->mark_start, position->mark_end };
	g_array_append_val(marks, mark);
	fprintf(context->file, _("; confidence %s"), text_confidence(position->confidence));
	fprintf(context->file, "\n      #p%u: ", position->passage);
	text_put_marked(context, position->sentence, 0, strlen(position->sentence), marks);
	fputc('\n', context->file);
}

static void
sources_write(const OutputContext *context, const TraceItem *item)
{
	gboolean indirect = FALSE;
	fputc('\n', context->file);
	text_put_heading(context, _("Sources the answer names"));
	if (trace_item_count_direct(item) == 0)
		fprintf(context->file, _("    the answer itself names no source\n"));
	for (guint i = 0; i < item->sources->len; i++) {
		const TraceSource *source = g_ptr_array_index(item->sources, i);
		if (source->indirect && !indirect) {
			fputc('\n', context->file);
			text_put_heading(context, _("Sources that related passages name"));
		}
		indirect = source->indirect;
		source_write(context, source);
	}
}

static void
item_write(const OutputContext *context, const TraceItem *item)
{
	g_autofree char *title = g_strdup_printf("%s %s", _(levels[item->level]), item->number);
	text_put_styled(context, TEXT_BOLD, title);
	text_put_between(context, "  ", item->document, "");
	fprintf(context->file, "#p%u\n", item->passage);
	text_put_between(context, "  ", item->text, "\n\n");
	answer_write(context, item);
	if (!item->answered_below)
		position_write(context, &item->position);
	sources_write(context, item);
}

static void
related_write(const OutputContext *context, const TraceItem *item)
{
	fputc('\n', context->file);
	text_put_heading(context, _("Related in the same document"));
	if (item->related->len == 0)
		fprintf(context->file, _("    nothing\n"));
	for (guint i = 0; i < item->related->len; i++)
		passage_write(context, g_ptr_array_index(item->related, i));
}

/* A document is named where its first item comes. */
static void
document_write(const OutputContext *context, const TraceAnswer *answer, const char *document)
{
	for (guint i = 0; i < answer->responses->len; i++) {
		const TraceResponse *response = g_ptr_array_index(answer->responses, i);
		if (strcmp(response->document, document) != 0)
			continue;
		text_put_styled(context, TEXT_DIM, response->document);
		text_put_between(context, "  ", response->title, "\n\n");
	}
}

void
output_text_trace(const OutputContext *context, const TraceAnswer *answer)
{
	const char *document = "";
	for (guint i = 0; i < answer->items->len; i++) {
		const TraceItem *item = g_ptr_array_index(answer->items, i);
		if (i > 0)
			fputc('\n', context->file);
		if (strcmp(item->document, document) != 0)
			document_write(context, answer, item->document);
		document = item->document;
		item_write(context, item);
		if (!answer->source)
			related_write(context, item);
	}
}
