#include <glib/gi18n.h>
#include <string.h>

#include "document/identity.h"
#include "error.h"
#include "indexer/read/koop_reading.h"

#define ONLY_METADATA N_("only metadata: get the document itself")

/* Is this where an element says that field? A number of the first dossier, in metadata; a title,
 * as a heading of its own. */
static gboolean
field_is_said(const KoopReading *reading, KoopField field)
{
	const KoopBegun *begun = koop_begun_get(reading);
	switch (field) {
	case KOOP_QUESTIONS:
		return TRUE;
	case KOOP_TITLE:
		return begun && begun->kind == BLOCK_HEADING &&
		       begun->owner == koop_reading_depth(reading);
	case KOOP_CHAPTER:
	case KOOP_COUNCIL:
		return reading->metadata && reading->dossiers <= 1;
	default:
		return reading->metadata;
	}
}

/* The first of each counts. */
static void
field_begin(KoopReading *reading, KoopField field)
{
	if (field == KOOP_TITLE && reading->metadata)
		field = KOOP_SUBJECT;
	reading->dossiers += field == KOOP_DOSSIER;
	if (reading->fields[field]->len == 0 && field_is_said(reading, field))
		koop_capture_begin(reading, reading->fields[field], FALSE);
}

static gboolean
root_check(const char *name, GError **error)
{
	gboolean metadata = g_str_has_prefix(name, "metadata");
	if (koop_root_is_known(name))
		return TRUE;
	if (metadata)
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT,
				    _(ONLY_METADATA));
	else
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED,
			    _("XML of another kind (<%.40s>): this reads official publications"),
			    name);
	return FALSE;
}

static gboolean
element_begin(const XmlElement *element, gpointer data, GError **error)
{
	KoopReading *reading = data;
	KoopOpen open = { koop_element_get(element->name), FALSE };
	if (koop_reading_depth(reading) == 0 && !root_check(element->name, error))
		return FALSE;
	g_array_append_val(reading->open, open);
	koop_role_begin(reading, open.element->role, element);
	if (open.element->field)
		field_begin(reading, open.element->field);
	return TRUE;
}

static void
element_end(const XmlElement *element, gpointer data)
{
	KoopReading *reading = data;
	guint depth = koop_reading_depth(reading);
	const KoopElement *known = koop_open_get(reading, depth)->element;
	if (element->at != XML_NOWHERE)
		reading->reached = element->at;
	koop_role_end(reading, known->role);
	for (const KoopBegun *begun; (begun = koop_begun_get(reading)) && begun->owner == depth;)
		koop_block_close(reading, reading->reached);
	if (known->field && reading->capture)
		koop_capture_end(reading);
	g_array_set_size(reading->open, depth - 1);
}

static gboolean
text_is_blank(const XmlText *text)
{
	const char *end = text->text + text->length;
	for (const char *c = text->text; c < end; c = g_utf8_next_char(c))
		if (!g_unichar_isspace(g_utf8_get_char(c)))
			return FALSE;
	return TRUE;
}

/* Text that is in no paragraph is one. */
static void
text_add(KoopReading *reading, const XmlText *text, gsize at, gsize source_length)
{
	gboolean blank = (!koop_begun_get(reading) || reading->label) && text_is_blank(text);
	if (!koop_begun_get(reading) && blank)
		return;
	if (!koop_begun_get(reading))
		koop_block_open(reading, BLOCK_VERBATIM, 0, FALSE);
	if (reading->label && !blank) {
		const char *label = reading->label;
		if (g_ascii_isdigit(text->text[strspn(text->text, " \n\t\r")]))
			flow_text(reading->flow, label, strlen(label), at, 0);
		flow_space(reading->flow, at);
		reading->label = NULL;
	}
	flow_text(reading->flow, text->text, text->length, at, source_length);
}

