/*
 * Finds identifiers in any bytes, and takes the bytes for what a person typed. Spans must lie
 * in the text, in order, and every target must be a valid identity that reads back.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "document/identifier.h"
#include "document/identity.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
identity_check(const char *id)
{
	g_autofree char *again = identity_parse(id);
	if (!identity_is_valid(id) || g_strcmp0(again, id) != 0)
		abort();
}

static void
reference_check(const Reference *reference, gsize after, gsize size)
{
	if (reference->start < after || reference->end < reference->start || reference->end > size)
		abort();
	identity_check(reference->target);
	if (reference->alternative)
		identity_check(reference->alternative);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static IdentifierGrammar *grammar;
	g_autoptr(GArray) references = references_new();
	g_autofree char *typed = g_strndup((const char *)data, size);
	g_autofree char *id = identity_parse(typed);
	gsize after = 0;
	if (!grammar)
		grammar = identifier_grammar_new();
	identifier_find(grammar, (const char *)data, size, "36800-V", references);
	for (guint i = 0; i < references->len; i++) {
		const Reference *reference = &g_array_index(references, Reference, i);
		reference_check(reference, after, size);
		after = reference->end;
	}
	if (id) {
		g_autofree char *dossier = identity_dossier(id);
		identity_check(id);
	}
	return 0;
}
