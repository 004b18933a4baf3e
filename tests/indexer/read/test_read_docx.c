/* DOCX, made here of the elements that Word writes. */
#include "tests/indexer/read/packing.h"

#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" " \
	  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define KIND "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define ROOT                                                                                     \
	"<Relationships><Relationship Id=\"a\" Type=\"" KIND "officeDocument\" "                  \
	"Target=\"word/document.xml\"/><Relationship Id=\"b\" "                                   \
	"Type=\"http://x/core-properties\" Target=\"/docProps/core.xml\"/></Relationships>"
#define PARTS                                                                                    \
	"<Relationships><Relationship Id=\"s\" Type=\"" KIND "styles\" Target=\"styles.xml\"/>"   \
	"<Relationship Id=\"n\" Type=\"" KIND "numbering\" Target=\"numbering.xml\"/>"            \
	"<Relationship Id=\"f\" Type=\"" KIND "footnotes\" Target=\"footnotes.xml\"/>"            \
	"<Relationship Id=\"e\" Type=\"" KIND "endnotes\" Target=\"endnotes.xml\"/>"              \
	"<Relationship Id=\"h\" Type=\"" KIND "hyperlink\" TargetMode=\"External\" "              \
	"Target=\"https://zoek.officielebekendmakingen.nl/kst-33694-72.html\"/></Relationships>"
#define NOTE_PARTS                                                                               \
	"<Relationships><Relationship Id=\"h\" Type=\"" KIND "hyperlink\" "                       \
	"TargetMode=\"External\" Target=\"https://zoek.officielebekendmakingen.nl/"               \
	"kst-28676-3.html\"/></Relationships>"
#define STYLES                                                                                   \
	"<w:styles " W "><w:style w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/></w:style>"     \
	"<w:style w:styleId=\"Kop2\"><w:name w:val=\"Kop 2\"/><w:pPr><w:numPr><w:ilvl "           \
	"w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>"                         \
	"<w:style w:styleId=\"Eigen\"><w:basedOn w:val=\"Tussen\"/></w:style>"                    \
	"<w:style w:styleId=\"Tussen\"><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>"      \
	"<w:style w:styleId=\"Kring\"><w:basedOn w:val=\"Kring\"/></w:style>"                     \
	"<w:style w:styleId=\"Punt\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"    \
	"</w:style></w:styles>"
#define LEVEL(n, format, text)                                                                   \
	"<w:lvl w:ilvl=\"" n "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format                 \
	"\"/><w:lvlText w:val=\"" text "\"/></w:lvl>"
#define NUMBERING                                                                                \
	"<w:numbering " W "><w:abstractNum w:abstractNumId=\"0\">" LEVEL("0", "bullet", "\xef\x82\xb7") \
	"</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">" LEVEL("0", "decimal", "%1.")      \
	LEVEL("1", "lowerLetter", "%2)") LEVEL("2", "upperRoman", "%1.%3") "</w:abstractNum>"     \
	"<w:abstractNum w:abstractNumId=\"2\">" LEVEL("0", "decimal", "%1")                       \
	LEVEL("1", "decimal", "%1.%2") "</w:abstractNum>"                                         \
	"<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"                             \
	"<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"                             \
	"<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num>"                             \
	"<w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"         \
	"<w:startOverride w:val=\"7\"/></w:lvlOverride></w:num></w:numbering>"
#define FOOTNOTES                                                                                \
	"<w:footnotes " W "><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:t>streep"    \
	"</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>"  \
	"<w:r><w:t xml:space=\"preserve\"> Zie </w:t></w:r><w:hyperlink r:id=\"h\"><w:r><w:t>de "  \
	"brief</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p><w:p><w:r><w:t>Nog een "     \
	"alinea.</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"5\"><w:p><w:r><w:t>Tweede noot." \
	"</w:t></w:r></w:p></w:footnote></w:footnotes>"
#define ENDNOTES                                                                                 \
	"<w:endnotes " W "><w:endnote w:id=\"2\"><w:p><w:r><w:t>Eindnoot.</w:t></w:r></w:p>"      \
	"</w:endnote></w:endnotes>"
#define CORE                                                                                     \
	"<cp:p xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>Over defensie</dc:title>"                   \
	"<dc:creator>x</dc:creator></cp:p>"

