/*
 * question.h - what a person typed, as a tree.
 *
 * Only structure: no term is made and no store is opened, so a question means the same
 * whatever the index. The language is that of spoor-question(5). From tight to loose:
 *
 *   a NEAR/5 b     words or quotations at most 5 words apart
 *   a b            ANY: the more of them the better
 *   a AND b, a NOT b   both; the left without the right ("AND NOT" is NOT); left to right
 *   a OR b         either
 *
 * So "Europese defensie NOT vloot" is (Europese defensie) without vloot. An operator with
 * nothing on one side is a word, because pasted sentences have capitals. No word that was
 * typed is left out of the tree; punctuation between words is.
 *
 * If all that was typed is one identifier, the tree is one IDENTITY. Otherwise each printed
 * identifier outside quotations and field values is an IDENTITY among the other parts.
 */
#pragma once

#include <glib.h>

#include "document/identifier.h"

#define QUESTION_MAX_BYTES 8192
#define QUESTION_MAX_DEPTH 32	/* brackets within brackets */
#define QUESTION_MAX_PARTS 1024 /* words, quotations, fields, identifiers and operators */
#define QUESTION_NEAR_DEFAULT 10 /* words */
#define QUESTION_NEAR_MAX 100
#define QUESTION_PREFIX_MIN 2 /* letters or digits before the star */
#define QUESTION_DATE_LAST 99991231

typedef enum {
	QUESTION_ANY,	   /* parts, the more the better */
	QUESTION_AND,	   /* all parts */
	QUESTION_OR,	   /* one of the parts */
	QUESTION_NOT,	   /* two parts: the first without the second */
	QUESTION_NEAR,	   /* parts, each a WORD or PHRASE, at most `distance` words apart */
	QUESTION_WORD,	   /* double-hatted, PV's, inzet(baarheid), 3,5% */
	QUESTION_PHRASE,   /* "burden shift" */
	QUESTION_PREFIX,   /* defensie* */
	QUESTION_FIELD,	   /* dossier:33694 */
	QUESTION_IDENTITY, /* 36800-V-48 */
	QUESTION_KINDS,
} QuestionKind;

typedef struct Question Question;

struct Question {
	QuestionKind kind;
	char *text;	   /* as typed, without quotation marks, star or field name; of
			    * a leaf. "" for a number that a range of papers leaves out */
	char *field;	   /* of FIELD: its English name */
	char *target;	   /* canonical identity (identity.h): of IDENTITY; of the fields
			    * document and refers, or NULL if the value is none. Of the field
			    * dossier: "33694", "36800-V", or NULL */
	char *alternative; /* of IDENTITY: a second reading, or NULL */
	guint distance;	   /* of NEAR: in words */
	guint from, to;	   /* of the field date: first and last day as yyyymmdd; where a
			    * range is open 0 and QUESTION_DATE_LAST */
	gsize start, end;  /* bytes in what was typed */
	GPtrArray *parts;  /* of Question, owned; NULL for a leaf */
};

/* The tree of a question; the caller frees it. Linear in the length of `typed`. Errors:
 * SPOOR_ERROR_INVALID, and SPOOR_ERROR_TOO_LARGE past a limit above. The message names the
 * character, counted in code points from 1. */
Question *question_parse(const char *typed, const IdentifierGrammar *grammar, GError **error);

/* Can it be a question at all: valid UTF-8, not too long, without control characters? The
 * errors are those of question_parse, which asks this first. */
gboolean question_check(const char *typed, GError **error);

void question_free(Question *question);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Question, question_free)

/* A node without text. With `parts` if its kind has them. */
Question *question_new(QuestionKind kind, gsize start, gsize end);

/* The tree on one line, for explain and tests: (any word:SAFE phrase:"burden shift" (field
 * dossier 33694) (identity kst-36800-V-48 "36800-V-48")). The value of a field stands between
 * quotation marks where it is only what was typed. The caller frees it. */
char *question_print(const Question *question);
