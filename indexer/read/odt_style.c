#include "indexer/read/odt_style.h"

#include <string.h>

#include "indexer/read/office.h"

#define PARENTS_MAX 32 /* styles that inherit from each other */
#define BOLD_FROM 600  /* of a weight from 100 to 900 */
#define AFFIX_MAX_BYTES 40
#define START_MAX 100000

typedef struct {
	char *parent;
	gint bold, italic; /* 0 or 1; -1 where the style does not say */
} Style;

typedef struct {
	char *prefix, *suffix; /* or NULL */
	char *bullet;	       /* or NULL: it is numbered */
	char form;	       /* as office_number_print has it; 0: no number */
	guint start, shown;    /* levels that the number shows */
	guint count;	       /* the number of the last item */
} Level;

typedef struct {
	Level levels[OFFICE_LEVELS];
} List;

struct OdtStyles {
	GHashTable *styles, *lists; /* by name */
	List headings;
	Style *style; /* lent: that is being read */
	List *list;   /* lent: that is being read */
};

static void
style_free(gpointer style)
{
	g_free(((Style *)style)->parent);
	g_free(style);
}

static void
list_clear(List *list)
{
	for (guint i = 0; i < OFFICE_LEVELS; i++) {
		g_free(list->levels[i].prefix);
		g_free(list->levels[i].suffix);
		g_free(list->levels[i].bullet);
	}
}

static void
list_free(gpointer list)
{
	list_clear(list);
	g_free(list);
}

OdtStyles *
odt_styles_new(void)
{
	OdtStyles *styles = g_new0(OdtStyles, 1);
	styles->styles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, style_free);
	styles->lists = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, list_free);
	return styles;
}

void
odt_styles_free(OdtStyles *styles)
{
	g_hash_table_unref(styles->styles);
	g_hash_table_unref(styles->lists);
	list_clear(&styles->headings);
	g_free(styles);
}

/* ---- reading ---- */

static void
style_read(OdtStyles *styles, const XmlElement *element)
{
	char *name = xml_attribute_get(element, "name");
	styles->list = NULL;
	styles->style = g_new0(Style, 1);
	styles->style->parent = xml_attribute_get(element, "parent-style-name");
	styles->style->bold = styles->style->italic = -1;
	g_hash_table_replace(styles->styles, name ? name : g_strdup(""), styles->style);
}

/* Of all that has no style: nothing is bold by default. */
static void
default_read(OdtStyles *styles, const XmlElement *element)
{
	(void)element;
	styles->style = NULL;
}

static void
properties_read(OdtStyles *styles, const XmlElement *element)
{
	g_autofree char *weight = xml_attribute_get(element, "font-weight");
	g_autofree char *slant = xml_attribute_get(element, "font-style");
	if (!styles->style)
		return;
	if (weight)
		styles->style->bold = strcmp(weight, "bold") == 0 ||
				      g_ascii_strtoull(weight, NULL, 10) >= BOLD_FROM;
	if (slant)
		styles->style->italic = strcmp(slant, "normal") != 0;
}

static void
list_read(OdtStyles *styles, const XmlElement *element)
{
	char *name = xml_attribute_get(element, "name");
	styles->style = NULL;
	styles->list = g_new0(List, 1);
	g_hash_table_replace(styles->lists, name ? name : g_strdup(""), styles->list);
}

static void
headings_read(OdtStyles *styles, const XmlElement *element)
{
	(void)element;
	styles->style = NULL;
	styles->list = &styles->headings;
}

static guint
number_get(const XmlElement *element, const char *name, guint fallback)
{
	g_autofree char *value = xml_attribute_get(element, name);
	return value ? (guint)CLAMP(g_ascii_strtoll(value, NULL, 10), 0, START_MAX) : fallback;
}

/* The level of the list being read; NULL where there is none. */
static Level *
level_get(OdtStyles *styles, const XmlElement *element)
{
	guint level = number_get(element, "level", 0);
	return styles->list && level >= 1 && level <= OFFICE_LEVELS
		   ? &styles->list->levels[level - 1]
		   : NULL;
}

