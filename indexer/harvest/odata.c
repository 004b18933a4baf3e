#include "indexer/harvest/odata.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "document/identity.h"
#include "error.h"
#include "indexer/harvest/json_member.h"
#include "indexer/harvest/moment.h"

#define DOSSIER_DIGITS 5
#define SUPPLEMENT_DIGITS 9 /* 242501244: session 2024-2025, number 1244 */
#define NUMBER_MAX 100000   /* more is no number of a paper */

static const char expand[] =
	"Kamerstukdossier,DocumentActor,HuidigeDocumentVersie($expand=DocumentPublicatie)";

/* ---- addresses ---- */

static char *
url_make(const char *base, const char *entity, const char *filter, const char *rest)
{
	g_autofree char *escaped = g_uri_escape_string(filter, NULL, FALSE);
	return g_strdup_printf("%s/%s?$filter=%s%s", base, entity, escaped, rest);
}

static char *
documents_url(const char *base, const char *filter)
{
	g_autofree char *escaped = g_uri_escape_string(expand, "(),$=", FALSE);
	g_autofree char *rest = g_strdup_printf("&$expand=%s&$orderby=ApiGewijzigdOp,Id&$top=%d",
		escaped, ODATA_PAGE);
	return url_make(base, "Document", filter, rest);
}

char *
odata_url_changed(const char *base, gint64 since)
{
	g_autofree char *moment = moment_print(since);
	g_autofree char *filter = g_strconcat("ApiGewijzigdOp ge ", moment, NULL);
	return documents_url(base, filter);
}

/* "36800-V" as conditions on the entity that `prefix` leads to. */
static char *
dossier_filter(const char *dossier, const char *prefix)
{
	gsize digits = strspn(dossier, "0123456789");
	const char *suffix = dossier + digits + (dossier[digits] == '-');
	if (digits != DOSSIER_DIGITS || (dossier[digits] && !*suffix))
		return NULL;
	for (const char *c = suffix; *c; c++)
		if (!g_ascii_isalnum(*c))
			return NULL;
	return *suffix ? g_strdup_printf("%sNummer eq %.*s and %sToevoeging eq '%s'", prefix,
				 (int)digits, dossier, prefix, suffix)
		       : g_strdup_printf("%sNummer eq %s and %sToevoeging eq null", prefix,
				 dossier, prefix);
}

char *
odata_url_dossier(const char *base, const char *dossier)
{
	g_autofree char *inner = dossier_filter(dossier, "d/");
	g_autofree char *filter =
		inner ? g_strdup_printf("Verwijderd eq false and Kamerstukdossier/any(d:%s)", inner)
		      : NULL;
	return filter ? documents_url(base, filter) : NULL;
}

char *
odata_url_number(const char *base, const char *number)
{
	g_autofree char *filter =
		g_strdup_printf("Verwijderd eq false and DocumentNummer eq '%s'", number);
	return documents_url(base, filter);
}

char *
odata_url_about_dossier(const char *base, const char *dossier)
{
	g_autofree char *inner = dossier_filter(dossier, "");
	g_autofree char *filter = inner ? g_strconcat("Verwijderd eq false and ", inner, NULL) : NULL;
	return filter ? url_make(base, "Kamerstukdossier", filter, "") : NULL;
}

/* ---- one document ---- */

static char *
dossier_make(JsonObject *dossier)
{
	gint64 number = json_number(dossier, "Nummer");
	const char *suffix = json_text(dossier, "Toevoeging");
	if (number < 1)
		return NULL;
	return g_strdup_printf("%" G_GINT64_FORMAT "%s%s", number, suffix && *suffix ? "-" : "",
		suffix ? suffix : "");
}

static char *
supplement_make(const char *number)
{
	if (strlen(number) != SUPPLEMENT_DIGITS ||
		strspn(number, "0123456789") != SUPPLEMENT_DIGITS)
		return NULL;
	return g_strdup_printf("ah-tk-20%.2s20%.2s-%d", number, number + 2,
		(int)g_ascii_strtoll(number + 4, NULL, 10));
}

static char *
kamerstuk_make(const Notice *notice, JsonObject *document)
{
	gint64 number = json_number(document, "Volgnummer");
	if (!notice->dossier || number < 1 || number > NUMBER_MAX ||
		json_number(document, "Kamer") != 2)
		return NULL;
	return g_strdup_printf("kst-%s-%d", notice->dossier, (int)number);
}

/* The official name, else the one it will have, else its number. */
static char *
id_choose(const Notice *notice, JsonObject *document, JsonObject *version)
{
	const char *supplement = json_text(document, "Aanhangselnummer");
	char *choices[] = {g_strdup(json_text(version, "ExterneIdentifier")),
		kamerstuk_make(notice, document), supplement ? supplement_make(supplement) : NULL,
		g_strdup(notice->number)};
	char *id = NULL;
	for (guint i = 0; i < G_N_ELEMENTS(choices); i++)
		if (!id && choices[i] && notice_id_is_sound(choices[i]))
			id = choices[i];
		else
			g_free(choices[i]);
	return id;
}

static gboolean
is_guid(const char *text)
{
	return text && strlen(text) == 36 && strspn(text, "0123456789abcdefABCDEF-") == 36;
}

