#include "document/phrase_match.h"

#include <string.h>

#include "document/word_scan.h"
#include "text/fold.h"
#include "text/function_words.h"
#include "text/stem.h"

struct PhraseMatcher {
	Stemmer *stemmer;
	GString *folded;
	GPtrArray *stems; /* of the phrase, each once */
};

PhraseMatcher *
phrase_matcher_new(void)
{
	PhraseMatcher *matcher = g_new0(PhraseMatcher, 1);
	matcher->stemmer = stemmer_new();
	matcher->folded = g_string_new(NULL);
	matcher->stems = g_ptr_array_new_with_free_func(g_free);
	return matcher;
}

void
phrase_matcher_free(PhraseMatcher *matcher)
{
	if (!matcher)
		return;
	stemmer_free(matcher->stemmer);
	g_string_free(matcher->folded, TRUE);
	g_ptr_array_unref(matcher->stems);
	g_free(matcher);
}

/* The next run of letters and digits from `at` on: a hyphen parts words here. */
static gboolean
part_next(const char *text, gsize length, gsize at, WordSpan *part)
{
	while (at < length && !g_ascii_isalnum(text[at]) &&
		((guchar)text[at] < 0xc3 || (guchar)text[at] == 0xe2))
		at++;
	part->start = at;
	while (at < length && (g_ascii_isalnum(text[at]) || (guchar)text[at] >= 0x80) &&
		(guchar)text[at] != 0xe2)
		at++;
	part->end = MAX(at, part->start + (part->start < length));
	return part->start < length;
}

/* The stem of a part; NULL of a function word. */
static const char *
part_stem(PhraseMatcher *matcher, const char *text, WordSpan part)
{
	g_string_truncate(matcher->folded, 0);
	fold_add(matcher->folded, text + part.start, part.end - part.start);
	if (function_word_is(matcher->folded->str, matcher->folded->len))
		return NULL;
	return stemmer_stem(matcher->stemmer, matcher->folded->str);
}

/* Which of the phrase's stems it is; the number of stems if none. */
static guint
stem_get(const PhraseMatcher *matcher, const char *stem)
{
	guint i = 0;
	while (i < matcher->stems->len && strcmp(matcher->stems->pdata[i], stem) != 0)
		i++;
	return i;
}

guint
phrase_matcher_set(PhraseMatcher *matcher, const char *phrase, gsize length)
{
	WordSpan part;
	g_ptr_array_set_size(matcher->stems, 0);
	for (gsize at = 0; part_next(phrase, length, at, &part); at = part.end) {
		const char *stem = part_stem(matcher, phrase, part);
		if (stem && *stem && stem_get(matcher, stem) == matcher->stems->len)
			g_ptr_array_add(matcher->stems, g_strdup(stem));
	}
	if (matcher->stems->len > PHRASE_WORDS_MAX)
		g_ptr_array_set_size(matcher->stems, 0);
	return matcher->stems->len;
}

gboolean
phrase_matches(PhraseMatcher *matcher, const char *text)
{
	guint all = (1u << matcher->stems->len) - 1, held = 0;
	gsize length = strlen(text);
	WordSpan part;
	for (gsize at = 0; all && part_next(text, length, at, &part); at = part.end) {
		if (sentence_begins(text, part.start))
			held = 0;
		const char *stem = part_stem(matcher, text, part);
		guint which = stem ? stem_get(matcher, stem) : matcher->stems->len;
		if (which < matcher->stems->len)
			held |= 1u << which;
		if (held == all)
			return TRUE;
	}
	return FALSE;
}
