#include "indexer/read/pdf_line.h"

#include <string.h>

/* In sizes of the type: */
#define GAP_MAX 1.5f	   /* between two words of a line */
#define MARKER_GAP_MAX 6.0f /* behind a bullet or number */
#define JOIN_MAX 0.6f	   /* between two lines of poppler that are one */
#define GLUE_MAX 0.12f	   /* no space between them */
#define MARK_GAP_MAX 0.2f  /* likewise before the mark of a note */
#define RAISE_MIN 0.15f	   /* of the foot of a mark above the foot of the line */
#define SMALL_MAX 0.85f	   /* of a mark beside its line */

#define OVERLAP_MIN 0.3f   /* of the height of the lower of two boxes side by side */
#define NEIGHBOURS_MAX 64  /* lines that are looked at for one to join */
#define MARKER_MAX_BYTES 7
#define MARKER_DIGITS_MAX 3

typedef struct {
	guint first, count; /* words, in poppler's order */
	PdfBox box;
	float size;
	guint next;	  /* piece that goes on behind this one; itself where none does */
	gboolean has_one; /* goes on from another */
} Piece;

static gboolean
is_beside(PdfBox a, PdfBox b)
{
	float overlap = MIN(a.y1, b.y1) - MAX(a.y0, b.y0);
	return overlap >= OVERLAP_MIN * MIN(a.y1 - a.y0, b.y1 - b.y0);
}

/* A bullet, or what may be a number before an item, a heading or a note: "1.2", "a)", "3" before a
 * word. */
static gboolean
is_marker(const char *text, const PdfWord *next)
{
	gsize length = strlen(text), digits = strspn(text, "0123456789");
	gunichar c = g_utf8_get_char(text);
	if (!*g_utf8_next_char(text) && !g_unichar_isalnum(c))
		return TRUE;
	if (length > MARKER_MAX_BYTES || (!digits && !(g_ascii_isalpha(*text) && length <= 3)))
		return FALSE;
	return strpbrk(text, ".)") || (digits == length && digits <= MARKER_DIGITS_MAX &&
				       g_unichar_isalpha(g_utf8_get_char(next->text)));
}

/* How wide a gap may be between the words of a piece and the next one, in sizes. */
static float
gap_max(const PdfPage *page, const Piece *piece, const PdfWord *next, float usual)
{
	const PdfWord *first = pdf_page_get_word(page, piece->first);
	return piece->count == 1 && is_marker(first->text, next) ? MARKER_GAP_MAX : usual;
}

static gboolean
goes_on(const PdfPage *page, const Piece *piece, const PdfWord *word)
{
	const PdfWord *before = word - 1;
	float gap = word->box.x0 - before->box.x1, size = MAX(piece->size, word->size);
	return !(word->flags & PDF_BREAK) && is_beside(before->box, word->box) &&
	       word->box.x0 >= before->box.x0 &&
	       gap <= gap_max(page, piece, word, GAP_MAX) * size;
}

static GArray *
pieces_make(const PdfPage *page)
{
	GArray *pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
	for (guint i = 0; i < page->words->len; i++) {
		const PdfWord *word = pdf_page_get_word(page, i);
		Piece *last = pieces->len ? &g_array_index(pieces, Piece, pieces->len - 1) : NULL;
		if (last && goes_on(page, last, word)) {
			last->count++;
			last->box = pdf_box_join(last->box, word->box);
			last->size = MAX(last->size, word->size);
		} else {
			Piece piece = { i, 1, word->box, word->size, pieces->len, FALSE };
			g_array_append_val(pieces, piece);
		}
	}
	return pieces;
}

/* ---- pieces that are one line ---- */

static gint
height_compare(gconstpointer a, gconstpointer b, gpointer data)
{
	const Piece *pieces = data;
	guint left = *(const guint *)a, right = *(const guint *)b;
	float y = pieces[left].box.y0 + pieces[left].box.y1;
	float z = pieces[right].box.y0 + pieces[right].box.y1;
	return y != z ? (y > z) - (y < z) : (left > right) - (left < right);
}

/* How far a piece is from one that may go on behind it, in sizes; FALSE where it does not. */
static gboolean
gap_get(const PdfPage *page, const Piece *a, const Piece *b, float *gap)
{
	float size = MAX(a->size, b->size), x = (b->box.x0 - a->box.x1) / size;
	if (b->has_one || b->box.x0 <= a->box.x0 || !is_beside(a->box, b->box))
		return FALSE;
	*gap = MAX(x, -x);
	return *gap <= gap_max(page, a, pdf_page_get_word(page, b->first), JOIN_MAX);
}

static void
piece_join(const PdfPage *page, Piece *pieces, const guint *order, guint n, guint at)
{
	Piece *piece = &pieces[order[at]];
	float gap, least = G_MAXFLOAT;
	guint nearest = order[at];
	guint from = at - MIN(at, NEIGHBOURS_MAX / 2), to = MIN(n, at + NEIGHBOURS_MAX / 2);
	for (guint i = from; i < to; i++) {
		if (i != at && gap_get(page, piece, &pieces[order[i]], &gap) && gap < least) {
			least = gap;
			nearest = order[i];
		}
	}
	piece->next = nearest;
	if (nearest != order[at])
		pieces[nearest].has_one = TRUE;
}

