#include "document/source_noun.h"

#include <string.h>

static const struct {
	const char *prefix;
	guint of;
} identities[] = {
	{"kst-", OF_PAPER},
	{"blg-", OF_PAPER},
	{"kenmerk:", OF_PAPER},
	{"20", OF_PAPER},
	{"eu:", OF_UNION | OF_ACT},
	{"celex:5", OF_UNION},
	{"celex:3", OF_ACT},
	{"stb-", OF_LAW},
	{"stcrt-", OF_LAW},
	{"trb-", OF_LAW},
	{"bwb:", OF_LAW},
	{"ecli:", OF_RULING},
	{"rvs:", OF_ADVICE},
	{"aiv:", OF_ADVICE},
	{"nl:", OF_PAPER | OF_LAW},
	{"iob:", OF_PAPER},
};

/* By what a word ends with. */
static const struct {
	const char *ending;
	guint of;
	ToldBy told_by;
} nouns[] = {
	{"brief", OF_PAPER, BY_YEAR},
	{"motie", OF_PAPER, BY_MOVER},
	{"amendement", OF_PAPER, BY_MOVER},
	{"nota", OF_PAPER, BY_YEAR},
	{"notitie", OF_PAPER, BY_YEAR},
	{"rapport", OF_PAPER, BY_YEAR},
	{"rapportage", OF_PAPER, BY_YEAR},
	{"advies", OF_PAPER | OF_ADVICE, BY_NAME},
	{"evaluatie", OF_PAPER, BY_YEAR},
	{"verkenning", OF_PAPER, BY_YEAR},
	{"verslag", OF_PAPER | OF_UNION, BY_YEAR},
	{"begroting", OF_PAPER, BY_YEAR},
	{"memorie", OF_PAPER, BY_NOUN},
	{"agenda", OF_PAPER, BY_YEAR},
	{"kabinetsreactie", OF_PAPER, BY_YEAR},
	{"beleidsreactie", OF_PAPER, BY_YEAR},
	{"appreciatie", OF_PAPER, BY_YEAR},
	{"voorstel", OF_PAPER | OF_UNION, BY_YEAR},
	{"strategie", OF_PAPER | OF_UNION, BY_YEAR},
	{"actieplan", OF_PAPER | OF_UNION, BY_YEAR},
	{"mededeling", OF_UNION, BY_YEAR},
	{"witboek", OF_UNION, BY_YEAR},
	{"groenboek", OF_UNION, BY_YEAR},
	{"werkdocument", OF_UNION, BY_YEAR},
	{"verordening", OF_ACT, BY_CAPITAL},
	{"richtlijn", OF_ACT, BY_CAPITAL},
	{"besluit", OF_ACT | OF_LAW, BY_CAPITAL},
	{"beschikking", OF_ACT, BY_CAPITAL},
	{"wet", OF_LAW, BY_CAPITAL},
	{"regeling", OF_LAW, BY_CAPITAL},
	{"verdrag", OF_LAW, BY_CAPITAL},
	{"uitspraak", OF_RULING, BY_YEAR},
	{"arrest", OF_RULING, BY_YEAR},
	{"vonnis", OF_RULING, BY_YEAR},
};

guint
number_of(const char *identity)
{
	for (guint i = 0; i < G_N_ELEMENTS(identities); i++)
		if (g_str_has_prefix(identity, identities[i].prefix))
			return identities[i].of;
	return 0;
}

static gboolean
noun_fits(const char *text, WordSpan word, gsize end, guint of, SourceNoun *noun)
{
	for (guint i = 0; i < G_N_ELEMENTS(nouns); i++) {
		gsize n = strlen(nouns[i].ending);
		if (!(nouns[i].of & of) || n > end - word.start ||
			g_ascii_strncasecmp(text + end - n, nouns[i].ending, n) != 0)
			continue;
		*noun = (SourceNoun){word, n, nouns[i].told_by};
		return nouns[i].told_by != BY_MOVER || n == end - word.start;
	}
	return FALSE;
}

gboolean
source_noun_read(const char *text, WordSpan word, guint of, SourceNoun *noun)
{
	const char *hyphen = memchr(text + word.start, '-', word.end - word.start);
	if (noun_fits(text, word, word.end, of, noun))
		return TRUE;
	return hyphen && g_ascii_isupper(hyphen[1]) &&
	       noun_fits(text, word, (gsize)(hyphen - text), of, noun);
}
