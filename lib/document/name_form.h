/*
 * name_form.h - how far the capitals of a name of the catalogue matter in a text.
 */
#pragma once

#include "document/name_tree.h"

/* CAPITAL where it begins with one, else FOLDED. */
NameForm name_form_capital(const char *name);

/* Of a title: CAPITAL where it could be ordinary words, because it has no capital beyond its
 * first letter. */
NameForm name_form_title(const char *title);

/* Of a family: EXACT where it is in capitals only. */
NameForm name_form_family(const char *family);
