#include "query/output.h"

#define SCORE_STEP 0.000001 /* the last digit that is printed */

/* qid Q0 id rank score tag; a document once, at the place of its best passage. trec_eval orders
 * by score alone, so that of two equal ones the second is printed a little lower. */
static void
search_write(const OutputContext *context, const SearchAnswer *answer)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	guint rank = 0;
	double score = G_MAXDOUBLE;
	for (guint i = 0; i < answer->hits->len; i++) {
		const SearchHit *hit = g_ptr_array_index(answer->hits, i);
		const char *id = hit->record->document;
		if (!context->by_passage && !g_hash_table_add(seen, (gpointer)id))
			continue;
		fprintf(context->file, "%s Q0 %s", context->qid, id);
		if (context->by_passage)
			fprintf(context->file, "#p%u", hit->record->passage->number);
		score = MIN(hit->score, score - SCORE_STEP);
		fprintf(context->file, " %u %.6f %s\n", ++rank, score, context->tag);
	}
}

const Output output_trec = { .name = "trec", .search = search_write };
