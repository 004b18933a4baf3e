#include "indexer/harvest/sru.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/identity.h"
#include "error.h"
#include "indexer/harvest/moment.h"
#include "indexer/read/xml_events.h"

#define TEXT_MAX 8192 /* bytes of one element; more is cut off */

static const char area[] = "c.product-area==officielepublicaties";

/* ---- addresses ---- */

static char *
url_make(const char *base, const char *query, guint start)
{
	g_autofree char *escaped = g_uri_escape_string(query, NULL, FALSE);
	return g_strdup_printf("%s?operation=searchRetrieve&version=2.0&recordSchema=gzd"
			       "&startRecord=%u&maximumRecords=%d&query=%s",
		base, start, SRU_PAGE, escaped);
}

char *
sru_url_changed(const char *base, const char *query, gint64 since, guint start)
{
	g_autofree char *day = moment_print_day(since);
	g_autofree char *whole =
		g_strdup_printf("(%s AND (%s) AND dt.modified>=%s)", area, query, day);
	return url_make(base, whole, start);
}

char *
sru_url_dossier(const char *base, const char *dossier, guint start)
{
	g_autofree char *query = g_strdup_printf(
		"(%s AND w.dossiernummer==\"%s\" AND w.publicatienaam=Kamerstuk)", area, dossier);
	return url_make(base, query, start);
}

/* ---- answers ---- */

typedef struct {
	GPtrArray *notices;
	Notice *notice; /* of the record that is open; NULL outside */
	GString *text;	/* of the element that is open */
	char *form;	/* attribute manifestation of the element that is open; or NULL */
	char *link;	/* its attribute resourceIdentifier; or NULL */
	guint records, total;
	guint diagnostics; /* elements of that name seen */
	char *diagnostic;  /* what it says */
	gboolean is_answer, has_total;
} SruParse;

static void
text_set(SruParse *parse, char **field)
{
	notice_set(field, g_strstrip(parse->text->str));
}

static void
take_identifier(SruParse *parse)
{
	const char *id = g_strstrip(parse->text->str);
	if (notice_id_is_sound(id))
		notice_set(&parse->notice->id, id);
}

static void
take_title(SruParse *parse)
{
	text_set(parse, &parse->notice->title);
}

static void
take_sender(SruParse *parse)
{
	notice_add_sender(parse->notice, g_strstrip(parse->text->str));
}

static void
take_dossier(SruParse *parse)
{
	text_set(parse, &parse->notice->dossier);
}

static void
take_issued(SruParse *parse)
{
	if (!parse->notice->issued)
		parse->notice->issued = moment_parse(g_strstrip(parse->text->str));
}

/* A day, or a moment that is more exact: the later counts. */
static void
take_changed(SruParse *parse)
{
	gint64 moment = moment_parse(g_strstrip(parse->text->str));
	parse->notice->changed = MAX(parse->notice->changed, moment);
}

static void
take_replaced(SruParse *parse)
{
	const char *name = parse->link ? parse->link : g_strstrip(parse->text->str);
	g_autofree char *id = identity_parse(name);
	if (id && notice_id_is_sound(id))
		notice_set(&parse->notice->replaces, id);
}

static void
take_url(SruParse *parse)
{
	Rendition rendition = rendition_parse(parse->form);
	if (rendition != RENDITIONS)
		text_set(parse, &parse->notice->urls[rendition]);
}

static const struct {
	const char *element;
	void (*take)(SruParse *parse);
} fields[] = {
	{"identifier", take_identifier},
	{"title", take_title},
	{"creator", take_sender},
	{"indiener", take_sender},
	{"publisher", take_sender},
	{"dossiernummer", take_dossier},
	{"issued", take_issued},
	{"available", take_issued},
	{"modified", take_changed},
	{"datumTijdstipWijzigingExpression", take_changed},
	{"replaces", take_replaced},
	{"itemUrl", take_url},
};

static gboolean
element_begin(const XmlElement *element, gpointer data, GError **error)
{
	(void)error;
	SruParse *parse = data;
	parse->is_answer |= strcmp(element->name, "searchRetrieveResponse") == 0;
	parse->diagnostics += strcmp(element->name, "diagnostic") == 0;
	if (strcmp(element->name, "record") == 0 && !parse->notice)
		parse->notice = notice_new();
	g_string_truncate(parse->text, 0);
	g_free(parse->form);
	g_free(parse->link);
	parse->form = xml_attribute_get(element, "manifestation");
	parse->link = xml_attribute_get(element, "resourceIdentifier");
	return TRUE;
}

static void
record_end(SruParse *parse)
{
	Notice *notice = parse->notice;
	parse->notice = NULL;
	parse->records++;
	if (!notice->id) {
		notice_free(notice);
		return;
	}
	notice->entity = g_strdup(notice->id);
	notice_find_replaced(notice);
	g_ptr_array_add(parse->notices, notice);
}

static void
total_take(SruParse *parse)
{
	guint64 total;
	parse->has_total = g_ascii_string_to_unsigned(g_strstrip(parse->text->str), 10, 0,
		G_MAXINT, &total, NULL);
	parse->total = parse->has_total ? (guint)total : 0;
}

static void
element_end(const XmlElement *element, gpointer data)
{
	SruParse *parse = data;
	if (strcmp(element->name, "record") == 0 && parse->notice)
		record_end(parse);
	else if (strcmp(element->name, "numberOfRecords") == 0)
		total_take(parse);
	else if (strcmp(element->name, "message") == 0 || strcmp(element->name, "details") == 0)
		text_set(parse, &parse->diagnostic);
	for (guint i = 0; parse->notice && i < G_N_ELEMENTS(fields); i++)
		if (strcmp(element->name, fields[i].element) == 0)
			fields[i].take(parse);
	g_string_truncate(parse->text, 0);
}

static void
text_take(const XmlText *text, gpointer data)
{
	SruParse *parse = data;
	if (parse->text->len + text->length <= TEXT_MAX)
		g_string_append_len(parse->text, text->text, (gssize)text->length);
}

static gboolean
answer_check(const SruParse *parse, GError **error)
{
	if (parse->diagnostics > 0)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("the source refuses: %.200s"),
			parse->diagnostic ? parse->diagnostic : "?");
	else if (!parse->is_answer || !parse->has_total)
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			_("the answer is not one of SRU"));
	return parse->diagnostics == 0 && parse->is_answer && parse->has_total;
}

GPtrArray *
sru_read(const char *bytes, gsize length, guint *records, guint *total, GError **error)
{
	static const XmlHandlers handlers = {element_begin, element_end, text_take};
	SruParse parse = {.notices = notices_new(), .text = g_string_new(NULL)};
	gboolean sound = xml_events_parse(bytes, length, &handlers, &parse, error) &&
			 answer_check(&parse, error);
	g_clear_pointer(&parse.notice, notice_free);
	g_string_free(parse.text, TRUE);
	g_free(parse.form);
	g_free(parse.link);
	g_free(parse.diagnostic);
	*records = parse.records;
	*total = parse.total;
	if (!sound)
		g_clear_pointer(&parse.notices, g_ptr_array_unref);
	return parse.notices;
}
