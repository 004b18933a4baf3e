#include "store/signature.h"

/* FNV-1a, folded to a byte. */
guint8
signature_byte(const char *word)
{
	guint32 hash = 2166136261u;
	for (; *word; word++)
		hash = (hash ^ (guchar)*word) * 16777619u;
	return (guint8)(hash ^ hash >> 8 ^ hash >> 16 ^ hash >> 24);
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
