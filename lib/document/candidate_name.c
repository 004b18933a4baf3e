/*
 * candidate_name.c - names that are built on a head, by their capitals.
 */
#include <string.h>

#include "document/candidate.h"
#include "document/candidate_scan.h"
#include "text/function_words.h"

#define LEFT_MAX 4    /* words before a head */
#define RIGHT_MAX 12  /* words behind it */
#define STATUTE_MAX 5 /* of them in small letters, in the name of a statute */
#define LINK_MAX 3    /* small words between two capitals of one name: "van de" */

/* Before a noun these tell no source from another. Names of peoples are written so too. */
static const char *const general_words[] = { "nationaal", "nationale", "europees", "europese",
	"internationaal", "internationale", "nederlands", "nederlandse", "duitse", "franse",
	"britse", "belgische", "amerikaanse", "russische", "chinese", "vlaamse", "landelijk",
	"landelijke", "regionaal", "regionale", "provinciaal", "provinciale", "gemeentelijk",
	"gemeentelijke", "koninklijk", "koninklijke", "eerste", "tweede", "derde", "vierde",
	"nieuw", "nieuwe", "algemeen", "algemene", "gemeenschappelijk", "gemeenschappelijke",
	"national", "european", "international", "general", "new", "first", "second", "joint",
	"common", "final", NULL };

/* Capitals of Dutch policy texts that are no part of a name beside them. */
static const char *const no_names[] = { "kamer", "minister", "ministers", "minister-president",
	"ministerie", "staatssecretaris", "kabinet", "regering", "koning", "nederland", "europa",
	"rijk", "unie", "commissie", "raad", "staten-generaal", "voorzitter", "lid", "leden",
	"artikel", "hoofdstuk", "paragraaf", "bijlage", "tabel", "figuur", "pagina", "nr",
	"kamerstuk", "kamerstukken", "handelingen", "staatsblad", "stb", "stcrt", "titel",
	"afdeling", "deel", "januari", "februari", "maart", "april", "mei", "juni", "juli",
	"augustus", "september", "oktober", "november", "december", NULL };

/* Small words inside a name, and those behind which an article may follow. */
static const char *const links[] = { "van", "voor", "inzake", "betreffende", "tegen", "tot", "ter",
	"op", "over", "aan", "met", "en", "of", "de", "het", "der", "den", "for", "on", "the",
	"and", "to", "against", NULL };
static const char *const and_links[] = { "en", "of", "and", NULL };
static const char *const of_links[] = { "van", "of", NULL };
static const char *const articles[] = { "de", "het", "een", "the", NULL };
static const char *const statute_links[] = { "op", "van", "inzake", "ter", "tot", "voor", NULL };

/* Behind "Wet" these begin the rest of the sentence: adverbs, and verbs that statutes have. */
static const char *const statute_ends[] = { "aan", "achter", "af", "al", "alleen", "alsnog",
	"altijd", "beoogt", "bepaalde", "bepaalt", "bepalen", "bevat", "biedt", "blijft",
	"daardoor", "daarmee", "daarom", "dan", "dient", "dienen", "echter", "erop", "ervan",
	"ertoe", "evenals", "evenmin", "geeft", "geen", "geldt", "gelden", "gericht", "gesteld",
	"houdt", "hiervoor", "inhoudt", "kan", "kent", "komt", "kunnen", "kunt", "leidde", "leidt",
	"leiden", "maakt", "maar", "maken", "mag", "mede", "meer", "mogen", "moet", "moeten",
	"mits", "niet", "nogmaals", "nu", "omdat", "onder", "onlangs", "per", "pas", "reeds",
	"regelt", "respectievelijk", "sinds", "staat", "stelt", "te", "tegen", "tevens", "tijdens",
	"toe", "treedt", "tussen", "vanaf", "verbiedt", "vereist", "verplicht", "vervalt",
	"vooral", "volgens", "voorziet", "waarbij", "waardoor", "waarmee", "waaronder", "waarvoor",
	"wel", "welk", "werkt", "wil", "zal", "zelf", "ziet", "zodat", "zonder", "zorgt", "zou",
	"zouden", "zullen", NULL };

static gboolean
is_function_word(const CandidateScan *scan, guint i)
{
	const CandidateWord *word = scan_word(scan, i);
	char small[8] = "";
	gsize length = word->end - word->start;
	if (length >= sizeof small)
		return FALSE;
	for (gsize j = 0; j < length; j++)
		small[j] = g_ascii_tolower(scan->text[word->start + j]);
	return function_word_is(small, length) || scan_in(scan, i, links);
}

