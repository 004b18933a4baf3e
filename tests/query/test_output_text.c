/* Answers for people: marks with and without colour, snippets, and nothing in a text that acts on
 * a terminal. */
#include "tests/query/asking.h"

static Session *session; /* the corpus */
static Session *hostile; /* what no one should print as it is */

static const char records[] =
    "{\"id\":\"h\",\"title\":\"Titel \\u001b]0;weg\\u0007\",\"text\":\""
    "rood \\u001b[31m en \\u0008\\u007f en \\u009b2J, een tab\\tblijft.\"}\n";

static char *
search_print(Session *from, const char *typed, guint most, OutputContext context)
{
	AskingPrint print = { .context = context };
	g_autoptr(SearchAnswer) answer = asking_run(from, typed, 0, most);
	output_text.search(asking_print_begin(&print), answer);
	return asking_print_end(&print);
}

static char *
trace_print(Session *from, const char *number, const char *document, OutputContext context)
{
	AskingPrint print = { .context = context };
	g_autoptr(TraceAnswer) answer = trace_run(from, number, document, NULL);
	assert_non_null(answer);
	output_text.trace(asking_print_begin(&print), answer);
	return asking_print_end(&print);
}

static char *
show_print(Session *from, const char *id, OutputContext context)
{
	AskingPrint print = { .context = context };
	g_autoptr(ShowAnswer) answer = show_run(from, id, NULL);
	assert_non_null(answer);
	output_text.show(asking_print_begin(&print), answer);
	return asking_print_end(&print);
}

static void
has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("without %s:\n%s", part, text);
}

static void
has_not(const char *text, const char *part)
{
	if (strstr(text, part))
		fail_msg("with %s:\n%s", part, text);
}

/* ---- colour ---- */

static void
test_marks(void **state)
{
	(void)state;
	g_autofree char *plain = search_print(session, "SAFE", 1, (OutputContext){ 0 });
	g_autofree char *coloured =
	    search_print(session, "SAFE", 1, (OutputContext){ .colour = TRUE });
	has(plain, "(**SAFE**)");
	has_not(plain, "\033");
	has(coloured, "(\033[1;33mSAFE\033[0m)");
	has_not(coloured, "**");
}

/* Without what the colours are made of, both are the same but for the stars. */
static void
test_colour_alone(void **state)
{
	(void)state;
	g_autofree char *plain = trace_print(session, "3.1", NULL, (OutputContext){ 0 });
	g_autofree char *coloured =
	    trace_print(session, "3.1", NULL, (OutputContext){ .colour = TRUE });
	g_autoptr(GRegex) codes = g_regex_new("\033\\[[0-9;]*m|\\*\\*", 0, 0, NULL);
	g_autofree char *left = g_regex_replace_literal(codes, plain, -1, 0, "", 0, NULL);
	g_autofree char *right = g_regex_replace_literal(codes, coloured, -1, 0, "", 0, NULL);
	has(coloured, "\033[1m");
	has_not(plain, "\033");
	assert_string_equal(left, right);
}

/* ---- what is printed ---- */

static void
test_search(void **state)
{
	(void)state;
	g_autofree char *text = search_print(session, "double-hatted", 10, (OutputContext){ 0 });
	has(text, " 1. kenmerk:BZ2628864#p57  Kabinetsreactie IOB evaluatie NAVO-EU-beleid › "
		  "6.2 Aanbevelingen › Aanbeveling 2 (on recommendation 2.2)\n"
		  "    Het kabinet zet inderdaad een aantal **double-hatted** medewerkers in");
	has(text, " 2. kenmerk:BZ2628864#p56");
	has(text, "(recommendation 2.2)");
	has(text, "t.a.v. **double hatted** medewerkers");
	has_not(text, "  **");
}

static void
test_batch_line(void **state)
{
	(void)state;
	OutputContext context = { .qid = "q7" };
	g_autofree char *text = search_print(session, "kernenergie", 10, context);
	assert_string_equal(text, "q7\tkernenergie\n");
}

static void
test_trace(void **state)
{
	(void)state;
	g_autofree char *text = trace_print(session, "3.1", NULL, (OutputContext){ 0 });
	has(text, "Recommendation 3.1  kenmerk:BZ2628864#p65\n");
	has(text, "    eu:safe  Security Action for Europe\n"
		  "      Verordening (EU) 2025/1106\n      not in the corpus");
	has(text, "uri=CELEX:32025R1106");
	has(text, "      #p66, title: Nederland zal eveneens");
	has(text, "Europese **Security Action for Europe**-instrument");
	has(text, "does not exist yet");
	g_autofree char *none = trace_print(session, "2.2", NULL, (OutputContext){ 0 });
	has(none, "the answer itself names no source");
	g_autofree char *main = trace_print(session, "2", NULL, (OutputContext){ 0 });
	has(main, "Main recommendation 2  kenmerk:BZ2628864#p53\n");
	has(main, "in the recommendations under it");
}

