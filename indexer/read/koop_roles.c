#include <string.h>

#include "indexer/read/koop_reading.h"

/* ---- paragraphs and headings ---- */

/* From 1: one deeper in every element that has a heading, down to `depth`. */
static guint
level_get(const KoopReading *reading, guint depth)
{
	guint level = 1;
	for (guint i = 1; i <= depth; i++)
		level += koop_open_get(reading, i)->headed;
	return level;
}

static void
heading_open(KoopReading *reading, guint outer, guint deeper)
{
	if (koop_in_heading(reading))
		flow_space(reading->flow, reading->reached);
	else
		koop_block_open(reading, BLOCK_HEADING, level_get(reading, outer) + deeper, FALSE);
}

static void
paragraph_begin(KoopReading *reading, const XmlElement *element)
{
	(void)element;
	koop_block_open(reading, BLOCK_VERBATIM, 0, FALSE);
}

static void
together_begin(KoopReading *reading, const XmlElement *element)
{
	(void)element;
	koop_block_open(reading, BLOCK_VERBATIM, 0, TRUE);
}

static void
term_begin(KoopReading *reading, const XmlElement *element)
{
	(void)element;
	koop_block_open(reading, BLOCK_ITEM, reading->lists + 1, TRUE);
}

static void
heading_begin(KoopReading *reading, const XmlElement *element)
{
	(void)element;
	guint outer = koop_reading_depth(reading) - 1;
	heading_open(reading, outer - 1, 0);
	koop_open_get(reading, outer)->headed = TRUE;
}

static void
subheading_begin(KoopReading *reading, const XmlElement *element)
{
	g_autofree char *weight = xml_attribute_get(element, "kopopmaak");
	if (!weight)
		weight = xml_attribute_get(element, "letat");
	heading_open(reading, koop_reading_depth(reading) - 1, koop_depth_get(weight));
}

static void
number_begin(KoopReading *reading, const XmlElement *element)
{
	const KoopElement *outer = koop_open_get(reading, koop_reading_depth(reading) - 1)->element;
	if (!koop_in_heading(reading) && outer->role == KOOP_QUESTION)
		reading->label = strcmp(outer->name, "vraag") == 0 ? "Vraag" : "Antwoord";
	heading_begin(reading, element);
}

static void
number_end(KoopReading *reading)
{
	reading->label = NULL;
}

static void
word_begin(KoopReading *reading, const XmlElement *element)
{
	(void)element;
	if (reading->after_word)
		flow_space(reading->flow, reading->reached);
}

static void
word_end(KoopReading *reading)
{
	reading->after_word = TRUE;
}

static void
list_begin(KoopReading *reading, const XmlElement *element)
{
	(void)element;
	reading->lists++;
}

static void
list_end(KoopReading *reading)
{
	reading->lists--;
}

static void
item_begin(KoopReading *reading, const XmlElement *element)
{
	(void)element;
	const KoopBegun *begun = koop_begun_get(reading);
	if (begun && begun->together) {
		flow_space(reading->flow, reading->reached);
		return;
	}
	if (begun)
		koop_block_close(reading, reading->reached);
	reading->item = koop_reading_depth(reading);
	g_string_truncate(reading->marker, 0);
}

static void
item_end(KoopReading *reading)
{
	reading->item = 0;
}

static void
marker_begin(KoopReading *reading, const XmlElement *element)
{
	(void)element;
	if (reading->item)
		koop_capture_begin(reading, reading->marker, TRUE);
	else
		flow_space(reading->flow, reading->reached);
}

static void
marker_end(KoopReading *reading)
{
	if (reading->item)
		g_strstrip(reading->marker->str);
	else
		flow_space(reading->flow, reading->reached);
	koop_capture_end(reading);
}

static void
row_begin(KoopReading *reading, const XmlElement *element)
{
	(void)element;
	koop_block_open(reading, BLOCK_ROW, reading->heads ? 1 : 2, TRUE);
}

