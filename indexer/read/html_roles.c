#include <string.h>

#include "indexer/read/html_reading.h"

#define PUBLICATION "https://zoek.officielebekendmakingen.nl/"

typedef void (*TagTake)(HtmlReading *reading, const HtmlToken *token);

/* ---- blocks ---- */

void
html_block_close(HtmlReading *reading)
{
	if (reading->in_block)
		flow_end(reading->flow, reading->reached);
	reading->in_block = reading->in_row = FALSE;
}

/* What comes is another paragraph, but for a cell of a table, which stays one text. */
static void
part(HtmlReading *reading)
{
	if (reading->in_row)
		flow_space(reading->flow, reading->reached);
	else
		html_block_close(reading);
}

static char *
marker_make(const HtmlReading *reading)
{
	gint count = reading->lists ? reading->counts[MIN(reading->lists, HTML_LISTS_MAX) - 1] : -1;
	return count < 0 ? g_strdup("•") : g_strdup_printf("%d.", count);
}

void
html_block_open(HtmlReading *reading)
{
	gboolean item = reading->kind == BLOCK_ITEM;
	g_autofree char *marker = item ? marker_make(reading) : NULL;
	guint level = item					? MAX(reading->lists, 1)
		      : reading->kind == BLOCK_HEADING ? reading->level
						       : 0;
	flow_begin(reading->flow, reading->kind, level, marker);
	flow_emphasis(reading->flow, (gint)reading->bold);
	flow_link(reading->flow, reading->link);
	reading->in_block = TRUE;
	if (item)
		reading->kind = BLOCK_PARAGRAPH;
}

static void
apart_take(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	part(reading);
}

/* Whoever forgets to end a heading begins a paragraph. */
static void
paragraph_begin(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	part(reading);
	if (reading->kind == BLOCK_HEADING)
		reading->kind = BLOCK_PARAGRAPH;
}

static void
heading_begin(HtmlReading *reading, const HtmlToken *token)
{
	part(reading);
	reading->kind = BLOCK_HEADING;
	reading->level = (guint)(token->name[1] - '0');
	if (reading->level == 1 && reading->heading->len == 0)
		reading->capture = reading->heading;
}

static void
paragraphs_follow(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	part(reading);
	reading->kind = BLOCK_PARAGRAPH;
}

static void
heading_end(HtmlReading *reading, const HtmlToken *token)
{
	reading->capture = NULL;
	paragraphs_follow(reading, token);
}

static void
list_begin(HtmlReading *reading, const HtmlToken *token)
{
	g_autofree char *start = html_attribute_get(token, "start");
	gboolean bullets = strcmp(token->name, "ol") != 0;
	guint64 first = start ? g_ascii_strtoull(start, NULL, 10) : 1;
	part(reading);
	if (reading->lists < HTML_LISTS_MAX)
		reading->counts[reading->lists] =
		    bullets ? -1 : (gint)MIN(MAX(first, 1), G_MAXINT16) - 1;
	reading->lists++;
}

static void
list_end(HtmlReading *reading, const HtmlToken *token)
{
	paragraphs_follow(reading, token);
	reading->lists -= reading->lists > 0;
}

static void
item_begin(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	part(reading);
	reading->kind = BLOCK_ITEM;
	if (reading->lists > 0 && reading->lists <= HTML_LISTS_MAX &&
	    reading->counts[reading->lists - 1] >= 0)
		reading->counts[reading->lists - 1]++;
}

/* ---- tables: one in another is text of its cell ---- */

static void
table_begin(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	part(reading);
	reading->tables++;
}

static void
table_end(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	reading->tables -= reading->tables > 0;
	if (reading->tables > 0)
		part(reading);
	else
		html_block_close(reading);
}

static void
head_begin(HtmlReading *reading, const HtmlToken *token)
{
	reading->heads = strcmp(token->name, "thead") == 0;
}

static void
head_end(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	reading->heads = 0;
}

static void
row_end(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	if (reading->tables <= 1)
		html_block_close(reading);
	else
		part(reading);
}

static void
row_begin(HtmlReading *reading, const HtmlToken *token)
{
	row_end(reading, token);
	if (reading->tables > 1)
		return;
	flow_begin(reading->flow, BLOCK_ROW, reading->heads ? 1 : 2, NULL);
	reading->in_block = reading->in_row = TRUE;
}

