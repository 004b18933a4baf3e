#include <glib/gi18n.h>
#include <string.h>

#include "query/output_matrix.h"
#include "query/output_text.h"
#include "query/snippet.h"

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
		gsize from = MAX(mark->start, start), to = MIN(mark->end, end);
		if (from >= to)
			continue;
		output_put(context->file, text + start, from - start);
		g_autofree char *word = g_strndup(text + from, to - from);
		if (context->colour)
			text_put_styled(context, TEXT_MARK, word);
		else
			text_put_between(context, "**", word, "**");
		start = to;
	}
	output_put(context->file, text + start, end - start);
}

/* ---- pieces of text ---- */

void
text_find_snippet(const char *text, const GArray *marks, gsize *start, gsize *end)
{
	g_autoptr(GArray) spots = g_array_new(FALSE, FALSE, sizeof(SnippetSpot));
	for (guint i = 0; i < marks->len; i++) {
		const Mark *mark = &g_array_index(marks, Mark, i);
		SnippetSpot spot = { mark->start, mark->end, i, 1 };
		g_array_append_val(spots, spot);
	}
	snippet_find(text, spots, start, end);
}

/* Columns of a word, what styles it left out. */
static guint
columns_count(const char *word, gsize length)
{
	guint columns = 0;
	for (const char *at = word; at < word + length;) {
		gunichar c = g_utf8_get_char(at);
		if (c == '\033')
			at += strcspn(at, "m");
		else if (!g_unichar_iszerowidth(c))
			columns += g_unichar_iswide(c) ? 2 : 1;
		at = g_utf8_next_char(at);
	}
	return columns;
}

void
text_put_folded(const OutputContext *context, const char *text, guint indent)
{
	guint column = 0;
	for (const char *at = text; *at;) {
		gsize length = strcspn(at + 1, " \n") + 1;
		guint columns = columns_count(at, length);
		if (*at == ' ' && column > indent && column + columns > context->width) {
			fprintf(context->file, "\n%*s", (int)indent, "");
			column = indent;
			at++, length--, columns--;
		}
		column = *at == '\n' ? columns - 1 : column + columns;
		fwrite(at, 1, length, context->file);
		at += length;
	}
}

/* ---- references ---- */

static const char *const statuses[TARGET_STATUSES] = {
	N_("in the corpus"),
	N_("in the corpus, with nothing in it on this subject"),
	N_("not in the corpus"),
	N_("in no catalogue"),
	N_("does not exist yet"),
	N_("two readings"),
};

static const char *const layers[REFERENCE_LAYERS] = {
	[REFERENCE_LINK] = N_("link"),
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

void
text_put_citation(const OutputContext *context, const char *indent, const Citation *citation,
		  guint page)
{
	g_autofree char *cited = leidraad_print(citation->leidraad, page);
	if (g_strcmp0(cited, citation->title) == 0 || strcmp(cited, citation->id) == 0)
		return;
	fputs(indent, context->file);
	text_put_styled(context, TEXT_DIM, cited);
	fputc('\n', context->file);
}

void
text_put_heading(const OutputContext *context, const char *heading)
{
	fputs("  ", context->file);
	text_put_styled(context, TEXT_BOLD, heading);
	fputc('\n', context->file);
}

/* ---- show ---- */

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
	text_put_between(context, "  ", answer->head->origin, "\n");
	text_put_citation(context, "", answer->citation, show_get_page(answer));
	fputc('\n', context->file);
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

const Output output_text = {
	.name = "text",
	.search = output_text_search,
	.trace = output_text_trace,
	.matrix = output_matrix_text,
	.show = show_write,
	.explain = output_text_explain,
	.refs = output_text_refs,
	.refs_text = output_text_refs_text,
	.check = output_text_check,
};
