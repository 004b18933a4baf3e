#include "indexer/read/pdf_style.h"

#include <string.h>

#define STEPS_MAX 400	    /* of half a point: sizes up to 200 points */
#define PITCHES_MAX 60	    /* of a twentieth of a size: up to three sizes */
#define PITCH_PART 4	    /* the least of those that are a quarter as frequent as any */
#define PITCH_USUAL 1.2f    /* where a document has too few lines to tell */
#define LARGER_MIN 1.12f    /* a heading's size, in sizes of the text */
#define BOLD_MIN 0.95f	    /* likewise of one in bold */
#define SAME_SIZE_MAX 0.08f /* what two sizes of one type differ at most */

static guint
size_step(float size)
{
	return (guint)CLAMP(size * 2 + 0.5f, 1, STEPS_MAX - 1);
}

/* From a line to the one below it in its column, in sizes; 0 where there is none. */
static float
pitch_get(const PdfPage *page, guint i)
{
	const PdfLine *line = pdf_page_get_line(page, i);
	if (i == 0 || line[-1].region != line->region || line[-1].row == line->row ||
	    !pdf_size_is_same(line, line - 1))
		return 0;
	return (line->box.y1 - line[-1].box.y1) / line->size;
}

static guint
most_get(const guint *counts, guint n)
{
	guint most = 0;
	for (guint i = 1; i < n; i++)
		if (counts[i] > counts[most])
			most = i;
	return most;
}

void
pdf_style_find(const GPtrArray *pages, PdfStyle *style)
{
	guint letters[STEPS_MAX] = { 0 }, pitches[PITCHES_MAX] = { 0 };
	for (guint p = 0; p < pages->len; p++) {
		const PdfPage *page = g_ptr_array_index(pages, p);
		for (guint i = 0; i < page->lines->len; i++) {
			const PdfLine *line = pdf_page_get_line(page, i);
			float pitch = pitch_get(page, i) * 20;
			if (line->role != PDF_BODY)
				continue;
			letters[size_step(line->size)] += line->letters;
			if (pitch >= 10 && pitch < PITCHES_MAX)
				pitches[(guint)pitch]++;
		}
	}
	guint most = most_get(letters, STEPS_MAX), pitch = 0;
	while (pitches[pitch] * PITCH_PART < pitches[most_get(pitches, PITCHES_MAX)])
		pitch++;
	*style = (PdfStyle){ .size = (float)most / 2 };
	style->pitch = pitch ? ((float)pitch + 1) / 20 : PITCH_USUAL;
	for (guint i = STEPS_MAX - 1; i > most && style->count < PDF_LEVELS_MAX; i--)
		if (letters[i] && (float)i / 2 >= LARGER_MIN * style->size)
			style->headings[style->count++] = (float)i / 2;
}

guint
pdf_style_get_level(const PdfStyle *style, const PdfLine *line)
{
	float size = (float)size_step(line->size) / 2;
	guint level = 1;
	if (size < BOLD_MIN * style->size)
		return 0;
	if (size < LARGER_MIN * style->size)
		return line->flags & PDF_BOLD ? MIN(style->count + 1, PDF_LEVELS_MAX) : 0;
	while (level < style->count && size < style->headings[level - 1])
		level++;
	return level;
}

gboolean
pdf_size_is_same(const PdfLine *a, const PdfLine *b)
{
	float size = MAX(a->size, b->size);
	return MAX(a->size - b->size, b->size - a->size) <= SAME_SIZE_MAX * size;
}
