#include "document/block.h"

#include <string.h>

#include "text/fold.h"
#include "text/number.h"

#define LETTERHEAD_MAX_BLOCKS 40 /* before the salutation */
#define LETTERHEAD_BLOCK_MAX_BYTES 1024
#define LINE_MAX_BYTES 120	 /* page furniture is short */
#define REPEATED_MIN 3		 /* times a line stands on its own before it is furniture */
#define SIGNATURE_MAX_BYTES 100

typedef enum { LABEL_KENMERK, LABEL_DATE, LABEL_SUBJECT } Label;

static const struct {
	const char *printed; /* folded, at the head of a line */
	Label label;
} labels[] = {
	{ "onze referentie", LABEL_KENMERK }, { "ons kenmerk", LABEL_KENMERK },
	{ "kenmerk", LABEL_KENMERK },	      { "datum", LABEL_DATE },
	{ "betreft", LABEL_SUBJECT },	      { "betreffende", LABEL_SUBJECT },
	{ "onderwerp", LABEL_SUBJECT },
};

static const char *const salutations[] = { "geachte ", "hooggeachte ", "mijnheer de voorzitter",
					    "mevrouw de voorzitter", "aan de koning" };
static const char *const signatories[] = { "de minister", "de staatssecretaris", "mede namens",
					    "hoogachtend", "namens de minister", "minister van",
					    "staatssecretaris van" };

/* The next line of a block's text. */
static gboolean
line_next(const Block *block, Piece *line)
{
	if (line->end >= block->text->len)
		return FALSE;
	line->start = line->end + (line->end > 0 ? 1 : 0);
	const char *newline = strchr(block->text->str + line->start, '\n');
	line->end = newline ? (gsize)(newline - block->text->str) : block->text->len;
	return TRUE;
}

/* The text of a line, spaces single and none at its ends. */
static char *
line_read(const Block *block, gsize start, gsize end)
{
	GString *line = g_string_new(NULL);
	for (gsize i = start; i < end; i++) {
		gboolean space = g_ascii_isspace(block->text->str[i]);
		if (!space)
			g_string_append_c(line, block->text->str[i]);
		else if (line->len && line->str[line->len - 1] != ' ')
			g_string_append_c(line, ' ');
	}
	g_strchomp(line->str);
	return g_string_free(line, FALSE);
}

static gboolean
begins_with(const char *folded, const char *const *list, gsize n)
{
	for (gsize i = 0; i < n; i++)
		if (g_str_has_prefix(folded, list[i]))
			return TRUE;
	return FALSE;
}

/* ---- the letterhead: everything before the salutation ---- */

static gboolean
can_be_furniture(const Block *block)
{
	return block->role == ROLE_BODY &&
	       (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_HEADING);
}

/* How many blocks there are up to the salutation; 0 if this is no letter. */
static guint
salutation_find(const GPtrArray *blocks)
{
	for (guint i = 0; i < MIN(blocks->len, LETTERHEAD_MAX_BLOCKS); i++) {
		const Block *block = g_ptr_array_index(blocks, i);
		if (!can_be_furniture(block) || block->text->len > SIGNATURE_MAX_BYTES)
			continue;
		g_autofree char *folded = fold(block->text->str, -1);
		if (begins_with(folded, salutations, G_N_ELEMENTS(salutations)))
			return i + 1;
	}
	return 0;
}

/* The label a folded line begins with; -1 if there is none. */
static gint
label_find(const char *folded)
{
	for (guint i = 0; i < G_N_ELEMENTS(labels); i++)
		if (g_str_has_prefix(folded, labels[i].printed) &&
		    !g_ascii_isalnum(folded[strlen(labels[i].printed)]))
			return (gint)i;
	return -1;
}

static void
label_set(Document *document, Label label, const char *value)
{
	if (label == LABEL_DATE && !document->date)
		document->date = date_find(value);
	else if (label == LABEL_KENMERK && !document->kenmerk && !strchr(value, ' '))
		document->kenmerk = g_strdup(value);
	else if (label == LABEL_SUBJECT && !document->title)
		document->title = g_strdup(value);
}

/* A labelled line has its value behind the label or on the next line; a subject goes on to
 * the block's end. */
