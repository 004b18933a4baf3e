#include "document/leidraad.h"

#include <string.h>

#include "document/identifier_fields.h"
#include "text/number.h"

#define SESSION_FIRST_YEAR 1983 /* of the Constitution by which sessions are years */
#define SESSION_MONTH 9

/* ---- forms ---- */

typedef enum {
	USE_TITLE = 1 << 0, /* an identifier that readers do not know: behind the title */
	USE_PAGES = 1 << 1,
} FormUse;

/* `pattern`: of an identity, with fields for names (identifier_fields.h). `template`: as there;
 * a suffix brings what stands before it, a serial has no zeros. */
typedef struct {
	const char *pattern, *template;
	guint use; /* FormUse */
} LeidraadForm;

#define IN_SESSION "(?:(?<session>\\d{8})-)?"
#define DOSSIER "(?<dossier>[1-4]\\d{4})"
#define SUFFIX "(?:-(?<suffix>[IVX]{1,6}[AB]?|[A-HJ-M]|\\d\\d))?"
#define PAPER "kst-" IN_SESSION DOSSIER SUFFIX
#define KAMERSTUKKEN(chamber) "Kamerstukken " chamber "[ {session},] {dossier}[{suffix}], "
#define CHAMBER "(?<chamber>[te]k)"
#define SESSION_OLD "(?:19\\d{6}|200\\d{5})"
#define SERIAL "0*(?<serial>\\d{1,4})"

/* The first that fits is taken. */
static const LeidraadForm forms[] = {
	{PAPER "-(?<number>[1-9]\\d{0,3})", KAMERSTUKKEN("II") "nr. {number}", USE_PAGES},
	{PAPER "-(?<number>[1-9]\\d{0,3}[a-z])", KAMERSTUKKEN("I") "nr. {number}", USE_PAGES},
	{PAPER "-(?<number>[A-Z]{1,2})", KAMERSTUKKEN("I") "{number}", USE_PAGES},
	{"kst-" IN_SESSION "(?<dossier>[1-9]\\d{3})-(?<number>[1-9]\\d{0,3})",
		"Kamerstukken II {session}, {dossier}, nr. {number}", USE_PAGES},
	/* pages through the year until 2011, then meetings, whose items begin at 1 */
	{"h-" CHAMBER "-(?<session>" SESSION_OLD ")-(?<number>\\d+)-(?<item>\\d+)",
		"Handelingen {chamber} {session}, p. {number}-{item}", 0},
	{"h-" CHAMBER "-(?<session>20102011)-(?<number>\\d{4,})-(?<item>\\d+)",
		"Handelingen {chamber} {session}, p. {number}-{item}", 0},
	{"h-" CHAMBER "-(?<session>(?!20102011|" SESSION_OLD ")\\d{8})-(?<number>\\d{1,3})"
	 "-(?<item>\\d{1,3})",
		"Handelingen {chamber} {session}, nr. {number}, item {item}", 0},
	{"ah-" CHAMBER "-(?<session>\\d{8})-(?<number>\\d{1,4})",
		"Aanhangsel Handelingen {chamber} {session}, nr. {number}", USE_PAGES},
	{"stb-(?<year>\\d{4})-(?<number>\\d{1,4})", "Stb. {year}, {number}", USE_PAGES},
	{"stcrt-(?<year>\\d{4})-(?<number>\\d{1,5})", "Stcrt. {year}, {number}", USE_PAGES},
	{"trb-(?<year>\\d{4})-(?<number>\\d{1,3})", "Trb. {year}, {number}", USE_PAGES},
	{"dossier:" DOSSIER SUFFIX, "Kamerstukken {dossier}[{suffix}]", 0},
	{"rijkswet:R(?<rijkswet>\\d{2,4})", "Rijkswet (R{rijkswet})", 0},
	{"toezegging:(?<code>.+)", "toezegging {code}", 0},

	/* European Union: the Official Journal by act since October 2023, of the EU since 2003 */
	{"pbeu:(?<code>[LC])-(?<year>202[4-9]|20[3-9]\\d)-(?<number>\\d{1,5})",
		"PbEU {code}, {year}/{number}", 0},
	{"pbeu:(?<code>[LC])-(?<year>2023)-(?<number>\\d{4,5})", "PbEU {code}, {year}/{number}", 0},
	{"pbeu:(?<code>[LC])-(?<year>200[3-9]|20[1-9]\\d)-(?<number>\\d{1,4})",
		"PbEU {year}, {code} {number}", 0},
	{"pbeu:(?<code>[LC])-(?<year>\\d{4})-(?<number>\\d{1,4})", "PbEG {year}, {code} {number}",
		0},
	{"celex:3(?<year>201[5-9]|20[2-4]\\d)R" SERIAL, "Verordening (EU) {year}/{serial}", 0},
	{"celex:3(?<year>201[0-4])R" SERIAL, "Verordening (EU) {serial}/{year}", 0},
	{"celex:3(?<year>199[4-9]|200[0-8])R" SERIAL, "Verordening (EG) {serial}/{year}", 0},
	{"celex:3(?<year>201[5-9]|20[2-4]\\d)L" SERIAL, "Richtlijn (EU) {year}/{serial}", 0},
	{"celex:3(?<year>201[0-4])L" SERIAL, "Richtlijn {year}/{serial}/EU", 0},
	{"celex:3(?<year>1999|200[0-8])L" SERIAL, "Richtlijn {year}/{serial}/EG", 0},
	{"celex:319(?<number>9[4-8])L" SERIAL, "Richtlijn {number}/{serial}/EG", 0},
	{"celex:319(?<number>[5-8]\\d|9[0-2])L" SERIAL, "Richtlijn {number}/{serial}/EEG", 0},
	{"celex:(?<code>\\d{5}[A-Z]{1,2}\\d{4})", "CELEX {code}", USE_TITLE},
	{"eu:(?<series>com|join|swd|sec|hr)-(?<year>\\d{4})-(?<number>\\d{1,5})",
		"{series}({year}) {number}", USE_PAGES},
	{"ecli:(?<code>ECLI:.+)", "{code}", 0},

	{"bwb:(?<code>BWB.+)", "{code}", USE_TITLE},
	{"kenmerk:(?<code>.+)", "kenmerk {code}", USE_TITLE | USE_PAGES},
	{"rvs:(?<code>W.+)", "No.{code}", USE_TITLE | USE_PAGES},
	{"aiv:advies-(?<number>\\d{1,3})", "AIV-advies nr. {number}", USE_TITLE | USE_PAGES},
	{"(?<official>[a-z]+(?:-[0-9A-Za-z]+)+|20\\d\\d[ADZ]\\d{5})", "{official}",
		USE_TITLE | USE_PAGES},
};