static void
publication_read(Notice *notice, const char *base, JsonObject *publication)
{
	Rendition rendition = rendition_parse(json_text(publication, "DocumentType"));
	const char *key = json_text(publication, "Id"), *url = json_text(publication, "Url");
	if (rendition == RENDITIONS || !is_guid(key) || json_is_true(publication, "Verwijderd"))
		return;
	g_autofree char *resource =
		g_strdup_printf("%s/DocumentPublicatie(%s)/Resource", base, key);
	notice_set(&notice->urls[rendition], url && *url ? url : resource);
}

static void
files_read(Notice *notice, const char *base, JsonObject *document, JsonObject *version)
{
	JsonArray *publications = json_list(version, "DocumentPublicatie");
	for (guint i = 0; i < json_list_count(publications); i++)
		publication_read(notice, base, json_list_inner(publications, i));
	Rendition own = rendition_parse(json_text(document, "ContentType"));
	g_autofree char *resource =
		g_strdup_printf("%s/Document(%s)/resource", base, notice->entity);
	if (own != RENDITIONS)
		notice_set(&notice->urls[own], resource);
}

static void
senders_read(Notice *notice, JsonObject *document)
{
	JsonArray *actors = json_list(document, "DocumentActor");
	for (guint i = 0; i < json_list_count(actors); i++) {
		JsonObject *actor = json_list_inner(actors, i);
		notice_add_sender(notice, json_text(actor, "Functie"));
		notice_add_sender(notice, json_text(actor, "ActorNaam"));
	}
}

static void
titles_read(Notice *notice, JsonObject *document)
{
	const char *title = json_text(document, "Titel"), *about = json_text(document, "Onderwerp");
	g_autofree char *both =
		title && about ? g_strdup_printf("%s: %s", title, about) : NULL;
	notice_set(&notice->title, both ? both : title ? title : about);
	notice_find_replaced(notice);
}

static Notice *
document_read(const char *base, JsonObject *document)
{
	const char *key = json_text(document, "Id");
	JsonObject *version = json_inner(document, "HuidigeDocumentVersie");
	JsonArray *dossiers = json_list(document, "Kamerstukdossier");
	if (!is_guid(key))
		return NULL;
	g_autoptr(Notice) notice = notice_new();
	notice->entity = g_ascii_strdown(key, -1);
	notice->changed = moment_parse(json_text(document, "ApiGewijzigdOp"));
	notice->withdrawn = json_is_true(document, "Verwijderd");
	if (notice->withdrawn)
		return g_steal_pointer(&notice);
	notice_set(&notice->number, json_text(document, "DocumentNummer"));
	notice_set(&notice->kenmerk, json_text(document, "KenmerkAfzender"));
	if (json_list_count(dossiers) > 0)
		notice->dossier = dossier_make(json_list_inner(dossiers, 0));
	notice->id = id_choose(notice, document, version);
	notice->issued = moment_parse(json_text(document, "Datum"));
	notice->version = (guint)CLAMP(json_number(version, "Versienummer"), 0, NUMBER_MAX);
	files_read(notice, base, document, version);
	senders_read(notice, document);
	titles_read(notice, document);
	return notice->id ? g_steal_pointer(&notice) : NULL;
}

/* ---- answers ---- */

static JsonArray *
value_get(JsonNode *root, GError **error)
{
	JsonArray *value = json_list(json_node_get_object(root), "value");
	if (!value)
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			_("the answer has no list of documents"));
	return value;
}

/* A page that leads to another host would lead the harvest there. */
static char *
next_get(const char *base, JsonNode *root, GError **error)
{
	const char *next = json_text(json_node_get_object(root), "@odata.nextLink");
	if (!next || (g_str_has_prefix(next, base) && next[strlen(base)] == '/'))
		return g_strdup(next);
	g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
		_("the next page is said to be at another address than the source's"));
	return NULL;
}

GPtrArray *
odata_read(const char *base, const char *bytes, gsize length, char **next, GError **error)
{
	g_autoptr(GError) cause = NULL;
	g_autoptr(JsonNode) root = json_answer_parse(bytes, length, error);
	JsonArray *value = root ? value_get(root, error) : NULL;
	*next = value ? next_get(base, root, &cause) : NULL;
	if (cause)
		g_propagate_error(error, g_steal_pointer(&cause));
	else if (value) {
		GPtrArray *notices = notices_new();
		for (guint i = 0; i < json_list_count(value); i++) {
			Notice *notice = document_read(base, json_list_inner(value, i));
			if (notice)
				g_ptr_array_add(notices, notice);
		}
		return notices;
	}
	return NULL;
}

gint
odata_read_highest(const char *bytes, gsize length, GError **error)
{
	g_autoptr(JsonNode) root = json_answer_parse(bytes, length, error);
	JsonArray *value = root ? value_get(root, error) : NULL;
	if (!value)
		return -1;
	JsonObject *first = json_list_count(value) ? json_list_inner(value, 0) : NULL;
	return (gint)CLAMP(json_number(first, "HoogsteVolgnummer"), 0, NUMBER_MAX);
}
