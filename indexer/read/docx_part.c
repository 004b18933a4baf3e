#include "indexer/read/docx_part.h"

#include <string.h>

typedef struct {
	DocxParts *parts;
	const char *folder; /* that targets are relative to, from the root: "/word" */
} Reading;

/* "styles" of ".../relationships/styles" */
static char *
kind_get(const char *type)
{
	const char *slash = strrchr(type, '/');
	return g_strdup(slash ? slash + 1 : type);
}

static gboolean
relation_read(const XmlElement *element, gpointer data, GError **error)
{
	(void)error;
	Reading *reading = data;
	if (strcmp(element->name, "Relationship") != 0)
		return TRUE;
	g_autofree char *id = xml_attribute_get(element, "Id");
	g_autofree char *type = xml_attribute_get(element, "Type");
	g_autofree char *target = xml_attribute_get(element, "Target");
	g_autofree char *mode = xml_attribute_get(element, "TargetMode");
	if (!id || !type || !target)
		return TRUE;
	if (g_strcmp0(mode, "External") != 0) {
		g_autofree char *path = g_canonicalize_filename(target, reading->folder);
		g_hash_table_replace(reading->parts->parts, kind_get(type), g_strdup(path + 1));
	}
	g_hash_table_replace(reading->parts->targets, g_steal_pointer(&id),
			     g_steal_pointer(&target));
	return TRUE;
}

gboolean
docx_parts_open(DocxParts *parts, Archive *archive, const char *part, GError **error)
{
	static const XmlHandlers handlers = { .begin = relation_read };
	const char *slash = strrchr(part, '/');
	g_autofree char *inner = slash ? g_strndup(part, (gsize)(slash - part)) : g_strdup("");
	g_autofree char *folder = g_strconcat("/", inner, NULL);
	g_autofree char *name = g_strdup_printf("%s%s_rels/%s.rels", inner, slash ? "/" : "",
						slash ? slash + 1 : part);
	Reading reading = { parts, folder };
	parts->targets = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	parts->parts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	return !archive_has(archive, name) ||
	       archive_parse(archive, name, &handlers, &reading, error);
}

void
docx_parts_close(DocxParts *parts)
{
	g_clear_pointer(&parts->targets, g_hash_table_unref);
	g_clear_pointer(&parts->parts, g_hash_table_unref);
}

const char *
docx_part_get(const DocxParts *parts, const char *kind)
{
	return g_hash_table_lookup(parts->parts, kind);
}

const char *
docx_target_get(const DocxParts *parts, const char *id)
{
	return g_hash_table_lookup(parts->targets, id);
}
