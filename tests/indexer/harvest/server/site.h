/*
 * site.h - the sources of official publications as they answer: OData of the Tweede Kamer, SRU
 * and files of KOOP, open.overheid.nl. Over a made-up corpus.
 *
 *   /odata   OData          /sru   SRU          /op/ID.xml   files          /woo   open.overheid.nl
 */
#pragma once

#include <stdlib.h>

#include "tests/indexer/harvest/server/http.h"
#include "tests/indexer/harvest/server/made.h"

static inline Made *
site_chosen(MadeCorpus *corpus, guint i, const char *path)
{
	Made *made = &corpus->documents[i];
	const char *since = strstr(path, "ApiGewijzigdOp ge "), *number = strstr(path, "Nummer eq ");
	g_autofree char *day = since ? g_strndup(since + 18, strcspn(since + 18, "&")) : NULL;
	if (!made->chamber)
		return NULL;
	if (day)
		return made->changed >= moment_parse(day) ? made : NULL;
	if (made->withdrawn)
		return NULL;
	if (strstr(path, "DocumentNummer eq '"))
		return g_str_has_prefix(number + 11, made->number) ? made : NULL;
	g_autofree char *bare = g_strndup(made->dossier, 5);
	const char *suffix = made->dossier[5] ? made->dossier + 6 : NULL;
	g_autofree char *rest = suffix ? g_strdup_printf("Toevoeging eq '%s'", suffix)
				       : g_strdup("Toevoeging eq null");
	return number && g_str_has_prefix(number + 10, bare) && strstr(path, rest) ? made : NULL;
}

static inline void
site_publications(const Made *made, guint i, GString *out)
{
	static const char *const types[RENDITIONS] = {"Xml", "Pdf", "Odt"};
	const char *comma = "";
	for (Rendition r = 0; *made->id && r < RENDITIONS; r++) {
		g_autofree char *guid = made_guid(i, r + 1);
		if (!made->forms[r])
			continue;
		g_string_append_printf(out,
			"%s{\"Id\":\"%s\",\"Identifier\":\"%s\",\"DocumentType\":\"%s\","
			"\"Source\":\"Koop\",\"Url\":null,\"Verwijderd\":false}",
			comma, guid, made->id, types[r]);
		comma = ",";
	}
}

static inline void
site_document(const Made *made, guint i, GString *out)
{
	g_autofree char *guid = made_guid(i, 0), *changed = moment_print(made->changed);
	g_autofree char *issued = moment_print(made->issued), *number = g_strndup(made->dossier, 5);
	g_autofree char *suffix = made->dossier[5] ? g_strdup_printf("\"%s\"", made->dossier + 6)
						   : g_strdup("null");
	if (made->withdrawn) {
		g_string_append_printf(out,
			"{\"Id\":\"%s\",\"DocumentNummer\":null,\"Titel\":null,\"Volgnummer\":null,"
			"\"ApiGewijzigdOp\":\"%s\",\"Verwijderd\":true}",
			guid, changed);
		return;
	}
	g_string_append_printf(out,
		"{\"Id\":\"%s\",\"DocumentNummer\":\"%s\",\"Titel\":\"%s\",\"Onderwerp\":null,"
		"\"Datum\":\"%s\",\"Kamer\":2,\"Volgnummer\":%d,\"Aanhangselnummer\":null,"
		"\"KenmerkAfzender\":null,\"ContentType\":\"application/pdf\","
		"\"ApiGewijzigdOp\":\"%s\",\"Verwijderd\":false,"
		"\"DocumentActor\":[{\"Functie\":\"%s\"}],"
		"\"Kamerstukdossier\":[",
		guid, made->number, made->title, issued, made->paper, changed, made->sender);
	if (*made->dossier)
		g_string_append_printf(out, "{\"Nummer\":%s,\"Toevoeging\":%s}", number, suffix);
	g_string_append_printf(out,
		"],\"HuidigeDocumentVersie\":{\"Versienummer\":%d,\"ExterneIdentifier\":%s%s%s,"
		"\"DocumentPublicatie\":[",
		*made->id ? 3 : 1, *made->id ? "\"" : "", *made->id ? made->id : "null",
		*made->id ? "\"" : "");
	site_publications(made, i, out);
	g_string_append(out, "]}}");
}

