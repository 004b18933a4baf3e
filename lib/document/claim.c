#include "document/claim.h"

#include <string.h>

#include "document/word_scan.h"

#define SPEAKER_WORDS 9 /* before the verb of saying */
#define DAT_WORDS 5	/* between it and "dat" */

/* ---- quotations ---- */

static const struct {
	const char *open, *close;
} quote_marks[] = {
	{"\u201c", "\u201d"},
	{"\u201e", "\u201d"},
	{"\u201d", "\u201d"},
	{"\u201e", "\u201c"},
	{"\u00ab", "\u00bb"},
	{"\u00bb", "\u00ab"},
	{"\u2018", "\u2019"},
	{"\u201a", "\u2019"},
	{"\"", "\""},
	{"'", "'"},
};

static gboolean
has_at(const char *text, gsize at, gsize end, const char *mark)
{
	gsize n = strlen(mark);
	return n <= end - at && memcmp(text + at, mark, n) == 0;
}

/* An apostrophe closes only behind a word and before none. */
static gboolean
mark_closes(const char *text, gsize length, gsize at, const char *mark)
{
	gsize n = strlen(mark);
	if (!has_at(text, at, length, mark))
		return FALSE;
	return (*mark != '\'' && strcmp(mark, "\u2019") != 0) ||
	       !(at + n < length && g_ascii_isalnum(text[at + n]));
}

/* Bytes of the ellipsis or insertion that begins at `at`; 0 if none does. */
static gsize
gap_length(const char *text, gsize at, gsize end)
{
	static const char *const gaps[] = {"(...)", "(\u2026)", "...", "\u2026"};
	for (guint i = 0; i < G_N_ELEMENTS(gaps); i++)
		if (has_at(text, at, end, gaps[i]))
			return strlen(gaps[i]);
	if (text[at] != '[')
		return 0;
	const char *close = memchr(text + at, ']', end - at);
	return close ? (gsize)(close - (text + at)) + 1 : 0;
}

static void
piece_add(GArray *pieces, const char *text, gsize start, gsize end)
{
	ClaimSpan span = {start, end};
	while (span.start < span.end && g_ascii_isspace(text[span.start]))
		span.start++;
	while (span.end > span.start && g_ascii_isspace(text[span.end - 1]))
		span.end--;
	if (g_utf8_strlen(text + span.start, (gssize)(span.end - span.start)) >= CLAIM_QUOTE_MIN)
		g_array_append_val(pieces, span);
}

GArray *
claim_pieces(const char *text, gsize start, gsize end)
{
	GArray *pieces = g_array_new(FALSE, FALSE, sizeof(ClaimSpan));
	gsize from = start;
	for (gsize at = start; at < end;) {
		gsize gap = gap_length(text, at, end);
		if (gap == 0) {
			at++;
			continue;
		}
		piece_add(pieces, text, from, at);
		from = at += gap;
	}
	piece_add(pieces, text, from, end);
	return pieces;
}

gboolean
claim_pieces_have(const GArray *pieces, gsize start, gsize end)
{
	for (guint i = 0; i < pieces->len; i++) {
		const ClaimSpan *piece = &g_array_index(pieces, ClaimSpan, i);
		if (piece->start <= start && end <= piece->end)
			return TRUE;
	}
	return FALSE;
}

/* Where it closes; `length` where it does not. */
static gsize
close_find(const char *text, gsize length, gsize from, const char *mark)
{
	for (gsize end = from; end < length; end++)
		if (mark_closes(text, length, end, mark))
			return end;
	return length;
}

/* The quotation that opens at `at`. A sort of mark that closed nowhere is set in `open`, so
 * that the text is not read again for it. */
