#include "query/reason.h"

#include <glib/gi18n.h>

#include "store/weigh.h"

#define READINGS_SHOWN 5 /* of terms weighed as one */

/* ---- a query taken apart ---- */

static void
part_clear(gpointer data)
{
	g_ptr_array_unref(((ReasonPart *)data)->conditions);
}

const char *
reason_typed(const StoreQuery *query)
{
	const char *typed = query->typed;
	for (guint i = 0; !typed && i < query->parts->len; i++)
		typed = reason_typed(g_ptr_array_index(query->parts, i));
	return typed;
}

/* Terms, and words that alone have no weight. */
static gboolean
is_row(const StoreQuery *query)
{
	const StoreQuery *last =
	    query->parts->len ? g_ptr_array_index(query->parts, query->parts->len - 1) : NULL;
	return query->kind == QUERY_FILTER && last && last->kind == QUERY_WORDS;
}

gboolean
reason_is_whole(const StoreQuery *query)
{
	if (query->kind != QUERY_SYNONYM)
		return query->kind == QUERY_TERM || is_row(query);
	for (guint i = 0; i < query->parts->len; i++)
		if (((StoreQuery *)g_ptr_array_index(query->parts, i))->kind != QUERY_TERM)
			return FALSE;
	return query->parts->len > 0;
}

static void
part_add(GArray *parts, const StoreQuery *query, const GPtrArray *conditions, double factor)
{
	ReasonPart part = { query, reason_typed(query), g_ptr_array_new(), factor };
	for (guint i = 0; i < conditions->len; i++)
		g_ptr_array_add(part.conditions, g_ptr_array_index(conditions, i));
	g_array_append_val(parts, part);
}

/* Below a part that may be missing, what must hold with it is a condition. */
static void
parts_find(GArray *parts, const StoreQuery *query, GPtrArray *conditions, gboolean optional,
	   double factor)
{
	gboolean first_only = query->kind == QUERY_FILTER || query->kind == QUERY_NOT;
	gboolean maybe = query->kind == QUERY_MAYBE;
	gboolean all = first_only || maybe || query->kind == QUERY_AND;
	guint n = first_only ? MIN(1, query->parts->len) : query->parts->len;
	if (reason_is_whole(query)) {
		part_add(parts, query, conditions, factor);
		return;
	}
	if (query->kind == QUERY_SCALE)
		factor *= query->weight;
	if (all && optional)
		g_ptr_array_add(conditions, (gpointer)query);
	for (guint i = 0; i < n; i++)
		parts_find(parts, g_ptr_array_index(query->parts, i), conditions,
			   optional || !all || (maybe && i > 0), factor);
	if (all && optional)
		g_ptr_array_set_size(conditions, (gint)conditions->len - 1);
}

GArray *
reason_parts_get(const StoreQuery *query)
{
	g_autoptr(GPtrArray) conditions = g_ptr_array_new();
	GArray *parts = g_array_new(FALSE, FALSE, sizeof(ReasonPart));
	g_array_set_clear_func(parts, part_clear);
	parts_find(parts, query, conditions, FALSE, 1);
	return parts;
}

/* ---- a part in words ---- */

static const char *const term_readings[FIELDS] = {
	[FIELD_STEM] = N_("words with the stem “%s”"),
	[FIELD_ACRONYM] = N_("the acronym %s"),
	[FIELD_JOINED] = N_("written together: %s"),
	[FIELD_NUMBER] = N_("the number %s"),
	[FIELD_DATE] = N_("the date %s"),
	[FIELD_CONCEPT] = N_("a name of %s"),
	[FIELD_SECTION] = N_("under a heading with “%s”"),
	[FIELD_TITLE] = N_("in a document with “%s” in its title"),
	[FIELD_DOCUMENT] = N_("the document %s"),
	[FIELD_DOSSIER] = N_("the dossier %s"),
	[FIELD_KIND] = N_("of the kind %s"),
	[FIELD_RECOMMENDATION] = N_("on recommendation %s"),
	[FIELD_REFERS] = N_("refers to %s"),
	[FIELD_DEFINES] = N_("says what %s stands for"),
};

