/*
 * made.h - publications that were never published: their list, and their files in the official
 * forms.
 */
#pragma once

#include <glib.h>
#include <string.h>

#include "indexer/harvest/moment.h"
#include "indexer/harvest/rendition.h"

#define MADE_MAX 400

typedef struct {
	char id[48];	  /* "" where it has only a number yet */
	char number[16];  /* 2026D00001 */
	char dossier[16]; /* "36800-V" */
	char title[160];
	const char *sender;
	gint paper;	  /* in the dossier; -1: none */
	gint64 changed, issued;
	guint edition;	  /* of its text */
	gboolean withdrawn;
	gboolean chamber; /* the Tweede Kamer's open data have it */
	gboolean forms[RENDITIONS];
} Made;

typedef struct {
	Made documents[MADE_MAX];
	guint count;
	guint page;	  /* documents on a page of OData */
	gint highest_extra; /* numbers that a dossier has beyond its papers */
	gint64 now;
} MadeCorpus;

/* The key of the n-th document in the open data, and of its publications. */
static inline char *
made_guid(guint n, guint part)
{
	return g_strdup_printf("%08x-0000-4000-8000-%012x", n + 1, part);
}

static inline Made *
made_add(MadeCorpus *corpus, const char *id, const char *dossier, gint paper, gint days_ago)
{
	Made *made = &corpus->documents[corpus->count++];
	g_assert_cmpuint(corpus->count, <=, MADE_MAX);
	*made = (Made){.paper = paper, .edition = 1, .chamber = TRUE};
	made->sender = "de minister van Financiën";
	g_strlcpy(made->id, id, sizeof made->id);
	g_strlcpy(made->dossier, dossier, sizeof made->dossier);
	g_snprintf(made->number, sizeof made->number, "2026D%05u", corpus->count);
	g_snprintf(made->title, sizeof made->title, "Brief over onderwerp %u", corpus->count);
	made->changed = corpus->now - days_ago * MOMENT_DAY + corpus->count * MOMENT_SECOND;
	made->issued = made->changed - MOMENT_DAY;
	for (Rendition r = 0; r < RENDITIONS; r++)
		made->forms[r] = TRUE;
	return made;
}

/* `papers` of a dossier, the last `recent` of which changed in the last days. */
static inline void
made_add_dossier(MadeCorpus *corpus, const char *dossier, gint papers, gint recent)
{
	for (gint paper = 1; paper <= papers; paper++) {
		g_autofree char *id = g_strdup_printf("kst-%s-%d", dossier, paper);
		gboolean is_recent = paper > papers - recent;
		made_add(corpus, id, dossier, paper, is_recent ? 1 : 400 - paper);
	}
}

static inline Made *
made_find(MadeCorpus *corpus, const char *id)
{
	for (guint i = 0; i < corpus->count; i++)
		if (strcmp(corpus->documents[i].id, id) == 0)
			return &corpus->documents[i];
	return NULL;
}

/* ---- files ---- */

static inline void
made_xml(const Made *made, GString *out)
{
	g_string_printf(out,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<officiele-publicatie><metadata>"
		"<meta name=\"DC.identifier\" scheme=\"\" content=\"%s\"/></metadata><kamerstuk>"
		"<kamerstukkop><tekstregel inhoud=\"documenttype\">Kamerstuk</tekstregel>"
		"</kamerstukkop><dossier><dossiernummer><dossiernr>%s</dossiernr></dossiernummer>"
		"</dossier><stuk><titel>%s</titel><algemeen><vrije-tekst><tekst status=\"goed\">"
		"<al>De minister bericht de Kamer over de voortgang, in uitgave %u van deze tekst.</al>"
		"</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>\n",
		made->id, made->dossier, made->title, made->edition);
}

static inline void
made_pdf(const Made *made, GString *out)
{
	g_string_printf(out, "%%PDF-1.4\n%% %s, uitgave %u\n%%%%EOF\n", made->id, made->edition);
}

static inline void
made_odt(const Made *made, GString *out)
{
	g_string_assign(out, "PK\3\4");
	for (guint i = 0; i < 26; i++)
		g_string_append_c(out, 0);
	g_string_append(out, "mimetypeapplication/vnd.oasis.opendocument.text");
	g_string_append_printf(out, "%s %u PK\5\6", made->id, made->edition);
	for (guint i = 0; i < 18; i++)
		g_string_append_c(out, 0);
}

/* FALSE where it has no such form. */
static inline gboolean
made_write(const Made *made, Rendition rendition, GString *out)
{
	static void (*const writers[RENDITIONS])(const Made *, GString *) = {made_xml, made_pdf,
		made_odt};
	if (made->withdrawn || !made->forms[rendition])
		return FALSE;
	writers[rendition](made, out);
	return TRUE;
}
