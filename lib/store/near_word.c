#include "store/near_word.h"

#include <string.h>

#include "store/failure.h"
#include "store/store_private.h"
#include "text/edit_distance.h"

#define NEAR_MAX 1000	/* words looked at more closely */
#define PRINTED_SEEN 20 /* passages looked at for a stem as a word of its own */
#define PASSAGES_SURE 2 /* what fewer have may be a mistake */
#define DEAD_RUN 4	/* terms in a dead end that are cheaper to go past than to jump over */

typedef struct {
	char *word;
	char *term; /* of the field: the word's stem, or the acronym */
	guint mistakes, passages;
} Near;

typedef struct {
	Store *store;
	Field field;
	EditDistance *distance;
	guint most;
	GArray *near; /* of Near */
} Search;

static void
near_clear(gpointer data)
{
	Near *near = data;
	g_free(near->word);
	g_free(near->term);
}

/* ---- all words ---- */

static gboolean
is_near(Search *search, const char *word, guint *mistakes)
{
	*mistakes = edit_distance_find(search->distance, word);
	return *mistakes <= search->most && search->near->len < NEAR_MAX &&
	       !strpbrk(word, "0123456789");
}

static void
near_add(Search *search, const char *word, const char *term, guint mistakes)
{
	guint passages = store_count_term(search->store, search->field, term);
	Near near = { g_strdup(word), g_strdup(term), mistakes, passages };
	if (passages > 0)
		g_array_append_val(search->near, near);
	else
		near_clear(&near); /* of a document that was removed */
}

static gsize
word_look(const char *word, gpointer data)
{
	Search *search = data;
	guint mistakes;
	if (is_near(search, word, &mistakes))
		near_add(search, word, recipe_stem(search->store->recipe, word), mistakes);
	return edit_distance_get_dead_end(search->distance);
}

/* Acronyms, or stems that can be words. */
static void
term_look(Search *search, const char *term)
{
	guint mistakes;
	if (g_utf8_validate(term, -1, NULL) && is_near(search, term, &mistakes) &&
	    (search->field != FIELD_STEM ||
	     strcmp(recipe_stem(search->store->recipe, term), term) == 0))
		near_add(search, term, term, mistakes);
}

/* To the next term, or to the first one behind the dead end that `run` terms have been in. */
static int
terms_next(const Search *search, XapTerms *terms, guint run, XapError *error)
{
	gsize length;
	if (run < DEAD_RUN)
		return xap_terms_next(terms, error);
	g_autoptr(GString) behind = g_string_new(xap_terms_get(terms, &length));
	g_string_truncate(behind, 1 + edit_distance_get_dead_end(search->distance));
	behind->str[behind->len - 1]++;
	return xap_terms_skip_to(terms, behind->str, behind->len, error);
}

static gboolean
terms_look(Search *search, GError **error)
{
	XapError cause;
	Store *store = search->store;
	guint run = 0;
	schema_set_term(store->term, search->field, "");
	XapTerms *terms =
	    xap_database_get_terms(store->all, store->term->str, store->term->len, &cause);
	int row = terms ? 1 : -1;
	while (row > 0 && (row = terms_next(search, terms, run, &cause)) > 0) {
		gsize length, dead_end = edit_distance_get_dead_end(search->distance);
		const char *term = xap_terms_get(terms, &length) + 1;
		term_look(search, term);
		gboolean stays = dead_end > 0 && run < DEAD_RUN &&
				 edit_distance_get_dead_end(search->distance) == dead_end;
		run = stays ? run + 1 : 0;
	}
	xap_terms_free(terms);
	if (row < 0)
		failure_set(error, &cause, store->path);
	return row == 0;
}

static gboolean
words_look(Search *search, GError **error)
{
	const GPtrArray *vocabularies = search->store->vocabularies;
	for (guint i = 0; search->field == FIELD_STEM && i < vocabularies->len; i++)
		vocabulary_tell(g_ptr_array_index(vocabularies, i), word_look, search);
	return terms_look(search, error);
}

/* ---- the best of those that are near ---- */

typedef struct {
	Recipe *recipe;
	const char *word;
	gboolean found;
} Printed;

static void
printed_look(const Record *record, gpointer data)
{
	Printed *printed = data;
	const char *text = record->passage->text;
	if (printed->found)
		return;
	const GArray *words = recipe_read_words(printed->recipe, text, strlen(text));
	for (guint i = 0; i < words->len && !printed->found; i++)
		printed->found = strcmp(g_array_index(words, Term, i).text, printed->word) == 0;
}

/* A stem that could be a word need not be one. */
static gboolean
is_word(const Search *search, const Near *near, GError **error)
{
	Printed printed = { search->store->recipe, near->word, FALSE };
	if (search->field != FIELD_STEM || strcmp(near->word, near->term) != 0)
		return TRUE;
	return store_tell_passages(search->store, FIELD_STEM, near->term, PRINTED_SEEN,
				   printed_look, &printed, error) &&
	       printed.found;
}

static gboolean
is_sure(const Near *near)
{
	return near->passages >= PASSAGES_SURE;
}

static gint
near_compare(gconstpointer a, gconstpointer b)
{
	const Near *left = a, *right = b;
	if (is_sure(left) != is_sure(right))
		return is_sure(left) ? -1 : 1;
	if (left->mistakes != right->mistakes)
		return left->mistakes < right->mistakes ? -1 : 1;
	if (left->passages != right->passages)
		return left->passages > right->passages ? -1 : 1;
	return strcmp(left->word, right->word);
}

/* Are all of them forms of one word? */
static gboolean
is_only_one(const GArray *near)
{
	for (guint i = 1; i < near->len; i++)
		if (strcmp(g_array_index(near, Near, i).term, g_array_index(near, Near, 0).term))
			return FALSE;
	return TRUE;
}

static char *
best_get(const Search *search, GError **error)
{
	GError *trouble = NULL;
	gboolean is_only = is_only_one(search->near);
	g_array_sort(search->near, near_compare);
	for (guint i = 0; i < search->near->len && !trouble; i++) {
		const Near *near = &g_array_index(search->near, Near, i);
		if (!is_sure(near) && !is_only)
			return NULL;
		if (is_word(search, near, &trouble))
			return g_strdup(near->word);
	}
	if (trouble)
		g_propagate_error(error, trouble);
	return NULL;
}

static char *
near_get(Store *store, Field field, const char *word, guint most, GError **error)
{
	Search search = { store, field, edit_distance_new(word, most), most,
			  g_array_new(FALSE, FALSE, sizeof(Near)) };
	g_array_set_clear_func(search.near, near_clear);
	char *best = words_look(&search, error) ? best_get(&search, error) : NULL;
	edit_distance_free(search.distance);
	g_array_unref(search.near);
	return best;
}

char *
store_get_near_word(Store *store, const char *word, guint most, GError **error)
{
	return near_get(store, FIELD_STEM, word, most, error);
}

char *
store_get_near_acronym(Store *store, const char *acronym, guint most, GError **error)
{
	return near_get(store, FIELD_ACRONYM, acronym, most, error);
}
