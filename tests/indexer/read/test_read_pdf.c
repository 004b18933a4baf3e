#include "error.h"
#include "tests/indexer/read/pdf_writer.h"
#include "tests/reading.h"

#define CUTS 200
#define FLIPS 300

#define LEFT 70
#define FULL "Het kabinet zet in op samenwerking binnen de Unie en met alle bondgenoten van het"

/* A letter of two pages: letterhead with a margin in small type, a paragraph over the page's
 * end, a note, a list, a table, running heads and page numbers. */
static const PdfWriterLine letter[] = {
	{ 1, 430, 60, 7, TRUE, "Ministerie van Onderzoek" },
	{ 1, 430, 69, 7, FALSE, "Postbus 1" },
	{ 1, 430, 90, 7, TRUE, "Onze referentie" },
	{ 1, 430, 99, 7, FALSE, "OZ2025123" },
	{ 1, LEFT, 120, 10, FALSE, "Datum" },
	{ 1, 130, 120, 10, FALSE, "3 juni 2025" },
	{ 1, LEFT, 132, 10, FALSE, "Betreft" },
	{ 1, 130, 132, 10, FALSE, "Reactie op het onderzoek naar de" },
	{ 1, 130, 144, 10, FALSE, "inzet van schepen" },
	{ 1, LEFT, 180, 10, FALSE, "Geachte voorzitter," },
	{ 1, LEFT, 210, 10, FALSE, FULL },
	{ 1, LEFT, 222, 10, FALSE,
	  "verdrag. De samenwerking is van belang, zo bleek uit de EU-inzet en het capaciteits-" },
	{ 1, LEFT, 234, 10, FALSE,
	  "en middelenplan. Dit geldt ook voor de niet-statelijke partijen en de samen-" },
	{ 1, LEFT, 246, 10, FALSE, "werking met hen.  Zo staat het in de brief" },
	{ 1, 252, 242, 6, FALSE, "1" },
	{ 1, 258, 246, 10, FALSE, "van juni." },
	{ 1, LEFT, 276, 14, TRUE, "1. Inzet van" },
	{ 1, LEFT, 293, 14, TRUE, "schepen" },
	{ 1, LEFT, 320, 10, FALSE, "Wij doen het volgende:" },
	{ 1, LEFT, 338, 10, FALSE, "\u2022" },
	{ 1, 90, 338, 10, FALSE, "meer schepen, die langer varen dan de schepen die er nu zijn in het" },
	{ 1, 90, 350, 10, FALSE, "noorden van het land;" },
	{ 1, LEFT, 362, 10, FALSE, "\u2022" },
	{ 1, 90, 362, 10, FALSE, "minder vliegtuigen." },
	{ 1, LEFT, 392, 10, FALSE, "Jaar" },
	{ 1, 200, 392, 10, FALSE, "Schepen" },
	{ 1, 330, 392, 10, FALSE, "Kosten" },
	{ 1, LEFT, 404, 10, FALSE, "2024" },
	{ 1, 200, 404, 10, FALSE, "12" },
	{ 1, 330, 404, 10, FALSE, "34,5" },
	{ 1, LEFT, 430, 10, FALSE, FULL },
	{ 1, LEFT, 442, 10, FALSE,
	  "verdrag, en daarbij spreekt het steeds met de landen die al eerder hebben gezegd de" },
	{ 1, LEFT, 780, 6, FALSE, "1" },
	{ 1, 76, 784, 8, FALSE, "Kamerstuk 33 694, nr. 72, waarin wordt ingegaan op de inzet van" },
	{ 1, LEFT, 794, 8, FALSE, "schepen." },
	{ 1, 290, 820, 8, FALSE, "Pagina 1 van 3" },
	{ 2, 430, 60, 7, TRUE, "Onze referentie" },
	{ 2, 430, 69, 7, FALSE, "OZ2025123" },
	{ 2, LEFT, 110, 10, FALSE,
	  "NAVO te willen versterken, zoals in de afgelopen jaren ook steeds is gebleken uit de" },
	{ 2, LEFT, 122, 10, FALSE, "stukken." },
	{ 2, 290, 820, 8, FALSE, "Pagina 2 van 3" },
	{ 3, 430, 60, 7, TRUE, "Onze referentie" },
	{ 3, 430, 69, 7, FALSE, "OZ2025123" },
	{ 3, LEFT, 110, 10, FALSE, "Op de laatste bladzijde staat een zin." },
	{ 3, 290, 820, 8, FALSE, "Pagina 3 van 3" },
};

