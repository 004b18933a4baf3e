/*
 * The question language: what is typed, and the tree or the error that comes of it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "error.h"
#include "query/question.h"

static IdentifierGrammar *grammar;

static const struct {
	const char *typed, *tree;
} trees[] = {
	/* Words */
	{ "SAFE", "word:SAFE" },
	{ " SAFE\u00a0defensie\n", "(any word:SAFE word:defensie)" },
	{ "a\tb\fc\r\nd", "(any word:a word:b word:c word:d)" },
	{ "double-hatted, PV's; foto’s.", "(any word:double-hatted word:PV's word:foto’s)" },
	{ "t.b.v. R&D 3,5% 5 % 1.250,50",
	  "(any word:t.b.v word:R&D word:3,5% word:\"5 %\" word:1.250,50)" },
	{ "en/of 2019/20 rood,wit", "(any word:en word:of word:2019/20 word:rood word:wit)" },
	{ "inzet(baarheid) (deel)rapport lid(staat)en",
	  "(any word:\"inzet(baarheid)\" word:\"(deel)rapport\" word:\"lid(staat)en\")" },
	{ "PV('s) artikel 5(1)", "(any word:\"PV('s)\" word:artikel word:5 word:1)" },
	{ "defensie -industrie 's-Gravenhage",
	  "(any word:defensie word:industrie word:s-Gravenhage)" },
	{ "Zie: https://example.org/nota", "(any word:Zie word:https word:example.org word:nota)" },
	{ "24400-A 33694-72 x", "(any word:24400-A word:33694-72 word:x)" },
	{ "Ελλάδα e\u0301e\u0301n", "(any word:Ελλάδα word:e\u0301e\u0301n)" },
	/* Quotations */
	{ "\"burden shift\"", "phrase:\"burden shift\"" },
	{ "“a b” «c» „d e” „f“",
	  "(any phrase:\"a b\" phrase:\"c\" phrase:\"d e\" phrase:\"f\")" },
	{ "“say \"no\"”", "phrase:\"say \\\"no\\\"\"" },
	{ "\"a\\b\nc\"", "phrase:\"a\\\\b\\x0ac\"" },
	{ "\"36800-V-48\"", "phrase:\"36800-V-48\"" },
	{ "\"a AND (b\"", "phrase:\"a AND (b\"" },
	/* Prefixes */
	{ "defens* de*", "(any prefix:defens prefix:de)" },
	{ "AND* C2*", "(any prefix:AND prefix:C2)" },
	/* Operators */
	{ "a AND b AND c", "(and word:a word:b word:c)" },
	{ "a b AND c d", "(and (any word:a word:b) (any word:c word:d))" },
	{ "a OR b OR c AND d", "(or word:a word:b (and word:c word:d))" },
	{ "a b NOT c", "(not (any word:a word:b) word:c)" },
	{ "a AND NOT b", "(not word:a word:b)" },
	{ "a AND b NOT c AND d", "(and (not (and word:a word:b) word:c) word:d)" },
	{ "a NOT b NOT c", "(not (not word:a word:b) word:c)" },
	{ "a OR b NOT c", "(or word:a (not word:b word:c))" },
	{ "x a NEAR b y", "(any word:x (near 10 word:a word:b) word:y)" },
	{ "a NEAR/3 \"b c\" NEAR/3 (d)", "(near 3 word:a phrase:\"b c\" word:d)" },
	{ "a NEAR/1 b AND c NEAR/100 d", "(and (near 1 word:a word:b) (near 100 word:c word:d))" },
	{ "a NOT(b) OR(c)", "(or (not word:a word:b) word:c)" },
	{ "(a)AND (b)", "(and word:a word:b)" },
	{ "(a OR b) AND (c d)", "(and (or word:a word:b) (any word:c word:d))" },
	{ "(a b) c", "(any (any word:a word:b) word:c)" },
	{ "((a AND b)) AND c", "(and (and word:a word:b) word:c)" },
	{ "((a)) ", "word:a" },
	/* Operators that are words */
	{ "and or not near", "(any word:and word:or word:not word:near)" },
	{ "AND safe", "(any word:AND word:safe)" },
	{ "safe NEAR/5", "(any word:safe word:NEAR/5)" },
	{ "(safe NOT) OR", "(any (any word:safe word:NOT) word:OR)" },
	{ "NOT", "word:NOT" },
	{ "a AND OR b", "(and word:a (any word:OR word:b))" },
	{ "a AND NOT", "(and word:a word:NOT)" },
	/* Fields */
	{ "dossier:33694", "(field dossier 33694)" },
	{ "Dossier:36800-V dossier:\"36 800 V\"",
	  "(any (field dossier 36800-V) (field dossier 36800-V))" },
	{ "dossier:kst-33694-72 dossier:onbekend",
	  "(any (field dossier 33694) (field dossier \"onbekend\"))" },
	{ "document:36800-V-48, refers:aiv:advies-94. safe",
	  "(any (field document kst-36800-V-48) (field refers aiv:advies-94) word:safe)" },
	{ "verwijst:\"Kamerstuk 33694, nr. 72\"", "(field refers kst-33694-72)" },
	{ "document:Defensienota", "(field document \"Defensienota\")" },
	{ "(soort:motie titel:“Meer Europa”)",
	  "(any (field kind \"motie\") (field title \"Meer Europa\"))" },
	{ "aanbeveling:2.2 sectie:a(b)",
	  "(any (field recommendation \"2.2\") (field section \"a(b)\"))" },
	{ "(section:a(b))", "(field section \"a(b)\")" },
	{ "SAFE NOT kind:motie", "(not word:SAFE (field kind \"motie\"))" },
	{ "kind: motie", "(any word:kind word:motie)" },
	{ "kind:, x", "(any word:kind word:x)" },
	{ "title:SAFE“x”", "(any (field title \"SAFE\") phrase:\"x\")" },
	{ "onderwerp:x subtitle:y", "(any word:onderwerp word:x word:subtitle word:y)" },
	/* Dates */
	{ "date:2024", "(field date 20240101..20241231)" },
	{ "datum:2024-02", "(field date 20240201..20240229)" },
	{ "date:2024-06-03", "(field date 20240603..20240603)" },
	{ "date:3-6-2024.", "(field date 20240603..20240603)" },
	{ "date:2023..1-2-2024", "(field date 20230101..20240201)" },
	{ "date:2023-05.. x", "(any (field date 20230501..) word:x)" },
	{ "date:..2024", "(field date ..20241231)" },
	{ "year:2024", "(field year 20240101..20241231)" },
	{ "jaar:2022..2024 x", "(any (field year 20220101..20241231) word:x)" },
	{ "jaar:..2024", "(field year ..20241231)" },
	{ "chamber:TK", "(field chamber TK)" },
	{ "kamer:\"Eerste Kamer\" x", "(any (field chamber EK) word:x)" },
	{ "stuk:33694-72", "(field document kst-33694-72)" },
	/* Identifiers */
	{ "Kamerstukken II 2025/26, 33694, nr. 72, p. 3",
	  "(identity kst-33694-72 \"Kamerstukken II 2025/26, 33694, nr. 72, p. 3\")" },
	{ " 33694-72\n", "(identity kst-33694-72 \"33694-72\")" },
	{ "24400-A", "(identity dossier:24400-A kst-24400-A \"24400-A\")" },
	{ "iob:samen-sterker", "(identity iob:samen-sterker \"iob:samen-sterker\")" },
	{ "motie 36800-V-48 Europese Veiligheidsraad",
	  "(any word:motie (identity kst-36800-V-48 \"36800-V-48\") word:Europese "
	  "word:Veiligheidsraad)" },
	{ "SAFE AND Kamerstuk 33694, nr. 72",
	  "(and word:SAFE (identity kst-33694-72 \"Kamerstuk 33694, nr. 72\"))" },
	{ "2025D18359 \"a\" BZ2628864",
	  "(any (identity 2025D18359 \"2025D18359\") phrase:\"a\" "
	  "(identity kenmerk:BZ2628864 \"BZ2628864\"))" },
	{ "Kamerstuk \"33694, nr. 72\"", "(any word:Kamerstuk phrase:\"33694, nr. 72\")" },
	{ "x 33694, nrs. 72-74",
	  "(any word:x (identity kst-33694-72 \"33694, nrs. 72\") (identity kst-33694-73 \"\") "
	  "(identity kst-33694-74 \"74\"))" },
	/* An identifier that takes one bracket of two */
	{ "moties op stuk nr. 41 (36 410 VI) (x)",
	  "(any word:moties word:op "
	  "(identity kst-36410-VI-41 \"stuk nr. 41 (36 410 VI\") word:x)" },
	{ "(zie (EU) 2023/2854)",
	  "(any word:zie (identity celex:32023R2854 celex:32023L2854 \"EU) 2023/2854\"))" },
};

