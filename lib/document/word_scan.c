#include "document/word_scan.h"

#include <string.h>

#define SLOTS 4096	   /* by a word's last four bytes */
#define ABBREVIATION_MAX 4 /* letters before a point that ends no sentence: "nr.", "bijv." */

typedef struct {
	const char *text;
	gsize length;
	guint value;
	guint next; /* of the same slot; 0: none */
} Listed;

struct WordList {
	GArray *words; /* of Listed; the first is none */
	guint16 slots[SLOTS];
};

/* ---- bytes ---- */

/* 0xc2 begins « » § and the superscripts, 0xe2 quotes, dashes and bullets. */
static inline gboolean
is_word_byte(guchar byte)
{
	return g_ascii_isalnum(byte) || byte == '-' ||
	       (byte >= 0x80 && byte != 0xc2 && byte != 0xe2);
}

/* Bytes of space at `text`: ASCII's, or the no-break space. */
static gsize
space_length(const char *text)
{
	if (g_ascii_isspace(*text))
		return 1;
	return (guchar)text[0] == 0xc2 && (guchar)text[1] == 0xa0 ? 2 : 0;
}

/* Where the character before `at` begins, `at` not being 0. */
static gsize
character_before(const char *text, gsize at)
{
	do
		at--;
	while (at > 0 && ((guchar)text[at] & 0xc0) == 0x80);
	return at;
}

gboolean
word_after(const char *text, gsize at, WordSpan *word)
{
	for (gsize space; (space = space_length(text + at)); at += space)
		;
	word->start = word->end = at;
	while (is_word_byte((guchar)text[word->end]))
		word->end++;
	return word->end > word->start;
}

gboolean
word_before(const char *text, gsize at, WordSpan *word)
{
	while (at > 0 && space_length(text + character_before(text, at)))
		at = character_before(text, at);
	word->start = word->end = at;
	while (word->start > 0) {
		gsize before = character_before(text, word->start);
		if (!is_word_byte((guchar)text[before]))
			break;
		word->start = before;
	}
	return word->end > word->start;
}

gboolean
word_in(const char *text, WordSpan word, const char *alternatives)
{
	gsize length = word.end - word.start;
	while (*alternatives) {
		gsize n = strcspn(alternatives, "|");
		if (n == length && g_ascii_strncasecmp(text + word.start, alternatives, n) == 0)
			return TRUE;
		alternatives += n + (alternatives[n] == '|');
	}
	return FALSE;
}

/* ---- sentences ---- */

/* Does the point at `point` end an abbreviation: an initial, a word without a vowel ("nr.",
 * "dhr."), or one of a few others? */
static gboolean
ends_abbreviation(const char *text, gsize point)
{
	WordSpan word = {point, point};
	gboolean vowel = FALSE;
	while (word.start > 0 && point - word.start <= ABBREVIATION_MAX &&
		is_word_byte((guchar)text[word.start - 1])) {
		word.start--;
		vowel = vowel || strchr("aeiouyAEIOUY", text[word.start]) ||
			(guchar)text[word.start] >= 0x80;
	}
	gsize length = point - word.start;
	if (length == 0 || length > ABBREVIATION_MAX || g_ascii_isdigit(text[point - 1]))
		return FALSE;
	return length == 1 || (!vowel && !g_ascii_isupper(text[point - 1])) ||
	       word_in(text, word, "art|ir|ing|ca|al|bijv|incl");
}

gboolean
sentence_begins(const char *text, gsize at)
{
	gsize end = at;
	if (!g_ascii_isupper(text[at]) || at < 2 || !g_ascii_isspace(text[at - 1]))
		return FALSE;
	while (end > 0 && strchr(" \n\t\"')*", text[end - 1]))
		end--;
	if (end == 0 || !strchr(".?!", text[end - 1]))
		return FALSE;
	return text[end - 1] != '.' || !ends_abbreviation(text, end - 1);
}

guint
sentences_count(const char *text, gsize start, gsize end)
{
	guint count = 0;
	for (gsize at = start; at < end; at++)
		count += g_ascii_isupper(text[at]) && sentence_begins(text, at);
	return count;
}

/* ---- the list ---- */

WordList *
word_list_new(void)
{
	WordList *list = g_new0(WordList, 1);
	list->words = g_array_new(FALSE, TRUE, sizeof(Listed));
	g_array_set_size(list->words, 1);
	return list;
}

void
word_list_free(WordList *list)
{
	if (!list)
		return;
	g_array_unref(list->words);
	g_free(list);
}

/* By the four bytes before `end`, whatever their case. */
static inline guint
slot_of(const char *end)
{
	guint32 last;
	memcpy(&last, end - sizeof(last), sizeof(last));
	return ((last | 0x20202020u) * 0x9e3779b1u) >> 20;
}

void
word_list_add(WordList *list, const char *alternatives, guint value)
{
	while (*alternatives) {
		gsize length = strcspn(alternatives, "|");
		g_assert(length >= LISTED_WORD_MIN);
		guint16 *slot = &list->slots[slot_of(alternatives + length)];
		Listed word = {alternatives, length, value, *slot};
		*slot = (guint16)list->words->len;
		g_array_append_val(list->words, word);
		alternatives += length + (alternatives[length] == '|');
	}
}

/* What of the list the word ends with; NULL if nothing. */
static const Listed *
listed_find(const WordList *list, const char *text, WordSpan word, guint slot)
{
	const Listed *best = NULL;
	for (guint i = slot; i; i = g_array_index(list->words, Listed, i).next) {
		const Listed *listed = &g_array_index(list->words, Listed, i);
		if (listed->length <= word.end - word.start &&
			(!best || listed->length > best->length) &&
			g_ascii_strncasecmp(text + word.end - listed->length, listed->text,
				listed->length) == 0)
			best = listed;
	}
	return best;
}

/* Looks at every four bytes and not at every word: nearly none are those of a listed word, which
 * a processor foresees, and where words end it does not. */
void
word_list_find(const WordList *list, const char *text, gsize length, GArray *found)
{
	WordSpan word;
	g_array_set_size(found, 0);
	for (gsize at = LISTED_WORD_MIN; at <= length; at++) {
		guint slot = list->slots[slot_of(text + at)];
		if (G_LIKELY(!slot) || (at < length && is_word_byte((guchar)text[at])) ||
			!word_before(text, at, &word) || word.end != at)
			continue;
		const Listed *listed = listed_find(list, text, word, slot);
		if (!listed)
			continue;
		ListedWord hit = {word.start, at, at - listed->length, listed->value};
		g_array_append_val(found, hit);
	}
}
