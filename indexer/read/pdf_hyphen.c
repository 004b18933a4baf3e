#include "indexer/read/pdf_hyphen.h"

#include <string.h>

#include "text/fold.h"
#include "text/function_words.h"

#define WORD_MAX_BYTES 100 /* a longer one is never parted */

struct PdfVocabulary {
	GHashTable *words; /* a set, folded */
	GString *folded;   /* the word being added */
	gboolean parted;   /* the last line ended with a hyphen */
};

static const char *const hyphens[] = { "-", "\u2010", "\u00ad" };
static const char soft_hyphen[] = "\u00ad";

/* Words behind a hyphen that stands for the end of a compound, folded. */
static const char *const conjunctions[] = { "en", "of", "tot", "noch", "maar", "dan", "als", "naar",
					    "resp", "dus", "respectievelijk", "and", "or", "to" };

PdfVocabulary *
pdf_vocabulary_new(void)
{
	PdfVocabulary *vocabulary = g_new0(PdfVocabulary, 1);
	vocabulary->words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	vocabulary->folded = g_string_new(NULL);
	return vocabulary;
}

void
pdf_vocabulary_free(PdfVocabulary *vocabulary)
{
	if (!vocabulary)
		return;
	g_hash_table_unref(vocabulary->words);
	g_string_free(vocabulary->folded, TRUE);
	g_free(vocabulary);
}

/* The bytes of the hyphen at the end of a text; 0 if there is none, or a dash with a space
 * before it. */
static gsize
hyphen_length(const char *text, gsize length)
{
	for (guint i = 0; i < G_N_ELEMENTS(hyphens); i++) {
		gsize bytes = strlen(hyphens[i]);
		if (length > bytes && memcmp(text + length - bytes, hyphens[i], bytes) == 0)
			return g_ascii_isspace(text[length - bytes - 1]) ? 0 : bytes;
	}
	return 0;
}

/* What of a word is letters, digits and what stands between them. */
static void
word_trim(const char **start, const char **end)
{
	while (*start < *end && !g_unichar_isalnum(g_utf8_get_char(*start)))
		*start = g_utf8_next_char(*start);
	while (*end > *start) {
		const char *last = g_utf8_prev_char(*end);
		if (g_unichar_isalnum(g_utf8_get_char(last)))
			break;
		*end = last;
	}
}

static void
word_add(PdfVocabulary *vocabulary, const char *start, const char *end)
{
	word_trim(&start, &end);
	if (start == end || end - start > WORD_MAX_BYTES)
		return;
	g_string_truncate(vocabulary->folded, 0);
	fold_add(vocabulary->folded, start, (gsize)(end - start));
	if (!g_hash_table_contains(vocabulary->words, vocabulary->folded->str))
		g_hash_table_add(vocabulary->words, g_strdup(vocabulary->folded->str));
}

void
pdf_vocabulary_add(PdfVocabulary *vocabulary, const char *line)
{
	gsize length = strlen(line);
	gboolean parted = hyphen_length(line, length) > 0, first = TRUE;
	for (const char *word = line; *word;) {
		gsize bytes = strcspn(word, " \n");
		gboolean last = word[bytes] == '\0';
		if (bytes && !(first && vocabulary->parted) && !(last && parted))
			word_add(vocabulary, word, word + bytes);
		first = first && bytes == 0;
		word += bytes + !last;
	}
	vocabulary->parted = length ? parted : vocabulary->parted;
}

static gboolean
is_known(const PdfVocabulary *vocabulary, const char *word)
{
	g_autofree char *folded = fold(word, -1);
	return g_hash_table_contains(vocabulary->words, folded) ||
	       function_word_is(folded, strlen(folded));
}

static gboolean
is_conjunction(const char *word)
{
	g_autofree char *folded = fold(word, -1);
	for (guint i = 0; i < G_N_ELEMENTS(conjunctions); i++)
		if (strcmp(conjunctions[i], folded) == 0)
			return TRUE;
	return FALSE;
}

/* Ends it with capitals or a digit: "EU", "trans-NAVO", "2018"? */
static gboolean
ends_large(const char *half)
{
	const char *last = g_utf8_find_prev_char(half, half + strlen(half));
	gunichar c = last ? g_utf8_get_char(last) : 0;
	return g_unichar_isupper(c) || g_unichar_isdigit(c);
}

/* The last word of the text before a hyphen of `hyphen` bytes; for g_free. */
static char *
half_before(const GString *text, gsize hyphen)
{
	gsize end = text->len - hyphen, start = end;
	while (start > 0 && end - start < WORD_MAX_BYTES && !strchr(" \n", text->str[start - 1]))
		start--;
	while (start < end && ((guchar)text->str[start] & 0xc0) == 0x80)
		start++;
	const char *from = text->str + start, *to = text->str + end;
	while (from < to && !g_unichar_isalnum(g_utf8_get_char(from)))
		from = g_utf8_next_char(from);
	return g_strndup(from, (gsize)(to - from));
}

/* The first word of a line; for g_free. */
static char *
half_after(const char *line)
{
	const char *start = line, *end = line + MIN(strcspn(line, " \n"), WORD_MAX_BYTES);
	while (end > line && ((guchar)*end & 0xc0) == 0x80)
		end--;
	word_trim(&start, &end);
	return start == line ? g_strndup(line, (gsize)(end - line)) : g_strdup("");
}

PdfLineEnd
pdf_line_end_find(const PdfVocabulary *vocabulary, const GString *before, const char *line)
{
	gsize hyphen = hyphen_length(before->str, before->len);
	if (!hyphen)
		return PDF_LINE_ENDS;
	g_autofree char *left = half_before(before, hyphen), *right = half_after(line);
	if (g_str_has_suffix(before->str, soft_hyphen))
		return PDF_HYPHEN_GOES;
	if (!*left || !*right || is_conjunction(right))
		return PDF_LINE_ENDS;
	if (ends_large(left) || !g_unichar_islower(g_utf8_get_char(right)))
		return PDF_HYPHEN_STAYS;
	g_autofree char *joined = g_strconcat(left, right, NULL);
	g_autofree char *hyphened = g_strconcat(left, "-", right, NULL);
	if (is_known(vocabulary, hyphened))
		return PDF_HYPHEN_STAYS;
	if (is_known(vocabulary, joined))
		return PDF_HYPHEN_GOES;
	return is_known(vocabulary, left) && is_known(vocabulary, right) ? PDF_HYPHEN_STAYS
									 : PDF_HYPHEN_GOES;
}

void
pdf_line_join(const PdfVocabulary *vocabulary, GString *text, const char *line)
{
	PdfLineEnd end = pdf_line_end_find(vocabulary, text, line);
	if (end == PDF_HYPHEN_GOES)
		g_string_truncate(text, text->len - hyphen_length(text->str, text->len));
	else if (end == PDF_LINE_ENDS && text->len)
		g_string_append_c(text, '\n');
	g_string_append(text, line);
}
