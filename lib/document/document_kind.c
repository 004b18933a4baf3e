#include "document/document_kind.h"

#include <string.h>

#define BACK (NOUN_SINGULAR | NOUN_DEFINITE | NOUN_DEMONSTRATIVE)
#define NEAR (NOUN_SINGULAR | NOUN_DEMONSTRATIVE)

static const KindNoun nouns[] = {
	{"rapport|rapportage|eindrapport|adviesrapport|onderzoeksrapport|evaluatierapport",
		KIND_REPORT, BACK},
	{"rapporten|rapportages", KIND_REPORT, NOUN_PLURAL},
	{"evaluatie", KIND_EVALUATION, BACK},
	{"evaluaties", KIND_EVALUATION, NOUN_PLURAL},
	{"onderzoek|studie", KIND_STUDY, BACK | NOUN_MASS},
	{"onderzoeken|studies", KIND_STUDY, NOUN_PLURAL},
	{"advies", KIND_ADVICE, BACK | NOUN_MASS},
	{"adviezen", KIND_ADVICE, NOUN_PLURAL},
	{"strategie", KIND_STRATEGY, BACK},
	{"nota", KIND_NOTA, BACK},
	{"visie", KIND_VISION, BACK},
	{"motie", KIND_MOTION, BACK},
	{"moties", KIND_MOTION, NOUN_PLURAL},
	{"amendement", KIND_AMENDMENT, BACK},
	{"amendementen", KIND_AMENDMENT, NOUN_PLURAL},
	{"akkoord", KIND_AGREEMENT, BACK},
	{"brief|kamerbrief", KIND_LETTER, BACK},
	{"brieven", KIND_LETTER, NOUN_PLURAL},
	{"kabinetsreactie", KIND_RESPONSE, BACK},
	{"verordening", KIND_REGULATION, BACK},
	{"verordeningen", KIND_REGULATION, NOUN_PLURAL},
	{"richtlijn", KIND_DIRECTIVE, BACK},
	{"richtlijnen", KIND_DIRECTIVE, NOUN_PLURAL},
	{"mededeling", KIND_COMMUNICATION, BACK},
	{"verdrag", KIND_TREATY, BACK},
	{"verdragen", KIND_TREATY, NOUN_PLURAL},
	{"besluit", KIND_DECISION, NOUN_SINGULAR},
	{"voorstel|wetsvoorstel", KIND_PROPOSAL, NEAR},
	{"verklaring", KIND_STATEMENT, NEAR},
	{"programma", KIND_PROGRAMME, NEAR},
	{"plan", KIND_PLAN, NEAR},
	{"agenda", KIND_AGENDA, NEAR},
	{"kader", KIND_FRAME, NOUN_SINGULAR},
	{"instrument|fonds|mechanisme|faciliteit", KIND_INSTRUMENT, NEAR},
	{"aanbevelingen|hoofdaanbevelingen|deelaanbevelingen", KINDS_REPORT,
		NOUN_PLURAL | NOUN_PARTS},
};

/* What a kind of the catalogue may be called. */
static const struct {
	const char *name;
	guint kinds;
} catalogue_kinds[] = {
	{"kamerbrief", KIND_LETTER | KIND_RESPONSE},
	{"motie", KIND_MOTION},
	{"nota", KIND_NOTA},
	{"visie", KIND_VISION},
	{"strategie", KIND_STRATEGY},
	{"kader", KIND_FRAME},
	{"advies", KIND_ADVICE | KIND_REPORT},
	{"evaluatie", KIND_EVALUATION | KIND_REPORT | KIND_STUDY},
	{"rapport", KIND_REPORT | KIND_STUDY},
	{"akkoord", KIND_AGREEMENT},
	{"wet", KIND_LAW},
	{"verordening", KIND_REGULATION | KIND_INSTRUMENT},
	{"richtlijn", KIND_DIRECTIVE},
	{"besluit", KIND_DECISION},
	{"verdrag", KIND_TREATY},
	{"verklaring", KIND_STATEMENT},
	{"programma", KIND_PROGRAMME | KIND_PLAN | KIND_INSTRUMENT},
	{"instrument", KIND_INSTRUMENT | KIND_PROGRAMME},
	{"mechanisme", KIND_INSTRUMENT},
};

