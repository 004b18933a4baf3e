#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "indexer/read/archive.h"
#include "indexer/read/docx_text.h"
#include "indexer/read/reader.h"

#define OLE_MAGIC "\xd0\xcf\x11\xe0" /* of Word's own format, and of a DOCX with a password */

static gboolean
notes_read(DocxText *reading, Archive *archive, const char *kind, GError **error)
{
	const char *part = docx_part_get(&reading->parts, kind);
	DocxParts before = reading->parts;
	if (!part || !archive_has(archive, part))
		return TRUE;
	gboolean read = docx_parts_open(&reading->parts, archive, part, error) &&
			archive_parse(archive, part, &docx_text_handlers, reading, error);
	docx_parts_close(&reading->parts);
	reading->parts = before;
	return read;
}

/* Pages are counted where Word has put a mark at each. */
static gboolean
text_read(DocxText *reading, Archive *archive, const char *part, GError **error)
{
	g_autoptr(GByteArray) bytes = archive_read(archive, part, error);
	if (!bytes)
		return FALSE;
	reading->office.page =
	    memmem(bytes->data, bytes->len, DOCX_PAGE_MARK, strlen(DOCX_PAGE_MARK)) ? 1 : 0;
	return archive_parse_bytes((const char *)bytes->data, bytes->len, &docx_text_handlers,
				   reading, error);
}

static gboolean
parts_read(DocxText *reading, Archive *archive, const char *part, GError **error)
{
	if (!docx_parts_open(&reading->parts, archive, part, error))
		return FALSE;
	reading->styles =
	    docx_styles_open(archive, docx_part_get(&reading->parts, "styles"), error);
	reading->lists = reading->styles
			     ? docx_lists_open(archive, docx_part_get(&reading->parts, "numbering"),
					       error)
			     : NULL;
	return reading->lists && notes_read(reading, archive, "footnotes", error) &&
	       notes_read(reading, archive, "endnotes", error) &&
	       text_read(reading, archive, part, error);
}

static void
title_read(Office *office, Archive *archive, const char *part)
{
	g_autofree char *title = part ? archive_get_text(archive, part, "title") : NULL;
	if (title)
		office_set_title(office, title);
}

static gboolean
text_find(Flow *flow, Archive *archive, const DocxParts *root, const char *part, GError **error)
{
	DocxText reading = { .level = -1, .outline = -1 };
	office_open(&reading.office, flow);
	docx_notes_open(&reading.notes);
	gboolean read = parts_read(&reading, archive, part, error);
	if (read)
		title_read(&reading.office, archive, docx_part_get(root, "core-properties"));
	office_close(&reading.office);
	docx_parts_close(&reading.parts);
	docx_styles_close(reading.styles);
	docx_lists_close(reading.lists);
	docx_notes_close(&reading.notes);
	g_free(reading.style);
	g_free(reading.list);
	return read;
}

static gboolean
kind_refuse(Archive *archive, GError **error)
{
	g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			    archive_has(archive, "content.xml")
				? _("this is an ODT document: call it .odt")
				: _("this is no DOCX document"));
	return FALSE;
}

static gboolean
document_read(Flow *flow, const char *source, gsize length, GError **error)
{
	g_autoptr(Archive) archive = archive_open(source, length, error);
	DocxParts root = { NULL, NULL };
	if (!archive)
		return FALSE;
	gboolean read = docx_parts_open(&root, archive, "", error);
	const char *part = read ? docx_part_get(&root, "officeDocument") : NULL;
	if (read)
		read = part && archive_has(archive, part)
			   ? text_find(flow, archive, &root, part, error)
			   : kind_refuse(archive, error);
	docx_parts_close(&root);
	return read;
}

gboolean
read_docx(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	if (length < strlen(OLE_MAGIC) || memcmp(source, OLE_MAGIC, strlen(OLE_MAGIC)) != 0)
		return flow_extract(source, length, document_read, sink, data, error);
	g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED,
			    _("an old Word document, or one with a password: save it as .docx "
			      "without"));
	return FALSE;
}
