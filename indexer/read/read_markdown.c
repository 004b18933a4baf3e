#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <string.h>

#include "document/builder.h"
#include "indexer/read/reader.h"

#define SETEXT_LINE_MIN 3     /* a shorter line of dashes is the dash of an empty list */
#define SEARCH_MAX_BYTES 4096 /* between two pieces of text: the address of a link */
#define MATCH_BYTES 64	      /* of a text, to know it again by */
#define ENTITY_MAX_BYTES 40   /* the longest name in HTML has 33 */

/* cmark says on which lines a block stands, and what text is in it; where in the bytes of
 * those lines the text is, is found again by looking for it from left to right. */
typedef struct {
	DocumentBuilder *builder;
	const char *source;
	gsize length;
	GArray *lines; /* of gsize: where each line begins; the end of the source is last */
	gsize at, end; /* of the block being read: how far we are, where it ends */
	gsize start;
	gint emphasis; /* how deep in bold and italic */
	gboolean open, marker_wanted;
} Reading;

static gsize
line_start(const Reading *reading, int line)
{
	guint last = reading->lines->len - 1;
	return g_array_index(reading->lines, gsize, MIN((guint)MAX(line - 1, 0), last));
}

static void
lines_find(Reading *reading)
{
	gsize start = 0;
	const char *end = reading->source + reading->length;
	g_array_append_val(reading->lines, start);
	for (const char *c = reading->source; (c = memchr(c, '\n', (gsize)(end - c)));) {
		start = (gsize)(++c - reading->source);
		g_array_append_val(reading->lines, start);
	}
	if (start < reading->length)
		g_array_append_val(reading->lines, reading->length);
}

/* How many marks underline a heading on this line; 0 if it is no such line. */
static gsize
underline_count(const Reading *reading, int line)
{
	gsize at = line_start(reading, line), end = line_start(reading, line + 1), marks = 0;
	for (; at < end; at++) {
		gboolean mark = reading->source[at] == '-' || reading->source[at] == '=';
		if (!mark && !g_ascii_isspace(reading->source[at]))
			return 0;
		marks += mark;
	}
	return marks;
}

/* cmark-gfm 0.29 has an underlined heading end one line behind its underline. */
static int
end_line(const Reading *reading, cmark_node *node)
{
	int last = cmark_node_get_end_line(node);
	if (cmark_node_get_type(node) == CMARK_NODE_HEADING)
		for (int line = cmark_node_get_start_line(node) + 1; line < last; line++)
			if (underline_count(reading, line) > 0)
				return line;
	return last;
}

/* The last word before the text, without emphasis: "•", "1)" of "- 1) ***". */
static char *
marker_read(const Reading *reading, gsize text)
{
	gsize from = text;
	while (from > 0 && reading->source[from - 1] != '\n')
		from--;
	g_autofree char *head = g_strndup(reading->source + from, text - from);
	g_strchomp(g_strdelimit(head, "*_", ' '));
	const char *space = strrchr(head, ' ');
	return g_strdup(space ? space + 1 : head);
}

/* Lines that cmark has no block for (the definition of a link) are kept as they are. */
static void
gap_read(Reading *reading, gsize end)
{
	gsize start = reading->at;
	const char *c = reading->source + start;
	while (c < reading->source + end && !g_unichar_isalnum(g_utf8_get_char(c)))
		c = g_utf8_next_char(c);
	reading->at = MAX(end, start);
	if (c >= reading->source + end)
		return;
	builder_begin(reading->builder, BLOCK_PARAGRAPH, 0, 0);
	builder_add(reading->builder, reading->source + start, end - start, start, end - start);
	builder_end(reading->builder, start, end);
}

static void
block_open(Reading *reading, cmark_node *node, BlockKind kind, guint level)
{
	gap_read(reading, line_start(reading, cmark_node_get_start_line(node)));
	builder_begin(reading->builder, kind, level, 0);
	reading->start = reading->at;
	reading->end = line_start(reading, end_line(reading, node) + 1);
	reading->end = MAX(reading->end, reading->start);
	reading->open = TRUE;
	reading->marker_wanted = FALSE;
	reading->emphasis = 0;
}