static void
cell_begin(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	if (reading->in_row && reading->tables <= 1)
		flow_cell(reading->flow);
	else
		part(reading);
}

/* ---- in a line ---- */

static void
break_take(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	flow_space(reading->flow, reading->reached);
}

static void
emphasis_begin(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	reading->bold++;
	flow_emphasis(reading->flow, +1);
}

static void
emphasis_end(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	reading->bold -= reading->bold > 0;
	flow_emphasis(reading->flow, -1);
}

static void
raised_begin(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	reading->raised = TRUE;
}

static void
raised_end(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	reading->raised = FALSE;
}

static void
link_set(HtmlReading *reading, char *target)
{
	g_free(reading->link);
	reading->link = target;
	flow_link(reading->flow, target);
}

/* On the site itself a publication is linked by its file: "kst-33694-72.html#p3". */
static void
anchor_begin(HtmlReading *reading, const HtmlToken *token)
{
	g_autofree char *address = html_attribute_get(token, "href");
	const char *file = address ? strrchr(address, '/') : NULL;
	file = file ? file + 1 : address;
	if (!address || *address == '#')
		link_set(reading, NULL);
	else if (strstr(address, "://"))
		link_set(reading, g_steal_pointer(&address));
	else
		link_set(reading, g_strdup_printf(PUBLICATION "%.*s.html",
						  (int)strcspn(file, ".?#"), file));
}

static void
anchor_end(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	link_set(reading, NULL);
}

/* ---- what it says of itself ---- */

static void
body_begin(HtmlReading *reading, const HtmlToken *token)
{
	if (!reading->in_block)
		flow_skip(reading->flow, BLOCK_METADATA, token->start);
}

static void
title_begin(HtmlReading *reading, const HtmlToken *token)
{
	if (!token->closed && reading->title->len == 0)
		reading->capture = reading->title;
}

static void
title_end(HtmlReading *reading, const HtmlToken *token)
{
	(void)token;
	reading->capture = NULL;
}

static void
meta_begin(HtmlReading *reading, const HtmlToken *token)
{
	g_autofree char *name = html_attribute_get(token, "name");
	g_autofree char *content = html_attribute_get(token, "content");
	if (!name)
		name = html_attribute_get(token, "property");
	if (name && content)
		owms_take(&reading->owms, name, content);
}

static void
related_begin(HtmlReading *reading, const HtmlToken *token)
{
	g_autofree char *relation = html_attribute_get(token, "rel");
	g_autofree char *address = html_attribute_get(token, "href");
	if (relation && address && g_ascii_strcasecmp(relation, "canonical") == 0)
		owms_take(&reading->owms, "canonical", address);
}

/* ---- tags ---- */

static const struct {
	TagTake begin, end;
} roles[HTML_ROLES] = {
	[HTML_APART] = { apart_take, apart_take },
	[HTML_BLOCK] = { paragraph_begin, apart_take },
	[HTML_HEADING] = { heading_begin, heading_end },
	[HTML_BULLETS] = { list_begin, list_end },
	[HTML_NUMBERS] = { list_begin, list_end },
	[HTML_ITEM] = { item_begin, paragraphs_follow },
	[HTML_TABLE] = { table_begin, table_end },
	[HTML_HEAD] = { head_begin, head_end },
	[HTML_ROW] = { row_begin, row_end },
	[HTML_CELL] = { cell_begin, apart_take },
	[HTML_BREAK] = { break_take, NULL },
	[HTML_EMPHASIS] = { emphasis_begin, emphasis_end },
	[HTML_RAISED] = { raised_begin, raised_end },
	[HTML_ANCHOR] = { anchor_begin, anchor_end },
	[HTML_MAIN] = { apart_take, apart_take },
	[HTML_NOISE] = { apart_take, apart_take },
	[HTML_BODY] = { body_begin, apart_take },
	[HTML_TITLE] = { title_begin, title_end },
	[HTML_META] = { meta_begin, NULL },
	[HTML_RELATED] = { related_begin, NULL },
};

void
html_role_begin(HtmlReading *reading, HtmlRole role, const HtmlToken *token)
{
	if (roles[role].begin)
		roles[role].begin(reading, token);
}

void
html_role_end(HtmlReading *reading, HtmlRole role, const HtmlToken *token)
{
	if (roles[role].end)
		roles[role].end(reading, token);
}
