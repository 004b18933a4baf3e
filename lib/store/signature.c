#include "store/signature.h"

#include <string.h>

#include "text/function_words.h"

#define SLOTS 4096 /* many more than function words, so that the next one is mostly free */

/* The function words by their hash: 1 and the number of one, or 0. */
static guint8 slots[SLOTS];

/* FNV-1a. */
static guint32
word_hash(const char *word)
{
	guint32 hash = 2166136261u;
	for (; *word; word++)
		hash = (hash ^ (guchar)*word) * 16777619u;
	return hash;
}

static void
slots_fill(const char *const *words, guint count)
{
	static gsize filled;
	if (!g_once_init_enter(&filled))
		return;
	for (guint i = 0; i < count; i++) {
		guint32 slot = word_hash(words[i]) % SLOTS;
		while (slots[slot])
			slot = (slot + 1) % SLOTS;
		slots[slot] = (guint8)(i + 1);
	}
	g_once_init_leave(&filled, 1);
}

guint8
signature_byte(const char *word)
{
	guint count;
	const char *const *words = function_words_get(&count);
	guint32 hash = word_hash(word);
	slots_fill(words, count);
	for (guint32 slot = hash % SLOTS; slots[slot]; slot = (slot + 1) % SLOTS)
		if (strcmp(words[slots[slot] - 1], word) == 0)
			return slots[slot] - 1;
	return (guint8)(count + (hash ^ hash >> 16) % (256 - count));
}

void
signature_set(GByteArray *signature, const GArray *terms)
{
	g_byte_array_set_size(signature, 0);
	for (guint i = 0; i < terms->len; i++) {
		const Term *term = &g_array_index(terms, Term, i);
		if (term->kind != TERM_WORD)
			continue;
		guint8 byte = signature_byte(term->text);
		g_byte_array_append(signature, &byte, 1);
	}
}
