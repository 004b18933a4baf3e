#include "query/output.h"

/* qid Q0 id rank score tag; a document once, at the place of its best passage. */
static void
search_write(const OutputContext *context, const SearchAnswer *answer)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	guint rank = 0;
	for (guint i = 0; i < answer->hits->len; i++) {
		const SearchHit *hit = g_ptr_array_index(answer->hits, i);
		const char *id = hit->record->document;
		if (!context->by_passage && !g_hash_table_add(seen, (gpointer)id))
			continue;
		fprintf(context->file, "%s Q0 %s", context->qid, id);
		if (context->by_passage)
			fprintf(context->file, "#p%u", hit->record->passage->number);
		fprintf(context->file, " %u %.6f %s\n", ++rank, hit->score, context->tag);
	}
}

const Output output_trec = { .name = "trec", .search = search_write };