/* Compiled when first needed, for all threads, and kept. */
static const GRegex *
form_get_regex(gsize form)
{
	static GRegex *compiled[G_N_ELEMENTS(forms)];
	if (g_once_init_enter(&compiled[form])) {
		g_autofree char *whole = g_strdup_printf("^(?:%s)$", forms[form].pattern);
		g_once_init_leave(&compiled[form], g_regex_new(whole, G_REGEX_RAW, 0, NULL));
	}
	return compiled[form];
}

/* ---- fields as they are printed ---- */

/* 20252026: "2025/26", and of 19992000 both years whole. */
static char *
years_print(guint first)
{
	return first % 100 == 99 ? g_strdup_printf("%u/%u", first, first + 1)
				 : g_strdup_printf("%u/%02u", first, (first + 1) % 100);
}

static char *
field_print(IdentifierField field, const char *value)
{
	if (field == FIELD_CHAMBER)
		return g_strdup(*value == 'e' ? "I" : "II");
	if (field == FIELD_SESSION) {
		g_autofree char *first = g_strndup(value, 4);
		return years_print((guint)g_ascii_strtoull(first, NULL, 10));
	}
	if (field == FIELD_SUFFIX)
		return g_strdup_printf("%s%s", g_ascii_isdigit(*value) ? "-" : " ", value);
	return field == FIELD_SERIES ? g_ascii_strup(value, -1) : g_strdup(value);
}

static guint
third_tuesday(guint year)
{
	g_autoptr(GDate) first = g_date_new_dmy(1, SESSION_MONTH, (GDateYear)year);
	guint weekday = g_date_get_weekday(first); /* from Monday, 1 */
	return 15 + (G_DATE_TUESDAY + 7 - weekday) % 7;
}

char *
session_print(guint date)
{
	guint year = date / 10000, month = date / 100 % 100, day = date % 100;
	if (year <= SESSION_FIRST_YEAR || year > 9999 || month == 0 ||
		(month == SESSION_MONTH && day == 0))
		return NULL;
	gboolean begun = month > SESSION_MONTH ||
			 (month == SESSION_MONTH && day >= third_tuesday(year));
	return years_print(begun ? year : year - 1);
}

