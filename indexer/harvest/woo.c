#include "indexer/harvest/woo.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "indexer/harvest/json_member.h"
#include "indexer/harvest/moment.h"

char *
woo_url_search(const char *base, const char *words, guint start)
{
	g_autofree char *escaped = g_uri_escape_string(words, NULL, FALSE);
	return g_strdup_printf("%s/zoek?zoektekst=%s&start=%u&aantalResultaten=%d"
			       "&sort=laatst-gewijzigd",
		base, escaped, start, WOO_PAGE);
}

/* "UUID_1" is version 1 of UUID. */
static char *
key_make(const char *id)
{
	gsize length = id ? strcspn(id, "_") : 0;
	if (length == 0 || length > 64 || strspn(id, "0123456789abcdefghijklmnopqrstuvwxyz-") != length)
		return NULL;
	return g_strndup(id, length);
}

static Notice *
result_read(const char *base, JsonObject *result)
{
	JsonObject *document = json_inner(result, "document");
	Rendition rendition = rendition_parse(json_text(result, "bestandsType"));
	g_autofree char *key = key_make(json_text(document, "id"));
	if (!key || rendition == RENDITIONS)
		return NULL;
	Notice *notice = notice_new();
	notice->id = g_strconcat("woo:", key, NULL);
	notice->entity = g_strdup(key);
	notice->changed = moment_parse(json_text(document, "mutatiedatumtijd"));
	notice->issued = moment_parse(json_text(document, "openbaarmakingsdatum"));
	notice->urls[rendition] = g_strdup_printf("%s/attachment/%s", base, key);
	notice_set(&notice->title, json_text(document, "titel"));
	notice_add_sender(notice, json_text(document, "publisher"));
	return notice;
}

GPtrArray *
woo_read(const char *base, const char *bytes, gsize length, guint *records, GError **error)
{
	g_autoptr(JsonNode) root = json_answer_parse(bytes, length, error);
	JsonArray *results = root ? json_list(json_node_get_object(root), "resultaten") : NULL;
	if (!root)
		return NULL;
	if (!results) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			_("the answer has no list of documents"));
		return NULL;
	}
	GPtrArray *notices = notices_new();
	*records = json_list_count(results);
	for (guint i = 0; i < *records; i++) {
		Notice *notice = result_read(base, json_list_inner(results, i));
		if (notice)
			g_ptr_array_add(notices, notice);
	}
	return notices;
}