static void
block_close(Reading *reading)
{
	if (!reading->open)
		return;
	builder_end(reading->builder, reading->start, reading->end);
	reading->at = reading->end;
	reading->open = FALSE;
}

static void
emphasis_set(Reading *reading, gint change)
{
	reading->emphasis += change;
	if (reading->open)
		builder_set_emphasis(reading->builder, reading->emphasis > 0);
}

/* The end of an entity ("&eacute;", "&#233;") at `at` in the block; 0 if there is none. */
static gsize
entity_end(const Reading *reading, gsize at)
{
	gsize end = MIN(reading->end, at + ENTITY_MAX_BYTES), name = at + 1;
	if (name < end && reading->source[name] == '#')
		name++;
	gsize stop = name;
	while (stop < end && g_ascii_isalnum(reading->source[stop]))
		stop++;
	return stop > name && stop < end && reading->source[stop] == ';' ? stop + 1 : 0;
}

/* One character of text on what it may stand on in the source: itself, itself behind a
 * backslash, an entity, or for a space the end of a line. FALSE where they do not go together. */
static gboolean
step(const Reading *reading, const char *text, gsize length, gsize at, Run *run)
{
	const char *source = reading->source + at;
	gsize entity = *source == '&' ? entity_end(reading, at) : 0;
	*run = (Run){ 0, 1, at, 1 };
	if (entity && (entity - at > length || memcmp(text, source, entity - at) != 0)) {
		run->length = MIN(length, (gsize)g_utf8_skip[(guchar)*text]);
		run->source_length = entity - at;
		return TRUE;
	}
	if (*source == '\\' && *text != '\\' && at + 1 < reading->end)
		run->source++;
	char written = reading->source[run->source];
	return *text == written || (*text == ' ' && written == '\n');
}

/* Does the text begin at `at`? Looks at its first bytes only. */
static gboolean
begins_at(const Reading *reading, const char *text, gsize length, gsize at)
{
	Run run;
	for (gsize done = 0; done < MIN(length, MATCH_BYTES); done += run.length) {
		if (at >= reading->end || !step(reading, text + done, length - done, at, &run))
			return FALSE;
		at = run.source + run.source_length;
	}
	return TRUE;
}

/* Where the text begins, behind marks and addresses; the block's end if it is nowhere near. */
static gsize
text_find(const Reading *reading, const char *text, gsize length)
{
	gsize at = reading->at, limit = MIN(reading->end, at + SEARCH_MAX_BYTES);
	while (at < limit && !begins_at(reading, text, length, at))
		at++;
	return at < limit ? at : reading->end;
}

static void
text_add(Reading *reading, const char *text, gsize length)
{
	while (reading->open && length > 0) {
		gsize at = text_find(reading, text, length);
		if (at == reading->end) {
			builder_add(reading->builder, text, length, reading->at, 0);
			return;
		}
		if (reading->marker_wanted) {
			g_autofree char *marker = marker_read(reading, at);
			builder_set_marker(reading->builder, marker);
			reading->marker_wanted = FALSE;
		}
		Run run;
		while (length > 0 && at < reading->end && step(reading, text, length, at, &run)) {
			builder_add(reading->builder, text, run.length, run.source,
				    run.source_length);
			at = reading->at = run.source + run.source_length;
			text += run.length;
			length -= run.length;
		}
	}
}

/* Verbatim text has had its indentation taken off, line by line. */
static void
verbatim_add(Reading *reading, const char *text)
{
	while (*text) {
		gsize line = strcspn(text, "\n");
		text_add(reading, text, line);
		text += line;
		if (*text == '\n') {
			text_add(reading, "\n", 1);
			text++;
		}
	}
}

static guint
list_depth(cmark_node *node)
{
	guint depth = 0;
	for (; node; node = cmark_node_parent(node))
		depth += cmark_node_get_type(node) == CMARK_NODE_LIST;
	return depth;
}

/* A heading that is only a short dash below a line: "Bijlagen" above "-". */
static gboolean
is_line_above_dash(const Reading *reading, cmark_node *node)
{
	int last = end_line(reading, node);
	return last > cmark_node_get_start_line(node) &&
	       underline_count(reading, last) < SETEXT_LINE_MIN;
}

