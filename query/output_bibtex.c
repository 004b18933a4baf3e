#include <string.h>

#include "query/output_cited.h"

/* BibTeX for biblatex: UTF-8, `date` beside `year`, the citation in `note`. */

/* What TeX takes for more than a character. */
static const struct {
	char character;
	const char *tex;
} specials[] = {
	{ '\\', "\\textbackslash{}" }, { '{', "\\{" }, { '}', "\\}" }, { '%', "\\%" },
	{ '#', "\\#" }, { '&', "\\&" }, { '$', "\\$" }, { '_', "\\_" },
	{ '~', "\\textasciitilde{}" }, { '^', "\\textasciicircum{}" },
};

static char *
tex_escape(const char *text)
{
	GString *out = g_string_new(NULL);
	for (; *text; text++) {
		gsize i = 0;
		while (i < G_N_ELEMENTS(specials) && specials[i].character != *text)
			i++;
		if (i < G_N_ELEMENTS(specials))
			g_string_append(out, specials[i].tex);
		else
			g_string_append_c(out, *text);
	}
	return g_string_free(out, FALSE);
}

static void
field_write(const OutputContext *context, const char *name, const char *value)
{
	g_autofree char *line = value ? cited_line(value) : NULL;
	g_autofree char *escaped = line ? tex_escape(line) : NULL;
	if (escaped && *escaped)
		fprintf(context->file, ",\n  %s = {%s}", name, escaped);
}

/* An address is read as it stands, but for braces, which must pair, and what would end a line. */
static void
url_write(const OutputContext *context, const char *url)
{
	if (!url)
		return;
	fputs(",\n  url = {", context->file);
	for (; *url; url++)
		if ((guchar)*url <= ' ' || strchr("{}\\", *url))
			fprintf(context->file, "%%%02X", (guchar)*url);
		else
			fputc(*url, context->file);
	fputc('}', context->file);
}

static void
date_write(const OutputContext *context, guint date)
{
	guint year = date / 10000, month = date / 100 % 100, day = date % 100;
	if (!date)
		return;
	fprintf(context->file, ",\n  year = {%04u},\n  date = {%04u", year, year);
	if (month)
		fprintf(context->file, "-%02u", month);
	if (day)
		fprintf(context->file, "-%02u", day);
	fputc('}', context->file);
}

/* The identity, in characters that a key may have. */
static void
key_write(const OutputContext *context, const char *id)
{
	for (; *id; id++)
		fputc(g_ascii_isalnum(*id) || strchr("-.:/", *id) ? *id : '-', context->file);
}

static void
entry_write(const OutputContext *context, const CitedDocument *one)
{
	const Citation *citation = one->citation;
	g_autofree char *note = leidraad_print(citation->leidraad, one->page);
	g_autofree char *page = one->page ? g_strdup_printf("%u", one->page) : NULL;
	g_autofree char *title = tex_escape(citation->title ? citation->title : note);
	g_autofree char *line = cited_line(title);
	fprintf(context->file, "@%s{", citation->type->bibtex);
	key_write(context, citation->id);
	fprintf(context->file, ",\n  title = {{%s}}", line); /* capitals stay */
	field_write(context, "institution", citation->publisher);
	date_write(context, citation->date);
	field_write(context, "series", citation->leidraad->dossier);
	field_write(context, "number", citation->leidraad->number);
	field_write(context, "pages", page);
	url_write(context, citation->url);
	field_write(context, "note", note);
	fputs("\n}\n\n", context->file);
}

static void
search_write(const OutputContext *context, const SearchAnswer *answer)
{
	cited_write(context, cited_search(answer), entry_write);
}

static void
trace_write(const OutputContext *context, const TraceAnswer *answer)
{
	cited_write(context, cited_trace(answer), entry_write);
}

static void
show_write(const OutputContext *context, const ShowAnswer *answer)
{
	cited_write(context, cited_show(answer), entry_write);
}

const Output output_bibtex = {
	.name = "bibtex", .search = search_write, .trace = trace_write, .show = show_write
};
