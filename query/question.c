#include "query/question.h"

#include <string.h>

static const char *const kind_names[QUESTION_KINDS] = {
	"any", "and", "or", "not", "near", "word", "phrase", "prefix", "field", "identity",
};

Question *
question_new(QuestionKind kind, gsize start, gsize end)
{
	Question *question = g_new0(Question, 1);
	question->kind = kind;
	question->start = start;
	question->end = end;
	if (kind <= QUESTION_NEAR)
		question->parts = g_ptr_array_new_with_free_func((GDestroyNotify)question_free);
	return question;
}

void
question_free(Question *question)
{
	if (!question)
		return;
	g_clear_pointer(&question->parts, g_ptr_array_unref);
	g_free(question->text);
	g_free(question->field);
	g_free(question->target);
	g_free(question->alternative);
	g_free(question);
}

static void
quoted_write(GString *out, const char *text)
{
	g_string_append_c(out, '"');
	for (const char *c = text; *c; c++) {
		if (strchr("\"\\", *c))
			g_string_append_c(out, '\\');
		if (g_ascii_iscntrl(*c))
			g_string_append_printf(out, "\\x%02x", *c);
		else
			g_string_append_c(out, *c);
	}
	g_string_append_c(out, '"');
}

/* Bare if it can be told from what stands around it. */
static void
atom_write(GString *out, const char *text)
{
	if (strpbrk(text, " ()\"\\\t\n\r\f"))
		quoted_write(out, text);
	else
		g_string_append(out, text);
}

static void
field_write(GString *out, const Question *question)
{
	g_string_append_printf(out, " %s ", question->field);
	if (question->target)
		atom_write(out, question->target);
	else if (!question->to)
		quoted_write(out, question->text);
	else if (question->to == QUESTION_DATE_LAST)
		g_string_append_printf(out, "%08u..", question->from);
	else if (!question->from)
		g_string_append_printf(out, "..%08u", question->to);
	else
		g_string_append_printf(out, "%08u..%08u", question->from, question->to);
}

static void
identity_write(GString *out, const Question *question)
{
	g_string_append_c(out, ' ');
	atom_write(out, question->target);
	g_string_append_c(out, ' ');
	if (question->alternative) {
		atom_write(out, question->alternative);
		g_string_append_c(out, ' ');
	}
	quoted_write(out, question->text);
}

static void
question_write(GString *out, const Question *question)
{
	const char *name = kind_names[question->kind];
	if (!question->parts && !question->target && !question->field) {
		g_string_append_printf(out, "%s:", name);
		if (question->kind == QUESTION_PHRASE)
			quoted_write(out, question->text);
		else
			atom_write(out, question->text);
		return;
	}
	g_string_append_printf(out, "(%s", name);
	if (question->kind == QUESTION_FIELD)
		field_write(out, question);
	if (question->kind == QUESTION_IDENTITY)
		identity_write(out, question);
	if (question->kind == QUESTION_NEAR)
		g_string_append_printf(out, " %u", question->distance);
	for (guint i = 0; question->parts && i < question->parts->len; i++) {
		g_string_append_c(out, ' ');
		question_write(out, question->parts->pdata[i]);
	}
	g_string_append_c(out, ')');
}

char *
question_print(const Question *question)
{
	GString *out = g_string_new(NULL);
	question_write(out, question);
	return g_string_free(out, FALSE);
}
