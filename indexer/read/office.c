#include "indexer/read/office.h"

#include <string.h>

#define TITLE_MAX_BYTES 400
#define ROMAN_MAX 3999

typedef struct {
	BlockKind kind;
	guint level;
	char *marker;
	gboolean opened; /* the flow has it */
	gboolean inside; /* a cell or a note: its text is theirs */
} Begun;

static void
begun_clear(gpointer begun)
{
	g_free(((Begun *)begun)->marker);
}

void
office_open(Office *office, Flow *flow)
{
	*office = (Office){ .flow = flow };
	office->open = g_array_new(FALSE, FALSE, sizeof(Begun));
	g_array_set_clear_func(office->open, begun_clear);
}

void
office_close(Office *office)
{
	g_array_unref(office->open);
}

/* The innermost block, or the one around it; NULL if there is none. */
static Begun *
begun_get(const Office *office, guint outwards)
{
	guint n = office->open->len;
	return outwards < n ? &g_array_index(office->open, Begun, n - 1 - outwards) : NULL;
}

static gboolean
takes_paragraphs(const Begun *begun)
{
	return begun->kind == BLOCK_ROW || begun->kind == BLOCK_FOOTNOTE || begun->inside;
}

/* The flow has one block open that is no note: a paragraph around a text box has to wait. */
static void
outer_close(Office *office)
{
	if (office->held)
		flow_end(office->flow, 0);
	office->held = FALSE;
	for (guint i = 1; i < office->open->len; i++) {
		Begun *outer = begun_get(office, i);
		if (outer->opened)
			flow_end(office->flow, 0);
		outer->opened = FALSE;
	}
}

static void
inside_open(Office *office, const Begun *begun)
{
	flow_space(office->flow, 0);
	if (!begun->marker)
		return;
	flow_text(office->flow, begun->marker, strlen(begun->marker), 0, 0);
	flow_space(office->flow, 0);
}

/* A heading's number is part of it, an item's marker is not. */
static void
block_open(Office *office, Begun *begun)
{
	gboolean item = begun->kind == BLOCK_ITEM;
	begun->opened = TRUE;
	if (office->held && begun->kind != BLOCK_ROW) {
		office->held = FALSE;
		return;
	}
	outer_close(office);
	flow_set_page(office->flow, office->page);
	flow_begin(office->flow, begun->kind, begun->level, item ? begun->marker : NULL);
	if (!item)
		inside_open(office, begun);
	g_clear_pointer(&begun->marker, g_free);
}

static void
innermost_open(Office *office)
{
	Begun *begun = begun_get(office, 0), *host = begun;
	if (!begun || begun->opened)
		return;
	for (guint i = 1; host->inside; i++)
		host = begun_get(office, i);
	if (!host->opened)
		block_open(office, host);
	if (begun->inside)
		inside_open(office, begun);
	begun->opened = TRUE;
}

void
office_begin(Office *office, BlockKind kind, guint level)
{
	const Begun *outer = begun_get(office, 0);
	Begun begun = { .kind = kind, .level = level };
	begun.inside = outer && takes_paragraphs(outer);
	g_array_append_val(office->open, begun);
}

void
office_set(Office *office, BlockKind kind, guint level, const char *marker)
{
	Begun *begun = begun_get(office, 0);
	if (!begun || begun->opened)
		return;
	begun->kind = kind;
	begun->level = level;
	g_free(begun->marker);
	begun->marker = g_strdup(marker);
}

void
office_end(Office *office, gboolean held)
{
	const Begun *begun = begun_get(office, 0);
	if (!begun)
		return;
	if (begun->opened && begun->inside)
		flow_space(office->flow, 0);
	else if (begun->opened && held)
		office->held = TRUE;
	else if (begun->opened)
		flow_end(office->flow, 0);
	g_array_set_size(office->open, office->open->len - 1);
}

void
office_add(Office *office, const char *text, gsize length)
{
	if (!begun_get(office, 0))
		return;
	innermost_open(office);
	flow_emphasis(office->flow, office->emphasis ? 1 : 0);
	flow_link(office->flow, office->link);
	flow_text(office->flow, text, length, 0, length);
	flow_link(office->flow, NULL);
	flow_emphasis(office->flow, office->emphasis ? -1 : 0);
}

void
office_cell(Office *office)
{
	const Begun *row = begun_get(office, 0);
	if (!row)
		return;
	innermost_open(office);
	if (row->inside)
		flow_space(office->flow, 0);
	else
		flow_cell(office->flow);
}

void
office_begin_note(Office *office, const char *number)
{
	Begun note = { .kind = BLOCK_FOOTNOTE, .opened = TRUE };
	if (!begun_get(office, 0))
		office_begin(office, BLOCK_PARAGRAPH, 0);
	innermost_open(office);
	flow_begin(office->flow, BLOCK_FOOTNOTE, 0, NULL);
	flow_note_mark(office->flow, number, 0, 0);
	g_array_append_val(office->open, note);
}

void
office_set_title(Office *office, const char *title)
{
	DocumentBuilder *builder = flow_get_builder(office->flow);
	gsize length;
	const char *text = builder_get_source(builder, &length);
	if (strlen(title) > TITLE_MAX_BYTES || !g_utf8_validate(title, -1, NULL))
		return;
	length = MIN(length, OFFICE_TITLE_WITHIN_BYTES);
	g_autofree char *head = g_utf8_make_valid(text, (gssize)length);
	g_autofree char *small_head = g_utf8_casefold(head, -1);
	g_autofree char *small_title = g_utf8_casefold(title, -1);
	if (*g_strstrip(small_title) && strstr(small_head, small_title))
		builder_set_field(builder, ABOUT_TITLE, title);
}

/* ---- numbers ---- */

static void
roman_print(GString *text, guint number)
{
	static const struct {
		guint value;
		const char *letters;
	} digits[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" },
		       { 90, "xc" },  { 50, "l" },   { 40, "xl" }, { 10, "x" },	  { 9, "ix" },
		       { 5, "v" },    { 4, "iv" },   { 1, "i" } };
	for (guint i = 0; i < G_N_ELEMENTS(digits); i++)
		for (; number >= digits[i].value; number -= digits[i].value)
			g_string_append(text, digits[i].letters);
}

void
office_number_print(GString *text, guint number, char form)
{
	gsize start = text->len;
	if (number > 0 && number <= 26 && g_ascii_tolower(form) == 'a')
		g_string_append_c(text, (char)('a' + number - 1));
	else if (number > 0 && number <= ROMAN_MAX && g_ascii_tolower(form) == 'i')
		roman_print(text, number);
	else
		g_string_append_printf(text, "%u", number);
	for (gsize i = start; g_ascii_isupper(form) && i < text->len; i++)
		text->str[i] = g_ascii_toupper(text->str[i]);
}
