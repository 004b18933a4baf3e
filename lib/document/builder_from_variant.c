#include <glib/gi18n.h>
#include <string.h>

#include "document/builder_variant_private.h"
#include "document/identity.h"
#include "error.h"
#include "text/writing.h"

#define LEVELS_MAX 100 /* of headings in each other: every passage has all of them */

/* What is left of the parts that are taken bit by bit. */
typedef struct {
	GVariant *parts[PARTS];
	DocumentBuilder *builder;
	const Run *runs;
	const gsize *cells;
	const char *text;
	gsize runs_left, cells_left, text_left;
	gsize bound; /* bytes that its runs may lead to */
} Rest;

static gconstpointer
part_get(const Rest *rest, guint part, gsize size, gsize *count)
{
	gconstpointer elements = g_variant_get_fixed_array(rest->parts[part], count, size);
	return elements ? elements : "";
}

/* The next bytes of the text; NULL where they are not there or end in a character. */
static const char *
text_take(Rest *rest, guint64 length)
{
	const char *text = rest->text;
	if (length > rest->text_left ||
	    (length < rest->text_left && !utf8_starts(text + length)))
		return NULL;
	rest->text += length;
	rest->text_left -= length;
	return text;
}

static gboolean
fields_take(Rest *rest)
{
	gsize count;
	const guint64 *fields = part_get(rest, PART_FIELDS, sizeof *fields, &count);
	if (count != ABOUT_FIELDS)
		return FALSE;
	for (guint i = 0; i < ABOUT_FIELDS; i++) {
		const char *value = fields[i] ? text_take(rest, fields[i] - 1) : NULL;
		g_autofree char *copy = value ? g_strndup(value, fields[i] - 1) : NULL;
		if (fields[i] && !value)
			return FALSE;
		builder_set_field(rest->builder, i, copy);
	}
	return TRUE;
}

static gint
link_compare(gconstpointer a, gconstpointer b)
{
	const Link *left = a, *right = b;
	return (left->start > right->start) - (left->start < right->start);
}

/* A note may stand in the middle of what was read before it: the links are put in order here,
 * and what overlaps another goes. */
static void
links_sort(GArray *links)
{
	gsize at = 0;
	guint kept = 0;
	g_array_sort(links, link_compare);
	for (guint i = 0; i < links->len; i++) {
		Link link = g_array_index(links, Link, i);
		g_array_index(links, Link, i) = (Link){ 0 };
		if (link.start < at) {
			g_free(link.target);
			continue;
		}
		at = link.end;
		g_array_index(links, Link, kept++) = link;
	}
	g_array_set_size(links, kept);
}

static gboolean
links_take(Rest *rest)
{
	gsize count;
	const LinkHead *heads = part_get(rest, PART_LINKS, sizeof *heads, &count);
	for (gsize i = 0; i < count; i++) {
		const LinkHead *head = &heads[i];
		const char *target =
		    head->target <= IDENTITY_MAX ? text_take(rest, head->target) : NULL;
		if (!target || head->start >= head->end || head->end > rest->bound)
			return FALSE;
		Link link = { head->start, head->end, g_strndup(target, head->target) };
		g_array_append_val(rest->builder->links, link);
		if (!identity_is_usable(link.target))
			return FALSE;
	}
	links_sort(rest->builder->links);
	return TRUE;
}

/* In order and apart in the text, and in order in what it stands on. */
static gboolean
runs_take(Rest *rest, guint32 count, Block *block)
{
	gsize text = 0, source = 0;
	if (count > rest->runs_left)
		return FALSE;
	for (guint32 i = 0; i < count; i++) {
		const Run *run = &rest->runs[i];
		if (run->text < text || run->text > block->text->len || run->length == 0 ||
		    run->length > block->text->len - run->text || run->source < source ||
		    run->source > rest->bound || run->source_length > rest->bound - run->source)
			return FALSE;
		text = run->text + run->length;
		source = run->source;
	}
	g_array_append_vals(block->runs, rest->runs, count);
	rest->runs += count;
	rest->runs_left -= count;
	return TRUE;
}

