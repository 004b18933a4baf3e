/*
 * owms.h - what official publications say of themselves, under the names of OWMS, Dublin Core and
 * their own: DC.identifier, OVERHEIDop.documenttitel ... (standaarden.overheid.nl/owms). The same
 * names stand in the XML of KOOP and in the head of its web pages.
 */
#pragma once

#include "document/builder.h"

typedef struct {
	DocumentBuilder *builder;
	guint ranks[ABOUT_FIELDS]; /* of what is set: 1 is best; 0: nothing is */
} Owms;

/* Takes the value of a name that is known; of several for one field the most telling counts. */
void owms_take(Owms *owms, const char *name, const char *value);

/* As the catalogue names kinds, what a title or a type begins with: "GEWIJZIGDE MOTIE VAN ...".
 * NULL where it tells none. */
const char *owms_kind(const char *said);

/* What a title is printed as: on one line, its white space single; NULL where there is nothing
 * else. For g_free. */
char *owms_line(const char *text);