/* A capital that may belong to a name. */
static gboolean
is_name_word(const CandidateScan *scan, guint i)
{
	const CandidateWord *word = scan_word(scan, i);
	return (word->look == LOOK_CAPITAL || word->look == LOOK_CAPITALS) &&
	       !scan_in(scan, i, no_names);
}

static gboolean
is_capital_inside(const CandidateScan *scan, guint i)
{
	return scan_word(scan, i)->look == LOOK_CAPITAL &&
	       scan_word(scan, i)->before != BEFORE_START;
}

static guint
chain_start(const CandidateScan *scan, guint i)
{
	guint first = i;
	while (first > scan->since && i - first < LEFT_MAX && scan_has(scan, first, BEFORE_HYPHEN))
		first--;
	return first;
}

/* The first of the capitals that stand right before word `i`. */
static guint
name_start(const CandidateScan *scan, guint i)
{
	guint first = i;
	while (first > scan->since && i - first < LEFT_MAX && is_name_word(scan, first - 1) &&
	       (scan_has(scan, first, BEFORE_SPACE) || scan_has(scan, first, BEFORE_HYPHEN)))
		first--;
	while (first < i && (is_function_word(scan, first) || scan_has(scan, first, BEFORE_HYPHEN)))
		first++;
	return first;
}

/* A capital before the head that tells this source from others. */
static gboolean
has_modifier(const CandidateScan *scan, guint first, guint head)
{
	for (; first < head; first++)
		if (is_capital_inside(scan, first) && !scan_in(scan, first, general_words))
			return TRUE;
	return FALSE;
}

/* The capital that words of the list after word `at`, so many at most, lead to; 0 if none. */
static guint
link_follow(const CandidateScan *scan, guint at, const char *const *list, guint most)
{
	guint i = at + 1;
	while (i <= at + most && scan_has(scan, i, BEFORE_SPACE) && scan_in(scan, i, list))
		i++;
	return i > at + 1 && scan_has(scan, i, BEFORE_SPACE) && is_name_word(scan, i) ? i : 0;
}

/* The next word of a name of capitals that word `at` is in; 0 if that is its last. */
static guint
name_step(const CandidateScan *scan, guint head, guint at, gboolean bare)
{
	if (scan_has(scan, at + 1, BEFORE_HYPHEN))
		return at + 1;
	if (!scan_has(scan, at + 1, BEFORE_SPACE))
		return 0;
	gboolean numbers = at > head || !bare || !(scan_word(scan, head)->use & HEAD_STATUTE);
	if (is_name_word(scan, at + 1) || (numbers && scan_is_year(scan, at + 1)))
		return at + 1;
	if (bare && !scan_in(scan, at + 1, and_links))
		return link_follow(scan, at, links, LINK_MAX);
	return at > head && !scan_is_year(scan, at) ? link_follow(scan, at, and_links, 1) : 0;
}

static guint
name_end(const CandidateScan *scan, guint head, gboolean bare)
{
	guint at = head, next;
	while (at - head < RIGHT_MAX && (next = name_step(scan, head, at, bare)))
		at = next;
	return at;
}

/* A past participle, as far as its spelling tells. */
static gboolean
is_participle(const CandidateScan *scan, guint i)
{
	static const char *const endings[] = { "t", "d", "te", "de", "en", NULL };
	const CandidateWord *word = scan_word(scan, i);
	gsize length = word->end - word->start;
	if (length < 6 || memcmp(scan->text + word->start, "ge", 2) != 0)
		return FALSE;
	for (const char *const *ending = endings; *ending; ending++)
		if (memcmp(scan->text + word->end - strlen(*ending), *ending, strlen(*ending)) == 0)
			return TRUE;
	return FALSE;
}

static gboolean
is_statute_word(const CandidateScan *scan, guint i)
{
	const CandidateWord *word = scan_word(scan, i);
	if (word->look == LOOK_CAPITAL)
		return !scan_in(scan, i, no_names);
	return word->look == LOOK_SMALL && word->end - word->start > 2 &&
	       !is_function_word(scan, i) && !scan_in(scan, i, statute_ends) &&
	       !is_participle(scan, i);
}

/* "investeringen, fusies en overnames": the word after a comma, if the row ends with "en". */
static gboolean
is_in_row(const CandidateScan *scan, guint i)
{
	return scan_has(scan, i, BEFORE_COMMA) && is_statute_word(scan, i) &&
	       scan_has(scan, i + 1, BEFORE_SPACE) && scan_in(scan, i + 1, and_links);
}