static void
test_show(void **state)
{
	(void)state;
	g_autofree char *part = show_print(session, "BZ2628864#p57", (OutputContext){ 0 });
	has(part, "# Kabinetsreactie IOB evaluatie NAVO-EU-beleid\n\nkenmerk:BZ2628864  "
		  "2026-06-03  corpus/kabinetsreactie-iob-navo-eu.md\n"
		  "Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, "
		  "kenmerk BZ2628864\n\n");
	has(part, "## 6.2 Aanbevelingen\n\n### Aanbeveling 2\n\n[p56] Zet double-hatted");
	has(part, "\n\n[p57] Het kabinet zet inderdaad");
	has_not(part, "[p55]");
	g_autofree char *whole = show_print(session, "BZ2628864", (OutputContext){ 0 });
	has(whole, "\n\n[p13] 1. Kamerstuk 33694, nr. 72\n\n");
	has(whole, "\n\n[p15] - De Nederlandse inzet");
	has(whole, "\n\n[p93] In de huidige");
}

static void
test_explain(void **state)
{
	(void)state;
	AskingPrint print = { 0 };
	g_autoptr(ExplainAnswer) answer = explain_run(session, "Cyprus de", FALSE, NULL, NULL);
	output_text.explain(asking_print_begin(&print), answer);
	g_autofree char *text = asking_print_end(&print);
	has(text, "Cyprus  words with the stem “cyprus”\nde  a function word: it does not count\n");
	has(text, "\nquestion  (any word:Cyprus word:de)\nquery     (or ");
	has(text, "\nweights\n  Cyprus  words with the stem “cyprus”; passages: 1, weighs at most ");
}

static void
test_explain_passage(void **state)
{
	(void)state;
	AskingPrint print = { 0 };
	g_autoptr(ExplainAnswer) answer =
	    explain_run(session, "benadering Cyprus NOT Oekraïne", FALSE, "BZ2628864#p20", NULL);
	output_text.explain(asking_print_begin(&print), answer);
	g_autofree char *text = asking_print_end(&print);
	has(text, "; here ");
	has(text, "; not in this one\n");
	has(text, "kenmerk:BZ2628864#p20  is not found\n");
	has(text, "\n  fails  NOT Oekraïne\n");
}

static void
test_facets(void **state)
{
	(void)state;
	AskingPrint print = { 0 };
	SearchOptions options = { .most = 1, .marks = TRUE, .facets = TRUE };
	g_autoptr(SearchAnswer) answer = search_run(session, "SAFE", &options, NULL);
	output_text.search(asking_print_begin(&print), answer);
	g_autofree char *text = asking_print_end(&print);
	has(text, "\nOf all 4 passages that match\nDocuments (1)\n     4  kenmerk:BZ2628864  Kab");
	has(text, "Years (1)\n     4  2026\n");
	has_not(text, "Chambers");
}

/* At a terminal no line is longer than it is wide; otherwise it says the same. */
static void
test_folded(void **state)
{
	(void)state;
	g_autofree char *plain = search_print(session, "SAFE", 10, (OutputContext){ 0 });
	g_autofree char *folded =
	    search_print(session, "SAFE", 10, (OutputContext){ .width = 60 });
	g_auto(GStrv) lines = g_strsplit(folded, "\n", -1);
	for (guint i = 0; lines[i]; i++)
		assert_true(g_utf8_strlen(lines[i], -1) <= 60);
	g_autoptr(GRegex) space = g_regex_new("\\s+", 0, 0, NULL);
	g_autofree char *left = g_regex_replace_literal(space, plain, -1, 0, " ", 0, NULL);
	g_autofree char *right = g_regex_replace_literal(space, folded, -1, 0, " ", 0, NULL);
	assert_string_equal(left, right);
}

static void
test_duplicates(void **state)
{
	(void)state;
	g_autoptr(GString) lines = g_string_new(NULL);
	for (guint i = 0; i < 6; i++)
		g_string_append_printf(lines, "{\"id\":\"t%u\",\"text\":\"Een gans.\"}\n", i);
	g_autofree char *path = asking_write("twins.jsonl", lines->str);
	g_autoptr(Session) twins = asking_open("twins", (const char *const[]){ path, NULL });
	g_autofree char *text = search_print(twins, "gans", 10, (OutputContext){ 0 });
	assert_string_equal(text, " 1. t0#p1  t0\n    Een **gans**.\n"
				  "    the same words in: t1#p1, t2#p1, t3#p1 and 2 more\n");
}