/* Between two cells stands a separator. */
static gboolean
cells_take(Rest *rest, guint32 count, Block *block)
{
	const gsize separator = strlen(CELL_SEPARATOR);
	gsize at = 0;
	if (count > rest->cells_left)
		return FALSE;
	for (guint32 i = 0; i < count; i++) {
		gsize cell = rest->cells[i];
		const char *text = block->text->str;
		if (cell < at || cell > block->text->len || !utf8_starts(text + cell) ||
		    (i > 0 && memcmp(text + cell - separator, CELL_SEPARATOR, separator) != 0))
			return FALSE;
		at = cell + separator;
	}
	g_array_append_vals(block->cells, rest->cells, count);
	rest->cells += count;
	rest->cells_left -= count;
	return TRUE;
}

static gboolean
block_take(Rest *rest, const Head *head)
{
	Block *block = block_new();
	g_ptr_array_add(rest->builder->blocks, block);
	const char *marker = head->marker ? text_take(rest, head->marker - 1) : "";
	const char *text = marker ? text_take(rest, head->text) : NULL;
	if (!text || head->text == 0 || head->kind >= BLOCK_KINDS || head->level > LEVELS_MAX ||
	    head->start > head->end || head->end > rest->builder->length)
		return FALSE;
	block->kind = head->kind;
	block->level = head->level;
	block->page = head->page;
	block->marker = head->marker ? g_strndup(marker, head->marker - 1) : NULL;
	block->emphasised = MIN(head->emphasised, head->text);
	block->start = head->start;
	block->end = head->end;
	g_string_append_len(block->text, text, (gssize)head->text);
	return runs_take(rest, head->runs, block) && cells_take(rest, head->cells, block);
}

static gboolean
blocks_take(Rest *rest)
{
	gsize count;
	const Head *heads = part_get(rest, PART_HEADS, sizeof *heads, &count);
	for (gsize i = 0; i < count; i++)
		if (!block_take(rest, &heads[i]))
			return FALSE;
	return TRUE;
}

static DocumentBuilder *
own_take(const char *source, gsize length)
{
	DocumentBuilder *builder = builder_new_extracted();
	g_string_append_len(builder->extracted, source, (gssize)length);
	builder->source = builder->extracted->str;
	builder->length = length;
	return builder;
}

/* A builder on what the value says that it stands on. */
static DocumentBuilder *
builder_stand(Rest *rest, const char *file, gsize length)
{
	gsize own;
	const char *source = part_get(rest, PART_SOURCE, 1, &own);
	SourceKind kind = g_variant_get_uint32(rest->parts[PART_KIND]);
	rest->bound = kind == SOURCE_OWN ? own : length;
	return kind == SOURCE_OWN	     ? own_take(source, own)
	       : kind == SOURCE_FILE && file ? builder_new(file, length)
					     : builder_new("", 0);
}

static gboolean
builder_fill(Rest *rest)
{
	const DocumentBuilder *builder = rest->builder;
	if (!g_utf8_validate(builder->source, (gssize)builder->length, NULL))
		return FALSE;
	rest->text = part_get(rest, PART_TEXT, 1, &rest->text_left);
	rest->runs = part_get(rest, PART_RUNS, sizeof(Run), &rest->runs_left);
	rest->cells = part_get(rest, PART_CELLS, sizeof(gsize), &rest->cells_left);
	return g_utf8_validate(rest->text, (gssize)rest->text_left, NULL) && fields_take(rest) &&
	       links_take(rest) && blocks_take(rest);
}

DocumentBuilder *
builder_from_variant(GVariant *variant, const char *file, gsize length, GError **error)
{
	Rest rest = { 0 };
	for (guint i = 0; i < PARTS; i++)
		rest.parts[i] = g_variant_get_child_value(variant, i);
	gboolean few = blocks_are_few(g_variant_n_children(rest.parts[PART_HEADS]), error);
	rest.builder = few ? builder_stand(&rest, file, length) : NULL;
	if (rest.builder && !builder_fill(&rest)) {
		g_clear_pointer(&rest.builder, builder_free);
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
				    _("the reader made a document that contradicts itself"));
	}
	for (guint i = 0; i < PARTS; i++)
		g_variant_unref(rest.parts[i]);
	return rest.builder;
}