static const struct {
	const char *typed;
	SpoorError code;
	const char *message; /* its beginning */
} errors[] = {
	{ "", SPOOR_ERROR_INVALID, "character 1: type" },
	{ " -- €.", SPOOR_ERROR_INVALID, "character 1: type" },
	{ "één \"half", SPOOR_ERROR_INVALID, "character 5: close the quotation with \" or" },
	{ "“half", SPOOR_ERROR_INVALID, "character 1: close the quotation with ” or" },
	{ "half”", SPOOR_ERROR_INVALID, "character 5: open the quotation" },
	{ "a \"-\"", SPOOR_ERROR_INVALID, "character 3: put words in the quotation" },
	{ "kind:\"\"", SPOOR_ERROR_INVALID, "character 6: put words in the quotation" },
	{ "title:\"x", SPOOR_ERROR_INVALID, "character 7: close the quotation" },
	{ "a (b (c)", SPOOR_ERROR_INVALID, "character 3: close this (" },
	{ "inzet(baarheid", SPOOR_ERROR_INVALID, "character 6: close this (" },
	{ "a)", SPOOR_ERROR_INVALID, "character 2: put a ( before" },
	{ "a ()", SPOOR_ERROR_INVALID, "character 4: put words between" },
	{ "((-))", SPOOR_ERROR_INVALID, "character 4: put words between" },
	{ "é*", SPOOR_ERROR_INVALID, "character 2: put *" },
	{ "** x", SPOOR_ERROR_INVALID, "character 1: put *" },
	{ "ab*c", SPOOR_ERROR_INVALID, "character 3: put *" },
	{ "\"ab\"*", SPOOR_ERROR_INVALID, "character 5: put *" },
	{ "NOT safe", SPOOR_ERROR_INVALID, "character 1: write before NOT" },
	{ "a OR NOT b", SPOOR_ERROR_INVALID, "character 6: write before NOT" },
	{ "a NOT (NOT b)", SPOOR_ERROR_INVALID, "character 8: write before NOT" },
	{ "a NEAR (b c)", SPOOR_ERROR_INVALID, "character 3: put a word or a quotation" },
	{ "ab* NEAR b", SPOOR_ERROR_INVALID, "character 5: put a word or a quotation" },
	{ "a NEAR/2 b NEAR c", SPOOR_ERROR_INVALID, "character 12: give every NEAR" },
	{ "a NEAR/0 b", SPOOR_ERROR_INVALID, "character 8: write a distance" },
	{ "a NEAR/101 b", SPOOR_ERROR_INVALID, "character 8: write a distance" },
	{ "a NEAR/ b", SPOOR_ERROR_INVALID, "character 8: write a distance" },
	{ "a NEAR/18446744073709551617 b", SPOOR_ERROR_INVALID, "character 8: write a distance" },
	{ "date:2024-13", SPOOR_ERROR_INVALID, "character 6: write a date as 2024, 2024-06, " },
	{ "date:2023-02-29", SPOOR_ERROR_INVALID, "character 6: write a date" },
	{ "date:202", SPOOR_ERROR_INVALID, "character 6: write a date" },
	{ "date:5-2024", SPOOR_ERROR_INVALID, "character 6: write a date" },
	{ "date:24", SPOOR_ERROR_INVALID, "character 6: write a date" },
	{ "date:2024-06-03-01", SPOOR_ERROR_INVALID, "character 6: write a date" },
	{ "date:..", SPOOR_ERROR_INVALID, "character 6: write a date" },
	{ "date:2023...2024", SPOOR_ERROR_INVALID, "character 6: write a date" },
	{ "date:\"3 juni\"", SPOOR_ERROR_INVALID, "character 6: write a date" },
	{ "year:2024-06", SPOOR_ERROR_INVALID, "character 6: write a year as 2024" },
	{ "jaar:24", SPOOR_ERROR_INVALID, "character 6: write a year" },
	{ "jaar:2024..2023", SPOOR_ERROR_INVALID, "character 6: write a year" },
	{ "kamer:beide", SPOOR_ERROR_INVALID, "character 7: write TK or EK" },
	{ "date:2024..2023", SPOOR_ERROR_INVALID, "character 6: write the earlier date" },
	{ "é \xc3(", SPOOR_ERROR_INVALID, "character 3: type the question in UTF-8" },
	{ "é\x01", SPOOR_ERROR_INVALID, "character 2: leave this control" },
	{ "a\xc2\x85", SPOOR_ERROR_INVALID, "character 2: leave this control" },
};

