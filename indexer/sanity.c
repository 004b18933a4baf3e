#include "indexer/sanity.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/identity.h"
#include "indexer/near.h"

#define YEAR_FIRST 1813 /* of the Staatsblad; sessions began two years later */

typedef struct {
	guint papers;  /* in the index */
	guint largest; /* of their numbers */
	guint newest;  /* of their dates, yyyymmdd; 0 where none is known */
} Dossier;

typedef struct {
	Store *store;
	GHashTable *dates;    /* identity of a document in the index -> its date, or 0 */
	GHashTable *dossiers; /* "36800-V" -> Dossier */
	guint year;	      /* this one */
	StoreReport report;
	gpointer data;
	guint found;
} Sanity;

/* The document whose references are looked at. */
typedef struct {
	const Document *document;
	char *dossier;	   /* or NULL */
	guint number;	   /* in that dossier; 0 if it has none */
	GHashTable *cited; /* dossiers it refers to, as a set */
} Citing;

/* Says why the reference cannot exist, for g_free; NULL if it can. */
typedef char *(*Doubt)(const Sanity *sanity, const Citing *citing, const char *target);

/* --- What is known */

/* The number behind the dossier: of "kst-33694-72" 72; 0 where it is no number. */
static guint
paper_number(const char *id)
{
	const char *last = strrchr(id, '-');
	guint64 number = 0;
	if (last && g_str_has_prefix(id, "kst-"))
		g_ascii_string_to_unsigned(last + 1, 10, 1, G_MAXUINT, &number, NULL);
	return (guint)number;
}

static void
dossier_add(Sanity *sanity, const char *id, guint date)
{
	char *name = identity_dossier(id);
	if (!name)
		return;
	Dossier *dossier = g_hash_table_lookup(sanity->dossiers, name);
	if (!dossier) {
		dossier = g_new0(Dossier, 1);
		g_hash_table_insert(sanity->dossiers, g_strdup(name), dossier);
	}
	dossier->papers++;
	dossier->largest = MAX(dossier->largest, paper_number(id));
	dossier->newest = MAX(dossier->newest, date);
	g_free(name);
}

static gboolean
documents_learn(Sanity *sanity, const GPtrArray *documents, GError **error)
{
	for (guint i = 0; i < documents->len; i++) {
		const char *id = g_ptr_array_index(documents, i);
		g_autoptr(Head) head = store_get_head(sanity->store, id, error);
		if (!head)
			return FALSE;
		guint date = head->document->date;
		g_hash_table_insert(sanity->dates, (gpointer)id, GUINT_TO_POINTER(date));
		dossier_add(sanity, id, date);
	}
	return TRUE;
}

/* --- What a reference says of its own time */

static guint
digits_read(const char *text, gsize n)
{
	guint number = 0;
	for (gsize i = 0; i < n; i++)
		number = number * 10 + (guint)(text[i] - '0');
	return number;
}

/* The years in an identity: both of a session, or the same twice. FALSE if it has none. */
static gboolean
years_read(const char *target, guint *first, guint *last)
{
	static const char *const with_year[] = { "stb-", "stcrt-", "trb-", NULL };
	static const char *const with_session[] = { "h-tk-", "h-ek-", "h-vv-", "ah-tk-", "ah-ek-",
						    "kv-tk-", "kst-", NULL };
	for (const char *const *prefix = with_year; *prefix; prefix++) {
		const char *year = target + strlen(*prefix);
		if (!g_str_has_prefix(target, *prefix) || strspn(year, "0123456789") != 4)
			continue;
		*first = *last = digits_read(year, 4);
		return TRUE;
	}
	for (const char *const *prefix = with_session; *prefix; prefix++) {
		const char *years = target + strlen(*prefix);
		if (!g_str_has_prefix(target, *prefix) || strspn(years, "0123456789") != 8)
			continue;
		*first = digits_read(years, 4);
		*last = digits_read(years + 4, 4);
		return TRUE;
	}
	return FALSE;
}

static char *
doubt_year(const Sanity *sanity, const Citing *citing, const char *target)
{
	guint first, last;
	(void)citing;
	if (!years_read(target, &first, &last))
		return NULL;
	gboolean possible = first >= YEAR_FIRST && first <= sanity->year && last >= first &&
			    last <= first + 1;
	return possible ? NULL : g_strdup_printf(_("there is no year %u-%u"), first, last);
}

static guint
months(guint date)
{
	return date / 10000 * 12 + date / 100 % 100;
}

static char *
doubt_later(const Sanity *sanity, const Citing *citing, const char *target)
{
	guint first, last;
	guint date = GPOINTER_TO_UINT(g_hash_table_lookup(sanity->dates, target));
	if (!date && years_read(target, &first, &last))
		date = first * 10000;
	gboolean later = citing->document->date &&
			 months(date) > months(citing->document->date) + SANITY_MONTHS;
	return later ? g_strdup(_("it is later than this document")) : NULL;
}

/* --- Dossiers */

static char *
doubt_number(const Sanity *sanity, const Citing *citing, const char *target)
{
	g_autofree char *name = identity_dossier(target);
	const Dossier *dossier = name ? g_hash_table_lookup(sanity->dossiers, name) : NULL;
	guint number = paper_number(target), date = citing->document->date;
	if (!dossier || dossier->papers < SANITY_PAPERS_MIN ||
	    number <= dossier->largest + SANITY_MARGIN)
		return NULL;
	gboolean dated = date && date <= dossier->newest;
	gboolean inside = g_strcmp0(citing->dossier, name) == 0 && citing->number &&
			  citing->number < dossier->largest;
	return dated || inside ? g_strdup_printf(_("the last known number of dossier %s is %u"),
						 name, dossier->largest)
			       : NULL;
}