static gboolean
quote_find(const char *text, gsize length, gsize at, guint *open, ClaimSpan *inside, gsize *behind)
{
	for (guint i = 0; i < G_N_ELEMENTS(quote_marks); i++) {
		gsize n = strlen(quote_marks[i].open);
		if ((*open & 1u << i) || !has_at(text, at, length, quote_marks[i].open) ||
			(at > 0 && g_ascii_isalnum(text[at - 1])))
			continue;
		gsize end = close_find(text, length, at + n, quote_marks[i].close);
		if (end < length) {
			*inside = (ClaimSpan){at + n, end};
			*behind = end + strlen(quote_marks[i].close);
			return TRUE;
		}
		*open |= 1u << i;
	}
	return FALSE;
}

static void
quotes_find(const char *text, gsize length, Claim *claim)
{
	guint open = 0;
	for (gsize at = 0, behind; at < length; at = behind) {
		ClaimSpan inside;
		behind = at + 1;
		if (!strchr("\"'\xc2\xe2", text[at]) ||
			!quote_find(text, length, at, &open, &inside, &behind))
			continue;
		GArray *pieces = claim_pieces(text, inside.start, inside.end);
		if (pieces->len == 0) {
			g_array_unref(pieces);
			continue;
		}
		if (claim->quotes->len == 0)
			claim->quoted.start = at;
		claim->quoted.end = behind;
		g_ptr_array_add(claim->quotes, pieces);
	}
}

/* ---- who speaks ---- */

static const char saying[] =
	"stelt|stelde|stellen|concludeert|concludeerde|concluderen|constateert|constateerde|"
	"constateren|schrijft|schreef|zegt|zei|meldt|vindt|meent|oordeelt|oordeelde|erkent|erkende|"
	"benadrukt|onderstreept|onderschrijft|verklaart|verklaarde|merkt|geeft|gaf|waarschuwt|"
	"signaleert|beschrijft|luidt|noemt|acht|toont|verwacht|betoogt|bevestigt|belooft|zegde|"
	"states|says|concludes|finds|argues|notes|claims|acknowledges";
static const char recommending[] =
	"adviseert|adviseerde|adviseren|beveelt|beval|bevelen|verzoekt|verzocht|verzoeken|pleit|"
	"pleitte|raadt|bepleit|roept|recommends|advises";
static const char conjunctions[] = "dat|that|om";
static const char before_subject[] = "in|op|uit|met|daarnaast|ook|verder|bovendien|tevens|daarom|"
				     "voorts|hierbij|daarbij|tot|eerder|"
				     "vervolgens";

static const struct {
	Speaker speaker;
	const char *nouns;
} speakers[] = {
	{SPEAKER_EVALUATOR,
		"iob|evaluatie|evaluator|evaluatoren|evaluaties|onderzoekers|onderzoeker|onderzoek|"
		"rapport|"
		"rapportage|evaluatierapport|iob-rapport|iob-evaluatie|adviesraad|aiv|rekenkamer|"
		"onderzoeksraad|visitatiecommissie|evaluatiecommissie|adviescommissie|planbureau|"
		"advies|"
		"evaluation|report|ser|wrr|cpb|pbl|scp|raad"},
	{SPEAKER_CABINET,
		"kabinet|regering|minister|ministers|staatssecretaris|bewindslieden|"
		"bewindspersonen|"
		"minister-president|kabinetsreactie|cabinet|government|ministerie|nederland"},
	{SPEAKER_CHAMBER, "kamer|motie|indieners|indiener|parlement|kamerleden|kamerlid|lid|leden|"
			  "fractie|parliament"},
};

/* The next word, whatever stands before it. */
static gboolean
word_next(const char *text, gsize length, gsize at, WordSpan *word)
{
	while (at < length && !word_after(text, at, word))
		at = word->start + (gsize)g_utf8_skip[(guchar)text[word->start]];
	return at < length && word->end <= length;
}

Speaker
speaker_find(const char *text, gsize start, gsize end)
{
	WordSpan word;
	for (gsize at = start; word_next(text, end, at, &word); at = word.end)
		for (guint i = 0; i < G_N_ELEMENTS(speakers); i++)
			if (word_in(text, word, speakers[i].nouns))
				return speakers[i].speaker;
	return SPEAKER_UNKNOWN;
}