static void
test_trees(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(trees); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(Question) question = question_parse(trees[i].typed, grammar, &error);
		if (!question)
			fail_msg("%s: %s", trees[i].typed, error->message);
		g_autofree char *tree = question_print(question);
		assert_null(error);
		assert_string_equal(tree, trees[i].tree);
	}
}

static void
error_expect(const char *typed, SpoorError code, const char *message)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Question) question = question_parse(typed, grammar, &error);
	if (question || !g_error_matches(error, SPOOR_ERROR, (gint)code) ||
	    !g_str_has_prefix(error->message, message) || strchr(error->message, '\n'))
		fail_msg("%.40s: %s", typed, error ? error->message : "no error");
}

static void
test_errors(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(errors); i++)
		error_expect(errors[i].typed, errors[i].code, errors[i].message);
}

/* `n` times `unit`, then `rest`. */
static char *
text_repeat(const char *unit, guint n, const char *rest)
{
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < n; i++)
		g_string_append(text, unit);
	g_string_append(text, rest);
	return g_string_free(text, FALSE);
}

/* `most` times `unit`, closed by as many `close`, is read; once more it is not. */
static void
limit_expect(const char *unit, const char *close, guint most, const char *message)
{
	for (guint n = most; n <= most + 1; n++) {
		g_autofree char *end = text_repeat(close, n, "");
		g_autofree char *start = text_repeat(unit, n, "a");
		g_autofree char *typed = g_strconcat(start, end, NULL);
		g_autoptr(Question) question = question_parse(typed, grammar, NULL);
		assert_true((question != NULL) == (n == most));
		if (!question)
			error_expect(typed, SPOOR_ERROR_TOO_LARGE, message);
	}
}

