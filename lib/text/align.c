#include "text/align.h"

#define SAME_WORD 2.0
#define SAME_STEM 1.5
#define OTHER_WORD -1.0
#define GAP_OPEN -1.0
#define GAP_MORE -0.5
#define NO_GAP -1e9 /* yet */

/* How a cell was reached; a gap also says whether it goes on. */
enum {
	FROM_NOTHING,
	FROM_PAIR,
	FROM_CLAIM,
	FROM_SOURCE,
	FROM_MASK = 3,
	CLAIM_MORE = 4,
	SOURCE_MORE = 8
};

typedef struct {
	double best[ALIGN_SOURCE_MAX + 1];  /* of the row above, then of this one */
	double claim[ALIGN_SOURCE_MAX + 1]; /* ends in a word of the claim without one opposite */
	guint8 from[ALIGN_CLAIM_MAX + 1][ALIGN_SOURCE_MAX + 1];
} Matrix;

static double
pair_score(const AlignWord *a, const AlignWord *b)
{
	if (a->word == b->word)
		return SAME_WORD;
	return a->stem && a->stem == b->stem ? SAME_STEM : OTHER_WORD;
}

/* One row: `top` is set where a cell is better than all before. */
static void
row_fill(Matrix *m, const AlignWord *word, guint i, const AlignWord *source, guint sources,
	double *top, AlignPair *at)
{
	double diagonal = 0, gap = NO_GAP;
	for (guint j = 1; j <= sources; j++) {
		guint8 from = FROM_NOTHING;
		double above = m->best[j], best = 0;
		double pair = diagonal + pair_score(word, &source[j - 1]);
		double opened = above + GAP_OPEN, longer = m->claim[j] + GAP_MORE;
		guint8 more = longer > opened ? CLAIM_MORE : 0;
		m->claim[j] = MAX(opened, longer);
		opened = m->best[j - 1] + GAP_OPEN;
		longer = gap + GAP_MORE;
		more |= longer > opened ? SOURCE_MORE : 0;
		gap = MAX(opened, longer);
		if (pair > best)
			best = pair, from = FROM_PAIR;
		if (m->claim[j] > best)
			best = m->claim[j], from = FROM_CLAIM;
		if (gap > best)
			best = gap, from = FROM_SOURCE;
		m->from[i][j] = from | more;
		m->best[j] = best;
		diagonal = above;
		if (best > *top)
			*top = best, *at = (AlignPair){i, j};
	}
}

static void
pairs_read(const Matrix *m, AlignPair at, GArray *pairs)
{
	guint state = m->from[at.claim][at.source] & FROM_MASK;
	while (state != FROM_NOTHING) {
		guint8 cell = m->from[at.claim][at.source];
		if (state == FROM_PAIR) {
			AlignPair pair = {at.claim - 1, at.source - 1};
			g_array_append_val(pairs, pair);
			at = pair;
			state = m->from[at.claim][at.source] & FROM_MASK;
			continue;
		}
		gboolean more = cell & (state == FROM_CLAIM ? CLAIM_MORE : SOURCE_MORE);
		at.claim -= state == FROM_CLAIM;
		at.source -= state == FROM_SOURCE;
		if (!more)
			state = m->from[at.claim][at.source] & FROM_MASK;
	}
	for (guint i = 0; i < pairs->len / 2; i++) {
		AlignPair *left = &g_array_index(pairs, AlignPair, i);
		AlignPair *right = &g_array_index(pairs, AlignPair, pairs->len - 1 - i);
		AlignPair kept = *left;
		*left = *right;
		*right = kept;
	}
}

double
words_align(
	const AlignWord *claim, guint claims, const AlignWord *source, guint sources, GArray *pairs)
{
	g_autofree Matrix *m = g_new0(Matrix, 1);
	double top = 0;
	AlignPair at = {0, 0};
	sources = MIN(sources, ALIGN_SOURCE_MAX);
	for (guint j = 0; j <= sources; j++)
		m->claim[j] = NO_GAP;
	for (guint i = 1; i <= MIN(claims, ALIGN_CLAIM_MAX); i++)
		row_fill(m, &claim[i - 1], i, source, sources, &top, &at);
	g_array_set_size(pairs, 0);
	pairs_read(m, at, pairs);
	return top;
}