static inline gint
site_compare(gconstpointer a, gconstpointer b, gpointer data)
{
	const MadeCorpus *corpus = data;
	gint64 one = corpus->documents[*(const guint *)a].changed;
	gint64 other = corpus->documents[*(const guint *)b].changed;
	return (one > other) - (one < other);
}

/* A page of what is chosen, oldest change first. */
static inline void
site_odata_documents(MadeCorpus *corpus, const HttpServer *server, const char *path, GString *out)
{
	g_autoptr(GArray) chosen = g_array_new(FALSE, FALSE, sizeof(guint));
	const char *token = strstr(path, "&$skiptoken=");
	guint from = token ? (guint)strtoul(token + 12, NULL, 10) : 0;
	for (guint i = 0; i < corpus->count; i++)
		if (site_chosen(corpus, i, path))
			g_array_append_val(chosen, i);
	g_array_sort_with_data(chosen, site_compare, corpus);
	g_string_assign(out, "{\"@odata.context\":\"x\",\"value\":[");
	for (guint i = from; i < MIN(from + corpus->page, chosen->len); i++) {
		guint n = g_array_index(chosen, guint, i);
		g_string_append(out, i > from ? "," : "");
		site_document(&corpus->documents[n], n, out);
	}
	g_string_append_c(out, ']');
	if (from + corpus->page < chosen->len) {
		gsize length = token ? (gsize)(token - path) : strlen(path);
		g_autofree char *bare = g_strndup(path, length);
		g_autofree char *escaped = g_uri_escape_string(bare, "/?&=$(),", FALSE);
		g_string_append_printf(out,
			",\"@odata.nextLink\":\"http://127.0.0.1:%u%s&$skiptoken=%u\"", server->port,
			escaped, from + corpus->page);
	}
	g_string_append_c(out, '}');
}

static inline void
site_odata_dossier(MadeCorpus *corpus, const char *path, GString *out)
{
	gint highest = 0;
	for (guint i = 0; i < corpus->count; i++)
		if (site_chosen(corpus, i, path))
			highest = MAX(highest, corpus->documents[i].paper);
	g_string_printf(out, "{\"value\":[{\"HoogsteVolgnummer\":%d}]}",
		highest + corpus->highest_extra);
}

/* ---- SRU ---- */

static inline void
site_sru_record(const Made *made, guint16 port, GString *out)
{
	static const char *const names[RENDITIONS] = {"xml", "pdf", "odt"};
	g_autofree char *day = moment_print_day(made->changed), *exact = moment_print(made->changed);
	g_autofree char *issued = moment_print_day(made->issued);
	g_string_append_printf(out,
		"<record><recordSchema>http://standaarden.overheid.nl/sru/</recordSchema><recordData>"
		"<gzd xmlns=\"http://standaarden.overheid.nl/sru\"><originalData><meta><owmskern>"
		"<dcterms:identifier xmlns:dcterms=\"http://purl.org/dc/terms/\">%s</dcterms:identifier>"
		"<title>%s</title><creator>%s</creator><modified>%s</modified></owmskern><owmsmantel>"
		"<issued>%s</issued></owmsmantel><tpmeta><dossiernummer>%s</dossiernummer>"
		"<datumTijdstipWijzigingExpression>%s</datumTijdstipWijzigingExpression></tpmeta></meta>"
		"</originalData><enrichedData>",
		made->id, made->title, made->sender, day, issued, made->dossier, exact);
	for (Rendition r = 0; r < RENDITIONS; r++)
		if (made->forms[r])
			g_string_append_printf(out,
				"<itemUrl manifestation=\"%s\">http://127.0.0.1:%u/op/%s.%s</itemUrl>",
				names[r], port, made->id, names[r]);
	g_string_append(out, "</enrichedData></gzd></recordData></record>");
}

static inline gboolean
site_sru_has(const Made *made, const char *path)
{
	const char *since = strstr(path, "dt.modified>=");
	const char *dossier = strstr(path, "dossiernummer==\"");
	const char *prefix = strstr(path, "any \"blg-\"") ? "blg-" : "kst-";
	g_autofree char *day = since ? g_strndup(since + 13, 10) : NULL;
	g_autofree char *quoted = g_strconcat(made->dossier, "\"", NULL);
	if (made->withdrawn || !g_str_has_prefix(made->id, prefix))
		return FALSE;
	return dossier ? g_str_has_prefix(dossier + 16, quoted)
		       : made->changed >= moment_parse(day);
}

