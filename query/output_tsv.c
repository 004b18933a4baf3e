#include "query/output.h"

/* The words stand as in their passage, where a tab or a line's end is a space. */
static void
mention_write(const OutputContext *context, const RefsMention *mention)
{
	const Reference *r = mention->reference;
	gsize start, end;
	passage_get_source(mention->passage, r->start, r->end, &start, &end);
	if (context->qid)
		fprintf(context->file, "%s\t", context->qid);
	fprintf(context->file, "%zu\t%zu\t%s\t%s\t%s\t", start, end, r->target,
		reference_layer_name(r->layer), confidence_name(r->confidence));
	output_put(context->file, mention->passage->text + r->start, r->end - r->start);
	fputc('\n', context->file);
}

static void
refs_write(const OutputContext *context, const RefsAnswer *answer)
{
	if (context->header)
		fprintf(context->file, "%sstart\tend\ttarget\tlayer\tconfidence\ttext\n",
			context->qid ? "id\t" : "");
	for (guint i = 0; i < answer->mentions->len; i++)
		mention_write(context, &g_array_index(answer->mentions, RefsMention, i));
}

const Output output_tsv = { .name = "tsv", .refs = refs_write, .refs_text = refs_write };
