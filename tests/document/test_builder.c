#include "document/builder.h"

#include "error.h"
#include "tests/reading.h"

#define LONG_WORDS 40000

/* Blocks as lines of "KIND text", with KIND a letter and the level of a heading or list:
 * p paragraph, h1 heading, i1 item, f footnote, r1 head of a table, r2 row, v verbatim, * a
 * paragraph in italics. "\r" breaks a line inside a block; "|" parts cells. */
static const struct {
	const char *blocks;
	const char *passages; /* "kind{section}text" on a line each */
} structures[] = {
	/* sections */
	{ "h1 Een\np A.\nh2 Twee\np B.\nh3 Drie\np C.\nh2 Vier\np D.\nh1 Vijf\np E.",
	  "p{Een}A.\np{Een > Twee}B.\np{Een > Twee > Drie}C.\np{Een > Vier}D.\np{Vijf}E.\n" },
	{ "h2 Een\np A.\nh2 Twee\np B.\nh4 Drie\np C.\nh4 Vier\np D.",
	  "p{Een}A.\np{Twee}B.\np{Twee > Drie}C.\np{Twee > Vier}D.\n" },
	{ "p Een zin.\np Een kopje\np Daarna tekst.", "p{}Een zin.\np{Een kopje}Daarna tekst.\n" },
	{ "p Een zin.\np geen kopje\np Daarna.", "p{}Een zin.\np{}geen kopje\np{}Daarna.\n" },
	{ "p Een zin.\np Het slot", "p{}Een zin.\np{}Het slot\n" },
	{ "p geen zin met einde\n* Een kopje\np Daarna.",
	  "p{}geen zin met einde\np{Een kopje}Daarna.\n" },
	{ "p geen zin met einde\np Geen kopje\np Daarna.",
	  "p{}geen zin met einde\np{}Geen kopje\np{}Daarna.\n" },

	/* paragraphs broken by a page */
	{ "p De zin gaat\np verder hier.", "p{}De zin gaat verder hier.\n" },
	{ "p De zin gaat.\np verder hier.", "p{}De zin gaat.\np{}verder hier.\n" },
	{ "p De (zin met Letland,\np Kroatië en Spanje) gaat.",
	  "p{}De (zin met Letland, Kroatië en Spanje) gaat.\n" },
	{ "p De (zin met Letland,\np Kroatië (en Spanje) gaat.",
	  "p{}De (zin met Letland,\np{}Kroatië (en Spanje) gaat.\n" },
	{ "i1 Een punt gaat\np verder.\ni1 en nog", "i{}Een punt gaat verder.\ni{}en nog\n" },
	{ "p De zin gaat\nf Noot.\np verder hier.", "p{}De zin gaat verder hier.\nf{}Noot.\n" },
	{ "p de zin gaat\nh1 Kop\np verder hier.", "p{}de zin gaat\np{Kop}verder hier.\n" },
	{ "p Een:\nv regel\rregel", "p{}Een:\np{}regel regel\n" },

	/* printed bullets */
	{ "p • een punt\np – nog een\np 1) eerste\np 2. tweede\np 3a. derde\np b) vierde",
	  "i{}een punt\ni{}nog een\ni{}eerste\ni{}tweede\ni{}derde\ni{}vierde\n" },
	{ "p •geen punt.\np 2026. Een jaar.\np 3,5 keer.\np A. Naam.",
	  "p{}•geen punt.\np{}2026. Een jaar.\np{}3,5 keer.\np{}A. Naam.\n" },
	{ "p •\np 1.\np Tekst.", "p{}•\np{}1.\np{}Tekst.\n" },

	/* rows */
	{ "r1 a|b\nr2 c|d", "r{}a | b\nr{}c | d\n" },
	{ "r1 a|b\nr2  |  \nr2 |d", "r{}a | b\nr{} | d\n" },
	{ "p Tabel 1\nr1 a|b", "r{Tabel 1}a | b\n" },

	/* the letterhead, and what comes back of it on later pages */
	{ "p Ministerie van Zaken\np Ons kenmerk\rABC-1\np Geachte voorzitter,\np Een zin gaat\n"
	  "p Ministerie van Zaken\np Ons kenmerk\rABC-1\np verder.",
	  "p{}Een zin gaat verder.\n" },
	{ "p Geachte voorzitter,\np Een zin.", "p{}Een zin.\n" },
	{ "p Een zin.\np Pagina 2 van 12\np Blad 3\np pagina 4/12\np Page 5 of 12\np Nog een.",
	  "p{}Een zin.\np{}Nog een.\n" },
	{ "p Een zin.\np Pagina 3 is leeg.\np 2026\np 3/12.",
	  "p{}Een zin.\np{}Pagina 3 is leeg.\np{}2026\np{}3/12.\n" },
	{ "p Een zin\rPagina 2 van 12\rdie verder gaat\rPagina 3 van 12",
	  "p{}Een zin die verder gaat\n" },

	/* the signature */
	{ "p Een zin.\np Hoogachtend,\np De minister van Zaken,\np mr. A.B. de Vries\np D. Jansen",
	  "p{}Een zin.\n" },
	{ "p De minister van Zaken, die dit schrijft, is er.\np A.B. de Vries ging.",
	  "p{}De minister van Zaken, die dit schrijft, is er.\np{}A.B. de Vries ging.\n" },
};

