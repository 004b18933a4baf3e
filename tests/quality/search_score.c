#include "tests/quality/search_score.h"

#include <string.h>

#include "query/search.h"

#define HITS_ALL 1000 /* more than the texts have passages */
#define HITS_LISTED 3
#define TEXT_LISTED 90 /* code points of a passage */

struct SearchScores {
	SearchScore total;
	GPtrArray *kinds;   /* of char * */
	GHashTable *scores; /* kind -> SearchScore */
};

/* A question, what was found and what that is worth. */
typedef struct {
	const SearchQuestion *question;
	SearchAnswer *answer;
	GArray *found, *judged; /* of gint: grades */
	double values[SEARCH_MEASURES];
	GArray *order; /* of double: for each passage that must not stand above another */
} Asked;

static const char *const measure_names[SEARCH_MEASURES] = {
	"nDCG@10", "MRR@10", "R@10", "success@1", "order", "empty", "suggested",
};

const char *
search_measure_name(SearchMeasure measure)
{
	return measure_names[measure];
}

static SearchScore *
score_init(SearchScore *score)
{
	for (guint m = 0; m < SEARCH_MEASURES; m++)
		score->values[m] = g_array_new(FALSE, FALSE, sizeof(double));
	return score;
}

static void
score_clear(SearchScore *score)
{
	for (guint m = 0; m < SEARCH_MEASURES; m++)
		g_array_unref(score->values[m]);
}

static void
score_free(gpointer data)
{
	score_clear(data);
	g_free(data);
}

SearchScores *
search_scores_new(void)
{
	SearchScores *scores = g_new0(SearchScores, 1);
	score_init(&scores->total);
	scores->kinds = g_ptr_array_new_with_free_func(g_free);
	scores->scores = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, score_free);
	return scores;
}

void
search_scores_free(SearchScores *scores)
{
	score_clear(&scores->total);
	g_hash_table_unref(scores->scores);
	g_ptr_array_unref(scores->kinds);
	g_free(scores);
}

static SearchScore *
score_get(SearchScores *scores, const char *kind)
{
	SearchScore *score = g_hash_table_lookup(scores->scores, kind);
	if (!score) {
		char *name = g_strdup(kind);
		score = score_init(g_new0(SearchScore, 1));
		g_ptr_array_add(scores->kinds, name);
		g_hash_table_insert(scores->scores, name, score);
	}
	return score;
}

/* ---- one question ---- */

static gint
hit_grade(const SearchQuestion *question, const SearchHit *hit)
{
	g_autofree char *name = search_set_name(hit->record->document,
						hit->record->passage->number);
	return GPOINTER_TO_INT(g_hash_table_lookup(question->grades, name));
}

static void
measures_fill(Asked *asked)
{
	const GArray *found = asked->found, *judged = asked->judged;
	asked->values[SEARCH_NDCG] = ranking_ndcg(found, judged, SEARCH_DEPTH);
	asked->values[SEARCH_RECIPROCAL] = ranking_reciprocal(found, SEARCH_DEPTH);
	asked->values[SEARCH_RECALL] = ranking_recall(found, judged, SEARCH_DEPTH);
	asked->values[SEARCH_SUCCESS] = ranking_reciprocal(found, 1);
	asked->values[SEARCH_EMPTY] = asked->answer && asked->answer->hits->len == 0;
	const char *suggestion = asked->answer ? asked->answer->suggestion : NULL;
	asked->values[SEARCH_SUGGESTION] = suggestion && asked->question->suggestion &&
					   strstr(suggestion, asked->question->suggestion);
	guint wrong = ranking_outranking(found, judged);
	guint pairs = judged->len - ranking_count(judged, 0);
	for (guint i = 0; i < pairs; i++) {
		double right = i >= wrong;
		g_array_append_val(asked->order, right);
	}
	asked->values[SEARCH_ORDER] = wrong == 0;
}

/* A question that cannot be read finds nothing, and that is right for none. */
static void
asked_open(Asked *asked, Session *session, const SearchQuestion *question)
{
	SearchOptions options = { .most = HITS_ALL, .marks = TRUE };
	*asked = (Asked){ question, search_run(session, question->typed, &options, NULL),
			  g_array_new(FALSE, FALSE, sizeof(gint)),
			  search_question_get_judged(question), { 0 },
			  g_array_new(FALSE, FALSE, sizeof(double)) };
	for (guint i = 0; asked->answer && i < asked->answer->hits->len; i++) {
		gint grade = hit_grade(question, g_ptr_array_index(asked->answer->hits, i));
		g_array_append_val(asked->found, grade);
	}
	measures_fill(asked);
}

static void
asked_close(Asked *asked)
{
	g_clear_pointer(&asked->answer, search_answer_free);
	g_array_unref(asked->found);
	g_array_unref(asked->judged);
	g_array_unref(asked->order);
}

