/*
 * question_token.h - from the characters of a question to its words, quotations, fields,
 * identifiers, brackets and operators.
 */
#pragma once

#include "error.h"
#include "query/question.h"

typedef struct {
	QuestionKind operator; /* AND, OR, NOT or NEAR if it may be one; otherwise ANY */
	guint distance;	       /* of NEAR */
	char bracket;	       /* '(' or ')'; 0 for a part */
	Question *part;	       /* a leaf, also for what may be an operator; else NULL */
} QuestionToken;

/* The tokens of valid UTF-8, in order; an array of QuestionToken that owns their parts, for
 * g_array_unref. Brackets are balanced, not empty, and not nested past QUESTION_MAX_DEPTH. */
GArray *question_tokens_read(const char *typed, const IdentifierGrammar *grammar,
			     GError **error);

/* "character N: message", where N is that of byte `at`. */
void question_error_set(GError **error, SpoorError code, const char *typed, gsize at,
			const char *message);
