/*
 * candidate.h - finds what looks like a policy source and is in no catalogue.
 *
 * Two kinds of REFERENCE_CANDIDATE, always of CONFIDENCE_LOW:
 *  - names, "name:" and a slug: "de Nationale Technologiestrategie", "Strategic Compass",
 *    "Actieplan Weerbaarheid 2025", "Verdrag van Lissabon", "Wet langdurige zorg"; titles
 *    in quotes behind a word for a paper: "het rapport ‘Weten is winnen’"; and titles as notes
 *    cite them, between author and year: "RIVM, Stand van de lucht 2024". A noun alone ("de
 *    Strategie", "het Nationaal Programma") is no name, and the capital that begins a
 *    sentence shows none;
 *  - descriptions, "described:" and a slug: a paper told by its author, day or subject but by
 *    no number ("een motie van het lid Klos uit 2024", "een AIV-advies over drones", "de
 *    Kamerbrief van 3 maart 2025", "het jaarverslag over 2024"). Which paper it is stays open: it is never guessed.
 *
 * A slug is the folded words with "-" between them, without articles, cut between two words
 * at CANDIDATE_SLUG_MAX bytes.
 */
#pragma once

#include "document/reference.h"

#define CANDIDATE_NAME "name:"
#define CANDIDATE_DESCRIBED "described:"
#define CANDIDATE_SLUG_MAX 80

/* Adds the candidates in `text` to `references`, which holds what the other layers found there
 * and is in the order of the text afterwards. No candidate overlaps a reference, and no paper
 * is described that has one right behind it. Linear in `length`; any bytes may be read, of
 * which no more than G_MAXINT32. */
void candidates_find(const char *text, gsize length, GArray *references);
