/*
 * Any bytes as a question: a tree that keeps the promises of question.h, or one line of error.
 */
#include <stdint.h>
#include <string.h>

#include "error.h"
#include "query/question.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
leaf_check(const Question *leaf, const char *typed)
{
	g_assert_nonnull(leaf->text);
	g_assert_true(g_utf8_validate(leaf->text, -1, NULL));
	gssize length = (gssize)(leaf->end - leaf->start);
	g_assert_nonnull(g_strstr_len(typed + leaf->start, length, leaf->text));
	g_assert_true((leaf->kind == QUESTION_FIELD) == (leaf->field != NULL));
	g_assert_true(leaf->kind != QUESTION_IDENTITY || leaf->target);
	g_assert_true(leaf->from <= leaf->to);
}

static void
tree_check(const Question *question, const char *typed)
{
	g_assert_true(question->start <= question->end && question->end <= strlen(typed));
	if (!question->parts) {
		leaf_check(question, typed);
		return;
	}
	gsize at = question->start;
	g_assert_true(question->kind == QUESTION_NOT ? question->parts->len == 2
						     : question->parts->len >= 2);
	for (guint i = 0; i < question->parts->len; i++) {
		const Question *part = question->parts->pdata[i];
		g_assert_true(part->start >= at && part->end <= question->end);
		g_assert_true(question->kind != QUESTION_NEAR || part->kind == QUESTION_WORD ||
			      part->kind == QUESTION_PHRASE);
		tree_check(part, typed);
		at = part->end;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static IdentifierGrammar *grammar;
	if (!grammar)
		grammar = identifier_grammar_new();
	g_autofree char *typed = g_strndup((const char *)data, size);
	g_autoptr(GError) error = NULL;
	g_autoptr(Question) question = question_parse(typed, grammar, &error);
	g_assert_true((question != NULL) == (error == NULL));
	if (!question) {
		g_assert_true(error->domain == SPOOR_ERROR);
		g_assert_true(*error->message && !strpbrk(error->message, "\r\n"));
		return 0;
	}
	tree_check(question, typed);
	g_autofree char *tree = question_print(question);
	g_assert_true(*tree && !strpbrk(tree, "\r\n"));
	return 0;
}
