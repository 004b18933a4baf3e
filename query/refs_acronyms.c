#include "query/refs_acronyms.h"

#include <string.h>

#include "store/search.h"
#include "text/token.h"
#include "text/writing.h"

#define TIES_MAX 100 /* passages that define one, of which the first by document is taken */

typedef struct {
	Session *session;
	RefsAnswer *answer;
	GHashTable *seen; /* of char *: those of the document itself, and those looked up */
	guint found;
} Lookup;

static char *
short_copy(const Passage *passage, const Definition *definition)
{
	return g_strndup(passage->text + definition->short_start,
			 definition->short_end - definition->short_start);
}

/* The place where a passage defines the acronym; NULL if it does not. */
static const Definition *
definition_find(const Passage *passage, const char *acronym)
{
	for (guint i = 0; i < passage->definitions->len; i++) {
		const Definition *d = &g_array_index(passage->definitions, Definition, i);
		g_autofree char *text = short_copy(passage, d);
		if (strcmp(text, acronym) == 0)
			return d;
	}
	return NULL;
}

static gboolean
is_in_catalogue(const Catalogue *catalogue, const char *acronym)
{
	for (guint i = 0; i < catalogue_count(catalogue); i++) {
		const CatalogueEntry *entry = catalogue_entry_get(catalogue, i);
		if (g_strv_contains((const char *const *)entry->acronyms, acronym) ||
		    g_strv_contains((const char *const *)entry->family, acronym))
			return TRUE;
	}
	return FALSE;
}

static const Record *
first_get(const GPtrArray *hits)
{
	const Record *first = NULL;
	for (guint i = 0; i < hits->len; i++) {
		const Record *record = ((Hit *)g_ptr_array_index(hits, i))->record;
		gint order = first ? strcmp(record->document, first->document) : -1;
		if (order < 0 || (order == 0 && record->passage->number < first->passage->number))
			first = record;
	}
	return first;
}

/* Looks an acronym up in the index. */
static gboolean
acronym_find(Lookup *lookup, const char *acronym, GError **error)
{
	Store *store = lookup->session->store;
	RefsAnswer *answer = lookup->answer;
	if (store_count_term(store, FIELD_DEFINES, acronym) == 0 ||
	    is_in_catalogue(lookup->session->catalogue, acronym))
		return TRUE;
	g_autoptr(StoreQuery) query = store_query_term(FIELD_DEFINES, acronym, 1);
	SearchResult *result = store_search(store, query, 0, TIES_MAX, error);
	if (!result)
		return FALSE;
	g_ptr_array_add(answer->elsewhere, result);
	const Record *record = first_get(result->hits);
	const Definition *d = record ? definition_find(record->passage, acronym) : NULL;
	if (!d)
		return TRUE;
	RefsAcronym found = { record->document, record->passage, d };
	g_array_append_val(answer->acronyms, found);
	lookup->found++;
	return TRUE;
}

static gboolean
passage_read(Lookup *lookup, Tokenizer *tokenizer, GArray *tokens, const char *text,
	     GError **error)
{
	tokenizer_read(tokenizer, text, strlen(text), tokens);
	for (guint i = 0; i < tokens->len && lookup->found < REFS_ACRONYMS_MAX; i++) {
		const Token *token = &g_array_index(tokens, Token, i);
		gsize length = acronym_length(text + token->start, token->end - token->start);
		g_autofree char *word = g_strndup(text + token->start, length);
		if (length == 0 || g_hash_table_contains(lookup->seen, word))
			continue;
		g_hash_table_add(lookup->seen, g_strdup(word));
		if (!acronym_find(lookup, word, error))
			return FALSE;
	}
	return TRUE;
}

gboolean
refs_acronyms_find(Session *session, RefsAnswer *answer, GError **error)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(Tokenizer) tokenizer = tokenizer_new();
	g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(Token));
	Lookup lookup = { session, answer, seen, 0 };
	for (guint i = 0; i < answer->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(answer->passages, i);
		for (guint k = 0; k < passage->definitions->len; k++)
			g_hash_table_add(seen, short_copy(passage,
				&g_array_index(passage->definitions, Definition, k)));
	}
	for (guint i = 0; i < answer->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(answer->passages, i);
		if ((!answer->passage || passage->number == answer->passage) &&
		    !passage_read(&lookup, tokenizer, tokens, passage->text, error))
			return FALSE;
	}
	return TRUE;
}
