#include "text/sentence.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

static const char *const abbreviations[] = {
	"art.",	  "bijv.",  "blz.", "bv.",    "c.q.",	"c.s.",	 "ca.",	   "d.d.",   "dhr.",
	"dr.",	  "drs.",   "e.a.", "etc.",   "i.h.k.v.", "i.v.m.", "incl.", "ir.",    "jl.",
	"m.b.t.", "m.n.",   "mr.",  "mw.",    "n.a.v.", "nl.",	 "nr.",	   "nrs.",   "o.a.",
	"o.b.v.", "o.g.v.", "o.l.v.", "p.",   "prof.",	"resp.", "St.",	   "t.a.v.", "t.b.v.",
	"t.o.v.", "t/m",    "vgl.", "z.g.n.",
};

/* Does an abbreviation end at `end`, the space behind it left out? */
static gboolean
ends_abbreviation(const char *text, gsize end)
{
	while (end > 0 && g_ascii_isspace(text[end - 1]))
		end--;
	for (gsize i = 0; i < G_N_ELEMENTS(abbreviations); i++) {
		gsize n = strlen(abbreviations[i]);
		if (end >= n && memcmp(text + end - n, abbreviations[i], n) == 0 &&
		    (end == n || !g_ascii_isalnum(text[end - n - 1])))
			return TRUE;
	}
	return FALSE;
}

/* `ends` gets where each sentence ends, the space behind it included. */
static void
ends_find(const char *text, gsize length, GArray *ends)
{
	UErrorCode status = U_ZERO_ERROR;
	UBreakIterator *sentences = ubrk_open(UBRK_SENTENCE, "", NULL, 0, &status);
	UText *utext = utext_openUTF8(NULL, text, (int64_t)length, &status);
	ubrk_setUText(sentences, utext, &status);
	if (U_SUCCESS(status))
		ubrk_first(sentences);
	for (int32_t next; U_SUCCESS(status) && (next = ubrk_next(sentences)) != UBRK_DONE;) {
		gsize end = (gsize)next;
		if (end < length && !ends_abbreviation(text, end))
			g_array_append_val(ends, end);
	}
	g_array_append_val(ends, length);
	utext_close(utext);
	ubrk_close(sentences);
}

static Sentence
trim(const char *text, gsize start, gsize end)
{
	while (start < end && g_ascii_isspace(text[start]))
		start++;
	while (end > start && g_ascii_isspace(text[end - 1]))
		end--;
	return (Sentence){ start, end };
}

GArray *
sentences_read(const char *text)
{
	GArray *sentences = g_array_new(FALSE, FALSE, sizeof(Sentence));
	g_autoptr(GArray) ends = g_array_new(FALSE, FALSE, sizeof(gsize));
	ends_find(text, strlen(text), ends);
	for (guint i = 0; i < ends->len; i++) {
		gsize start = i ? g_array_index(ends, gsize, i - 1) : 0;
		Sentence sentence = trim(text, start, g_array_index(ends, gsize, i));
		if (sentence.start < sentence.end)
			g_array_append_val(sentences, sentence);
	}
	return sentences;
}

void
sentence_find(const char *text, gsize at, gsize *start, gsize *end)
{
	g_autoptr(GArray) ends = g_array_new(FALSE, FALSE, sizeof(gsize));
	ends_find(text, strlen(text), ends);
	guint i = 0;
	while (i + 1 < ends->len && g_array_index(ends, gsize, i) <= at)
		i++;
	Sentence sentence =
	    trim(text, i ? g_array_index(ends, gsize, i - 1) : 0, g_array_index(ends, gsize, i));
	*start = sentence.start;
	*end = sentence.end;
}
