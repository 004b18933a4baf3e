#include <glib/gi18n.h>
#include <string.h>

#include "query/output_text.h"

/* ---- what it refers to ---- */

/* "#p9, p. 3" of a document; of a text the bytes, which is all it has. */
static char *
place_print(const RefsAnswer *answer, const RefsMention *mention)
{
	GString *place = g_string_new(NULL);
	gsize start, end;
	passage_get_source(mention->passage, mention->reference->start, mention->reference->end,
			   &start, &end);
	if (answer->read) {
		g_string_printf(place, "%zu-%zu", start, end);
	} else {
		g_string_printf(place, "#p%u", mention->passage->number);
		if (mention->passage->page)
			g_string_append_printf(place, _(", p. %u"), mention->passage->page);
	}
	return g_string_free(place, FALSE);
}

static void
antecedent_write(const OutputContext *context, const RefsMention *mention)
{
	const Antecedent *a = &mention->reference->antecedent;
	g_autofree char *words = g_strndup(mention->antecedent->text + a->start, a->end - a->start);
	fprintf(context->file, _("; from #p%u"), a->passage);
	text_put_between(context, " “", words, "”");
}

/* `title`: whether the target's title is printed. */
static void
mention_write(const OutputContext *context, const RefsAnswer *answer, const RefsMention *mention,
	      gboolean title)
{
	const Reference *r = mention->reference;
	g_autofree char *place = place_print(answer, mention);
	g_autofree char *words = g_strndup(mention->passage->text + r->start, r->end - r->start);
	fprintf(context->file, "    %s  ", place);
	text_put_styled(context, TEXT_MARK, words);
	fputs(" → ", context->file);
	text_put_styled(context, TEXT_BOLD, r->target);
	if (title && mention->title)
		text_put_between(context, "  ", mention->title, "");
	fprintf(context->file, "\n      %s", text_layer(r->layer));
	if (answer->has_status)
		fprintf(context->file, "; %s", text_status(mention->status));
	if (r->alternative)
		text_put_between(context, " (", r->alternative, ")");
	fprintf(context->file, _("; confidence %s"), text_confidence(r->confidence));
	if (r->pin)
		text_put_between(context, "; ", r->pin, "");
	if (mention->antecedent)
		antecedent_write(context, mention);
	fputc('\n', context->file);
}

/* The mentions that are candidates, or that are not, under a heading if there are any. A title
 * is printed where its target comes first. */
static void
mentions_write(const OutputContext *context, const RefsAnswer *answer, const char *heading,
	       gboolean candidates)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < answer->mentions->len; i++) {
		const RefsMention *mention = &g_array_index(answer->mentions, RefsMention, i);
		if ((mention->reference->layer == REFERENCE_CANDIDATE) != candidates)
			continue;
		if (heading)
			text_put_heading(context, heading);
		heading = NULL;
		mention_write(context, answer, mention,
			      g_hash_table_add(seen, mention->reference->target));
	}
}

static void
acronym_write(const OutputContext *context, const RefsAcronym *acronym, gboolean other)
{
	const Definition *d = acronym->definition;
	const char *text = acronym->passage->text;
	g_autofree char *brief = g_strndup(text + d->short_start, d->short_end - d->short_start);
	g_autofree char *meaning = g_strndup(text + d->long_start, d->long_end - d->long_start);
	fputs("    ", context->file);
	if (other)
		text_put_styled(context, TEXT_DIM, acronym->document);
	fprintf(context->file, "#p%u  ", acronym->passage->number);
	text_put_styled(context, TEXT_BOLD, brief);
	text_put_between(context, "  ", meaning, "\n");
}

/* The acronyms of the document itself, or those of others that it uses, under a heading if
 * there are any. */
static void
acronyms_write(const OutputContext *context, const RefsAnswer *answer, const char *heading,
	       gboolean other)
{
	for (guint i = 0; i < answer->acronyms->len; i++) {
		const RefsAcronym *acronym = &g_array_index(answer->acronyms, RefsAcronym, i);
		if ((strcmp(acronym->document, answer->document) != 0) != other)
			continue;
		if (heading)
			text_put_heading(context, heading);
		heading = NULL;
		acronym_write(context, acronym, other);
	}
}

/* ---- who refers to it ---- */

static void
citers_write(const OutputContext *context, const RefsAnswer *answer)
{
	const char *document = "";
	if (answer->citers->len > 0)
		text_put_heading(context, _("Referred to by"));
	for (guint i = 0; i < answer->citers->len; i++) {
		const RefsCiter *citer = g_ptr_array_index(answer->citers, i);
		if (strcmp(citer->document, document) != 0) {
			fputs("    ", context->file);
			text_put_styled(context, TEXT_BOLD, citer->document);
			text_put_between(context, citer->title ? "  " : "", citer->title, "\n");
		}
		document = citer->document;
		text_put_evidence(context, citer->evidence, citer->page);
	}
	if (answer->rest > 0) {
		g_autofree char *rest = g_strdup_printf("%" G_GUINT64_FORMAT, answer->rest);
		fprintf(context->file,
			answer->exact ? _("    %s more; go on with --offset %u\n")
				      : _("    about %s more; go on with --offset %u\n"),
			rest, answer->next);
	}
}

void
output_text_refs(const OutputContext *context, const RefsAnswer *answer)
{
	text_put_styled(context, TEXT_DIM, answer->document);
	if (answer->passage)
		fprintf(context->file, "#p%u", answer->passage);
	text_put_between(context, answer->title ? "  " : "", answer->title, "\n");
	if (!answer->is_there)
		fprintf(context->file, "  %s\n", text_status(TARGET_NOT_IN_CORPUS));
	mentions_write(context, answer, _("Refers to"), FALSE);
	mentions_write(context, answer, _("Names in no catalogue"), TRUE);
	citers_write(context, answer);
	acronyms_write(context, answer, _("Acronyms it defines"), FALSE);
	acronyms_write(context, answer, _("Acronyms that others define"), TRUE);
}

void
output_text_refs_text(const OutputContext *context, const RefsAnswer *answer)
{
	if (context->qid)
		text_put_between(context, "", context->qid, "\n");
	mentions_write(context, answer, _("Refers to"), FALSE);
	mentions_write(context, answer, _("Names in no catalogue"), TRUE);
	acronyms_write(context, answer, _("Acronyms it defines"), FALSE);
}
