#include "indexer/read/xml_events.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "error.h"

#define ATTRIBUTE_FIELDS 5     /* in libxml2's array: name, prefix, namespace, value, its end */
#define VALUES_MAX 10000       /* ="..." between two "<": more is an element to choke on */
#define REFERENCE_MAX_BYTES 64 /* "&#x20AC;" with as many zeros as one may think of */

typedef struct {
	xmlParserCtxt *context;
	const XmlHandlers *handlers;
	gpointer data;
	const char *source;
	gsize length;
	guint depth, namespaces;
	guint declared[XML_DEPTH_MAX]; /* namespaces that each open element declares */
	GError *error;
} Parse;

static void
parse_stop(Parse *parse)
{
	xmlStopParser(parse->context);
}

static void
parse_refuse(Parse *parse, SpoorError code, const char *message)
{
	if (!parse->error)
		g_set_error_literal(&parse->error, SPOOR_ERROR, code, message);
	parse_stop(parse);
}

static void
error_take(gpointer data, xmlError *cause)
{
	Parse *parse = data;
	if (parse->error || cause->level != XML_ERR_FATAL)
		return;
	g_autofree char *message = g_utf8_make_valid(cause->message ? cause->message : "?", -1);
	g_set_error(&parse->error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("broken XML at line %d: %s"),
		    cause->line, g_strstrip(g_strdelimit(message, "\n", ' ')));
}

/* How far in the file it has read. */
static gsize
place_get(const Parse *parse)
{
	const xmlParserInput *input = parse->context->input;
	gsize reached = input->consumed + (gsize)(input->cur - input->base);
	gboolean recoded = input->buf && input->buf->encoder;
	return recoded || reached > parse->length ? XML_NOWHERE : reached;
}

/* ---- elements ---- */

static gboolean
element_is_bounded(Parse *parse, guint namespaces, guint attributes)
{
	const char *trouble =
	    parse->depth == XML_DEPTH_MAX ? _("elements too deep in each other")
	    : attributes > XML_ATTRIBUTES_MAX ? _("an element with too many attributes")
	    : parse->namespaces + namespaces > XML_NAMESPACES_MAX ? _("too many namespaces")
							          : NULL;
	if (trouble)
		parse_refuse(parse, SPOOR_ERROR_TOO_LARGE, trouble);
	return !trouble;
}

static void
element_begin(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space,
	      int namespaces, const xmlChar **declared, int count, int defaulted,
	      const xmlChar **attributes)
{
	(void)prefix, (void)declared, (void)defaulted;
	Parse *parse = data;
	XmlElement element = { space ? (const char *)space : "", (const char *)name, attributes,
			       (guint)count, place_get(parse) };
	if (parse->error || !element_is_bounded(parse, (guint)namespaces, (guint)count))
		return;
	parse->namespaces += (guint)namespaces;
	parse->declared[parse->depth++] = (guint)namespaces;
	if (parse->handlers->begin &&
	    !parse->handlers->begin(&element, parse->data, &parse->error))
		parse_stop(parse);
}

static void
element_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
	(void)prefix;
	Parse *parse = data;
	XmlElement element = { space ? (const char *)space : "", (const char *)name, NULL, 0,
			       place_get(parse) };
	if (parse->error)
		return;
	parse->namespaces -= parse->declared[--parse->depth];
	if (parse->handlers->end)
		parse->handlers->end(&element, parse->data);
}

char *
xml_attribute_get(const XmlElement *element, const char *name)
{
	for (guint i = 0; i < element->count; i++) {
		const guchar **attribute = element->attributes + (gsize)i * ATTRIBUTE_FIELDS;
		if (strcmp((const char *)attribute[0], name) == 0)
			return g_strndup((const char *)attribute[3],
					 (gsize)(attribute[4] - attribute[3]));
	}
	return NULL;
}

/* ---- text ---- */

/* Where source[..end) ends in a reference ("&amp;", "&#233;") that begins; `end` if it does not. */
static gsize
reference_start(const char *source, gsize end)
{
	gsize limit = end > REFERENCE_MAX_BYTES ? end - REFERENCE_MAX_BYTES : 0;
	if (end == 0 || source[end - 1] != ';')
		return end;
	for (gsize at = end - 1; at > limit; at--)
		if (source[at - 1] == '&')
			return at - 1;
	return end;
}

/* How far the source has been read, not counting the carriage return of a line end ahead. */
static gsize
source_reached(const Parse *parse)
{
	const xmlParserInput *input = parse->context->input;
	gsize reached = input->consumed + (gsize)(input->cur - input->base);
	gboolean ahead = reached > 0 && reached < parse->length &&
			 parse->source[reached] == '\n' && parse->source[reached - 1] == '\r';
	return ahead ? reached - 1 : reached;
}

/* Where text[0..length) that ends before source[reached] begins, which has a carriage return
 * before some of its line ends; XML_NOWHERE if it is not there. */
static gsize
lines_start(const char *source, gsize reached, const char *text, gsize length)
{
	for (gsize i = length; i > 0; i--) {
		if (reached == 0)
			return XML_NOWHERE;
		reached--;
		if (source[reached] != text[i - 1] &&
		    !(source[reached] == '\r' && text[i - 1] == '\n'))
			return XML_NOWHERE;
		if (source[reached] == '\n' && reached > 0 && source[reached - 1] == '\r')
			reached--;
	}
	return reached;
}

