#include "query/check_speaker.h"

#include <string.h>

#include "text/fold.h"
#include "text/writing.h"

#define ITEMS_BACK 12 /* passages from an item to the words that introduce the list */

/* Who speaks, and the words that say so, for g_free; they may be NULL. */
typedef struct {
	Speaker speaker;
	char *words;
} Voice;

static Voice
voice_of_sentence(const char *text, gsize start, gsize end)
{
	Voice voice = {SPEAKER_UNKNOWN, NULL};
	g_autofree char *sentence = g_strndup(text + start, end - start);
	g_autoptr(Claim) parsed = claim_parse(sentence, end - start);
	voice.speaker = parsed->kind;
	if (voice.speaker != SPEAKER_UNKNOWN)
		voice.words = g_strndup(sentence + parsed->speaker.start,
			parsed->speaker.end - parsed->speaker.start);
	return voice;
}

/* The sentences from word `first` to `end`: the first that tells. With `introduces` it must
 * end its words with a colon. */
static Voice
voice_in_words(const CheckMatch *match, guint first, guint end, gboolean introduces)
{
	Voice voice = {SPEAKER_UNKNOWN, NULL};
	for (guint i = first; i < end && voice.speaker == SPEAKER_UNKNOWN;) {
		guint last = i;
		while (last + 1 < end && check_word(match->words, last + 1)->sentence ==
						 check_word(match->words, i)->sentence)
			last++;
		gsize start = check_word(match->words, i)->start;
		gsize stop = check_word(match->words, last)->end;
		if (!introduces || match->text[stop] == ':')
			voice = voice_of_sentence(match->text, start, stop);
		if (introduces && voice.speaker == SPEAKER_UNKNOWN && match->text[stop] == ':')
			voice.speaker = speaker_find(match->text, start, stop);
		i = last + 1;
	}
	return voice;
}

/* The words that introduce the list that the passage is an item of. */
static gboolean
voice_of_list(Session *session, const Record *record, Voice *voice, GError **error)
{
	guint number = record->passage->number;
	for (guint back = 1;
		record->passage->kind == PASSAGE_ITEM && back <= ITEMS_BACK && back < number;
		back++) {
		g_autoptr(Record) before =
			store_get_passage(session->store, record->document, number - back, error);
		if (!before)
			return FALSE;
		if (before->passage->kind == PASSAGE_ITEM)
			continue;
		gsize length = strlen(before->passage->text);
		if (length > 0 && before->passage->text[length - 1] == ':')
			voice->speaker = speaker_find(before->passage->text, 0, length);
		break;
	}
	return TRUE;
}

/* By the title, the outermost heading and the first words. */
static Voice
voice_of_document(Session *session, const Record *record)
{
	static const struct {
		const char *word;
		Speaker speaker;
	} titles[] = {
		{"kabinetsreactie", SPEAKER_CABINET},
		{"beleidsreactie", SPEAKER_CABINET},
		{"kamerbrief", SPEAKER_CABINET},
		{"brief van de minister", SPEAKER_CABINET},
		{"motie", SPEAKER_CHAMBER},
		{"gehoord de beraadslaging", SPEAKER_CHAMBER},
		{"evaluatie", SPEAKER_EVALUATOR},
		{"rapport", SPEAKER_EVALUATOR},
		{"advies", SPEAKER_EVALUATOR},
	};
	Voice voice = {SPEAKER_UNKNOWN, NULL};
	const char *title = session_get_title(session, record->document);
	g_autofree char *begin = g_strndup(record->passage->text,
		utf8_cut(record->passage->text, MIN(80, strlen(record->passage->text))));
	const char *heading = record->passage->section && record->passage->section[0]
				      ? record->passage->section[0]
				      : "";
	g_autofree char *both = g_strdup_printf("%s %s %s", title ? title : "", heading, begin);
	g_autofree char *folded = fold(both, -1);
	for (guint i = 0; i < G_N_ELEMENTS(titles) && voice.speaker == SPEAKER_UNKNOWN; i++)
		if (strstr(folded, titles[i].word))
			voice.speaker = titles[i].speaker;
	return voice;
}