void
kind_nouns_add(WordList *list)
{
	for (guint i = 0; i < G_N_ELEMENTS(nouns); i++)
		word_list_add(list, nouns[i].forms, i);
}

guint
named_kind_find(const char *text, gsize start, gsize end)
{
	static const struct {
		const char *beginning;
		guint kind;
	} names[] = {{"motie-", KIND_MOTION}, {"amendement-", KIND_AMENDMENT}};
	const char *last = NULL;
	guint kind = 0;
	for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
		const char *found =
			g_strrstr_len(text + start, (gssize)(end - start), names[i].beginning);
		if (!found || (last && found < last))
			continue;
		last = found;
		kind = names[i].kind;
	}
	return kind;
}

const KindNoun *
kind_noun_get(guint value)
{
	return &nouns[value];
}

/* The letters of a CELEX number say it: 3 2021 R 0697, 5 2021 DC 0070. */
static guint
celex_kinds(const char *id)
{
	const char *number = id + strlen("celex:");
	gsize digits = strspn(number, "0123456789");
	if (digits != strlen("32021"))
		return 0;
	if (*number == '5' && (g_str_has_prefix(number + digits, "DC") ||
				      g_str_has_prefix(number + digits, "JC")))
		return KIND_COMMUNICATION;
	if (*number != '3')
		return 0;
	switch (number[digits]) {
	case 'R':
		return KIND_REGULATION;
	case 'L':
		return KIND_DIRECTIVE;
	case 'D':
		return KIND_DECISION;
	default:
		return 0;
	}
}

guint
kind_name_kinds(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(catalogue_kinds); i++)
		if (strcmp(name, catalogue_kinds[i].name) == 0)
			return catalogue_kinds[i].kinds;
	return 0;
}

guint
source_kinds(const CatalogueEntry *entry, const char *id)
{
	if (entry)
		return kind_name_kinds(entry->kind);
	if (g_str_has_prefix(id, "celex:"))
		return celex_kinds(id);
	if (g_str_has_prefix(id, "stb-") || g_str_has_prefix(id, "stcrt-"))
		return KIND_LAW | KIND_DECISION;
	return g_str_has_prefix(id, "trb-") ? KIND_TREATY : 0;
}

guint
kinds_allowed(const char *id, guint kinds)
{
	static const struct {
		const char *prefix;
		guint kinds;
	} allowed[] = {
		{"dossier:", KIND_PROPOSAL},
		{"ah-", 0},
		{"h-", 0},
		{"kst-", ~(guint)KINDS_LAW},
		{"blg-", ~(guint)KINDS_LAW},
	};
	for (guint i = 0; i < G_N_ELEMENTS(allowed); i++)
		if (g_str_has_prefix(id, allowed[i].prefix))
			return kinds & allowed[i].kinds;
	return kinds;
}

guint
identity_kinds(const char *id, gboolean articles)
{
	const guint papers = KIND_LETTER | KIND_RESPONSE | KIND_NOTA | KIND_MOTION |
			     KIND_AMENDMENT | KIND_PROPOSAL;
	static const char *const laws[] = {
		"celex:", "bwb:", "pbeu:", "stb-", "stcrt-", "trb-", "blg-"};
	if (g_str_has_prefix(id, "kst-"))
		return papers;
	if (g_str_has_prefix(id, "kenmerk:"))
		return KIND_LETTER | KIND_RESPONSE;
	for (guint i = 0; i < G_N_ELEMENTS(laws) && !articles; i++)
		articles = g_str_has_prefix(id, laws[i]);
	return papers | KIND_STATEMENT | (articles ? KINDS_LAW : 0);
}
