#include "query/search_page.h"

#include <string.h>

#define SPARE 2 /* hits asked for beyond the page, and a quarter of it: some are duplicates */

struct SearchPage {
	Session *session;
	guint skip, most;
	gboolean all;
	GPtrArray *hits;
	GHashTable *seen; /* letters -> First */
};

/* The first passage with its letters. */
typedef struct {
	char *document;
	SearchHit *hit; /* NULL if it is on an earlier page */
} First;

static void
first_free(gpointer data)
{
	g_free(((First *)data)->document);
	g_free(data);
}

SearchPage *
search_page_new(Session *session, guint first, guint most, gboolean all, GPtrArray *hits)
{
	SearchPage *page = g_new(SearchPage, 1);
	*page = (SearchPage){ session, first, most, all, hits,
			      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, first_free) };
	return page;
}

void
search_page_free(SearchPage *page)
{
	if (!page)
		return;
	g_hash_table_unref(page->seen);
	g_free(page);
}

/* Letters and digits alone, small. For g_free. */
static char *
letters_join(const char *text)
{
	GString *letters = g_string_sized_new(strlen(text));
	for (const char *at = text; *at; at = g_utf8_next_char(at)) {
		gunichar c = (guchar)*at < 0x80 ? (guchar)*at : g_utf8_get_char(at);
		if (c < 0x80 && g_ascii_isalnum(*at))
			g_string_append_c(letters, g_ascii_tolower(*at));
		else if (c >= 0x80 && g_unichar_isalnum(c))
			g_string_append_unichar(letters, g_unichar_tolower(c));
	}
	return g_string_free(letters, FALSE);
}

static gboolean
page_is_full(const SearchPage *page)
{
	return page->skip == 0 && page->hits->len >= page->most;
}

/* The hit, or NULL where it is on another page. */
static SearchHit *
hit_take(SearchPage *page, double score, Record *record)
{
	if (page->skip > 0 || page_is_full(page)) {
		page->skip -= page->skip > 0;
		record_free(record);
		return NULL;
	}
	SearchHit *hit = search_hit_new(score, record);
	g_ptr_array_add(page->hits, hit);
	return hit;
}

void
search_page_take(SearchPage *page, double score, Record *record)
{
	g_autofree char *letters = page->all ? NULL : letters_join(record->passage->text);
	const First *first = letters ? g_hash_table_lookup(page->seen, letters) : NULL;
	if (first && strcmp(first->document, record->document) != 0) {
		if (first->hit)
			g_ptr_array_add(first->hit->duplicates,
					g_strdup_printf("%s#p%u", record->document,
							record->passage->number));
		record_free(record);
		return;
	}
	First *own = first || !letters ? NULL : g_new(First, 1);
	if (own)
		own->document = g_strdup(record->document);
	SearchHit *hit = hit_take(page, score, record);
	if (own) {
		own->hit = hit;
		g_hash_table_insert(page->seen, g_steal_pointer(&letters), own);
	}
}

static void
hits_take(SearchPage *page, SearchResult *result)
{
	for (guint i = 0; i < result->hits->len; i++) {
		Hit *hit = g_ptr_array_index(result->hits, i);
		search_page_take(page, hit->score, g_steal_pointer(&hit->record));
	}
}

/* Pages of hits that stand apart begin where they begin in the index. */
static guint
first_get(SearchPage *page)
{
	guint first = page->all ? page->skip : 0;
	page->skip -= first;
	return first;
}

SearchResult *
search_page_fill(SearchPage *page, const StoreQuery *query, GError **error)
{
	g_autoptr(SearchResult) result = NULL;
	guint left = page->most - MIN(page->most, page->hits->len);
	guint first = first_get(page);
	guint batch = page->all ? left : page->skip + left + left / 4 + SPARE;
	for (gboolean more = TRUE; more; batch *= 2) {
		g_autoptr(SearchResult) found =
		    store_search(page->session->store, query, first, batch, error);
		if (!found)
			return NULL;
		hits_take(page, found);
		first += found->hits->len;
		more = !page->all && found->hits->len == batch && !page_is_full(page);
		if (result)
			result->complete = found->complete;
		else
			result = g_steal_pointer(&found);
		if (more && first >= SEARCH_READ_MAX)
			result->complete = more = FALSE;
	}
	return g_steal_pointer(&result);
}
