/*
 * Random questions to random passages, against an evaluator that does no more than read each
 * passage with the recipe and look: the two must find the same.
 */
#include "tests/store/asking.h"

#include "store/signature.h"

#define PASSAGES 500
#define DOCUMENTS 25
#define QUESTIONS 800
#define SLICE_TOLERANCE 0.01 /* libxapian estimates a synonym anew for each slice */
#define WORDS 15
#define PRINTED 10 /* of them; the others look like one of these */
#define DEPTH_MAX 3

typedef struct {
	const char *text; /* "word word ..." */
	char *document;
	guint number, date;
	GHashTable *terms; /* a set: "Znavo" */
	GPtrArray *words;  /* of char *: TERM_WORD in order */
	GPtrArray *stems;  /* of char *: of each word */
} Row;

typedef struct {
	GRand *random;
	char *vocabulary[WORDS];
	GPtrArray *rows; /* of Row */
	Store *store;
	GString *term;
} World;

static guint
pick(World *world, guint below)
{
	return (guint)g_rand_int_range(world->random, 0, (gint32)below);
}

/* ---- the world ---- */

/* Words with capitals, hyphens and numbers among them, and pairs that look alike. */
static void
vocabulary_make(World *world)
{
	static const char *const printed[PRINTED] = {"navo", "NAVO", "defensie",
		"Defensie-industrie", "de", "3,5%", "strategie", "motie", "moties", "2026"};
	guint n = PRINTED;
	for (guint i = 0; i < n; i++)
		world->vocabulary[i] = g_strdup(printed[i]);
	for (guint i = 0; n < WORDS; i++) {
		char word[16];
		g_snprintf(word, sizeof word, "tweeling%u", i);
		if (signature_byte(word) == signature_byte(n % 2 ? "navo" : "motie"))
			world->vocabulary[n++] = g_strdup(word);
	}
}

static void
row_free(Row *row)
{
	g_free(row->document);
	g_hash_table_unref(row->terms);
	g_ptr_array_unref(row->words);
	g_ptr_array_unref(row->stems);
	g_free(row);
}

/* What a passage says, by the recipe alone. */
static void
row_read(World *world, Recipe *recipe, const Document *document, const Passage *passage)
{
	Row *row = g_new0(Row, 1);
	row->document = g_strdup(document->id);
	row->number = passage->number;
	row->date = document->date;
	row->terms = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	row->words = g_ptr_array_new_with_free_func(g_free);
	row->stems = g_ptr_array_new_with_free_func(g_free);
	const GArray *terms = recipe_read(recipe, passage->text, strlen(passage->text));
	for (guint i = 0; i < terms->len; i++) {
		const Term *term = &g_array_index(terms, Term, i);
		if (term->kind == TERM_WORD) {
			g_ptr_array_add(row->words, g_strdup(term->text));
			continue;
		}
		schema_set_term(world->term, schema_get_field(term->kind), term->text);
		g_hash_table_add(row->terms, g_strdup(world->term->str));
	}
	for (guint i = 0; i < row->words->len; i++)
		g_ptr_array_add(row->stems, g_strdup(recipe_stem(recipe, row->words->pdata[i])));
	schema_set_term(world->term, FIELD_DOCUMENT, document->id);
	g_hash_table_add(row->terms, g_strdup(world->term->str));
	g_ptr_array_add(world->rows, row);
}

static Document *
document_make(World *world, guint i, guint passages)
{
	static const guint dates[] = {0, 20240101, 20250630, 20260603};
	Document *document = document_new();
	document->id = g_strdup_printf("nl:%c", 'a' + i);
	document->date = dates[pick(world, G_N_ELEMENTS(dates))];
	for (guint p = 0; p < passages; p++) {
		g_autoptr(GString) text = g_string_new(NULL);
		for (guint words = pick(world, 12); words > 0; words--)
			g_string_append_printf(text, "%s%s", world->vocabulary[pick(world, WORDS)],
				pick(world, 6) ? " " : ", ");
		storing_add_passage(document, text->str);
	}
	return document;
}

static int
world_make(void **state)
{
	World *world = *state = g_new0(World, 1);
	g_autoptr(Recipe) recipe = recipe_new();
	g_autofree char *path = storing_path("random");
	world->random = g_rand_new_with_seed(33694);
	world->rows = g_ptr_array_new_with_free_func((GDestroyNotify)row_free);
	world->term = g_string_new(NULL);
	vocabulary_make(world);
	for (guint i = 0; i < DOCUMENTS; i++) {
		/* The last ones come later, into a database of their own. */
		StoreWriter *writer = storing_open_writer(path, FALSE);
		for (guint end = i ? DOCUMENTS : DOCUMENTS - 3; i < end; i++) {
			Document *document = document_make(world, i, PASSAGES / DOCUMENTS);
			for (guint p = 0; p < document->passages->len; p++)
				row_read(world, recipe, document, document->passages->pdata[p]);
			storing_put(writer, document, "1");
		}
		i--;
		storing_close(writer);
	}
	g_autofree char *stub = storing_read_stub(path);
	assert_non_null(strstr(stub, "shard-"));
	world->store = storing_open(path);
	return 0;
}

