/* References of whole documents: layers together, footnotes both ways, the catalogue's names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/reference_finder.h"

static const char catalogue_text[] =
	"[nl:strategie]\nkind=strategie\ntitle=Internationale Veiligheidsstrategie\n"
	"aliases=Veiligheidsstrategie\nidentifiers=kst-33694-72\n"
	"[eu:safe]\nkind=instrument\ntitle=Security Action for Europe\nacronyms=SAFE\n"
	"[nl:brief]\nkind=kamerbrief\ntitle=Kabinetsreactie op de evaluatie\n"
	"identifiers=kst-36800-V-48\n";

static Catalogue *catalogue;
static ReferenceFinder *finder;

static int
set_up(void **state)
{
	(void)state;
	catalogue = catalogue_read(catalogue_text, strlen(catalogue_text), "c.ini", NULL);
	if (catalogue)
		finder = reference_finder_new(catalogue);
	return catalogue ? 0 : 1;
}

static int
tear_down(void **state)
{
	(void)state;
	reference_finder_free(finder);
	reference_finder_free(NULL);
	catalogue_free(catalogue);
	return 0;
}

/* Passages in order; one that begins with "N: " is the footnote N. */
static Document *
document_make(const char *id, const char *const *texts)
{
	Document *document = document_new();
	document->id = g_strdup(id);
	for (guint i = 0; texts[i]; i++) {
		Passage *passage = passage_new();
		const char *colon = strstr(texts[i], ": ");
		passage->number = i + 1;
		if (colon && colon - texts[i] <= 2) {
			passage->kind = PASSAGE_FOOTNOTE;
			passage->note = g_strndup(texts[i], (gsize)(colon - texts[i]));
			passage->text = g_strdup(colon + 2);
		} else {
			passage->text = g_strdup(texts[i]);
		}
		g_ptr_array_add(document->passages, passage);
	}
	return document;
}

/* "1 identifier[Kamerstuk 33694, nr. 72] kst-33694-72" and so on, one a line. */
static char *
references_print(const Document *document)
{
	GString *lines = g_string_new(NULL);
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = document->passages->pdata[i];
		for (guint k = 0; k < passage->references->len; k++) {
			const Reference *r = &g_array_index(passage->references, Reference, k);
			assert_true(r->start < r->end && r->end <= strlen(passage->text));
			g_string_append_printf(lines, "%u %s[%.*s] %s\n", passage->number,
				reference_layer_name(r->layer), (int)(r->end - r->start),
				passage->text + r->start, r->target);
		}
	}
	return g_string_free(lines, FALSE);
}

#define OTHER "kst-1-1"

static const struct {
	const char *id, *texts[6], *references;
} rows[] = {
	/* The catalogue's identity, whatever it is called by. */
	{OTHER, {"Zie Kamerstuk 33694, nr. 72 en de Veiligheidsstrategie."},
		"1 identifier[Kamerstuk 33694, nr. 72] nl:strategie\n"
		"1 name[Veiligheidsstrategie] nl:strategie\n"},
	{OTHER, {"Zie Kamerstuk 33694, nr. 73."},
		"1 identifier[Kamerstuk 33694, nr. 73] kst-33694-73\n"},
	/* The longer of two readings. */
	{OTHER, {"De Internationale Veiligheidsstrategie."},
		"1 title[Internationale Veiligheidsstrategie] nl:strategie\n"},
	/* Itself is no reference, under any of its names. */
	{"nl:strategie", {"Deze Veiligheidsstrategie, Kamerstuk 33694, nr. 72, en SAFE."},
		"1 name[SAFE] eu:safe\n"},
	{"kst-33694-73", {"Kamerstuk 33694, nr. 73 en Kamerstuk 33694, nr. 74"},
		"1 identifier[Kamerstuk 33694, nr. 74] kst-33694-74\n"},

	/* Footnotes: what the note says, and the mark says so too. */
	{OTHER, {"Het kabinet steunt dit¹.", "1: Kamerstuk 33694, nr. 73"},
		"1 footnote[¹] kst-33694-73\n2 identifier[Kamerstuk 33694, nr. 73] kst-33694-73\n"},
	{OTHER, {"Het kabinet[^1] steunt dit.", "1: SAFE en de Veiligheidsstrategie"},
		"1 footnote[[^1]] eu:safe\n1 footnote[[^1]] nl:strategie\n"
		"2 name[SAFE] eu:safe\n2 name[Veiligheidsstrategie] nl:strategie\n"},
	{OTHER, {"SAFE¹² is nieuw.", "2: Kamerstuk 33694, nr. 73", "12: Kamerstuk 33694, nr. 74"},
		"1 name[SAFE] eu:safe\n1 footnote[¹²] kst-33694-74\n"
		"2 identifier[Kamerstuk 33694, nr. 73] kst-33694-73\n"
		"3 identifier[Kamerstuk 33694, nr. 74] kst-33694-74\n"},
	{OTHER, {"Twee¹ keer¹.", "1: SAFE"},
		"1 footnote[¹] eu:safe\n1 footnote[¹] eu:safe\n2 name[SAFE] eu:safe\n"},
	{"eu:safe", {"Het instrument¹.", "1: SAFE"}, ""},
	{OTHER, {"Zonder noot¹ en [^x] en [^]."}, ""},
	{OTHER, {"Een lege noot¹.", "1: Zie aldaar."}, ""},
	{OTHER, {"1: Een noot in een noot¹: SAFE"}, "1 name[SAFE] eu:safe\n"},

	/* Two notes with one number on different pages: the nearest behind, or else before. */
	{OTHER, {"Eerste¹.", "1: SAFE", "Tweede¹.", "1: Veiligheidsstrategie", "Derde¹."},
		"1 footnote[¹] eu:safe\n2 name[SAFE] eu:safe\n3 footnote[¹] nl:strategie\n"
		"4 name[Veiligheidsstrategie] nl:strategie\n5 footnote[¹] nl:strategie\n"},

	/* What is told in words with its identifier behind it, or in the note at its end. */
	{OTHER, {"De motie-Vos (33694, nr. 73) en de brief van 4 juli 2019.\u00b9",
			"1: Kamerstuk 33694, nr. 74"},
		"1 name[motie-Vos] kst-33694-73\n1 identifier[33694, nr. 73] kst-33694-73\n"
		"1 name[brief van 4 juli 2019] kst-33694-74\n1 footnote[\u00b9] kst-33694-74\n"
		"2 identifier[Kamerstuk 33694, nr. 74] kst-33694-74\n"},

	/* A number without its dossier: of the text, by its heading, or cited before. */
	{"text", {"33 694 Regels over", "Nr. 9 MOTIE TER VERVANGING VAN DIE GEDRUKT ONDER NR. 8"},
		"2 identifier[GEDRUKT ONDER NR. 8] kst-33694-8\n"},
	{"text", {"Zie 33694, nr. 73.", "Het stuk nr. 73 en stuk nr. 74."},
		"1 identifier[33694, nr. 73] kst-33694-73\n2 identifier[stuk nr. 73] kst-33694-73\n"},

	/* Units. */
	{OTHER, {"Op 5 m² en 3 km², per m³, cm² en m², mm².", "2: SAFE", "3: SAFE"},
		"2 name[SAFE] eu:safe\n3 name[SAFE] eu:safe\n"},
	{OTHER, {"m²", "2: SAFE"}, "2 name[SAFE] eu:safe\n"},
	{OTHER, {"Daarom² en programm² en om².", "2: SAFE"},
		"1 footnote[²] eu:safe\n1 footnote[²] eu:safe\n1 footnote[²] eu:safe\n"
		"2 name[SAFE] eu:safe\n"},
};

