/*
 * catalogue_check.h - what in the catalogue would make references doubtful: a name that two
 * entries have with no year to tell them apart, and an identifier in another spelling than
 * its canonical one (identity.h), which nothing would ever refer to.
 */
#pragma once

#include "document/catalogue.h"
#include "store/store.h"

/* Calls `report` with a line for each; returns how many there are. */
guint catalogue_check(const Catalogue *catalogue, StoreReport report, gpointer data);
