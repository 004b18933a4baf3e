#include "document/document_dossier.h"

#include <string.h>

#include "document/identity.h"

#define HEADING_PASSAGES 6 /* in which the heading of a Kamerstuk stands */
#define SUFFIX_MAX 6
#define SESSION_BYTES 80 /* in which the session is named */

/* ---- the heading of a Kamerstuk ---- */

static gsize
space_skip(const char *text)
{
	return *text == ' ' ? 1 : g_str_has_prefix(text, "\u00a0") ? strlen("\u00a0") : 0;
}

/* "36 800" at the beginning; returns its end, 0 if there is none. */
static gsize
dossier_read(const char *text, GString *dossier)
{
	gsize at = strspn(text, "0123456789");
	g_string_append_len(dossier, text, (gssize)MIN(at, 5));
	if (at == 5)
		return *text == '0' ? 0 : at;
	if (at != 2 || *text == '0' || !space_skip(text + at))
		return 0;
	at += space_skip(text + at);
	g_string_append_len(dossier, text + at, 3);
	return strspn(text + at, "0123456789") == 3 ? at + 3 : 0;
}

/* " X", "-V" or " A": a chapter of the budget or a fund. */
static gsize
suffix_read(const char *text, GString *dossier)
{
	gsize at = *text == '-' ? 1 : space_skip(text);
	gsize length = strspn(text + at, "IVXABCDEFGH");
	if (length == 0 || length > SUFFIX_MAX || !space_skip(text + at + length))
		return 0;
	g_string_append_printf(dossier, "-%.*s", (int)length, text + at);
	return at + length;
}

/* Behind "Tweede Kamer der Staten-Generaal Vergaderjaar 2025-2026", where lines are joined. */
static const char *
heading_start(const char *text)
{
	const char *session = g_strstr_len(text, SESSION_BYTES, "ergaderjaar ");
	const char *years = session ? strchr(session, ' ') + 1 : NULL;
	gsize length = years ? strcspn(years, " ") : 0;
	return years && years[length] ? years + length + 1 : text;
}

/* The dossier of a text that begins with its number and a title, or NULL. */
static char *
heading_parse(const char *text)
{
	g_autoptr(GString) dossier = g_string_new(NULL);
	gsize at = dossier_read(text, dossier), space;
	if (!at)
		return NULL;
	at += suffix_read(text + at, dossier);
	space = space_skip(text + at);
	if (!space || !g_ascii_isupper(text[at + space]) || !g_ascii_islower(text[at + space + 1]))
		return NULL;
	return g_string_free(g_steal_pointer(&dossier), FALSE);
}

/* "Nr. 63 MOTIE", "Tweede Kamer der Staten-Generaal": only a Kamerstuk has these. */
static gboolean
is_beside_heading(const char *text)
{
	static const char *const beginnings[] = {"Tweede Kamer der Staten-Generaal",
		"Eerste Kamer der Staten-Generaal", "Vergaderjaar", "Nr. ", "nr. "};
	for (guint i = 0; i < G_N_ELEMENTS(beginnings); i++)
		if (g_str_has_prefix(text, beginnings[i]))
			return TRUE;
	return FALSE;
}

static const char *
passage_text(const Document *document, guint i)
{
	return ((const Passage *)g_ptr_array_index(document->passages, i))->text;
}

char *
document_dossier(const Document *document)
{
	char *dossier = identity_dossier(document->id);
	guint count = MIN(document->passages->len, HEADING_PASSAGES);
	gboolean beside = FALSE;
	for (guint i = 0; !dossier && i < count; i++)
		dossier = heading_parse(heading_start(passage_text(document, i)));
	for (guint i = 0; dossier && i < count; i++)
		beside = beside || is_beside_heading(passage_text(document, i));
	if (dossier && !beside)
		g_clear_pointer(&dossier, g_free);
	return dossier;
}

/* ---- numbers left open ---- */

/* The paper cited first with a number. */
typedef struct {
	const char *target; /* NULL: several papers have it */
	Antecedent antecedent;
} Cited;

/* The number in "kst-36600-XII-54", or NULL. */
static const char *
paper_number(const char *target)
{
	const char *last = strrchr(target, '-');
	if (!g_str_has_prefix(target, "kst-") || !last || last == target + strlen("kst"))
		return NULL;
	return last + 1;
}

static void
cited_add(GHashTable *cited, const Passage *passage, const Reference *reference)
{
	const char *number = paper_number(reference->target);
	Cited *known = number ? g_hash_table_lookup(cited, number) : NULL;
	if (known && g_strcmp0(known->target, reference->target) != 0)
		known->target = NULL;
	if (!number || known)
		return;
	Cited *made = g_new(Cited, 1);
	*made = (Cited){reference->target, {passage->number, reference->start, reference->end}};
	g_hash_table_insert(cited, g_strdup(number), made);
}

/* FALSE if no one paper has the number. */
static gboolean
number_settle(GHashTable *cited, Reference *reference)
{
	const Cited *paper = g_hash_table_lookup(cited, paper_number(reference->target));
	if (!paper || !paper->target)
		return FALSE;
	g_free(reference->target);
	reference->target = g_strdup(paper->target);
	reference->antecedent = paper->antecedent;
	reference->confidence = CONFIDENCE_MEDIUM;
	return TRUE;
}

/* What stays moves to the front. */
static void
passage_settle(GHashTable *cited, Passage *passage)
{
	Reference *all = (Reference *)(gpointer)passage->references->data;
	guint kept = 0;
	for (guint i = 0; i < passage->references->len; i++) {
		if (!g_str_has_prefix(all[i].target, "kst-" DOSSIER_OPEN "-"))
			cited_add(cited, passage, &all[i]);
		else if (!number_settle(cited, &all[i]))
			continue;
		Reference moved = all[kept];
		all[kept++] = all[i];
		all[i] = moved;
	}
	g_array_set_size(passage->references, kept);
}

void
open_numbers_settle(Document *document)
{
	g_autoptr(GHashTable) cited =
		g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	for (guint i = 0; i < document->passages->len; i++)
		passage_settle(cited, g_ptr_array_index(document->passages, i));
}
