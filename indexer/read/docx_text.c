#include "indexer/read/docx_text.h"

#include <string.h>

#define LEVEL_MAX 9 /* of an outline, from 0; 9 is body text */

/* "0", "false" and "off" turn a property off, whatever else is there turns it on. */
static gboolean
is_on(const XmlElement *element)
{
	g_autofree char *value = xml_attribute_get(element, "val");
	return !value || (strcmp(value, "0") != 0 && strcmp(value, "false") != 0 &&
			  strcmp(value, "off") != 0);
}

static gint
level_read(const XmlElement *element)
{
	g_autofree char *value = xml_attribute_get(element, "val");
	return value ? (gint)CLAMP(g_ascii_strtoll(value, NULL, 10), 0, LEVEL_MAX) : -1;
}

static void
text_add(DocxText *reading, const char *text, gsize length)
{
	if (reading->hidden)
		return;
	if (reading->notes.open)
		docx_note_add(&reading->notes, &reading->office, text, length);
	else
		office_add(&reading->office, text, length);
}

/* ---- paragraphs ---- */

static void
paragraph_begin(DocxText *reading, const XmlElement *element)
{
	(void)element;
	g_clear_pointer(&reading->style, g_free);
	g_clear_pointer(&reading->list, g_free);
	reading->level = reading->outline = -1;
	reading->goes_on = FALSE;
	if (reading->notes.open)
		text_add(reading, "\n", 1);
	else
		office_begin(&reading->office, BLOCK_PARAGRAPH, 0);
}

static void
paragraph_end(DocxText *reading)
{
	if (!reading->notes.open)
		office_end(&reading->office, reading->goes_on);
	reading->goes_on = FALSE;
}

static void
properties_begin(DocxText *reading, const XmlElement *element)
{
	(void)element;
	reading->in_properties = TRUE;
}

/* What the paragraph is, from 1; 0: no heading. */
static guint
heading_level(const DocxText *reading)
{
	if (reading->outline >= 0)
		return reading->outline < LEVEL_MAX ? (guint)reading->outline + 1 : 0;
	return reading->style ? docx_style_get_level(reading->styles, reading->style) : 0;
}

static void
properties_end(DocxText *reading)
{
	guint depth = 0, heading = heading_level(reading);
	const char *list = reading->list;
	reading->in_properties = FALSE;
	if (reading->notes.open)
		return;
	if (!list && reading->style)
		list = docx_style_get_list(reading->styles, reading->style, &depth);
	if (reading->level >= 0)
		depth = (guint)reading->level;
	g_autofree char *marker = list ? docx_list_next(reading->lists, list, depth) : NULL;
	BlockKind kind = heading  ? BLOCK_HEADING
			 : marker ? BLOCK_ITEM
				  : BLOCK_PARAGRAPH;
	office_set(&reading->office, kind, heading ? heading : marker ? depth + 1 : 0, marker);
}

static void
style_take(DocxText *reading, const XmlElement *element)
{
	g_free(reading->style);
	reading->style = xml_attribute_get(element, "val");
}

static void
list_take(DocxText *reading, const XmlElement *element)
{
	g_free(reading->list);
	reading->list = xml_attribute_get(element, "val");
}

static void
level_take(DocxText *reading, const XmlElement *element)
{
	reading->level = level_read(element);
}

static void
outline_take(DocxText *reading, const XmlElement *element)
{
	reading->outline = level_read(element);
}

/* ---- runs ---- */

static void
run_begin(DocxText *reading, const XmlElement *element)
{
	(void)element;
	reading->in_run = TRUE;
}

static void
run_end(DocxText *reading)
{
	reading->in_run = reading->hidden = reading->office.emphasis = FALSE;
}

static void
emphasis_take(DocxText *reading, const XmlElement *element)
{
	if (reading->in_run)
		reading->office.emphasis |= is_on(element);
}

static void
hidden_take(DocxText *reading, const XmlElement *element)
{
	if (reading->in_run)
		reading->hidden = is_on(element);
}

static void
text_begin(DocxText *reading, const XmlElement *element)
{
	(void)element;
	reading->in_text = TRUE;
}

static void
text_end(DocxText *reading)
{
	reading->in_text = FALSE;
}

/* In a run a tab is one; in properties it is a place for one. */
static void
space_add(DocxText *reading, const XmlElement *element)
{
	(void)element;
	if (reading->in_run)
		text_add(reading, "\n", 1);
}

static void
hyphen_add(DocxText *reading, const XmlElement *element)
{
	(void)element;
	text_add(reading, "-", 1);
}

/* Fonts of symbols have their own meaning for the characters of U+F000 on. */
static void
symbol_add(DocxText *reading, const XmlElement *element)
{
	g_autofree char *code = xml_attribute_get(element, "char");
	gunichar c = code ? (gunichar)g_ascii_strtoull(code, NULL, 16) : 0;
	char bytes[6];
	if (c < ' ' || !g_unichar_validate(c) || g_unichar_type(c) == G_UNICODE_PRIVATE_USE)
		text_add(reading, "•", strlen("•"));
	else
		text_add(reading, bytes, (gsize)g_unichar_to_utf8(c, bytes));
}

static void
page_next(DocxText *reading, const XmlElement *element)
{
	(void)element;
	reading->office.page++;
}