static const struct {
	const char *kind;
	guint page;
	const char *section, *note, *text;
} expected[] = {
	{ "paragraph", 1, "", NULL,
	  FULL " verdrag. De samenwerking is van belang, zo bleek uit de EU-inzet en het capaciteits- "
	       "en middelenplan. Dit geldt ook voor de niet-statelijke partijen en de samenwerking met "
	       "hen. Zo staat het in de brief¹ van juni." },
	{ "paragraph", 1, "1. Inzet van schepen", NULL, "Wij doen het volgende:" },
	{ "item", 1, "1. Inzet van schepen", NULL,
	  "meer schepen, die langer varen dan de schepen die er nu zijn in het noorden van het "
	  "land;" },
	{ "item", 1, "1. Inzet van schepen", NULL, "minder vliegtuigen." },
	{ "row", 1, "1. Inzet van schepen", NULL, "Jaar | Schepen | Kosten" },
	{ "row", 1, "1. Inzet van schepen", NULL, "2024 | 12 | 34,5" },
	{ "paragraph", 1, "1. Inzet van schepen", NULL,
	  FULL " verdrag, en daarbij spreekt het steeds met de landen die al eerder hebben gezegd de NAVO "
	       "te willen versterken, zoals in de afgelopen jaren ook steeds is gebleken uit de "
	       "stukken." },
	{ "footnote", 1, "1. Inzet van schepen", "1",
	  "Kamerstuk 33 694, nr. 72, waarin wordt ingegaan op de inzet van schepen." },
	{ "paragraph", 3, "1. Inzet van schepen", NULL, "Op de laatste bladzijde staat een zin." },
};

/* A BuilderSink that keeps what a document was made from, too. */
typedef struct {
	Document *document;
	char *source;
	gsize length;
} Kept;

static gboolean
keep(DocumentBuilder *builder, gpointer data, GError **error)
{
	Kept *kept = data;
	kept->document = builder_finish(builder, error);
	const char *source = builder_get_source(builder, &kept->length);
	kept->source = g_memdup2(source, kept->length + 1);
	return kept->document != NULL;
}

static void
kept_clear(Kept *kept)
{
	document_free(kept->document);
	g_free(kept->source);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Kept, kept_clear)

static gboolean
pdf_read(const GString *pdf, Kept *kept, GError **error)
{
	g_autofree char *exact = g_memdup2(pdf->str, pdf->len);
	*kept = (Kept){ 0 };
	return read_pdf(exact, pdf->len, keep, kept, error);
}

static GString *
letter_write(void)
{
	return pdf_writer_write(letter, G_N_ELEMENTS(letter), 3, "Microsoft Word - brief1.docx", "");
}

static void
test_letter(void **state)
{
	(void)state;
	g_auto(Kept) kept;
	g_autoptr(GString) pdf = letter_write();
	assert_true(pdf_read(pdf, &kept, NULL));
	const Document *document = kept.document;
	reading_check(document, kept.source, kept.length);
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		g_autofree char *section = g_strjoinv(" > ", passage->section);
		if (i >= G_N_ELEMENTS(expected) || strcmp(passage->text, expected[i].text) != 0)
			fail_msg("%u: %s", i + 1, passage->text);
		assert_string_equal(passage_kind_name(passage->kind), expected[i].kind);
		assert_int_equal(passage->page, expected[i].page);
		assert_string_equal(section, expected[i].section);
		assert_int_equal(g_strcmp0(passage->note, expected[i].note), 0);
	}
	assert_int_equal(document->passages->len, G_N_ELEMENTS(expected));
	assert_string_equal(document->kenmerk, "OZ2025123");
	assert_string_equal(document->title, "Reactie op het onderzoek naar de inzet van schepen");
	assert_int_equal(document->date, 20250603);
	assert_int_equal(reading_count_spans(document, SPAN_UNREAD), 0);
}

