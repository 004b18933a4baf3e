#include "query/citation.h"

#include "document/identity.h"
#include "query/target.h"

/* ---- types ---- */

static const CitationType bill = { "bill", "BILL", "techreport" };
static const CitationType hearing = { "hearing", "HEAR", "techreport" };
static const CitationType law = { "legislation", "STAT", "misc" };
static const CitationType treaty = { "treaty", "STAT", "misc" };
static const CitationType judgment = { "legal_case", "CASE", "misc" };
static const CitationType report = { "report", "RPRT", "techreport" };
static const CitationType document = { "document", "GEN", "misc" };

static const struct {
	const char *word; /* what an identity begins with, or a kind of the catalogue */
	const CitationType *type;
} types[] = {
	{ "kst-", &bill },	{ "dossier:", &bill },	 { "ah-", &bill },
	{ "kv-", &bill },	{ "blg-", &bill },	 { "nds-", &bill },
	{ "h-", &hearing },	{ "stb-", &law },	 { "stcrt-", &law },
	{ "trb-", &treaty },	{ "bwb:", &law },	 { "celex:3", &law },
	{ "pbeu:", &law },	{ "ecli:", &judgment },	 { "wet", &law },
	{ "verordening", &law }, { "richtlijn", &law },	 { "besluit", &law },
	{ "verdrag", &treaty }, { "advies", &report },	 { "evaluatie", &report },
	{ "rapport", &report }, { "strategie", &report }, { "nota", &report },
	{ "visie", &report },
};

static const CitationType *
type_find(const char *id, const char *kind)
{
	for (gsize i = 0; i < G_N_ELEMENTS(types); i++)
		if (g_str_has_prefix(id, types[i].word) || g_strcmp0(kind, types[i].word) == 0)
			return types[i].type;
	return &document;
}

/* ---- citations ---- */

static const char *
author_find(Session *session, const CatalogueEntry *entry)
{
	const CatalogueEntry *author =
	    entry && entry->author ? catalogue_get(session->catalogue, entry->author) : NULL;
	return author ? author->title : NULL;
}

static const char *
chamber_find(const char *id)
{
	const char *chamber = identity_chamber(id);
	if (!chamber)
		return NULL;
	return *chamber == 'E' ? "Eerste Kamer der Staten-Generaal"
			       : "Tweede Kamer der Staten-Generaal";
}

Citation *
citation_new(Session *session, const char *id, const char *title)
{
	const SessionDocument *known = session_get_document(session, id);
	const CatalogueEntry *entry = catalogue_get(session->catalogue, id);
	const char *author = author_find(session, entry);
	Cited cited = { id, entry ? entry->identifiers : NULL,
			known->title ? known->title : title, author, known->date };
	Citation *citation = g_new0(Citation, 1);
	citation->id = g_strdup(id);
	citation->title = g_strdup(cited.title);
	citation->url = target_get_url(session, id);
	citation->publisher = g_strdup(author ? author : chamber_find(id));
	citation->date = known->date;
	citation->type = type_find(id, known->kind);
	citation->leidraad = leidraad_make(&cited);
	return citation;
}

void
citation_free(Citation *citation)
{
	if (!citation)
		return;
	g_free(citation->id);
	g_free(citation->title);
	g_free(citation->url);
	g_free(citation->publisher);
	leidraad_free(citation->leidraad);
	g_free(citation);
}
