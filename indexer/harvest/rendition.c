#include "indexer/harvest/rendition.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "indexer/read/xml_events.h"

#define PDF_HEAD 1024	/* bytes in which "%PDF-" stands, after Adobe's implementation notes */
#define PDF_TAIL 1024	/* and "%%EOF" */
#define ZIP_TAIL 65557	/* the record that ends an archive, with the longest comment */
#define ODT_NAME_AT 30	/* OpenDocument 1.2 part 3, 3.3: the first entry is "mimetype" */
#define PAGE_MAX (64 * 1024) /* bytes of a page that may say it is withdrawn */
#define TEXT_MIN 40	/* letters: less is a heading */

static const char odt_name[] = "mimetypeapplication/vnd.oasis.opendocument.text";
static const char withdrawn[] = "op verzoek van publicerende organisatie verwijderd";

static const struct {
	const char *suffix, *type;
} renditions[RENDITIONS] = {
	[RENDITION_XML] = {"xml", "application/xml"},
	[RENDITION_PDF] = {"pdf", "application/pdf"},
	[RENDITION_ODT] = {"odt", "application/vnd.oasis.opendocument.text"},
};

const char *
rendition_suffix(Rendition rendition)
{
	return renditions[rendition].suffix;
}

Rendition
rendition_parse(const char *name)
{
	for (Rendition r = 0; name && r < RENDITIONS; r++)
		if (g_ascii_strcasecmp(name, renditions[r].suffix) == 0 ||
			g_ascii_strcasecmp(name, renditions[r].type) == 0)
			return r;
	return RENDITIONS;
}

gboolean
rendition_says_withdrawn(const char *bytes, gsize length)
{
	return g_strstr_len(bytes, (gssize)MIN(length, PAGE_MAX), withdrawn) != NULL;
}

/* ---- XML ---- */

typedef struct {
	guint depth;
	guint metadata; /* depth of the element whose content is no text; 0 outside */
	guint letters;
} XmlLook;

static const char *const roots[] = {"officiele-publicatie", "kamerwrk", "handeling", "vraagdoc",
	NULL};
static const char *const outside[] = {"metadata", "meta-data", "kamerstukkop", "dossier", NULL};

static gboolean
element_look(const XmlElement *element, gpointer data, GError **error)
{
	XmlLook *look = data;
	look->depth++;
	if (look->depth == 1 && !g_strv_contains(roots, element->name)) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			_("XML of another kind: it begins with <%.40s>"), element->name);
		return FALSE;
	}
	if (!look->metadata && g_strv_contains(outside, element->name))
		look->metadata = look->depth;
	return TRUE;
}

static void
element_leave(const XmlElement *element, gpointer data)
{
	(void)element;
	XmlLook *look = data;
	if (look->metadata == look->depth)
		look->metadata = 0;
	look->depth--;
}

static void
text_look(const XmlText *text, gpointer data)
{
	XmlLook *look = data;
	for (gsize i = 0; !look->metadata && i < text->length && look->letters < TEXT_MIN; i++)
		look->letters += g_ascii_isalpha(text->text[i]) != 0;
}

static gboolean
xml_check(const char *bytes, gsize length, GError **error)
{
	static const XmlHandlers handlers = {element_look, element_leave, text_look};
	XmlLook look = {0};
	if (!xml_events_parse(bytes, length, &handlers, &look, error))
		return FALSE;
	if (look.letters >= TEXT_MIN)
		return TRUE;
	g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED,
		_("XML without text, of metadata alone"));
	return FALSE;
}

/* ---- PDF and ODT ---- */

static gboolean
holds(const char *bytes, gsize length, const char *word)
{
	return memmem(bytes, length, word, strlen(word)) != NULL;
}

static gboolean
ends_are_sound(gboolean head, gboolean tail, GError **error)
{
	if (!head || !tail)
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			head ? _("the file is cut short")
			     : _("not the file but something else, perhaps a page"));
	return head && tail;
}

static gboolean
pdf_check(const char *bytes, gsize length, GError **error)
{
	gsize tail = MIN(length, PDF_TAIL);
	return ends_are_sound(holds(bytes, MIN(length, PDF_HEAD), "%PDF-"),
		holds(bytes + length - tail, tail, "%%EOF"), error);
}

static gboolean
odt_check(const char *bytes, gsize length, GError **error)
{
	gsize tail = MIN(length, ZIP_TAIL);
	gsize name = strlen(odt_name);
	gboolean head = length > ODT_NAME_AT + name && memcmp(bytes, "PK\3\4", 4) == 0 &&
			memcmp(bytes + ODT_NAME_AT, odt_name, name) == 0;
	return ends_are_sound(head, holds(bytes + length - tail, tail, "PK\5\6"), error);
}

gboolean
rendition_check(Rendition rendition, const char *bytes, gsize length, GError **error)
{
	static gboolean (*const checks[RENDITIONS])(const char *, gsize, GError **) = {
		[RENDITION_XML] = xml_check,
		[RENDITION_PDF] = pdf_check,
		[RENDITION_ODT] = odt_check,
	};
	return checks[rendition](bytes, length, error);
}
