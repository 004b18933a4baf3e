/*
 * token.h - where the words of a text begin and end.
 *
 * Word boundaries are those of Unicode Standard Annex 29 as ICU finds them, on the text as
 * it stands, with the digits of CO₂ kept at their word: canonically equivalent texts break at the same letters (UAX 29, 6.1), so a
 * word is normalized when it is folded, and offsets stay bytes of the source. Whatever lies
 * between two words is left out.
 */
#pragma once

#include <glib.h>

typedef enum {
	TOKEN_WORD,   /* letters, or letters and digits: "NAVO", "foto's", "C2" */
	TOKEN_NUMBER, /* digits with the points and commas inside: "3,5", "33.694" */
} TokenKind;

typedef struct {
	TokenKind kind;
	gsize start, end; /* bytes */
} Token;

/* Finds tokens; keeps ICU's iterator between texts. For one thread at a time. */
typedef struct Tokenizer Tokenizer;

Tokenizer *tokenizer_new(void);
void tokenizer_free(Tokenizer *tokenizer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Tokenizer, tokenizer_free)

/* Replaces what is in `tokens` (of Token) by the tokens of `text`, in order. Linear in
 * `length`; at most G_MAXINT32 bytes are read. */
void tokenizer_read(Tokenizer *tokenizer, const char *text, gsize length, GArray *tokens);

/* All boundaries of UAX 29 in `text`, as bytes (of gsize), 0 and `length` included: for the
 * conformance test of the Unicode Consortium. */
void tokenizer_boundaries(Tokenizer *tokenizer, const char *text, gsize length, GArray *at);
