#include "indexer/read/docx_list.h"

#include <string.h>

#include "indexer/read/office.h"

#define MARKER_MAX_BYTES 100
#define START_MAX 100000

typedef struct {
	char *text; /* "%1.%2", or NULL */
	char form;
	guint start;
} Level;

/* What lists have in common: lists of one form count on from each other. */
typedef struct {
	Level levels[OFFICE_LEVELS];
	guint counts[OFFICE_LEVELS]; /* the last number and 1; 0: none since the level above */
} Form;

typedef struct {
	char *form;
	guint starts[OFFICE_LEVELS]; /* and 1, over those of the form at its first item; or 0 */
} List;

struct DocxLists {
	GHashTable *forms, *lists;
	Form *form; /* lent: that is being read */
	List *list; /* lent: that is being read */
	guint level;
};

#define FORM_BULLET '*'
#define FORM_NONE 0

/* As office_number_print has them; all that are not here count in digits. */
static const struct {
	const char *name;
	char form;
} forms[] = {
	{ "lowerLetter", 'a' }, { "upperLetter", 'A' },	   { "lowerRoman", 'i' },
	{ "upperRoman", 'I' },	{ "bullet", FORM_BULLET }, { "none", FORM_NONE },
};

static void
form_free(gpointer data)
{
	Form *form = data;
	for (guint i = 0; i < OFFICE_LEVELS; i++)
		g_free(form->levels[i].text);
	g_free(form);
}

static void
list_free(gpointer data)
{
	g_free(((List *)data)->form);
	g_free(data);
}

/* ---- reading ---- */

static guint
number_of(const char *value, guint max)
{
	return value ? (guint)CLAMP(g_ascii_strtoll(value, NULL, 10), 0, max) : 0;
}

static void
form_begin(DocxLists *lists, const XmlElement *element)
{
	char *id = xml_attribute_get(element, "abstractNumId");
	lists->form = g_new0(Form, 1);
	lists->list = NULL;
	for (guint i = 0; i < OFFICE_LEVELS; i++)
		lists->form->levels[i] = (Level){ NULL, '1', 1 };
	g_hash_table_replace(lists->forms, id ? id : g_strdup(""), lists->form);
}

static void
list_begin(DocxLists *lists, const XmlElement *element)
{
	char *id = xml_attribute_get(element, "numId");
	lists->list = g_new0(List, 1);
	lists->form = NULL;
	g_hash_table_replace(lists->lists, id ? id : g_strdup(""), lists->list);
}

static void
level_begin(DocxLists *lists, const XmlElement *element)
{
	g_autofree char *level = xml_attribute_get(element, "ilvl");
	lists->level = number_of(level, OFFICE_LEVELS - 1);
}

static char
form_find(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(forms); i++)
		if (strcmp(forms[i].name, name) == 0)
			return forms[i].form;
	return '1';
}

static void
level_take(Level *level, const char *name, const char *value)
{
	if (strcmp(name, "start") == 0)
		level->start = number_of(value, START_MAX);
	else if (strcmp(name, "numFmt") == 0)
		level->form = form_find(value);
	else if (strcmp(name, "lvlText") == 0 && strlen(value) <= MARKER_MAX_BYTES) {
		g_free(level->text);
		level->text = g_strdup(value);
	}
}

static gboolean
begin(const XmlElement *element, gpointer data, GError **error)
{
	(void)error;
	DocxLists *lists = data;
	g_autofree char *value = xml_attribute_get(element, "val");
	if (strcmp(element->name, "abstractNum") == 0)
		form_begin(lists, element);
	else if (strcmp(element->name, "num") == 0)
		list_begin(lists, element);
	else if (strcmp(element->name, "lvl") == 0 || strcmp(element->name, "lvlOverride") == 0)
		level_begin(lists, element);
	else if (value && lists->form)
		level_take(&lists->form->levels[lists->level], element->name, value);
	else if (value && lists->list && strcmp(element->name, "abstractNumId") == 0) {
		g_free(lists->list->form);
		lists->list->form = g_strdup(value);
	} else if (value && lists->list && strcmp(element->name, "startOverride") == 0)
		lists->list->starts[lists->level] = number_of(value, START_MAX) + 1;
	return TRUE;
}

DocxLists *
docx_lists_open(Archive *archive, const char *part, GError **error)
{
	static const XmlHandlers handlers = { .begin = begin };
	DocxLists *lists = g_new0(DocxLists, 1);
	lists->forms = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, form_free);
	lists->lists = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, list_free);
	if (!part || !archive_has(archive, part) ||
	    archive_parse(archive, part, &handlers, lists, error))
		return lists;
	docx_lists_close(lists);
	return NULL;
}

void
docx_lists_close(DocxLists *lists)
{
	if (!lists)
		return;
	g_hash_table_unref(lists->forms);
	g_hash_table_unref(lists->lists);
	g_free(lists);
}

/* ---- counting ---- */

static void
count_next(Form *form, List *list, guint level)
{
	for (guint i = 0; i <= level; i++) {
		gboolean fresh = form->counts[i] == 0 || list->starts[i] > 0;
		if (fresh)
			form->counts[i] = list->starts[i] ? list->starts[i]
							  : form->levels[i].start + 1;
		else if (i == level)
			form->counts[i]++;
		list->starts[i] = 0;
	}
	for (guint i = level + 1; i < OFFICE_LEVELS; i++)
		form->counts[i] = 0;
}

/* "%1.%2)" with the counts in it, which are one too high so that 0 means none. */
static char *
marker_print(const Form *form, const char *text)
{
	GString *marker = g_string_new(NULL);
	for (const char *c = text; *c; c++) {
		gboolean number = *c == '%' && c[1] >= '1' && c[1] <= '9';
		guint level = number ? (guint)(c[1] - '1') : 0;
		if (!number)
			g_string_append_c(marker, *c);
		else if (form->levels[level].form != FORM_NONE && form->counts[level])
			office_number_print(marker, form->counts[level] - 1,
					    form->levels[level].form);
		c += number;
	}
	return g_string_free(marker, FALSE);
}

char *
docx_list_next(DocxLists *lists, const char *id, guint level)
{
	List *list = g_hash_table_lookup(lists->lists, id);
	Form *form = list && list->form ? g_hash_table_lookup(lists->forms, list->form) : NULL;
	if (!form || level >= OFFICE_LEVELS)
		return NULL;
	count_next(form, list, level);
	const Level *said = &form->levels[level];
	if (said->form == FORM_NONE || !said->text || !*said->text)
		return NULL;
	return said->form == FORM_BULLET ? g_strdup("•") : marker_print(form, said->text);
}
