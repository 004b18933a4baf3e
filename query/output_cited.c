#include "query/output_cited.h"

typedef struct {
	GArray *cited;
	GHashTable *seen; /* identities */
} Collecting;

static Collecting
collecting_begin(void)
{
	return (Collecting){ g_array_new(FALSE, FALSE, sizeof(CitedDocument)),
			     g_hash_table_new(g_str_hash, g_str_equal) };
}

static void
citation_add(Collecting *collecting, const Citation *citation, guint page)
{
	CitedDocument one = { citation, page };
	if (g_hash_table_add(collecting->seen, citation->id))
		g_array_append_val(collecting->cited, one);
}

static GArray *
collecting_end(Collecting *collecting)
{
	g_hash_table_unref(collecting->seen);
	return collecting->cited;
}

GArray *
cited_search(const SearchAnswer *answer)
{
	Collecting collecting = collecting_begin();
	for (guint i = 0; i < answer->hits->len; i++) {
		const SearchHit *hit = g_ptr_array_index(answer->hits, i);
		citation_add(&collecting, hit->citation, hit->record->passage->page);
	}
	return collecting_end(&collecting);
}

static guint
source_page(const TraceSource *source)
{
	return source->passages->len
		   ? ((TracePassage *)g_ptr_array_index(source->passages, 0))->page
		   : 0;
}

GArray *
cited_trace(const TraceAnswer *answer)
{
	Collecting collecting = collecting_begin();
	for (guint i = 0; i < answer->items->len; i++) {
		const TraceItem *item = g_ptr_array_index(answer->items, i);
		for (guint k = 0; k < item->sources->len; k++) {
			const TraceSource *source = g_ptr_array_index(item->sources, k);
			citation_add(&collecting, source->citation, source_page(source));
		}
	}
	return collecting_end(&collecting);
}

GArray *
cited_show(const ShowAnswer *answer)
{
	Collecting collecting = collecting_begin();
	citation_add(&collecting, answer->citation, show_get_page(answer));
	return collecting_end(&collecting);
}

void
cited_write(const OutputContext *context, GArray *cited, CitedWrite write)
{
	for (guint i = 0; i < cited->len; i++)
		write(context, &g_array_index(cited, CitedDocument, i));
	g_array_unref(cited);
}

char *
cited_line(const char *text)
{
	GString *line = g_string_new(NULL);
	gboolean space = FALSE;
	for (const char *at = text; *at; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);
		if (g_unichar_isspace(c) || g_unichar_iscntrl(c)) {
			space = line->len > 0;
			continue;
		}
		if (space)
			g_string_append_c(line, ' ');
		g_string_append_unichar(line, c);
		space = FALSE;
	}
	return g_string_free(line, FALSE);
}