static void
cell_begin(KoopReading *reading, const XmlElement *element)
{
	(void)element;
	const KoopBegun *begun = koop_begun_get(reading);
	if (begun && begun->kind == BLOCK_ROW && begun->owner + 1 == koop_reading_depth(reading))
		flow_cell(reading->flow);
	else
		flow_space(reading->flow, reading->reached);
}

static void
head_begin(KoopReading *reading, const XmlElement *element)
{
	(void)element;
	reading->heads++;
}

static void
head_end(KoopReading *reading)
{
	reading->heads--;
}

static void
emphasis_begin(KoopReading *reading, const XmlElement *element)
{
	(void)element;
	flow_emphasis(reading->flow, +1);
}

static void
emphasis_end(KoopReading *reading)
{
	flow_emphasis(reading->flow, -1);
}

/* Editors leave spaces in addresses, no-break ones too. */
static char *
target_trim(char *target)
{
	char *start = target;
	while (*start && g_unichar_isspace(g_utf8_get_char(start)))
		start = g_utf8_next_char(start);
	for (char *last; (last = g_utf8_find_prev_char(start, start + strlen(start))) &&
			 g_unichar_isspace(g_utf8_get_char(last));)
		*last = '\0';
	return start;
}

static void
link_begin(KoopReading *reading, const XmlElement *element)
{
	g_autofree char *target = xml_attribute_get(element, "doc");
	if (target)
		flow_link(reading->flow, target_trim(target));
}

static void
dossier_link_begin(KoopReading *reading, const XmlElement *element)
{
	g_autofree char *number = xml_attribute_get(element, "dossier");
	g_autofree char *target = number ? g_strconcat("dossier:", target_trim(number), NULL) : NULL;
	flow_link(reading->flow, target);
}

static void
link_end(KoopReading *reading)
{
	flow_link(reading->flow, NULL);
}

/* ---- notes ---- */

/* The number of the note that this mark points at, or that has this id. */
static const char *
note_number(KoopReading *reading, const char *id)
{
	const char *number = id ? g_hash_table_lookup(reading->notes, id) : NULL;
	if (number)
		return number;
	char *next = g_strdup_printf("%u", ++reading->note_count);
	g_autofree char *unnamed = g_strdup_printf(" %s", next);
	g_hash_table_insert(reading->notes, g_strdup(id ? id : unnamed), next);
	return next;
}

static void
note_begin(KoopReading *reading, const XmlElement *element)
{
	g_autofree char *number = xml_attribute_get(element, "nr");
	g_autofree char *id = xml_attribute_get(element, "id");
	koop_block_open(reading, BLOCK_FOOTNOTE, 0, TRUE);
	if (number)
		flow_note_mark(reading->flow, number, reading->reached, 0);
	else if (id && g_hash_table_contains(reading->notes, id))
		flow_note_mark(reading->flow, note_number(reading, id), reading->reached, 0);
}

static void
note_mark_begin(KoopReading *reading, const XmlElement *element)
{
	(void)element;
	koop_capture_begin(reading, reading->mark, TRUE);
}

static void
note_mark_end(KoopReading *reading)
{
	const KoopBegun *begun = koop_begun_get(reading);
	koop_capture_end(reading);
	g_strstrip(reading->mark->str);
	if (begun && begun->kind == BLOCK_FOOTNOTE && *reading->mark->str)
		flow_note_mark(reading->flow, reading->mark->str, reading->mark_at,
			       reading->mark_end - reading->mark_at);
}

static void
note_link_begin(KoopReading *reading, const XmlElement *element)
{
	g_autofree char *number = xml_attribute_get(element, "nr");
	g_autofree char *id = xml_attribute_get(element, "refid");
	g_free(reading->attribute);
	reading->attribute = g_strdup(number ? number : id ? note_number(reading, id) : NULL);
	koop_capture_begin(reading, reading->mark, TRUE);
}

