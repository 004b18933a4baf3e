#include "document/name_words.h"

#include <string.h>

#include "document/name_letters.h"

#define CHUNK 256 /* bytes tokenized at a time, and on to the next space */

struct NameWords {
	const char *text;
	gsize length;
	gsize end;    /* of the stretch; a space stands there, or the text ends */
	guint near;   /* the word that was found last */
	GArray *tokens, *chunk;
	Tokenizer *tokenizer;
};

NameWords *
name_words_new(void)
{
	NameWords *words = g_new0(NameWords, 1);
	words->tokens = g_array_new(FALSE, FALSE, sizeof(Token));
	words->chunk = g_array_new(FALSE, FALSE, sizeof(Token));
	words->tokenizer = tokenizer_new();
	return words;
}

void
name_words_free(NameWords *words)
{
	if (!words)
		return;
	g_array_unref(words->tokens);
	g_array_unref(words->chunk);
	tokenizer_free(words->tokenizer);
	g_free(words);
}

void
words_open(NameWords *words, const char *text, gsize length)
{
	words->text = text;
	words->length = length;
	words->end = words->near = 0;
	g_array_set_size(words->tokens, 0);
}

/* --- The stretch */

static void
token_strip(const char *text, Token *token)
{
	while (token->start < token->end && text[token->start] == '_')
		token->start++;
	while (token->start < token->end && text[token->end - 1] == '_')
		token->end--;
}

static void
stretch_extend(NameWords *words)
{
	gsize start = words->end, end = MIN(words->length, start + CHUNK);
	while (end < words->length && !g_ascii_isspace(words->text[end]))
		end++;
	tokenizer_read(words->tokenizer, words->text + start, end - start, words->chunk);
	for (guint i = 0; i < words->chunk->len; i++) {
		Token *token = &g_array_index(words->chunk, Token, i);
		token->start += start;
		token->end += start;
		token_strip(words->text, token);
	}
	g_array_append_vals(words->tokens, words->chunk->data, words->chunk->len);
	words->end = end;
}

/* Lets go of the stretch if the words before `at` begin past its end. */
static void
stretch_move(NameWords *words, gsize at)
{
	gsize start = at > WORDS_BEFORE ? at - WORDS_BEFORE : 0;
	while (start > words->end && !g_ascii_isspace(words->text[start]))
		start--;
	if (start <= words->end)
		return;
	words->end = start;
	words->near = 0;
	g_array_set_size(words->tokens, 0);
}

gboolean
words_has(NameWords *words, guint i)
{
	while (i >= words->tokens->len && words->end < words->length)
		stretch_extend(words);
	return i < words->tokens->len;
}

gboolean
words_find(NameWords *words, gsize at, guint *word)
{
	if (at >= words->end)
		stretch_move(words, at);
	while (words_has(words, words->near) && words_get(words, words->near).start < at)
		words->near++;
	*word = words->near;
	return words_has(words, *word) && words_get(words, *word).start == at;
}

gboolean
words_find_end(NameWords *words, guint first, gsize end, guint *word)
{
	for (*word = first; words_has(words, *word); ++*word)
		if (words_get(words, *word).end >= end)
			return words_get(words, *word).end == end;
	return FALSE;
}

/* --- One word */

Token
words_get(const NameWords *words, guint i)
{
	return g_array_index(words->tokens, Token, i);
}

gboolean
words_is(const NameWords *words, guint i, const char *word)
{
	Token token = words_get(words, i);
	gsize length = strlen(word);
	return token.end - token.start == length &&
	       g_ascii_strncasecmp(words->text + token.start, word, length) == 0;
}

gboolean
words_in(const NameWords *words, guint i, const char *const *list)
{
	for (; *list; list++)
		if (words_is(words, i, *list))
			return TRUE;
	return FALSE;
}

gboolean
words_joined(const NameWords *words, guint i)
{
	LetterGap gap;
	gsize at = words_get(words, i - 1).end, next = words_get(words, i).start;
	return letter_gap_read(words->text, words->length, at, &gap) && gap.end >= next &&
	       !gap.sentence;
}

gboolean
words_apart_by(const NameWords *words, guint i, const char *any)
{
	gsize at = words_get(words, i - 1).end, next = words_get(words, i).start;
	for (; *any; any++)
		if (memchr(words->text + at, *any, next - at))
			return TRUE;
	return FALSE;
}

guint
words_get_number(const NameWords *words, guint i, gsize digits)
{
	Token word = words_get(words, i);
	guint number = 0;
	if (word.kind != TOKEN_NUMBER || word.end - word.start != digits)
		return 0;
	for (gsize at = word.start; at < word.end; at++) {
		if (!g_ascii_isdigit(words->text[at]))
			return 0;
		number = number * 10 + (guint)g_ascii_digit_value(words->text[at]);
	}
	return number;
}
