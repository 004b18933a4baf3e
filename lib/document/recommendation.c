#include "document/block.h"

#include <string.h>

#include "document/recommendation_label.h"
#include "text/fold.h"

/* Where we are while walking down a document. */
typedef struct {
	GPtrArray *blocks;
	Document *document;
	Recommendation *main;	 /* the section we are in, or NULL */
	Recommendation *current; /* what is being answered, or NULL */
	guint individual;	 /* how many under `main` so far */
	guint level;		 /* of the heading above */
	guint main_level;	 /* of the section `main` opened */
	gboolean wants_text;	 /* a label stood alone: the words follow */
	const Block *list;	 /* first item of a list that belongs to an answer, or NULL */
	gboolean by_marker;	 /* no labels here: numbered items under a heading count */
	gint words_column, answer_column, number_column; /* of a table, or -1 */
} Walk;

static Block *
walk_block(const Walk *walk, guint i)
{
	return g_ptr_array_index(walk->blocks, i);
}

/* The last sentence of a main recommendation may lead in what follows: "...: we do the
 * following recommendations:". It is not part of its words. */
static gsize
words_end(const char *text, gsize start, gsize end)
{
	if (end == start || text[end - 1] != ':')
		return end;
	for (gsize i = end - 1; i > start; i--)
		if (text[i] == ' ' && strchr(".!?", text[i - 1]))
			return i;
	return end;
}

static Recommendation *
recommendation_add(Walk *walk, guint i, const RecommendationLabel *label, gsize start, gsize end)
{
	Block *block = walk_block(walk, i);
	Recommendation *r = recommendation_new();
	r->number = g_strdup(label->number);
	r->level = label->level;
	r->passage = i;
	r->start = start;
	r->end = words_end(block->text->str, start, end);
	if (label->level == RECOMMENDATION_INDIVIDUAL && *label->parent)
		r->parent = g_strdup(label->parent);
	block->role = ROLE_RECOMMENDATION;
	g_free(block->recommendation);
	block->recommendation = g_strdup(r->number);
	g_ptr_array_add(walk->document->recommendations, r);
	walk->current = r;
	walk->list = NULL;
	if (r->level == RECOMMENDATION_MAIN) {
		walk->main = r;
		walk->individual = 0;
	}
	return r;
}

static void
answer_add(Walk *walk, guint i)
{
	Block *block = walk_block(walk, i);
	g_array_append_val(walk->current->answer, i);
	if (!block->recommendation)
		block->recommendation = g_strdup(walk->current->number);
}

/* Is this label one, or the beginning of a sentence about a recommendation? */
static gboolean
label_stands(const Block *block, const RecommendationLabel *label)
{
	gsize rest = block->text->len - label->rest;
	return rest == 0 || label->marked || block->role == ROLE_HEADING ||
	       block_is_emphasised(block);
}

static gboolean
block_label(const Block *block, RecommendationLabel *label)
{
	return block->kind != BLOCK_ROW && recommendation_label_read(block->text->str, label) &&
	       label_stands(block, label);
}

/* The label without the marks between its number and the words. */
static char *
label_print(const char *text, const RecommendationLabel *label)
{
	gsize length = label->rest;
	while (length > 0 && !g_ascii_isalnum(text[length - 1]))
		length--;
	return g_strndup(text, length);
}

/* A labelled block opens a section of its own, one level below the heading above it, or below
 * the main recommendation it belongs to. */
static void
label_enter(Walk *walk, guint i, const RecommendationLabel *label)
{
	Block *block = walk_block(walk, i);
	if (walk->main && label->level == RECOMMENDATION_INDIVIDUAL &&
	    strcmp(walk->main->number, label->parent) != 0)
		walk->main = NULL;
	if (block->role != ROLE_HEADING)
		block->level = walk->level + (walk->main && *label->parent ? 2 : 1);
	if (label->level == RECOMMENDATION_MAIN)
		walk->main_level = block->level;
	block->heading = label_print(block->text->str, label);
	recommendation_add(walk, i, label, label->rest, block->text->len);
	walk->wants_text = label->rest == block->text->len;
}

/* The words of a label that stood alone. */
static void
words_take(Walk *walk, guint i)
{
	Block *block = walk_block(walk, i);
	Block *label = walk_block(walk, walk->current->passage);
	walk->wants_text = FALSE;
	label->role = ROLE_HEADING;
	block->role = ROLE_RECOMMENDATION;
	block->recommendation = g_strdup(walk->current->number);
	walk->current->passage = i;
	walk->current->start = 0;
	walk->current->end = words_end(block->text->str, 0, block->text->len);
}

