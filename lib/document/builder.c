#include "document/builder.h"

#include <string.h>

#include "document/builder_private.h"
#include "document/identity.h"

static void
link_clear(gpointer link)
{
	g_free(((Link *)link)->target);
}

DocumentBuilder *
builder_new(const char *source, gsize length)
{
	DocumentBuilder *builder = g_new0(DocumentBuilder, 1);
	builder->source = source;
	builder->length = length;
	builder->blocks = g_ptr_array_new_with_free_func((GDestroyNotify)block_free);
	builder->links = g_array_new(FALSE, FALSE, sizeof(Link));
	g_array_set_clear_func(builder->links, link_clear);
	return builder;
}

DocumentBuilder *
builder_new_extracted(void)
{
	DocumentBuilder *builder = builder_new("", 0);
	builder->extracted = g_string_new(NULL);
	builder->source = builder->extracted->str;
	return builder;
}

void
builder_free(DocumentBuilder *builder)
{
	if (!builder)
		return;
	g_ptr_array_unref(builder->blocks);
	g_array_unref(builder->links);
	g_clear_pointer(&builder->open, block_free);
	if (builder->extracted)
		g_string_free(builder->extracted, TRUE);
	for (guint i = 0; i < ABOUT_FIELDS; i++)
		g_free(builder->fields[i]);
	g_free(builder->link.target);
	g_free(builder);
}

const char *
builder_get_source(const DocumentBuilder *builder, gsize *length)
{
	*length = builder->length;
	return builder->source;
}

void
builder_set_field(DocumentBuilder *builder, AboutField field, const char *value)
{
	if (field == ABOUT_ID && value && !identity_is_usable(value))
		return;
	g_free(builder->fields[field]);
	builder->fields[field] = g_strdup(value);
}

const char *
builder_get_field(const DocumentBuilder *builder, AboutField field)
{
	return builder->fields[field];
}

guint
builder_count(const DocumentBuilder *builder)
{
	return builder->blocks->len;
}

void
builder_begin(DocumentBuilder *builder, BlockKind kind, guint level, guint page)
{
	g_clear_pointer(&builder->open, block_free);
	builder->open = block_new();
	builder->open->kind = kind;
	builder->open->level = level;
	builder->open->page = page;
	builder->opened = builder->length;
	builder->emphasis = FALSE;
}

void
builder_set_marker(DocumentBuilder *builder, const char *marker)
{
	g_free(builder->open->marker);
	builder->open->marker = g_strdup(marker);
}

void
builder_set_emphasis(DocumentBuilder *builder, gboolean emphasis)
{
	builder->emphasis = emphasis;
}

static void
extracted_add(DocumentBuilder *builder, const char *text, gsize length)
{
	g_string_append_len(builder->extracted, text, (gssize)length);
	builder->source = builder->extracted->str;
	builder->length = builder->extracted->len;
}

void
builder_next_cell(DocumentBuilder *builder)
{
	Block *block = builder->open;
	if (block->cells->len)
		g_string_append(block->text, CELL_SEPARATOR);
	if (block->cells->len && builder->extracted)
		extracted_add(builder, "\t", 1);
	g_array_append_val(block->cells, block->text->len);
}

void
builder_add(DocumentBuilder *builder, const char *text, gsize length, gsize at,
	    gsize source_length)
{
	Block *block = builder->open;
	Run run = { block->text->len, length, at, source_length };
	Run *last = block->runs->len
			? &g_array_index(block->runs, Run, block->runs->len - 1)
			: NULL;
	if (length == 0)
		return;
	g_string_append_len(block->text, text, (gssize)length);
	if (builder->emphasis)
		block->emphasised += length;
	if (builder->link.target) {
		builder->link.start = builder->link.end ? builder->link.start : at;
		builder->link.end = MAX(builder->link.end, at + source_length);
	}
	if (last && length == source_length && last->length == last->source_length &&
	    last->text + last->length == run.text && last->source + last->length == at) {
		last->length += length;
		last->source_length += length;
	} else {
		g_array_append_val(block->runs, run);
	}
}

void
builder_append(DocumentBuilder *builder, const char *text, gsize length)
{
	gsize at = builder->length;
	extracted_add(builder, text, length);
	builder_add(builder, text, length, at, length);
}

void
builder_begin_link(DocumentBuilder *builder, const char *target)
{
	builder_end_link(builder);
	builder->link.target = identity_parse(target);
}

void
builder_end_link(DocumentBuilder *builder)
{
	Link link = builder->link;
	if (link.start < link.end)
		g_array_append_val(builder->links, link);
	else
		g_free(link.target);
	builder->link = (Link){ 0 };
}

/* The bytes of a bullet or of a number as lists have it ("•", "3.", "3a)", "a."); 0 if there
 * is none. */
static gsize
marker_length(const char *text)
{
	static const char bullets[] = "•◦▪‣●○∙·–—-*";
	if (*text && g_utf8_strchr(bullets, -1, g_utf8_get_char(text)))
		return (gsize)(g_utf8_next_char(text) - text);
	gsize digits = strspn(text, "0123456789");
	gsize letter = g_ascii_islower(text[digits]) ? 1 : 0;
	if (digits > 2 || digits + letter == 0 || !strchr(".)", text[digits + letter]))
		return 0;
	return text[digits + letter] ? digits + letter + 1 : 0;
}

/* A paragraph that begins with a printed bullet is an item, whatever the format calls it. */
static void
bullet_take(Block *block)
{
	gsize marker = marker_length(block->text->str);
	const char *after = block->text->str + marker;
	if (block->kind != BLOCK_PARAGRAPH || marker == 0 ||
	    !g_unichar_isspace(g_utf8_get_char(after)))
		return;
	while (g_unichar_isspace(g_utf8_get_char(after)))
		after = g_utf8_next_char(after);
	if (!*after)
		return;
	block->kind = BLOCK_ITEM;
	block->level = MAX(block->level, 1);
	block->marker = g_strndup(block->text->str, marker);
	block_cut(block, 0, (gsize)(after - block->text->str));
}

static void
space_trim(Block *block)
{
	gsize start = 0, end = block->text->len;
	if (block->kind == BLOCK_ROW) /* its cells stay where they are */
		return;
	while (start < end && g_ascii_isspace(block->text->str[start]))
		start++;
	while (end > start && g_ascii_isspace(block->text->str[end - 1]))
		end--;
	if (end < block->text->len)
		block_cut(block, end, block->text->len);
	if (start > 0)
		block_cut(block, 0, start);
}

static gboolean
is_empty(const Block *block)
{
	const char *text = block->text->str;
	return !text[block->kind == BLOCK_ROW ? strspn(text, " |") : 0];
}

void
builder_end(DocumentBuilder *builder, gsize start, gsize end)
{
	Block *block = g_steal_pointer(&builder->open);
	builder_end_link(builder);
	if (builder->extracted) {
		start = builder->opened;
		end = builder->length;
		extracted_add(builder, "\n", 1);
	}
	block->start = start;
	block->end = end;
	space_trim(block);
	bullet_take(block);
	if (is_empty(block))
		block_free(block);
	else
		g_ptr_array_add(builder->blocks, block);
}
