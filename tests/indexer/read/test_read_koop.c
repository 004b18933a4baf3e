/* Official publications in XML: samples of our own in the form of each root, and what is no such
 * thing. */
#include "tests/indexer/read/marking.h"

#include "indexer/read/koop_elements.h"
#include "indexer/read/xml_events.h"

#define SAMPLES "tests/samples/xml/"
#define KST(text) "<officiele-publicatie><kamerstuk>" text "</kamerstuk></officiele-publicatie>"
#define NOTHING "id -, kind -, 0: -\n"
#define SLOW_BYTES (256 * 1024)
#define SLOW_SECONDS 10

static const char *const samples[] = { "paper.xml",	"paper-old.xml", "debate.xml",
				       "debate-old.xml", "questions.xml", "questions-old.xml" };

static const struct {
	const char *file, *printed;
} documents[] = {
	{ "paper.xml",
	  "BRIEF VAN DE MINISTER: footnote 1 Met dank aan de haven.\n"
	  "BRIEF VAN DE MINISTER: paragraph Geachte voorzitter,\n"
	  "BRIEF VAN DE MINISTER: paragraph De haven gebruikt UZI-servercertificaten & CO2-meters²,"
	  " zoals Kamerstuk 99 603-VI, nr. 7 vraagt.\n"
	  "= Kamerstuk 99 603-VI, nr. 7: kst-99603-VI-7\n"
	  "BRIEF VAN DE MINISTER: footnote 2 Zie 99 602, nr. 8, p. 3. En de bijlage.\n"
	  "= 99 602, nr. 8: kst-99602-8\n"
	  "BRIEF VAN DE MINISTER > 1. Inleiding: paragraph Eerste\n"
	  "BRIEF VAN DE MINISTER > 1. Inleiding: paragraph Tweede\n"
	  "BRIEF VAN DE MINISTER > 1. Inleiding > Waarom: paragraph Er zijn twee redenen:\n"
	  "BRIEF VAN DE MINISTER > 1. Inleiding > Waarom: item de kade,\n"
	  "BRIEF VAN DE MINISTER > 1. Inleiding > Waarom: paragraph die oud is;\n"
	  "BRIEF VAN DE MINISTER > 1. Inleiding > Waarom: item de kraan:\n"
	  "BRIEF VAN DE MINISTER > 1. Inleiding > Waarom: item de arm\n"
	  "BRIEF VAN DE MINISTER > 1. Inleiding > Waarom > Hoe duur: paragraph Tabel 1. Kosten\n"
	  "BRIEF VAN DE MINISTER > 1. Inleiding > Waarom > Hoe duur: row Post | Bedrag\n"
	  "BRIEF VAN DE MINISTER > 1. Inleiding > Waarom > Hoe duur: row Kade en wal | 10[^a]\n"
	  "BRIEF VAN DE MINISTER > 1. Inleiding > Waarom > Hoe duur: footnote a Miljoen euro.\n"
	  "BRIEF VAN DE MINISTER > 1. Inleiding > Waarom > Hoe duur: row  | 20\n"
	  "BRIEF VAN DE MINISTER > 1. Inleiding > Waarom > Hoe duur: item Kade: rand van het water."
	  "\n"
	  "BRIEF VAN DE MINISTER > Artikel 3 Kaden: item Een kade is van steen.\n"
	  "BRIEF VAN DE MINISTER > Artikel 3 Kaden: paragraph Onbekende inhoud blijft.\n"
	  "BRIEF VAN DE MINISTER > Artikel 3 Kaden: paragraph De minister, J. Voorbeeld\n"
	  "id kst-99601-V-12, kind kamerbrief, 20250304: Brief over de voorbeeldhaven\n" },
	{ "paper-old.xml", "Algemeen: paragraph De haven¹ is oud.\n"
			   "Algemeen > Kade: paragraph De kade ook.\n"
			   "Algemeen > Kade: footnote 1 Gebouwd in 1900.\n"
			   "id kst-29999-3, kind -, 0: -\n" },
	{ "debate.xml", "Voorbeeldhaven > De heer Voorbeeld (ABC):: paragraph Voorzitter. De haven is "
			"vol.\n"
			"Voorbeeldhaven > De voorzitter:: paragraph Dank u.\n"
			"id h-tk-20242025-12-3, kind -, 0: Voorbeeldhaven\n" },
	{ "debate-old.xml", "Haven > De voorzitter:: paragraph Het woord is aan u.\n"
			    "Haven > Mevrouw Voorbeeld (ABC): paragraph Dank.\n"
			    "Haven > Mevrouw Voorbeeld (ABC): paragraph De haven is leeg.\n"
			    "id h-tk-20052006-5000-5010, kind -, 0: -\n" },
	{ "questions.xml", ": paragraph Vragen van het lid Voorbeeld over de haven\n"
			   "Vraag 1: paragraph Is de haven vol?\n"
			   "Antwoord 1: paragraph Ja.\n"
			   "Vraag 2: paragraph Waarom?\n"
			   "Antwoord 2: paragraph Drukte.\n"
			   "id ah-tk-20242025-1028, kind -, 0: Vragen van het lid Voorbeeld over de haven\n" },
	{ "questions-old.xml", ": paragraph Vragen over de haven.\n"
			       "Vraag 1: paragraph Is de haven vol?\n"
			       "id kv-tk-2005Z01234, kind -, 0: Vragen over de haven.\n" },
};

