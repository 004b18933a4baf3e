/*
 * short_name.h - the short names that a text gives itself: "(hierna: de Raad)".
 *
 *   NAME (hierna: SHORT)    (hierna te noemen: ‘SHORT’)    (verder: SHORT)    (...; hierna SHORT)
 *   NAME, hierna: SHORT     NAME, hierna te noemen SHORT     NAME, afgekort als SHORT
 *   NAME, kortweg SHORT     NAME, ook wel SHORT    if SHORT has the initials of NAME
 *
 * Brackets between NAME and the words that introduce SHORT are passed over.
 * SHORT is what stands between quotes, or what the bracket still holds if that begins with a
 * capital or an article, or else capitalised words; with the article where there is one.
 * NAME has its initials, or is what stands between quotes before it, or begins with the last
 * word of SHORT (het rapport "Samen sterk" (hierna: het rapport)), or is the capitalised
 * name before it.
 */
#pragma once

#include "document/document.h"

/* Appends the definitions of this kind to those of the passage. */
void short_names_find(Passage *passage);
