#include "tests/quality/score.h"

static void
ratio_add(Ratio *sum, Ratio ratio)
{
	sum->found += ratio.found;
	sum->all += ratio.all;
}

static void
layer_add(LayerScore *sum, const LayerScore *layer)
{
	for (guint level = 0; level < LEVEL_MAY; level++) {
		ratio_add(&sum->asked[level], layer->asked[level]);
		ratio_add(&sum->unnamed[level], layer->unnamed[level]);
	}
	ratio_add(&sum->right, layer->right);
}

void
score_add(Score *sum, const Score *score)
{
	for (guint layer = 0; layer < REFERENCE_LAYERS; layer++)
		layer_add(&sum->layers[layer], &score->layers[layer]);
	ratio_add(&sum->acronyms, score->acronyms);
	sum->false_pairs += score->false_pairs;
}

LayerScore
score_total(const Score *score)
{
	LayerScore total = { 0 };
	for (guint layer = 0; layer < REFERENCE_LAYERS; layer++)
		layer_add(&total, &score->layers[layer]);
	return total;
}

static void
layer_print(const char *name, const LayerScore *layer, FILE *out)
{
	const Ratio *ratios[] = { &layer->asked[LEVEL_MUST], &layer->asked[LEVEL_SHOULD],
				  &layer->unnamed[LEVEL_MUST], &layer->unnamed[LEVEL_SHOULD] };
	fprintf(out, "  %-12s", name);
	for (guint i = 0; i < G_N_ELEMENTS(ratios); i++)
		if (ratios[i]->all > 0)
			fprintf(out, "%6u/%-6u", ratios[i]->found, ratios[i]->all);
		else
			fprintf(out, "%6s%-7s", "", "-");
	fprintf(out, "%6u/%-6u", layer->right.all - layer->right.found, layer->right.all);
	if (layer->right.all > 0)
		fprintf(out, "%6.3f", layer->right.found / (double)layer->right.all);
	fputc('\n', out);
}

void
score_print(const char *title, const Score *score, FILE *out)
{
	LayerScore total = score_total(score);
	fprintf(out, "%s\n  %-12s%9s%13s%14s%13s%13s%12s\n", title, "", "must", "should",
		"no id: must", "should", "wrong", "precision");
	for (guint layer = 0; layer < REFERENCE_CANDIDATE; layer++)
		layer_print(reference_layer_name(layer), &score->layers[layer], out);
	layer_print("all", &total, out);
	fprintf(out, "  %-12s%6u/%-6u%u false\n\n", "acronyms", score->acronyms.found,
		score->acronyms.all, score->false_pairs);
}
