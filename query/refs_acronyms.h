/*
 * refs_acronyms.h - the acronyms that a document uses and another one of the index defines;
 * only for refs.c.
 */
#pragma once

#include "query/refs.h"

#define REFS_ACRONYMS_MAX 50 /* that are defined elsewhere */

/* Appends to the acronyms of an answer, which holds those that the document defines itself, in
 * the order in which they are first used: those that stand in what was asked for, that no
 * passage of the document defines and that the catalogue does not know, each with the first
 * passage of the index, by document, that does. */
gboolean refs_acronyms_find(Session *session, RefsAnswer *answer, GError **error);
