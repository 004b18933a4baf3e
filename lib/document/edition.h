/*
 * edition.h - the editions of a family in the catalogue, and which of them a year or the date
 * of a text means.
 */
#pragma once

#include "document/catalogue.h"

/* Editions are arrays of const CatalogueEntry. Nothing is made here: all is borrowed. NULL
 * where there is no such edition. */
const CatalogueEntry *edition_find(const GPtrArray *editions, guint year);
const CatalogueEntry *edition_find_id(const GPtrArray *editions, const char *id);

/* Whether `entry` had been issued on `date`, YYYYMMDD, as far as its own date is known. What
 * has no date counts by the year of its edition; what is only announced has not been. */
gboolean edition_is_issued(const CatalogueEntry *entry, guint date);

/* The last edition that had been issued on `date`. */
const CatalogueEntry *edition_find_latest(const GPtrArray *editions, guint date);