static gboolean
is_about(const Asked *asked, SearchMeasure measure)
{
	gboolean empty = asked->judged->len == 0;
	if (measure == SEARCH_SUGGESTION)
		return asked->question->suggestion != NULL;
	return measure == SEARCH_EMPTY ? empty : !empty;
}

static void
score_add(SearchScore *score, const Asked *asked)
{
	g_array_append_vals(score->values[SEARCH_ORDER], asked->order->data, asked->order->len);
	for (SearchMeasure m = 0; m < SEARCH_MEASURES; m++)
		if (m != SEARCH_ORDER && is_about(asked, m))
			g_array_append_val(score->values[m], asked->values[m]);
}

/* ---- what is not as it should be ---- */

static gboolean
asked_is_right(const Asked *asked)
{
	static const SearchMeasure whole[] = { SEARCH_RECALL, SEARCH_SUCCESS, SEARCH_ORDER,
					       SEARCH_EMPTY, SEARCH_SUGGESTION };
	for (gsize i = 0; i < G_N_ELEMENTS(whole); i++)
		if (is_about(asked, whole[i]) && asked->values[whole[i]] < 1)
			return FALSE;
	return TRUE;
}

static void
hit_list(const Asked *asked, guint i, FILE *out)
{
	const SearchHit *hit = g_ptr_array_index(asked->answer->hits, i);
	g_autofree char *text = g_utf8_substring(
	    hit->record->passage->text, 0,
	    MIN(TEXT_LISTED, g_utf8_strlen(hit->record->passage->text, -1)));
	fprintf(out, "\t%u. grade %d  %s#p%u  %s\n", i + 1, g_array_index(asked->found, gint, i),
		hit->record->document, hit->record->passage->number, text);
}

static gboolean
is_among_first(const Asked *asked, const char *name)
{
	for (guint i = 0; asked->answer && i < MIN(asked->answer->hits->len, SEARCH_DEPTH); i++) {
		const SearchHit *hit = g_ptr_array_index(asked->answer->hits, i);
		g_autofree char *found = search_set_name(hit->record->document,
							 hit->record->passage->number);
		if (strcmp(found, name) == 0)
			return TRUE;
	}
	return FALSE;
}

static void
missing_list(const Asked *asked, FILE *out)
{
	GHashTableIter iter;
	gpointer name, grade;
	g_hash_table_iter_init(&iter, asked->question->grades);
	while (g_hash_table_iter_next(&iter, &name, &grade))
		if (GPOINTER_TO_INT(grade) >= GRADE_WANTED && !is_among_first(asked, name))
			fprintf(out, "\tmissing: %s\n", (const char *)name);
}

static void
asked_list(const Asked *asked, FILE *out)
{
	const SearchAnswer *answer = asked->answer;
	guint hits = answer ? answer->hits->len : 0;
	fprintf(out, "%s [%s] %u found", asked->question->id, asked->question->typed, hits);
	if (asked->judged->len > 0)
		fprintf(out, ", nDCG@10 %.3f", asked->values[SEARCH_NDCG]);
	if (asked->question->suggestion)
		fprintf(out, ", suggested: %s",
			answer && answer->suggestion ? answer->suggestion : "-");
	fputc('\n', out);
	for (guint i = 0; i < MIN(hits, HITS_LISTED); i++)
		hit_list(asked, i, out);
	missing_list(asked, out);
}

void
search_scores_ask(SearchScores *scores, Session *session, const SearchQuestion *question, FILE *out)
{
	Asked asked;
	asked_open(&asked, session, question);
	score_add(&scores->total, &asked);
	score_add(score_get(scores, question->kind), &asked);
	if (out && !asked_is_right(&asked))
		asked_list(&asked, out);
	asked_close(&asked);
}

/* ---- all of them ---- */

static void
score_print(const char *name, const SearchScore *score, FILE *out)
{
	guint questions = score->values[SEARCH_NDCG]->len + score->values[SEARCH_EMPTY]->len;
	fprintf(out, "  %-14s%5u", name, questions);
	for (guint m = 0; m < SEARCH_MEASURES; m++)
		if (score->values[m]->len > 0)
			fprintf(out, "%11.3f", ranking_interval(score->values[m]).mean);
		else
			fprintf(out, "%11s", "-");
	fputc('\n', out);
}

void
search_scores_print(const SearchScores *scores, FILE *out)
{
	fprintf(out, "  %-14s%5s", "", "asked");
	for (guint m = 0; m < SEARCH_MEASURES; m++)
		fprintf(out, "%11s", measure_names[m]);
	fputc('\n', out);
	for (guint i = 0; i < scores->kinds->len; i++) {
		const char *kind = g_ptr_array_index(scores->kinds, i);
		score_print(kind, g_hash_table_lookup(scores->scores, kind), out);
	}
	score_print("all", &scores->total, out);
}

const SearchScore *
search_scores_get_total(const SearchScores *scores)
{
	return &scores->total;
}
