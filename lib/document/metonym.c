#include "document/metonym.h"

#include <string.h>

#include "document/reference_merge.h"
#include "document/telling.h"
#include "document/word_scan.h"

#define COMPANION_BYTES 160 /* how far behind a verb its other half may be */
#define TITLE_BYTES 100	    /* from the organisation to the title of its report */

typedef struct {
	const CatalogueEntry *entry;
	Antecedent antecedent;
} Report;

/* An organisation in one document. */
typedef struct {
	GArray *reports;  /* of Report: its reports that the document refers to */
	gboolean another; /* the words speak of one that is not among them */
} Organisation;

typedef struct {
	const Catalogue *catalogue;
	Document *document;
	GHashTable *organisations; /* identity -> Organisation */
} Metonyms;

/* What a report is called behind its organisation's name and a hyphen. */
static const char compound_heads[] =
	"rapport|rapportage|eindrapport|evaluatierapport|adviesrapport|onderzoeksrapport|"
	"evaluatie|beleidsevaluatie|onderzoek|studie|advies|analyse|beleidsdoorlichting|"
	"aanbeveling|aanbevelingen|conclusie|conclusies|bevinding|bevindingen";

static const char parts[] =
	"rapport|rapportage|eindrapport|evaluatie|onderzoek|studie|advies|analyse|"
	"aanbeveling|aanbevelingen|hoofdaanbeveling|hoofdaanbevelingen|deelaanbevelingen|"
	"conclusie|conclusies|hoofdconclusie|hoofdconclusies|deelconclusies|eindconclusie|"
	"bevinding|bevindingen|constatering|constateringen|oordeel|pleidooi|suggestie|"
	"suggesties|kritiek|observatie|observaties|waarschuwing|analyses";

/* One of several, or one that is not there yet. */
static const char other_one[] =
	"een|geen|andere|ander|eerdere|eerder|nieuwe|nieuw|vorige|volgende|komende|toekomstige|"
	"meerdere|diverse|verschillende|alle|elk|elke|ieder|iedere|twee|drie|recente|jaarlijkse|"
	"aankomende|lopende|aanvullend|aanvullende|tweede|enkele";

typedef struct {
	const char *verbs;
	const char *companions; /* one of them must follow in the sentence; NULL: none need */
	gboolean inverted;	/* may stand before its subject: "constateert de IOB" */
} Saying;

static const Saying sayings[] = {
	{"constateert|constateerde|concludeert|concludeerde|signaleert|signaleerde|oordeelt|"
	 "oordeelde|benadrukt|benadrukte|waarschuwt|waarschuwde|schrijft|schreef|pleit|pleitte|"
	 "bepleit|bepleitte|suggereert|analyseert|observeert",
		NULL, TRUE},
	{"adviseert|adviseerde|benoemt|benoemde|noemt|noemde|onderschrijft|onderschreef|vindt|"
	 "vond|acht|achtte|beschrijft|beschreef|onderstreept|onderstreepte|formuleert|"
	 "formuleerde|presenteert|presenteerde|erkent|bekritiseert",
		NULL, FALSE},
	{"stelt|stelde", "dat|voor|vast", TRUE},
	{"wijst|wees", "op|erop", TRUE},
	{"merkt|merkte|roept|riep", "op", TRUE},
	{"beveelt|beval|raadt|raadde|geeft|gaf", "aan", TRUE},
	{"ziet|zag", "dat|kansen|ruimte|mogelijkheden|risico's|risico", FALSE},
	{"doet|deed", "aanbeveling|aanbevelingen|suggesties|voorstellen", FALSE},
	{"heeft|had",
		"geconstateerd|geconcludeerd|gesignaleerd|geadviseerd|aanbevolen|"
		"vastgesteld|gesteld|benadrukt|benoemd|genoemd|geformuleerd|"
		"gepresenteerd|beschreven|aangegeven|bepleit|opgemerkt",
		FALSE},
};

/* Behind the organisation after "door". */
static const char said[] =
	"geconstateerd|geconstateerde|geconcludeerd|geconcludeerde|gesignaleerd|gesignaleerde|"
	"geadviseerd|geadviseerde|aanbevolen|vastgesteld|vastgestelde|gesteld|gestelde|"
	"benadrukt|benadrukte|benoemd|benoemde|genoemd|genoemde|geformuleerd|geformuleerde|"
	"gepresenteerd|gepresenteerde|beschreven|aangegeven|bepleit|bepleite|gedane";

static const char adverbs[] =
	"ook|dan|echter|verder|daarnaast|hierbij|daarbij|tevens|terecht|eveneens|zelf|wel|"
	"daarom|bovendien|overigens|nadrukkelijk|expliciet|vervolgens|hier|hierin|daarin";

/* ---- the reports in play ---- */

static void
organisation_free(gpointer data)
{
	Organisation *organisation = data;
	g_array_unref(organisation->reports);
	g_free(organisation);
}