/* `quoted` is set where the words are those of another one than who wrote the document. */
static gboolean
voice_find(Session *session, const Record *record, const CheckMatch *match, Voice *voice,
	gboolean *quoted, GError **error)
{
	*voice = voice_in_words(match, match->first, match->end, FALSE);
	if (voice->speaker != SPEAKER_UNKNOWN)
		return TRUE;
	*voice = voice_in_words(match, 0, match->first, TRUE);
	if (voice->speaker == SPEAKER_UNKNOWN && record->passage->kind == PASSAGE_RECOMMENDATION)
		voice->speaker = SPEAKER_EVALUATOR;
	else if (voice->speaker == SPEAKER_UNKNOWN && record->passage->recommendation)
		voice->speaker = SPEAKER_CABINET;
	if (voice->speaker == SPEAKER_UNKNOWN && !voice_of_list(session, record, voice, error))
		return FALSE;
	*quoted = voice->speaker == SPEAKER_EVALUATOR;
	if (voice->speaker == SPEAKER_UNKNOWN)
		*voice = voice_of_document(session, record);
	return TRUE;
}

/* Is the speaker of the claim, or one like it, named in the unit? */
static gboolean
speaker_is_named(const Claim *claim, const CheckMatch *match)
{
	gsize start, end;
	check_match_extent(match, &start, &end);
	for (guint i = match->first; i < match->end; i++) {
		const CheckWord *word = check_word(match->words, i);
		if (speaker_find(match->text, word->start, word->end) == claim->kind)
			return TRUE;
	}
	return FALSE;
}

/* The first acronym among the words that say who speaks. */
static char *
speaker_acronym(const char *text, gsize start, gsize end)
{
	g_autofree char *words = g_strndup(text + start, end - start);
	g_auto(GStrv) list = g_strsplit_set(words, " -/", -1);
	for (guint i = 0; list[i]; i++)
		if (acronym_length(list[i], strlen(list[i])) > 0)
			return g_strdup(list[i]);
	return NULL;
}

/* Two bodies of one sort: does the claim name one that neither the passage nor its title does? */
static gboolean
body_is_other(Session *session, const Record *record, const Claim *claim, const CheckSide *side,
	const Voice *voice)
{
	g_autofree char *name =
		speaker_acronym(side->text, claim->speaker.start, claim->speaker.end);
	const char *title = session_get_title(session, record->document);
	if (!name)
		return FALSE;
	if (voice->words && strstr(voice->words, name))
		return FALSE;
	return !strstr(record->passage->text, name) && !(title && strstr(title, name));
}

gboolean
check_attribution(Session *session, const Record *record, const Claim *claim, Comparison *c,
	GError **error)
{
	gboolean quoted = FALSE;
	Voice voice;
	if (claim->kind == SPEAKER_UNKNOWN || c->match->words->len == 0)
		return TRUE;
	if (!voice_find(session, record, c->match, &voice, &quoted, error))
		return FALSE;
	gboolean other = voice.speaker != SPEAKER_UNKNOWN && voice.speaker != claim->kind &&
			 (quoted || !speaker_is_named(claim, c->match));
	if (!other && voice.speaker == claim->kind && claim->kind == SPEAKER_EVALUATOR)
		other = body_is_other(session, record, claim, c->claim, &voice);
	if (other) {
		Difference *difference = g_new(Difference, 1);
		difference->type = DIFFERENCE_ATTRIBUTION;
		difference->source = g_strdup(voice.words ? voice.words : "");
		difference->claim = g_strndup(c->claim->text + claim->speaker.start,
			claim->speaker.end - claim->speaker.start);
		g_ptr_array_add(c->found, difference);
	}
	g_free(voice.words);
	return TRUE;
}
