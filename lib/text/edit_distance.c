#include "text/edit_distance.h"

/* The table has a row for each letter of the other word, and of each row only the cells that can
 * hold at most `most`: those of as many letters, `most` fewer or `most` more. */
struct EditDistance {
	gunichar *word;
	glong length; /* in letters, as all that follows but `ends` */
	glong most, width;
	GString *other;	 /* the last one asked */
	GArray *letters; /* of gunichar: of it, as far as there are rows */
	GArray *ends;	 /* of gsize: bytes up to the end of each letter */
	GArray *cells;	 /* of glong: row by row; the first is that of no letters */
	gsize dead_end;
};

EditDistance *
edit_distance_new(const char *word, guint most)
{
	EditDistance *distance = g_new0(EditDistance, 1);
	distance->word = g_utf8_to_ucs4_fast(word, -1, &distance->length);
	distance->most = most;
	distance->width = 2 * distance->most + 1;
	distance->other = g_string_new(NULL);
	distance->letters = g_array_new(FALSE, FALSE, sizeof(gunichar));
	distance->ends = g_array_new(FALSE, FALSE, sizeof(gsize));
	distance->cells = g_array_new(FALSE, FALSE, sizeof(glong));
	for (glong letters = -distance->most; letters <= distance->most; letters++) {
		glong cell = letters < 0 ? distance->most + 1 : letters;
		g_array_append_val(distance->cells, cell);
	}
	return distance;
}

void
edit_distance_free(EditDistance *distance)
{
	if (!distance)
		return;
	g_free(distance->word);
	g_string_free(distance->other, TRUE);
	g_array_unref(distance->letters);
	g_array_unref(distance->ends);
	g_array_unref(distance->cells);
	g_free(distance);
}

/* Between the first `row` letters of the other word and the first `letters` of the word. */
static glong
cell_get(const EditDistance *distance, glong row, glong letters)
{
	glong column = letters - row + distance->most;
	if (column < 0 || column >= distance->width || letters < 0)
		return distance->most + 1;
	return g_array_index(distance->cells, glong, row * distance->width + column);
}

static gboolean
are_exchanged(const EditDistance *distance, glong row, glong letters)
{
	const gunichar *other = (const gunichar *)(gconstpointer)distance->letters->data;
	return row > 1 && letters > 1 && other[row - 1] == distance->word[letters - 2] &&
	       other[row - 2] == distance->word[letters - 1];
}

static glong
cell_find(const EditDistance *distance, glong row, glong letters)
{
	if (letters < 0 || letters > distance->length)
		return distance->most + 1;
	gunichar letter = g_array_index(distance->letters, gunichar, row - 1);
	glong cell = cell_get(distance, row - 1, letters) + 1;
	if (letters == 0)
		return cell;
	cell = MIN(cell, cell_get(distance, row, letters - 1) + 1);
	cell = MIN(cell, cell_get(distance, row - 1, letters - 1) +
			     (letter != distance->word[letters - 1]));
	if (are_exchanged(distance, row, letters))
		cell = MIN(cell, cell_get(distance, row - 2, letters - 2) + 1);
	return cell;
}

/* The row of one letter more; the least of its cells. */
static glong
row_add(EditDistance *distance, gunichar letter, gsize end)
{
	glong least = distance->most + 1, row = (glong)distance->letters->len + 1;
	g_array_append_val(distance->letters, letter);
	g_array_append_val(distance->ends, end);
	for (glong column = 0; column < distance->width; column++) {
		glong cell = cell_find(distance, row, row - distance->most + column);
		g_array_append_val(distance->cells, cell);
		least = MIN(least, cell);
	}
	return least;
}

/* Keeps the rows of the letters that end within so many bytes. */
static void
rows_keep(EditDistance *distance, gsize bytes)
{
	guint rows = distance->letters->len;
	while (rows > 0 && g_array_index(distance->ends, gsize, rows - 1) > bytes)
		rows--;
	g_array_set_size(distance->letters, rows);
	g_array_set_size(distance->ends, rows);
	g_array_set_size(distance->cells, (rows + 1) * (guint)distance->width);
}

guint
edit_distance_find(EditDistance *distance, const char *other)
{
	guint far = (guint)distance->most + 1;
	gsize shared = 0;
	while (other[shared] && other[shared] == distance->other->str[shared])
		shared++;
	if (distance->dead_end > 0 && shared >= distance->dead_end)
		return far;
	distance->dead_end = 0;
	rows_keep(distance, shared);
	guint rows = distance->letters->len;
	gsize at = rows ? g_array_index(distance->ends, gsize, rows - 1) : 0;
	g_string_truncate(distance->other, at);
	g_string_append(distance->other, other + at);
	while (other[at]) {
		gunichar letter = g_utf8_get_char(other + at);
		at = (gsize)(g_utf8_next_char(other + at) - other);
		if (row_add(distance, letter, at) > distance->most) {
			distance->dead_end = at;
			return far;
		}
	}
	rows = distance->letters->len;
	return MIN(far, (guint)cell_get(distance, rows, distance->length));
}

gsize
edit_distance_get_dead_end(const EditDistance *distance)
{
	return distance->dead_end;
}