/* libxml2 hands out text from its copy of the source, or what it has just read: a reference, a
 * block of text, and with `after` bytes behind it a section of CDATA. */
static void
text_place(const Parse *parse, gsize after, XmlText *text)
{
	const xmlParserInput *input = parse->context->input;
	const guchar *bytes = (const guchar *)text->text;
	gsize reached = source_reached(parse), start;
	if (reached > parse->length || reached < after)
		return;
	reached -= after;
	if (bytes >= input->base && bytes < input->end) {
		text->at = input->consumed + (gsize)(bytes - input->base);
	} else if (after == 0 && (start = reference_start(parse->source, reached)) < reached) {
		text->at = start;
		text->source_length = reached - start;
	} else {
		text->at = lines_start(parse->source, reached, text->text, text->length);
	}
}

/* The bytes of a text up to the first carriage return that the source has and it has not. */
static gsize
line_length(const Parse *parse, const XmlText *text)
{
	gsize length = 0;
	while (length < text->length && (parse->source[text->at + length] != '\r' ||
					 text->text[length] != '\n' ||
					 parse->source[text->at + length + 1] != '\n'))
		length++;
	return length;
}

static void
text_give(Parse *parse, const xmlChar *bytes, int length, gsize after)
{
	XmlText text = { (const char *)bytes, (gsize)length, XML_NOWHERE, (gsize)length };
	if (parse->error || !parse->handlers->text)
		return;
	text_place(parse, after, &text);
	while (text.at != XML_NOWHERE && text.length == text.source_length && text.length > 0) {
		XmlText line = text;
		line.length = line.source_length = line_length(parse, &text);
		if (line.length > 0)
			parse->handlers->text(&line, parse->data);
		text.text += line.length;
		text.length -= line.length;
		text.source_length = text.length;
		text.at += line.length + 1; /* behind the carriage return */
	}
	if (text.length > 0)
		parse->handlers->text(&text, parse->data);
}

static void
text_take(void *data, const xmlChar *bytes, int length)
{
	text_give(data, bytes, length, 0);
}

static void
section_take(void *data, const xmlChar *bytes, int length)
{
	text_give(data, bytes, length, strlen("]]>"));
}

/* ---- what is refused ---- */

static void
declaration_refuse(Parse *parse)
{
	parse_refuse(parse, SPOOR_ERROR_UNSUPPORTED,
		     _("this XML declares entities or attributes of its own: save it without"));
}

static void
entity_refuse(void *data, const xmlChar *name, int type, const xmlChar *public,
	      const xmlChar *system, xmlChar *content)
{
	(void)name, (void)type, (void)public, (void)system, (void)content;
	declaration_refuse(data);
}

static void
attribute_refuse(void *data, const xmlChar *element, const xmlChar *name, int type, int fallback,
		 const xmlChar *value, xmlEnumeration *tree)
{
	(void)element, (void)name, (void)type, (void)fallback, (void)value;
	xmlFreeEnumeration(tree);
	declaration_refuse(data);
}

static xmlSAXHandler
handler_make(void)
{
	return (xmlSAXHandler){
		.initialized = XML_SAX2_MAGIC,
		.startElementNs = element_begin,
		.endElementNs = element_end,
		.characters = text_take,
		.ignorableWhitespace = text_take,
		.cdataBlock = section_take,
		.entityDecl = entity_refuse,
		.attributeDecl = attribute_refuse,
		.serror = error_take,
	};
}

/* libxml2 compares the attributes of an element before it tells of it. */
static gboolean
values_are_bounded(const char *source, gsize length)
{
	guint values = 0;
	gboolean value = FALSE;
	for (gsize i = 0; i < length && values <= VALUES_MAX; i++) {
		if (source[i] == '<')
			values = 0;
		else if (value && (source[i] == '"' || source[i] == '\''))
			values++;
		value = source[i] == '=' || (value && g_ascii_isspace(source[i]));
	}
	return values <= VALUES_MAX;
}

static gboolean
source_is_sound(const char *source, gsize length, GError **error)
{
	if (length == 0 || length > G_MAXINT || !g_utf8_validate(source, (gssize)length, NULL)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("no XML in UTF-8"));
		return FALSE;
	}
	if (!values_are_bounded(source, length)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
				    _("an element with too many attributes"));
		return FALSE;
	}
	return TRUE;
}

gboolean
xml_events_parse(const char *source, gsize length, const XmlHandlers *handlers, gpointer data,
		 GError **error)
{
	Parse parse = { .handlers = handlers, .data = data, .source = source, .length = length };
	xmlSAXHandler handler = handler_make();
	if (!source_is_sound(source, length, error))
		return FALSE;
	xmlParserCtxt *context = parse.context = xmlCreateMemoryParserCtxt(source, (int)length);
	*context->sax = handler;
	context->userData = &parse;
	xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
	if (xmlParseDocument(context) != 0 && !parse.error)
		g_set_error_literal(&parse.error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
				    _("broken XML"));
	xmlFreeDoc(context->myDoc); /* left where declarations were refused */
	xmlFreeParserCtxt(context);
	if (parse.error)
		g_propagate_error(error, parse.error);
	return !parse.error;
}
