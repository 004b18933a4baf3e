#include "indexer/read/odt_text.h"

#include <string.h>

#define CITATION_MAX_BYTES 16
#define START_MAX 100000

typedef struct {
	char *style;
	gboolean fresh; /* the item has no text yet: it gets the marker */
	gint start;	/* the number the item says it has, or -1 */
} List;

static void
list_clear(gpointer list)
{
	g_free(((List *)list)->style);
}

void
odt_text_open(OdtText *text, Flow *flow)
{
	*text = (OdtText){ .styles = odt_styles_new() };
	office_open(&text->office, flow);
	text->emphasis = g_array_new(FALSE, FALSE, sizeof(gboolean));
	text->lists = g_array_new(FALSE, FALSE, sizeof(List));
	g_array_set_clear_func(text->lists, list_clear);
	text->citation = g_string_new(NULL);
}

void
odt_text_close(OdtText *text)
{
	office_close(&text->office);
	odt_styles_free(text->styles);
	g_array_unref(text->emphasis);
	g_array_unref(text->lists);
	g_string_free(text->citation, TRUE);
	g_free(text->link);
}

/* ---- bold and italic ---- */

static void
emphasis_push(OdtText *text, const XmlElement *element)
{
	g_autofree char *style = xml_attribute_get(element, "style-name");
	gboolean emphasis =
	    text->office.emphasis || odt_style_is_emphasised(text->styles, style);
	g_array_append_val(text->emphasis, emphasis);
	text->office.emphasis = emphasis;
}

static void
emphasis_pop(OdtText *text)
{
	guint n = text->emphasis->len;
	g_array_set_size(text->emphasis, n - 1);
	text->office.emphasis = n > 1 && g_array_index(text->emphasis, gboolean, n - 2);
}

/* ---- lists ---- */

static List *
list_get(const OdtText *text)
{
	guint n = text->lists->len;
	return n ? &g_array_index(text->lists, List, n - 1) : NULL;
}

static void
list_begin(OdtText *text, const XmlElement *element)
{
	const List *outer = list_get(text);
	List list = { .style = xml_attribute_get(element, "style-name"), .start = -1 };
	g_autofree char *goes_on = xml_attribute_get(element, "continue-numbering");
	g_autofree char *other = xml_attribute_get(element, "continue-list");
	if (!list.style)
		list.style = g_strdup(outer ? outer->style : "");
	g_array_append_val(text->lists, list);
	odt_list_begin(text->styles, list.style, text->lists->len - 1,
		       other || g_strcmp0(goes_on, "true") == 0);
}

static void
list_end(OdtText *text)
{
	g_array_set_size(text->lists, text->lists->len - 1);
}

static void
item_begin(OdtText *text, const XmlElement *element)
{
	List *list = list_get(text);
	g_autofree char *start = xml_attribute_get(element, "start-value");
	if (!list)
		return;
	list->fresh = TRUE;
	list->start = start ? (gint)CLAMP(g_ascii_strtoll(start, NULL, 10), 0, START_MAX) : -1;
}

static void
item_end(OdtText *text)
{
	List *list = list_get(text);
	if (list)
		list->fresh = FALSE;
}

/* ---- paragraphs ---- */

/* The marker of the item whose first text this is; NULL where it is none. */
static char *
marker_take(OdtText *text, gboolean *item)
{
	List *list = list_get(text);
	*item = list && list->fresh;
	if (!*item)
		return NULL;
	list->fresh = FALSE;
	return odt_list_next(text->styles, list->style, text->lists->len - 1, list->start);
}

static void
paragraph_begin(OdtText *text, const XmlElement *element)
{
	gboolean item;
	g_autofree char *marker = marker_take(text, &item);
	office_begin(&text->office, BLOCK_PARAGRAPH, 0);
	if (item)
		office_set(&text->office, BLOCK_ITEM, text->lists->len, marker);
	emphasis_push(text, element);
}

static void
paragraph_end(OdtText *text)
{
	emphasis_pop(text);
	office_end(&text->office, FALSE);
}

static void
heading_begin(OdtText *text, const XmlElement *element)
{
	gboolean item;
	g_autofree char *said = xml_attribute_get(element, "outline-level");
	g_autofree char *marker = marker_take(text, &item);
	guint level = said ? (guint)CLAMP(g_ascii_strtoll(said, NULL, 10), 1, OFFICE_LEVELS) : 1;
	if (!marker)
		marker = odt_list_next(text->styles, NULL, level - 1, -1);
	office_begin(&text->office, BLOCK_HEADING, level);
	office_set(&text->office, BLOCK_HEADING, level, marker);
	emphasis_push(text, element);
}

static void
space_add(OdtText *text, const XmlElement *element)
{
	(void)element;
	office_add(&text->office, "\n", 1);
}

static void
page_next(OdtText *text, const XmlElement *element)
{
	(void)element;
	text->office.page++;
}

static void
link_begin(OdtText *text, const XmlElement *element)
{
	g_free(text->link);
	text->link = xml_attribute_get(element, "href");
	text->office.link = text->link;
}

