#include "query/question.h"

#include <string.h>

#include <glib/gi18n.h>

#include "document/identity.h"
#include "query/question_field.h"
#include "query/question_token.h"

typedef struct {
	const char *typed;
	GArray *tokens;
	guint at;
	GError **error;
} Parser;

/* How tight an operator binds, from loose to tight; ANY stands between two parts without one. */
static const guint levels[] = {
	[QUESTION_OR] = 0,  [QUESTION_AND] = 1,	 [QUESTION_NOT] = 1,
	[QUESTION_ANY] = 2, [QUESTION_NEAR] = 3,
};
#define LEVELS 4

static Question *level_parse(Parser *parser, guint level);

static Question *
invalid(Parser *parser, gsize at, const char *message)
{
	question_error_set(parser->error, SPOOR_ERROR_INVALID, parser->typed, at, message);
	return NULL;
}

/* The token at `i`; NULL where this bracket or the question ends. */
static QuestionToken *
token_get(const Parser *parser, guint i)
{
	QuestionToken *token =
	    i < parser->tokens->len ? &g_array_index(parser->tokens, QuestionToken, i) : NULL;
	return token && token->bracket != ')' ? token : NULL;
}

/* The operator at `i`: ANY if it is a part, or an operator with nothing behind it. */
static QuestionKind
operator_at(const Parser *parser, guint i)
{
	const QuestionToken *token = token_get(parser, i);
	return token && token_get(parser, i + 1) ? token->operator : QUESTION_ANY;
}

/* A word, or whatever else is one part; what stands between brackets. */
static Question *
part_parse(Parser *parser)
{
	QuestionToken *token = token_get(parser, parser->at);
	if (operator_at(parser, parser->at) == QUESTION_NOT)
		return invalid(parser, token->part->start,
			       _("write before NOT what must be there, as in: defence NOT navy"));
	parser->at++;
	if (!token->bracket)
		return g_steal_pointer(&token->part);
	Question *inside = level_parse(parser, 0);
	parser->at++;
	return inside;
}

/* Puts `right` behind `*left`. `own`: this level made `*left`, not a bracket in it. */
static void
question_join(Question **left, gboolean *own, QuestionKind kind, Question *right)
{
	if (!*own || (*left)->kind != kind || kind == QUESTION_NOT) {
		Question *whole = question_new(kind, (*left)->start, right->end);
		g_ptr_array_add(whole->parts, *left);
		*left = whole;
		*own = TRUE;
	}
	g_ptr_array_add((*left)->parts, right);
	(*left)->end = right->end;
}

static gboolean
may_be_near(const Question *part)
{
	return part->kind == QUESTION_WORD || part->kind == QUESTION_PHRASE;
}

static gboolean
near_join(Parser *parser, Question **left, gboolean *own, guint at, Question *right)
{
	const QuestionToken *operator = &g_array_index(parser->tokens, QuestionToken, at);
	const char *wrong = NULL;
	if (!may_be_near(right) || (!*own && !may_be_near(*left)))
		wrong = _("put a word or a quotation on each side of NEAR");
	else if (*own && (*left)->distance != operator->distance)
		wrong = _("give every NEAR in a row the same distance");
	if (wrong) {
		question_free(right);
		return invalid(parser, operator->part->start, wrong) != NULL;
	}
	question_join(left, own, QUESTION_NEAR, right);
	(*left)->distance = operator->distance;
	return TRUE;
}

/* Goes past the operator of this level, if that is what comes next. */
static gboolean
operator_next(Parser *parser, guint level, QuestionKind *kind)
{
	*kind = operator_at(parser, parser->at);
	if (!token_get(parser, parser->at) || levels[*kind] != level)
		return FALSE;
	if (*kind != QUESTION_ANY)
		parser->at++;
	if (*kind == QUESTION_AND && operator_at(parser, parser->at) == QUESTION_NOT) {
		*kind = QUESTION_NOT;
		parser->at++;
	}
	return TRUE;
}

/* No deeper than LEVELS times the brackets within brackets. */
static Question *
level_parse(Parser *parser, guint level)
{
	if (level == LEVELS)
		return part_parse(parser);
	g_autoptr(Question) left = level_parse(parser, level + 1);
	gboolean own = FALSE;
	guint operator = parser->at;
	QuestionKind kind;
	for (; left && operator_next(parser, level, &kind); operator = parser->at) {
		Question *right = level_parse(parser, level + 1);
		if (!right)
			return NULL;
		if (kind != QUESTION_NEAR)
			question_join(&left, &own, kind, right);
		else if (!near_join(parser, &left, &own, operator, right))
			return NULL;
	}
	return g_steal_pointer(&left);
}

gboolean
question_check(const char *typed, GError **error)
{
	const char *end;
	if (strlen(typed) > QUESTION_MAX_BYTES) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("shorten the question to %d bytes"), QUESTION_MAX_BYTES);
		return FALSE;
	}
	gboolean valid = g_utf8_validate(typed, -1, &end);
	if (!valid)
		question_error_set(error, SPOOR_ERROR_INVALID, typed, (gsize)(end - typed),
				   _("type the question in UTF-8"));
	for (const char *at = typed; valid && *at; at = g_utf8_next_char(at)) {
		if (!g_unichar_iscntrl(g_utf8_get_char(at)) || strchr("\t\n\f\r", *at))
			continue;
		valid = FALSE;
		question_error_set(error, SPOOR_ERROR_INVALID, typed, (gsize)(at - typed),
				   _("leave this control character out"));
	}
	return valid;
}

/* A second reading of the identifier `id`, if its form allows one. */
static char *
alternative_find(const char *text, const char *id, const IdentifierGrammar *grammar)
{
	g_autofree char *kamerstuk = g_strconcat("Kamerstuk ", text, NULL);
	g_autoptr(GArray) references = references_new();
	identifier_find(grammar, text, strlen(text), NULL, references);
	identifier_find(grammar, kamerstuk, strlen(kamerstuk), NULL, references);
	for (guint i = 0; i < references->len; i++) {
		Reference *reference = &g_array_index(references, Reference, i);
		if (g_strcmp0(reference->target, id) == 0 && reference->alternative)
			return g_steal_pointer(&reference->alternative);
	}
	return NULL;
}

/* NULL unless all that was typed is one identifier. */
static Question *
whole_parse(const char *typed, const IdentifierGrammar *grammar)
{
	gsize start = strspn(typed, " \t\n\f\r"), name;
	g_autofree char *text = g_strchomp(g_strdup(typed + start));
	g_autofree char *id = question_field_find(text, &name) ? NULL : identity_parse(text);
	if (!id)
		return NULL;
	Question *question = question_new(QUESTION_IDENTITY, start, start + strlen(text));
	question->alternative = alternative_find(text, id, grammar);
	question->target = g_steal_pointer(&id);
	question->text = g_steal_pointer(&text);
	return question;
}

Question *
question_parse(const char *typed, const IdentifierGrammar *grammar, GError **error)
{
	if (!question_check(typed, error))
		return NULL;
	Question *whole = whole_parse(typed, grammar);
	if (whole)
		return whole;
	g_autoptr(GArray) tokens = question_tokens_read(typed, grammar, error);
	if (!tokens)
		return NULL;
	Parser parser = { typed, tokens, 0, error };
	return level_parse(&parser, 0);
}
