/*
 * identity.h - the one name of a document.
 *
 * Official publications as KOOP names them (kst-33694-72, h-tk-20232024-39-9, stb-2018-141),
 * Tweede Kamer numbers as they are (2025D18359), all else as kind:slug:
 *
 *   dossier:36800-V         all papers of a dossier         celex:32025R1106
 *   rijkswet:R2048          a bill for the whole Kingdom    ecli:ECLI:NL:HR:2020:1
 *   toezegging:T03357       a commitment                    bwb:BWBR0005730
 *   kenmerk:BZ2628864       a letter without a number       eu:com-2025-122, eu:join-2025-120
 *   rvs:W15.16.0152         advice of the Raad van State    pbeu:L-2016-327
 *   aiv:advies-94           advice of the AIV               iob:samen-sterker, body:eda ...
 *
 * A Senate paper has its letter for a number: kst-31700-VI-D.
 */
#pragma once

#include <glib.h>

/* Bytes in an identity: it is also a term and part of a URL. */
#define IDENTITY_MAX 200

/* TRUE for a well-formed canonical identity: letters, digits and "-._:/()&=", no more than
 * IDENTITY_MAX bytes. It says nothing about the document being there. */
gboolean identity_is_valid(const char *id);

/* Whoever makes a file may name its documents as they like, as long as a passage of one can be
 * named after it: without spaces, control characters and "#". */
gboolean identity_is_usable(const char *id);

/* The identity of what a person typed, if the whole of it is one identifier in any spelling
 * of identifier_forms.h, the address of an official publication, or an identity already.
 * NULL if not. The caller frees it. */
char *identity_parse(const char *typed);

/* The dossier a Kamerstuk or dossier belongs to, "36800-V" for "kst-36800-V-48"; NULL for
 * any other document. The caller frees it. */
char *identity_dossier(const char *id);

/* The chamber whose paper it is by its form: "TK" or "EK"; NULL where that says neither. */
const char *identity_chamber(const char *id);
