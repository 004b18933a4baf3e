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

void
sentence_find(const char *text, gsize at, gsize *start, gsize *end)
{
	UErrorCode status = U_ZERO_ERROR;
	gsize length = strlen(text);
	UBreakIterator *sentences = ubrk_open(UBRK_SENTENCE, "", NULL, 0, &status);
	UText *utext = utext_openUTF8(NULL, text, (int64_t)length, &status);
	ubrk_setUText(sentences, utext, &status);
	*start = 0;
	*end = length;
	if (U_SUCCESS(status)) {
		ubrk_first(sentences);
		for (int32_t next; (next = ubrk_next(sentences)) != UBRK_DONE;) {
			if ((gsize)next < length && ends_abbreviation(text, (gsize)next))
				continue;
			*end = (gsize)next;
			if (*end > at)
				break;
			*start = *end;
		}
	}
	utext_close(utext);
	ubrk_close(sentences);
	while (*start < *end && g_ascii_isspace(text[*start]))
		(*start)++;
	while (*end > *start && g_ascii_isspace(text[*end - 1]))
		(*end)--;
}
