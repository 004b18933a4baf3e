#include "tests/quality/score.h"

#include <string.h>

/* A reference and where it stands in the source. */
typedef struct {
	gsize start, end;
	const Passage *passage;
	const Reference *reference;
} Report;

typedef struct {
	const Document *document;
	const Catalogue *catalogue;
	const GArray *judgements;
	GArray *reports; /* of Report */
	FILE *out;
} Comparison;

static GArray *
reports_collect(const Document *document)
{
	GArray *reports = g_array_new(FALSE, FALSE, sizeof(Report));
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		for (guint k = 0; k < passage->references->len; k++) {
			Report report = { 0, 0, passage,
					  &g_array_index(passage->references, Reference, k) };
			passage_get_source(passage, report.reference->start, report.reference->end,
					   &report.start, &report.end);
			g_array_append_val(reports, report);
		}
	}
	return reports;
}

static gboolean
report_meets(const Comparison *c, const Report *report, const Judgement *judgement)
{
	if (report->start >= judgement->end || judgement->start >= report->end)
		return FALSE;
	if (report->reference->layer == REFERENCE_CANDIDATE && strcmp(judgement->target, "-") != 0)
		return FALSE;
	return judgement_accepts(judgement, report->reference, c->document, c->catalogue);
}

static gboolean
judgement_is_met(const Comparison *c, const Judgement *judgement)
{
	for (guint i = 0; i < c->reports->len; i++)
		if (report_meets(c, &g_array_index(c->reports, Report, i), judgement))
			return TRUE;
	return FALSE;
}

/* ---- what is missed ---- */

static void
missed_list(const Comparison *c, const Judgement *judgement)
{
	fprintf(c->out, "missed %s %s [%s] %s\n",
		judgement->level == LEVEL_MUST ? "must" : "should",
		reference_layer_name(judgement->layer), judgement->words, judgement->target);
	for (guint i = 0; i < c->reports->len; i++) {
		const Report *report = &g_array_index(c->reports, Report, i);
		const Reference *r = report->reference;
		if (report->start < judgement->end && judgement->start < report->end)
			fprintf(c->out, "\tinstead %s [%.*s] %s\n", reference_layer_name(r->layer),
				(int)(r->end - r->start), report->passage->text + r->start, r->target);
	}
}

/* Judgement i speaks for its span if none there is stronger, or as strong and earlier. */
static gboolean
is_strongest(const Comparison *c, guint i, gboolean *met)
{
	const Judgement *judgement = &g_array_index(c->judgements, Judgement, i);
	*met = FALSE;
	for (guint k = 0; k < c->judgements->len; k++) {
		const Judgement *other = &g_array_index(c->judgements, Judgement, k);
		if (other->start != judgement->start || other->end != judgement->end)
			continue;
		if (other->level < judgement->level || (other->level == judgement->level && k < i))
			return FALSE;
		*met = *met || judgement_is_met(c, other);
	}
	return TRUE;
}

static void
judgements_count(const Comparison *c, Score *score)
{
	for (guint i = 0; i < c->judgements->len; i++) {
		const Judgement *judgement = &g_array_index(c->judgements, Judgement, i);
		gboolean met;
		if (judgement->level >= LEVEL_MAY || judgement_is_itself(judgement, c->document) ||
		    !is_strongest(c, i, &met))
			continue;
		LayerScore *layer = &score->layers[judgement->layer];
		gboolean unnamed = strcmp(judgement->target, "-") == 0;
		Ratio *ratio = unnamed ? &layer->unnamed[judgement->level] :
					 &layer->asked[judgement->level];
		ratio->all++;
		ratio->found += met;
		if (!met && c->out)
			missed_list(c, judgement);
	}
}

/* ---- what is wrong ---- */

static void
wrong_list(const Comparison *c, const Report *report, const char *what)
{
	const Reference *r = report->reference;
	const char *text = report->passage->text;
	gsize from = r->start > 40 ? r->start - 40 : 0, to = MIN(strlen(text), r->end + 40);
	while (from > 0 && (text[from] & 0xc0) == 0x80)
		from--;
	while ((text[to] & 0xc0) == 0x80)
		to++;
	fprintf(c->out, "%s %s %s: %.*s[%.*s]%.*s\n", what, reference_layer_name(r->layer), r->target,
		(int)(r->start - from), text + from, (int)(r->end - r->start), text + r->start,
		(int)(to - r->end), text + r->end);
}

/* Is the report right; only because it stands on a source that has no identity? */
static gboolean
report_is_right(const Comparison *c, const Report *report, gboolean *unsure)
{
	gboolean right = FALSE;
	*unsure = FALSE;
	for (guint i = 0; i < c->judgements->len; i++) {
		const Judgement *judgement = &g_array_index(c->judgements, Judgement, i);
		if (!report_meets(c, report, judgement))
			continue;
		if (strcmp(judgement->target, "-") != 0) {
			*unsure = FALSE;
			return TRUE;
		}
		right = *unsure = TRUE;
	}
	return right;
}

static void
reports_count(const Comparison *c, Score *score)
{
	for (guint i = 0; i < c->reports->len; i++) {
		const Report *report = &g_array_index(c->reports, Report, i);
		Ratio *right = &score->layers[report->reference->layer].right;
		gboolean unsure;
		if (report->reference->layer == REFERENCE_CANDIDATE)
			continue;
		right->all++;
		if (report_is_right(c, report, &unsure)) {
			right->found++;
			if (unsure && c->out)
				wrong_list(c, report, "unnamed");
		} else if (c->out) {
			wrong_list(c, report, "wrong");
		}
	}
}

void
score_references(Score *score, const Document *document, const Catalogue *catalogue,
		 const GArray *judgements, FILE *out)
{
	g_autoptr(GArray) reports = reports_collect(document);
	Comparison c = { document, catalogue, judgements, reports, out };
	judgements_count(&c, score);
	reports_count(&c, score);
}
