/*
 * place_owner.h - the words beside a place ("paragraaf 2") that say whose place it is.
 */
#pragma once

#include <glib.h>

/* Behind "van" or "in", at byte `at`: "deze brief", "dit rapport"? The document itself, and no
 * law. */
gboolean place_owner_is_self(const char *text, gsize at);

/* Of an article that ends at byte `at`: "van deze wet", "van dit besluit"? Its only owner that
 * counts. */
gboolean place_article_is_own(const char *text, gsize at);

/* The same of an "onderdeel": "van dit verslag"? Of a paper, for else it is a law's. */
gboolean place_part_is_own(const char *text, gsize at);

/* Do words that end right before byte `at` say that a place in this document follows: "zie",
 * "hierboven", "vgl."? */
gboolean place_is_pointed_at(const char *text, gsize at);