/* The next word of a statute's name that ends with word `at` so far; 0 if that is its last. */
static guint
statute_step(const CandidateScan *scan, guint head, guint at)
{
	guint i = at + 1;
	if (is_in_row(scan, i))
		return i;
	if (scan_has(scan, i, BEFORE_SPACE) && at > head && scan_in(scan, i, and_links))
		i++;
	else if (scan_has(scan, i, BEFORE_SPACE) && scan_in(scan, i, statute_links)) {
		i++;
		if (at == head && scan_has(scan, i, BEFORE_SPACE) && scan_in(scan, i, articles))
			i++;
	}
	gboolean joined = scan_has(scan, i, BEFORE_SPACE) || scan_has(scan, i, BEFORE_HYPHEN);
	if (joined && is_statute_word(scan, i) && scan_has(scan, i + 1, BEFORE_HYPHEN_SPACE) &&
	    scan_in(scan, i + 1, and_links) && scan_has(scan, i + 2, BEFORE_SPACE))
		return i + 2;
	return joined && is_statute_word(scan, i) ? i : 0;
}

static guint
statute_end(const CandidateScan *scan, guint head)
{
	guint at = head, small = 0, next;
	gboolean year;
	while (small < STATUTE_MAX && at - head < RIGHT_MAX &&
	       (next = statute_step(scan, head, at))) {
		small += scan_word(scan, next)->look == LOOK_SMALL;
		at = next;
	}
	year = at > head && scan_has(scan, at + 1, BEFORE_SPACE) && scan_is_year(scan, at + 1);
	return at + year;
}

/* Behind a title's article or adjective the noun: "rapport Veranderde tijden". */
static guint
title_end(const CandidateScan *scan, guint head, guint at)
{
	while (at > head && at - head < LEFT_MAX && scan_has(scan, at + 1, BEFORE_SPACE) &&
	       scan_word(scan, at + 1)->look == LOOK_SMALL &&
	       (is_function_word(scan, at) || scan->text[scan_word(scan, at)->end - 1] == 'e'))
		at++;
	return at;
}

/* The last word of the name whose head in small letters is word `head`; `head` if none. */
static guint
small_end(const CandidateScan *scan, guint head)
{
	guint use = scan_word(scan, head)->use;
	guint next = head + 1;
	if (use & HEAD_PLACE && scan_has(scan, next, BEFORE_SPACE) && scan_in(scan, next, of_links))
		next++;
	else if (!(use & HEAD_TITLED))
		return head;
	if (!scan_has(scan, next, BEFORE_SPACE) || scan_word(scan, next)->look != LOOK_CAPITAL ||
	    !is_name_word(scan, next))
		return head;
	guint end = MAX(name_end(scan, head, next > head + 1), next);
	if (use & HEAD_STATUTE)
		return MAX(end, statute_end(scan, head));
	return use & HEAD_PAPER ? title_end(scan, head, end) : end;
}

/* The last word of the name whose head is word `head`, a capital; `head` if it ends there. */
static guint
capital_end(const CandidateScan *scan, guint head)
{
	guint use = scan_word(scan, head)->use;
	gboolean inside = scan_word(scan, head)->before != BEFORE_START;
	guint end = name_end(scan, head, (use & HEAD_BARE) != 0);
	if (use & HEAD_STATUTE && use & HEAD_BARE && (inside || end > head))
		end = MAX(end, statute_end(scan, head));
	return end;
}

/* Reads the name whose head is word `head`, if it is one. */
void
name_read(CandidateScan *scan, guint head)
{
	const CandidateWord *word = scan_word(scan, head);
	guint chain = chain_start(scan, head);
	gboolean capital = word->look == LOOK_CAPITAL;
	gboolean told = is_capital_inside(scan, chain) && !scan_in(scan, chain, general_words) &&
			(chain < head || !(word->use & HEAD_BARE));
	guint first = capital || told ? name_start(scan, chain) : chain;
	guint last = capital ? capital_end(scan, head) : small_end(scan, head);
	if (capital && !told)
		told = (!(word->use & HEAD_BARE) && is_capital_inside(scan, head)) ||
		       has_modifier(scan, first, chain);
	if ((told || last > head) && scan_add(scan, CANDIDATE_NAME, first, last, 0))
		scan->since = last + 1;
}