static void
labels_read(const Block *block, Document *document)
{
	for (Piece line = { 0, 0 }; line_next(block, &line);) {
		g_autofree char *printed = line_read(block, line.start, line.end);
		g_autofree char *folded = fold(printed, -1);
		gint i = label_find(folded);
		if (i < 0)
			continue;
		gsize n = strlen(labels[i].printed);
		gsize end = labels[i].label == LABEL_SUBJECT ? block->text->len : line.end;
		g_autofree char *value = line_read(block, line.start + n, end);
		g_autofree char *rest =
		    line_read(block, MIN(line.end + 1, block->text->len), block->text->len);
		const char *bare = value + strspn(value, ": |"); /* in a table a cell apart */
		if (*bare || *rest)
			label_set(document, labels[i].label, *bare ? bare : rest);
	}
}

/* The letterhead as one line with a space at both ends, to look lines up in. */
static GString *
letterhead_take(GPtrArray *blocks, Document *document)
{
	GString *letterhead = g_string_new(" ");
	guint end = salutation_find(blocks);
	for (guint i = 0; i < end; i++) {
		Block *block = g_ptr_array_index(blocks, i);
		if (block->role != ROLE_BODY)
			continue;
		block->role = ROLE_METADATA;
		if (i + 1 == end || block->text->len > LETTERHEAD_BLOCK_MAX_BYTES)
			continue;
		g_autofree char *line = line_read(block, 0, block->text->len);
		g_string_append_printf(letterhead, "%s ", line);
		labels_read(block, document);
	}
	return letterhead;
}

/* ---- lines that come back on every page ---- */

typedef struct {
	guint times;
	gboolean interrupts; /* stood between two halves of a sentence */
} Repeated;

static void
line_count(GHashTable *lines, char *line, gboolean interrupts)
{
	Repeated *repeated = g_hash_table_lookup(lines, line);
	if (!repeated) {
		repeated = g_new0(Repeated, 1);
		g_hash_table_insert(lines, line, repeated);
	} else {
		g_free(line);
	}
	repeated->times++;
	repeated->interrupts = repeated->interrupts || interrupts;
}

/* Does the text before block i stop in the middle of a sentence that goes on behind it? */
static gboolean
block_interrupts(const GPtrArray *blocks, guint i)
{
	const Block *before = i > 0 ? g_ptr_array_index(blocks, i - 1) : NULL;
	const Block *after = i + 1 < blocks->len ? g_ptr_array_index(blocks, i + 1) : NULL;
	return before && after && before->role == ROLE_BODY &&
	       before->text->len > LINE_MAX_BYTES && !text_ends_sentence(before->text);
}

static GHashTable *
lines_count(const GPtrArray *blocks)
{
	GHashTable *lines = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	for (guint i = 0; i < blocks->len; i++) {
		const Block *block = g_ptr_array_index(blocks, i);
		if (!can_be_furniture(block))
			continue;
		gboolean interrupts = block_interrupts(blocks, i);
		for (Piece line = { 0, 0 }; line_next(block, &line);)
			if (line.end - line.start <= LINE_MAX_BYTES)
				line_count(lines, line_read(block, line.start, line.end),
					   interrupts);
	}
	return lines;
}

/* "Pagina 3 van 12", "Blad 2", "3/12" is no date and no fraction on a line of its own. */
static gboolean
is_page_number(const char *line)
{
	g_autofree char *folded = fold(line, -1);
	gsize word = strspn(folded, "abcdefghijklmnopqrstuvwxyz");
	if (word && !begins_with(folded, (const char *const[]){ "pagina ", "blad ", "page " }, 3))
		return FALSE;
	const char *rest = folded + word + strspn(folded + word, " ");
	gsize digits = strspn(rest, "0123456789");
	if (digits < 1 || digits > 4)
		return FALSE;
	rest += digits + strspn(rest + digits, " ");
	if (!*rest)
		return word > 0;
	if (g_str_has_prefix(rest, "van ") || g_str_has_prefix(rest, "of "))
		rest = strchr(rest, ' ');
	else if (*rest++ != '/' || !word)
		return FALSE;
	rest += strspn(rest, " ");
	return *rest && rest[strspn(rest, "0123456789")] == '\0';
}

