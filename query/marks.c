#include "query/marks.h"

#include <string.h>

/* A term or row of words of the question. */
typedef struct {
	const StoreQuery *query;
	gboolean found;
} Leaf;

typedef struct {
	GArray *leaves;	   /* of Leaf, in the order of the question */
	GHashTable *terms; /* "field text" -> index of its leaf, plus 1 */
	GArray *spots;	   /* of Spot */
} Marking;

static char *
term_key(Field field, const char *text)
{
	return g_strdup_printf("%d %s", (gint)field, text);
}

/* Words in a row and words that begin so stand behind the stems that bring their candidates:
 * there it is the words that are wanted. */
static gboolean
is_row(const StoreQuery *query)
{
	if (query->kind != QUERY_FILTER || query->parts->len != 2)
		return FALSE;
	const StoreQuery *last = g_ptr_array_index(query->parts, 1);
	return last->kind == QUERY_WORDS && last->mode != WORDS_NEAR;
}

static void
leaves_find(Marking *marking, const StoreQuery *query)
{
	if (query->kind == QUERY_TERM || query->kind == QUERY_WORDS) {
		Leaf leaf = { query, FALSE };
		g_array_append_val(marking->leaves, leaf);
		if (query->kind == QUERY_TERM)
			g_hash_table_insert(marking->terms, term_key(query->field, query->text),
					    GUINT_TO_POINTER(marking->leaves->len));
		return;
	}
	guint first = is_row(query) ? 1 : 0;
	guint end = query->kind == QUERY_NOT ? MIN(1, query->parts->len) : query->parts->len;
	for (guint i = first; i < end; i++)
		leaves_find(marking, g_ptr_array_index(query->parts, i));
}

static void
mark_add(Marking *marking, guint leaf, gsize start, gsize end)
{
	Leaf *found = &g_array_index(marking->leaves, Leaf, leaf);
	Spot spot = { start, end, found->query };
	found->found = TRUE;
	g_array_append_val(marking->spots, spot);
}

static void
terms_mark(Marking *marking, const GArray *terms)
{
	for (guint i = 0; i < terms->len; i++) {
		const Term *term = &g_array_index(terms, Term, i);
		Field field = schema_get_field(term->kind);
		g_autofree char *key = field == FIELDS ? NULL : term_key(field, term->text);
		guint leaf = key ? GPOINTER_TO_UINT(g_hash_table_lookup(marking->terms, key)) : 0;
		if (leaf)
			mark_add(marking, leaf - 1, term->start, term->end);
	}
}

static gboolean
row_stands_at(const StoreQuery *row, const GArray *words, guint at)
{
	if (row->mode == WORDS_PREFIX)
		return g_str_has_prefix(g_array_index(words, Term, at).text,
					g_ptr_array_index(row->words, 0));
	for (guint i = 0; i < row->words->len; i++)
		if (at + i >= words->len || strcmp(g_array_index(words, Term, at + i).text,
						   g_ptr_array_index(row->words, i)) != 0)
			return FALSE;
	return TRUE;
}

static void
rows_mark(Marking *marking, const GArray *words)
{
	for (guint leaf = 0; leaf < marking->leaves->len; leaf++) {
		const StoreQuery *row = g_array_index(marking->leaves, Leaf, leaf).query;
		if (row->kind != QUERY_WORDS || row->mode == WORDS_NEAR)
			continue;
		for (guint at = 0; at < words->len; at++)
			if (row_stands_at(row, words, at))
				mark_add(marking, leaf, g_array_index(words, Term, at).start,
					 g_array_index(words, Term, at + row->words->len - 1).end);
	}
}

/* All names of a concept stand for it. */
static void
names_mark(Marking *marking, const Aliases *aliases, const char *text)
{
	g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(AliasSpan));
	aliases_find(aliases, text, strlen(text), TRUE, spans);
	for (guint i = 0; i < spans->len; i++) {
		const AliasSpan *span = &g_array_index(spans, AliasSpan, i);
		g_autofree char *key =
		    term_key(FIELD_CONCEPT, aliases_get_id(aliases, span->concept));
		guint leaf = GPOINTER_TO_UINT(g_hash_table_lookup(marking->terms, key));
		if (leaf)
			mark_add(marking, leaf - 1, span->start, span->end);
	}
}

static void
references_mark(Marking *marking, const Passage *passage)
{
	for (guint i = 0; i < passage->references->len; i++) {
		const Reference *r = &g_array_index(passage->references, Reference, i);
		g_autofree char *key = term_key(FIELD_REFERS, r->target);
		guint leaf = GPOINTER_TO_UINT(g_hash_table_lookup(marking->terms, key));
		if (leaf)
			mark_add(marking, leaf - 1, r->start, r->end);
	}
}

static gint
spot_compare(gconstpointer a, gconstpointer b)
{
	const Spot *left = a, *right = b;
	if (left->start != right->start)
		return left->start < right->start ? -1 : 1;
	return (left->end > right->end) - (left->end < right->end);
}

static void
spots_merge(const GArray *spots, GArray *marks)
{
	for (guint i = 0; i < spots->len; i++) {
		const Spot *spot = &g_array_index(spots, Spot, i);
		Mark mark = { spot->start, spot->end };
		Mark *last = marks->len ? &g_array_index(marks, Mark, marks->len - 1) : NULL;
		if (last && mark.start < last->end)
			last->end = MAX(last->end, mark.end);
		else
			g_array_append_val(marks, mark);
	}
}

/* Of leaves with the same term the last one is marked for all. */
static gboolean
leaf_is_found(const Marking *marking, const Leaf *leaf)
{
	if (leaf->query->kind != QUERY_TERM)
		return leaf->found;
	g_autofree char *key = term_key(leaf->query->field, leaf->query->text);
	guint last = GPOINTER_TO_UINT(g_hash_table_lookup(marking->terms, key));
	return g_array_index(marking->leaves, Leaf, last - 1).found;
}

static void
why_fill(const Marking *marking, GPtrArray *why)
{
	for (guint i = 0; i < marking->leaves->len; i++) {
		const Leaf *leaf = &g_array_index(marking->leaves, Leaf, i);
		if (leaf_is_found(marking, leaf) && leaf->query->typed &&
		    !g_ptr_array_find_with_equal_func(why, leaf->query->typed, g_str_equal, NULL))
			g_ptr_array_add(why, g_strdup(leaf->query->typed));
	}
}

void
marks_find(Session *session, const StoreQuery *query, const Passage *passage, GArray *marks,
		 GPtrArray *why, GArray *spots)
{
	Recipe *recipe = store_get_recipe(session->store);
	gsize length = strlen(passage->text);
	Marking marking = { g_array_new(FALSE, FALSE, sizeof(Leaf)),
			    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL), spots };
	leaves_find(&marking, query);
	terms_mark(&marking, recipe_read(recipe, passage->text, length));
	rows_mark(&marking, recipe_read_words(recipe, passage->text, length));
	names_mark(&marking, session->aliases, passage->text);
	references_mark(&marking, passage);
	g_array_sort(spots, spot_compare);
	spots_merge(spots, marks);
	why_fill(&marking, why);
	g_array_unref(marking.leaves);
	g_hash_table_unref(marking.terms);
}
