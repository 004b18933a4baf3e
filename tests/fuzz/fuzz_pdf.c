/*
 * Reads any bytes as a PDF. What poppler makes of them must become a document in which every
 * byte of the extracted text is in one span and passages stand where they say.
 */
#include <stdint.h>

#include "tests/fuzz/document_check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	document_check_read(read_pdf, data, size, NULL);
	return 0;
}
