/* make quality: what spoor trace finds of the sources, positions and related passages of three
 * responses; exit 1 where a score is below its floor. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "query/trace.h"
#include "tests/quality/judgement.h"
#include "tests/quality/ranking.h"
#include "tests/quality/search_index.h"

#define TEXTS "tests/quality/trace/texts"
#define JUDGEMENTS "tests/quality/trace/judgements.tsv"
#define RELATED_DEPTH 10
#define RECALL_FLOOR 0.54
#define PRECISION_FLOOR 0.95
#define POSITION_FLOOR 0.50
#define RELATED_FLOOR 0.59

enum { COLUMN_TEXT, COLUMN_NUMBER, COLUMN_WHAT, COLUMN_VALUE, COLUMN_WORDS, COLUMNS };

typedef struct {
	Session *session;
	GPtrArray *rows; /* of GStrv, without the headings */
	FILE *out;	 /* for what is missed and wrong; or NULL */
	guint expected, found; /* sources that an answer refers to */
	guint direct, right;   /* direct sources that were found */
	guint positions, positions_right;
	guint ranked;	       /* recommendations with related passages */
	double ndcg;	       /* added up */
} Measuring;

/* ---- texts ---- */

static void
trouble_print(const GError *error)
{
	fprintf(stderr, "%s: %s\n", JUDGEMENTS, error->message);
	exit(2);
}

/* The identity of the document that was read from this text. */
static char *
document_find(Session *session, const char *text)
{
	g_autoptr(GPtrArray) documents = store_get_documents(session->store, NULL);
	g_autofree char *name = g_strconcat("/", text, ".md", NULL);
	for (guint i = 0; documents && i < documents->len; i++) {
		const char *id = g_ptr_array_index(documents, i);
		g_autoptr(Head) head = store_get_head(session->store, id, NULL);
		if (head && g_str_has_suffix(head->origin, name))
			return g_strdup(id);
	}
	fprintf(stderr, "%s: no text %s\n", JUDGEMENTS, text);
	exit(2);
}

/* ---- sources ---- */

static gboolean
mention_has(const TraceSource *source, const char *words)
{
	for (guint i = 0; i < source->evidence->len; i++) {
		const Evidence *evidence = g_ptr_array_index(source->evidence, i);
		const char *at = strstr(evidence->sentence, words);
		gsize start = at ? (gsize)(at - evidence->sentence) : 0;
		if (at && evidence->mark_start < start + strlen(words) &&
		    evidence->mark_end > start)
			return TRUE;
	}
	return FALSE;
}

/* A source without an identity is known by the words that name it. */
static gboolean
source_fits(const Measuring *measuring, const TraceSource *source, GStrv row)
{
	if (source->indirect)
		return FALSE;
	if (strcmp(row[COLUMN_VALUE], "-") == 0)
		return mention_has(source, row[COLUMN_WORDS]);
	return target_is_same(measuring->session->catalogue, row[COLUMN_VALUE], source->target);
}

static void
expected_count(Measuring *measuring, const TraceItem *item, GStrv row)
{
	gboolean found = FALSE;
	for (guint i = 0; i < item->sources->len; i++)
		found |= source_fits(measuring, g_ptr_array_index(item->sources, i), row);
	measuring->expected++;
	measuring->found += found;
	if (!found && measuring->out)
		fprintf(measuring->out, "missed: %s %s: %s %s\n", row[COLUMN_TEXT],
			row[COLUMN_NUMBER], row[COLUMN_VALUE], row[COLUMN_WORDS]);
}

/* `rows`: of this recommendation. */
static void
direct_count(Measuring *measuring, const TraceItem *item, const GPtrArray *rows)
{
	for (guint i = 0; i < item->sources->len; i++) {
		const TraceSource *source = g_ptr_array_index(item->sources, i);
		gboolean right = FALSE;
		for (guint k = 0; k < rows->len; k++) {
			GStrv row = g_ptr_array_index(rows, k);
			if (strcmp(row[COLUMN_WHAT], "source") == 0 ||
			    strcmp(row[COLUMN_WHAT], "may") == 0)
				right |= source_fits(measuring, source, row);
		}
		measuring->direct += !source->indirect;
		measuring->right += right;
		if (!right && !source->indirect && measuring->out)
			fprintf(measuring->out, "wrong: %s %s: %s\n", item->document,
				item->number, source->target);
	}
}

/* ---- positions and related passages ---- */

static void
position_count(Measuring *measuring, const TraceItem *item, GStrv row)
{
	const char *said = position_name(item->position.kind);
	gboolean right = strcmp(said, row[COLUMN_VALUE]) == 0;
	measuring->positions++;
	measuring->positions_right += right;
	if (!right && measuring->out)
		fprintf(measuring->out, "position: %s %s: %s, not %s\n", row[COLUMN_TEXT],
			row[COLUMN_NUMBER], said, row[COLUMN_VALUE]);
}

static gint
passage_grade(const TracePassage *passage, const GPtrArray *rows)
{
	for (guint k = 0; k < rows->len; k++) {
		GStrv row = g_ptr_array_index(rows, k);
		if (strcmp(row[COLUMN_WHAT], "related") == 0 &&
		    strstr(passage->text, row[COLUMN_WORDS]))
			return (gint)g_ascii_strtoll(row[COLUMN_VALUE], NULL, 10);
	}
	return 0;
}

