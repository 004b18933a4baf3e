/*
 * question_field.h - the fields of the question language: a name, a colon and a value.
 *
 * One table holds their names, English and Dutch, and how their values are read. To add a
 * field: add a row, and a line to spoor-question(5).
 */
#pragma once

#include "query/question.h"

typedef struct QuestionField QuestionField;

/* The field whose name and colon `text` begins with, in any case; NULL if there is none.
 * `length` becomes the bytes of both. */
const QuestionField *question_field_find(const char *text, gsize *length);

/* Fills in field, target, from and to of a node whose text is the value. Returns NULL, or
 * one line on what is wrong with the value, translated. */
const char *question_field_read(const QuestionField *field, Question *node);
