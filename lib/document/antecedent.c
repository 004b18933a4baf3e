#include "document/antecedent.h"

#include <string.h>

#define GAP_BYTES 24	  /* from "het rapport" to the title behind it */
#define BRACKET_BYTES 300 /* from "de motie" to its number in brackets */
#define NAME_BYTES 60	  /* from "motie-Klos c.s." to its number in brackets */
#define NOTE_BYTES 60	  /* from "de motie" to the mark of a footnote */

static const Reference *
reference_get(const Antecedents *antecedents, guint i)
{
	return &g_array_index(antecedents->passage->references, Reference, i);
}

guint
antecedents_kinds(const Antecedents *antecedents, const Reference *reference)
{
	return source_kinds(
		catalogue_get(antecedents->catalogue, reference->target), reference->target);
}

/* "tot wijziging van" or "houdende intrekking van" stands before it. */
static gboolean
is_nested(const char *text, gsize at)
{
	WordSpan word;
	if (word_before(text, at, &word) && word_in(text, word, "de|het"))
		at = word.start;
	return word_before(text, at, &word) && word_in(text, word, "van") &&
	       word_before(text, word.start, &word) &&
	       word_in(text, word, "wijziging|intrekking|vervanging|aanvulling|goedkeuring");
}

/* What the words before and in a reference say it is, where nothing else does. */
static guint
said_kinds(const Antecedents *antecedents, const Reference *reference)
{
	guint i = antecedents->next;
	gsize before = i > 0 ? reference_get(antecedents, i - 1)->end : 0;
	gsize start = MAX(before, reference->start - MIN(reference->start, NAME_BYTES));
	guint kinds = antecedents->claimed ? antecedents->claimed : antecedents->inner;
	if (!kinds && start < reference->start)
		kinds = named_kind_find(antecedents->passage->text, start, reference->start);
	return kinds_allowed(reference->target, kinds);
}

/* Takes note of the next reference. */
static void
reference_mention(Antecedents *antecedents)
{
	const Reference *reference = reference_get(antecedents, antecedents->next);
	gboolean known = catalogue_get(antecedents->catalogue, reference->target) != NULL;
	guint kinds = antecedents_kinds(antecedents, reference);
	if (!known && !kinds)
		kinds = said_kinds(antecedents, reference);
	else if (kinds && antecedents->last_inner == reference->end)
		kinds |= antecedents->inner;
	gboolean candidate = reference->layer == REFERENCE_CANDIDATE;
	Mention mention = {kinds, reference->target, antecedents->passage->number,
		antecedents->passage->text, reference->start, reference->end, candidate,
		is_nested(antecedents->passage->text, reference->start)};
	if (kinds && reference->layer != REFERENCE_INTERNAL)
		discourse_add(antecedents->discourse, &mention);
	antecedents->claimed = antecedents->inner = 0;
	antecedents->last_inner = 0;
	antecedents->next++;
}

void
antecedents_describe(Antecedents *antecedents, const ListedWord *word, guint kinds)
{
	Mention mention = {kinds, NULL, antecedents->passage->number, antecedents->passage->text,
		word->start, word->end, FALSE, FALSE};
	discourse_add(antecedents->discourse, &mention);
}

/* Nothing but quotes, brackets and a few words between a noun and the name behind it. */
static gboolean
gap_is_empty(const char *text, gsize at, gsize end)
{
	WordSpan word;
	while (at < end && text[at] != '.' && text[at] != ',') {
		if (!word_after(text, at, &word))
			at += (gsize)(g_utf8_next_char(text + at) - (text + at));
		else if (word.start >= end)
			return TRUE;
		else if (word_in(text, word, "van|de|het|der|uit|getiteld|genaamd|met|als|titel"))
			at = word.end;
		else
			return FALSE;
	}
	return at >= end;
}

/* "de motie van het lid Klos over een raad (Kamerstuk ..." */
static gboolean
bracket_is_open(const char *text, gsize start, gsize end)
{
	for (gsize at = end; at-- > start;)
		if (text[at] == '(' || text[at] == ')')
			return text[at] == '(' && sentences_count(text, start, end) == 0;
	return FALSE;
}

static gboolean
noun_announces(const char *text, gsize end, const Reference *reference)
{
	gsize gap = reference->start - end;
	if (gap <= GAP_BYTES && gap_is_empty(text, end, reference->start))
		return TRUE;
	if (reference_is_number(reference))
		return gap <= BRACKET_BYTES && bracket_is_open(text, end, reference->start);
	return reference->layer == REFERENCE_FOOTNOTE && gap <= NOTE_BYTES &&
	       strcspn(text + end, ",.;:") >= gap;
}

gboolean
antecedents_claim(Antecedents *antecedents, const ListedWord *word, const KindNoun *noun)
{
	const char *text = antecedents->passage->text;
	for (guint i = antecedents->next; i < antecedents->count; i++) {
		const Reference *reference = reference_get(antecedents, i);
		guint kinds = antecedents_kinds(antecedents, reference);
		if (reference->start != reference_get(antecedents, antecedents->next)->start)
			return FALSE;
		if (!noun_announces(text, word->end, reference))
			continue;
		if (kinds & noun->kind)
			return TRUE;
		if (kinds || catalogue_get(antecedents->catalogue, reference->target) ||
			!kinds_allowed(reference->target, noun->kind))
			continue;
		gboolean again = antecedents->claimed != 0;
		antecedents->claimed |= noun->kind;
		return !again;
	}
	return FALSE;
}

void
antecedents_begin(Antecedents *antecedents, const Passage *passage)
{
	antecedents->passage = passage;
	antecedents->count = passage->references->len;
	antecedents->next = 0;
	antecedents->discourse->passage = passage->number;
}

void
antecedents_read_to(Antecedents *antecedents, gsize at)
{
	while (antecedents->next < antecedents->count &&
		reference_get(antecedents, antecedents->next)->end <= at)
		reference_mention(antecedents);
}

gboolean
antecedents_hold(Antecedents *antecedents, const ListedWord *word, guint kind)
{
	if (antecedents->next == antecedents->count ||
		reference_get(antecedents, antecedents->next)->start >= word->end)
		return FALSE;
	if (!antecedents->inner)
		antecedents->inner = kind;
	antecedents->last_inner = word->end;
	return TRUE;
}
