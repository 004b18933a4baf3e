/*
 * Any bytes as the answer of each kind of source, and as a file of each form: refused with one
 * line, or notices whose identities can be names of files.
 */
#include <stdint.h>
#include <string.h>

#include "error.h"
#include "indexer/harvest/odata.h"
#include "indexer/harvest/sru.h"
#include "indexer/harvest/woo.h"

#define BASE "https://example.org/v4"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
notices_check(GPtrArray *notices, GError *error)
{
	g_assert_true((notices != NULL) == (error == NULL));
	g_assert_true(!error || !strchr(error->message, '\n'));
	for (guint i = 0; notices && i < notices->len; i++) {
		const Notice *notice = g_ptr_array_index(notices, i);
		g_assert_true(notice->entity != NULL);
		g_assert_true(notice->withdrawn || notice_id_is_sound(notice->id));
		g_assert_true(!notice->title || strlen(notice->title) <= NOTICE_MAX_FIELD);
	}
	g_clear_pointer(&notices, g_ptr_array_unref);
	g_clear_error(&error);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *bytes = g_malloc(MAX(size, 1));
	g_autofree char *next = NULL;
	GError *error = NULL;
	guint records, total;
	memcpy(bytes, data, size);
	GPtrArray *notices = odata_read(BASE, bytes, size, &next, &error);
	notices_check(notices, g_steal_pointer(&error));
	notices = sru_read(bytes, size, &records, &total, &error);
	notices_check(notices, g_steal_pointer(&error));
	notices = woo_read(BASE, bytes, size, &records, &error);
	notices_check(notices, g_steal_pointer(&error));
	for (Rendition r = 0; r < RENDITIONS; r++) {
		gboolean sound = rendition_check(r, bytes, size, &error);
		g_assert_true(sound == (error == NULL));
		g_clear_error(&error);
	}
	return 0;
}
