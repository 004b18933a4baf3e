#include "indexer/read/docx_note.h"

#include <string.h>

typedef struct {
	char *text, *link;
	gsize length;
	gboolean emphasis;
} Piece;

static void
piece_free(gpointer data)
{
	Piece *piece = data;
	g_free(piece->text);
	g_free(piece->link);
	g_free(piece);
}

void
docx_notes_open(DocxNotes *notes)
{
	*notes = (DocxNotes){ 0 };
	notes->notes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
					     (GDestroyNotify)g_ptr_array_unref);
}

void
docx_notes_close(DocxNotes *notes)
{
	g_clear_pointer(&notes->notes, g_hash_table_unref);
}

void
docx_note_begin(DocxNotes *notes, const char *kind, const char *id)
{
	notes->open = g_ptr_array_new_with_free_func(piece_free);
	g_hash_table_replace(notes->notes, g_strconcat(kind, " ", id, NULL), notes->open);
}

void
docx_note_add(DocxNotes *notes, const Office *office, const char *text, gsize length)
{
	Piece *piece = g_new(Piece, 1);
	*piece = (Piece){ g_strndup(text, length), g_strdup(office->link), length,
			  office->emphasis };
	g_ptr_array_add(notes->open, piece);
}

void
docx_note_end(DocxNotes *notes)
{
	notes->open = NULL;
}

static void
pieces_write(const GPtrArray *pieces, Office *office)
{
	Office before = *office;
	for (guint i = 0; i < pieces->len; i++) {
		const Piece *piece = g_ptr_array_index(pieces, i);
		office->emphasis = piece->emphasis;
		office->link = piece->link;
		office_add(office, piece->text, piece->length);
	}
	office->emphasis = before.emphasis;
	office->link = before.link;
}

void
docx_note_write(DocxNotes *notes, const char *kind, const char *id, Office *office)
{
	g_autofree char *key = g_strconcat(kind, " ", id, NULL);
	gboolean endnote = strcmp(kind, "endnote") == 0;
	const GPtrArray *pieces = g_hash_table_lookup(notes->notes, key);
	g_autoptr(GString) number = g_string_new(NULL);
	if (!pieces)
		return;
	office_number_print(number, ++notes->counts[endnote], endnote ? 'i' : '1');
	office_begin_note(office, number->str);
	pieces_write(pieces, office);
	office_end(office, FALSE);
	g_hash_table_remove(notes->notes, key);
}