static char *
words_print(const StoreQuery *words)
{
	static const char *const forms[] = {
		[WORDS_PHRASE] = N_("“%s”, in a row"),
		[WORDS_NEAR] = N_("“%s”, near each other in any form"),
		[WORDS_PREFIX] = N_("words that begin with “%s”"),
	};
	g_autoptr(GString) row = g_string_new(NULL);
	for (guint i = 0; i < words->words->len; i++)
		g_string_append_printf(row, "%s%s", i ? " " : "",
				       (char *)g_ptr_array_index(words->words, i));
	return g_strdup_printf(_(forms[words->mode]), row->str);
}

static gboolean
has_spot(const GArray *spots, const StoreQuery *leaf)
{
	for (guint i = 0; i < spots->len; i++)
		if (g_array_index(spots, Spot, i).leaf == leaf)
			return TRUE;
	return FALSE;
}

static void
reading_add(GString *line, const char *reading)
{
	g_string_append_printf(line, "%s%s", line->len ? ", " : "", reading);
}

static char *
synonyms_print(const StoreQuery *part, const GArray *spots)
{
	g_autoptr(GString) line = g_string_new(NULL);
	guint shown = 0;
	for (guint i = 0; i < part->parts->len; i++) {
		const StoreQuery *term = g_ptr_array_index(part->parts, i);
		if (spots && !has_spot(spots, term))
			continue;
		g_autofree char *reading = reason_print(term, NULL);
		reading_add(line, shown < READINGS_SHOWN ? reading : "…");
		if (shown++ == READINGS_SHOWN)
			break;
	}
	if (shown == 0)
		return reason_print(g_ptr_array_index(part->parts, 0), NULL);
	return g_string_free(g_steal_pointer(&line), FALSE);
}

char *
reason_print(const StoreQuery *part, const GArray *spots)
{
	if (part->kind == QUERY_TERM)
		return g_strdup_printf(_(term_readings[part->field]), part->text);
	if (part->kind == QUERY_WORDS)
		return words_print(part);
	if (is_row(part))
		return words_print(g_ptr_array_index(part->parts, part->parts->len - 1));
	return part->parts->len ? synonyms_print(part, spots) : g_strdup("");
}

/* ---- weights ---- */

struct ReasonWeights {
	const GArray *parts;
	guint n;	 /* passages */
	double *weights; /* of part p in passage i: [p * n + i] */
};

ReasonWeights *
reason_weights_new(Session *session, const GArray *parts, const guint *docids, guint n,
		   GError **error)
{
	g_autoptr(ReasonWeights) weights = g_new(ReasonWeights, 1);
	*weights = (ReasonWeights){ parts, n, g_new0(double, (gsize)parts->len * n + 1) };
	for (guint p = 0; n > 0 && p < parts->len; p++) {
		const ReasonPart *part = &g_array_index(parts, ReasonPart, p);
		double *own = weights->weights + (gsize)p * n;
		if (!store_weigh(session->store, part->query, part->conditions, docids, n, own,
				 error))
			return NULL;
		for (guint i = 0; i < n; i++)
			own[i] = own[i] == WEIGH_ABSENT ? WEIGH_ABSENT : own[i] * part->factor;
	}
	return g_steal_pointer(&weights);
}

void
reason_weights_free(ReasonWeights *weights)
{
	if (!weights)
		return;
	g_free(weights->weights);
	g_free(weights);
}

double
reason_weights_get(const ReasonWeights *weights, guint part, guint i)
{
	return weights->weights[(gsize)part * weights->n + i];
}

void
reason_free(Reason *reason)
{
	g_free(reason->typed);
	g_free(reason->reading);
	g_free(reason);
}

void
reasons_add(const ReasonWeights *weights, guint i, const GArray *spots, GPtrArray *reasons)
{
	for (guint p = 0; p < weights->parts->len; p++) {
		const ReasonPart *part = &g_array_index(weights->parts, ReasonPart, p);
		double weight = reason_weights_get(weights, p, i);
		if (weight == WEIGH_ABSENT || (!part->typed && weight == 0))
			continue;
		Reason *reason = g_new(Reason, 1);
		*reason = (Reason){ g_strdup(part->typed), reason_print(part->query, spots), weight };
		g_ptr_array_add(reasons, reason);
	}
}