static int
world_free(void **state)
{
	World *world = *state;
	for (guint i = 0; i < WORDS; i++)
		g_free(world->vocabulary[i]);
	store_free(world->store);
	g_ptr_array_unref(world->rows);
	g_string_free(world->term, TRUE);
	g_rand_free(world->random);
	g_free(world);
	return 0;
}

/* ---- questions ---- */

static const char *
word_pick(World *world)
{
	static const char *const words[] = {"navo", "defensie", "industrie", "de", "3.5",
		"strategie", "motie", "2026", "onbestaand"};
	guint i = pick(world, G_N_ELEMENTS(words) + WORDS - PRINTED);
	return i < G_N_ELEMENTS(words) ? words[i]
				       : world->vocabulary[PRINTED + i - G_N_ELEMENTS(words)];
}

static StoreQuery *
term_pick(World *world)
{
	static const struct {
		Field field;
		const char *text;
	} terms[] = {{FIELD_ACRONYM, "NAVO"}, {FIELD_JOINED, "defensieindustrie"},
		{FIELD_NUMBER, "3.5%"}, {FIELD_NUMBER, "2026"}, {FIELD_DOCUMENT, "nl:b"},
		{FIELD_DOCUMENT, "nl:y"}};
	guint i = pick(world, 2 * G_N_ELEMENTS(terms));
	return i < G_N_ELEMENTS(terms) ? store_query_term(terms[i].field, terms[i].text, 1)
				       : store_query_term(FIELD_STEM, word_pick(world), 1);
}

static StoreQuery *
words_pick(World *world)
{
	WordsMode mode = (WordsMode)pick(world, 3);
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	for (guint n = mode == WORDS_PREFIX ? 1 : 1 + pick(world, 3); n > 0; n--)
		g_ptr_array_add(words, mode == WORDS_PREFIX ? g_strndup(word_pick(world), 3)
							    : g_strdup(word_pick(world)));
	return store_query_words(mode, words, 1 + pick(world, 8));
}

static StoreQuery *
query_pick(World *world, guint depth)
{
	static const QueryKind kinds[] = {QUERY_AND, QUERY_OR, QUERY_NOT, QUERY_FILTER,
		QUERY_SYNONYM, QUERY_SCALE};
	guint leaf = pick(world, depth == 0 ? 8 : 8 + G_N_ELEMENTS(kinds));
	if (leaf < 4)
		return term_pick(world);
	if (leaf < 7)
		return words_pick(world);
	if (leaf == 7)
		return store_query_days(20240101, 20250101 + pick(world, 3) * 10000);
	QueryKind kind = kinds[leaf - 8];
	StoreQuery *query = store_query_new(kind);
	query->weight = 0.5;
	for (guint n = kind == QUERY_SCALE ? 1 : 1 + pick(world, 3); n > 0; n--)
		store_query_add(query, query_pick(world, depth - 1));
	return query;
}

/* ---- the evaluator ---- */

static gboolean
phrase_stands_at(const Row *row, const StoreQuery *query, guint at)
{
	for (guint i = 0; i < query->words->len; i++)
		if (at + i >= row->words->len ||
			strcmp(row->words->pdata[at + i], query->words->pdata[i]) != 0)
			return FALSE;
	return TRUE;
}

static guint
count_in(const GPtrArray *words, guint from, guint to, const char *word)
{
	guint n = 0;
	for (guint i = from; i < MIN(to, words->len); i++)
		n += strcmp(words->pdata[i], word) == 0;
	return n;
}

static gboolean
words_stand_at(const Row *row, const StoreQuery *query, guint at)
{
	if (query->mode == WORDS_PREFIX)
		return g_str_has_prefix(row->words->pdata[at], query->words->pdata[0]);
	if (query->mode == WORDS_PHRASE)
		return phrase_stands_at(row, query, at);
	for (guint i = 0; i < query->words->len; i++) {
		const char *word = query->words->pdata[i];
		if (count_in(row->stems, at, at + query->window, word) <
			count_in(query->words, 0, query->words->len, word))
			return FALSE;
	}
	return TRUE;
}

