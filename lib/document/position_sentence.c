#include "document/position_sentence.h"

#include <string.h>

#include "document/word_scan.h"
#include "text/fold.h"
#include "text/writing.h"

#define NEGATION_BEFORE 3 /* words before a cue in which a negation counts */
#define NEGATION_BEHIND 2
#define BESIDE 3	  /* words around a cue that limit it */
#define SUBJECT_BEFORE 6  /* words around a verb among which its subject is looked for */
#define SUBJECT_BEHIND 4

/* ---- words ---- */

/* What stands before a word, as flags: the end of a clause or of a part of the sentence. */
static guint
gap_flags(const char *text, gsize start, gsize end)
{
	guint flags = 0;
	for (gsize at = start; at < end; at++) {
		if (text[at] == ';')
			flags |= WORD_PARTED | WORD_CLAUSE;
		else if (strchr(",:()", text[at]) || g_str_has_prefix(text + at, "–"))
			flags |= WORD_CLAUSE;
	}
	return flags;
}

void
position_words_read(Tokenizer *tokenizer, const char *text, GArray *tokens, GStringChunk *folded,
		    GArray *words)
{
	g_autoptr(GString) word = g_string_new(NULL);
	gsize before = 0;
	g_array_set_size(words, 0);
	g_string_chunk_clear(folded);
	tokenizer_read(tokenizer, text, strlen(text), tokens);
	for (guint i = 0; i < tokens->len; i++) {
		const Token *token = &g_array_index(tokens, Token, i);
		gsize length = token->end - token->start;
		g_string_truncate(word, 0);
		fold_add(word, text + token->start, length);
		CueWord one = { token->start, token->end,
				g_string_chunk_insert_const(folded, word->str),
				gap_flags(text, before, token->start) };
		if (acronym_length(text + token->start, length) == length)
			one.flags |= WORD_OTHER;
		before = token->end;
		g_array_append_val(words, one);
	}
}

guint
position_sentence_end(const char *text, const GArray *words, guint first)
{
	guint end = first + 1;
	while (end < words->len && end - first < SENTENCE_WORDS_MAX &&
	       !sentence_begins(text, g_array_index(words, CueWord, end).start))
		end++;
	return end;
}

/* ---- flags ---- */

static const struct {
	const char *words;
	guint flags;
} flagged[] = {
	{ cue_cabinet, WORD_CABINET },
	{ "commissie|raad|rekenkamer|ombudsman|onderzoeker|onderzoekers|evaluator|evaluatoren|"
	  "auteurs|kamer|gemeente|gemeenten|provincie|provincies|lidstaten|bondgenoten|inspectie|"
	  "planbureau|adviesraad|werkgroep|partijen|fracties|fractie|leden|sector|rapport|"
	  "evaluatie|onderzoek|advies|instellingen|scholen|werkgevers|experts|deskundigen|partners|"
	  "indieners|taskforce|unie",
	  WORD_OTHER },
	{ "maar|doch", WORD_PARTED | WORD_CLAUSE | WORD_CONTRAST },
	{ "terwijl", WORD_PARTED | WORD_CLAUSE },
	{ "dat|of|om|die|omdat|en|zodat|waarbij|waarin|waardoor|aangezien|als|indien|wanneer",
	  WORD_CLAUSE },
	{ "niet|geen|nooit|evenmin|noch|geenszins|allerminst|zonder", WORD_NEGATION },
	{ "deels|gedeeltelijk|grotendeels|dele|hoofdlijnen|onderdelen", WORD_PARTIAL },
	{ "mits|tenzij|voorwaarde|voorzover|uitzondering|zij", WORD_LIMIT },
	{ "echter|evenwel|niettemin|desondanks|desalniettemin|daarentegen|hoewel|alhoewel|"
	  "ofschoon",
	  WORD_CONTRAST },
};

/* Verbs by which someone is quoted. */
static const char reporting[] =
	"beveelt|bevelen|adviseert|adviseren|verzoekt|verzoeken|vraagt|vragen|stelt|stellen|"
	"constateert|constateren|concludeert|concluderen|pleit|pleiten|roept|roepen|meent|menen|"
	"vindt|vinden|acht|achten|schrijft|wijst|wijzen|geeft|geven|merkt|merken|verwacht|oordeelt";

