/* The letter this project began with: who says what about which recommendation. */
#include "tests/reading.h"

#define LETTER "corpus/kabinetsreactie-iob-navo-eu.md"

/* The letter's recommendations: their words as bytes of the source, and the passages that
 * answer them. */
static const struct {
	const char *number, *first, *last;
	gsize start, end;
	const char *answer;
} expected[] = {
	{ "1", "Ontwikkel een richtinggevende", "te bevorderen.", 24003, 24207, "" },
	{ "1.1", "Maak strategische keuzes", "trans-Atlantische relatie.", 24298, 24474, "45 46" },
	{ "1.2", "Zet in op", "de NAVO.", 25368, 25515, "48" },
	{ "1.3", "Ontwikkel een constructieve", "andere lidstaten.", 26704, 26833, "50" },
	{ "1.4", "Zoek naar coalities", "en Canada.", 28774, 28980, "52" },
	{ "2", "Versterk de Nederlandse", "van veiligheid.", 29517, 29635, "" },
	{ "2.1", "Werk instructies uit", "de NAVO.", 29641, 29724, "55" },
	{ "2.2", "Zet double-hatted medewerkers", "hetzelfde dossier.", 30914, 31049, "57" },
	{ "2.3", "Geef meer sturing", "te stimuleren.", 31697, 31860, "59" },
	{ "2.4", "Werk op basis", "de NAVO.", 32793, 32918, "61" },
	{ "2.5", "Zorg dat de", "elkaar aansluiten.", 33549, 33658, "63" },
	{ "3", "Blijf werken aan", "Europese veiligheid.", 34581, 34689, "" },
	{ "3.1", "Zet naast de", "Europese defensiesamenwerking.", 34695, 34801, "66" },
	{ "3.2", "Zet in op", "de NAVO.", 35686, 35868, "68" },
	{ "3.3", "Bevorder de totstandkoming", "en munitie.", 36680, 36817, "70" },
	{ "3.4", "Blijf aansturen op", "Agency (NSPA).", 37344, 37487, "72" },
	{ "3.5", "Zet gezamenlijke defensieprojecten", "Europese bodem.", 38535, 38666, "74" },
	{ "3.6", "Onderzoek hoe Europese", "de NAVO-investeringsnorm.", 39213, 39312, "76" },
	{ "4", "Blijf werken aan", "de weerbaarheid.", 40204, 40343, "" },
	{ "4.1", "Zet in op", "hybride dreigingen.", 40376, 40518, "79" },
	{ "4.2", "Breng waar mogelijk", "en NAVO-verband.", 41321, 41419, "81 82" },
	{ "4.3", "Verbeter de interdepartementale", "en weerbaarheid.", 42400, 42510, "84" },
	{ "4.4", "Blijf gebruik maken", "voor samenwerking.", 43785, 43949, "86" },
	{ "5", "Blijf werken aan", "de EU.", 44976, 45077, "" },
	{ "5.1", "Zet in op", "de NAVO.", 45084, 45232, "89" },
	{ "5.2", "Continueer en versterk", "in EU-verband.", 45582, 45628, "91" },
	{ "5.3", "Vermijd dubbele committeringen", "snelle reactiemachten.", 46301, 46359, "93" },
};

/* What the letter's parts begin with: passage, kind, section, first and last words. */
static const struct {
	guint number;
	PassageKind kind;
	const char *section, *first, *last;
} parts[] = {
	{ 1, PASSAGE_PARAGRAPH, "", "Hierbij bieden wij u", "van Buitenlandse Zaken." },
	{ 3, PASSAGE_PARAGRAPH, "Algemene reactie op de bevindingen", "Het kabinet wil allereerst",
	  "te verbeteren." },
	{ 13, PASSAGE_FOOTNOTE, "Reactie op de hoofdconclusie en vier deelconclusies",
	  "Kamerstuk 33694, nr. 72", "nr. 72" },
	{ 15, PASSAGE_ITEM, "Reactie op de hoofdconclusie en vier deelconclusies",
	  "De Nederlandse inzet in", "te versterken." },
	{ 28, PASSAGE_FOOTNOTE, "Reactie op de hoofdconclusie en vier deelconclusies",
	  "Kamerstuk 36975, nr. 1", "nr. 1" },
	{ 31, PASSAGE_ITEM, "Reactie op de hoofdconclusie en vier deelconclusies",
	  "Ontwikkel een richtinggevende Nederlandse strategie", "te bevorderen." },
	{ 42, PASSAGE_PARAGRAPH, "Conclusie", "Het kabinet dankt de IOB",
	  "Internationale Veiligheidsstrategie." },
	{ 56, PASSAGE_RECOMMENDATION, "6.2 Aanbevelingen > Aanbeveling 2", "Zet double-hatted",
	  "hetzelfde dossier." },
	{ 93, PASSAGE_PARAGRAPH, "6.2 Aanbevelingen > Aanbeveling 5", "In de huidige",
	  "de NAVO en de EU." },
};

/* Words on both sides of a page's end, with whatever the page has between them. */
static const char *const joined[] = {
	"en tegelijkertijd is de VS de wereldmacht met wie wij de meeste belangen delen",
	"een open en inclusieve benadering bij EU-instrumenten",
	"wordt hieronder een algemene reactie gegeven",
	"(samen met Letland, Kroatië, Denemarken en Spanje)",
	"gedeeld toekomstbeeld te creëren",
	"dat betreffende uitgaven mee zullen tellen",
	"situationeel bewustzijn, weerbaarheid en respons. De EU en de NAVO zijn",
};

