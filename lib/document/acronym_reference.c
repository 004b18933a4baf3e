#include "document/acronym_reference.h"

#include <string.h>

#include "document/acronym_table.h"
#include "document/head_filter.h"
#include "document/long_form.h"
#include "text/writing.h"

#define NAMES_MAX 32 /* short names that are looked for in every passage */
#define PLURAL_MAX 4 /* bytes of 's */
#define WORD_BEFORE_MAX 40

/* What a short name means in this document. */
typedef struct {
	char *text, *target; /* the target is NULL where its definition points at nothing */
	Antecedent antecedent;
	gboolean candidate; /* the target is one */
	gsize end; /* in its passage uses begin behind this byte */
} Meaning;

typedef struct {
	Acronyms *acronyms;
	GHashTable *meanings; /* short name -> Meaning */
	GPtrArray *names;     /* those of the meanings that are no acronyms and have a target */
	HeadFilter heads;     /* of the names behind their first letter */
	gboolean candidates;  /* the names are candidates; else they are no candidates */
} Meanings;

static void
meaning_free(gpointer data)
{
	Meaning *meaning = data;
	g_free(meaning->text);
	g_free(meaning->target);
	g_free(meaning);
}

/* The first of the `n` references that ends behind `at`. */
static guint
reference_at(const GArray *references, guint n, gsize at)
{
	guint low = 0;
	while (low < n) {
		guint middle = (low + n) / 2;
		if (g_array_index(references, Reference, middle).end <= at)
			low = middle + 1;
		else
			n = middle;
	}
	return low;
}

/* ---- what a definition points at ---- */

static gboolean
covers(const Reference *reference, const Definition *definition)
{
	gsize start = MAX(reference->start, definition->long_start);
	gsize end = MIN(reference->end, definition->long_end);
	gsize length = definition->long_end - definition->long_start;
	return end > start && 3 * (end - start) >= 2 * length;
}

/* Is it an identifier in the bracket of the short name, before that? */
static gboolean
precedes(const Reference *reference, const Definition *definition, const char *text)
{
	return reference_is_number(reference) &&
	       reference->start >= definition->long_end &&
	       reference->end <= definition->short_start &&
	       !memchr(text + reference->end, ')', definition->short_start - reference->end);
}

/* Is it of a layer that a short name takes its meaning from? */
static gboolean
names(const Reference *reference, gboolean candidates)
{
	if (candidates)
		return reference->layer == REFERENCE_CANDIDATE;
	return reference->layer <= REFERENCE_NAME && reference->layer != REFERENCE_FOOTNOTE;
}

/* The one target of what the definition's name is; NULL if there is none, or two. */
static const char *
target_find(const Passage *passage, const Definition *definition, gboolean candidates)
{
	const GArray *references = passage->references;
	gsize end = MAX(definition->long_end, definition->short_start);
	const char *target = NULL;
	for (guint i = reference_at(references, references->len, definition->long_start);
		i < references->len && g_array_index(references, Reference, i).start < end; i++) {
		const Reference *reference = &g_array_index(references, Reference, i);
		if (!names(reference, candidates) ||
			(!covers(reference, definition) &&
				!precedes(reference, definition, passage->text)))
			continue;
		if (target && strcmp(target, reference->target) != 0)
			return NULL;
		target = reference->target;
	}
	return target;
}

static void
meaning_add(Meanings *meanings, const Passage *passage, const Definition *definition)
{
	gsize length = definition->short_end - definition->short_start;
	g_autofree char *text = g_strndup(passage->text + definition->short_start, length);
	if (g_hash_table_contains(meanings->meanings, text))
		return;
	Meaning *meaning = g_new0(Meaning, 1);
	meaning->antecedent.passage = passage->number;
	meaning->antecedent.start = MIN(definition->long_start, definition->short_start);
	meaning->antecedent.end = MAX(definition->long_end, definition->short_end);
	meaning->end = meaning->antecedent.end;
	meaning->candidate = meanings->candidates;
	if (!meanings->candidates || !target_find(passage, definition, FALSE))
		meaning->target =
			g_strdup(target_find(passage, definition, meanings->candidates));
	meaning->text = g_steal_pointer(&text);
	g_hash_table_insert(meanings->meanings, meaning->text, meaning);
	gsize first = (gsize)(g_utf8_next_char(meaning->text) - meaning->text);
	if (!meaning->target || acronym_length(meaning->text, length) == length ||
		length < first + HEAD_MIN || meanings->names->len == NAMES_MAX)
		return;
	g_ptr_array_add(meanings->names, meaning);
	head_add(&meanings->heads, meaning->text + first, length - first);
}

/* ---- uses ---- */

/* A name from the catalogue that stands on text[start..end) alone, but for a plural. */
static gboolean
stands_alone(const Reference *reference, const char *text, gsize start, gsize end)
{
	return reference->layer == REFERENCE_NAME && reference->start == start &&
	       reference->end >= end && reference->end - end <= PLURAL_MAX &&
	       !memchr(text + end, ' ', reference->end - end);
}

static void
reference_become(Reference *reference, const Meaning *meaning)
{
	g_free(reference->target);
	g_free(reference->alternative);
	reference->target = g_strdup(meaning->target);
	reference->alternative = NULL;
	reference->layer = meaning->candidate ? REFERENCE_CANDIDATE : REFERENCE_ACRONYM;
	reference->confidence = meaning->candidate ? CONFIDENCE_LOW : CONFIDENCE_MEDIUM;
	reference->antecedent = meaning->antecedent;
}