static void
text_take(const XmlText *text, gpointer data)
{
	KoopReading *reading = data;
	gboolean placed = text->at != XML_NOWHERE;
	gsize at = placed ? text->at : reading->reached;
	gsize source_length = placed ? text->source_length : 0;
	reading->after_word = FALSE;
	if (reading->capture)
		koop_capture_add(reading, text, at, source_length);
	if (!reading->captured && !reading->metadata)
		text_add(reading, text, at, source_length);
	reading->reached = at + source_length;
}

/* ---- the document ---- */

/* "36 600", "V" and "72": kst-36600-V-72; NULL where it is no such paper. */
static char *
id_make(const KoopReading *reading)
{
	static const KoopField parts[] = { KOOP_DOSSIER, KOOP_CHAPTER, KOOP_COUNCIL, KOOP_PAPER };
	g_autoptr(GString) id = g_string_new("kst");
	if (!reading->fields[KOOP_DOSSIER]->len || !reading->fields[KOOP_PAPER]->len)
		return NULL;
	for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
		const GString *field = reading->fields[parts[i]];
		if (field->len)
			g_string_append_c(id, '-');
		for (const char *c = field->str; *c; c++)
			if (g_ascii_isalnum(*c))
				g_string_append_c(id, *c);
	}
	return identity_parse(id->str);
}

/* "Dossier; MOTIE VAN HET LID KLOS", in the form of DC.title: the title alone is that of many. */
static char *
title_make(const KoopReading *reading)
{
	g_autofree char *subject = owms_line(reading->fields[KOOP_SUBJECT]->str);
	g_autofree char *title = owms_line(reading->fields[KOOP_TITLE]->str);
	if (subject && title)
		return g_strdup_printf("%s; %s", subject, title);
	return title ? g_steal_pointer(&title) : owms_line(reading->fields[KOOP_QUESTIONS]->str);
}

/* What its metadata do not say and its head does. */
static void
about_finish(const KoopReading *reading)
{
	DocumentBuilder *builder = flow_get_builder(reading->flow);
	const guint *ranks = reading->owms.ranks;
	g_autofree char *id = ranks[ABOUT_ID] ? NULL : id_make(reading);
	g_autofree char *title = ranks[ABOUT_TITLE] ? NULL : title_make(reading);
	g_autofree char *heading =
	    ranks[ABOUT_KIND] ? NULL : owms_line(reading->fields[KOOP_TITLE]->str);
	if (id)
		builder_set_field(builder, ABOUT_ID, id);
	if (title)
		builder_set_field(builder, ABOUT_TITLE, title);
	if (heading)
		builder_set_field(builder, ABOUT_KIND, owms_kind(heading));
}

static gboolean
document_read(Flow *flow, const char *source, gsize length, GError **error)
{
	static const XmlHandlers handlers = { element_begin, element_end, text_take };
	KoopReading *reading = koop_reading_new(flow);
	gboolean read = xml_events_parse(source, length, &handlers, reading, error);
	if (read && flow_count(flow) == 0) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT, _(ONLY_METADATA));
		read = FALSE;
	}
	if (read)
		about_finish(reading);
	koop_reading_free(reading);
	return read;
}

/* The page that says that there is no such file. */
static gboolean
is_html(const char *source, gsize length)
{
	static const char *const beginnings[] = { "<!doctype html", "<html" };
	gsize at = length >= 3 && memcmp(source, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	while (at < length && g_ascii_isspace(source[at]))
		at++;
	for (guint i = 0; i < G_N_ELEMENTS(beginnings); i++)
		if (length - at >= strlen(beginnings[i]) &&
		    g_ascii_strncasecmp(source + at, beginnings[i], strlen(beginnings[i])) == 0)
			return TRUE;
	return FALSE;
}

gboolean
read_koop(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	if (is_html(source, length)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
				    _("this is a web page, not XML: get the document itself"));
		return FALSE;
	}
	return flow_read(source, length, document_read, sink, data, error);
}
