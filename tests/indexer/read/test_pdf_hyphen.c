#include "indexer/read/pdf_hyphen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct {
	const char *elsewhere; /* in the document */
	const char *before, *line, *joined;
} rows[] = {
	{ "", "de brief", "van juni", "de brief\nvan juni" },
	{ "", "de samen-", "werking met", "de samenwerking met" },
	{ "werking samen", "de samen-", "werking met", "de samen-werking met" },
	{ "werking samen Samenwerking", "de samen-", "werking, met", "de samenwerking, met" },
	{ "niet-statelijke", "de niet-", "statelijke partij", "de niet-statelijke partij" },
	{ "", "de EU-", "inzet", "de EU-inzet" },
	{ "", "van 2018-", "2022 is", "van 2018-2022 is" },
	{ "", "Noord-", "Holland", "Noord-Holland" },
	{ "", "het capaciteits-", "en middelenplan", "het capaciteits-\nen middelenplan" },
	{ "", "een dash -", "en meer", "een dash -\nen meer" },
	{ "", "samen\u00ad", "werking", "samenwerking" },
	{ "", "samen\u2010", "werking", "samenwerking" },
	{ "", "-", "a", "-\na" },
	{ "", "", "werking", "werking" },
};

static void
test_joins(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(PdfVocabulary) vocabulary = pdf_vocabulary_new();
		g_autoptr(GString) text = g_string_new(rows[i].before);
		pdf_vocabulary_add(vocabulary, rows[i].elsewhere);
		pdf_vocabulary_add(vocabulary, rows[i].before);
		pdf_vocabulary_add(vocabulary, rows[i].line);
		pdf_line_join(vocabulary, text, rows[i].line);
		if (strcmp(text->str, rows[i].joined) != 0)
			fail_msg("%s + %s is %s", rows[i].before, rows[i].line, text->str);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_joins) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
