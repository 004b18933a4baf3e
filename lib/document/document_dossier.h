/*
 * document_dossier.h - the dossier of numbers that are printed without one.
 *
 * "De motie op stuk nr. 54" is a paper of the dossier that the document belongs to. Where that
 * is not known the number is left open, and means the paper cited before that has it.
 */
#pragma once

#include "document/document.h"

/* Stands for the dossier in the target of a number that is left open: "kst-0-54". */
#define DOSSIER_OPEN "0"

/* What its identity says, or else the heading of a Kamerstuk that the text begins with:
 * "36 800 X Vaststelling van ...", with the chamber or the paper's number beside it. NULL if
 * neither tells. The caller frees it. */
char *document_dossier(const Document *document);

/* Gives numbers left open the paper that is the only one cited before with that number, and
 * removes those without. The references of each passage are in the order of the text. */
void open_numbers_settle(Document *document);
