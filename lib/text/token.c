#include "text/token.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct Tokenizer {
	UBreakIterator *words;
	UText *text;
};

Tokenizer *
tokenizer_new(void)
{
	UErrorCode status = U_ZERO_ERROR;
	Tokenizer *tokenizer = g_new0(Tokenizer, 1);
	tokenizer->words = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
	if (U_FAILURE(status))
		g_error("ICU has no word break rules: %s", u_errorName(status));
	return tokenizer;
}

void
tokenizer_free(Tokenizer *tokenizer)
{
	if (!tokenizer)
		return;
	ubrk_close(tokenizer->words);
	utext_close(tokenizer->text);
	g_free(tokenizer);
}

static void
tokenizer_set(Tokenizer *tokenizer, const char *text, gsize length)
{
	UErrorCode status = U_ZERO_ERROR;
	int64_t bytes = (int64_t)MIN(length, (gsize)G_MAXINT32);
	tokenizer->text = utext_openUTF8(tokenizer->text, text, bytes, &status);
	ubrk_setUText(tokenizer->words, tokenizer->text, &status);
	if (U_FAILURE(status))
		g_error("ICU cannot read a text: %s", u_errorName(status));
}

/* ICU calls "C2" a number because it ends in one; here it is a word. */
static TokenKind
token_kind(const char *text, gsize length)
{
	for (gsize i = 0; i < length; i++)
		if (!g_ascii_isdigit(text[i]) && text[i] != '.' && text[i] != ',')
			return TOKEN_WORD;
	return TOKEN_NUMBER;
}

/* The bytes of the digits below the line at `at`: UAX 29 breaks CO₂ before them. */
static gsize
subscripts_length(const char *text, gsize length, gsize at)
{
	static const char first[] = "\xe2\x82"; /* of U+2080 to U+2089 */
	gsize from = at;
	while (length - at >= 3 && memcmp(text + at, first, 2) == 0 &&
	       (guchar)text[at + 2] >= 0x80 && (guchar)text[at + 2] <= 0x89)
		at += 3;
	return at - from;
}

/* A token, with the one before it if digits below the line hold them together: N₂O. */
static void
token_add(GArray *tokens, const char *text, gsize length, gsize start, gsize end)
{
	Token *last = tokens->len ? &g_array_index(tokens, Token, tokens->len - 1) : NULL;
	gsize subscripts = subscripts_length(text, length, end);
	if (last && last->end == start && start >= 3 && (guchar)text[start - 1] >= 0x80 &&
	    subscripts_length(text, start, start - 3) == 3) {
		last->end = end + subscripts;
		return;
	}
	Token token = { token_kind(text + start, end - start), start, end + subscripts };
	g_array_append_val(tokens, token);
}

void
tokenizer_read(Tokenizer *tokenizer, const char *text, gsize length, GArray *tokens)
{
	tokenizer_set(tokenizer, text, length);
	g_array_set_size(tokens, 0);
	length = MIN(length, (gsize)G_MAXINT32);
	int32_t start = ubrk_first(tokenizer->words);
	for (int32_t end; (end = ubrk_next(tokenizer->words)) != UBRK_DONE; start = end) {
		if (ubrk_getRuleStatus(tokenizer->words) < UBRK_WORD_NONE_LIMIT)
			continue;
		token_add(tokens, text, length, (gsize)start, (gsize)end);
	}
}

void
tokenizer_boundaries(Tokenizer *tokenizer, const char *text, gsize length, GArray *at)
{
	tokenizer_set(tokenizer, text, length);
	g_array_set_size(at, 0);
	for (int32_t i = ubrk_first(tokenizer->words); i != UBRK_DONE;
	     i = ubrk_next(tokenizer->words)) {
		gsize boundary = (gsize)i;
		g_array_append_val(at, boundary);
	}
}
