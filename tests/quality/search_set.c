#include "tests/quality/search_set.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/quality/judgement.h"

enum { QUESTION_ID, QUESTION_TYPED, QUESTION_SUGGESTION, QUESTION_FIELDS };
enum { JUDGED_ID, JUDGED_GRADE, JUDGED_DOCUMENT, JUDGED_WORDS, JUDGED_FIELDS };

static void G_GNUC_PRINTF(2, 3)
die(GStrv line, const char *format, ...)
{
	g_autofree char *printed = g_strjoinv(" | ", line);
	va_list values;
	va_start(values, format);
	g_autofree char *message = g_strdup_vprintf(format, values);
	va_end(values);
	fprintf(stderr, "%s: %s\n", printed, message);
	exit(2);
}

static void
question_free(gpointer data)
{
	SearchQuestion *question = data;
	g_free(question->id);
	g_free(question->kind);
	g_free(question->typed);
	g_free(question->suggestion);
	g_hash_table_unref(question->grades);
	g_free(question);
}

static SearchQuestion *
question_new(GStrv line)
{
	SearchQuestion *question = g_new0(SearchQuestion, 1);
	const char *hyphen = strrchr(line[QUESTION_ID], '-');
	if (!hyphen)
		die(line, "the id is no kind and number");
	question->id = g_strdup(line[QUESTION_ID]);
	question->kind = g_strndup(question->id, (gsize)(hyphen - line[QUESTION_ID]));
	question->typed = g_strdup(line[QUESTION_TYPED]);
	if (strcmp(line[QUESTION_SUGGESTION], "-") != 0)
		question->suggestion = g_strdup(line[QUESTION_SUGGESTION]);
	question->grades = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return question;
}

static SearchQuestion *
question_find(GPtrArray *questions, const char *id)
{
	for (guint i = 0; i < questions->len; i++) {
		SearchQuestion *question = g_ptr_array_index(questions, i);
		if (strcmp(question->id, id) == 0)
			return question;
	}
	return NULL;
}

char *
search_set_name(const char *document, guint passage)
{
	return g_strdup_printf("%s#p%u", document, passage);
}

static guint
words_count(const char *text, const char *words)
{
	guint count = 0;
	for (const char *at = text; (at = strstr(at, words)); at++)
		count++;
	return count;
}

/* The number of the passage that a judgement names. */
static guint
passage_find(GHashTable *documents, Session *session, GStrv line)
{
	g_autoptr(GError) error = NULL;
	GPtrArray *records = g_hash_table_lookup(documents, line[JUDGED_DOCUMENT]);
	guint found = 0, times = 0;
	if (!records) {
		records = store_get_passages(session->store, line[JUDGED_DOCUMENT], &error);
		if (!records)
			die(line, "%s", error->message);
		g_hash_table_insert(documents, g_strdup(line[JUDGED_DOCUMENT]), records);
	}
	for (guint i = 0; i < records->len; i++) {
		const Record *record = g_ptr_array_index(records, i);
		guint here = words_count(record->passage->text, line[JUDGED_WORDS]);
		times += here;
		found = here ? record->passage->number : found;
	}
	if (times != 1)
		die(line, "these words are there %u times", times);
	return found;
}

static void
judgement_add(GPtrArray *questions, GHashTable *documents, Session *session, GStrv line)
{
	SearchQuestion *question = question_find(questions, line[JUDGED_ID]);
	gint64 grade;
	if (!question)
		die(line, "no such question");
	if (!g_ascii_string_to_signed(line[JUDGED_GRADE], 10, -1, 3, &grade, NULL))
		die(line, "the grade is no number from -1 to 3");
	char *name = search_set_name(line[JUDGED_DOCUMENT], passage_find(documents, session, line));
	if (!g_hash_table_insert(question->grades, name, GINT_TO_POINTER((gint)grade)))
		die(line, "this passage is judged twice");
}

GPtrArray *
search_set_read(const char *folder, Session *session)
{
	g_autofree char *asked = g_build_filename(folder, "questions.tsv", NULL);
	g_autofree char *judged = g_build_filename(folder, "judgements.tsv", NULL);
	g_autoptr(GPtrArray) lines = lines_read(asked, QUESTION_FIELDS);
	g_autoptr(GPtrArray) judgements = lines_read(judged, JUDGED_FIELDS);
	g_autoptr(GHashTable) documents = g_hash_table_new_full(
	    g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
	GPtrArray *questions = g_ptr_array_new_with_free_func(question_free);
	for (guint i = 0; i < lines->len; i++) {
		GStrv line = g_ptr_array_index(lines, i);
		if (question_find(questions, line[QUESTION_ID]))
			die(line, "this id is there twice");
		g_ptr_array_add(questions, question_new(line));
	}
	for (guint i = 0; i < judgements->len; i++)
		judgement_add(questions, documents, session, g_ptr_array_index(judgements, i));
	return questions;
}

GArray *
search_question_get_judged(const SearchQuestion *question)
{
	GArray *judged = g_array_new(FALSE, FALSE, sizeof(gint));
	GHashTableIter iter;
	gpointer value;
	g_hash_table_iter_init(&iter, question->grades);
	while (g_hash_table_iter_next(&iter, NULL, &value)) {
		gint grade = GPOINTER_TO_INT(value);
		g_array_append_val(judged, grade);
	}
	return judged;
}
