#include "document/position_cue.h"

#include <string.h>

#define GAP_SHORT 4 /* words that ".." leaves out at most */
#define GAP_LONG 15 /* "..." */

/* What was recommended, by any name. */
static const char recommended[] =
	"aanbeveling|aanbevelingen|deelaanbeveling|deelaanbevelingen|hoofdaanbeveling|"
	"hoofdaanbevelingen|advies|adviezen|suggestie|suggesties|voorstel|voorstellen|oproep|"
	"pleidooi";

const char cue_cabinet[] =
	"kabinet|regering|ik|wij|we|minister|ministers|staatssecretaris|staatssecretarissen|"
	"bewindspersonen|ministerie|ministeries|nederland";

static const char subordinate[] = "dat|of|omdat|zodat|waarin|waarop|waarvoor|waarbij";

typedef struct {
	const char *words; /* alternatives */
	guint gap;	   /* words that may stand before it */
	gboolean first, last; /* "^", "$" */
} Element;

typedef struct {
	const PositionCue *cue;
	char **parts;
	Element elements[CUE_WORDS_MAX];
	guint count;
} ReadyCue;

struct CueTable {
	GArray *cues;		     /* of ReadyCue */
	GArray *by_letter[128]; /* of guint: the cues whose first word may begin so */
};

gboolean
cue_word_is(const char *word, const char *alternatives)
{
	for (const char *at = alternatives, *end; *at; at = *end ? end + 1 : end) {
		end = at + strcspn(at, "|");
		gsize length = (gsize)(end - at);
		if (strncmp(word, at, length) == 0 && word[length] == '\0')
			return TRUE;
	}
	return FALSE;
}

/* ---- the table ---- */

static void
cue_read(ReadyCue *ready)
{
	guint gap = 0;
	gboolean first = FALSE;
	for (char **part = ready->parts; *part; part++) {
		if (strcmp(*part, "..") == 0) {
			gap = GAP_SHORT;
		} else if (strcmp(*part, "...") == 0) {
			gap = GAP_LONG;
		} else if (strcmp(*part, "^") == 0) {
			first = TRUE;
		} else if (strcmp(*part, "$") == 0) {
			ready->elements[ready->count - 1].last = TRUE;
		} else {
			g_assert(ready->count < CUE_WORDS_MAX);
			const char *words = strcmp(*part, "@") == 0   ? recommended
					    : strcmp(*part, "&") == 0 ? cue_cabinet
								      : *part;
			ready->elements[ready->count++] = (Element){ words, gap, first, FALSE };
			gap = 0;
			first = FALSE;
		}
	}
}

static void
letters_add(CueTable *table, const char *words, guint number)
{
	for (const char *at = words; *at;) {
		GArray *list = table->by_letter[(guchar)*at & 0x7f];
		if (list->len == 0 || g_array_index(list, guint, list->len - 1) != number)
			g_array_append_val(list, number);
		at += strcspn(at, "|");
		at += *at == '|';
	}
}

CueTable *
cue_table_new(void)
{
	guint count;
	const PositionCue *cues = position_cues_get(&count);
	CueTable *table = g_new0(CueTable, 1);
	table->cues = g_array_new(FALSE, FALSE, sizeof(ReadyCue));
	for (guint i = 0; i < G_N_ELEMENTS(table->by_letter); i++)
		table->by_letter[i] = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint i = 0; i < count; i++) {
		ReadyCue ready = { .cue = &cues[i], .parts = g_strsplit(cues[i].words, " ", -1) };
		cue_read(&ready);
		letters_add(table, ready.elements[0].words, i);
		g_array_append_val(table->cues, ready);
	}
	return table;
}

void
cue_table_free(CueTable *table)
{
	for (guint i = 0; i < table->cues->len; i++)
		g_strfreev(g_array_index(table->cues, ReadyCue, i).parts);
	g_array_unref(table->cues);
	for (guint i = 0; i < G_N_ELEMENTS(table->by_letter); i++)
		g_array_unref(table->by_letter[i]);
	g_free(table);
}

/* ---- a sentence ---- */

/* The first word from `at` on, `gap` words or fewer away, that the element is; `count` of the
 * sentence if there is none. A subordinate clause is not part of a gap. */
static guint
element_find(const Element *element, const CueSentence *sentence, guint at)
{
	for (guint i = at; i < sentence->count && i - at <= element->gap; i++) {
		if (sentence->words[i].flags & WORD_PARTED)
			break;
		if (cue_word_is(sentence->words[i].word, element->words) &&
		    (!element->last || i + 1 == sentence->count))
			return i;
		if (cue_word_is(sentence->words[i].word, subordinate))
			break;
	}
	return sentence->count;
}

/* Does the cue begin at word `at`? */
static gboolean
cue_stands_at(const ReadyCue *ready, const CueSentence *sentence, guint at, CueMatch *match)
{
	if ((ready->elements[0].first && at > 0) || (ready->elements[0].last &&
						     at + 1 < sentence->count))
		return FALSE;
	if (!cue_word_is(sentence->words[at].word, ready->elements[0].words))
		return FALSE;
	match->cue = ready->cue;
	match->used[0] = at;
	for (match->count = 1; match->count < ready->count; match->count++) {
		at = element_find(&ready->elements[match->count], sentence, at + 1);
		if (at == sentence->count)
			return FALSE;
		match->used[match->count] = at;
	}
	return TRUE;
}

void
cue_table_find(const CueTable *table, const CueSentence *sentence, guint at, GArray *matches)
{
	const GArray *list = table->by_letter[(guchar)*sentence->words[at].word & 0x7f];
	CueMatch match;
	for (guint i = 0; i < list->len; i++) {
		guint number = g_array_index(list, guint, i);
		if (cue_stands_at(&g_array_index(table->cues, ReadyCue, number), sentence, at,
				  &match))
			g_array_append_val(matches, match);
	}
}
