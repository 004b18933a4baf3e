/*
 * position_sentence.h - the words of a sentence, and what each does in it, for reading a
 * position; only for position.c.
 *
 * Who speaks, what is denied and what is set against it are told by closed lists of words and
 * what stands beside them, not by parsing (as negation was in ContextD, Afzal and others 2014).
 */
#pragma once

#include "document/position_cue.h"
#include "text/token.h"

#define SENTENCE_WORDS_MAX 200

/* Replaces what is in `words` (of CueWord) by the words of a text; `folded` keeps what they
 * point at, and `tokens` (of Token) is scratch. Flags are those that need the text. */
void position_words_read(Tokenizer *tokenizer, const char *text, GArray *tokens,
			 GStringChunk *folded, GArray *words);

/* The end of the sentence that begins with word `first`, or of its first SENTENCE_WORDS_MAX
 * words: the word behind it. */
guint position_sentence_end(const char *text, const GArray *words, guint first);

/* Sets the flags of the `count` words of one sentence. */
void position_flags_set(CueWord *words, guint count);

/* Is the cue denied where it stands? */
gboolean cue_is_negated(const CueSentence *sentence, const CueMatch *match);

/* Is it what someone else than the cabinet thinks or does? */
gboolean cue_is_others(const CueSentence *sentence, const CueMatch *match);

/* Is the cabinet said to do it? */
gboolean cue_is_cabinets(const CueSentence *sentence, const CueMatch *match);

/* Does a word with this flag (CueWordFlags) stand in the cue or beside it? */
gboolean cue_has_flag(const CueSentence *sentence, const CueMatch *match, guint flag);
