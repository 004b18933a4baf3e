/*
 * harvest_sources.h - where to harvest and what to follow: corpus/sources.ini, whose first
 * lines explain its keys.
 */
#pragma once

#include "indexer/harvest/notice.h"

typedef enum {
	SOURCE_ODATA,
	SOURCE_SRU,
	SOURCE_WOO,
	SOURCE_TYPES,
} SourceType;

typedef struct {
	char *name; /* its group: "sru:kst" */
	SourceType type;
	char *url, *query; /* `query` is "" for SOURCE_ODATA */
	guint overlap;	   /* days that are read again */
	guint silence;	   /* working hours without news that are too many; 0: never */
} HarvestSource;

typedef struct {
	GPtrArray *sources; /* of HarvestSource, in the order of the file */
	char *files;	    /* where official publications are, as URL/ID.xml */
	GStrv dossiers, kinds, ministries, words; /* the last two folded */
	GHashTable *never;  /* a set of identities that do not exist */
	guint pace;	    /* milliseconds */
	guint tries, seconds;
	guint64 bytes;
} HarvestSources;

/* INVALID names the group and key that is unknown, missing or wrong. */
HarvestSources *harvest_sources_open(const char *path, GError **error);
void harvest_sources_free(HarvestSources *sources);

/* The first source of a type; NULL where there is none. */
const HarvestSource *harvest_sources_get(const HarvestSources *sources, SourceType type);

/* Is this document followed: of a kind that is, and in a dossier, from a ministry or with a word
 * in its title that is? Where neither dossiers, ministries nor words are named, all of the kind
 * are. What is withdrawn always is. */
gboolean harvest_sources_follow(const HarvestSources *sources, const Notice *notice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(HarvestSources, harvest_sources_free)