static const char prepositions[] =
	"van|aan|door|met|voor|in|op|uit|bij|naar|namens|tussen|over|tegen|binnen|per|onder|"
	"richting|vanuit|tot";
static const char determiners[] =
	"de|het|een|deze|dit|die|dat|onze|alle|andere|beide|algemene|europese|tweede|eerste|"
	"genoemde|huidige";

/* Does a preposition stand before the noun: "van de commissie"? */
static gboolean
is_object(const CueWord *words, guint at)
{
	while (at > 0 && cue_word_is(words[at - 1].word, determiners))
		at--;
	return at > 0 && cue_word_is(words[at - 1].word, prepositions);
}

/* "Niet alleen", "niet anders dan", "zonder meer" deny nothing. */
static gboolean
denies_nothing(const CueWord *words, guint count, guint at)
{
	if (at + 1 == count)
		return FALSE;
	return cue_word_is(words[at + 1].word,
			   strcmp(words[at].word, "zonder") == 0
				   ? "meer|voorbehoud|uitzondering|twijfel|dat"
				   : "alleen|slechts|enkel|anders|zozeer|zonder");
}

static void
word_flag(CueWord *words, guint count, guint at)
{
	for (gsize i = 0; i < G_N_ELEMENTS(flagged); i++)
		if (cue_word_is(words[at].word, flagged[i].words))
			words[at].flags |= flagged[i].flags;
	if ((words[at].flags & WORD_NEGATION) && denies_nothing(words, count, at))
		words[at].flags &= ~(guint)WORD_NEGATION;
	if ((words[at].flags & (WORD_CABINET | WORD_OTHER)) && is_object(words, at))
		words[at].flags &= ~(guint)(WORD_CABINET | WORD_OTHER);
	if (at > 0 && (words[at - 1].flags & WORD_NEGATION) &&
	    cue_word_is(words[at].word, "volledig|geheel|helemaal|integraal|onverkort|alle|allemaal"))
		words[at].flags |= WORD_PARTIAL;
	if (at == 0 && cue_word_is(words[at].word, "wel|toch|tegelijkertijd|tegelijk|alleen"))
		words[at].flags |= WORD_CONTRAST;
	if (at > 0 && strcmp(words[at].word, "zover") == 0 &&
	    strcmp(words[at - 1].word, "voor") == 0)
		words[at].flags |= WORD_LIMIT;
	if (at > 0 && strcmp(words[at].word, "zij") == 0 && strcmp(words[at - 1].word, "met") != 0)
		words[at].flags &= ~(guint)WORD_LIMIT;
}

/* Does someone else speak at this word: "de raad adviseert", "stelt de raad", "volgens de raad"? */
static gboolean
speaks_at(const CueWord *words, guint count, guint at)
{
	guint noun = at;
	if (!(words[at].flags & WORD_OTHER))
		return FALSE;
	while (noun > 0 && cue_word_is(words[noun - 1].word, determiners))
		noun--;
	if (noun > 0 && cue_word_is(words[noun - 1].word, "volgens|aldus"))
		return TRUE;
	if (noun > 0 && strcmp(words[noun - 1].word, "zoals") == 0)
		return FALSE;
	return (at + 1 < count && cue_word_is(words[at + 1].word, reporting)) ||
	       (noun > 0 && cue_word_is(words[noun - 1].word, reporting));
}

/* Does the cabinet take over at this word? Not in "dat het kabinet", "verzoekt de regering". */
static gboolean
takes_over_at(const CueWord *words, guint at)
{
	guint noun = at;
	if (!(words[at].flags & WORD_CABINET))
		return FALSE;
	while (noun > 0 && strcmp(words[noun - 1].word, "dat") != 0 &&
	       cue_word_is(words[noun - 1].word, determiners))
		noun--;
	return noun == 0 || (strcmp(words[noun - 1].word, "dat") != 0 &&
			     !cue_word_is(words[noun - 1].word, reporting));
}