/* Does a paragraph lead in a list? */
static gboolean
leads_in(const Walk *walk, guint i)
{
	while (i-- > 0) {
		const Block *block = walk_block(walk, i);
		if (!block_is_body(block) && block->role != ROLE_HEADING)
			continue;
		return block->role == ROLE_BODY &&
		       (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_VERBATIM) &&
		       g_str_has_suffix(block->text->str, ":");
	}
	return FALSE;
}

static gboolean
item_is_numbered(const Block *item)
{
	return item->marker && g_ascii_isdigit(item->marker[0]);
}

/* A list inside an answer: led in by a paragraph of the answer. */
static gboolean
item_belongs_to_answer(Walk *walk, guint i)
{
	const Block *item = walk_block(walk, i);
	if (item->level > 1)
		return TRUE;
	if (walk->list)
		return item_is_numbered(walk->list) == item_is_numbered(item);
	if (walk->current && walk->current->answer->len > 0 && leads_in(walk, i))
		walk->list = item;
	return walk->list != NULL;
}

static void
item_number(const Walk *walk, const Block *item, RecommendationLabel *label)
{
	g_autofree char *number = NULL;
	label->level = RECOMMENDATION_INDIVIDUAL;
	if (recommendation_label_read_marker(item->marker, label) && *label->parent)
		return;
	label->level = RECOMMENDATION_INDIVIDUAL;
	g_strlcpy(label->parent, walk->main->number, sizeof label->parent);
	number = g_ascii_islower(item->marker ? item->marker[0] : 0)
		     ? g_strdup_printf("%s%c", walk->main->number, item->marker[0])
		     : g_strdup_printf("%s.%u", walk->main->number, walk->individual);
	g_strlcpy(label->number, number, sizeof label->number);
}

static void
item_enter(Walk *walk, guint i)
{
	Block *block = walk_block(walk, i);
	RecommendationLabel label = { 0 };
	gboolean answers = item_belongs_to_answer(walk, i);
	if (!walk->main && walk->by_marker && !answers &&
	    recommendation_label_read_marker(block->marker, &label)) {
		recommendation_add(walk, i, &label, 0, block->text->len);
		walk->main = NULL;
		return;
	}
	if (!walk->main || answers) {
		if (walk->current)
			answer_add(walk, i);
		return;
	}
	walk->individual++;
	item_number(walk, block, &label);
	recommendation_add(walk, i, &label, 0, block->text->len);
}

/* ---- tables: a column of recommendations beside one of answers ---- */

static char *
cell_read(const Block *row, guint cell, gsize *start, gsize *end)
{
	*start = g_array_index(row->cells, gsize, cell);
	*end = cell + 1 < row->cells->len
		   ? g_array_index(row->cells, gsize, cell + 1) - strlen(CELL_SEPARATOR)
		   : row->text->len;
	return g_strndup(row->text->str + *start, *end - *start);
}

static gboolean
table_head_read(Walk *walk, const Block *row)
{
	gint words = -1, answer = -1, number = -1;
	for (guint cell = 0; cell < row->cells->len; cell++) {
		gsize start, end;
		g_autofree char *printed = cell_read(row, cell, &start, &end);
		g_autofree char *folded = fold(printed, -1);
		if (answer_label_read(folded))
			answer = (gint)cell;
		else if (strstr(folded, "aanbeveling"))
			words = (gint)cell;
		else if (g_str_has_prefix(folded, "nr") || g_str_has_prefix(folded, "nummer") ||
			 g_str_has_prefix(folded, "#"))
			number = (gint)cell;
	}
	walk->words_column = answer >= 0 ? words : -1;
	walk->answer_column = answer;
	walk->number_column = number;
	return walk->words_column >= 0;
}

/* What follows a table of recommendations answers none of them. */
static void
table_leave(Walk *walk)
{
	if (walk->words_column >= 0)
		walk->current = NULL;
	walk->words_column = -1;
}

static void
row_enter(Walk *walk, guint i)
{
	const Block *row = walk_block(walk, i);
	gsize start, end;
	RecommendationLabel label;
	if (row->level == 1 && table_head_read(walk, row))
		return;
	if (walk->words_column < 0 || row->cells->len <= (guint)walk->words_column) {
		if (walk->current)
			answer_add(walk, i);
		return;
	}
	g_autofree char *words = cell_read(row, (guint)walk->words_column, &start, &end);
	g_autofree char *mark = walk->number_column >= 0 &&
					row->cells->len > (guint)walk->number_column
				    ? cell_read(row, (guint)walk->number_column, &(gsize){ 0 },
						&(gsize){ 0 })
				    : g_strdup(words);
	if (recommendation_label_read(words, &label)) {
		start += label.rest;
	} else if (!recommendation_label_read_marker(mark, &label)) {
		label = (RecommendationLabel){ .level = RECOMMENDATION_MAIN };
		g_snprintf(label.number, sizeof label.number, "%u",
			   walk->document->recommendations->len + 1);
	} else if (walk->number_column < 0) {
		start += label.rest + strspn(words + label.rest, ".): ");
	}
	recommendation_add(walk, i, &label, start, end);
	answer_add(walk, i);
	walk->main = NULL;
}

