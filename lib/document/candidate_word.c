#include "document/candidate_word.h"

#include <string.h>

#include "document/letter_run.h"

#define COMPOUND_MIN 4 /* letters before the head of a compound */
#define BLOCK 128      /* words added at once */
#define ENDING 3       /* letters, by which heads are looked up; every head has as many */
#define SLOT_BITS 12
#define HASH_FACTOR 0x9e3779b1u /* Knuth: 2^32 by the golden section */

typedef struct {
	const char *ending;
	guint use; /* of HeadUse; 0: ends like a head, and is none */
} Head;

static const Head heads[] = {
	{ "strategie", HEAD_NAME | HEAD_TITLED },
	{ "visie", HEAD_NAME | HEAD_TITLED },
	{ "televisie", 0 },
	{ "divisie", 0 },
	{ "revisie", 0 },
	{ "supervisie", 0 },
	{ "nota", HEAD_NAME | HEAD_TITLED | HEAD_PAPER },
	{ "akkoord", HEAD_NAME | HEAD_PLACE },
	{ "pact", HEAD_NAME | HEAD_PLACE },
	{ "impact", 0 },
	{ "deal", HEAD_NAME },
	{ "kader", HEAD_NAME },
	{ "programma", HEAD_NAME | HEAD_TITLED },
	{ "agenda", HEAD_NAME | HEAD_TITLED },
	{ "plan", HEAD_NAME },
	{ "actieplan", HEAD_NAME | HEAD_TITLED | HEAD_BARE },
	{ "verdrag", HEAD_NAME | HEAD_TITLED | HEAD_PLACE },
	{ "conventie", HEAD_NAME | HEAD_PLACE },
	{ "statuut", HEAD_NAME | HEAD_PLACE },
	{ "handvest", HEAD_NAME },
	{ "protocol", HEAD_NAME | HEAD_PLACE },
	{ "convenant", HEAD_NAME | HEAD_TITLED },
	{ "verklaring", HEAD_NAME | HEAD_PLACE },
	{ "conclusies", HEAD_NAME },
	{ "verordening", HEAD_NAME | HEAD_TITLED | HEAD_STATUTE },
	{ "richtlijn", HEAD_NAME | HEAD_TITLED | HEAD_STATUTE },
	{ "wet", HEAD_NAME | HEAD_TITLED | HEAD_STATUTE },
	{ "besluit", HEAD_NAME | HEAD_STATUTE },
	{ "regeling", HEAD_NAME | HEAD_TITLED | HEAD_STATUTE },
	{ "beleidsregel", HEAD_NAME | HEAD_STATUTE | HEAD_BARE },
	{ "reglement", HEAD_NAME | HEAD_STATUTE },
	{ "leidraad", HEAD_NAME | HEAD_TITLED },
	{ "handreiking", HEAD_NAME | HEAD_TITLED },
	{ "mededeling", HEAD_NAME | HEAD_PAPER },
	{ "routekaart", HEAD_NAME | HEAD_TITLED },
	{ "kompas", HEAD_NAME },
	{ "fonds", HEAD_NAME },
	{ "instrument", HEAD_NAME },
	{ "faciliteit", HEAD_NAME },
	{ "rapport", HEAD_NAME | HEAD_TITLED | HEAD_PAPER },
	{ "advies", HEAD_NAME | HEAD_PAPER },
	{ "evaluatie", HEAD_NAME | HEAD_PAPER },
	{ "jaarverslag", HEAD_PAPER | HEAD_YEARLY },
	{ "jaarbericht", HEAD_PAPER | HEAD_YEARLY },
	{ "jaarrapport", HEAD_PAPER | HEAD_YEARLY },
	{ "jaarrapportage", HEAD_PAPER | HEAD_YEARLY },
	{ "jaarplan", HEAD_NAME | HEAD_PAPER | HEAD_YEARLY | HEAD_BARE },
	{ "studie", HEAD_PAPER },
	{ "onderzoek", HEAD_PAPER },
	{ "notitie", HEAD_PAPER },
	{ "verkenning", HEAD_PAPER },
	{ "brief", HEAD_PAPER },
	{ "motie", HEAD_PAPER | HEAD_MOTION },
	{ "promotie", 0 },
	{ "emotie", 0 },
	{ "amendement", HEAD_PAPER | HEAD_MOTION },
	{ "strategy", HEAD_NAME | HEAD_ENGLISH },
	{ "compass", HEAD_NAME | HEAD_ENGLISH },
	{ "act", HEAD_NAME | HEAD_ENGLISH },
	{ "fund", HEAD_NAME | HEAD_ENGLISH },
	{ "facility", HEAD_NAME | HEAD_ENGLISH },
	{ "programme", HEAD_NAME | HEAD_ENGLISH },
	{ "framework", HEAD_NAME | HEAD_ENGLISH },
	{ "treaty", HEAD_NAME | HEAD_ENGLISH },
	{ "convention", HEAD_NAME | HEAD_ENGLISH },
	{ "directive", HEAD_NAME | HEAD_ENGLISH },
	{ "regulation", HEAD_NAME | HEAD_ENGLISH },
	{ "declaration", HEAD_NAME | HEAD_ENGLISH },
	{ "charter", HEAD_NAME | HEAD_ENGLISH },
	{ "roadmap", HEAD_NAME | HEAD_ENGLISH },
	{ "agreement", HEAD_NAME | HEAD_ENGLISH },
};