static void
report_add(Metonyms *metonyms, const CatalogueEntry *entry, Antecedent antecedent)
{
	Organisation *organisation = g_hash_table_lookup(metonyms->organisations, entry->author);
	if (!organisation) {
		organisation = g_new0(Organisation, 1);
		organisation->reports = g_array_new(FALSE, FALSE, sizeof(Report));
		g_hash_table_insert(metonyms->organisations, entry->author, organisation);
	}
	for (guint i = 0; i < organisation->reports->len; i++) {
		Report *report = &g_array_index(organisation->reports, Report, i);
		if (report->entry != entry)
			continue;
		if (!report->antecedent.passage)
			report->antecedent = antecedent;
		return;
	}
	Report report = {entry, antecedent};
	if (organisation->reports->len < METONYM_REPORTS_MAX)
		g_array_append_val(organisation->reports, report);
}

/* The reports that these references name, in passage `number`; 0: the title. */
static void
reports_collect(Metonyms *metonyms, const GArray *references, guint number)
{
	for (guint i = 0; references && i < references->len; i++) {
		const Reference *reference = &g_array_index(references, Reference, i);
		const CatalogueEntry *entry = catalogue_get(metonyms->catalogue, reference->target);
		Antecedent none = {0};
		Antecedent antecedent = {number, reference->start, reference->end};
		if (entry && entry->author && strcmp(entry->id, metonyms->document->id) != 0)
			report_add(metonyms, entry, number ? antecedent : none);
	}
}

/* ---- which of them ---- */

/* The one report that is meant, or NULL. */
static const Report *
report_choose(Organisation *organisation, const char *text, const Telling *telling)
{
	const Report *chosen = NULL;
	guint fit = 0;
	for (guint i = 0; i < organisation->reports->len && !telling->quoted; i++) {
		const Report *report = &g_array_index(organisation->reports, Report, i);
		if (!telling_fits(telling, text, report->entry))
			continue;
		chosen = report;
		fit++;
	}
	gboolean told = telling->year || telling->count > 0;
	if (fit == 0)
		organisation->another = TRUE;
	return fit == 1 && (told || !organisation->another) ? chosen : NULL;
}

/* ---- how an organisation is mentioned ---- */

typedef struct {
	WordSpan span;	    /* what the reference will stand on */
	gsize rest;	    /* where the words behind it begin */
	gboolean one;	    /* the report, not one of several */
	gboolean mentioned; /* in one of the three forms */
	Confidence confidence;
} Mention;

/* Is what the article or adjective before byte `at` announces one of several? */
static gboolean
is_other_one(const char *text, gsize at)
{
	WordSpan word;
	return word_before(text, at, &word) && word_in(text, word, other_one);
}

/* "IOB-rapport": the name, a hyphen and a word for what it wrote. */
static gboolean
compound_read(const char *text, const Reference *name, Mention *mention)
{
	WordSpan head;
	if (text[name->end] != '-' || !word_after(text, name->end + 1, &head) ||
		head.start != name->end + 1 || !word_in(text, head, compound_heads))
		return FALSE;
	mention->span = (WordSpan){name->start, head.end};
	mention->rest = head.end;
	mention->one = !is_other_one(text, name->start);
	return mention->mentioned = TRUE;
}

/* Where the words before the name begin: before its article. */
static gsize
article_skip(const char *text, gsize at)
{
	WordSpan word;
	return word_before(text, at, &word) && word_in(text, word, "de|het") ? word.start : at;
}

/* "de analyse en aanbevelingen van de IOB" */
static gboolean
part_read(const char *text, const Reference *name, Mention *mention)
{
	WordSpan of, part;
	if (!word_before(text, article_skip(text, name->start), &of) ||
		!word_in(text, of, "van|door") || !word_before(text, of.start, &part) ||
		!word_in(text, part, parts))
		return FALSE;
	mention->one = !is_other_one(text, part.start);
	return mention->mentioned = TRUE;
}

static gboolean
companion_follows(const char *text, gsize at, gsize end, const char *companions)
{
	WordSpan word;
	while (at < end && text[at] && !strchr(".;?!", text[at])) {
		if (!word_after(text, at, &word)) {
			at += (gsize)(g_utf8_next_char(text + at) - (text + at));
			continue;
		}
		if (word_in(text, word, companions))
			return TRUE;
		at = word.end;
	}
	return FALSE;
}

static gboolean
says(const char *text, WordSpan verb, gsize rest, gboolean inverted)
{
	for (guint i = 0; i < G_N_ELEMENTS(sayings); i++)
		if (word_in(text, verb, sayings[i].verbs))
			return (!inverted || sayings[i].inverted) &&
			       (!sayings[i].companions ||
				       companion_follows(text, rest, rest + COMPANION_BYTES,
					       sayings[i].companions));
	return FALSE;
}

/* The verb behind the name, adverbs and a bracket left out. */
static gboolean
verb_after(const char *text, gsize at, WordSpan *verb)
{
	at += text[at] == ')';
	for (guint i = 0; i < 3; i++, at = verb->end)
		if (!word_after(text, at, verb))
			return FALSE;
		else if (!word_in(text, *verb, adverbs))
			return TRUE;
	return FALSE;
}