static void
test_documents(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(documents); i++) {
		g_autofree char *path = g_strconcat(SAMPLES, documents[i].file, NULL), *text = NULL;
		gsize length;
		assert_true(g_file_get_contents(path, &text, &length, NULL));
		marking_expect(read_koop, text, length, documents[i].printed);
	}
}

#define B(literal) literal, sizeof(literal) - 1

static const struct {
	const char *text;
	gsize length;
	const char *printed;
} pieces[] = {
	/* what is in no paragraph */
	{ B(KST("<x>een <y>twee</y> drie</x><x> vier</x>")),
	  ": paragraph een twee drie\n: paragraph vier\n" NOTHING },
	{ B(KST("<al>een<al>twee</al>drie</al>")),
	  ": paragraph een\n: paragraph twee\n: paragraph drie\n" NOTHING },
	{ B(KST("<li>los</li>")), ": item los\n" NOTHING },
	{ B(KST("<al>a<nadruk>b</al>")), "broken XML at line 1: Opening and ending tag mismatch: "
					  "nadruk line 1 and al" },
	/* a table in a table is text of its cell */
	{ B(KST("<row><entry>a<row><entry>b</entry><entry>c</entry></row></entry>"
		"<entry>d</entry></row>")),
	  ": row a b c | d\n" NOTHING },
	/* notes without a number of their own, in notes, and in lists in cells */
	{ B(KST("<al>a<noot nr='7'><al>b</al></noot></al>")),
	  ": paragraph a⁷\n: footnote 7 b\n" NOTHING },
	{ B(KST("<al>a<noot><noot.nr>1</noot.nr>b<noot><noot.nr>2</noot.nr>c</noot></noot></al>")),
	  ": paragraph a¹\n: footnote 2 c\n: footnote 1 b²\n" NOTHING },
	{ B(KST("<row><entry><lijst><li><li.nr>1.</li.nr><al>a</al></li></lijst></entry></row>")),
	  ": row 1. a\n" NOTHING },
	{ B(KST("<al>a<noot><noot.nr>een lang nummer dat geen nummer is</noot.nr>b</noot></al>")),
	  ": paragraph a\n: footnote een lang nummer dat geen nummer is b\n" NOTHING },
	/* links: stray spaces, dossiers, addresses, what is none, notes in links */
	{ B(KST("<al><extref doc='\xc2\xa0kst-33694-72 '>a</extref> <extref doc='fout'>b</extref>"
		"<dossierref dossier='36600-VIII'>c</dossierref>"
		"<extref soort='URL' doc='https://zoek.officielebekendmakingen.nl/stb-2018-141.html'>"
		"d</extref></al>")),
	  ": paragraph a bcd\n= a: kst-33694-72\n= c: dossier:36600-VIII\n= d: stb-2018-141\n"
	  NOTHING },
	{ B(KST("<al><extref doc='kst-33694-72'>a<noot><noot.nr>1</noot.nr><extref "
		"doc='kst-33694-73'>b</extref></noot>c</extref></al>")),
	  ": paragraph a¹c\n= a¹c: kst-33694-72\n: footnote 1 b\n" NOTHING },
	/* what a paper says of itself */
	{ B(KST("<dossier><dossiernr>21 501</dossiernr><raadnr>02</raadnr><titel>Raad</titel>"
		"</dossier><dossier><dossiernr>1</dossiernr><begrotingshoofdstuk>V"
		"</begrotingshoofdstuk></dossier><stuk><stuknr><ondernummer>D</ondernummer></stuknr>"
		"<titel>NADER  GEWIJZIGDE MOTIE</titel><datum isodatum='fout'/><al>a</al></stuk>")),
	  "NADER GEWIJZIGDE MOTIE: paragraph a\n"
	  "id kst-21501-02-D, kind motie, 0: Raad; NADER GEWIJZIGDE MOTIE\n" },
	{ B("<officiele-publicatie><metadata><meta name='OVERHEIDop.externMetadataRecord' "
	    "content='https://zoek.officielebekendmakingen.nl/kst-33529-1256/metadata.xml'/>"
	    "<meta name='DC.title' content='Dossier; Motie; Over gas'/></metadata><al>a</al>"
	    "</officiele-publicatie>"),
	  ": paragraph a\nid kst-33529-1256, kind -, 0: Over gas\n" },
	/* encodings */
	{ B("\xef\xbb\xbf<?xml version='1.0' encoding='ISO-8859-1'?>\r\n" KST(
	    "<al>één\r\ntwee &amp;\r\nvijf</al>")),
	  ": paragraph één twee & vijf\n" NOTHING },
	{ B("<?xml version='1.0' encoding='UTF-8'?>" KST("<al>\xe9\xe9n \x80 5</al>")),
	  ": paragraph één € 5\n" NOTHING },
	{ B("<?xml version='1.0' encoding='UTF-8'?>" KST(
	    "<al>Ã©Ã©n â‚¬ 5 â€œjaâ€\xc2\x9d <nadruk>Ã«</nadruk></al>")),
	  ": paragraph één € 5 “ja” ë\n" NOTHING },
	{ B(KST("<al>Ã© en é</al>")), ": paragraph Ã© en é\n" NOTHING },
	/* what is no publication */
	{ B("<metadata_gegevens><metadata name='a' content='b'/></metadata_gegevens>"),
	  "only metadata: get the document itself" },
	{ B("<officiele-publicatie><metadata><meta name='a' content='b'/></metadata>"
	    "</officiele-publicatie>"),
	  "only metadata: get the document itself" },
	{ B("<rss><channel/></rss>"),
	  "XML of another kind (<rss>): this reads official publications" },
	{ B("\n<!doctype html><html><body>Niet gevonden</body></html>"),
	  "this is a web page, not XML: get the document itself" },
	{ B("PK\003\004\0\0"), "this is no text in UTF-8 (it says \"-\"): convert it" },
	{ B("<?xml version='1.0' encoding='KOI8-R'?><a>\xff</a>"),
	  "this is no text in UTF-8 (it says \"koi8-r\"): convert it" },
	{ B(""), "no XML in UTF-8" },
};

