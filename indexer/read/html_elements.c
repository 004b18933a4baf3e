#include "indexer/read/html_elements.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
	const char *name;
	HtmlRole role;
} Row;

/* In the order of strcmp, to be looked up by halves. */
static const Row elements[] = {
	{ "a", HTML_ANCHOR },           { "address", HTML_BLOCK },
	{ "article", HTML_MAIN },       { "aside", HTML_NOISE },
	{ "b", HTML_EMPHASIS },         { "blockquote", HTML_APART },
	{ "body", HTML_BODY },          { "br", HTML_BREAK },
	{ "button", HTML_HIDDEN },      { "caption", HTML_BLOCK },
	{ "center", HTML_APART },       { "dd", HTML_BLOCK },
	{ "dialog", HTML_NOISE },       { "div", HTML_APART },
	{ "dl", HTML_APART },           { "dt", HTML_BLOCK },
	{ "em", HTML_EMPHASIS },        { "fieldset", HTML_APART },
	{ "figcaption", HTML_BLOCK },   { "figure", HTML_APART },
	{ "footer", HTML_NOISE },       { "form", HTML_NOISE },
	{ "h1", HTML_HEADING },         { "h2", HTML_HEADING },
	{ "h3", HTML_HEADING },         { "h4", HTML_HEADING },
	{ "h5", HTML_HEADING },         { "h6", HTML_HEADING },
	{ "header", HTML_NOISE },       { "hr", HTML_APART },
	{ "i", HTML_EMPHASIS },         { "iframe", HTML_HIDDEN },
	{ "li", HTML_ITEM },            { "link", HTML_RELATED },
	{ "main", HTML_MAIN },          { "meta", HTML_META },
	{ "nav", HTML_NOISE },          { "noscript", HTML_HIDDEN },
	{ "object", HTML_HIDDEN },      { "ol", HTML_NUMBERS },
	{ "p", HTML_BLOCK },            { "pre", HTML_BLOCK },
	{ "script", HTML_HIDDEN },      { "section", HTML_APART },
	{ "select", HTML_HIDDEN },      { "strong", HTML_EMPHASIS },
	{ "style", HTML_HIDDEN },       { "summary", HTML_BLOCK },
	{ "sup", HTML_RAISED },         { "svg", HTML_HIDDEN },
	{ "table", HTML_TABLE },        { "tbody", HTML_HEAD },
	{ "td", HTML_CELL },            { "template", HTML_HIDDEN },
	{ "textarea", HTML_HIDDEN },    { "tfoot", HTML_HEAD },
	{ "th", HTML_CELL },            { "thead", HTML_HEAD },
	{ "title", HTML_TITLE },        { "tr", HTML_ROW },
	{ "ul", HTML_BULLETS },
};

/* Values of the attribute `role` (w3.org/TR/wai-aria-1.2). */
static const Row boxes[] = {
	{ "alertdialog", HTML_NOISE },	 { "article", HTML_MAIN },  { "banner", HTML_NOISE },
	{ "complementary", HTML_NOISE }, { "contentinfo", HTML_NOISE }, { "dialog", HTML_NOISE },
	{ "main", HTML_MAIN },		 { "menu", HTML_NOISE },    { "navigation", HTML_NOISE },
	{ "search", HTML_NOISE },
};

static int
name_compare(const void *name, const void *row)
{
	return strcmp(name, ((const Row *)row)->name);
}

static HtmlRole
row_find(const char *name, const Row *rows, gsize n)
{
	const Row *row = bsearch(name, rows, n, sizeof *rows, name_compare);
	return row ? row->role : HTML_PLAIN;
}

HtmlRole
html_role_get(const char *name, const char *role)
{
	HtmlRole found = row_find(name, elements, G_N_ELEMENTS(elements));
	HtmlRole said = role && (found == HTML_APART || found == HTML_BULLETS)
			    ? row_find(role, boxes, G_N_ELEMENTS(boxes))
			    : HTML_PLAIN;
	return said ? said : found;
}