static void
test_documents(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Document) document = document_make(rows[i].id, rows[i].texts);
		reference_finder_read(finder, document);
		g_autofree char *printed = references_print(document);
		if (strcmp(printed, rows[i].references) != 0)
			fail_msg("%s\n%s  instead of\n%s", rows[i].texts[0], printed,
				rows[i].references);
	}
}

/* A mark takes over how sure the note is, and where in the target it points. */
static void
test_fields(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"Dit¹.", "1: Kamerstuk 33694, nr. 73, p. 3; SAFE", NULL};
	g_autoptr(Document) document = document_make(OTHER, texts);
	reference_finder_read(finder, document);
	const Passage *passage = document->passages->pdata[0], *note = document->passages->pdata[1];
	assert_int_equal(passage->references->len, 2);
	for (guint i = 0; i < 2; i++) {
		const Reference *mark = &g_array_index(passage->references, Reference, i);
		const Reference *said = &g_array_index(note->references, Reference, i);
		assert_int_equal(mark->layer, REFERENCE_FOOTNOTE);
		assert_int_equal(mark->confidence, said->confidence);
		assert_int_equal(g_strcmp0(mark->pin, said->pin), 0);
		assert_int_equal(mark->pin != NULL, i == 0);
	}
}

/* ---- what a hostile document may cost ---- */

static gint64
read_time(Document *document)
{
	gint64 begun = g_get_monotonic_time();
	reference_finder_read(finder, document);
	return g_get_monotonic_time() - begun;
}

/* Many marks and many passages, notes that are not there among them. */
static void
test_linear(void **state)
{
	(void)state;
	g_autoptr(Document) document = document_make(OTHER, (const char *const[]){"1: SAFE", NULL});
	for (guint i = 0; i < 40000; i++) {
		Passage *passage = passage_new();
		passage->number = i + 2;
		passage->text = g_strdup("¹ ² ³ ¹ ² ³");
		g_ptr_array_add(document->passages, passage);
	}
	assert_true(read_time(document) < 10 * G_USEC_PER_SEC);
	const Passage *last = document->passages->pdata[40000];
	assert_int_equal(last->references->len, 2);
}

/* One note with many references and many marks: at most so many together. */
static void
test_bounded(void **state)
{
	(void)state;
	g_autoptr(GString) note = g_string_new("1: "), marks = g_string_new(NULL);
	guint references = 0;
	for (guint i = 0; i < 1000; i++)
		g_string_append_printf(note, "Kamerstuk 33694, nr. %u; ", 1000 + i);
	for (guint i = 0; i < 1000; i++)
		g_string_append(marks, "¹ ");
	const char *const texts[] = {marks->str, note->str, NULL};
	g_autoptr(Document) document = document_make(OTHER, texts);
	reference_finder_read(finder, document);
	for (guint i = 0; i < 2; i++)
		references += ((Passage *)document->passages->pdata[i])->references->len;
	assert_int_equal(references, MARK_REFERENCES_MAX + 1000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_documents),
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_linear),
		cmocka_unit_test(test_bounded),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
