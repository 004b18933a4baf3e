/*
 * Any bytes as a zip file, and as each part of a DOCX and an ODT: read or refused, and what is read
 * can be finished.
 */
#include <stdint.h>

#include "document/builder.h"
#include "error.h"
#include "indexer/read/reader.h"
#include "tests/indexer/read/zipping.h"

#define ROOT                                                                                     \
	"<r><Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/></r>"
#define PARTS                                                                                    \
	"<r><Relationship Id='s' Type='x/styles' Target='styles.xml'/>"                           \
	"<Relationship Id='n' Type='x/numbering' Target='numbering.xml'/>"                        \
	"<Relationship Id='f' Type='x/footnotes' Target='footnotes.xml'/></r>"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static gboolean
document_check(DocumentBuilder *builder, gpointer data, GError **error)
{
	(void)data;
	g_autoptr(Document) document = builder_finish(builder, error);
	for (guint i = 0; document && i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		g_assert_true(g_utf8_validate(passage->text, -1, NULL));
	}
	return document != NULL;
}

typedef gboolean (*ReadFunction)(const char *source, gsize length, BuilderSink sink,
				 gpointer data, GError **error);

static void
read_check(ReadFunction read, const char *source, gsize length)
{
	g_autoptr(GError) error = NULL;
	gboolean done = read(source, length, document_check, NULL, &error);
	g_assert_true(done == (error == NULL) && (done || error->domain == SPOOR_ERROR));
}

static void
packed_check(ReadFunction read, const Member *members)
{
	gsize length;
	g_autofree char *packed = pack(members, &length);
	read_check(read, packed, length);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_strndup((const char *)data, size);
	const Member docx[] = {
		{ "_rels/.rels", ROOT },       { "word/_rels/document.xml.rels", PARTS },
		{ "word/document.xml", text }, { "word/styles.xml", text },
		{ "word/numbering.xml", text }, { "word/footnotes.xml", text },
		{ NULL, NULL }
	};
	const Member odt[] = { { "content.xml", text }, { "styles.xml", text }, { NULL, NULL } };
	read_check(read_docx, (const char *)data, size);
	read_check(read_odt, (const char *)data, size);
	read_check(read_zip, (const char *)data, size);
	packed_check(read_docx, docx);
	packed_check(read_odt, odt);
	return 0;
}