static char *
date_print(guint date)
{
	guint year = date / 10000, month = date / 100 % 100, day = date % 100;
	if (month == 0 || month > 12)
		return g_strdup_printf("%u", year);
	if (day == 0)
		return g_strdup_printf("%s %u", month_name(month), year);
	return g_strdup_printf("%u %s %u", day, month_name(month), year);
}

/* ---- citations ---- */

/* Appends a part of a title, publisher and so on, its white space as single spaces. */
static void
part_add(GString *out, const char *part)
{
	g_auto(GStrv) words = g_strsplit_set(part ? part : "", " \t\r\n\f\v", -1);
	gboolean begun = FALSE;
	for (guint i = 0; words[i]; i++) {
		if (!*words[i])
			continue;
		g_string_append(out, begun ? " " : out->len ? ", " : "");
		g_string_append(out, words[i]);
		begun = TRUE;
	}
}

/* `identifier`: or NULL. */
static char *
described_print(const Cited *cited, const char *identifier)
{
	GString *out = g_string_new(NULL);
	g_autofree char *date = cited->date ? date_print(cited->date) : NULL;
	part_add(out, cited->title);
	part_add(out, cited->publisher);
	if (out->len > 0)
		part_add(out, date);
	part_add(out, identifier ? identifier : out->len ? NULL : cited->id);
	return g_string_free(out, FALSE);
}

/* Does the identity begin as all those of the form do? */
static gboolean
form_begins(gsize form, const char *id)
{
	const char *pattern = forms[form].pattern;
	return strncmp(pattern, id, strcspn(pattern, "(")) == 0;
}

/* NULL where the form has no place for this identity. */
static Leidraad *
form_fill(gsize form, const char *id, const Cited *cited)
{
	g_autoptr(GMatchInfo) match = NULL;
	char *values[FIELD_COUNT] = {0};
	if (!form_begins(form, id) || !g_regex_match(form_get_regex(form), id, 0, &match))
		return NULL;
	for (guint i = 0; i < FIELD_COUNT; i++) {
		g_autofree char *value = g_match_info_fetch_named(match, identifier_field_name(i));
		values[i] = value && *value ? field_print(i, value) : NULL;
	}
	if (!values[FIELD_SESSION])
		values[FIELD_SESSION] = session_print(cited->date);
	g_autofree char *text = identifier_template_fill(forms[form].template, values);
	Leidraad *leidraad = text ? g_new0(Leidraad, 1) : NULL;
	if (leidraad) {
		leidraad->text = forms[form].use & USE_TITLE ? described_print(cited, text)
							     : g_steal_pointer(&text);
		leidraad->paged = (forms[form].use & USE_PAGES) != 0;
		leidraad->number = g_steal_pointer(&values[FIELD_NUMBER]);
		if (values[FIELD_DOSSIER])
			leidraad->dossier = g_strconcat(values[FIELD_DOSSIER],
				values[FIELD_SUFFIX], NULL);
		if (strstr(forms[form].template, "{session}"))
			leidraad->session = g_steal_pointer(&values[FIELD_SESSION]);
	}
	for (guint i = 0; i < FIELD_COUNT; i++)
		g_free(values[i]);
	return leidraad;
}

static Leidraad *
identity_cite(const char *id, const Cited *cited)
{
	for (gsize i = 0; i < G_N_ELEMENTS(forms); i++) {
		Leidraad *leidraad = form_fill(i, id, cited);
		if (leidraad)
			return leidraad;
	}
	return NULL;
}

Leidraad *
leidraad_make(const Cited *cited)
{
	Leidraad *leidraad = identity_cite(cited->id, cited);
	for (guint i = 0; !leidraad && cited->identifiers && cited->identifiers[i]; i++)
		leidraad = identity_cite(cited->identifiers[i], cited);
	if (leidraad)
		return leidraad;
	leidraad = g_new0(Leidraad, 1);
	leidraad->text = described_print(cited, NULL);
	leidraad->paged = TRUE;
	return leidraad;
}

void
leidraad_free(Leidraad *leidraad)
{
	if (!leidraad)
		return;
	g_free(leidraad->text);
	g_free(leidraad->dossier);
	g_free(leidraad->number);
	g_free(leidraad->session);
	g_free(leidraad);
}

char *
leidraad_print(const Leidraad *leidraad, guint page)
{
	return leidraad->paged && page ? g_strdup_printf("%s, p. %u", leidraad->text, page)
				       : g_strdup(leidraad->text);
}
