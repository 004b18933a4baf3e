/*
 * asking.h - questions as lines, so that tests are tables: reads what store_query_print prints.
 */
#pragma once

#include "tests/store/storing.h"

static inline StoreQuery *asking_read(const char **at);

/* Up to one of the bytes in `stop`, which stays; for g_free. */
static inline char *
asking_read_until(const char **at, const char *stop)
{
	gsize length = strcspn(*at, stop);
	char *text = g_strndup(*at, length);
	*at += length;
	return text;
}

/* "in a row", "begins so*", "near each other"~10 */
static inline StoreQuery *
asking_read_words(const char **at)
{
	guint window = 0;
	++*at;
	g_autofree char *line = asking_read_until(at, "\"");
	WordsMode mode = g_str_has_suffix(line, "*") ? WORDS_PREFIX : WORDS_PHRASE;
	if (mode == WORDS_PREFIX)
		line[strlen(line) - 1] = '\0';
	if (*++*at == '~') {
		mode = WORDS_NEAR;
		window = (guint)g_ascii_strtoull(*at + 1, (char **)at, 10);
	}
	return store_query_words(mode, storing_words(line), window);
}

static inline StoreQuery *
asking_read_term(const char **at)
{
	g_autofree char *name = asking_read_until(at, ":");
	++*at;
	g_autofree char *text = asking_read_until(at, " )^");
	guint field = 0, from, to, count = 1;
	if (sscanf(text, "%u..%u", &from, &to) == 2)
		return store_query_days(from, to);
	if (strcmp(name, "chamber") == 0)
		return store_query_chamber(text);
	while (field < FIELDS && strcmp(field_name((Field)field), name) != 0)
		field++;
	assert_true(field < FIELDS);
	if (**at == '^')
		count = (guint)g_ascii_strtoull(*at + 1, (char **)at, 10);
	return store_query_term((Field)field, text, count);
}

static inline StoreQuery *
asking_read_tree(const char **at)
{
	static const char *const names[QUERY_KINDS] = {
		[QUERY_AND] = "and", [QUERY_OR] = "or", [QUERY_NOT] = "not",
		[QUERY_FILTER] = "filter", [QUERY_SYNONYM] = "synonym",
		[QUERY_SCALE] = "scale", [QUERY_NOTHING] = "nothing",
		[QUERY_ALL] = "all"};
	++*at;
	g_autofree char *name = asking_read_until(at, " )");
	guint kind = 0;
	while (kind < QUERY_KINDS && g_strcmp0(names[kind], name) != 0)
		kind++;
	assert_true(kind < QUERY_KINDS);
	StoreQuery *query = store_query_new((QueryKind)kind);
	if (kind == QUERY_SCALE)
		query->weight = g_ascii_strtod(*at + 1, (char **)at);
	for (; **at == ' ';) {
		++*at;
		store_query_add(query, asking_read(at));
	}
	assert_int_equal(**at, ')');
	++*at;
	return query;
}

static inline StoreQuery *
asking_read(const char **at)
{
	return **at == '(' ? asking_read_tree(at)
	       : **at == '"' ? asking_read_words(at)
			     : asking_read_term(at);
}

/* The question in a line; fails the test where it does not print the same line. */
static inline StoreQuery *
asking_parse(const char *line)
{
	const char *at = line;
	StoreQuery *query = asking_read(&at);
	g_autofree char *printed = store_query_print(query);
	assert_string_equal(printed, line);
	return query;
}

/* The hits as "a1 a2 b1", best first, for g_free: what is behind "nl:" of each document with
 * the number of the passage. */
static inline char *
asking_print(const SearchResult *result)
{
	GString *line = g_string_new(NULL);
	for (guint i = 0; i < result->hits->len; i++) {
		const Hit *hit = result->hits->pdata[i];
		g_string_append_printf(line, "%s%s%u", i ? " " : "",
			hit->record->document + strlen("nl:"), hit->record->passage->number);
	}
	return g_string_free(line, FALSE);
}
