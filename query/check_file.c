#include "query/check_file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/plain_text.h"
#include "document/word_scan.h"
#include "error.h"
#include "query/check_private.h"
#include "text/writing.h"

static void
file_claim_free(FileClaim *claim)
{
	g_free(claim->text);
	g_free(claim);
}

/* ---- lines ---- */

/* A list mark, heading or block quote that Markdown begins a line with. */
static gsize
mark_length(const char *text, gsize start, gsize end)
{
	gsize at = start;
	while (at < end && strchr("#>-*+ \t", text[at]))
		at++;
	return at > start && (text[at - 1] == ' ' || text[at - 1] == '\t') ? at - start : 0;
}

static gboolean
has_word(const char *text, gsize start, gsize end)
{
	const char *at = text + start;
	while (at < text + end && !g_unichar_isalnum(g_utf8_get_char(at)))
		at = g_utf8_next_char(at);
	return at < text + end;
}

typedef struct {
	const char *text;
	GPtrArray *claims;
	gsize counted; /* line `line` begins at or before it */
	guint line;
} Reading;

static void
claim_add(Reading *reading, gsize start, gsize end)
{
	while (start < end && g_ascii_isspace(reading->text[start]))
		start++;
	start += mark_length(reading->text, start, end);
	while (end > start && g_ascii_isspace(reading->text[end - 1]))
		end--;
	if (!has_word(reading->text, start, end))
		return;
	for (; reading->counted < start; reading->counted++)
		reading->line += reading->text[reading->counted] == '\n';
	FileClaim *claim = g_new(FileClaim, 1);
	claim->text = g_strdelimit(g_strndup(reading->text + start, end - start), "\r\n", ' ');
	claim->line = reading->line;
	claim->start = start;
	claim->end = end;
	g_ptr_array_add(reading->claims, claim);
}

static void
lines_read(Reading *reading, gsize length)
{
	for (gsize at = 0; at < length;) {
		gsize end = at + strcspn(reading->text + at, "\n");
		claim_add(reading, at, end);
		at = end + 1;
	}
}

/* ---- a report ---- */

/* Are there blank lines, and lines that are not blank one after another? */
static gboolean
has_paragraphs(const char *text)
{
	gboolean apart = FALSE, together = FALSE, before = FALSE;
	while (*text && !(apart && together)) {
		gsize end = strcspn(text, "\n");
		gboolean filled = strspn(text, " \t\r") < end;
		together = together || (filled && before);
		apart = apart || !filled;
		before = filled;
		text += end + (text[end] == '\n');
	}
	return apart && together;
}

static gboolean
is_report(const char *name, const char *text)
{
	return g_str_has_suffix(name, ".md") || has_paragraphs(text);
}

static gboolean
refers(const Passage *passage, gsize start, gsize end)
{
	for (guint i = 0; i < passage->references->len; i++) {
		const Reference *r = &g_array_index(passage->references, Reference, i);
		if (r->start >= start && r->end <= end && r->layer != REFERENCE_INTERNAL &&
			r->layer != REFERENCE_ANAPHOR && r->layer != REFERENCE_CANDIDATE)
			return TRUE;
	}
	return FALSE;
}

/* Where a quotation that is open at `at` ends, so that no sentence is cut in it; else `at`. */
static gsize
quoted_end(const Claim *claim, gsize at)
{
	for (guint i = 0; i < claim->quotes->len; i++) {
		const GArray *pieces = g_ptr_array_index(claim->quotes, i);
		const ClaimSpan *first = &g_array_index(pieces, ClaimSpan, 0);
		const ClaimSpan *last = &g_array_index(pieces, ClaimSpan, pieces->len - 1);
		if (first->start < at && last->end > at)
			return last->end;
	}
	return at;
}

static gboolean
quotes(const Claim *claim, gsize start, gsize end)
{
	for (guint i = 0; i < claim->quotes->len; i++) {
		const GArray *pieces = g_ptr_array_index(claim->quotes, i);
		const ClaimSpan *first = &g_array_index(pieces, ClaimSpan, 0);
		if (first->start >= start && first->end <= end)
			return TRUE;
	}
	return FALSE;
}

static void
passage_read(Reading *reading, const Passage *passage)
{
	const char *text = passage->text;
	gsize length = strlen(text), start = 0;
	g_autoptr(Claim) claim = claim_parse(text, length);
	for (gsize at = 1; at <= length; at++) {
		if (at < length && (!utf8_starts(text + at) || !sentence_begins(text, at)))
			continue;
		if (at < length && quoted_end(claim, at) > at) {
			at = quoted_end(claim, at);
			continue;
		}
		if (quotes(claim, start, at) || refers(passage, start, at)) {
			gsize from, to;
			passage_get_source(passage, start, at, &from, &to);
			claim_add(reading, from, to);
		}
		start = at;
	}
}

static gboolean
report_read(Checker *checker, Reading *reading, gsize length, GError **error)
{
	g_autoptr(Document) document = plain_text_read(reading->text, length, error);
	if (!document)
		return FALSE;
	document->id = g_strdup(REFS_TEXT_ID);
	reference_finder_read(checker->finder, document);
	for (guint i = 0; i < document->passages->len && reading->claims->len <= CHECK_CLAIMS_MAX;
		i++)
		passage_read(reading, g_ptr_array_index(document->passages, i));
	return TRUE;
}

GPtrArray *
check_file_read(Checker *checker, const char *name, const char *text, gsize length, GError **error)
{
	g_autoptr(GPtrArray) claims =
		g_ptr_array_new_with_free_func((GDestroyNotify)file_claim_free);
	Reading reading = {text, claims, 0, 1};
	if (strlen(text) != length || !g_utf8_validate(text, (gssize)length, NULL)) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			_("%s: not UTF-8 text; convert it, for example with iconv"), name);
		return NULL;
	}
	if (!is_report(name, text))
		lines_read(&reading, length);
	else if (!report_read(checker, &reading, length, error))
		return NULL;
	if (claims->len <= CHECK_CLAIMS_MAX)
		return g_steal_pointer(&claims);
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
		_("%s: more than %d claims; check it in parts"), name, CHECK_CLAIMS_MAX);
	return NULL;
}
