/*
 * asking.h - what the tests of the query room share: an index of files, opened with the
 * catalogue of corpus/, and answers in a form that a table can hold.
 */
#pragma once

#include "indexer/add.h"
#include "query/output.h"
#include "tests/store/storing.h"

#define ASKING_CORPUS "corpus"
#define ASKING_CATALOGUE "corpus/catalogue.ini"
#define ASKING_LETTER "corpus/kabinetsreactie-iob-navo-eu.md"
#define ASKING_LETTER_ID "kenmerk:BZ2628864"
#define ASKING_SAMPLES "tests/samples/sources"
#define ASKING_MOST 1000 /* hits: more than any index here has */

/* ---- an index ---- */

static inline void
asking_report(const char *line)
{
	fail_msg("%s", line);
}

/* Opens a new index of these files and folders; `paths` ends with NULL. */
static inline Session *
asking_open(const char *name, const char *const *paths)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *index = storing_path(name);
	AddRequest request = { .index = index, .catalogue = ASKING_CATALOGUE,
			       .report = asking_report };
	AddCount count = { 0 };
	add_run(&request, (char *const *)paths, &count, &error);
	assert_no_error(error);
	Session *session = session_open(index, ASKING_CATALOGUE, &error);
	assert_no_error(error);
	return session;
}

static inline Session *
asking_open_corpus(void)
{
	return asking_open("corpus", (const char *const[]){ ASKING_CORPUS, NULL });
}

/* A file with this text, in this program's folder. For g_free. */
static inline char *
asking_write(const char *name, const char *text)
{
	char *path = storing_path(name);
	g_autofree char *folder = g_path_get_dirname(path);
	storing_write_file(folder, name, text);
	return path;
}

/* ---- answers ---- */

static inline SearchAnswer *
asking_run(Session *session, const char *typed, guint first, guint most)
{
	g_autoptr(GError) error = NULL;
	SearchOptions options = { .first = first, .most = most, .marks = TRUE };
	SearchAnswer *answer = search_run(session, typed, &options, &error);
	if (!answer)
		fail_msg("%s: %s", typed, error->message);
	return answer;
}

static inline SearchHit *
asking_hit(const SearchAnswer *answer, guint i)
{
	assert_true(i < answer->hits->len);
	return g_ptr_array_index(answer->hits, i);
}

/* A passage of the letter is its number, another one what is behind the colon of its document
 * too: "57", "kst-33694-72#p2". */
static inline void
asking_name_add(GString *line, const char *document, guint number)
{
	const char *colon = strchr(document, ':');
	g_string_append(line, line->len ? " " : "");
	if (strcmp(document, ASKING_LETTER_ID) != 0)
		g_string_append_printf(line, "%s#p", colon ? colon + 1 : document);
	g_string_append_printf(line, "%u", number);
}

/* The hits on one line, best first. For g_free. */
static inline char *
asking_hits(const SearchAnswer *answer)
{
	GString *line = g_string_new(NULL);
	for (guint i = 0; i < answer->hits->len; i++) {
		const Record *record = asking_hit(answer, i)->record;
		asking_name_add(line, record->document, record->passage->number);
	}
	return g_string_free(line, FALSE);
}

static inline gint
asking_compare(gconstpointer a, gconstpointer b)
{
	const Record *left = (*(SearchHit *const *)a)->record;
	const Record *right = (*(SearchHit *const *)b)->record;
	gint order = strcmp(left->document, right->document);
	return order ? order : (gint)left->passage->number - (gint)right->passage->number;
}

/* All hits of a question, in the order of their documents. For g_free. */
static inline char *
asking_found(Session *session, const char *typed)
{
	g_autoptr(SearchAnswer) answer = asking_run(session, typed, 0, ASKING_MOST);
	g_ptr_array_sort(answer->hits, asking_compare);
	return asking_hits(answer);
}

typedef struct {
	const char *typed, *found;
} AskingRow;

static inline void
asking_check(Session *session, const AskingRow *rows, gsize n)
{
	guint wrong = 0;
	for (gsize i = 0; i < n; i++) {
		g_autofree char *found = asking_found(session, rows[i].typed);
		if (strcmp(found, rows[i].found) == 0)
			continue;
		print_error("%s: found %s, expected %s\n", rows[i].typed, found, rows[i].found);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

/* Is `name` a word of `line`? */
static inline gboolean
asking_has(const char *line, const char *name)
{
	g_auto(GStrv) names = g_strsplit(line, " ", -1);
	return g_strv_contains((const char *const *)names, name);
}

/* ---- what an output prints ---- */

typedef struct {
	OutputContext context;
	char *text;
	size_t length;
} AskingPrint;

static inline OutputContext *
asking_print_begin(AskingPrint *print)
{
	print->context.file = open_memstream(&print->text, &print->length);
	assert_non_null(print->context.file);
	return &print->context;
}

/* What was printed, for g_free. */
static inline char *
asking_print_end(AskingPrint *print)
{
	assert_int_equal(fclose(print->context.file), 0);
	assert_int_equal(strlen(print->text), print->length);
	return print->text;
}

/* ---- what stands in the source ---- */

/* Letters and digits alone, without the lines that every page of the letter repeats. */
static inline char *
asking_bare(const char *text)
{
	static const char *const furniture[] = {
		"Ministerie van Buitenlandse Zaken", "Ministerie van Buitenlandse\nZaken",
		"Onze referentie\nBZ2628864",	     "¹ Kamerstuk 33694, nr. 72\n",
		"² Kamerstuk 36975, nr. 1\n",
	};
	g_autoptr(GString) left = g_string_new(text);
	GString *bare = g_string_new(NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(furniture) && strchr(text, '\n'); i++)
		g_string_replace(left, furniture[i], "", 0);
	for (const char *at = left->str; *at; at = g_utf8_next_char(at))
		if (g_unichar_isalnum(g_utf8_get_char(at)))
			g_string_append_unichar(bare, g_utf8_get_char(at));
	return g_string_free(bare, FALSE);
}

/* Does source[start..end) say `text`, whatever its emphasis, spaces and page breaks? */
static inline void
asking_check_source(const char *source, gint64 start, gint64 end, const char *text)
{
	assert_true(start >= 0 && start <= end && (gsize)end <= strlen(source));
	g_autofree char *piece = g_strndup(source + start, (gsize)(end - start));
	g_autofree char *written = asking_bare(piece);
	g_autofree char *printed = asking_bare(text);
	assert_true(g_utf8_validate(piece, -1, NULL));
	assert_string_equal(written, printed);
	assert_true(*text == '\0' || (piece[0] == text[0] && piece[strlen(piece) - 1] ==
							     text[strlen(text) - 1]));
}