static void
text_take(char **field, char *value)
{
	g_free(*field);
	*field = value && strlen(value) <= AFFIX_MAX_BYTES ? g_strdup(value) : NULL;
	g_free(value);
}

static void
number_read(OdtStyles *styles, const XmlElement *element)
{
	Level *level = level_get(styles, element);
	g_autofree char *form = xml_attribute_get(element, "num-format");
	if (!level)
		return;
	text_take(&level->prefix, xml_attribute_get(element, "num-prefix"));
	text_take(&level->suffix, xml_attribute_get(element, "num-suffix"));
	level->form = !form || !*form ? 0 : strchr("aAiI", *form) ? *form : '1';
	level->start = number_get(element, "start-value", 1);
	level->shown = number_get(element, "display-levels", 1);
}

static void
bullet_read(OdtStyles *styles, const XmlElement *element)
{
	Level *level = level_get(styles, element);
	char *bullet = xml_attribute_get(element, "bullet-char");
	gunichar first = bullet ? g_utf8_get_char(bullet) : 0;
	gboolean known = g_unichar_isgraph(first) && g_unichar_type(first) != G_UNICODE_PRIVATE_USE;
	if (level) /* fonts of symbols have bullets of their own */
		text_take(&level->bullet, g_strdup(known ? bullet : "•"));
	g_free(bullet);
}

static const struct {
	const char *name;
	void (*read)(OdtStyles *styles, const XmlElement *element);
} elements[] = {
	{ "style", style_read },
	{ "default-style", default_read },
	{ "text-properties", properties_read },
	{ "list-style", list_read },
	{ "outline-style", headings_read },
	{ "outline-level-style", number_read },
	{ "list-level-style-number", number_read },
	{ "list-level-style-bullet", bullet_read },
};

void
odt_styles_read(OdtStyles *styles, const XmlElement *element)
{
	for (guint i = 0; i < G_N_ELEMENTS(elements); i++)
		if (strcmp(elements[i].name, element->name) == 0) {
			elements[i].read(styles, element);
			return;
		}
}

/* ---- asking ---- */

gboolean
odt_style_is_emphasised(const OdtStyles *styles, const char *name)
{
	gint bold = -1, italic = -1;
	for (guint i = 0; name && i < PARENTS_MAX; i++) {
		const Style *style = g_hash_table_lookup(styles->styles, name);
		if (!style)
			break;
		bold = bold >= 0 ? bold : style->bold;
		italic = italic >= 0 ? italic : style->italic;
		name = style->parent;
	}
	return bold == 1 || italic == 1;
}

static List *
list_find(OdtStyles *styles, const char *name)
{
	return name ? g_hash_table_lookup(styles->lists, name) : &styles->headings;
}

void
odt_list_begin(OdtStyles *styles, const char *name, guint level, gboolean counts_on)
{
	List *list = list_find(styles, name);
	for (guint i = level; list && !counts_on && i < OFFICE_LEVELS; i++)
		list->levels[i].count = 0;
}

static char *
marker_print(const List *list, guint level)
{
	const Level *last = &list->levels[level];
	GString *marker = g_string_new(last->prefix);
	guint shown = CLAMP(last->shown, 1, level + 1);
	gsize start = marker->len;
	for (guint i = level + 1 - shown; i <= level; i++) {
		if (!list->levels[i].form)
			continue;
		if (marker->len > start)
			g_string_append_c(marker, '.');
		office_number_print(marker, list->levels[i].count, list->levels[i].form);
	}
	g_string_append(marker, last->suffix ? last->suffix : "");
	return g_string_free(marker, FALSE);
}

char *
odt_list_next(OdtStyles *styles, const char *name, guint level, gint start)
{
	List *list = list_find(styles, name);
	if (!list || level >= OFFICE_LEVELS)
		return NULL;
	Level *said = &list->levels[level];
	said->count = start >= 0 ? (guint)start : said->count ? said->count + 1 : said->start;
	for (guint i = level + 1; i < OFFICE_LEVELS; i++)
		list->levels[i].count = 0;
	if (said->bullet)
		return g_strdup(said->bullet);
	return said->form ? marker_print(list, level) : NULL;
}