/* ---- the walk ---- */

static void
heading_enter(Walk *walk, Block *block)
{
	RecommendationLabel label;
	g_autofree char *folded = fold(block->text->str, -1);
	walk->level = block->level;
	if (walk->main && block->level > walk->main_level &&
	    !recommendation_label_read(block->text->str, &label))
		return;
	walk->main = walk->current = NULL;
	walk->wants_text = FALSE;
	walk->words_column = -1;
	walk->list = NULL;
	walk->by_marker = walk->by_marker && strstr(folded, "aanbeveling");
}

static void
body_enter(Walk *walk, guint i)
{
	Block *block = walk_block(walk, i);
	if (block->kind != BLOCK_ROW || block->level == 1)
		table_leave(walk);
	if (block->kind == BLOCK_ROW)
		row_enter(walk, i);
	else if (walk->wants_text)
		words_take(walk, i);
	else if (block->kind == BLOCK_ITEM)
		item_enter(walk, i);
	else if (walk->current)
		answer_add(walk, i);
	if (block->kind != BLOCK_ITEM)
		walk->list = NULL;
}

static gboolean
has_labels(const GPtrArray *blocks)
{
	RecommendationLabel label;
	for (guint i = 0; i < blocks->len; i++) {
		const Block *block = g_ptr_array_index(blocks, i);
		if ((block_is_body(block) || block->role == ROLE_HEADING) &&
		    block_label(block, &label))
			return TRUE;
	}
	return FALSE;
}

/* Marks the items that repeat a main recommendation elsewhere in the document. */
static void
restatements_find(GPtrArray *blocks, Document *document)
{
	g_autoptr(GHashTable) words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint k = 0; k < document->recommendations->len; k++) {
		const Recommendation *r = g_ptr_array_index(document->recommendations, k);
		const Block *block = g_ptr_array_index(blocks, r->passage);
		if (r->level == RECOMMENDATION_MAIN)
			g_hash_table_insert(words,
					    fold(block->text->str + r->start,
						 (gssize)(r->end - r->start)),
					    r->number);
	}
	for (guint i = 0; i < blocks->len; i++) {
		Block *block = g_ptr_array_index(blocks, i);
		if (block->role != ROLE_BODY || block->kind != BLOCK_ITEM || block->recommendation)
			continue;
		g_autofree char *folded = fold(block->text->str, (gssize)block->text->len);
		block->recommendation = g_strdup(g_hash_table_lookup(words, folded));
	}
}

void
recommendations_find(GPtrArray *blocks, Document *document)
{
	Walk walk = { .blocks = blocks, .document = document, .words_column = -1 };
	RecommendationLabel label;
	gboolean by_marker = !has_labels(blocks);
	for (guint i = 0; i < blocks->len; i++) {
		Block *block = g_ptr_array_index(blocks, i);
		gboolean heading = block->role == ROLE_HEADING;
		if (!heading && !block_is_body(block))
			continue;
		if (walk.current && answer_label_read(block->text->str) == block->text->len) {
			block->role = ROLE_ANSWER_LABEL;
			continue;
		}
		walk.by_marker = heading ? by_marker : walk.by_marker;
		if (heading)
			heading_enter(&walk, block);
		if (block_label(block, &label))
			label_enter(&walk, i, &label);
		else if (!heading)
			body_enter(&walk, i);
	}
	restatements_find(blocks, document);
}

static void
answer_place(Recommendation *r, const Block *block)
{
	for (guint piece = 0; piece < block->pieces; piece++) {
		guint number = block->passage + piece;
		g_array_append_val(r->answer, number);
	}
}

void
recommendations_place(const GPtrArray *blocks, Document *document)
{
	for (guint k = 0; k < document->recommendations->len; k++) {
		Recommendation *r = g_ptr_array_index(document->recommendations, k);
		g_autoptr(GArray) answer = r->answer;
		r->answer = g_array_new(FALSE, FALSE, sizeof(guint));
		r->passage = ((Block *)g_ptr_array_index(blocks, r->passage))->passage;
		gsize length = strlen(document_get_passage(document, r->passage)->text);
		r->start = MIN(r->start, length);
		r->end = MIN(r->end, length);
		for (guint a = 0; a < answer->len; a++)
			answer_place(r, g_ptr_array_index(blocks, g_array_index(answer, guint, a)));
	}
}