static void
test_pieces(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++)
		marking_expect(read_koop, pieces[i].text, pieces[i].length, pieces[i].printed);
}

/* A file in UTF-16 says so in its first two bytes. */
static void
test_utf16(void **state)
{
	(void)state;
	static const char text[] = "\xef\xbb\xbf<?xml version='1.0' encoding='UTF-16'?>" KST(
	    "<al>één</al>");
	for (guint big = 0; big < 2; big++) {
		gsize length;
		g_autofree char *wide = g_convert(text, -1, big ? "UTF-16BE" : "UTF-16LE", "UTF-8",
						  NULL, &length, NULL);
		marking_expect(read_koop, wide, length, ": paragraph één\n" NOTHING);
		marking_expect(read_koop, wide, length - 1,
			       "this is no text in UTF-8 (it says \"-\"): convert it");
	}
}

/* ---- every word of an <al>, in order, once ---- */

typedef struct {
	guint al, elsewhere; /* elements that are open */
	GString *words;
} Paragraphs;

static gboolean
is_elsewhere(const char *name)
{
	return strcmp(name, "noot") == 0 || strcmp(name, "voetnoot") == 0 ||
	       strcmp(name, "li.nr") == 0;
}

static gboolean
words_begin(const XmlElement *element, gpointer data, GError **error)
{
	Paragraphs *paragraphs = data;
	(void)error;
	paragraphs->al += strcmp(element->name, "al") == 0;
	paragraphs->elsewhere += is_elsewhere(element->name);
	return TRUE;
}

static void
words_end(const XmlElement *element, gpointer data)
{
	Paragraphs *paragraphs = data;
	if (strcmp(element->name, "al") == 0)
		g_string_append_c(paragraphs->words, ' ');
	paragraphs->al -= strcmp(element->name, "al") == 0;
	paragraphs->elsewhere -= is_elsewhere(element->name);
}

