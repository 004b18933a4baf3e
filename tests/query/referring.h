/*
 * referring.h - what the tests of refs share: two documents with references made by hand, of
 * layers and in ways that no finder need make them, beside two that were read.
 */
#pragma once

#include "tests/query/asking.h"

static inline gsize
referring_place(const char *text, const char *words)
{
	const char *at = strstr(text, words);
	assert_non_null(at);
	return (gsize)(at - text);
}

/* Makes `words` of a passage a reference, and returns it. */
static inline Reference *
referring_add(Passage *passage, const char *words, const char *target, ReferenceLayer layer)
{
	gsize start = referring_place(passage->text, words);
	Reference r = { .start = start, .end = start + strlen(words), .layer = layer };
	r.target = g_strdup(target);
	r.confidence = layer == REFERENCE_IDENTIFIER ? CONFIDENCE_HIGH : CONFIDENCE_LOW;
	g_array_append_val(passage->references, r);
	return &g_array_index(passage->references, Reference, passage->references->len - 1);
}

static inline Document *
referring_letter(void)
{
	static const char *const texts[] = {
		"Het rapport Verre oevers (VO) verscheen in 2025.",
		"Dit rapport noemt stuk 7, p. 3 en stuk 8. Zie ook onder punt 1.",
		"Van de Nota Ruimte is niets bekend. Het bestaat uit een zin.",
	};
	Document *document = storing_document("kst-12345-1", texts, G_N_ELEMENTS(texts));
	Passage *first = g_ptr_array_index(document->passages, 0);
	Passage *second = g_ptr_array_index(document->passages, 1);
	Passage *third = g_ptr_array_index(document->passages, 2);
	Definition definition = { referring_place(first->text, "VO"),
				  referring_place(first->text, ") "),
				  referring_place(first->text, "Verre"),
				  referring_place(first->text, " (VO") };
	g_array_append_val(first->definitions, definition);
	referring_add(first, "Verre oevers", "x:verre-oevers", REFERENCE_TITLE);
	referring_add(second, "punt 1", "kst-12345-1#p1", REFERENCE_INTERNAL);
	referring_add(second, "Dit rapport", "x:verre-oevers", REFERENCE_ANAPHOR)->antecedent =
	    (Antecedent){ 1, definition.long_start, definition.long_end };
	referring_add(second, "stuk 7", "kst-12345-7", REFERENCE_IDENTIFIER)->pin =
	    g_strdup("p. 3");
	referring_add(second, "stuk 8", "kst-12345-8", REFERENCE_IDENTIFIER)->alternative =
	    g_strdup("kst-12345-9");
	referring_add(third, "Nota Ruimte", "name:nota-ruimte", REFERENCE_CANDIDATE);
	referring_add(third, "zin", "eu:mff-2028", REFERENCE_ANAPHOR)->antecedent =
	    (Antecedent){ 1, 0, 10000 };
	second->page = third->page = 4;
	document->title = g_strdup("Een brief");
	return document;
}

static inline Document *
referring_other(void)
{
	static const char *const texts[] = { "Zie stuk 1, blz. 2.", "Zie stuk 7 en stuk 1." };
	Document *document = storing_document("kst-12345-7", texts, G_N_ELEMENTS(texts));
	Passage *first = g_ptr_array_index(document->passages, 0);
	Passage *second = g_ptr_array_index(document->passages, 1);
	referring_add(first, "stuk 1, blz. 2", "kst-12345-1#p2", REFERENCE_IDENTIFIER);
	referring_add(second, "stuk 1", "kst-12345-1", REFERENCE_IDENTIFIER);
	referring_add(second, "stuk 7", "kst-12345-7", REFERENCE_IDENTIFIER);
	document->title = g_strdup("Een ander");
	return document;
}

/* An index of both, and of two read from a file. */
static inline Session *
referring_open(void)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *records = asking_write(
	    "refs.jsonl",
	    "{\"id\":\"doc/1\",\"text\":\"Ook de SAFE-verordening telt.\"}\n"
	    "{\"id\":\"doc/2\",\"text\":\"Zie Verordening (EU) 2025/1106.\\n\\n"
	    "Zie Kamerstuk 33694, nr. 72.\\n\\nZie dossier 33694.\"}\n");
	session_free(asking_open("refs", (const char *const[]){ records, NULL }));
	g_autofree char *index = storing_path("refs");
	storing_add(index, referring_letter());
	storing_add(index, referring_other());
	Session *session = session_open(index, ASKING_CATALOGUE, &error);
	assert_no_error(error);
	return session;
}
