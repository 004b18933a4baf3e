#include <string.h>

#include "document/builder_variant_private.h"

typedef struct {
	GArray *fields, *heads, *runs, *cells, *links;
	GString *text;
} Pieces;

/* The values of the fields are the first of the text. */
static void
fields_write(Pieces *pieces, const DocumentBuilder *builder)
{
	for (guint i = 0; i < ABOUT_FIELDS; i++) {
		const char *value = builder->fields[i];
		guint64 bytes = value ? strlen(value) + 1 : 0;
		g_array_append_val(pieces->fields, bytes);
		g_string_append(pieces->text, value ? value : "");
	}
}

static void
link_write(Pieces *pieces, const Link *link)
{
	LinkHead head = { link->start, link->end, strlen(link->target) };
	g_array_append_val(pieces->links, head);
	g_string_append(pieces->text, link->target);
}

static void
block_write(Pieces *pieces, const Block *block)
{
	Head head = {
		.kind = block->kind,
		.level = block->level,
		.page = block->page,
		.marker = block->marker ? (guint32)strlen(block->marker) + 1 : 0,
		.runs = block->runs->len,
		.cells = block->cells->len,
		.text = block->text->len,
		.emphasised = block->emphasised,
		.start = block->start,
		.end = block->end,
	};
	g_array_append_val(pieces->heads, head);
	g_array_append_vals(pieces->runs, block->runs->data, block->runs->len);
	g_array_append_vals(pieces->cells, block->cells->data, block->cells->len);
	g_string_append(pieces->text, block->marker ? block->marker : "");
	g_string_append_len(pieces->text, block->text->str, (gssize)block->text->len);
}

static GVariant *
part_new(const char *type, GBytes *bytes)
{
	GVariant *part = g_variant_new_from_bytes(G_VARIANT_TYPE(type), bytes, TRUE);
	g_bytes_unref(bytes);
	return part;
}

/* The array's memory becomes the value's. */
static GVariant *
array_write(const char *type, GArray *array)
{
	gsize size = g_array_get_element_size(array) * array->len;
	return part_new(type, g_bytes_new_with_free_func(array->data, size,
							 (GDestroyNotify)g_array_unref, array));
}

GVariant *
builder_to_variant(const DocumentBuilder *builder, const char *file, gsize length)
{
	SourceKind kind = builder->length == 0 ? SOURCE_NONE
			  : builder->source == file && builder->length == length ? SOURCE_FILE
										 : SOURCE_OWN;
	gsize own = kind == SOURCE_OWN ? builder->length : 0;
	Pieces pieces = { g_array_new(FALSE, FALSE, sizeof(guint64)),
			  g_array_new(FALSE, FALSE, sizeof(Head)),
			  g_array_new(FALSE, FALSE, sizeof(Run)),
			  g_array_new(FALSE, FALSE, sizeof(gsize)),
			  g_array_new(FALSE, FALSE, sizeof(LinkHead)), g_string_new(NULL) };
	fields_write(&pieces, builder);
	for (guint i = 0; i < builder->links->len; i++)
		link_write(&pieces, &g_array_index(builder->links, Link, i));
	for (guint i = 0; i < builder->blocks->len; i++)
		block_write(&pieces, g_ptr_array_index(builder->blocks, i));
	GVariant *parts[PARTS] = {
		[PART_KIND] = g_variant_new_uint32(kind),
		[PART_SOURCE] = part_new("ay", g_bytes_new(builder->source, own)),
		[PART_FIELDS] = array_write("at", pieces.fields),
		[PART_HEADS] = array_write("a(uuuuuutttt)", pieces.heads),
		[PART_RUNS] = array_write("a(tttt)", pieces.runs),
		[PART_CELLS] = array_write("at", pieces.cells),
		[PART_LINKS] = array_write("a(ttt)", pieces.links),
		[PART_TEXT] = part_new("ay", g_string_free_to_bytes(pieces.text)),
	};
	return g_variant_new_tuple(parts, PARTS);
}