static void
words_take(const XmlText *text, gpointer data)
{
	Paragraphs *paragraphs = data;
	if (paragraphs->al > 0 && paragraphs->elsewhere == 0)
		g_string_append_len(paragraphs->words, text->text, (gssize)text->length);
}

/* The passages that are no notes, without marks of notes. */
static char *
passages_join(const Document *document)
{
	GString *joined = g_string_new(NULL);
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		if (passage->kind != PASSAGE_FOOTNOTE)
			g_string_append_printf(joined, "%s ", passage->text);
	}
	g_string_replace(joined, "²", "", 0);
	g_string_replace(joined, "¹", "", 0);
	g_string_replace(joined, "[^a]", "", 0);
	return g_string_free(joined, FALSE);
}

static void
test_every_word(void **state)
{
	(void)state;
	static const XmlHandlers handlers = { words_begin, words_end, words_take };
	for (gsize i = 0; i < G_N_ELEMENTS(samples); i++) {
		g_autofree char *path = g_strconcat(SAMPLES, samples[i], NULL), *text = NULL;
		gsize length;
		Paragraphs paragraphs = { .words = g_string_new(NULL) };
		assert_true(g_file_get_contents(path, &text, &length, NULL));
		assert_true(xml_events_parse(text, length, &handlers, &paragraphs, NULL));
		Marked marked = marking_read(read_koop, text, length);
		g_autofree char *joined = passages_join(marked.document);
		g_auto(GStrv) words = g_strsplit_set(paragraphs.words->str, " \n", -1);
		const char *at = joined;
		for (guint w = 0; words[w]; w++) {
			if (*words[w] && !(at = strstr(at, words[w])))
				fail_msg("%s: %s", samples[i], words[w]);
			at += strlen(words[w]);
		}
		g_string_free(paragraphs.words, TRUE);
		marking_clear(&marked);
	}
}

/* ---- any bytes ---- */

static void
test_any_bytes(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(samples); i++) {
		g_autofree char *path = g_strconcat(SAMPLES, samples[i], NULL), *text = NULL;
		gsize length;
		assert_true(g_file_get_contents(path, &text, &length, NULL));
		marking_mutate(read_koop, text, length, (guint32)i);
	}
}

static void
test_is_linear(void **state)
{
	(void)state;
	static const char *const repeated[] = {
		"<al>a</al>",
		"<al/>",
		"<al>a<noot><noot.nr>1</noot.nr>b</noot></al>",
		"<extref doc='kst-33694-72'>a</extref>",
		"a &amp; ",
		"<tussenkop>a</tussenkop>",
		"<voetref refid='a'/>",
		"<voetnoot id='a'/>",
		"<metadata/>",
		"<?pi?>",
		"<row><entry/></row>",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(repeated); i++) {
		g_autoptr(GString) text = g_string_new("<kamerwrk>a");
		while (text->len < SLOW_BYTES)
			g_string_append(text, repeated[i]);
		g_string_append(text, "</kamerwrk>");
		gint64 start = g_get_monotonic_time();
		Marked marked = marking_read(read_koop, text->str, text->len);
		gint64 took = g_get_monotonic_time() - start;
		assert_non_null(marked.document);
		if (took > SLOW_SECONDS * G_USEC_PER_SEC)
			fail_msg("%s takes %.1f s", repeated[i], (double)took / G_USEC_PER_SEC);
		marking_clear(&marked);
	}
}

/* The table is looked up by halves: each row is found where the order is right. */
static void
test_elements(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		KoopRole role;
	} rows[] = {
		{ "aanspr", KOOP_WORD },    { "al", KOOP_BLOCK },	{ "entry", KOOP_CELL },
		{ "li", KOOP_ITEM },	    { "li.nr", KOOP_MARKER },	{ "lid", KOOP_ITEM },
		{ "noot", KOOP_NOTE },	    { "noot.nr", KOOP_NOTE_MARK }, { "titel", KOOP_HEADING },
		{ "title", KOOP_BLOCK },    { "witreg", KOOP_WORD },	{ "onbekend", KOOP_PLAIN },
		{ "extref", KOOP_LINK },    { "lijst", KOOP_LIST },	{ "thead", KOOP_HEAD },
		{ "", KOOP_PLAIN },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		assert_int_equal(koop_element_get(rows[i].name)->role, rows[i].role);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_elements),  cmocka_unit_test(test_documents),
		cmocka_unit_test(test_pieces),	  cmocka_unit_test(test_utf16),
		cmocka_unit_test(test_every_word), cmocka_unit_test(test_any_bytes),
		cmocka_unit_test(test_is_linear),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
