#include "document/determiner.h"

#include <string.h>

const char mentioned_words[] =
	"genoemde|genoemd|bovengenoemde|bovengenoemd|voornoemde|voornoemd|eerdergenoemde|"
	"eerdergenoemd|laatstgenoemde|laatstgenoemd|hiervoorgenoemde|bovenvermelde|bovenvermeld|"
	"voormelde|desbetreffende|desbetreffend|betreffende|bovenbedoelde|eerstgenoemde|"
	"eerstgenoemd";

/* Prepositions and pronouns behind a noun that say which one it is. */
static const char going_on[] =
	"van|der|uit|over|inzake|betreffende|omtrent|voor|tot|naar|dat|die|waarin|waaruit|waarmee|"
	"waarop|waarvan|getiteld|genaamd|om|met|tegen|rond|rondom|tussen|nopens|aangaande|nr|nrs|"
	"nummer|nummers|als";

/* What "dat" is no conjunction behind: prepositions, and auxiliaries that take no clause. */
static const char pronoun_leads[] =
	"in|van|uit|op|met|aan|bij|door|voor|over|na|tegen|volgens|naar|tot|onder|sinds|conform|"
	"ten|vanuit|blijkens|dankzij|middels|per|naast|heeft|hebben|had|hadden|zal|zullen|zou|zouden|"
	"kan|kunnen|kon|moet|moeten|moest|wil|willen|wilde|mag|mogen";

/* Of a main sentence, right behind its subject. */
static const char finite_verbs[] =
	"is|was|wordt|werd|heeft|had|zal|zou|kan|kon|moet|bevat|bevatte|beschrijft|beschreef|"
	"concludeert|concludeerde|stelt|stelde|laat|liet|toont|toonde|gaat|ging|luidt|luidde|"
	"verscheen|verschijnt|volgt|volgde|geeft|gaf|vroeg|vraagt|noemt|noemde|adviseert|"
	"adviseerde|gaf|richt|richtte|kwam|komt|bepleit|bepleitte";

static const char numerals[] = "twee|drie|vier|vijf|zes|zeven|acht|negen|tien";

static const struct {
	const char *words;
	Determiner determiner;
} determiners[] = {
	{"de|het", DETERMINER_ARTICLE},
	{"dit|deze", DETERMINER_NEAR},
	{"dat|die", DETERMINER_FAR},
	{"hetzelfde|dezelfde", DETERMINER_SAME},
	{"beide", DETERMINER_BOTH},
	{"alle", DETERMINER_ALL},
};

static Determiner
word_determiner(const char *text, WordSpan word)
{
	for (guint i = 0; i < G_N_ELEMENTS(determiners); i++)
		if (word_in(text, word, determiners[i].words))
			return determiners[i].determiner;
	return DETERMINER_NONE;
}

/* Is byte `at` the first of the text or of a sentence, or behind a bracket? */
static gboolean
clause_begins(const char *text, gsize at)
{
	while (at > 0 && g_ascii_isspace(text[at - 1]))
		at--;
	return at == 0 || strchr(".;:(\"?!", text[at - 1]);
}

/* A plain "genoemde" says what another one named ("door de AIV genoemde"), unless a determiner
 * stands right before it, or nothing does. */
static Determiner
mentioned_read(const char *text, WordSpan mentioned, gsize *start)
{
	WordSpan before;
	gboolean plain = word_in(text, mentioned, "genoemde|genoemd|betreffende");
	*start = mentioned.start;
	if (plain && word_before(text, *start, &before) &&
		word_in(text, before, "eerder|hierboven|hiervoor|reeds|zojuist")) {
		plain = FALSE;
		*start = before.start;
	}
	gboolean first = clause_begins(text, *start);
	if (!first && !word_before(text, *start, &before))
		return DETERMINER_NONE;
	Determiner determiner = first ? DETERMINER_NONE : word_determiner(text, before);
	if (determiner != DETERMINER_NONE)
		*start = before.start;
	if (plain && !first && determiner == DETERMINER_NONE)
		return DETERMINER_NONE;
	return word_in(text, mentioned, "eerstgenoemde|eerstgenoemd")	  ? DETERMINER_FIRST
	       : word_in(text, mentioned, "laatstgenoemde|laatstgenoemd") ? DETERMINER_LAST
									  : DETERMINER_MENTIONED;
}

Determiner
determiner_read(const char *text, gsize at, gsize *start)
{
	WordSpan word, before;
	*start = at;
	if (!word_before(text, at, &word))
		return DETERMINER_NONE;
	if (word_in(text, word, numerals) && !word_before(text, word.start, &word))
		return DETERMINER_NONE;
	if (word_in(text, word, mentioned_words))
		return mentioned_read(text, word, start);
	if (word_in(text, word, "laatste") && word_before(text, word.start, &before) &&
		word_determiner(text, before) == DETERMINER_ARTICLE) {
		*start = before.start;
		return DETERMINER_LATTER;
	}
	Determiner determiner = word_determiner(text, word);
	if (determiner == DETERMINER_NONE)
		return determiner;
	*start = word.start;
	if (determiner == DETERMINER_ARTICLE && word_before(text, word.start, &before) &&
		word_in(text, before, "beide|alle|al")) {
		*start = before.start;
		return DETERMINER_ALL;
	}
	return determiner;
}

gboolean
far_is_pronoun(const char *text, gsize at, gsize end)
{
	WordSpan word;
	if (at == 0 || sentence_begins(text, at))
		return word_after(text, end, &word) && word_in(text, word, finite_verbs);
	return word_before(text, at, &word) && word_in(text, word, pronoun_leads);
}

gboolean
noun_has_owner(const char *text, gsize at)
{
	WordSpan word;
	return word_after(text, at, &word) && word_in(text, word, "van|uit|der");
}

/* "het verdrag ter voorkoming van", not "de aanbevelingen ter harte". */
static gboolean
noun_has_purpose(const char *text, gsize at)
{
	WordSpan word;
	return word_after(text, at, &word) && word_in(text, word, "ter") &&
	       word_after(text, word.end, &word) && word.end - word.start > strlen("ing") &&
	       strncmp(text + word.end - strlen("ing"), "ing", strlen("ing")) == 0;
}

/* "de motie op stuk nr. 41" */
static gboolean
noun_has_number(const char *text, gsize at)
{
	WordSpan word;
	return word_after(text, at, &word) && word_in(text, word, "op") &&
	       word_after(text, word.end, &word) && word_in(text, word, "stuk|stukken|kamerstuk");
}

/* "de verordening, bedoeld in artikel 15": what another text says it is. */
static gboolean
noun_is_defined(const char *text, gsize at)
{
	WordSpan word;
	at += text[at] == ',';
	return word_after(text, at, &word) && word_in(text, word, "bedoeld|genoemd|vastgesteld");
}

gboolean
noun_goes_on(const char *text, gsize at)
{
	static const char *const openings[] = {"\"", "“", "„", "«", "‘", "'", "(", "*", NULL};
	WordSpan word;
	gboolean has_word = word_after(text, at, &word);
	if (noun_is_defined(text, at) || noun_has_purpose(text, at) ||
		noun_has_number(text, at))
		return TRUE;
	for (const char *const *opening = openings; *opening; opening++)
		if (g_str_has_prefix(text + word.start, *opening))
			return TRUE;
	return has_word &&
	       (g_ascii_isupper(text[word.start]) || g_ascii_isdigit(text[word.start]) ||
		       word_in(text, word, going_on));
}