/* text[start..end) of the passage is a use; `n` of its references were there before. */
static void
use_add(Passage *passage, guint n, const Meaning *meaning, gsize start, gsize end)
{
	guint i = reference_at(passage->references, n, start);
	Reference *there = i < n ? &g_array_index(passage->references, Reference, i) : NULL;
	if (there && there->start < end) {
		if (!meaning->candidate && stands_alone(there, passage->text, start, end) &&
			(there->alternative || strcmp(there->target, meaning->target) != 0))
			reference_become(there, meaning);
		return;
	}
	Reference reference = {.start = start, .end = end};
	reference_become(&reference, meaning);
	g_array_append_val(passage->references, reference);
}

/* Is the byte behind the definition? The passage is not before it. */
static gboolean
is_use(const Meaning *meaning, const Passage *passage, gsize start)
{
	return meaning->antecedent.passage < passage->number || start >= meaning->end;
}

/* Is `start` where definition `*next` or a later one has its acronym? Moves on to that. */
static gboolean
is_defined(const GArray *definitions, guint *next, gsize start)
{
	while (*next < definitions->len &&
		g_array_index(definitions, Definition, *next).short_start < start)
		(*next)++;
	return *next < definitions->len &&
	       g_array_index(definitions, Definition, *next).short_start == start;
}

static void
acronym_uses_add(const Meanings *meanings, Passage *passage, guint n)
{
	guint next = 0;
	gsize length = strlen(passage->text);
	for (gsize start = 0, end;
		acronyms_next(meanings->acronyms, passage->text, length, &start, &end); start = end) {
		g_autofree char *text = g_strndup(passage->text + start, end - start);
		const Meaning *meaning = g_hash_table_lookup(meanings->meanings, text);
		if (meaning && meaning->target && acronym_length(text, end - start) &&
			is_use(meaning, passage, start) &&
			!is_defined(passage->definitions, &next, start))
			use_add(passage, n, meaning, start, end);
	}
}

/* Does another name begin or end here: "het rapport van de Raad", "Europese Raad"? */
static gboolean
is_other_name(const char *text, gsize start, gsize end)
{
	static const char *const more[] = {" van ", " voor ", " over ", " inzake ", " uit "};
	gsize word = start > 0 ? start - 1 : 0;
	for (gsize i = 0; i < G_N_ELEMENTS(more); i++)
		if (g_str_has_prefix(text + end, more[i]))
			return TRUE;
	while (word > 0 && start - word < WORD_BEFORE_MAX && text[word - 1] != ' ')
		word--;
	return g_unichar_isupper(g_utf8_get_char(text + start)) && start > 0 &&
	       text[start - 1] == ' ' && g_ascii_isupper(text[word]) &&
	       article_skip(text, word, start + 1) != start;
}

static gboolean
is_whole(const char *text, gsize start, gsize end)
{
	const char *before = g_utf8_find_prev_char(text, text + start);
	return (!before || (!letter_is(g_utf8_get_char(before)) && *before != '-')) &&
	       !letter_is(g_utf8_get_char(text + end)) && text[end] != '-';
}

/* Does a short name, whose first letter may be small or a capital, stand with the others of its
 * letters at byte `at`? */
static void
name_use_add(const Meaning *meaning, Passage *passage, guint n, gsize at)
{
	const char *text = passage->text, *rest = g_utf8_next_char(meaning->text);
	gsize head = (gsize)(rest - meaning->text), left = strlen(rest);
	if (at < head || strncmp(text + at, rest, left) != 0 ||
		g_unichar_tolower(g_utf8_get_char(text + at - head)) !=
			g_unichar_tolower(g_utf8_get_char(meaning->text)))
		return;
	gsize start = at - head, end = at + left;
	if (is_use(meaning, passage, start) && is_whole(text, start, end) &&
		!is_other_name(text, start, end))
		use_add(passage, n, meaning, start, end);
}

static void
name_uses_add(const Meanings *meanings, Passage *passage, guint n)
{
	gsize length = meanings->names->len ? strlen(passage->text) : 0;
	for (gsize at = 0; (at = head_find(&meanings->heads, passage->text, length, at)) < length;
		at++)
		for (guint i = 0; i < meanings->names->len; i++)
			name_use_add(g_ptr_array_index(meanings->names, i), passage, n, at);
}

static void
uses_add(Document *document, gboolean candidates)
{
	g_autoptr(Acronyms) acronyms = acronyms_new(document);
	g_autoptr(GHashTable) table =
		g_hash_table_new_full(g_str_hash, g_str_equal, NULL, meaning_free);
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	Meanings meanings = {
		.acronyms = acronyms, .meanings = table, .names = names, .candidates = candidates};
	for (guint i = 0; acronyms_count(acronyms) > 0 && i < document->passages->len; i++) {
		Passage *passage = g_ptr_array_index(document->passages, i);
		guint n = passage->references->len;
		for (guint k = 0; k < passage->definitions->len; k++)
			meaning_add(&meanings, passage,
				&g_array_index(passage->definitions, Definition, k));
		acronym_uses_add(&meanings, passage, n);
		name_uses_add(&meanings, passage, n);
		references_sort(passage->references);
	}
}

void
acronym_references_add(Document *document)
{
	uses_add(document, FALSE);
}

void
acronym_candidates_add(Document *document)
{
	uses_add(document, TRUE);
}
