/*
 * zipping.h - a zip file made in memory.
 */
#pragma once

#include <string.h>

#include <glib.h>
#include <zip.h>

typedef struct {
	const char *name, *text;
} Member;

/* A zip file of these members, for g_free; the last has no name. `method`: ZIP_CM_DEFLATE ... */
static inline char *
pack_by(const Member *members, int method, gsize *length)
{
	zip_source_t *bytes = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip_t *zip = zip_open_from_source(bytes, ZIP_TRUNCATE, NULL);
	zip_stat_t stat;
	g_assert_nonnull(zip);
	zip_source_keep(bytes);
	for (; members->name; members++) {
		zip_source_t *text =
		    zip_source_buffer(zip, members->text, strlen(members->text), 0);
		zip_int64_t member = zip_file_add(zip, members->name, text, ZIP_FL_ENC_UTF_8);
		g_assert_cmpint(member, >=, 0);
		g_assert_cmpint(zip_set_file_compression(zip, (zip_uint64_t)member, method, 1), ==, 0);
	}
	g_assert_cmpint(zip_close(zip), ==, 0);
	g_assert_cmpint(zip_source_open(bytes), ==, 0);
	g_assert_cmpint(zip_source_stat(bytes, &stat), ==, 0);
	char *packed = g_malloc(stat.size);
	*length = stat.size;
	g_assert_cmpint(zip_source_read(bytes, packed, stat.size), ==, (zip_int64_t)stat.size);
	zip_source_close(bytes);
	zip_source_free(bytes);
	return packed;
}

static inline char *
pack(const Member *members, gsize *length)
{
	return pack_by(members, ZIP_CM_DEFLATE, length);
}
