#include "document/position.h"

#include <string.h>

#include "document/position_sentence.h"
#include "text/function_words.h"
#include "text/stem.h"

#define SUBJECT_STEMS 2 /* in common with the recommendation: a sentence on its subject */
#define SUBJECT_WORD_MIN 4 /* bytes of a word that tells a subject */
#define ACT_WORDS 6 /* of a recommendation, in which it says what to do */

/* A position that a sentence takes. */
typedef struct {
	PositionKind kind;
	PositionForce force;
	gboolean contrast; /* set against what was said: "maar", "wel" */
	Position at;	   /* where */
	guint word;	   /* the last one of its cue, in its sentence */
} Taken;

struct PositionReader {
	Tokenizer *tokenizer;
	Stemmer *stemmer;
	CueTable *cues;
	GStringChunk *folded;
	GArray *tokens, *words; /* of Token, CueWord: of the text being read */
	GArray *matches;	/* of CueMatch */
	GArray *taken;		/* of Taken, in the order of the answer */
	GHashTable *subject;	/* stems of the recommendation */
	gboolean study, going_on; /* it asks for a study; for going on */
};

PositionReader *
position_reader_new(void)
{
	PositionReader *reader = g_new0(PositionReader, 1);
	reader->tokenizer = tokenizer_new();
	reader->stemmer = stemmer_new();
	reader->cues = cue_table_new();
	reader->folded = g_string_chunk_new(4096);
	reader->tokens = g_array_new(FALSE, FALSE, sizeof(Token));
	reader->words = g_array_new(FALSE, FALSE, sizeof(CueWord));
	reader->matches = g_array_new(FALSE, FALSE, sizeof(CueMatch));
	reader->taken = g_array_new(FALSE, FALSE, sizeof(Taken));
	reader->subject = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return reader;
}

void
position_reader_free(PositionReader *reader)
{
	if (!reader)
		return;
	tokenizer_free(reader->tokenizer);
	stemmer_free(reader->stemmer);
	cue_table_free(reader->cues);
	g_string_chunk_free(reader->folded);
	g_array_unref(reader->tokens);
	g_array_unref(reader->words);
	g_array_unref(reader->matches);
	g_array_unref(reader->taken);
	g_hash_table_unref(reader->subject);
	g_free(reader);
}

/* ---- what was recommended ---- */

/* The stem of a word that tells a subject, else NULL. */
static const char *
subject_stem(PositionReader *reader, const CueWord *word)
{
	gsize length = strlen(word->word);
	if (length < SUBJECT_WORD_MIN || function_word_is(word->word, length))
		return NULL;
	return stemmer_stem(reader->stemmer, word->word);
}

static void
recommendation_read(PositionReader *reader, const char *text)
{
	g_hash_table_remove_all(reader->subject);
	reader->study = reader->going_on = FALSE;
	position_words_read(reader->tokenizer, text, reader->tokens, reader->folded,
			    reader->words);
	for (guint i = 0; i < reader->words->len; i++) {
		const CueWord *word = &g_array_index(reader->words, CueWord, i);
		const char *stem = subject_stem(reader, word);
		if (stem)
			g_hash_table_add(reader->subject, g_strdup(stem));
		reader->study = reader->study ||
				(i < ACT_WORDS &&
				 cue_word_is(word->word,
					     "onderzoek|onderzoeken|verken|verkennen|bezie|bezien|"
					     "bekijk|bekijken|inventariseer|inventariseren|"
					     "evalueer|evalueren|overweeg|overwegen|kaart"));
		reader->going_on =
			reader->going_on ||
			(i < ACT_WORDS &&
			 cue_word_is(word->word, "blijf|continueer|handhaaf|behoud|bestendig"));
	}
}

static gboolean
is_on_subject(PositionReader *reader, const CueSentence *sentence)
{
	guint common = 0;
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < sentence->count && common < SUBJECT_STEMS; i++) {
		const char *stem = subject_stem(reader, &sentence->words[i]);
		const char *known = NULL;
		if (stem && g_hash_table_lookup_extended(reader->subject, stem, (gpointer *)&known,
							 NULL))
			common += g_hash_table_add(seen, (gpointer)known);
	}
	return common == SUBJECT_STEMS;
}

/* ---- a sentence ---- */

