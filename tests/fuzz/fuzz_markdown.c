/*
 * Reads any bytes as Markdown and as plain text, made UTF-8 without NUL first, as files are
 * before a reader sees them. Every byte must be in one span, and passages must stand where
 * they say.
 */
#include <stdint.h>

#include "tests/fuzz/document_check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char may_be_unread[] = "";
	g_autofree char *valid = g_utf8_make_valid((const char *)data, (gssize)size);
	document_check_read(read_markdown, valid, strlen(valid), may_be_unread);
	document_check_read(read_text, valid, strlen(valid), may_be_unread);
	return 0;
}
