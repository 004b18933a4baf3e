#include "document/dated_source.h"

#include <string.h>

#include "document/determiner.h"
#include "document/document_kind.h"
#include "document/telling.h"

static gboolean
source_is_known(const GArray *sources, const char *target)
{
	for (guint i = 0; i < sources->len; i++)
		if (strcmp(g_array_index(sources, Mention, i).target, target) == 0)
			return TRUE;
	return FALSE;
}

void
dated_sources_add(GArray *sources, const Catalogue *catalogue, const Passage *passage)
{
	for (guint i = 0; i < passage->references->len; i++) {
		const Reference *reference = &g_array_index(passage->references, Reference, i);
		const CatalogueEntry *entry = catalogue_get(catalogue, reference->target);
		Mention mention = {entry ? source_kinds(entry, entry->id) : 0, reference->target,
			passage->number, passage->text, reference->start, reference->end, FALSE,
			FALSE};
		if (mention.kinds & KINDS_DATED && sources->len < DATED_SOURCES_MAX &&
			!source_is_known(sources, reference->target))
			g_array_append_val(sources, mention);
	}
}

static gboolean
year_follows(const char *text, gsize at, gsize *end)
{
	WordSpan word;
	if (!word_after(text, at, &word) || !word_in(text, word, "uit|van") ||
		!word_after(text, word.end, &word))
		return FALSE;
	*end = word.end;
	return telling_read(text, at).year && !noun_goes_on(text, word.end);
}

const Mention *
dated_source_find(const GArray *sources, const Catalogue *catalogue, guint kinds, const char *text,
	gsize at, gsize *end)
{
	const Mention *found = NULL;
	if (!(kinds & KINDS_DATED) || !year_follows(text, at, end))
		return NULL;
	Telling telling = telling_read(text, at);
	for (guint i = 0; i < sources->len; i++) {
		const Mention *source = &g_array_index(sources, Mention, i);
		if (!(source->kinds & kinds) ||
			!telling_fits(&telling, text, catalogue_get(catalogue, source->target)))
			continue;
		if (found)
			return NULL;
		found = source;
	}
	return found;
}