static gboolean
words_stand(const Row *row, const StoreQuery *query)
{
	for (guint at = 0; at < row->words->len; at++)
		if (words_stand_at(row, query, at))
			return TRUE;
	return FALSE;
}

static gboolean holds(World *world, const Row *row, const StoreQuery *query);

static guint
count_parts(World *world, const Row *row, const StoreQuery *query, guint from)
{
	guint n = 0;
	for (guint i = from; i < query->parts->len; i++)
		n += holds(world, row, query->parts->pdata[i]);
	return n;
}

static gboolean
holds(World *world, const Row *row, const StoreQuery *query)
{
	switch (query->kind) {
	case QUERY_TERM:
		schema_set_term(world->term, query->field, query->text);
		return g_hash_table_contains(row->terms, world->term->str);
	case QUERY_WORDS:
		return words_stand(row, query);
	case QUERY_DAYS:
		return row->date && row->date >= query->from && row->date <= query->to;
	case QUERY_AND:
	case QUERY_FILTER:
		return count_parts(world, row, query, 0) == query->parts->len;
	case QUERY_NOT:
		return holds(world, row, query->parts->pdata[0]) &&
		       count_parts(world, row, query, 1) == 0;
	default:
		return count_parts(world, row, query, 0) > 0;
	}
}

static gint
name_compare(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Takes the names. */
static char *
names_print(GPtrArray *names)
{
	g_ptr_array_sort(names, name_compare);
	g_ptr_array_add(names, NULL);
	char *line = g_strjoinv(" ", (char **)names->pdata);
	g_ptr_array_unref(names);
	return line;
}

static char *
name_make(const char *document, guint number)
{
	return g_strdup_printf("%s#p%02u", document, number);
}

static double
score_find(const SearchResult *result, const Record *record)
{
	for (guint i = 0; i < result->hits->len; i++) {
		const Hit *hit = result->hits->pdata[i];
		if (hit->record->passage->number == record->passage->number &&
			strcmp(hit->record->document, record->document) == 0)
			return hit->score;
	}
	fail_msg("%s#p%u is not in the whole list", record->document, record->passage->number);
	return 0;
}

/* Some hits from the middle are as many as they should be, best first, and score as in the whole
 * list. (That none of them is passed over is more than libxapian 1.4 promises: see xapian-c.) */
static void
slice_check(World *world, const StoreQuery *query, const SearchResult *whole)
{
	guint from = pick(world, 40), most = 1 + pick(world, 40);
	g_autoptr(SearchResult) slice = storing_search(world->store, query, from, most);
	guint left = whole->hits->len > from ? whole->hits->len - from : 0;
	assert_int_equal(slice->hits->len, MIN(most, left));
	for (guint i = 0; i < slice->hits->len; i++) {
		const Hit *hit = slice->hits->pdata[i], *last = i ? slice->hits->pdata[i - 1] : hit;
		assert_float_equal(hit->score, score_find(whole, hit->record), 1e-6);
		assert_true(hit->score <= last->score + 1e-9);
	}
}

static guint
question_check(World *world, const StoreQuery *query)
{
	g_autoptr(SearchResult) result = storing_search(world->store, query, 0, PASSAGES * 2);
	GPtrArray *expected = g_ptr_array_new_with_free_func(g_free);
	GPtrArray *found = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < world->rows->len; i++) {
		const Row *row = world->rows->pdata[i];
		if (holds(world, row, query))
			g_ptr_array_add(expected, name_make(row->document, row->number));
	}
	for (guint i = 0; i < result->hits->len; i++) {
		const Record *record = ((Hit *)result->hits->pdata[i])->record;
		g_ptr_array_add(found, name_make(record->document, record->passage->number));
	}
	assert_true(result->complete && (!result->exact || result->estimate == found->len));
	g_autofree char *right = names_print(expected), *left = names_print(found);
	g_autofree char *printed = store_query_print(query);
	if (strcmp(left, right) != 0)
		fail_msg("%s\n  %s\n  instead of %s", printed, left, right);
	slice_check(world, query, result);
	return result->hits->len;
}

static void
test_questions(void **state)
{
	World *world = *state;
	guint some = 0, all = 0;
	for (guint i = 0; i < QUESTIONS; i++) {
		g_autoptr(StoreQuery) query = query_pick(world, DEPTH_MAX);
		guint found = question_check(world, query);
		some += found > 0 && found < PASSAGES;
		all += found == PASSAGES;
	}
	assert_true(some > QUESTIONS / 2 && all < QUESTIONS / 10);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_questions),
	};
	return cmocka_run_group_tests(tests, world_make, world_free);
}