static void
pieces_join(const PdfPage *page, GArray *pieces)
{
	g_autofree guint *order = g_new(guint, pieces->len + 1);
	for (guint i = 0; i < pieces->len; i++)
		order[i] = i;
	g_qsort_with_data(order, (gint)pieces->len, sizeof(guint), height_compare, pieces->data);
	for (guint i = 0; i < pieces->len; i++)
		piece_join(page, (Piece *)pieces->data, order, pieces->len, i);
}

/* ---- from pieces to lines ---- */

/* A word in the type of most letters of the line (majority vote; Boyer and Moore 1981). */
static const PdfWord *
typical_get(const PdfPage *page, const PdfLine *line)
{
	const PdfWord *typical = pdf_page_get_word(page, line->first);
	gsize lead = 0;
	for (guint i = line->first; i < line->first + line->count; i++) {
		const PdfWord *word = pdf_page_get_word(page, i);
		gsize letters = strlen(word->text);
		if (word->size == typical->size) {
			lead += letters;
		} else if (letters > lead) {
			typical = word;
			lead = letters - lead;
		} else {
			lead -= letters;
		}
	}
	return typical;
}

static gboolean
is_raised(const PdfWord *word, const PdfWord *typical)
{
	return word->size <= SMALL_MAX * typical->size &&
	       word->box.y1 <= typical->box.y1 - RAISE_MIN * typical->size;
}

/* A raised number close behind a word belongs to it. */
static gboolean
is_mark(PdfBox before, const PdfWord *word, float size)
{
	return !word->text[strspn(word->text, "0123456789")] &&
	       word->box.x0 - before.x1 <= MARK_GAP_MAX * size;
}

/* The line's height is that of its type, without marks above it. */
static void
line_measure(PdfPage *page, PdfLine *line)
{
	const PdfWord *typical = typical_get(page, line);
	line->size = typical->size;
	line->box = typical->box;
	line->flags = PDF_BOLD | PDF_ITALIC;
	for (guint i = line->first; i < line->first + line->count; i++) {
		PdfWord *word = &g_array_index(page->words, PdfWord, i);
		PdfBox box = word->box;
		line->letters += (guint)strlen(word->text);
		if (is_raised(word, typical)) {
			word->flags |= PDF_RAISED;
			if (i > line->first && is_mark(word[-1].box, word, typical->size))
				word->flags |= PDF_GLUED;
			box.y0 = line->box.y0;
			box.y1 = line->box.y1;
		} else {
			line->flags &= word->flags;
		}
		line->box = pdf_box_join(line->box, box);
	}
}

/* Appends a piece to the words of a line; `gap`: the space before it. */
static void
words_add(const PdfPage *page, const Piece *piece, GArray *words, float gap)
{
	guint first = words->len;
	g_array_append_vals(words, pdf_page_get_word(page, piece->first), piece->count);
	PdfWord *word = &g_array_index(words, PdfWord, first);
	word->flags &= ~(guint)PDF_GLUED;
	if (gap <= GLUE_MAX * word->size)
		word->flags |= PDF_GLUED;
}

static void
line_add(PdfPage *page, const Piece *pieces, guint first, GArray *words)
{
	PdfLine line = { .first = words->len };
	float gap = G_MAXFLOAT;
	for (const Piece *piece = &pieces[first];; piece = &pieces[piece->next]) {
		words_add(page, piece, words, gap);
		gap = pieces[piece->next].box.x0 - piece->box.x1;
		if (piece->next == (guint)(piece - pieces))
			break;
	}
	line.count = words->len - line.first;
	g_array_append_val(page->lines, line);
}

void
pdf_lines_make(PdfPage *page)
{
	g_autoptr(GArray) pieces = pieces_make(page);
	GArray *words = g_array_sized_new(FALSE, FALSE, sizeof(PdfWord), page->words->len);
	pieces_join(page, pieces);
	for (guint i = 0; i < pieces->len; i++)
		if (!g_array_index(pieces, Piece, i).has_one)
			line_add(page, (const Piece *)pieces->data, i, words);
	g_array_unref(page->words);
	page->words = words;
	for (guint i = 0; i < page->lines->len; i++)
		line_measure(page, pdf_page_get_line(page, i));
}

/* ---- as text ---- */

static void
raised_add(GString *text, const char *word)
{
	static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
	for (; *word; word++)
		if (g_ascii_isdigit(*word))
			g_string_append(text, digits[*word - '0']);
		else
			g_string_append_c(text, *word);
}

void
pdf_words_print(const PdfPage *page, guint first, guint count, GString *text)
{
	for (guint i = first; i < first + count; i++) {
		const PdfWord *word = pdf_page_get_word(page, i);
		if (i > first && !(word->flags & PDF_GLUED))
			g_string_append_c(text, ' ');
		if (word->flags & PDF_RAISED)
			raised_add(text, word->text);
		else
			g_string_append(text, word->text);
	}
}

void
pdf_line_print(const PdfPage *page, const PdfLine *line, GString *text)
{
	pdf_words_print(page, line->first, line->count, text);
}