void
position_flags_set(CueWord *words, guint count)
{
	gboolean reported = FALSE;
	for (guint i = 0; i < count; i++)
		word_flag(words, count, i);
	for (guint i = 0; i < count; i++) {
		if (speaks_at(words, count, i))
			reported = TRUE;
		else if ((i > 0 && (words[i].flags & WORD_PARTED)) || takes_over_at(words, i))
			reported = FALSE;
		if (reported)
			words[i].flags |= WORD_REPORTED;
		if (reported && i > 0 && cue_word_is(words[i - 1].word, reporting))
			words[i - 1].flags |= WORD_REPORTED;
		if (reported && i > 1 && cue_word_is(words[i - 2].word, reporting))
			words[i - 2].flags |= WORD_REPORTED;
	}
}

/* ---- a cue in its sentence ---- */

static guint
cue_last(const CueMatch *match)
{
	return match->used[match->count - 1];
}

/* Negations between the words of a cue; those of a clause of their own are not its. */
static guint
negations_inside(const CueSentence *sentence, const CueMatch *match)
{
	guint count = 0;
	for (guint k = 0; k + 1 < match->count; k++) {
		for (guint i = match->used[k] + 1; i < match->used[k + 1]; i++) {
			if (cue_word_is(sentence->words[i].word, "om|die"))
				break;
			count += (sentence->words[i].flags & WORD_NEGATION) != 0;
		}
	}
	return count;
}

gboolean
cue_is_negated(const CueSentence *sentence, const CueMatch *match)
{
	guint count = negations_inside(sentence, match), last = cue_last(match);
	const guint ends = WORD_CLAUSE | WORD_PARTED;
	for (guint i = match->used[0], n = 0; i > 0 && n < NEGATION_BEFORE; i--, n++) {
		if (sentence->words[i].flags & ends)
			break;
		count += (sentence->words[i - 1].flags & WORD_NEGATION) != 0;
	}
	for (guint i = last + 1; i < sentence->count && i <= last + NEGATION_BEHIND; i++) {
		if (sentence->words[i].flags & ends)
			break;
		count += (sentence->words[i].flags & WORD_NEGATION) != 0;
	}
	return count % 2 == 1;
}

/* Is a subject of this kind among the words around the cue, in its part of the sentence? */
static gboolean
subject_is_near(const CueSentence *sentence, const CueMatch *match, guint flag, guint before,
		guint behind)
{
	guint last = match->used[0];
	for (guint i = last, n = 0; i > 0 && n < before; i--, n++) {
		if (sentence->words[i].flags & WORD_PARTED)
			break;
		if (sentence->words[i - 1].flags & flag)
			return TRUE;
	}
	for (guint i = last + 1; i < sentence->count && i <= last + behind; i++) {
		if (sentence->words[i].flags & WORD_PARTED)
			break;
		if (sentence->words[i].flags & flag)
			return TRUE;
	}
	return FALSE;
}

gboolean
cue_is_others(const CueSentence *sentence, const CueMatch *match)
{
	for (guint i = 0; i < match->count; i++)
		if (sentence->words[match->used[i]].flags & WORD_REPORTED)
			return TRUE;
	if (subject_is_near(sentence, match, WORD_OTHER, 1, 0) &&
	    !(sentence->words[match->used[0]].flags & WORD_CLAUSE))
		return TRUE;
	return !subject_is_near(sentence, match, WORD_CABINET, SUBJECT_BEFORE, SUBJECT_BEHIND) &&
	       subject_is_near(sentence, match, WORD_OTHER, 0, 2) && match->count == 1;
}

gboolean
cue_is_cabinets(const CueSentence *sentence, const CueMatch *match)
{
	return subject_is_near(sentence, match, WORD_CABINET, SUBJECT_BEFORE, SUBJECT_BEHIND);
}

gboolean
cue_has_flag(const CueSentence *sentence, const CueMatch *match, guint flag)
{
	guint from = match->used[0], to = MIN(cue_last(match) + 1 + BESIDE, sentence->count);
	from -= MIN(from, BESIDE);
	for (guint i = from; i < to; i++)
		if ((sentence->words[i].flags & flag) &&
		    (i >= match->used[0] || !(sentence->words[i].flags & WORD_PARTED)))
			return TRUE;
	return FALSE;
}
