#include "indexer/read/docx_style.h"

#include <string.h>

#include "indexer/read/office.h"

#define BASES_MAX 32 /* styles that are based on each other */
#define LEVEL_BODY 9 /* as Word has it: from 0 to 8 are headings */

typedef struct {
	char *name, *base, *list;
	gint level;	 /* from 0; LEVEL_BODY; or -1 where the style does not say */
	gint list_level; /* or -1 */
} Style;

struct DocxStyles {
	GHashTable *styles; /* of Style, by id */
	Style *open;	    /* lent */
	guint skipped;	    /* how deep in properties that were changed */
};

static void
style_free(gpointer data)
{
	Style *style = data;
	g_free(style->name);
	g_free(style->base);
	g_free(style->list);
	g_free(style);
}

static void
style_begin(DocxStyles *styles, const XmlElement *element)
{
	char *id = xml_attribute_get(element, "styleId");
	styles->open = NULL;
	if (!id)
		return;
	Style *style = g_new0(Style, 1);
	style->level = style->list_level = -1;
	styles->open = style;
	g_hash_table_replace(styles->styles, id, style);
}

static void
text_take(char **field, char *value)
{
	g_free(*field);
	*field = value;
}

static void
property_take(Style *style, const char *name, char *value)
{
	if (strcmp(name, "name") == 0)
		text_take(&style->name, value);
	else if (strcmp(name, "basedOn") == 0)
		text_take(&style->base, value);
	else if (strcmp(name, "numId") == 0)
		text_take(&style->list, value);
	else {
		gint number = (gint)CLAMP(g_ascii_strtoll(value, NULL, 10), 0, LEVEL_BODY);
		if (strcmp(name, "outlineLvl") == 0)
			style->level = number;
		else if (strcmp(name, "ilvl") == 0)
			style->list_level = number;
		g_free(value);
	}
}

static gboolean
begin(const XmlElement *element, gpointer data, GError **error)
{
	(void)error;
	DocxStyles *styles = data;
	if (g_str_has_suffix(element->name, "PrChange") || styles->skipped)
		styles->skipped++;
	else if (strcmp(element->name, "style") == 0)
		style_begin(styles, element);
	char *value = styles->open && !styles->skipped ? xml_attribute_get(element, "val") : NULL;
	if (value)
		property_take(styles->open, element->name, value);
	return TRUE;
}

static void
end(const XmlElement *element, gpointer data)
{
	DocxStyles *styles = data;
	if (styles->skipped)
		styles->skipped--;
	else if (strcmp(element->name, "style") == 0)
		styles->open = NULL;
}

DocxStyles *
docx_styles_open(Archive *archive, const char *part, GError **error)
{
	static const XmlHandlers handlers = { .begin = begin, .end = end };
	DocxStyles *styles = g_new0(DocxStyles, 1);
	styles->styles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, style_free);
	if (!part || !archive_has(archive, part) ||
	    archive_parse(archive, part, &handlers, styles, error))
		return styles;
	docx_styles_close(styles);
	return NULL;
}

void
docx_styles_close(DocxStyles *styles)
{
	if (!styles)
		return;
	g_hash_table_unref(styles->styles);
	g_free(styles);
}

/* "heading 2", "Kop2" */
static guint
level_of_name(const char *name)
{
	static const char *const names[] = { "heading", "kop" };
	g_autofree char *small = g_ascii_strdown(name, -1);
	if (strcmp(small, "title") == 0 || strcmp(small, "titel") == 0)
		return 1;
	for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
		const char *digit = small + strlen(names[i]);
		if (!g_str_has_prefix(small, names[i]))
			continue;
		digit += *digit == ' ';
		if (*digit >= '1' && *digit <= '9' && !digit[1])
			return (guint)(*digit - '0');
	}
	return 0;
}

guint
docx_style_get_level(const DocxStyles *styles, const char *id)
{
	const Style *style = g_hash_table_lookup(styles->styles, id);
	if (!style)
		return level_of_name(id);
	for (guint i = 0; style && i < BASES_MAX; i++) {
		guint named = style->name ? level_of_name(style->name) : 0;
		if (style->level >= 0)
			return style->level < LEVEL_BODY ? (guint)style->level + 1 : 0;
		if (named)
			return named;
		style = style->base ? g_hash_table_lookup(styles->styles, style->base) : NULL;
	}
	return 0;
}

const char *
docx_style_get_list(const DocxStyles *styles, const char *id, guint *level)
{
	const Style *style = g_hash_table_lookup(styles->styles, id);
	gint said = -1;
	for (guint i = 0; style && i < BASES_MAX; i++) {
		said = said >= 0 ? said : style->list_level;
		if (style->list) {
			*level = said > 0 ? (guint)said : 0;
			return style->list;
		}
		style = style->base ? g_hash_table_lookup(styles->styles, style->base) : NULL;
	}
	return NULL;
}