static gboolean
is_furniture(const char *line, GHashTable *lines, const GString *letterhead)
{
	const Repeated *repeated = g_hash_table_lookup(lines, line);
	g_autofree char *bounded = g_strdup_printf(" %s ", line), *folded = fold(line, -1);
	gboolean in_letterhead = *line && strstr(letterhead->str, bounded) != NULL;
	guint times = repeated ? repeated->times : 0;
	if (is_page_number(line) || (in_letterhead && times >= 2))
		return TRUE;
	if (in_letterhead && (label_find(folded) >= 0 || g_str_has_prefix(line, "Ministerie ")))
		return TRUE;
	return times >= REPEATED_MIN && repeated->interrupts;
}

static void
noise_add(const Block *block, const Piece *piece, GArray *spans)
{
	for (guint i = runs_find(block->runs, piece->start); i < block->runs->len; i++) {
		Run run;
		if (!run_clip(&g_array_index(block->runs, Run, i), piece->start, piece->end, &run))
			break;
		Span span = { run.source, run.source + run.source_length, SPAN_NOISE };
		g_array_append_val(spans, span);
	}
}

static void
furniture_cut(Block *block, GHashTable *lines, const GString *letterhead, GArray *spans)
{
	g_autofree char *whole = line_read(block, 0, block->text->len);
	if (block->text->len <= LINE_MAX_BYTES && is_furniture(whole, lines, letterhead)) {
		block->role = ROLE_NOISE;
		return;
	}
	g_autoptr(GArray) cuts = g_array_new(FALSE, FALSE, sizeof(Piece));
	gsize at = 0;
	for (Piece line = { 0, 0 }; line_next(block, &line);) {
		if (line.end - line.start > LINE_MAX_BYTES)
			continue;
		g_autofree char *printed = line_read(block, line.start, line.end);
		if (!is_furniture(printed, lines, letterhead))
			continue;
		Piece cut = { line.start, line.end + 1 };
		if (line.end == block->text->len) /* with the newline before it */
			cut = (Piece){ MAX(line.start, at + 1) - 1, line.end };
		at = cut.end;
		noise_add(block, &cut, spans);
		g_array_append_val(cuts, cut);
	}
	if (cuts->len)
		block_cut_all(block, cuts);
	if (block->text->len == 0)
		block->role = ROLE_NOISE;
}

/* ---- the signature: who signs, and the names below ---- */

/* "D. Yeşilgöz-Zegerius", "mr. drs. A.B. de Vries". */
static gboolean
is_name(const char *text)
{
	gsize title;
	while ((title = strspn(text, "abcdefghijklmnopqrstuvwxyz")) && text[title] == '.')
		text += title + 1 + strspn(text + title + 1, " ");
	return g_ascii_isupper(text[0]) && text[1] == '.';
}

static void
signature_take(GPtrArray *blocks)
{
	gboolean signing = FALSE;
	for (guint i = 0; i < blocks->len; i++) {
		Block *block = g_ptr_array_index(blocks, i);
		if (!can_be_furniture(block) || block->kind != BLOCK_PARAGRAPH ||
		    block->text->len > SIGNATURE_MAX_BYTES) {
			signing = signing && block->role != ROLE_BODY;
			continue;
		}
		g_autofree char *folded = fold(block->text->str, -1);
		gboolean signs = g_str_has_suffix(folded, ",") &&
				 begins_with(folded, signatories, G_N_ELEMENTS(signatories));
		if (signs || (signing && is_name(block->text->str)))
			block->role = ROLE_METADATA;
		signing = block->role == ROLE_METADATA;
	}
}

void
furniture_find(GPtrArray *blocks, Document *document, GArray *spans)
{
	g_autoptr(GString) letterhead = letterhead_take(blocks, document);
	g_autoptr(GHashTable) lines = lines_count(blocks);
	for (guint i = 0; i < blocks->len; i++) {
		Block *block = g_ptr_array_index(blocks, i);
		if (can_be_furniture(block))
			furniture_cut(block, lines, letterhead, spans);
	}
	signature_take(blocks);
}