/* "Ziet geen aanleiding om ... over te nemen", "bezien of ... wordt overgenomen": what follows
 * from a cue before it in the sentence says nothing of its own. */
static gboolean
is_governed(const PositionReader *reader, guint first, const CueSentence *sentence, guint at)
{
	for (guint k = first; k < reader->taken->len; k++) {
		const Taken *before = &g_array_index(reader->taken, Taken, k);
		if (before->kind != POSITION_REJECTED && before->kind != POSITION_DEFERRED)
			continue;
		for (guint i = before->word + 1; i <= at; i++) {
			if (sentence->words[i].flags & WORD_PARTED)
				break;
			if (cue_word_is(sentence->words[i].word,
					"om|of|hoe|dat|hoeverre|welke|wanneer|waarom"))
				return TRUE;
		}
	}
	return FALSE;
}

static gboolean
has_limit_behind(const CueSentence *sentence, guint at)
{
	for (guint i = at + 1; i < sentence->count; i++)
		if (sentence->words[i].flags & WORD_LIMIT)
			return TRUE;
	return FALSE;
}

/* What a cue says where it stands; POSITION_UNDETERMINED if it says nothing. */
static PositionKind
cue_kind(PositionReader *reader, const CueSentence *sentence, const CueMatch *match)
{
	const PositionCue *cue = match->cue;
	guint last = match->used[match->count - 1];
	gboolean negated = cue_is_negated(sentence, match);
	if (cue->force == FORCE_ACT)
		return negated || !cue_is_cabinets(sentence, match) ||
				       !is_on_subject(reader, sentence)
			       ? POSITION_UNDETERMINED
		       : reader->going_on ? POSITION_ACCEPTED
					  : cue->kind;
	if (cue->force == FORCE_STUDY && reader->study && !negated)
		return POSITION_ACCEPTED;
	if (negated && cue->kind == POSITION_ACCEPTED)
		return cue_has_flag(sentence, match, WORD_PARTIAL) ? POSITION_PARTLY
								   : POSITION_REJECTED;
	if (negated)
		return cue->force == FORCE_STUDY ? POSITION_REJECTED : POSITION_UNDETERMINED;
	if (cue->kind == POSITION_ACCEPTED && (cue_has_flag(sentence, match, WORD_PARTIAL) ||
					       (cue->force == FORCE_VERDICT &&
						has_limit_behind(sentence, last))))
		return POSITION_PARTLY;
	return cue->kind;
}

static gboolean
is_contrast(const CueSentence *sentence, guint at)
{
	for (guint i = 0; i < sentence->count && i <= at + 3; i++)
		if (sentence->words[i].flags & WORD_CONTRAST)
			return TRUE;
	return FALSE;
}

/* `place`: the sentence. `first`: the first one taken from it. */
static void
match_take(PositionReader *reader, const CueSentence *sentence, const CueMatch *match,
	   const Position *place, guint first)
{
	guint last = match->used[match->count - 1];
	if (cue_is_others(sentence, match))
		return;
	Taken taken = { cue_kind(reader, sentence, match), match->cue->force,
			is_contrast(sentence, last), *place, last };
	if (taken.kind == POSITION_UNDETERMINED ||
	    (taken.kind != POSITION_REJECTED &&
	     is_governed(reader, first, sentence, match->used[0])))
		return;
	if (taken.force == FORCE_STUDY)
		taken.force = FORCE_AGREEMENT;
	taken.at.cue_start = sentence->words[match->used[0]].start;
	taken.at.cue_end = sentence->words[last].end;
	g_array_append_val(reader->taken, taken);
}

static void
text_take(PositionReader *reader, const char *text, guint number)
{
	position_words_read(reader->tokenizer, text, reader->tokens, reader->folded,
			    reader->words);
	for (guint from = 0, to; from < reader->words->len; from = to) {
		CueWord *words = &g_array_index(reader->words, CueWord, from);
		guint first = reader->taken->len;
		to = position_sentence_end(text, reader->words, from);
		CueSentence sentence = { words, to - from };
		gsize end = to < reader->words->len ? words[to - from].start : strlen(text);
		while (end > words->start && g_ascii_isspace(text[end - 1]))
			end--;
		Position place = { .passage = number, .start = words->start, .end = end };
		position_flags_set(words, sentence.count);
		for (guint at = 0; at < sentence.count; at++) {
			g_array_set_size(reader->matches, 0);
			cue_table_find(reader->cues, &sentence, at, reader->matches);
			for (guint i = 0; i < reader->matches->len; i++)
				match_take(reader, &sentence,
					   &g_array_index(reader->matches, CueMatch, i), &place,
					   first);
		}
	}
}

