#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "indexer/read/archive.h"
#include "indexer/read/odt_text.h"
#include "indexer/read/reader.h"

#define MANIFEST "META-INF/manifest.xml"
#define ENCRYPTED "encryption-data"
#define ZIP_MAGIC "PK"

static gboolean
holds(const char *bytes, gsize length, const char *word)
{
	return memmem(bytes, length, word, strlen(word)) != NULL;
}

/* Pages are counted where a program has put a mark at each. */
static gboolean
text_read(OdtText *text, const char *bytes, gsize length, GError **error)
{
	text->office.page = holds(bytes, length, ODT_PAGE_MARK) ? 1 : 0;
	return archive_parse_bytes(bytes, length, &odt_text_handlers, text, error);
}

static gboolean
refuse(GError **error, SpoorError code, const char *message)
{
	g_set_error_literal(error, SPOOR_ERROR, code, message);
	return FALSE;
}

static gboolean
is_readable(Archive *archive, GError **error)
{
	g_autoptr(GByteArray) manifest = archive_read(archive, MANIFEST, NULL);
	if (archive_has(archive, "[Content_Types].xml"))
		return refuse(error, SPOOR_ERROR_INVALID,
			      _("this is a DOCX document: call it .docx"));
	if (!archive_has(archive, "content.xml"))
		return refuse(error, SPOOR_ERROR_INVALID, _("this is no ODT document"));
	if (manifest && holds((const char *)manifest->data, manifest->len, ENCRYPTED))
		return refuse(error, SPOOR_ERROR_UNSUPPORTED,
			      _("it is encrypted: save it without a password"));
	return TRUE;
}

static gboolean
members_read(OdtText *text, Archive *archive, GError **error)
{
	if (archive_has(archive, "styles.xml") &&
	    !archive_parse(archive, "styles.xml", &odt_text_handlers, text, error))
		return FALSE;
	g_autoptr(GByteArray) content = archive_read(archive, "content.xml", error);
	if (!content ||
	    !text_read(text, (const char *)content->data, content->len, error))
		return FALSE;
	g_autofree char *title = archive_get_text(archive, "meta.xml", "title");
	if (title)
		office_set_title(&text->office, title);
	return TRUE;
}

/* A document is a zip file, or all of it in one XML. */
static gboolean
document_read(Flow *flow, const char *source, gsize length, GError **error)
{
	gsize magic = strlen(ZIP_MAGIC);
	gboolean flat = length < magic || memcmp(source, ZIP_MAGIC, magic) != 0;
	g_autoptr(Archive) archive = flat ? NULL : archive_open(source, length, error);
	OdtText text;
	if (!flat && (!archive || !is_readable(archive, error)))
		return FALSE;
	odt_text_open(&text, flow);
	gboolean read = flat ? text_read(&text, source, length, error)
			     : members_read(&text, archive, error);
	odt_text_close(&text);
	return read;
}

gboolean
read_odt(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	return flow_extract(source, length, document_read, sink, data, error);
}
