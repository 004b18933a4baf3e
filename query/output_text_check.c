#include <glib/gi18n.h>

#include "query/output_text.h"

static const char *const verdicts[VERDICTS] = {
	N_("verbatim"),
	N_("paraphrase"),
	N_("altered"),
	N_("undecided: a near passage, look at it"),
	N_("not found"),
	N_("not checkable"),
};

static const char *const types[DIFFERENCES] = {
	N_("number"),
	N_("date"),
	N_("document number"),
	N_("name"),
	N_("negation"),
	N_("how much"),
	N_("how certain"),
	N_("who says it"),
	N_("who does it"),
	N_("wording"),
};

static void
difference_write(const OutputContext *context, const Difference *difference)
{
	fprintf(context->file, "  %s: ", _(types[difference->type]));
	if (*difference->source)
		text_put_between(context, "“", difference->source, "”");
	else
		fputs(_("nothing"), context->file);
	fputs(_(" in the source, "), context->file);
	if (*difference->claim)
		text_put_between(context, "“", difference->claim, "”");
	else
		fputs(_("nothing"), context->file);
	fputs(_(" in the claim\n"), context->file);
}

static void
place_write(const OutputContext *context, const CheckClaim *claim)
{
	g_autofree char *id = g_strdup_printf("%s#p%u", claim->document, claim->passage);
	fputs("  ", context->file);
	text_put_styled(context, TEXT_BOLD, id);
	text_put_between(context, "  ", claim->title, "");
	if (claim->page)
		fprintf(context->file, _(", p. %u"), claim->page);
	text_put_between(context, "\n  ", claim->text, "\n");
}

static void
claim_write(const OutputContext *context, const CheckClaim *claim)
{
	if (claim->line)
		fprintf(context->file, "%u: ", claim->line);
	text_put(context, claim->claim);
	fputs("\n  ", context->file);
	text_put_styled(context, TEXT_MARK, _(verdicts[claim->verdict]));
	fputc('\n', context->file);
	for (guint i = 0; i < claim->differences->len; i++)
		difference_write(context, g_ptr_array_index(claim->differences, i));
	if (claim->target)
		text_put_between(context, _("  it rests on "), claim->target,
			_(", which is cited here but is not in the corpus\n"));
	if (claim->get)
		text_put_between(context, _("  to get it: "), claim->get, "\n");
	if (claim->document)
		place_write(context, claim);
}

void
output_text_check(const OutputContext *context, const CheckAnswer *answer)
{
	for (guint i = 0; i < answer->claims->len; i++) {
		if (i > 0)
			fputc('\n', context->file);
		claim_write(context, g_ptr_array_index(answer->claims, i));
	}
}
