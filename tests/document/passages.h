/*
 * passages.h - documents of a few lines, for tests of the layers that look at whole documents.
 *
 * A line is a passage, or says what those behind it are in:
 *
 *   "# Title", "## Title"      a heading of the first or second level
 *   "R 2.3: Zet in op ..."     states recommendation 2.3
 *   "A 2.3: Het kabinet ..."   answers it
 *   "N 1: Kamerstuk ..."       is footnote 1
 *   "T Cel | cel"              is a row of a table
 */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/document.h"
#include "document/gazetteer.h"
#include "document/identifier.h"

static inline void
heading_set(char **headings, const char *line)
{
	guint level = line[1] == '#';
	g_free(headings[level]);
	headings[level] = g_strdup(line + level + 2);
	if (level == 0)
		g_clear_pointer(&headings[1], g_free);
}

/* "2.3" of "R 2.3: ..."; `text` is set to what stands behind it. */
static inline char *
mark_read(const char *line, const char **text)
{
	const char *colon = strstr(line, ": ");
	assert_non_null(colon);
	*text = colon + 2;
	return g_strndup(line + 2, (gsize)(colon - line - 2));
}

static inline void
recommendation_put(Document *document, const Passage *passage)
{
	Recommendation *recommendation = recommendation_new();
	recommendation->number = g_strdup(passage->recommendation);
	recommendation->passage = passage->number;
	g_ptr_array_add(document->recommendations, recommendation);
}

static inline Passage *
passage_of(const char *line)
{
	Passage *passage = passage_new();
	const char *text = line;
	if (g_str_has_prefix(line, "R ") || g_str_has_prefix(line, "A "))
		passage->recommendation = mark_read(line, &text);
	else if (g_str_has_prefix(line, "N "))
		passage->note = mark_read(line, &text);
	else if (g_str_has_prefix(line, "T "))
		text = line + 2;
	passage->kind = text == line   ? PASSAGE_PARAGRAPH
			: *line == 'R' ? PASSAGE_RECOMMENDATION
			: *line == 'N' ? PASSAGE_FOOTNOTE
			: *line == 'T' ? PASSAGE_ROW
				       : PASSAGE_PARAGRAPH;
	passage->text = g_strdup(text);
	return passage;
}

/* `lines` ends with NULL. */
static inline Document *
document_of(const char *id, const char *const *lines)
{
	Document *document = document_new();
	char *headings[3] = {NULL, NULL, NULL};
	document->id = g_strdup(id);
	for (; *lines; lines++) {
		if (**lines == '#') {
			heading_set(headings, *lines);
			continue;
		}
		Passage *passage = passage_of(*lines);
		passage->number = document->passages->len + 1;
		g_strfreev(passage->section);
		passage->section = g_strdupv(headings);
		g_ptr_array_add(document->passages, passage);
		if (passage->kind == PASSAGE_RECOMMENDATION)
			recommendation_put(document, passage);
	}
	g_free(headings[0]);
	g_free(headings[1]);
	return document;
}

/* Names and identifiers, of all passages. */
static inline void
references_fill(Document *document, const Catalogue *catalogue)
{
	IdentifierGrammar *grammar = identifier_grammar_new();
	Gazetteer *gazetteer = gazetteer_new(catalogue);
	for (guint i = 0; i < document->passages->len; i++) {
		Passage *passage = g_ptr_array_index(document->passages, i);
		gsize length = strlen(passage->text);
		identifier_find(grammar, passage->text, length, NULL, passage->references);
		gazetteer_find(gazetteer, passage->text, length, passage->references);
		references_sort(passage->references);
	}
	gazetteer_free(gazetteer);
	identifier_grammar_free(grammar);
}

/* "2 low[het rapport] iob:samen-sterker; ": those of one layer. */
static inline char *
references_print(const Document *document, ReferenceLayer layer)
{
	GString *lines = g_string_new(NULL);
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		for (guint k = 0; k < passage->references->len; k++) {
			const Reference *r = &g_array_index(passage->references, Reference, k);
			assert_true(r->start < r->end && r->end <= strlen(passage->text));
			if (r->layer == layer)
				g_string_append_printf(lines, "%u %s[%.*s] %s; ", passage->number,
					confidence_name(r->confidence), (int)(r->end - r->start),
					passage->text + r->start, r->target);
		}
	}
	return g_string_free(lines, FALSE);
}

/* How long `act` takes with a document of `count` passages of this text, in microseconds. */
static inline gint64
time_of(void (*act)(Document *), const char *text, guint count)
{
	g_autoptr(Document) document = document_new();
	document->id = g_strdup("kst-1-1");
	for (guint i = 0; i < count; i++) {
		Passage *passage = passage_of(text);
		passage->number = i + 1;
		g_ptr_array_add(document->passages, passage);
	}
	gint64 begun = g_get_monotonic_time();
	act(document);
	return g_get_monotonic_time() - begun;
}