static void
test_limits(void **state)
{
	(void)state;
	limit_expect("a", "", QUESTION_MAX_BYTES - 1, "shorten the question to 8192 bytes");
	limit_expect("(", ")", QUESTION_MAX_DEPTH, "character 33: use fewer brackets");
	limit_expect("a ", "", QUESTION_MAX_PARTS - 1, "character 2049: shorten the question");
}

/* A list of ranges gives more identifiers than a question may have parts. */
static void
test_ranges(void **state)
{
	(void)state;
	g_autofree char *typed = text_repeat("Kamerstuk 33694, nrs. 1-99; ", 20, "");
	error_expect(typed, SPOOR_ERROR_TOO_LARGE, "character ");
}

static void
span_expect(const char *typed, const Question *part, const char *span, const char *text)
{
	g_autofree char *found = g_strndup(typed + part->start, part->end - part->start);
	assert_string_equal(found, span);
	if (text)
		assert_string_equal(part->text, text);
	else
		assert_null(part->text);
}

static void
test_spans(void **state)
{
	(void)state;
	static const char typed[] = "“één” (kind:\"motie\" 36800-V-48 été) NOT xy*";
	g_autoptr(Question) not = question_parse(typed, grammar, NULL);
	assert_non_null(not);
	span_expect(typed, not, typed, NULL);
	const Question *any = not->parts->pdata[0], *inside = any->parts->pdata[1];
	span_expect(typed, any, "“één” (kind:\"motie\" 36800-V-48 été", NULL);
	span_expect(typed, any->parts->pdata[0], "“één”", "één");
	span_expect(typed, inside->parts->pdata[0], "kind:\"motie\"", "motie");
	span_expect(typed, inside->parts->pdata[1], "36800-V-48", "36800-V-48");
	span_expect(typed, not->parts->pdata[1], "xy*", "xy");
}

static int
set_up(void **state)
{
	(void)state;
	grammar = identifier_grammar_new();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	identifier_grammar_free(grammar);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_trees),	cmocka_unit_test(test_errors),
		cmocka_unit_test(test_limits),	cmocka_unit_test(test_ranges),
		cmocka_unit_test(test_spans),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
