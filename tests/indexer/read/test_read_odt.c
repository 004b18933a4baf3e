/* ODT, zipped and flat, made here of the elements that LibreOffice writes. */
#include "tests/indexer/read/packing.h"

#define NS "urn:oasis:names:tc:opendocument:xmlns:"
#define SPACES                                                                                   \
	"xmlns:office=\"" NS "office:1.0\" xmlns:text=\"" NS "text:1.0\" xmlns:table=\"" NS         \
	"table:1.0\" xmlns:style=\"" NS "style:1.0\" xmlns:fo=\"" NS "xsl-fo-compatible:1.0\" "     \
	"xmlns:svg=\"" NS "svg-compatible:1.0\" xmlns:draw=\"" NS "drawing:1.0\" "                  \
	"xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
#define NUMBER(level, form, rest)                                                                \
	"<text:list-level-style-number text:level=\"" level "\" style:num-format=\"" form "\" "     \
	rest "/>"
#define STYLES                                                                                   \
	"<office:document-styles " SPACES "><office:styles><style:default-style><style:text-"      \
	"properties fo:font-weight=\"bold\"/></style:default-style><style:style style:name="        \
	"\"Strong\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"                 \
	"<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"1\"/>"   \
	"<text:outline-level-style text:level=\"2\" style:num-format=\"1\" text:display-levels="    \
	"\"2\" style:num-suffix=\".\"/><text:outline-level-style text:level=\"3\" style:num-"       \
	"format=\"\"/></text:outline-style></office:styles><office:master-styles><style:footer>"   \
	"<text:p>Voettekst</text:p></style:footer></office:master-styles></office:document-styles>"
#define AUTOMATIC                                                                                \
	"<office:automatic-styles><style:style style:name=\"T1\" style:parent-style-name="          \
	"\"Strong\"><style:text-properties fo:color=\"#000000\"/></style:style>"                    \
	"<style:style style:name=\"T2\" style:parent-style-name=\"T1\"><style:text-properties "     \
	"fo:font-weight=\"normal\"/></style:style><style:style style:name=\"K\" "                   \
	"style:parent-style-name=\"K\"/><text:list-style style:name=\"L1\">"                        \
	NUMBER("1", "1", "style:num-suffix=\".\"") NUMBER("2", "a", "style:num-suffix=\")\"")       \
	NUMBER("3", "I", "text:display-levels=\"3\" style:num-prefix=\"(\" style:num-suffix=\")\"")  \
	"</text:list-style><text:list-style style:name=\"L2\"><text:list-level-style-bullet "       \
	"text:level=\"1\" text:bullet-char=\"–\"/><text:list-level-style-bullet text:level=\"2\" "  \
	"text:bullet-char=\"\xef\x82\xb7\"/></text:list-style></office:automatic-styles>"
#define META                                                                                     \
	"<office:document-meta " SPACES "><office:meta><dc:title>over DEFENSIE</dc:title>"          \
	"</office:meta></office:document-meta>"

#define P(text) "<text:p>" text "</text:p>"
#define H(level, text) "<text:h text:outline-level=\"" level "\">" text "</text:h>"
#define LIST(style, items) "<text:list text:style-name=\"" style "\">" items "</text:list>"
#define ITEM(text) "<text:list-item>" text "</text:list-item>"
#define NOTE(number, text)                                                                       \
	"<text:note text:note-class=\"footnote\"><text:note-citation>" number "</text:note-"        \
	"citation><text:note-body>" P(text) "</text:note-body></text:note>"

static char *
flat_make(const char *body, gsize *length)
{
	char *flat = g_strconcat("<?xml version=\"1.0\"?>\n<office:document " SPACES ">" AUTOMATIC
				 "<office:body><office:text>", body,
				 "</office:text></office:body></office:document>", NULL);
	*length = strlen(flat);
	return flat;
}

static char *
odt_make(const char *body, gsize *length)
{
	g_autofree char *content = flat_make(body, length);
	const Member members[] = {
		{ "mimetype", "application/vnd.oasis.opendocument.text" },
		{ "content.xml", content },
		{ "styles.xml", STYLES },
		{ "meta.xml", META },
		{ "META-INF/manifest.xml", "<manifest/>" },
		{ NULL, NULL },
	};
	return pack(members, length);
}