/* ---- the whole answer ---- */

/* The first that is taken with this kind, or any for POSITION_KINDS, and force. */
static const Taken *
taken_find(const PositionReader *reader, PositionKind kind, PositionForce force)
{
	for (guint i = 0; i < reader->taken->len; i++) {
		const Taken *taken = &g_array_index(reader->taken, Taken, i);
		if ((taken->kind == kind || kind == POSITION_KINDS) && taken->force == force)
			return taken;
	}
	return NULL;
}

/* What limits a recommendation that is taken over: the other verdict, or a "but". */
static const Taken *
limit_find(const PositionReader *reader)
{
	for (guint i = 0; i < reader->taken->len; i++) {
		const Taken *taken = &g_array_index(reader->taken, Taken, i);
		if (taken->kind != POSITION_REJECTED && taken->kind != POSITION_DEFERRED)
			continue;
		if (taken->force == FORCE_VERDICT ||
		    (taken->force == FORCE_AGREEMENT && taken->contrast))
			return taken;
	}
	return NULL;
}

/* In this order, after partly and taken over with a limit; the first that is there counts. */
static const struct {
	PositionKind kind;
	PositionForce force;
} order[] = {
	{ POSITION_ALREADY, FORCE_VERDICT },	{ POSITION_ACCEPTED, FORCE_VERDICT },
	{ POSITION_DEFERRED, FORCE_VERDICT },	{ POSITION_REJECTED, FORCE_VERDICT },
	{ POSITION_NONE, FORCE_VERDICT },	{ POSITION_PARTLY, FORCE_AGREEMENT },
	{ POSITION_REJECTED, FORCE_AGREEMENT }, { POSITION_DEFERRED, FORCE_AGREEMENT },
	{ POSITION_ALREADY, FORCE_AGREEMENT },	{ POSITION_ACCEPTED, FORCE_AGREEMENT },
	{ POSITION_KINDS, FORCE_ACT },		{ POSITION_NONE, FORCE_AGREEMENT },
};

static const Taken *
taken_decide(const PositionReader *reader, PositionKind *kind)
{
	const Taken *partly = taken_find(reader, POSITION_PARTLY, FORCE_VERDICT);
	const Taken *limit = taken_find(reader, POSITION_ACCEPTED, FORCE_VERDICT)
				     ? limit_find(reader)
				     : NULL;
	const Taken *denied = taken_find(reader, POSITION_REJECTED, FORCE_AGREEMENT);
	*kind = POSITION_PARTLY;
	if (partly || limit)
		return partly ? partly : limit;
	for (gsize i = 0; i < G_N_ELEMENTS(order); i++) {
		const Taken *taken = taken_find(reader, order[i].kind, order[i].force);
		if (!taken)
			continue;
		if (taken != denied || !taken_find(reader, POSITION_ACCEPTED, FORCE_AGREEMENT))
			*kind = taken->kind;
		return taken;
	}
	return NULL;
}

Position
position_find(PositionReader *reader, const char *recommendation, const char *const *texts,
	      guint count)
{
	static const Confidence sureness[] = { CONFIDENCE_HIGH, CONFIDENCE_MEDIUM,
					       CONFIDENCE_MEDIUM, CONFIDENCE_LOW };
	Position position = { .kind = POSITION_UNDETERMINED, .confidence = CONFIDENCE_LOW };
	PositionKind kind;
	recommendation_read(reader, recommendation);
	g_array_set_size(reader->taken, 0);
	for (guint i = 0; i < count; i++)
		text_take(reader, texts[i], i);
	const Taken *taken = taken_decide(reader, &kind);
	if (!taken)
		return position;
	position = taken->at;
	position.kind = kind;
	position.confidence = sureness[taken->force];
	return position;
}

const char *
position_name(PositionKind kind)
{
	static const char *const names[POSITION_KINDS] = {
		"overgenomen",	    "deels",	      "al-beleid", "doorgeschoven",
		"niet-overgenomen", "geen-standpunt", "onbepaald",
	};
	return names[kind];
}