static void
note_link_end(KoopReading *reading)
{
	koop_capture_end(reading);
	g_strstrip(reading->mark->str);
	if (*reading->mark->str)
		flow_mark(reading->flow, reading->mark->str, reading->mark_at,
			  reading->mark_end - reading->mark_at);
	else if (reading->attribute)
		flow_mark(reading->flow, reading->attribute, reading->reached, 0);
}

/* ---- what it says of itself ---- */

static void
metadata_begin(KoopReading *reading, const XmlElement *element)
{
	(void)element;
	const KoopBegun *begun = koop_begun_get(reading);
	if (reading->metadata || (begun && begun->together))
		return;
	if (begun)
		koop_block_close(reading, reading->reached);
	reading->metadata = koop_reading_depth(reading);
}

static void
metadata_end(KoopReading *reading)
{
	if (reading->metadata != koop_reading_depth(reading))
		return;
	flow_skip(reading->flow, BLOCK_METADATA, reading->reached);
	reading->metadata = 0;
}

static void
meta_begin(KoopReading *reading, const XmlElement *element)
{
	g_autofree char *name = xml_attribute_get(element, "name");
	g_autofree char *content = xml_attribute_get(element, "content");
	if (name && content)
		owms_take(&reading->owms, name, content);
}

static void
date_begin(KoopReading *reading, const XmlElement *element)
{
	g_autofree char *date = xml_attribute_get(element, "isodatum");
	if (date)
		owms_take(&reading->owms, "isodatum", date);
}

/* ---- the table ---- */

static const struct {
	void (*begin)(KoopReading *reading, const XmlElement *element);
	void (*end)(KoopReading *reading); /* `reached` is behind it */
	gboolean metadata;	       /* in metadata too */
} roles[KOOP_ROLES] = {
	[KOOP_BLOCK] = { paragraph_begin, NULL, FALSE },
	[KOOP_TOGETHER] = { together_begin, NULL, FALSE },
	[KOOP_TERM] = { term_begin, NULL, FALSE },
	[KOOP_HEADING] = { heading_begin, NULL, FALSE },
	[KOOP_SUBHEADING] = { subheading_begin, NULL, FALSE },
	[KOOP_NUMBER] = { number_begin, number_end, FALSE },
	[KOOP_WORD] = { word_begin, word_end, FALSE },
	[KOOP_LIST] = { list_begin, list_end, FALSE },
	[KOOP_ITEM] = { item_begin, item_end, FALSE },
	[KOOP_MARKER] = { marker_begin, marker_end, FALSE },
	[KOOP_NOTE] = { note_begin, NULL, FALSE },
	[KOOP_NOTE_MARK] = { note_mark_begin, note_mark_end, FALSE },
	[KOOP_NOTE_LINK] = { note_link_begin, note_link_end, FALSE },
	[KOOP_HEAD] = { head_begin, head_end, FALSE },
	[KOOP_ROW] = { row_begin, NULL, FALSE },
	[KOOP_CELL] = { cell_begin, NULL, FALSE },
	[KOOP_EMPHASIS] = { emphasis_begin, emphasis_end, FALSE },
	[KOOP_LINK] = { link_begin, link_end, FALSE },
	[KOOP_DOSSIER_LINK] = { dossier_link_begin, link_end, FALSE },
	[KOOP_METADATA] = { metadata_begin, metadata_end, TRUE },
	[KOOP_META] = { meta_begin, NULL, TRUE },
	[KOOP_DATE] = { date_begin, NULL, TRUE },
};

void
koop_role_begin(KoopReading *reading, KoopRole role, const XmlElement *element)
{
	if (roles[role].begin && (!reading->metadata || roles[role].metadata))
		roles[role].begin(reading, element);
}

void
koop_role_end(KoopReading *reading, KoopRole role)
{
	if (roles[role].end && (!reading->metadata || roles[role].metadata))
		roles[role].end(reading);
}
