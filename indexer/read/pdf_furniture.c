#include "indexer/read/pdf_furniture.h"

#include <string.h>

#include "indexer/read/pdf_line.h"

#define HEAD_PART 0.25f	  /* of the page's height, from its top */
#define FOOT_PART 0.15f
#define NUMBER_PART 0.12f /* at both ends: where a page's number stands */
#define SAME_HEIGHT 4.0f  /* points */
#define REPEATED_MIN 3	  /* pages; two in a document of three, whose first page may differ */
#define APART_MAX 3	  /* pages from one time to the next: left and right pages differ */
#define LINE_MAX_BYTES 200
#define CANDIDATES_MAX 64 /* lines of a page; furniture is few lines */
#define DIGITS_MAX 6

typedef struct {
	guint page, times, most; /* seen last; in a row; the longest row */
} Seen;

typedef struct {
	GHashTable *seen; /* key to Seen */
	guint least;	  /* times a line is seen before it is furniture */
} Learning;

/* Counts a key, or tells whether it is one of furniture. */
typedef gboolean (*KeyUse)(Learning *learning, const char *key, guint page);

static gboolean
is_in(const PdfPage *page, const PdfLine *line, float head, float foot)
{
	return line->box.y1 <= head * page->height ||
	       line->box.y0 >= (1 - foot) * page->height;
}

/* The text with the digits at `at` replaced by how far they are from the page's number. */
static void
key_add(GString *key, const char *text, gsize at, guint page)
{
	gsize digits = strspn(text + at, "0123456789");
	g_string_append_len(key, text, (gssize)at);
	if (digits > 0 && digits <= DIGITS_MAX)
		g_string_append_printf(key, "\n%" G_GINT64_FORMAT "\n",
				       g_ascii_strtoll(text + at, NULL, 10) - (gint64)page);
	else
		g_string_append_len(key, text + at, (gssize)digits);
	g_string_append(key, text + at + digits);
}

static gsize
last_digits(const char *text)
{
	gsize at = strlen(text);
	while (at > 0 && !g_ascii_isdigit(text[at - 1]))
		at--;
	while (at > 0 && g_ascii_isdigit(text[at - 1]))
		at--;
	return at;
}

/* The line as it is, with its first number and with its last one counted from the page's; each at
 * two heights, so that rounding does not part what stands together. */
static gboolean
keys_use(Learning *learning, const PdfPage *page, const PdfLine *line, const char *text,
	KeyUse use)
{
	gsize numbers[] = { strlen(text), strcspn(text, "0123456789"), last_digits(text) };
	g_autoptr(GString) key = g_string_new(NULL);
	gboolean known = FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(numbers); i++)
		for (guint half = 0; half < 2; half++) {
			gint height = (gint)(line->box.y0 / SAME_HEIGHT + (float)half / 2);
			g_string_printf(key, "%u %d ", half, height);
			key_add(key, text, numbers[i], page->number);
			known = use(learning, key->str, page->number) || known;
		}
	return known;
}

static gboolean
key_count(Learning *learning, const char *key, guint page)
{
	Seen *seen = g_hash_table_lookup(learning->seen, key);
	if (!seen) {
		seen = g_new0(Seen, 1);
		g_hash_table_insert(learning->seen, g_strdup(key), seen);
	}
	if (seen->page == page)
		return FALSE;
	seen->times = seen->page && page - seen->page <= APART_MAX ? seen->times + 1 : 1;
	seen->page = page;
	seen->most = MAX(seen->most, seen->times);
	return FALSE;
}

static gboolean
key_look(Learning *learning, const char *key, guint page)
{
	const Seen *seen = g_hash_table_lookup(learning->seen, key);
	(void)page;
	return seen && seen->most >= learning->least;
}

/* The page's number alone, or what it bears instead ("iv"). */
static gboolean
is_page_number(const PdfPage *page, const PdfLine *line, const char *text)
{
	g_autofree char *number = g_strdup_printf("%u", page->number);
	if (!is_in(page, line, NUMBER_PART, NUMBER_PART))
		return FALSE;
	return strcmp(text, number) == 0 ||
	       (page->label && *page->label && g_ascii_strcasecmp(text, page->label) == 0);
}

static void
page_visit(const PdfPage *page, Learning *learning, KeyUse use)
{
	g_autoptr(GString) text = g_string_new(NULL);
	guint candidates = 0;
	for (guint i = 0; i < page->lines->len && candidates < CANDIDATES_MAX; i++) {
		PdfLine *line = pdf_page_get_line(page, i);
		if (!is_in(page, line, HEAD_PART, FOOT_PART) || line->letters > LINE_MAX_BYTES)
			continue;
		candidates++;
		g_string_truncate(text, 0);
		pdf_line_print(page, line, text);
		gboolean kept = page->number == 1 && is_in(page, line, HEAD_PART, 0);
		if ((keys_use(learning, page, line, text->str, use) && !kept) ||
		    is_page_number(page, line, text->str))
			line->role = PDF_FURNITURE;
	}
}

void
pdf_furniture_find(GPtrArray *pages)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	Learning learning = { seen, CLAMP(pages->len, 3, REPEATED_MIN + 1) - 1 };
	for (guint i = 0; i < pages->len; i++)
		page_visit(g_ptr_array_index(pages, i), &learning, key_count);
	for (guint i = 0; i < pages->len; i++)
		page_visit(g_ptr_array_index(pages, i), &learning, key_look);
}
