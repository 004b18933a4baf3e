#include "document/edition.h"

const CatalogueEntry *
edition_find(const GPtrArray *editions, guint year)
{
	for (guint i = 0; i < editions->len; i++) {
		const CatalogueEntry *entry = g_ptr_array_index(editions, i);
		if (entry->edition == year)
			return entry;
	}
	return NULL;
}

const CatalogueEntry *
edition_find_id(const GPtrArray *editions, const char *id)
{
	for (guint i = 0; i < editions->len; i++) {
		const CatalogueEntry *entry = g_ptr_array_index(editions, i);
		if (g_strcmp0(entry->id, id) == 0)
			return entry;
	}
	return NULL;
}

/* YYYYMMDD, with 00 for a month or day that is not known. */
static guint
edition_date(const CatalogueEntry *entry)
{
	guint date = 0, digits = 0;
	for (const char *at = entry->issued ? entry->issued : ""; *at; at++)
		if (g_ascii_isdigit(*at)) {
			date = date * 10 + (guint)g_ascii_digit_value(*at);
			digits++;
		}
	if (!digits)
		return entry->edition * 10000;
	for (; digits < 8; digits++)
		date *= 10;
	return date;
}

gboolean
edition_is_issued(const CatalogueEntry *entry, guint date)
{
	guint issued = edition_date(entry);
	if (issued % 10000 == 0)
		date -= date % 10000;
	else if (issued % 100 == 0)
		date -= date % 100;
	return entry->published && issued <= date;
}

const CatalogueEntry *
edition_find_latest(const GPtrArray *editions, guint date)
{
	const CatalogueEntry *latest = NULL;
	for (guint i = 0; i < editions->len; i++) {
		const CatalogueEntry *entry = g_ptr_array_index(editions, i);
		if (edition_is_issued(entry, date) &&
			(!latest || edition_date(entry) > edition_date(latest)))
			latest = entry;
	}
	return latest;
}
