/*
 * acronym.h - the places where a document says what an acronym or a short name stands for.
 *
 * An acronym is one word with the initials of a name (initials.h) and stands with it in one
 * of these forms, NAME and ACR being what is reported:
 *
 *   NAME (ACR)     (ACR, 2024)     (de ‘ACR’)     (afgekort: ACR)     also small: (ngo's)
 *   ACR (NAME)     (NAME, ACR)     (ACR: NAME)
 *   NAME ACR       where the document defines ACR as that name elsewhere
 *   NAME (ACR)                     where both are references to one entry of the catalogue,
 *                                  whatever the letters
 *   NAME (hierna: ACR)             and the other forms of short_name.h, which need no initials
 *
 * The text is never corrected: where it has a wrong name, that is what it says. Headings are
 * no passages and are not read.
 */
#pragma once

#include "document/document.h"

/* Fills the definitions of every passage, in the order of the text. The references of a passage
 * are those of its own text, sorted. Linear in the text. */
void acronyms_find(Document *document);
