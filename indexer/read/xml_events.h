/*
 * xml_events.h - a file of XML as a row of events, for readers that need no tree.
 *
 * libxml2's SAX2 without what makes XML dangerous: nothing is fetched, no document type may
 * declare anything (so there are no entities but the five of XML and numbers), and depth,
 * attributes and namespaces are bounded. It is silent: the first error is one line.
 *
 * The source is UTF-8 without NUL, whatever its header says: encoding.h makes it so.
 */
#pragma once

#include <glib.h>

#define XML_DEPTH_MAX 200      /* elements in each other */
#define XML_ATTRIBUTES_MAX 256 /* of one element; libxml2 2.9 compares them all with each other */
#define XML_NAMESPACES_MAX 256 /* in scope; libxml2 2.9 looks through them for each prefix */
#define XML_NOWHERE G_MAXSIZE

/* An element that begins or ends; good until the handler returns. */
typedef struct {
	const char *space;	   /* its namespace, or "" */
	const char *name;	   /* without prefix */
	const guchar **attributes; /* as libxml2 has them, for xml_attribute_get; none at the end */
	guint count;
	gsize at; /* how far the file has been read: the end of the tag, but for the last ">" or
		     "/>" of one that begins */
} XmlElement;

/* Text that stands on source[at..at + source_length): byte by byte if that is `length`, else as
 * what it is written with ("&amp;"), and XML_NOWHERE where libxml2 does not tell. One text may come
 * in several events, in order. */
typedef struct {
	const char *text; /* UTF-8, not ended by NUL */
	gsize length, at, source_length;
} XmlText;

/* What is NULL is not called. FALSE from `begin`, with an error, stops the parse. */
typedef struct {
	gboolean (*begin)(const XmlElement *element, gpointer data, GError **error);
	void (*end)(const XmlElement *element, gpointer data);
	void (*text)(const XmlText *text, gpointer data);
} XmlHandlers;

/* FALSE: INVALID where it is no well-formed XML, TOO_LARGE past a limit, or the handler's
 * error; the events until then have been given. Linear. */
gboolean xml_events_parse(const char *source, gsize length, const XmlHandlers *handlers,
			  gpointer data, GError **error);

/* The value of the attribute with this local name, whatever its namespace; for g_free, or NULL. */
char *xml_attribute_get(const XmlElement *element, const char *name);
