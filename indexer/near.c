#include "indexer/near.h"

#include <string.h>

#define DIGITS "0123456789"
#define CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

typedef struct {
	const char *identity;
	NearTest test;
	gpointer data;
	char *found;
	gboolean several;
} Search;

/* Tries the identity with `length` characters at `at` replaced by `characters`. */
static void
edit_try(Search *search, gsize at, gsize length, const char *characters)
{
	g_autofree char *head = g_strndup(search->identity, at);
	char *edited = g_strconcat(head, characters, search->identity + at + length, NULL);
	gboolean fresh = strcmp(edited, search->identity) != 0 &&
			 g_strcmp0(edited, search->found) != 0;
	if (fresh && search->test(edited, search->data)) {
		search->several |= search->found != NULL;
		g_free(search->found);
		search->found = g_steal_pointer(&edited);
	}
	g_free(edited);
}

static void
character_edit(Search *search, gsize at)
{
	const char *text = search->identity;
	const char *alphabet = g_ascii_isdigit(text[at]) ? DIGITS : CAPITALS;
	char pair[] = { text[at + 1], text[at], '\0' };
	for (; *alphabet; alphabet++) {
		char wrong[] = { *alphabet, '\0' }, few[] = { *alphabet, text[at], '\0' };
		edit_try(search, at, 1, wrong);
		edit_try(search, at, 1, few);
	}
	edit_try(search, at, 1, "");
	if (g_ascii_isalnum(pair[0]))
		edit_try(search, at, 2, pair);
}

char *
near_find(const char *identity, NearTest test, gpointer data)
{
	Search search = { identity, test, data, NULL, FALSE };
	for (gsize at = strcspn(identity, DIGITS); identity[at] && !search.several; at++)
		if (g_ascii_isdigit(identity[at]) || g_ascii_isupper(identity[at]))
			character_edit(&search, at);
	if (search.several)
		g_clear_pointer(&search.found, g_free);
	return search.found;
}