typedef struct {
	const Sanity *sanity;
	const Citing *citing;
} Company;

/* Whether a dossier is in the index and the same document has to do with it. */
static gboolean
is_company(const char *dossier, gpointer data)
{
	const Company *company = data;
	return g_hash_table_contains(company->sanity->dossiers, dossier) &&
	       (g_hash_table_contains(company->citing->cited, dossier) ||
		g_strcmp0(company->citing->dossier, dossier) == 0);
}

static char *
doubt_dossier(const Sanity *sanity, const Citing *citing, const char *target)
{
	g_autofree char *name = identity_dossier(target);
	Company company = { sanity, citing };
	if (!name || g_hash_table_contains(sanity->dossiers, name))
		return NULL;
	g_autofree char *near = near_find(name, is_company, &company);
	return near ? g_strdup_printf(_("the index has nothing of dossier %s, and this document "
					"has to do with %s"),
				      name, near)
		    : NULL;
}

/* --- The report */

/* Why the reference cannot exist, for g_free; NULL if it can. */
static char *
doubt_find(const Sanity *sanity, const Citing *citing, const char *target)
{
	static const Doubt doubts[] = { doubt_year, doubt_later, doubt_number, doubt_dossier };
	char *why = NULL;
	for (gsize i = 0; i < G_N_ELEMENTS(doubts) && !why; i++)
		why = doubts[i](sanity, citing, target);
	return why;
}

static gboolean
is_beyond_doubt(const Company *company, const char *identity)
{
	g_autofree char *why = doubt_find(company->sanity, company->citing, identity);
	return !why;
}

static gboolean
is_there(const char *identity, gpointer data)
{
	const Company *company = data;
	return g_hash_table_contains(company->sanity->dates, identity) &&
	       is_beyond_doubt(company, identity);
}

static gboolean
is_cited(const char *identity, gpointer data)
{
	const Company *company = data;
	return store_count_term(company->sanity->store, FIELD_REFERS, identity) > 0 &&
	       is_beyond_doubt(company, identity);
}

static void
doubt_report(Sanity *sanity, const Citing *citing, const Passage *passage,
	     const Reference *reference, const char *why)
{
	Company company = { sanity, citing };
	g_autofree char *place = g_strdup_printf("%s#p%u", citing->document->id, passage->number);
	g_autofree char *mention =
	    g_strndup(passage->text + reference->start, reference->end - reference->start);
	g_autofree char *meant = near_find(reference->target, is_there, &company);
	if (!meant)
		meant = near_find(reference->target, is_cited, &company);
	g_autofree char *line =
	    meant ? g_strdup_printf(_("%s: “%s” cannot exist (%s); meant: %s?"), place, mention,
				    why, meant)
		  : g_strdup_printf(_("%s: “%s” cannot exist (%s)"), place, mention, why);
	sanity->report(line, sanity->data);
}

static void
reference_check(Sanity *sanity, const Citing *citing, const Passage *passage,
		const Reference *reference)
{
	if (reference->layer != REFERENCE_IDENTIFIER)
		return;
	g_autofree char *why = doubt_find(sanity, citing, reference->target);
	if (why && sanity->found++ < SANITY_SHOWN)
		doubt_report(sanity, citing, passage, reference, why);
}

static void
cited_collect(GHashTable *cited, const GPtrArray *records)
{
	for (guint i = 0; i < records->len; i++) {
		const Passage *passage = ((const Record *)g_ptr_array_index(records, i))->passage;
		for (guint j = 0; j < passage->references->len; j++) {
			const char *target =
			    g_array_index(passage->references, Reference, j).target;
			char *dossier = identity_dossier(target);
			if (dossier)
				g_hash_table_add(cited, dossier);
		}
	}
}

static gboolean
document_check(Sanity *sanity, const char *id, GError **error)
{
	g_autoptr(Head) head = store_get_head(sanity->store, id, error);
	g_autoptr(GPtrArray) records = head ? store_get_passages(sanity->store, id, error) : NULL;
	if (!records)
		return FALSE;
	g_autoptr(GHashTable) cited = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autofree char *dossier = identity_dossier(id);
	Citing citing = { head->document, dossier, paper_number(id), cited };
	cited_collect(cited, records);
	for (guint i = 0; i < records->len; i++) {
		const Passage *passage = ((const Record *)g_ptr_array_index(records, i))->passage;
		for (guint j = 0; j < passage->references->len; j++)
			reference_check(sanity, &citing, passage,
					&g_array_index(passage->references, Reference, j));
	}
	return TRUE;
}

static guint
this_year(void)
{
	g_autoptr(GDateTime) now = g_date_time_new_now_local();
	return (guint)g_date_time_get_year(now);
}

gboolean
sanity_report(Store *store, StoreReport report, gpointer data, GError **error)
{
	g_autoptr(GPtrArray) documents = store_get_documents(store, error);
	g_autoptr(GHashTable) dates = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) dossiers =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	Sanity sanity = { store, dates, dossiers, this_year(), report, data, 0 };
	gboolean read = documents && documents_learn(&sanity, documents, error);
	for (guint i = 0; read && i < documents->len; i++)
		read = document_check(&sanity, g_ptr_array_index(documents, i), error);
	if (read && sanity.found > SANITY_SHOWN) {
		g_autofree char *line =
		    g_strdup_printf(_("and %u more"), sanity.found - SANITY_SHOWN);
		report(line, data);
	}
	return read;
}