static const char *const furniture[] = { "Onze referentie", "BZ2628864",       "Ministerie van",
					 "Rijnstraat",	    "Betreft",	       "Geachte",
					 "Berendsen",	    "De minister van", "**" };

typedef struct {
	char *source;
	gsize length;
	Document *document;
} Letter;

static int
letter_open(void **state)
{
	Letter *letter = g_new0(Letter, 1);
	letter->document = reading_file(LETTER, &letter->source, &letter->length);
	*state = letter;
	return 0;
}

static int
letter_close(void **state)
{
	Letter *letter = *state;
	document_free(letter->document);
	g_free(letter->source);
	g_free(letter);
	return 0;
}

static void
test_metadata(void **state)
{
	const Letter *letter = *state;
	assert_string_equal(letter->document->title,
			    "Kabinetsreactie IOB evaluatie NAVO-EU-beleid");
	assert_string_equal(letter->document->kenmerk, "BZ2628864");
	assert_int_equal(letter->document->date, 20260603);
	assert_null(letter->document->id);
}

/* The words as they stand in the source, without marks for emphasis. */
static char *
source_words(const char *source, gsize start, gsize end)
{
	GString *words = g_string_new(NULL);
	for (gsize i = start; i < end; i++)
		if (source[i] != '*')
			g_string_append_c(words, g_ascii_isspace(source[i]) ? ' ' : source[i]);
	return g_string_free(words, FALSE);
}

static void
check_recommendation(const Letter *letter, guint i)
{
	const Recommendation *r = g_ptr_array_index(letter->document->recommendations, i);
	const Passage *passage = document_get_passage(letter->document, r->passage);
	g_autofree char *words = g_strndup(passage->text + r->start, r->end - r->start);
	g_autofree char *parent = g_strndup(expected[i].number, 1);
	g_autoptr(GString) answer = g_string_new(NULL);
	gsize start, end;
	passage_get_source(passage, r->start, r->end, &start, &end);
	g_autofree char *printed = source_words(letter->source, start, end);
	for (guint a = 0; a < r->answer->len; a++)
		g_string_append_printf(answer, "%s%u", a ? " " : "",
				       g_array_index(r->answer, guint, a));
	assert_string_equal(r->number, expected[i].number);
	assert_true(g_str_has_prefix(words, expected[i].first));
	assert_true(g_str_has_suffix(words, expected[i].last));
	assert_string_equal(words, printed);
	assert_int_equal(start, expected[i].start);
	assert_int_equal(end, expected[i].end);
	assert_string_equal(answer->str, expected[i].answer);
	assert_int_equal(r->level,
			 strchr(r->number, '.') ? RECOMMENDATION_INDIVIDUAL : RECOMMENDATION_MAIN);
	if (r->level == RECOMMENDATION_INDIVIDUAL)
		assert_string_equal(r->parent, parent);
}

static void
test_recommendations(void **state)
{
	const Letter *letter = *state;
	guint individual[6] = { 0 };
	assert_int_equal(letter->document->recommendations->len, G_N_ELEMENTS(expected));
	for (guint i = 0; i < G_N_ELEMENTS(expected); i++) {
		check_recommendation(letter, i);
		individual[expected[i].number[0] - '0'] += strchr(expected[i].number, '.') != NULL;
	}
	assert_memory_equal(individual, ((guint[]){ 0, 4, 5, 6, 4, 3 }), sizeof individual);
}

static void
test_parts(void **state)
{
	const Letter *letter = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
		const Passage *passage = document_get_passage(letter->document, parts[i].number);
		g_autofree char *section = g_strjoinv(" > ", passage->section);
		assert_int_equal(passage->kind, parts[i].kind);
		assert_string_equal(section, parts[i].section);
		assert_true(g_str_has_prefix(passage->text, parts[i].first));
		assert_true(g_str_has_suffix(passage->text, parts[i].last));
	}
	assert_int_equal(letter->document->passages->len, 93);
	assert_string_equal(document_get_passage(letter->document, 13)->note, "1");
	assert_string_equal(document_get_passage(letter->document, 28)->note, "2");
	assert_string_equal(document_get_passage(letter->document, 35)->recommendation, "5");
}

static void
test_pages_joined(void **state)
{
	const Letter *letter = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(joined); i++) {
		guint found = 0;
		for (guint p = 0; p < letter->document->passages->len; p++) {
			const Passage *passage = g_ptr_array_index(letter->document->passages, p);
			found += strstr(passage->text, joined[i]) != NULL;
		}
		if (found != 1)
			fail_msg("%s: in %u passages", joined[i], found);
	}
}

static void
test_furniture(void **state)
{
	const Letter *letter = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(furniture); i++)
		reading_check_absent(letter->document, furniture[i]);
}

static void
test_bytes(void **state)
{
	const Letter *letter = *state;
	reading_check(letter->document, letter->source, letter->length);
	assert_int_equal(reading_count_spans(letter->document, SPAN_UNREAD), 0);
	assert_true(reading_count_spans(letter->document, SPAN_NOISE) >= 10);
	assert_true(reading_count_spans(letter->document, SPAN_METADATA) >= 5);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_metadata),  cmocka_unit_test(test_recommendations),
		cmocka_unit_test(test_parts),	  cmocka_unit_test(test_pages_joined),
		cmocka_unit_test(test_furniture), cmocka_unit_test(test_bytes),
	};
	return cmocka_run_group_tests(tests, letter_open, letter_close);
}