static void
paragraph_open(Reading *reading, cmark_node *node)
{
	cmark_node *parent = cmark_node_parent(node);
	gboolean item =
	    parent && cmark_node_get_type(parent) == CMARK_NODE_ITEM && !cmark_node_previous(node);
	block_open(reading, node, item ? BLOCK_ITEM : BLOCK_PARAGRAPH, list_depth(node));
	reading->marker_wanted = item;
}

static void
heading_open(Reading *reading, cmark_node *node)
{
	guint level = (guint)cmark_node_get_heading_level(node);
	gboolean heading = !is_line_above_dash(reading, node);
	block_open(reading, node, heading ? BLOCK_HEADING : BLOCK_PARAGRAPH, heading ? level : 0);
}

static void
row_open(Reading *reading, cmark_node *node)
{
	gboolean head = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
	block_open(reading, node, BLOCK_ROW, head ? 1 : 2);
}

static void
cell_open(Reading *reading, cmark_node *node)
{
	(void)node;
	if (reading->open)
		builder_next_cell(reading->builder);
}

static void
verbatim_read(Reading *reading, cmark_node *node)
{
	block_open(reading, node, BLOCK_VERBATIM, 0);
	verbatim_add(reading, cmark_node_get_literal(node));
	block_close(reading);
}

static void
break_add(Reading *reading, cmark_node *node)
{
	(void)node;
	text_add(reading, "\n", 1);
}

static void
literal_add(Reading *reading, cmark_node *node)
{
	const char *literal = cmark_node_get_literal(node);
	text_add(reading, literal, strlen(literal));
}

static void
emphasis_enter(Reading *reading, cmark_node *node)
{
	(void)node;
	emphasis_set(reading, +1);
}

static void
emphasis_leave(Reading *reading, cmark_node *node)
{
	(void)node;
	emphasis_set(reading, -1);
}

static void
leave(Reading *reading, cmark_node *node)
{
	(void)node;
	block_close(reading);
}

/* What to do at the beginning and the end of a node, by cmark's name for it. */
static const struct {
	const char *type;
	void (*enter)(Reading *reading, cmark_node *node);
	void (*leave)(Reading *reading, cmark_node *node);
} nodes[] = {
	{ "text", literal_add, NULL },
	{ "softbreak", break_add, NULL },
	{ "linebreak", break_add, NULL },
	{ "emph", emphasis_enter, emphasis_leave },
	{ "strong", emphasis_enter, emphasis_leave },
	{ "paragraph", paragraph_open, leave },
	{ "heading", heading_open, leave },
	{ "code", literal_add, NULL },
	{ "code_block", verbatim_read, NULL },
	{ "html_block", verbatim_read, NULL },
	{ "table_header", row_open, leave },
	{ "table_row", row_open, leave },
	{ "table_cell", cell_open, NULL },
};

static void
node_visit(Reading *reading, cmark_node *node, cmark_event_type event)
{
	const char *type = cmark_node_get_type_string(node);
	for (guint i = 0; i < G_N_ELEMENTS(nodes); i++) {
		if (strcmp(nodes[i].type, type) != 0)
			continue;
		if (event == CMARK_EVENT_ENTER)
			nodes[i].enter(reading, node);
		else if (nodes[i].leave)
			nodes[i].leave(reading, node);
		return;
	}
}

static cmark_node *
tree_parse(const char *source, gsize length)
{
	cmark_gfm_core_extensions_ensure_registered();
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
	cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
	cmark_parser_feed(parser, source, length);
	cmark_node *tree = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	return tree;
}

static void
tree_walk(Reading *reading, cmark_node *tree)
{
	cmark_iter *iter = cmark_iter_new(tree);
	for (cmark_event_type event; (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;)
		node_visit(reading, cmark_iter_get_node(iter), event);
	cmark_iter_free(iter);
	gap_read(reading, reading->length);
}

gboolean
read_markdown(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	g_autoptr(DocumentBuilder) builder = builder_new(source, length);
	g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(gsize));
	Reading reading = {
		.builder = builder, .source = source, .length = length, .lines = lines
	};
	lines_find(&reading);
	cmark_node *tree = tree_parse(source, length);
	tree_walk(&reading, tree);
	cmark_node_free(tree);
	return sink(builder, data, error);
}
