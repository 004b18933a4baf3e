/*
 * described_source.h - papers told in words, with their identifier right behind.
 *
 * "de motie-Klos c.s. (36 410 X, nr. 7)", "de uitspraak van de Hoge Raad van 3 mei 2019
 * (ECLI:...)", "de Algemene pensioenverordening (Verordening (EU) 2031/12)", "de brief van 3 mei
 * 2024, kenmerk BZ2512345", "de Kamerbrief van 3 mei 2024.¹" with the identifier in the note:
 * the words are a name of the paper. They begin with a noun for what the identifier can be the
 * number of, and say enough to know which paper is meant: a year, a mover, a proper name. Where
 * several nouns stand in them the first is the paper ("het advies over het wetsvoorstel"), but a
 * motion's number stands right behind its mover, and what is in a paper is not the paper.
 */
#pragma once

#include "document/document.h"

/* Adds references of REFERENCE_NAME and CONFIDENCE_MEDIUM to those of a passage, which are in
 * the order of the text before and after and do not overlap. Linear in its text. */
void described_sources_find(Passage *passage);

/* `mark` is where the mark of a note begins. Where the note begins with an identifier, what is
 * described right before the mark, so far a candidate among the first `count` references, in
 * order, becomes a name of that paper. */
void described_source_by_note(
	Passage *passage, guint count, gsize mark, const Passage *note);