static const struct {
	const char *body, *blocks;
} rows[] = {
	{ P("Een.") "\n" P("Twee."), "p0 Een.\np0 Twee.\n" },
	{ P("a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d &amp; e"), "p0 a b c d & e\n" },
	{ P("Een <text:span text:style-name=\"T1\">vet <text:span>woord</text:span></text:span> en "
	    "<text:span text:style-name=\"T2\">niet</text:span><text:span text:style-name=\"K\">x"
	    "</text:span>."),
	  "p0 Een vet woord en nietx. *9\n" },
	{ H("1", "Over defensie") P("Tekst.") H("2", "Een") H("2", "Twee") H("3", "Drie")
	      H("1", "Vier") P("Slot."),
	  "h1 1 Over defensie\np0 Tekst.\nh2 1.1. Een\nh2 1.2. Twee\nh3 Drie\nh1 2 Vier\np0 Slot.\n"
	  "title over DEFENSIE\n" },
	{ LIST("L1", ITEM(P("a") LIST("L1", ITEM(P("b")) ITEM(P("c") P("d")
		LIST("L1", ITEM(P("e")))))) ITEM(P("f"))) P("g") LIST("L1", ITEM(P("h"))),
	  "i1 <1.> a\ni2 <a)> b\ni2 <b)> c\np0 d\ni3 <(1.b.I)> e\ni1 <2.> f\np0 g\ni1 <1.> h\n" },
	{ LIST("L1", ITEM(P("a"))) "<text:list text:style-name=\"L1\" text:continue-numbering="
	  "\"true\">" ITEM(P("b")) "</text:list>" LIST("L1", "<text:list-item text:start-value="
	  "\"9\">" P("c") "</text:list-item>" ITEM(P("d"))),
	  "i1 <1.> a\ni1 <2.> b\ni1 <9.> c\ni1 <10.> d\n" },
	{ LIST("L2", ITEM(P("a") "<text:list>" ITEM(P("b")) "</text:list>")) LIST("X", ITEM(P("c"))),
	  "i1 <–> a\ni2 <•> b\ni1 c\n" },
	{ LIST("L1", "<text:list-header>" P("kop") "</text:list-header>" ITEM(P("a"))),
	  "p0 kop\ni1 <1.> a\n" },
	{ P("Zin" NOTE("1", "Noot.") " en" NOTE("i", "Eindnoot.") NOTE("", "Zonder.") ".") P("Na."),
	  "p0 Zin¹ en[^i]¹.\nf0 <1> Noot.\nf0 <i> Eindnoot.\nf0 <1> Zonder.\np0 Na.\n" },
	{ P("Zie <text:a xlink:href=\"https://zoek.officielebekendmakingen.nl/kst-33694-72.html\">"
	    "die brief</text:a> nu."),
	  "p0 Zie die brief nu.\ndie brief=kst-33694-72\n" },
	{ "<table:table><table:table-header-rows><table:table-row><table:table-cell>" P("a")
	  "</table:table-cell><table:table-cell>" P("b") "</table:table-cell></table:table-row>"
	  "</table:table-header-rows>\n<table:table-row> <table:table-cell>" P("c") P("d")
	  "</table:table-cell><table:covered-table-cell/></table:table-row></table:table>" P("e"),
	  "r1 a | b\nr2 c d | \np0 e\n" },
	{ "<text:tracked-changes><text:changed-region><text:deletion>" P("oud")
	  "</text:deletion></text:changed-region></text:tracked-changes>"
	  P("Een<text:change/> nieuw."),
	  "p0 Een nieuw.\n" },
	{ P("Voor <draw:frame><draw:text-box>" P("Kader.") "</draw:text-box><svg:title>beeld"
	    "</svg:title></draw:frame>na."),
	  "p0 Voor\np0 Kader.\np0 na.\n" },
	{ P("Een<office:annotation><dc:creator>x</dc:creator>" P("kanttekening")
	    "</office:annotation>.<office:binary-data>QUJD</office:binary-data>"),
	  "p0 Een.\n" },
	{ P("een") "<text:soft-page-break/>" P("twee <text:soft-page-break/>drie") P("vier"),
	  "p0 een @1\np0 twee drie @2\np0 vier @3\n" },
	{ "<text:table-of-content><text:table-of-content-source><text:index-title-template>Bron"
	  "</text:index-title-template></text:table-of-content-source><text:index-body>"
	  P("Inhoud") "</text:index-body></text:table-of-content>",
	  "p0 Inhoud\n" },
	{ P(""), "! no text in it" },
};

static void
test_odt(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		gsize length;
		g_autofree char *packed = odt_make(rows[i].body, &length);
		g_autofree char *blocks = packing_read(read_odt, packed, length);
		if (strcmp(blocks, rows[i].blocks) != 0)
			fail_msg("%s\n%s", rows[i].body, blocks);
	}
}

/* In one XML, but for the styles that are not in it, the same. */
static void
test_flat(void **state)
{
	(void)state;
	gsize length;
	g_autofree char *flat = flat_make(rows[4].body, &length);
	g_autofree char *blocks = packing_read(read_odt, flat, length);
	assert_string_equal(blocks, rows[4].blocks);
	g_autofree char *text = packing_read(read_odt, "tekst", 5);
	assert_true(g_str_has_prefix(text, "! broken XML"));
	g_autofree char *none = packing_read(read_odt, "P", 1);
	assert_true(g_str_has_prefix(none, "! broken XML"));
}

static void
test_other_files(void **state)
{
	(void)state;
	static const Member docx[] = { { "[Content_Types].xml", "x" },
				       { "word/document.xml", "<x/>" },
				       { 0 } };
	static const Member empty[] = { { "a", "b" }, { 0 } };
	static const Member locked[] = {
		{ "content.xml", "\x01\x02" },
		{ "META-INF/manifest.xml", "<m:x xmlns:m='m'><m:encryption-data/></m:x>" },
		{ 0 }
	};
	static const struct {
		const Member *members;
		const char *message;
	} files[] = { { docx, "! this is a DOCX document" },
		      { empty, "! this is no ODT" },
		      { locked, "! it is encrypted" } };
	for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
		gsize length;
		g_autofree char *packed = pack(files[i].members, &length);
		g_autofree char *blocks = packing_read(read_odt, packed, length);
		if (!g_str_has_prefix(blocks, files[i].message))
			fail_msg("%s", blocks);
	}
}

static void
test_any_bytes(void **state)
{
	(void)state;
	g_autoptr(GString) body = g_string_new(NULL);
	for (gsize i = 0; i + 1 < G_N_ELEMENTS(rows); i++)
		g_string_append(body, rows[i].body);
	packing_flip(read_odt, odt_make, body->str);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_odt),
		cmocka_unit_test(test_flat),
		cmocka_unit_test(test_other_files),
		cmocka_unit_test(test_any_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
