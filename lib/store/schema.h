/*
 * schema.h - what an index is made of: one table, for writing, asking and explaining.
 *
 * A passage is one Xapian document. Its terms begin with a letter that says their kind:
 *
 *   Z stem           stem of a word                          Zstrategie        ranked
 *   A acronym        capitals as printed                     ANAVO             ranked
 *   J joined         stem of words that belong together      Jdoublehatted     ranked
 *   N number         number, percentage, range of years      N3.5%             ranked
 *   D date           day or month in the text                D20260603         ranked
 *   C concept        what it names (alias.h), by any name    Cnavo             ranked
 *   S section        stem of a word of the headings          Saanbeveling      filter
 *   T title          stem of a word of the document's title  Tkabinetsreactie  filter
 *   Q document       identity of the document                Qkst-33694-72     filter
 *   H dossier        dossier of the document                 H33694            filter
 *   K kind           kind of passage, kind of document       Krecommendation   filter
 *                    (a paragraph is what has no other kind)
 *   L recommendation number it states or answers             L2.2              filter
 *   R refers         identity of what it refers to           Rkst-36975-1      filter
 *   E defines        acronym whose meaning it gives          ESAFE             filter
 *
 * Filters have no weight and do not count in a passage's length. A title's words stand as
 * stems in the first passage of the document too, so that a title typed finds it. One that is
 * no more than a part of the identity has no terms for filters.
 *
 * Values, by slot: 0 the document's day as yyyymmdd, 1 the record (record.h): a value and not
 * the document's data, which libxapian would compress once more and in vain. Beside each shard
 * lie the signatures (signature_file.h) and the words that are not their own stem: with the
 * stems, the words of the corpus (vocabulary.h). Synonyms: of the stem of a part, the stems of
 * the compounds (compounds.h). Metadata of each shard: "t" and an
 * identity (the title by which other texts may name it), "schema", "recipe" (of
 * recipe.h), and "zstd" (the dictionary records are compressed with); of the first one also
 * "names": the fingerprint of the names (alias.h) that all documents were put with, and
 * "arrivals": the documents that came after others had cited them, in lines.
 */
#pragma once

#include <glib.h>

#include "text/recipe.h"

/* The signatures are numbers as the machine has them. */
#define SCHEMA_VERSION (G_BYTE_ORDER == G_LITTLE_ENDIAN ? "5" : "5 big-endian")
/* What refers to a name in no catalogue (candidate.h) has this term, whatever the name:
 * a term for each would make a large index larger by a thirtieth. */
#define REFERS_CANDIDATE "name:"
#define NAMES_KEY "names"
#define ARRIVALS_KEY "arrivals"
#define SCHEMA_TERM_MAX 245 /* bytes of a term, libxapian's limit */

typedef enum {
	FIELD_STEM,
	FIELD_ACRONYM,
	FIELD_JOINED,
	FIELD_NUMBER,
	FIELD_DATE,
	FIELD_CONCEPT,
	FIELD_SECTION,
	FIELD_TITLE,
	FIELD_DOCUMENT,
	FIELD_DOSSIER,
	FIELD_KIND,
	FIELD_RECOMMENDATION,
	FIELD_REFERS,
	FIELD_DEFINES,
	FIELDS,
} Field;

enum { SLOT_DAY, SLOT_RECORD };

/* Sets `term` to the term of this field with this text, cut to SCHEMA_TERM_MAX. */
void schema_set_term(GString *term, Field field, const char *text);

/* The field of the terms of this kind; FIELDS for TERM_WORD, which has no postings. */
Field schema_get_field(TermKind kind);

/* Does this term of a heading or title filter? Its stems do, and all its numbers. */
gboolean schema_is_filter(const Term *term);

const char *field_name(Field field);