/* First parts of a compound that tell no source from another: "beleidsnota", "Kaderwet". */
static const char *const general_parts[] = { "actie", "advies", "basis", "beleids", "bestuurs",
	"concept", "deel", "eind", "evaluatie", "gedelegeerd", "hoofdlijnen", "initiatief",
	"invoerings", "jaar", "kabinets", "kader", "kamer", "master", "meerjaren", "nood",
	"onderzoeks", "ontwerp", "overgangs", "partij", "raads", "rijks", "schuldig", "spoed",
	"stappen", "toekomst", "tussen", "uitvoerings", "veeg", "verkiezings", "vervolg",
	"verzamel", "voorstel", "werk", "wijzigings", NULL };

enum {
	BYTE_BETWEEN, /* of what is between words */
	BYTE_WORD,
	BYTE_EITHER, /* mark_length or is_apostrophe tells */
};

/* The slot of an ending has the first head that ends so, and `next` by a head the next with
 * those: numbers from 1, 0 for none. */
typedef struct {
	guint8 slots[1 << SLOT_BITS], next[G_N_ELEMENTS(heads) + 1];
	guint8 length[G_N_ELEMENTS(heads) + 1];
	guint8 bytes[G_MAXUINT8 + 1];
} HeadIndex;

/* By the last letters before `end`, whatever their case. */
static inline guint
ending_slot(const char *end)
{
	guint last = (guint)(guchar)end[-1] << 16 | (guint)(guchar)end[-2] << 8 | (guchar)end[-3];
	return ((last | 0x202020u) * HASH_FACTOR) >> (32 - SLOT_BITS);
}

static guint8
byte_kind(guchar byte)
{
	if (byte == '\'' || byte == 0xc2 || byte == 0xe2 || byte == 0xef)
		return BYTE_EITHER;
	return g_ascii_isalnum(byte) || byte >= 0x80 ? BYTE_WORD : BYTE_BETWEEN;
}

static HeadIndex *
index_make(void)
{
	HeadIndex *made = g_new0(HeadIndex, 1);
	for (guint i = 0; i <= G_MAXUINT8; i++)
		made->bytes[i] = byte_kind((guchar)i);
	for (guint i = 0; i < G_N_ELEMENTS(heads); i++) {
		gsize length = strlen(heads[i].ending);
		guint8 *slot = &made->slots[ending_slot(heads[i].ending + length)];
		made->length[i + 1] = (guint8)length;
		made->next[i + 1] = *slot;
		*slot = (guint8)(i + 1);
	}
	return made;
}

static const HeadIndex *
index_get(void)
{
	static HeadIndex *index;
	if (g_once_init_enter(&index))
		g_once_init_leave(&index, index_make());
	return index;
}

static gboolean
is_general(const char *part, gsize length)
{
	for (const char *const *general = general_parts; length > 0 && *general; general++)
		if (**general == (*part | 0x20) && strlen(*general) == length &&
			g_ascii_strncasecmp(part, *general, length) == 0)
			return TRUE;
	return length == 0;
}

/* The longest head that a word ends with, of those from `first` on; 0 if none. */
static guint
head_find(const HeadIndex *index, guint first, const char *word, gsize length)
{
	guint longest = 0;
	for (guint i = first; i; i = index->next[i]) {
		gsize n = index->length[i];
		if (n <= length && n > index->length[longest] &&
		    g_ascii_strncasecmp(word + length - n, heads[i - 1].ending, n) == 0)
			longest = i;
	}
	return longest;
}

static guint
word_use(const HeadIndex *index, guint first, const char *word, gsize length)
{
	guint head = head_find(index, first, word, length);
	if (!head)
		return 0;
	guint use = heads[head - 1].use;
	gsize rest = length - index->length[head];
	if (use & HEAD_ENGLISH)
		return rest == 0 ? use | HEAD_BARE : 0;
	if (use && is_general(word, rest))
		return use | HEAD_BARE;
	return rest < COMPOUND_MIN ? 0 : use;
}

/* --- How a word looks, and what is before it */

static WordLook
word_look(const char *word, gsize length)
{
	gunichar second;
	gunichar first = g_utf8_get_char_validated(word, (gssize)length);
	if (g_ascii_isdigit(*word))
		return LOOK_NUMBER;
	if (first >= (gunichar)-2 || !g_unichar_isupper(first))
		return LOOK_SMALL;
	gsize n = (gsize)g_unichar_to_utf8(first, NULL);
	second = n < length ? g_utf8_get_char_validated(word + n, (gssize)(length - n)) : 0;
	return second && second < (gunichar)-2 && g_unichar_islower(second) ? LOOK_CAPITAL
									    : LOOK_CAPITALS;
}

