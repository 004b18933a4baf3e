/*
 * arrivals.h - documents that came into an index after others in it had cited them: what refers
 * to them now leads somewhere. The index keeps the last of them, so that `status` can tell.
 */
#pragma once

#include "store/store.h"
#include "store/writer.h"

#define ARRIVALS_MAX 200 /* kept: the last */
#define CITING_MAX 3	 /* documents that are named */
#define CITING_READ 50	 /* passages that are looked through for them */

/* What an index refers to before documents are added, and which of these came. */
typedef struct Arrivals Arrivals;

/* Reads the index at `path` as it is before it is written; where it cannot be read nothing in it
 * can refer to anything. */
Arrivals *arrivals_open(const char *path);
void arrivals_free(Arrivals *arrivals);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Arrivals, arrivals_free)

/* A document that was not there before. */
void arrivals_add(Arrivals *arrivals, const char *id);

/* Notes those that came in the index at `path`, which no other writer has open. */
gboolean arrivals_write(const Arrivals *arrivals, const char *path, GError **error);

typedef struct {
	char *id;
	guint date;	   /* that it came: yyyymmdd */
	guint passages;	   /* that refer to it */
	GPtrArray *citing; /* of char *: documents that do, the first CITING_MAX */
} Arrival;

void arrival_free(Arrival *arrival);

/* Those that an index notes and still has, the last first; of Arrival. */
GPtrArray *arrivals_read(Store *store, GError **error);