static gboolean
is_capital(const char *text, WordSpan word)
{
	return g_unichar_isupper(g_utf8_get_char(text + word.start));
}

/* The name behind "volgens": a determiner, a word, and words with capitals or "van X" after
 * it. */
static gsize
name_end(const char *text, gsize length, gsize at)
{
	WordSpan word;
	gsize end = at;
	gboolean noun = FALSE;
	for (guint n = 0; n < SPEAKER_WORDS && word_after(text, end, &word) && word.end <= length;
		n++) {
		gboolean links =
			word_in(text, word, "de|het|een|den|deze|dit|dat|onze|van|voor|the|of");
		if (noun && !links && !is_capital(text, word))
			break;
		if (links && noun && !word_in(text, word, "van|of|voor|de|het"))
			break;
		noun = noun || !links;
		end = word.end;
	}
	return noun ? end : at;
}

static void
speaker_set(const char *text, Claim *claim, gsize start, gsize end, gsize said)
{
	claim->speaker = (ClaimSpan){start, end};
	claim->said = (ClaimSpan){said, claim->said.end};
	claim->kind = speaker_find(text, start, end);
}

/* "Volgens X ...", "..., aldus X." */
static gboolean
according_find(const char *text, gsize length, Claim *claim)
{
	WordSpan word;
	gsize at = 0;
	for (; word_next(text, length, at, &word); at = word.end) {
		gboolean behind = word_in(text, word, "aldus");
		if (!behind && !word_in(text, word, "volgens"))
			continue;
		gsize end = name_end(text, length, word.end);
		if (end == word.end)
			continue;
		WordSpan first;
		word_after(text, word.end, &first);
		speaker_set(text, claim, first.start, end, word.start > 0 ? 0 : end);
		if (behind && word.start > 0)
			claim->said.end = word.start;
		return TRUE;
	}
	return FALSE;
}

/* Where what is said begins, behind the verb that ends at `at`; 0 if nothing is. A negation
 * between them belongs to what is said. */
static gsize
said_find(const char *text, gsize length, gsize at, gboolean recommends)
{
	WordSpan word;
	gsize verb = at;
	gboolean negated = FALSE;
	for (guint n = 0; n < DAT_WORDS; n++) {
		if (text[at] == ':')
			return negated ? verb : at + 1;
		if (!word_after(text, at, &word) || word.end > length)
			break;
		if (word_in(text, word, conjunctions))
			return negated ? verb : word.end;
		negated = negated || word_in(text, word, "niet|nooit|nergens|not|never");
		at = word.end;
	}
	return recommends ? verb : 0;
}

/* "X concludeert dat ...", "In het rapport concludeert X dat ..." */
static gboolean
saying_find(const char *text, gsize length, Claim *claim)
{
	WordSpan word, first = {0, 0};
	gsize at = 0;
	for (guint n = 0; n <= SPEAKER_WORDS && word_after(text, at, &word) && word.end <= length;
		n++) {
		at = word.end;
		gboolean recommends = word_in(text, word, recommending);
		if (n == 0)
			first = word;
		if (n == 0 || (!recommends && !word_in(text, word, saying)))
			continue;
		gsize said = said_find(text, length, word.end, recommends);
		if (said == 0)
			return FALSE;
		gsize end = word_in(text, first, before_subject) ? name_end(text, length, word.end)
								 : word.end;
		WordSpan next;
		if (end > word.end && word_after(text, word.end, &next))
			speaker_set(text, claim, next.start, end, MAX(said, end));
		else
			speaker_set(text, claim, first.start, word.start - 1, said);
		return TRUE;
	}
	return FALSE;
}

Claim *
claim_parse(const char *text, gsize length)
{
	Claim *claim = g_new0(Claim, 1);
	claim->quotes = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
	claim->said.end = length;
	quotes_find(text, length, claim);
	if (!according_find(text, length, claim))
		saying_find(text, length, claim);
	return claim;
}

void
claim_free(Claim *claim)
{
	if (!claim)
		return;
	g_ptr_array_unref(claim->quotes);
	g_free(claim);
}
