/*
 * acronym_reference.h - what an acronym or a short name points at, where the document itself
 * says so: "Europees Veiligheidsplan (EVP) ... het EVP", "(hierna: het rapport)".
 */
#pragma once

#include "document/document.h"

/*
 * Adds a Reference of REFERENCE_ACRONYM and CONFIDENCE_MEDIUM to every passage for every later
 * use of a defined acronym or short name, if the name it stands for already is a reference: a
 * title, name or identifier that covers two thirds of it, or an identifier between it and the
 * short name ("Kamerstuk 12345, nr. 6; hierna: de brief"). Its antecedent is the place of the
 * definition, from the first byte of name and acronym to the last. Of two definitions of one
 * acronym the first holds.
 *
 * The document goes before the catalogue: a REFERENCE_NAME that stands on the acronym alone and
 * points elsewhere, or at two things, becomes such a reference. Whatever else stands there
 * stays: an identifier, a title, a name with its year.
 *
 * After acronyms_find (acronym.h); the references of every passage are those of its own text,
 * sorted (references_sort), and are so again after it. Linear in the text.
 */
void acronym_references_add(Document *document);

/* The same for names that are candidates (candidate.h), and after these are found: a use is a
 * candidate as well, of CONFIDENCE_LOW, with the name's target and its antecedent. It takes no
 * other reference's place. */
void acronym_candidates_add(Document *document);
