#include "query/snippet.h"

#include <string.h>

#include "text/cut.h"
#include "text/sentence.h"

#define LEAD_BYTES 75 /* shown before a spot in a sentence that is cut */

typedef struct {
	const char *text;
	gsize length;
	GArray *sentences; /* of Sentence: also the clauses of long ones */
	const GArray *spots;
	GHashTable *seen; /* part -> the window that had it last */
	guint windows;	  /* looked at so far */
	gsize start, end; /* the best one */
	double worth;
} Snippet;

static const Sentence *
sentence_get(const Snippet *snippet, guint i)
{
	return &g_array_index(snippet->sentences, Sentence, i);
}

static const SnippetSpot *
spot_get(const Snippet *snippet, guint i)
{
	return &g_array_index(snippet->spots, SnippetSpot, i);
}

/* A sentence that is too long, of clauses with a semicolon behind each as in a motion, is these. */
static void
sentence_split(GArray *pieces, const char *text, Sentence sentence)
{
	gsize at = sentence.start;
	gboolean is_long = sentence.end - sentence.start > SNIPPET_BYTES;
	for (; is_long && at + 1 < sentence.end; at++) {
		if (text[at] != ';' || !g_ascii_isspace(text[at + 1]))
			continue;
		Sentence clause = { sentence.start, at + 1 };
		g_array_append_val(pieces, clause);
		while (g_ascii_isspace(text[at + 1]))
			at++;
		sentence.start = at + 1;
	}
	g_array_append_val(pieces, sentence);
}

static GArray *
pieces_read(const char *text)
{
	g_autoptr(GArray) sentences = sentences_read(text);
	GArray *pieces = g_array_new(FALSE, FALSE, sizeof(Sentence));
	for (guint i = 0; i < sentences->len; i++)
		sentence_split(pieces, text, g_array_index(sentences, Sentence, i));
	return pieces;
}

/* What a window is worth whose first spot is number `first`: that one, whole or not, and those
 * that are whole. */
static double
window_count(Snippet *snippet, guint first, gsize end)
{
	double worth = 0;
	gpointer window = GUINT_TO_POINTER(++snippet->windows);
	for (guint i = first; i < snippet->spots->len && spot_get(snippet, i)->start < end; i++) {
		const SnippetSpot *spot = spot_get(snippet, i);
		gpointer part = GUINT_TO_POINTER(spot->part);
		if ((i > first && spot->end > end) ||
		    g_hash_table_lookup(snippet->seen, part) == window)
			continue;
		g_hash_table_insert(snippet->seen, part, window);
		worth += spot->worth;
	}
	return worth;
}

static void
window_try(Snippet *snippet, guint spot, gsize start, gsize end)
{
	double worth = window_count(snippet, spot, end);
	if (worth <= snippet->worth)
		return;
	snippet->worth = worth;
	snippet->start = start;
	snippet->end = end;
}

/* The end of the last sentence from `first` on that fits with it. */
static gsize
sentences_end(const Snippet *snippet, guint first)
{
	gsize start = sentence_get(snippet, first)->start;
	gsize end = sentence_get(snippet, first)->end;
	for (guint i = first + 1; i < snippet->sentences->len; i++) {
		if (sentence_get(snippet, i)->end - start > SNIPPET_BYTES)
			break;
		end = sentence_get(snippet, i)->end;
	}
	return end;
}

/* Windows in a sentence that is too long: one for each spot, a little of the text before it. */
static void
long_sentence_try(Snippet *snippet, const Sentence *sentence, guint spot)
{
	for (; spot < snippet->spots->len; spot++) {
		gsize at = spot_get(snippet, spot)->start;
		if (at >= sentence->end)
			break;
		gsize start = sentence->start + LEAD_BYTES < at ? at - LEAD_BYTES : sentence->start;
		window_try(snippet, spot, start, MIN(start + SNIPPET_BYTES, sentence->end));
	}
}

static void
windows_try(Snippet *snippet)
{
	guint spot = 0;
	for (guint i = 0; i < snippet->sentences->len && spot < snippet->spots->len; i++) {
		const Sentence *sentence = sentence_get(snippet, i);
		guint first = spot;
		while (spot < snippet->spots->len && spot_get(snippet, spot)->start < sentence->end)
			spot++;
		if (spot == first)
			continue;
		if (sentence->end - sentence->start > SNIPPET_BYTES)
			long_sentence_try(snippet, sentence, first);
		else
			window_try(snippet, first, sentence->start, sentences_end(snippet, i));
	}
}

/* A window at the end of the text gets the sentences before it that still fit. */
static void
window_begin_earlier(Snippet *snippet)
{
	for (guint i = snippet->sentences->len; i-- > 0;) {
		gsize start = sentence_get(snippet, i)->start;
		if (snippet->end - start > SNIPPET_BYTES)
			break;
		snippet->start = MIN(start, snippet->start);
	}
}

/* A short one before a long sentence gets some of that. */
static void
window_fill(Snippet *snippet)
{
	if (snippet->end == sentence_get(snippet, snippet->sentences->len - 1)->end)
		window_begin_earlier(snippet);
	else if (snippet->end - snippet->start < SNIPPET_BYTES / 2)
		snippet->end = MIN(snippet->start + SNIPPET_BYTES, snippet->length);
}

static gboolean
is_sentence_end(const Snippet *snippet, gsize at)
{
	for (guint i = 0; i < snippet->sentences->len; i++)
		if (sentence_get(snippet, i)->end == at)
			return TRUE;
	return FALSE;
}

static gboolean
is_sentence_start(const Snippet *snippet, gsize at)
{
	for (guint i = 0; i < snippet->sentences->len; i++)
		if (sentence_get(snippet, i)->start == at)
			return TRUE;
	return FALSE;
}

static void
window_cut(Snippet *snippet)
{
	gsize most = MIN(snippet->start + LEAD_BYTES, snippet->end - 1);
	if (!is_sentence_start(snippet, snippet->start))
		snippet->start = cut_find_start(snippet->text, snippet->start, most);
	if (snippet->end > snippet->start && !is_sentence_end(snippet, snippet->end))
		snippet->end = cut_find_end(snippet->text, snippet->start, snippet->end);
}

static void
window_find(Snippet *snippet)
{
	windows_try(snippet);
	if (snippet->worth == 0) {
		snippet->start = sentence_get(snippet, 0)->start;
		snippet->end = MIN(sentences_end(snippet, 0), snippet->start + SNIPPET_BYTES);
	}
	window_fill(snippet);
	window_cut(snippet);
}

void
snippet_find(const char *text, const GArray *spots, gsize *start, gsize *end)
{
	Snippet snippet = { .text = text, .length = strlen(text), .spots = spots };
	snippet.end = snippet.length;
	if (snippet.length > SNIPPET_WHOLE) {
		snippet.sentences = pieces_read(text);
		snippet.seen = g_hash_table_new(NULL, NULL);
		if (snippet.sentences->len > 0)
			window_find(&snippet);
		g_array_unref(snippet.sentences);
		g_hash_table_unref(snippet.seen);
	}
	*start = snippet.start;
	*end = snippet.end;
}
