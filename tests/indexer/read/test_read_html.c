/* Web pages: what they are about without what every page has, and where it stands. */
#include "tests/indexer/read/marking.h"

#include "indexer/read/html_tokens.h"

#define SAMPLE "tests/samples/html/publication.html"
#define SLOW_BYTES (256 * 1024)
#define SLOW_SECONDS 10
#define NOTHING "id -, kind -, 0: -\n"
#define B(literal) literal, sizeof(literal) - 1

static const char sample_printed[] =
	": paragraph De haven is vol, zoals¹ Kamerstuk 29 603, nr. 7 zegt & blijft"
	"\u00a0vol.\n"
	"= Kamerstuk 29 603, nr. 7: kst-29603-7\n"
	"1. Redenen: item de kade en de wal\n"
	"1. Redenen: item de kraan\n"
	"1. Redenen: item de arm\n"
	"1. Redenen > Kosten: row Post | Bedrag\n"
	"1. Redenen > Kosten: row Kade en wal | 10\n"
	"1. Redenen > Kosten: row Kraan | 20\n"
	"1. Redenen > Kosten: paragraph Los eind binnen na\n"
	"1. Redenen > Kosten: footnote 1 Zie de bijlage.\n"
	"id kst-29601-12, kind -, 20250304: Over de haven\n";

static void
test_sample(void **state)
{
	(void)state;
	g_autofree char *text = NULL;
	gsize length;
	assert_true(g_file_get_contents(SAMPLE, &text, &length, NULL));
	marking_expect(read_html, text, length, sample_printed);
}

static const struct {
	const char *text;
	gsize length;
	const char *printed;
} pages[] = {
	{ B("<p>Een.<p>Twee <i>drie</i>.<!-- > --><p>a < b & c &amp; d &#233;&#x20ac;&#128; &onzin; "
	    "&eacute"),
	  ": paragraph Een.\n: paragraph Twee drie.\n"
	  ": paragraph a < b & c & d é€€ &onzin; &eacute\n" NOTHING },
	/* what is taken: the main part, else an article, else all that is no noise, else all */
	{ B("<p>Buiten.</p><div role=main><p>Binnen.<div>Diep.</div></div><p>Na."),
	  ": paragraph Binnen.\n: paragraph Diep.\n" NOTHING },
	{ B("<p>Buiten.</p><article>Een.</article>tussen<article>Twee.</article>"),
	  ": paragraph Een.\n: paragraph Twee.\n" NOTHING },
	{ B("<nav>Weg</nav><p>Tekst.<footer>Weg</footer>"), ": paragraph Tekst.\n" NOTHING },
	{ B("<form><p>Alles in een formulier.</form>"),
	  ": paragraph Alles in een formulier.\n" NOTHING },
	{ B("<main></main><p>Tekst."), ": paragraph Tekst.\n" NOTHING },
	{ B("<nav><nav>a</nav>b</nav>Tekst."), ": paragraph Tekst.\n" NOTHING },
	{ B("<p>Voor <button>x</button><script>var a = '</p>'</script>na."),
	  ": paragraph Voor na.\n" NOTHING },
	/* titles: a heading of the first level is one already */
	{ B("<title>Een &amp;\n twee</title><p>Tekst."),
	  ": paragraph Tekst.\nid -, kind -, 0: Een & twee\n" },
	{ B("<title>Een</title><h1>Twee</h1><p>Tekst."), "Twee: paragraph Tekst.\nid -, kind -, 0: Twee\n" },
	{ B("<link rel=canonical href='https://zoek.officielebekendmakingen.nl/stb-2018-141.html'>"
	    "Tekst."),
	  ": paragraph Tekst.\nid stb-2018-141, kind -, 0: -\n" },
	/* marks, powers, tables in tables, XHTML */
	{ B("<p>10 m<sup>2</sup>, noot<sup>a</sup> en CO<sub>2</sub>."),
	  ": paragraph 10 m², noota en CO2.\n" NOTHING },
	{ B("<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>f."),
	  ": row a b c d | e\n: paragraph f.\n" NOTHING },
	{ B("<ul/><p>Een<br/>twee.<i/></p><td>Los."),
	  ": paragraph Een twee.\n: paragraph Los.\n" NOTHING },
	{ B("<p>\xe9\xe9n \x80."), ": paragraph één €.\n" NOTHING },
	{ B("<meta charset=koi8-r><p>\xe9"),
	  "this is no text in UTF-8 (it says \"koi8-r\"): convert it" },
	{ B("<html><body><script>a</script></body></html>"), "no text in it" },
	{ B(""), "no text in it" },
	{ B("<"), ": paragraph <\n" NOTHING },
	{ B("<p title='>'>Een.<p title='"), ": paragraph Een.\n" NOTHING },
};

static void
test_pages(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(pages); i++)
		marking_expect(read_html, pages[i].text, pages[i].length, pages[i].printed);
}

static void
test_attributes(void **state)
{
	(void)state;
	static const struct {
		const char *tag, *name, *value;
	} rows[] = {
		{ "<a href=b>", "href", "b" },
		{ "<a HREF = 'b c' x>", "href", "b c" },
		{ "<a x='href=1' href=\"b&amp;c\">", "href", "b&c" },
		{ "<a href>", "href", "" },
		{ "<a href=>", "href", "" },
		{ "<a hre=b>", "href", NULL },
		{ "<a/href=b/>", "href", "b/" },
		{ "<a href='b", "href", "" },
		{ "<a ='b' href=c", "href", "c" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		HtmlTokens tokens;
		HtmlToken token;
		html_tokens_begin(&tokens, rows[i].tag, strlen(rows[i].tag));
		assert_true(html_tokens_next(&tokens, &token));
		assert_int_equal(token.kind, HTML_BEGIN);
		assert_string_equal(token.name, "a");
		assert_int_equal(token.end, strlen(rows[i].tag));
		g_autofree char *value = html_attribute_get(&token, rows[i].name);
		if (g_strcmp0(value, rows[i].value) != 0)
			fail_msg("%s: %s", rows[i].tag, value);
	}
}

static void
test_any_bytes(void **state)
{
	(void)state;
	g_autofree char *text = NULL;
	gsize length;
	assert_true(g_file_get_contents(SAMPLE, &text, &length, NULL));
	marking_mutate(read_html, text, length, 1);
}

static void
test_is_linear(void **state)
{
	(void)state;
	static const char *const repeated[] = {
		"<",	"<a ",	  "<!--",     "<div>",	      "</div>",	 "<b>",	    "<p>a",
		"&",	"&amp;",  "<a b=c ",  "<ul><li>a",    "<table><tr><td>a", "<nav>", "<title>",
		"<!",	"<a b='", "<script>", "<sup>1</sup>", "<h1>a",	 "a ",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(repeated); i++) {
		g_autoptr(GString) text = g_string_new("<p>a");
		while (text->len < SLOW_BYTES)
			g_string_append(text, repeated[i]);
		gint64 start = g_get_monotonic_time();
		Marked marked = marking_read(read_html, text->str, text->len);
		gint64 took = g_get_monotonic_time() - start;
		assert_non_null(marked.document);
		if (took > SLOW_SECONDS * G_USEC_PER_SEC)
			fail_msg("%s takes %.1f s", repeated[i], (double)took / G_USEC_PER_SEC);
		marking_clear(&marked);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sample),	  cmocka_unit_test(test_pages),
		cmocka_unit_test(test_attributes), cmocka_unit_test(test_any_bytes),
		cmocka_unit_test(test_is_linear),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