#define P(text) "<w:p>" R(text) "</w:p>"
#define R(text) "<w:r><w:t xml:space=\"preserve\">" text "</w:t></w:r>"
#define STYLED(style, text) \
	"<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr>" R(text) "</w:p>"
#define ITEM(list, level, text)                                                                  \
	"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" list                 \
	"\"/></w:numPr></w:pPr>" R(text) "</w:p>"
#define MARK(kind, id) "<w:r><w:" kind "Reference w:id=\"" id "\"/></w:r>"

static char *
docx_make(const char *body, gsize *length)
{
	g_autofree char *document = g_strconcat("<w:document " W "><w:body>", body,
						"</w:body></w:document>", NULL);
	const Member members[] = {
		{ "[Content_Types].xml", "<Types/>" },
		{ "_rels/.rels", ROOT },
		{ "word/document.xml", document },
		{ "word/_rels/document.xml.rels", PARTS },
		{ "word/_rels/footnotes.xml.rels", NOTE_PARTS },
		{ "word/styles.xml", STYLES },
		{ "word/numbering.xml", NUMBERING },
		{ "word/footnotes.xml", FOOTNOTES },
		{ "word/endnotes.xml", ENDNOTES },
		{ "docProps/core.xml", CORE },
		{ NULL, NULL },
	};
	return pack(members, length);
}

static const struct {
	const char *body, *blocks;
} rows[] = {
	{ P("Een.") P("Twee."), "p0 Een.\np0 Twee.\n" },
	{ "<w:p>" R("Een ") R("woord") "</w:p>", "p0 Een woord\n" },
	{ STYLED("Kop1", "Over defensie") P("Tekst."),
	  "h1 Over defensie\np0 Tekst.\ntitle Over defensie\n" },
	{ STYLED("Kop1", "Een") STYLED("Eigen", "Twee") STYLED("Kring", "Drie")
	      STYLED("Heading3", "Vier") STYLED("Titel", "Vijf") P("Zes."),
	  "h1 Een\nh3 Twee\np0 Drie\nh3 Vier\nh1 Vijf\np0 Zes.\n" },
	{ ITEM("3", "0", "a") STYLED("Kop2", "b") STYLED("Kop2", "c") P("d"),
	  "i1 <1> a\nh2 1.1 b\nh2 1.2 c\np0 d\n" },
	{ ITEM("1", "0", "a") STYLED("Punt", "b"), "i1 <•> a\ni1 <•> b\n" },
	{ ITEM("2", "0", "a") ITEM("2", "1", "b") ITEM("2", "1", "c") ITEM("2", "2", "d")
	      ITEM("2", "0", "e") ITEM("2", "1", "f") ITEM("4", "0", "g") ITEM("2", "0", "h"),
	  "i1 <1.> a\ni2 <a)> b\ni2 <b)> c\ni3 <1.I> d\ni1 <2.> e\ni2 <a)> f\ni1 <7.> g\n"
	  "i1 <8.> h\n" },
	{ ITEM("0", "0", "a") ITEM("9", "0", "b"), "p0 a\np0 b\n" },
	{ "<w:p>" R("Zin") MARK("footnote", "2") R(" en") MARK("endnote", "2")
	      MARK("footnote", "5") R(".") "</w:p>" P("Na."),
	  "p0 Zin¹ en[^i]².\nf0 <1> Zie de brief. Nog een alinea.\nf0 <i> Eindnoot.\n"
	  "f0 <2> Tweede noot.\np0 Na.\nde brief=kst-28676-3\n" },
	{ "<w:p>" R("Zie ") "<w:hyperlink r:id=\"h\">" R("die brief") "</w:hyperlink>" R(" nu.")
	      "</w:p>",
	  "p0 Zie die brief nu.\ndie brief=kst-33694-72\n" },
	{ "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>" P("a") "</w:tc><w:tc>" P("b")
	      "</w:tc></w:tr><w:tr><w:tc>" P("c") P("d") "</w:tc><w:tc><w:tbl><w:tr><w:tc>" P("e")
		  "</w:tc><w:tc>" P("f") "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>" P("g"),
	  "r1 a | b\nr2 c d | e f\np0 g\n" },
	{ "<w:tbl><w:tr><w:tc>" ITEM("2", "0", "a") "</w:tc><w:tc><w:p>" R("b")
	      MARK("footnote", "5") "</w:p></w:tc></w:tr></w:tbl>",
	  "r2 1. a | b¹\nf0 <1> Tweede noot.\n" },
	{ "<w:p><w:del>" R("oud") "<w:r><w:delText>weg</w:delText></w:r></w:del><w:ins>" R("nieuw")
	      "</w:ins><w:moveFrom>" R("van") "</w:moveFrom><w:moveTo>" R(" naar")
	      "</w:moveTo></w:p>",
	  "p0 nieuw naar\n" },
	{ "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" R("Een ") "</w:p>" P("twee.") P("Drie."),
	  "p0 Een twee.\np0 Drie.\n" },
	{ "<w:p><w:pPr><w:pStyle w:val=\"Kop1\"/><w:pPrChange><w:pPr><w:pStyle w:val=\"Eigen\"/>"
	  "</w:pPr></w:pPrChange></w:pPr>" R("Kop") "</w:p>" P("a"),
	  "h1 Kop\np0 a\n" },
	{ "<w:p>" R("Voor ") "<w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:txbxContent>"
	  P("Kader.") "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" P("Kader.")
	  "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" R("na.") "</w:p>",
	  "p0 Voor\np0 Kader.\np0 na.\n" },
	{ "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" R("a") "<w:r><w:tab/><w:t>b</w:t><w:br/>"
	  "<w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t>"
	  "<w:sym w:font=\"Wingdings\" w:char=\"F0A7\"/><w:sym w:char=\"20AC\"/></w:r></w:p>",
	  "p0 a b c-de•€\n" },
	{ "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>vet</w:t></w:r>" R(" en ")
	  "<w:r><w:rPr><w:i w:val=\"0\"/></w:rPr><w:t>niet</w:t></w:r><w:r><w:rPr><w:vanish/>"
	  "</w:rPr><w:t>verborgen</w:t></w:r></w:p>",
	  "p0 vet en niet *3\n" },
	{ "<w:p>" R("een") "</w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>twee</w:t></w:r></w:p>",
	  "p0 een @1\np0 twee @2\n" },
	{ "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" P("a")
	  "</w:sdtContent></w:sdt><w:p><m:oMath xmlns:m=\"http://x/math\"><m:r><m:t>x=1</m:t></m:r>"
	  "</m:oMath></w:p>",
	  "p0 a\np0 x=1\n" },
	{ "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>" P("a"), "p0 a\n" },
	{ "<w:p/>", "! no text in it" },
};