/* ---- snippets ---- */

#define CITED ", 3 juni 2026, kenmerk BZ2628864"

/* Every hit's lines are valid UTF-8 and short, with the first mark in them. */
static void
test_snippets(void **state)
{
	static const char *const questions[] = {
		"préférence",  "Oekraïne",	"veiligheid", "Yeşilgöz",  "\"whole-of-society\"",
		"beïnvloeding", "capaciteitsopbouw", "casuïstiek", "comités", "kernvoorwaarde",
	};
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(questions); i++) {
		g_autofree char *text =
		    search_print(session, questions[i], ASKING_MOST, (OutputContext){ 0 });
		g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
		for (guint k = 0; lines[k]; k++) {
			assert_true(g_utf8_validate(lines[k], -1, NULL));
			assert_true(strlen(lines[k]) < 600);
			if (g_str_has_suffix(lines[k], CITED)) {
				assert_true(g_str_has_prefix(lines[k], "    "));
			} else if (g_str_has_prefix(lines[k], "    ")) {
				has(lines[k], "**");
				has_not(lines[k], "…  ");
			}
		}
	}
}

/* Passages of odd make: one long word, no space at all, a mark at the very end. */
static void
test_odd_passages(void **state)
{
	(void)state;
	g_autofree char *long_word = g_strnfill(2000, 'x');
	g_autofree char *record = g_strdup_printf(
	    "{\"id\":\"o\",\"text\":\"%s begin.\\n\\nBegin %s.\\n\\nÉéé%sé begin eind.\"}\n",
	    long_word, long_word, long_word);
	g_autofree char *path = asking_write("odd.jsonl", record);
	g_autoptr(Session) odd = asking_open("odd", (const char *const[]){ path, NULL });
	g_autofree char *text = search_print(odd, "begin", 10, (OutputContext){ 0 });
	assert_true(g_utf8_validate(text, -1, NULL));
	has(text, " 3. o#p");
	has(text, "**begin** eind.\n");
}

/* ---- hostile texts ---- */

/* Nothing but line ends and tabs is left of control characters. */
static void
harmless_check(const char *text)
{
	assert_true(g_utf8_validate(text, -1, NULL));
	for (const char *at = text; *at; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);
		assert_true(c == '\n' || c == '\t' || !g_unichar_iscntrl(c));
	}
}

static void
test_hostile(void **state)
{
	(void)state;
	OutputContext context = { .qid = "\033c" };
	g_autofree char *search = search_print(hostile, "rood", 10, context);
	g_autofree char *show = show_print(hostile, "h", (OutputContext){ 0 });
	g_autofree char *trace = trace_print(hostile, "all", NULL, (OutputContext){ 0 });
	harmless_check(search);
	harmless_check(show);
	harmless_check(trace);
	has(search, "\ufffdc\trood\n");
	has(search, "Titel \ufffd]0;weg\ufffd\n    **rood** \ufffd[31m en \ufffd\ufffd en "
		    "\ufffd2J, een tab");
	has(show, "# Titel \ufffd]0;weg\ufffd\n");
	has(show, "rood \ufffd[31m en");
	has(trace, "**Kamerstuk 12345, nr. 6** \ufffd[7m");
}

static int
set_up(void **state)
{
	(void)state;
	g_autofree char *first = asking_write("hostile.jsonl", records);
	g_autofree char *second =
	    asking_write("response.md", "# Reactie \033[5m\n\n"
					"**Aanbeveling 1: Doe \033[1m iets.**\n\n"
					"Dat doet \033[4m Kamerstuk 12345, nr. 6 \033[7m al.\n");
	hostile = asking_open("hostile", (const char *const[]){ first, second, NULL });
	session = asking_open_corpus();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	session_free(session);
	session_free(hostile);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_marks),
		cmocka_unit_test(test_colour_alone),
		cmocka_unit_test(test_search),
		cmocka_unit_test(test_batch_line),
		cmocka_unit_test(test_trace),
		cmocka_unit_test(test_show),
		cmocka_unit_test(test_explain),
		cmocka_unit_test(test_explain_passage),
		cmocka_unit_test(test_facets),
		cmocka_unit_test(test_folded),
		cmocka_unit_test(test_duplicates),
		cmocka_unit_test(test_snippets),
		cmocka_unit_test(test_odd_passages),
		cmocka_unit_test(test_hostile),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
