/*
 * Any bytes as a zip file, and as each part of a DOCX and an ODT: read or refused, and what is read
 * can be finished.
 */
#include <stdint.h>

#include "tests/fuzz/document_check.h"
#include "tests/indexer/read/zipping.h"

#define ROOT                                                                                     \
	"<r><Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/></r>"
#define PARTS                                                                                    \
	"<r><Relationship Id='s' Type='x/styles' Target='styles.xml'/>"                           \
	"<Relationship Id='n' Type='x/numbering' Target='numbering.xml'/>"                        \
	"<Relationship Id='f' Type='x/footnotes' Target='footnotes.xml'/></r>"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
packed_check(ReadFunction read, const Member *members)
{
	gsize length;
	g_autofree char *packed = pack(members, &length);
	document_check_read(read, packed, length, NULL);
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
	document_check_read(read_docx, data, size, NULL);
	document_check_read(read_odt, data, size, NULL);
	document_check_read(read_zip, data, size, NULL);
	packed_check(read_docx, docx);
	packed_check(read_odt, odt);
	return 0;
}