static void
test_docx(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		gsize length;
		g_autofree char *packed = docx_make(rows[i].body, &length);
		g_autofree char *blocks = packing_read(read_docx, packed, length);
		if (strcmp(blocks, rows[i].blocks) != 0)
			fail_msg("%s\n%s", rows[i].body, blocks);
	}
}

static void
test_other_files(void **state)
{
	(void)state;
	static const Member odt[] = { { "mimetype", "x" }, { "content.xml", "<x/>" }, { 0 } };
	static const Member empty[] = { { "a", "b" }, { 0 } };
	static const Member broken[] = { { "_rels/.rels", ROOT },
					 { "word/document.xml", "<w:document><w:p>" },
					 { 0 } };
	static const struct {
		const Member *members;
		const char *message;
	} files[] = { { odt, "! this is an ODT document" },
		      { empty, "! this is no DOCX" },
		      { broken, "! broken XML" } };
	for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
		gsize length;
		g_autofree char *packed = pack(files[i].members, &length);
		g_autofree char *blocks = packing_read(read_docx, packed, length);
		assert_true(g_str_has_prefix(blocks, files[i].message));
	}
	static const char old[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
	g_autofree char *word = packing_read(read_docx, old, sizeof(old));
	assert_non_null(strstr(word, "save it as .docx"));
	g_autofree char *text = packing_read(read_docx, "tekst", 5);
	assert_non_null(strstr(text, "no zip file"));
}

static void
test_any_bytes(void **state)
{
	(void)state;
	g_autoptr(GString) body = g_string_new(NULL);
	for (gsize i = 0; i + 1 < G_N_ELEMENTS(rows); i++)
		g_string_append(body, rows[i].body);
	packing_flip(read_docx, docx_make, body->str);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_docx),
		cmocka_unit_test(test_other_files),
		cmocka_unit_test(test_any_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