static void
link_end(OdtText *text)
{
	text->office.link = NULL;
}

/* ---- tables, notes ---- */

static void
head_begin(OdtText *text, const XmlElement *element)
{
	(void)element;
	text->in_head = TRUE;
}

static void
head_end(OdtText *text)
{
	text->in_head = FALSE;
}

static void
row_begin(OdtText *text, const XmlElement *element)
{
	(void)element;
	office_begin(&text->office, BLOCK_ROW, text->in_head ? 1 : 2);
}

static void
row_end(OdtText *text)
{
	office_end(&text->office, FALSE);
}

static void
cell_begin(OdtText *text, const XmlElement *element)
{
	(void)element;
	office_cell(&text->office);
}

static void
citation_begin(OdtText *text, const XmlElement *element)
{
	(void)element;
	g_string_truncate(text->citation, 0);
	text->in_citation = TRUE;
}

static void
citation_end(OdtText *text)
{
	text->in_citation = FALSE;
}

static void
note_begin(OdtText *text, const XmlElement *element)
{
	(void)element;
	g_strstrip(text->citation->str);
	if (!*text->citation->str)
		g_string_printf(text->citation, "%u", ++text->notes);
	office_begin_note(&text->office, text->citation->str);
	g_string_truncate(text->citation, 0);
}

static void
note_end(OdtText *text)
{
	office_end(&text->office, FALSE);
}

static void
skip_begin(OdtText *text, const XmlElement *element)
{
	(void)element;
	text->skipped++;
}

/* ---- elements ---- */

#define TEXT "text:1.0"
#define TABLE "table:1.0"
#define OFFICE "office:1.0"
#define SVG "svg-compatible:1.0"

static const struct {
	const char *space; /* how it ends */
	const char *name;
	void (*begin)(OdtText *text, const XmlElement *element);
	void (*end)(OdtText *text); /* not of what is skipped */
} elements[] = {
	{ TEXT, "p", paragraph_begin, paragraph_end },
	{ TEXT, "span", emphasis_push, emphasis_pop },
	{ TEXT, "s", space_add, NULL },
	{ TEXT, "tab", space_add, NULL },
	{ TEXT, "line-break", space_add, NULL },
	{ TEXT, "h", heading_begin, paragraph_end },
	{ TEXT, "a", link_begin, link_end },
	{ TEXT, "list", list_begin, list_end },
	{ TEXT, "list-item", item_begin, item_end },
	{ TEXT, "note-citation", citation_begin, citation_end },
	{ TEXT, "note-body", note_begin, note_end },
	{ TEXT, ODT_PAGE_MARK, page_next, NULL },
	{ TABLE, "table-header-rows", head_begin, head_end },
	{ TABLE, "table-row", row_begin, row_end },
	{ TABLE, "table-cell", cell_begin, NULL },
	{ TABLE, "covered-table-cell", cell_begin, NULL },
	{ TEXT, "tracked-changes", skip_begin, NULL }, /* what was taken out */
	{ TEXT, "ruby-text", skip_begin, NULL },       /* how it is pronounced */
	{ TEXT, "table-of-content-source", skip_begin, NULL },
	{ TEXT, "script", skip_begin, NULL },
	{ OFFICE, "annotation", skip_begin, NULL },
	{ OFFICE, "forms", skip_begin, NULL },
	{ OFFICE, "binary-data", skip_begin, NULL },
	{ SVG, "title", skip_begin, NULL },
	{ SVG, "desc", skip_begin, NULL },
};

static int
element_find(const XmlElement *element)
{
	for (guint i = 0; i < G_N_ELEMENTS(elements); i++)
		if (strcmp(elements[i].name, element->name) == 0 &&
		    g_str_has_suffix(element->space, elements[i].space))
			return (int)i;
	return -1;
}

static gboolean
is_body(const XmlElement *element)
{
	return strcmp(element->name, "body") == 0 && g_str_has_suffix(element->space, OFFICE);
}

static gboolean
begin(const XmlElement *element, gpointer data, GError **error)
{
	(void)error;
	OdtText *text = data;
	int row = text->skipped || !text->body ? -1 : element_find(element);
	text->body += is_body(element);
	if (text->skipped)
		text->skipped++;
	else if (!text->body)
		odt_styles_read(text->styles, element);
	else if (row >= 0)
		elements[row].begin(text, element);
	return TRUE;
}

static void
end(const XmlElement *element, gpointer data)
{
	OdtText *text = data;
	int row = text->skipped || !text->body ? -1 : element_find(element);
	text->body -= is_body(element);
	if (text->skipped)
		text->skipped--;
	else if (row >= 0 && elements[row].end)
		elements[row].end(text);
}

static void
take(const XmlText *piece, gpointer data)
{
	OdtText *text = data;
	if (text->skipped || !text->body)
		return;
	if (!text->in_citation)
		office_add(&text->office, piece->text, piece->length);
	else if (text->citation->len + piece->length <= CITATION_MAX_BYTES)
		g_string_append_len(text->citation, piece->text, (gssize)piece->length);
}

const XmlHandlers odt_text_handlers = { begin, end, take };
