/*
 * Reads any bytes as an official publication in XML and as a web page. Every byte must be in one
 * span, and passages must stand where they say.
 */
#include <stdint.h>

#include "tests/fuzz/document_check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	document_check_read(read_koop, data, size, NULL);
	document_check_read(read_html, data, size, NULL);
	return 0;
}
