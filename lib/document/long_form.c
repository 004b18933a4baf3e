#include "document/long_form.h"

#include <string.h>

#include "document/compound.h"
#include "text/function_words.h"

#define WORD_LETTERS_MAX (LONG_LETTERS_MAX / LONG_WORDS_MAX)
#define WORD_BYTES_MAX 120 /* looked back for one word */

static const char *const articles[] = {"de ", "het ", "een ", "the "};
static const char *const prepositions[] = {"aan", "at", "bij", "binnen", "door", "for", "from",
	"in", "met", "naar", "of", "onder", "op", "over", "te", "tussen", "uit", "van", "voor",
	NULL};
/* Of names, beside those of text/function_words.h. */
static const char *const name_words[] = {"a", "and", "du", "et", "inzake", "la", "le", "les", "on",
	"tegen", "the", "to", "und", "via", NULL};
/* A person's name follows, and an acronym behind that is a party. */
static const char *const persons[] = {"dames", "heer", "heren", "kamerleden", "kamerlid", "leden",
	"lid", "mevr", "mevrouw", "mw", NULL};
static const struct {
	const char *word;
	gint number;
} numbers[] = {{"two", 2}, {"twee", 2}, {"three", 3}, {"drie", 3}, {"four", 4}, {"vier", 4},
	{"five", 5}, {"vijf", 5}, {"six", 6}, {"zes", 6}, {"seven", 7}, {"zeven", 7}, {"eight", 8},
	{"acht", 8}, {"nine", 9}, {"negen", 9}};

gunichar
letter_base(gunichar letter)
{
	gunichar base = letter;
	if (letter > 127)
		g_unichar_fully_decompose(letter, FALSE, &base, 1);
	return g_unichar_tolower(base);
}

/* ---- where words end ---- */

gboolean
long_form_ends(const char *text, gsize start, gsize at)
{
	gboolean spaced = at > start && text[at - 1] == ' ';
	if (text[at] == '.' && at > start && g_ascii_isupper(text[at - 1]))
		return at > start + 1 && g_ascii_isalnum(text[at - 2]);
	if (strchr(".;:!?()[]|", text[at]) != NULL)
		return TRUE;
	return spaced &&
	       (strncmp(text + at, "- ", 2) == 0 || strncmp(text + at, "\u2013 ", 4) == 0 ||
		       strncmp(text + at, "\u2014 ", 4) == 0);
}

gsize
long_form_before(const char *text, gsize start, gsize end, guint most)
{
	gsize bytes = (gsize)most * WORD_BYTES_MAX, first = end, at = end;
	gsize bound = end - start > bytes ? end - bytes : start;
	for (guint words = 0; at > bound;) {
		gsize before = (gsize)(g_utf8_find_prev_char(text + start, text + at) - text);
		if (long_form_ends(text, start, before))
			break;
		if (letter_is(g_utf8_get_char(text + before))) {
			words += first == end || first != at;
			if (words > most)
				break;
			first = before;
		}
		at = before;
	}
	return first;
}

gsize
article_skip(const char *text, gsize start, gsize end)
{
	for (gsize i = 0; i < G_N_ELEMENTS(articles); i++) {
		gsize n = strlen(articles[i]);
		if (end - start > n && g_ascii_strncasecmp(text + start, articles[i], n) == 0)
			return start + n;
	}
	return start;
}

/* ---- words ---- */

static gint
number_spelled(const char *folded)
{
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++)
		if (strcmp(folded, numbers[i].word) == 0)
			return numbers[i].number;
	return -1;
}

/* What kind of word its letters make. */
static void
word_judge(LongForm *form, LongWord *word, LongLetter *letters, guint n)
{
	char folded[16] = "";
	for (guint i = 0; i < n && i < sizeof folded - 1; i++)
		folded[i] = letters[i].base < 128 ? (char)letters[i].base : '?';
	word->preposition = g_strv_contains(prepositions, folded);
	word->function = (n == 1 && !g_ascii_isdigit(*folded)) || word->preposition ||
			 g_strv_contains(name_words, folded) ||
			 function_word_is(folded, strlen(folded));
	word->number = number_spelled(folded);
	if (!word->capital && g_strv_contains(persons, folded))
		form->begin = form->n + 1;
	for (guint i = 3; i < n; i++)
		if (letters[i].place == LETTER_INSIDE && compound_can_part(letters, i, n))
			letters[i].place = LETTER_PART;
}

/* Reads the word at `start`, at most to `end`. Returns what is behind it. */
static gsize
word_read(LongForm *form, const char *text, gsize start, gsize end)
{
	LongWord *word = &form->words[form->n];
	LongLetter *letters = form->letters + form->n_letters;
	guint n = 0;
	gsize at = start;
	for (; at < end; at = (gsize)(g_utf8_next_char(text + at) - text)) {
		gunichar letter = g_utf8_get_char(text + at);
		if (!letter_is(letter))
			break;
		if (n == WORD_LETTERS_MAX)
			continue;
		LetterPlace inside = g_unichar_isupper(letter) ? LETTER_CAPITAL : LETTER_INSIDE;
		letters[n] = (LongLetter){letter_base(letter), n ? inside : LETTER_HEAD, form->n};
		n++;
	}
	word->letter = form->n_letters;
	word->start = start;
	word->end = at;
	word->capital = g_unichar_isupper(g_utf8_get_char(text + start));
	word->article = article_skip(text, start, end) > start;
	word_judge(form, word, letters, n);
	form->n_letters += n;
	form->n++;
	return at;
}

/* Notes what stands before a word, from `start` to `at`. */
static void
gap_read(LongWord *word, const char *text, gsize start, gsize at)
{
	gsize length = at - start;
	gboolean hyphen = memchr(text + start, '-', length) ||
			  g_strstr_len(text + start, (gssize)length, "\u2011");
	word->comma = memchr(text + start, ',', length) != NULL;
	word->joined = hyphen && !memchr(text + start, ' ', length);
}

void
long_form_read(LongForm *form, const char *text, gsize start, gsize end, guint most)
{
	form->n = form->n_letters = form->begin = 0;
	for (gsize at = start, after = start; at < end && form->n < MIN(most, LONG_WORDS_MAX);) {
		if (letter_is(g_utf8_get_char(text + at))) {
			gap_read(&form->words[form->n], text, after, at);
			at = after = word_read(form, text, at, end);
			continue;
		}
		if (long_form_ends(text, start, at))
			break;
		at = (gsize)(g_utf8_next_char(text + at) - text);
	}
}
