#include "document/discourse.h"

#include <string.h>

#include "document/document_kind.h"

#define NEAR_BYTES 1000	  /* that two sentences may take up */
#define MENTION_BYTES 300 /* of a mention in which a word is looked for */

Discourse *
discourse_new(void)
{
	Discourse *discourse = g_new0(Discourse, 1);
	discourse->section = g_array_new(FALSE, FALSE, sizeof(Mention));
	discourse->opening = g_array_new(FALSE, FALSE, sizeof(Mention));
	return discourse;
}

void
discourse_free(Discourse *discourse)
{
	if (!discourse)
		return;
	g_array_unref(discourse->section);
	g_array_unref(discourse->opening);
	g_free(discourse);
}

void
discourse_begin_section(Discourse *discourse)
{
	g_array_set_size(discourse->section, 0);
}

void
discourse_add(Discourse *discourse, const Mention *mention)
{
	if (mention->passage <= OPENING_PASSAGES &&
		discourse->opening->len < DISCOURSE_MENTIONS_MAX)
		g_array_append_val(discourse->opening, *mention);
	if (!mention->passage)
		return;
	if (discourse->section->len == DISCOURSE_MENTIONS_MAX)
		g_array_remove_index(discourse->section, 0);
	g_array_append_val(discourse->section, *mention);
}

gboolean
mention_is_near(const Discourse *discourse, const Mention *mention, const char *text, gsize at)
{
	if (mention->passage == discourse->passage)
		return at >= mention->end && at - mention->end < NEAR_BYTES &&
		       sentences_count(text, mention->end, at + 1) <= 1;
	gsize rest = strnlen(mention->text + mention->end, NEAR_BYTES);
	return mention->passage + 1 == discourse->passage && at < NEAR_BYTES && rest < NEAR_BYTES &&
	       sentences_count(text, 1, at + 1) == 0 &&
	       sentences_count(mention->text, mention->end, mention->end + rest) == 0;
}

static gboolean
mention_holds(const Mention *mention, const char *word)
{
	gsize n = strlen(word), end = MIN(mention->end, mention->start + MENTION_BYTES);
	for (gsize at = mention->start; at + n <= end; at++)
		if (g_ascii_strncasecmp(mention->text + at, word, n) == 0)
			return TRUE;
	return FALSE;
}

static void
fit_add(Fit *fit, const Mention *mention)
{
	if (!mention->target) {
		fit->described = TRUE;
		return;
	}
	for (guint i = 0; i < MIN(fit->count, FIT_MAX); i++)
		if (strcmp(fit->mentions[i]->target, mention->target) == 0)
			return;
	if (fit->count < FIT_MAX)
		fit->mentions[fit->count] = mention;
	fit->count++;
}

static gboolean
mention_is_in(
	const Discourse *discourse, const Mention *mention, Scope scope, const char *text, gsize at)
{
	switch (scope) {
	case SCOPE_SENTENCES:
		return mention_is_near(discourse, mention, text, at);
	case SCOPE_PASSAGE:
		return mention->passage == discourse->passage;
	default:
		return TRUE;
	}
}

Fit
discourse_find(const Discourse *discourse, guint kinds, Scope scope, const char *text, gsize at,
	const char *word, gboolean plural)
{
	Fit fit = {0};
	for (guint i = discourse->section->len; i-- > 0;) {
		const Mention *mention = &g_array_index(discourse->section, Mention, i);
		if ((mention->kinds & kinds) && !(plural && mention->nested) &&
			mention_is_in(discourse, mention, scope, text, at) &&
			(!word || mention_holds(mention, word)))
			fit_add(&fit, mention);
	}
	return fit;
}

const Mention *
discourse_subject(const Discourse *discourse, guint kinds)
{
	Fit title = {0}, opening = {0};
	for (guint i = 0; i < discourse->opening->len; i++) {
		const Mention *mention = &g_array_index(discourse->opening, Mention, i);
		if (mention->kinds & kinds)
			fit_add(mention->passage ? &opening : &title, mention);
	}
	if (title.count > 0)
		return title.count == 1 ? title.mentions[0] : NULL;
	gboolean one = opening.count == 1 && !opening.described && !opening.mentions[0]->candidate;
	return one && (kinds & KINDS_REPORT) ? opening.mentions[0] : NULL;
}