/* Two columns below a title, with a note at the foot of the first. */
static void
test_columns(void **state)
{
	(void)state;
	g_auto(Kept) kept;
	g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(PdfWriterLine));
	g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
	PdfWriterLine title = { 1, 180, 80, 16, TRUE, "Een titel over beide kolommen" };
	g_array_append_val(lines, title);
	for (guint i = 0; i < 40; i++) {
		char *text = g_strdup_printf("regel %u van een lange alinea over varen", i);
		PdfWriterLine line = { 1, i < 20 ? LEFT : 310, 120 + 12 * (i % 20), 10, FALSE, text };
		g_ptr_array_add(texts, text);
		g_array_append_val(lines, line);
	}
	g_autoptr(GString) pdf = pdf_writer_write((const PdfWriterLine *)lines->data, lines->len, 1,
						  "Over een titel van kolommen", "");
	assert_true(pdf_read(pdf, &kept, NULL));
	assert_int_equal(kept.document->passages->len, 1);
	const Passage *passage = document_get_passage(kept.document, 1);
	assert_string_equal(passage->section[0], title.text);
	assert_non_null(strstr(passage->text, "over varen regel 19 van een lange alinea over varen "
					      "regel 20 van een lange"));
	assert_int_equal(g_strcmp0(kept.document->title, "Over een titel van kolommen"), 0);
}

static void
test_page_labels(void **state)
{
	(void)state;
	static const PdfWriterLine lines[] = {
		{ 1, LEFT, 100, 10, FALSE, "Een zin op de eerste bladzijde." },
		{ 1, 290, 820, 10, FALSE, "iv" },
		{ 2, LEFT, 100, 10, FALSE, "Een zin op de tweede bladzijde." },
		{ 2, 290, 820, 10, FALSE, "v" },
	};
	g_auto(Kept) kept;
	g_autoptr(GString) pdf = pdf_writer_write(
	    lines, G_N_ELEMENTS(lines), 2, "", "/PageLabels << /Nums [0 << /S /r /St 4 >>] >> ");
	assert_true(pdf_read(pdf, &kept, NULL));
	assert_int_equal(kept.document->passages->len, 2);
	assert_int_equal(document_get_passage(kept.document, 2)->page, 2);
	assert_int_equal(reading_count_spans(kept.document, SPAN_NOISE), 2);
}

static void
test_refusals(void **state)
{
	(void)state;
	g_autoptr(GString) empty = pdf_writer_write(NULL, 0, 1, "", "");
	g_autoptr(GString) none = g_string_new("geen pdf");
	const struct {
		const GString *pdf;
		gint code;
		const char *message;
	} rows[] = {
		{ empty, SPOOR_ERROR_UNSUPPORTED, "OCR" },
		{ none, SPOOR_ERROR_INVALID, "no PDF" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_auto(Kept) kept;
		g_autoptr(GError) error = NULL;
		assert_false(pdf_read(rows[i].pdf, &kept, &error));
		assert_true(g_error_matches(error, SPOOR_ERROR, rows[i].code));
		assert_non_null(strstr(error->message, rows[i].message));
	}
}

static void
any_check(const GString *pdf)
{
	g_auto(Kept) kept;
	g_autoptr(GError) error = NULL;
	gboolean read = pdf_read(pdf, &kept, &error);
	assert_true(read == (error == NULL));
	if (read)
		reading_check(kept.document, kept.source, kept.length);
}

/* poppler mends what is cut and flipped, or refuses it. */
static void
test_damaged(void **state)
{
	(void)state;
	g_autoptr(GString) pdf = letter_write();
	GRand *random = g_rand_new_with_seed(7);
	for (guint i = 0; i < CUTS; i++) {
		g_autoptr(GString) cut = g_string_new_len(pdf->str, (gssize)(pdf->len * i / CUTS));
		any_check(cut);
	}
	for (guint i = 0; i < FLIPS; i++) {
		g_autoptr(GString) flipped = g_string_new_len(pdf->str, (gssize)pdf->len);
		for (guint k = 0; k < 1 + i % 8; k++)
			flipped->str[g_rand_int_range(random, 0, (gint32)pdf->len)] ^=
			    (char)(1 << g_rand_int_range(random, 0, 8));
		any_check(flipped);
	}
	g_rand_free(random);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_letter),
		cmocka_unit_test(test_columns),
		cmocka_unit_test(test_page_labels),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_damaged),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