/* "volgens de IOB", "constateert de IOB", "de IOB constateert", "door de IOB genoemde" */
static gboolean
speaker_read(const char *text, const Reference *name, Mention *mention)
{
	WordSpan before = {0}, verb = {0};
	gboolean has_before = word_before(text, article_skip(text, name->start), &before);
	gboolean has_verb = verb_after(text, name->end, &verb);
	gboolean by = has_before && word_in(text, before, "door");
	mention->confidence = CONFIDENCE_LOW;
	mention->mentioned = (has_before && word_in(text, before, "volgens|aldus")) ||
			     (by && has_verb && word_in(text, verb, said)) ||
			     (has_before && says(text, before, name->end, TRUE)) ||
			     (!by && has_verb && says(text, verb, verb.end, FALSE));
	return mention->mentioned;
}

static Mention
mention_read(const char *text, const Reference *name)
{
	Mention mention = {{name->start, name->end}, name->end, TRUE, FALSE, CONFIDENCE_MEDIUM};
	if (!compound_read(text, name, &mention) && !part_read(text, name, &mention))
		speaker_read(text, name, &mention);
	return mention;
}

/* ---- the document ---- */

/* Does an earlier reference cover the mention already, as more than the organisation? */
static gboolean
is_covered(const Passage *passage, guint i, guint count, WordSpan span)
{
	for (guint k = i > 0 ? i - 1 : 0; k < count && k <= i + 1; k++) {
		const Reference *reference = &g_array_index(passage->references, Reference, k);
		if (k != i && reference->start < span.end && reference->end > span.start)
			return TRUE;
	}
	return FALSE;
}

/* "de IOB beschrijft in Samen sterker": the title of its own report says it, a few words on. */
static gboolean
is_titled(const Metonyms *metonyms, const Passage *passage, guint i, guint count)
{
	const Reference *name = &g_array_index(passage->references, Reference, i);
	for (guint k = i + 1; k < count; k++) {
		const Reference *next = &g_array_index(passage->references, Reference, k);
		if (next->start > name->end + TITLE_BYTES)
			return FALSE;
		const CatalogueEntry *entry = catalogue_get(metonyms->catalogue, next->target);
		if (entry && g_strcmp0(entry->author, name->target) == 0)
			return companion_follows(passage->text, name->end, next->start, "in");
	}
	return FALSE;
}

/* What reference `i` means besides the organisation; `report` is NULL if nothing. */
static Mention
name_read(const Metonyms *metonyms, const Passage *passage, guint i, guint count,
	const Report **report)
{
	const Reference *name = &g_array_index(passage->references, Reference, i);
	Organisation *organisation = g_hash_table_lookup(metonyms->organisations, name->target);
	Mention mention = {0};
	Telling telling = {0};
	*report = NULL;
	if (!organisation)
		return mention;
	mention = mention_read(passage->text, name);
	if (!mention.mentioned || !mention.one || is_covered(passage, i, count, mention.span) ||
		(mention.confidence == CONFIDENCE_LOW && is_titled(metonyms, passage, i, count)))
		return mention;
	if (mention.confidence == CONFIDENCE_MEDIUM)
		telling = telling_read(passage->text, mention.rest);
	*report = report_choose(organisation, passage->text, &telling);
	return mention;
}

/* Of a compound the organisation's name is part, and no mention beside it. */
static void
report_write(Passage *passage, guint i, const Mention *mention, const Report *report)
{
	Reference *name = &g_array_index(passage->references, Reference, i);
	if (mention->span.end == name->end) {
		reference_add(passage, REFERENCE_METONYM, mention->confidence, report->entry->id,
			mention->span.start, mention->span.end)
			->antecedent = report->antecedent;
		return;
	}
	g_free(name->target);
	g_clear_pointer(&name->alternative, g_free);
	name->target = g_strdup(report->entry->id);
	name->layer = REFERENCE_METONYM;
	name->confidence = mention->confidence;
	name->end = mention->span.end;
	name->antecedent = report->antecedent;
}

/* The first time it only looks for reports that are not in play, the second time it adds. */
static void
passage_read(const Metonyms *metonyms, Passage *passage, gboolean adds)
{
	const Report *report;
	guint count = passage->references->len;
	for (guint i = 0; i < count; i++) {
		Mention mention = name_read(metonyms, passage, i, count, &report);
		if (report && adds)
			report_write(passage, i, &mention, report);
	}
	references_merge(passage->references, count);
}

void
metonym_find(const Catalogue *catalogue, Document *document, const GArray *title)
{
	g_autoptr(GHashTable) organisations =
		g_hash_table_new_full(g_str_hash, g_str_equal, NULL, organisation_free);
	Metonyms metonyms = {catalogue, document, organisations};
	GPtrArray *passages = document->passages;
	reports_collect(&metonyms, title, 0);
	for (guint i = 0; i < passages->len; i++) {
		const Passage *passage = g_ptr_array_index(passages, i);
		reports_collect(&metonyms, passage->references, passage->number);
	}
	if (g_hash_table_size(organisations) == 0)
		return;
	for (guint i = 0; i < 2 * passages->len; i++)
		passage_read(&metonyms, g_ptr_array_index(passages, i % passages->len),
			i >= passages->len);
}