/* Marks of several bytes that are no letter: spaces, dashes, quotes, superscripts, arrows. */
static gsize
mark_length(const char *text, gsize length)
{
	static const char letters[] = "\xaa\xb5\xba"; /* of the block C2: ª µ º */
	if (length >= 2 && text[0] == '\xc2')
		return memchr(letters, text[1], 3) ? 0 : 2;
	if (length >= 3 && text[0] == '\xe2')
		return 3;
	return length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

static gboolean
is_apostrophe(const char *text, gsize length, gsize *n)
{
	*n = *text == '\'' ? 1 : 3;
	return *n < length && (*text == '\'' || memcmp(text, "\u2019", 3) == 0) &&
	       g_ascii_isalpha(text[*n]);
}

/* The end of the word that begins at `at`; `at` if none does. */
static gsize
word_end(const HeadIndex *index, const char *text, gsize length, gsize at)
{
	gsize end = letter_run_end(text, length, at), n;
	for (;;) {
		while (end < length && index->bytes[(guchar)text[end]] == BYTE_WORD)
			end++;
		if (end == length || index->bytes[(guchar)text[end]] == BYTE_BETWEEN)
			return end;
		if (text[end] != '\'' && !mark_length(text + end, length - end))
			end++;
		else if (end > at && (text[end] == '\'' || text[end] == '\xe2') &&
			 is_apostrophe(text + end, length - end, &n))
			end += n;
		else
			return end;
	}
}

/* A space, hyphen, comma, what a sentence or quotation may begin after ('.'), or another. */
static char
mark_kind(const char *mark, gsize n)
{
	guchar last = (guchar)mark[n - 1];
	if (n == 1 && (*mark == '-' || *mark == ','))
		return *mark;
	if (n == 1)
		return g_ascii_isspace(*mark) ? ' ' : strchr(".?!;:|\"*_'", *mark) ? '.' : '(';
	if (n == 2)
		return last == 0xa0 ? ' ' : last == 0xab || last == 0xbb ? '.' : '(';
	if (mark[1] != '\x80')
		return '(';
	if (last == 0x90 || last == 0x91)
		return '-';
	return last < 0x90 || last == 0xaf ? ' ' : '.';
}

static WordBefore
gap_read(const char *gap, gsize length)
{
	guint hyphens = 0, commas = 0, spaces = 0;
	gboolean other = FALSE;
	for (gsize at = 0, n; at < length; at += n) {
		n = MAX(mark_length(gap + at, length - at), 1);
		char kind = mark_kind(gap + at, n);
		if (kind == '.')
			return BEFORE_START;
		hyphens += kind == '-';
		commas += kind == ',';
		spaces += kind == ' ';
		other |= kind == '(';
	}
	if (other || commas + (hyphens > 0) > 1)
		return BEFORE_OTHER;
	if (hyphens > 1 || (hyphens && *gap == ' '))
		return BEFORE_START;
	if (hyphens)
		return spaces ? BEFORE_HYPHEN_SPACE : BEFORE_HYPHEN;
	return commas ? BEFORE_COMMA : BEFORE_SPACE;
}

void
candidate_word_look(const char *text, gsize last, CandidateWord *word)
{
	gboolean space = word->start == last + 1 && text[last] == ' ';
	word->before = last == 0 ? BEFORE_START
		       : space	 ? BEFORE_SPACE
				 : gap_read(text + last, word->start - last);
	word->look = g_ascii_islower(text[word->start])
			     ? LOOK_SMALL
			     : word_look(text + word->start, word->end - word->start);
}

/* The use of a word. */
static inline guint
use_get(const HeadIndex *index, const char *text, gsize start, gsize end)
{
	guint first = end - start >= ENDING ? index->slots[ending_slot(text + end)] : 0;
	return G_LIKELY(!first) ? 0 : word_use(index, first, text + start, end - start);
}

/* Whether a comma stands between the words, and the second may be a capital. */
static inline gboolean
is_behind_comma(const char *text, gsize last, gsize start)
{
	return !g_ascii_islower(text[start]) && memchr(text + last, ',', start - last);
}

void
candidate_words_read(const char *text, gsize length, GArray *words, GArray *noted)
{
	const HeadIndex *index = index_get();
	CandidateWord block[BLOCK];
	guint filled = 0;
	g_array_set_size(words, 0);
	g_array_set_size(noted, 0);
	length = MIN(length, (gsize)G_MAXINT32);
	for (gsize at = 0, last = 0, end; at < length; at = end) {
		end = at + 1;
		if (index->bytes[(guchar)text[at]] == BYTE_BETWEEN)
			continue;
		end = word_end(index, text, length, at);
		if (end == at) {
			end += MAX(mark_length(text + at, length - at), 1);
			continue;
		}
		guint use = use_get(index, text, at, end), number = words->len + filled;
		if (use || is_behind_comma(text, last, at))
			g_array_append_val(noted, number);
		block[filled++] = (CandidateWord){(guint)at, (guint)end, .use = (guint16)use};
		last = end;
		if (filled < BLOCK)
			continue;
		g_array_append_vals(words, block, filled);
		filled = 0;
	}
	g_array_append_vals(words, block, filled);
}
