/*
 * pdf_writer.h - PDF files for tests, of lines of text at given places.
 *
 * Uncompressed, in the Helvetica that every PDF reader knows the widths of, so that no font has
 * to be installed and no binary has to be kept (ISO 32000-1, 7.5 and 9.6.2.2).
 */
#pragma once

#include <string.h>

#include <glib.h>

#define PDF_WRITER_WIDTH 595 /* points: A4 */
#define PDF_WRITER_HEIGHT 842
#define PDF_WRITER_BEFORE 4 /* objects before those of the pages */

typedef struct {
	guint page;    /* from 1; in order */
	float x, y;    /* of the base line, points from the left and the top */
	float size;    /* of the type */
	gboolean bold;
	const char *text; /* UTF-8, of letters in Latin-1 */
} PdfWriterLine;

static inline void
pdf_writer_text(GString *out, const char *text)
{
	for (; *text; text = g_utf8_next_char(text)) {
		gunichar c = g_utf8_get_char(text);
		if (strchr("()\\", (char)c))
			g_string_append_c(out, '\\');
		g_string_append_c(out, c == 0x2022 ? '\x95' : (char)(guchar)c);
	}
}

static inline void
pdf_writer_begin(GString *pdf, GArray *places)
{
	gsize at = pdf->len;
	g_array_append_val(places, at);
	g_string_append_printf(pdf, "%u 0 obj\n", places->len);
}

/* The lines of a page. */
static inline GString *
pdf_writer_content(const PdfWriterLine *lines, gsize n, guint page)
{
	GString *content = g_string_new("BT\n");
	for (gsize i = 0; i < n; i++) {
		if (lines[i].page != page)
			continue;
		g_string_append_printf(content, "/F%d %d Tf 1 0 0 1 %d %d Tm (",
				       lines[i].bold ? 2 : 1, (gint)lines[i].size,
				       (gint)lines[i].x, PDF_WRITER_HEIGHT - (gint)lines[i].y);
		pdf_writer_text(content, lines[i].text);
		g_string_append(content, ") Tj\n");
	}
	return g_string_append(content, "ET\n");
}

static inline void
pdf_writer_head(GString *pdf, GArray *places, guint pages, const char *more)
{
	static const char *const fonts[] = { "Helvetica", "Helvetica-Bold" };
	g_string_append(pdf, "%PDF-1.4\n");
	pdf_writer_begin(pdf, places);
	g_string_append_printf(pdf, "<< /Type /Catalog /Pages 2 0 R %s>>\nendobj\n", more);
	pdf_writer_begin(pdf, places);
	g_string_append_printf(pdf, "<< /Type /Pages /Count %u /Kids [", pages);
	for (guint i = 0; i < pages; i++)
		g_string_append_printf(pdf, "%u 0 R ", PDF_WRITER_BEFORE + 1 + 2 * i);
	g_string_append(pdf, "] >>\nendobj\n");
	for (guint i = 0; i < G_N_ELEMENTS(fonts); i++) {
		pdf_writer_begin(pdf, places);
		g_string_append_printf(pdf,
				       "<< /Type /Font /Subtype /Type1 /BaseFont /%s "
				       "/Encoding /WinAnsiEncoding >>\nendobj\n",
				       fonts[i]);
	}
}

static inline void
pdf_writer_tail(GString *pdf, GArray *places, const char *title)
{
	pdf_writer_begin(pdf, places);
	g_string_append_printf(pdf, "<< /Title (%s) >>\nendobj\n", title);
	gsize at = pdf->len;
	g_string_append_printf(pdf, "xref\n0 %u\n0000000000 65535 f \n", places->len + 1);
	for (guint i = 0; i < places->len; i++)
		g_string_append_printf(pdf, "%010zu 00000 n \n", g_array_index(places, gsize, i));
	g_string_append_printf(pdf,
			       "trailer\n<< /Size %u /Root 1 0 R /Info %u 0 R >>\n"
			       "startxref\n%zu\n%%%%EOF\n",
			       places->len + 1, places->len, at);
}

/* A PDF of these lines; `more`: of its catalogue, such as page labels. */
static inline GString *
pdf_writer_write(const PdfWriterLine *lines, gsize n, guint pages, const char *title,
		 const char *more)
{
	GString *pdf = g_string_new(NULL);
	g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(gsize));
	pdf_writer_head(pdf, places, pages, more);
	for (guint page = 1; page <= pages; page++) {
		g_autoptr(GString) content = pdf_writer_content(lines, n, page);
		pdf_writer_begin(pdf, places);
		g_string_append_printf(pdf,
				       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents "
				       "%u 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>\n"
				       "endobj\n",
				       PDF_WRITER_WIDTH, PDF_WRITER_HEIGHT, places->len + 1);
		pdf_writer_begin(pdf, places);
		g_string_append_printf(pdf, "<< /Length %zu >>\nstream\n%s\nendstream\nendobj\n",
				       content->len, content->str);
	}
	pdf_writer_tail(pdf, places, title);
	return pdf;
}