static inline void
site_sru(MadeCorpus *corpus, const HttpServer *server, const char *path, GString *out)
{
	g_autoptr(GString) records = g_string_new(NULL);
	const char *start = strstr(path, "startRecord=");
	guint from = start ? (guint)strtoul(start + 12, NULL, 10) : 1, total = 0;
	for (guint i = 0; i < corpus->count; i++) {
		const Made *made = &corpus->documents[i];
		if (site_sru_has(made, path) && ++total >= from && total < from + corpus->page)
			site_sru_record(made, server->port, records);
	}
	g_string_printf(out,
		"<?xml version=\"1.0\"?><searchRetrieveResponse "
		"xmlns=\"http://docs.oasis-open.org/ns/search-ws/sruResponse\">"
		"<numberOfRecords>%u</numberOfRecords><records>%s</records></searchRetrieveResponse>",
		total, records->str);
}

/* ---- the whole site ---- */

static inline void
site_file(const Made *made, Rendition rendition, HttpReply *reply)
{
	static const char *const mime[RENDITIONS] = {"application/xml", "application/pdf",
		"application/x-unknown-content-type"};
	if (!made || rendition == RENDITIONS || !made_write(made, rendition, reply->body))
		return;
	reply->status = 200;
	reply->type = mime[rendition];
}

static inline void
site_woo(MadeCorpus *corpus, GString *out)
{
	g_autofree char *changed = moment_print(corpus->now - MOMENT_DAY);
	g_string_printf(out,
		"{\"totaal\":1,\"resultaten\":[{\"document\":{"
		"\"id\":\"0a0a0a0a-1111-4222-8333-444444444444_1\",\"titel\":\"Advies over onderwerp 9\","
		"\"openbaarmakingsdatum\":\"2026-03-21\","
		"\"publisher\":\"Adviesraad\",\"mutatiedatumtijd\":\"%s\"},"
		"\"bestandsType\":\"application/pdf\"}]}",
		changed);
}

static inline void
site_resource(MadeCorpus *corpus, const char *path, HttpReply *reply)
{
	const char *open = strchr(path, '(');
	guint n = (guint)strtoul(open + 1, NULL, 16) - 1, part = (guint)strtoul(open + 25, NULL, 16);
	Rendition rendition = part ? (Rendition)(part - 1) : RENDITION_PDF;
	if (n < corpus->count)
		site_file(&corpus->documents[n], rendition, reply);
}

static inline void
site_publication(MadeCorpus *corpus, const char *path, HttpReply *reply)
{
	const char *dot = strrchr(path, '.');
	g_autofree char *id = g_strndup(path, dot ? (gsize)(dot - path) : 0);
	site_file(made_find(corpus, id), rendition_parse(dot ? dot + 1 : NULL), reply);
}

typedef struct {
	MadeCorpus *corpus;
	HttpServer *server;
} Site;

static inline void
site_answer(const HttpRequest *request, HttpReply *reply, gpointer data)
{
	const Site *site = data;
	MadeCorpus *corpus = site->corpus;
	const char *path = request->path;
	if (g_str_has_prefix(path, "/odata/") && strstr(path, "esource"))
		site_resource(corpus, path, reply);
	else if (g_str_has_prefix(path, "/op/"))
		site_publication(corpus, path + 4, reply);
	else if (g_str_has_prefix(path, "/woo/attachment"))
		site_file(&corpus->documents[0], RENDITION_PDF, reply);
	else {
		gboolean sru = g_str_has_prefix(path, "/sru");
		reply->status = 200;
		reply->type = sru ? "text/xml" : "application/json";
		if (sru)
			site_sru(corpus, site->server, path, reply->body);
		else if (g_str_has_prefix(path, "/odata/Kamerstukdossier"))
			site_odata_dossier(corpus, path, reply->body);
		else if (g_str_has_prefix(path, "/odata/Document"))
			site_odata_documents(corpus, site->server, path, reply->body);
		else
			site_woo(corpus, reply->body);
	}
}
