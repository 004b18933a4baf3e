/*
 * question_word.h - what one word of a question is.
 *
 * Letters and digits, with what holds them together: hyphens and apostrophes (double-hatted,
 * PV's), points (t.b.v.), in a number also a comma or slash (3,5; 2019/20), letters in
 * brackets directly at other letters (inzet(baarheid), (deel)rapport), and the per cent sign
 * of a number (3,5%).
 */
#pragma once

#include "query/question.h"

/* Bytes of the word that `text`, valid UTF-8, begins with; 0 if it begins with none. */
gsize question_word_length(const char *text);

/* AND, OR, NOT or NEAR if that is the word; otherwise ANY. */
QuestionKind question_operator_find(const char *word, gsize length);
