#include "text/claim_words.h"

#include <string.h>

#include "text/claim_word_lists.h"
#include "text/function_words.h"

#define PREFIX_REST 4 /* bytes of a stem behind "on" */

/* Where a stem stands in a list: its row, and its side between the bars. */
typedef struct {
	guint row, side;
} Place;

struct ClaimWords {
	GHashTable *kinds;     /* folded -> kind and value */
	GHashTable *synonyms;  /* stem -> GArray of Place */
	GHashTable *opposites; /* likewise */
};

static void
kinds_fill(ClaimWords *words)
{
	for (guint i = 0; claim_word_kinds[i].words; i++) {
		g_auto(GStrv) list = g_strsplit_set(claim_word_kinds[i].words, " |", -1);
		guint value = claim_word_kinds[i].value << 8 | claim_word_kinds[i].kind;
		for (guint k = 0; list[k]; k++)
			g_hash_table_insert(
				words->kinds, g_strdup(list[k]), GUINT_TO_POINTER(value));
	}
}

static void
place_add(GHashTable *table, const char *stem, guint row, guint side)
{
	GArray *places = g_hash_table_lookup(table, stem);
	if (!places) {
		places = g_array_new(FALSE, FALSE, sizeof(Place));
		g_hash_table_insert(table, g_strdup(stem), places);
	}
	Place place = {row, side};
	g_array_append_val(places, place);
}

static GHashTable *
list_read(Recipe *recipe, const char *const *rows)
{
	GHashTable *table = g_hash_table_new_full(
		g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
	for (guint row = 0; rows[row]; row++) {
		g_auto(GStrv) sides = g_strsplit(rows[row], "|", -1);
		for (guint side = 0; sides[side]; side++) {
			g_auto(GStrv) list = g_strsplit(sides[side], " ", -1);
			for (guint k = 0; list[k]; k++)
				place_add(table, recipe_stem(recipe, list[k]), row, side);
		}
	}
	return table;
}

ClaimWords *
claim_words_new(Recipe *recipe)
{
	ClaimWords *words = g_new(ClaimWords, 1);
	words->kinds = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	kinds_fill(words);
	words->synonyms = list_read(recipe, claim_word_synonyms);
	words->opposites = list_read(recipe, claim_word_opposites);
	return words;
}

void
claim_words_free(ClaimWords *words)
{
	if (!words)
		return;
	g_hash_table_unref(words->kinds);
	g_hash_table_unref(words->synonyms);
	g_hash_table_unref(words->opposites);
	g_free(words);
}

WordKind
claim_words_get(const ClaimWords *words, const char *folded, guint *value)
{
	guint found = GPOINTER_TO_UINT(g_hash_table_lookup(words->kinds, folded));
	*value = found >> 8;
	if (found)
		return (WordKind)(found & 0xff);
	return function_word_is(folded, strlen(folded)) ? WORD_FUNCTION : WORD_PLAIN;
}

static gboolean
places_meet(GHashTable *table, const char *left, const char *right, gboolean same_side)
{
	const GArray *a = g_hash_table_lookup(table, left);
	const GArray *b = a ? g_hash_table_lookup(table, right) : NULL;
	for (guint i = 0; b && i < a->len; i++)
		for (guint k = 0; k < b->len; k++) {
			const Place *x = &g_array_index(a, Place, i);
			const Place *y = &g_array_index(b, Place, k);
			if (x->row == y->row && (x->side == y->side) == same_side)
				return TRUE;
		}
	return FALSE;
}

gboolean
claim_words_agree(const ClaimWords *words, const char *left, const char *right)
{
	return places_meet(words->synonyms, left, right, TRUE) ||
	       places_meet(words->opposites, left, right, TRUE);
}

/* "onvoldoende", "niet-bindend", "inefficient", "decentraal". */
static gboolean
prefix_negates(const char *longer, const char *shorter)
{
	static const char *const prefixes[] = {"on", "non", "niet", "in", "de", "anti"};
	gsize n = strlen(longer), rest = strlen(shorter);
	for (guint i = 0; i < G_N_ELEMENTS(prefixes); i++) {
		gsize prefix = strlen(prefixes[i]), least = i == 0 ? PREFIX_REST : 2 * PREFIX_REST;
		if (rest >= least && n == prefix + rest &&
			strncmp(longer, prefixes[i], prefix) == 0 &&
			strcmp(longer + prefix, shorter) == 0)
			return TRUE;
	}
	return FALSE;
}

gboolean
claim_words_differ(const ClaimWords *words, const char *left, const char *right)
{
	return places_meet(words->opposites, left, right, FALSE) || prefix_negates(left, right) ||
	       prefix_negates(right, left);
}