static BlockKind
kind_parse(char letter)
{
	static const char letters[] = "phifrv";
	return letter == '*' ? BLOCK_PARAGRAPH : (BlockKind)(strchr(letters, letter) - letters);
}

static void
cells_add(DocumentBuilder *builder, const char *text, gsize length, gsize at)
{
	for (gsize end;; at += end + 1, text += end + 1, length -= end + 1) {
		const char *bar = memchr(text, '|', length);
		end = bar ? (gsize)(bar - text) : length;
		builder_next_cell(builder);
		builder_add(builder, text, end, at, end);
		if (!bar)
			return;
	}
}

/* Each line of `blocks` as a block that stands on that line. */
static DocumentBuilder *
builder_of(const char *blocks)
{
	gsize length = strlen(blocks);
	DocumentBuilder *builder = builder_new(blocks, length);
	for (gsize at = 0, end; at < length; at = end + 1) {
		end = at + strcspn(blocks + at, "\n");
		gsize text = at + strcspn(blocks + at, " ") + 1;
		guint level = (guint)g_ascii_digit_value(blocks[at + 1]);
		g_autofree char *printed = g_strndup(blocks + text, end - text);
		g_strdelimit(printed, "\r", '\n');
		builder_begin(builder, kind_parse(blocks[at]), blocks[at + 1] == ' ' ? 0 : level,
			      0);
		builder_set_emphasis(builder, blocks[at] == '*');
		if (blocks[at] == 'r')
			cells_add(builder, printed, end - text, text);
		else
			builder_add(builder, printed, end - text, text, end - text);
		builder_end(builder, at, end);
	}
	return builder;
}

static char *
passages_print(const Document *document)
{
	GString *printed = g_string_new(NULL);
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		g_autofree char *section = g_strjoinv(" > ", passage->section);
		g_string_append_printf(printed, "%c{%s}%s\n", passage_kind_name(passage->kind)[0],
				       section, passage->text);
	}
	return g_string_free(printed, FALSE);
}

static void
test_structures(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(structures); i++) {
		const char *blocks = structures[i].blocks;
		g_autoptr(DocumentBuilder) builder = builder_of(blocks);
		g_autoptr(Document) document = builder_finish(builder, NULL);
		assert_non_null(document);
		g_autofree char *printed = passages_print(document);
		if (strcmp(printed, structures[i].passages) != 0)
			fail_msg("%s\n%s", blocks, printed);
		if (!strchr(blocks, '|')) /* a bar is text here, and no mark of the source */
			reading_check(document, blocks, strlen(blocks));
		reading_check_spans(document, blocks, strlen(blocks));
	}
}

static void
test_furniture(void **state)
{
	(void)state;
	static const char *const noise[] = { "Ministerie", "kenmerk",  "Pagina",  "Voortgang",
					     "Postbus",	   "MINISTER", "de Vries" };
	g_autofree char *source = NULL;
	gsize length;
	g_autoptr(Document) document = reading_file("tests/samples/furniture.md", &source, &length);
	for (gsize i = 0; i < G_N_ELEMENTS(noise); i++)
		reading_check_absent(document, noise[i]);
	assert_int_equal(document->passages->len, 2);
	assert_non_null(strstr(document_get_passage(document, 1)->text,
			       "waterschappen is afgesproken. De middelen"));
	assert_non_null(strstr(document_get_passage(document, 2)->text, "en het werk kan"));
	assert_non_null(strstr(document_get_passage(document, 2)->text, "waar zij aan toe zijn."));
}

static const struct {
	const char *blocks, *title, *kenmerk;
	guint date;
} letterheads[] = {
	{ "p Datum 3 juni 2026\rBetreft Reactie op iets\np Onze referentie\rBZ2628864\np Geachte "
	  "heer,\n"
	  "p Tekst.",
	  "Reactie op iets", "BZ2628864", 20260603 },
	{ "p Datum\r12-03-2025\np Onderwerp: Een brief over\rtwee regels\np Ons kenmerk: A-1/2\n"
	  "p Mijnheer de Voorzitter,\np Tekst.",
	  "Een brief over twee regels", "A-1/2", 20250312 },
	{ "p Datum 31 februari 2026\np Kenmerk van ons\np Geachte heer,\np Tekst.", NULL, NULL, 0 },
	{ "p Datum 3 juni 2026\np Betreft Niets\np Tekst.", NULL, NULL, 0 },
	{ "p Datum 3 juni 2026\rDatum 4 juni 2026\np Betreffende iets\np Geachte heer,\np Tekst.",
	  "iets", NULL, 20260603 },
	{ "p Datumvak\np Geachte heer,\np Tekst.\np Betreft Later", NULL, NULL, 0 },
};

