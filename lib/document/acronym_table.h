/*
 * acronym_table.h - the acronyms and short names that a document defines, for asking.
 */
#pragma once

#include "document/document.h"

typedef struct Acronyms Acronyms;

typedef struct {
	guint passage; /* its number */
	Definition definition;
} AcronymPlace;

/* After acronyms_find (acronym.h). `document` must outlive it, with the definitions it has. */
Acronyms *acronyms_new(const Document *document);
void acronyms_free(Acronyms *acronyms);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Acronyms, acronyms_free)

/* Where `acronym`, as printed but without the 's of a plural, is defined: of every name that
 * it is given the first place, in order; an array of AcronymPlace. The first holds for the
 * document, the others contradict it; at most ACRONYM_NAMES_MAX are kept. Names with the same
 * skeleton (skeleton.h) are one. NULL if there is none. */
const GArray *acronyms_get(const Acronyms *acronyms, const char *acronym);
#define ACRONYM_NAMES_MAX 8

guint acronyms_count(const Acronyms *acronyms);

/* The next acronym from byte `*start` of a text of `length` bytes on that is defined and has neither space nor
 * mark inside, also in the plural and before a hyphen ("PV's", "IVS-tekst"): where it stands,
 * without the 's, and what acronyms_get says of it. NULL at the end of the text. */
const GArray *acronyms_next(const Acronyms *acronyms, const char *text, gsize length, gsize *start,
	gsize *end);

/* The skeleton of the name that it has there. For g_free. */
char *acronyms_skeleton(const Acronyms *acronyms, const AcronymPlace *place);
