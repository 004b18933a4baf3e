#include "indexer/read/koop_elements.h"

#include <stdlib.h>
#include <string.h>

/* In the order of strcmp, to be looked up by halves. */
static const KoopElement elements[] = {
	{ "aanspr", KOOP_WORD, KOOP_NO_FIELD },
	{ "achternaam", KOOP_WORD, KOOP_NO_FIELD },
	{ "al", KOOP_BLOCK, KOOP_NO_FIELD },
	{ "antwoord", KOOP_QUESTION, KOOP_NO_FIELD },
	{ "begrotingshoofdstuk", KOOP_WORD, KOOP_CHAPTER },
	{ "considerans.al", KOOP_BLOCK, KOOP_NO_FIELD },
	{ "context.al", KOOP_BLOCK, KOOP_NO_FIELD },
	{ "datum", KOOP_DATE, KOOP_NO_FIELD },
	{ "datumtekst", KOOP_METADATA, KOOP_NO_FIELD },
	{ "definitie-item", KOOP_TERM, KOOP_NO_FIELD },
	{ "dossier", KOOP_METADATA, KOOP_NO_FIELD },
	{ "dossiernr", KOOP_WORD, KOOP_DOSSIER },
	{ "dossierref", KOOP_DOSSIER_LINK, KOOP_NO_FIELD },
	{ "entry", KOOP_CELL, KOOP_NO_FIELD },
	{ "extref", KOOP_LINK, KOOP_NO_FIELD },
	{ "frontm", KOOP_METADATA, KOOP_NO_FIELD },
	{ "functie", KOOP_WORD, KOOP_NO_FIELD },
	{ "intref", KOOP_LINK, KOOP_NO_FIELD },
	{ "item-titel", KOOP_HEADING, KOOP_NO_FIELD },
	{ "itemkop", KOOP_HEADING, KOOP_NO_FIELD },
	{ "itemnaam", KOOP_HEADING, KOOP_NO_FIELD },
	{ "kamerstukkop", KOOP_METADATA, KOOP_NO_FIELD },
	{ "kamervraagkop", KOOP_METADATA, KOOP_NO_FIELD },
	{ "kamervraagnummer", KOOP_METADATA, KOOP_NO_FIELD },
	{ "kamervraagomschrijving", KOOP_BLOCK, KOOP_QUESTIONS },
	{ "kop", KOOP_HEADING, KOOP_NO_FIELD },
	{ "label", KOOP_WORD, KOOP_NO_FIELD },
	{ "li", KOOP_ITEM, KOOP_NO_FIELD },
	{ "li.nr", KOOP_MARKER, KOOP_NO_FIELD },
	{ "lid", KOOP_ITEM, KOOP_NO_FIELD },
	{ "lidnr", KOOP_MARKER, KOOP_NO_FIELD },
	{ "lijst", KOOP_LIST, KOOP_NO_FIELD },
	{ "meta", KOOP_META, KOOP_NO_FIELD },
	{ "metadata", KOOP_METADATA, KOOP_NO_FIELD },
	{ "naam", KOOP_WORD, KOOP_NO_FIELD },
	{ "nadruk", KOOP_EMPHASIS, KOOP_NO_FIELD },
	{ "noot", KOOP_NOTE, KOOP_NO_FIELD },
	{ "noot.al", KOOP_BLOCK, KOOP_NO_FIELD },
	{ "noot.nr", KOOP_NOTE_MARK, KOOP_NO_FIELD },
	{ "nootref", KOOP_NOTE_LINK, KOOP_NO_FIELD },
	{ "nr", KOOP_NUMBER, KOOP_NO_FIELD },
	{ "nummer", KOOP_NUMBER, KOOP_NO_FIELD },
	{ "omschr", KOOP_BLOCK, KOOP_QUESTIONS },
	{ "ondernummer", KOOP_WORD, KOOP_PAPER },
	{ "ondertekening", KOOP_TOGETHER, KOOP_NO_FIELD },
	{ "ondtek", KOOP_TOGETHER, KOOP_NO_FIELD },
	{ "partij", KOOP_WORD, KOOP_NO_FIELD },
	{ "politiek", KOOP_WORD, KOOP_NO_FIELD },
	{ "raadnr", KOOP_WORD, KOOP_COUNCIL },
	{ "row", KOOP_ROW, KOOP_NO_FIELD },
	{ "spreker", KOOP_SUBHEADING, KOOP_NO_FIELD },
	{ "stuknr", KOOP_METADATA, KOOP_NO_FIELD },
	{ "subtitel", KOOP_SUBHEADING, KOOP_NO_FIELD },
	{ "thead", KOOP_HEAD, KOOP_NO_FIELD },
	{ "titel", KOOP_HEADING, KOOP_TITLE },
	{ "title", KOOP_BLOCK, KOOP_NO_FIELD },
	{ "tuskop", KOOP_SUBHEADING, KOOP_NO_FIELD },
	{ "tussenkop", KOOP_SUBHEADING, KOOP_NO_FIELD },
	{ "voetnoot", KOOP_NOTE, KOOP_NO_FIELD },
	{ "voetref", KOOP_NOTE_LINK, KOOP_NO_FIELD },
	{ "voornaam", KOOP_WORD, KOOP_NO_FIELD },
	{ "voorvoegsels", KOOP_WORD, KOOP_NO_FIELD },
	{ "voorz", KOOP_SUBHEADING, KOOP_NO_FIELD },
	{ "vraag", KOOP_QUESTION, KOOP_NO_FIELD },
	{ "vraagnummer", KOOP_METADATA, KOOP_NO_FIELD },
	{ "vrzlabel", KOOP_WORD, KOOP_NO_FIELD },
	{ "vrznaam", KOOP_WORD, KOOP_NO_FIELD },
	{ "witreg", KOOP_WORD, KOOP_NO_FIELD },
};

static int
name_compare(const void *name, const void *element)
{
	return strcmp(name, ((const KoopElement *)element)->name);
}

const KoopElement *
koop_element_get(const char *name)
{
	static const KoopElement plain = { "", KOOP_PLAIN, KOOP_NO_FIELD };
	const KoopElement *found = bsearch(name, elements, G_N_ELEMENTS(elements),
					   sizeof elements[0], name_compare);
	return found ? found : &plain;
}

gboolean
koop_root_is_known(const char *name)
{
	static const char *const roots[] = { "officiele-publicatie", "kamerwrk", "handeling",
					     "handelingen", "vraagdoc" };
	for (guint i = 0; i < G_N_ELEMENTS(roots); i++)
		if (strcmp(roots[i], name) == 0)
			return TRUE;
	return FALSE;
}

guint
koop_depth_get(const char *weight)
{
	static const char *const weights[] = { "vet", "vetcur", "cur", "rom" };
	for (guint i = 0; weight && i < G_N_ELEMENTS(weights); i++)
		if (strcmp(weights[i], weight) == 0)
			return i;
	return 0;
}