static void
test_letterheads(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(letterheads); i++) {
		g_autoptr(DocumentBuilder) builder = builder_of(letterheads[i].blocks);
		g_autoptr(Document) document = builder_finish(builder, NULL);
		if (g_strcmp0(document->title, letterheads[i].title) != 0 ||
		    g_strcmp0(document->kenmerk, letterheads[i].kenmerk) != 0 ||
		    document->date != letterheads[i].date)
			fail_msg("%s: %s, %s, %u", letterheads[i].blocks, document->title,
				 document->kenmerk, document->date);
	}
}

/* Each passage has the headings above it: a very long one is not had in full. */
static void
test_long_heading(void **state)
{
	(void)state;
	g_autofree char *heading = g_strnfill(1001, 'k'), *cut = g_strnfill(999, 'k');
	memcpy(heading + 999, "é", strlen("é"));
	g_autofree char *blocks = g_strconcat("h1 ", heading, "\np Tekst.", NULL);
	g_autoptr(DocumentBuilder) builder = builder_of(blocks);
	g_autoptr(Document) document = builder_finish(builder, NULL);
	assert_string_equal(document_get_passage(document, 1)->section[0], cut);
	reading_check(document, blocks, strlen(blocks));
}

static void
test_nothing(void **state)
{
	(void)state;
	static const char *const blocks[] = { "", "h1 Kop", "p  ", "r1  | ", "p Pagina 2 van 3" };
	for (gsize i = 0; i < G_N_ELEMENTS(blocks); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(DocumentBuilder) builder = builder_of(blocks[i]);
		assert_null(builder_finish(builder, &error));
		assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT));
	}
}

/* A block too long for one passage is cut behind a sentence, a word or a character, and an
 * answer keeps all its pieces. */
static void
test_long_blocks(void **state)
{
	(void)state;
	static const char *const words[] = { "Een zin. ", "woord ", "é" };
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		g_autoptr(GString) text = g_string_new("p Aanbeveling 1: Doe iets.\np x");
		for (guint n = 0; n < LONG_WORDS; n++)
			g_string_append(text, words[i]);
		g_string_append(text, "slot");
		g_autoptr(DocumentBuilder) builder = builder_of(text->str);
		g_autoptr(Document) document = builder_finish(builder, NULL);
		const Recommendation *r = document_get_recommendation(document, "1");
		gsize bytes = 0;
		for (guint p = 2; p <= document->passages->len; p++) {
			const Passage *passage = document_get_passage(document, p);
			assert_true(strlen(passage->text) <= PASSAGE_MAX_BYTES);
			assert_true(g_utf8_validate(passage->text, -1, NULL));
			assert_int_equal(g_array_index(r->answer, guint, p - 2), p);
			bytes += strlen(passage->text);
		}
		assert_true(document->passages->len > 2);
		assert_int_equal(r->answer->len, document->passages->len - 1);
		assert_int_equal(bytes,
				 strlen("x") + strlen(words[i]) * LONG_WORDS + strlen("slot"));
		reading_check(document, text->str, text->len);
	}
}

static void
test_long_recommendation(void **state)
{
	(void)state;
	g_autoptr(GString) text = g_string_new("p Aanbeveling 1: ");
	while (text->len < 3 * PASSAGE_MAX_BYTES)
		g_string_append(text, "Doe iets. ");
	g_autoptr(DocumentBuilder) builder = builder_of(text->str);
	g_autoptr(Document) document = builder_finish(builder, NULL);
	reading_check(document, text->str, text->len);
	assert_int_equal(document->recommendations->len, 1);
}

static void
test_too_many_blocks(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(DocumentBuilder) builder = builder_new("a", 1);
	for (guint i = 0; i <= BUILDER_MAX_BLOCKS; i++) {
		builder_begin(builder, BLOCK_VERBATIM, 0, 0);
		builder_add(builder, "a", 1, 0, 1);
		builder_end(builder, 0, 1);
	}
	assert_null(builder_finish(builder, &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE));
}

/* A block that is never ended is none, and a span is none twice. */
static void
test_untidy_reader(void **state)
{
	(void)state;
	g_autoptr(DocumentBuilder) builder = builder_new("abcdef", 6);
	builder_begin(builder, BLOCK_PARAGRAPH, 0, 0);
	builder_add(builder, "a", 1, 0, 1);
	builder_begin(builder, BLOCK_PARAGRAPH, 0, 0);
	builder_add(builder, "cd", 2, 2, 2);
	builder_end(builder, 1, 4);
	builder_begin(builder, BLOCK_PARAGRAPH, 0, 0);
	builder_add(builder, "D.", 2, 3, 1);
	builder_end(builder, 2, 5);
	g_autoptr(Document) document = builder_finish(builder, NULL);
	reading_check_spans(document, "abcdef", 6);
	assert_int_equal(document->passages->len, 2);
	assert_int_equal(reading_count_spans(document, SPAN_UNREAD), 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_structures),
		cmocka_unit_test(test_long_heading),	cmocka_unit_test(test_furniture),
		cmocka_unit_test(test_letterheads),	cmocka_unit_test(test_nothing),
		cmocka_unit_test(test_long_blocks),	cmocka_unit_test(test_long_recommendation),
		cmocka_unit_test(test_too_many_blocks), cmocka_unit_test(test_untidy_reader),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