static void
link_begin(DocxText *reading, const XmlElement *element)
{
	g_autofree char *id = xml_attribute_get(element, "id");
	reading->office.link = id ? docx_target_get(&reading->parts, id) : NULL;
}

static void
link_end(DocxText *reading)
{
	reading->office.link = NULL;
}

/* ---- tables, notes ---- */

static void
row_begin(DocxText *reading, const XmlElement *element)
{
	(void)element;
	if (!reading->notes.open)
		office_begin(&reading->office, BLOCK_ROW, 2);
}

static void
row_end(DocxText *reading)
{
	if (!reading->notes.open)
		office_end(&reading->office, FALSE);
}

static void
row_head(DocxText *reading, const XmlElement *element)
{
	if (is_on(element) && !reading->notes.open)
		office_set(&reading->office, BLOCK_ROW, 1, NULL);
}

static void
cell_begin(DocxText *reading, const XmlElement *element)
{
	(void)element;
	if (!reading->notes.open)
		office_cell(&reading->office);
}

static void
note_begin(DocxText *reading, const XmlElement *element)
{
	g_autofree char *id = xml_attribute_get(element, "id");
	g_autofree char *type = xml_attribute_get(element, "type");
	if (id && (!type || strcmp(type, "normal") == 0))
		docx_note_begin(&reading->notes, element->name, id);
	else
		reading->skipped++; /* the line between text and notes */
}

static void
note_end(DocxText *reading)
{
	docx_note_end(&reading->notes);
}

static void
mark_add(DocxText *reading, const char *kind, const XmlElement *element)
{
	g_autofree char *id = xml_attribute_get(element, "id");
	if (id && !reading->notes.open && !reading->hidden)
		docx_note_write(&reading->notes, kind, id, &reading->office);
}

static void
footnote_add(DocxText *reading, const XmlElement *element)
{
	mark_add(reading, "footnote", element);
}

static void
endnote_add(DocxText *reading, const XmlElement *element)
{
	mark_add(reading, "endnote", element);
}

/* ---- elements ---- */

static void
skip_begin(DocxText *reading, const XmlElement *element)
{
	(void)element;
	reading->skipped++;
}

/* Text that was taken out; in the properties of a paragraph, the mark at its end. */
static void
deleted_begin(DocxText *reading, const XmlElement *element)
{
	reading->goes_on |= reading->in_properties;
	skip_begin(reading, element);
}

static const struct {
	const char *name;
	void (*begin)(DocxText *reading, const XmlElement *element);
	void (*end)(DocxText *reading); /* not of what is skipped */
} elements[] = {
	{ "p", paragraph_begin, paragraph_end },
	{ "pPr", properties_begin, properties_end },
	{ "pStyle", style_take, NULL },
	{ "numId", list_take, NULL },
	{ "ilvl", level_take, NULL },
	{ "outlineLvl", outline_take, NULL },
	{ "r", run_begin, run_end },
	{ "b", emphasis_take, NULL },
	{ "i", emphasis_take, NULL },
	{ "vanish", hidden_take, NULL },
	{ "t", text_begin, text_end },
	{ "tab", space_add, NULL },
	{ "br", space_add, NULL },
	{ "cr", space_add, NULL },
	{ "noBreakHyphen", hyphen_add, NULL },
	{ "sym", symbol_add, NULL },
	{ DOCX_PAGE_MARK, page_next, NULL },
	{ "hyperlink", link_begin, link_end },
	{ "tr", row_begin, row_end },
	{ "tblHeader", row_head, NULL },
	{ "tc", cell_begin, NULL },
	{ "footnote", note_begin, note_end },
	{ "endnote", note_begin, note_end },
	{ "footnoteReference", footnote_add, NULL },
	{ "endnoteReference", endnote_add, NULL },
	/* as accepted: what was put in stays, what was taken out goes */
	{ "del", deleted_begin, NULL },
	{ "moveFrom", deleted_begin, NULL },
	{ "pPrChange", skip_begin, NULL },
	{ "rPrChange", skip_begin, NULL },
	{ "sdtPr", skip_begin, NULL },
	{ "rt", skip_begin, NULL },	  /* how it is pronounced */
	{ "Fallback", skip_begin, NULL }, /* the same once more, for older programs */
};

static int
element_find(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(elements); i++)
		if (strcmp(elements[i].name, name) == 0)
			return (int)i;
	return -1;
}

static gboolean
begin(const XmlElement *element, gpointer data, GError **error)
{
	(void)error;
	DocxText *reading = data;
	int row = reading->skipped ? -1 : element_find(element->name);
	if (reading->skipped)
		reading->skipped++;
	else if (row >= 0)
		elements[row].begin(reading, element);
	return TRUE;
}

static void
end(const XmlElement *element, gpointer data)
{
	DocxText *reading = data;
	int row = reading->skipped ? -1 : element_find(element->name);
	if (reading->skipped)
		reading->skipped--;
	else if (row >= 0 && elements[row].end)
		elements[row].end(reading);
}

static void
text(const XmlText *text, gpointer data)
{
	DocxText *reading = data;
	if (reading->in_text && !reading->skipped)
		text_add(reading, text->text, text->length);
}

const XmlHandlers docx_text_handlers = { begin, end, text };