static void
related_measure(Measuring *measuring, const TraceItem *item, const GPtrArray *rows)
{
	g_autoptr(GArray) judged = g_array_new(FALSE, FALSE, sizeof(gint));
	g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(gint));
	for (guint k = 0; k < rows->len; k++) {
		GStrv row = g_ptr_array_index(rows, k);
		gint grade = (gint)g_ascii_strtoll(row[COLUMN_VALUE], NULL, 10);
		if (strcmp(row[COLUMN_WHAT], "related") == 0)
			g_array_append_val(judged, grade);
	}
	if (judged->len == 0)
		return;
	for (guint i = 0; i < item->related->len; i++) {
		gint grade = passage_grade(g_ptr_array_index(item->related, i), rows);
		g_array_append_val(found, grade);
	}
	double ndcg = ranking_ndcg(found, judged, RELATED_DEPTH);
	measuring->ranked++;
	measuring->ndcg += ndcg;
	if (measuring->out)
		fprintf(measuring->out, "related: %s %s: %.3f\n", item->document, item->number, ndcg);
}

/* ---- all of it ---- */

/* The rows from `from` on that are of the same recommendation. */
static GPtrArray *
rows_take(const Measuring *measuring, guint from)
{
	GPtrArray *rows = g_ptr_array_new();
	GStrv first = g_ptr_array_index(measuring->rows, from);
	for (guint i = from; i < measuring->rows->len; i++) {
		GStrv row = g_ptr_array_index(measuring->rows, i);
		if (strcmp(row[COLUMN_TEXT], first[COLUMN_TEXT]) != 0 ||
		    strcmp(row[COLUMN_NUMBER], first[COLUMN_NUMBER]) != 0)
			break;
		g_ptr_array_add(rows, row);
	}
	return rows;
}

/* A recommendation that was not seen has none of what it should. */
static void
unseen_count(Measuring *measuring, const GPtrArray *rows)
{
	gboolean related = FALSE;
	for (guint k = 0; k < rows->len; k++) {
		GStrv row = g_ptr_array_index(rows, k);
		measuring->expected += strcmp(row[COLUMN_WHAT], "source") == 0;
		measuring->positions += strcmp(row[COLUMN_WHAT], "position") == 0;
		related |= strcmp(row[COLUMN_WHAT], "related") == 0;
	}
	measuring->ranked += related;
}

static void
recommendation_measure(Measuring *measuring, const GPtrArray *rows)
{
	GStrv first = g_ptr_array_index(rows, 0);
	g_autoptr(GError) error = NULL;
	g_autofree char *document = document_find(measuring->session, first[COLUMN_TEXT]);
	g_autoptr(TraceAnswer) answer =
	    trace_run(measuring->session, first[COLUMN_NUMBER], document, &error);
	if (!answer && !g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT))
		trouble_print(error);
	if (!answer) {
		if (measuring->out)
			fprintf(measuring->out, "%s\n", error->message);
		unseen_count(measuring, rows);
		return;
	}
	const TraceItem *item = g_ptr_array_index(answer->items, 0);
	for (guint k = 0; k < rows->len; k++) {
		GStrv row = g_ptr_array_index(rows, k);
		if (strcmp(row[COLUMN_WHAT], "source") == 0)
			expected_count(measuring, item, row);
		else if (strcmp(row[COLUMN_WHAT], "position") == 0)
			position_count(measuring, item, row);
	}
	direct_count(measuring, item, rows);
	related_measure(measuring, item, rows);
}

static gboolean
measure_print(const char *name, double part, guint whole, double floor)
{
	double value = whole ? part / whole : 0;
	printf("%-28s%7.2f of %3u%9.3f%9.2f%s\n", name, part, whole, value, floor,
	       value >= floor ? "" : "  missed");
	return value >= floor;
}

int
main(int argc, char **argv)
{
	char *const paths[] = { (char *)TEXTS, NULL };
	Measuring m = { .out = argc > 1 && strcmp(argv[1], "--verbose") == 0 ? stdout : NULL };
	g_autoptr(Session) session = search_index_open(paths);
	g_autoptr(GPtrArray) rows = lines_read(JUDGEMENTS, COLUMNS);
	g_ptr_array_remove_index(rows, 0);
	m.session = session;
	m.rows = rows;
	for (guint i = 0; i < rows->len;) {
		g_autoptr(GPtrArray) one = rows_take(&m, i);
		recommendation_measure(&m, one);
		i += one->len;
	}
	gboolean held = measure_print("trace: direct recall", m.found, m.expected, RECALL_FLOOR);
	held &= measure_print("trace: direct precision", m.right, m.direct, PRECISION_FLOOR);
	held &= measure_print("trace: position", m.positions_right, m.positions, POSITION_FLOOR);
	held &= measure_print("trace: related nDCG@10", m.ndcg, m.ranked, RELATED_FLOOR);
	putchar('\n');
	return held ? 0 : 1;
}
